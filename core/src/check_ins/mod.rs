//! Between times: the check-ins that each answers alone and may show the other, and the words for when something went
//! wrong.
//!
//! What is answered is written in another room; here stands what leads there, and what both show each other.

mod acts;
mod pages;

use crate::{library::repair_steps, page::CardLine, session::Person};

pub(crate) use acts::{Act, Door};
pub(crate) use pages::write;

/// A page of this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A check-in.
    CheckIn(Check),
    /// The words for when something went wrong (S49), and the step, from 0.
    Repair(usize),
}

/// Which check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    /// Once a week (S45).
    Week,
    /// On the day after an evening.
    NextDay,
}

impl Place {
    /// The way back from here; none: out of these pages.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Repair(step) if step > 0 => Some(Self::Repair(step.saturating_sub(1))),
            Self::CheckIn(_) | Self::Repair(_) => None,
        }
    }

    /// What comes after this step; none: it was the last one.
    pub(crate) fn next(self) -> Option<Self> {
        match self {
            Self::Repair(step) => {
                let next = step.saturating_add(1);
                (next < repair_steps().len()).then_some(Self::Repair(next))
            }
            Self::CheckIn(_) => None,
        }
    }
}

/// What one person shows of a check-in: each question with what they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Who.
    pub(crate) person: Person,
    /// What they said; what they left open is not shown.
    pub(crate) said: Vec<CardLine>,
}
