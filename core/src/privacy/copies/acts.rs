//! What somebody can do about copies.

use super::{By, Place, Room, Work};
use crate::page::{Answer, Asking, At, Lock, SecretText, Then, TypedText};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Turn to another of its pages.
    Go(Place),
    /// The way back.
    Back,
    /// Words for one are drawn. The rooms around this one do it.
    Draw,
    /// Make one, sealed so.
    Make(By),
    /// The system was asked where to keep the one that was made.
    Kept,
    /// Choose the one to bring back.
    Choose,
    /// Bring back the one that was chosen, which is sealed so.
    BringBack(By),
    /// Begin with it: what was typed opens it.
    Key(By),
    /// Begin with it, with a secret to open the app or without one.
    Begin {
        /// Whether what was typed opens it.
        with_secret: bool,
    },
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own.
    pub(crate) fn done(self, room: &mut Room, typed: &TypedText, at: &At<'_>) -> Then<Place, Work> {
        match self {
            Self::Go(place) => Then::Go(place),
            Self::Back => Then::Back,
            Self::Draw => Then::Stay,
            Self::Make(by) => Then::Work(Work::Make {
                words: (by == By::Words).then(|| typed.secret("words")),
                was: typed.secret("secret_was"),
            }),
            Self::Kept => Then::Work(Work::Made {
                is_kept: at.answer == Some(&Answer::Done),
            }),
            Self::Choose => choose(room, at),
            Self::BringBack(by) => room
                .sealed(by, typed.secret("key"))
                .map_or(Then::Stay, |copy| Then::Work(Work::BringBack(copy))),
            Self::Key(by) => {
                room.key = Some((by, typed.secret("key")));
                Then::Go(Place::BeginSecret)
            }
            Self::Begin { with_secret } => begin(room, with_secret.then(|| typed.secret("secret"))),
        }
    }
}

/// The system is asked for a file, and somebody says what opens it.
fn choose(room: &mut Room, at: &At<'_>) -> Then<Place, Work> {
    match at.answer {
        None => Then::Ask(Asking::File),
        Some(Answer::File { path }) => {
            room.choose(path);
            match at.lock {
                Lock::Open => Then::Go(Place::Key),
                Lock::Nothing => Then::Go(Place::BeginKey),
                // It went out of sight meanwhile.
                Lock::Locked { .. } => {
                    room.turned(None);
                    Then::Stay
                }
            }
        }
        Some(_) => Then::Stay,
    }
}

fn begin(room: &Room, secret: Option<SecretText>) -> Then<Place, Work> {
    let copy = room.key.clone().and_then(|(by, key)| room.sealed(by, key));
    match copy {
        Some(copy) => Then::Work(Work::Begin { copy, secret }),
        None => Then::Go(Place::BeginKey),
    }
}
