//! The words of the session: its phases, its people and its rules.

use serde::{Deserialize, Serialize};

use super::time::Millis;

/// Where a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Nothing is going on.
    Idle,
    /// Before: each person's own yes.
    Preparing,
    /// Together.
    Together,
    /// A question in between.
    CheckingIn,
    /// A question about a next step that somebody named.
    NextStep,
    /// Slower.
    Slower,
    /// Paused. Nothing has to happen.
    Paused,
    /// Going on is being asked.
    Regrouping,
    /// The session has ended.
    Aftercare,
    /// Somebody reflects.
    Reflecting,
    /// The pause with no session behind it.
    Calm,
}

impl Phase {
    /// Whether the phone may lay a reminder over what it shows: only where nothing is going on. Else it waits among its others.
    #[must_use]
    pub const fn lets_a_reminder_lie_over_it(self) -> bool {
        matches!(self, Self::Idle)
    }

    /// Whether an evening is on: from preparing on, until it is stopped.
    pub(crate) const fn is_of_an_evening(self) -> bool {
        match self {
            Self::Preparing
            | Self::Together
            | Self::CheckingIn
            | Self::NextStep
            | Self::Slower
            | Self::Paused
            | Self::Regrouping => true,
            Self::Idle | Self::Aftercare | Self::Reflecting | Self::Calm => false,
        }
    }
}

/// With what to go on after a pause. More than that is a next step, later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// What everyone last said yes to; the evening as planned, where that was all.
    Before,
    /// Lying close.
    Close,
    /// Talking.
    Talk,
    /// Less than before.
    Narrower,
}

impl What {
    /// All of them, the least first.
    pub const ALL: [Self; 4] = [Self::Talk, Self::Close, Self::Narrower, Self::Before];
}

/// One of the people of a session, in the order of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Person {
    /// The first, or the only one.
    First,
    /// The second.
    Second,
}

/// What the two (or the one) agreed for a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rules {
    /// Whether somebody is alone.
    pub alone: bool,
    /// How long a pause lasts at least before going on can be asked.
    pub settle: Millis,
    /// How long together, before a check-in. 0: never by itself.
    pub check_in_every: Millis,
    /// How long slower, before a check-in: as long as together; fifteen minutes where the phone never asks by itself then.
    pub check_in_while_slower: Millis,
    /// How long a question waits for everyone, and how long a yes holds.
    pub patience: Millis,
    /// The agreed length, from the first time together.
    pub length: Millis,
    /// How long a question before a next step stands before answers count.
    pub buffer: Millis,
    /// For how long a next step is not offered after somebody wanted it to stay, or nobody answered.
    pub after_stay: Millis,
    /// For how long preparing is not offered after somebody said "not today".
    pub after_not_today: Millis,
    /// Whose "still good" alone answers a check-in, if they agreed on that (the pace-holder).
    pub answers_alone: Option<Person>,
}

impl Rules {
    /// Ten minutes, in which nobody is asked for a next step again.
    pub const AFTER_STAY: Millis = Millis::from_seconds(600);
    /// An hour, in which an evening is not offered again.
    pub const AFTER_NOT_TODAY: Millis = Millis::from_seconds(3_600);

    /// Whether `person` is part of the session.
    #[must_use]
    pub const fn include(&self, person: Person) -> bool {
        !(self.alone && matches!(person, Person::Second))
    }
}
