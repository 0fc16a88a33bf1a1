//! Which touches do something now.

use super::phase::Person;

/// What a person can do in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Touch {
    /// Pause. Always offered.
    Pause,
    /// Stop. Always offered.
    Stop,
    /// Slow down.
    Slower,
    /// Begin to prepare an evening.
    Prepare,
    /// Yes, from one person.
    Yes,
    /// Not yet, from one person.
    NotYet,
    /// Still good, from one person.
    StillGood,
    /// Ask whether to go on.
    GoOn,
    /// Reflect, for one person.
    Reflect,
    /// Answer the reflection's question.
    Answer,
    /// Skip the reflection's question.
    Skip,
    /// That is enough; back.
    Finish,
    /// Ask everyone for a next step.
    NextStep,
    /// Ask everyone about now.
    Ask,
    /// To a next step: it stays as it is.
    Stay,
    /// Not today: it is over before it began.
    NotToday,
}

/// A touch that is offered now, and whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// The touch.
    pub touch: Touch,
    /// Whose touch it must be; none where it is anybody's.
    pub person: Option<Person>,
}

/// A set of [`Offer`]s. A bit set, so that a pause allocates nothing: anybody's touches, the first person's, the second's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Offers {
    anybody: u16,
    first: u16,
    second: u16,
}

impl Offers {
    const TOUCHES: [Touch; 16] = [
        Touch::Pause,
        Touch::Stop,
        Touch::Slower,
        Touch::Prepare,
        Touch::Yes,
        Touch::NotYet,
        Touch::StillGood,
        Touch::GoOn,
        Touch::Reflect,
        Touch::Answer,
        Touch::Skip,
        Touch::Finish,
        Touch::NextStep,
        Touch::Ask,
        Touch::Stay,
        Touch::NotToday,
    ];

    /// This set and anybody's `touch`.
    #[must_use]
    pub const fn with(self, touch: Touch) -> Self {
        Self {
            anybody: self.anybody | 1 << touch as u16,
            ..self
        }
    }

    /// This set and `person`'s own `touch`.
    #[must_use]
    pub const fn with_own(self, touch: Touch, person: Person) -> Self {
        let bit = 1 << touch as u16;
        match person {
            Person::First => Self {
                first: self.first | bit,
                ..self
            },
            Person::Second => Self {
                second: self.second | bit,
                ..self
            },
        }
    }

    /// This set without `touch`, whoever's it is.
    #[must_use]
    pub const fn without(self, touch: Touch) -> Self {
        let others = !(1 << touch as u16);
        Self {
            anybody: self.anybody & others,
            first: self.first & others,
            second: self.second & others,
        }
    }

    /// Whether anybody may do `touch`.
    #[must_use]
    pub const fn has(self, touch: Touch) -> bool {
        self.anybody & 1 << touch as u16 != 0
    }

    /// Whether `person` may do `touch` for themselves.
    #[must_use]
    pub const fn has_own(self, touch: Touch, person: Person) -> bool {
        let bits = match person {
            Person::First => self.first,
            Person::Second => self.second,
        };
        bits & 1 << touch as u16 != 0
    }

    /// The offers, one by one.
    pub fn iter(self) -> impl Iterator<Item = Offer> {
        Self::TOUCHES.into_iter().flat_map(move |touch| {
            let anybody = self.has(touch).then_some(Offer { touch, person: None });
            let own = [Person::First, Person::Second]
                .into_iter()
                .filter(move |&person| self.has_own(touch, person))
                .map(move |person| Offer {
                    touch,
                    person: Some(person),
                });
            anybody.into_iter().chain(own)
        })
    }
}

impl FromIterator<Offer> for Offers {
    fn from_iter<I: IntoIterator<Item = Offer>>(offers: I) -> Self {
        offers
            .into_iter()
            .fold(Self::default(), |all, offer| match offer.person {
                Some(person) => all.with_own(offer.touch, person),
                None => all.with(offer.touch),
            })
    }
}
