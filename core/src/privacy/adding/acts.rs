//! What somebody can do who adds another person.

use super::{Piece, Place, Room, What, Work};
use crate::{
    page::{Safe, Then, TypedText},
    session::Person,
};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Turn to another of its pages.
    Go(Place),
    /// The way back.
    Back,
    /// On from the answer that was heard. Where nobody is added, the rooms around this one lead back.
    On(Safe),
    /// What was typed closes what they keep for themselves from now on.
    KeepWords,
    /// Open it with the words that were typed.
    Open,
    /// Words for it are drawn. The rooms around this one do it.
    Draw,
    /// Both may read this, or not, after all.
    Turn(What),
    /// Somebody is added.
    Add,
    /// Read what was written alone, from this piece on.
    Read(Person, usize),
    /// This piece is for both to read again.
    BringBack(Person, Piece),
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own.
    pub(crate) fn done(self, room: &mut Room, typed: &TypedText) -> Then<Place, Work> {
        match self {
            Self::Go(place) => Then::Go(place),
            Self::On(Safe::Together) => Then::Go(Place::What),
            Self::Back => Then::Back,
            Self::On(_) | Self::Draw => Then::Stay,
            Self::KeepWords => Then::Work(Work::KeepWords(typed.secret("own"))),
            Self::Open => Then::Work(Work::Open(typed.secret("own"))),
            Self::Turn(what) => {
                room.turn(what);
                Then::Stay
            }
            Self::Add => Then::Work(Work::Add {
                secret: typed.secret("secret_was"),
                shared: room.shared.clone(),
            }),
            Self::Read(person, from) => Then::Work(Work::Read(person, from)),
            Self::BringBack(person, piece) => Then::Work(Work::BringBack(person, piece)),
        }
    }
}
