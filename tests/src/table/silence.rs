//! What time and silence do, and what a death does.

use stillpoint_core::session::{Monotonic, Person, Phase};

use super::Table;

impl Table {
    /// Time passes until `now`, and each silence on the way does what the table says, in its order.
    pub fn passes(&mut self, now: Monotonic) {
        self.felt = None;
        if now < self.clock {
            return self.wakes(now);
        }
        while let Some(at) = self
            .next_silence()
            .into_iter()
            .chain(self.hidden_for_patience())
            .min()
            .filter(|&at| at <= now)
        {
            self.clock = at;
            match self.phase {
                // "Out of sight (`hide` … `show`) for `patience`: paused, `settle` anew, without a pulse."
                _ if self.hidden_for_patience() == Some(at) => {
                    self.hidden = None;
                    self.enter(Phase::Paused, at);
                    self.felt = None;
                }
                Phase::Together | Phase::Slower if !self.by_silence => self.check_in(at),
                // "Paused where it was asked from slower entered by silence."
                Phase::CheckingIn if !self.asked_in_silence => {
                    self.enter(Phase::Slower, at);
                    self.by_silence = true;
                }
                Phase::NextStep => {
                    self.enter(Phase::Slower, at);
                    self.by_silence = true;
                    self.stayed = Some(at);
                }
                Phase::Regrouping => self.not_yet(at),
                _ => self.enter(Phase::Paused, at),
            }
        }
        self.clock = now;
        if !self.is_going_on() {
            self.hidden = self.hidden.map(|_| now);
        }
    }

    /// Somebody sees it, or nobody does any more.
    pub fn sight(&mut self, is_seen: bool, now: Monotonic) {
        self.passes(now);
        self.hidden = self.hidden.or(Some(now)).filter(|_| !is_seen);
    }

    /// "together … regrouping".
    fn is_going_on(&self) -> bool {
        use Phase::{CheckingIn, NextStep, Paused, Regrouping, Slower, Together};
        matches!(
            self.phase,
            Together | CheckingIn | NextStep | Slower | Paused | Regrouping
        )
    }

    fn hidden_for_patience(&self) -> Option<Monotonic> {
        let hidden = self.hidden.filter(|_| self.is_going_on());
        hidden.map(|since| since.after(self.rules.patience))
    }

    /// The monotonic clock went backwards, or the phone was started anew.
    pub fn wakes(&mut self, now: Monotonic) {
        let (question, locked) = (self.question, self.locked);
        *self = if self.entered {
            Self::paused(self.rules, now)
        } else {
            Self::idle(self.rules, now)
        };
        self.locked = locked;
        self.question = question + 1;
        self.felt = self.entered.then_some(stillpoint_core::session::Pulse::Long);
    }

    /// The next moment at which something changes by itself: a silence, a yes that lapses, a pause that has settled.
    #[must_use]
    pub fn next_change(&self) -> Option<Monotonic> {
        let lapses = [Person::First, Person::Second]
            .into_iter()
            .filter(|&person| self.waits_for_yes() && self.has_said(person))
            .filter_map(|person| self.said[person as usize])
            .map(|given| given.after(self.rules.patience));
        let settles = Some(self.since.after(self.settle())).filter(|_| self.phase == Phase::Paused);
        let breath = Some(self.since.after(self.rules.buffer)).filter(|_| self.phase == Phase::NextStep);
        // What is not offered for a while is offered again.
        let steps = self.stayed.filter(|_| self.phase == Phase::Together);
        let steps = steps.map(|then| then.after(self.rules.after_stay));
        let prepares = self.not_today.filter(|_| self.phase == Phase::Idle);
        let prepares = prepares.map(|then| then.after(self.rules.after_not_today));
        lapses
            .chain(settles)
            .chain(breath)
            .chain(steps)
            .chain(prepares)
            .chain(self.next_silence())
            .chain(self.hidden_for_patience())
            .filter(|&at| at > self.clock)
            .min()
    }

    fn next_silence(&self) -> Option<Monotonic> {
        match self.phase {
            // "`check_in_every` has passed since together was last entered; or the agreed `length` since the first time
            // together passes": while they are together, that is.
            Phase::Together => {
                let check_in = self.since.after(self.rules.check_in_every);
                let never = self.rules.check_in_every.0 == 0;
                match self.length_passes() {
                    Some(passes) if passes > self.since && (never || passes < check_in) => Some(passes),
                    _ if never => None,
                    _ => Some(check_in),
                }
            }
            // "Silence for another `patience`, a single yes does not lengthen it."
            Phase::Slower if self.by_silence => Some(self.since.after(self.rules.patience)),
            Phase::Slower => Some(self.since.after(self.rules.check_in_while_slower)),
            Phase::NextStep => Some(self.since.after(self.rules.buffer).after(self.rules.patience)),
            // "Its patience is not lengthened."
            Phase::CheckingIn | Phase::Regrouping => Some(self.since.after(self.rules.patience)),
            _ => None,
        }
    }

    /// When the agreed length passes, as long as it has not been spoken of: it is asked once.
    fn length_passes(&self) -> Option<Monotonic> {
        self.first_together
            .filter(|_| !self.length_told)
            .map(|first| first.after(self.rules.length))
    }

    pub(super) fn check_in(&mut self, at: Monotonic) {
        let tells = self.length_passes().is_some_and(|passes| passes <= at);
        let from = self.phase;
        self.enter(Phase::CheckingIn, at);
        self.came_from = Some(from);
        self.tells_length = tells;
        self.length_told |= tells;
    }
}
