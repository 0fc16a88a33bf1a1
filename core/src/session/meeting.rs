//! Where the answers of two meet: each says their own, and what is left is of both, or of nobody.

use super::Person;
use crate::people::Pair;

/// Something that two can answer differently, and what holds for both then.
pub trait Meets: Copy {
    /// What holds where one says this and the other says `other`. The same whoever says which.
    #[must_use]
    fn meets(self, other: Self) -> Self;
}

/// One question to everyone. It can be answered otherwise until everyone has answered; from then on only what holds for both
/// is left, and whose it was is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting<T> {
    said: Pair<Option<T>>,
    shared: Option<T>,
}

impl<T> Default for Meeting<T> {
    fn default() -> Self {
        Self {
            said: Pair::new(None, None),
            shared: None,
        }
    }
}

impl<T: Meets> Meeting<T> {
    /// `person` answers. `alone`: nobody else is asked. Nothing where everyone has answered already: that was another question.
    pub fn say(&mut self, person: Person, answer: T, alone: bool) {
        if self.shared.is_some() {
            return;
        }
        *self.said.of_mut(person) = Some(answer);
        let other = if alone { person } else { person.other() };
        if let Some(other) = *self.said.of(other) {
            *self = Self {
                shared: Some(answer.meets(other)),
                ..Self::default()
            };
        }
    }

    /// `person` would like to say it otherwise: what they said is gone. Whoever is alone can do so later, too: of two nobody
    /// could, because what is left then is of both.
    pub fn say_again(&mut self, person: Person, alone: bool) {
        *self.said.of_mut(person) = None;
        self.shared = self.shared.filter(|_| !alone);
    }

    /// Whether `person` has answered.
    #[must_use]
    pub const fn has_said(&self, person: Person) -> bool {
        self.shared.is_some() || self.said.of(person).is_some()
    }

    /// What holds for everyone, once everyone has answered.
    #[must_use]
    pub const fn shared(&self) -> Option<T> {
        self.shared
    }

    /// What only some of them have said is gone.
    pub(crate) const fn forget_who_has_said(&mut self) {
        self.said = Pair::new(None, None);
    }
}
