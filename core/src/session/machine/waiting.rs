//! What time does to the session: it only ever leads towards less.

use super::{Monotonic, Pace, Pulse, Rest, Rules, Session, State};

impl Session {
    /// Lets the time pass. Time alone never moves towards more (law 3).
    pub fn tick(&mut self, now: Monotonic) -> Option<Pulse> {
        self.pass(now)
    }

    /// The phone was started anew, or its monotonic clock cannot be trusted: what had begun wakes in Paused (law 5).
    pub fn wake(&mut self, now: Monotonic) -> Option<Pulse> {
        let woken = if self.begun {
            Self::paused(self.rules, now)
        } else {
            Self::idle(self.rules, now)
        };
        *self = Self {
            question: self.question,
            locked: self.locked,
            ..woken
        };
        self.ask();
        self.begun.then_some(Pulse::Long)
    }

    /// When answers begin to count, where they do not at once.
    pub(super) const fn buffer_ends(&self) -> Option<Monotonic> {
        match self.state {
            State::NextStep { since, .. } => Some(since.after(self.rules.buffer)),
            _ => None,
        }
    }

    /// When time alone changes something: call `tick` then.
    #[must_use]
    pub fn next_wake(&self) -> Option<Monotonic> {
        let lapse = match &self.state {
            State::Preparing { yes }
            | State::NextStep { yes, .. }
            | State::Slower { yes, .. }
            | State::Regrouping { yes, .. } => yes.next_lapse(self.rules.patience),
            _ => None,
        };
        // From when on something more is offered.
        let offered = match self.state {
            State::Paused { since } => Some(since.after(self.settle())),
            State::NextStep { .. } => self.buffer_ends(),
            State::Together { .. } => self.stayed.map(|then| then.after(self.rules.after_stay)),
            State::Resting(Rest::Idle) => self.not_today.map(|then| then.after(self.rules.after_not_today)),
            _ => None,
        };
        let offered = offered.filter(|&at| at > self.clock);
        [self.due(), lapse, offered].into_iter().flatten().min()
    }

    /// When the silence or the time of this phase is over, or nobody has seen it for too long. Every way leads towards less.
    fn due(&self) -> Option<Monotonic> {
        [self.silence_ends(), self.sight_ends()].into_iter().flatten().min()
    }

    /// When nobody has seen it for `patience`, where that pauses.
    fn sight_ends(&self) -> Option<Monotonic> {
        match self.state {
            State::Resting(_) | State::Calm(_) | State::Preparing { .. } => None,
            _ => self.unseen.map(|since| since.after(self.rules.patience)),
        }
    }

    fn silence_ends(&self) -> Option<Monotonic> {
        let Rules {
            check_in_every,
            check_in_while_slower,
            patience,
            ..
        } = self.rules;
        match self.state {
            State::Together { since } => {
                let length = self.length_ends().filter(|&ends| ends > since);
                let every = Some(check_in_every).filter(|every| every.0 > 0);
                every.map(|every| since.after(every)).into_iter().chain(length).min()
            }
            State::Slower {
                since,
                by_silence: false,
                ..
            } => Some(since.after(check_in_while_slower)),
            // Silence is counted from when there is something to say.
            State::NextStep { since, .. } => Some(since.after(self.rules.buffer).after(patience)),
            State::CheckingIn { since, .. }
            | State::Slower {
                since,
                by_silence: true,
                ..
            }
            | State::Regrouping { since, .. } => Some(since.after(patience)),
            State::Resting(_) | State::Calm(_) | State::Preparing { .. } | State::Paused { .. } => None,
        }
    }

    /// When the agreed length is over, unless somebody was asked already.
    pub(super) fn length_ends(&self) -> Option<Monotonic> {
        if self.length_asked {
            return None;
        }
        self.first_together.map(|first| first.after(self.rules.length))
    }

    /// Lets the time pass until `now`, one silence after the other: a phone that slept wakes where the silence led.
    pub(super) fn pass(&mut self, now: Monotonic) -> Option<Pulse> {
        if now < self.clock {
            return self.wake(now);
        }
        let mut felt = None;
        while let Some(at) = self.due().filter(|&at| at <= now) {
            felt = match self.state {
                // Nobody is there to feel it; and once is enough, until somebody has seen it.
                _ if self.sight_ends() == Some(at) => {
                    self.unseen = None;
                    let _ = self.enter_paused(at);
                    None
                }
                State::Together { .. } => self.check_in(at, Pace::Together),
                State::Slower { by_silence: false, .. } => self.check_in(at, Pace::Slower { by_silence: false }),
                // Asked while it was slower by silence: the silence goes on where it was.
                State::CheckingIn {
                    from: Pace::Slower { by_silence: true },
                    ..
                } => self.enter_paused(at),
                State::CheckingIn { .. } => self.enter_slower(at, true),
                State::NextStep { .. } => {
                    self.stayed = Some(at);
                    self.enter_slower(at, true)
                }
                State::Regrouping { .. } => self.back_to_paused(at),
                _ => self.enter_paused(at),
            };
        }
        self.clock = now;
        if let State::Resting(_) | State::Calm(_) | State::Preparing { .. } = self.state {
            self.unseen = self.unseen.map(|_| now);
        }
        let Rules {
            patience,
            after_stay,
            after_not_today,
            ..
        } = self.rules;
        self.stayed = self.stayed.filter(|then| now < then.after(after_stay));
        self.not_today = self.not_today.filter(|then| now < then.after(after_not_today));
        if let State::Preparing { yes }
        | State::NextStep { yes, .. }
        | State::Slower { yes, .. }
        | State::Regrouping { yes, .. } = &mut self.state
        {
            yes.lapse(patience, now);
        }
        felt
    }
}
