//! What somebody can do about deleting.

use super::{Beside, Place, What, Work};
use crate::page::{Then, TypedText};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Turn to another of its pages.
    Go(Place),
    /// The way back.
    Back,
    /// Old pages go by themselves from now on, or stay.
    LetOldGo(bool),
    /// This goes.
    Delete(What),
    /// To make another sheet of paper. The app knows where.
    MakeSheet,
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own.
    pub(crate) fn done(self, beside: Beside, typed: &TypedText) -> Then<Place, Work> {
        let anew = |forgets| {
            Then::Work(Work::Anew {
                secret: beside.by_secret.then(|| typed.secret("secret")),
                forgets,
            })
        };
        match self {
            Self::Go(place) => Then::Go(place),
            Self::Back => Then::Back,
            Self::LetOldGo(on) => Then::Work(Work::LetOldGo(on)),
            Self::Delete(What::Of(person)) => Then::Work(Work::Of(person)),
            Self::Delete(What::Rest) => anew(true),
            Self::Delete(What::Keys) => anew(false),
            Self::Delete(What::All) => Then::Work(Work::Everything),
            Self::MakeSheet => Then::Stay,
        }
    }
}
