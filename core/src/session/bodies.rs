//! How each body is (S29): said before an evening, in a pause, and afterwards. None of it is ever written down, and whose it
//! was is forgotten as soon as everyone has said so or passed.

use super::{Meeting, Meets};
use crate::library::Exercise;

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

    /// From here on what is less, or softer, is offered first.
    pub(super) const CAREFUL: Self = Self::Stirred;

    /// What counts where somebody would rather not say.
    pub const OF_WHOEVER_PASSES: Self = Self::FarAway;

    /// What counts of this answer; none: somebody would rather not say.
    pub(super) fn said(answer: Option<Self>) -> Self {
        answer.unwrap_or(Self::OF_WHOEVER_PASSES)
    }

    /// What is offered before anything else, for whoever is so. What was agreed stays first, and then outward senses; nothing is
    /// left out for it.
    pub(crate) const fn offers_first(self) -> &'static [Exercise] {
        match self {
            Self::FarAway | Self::Stirred => &[Exercise::Agreed, Exercise::FiveSenses],
            Self::Numb => &[Exercise::OwnAids, Exercise::FiveSenses],
            Self::Alert | Self::Calm => &[],
        }
    }
}

impl Meets for BodyState {
    fn meets(self, other: Self) -> Self {
        self.max(other)
    }
}

/// How bodies are, at one time: what is left is the most careful answer.
pub type Bodies = Meeting<BodyState>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Person;

    /// Every answer, and none.
    fn answers() -> impl Iterator<Item = Option<BodyState>> {
        BodyState::ALL.into_iter().map(Some).chain([None])
    }

    fn both(first: Option<BodyState>, second: Option<BodyState>) -> Bodies {
        let mut bodies = Bodies::default();
        bodies.say(Person::First, BodyState::said(first), false);
        assert_eq!(bodies.shared(), None, "nothing speaks before everyone has answered");
        bodies.say(Person::Second, BodyState::said(second), false);
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
        bodies.say(Person::First, BodyState::FarAway, false);
        bodies.say_again(Person::First, false);
        assert_eq!(bodies, Bodies::default(), "nothing of it is left");
        bodies.say(Person::Second, BodyState::Alert, false);
        bodies.say(Person::First, BodyState::Calm, false);
        assert_eq!(bodies.shared(), Some(BodyState::Alert));
        bodies.say_again(Person::Second, false);
        bodies.say(Person::Second, BodyState::Calm, false);
        assert_eq!(bodies.shared(), Some(BodyState::Alert), "it is of both");
        let mut alone = Bodies::default();
        alone.say(Person::First, BodyState::Numb, true);
        alone.say_again(Person::First, true);
        alone.say(Person::First, BodyState::Calm, true);
        assert_eq!(alone.shared(), Some(BodyState::Calm));
    }
}
