//! What time does to the session: it only ever leads towards less.

use super::{Monotonic, Pace, Pulse, Rules, Session, State};

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
            State::CheckingIn {
                since,
                before_next_step: true,
                ..
            } => Some(since.after(self.rules.buffer)),
            _ => None,
        }
    }

    /// When time alone changes something: call `tick` then.
    #[must_use]
    pub fn next_wake(&self) -> Option<Monotonic> {
        let lapse = match &self.state {
            State::Preparing { yes } | State::Slower { yes, .. } | State::Regrouping { yes, .. } => {
                yes.next_lapse(self.rules.patience)
            }
            State::Paused { since } => Some(since.after(self.rules.settle)).filter(|&settled| settled > self.clock),
            State::CheckingIn { .. } => self.buffer_ends().filter(|&ends| ends > self.clock),
            _ => None,
        };
        [self.due(), lapse].into_iter().flatten().min()
    }

    /// When the silence or the time of this phase is over. Every way leads towards less.
    fn due(&self) -> Option<Monotonic> {
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
            State::CheckingIn { since, .. } => Some(self.buffer_ends().unwrap_or(since).after(patience)),
            State::Slower {
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
                State::Together { .. } => self.check_in(at, Pace::Together, false),
                State::Slower { by_silence: false, .. } => self.check_in(at, Pace::Slower { by_silence: false }, false),
                // Asked while it was slower by silence: the silence goes on where it was.
                State::CheckingIn {
                    from: Pace::Slower { by_silence: true },
                    ..
                } => self.enter_paused(at),
                State::CheckingIn { .. } => self.enter_slower(at, true),
                _ => self.enter_paused(at),
            };
        }
        self.clock = now;
        let patience = self.rules.patience;
        if let State::Preparing { yes } | State::Slower { yes, .. } | State::Regrouping { yes, .. } = &mut self.state {
            yes.lapse(patience, now);
        }
        felt
    }
}
