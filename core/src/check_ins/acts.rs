//! What somebody can do about check-ins.

use super::Place;
use crate::{page::Then, session::Person};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Somebody would like to answer, for themselves.
    Answer(Person),
    /// The next step of the words for when something went wrong; after the last one they close.
    Next,
    /// The way back; of a check-in, "not today".
    Back,
}

/// The way into another room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Door {
    /// Where somebody writes what they answer.
    Writing(Person),
    /// Where one came from: what belongs to both.
    Ours,
}

impl Act {
    /// The rule. What it leaves to the app is a door.
    pub(crate) fn done(self, place: Place) -> Then<Place, Door> {
        match self {
            Self::Answer(person) => Then::Work(Door::Writing(person)),
            Self::Next => place.next().map_or(Then::Work(Door::Ours), Then::Go),
            Self::Back => Then::Back,
        }
    }
}
