//! How each body is (S29): said before an evening, in a pause, and afterwards. None of it is ever written down, and whose it
//! was is forgotten as soon as everyone has said so or passed.

use super::Person;
use crate::{library::Exercise, people::Pair};

/// How a body is. The more careful answer counts: it is the greater one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyState {
    /// Calm.
    Calm,
    /// Alert.
    Alert,
    /// Stirred, and unsure. What a body does is not a wish (S63).
    Stirred,
    /// Numb.
    Numb,
    /// Far away.
    FarAway,
}

impl BodyState {
    /// All of them, the most careful first.
    pub const ALL: [Self; 5] = [Self::FarAway, Self::Numb, Self::Stirred, Self::Alert, Self::Calm];

    /// What counts where somebody would rather not say.
    pub const OF_WHOEVER_PASSES: Self = Self::FarAway;

    /// What is offered before anything else, for whoever is so. Outward senses come first; nothing is left out for it.
    pub(crate) const fn offers_first(self) -> &'static [Exercise] {
        match self {
            Self::FarAway | Self::Stirred => &[Exercise::FiveSenses, Exercise::OwnAids],
            Self::Numb => &[Exercise::OwnAids, Exercise::FiveSenses],
            Self::Alert | Self::Calm => &[],
        }
    }
}

/// What was said of how bodies are, at one time. It can be said otherwise until everyone has said or passed; from then on only
/// the most careful answer is left, and it is nobody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bodies {
    said: Pair<Option<BodyState>>,
    shared: Option<BodyState>,
}

impl Bodies {
    /// `person` says how their body is, or passes, which counts as the most careful. `alone`: nobody else is asked. Nothing
    /// where everyone has said or passed already: that was another question.
    pub fn say(&mut self, person: Person, state: Option<BodyState>, alone: bool) {
        if self.shared.is_some() {
            return;
        }
        *self.said.of_mut(person) = Some(state.unwrap_or(BodyState::OF_WHOEVER_PASSES));
        let other = if alone { person } else { person.other() };
        if let (Some(one), Some(other)) = (*self.said.of(person), *self.said.of(other)) {
            self.said = Pair::default();
            self.shared = Some(one.max(other));
        }
    }

    /// `person` would like to say it otherwise: what they said is gone. Whoever is alone can do so later, too: of two nobody
    /// could, because what is left then is of both.
    pub fn say_again(&mut self, person: Person, alone: bool) {
        *self.said.of_mut(person) = None;
        self.shared = self.shared.filter(|_| !alone);
    }

    /// Whether `person` has said it or passed.
    #[must_use]
    pub const fn has_said(&self, person: Person) -> bool {
        self.shared.is_some() || self.said.of(person).is_some()
    }

    /// The most careful answer, once everyone has said or passed. It speaks for everyone.
    #[must_use]
    pub const fn shared(&self) -> Option<BodyState> {
        self.shared
    }

    /// What only some of them have said is gone.
    pub(crate) const fn forget_who_has_said(&mut self) {
        self.said = Pair::new(None, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every answer, and none.
    fn answers() -> impl Iterator<Item = Option<BodyState>> {
        BodyState::ALL.into_iter().map(Some).chain([None])
    }

    fn both(first: Option<BodyState>, second: Option<BodyState>) -> Bodies {
        let mut bodies = Bodies::default();
        bodies.say(Person::First, first, false);
        assert_eq!(bodies.shared(), None, "nothing speaks before everyone has answered");
        bodies.say(Person::Second, second, false);
        bodies
    }

    #[test]
    fn they_stand_in_their_order_of_care() {
        assert!(BodyState::ALL.is_sorted_by(|more, less| more > less));
        assert_eq!(BodyState::ALL.into_iter().max(), Some(BodyState::OF_WHOEVER_PASSES));
    }

    #[test]
    fn what_is_left_is_as_careful_as_either_and_nobodys() {
        for (one, other) in answers().flat_map(|one| answers().map(move |other| (one, other))) {
            let bodies = both(one, other);
            assert_eq!(bodies, both(other, one), "swapped, {one:?} and {other:?}");
            let counts = |state: Option<BodyState>| state.unwrap_or(BodyState::FarAway);
            assert!(bodies.shared() >= Some(counts(one)) && bodies.shared() >= Some(counts(other)));
        }
        assert_eq!(both(None, None), both(Some(BodyState::FarAway), Some(BodyState::Calm)));
    }

    #[test]
    fn it_can_be_said_otherwise_until_everyone_has_said() {
        let mut bodies = Bodies::default();
        bodies.say(Person::First, None, false);
        bodies.say_again(Person::First, false);
        assert_eq!(bodies, Bodies::default(), "nothing of it is left");
        bodies.say(Person::Second, Some(BodyState::Alert), false);
        bodies.say(Person::First, Some(BodyState::Calm), false);
        assert_eq!(bodies.shared(), Some(BodyState::Alert));
        bodies.say_again(Person::Second, false);
        bodies.say(Person::Second, Some(BodyState::Calm), false);
        assert_eq!(bodies.shared(), Some(BodyState::Alert), "it is of both");
        let mut alone = Bodies::default();
        alone.say(Person::First, Some(BodyState::Numb), true);
        alone.say_again(Person::First, true);
        alone.say(Person::First, Some(BodyState::Calm), true);
        assert_eq!(alone.shared(), Some(BodyState::Calm));
    }
}
