//! What somebody can do at the first start.

use super::{Place, Work};
use crate::page::{Safe, Then, TypedText};

/// What a choice of the first start stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// On to the next page, with nothing answered.
    Next,
    /// The way back.
    Back,
    /// The answer to "is it safe for you to use this with someone?".
    Answer(Safe),
    /// Begin from a copy.
    BeginWithCopy,
    /// Make the vault, with what was typed as its secret or without one.
    SetUp {
        /// With one.
        with_secret: bool,
    },
}

impl Act {
    /// The rule. Pure: no vault, no clock. `alone`: whether the plan is going to be written by one person.
    ///
    /// `Go(None)`: on to the plan.
    pub(crate) fn done(self, place: Place, alone: &mut bool, typed: &TypedText) -> Then<Option<Place>, Work> {
        match (self, place) {
            (Self::Next, Place::Welcome) => Then::Go(Some(Place::Safe)),
            (Self::Next, Place::Safe) => Then::Go(None),
            (Self::Back, _) => Then::Back,
            (Self::Answer(answer), _) => {
                // Whoever looks over a shoulder sees an equally ordinary page after each answer.
                *alone = answer != Safe::Together;
                Then::Go(None)
            }
            (Self::SetUp { with_secret }, _) => Then::Work(Work::SetUp(with_secret.then(|| typed.secret("secret")))),
            // Where the copies are is the app's to know.
            (Self::Next | Self::BeginWithCopy, _) => Then::Stay,
        }
    }
}
