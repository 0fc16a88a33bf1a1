//! What two can do who part.

use super::{Wish, Work};
use crate::{
    page::{Answer, At, Then, TypedText},
    session::Person,
};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// The way back.
    Back,
    /// This person leaves.
    Leaves(Person),
    /// This person opens what they keep for themselves.
    Open(Person),
    /// This person says what they want.
    Wish(Person, Wish),
    /// The one who leaves does so alone.
    PartAlone,
    /// This person says it anew.
    SayAnew(Person),
    /// Words for it are drawn. The rooms around this one do it.
    Draw,
    /// What leaves is written out.
    Seal,
    /// The system was asked where to keep it.
    Kept,
    /// They have it: it leaves this phone.
    Confirm,
    /// Everything stays as it is.
    Cancel,
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own. There is one place: what is to be done decides the page.
    pub(crate) fn done(self, typed: &TypedText, at: &At<'_>) -> Then<(), Work> {
        match self {
            Self::Back => Then::Back,
            Self::Draw => Then::Stay,
            Self::Leaves(person) => Then::Work(Work::Begin(person)),
            Self::Open(person) => Then::Work(Work::Open {
                person,
                words: typed.secret("own"),
            }),
            Self::Wish(person, wish) => Then::Work(Work::Wish(person, wish)),
            Self::PartAlone => Then::Work(Work::PartAlone),
            Self::SayAnew(person) => Then::Work(Work::SayAnew(person)),
            Self::Seal => Then::Work(Work::Seal(typed.secret("words"))),
            Self::Kept => Then::Work(Work::Sealed {
                is_kept: at.answer == Some(&Answer::Done),
            }),
            Self::Confirm => Then::Work(Work::Confirm),
            Self::Cancel => Then::Work(Work::Cancel),
        }
    }
}
