//! What somebody can do about what opens the app.

use super::{Place, Room, Work};
use crate::page::{Answer, Asking, At, Then, TypedText};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Turn to another of its pages.
    Go(Place),
    /// The way back.
    Back,
    /// Locked: open it with the secret that was typed.
    Open,
    /// Locked: open it with the phone's own key.
    OpenWithDevice,
    /// Locked: open it with a finger or a face.
    OpenWithFinger,
    /// Locked: open it with what stands on the sheet of paper.
    OpenWithSheet,
    /// What was typed opens it from now on.
    KeepSecret,
    /// A finger or a face opens it, too, or not any more.
    Fingers(bool),
    /// Make a sheet of paper's worth of letters.
    MakeSheet,
    /// What was typed from the paper is the sheet.
    KeepSheet,
    /// Look once more whether it can be used.
    LookAgain,
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own.
    pub(crate) fn done(self, room: &Room, typed: &TypedText, at: &At<'_>) -> Then<Place, Work> {
        match self {
            Self::Go(place) => Then::Go(place),
            Self::Back => Then::Back,
            Self::Open => Then::Work(Work::Open(typed.secret("secret"))),
            Self::OpenWithDevice => Then::Work(Work::OpenWithDevice),
            Self::OpenWithFinger => finger(room, at),
            Self::OpenWithSheet => Then::Work(Work::OpenWithSheet(typed.secret("sheet"))),
            Self::KeepSecret => Then::Work(Work::KeepSecret {
                was: room.asks_for_the_secret_until_now().then(|| typed.secret("secret_was")),
                secret: typed.secret("secret"),
            }),
            Self::Fingers(on) => Then::Work(Work::Fingers {
                on,
                was: typed.secret("secret_was"),
            }),
            Self::MakeSheet => Then::Work(Work::MakeSheet),
            Self::KeepSheet => room.made.as_ref().map_or(Then::Stay, |made| {
                Then::Work(Work::KeepSheet {
                    made: made.key(),
                    typed: typed.secret("sheet"),
                    was: typed.secret("secret_was"),
                })
            }),
            Self::LookAgain => Then::Work(Work::LookAgain),
        }
    }
}

/// The phone is asked for a finger, and gives out what opens it.
fn finger(room: &Room, at: &At<'_>) -> Then<Place, Work> {
    match (at.answer, &room.known.wrapped) {
        (None, Some(wrapped)) => Then::Ask(Asking::Finger {
            wrapped: wrapped.clone(),
        }),
        (Some(Answer::Bytes { bytes }), _) => Then::Work(Work::OpenWithFinger(bytes.clone())),
        (Some(Answer::Lost), _) => Then::Work(Work::FingerIsLost),
        _ => Then::Stay,
    }
}
