//! Who has answered: each person's own, and each with its time.

use super::{
    phase::{Person, Rules},
    time::{Millis, Monotonic},
};

/// The answers to one question. One touch is one person's; a second touch of the same person is still one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Everyone {
    first: Option<Monotonic>,
    second: Option<Monotonic>,
}

impl Everyone {
    /// Nobody has answered.
    pub const NOBODY: Self = Self {
        first: None,
        second: None,
    };

    /// `person` answers now.
    pub const fn answer(&mut self, person: Person, now: Monotonic) {
        match person {
            Person::First => self.first = Some(now),
            Person::Second => self.second = Some(now),
        }
    }

    /// When `person` answered.
    #[must_use]
    pub const fn of(&self, person: Person) -> Option<Monotonic> {
        match person {
            Person::First => self.first,
            Person::Second => self.second,
        }
    }

    /// Forgets every answer that was given `patience` ago or longer: two people who say yes half an hour apart have
    /// not said it together.
    pub fn lapse(&mut self, patience: Millis, now: Monotonic) {
        self.first = self.first.filter(|given| now < given.after(patience));
        self.second = self.second.filter(|given| now < given.after(patience));
    }

    /// When the next answer lapses.
    #[must_use]
    pub fn next_lapse(&self, patience: Millis) -> Option<Monotonic> {
        [self.first, self.second]
            .into_iter()
            .flatten()
            .min()
            .map(|given| given.after(patience))
    }

    /// Whether everyone's answer is there.
    #[must_use]
    pub const fn complete(&self, rules: &Rules) -> bool {
        self.first.is_some() && (rules.alone || self.second.is_some())
    }
}
