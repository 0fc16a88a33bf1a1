//! Where two wishes for afterwards differ (S66): how close, for how long, and who comes back first. In memory only, and gone
//! with the evening.

use super::{Meeting, Meets, Person};

/// How close, for now. The more careful answer counts: it is the greater one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Distance {
    /// Together.
    Together,
    /// In the same room, each for themselves.
    SameRoom,
    /// Apart.
    Apart,
}

/// For how long. The longer answer counts, so that nobody is called back before they like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HowLong {
    /// Some minutes.
    Minutes,
    /// About half an hour.
    HalfAnHour,
    /// For as long as it is good.
    Open,
}

/// Who comes back first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ComesBack {
    /// This one.
    First(Person),
    /// Whoever is ready.
    WhoeverIsReady,
}

impl Meets for Distance {
    fn meets(self, other: Self) -> Self {
        self.max(other)
    }
}

impl Meets for HowLong {
    fn meets(self, other: Self) -> Self {
        self.max(other)
    }
}

impl Meets for ComesBack {
    /// Nobody has to come because the other would like it, and nobody has to wait for it.
    fn meets(self, other: Self) -> Self {
        if self == other { self } else { Self::WhoeverIsReady }
    }
}

/// An answer of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wish {
    /// How close.
    Distance(Distance),
    /// For how long.
    HowLong(HowLong),
    /// Who comes back first.
    ComesBack(ComesBack),
}

/// Which question is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// How close.
    Distance,
    /// For how long.
    HowLong,
    /// Who comes back first.
    ComesBack,
}

/// The three questions, one after the other: whoever stays together is asked no more than the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    distance: Meeting<Distance>,
    how_long: Meeting<HowLong>,
    comes_back: Meeting<ComesBack>,
}

impl Wishes {
    /// The question that is open; none: all has been said.
    #[must_use]
    pub fn asked(&self) -> Option<Asked> {
        match (self.distance.shared(), self.how_long.shared(), self.comes_back.shared()) {
            (None, ..) => Some(Asked::Distance),
            (Some(Distance::Together), ..) => None,
            (_, None, _) => Some(Asked::HowLong),
            (_, _, None) => Some(Asked::ComesBack),
            (..) => None,
        }
    }

    /// `person` answers the question that is open. An answer to another one counts for nothing.
    pub fn say(&mut self, person: Person, wish: Wish) {
        match (self.asked(), wish) {
            (Some(Asked::Distance), Wish::Distance(distance)) => self.distance.say(person, distance, false),
            (Some(Asked::HowLong), Wish::HowLong(how_long)) => self.how_long.say(person, how_long, false),
            (Some(Asked::ComesBack), Wish::ComesBack(comes_back)) => self.comes_back.say(person, comes_back, false),
            _ => {}
        }
    }

    /// `person` would like to answer the question that is open otherwise.
    pub fn say_again(&mut self, person: Person) {
        match self.asked() {
            Some(Asked::Distance) => self.distance.say_again(person, false),
            Some(Asked::HowLong) => self.how_long.say_again(person, false),
            Some(Asked::ComesBack) => self.comes_back.say_again(person, false),
            None => {}
        }
    }

    /// Whether `person` has answered the question that is open.
    #[must_use]
    pub fn has_said(&self, person: Person) -> bool {
        match self.asked() {
            Some(Asked::Distance) => self.distance.has_said(person),
            Some(Asked::HowLong) => self.how_long.has_said(person),
            Some(Asked::ComesBack) => self.comes_back.has_said(person),
            None => true,
        }
    }

    /// What holds for both, as far as it was said: how close, for how long, who comes back first.
    #[must_use]
    pub const fn shared(&self) -> (Option<Distance>, Option<HowLong>, Option<ComesBack>) {
        (self.distance.shared(), self.how_long.shared(), self.comes_back.shared())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DISTANCES: [Distance; 3] = [Distance::Together, Distance::SameRoom, Distance::Apart];
    const LENGTHS: [HowLong; 3] = [HowLong::Minutes, HowLong::HalfAnHour, HowLong::Open];
    const BACK: [ComesBack; 3] = [
        ComesBack::First(Person::First),
        ComesBack::First(Person::Second),
        ComesBack::WhoeverIsReady,
    ];

    fn meet(wishes: &mut Wishes, first: Wish, second: Wish) {
        wishes.say(Person::First, first);
        assert!(wishes.has_said(Person::First) && !wishes.has_said(Person::Second));
        wishes.say(Person::Second, second);
    }

    #[test]
    fn the_more_careful_counts_whoever_said_it() {
        for (one, other) in DISTANCES
            .into_iter()
            .flat_map(|one| DISTANCES.map(|other| (one, other)))
        {
            let met = |first, second| {
                let mut wishes = Wishes::default();
                meet(&mut wishes, Wish::Distance(first), Wish::Distance(second));
                wishes
            };
            assert_eq!(met(one, other), met(other, one));
            let shared = met(one, other).shared().0;
            assert!(shared >= Some(one) && shared >= Some(other));
            let is_over = met(one, other).asked().is_none();
            assert_eq!(is_over, shared == Some(Distance::Together));
        }
        for (one, other) in LENGTHS.into_iter().flat_map(|one| LENGTHS.map(|other| (one, other))) {
            assert_eq!(one.meets(other), other.meets(one));
            assert!(one.meets(other) >= one);
        }
    }

    #[test]
    fn nobody_comes_back_first_because_the_other_would_like_it() {
        for (one, other) in BACK.into_iter().flat_map(|one| BACK.map(|other| (one, other))) {
            assert_eq!(one.meets(other), other.meets(one));
            let expected = if one == other { one } else { ComesBack::WhoeverIsReady };
            assert_eq!(one.meets(other), expected);
        }
    }

    #[test]
    fn each_question_is_answered_by_itself_and_can_be_answered_otherwise_until_both_have() {
        let mut wishes = Wishes::default();
        wishes.say(Person::First, Wish::HowLong(HowLong::Open));
        assert_eq!(wishes, Wishes::default(), "it is not asked yet");
        wishes.say(Person::First, Wish::Distance(Distance::Apart));
        wishes.say_again(Person::First);
        assert_eq!(wishes, Wishes::default(), "nothing of it is left");
        let room = Wish::Distance(Distance::SameRoom);
        meet(&mut wishes, Wish::Distance(Distance::Together), room);
        assert_eq!(wishes.asked(), Some(Asked::HowLong));
        let open = Wish::HowLong(HowLong::Open);
        meet(&mut wishes, open, Wish::HowLong(HowLong::Minutes));
        assert_eq!(wishes.asked(), Some(Asked::ComesBack));
        let first = Wish::ComesBack(ComesBack::First(Person::First));
        meet(&mut wishes, first, first);
        assert_eq!(wishes.asked(), None);
        let holds = (
            Some(Distance::SameRoom),
            Some(HowLong::Open),
            Some(ComesBack::First(Person::First)),
        );
        assert_eq!(wishes.shared(), holds);
    }
}
