//! What somebody can do with what they keep for themselves.

use super::{EntryId, Keeping, Place, Room, Work};
use crate::{
    page::{Then, TypedText},
    session::Person,
};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Turn to another of its pages.
    Go(Place),
    /// The way back.
    Back,
    /// Open it with the words that were typed.
    Open(Person),
    /// Words for it are drawn. The rooms around this one do it.
    Draw,
    /// What was typed closes it from now on.
    KeepWords(Person),
    /// Their words, which were typed, open it on another phone, too, or here alone.
    LetOpenElsewhere(Person, bool),
    /// Open what a copy brought with the words of then.
    OpenBrought(Person),
    /// Close it.
    Close(Person),
    /// Read, from the entry with this number on.
    Read(Person, u32),
    /// Take up what was left open. The app does it.
    Reflect(Person),
    /// To what they write for a pause. The app does it.
    Helps(Person),
    /// To what they wrote alone. The app does it.
    WrittenAlone(Person),
    /// What is open goes by itself once it is old, or stays.
    LetOldGo(Person, bool),
    /// This entry goes.
    Delete(Person, EntryId),
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own.
    pub(crate) fn done(self, room: &mut Room, typed: &TypedText) -> Then<Place, Work> {
        match self {
            Self::Go(place) => Then::Go(place),
            Self::Back => Then::Back,
            Self::Open(person) => Then::Work(Work::Open {
                person,
                words: typed.secret("own"),
            }),
            Self::KeepWords(person) => Then::Work(Work::KeepWords {
                person,
                // What lies open says nothing about who holds the phone.
                was: match room.of(person).keeping {
                    Keeping::NeverSetUp(_) => None,
                    Keeping::Open(_) | Keeping::Closed => Some(typed.secret("own_was")),
                },
                words: typed.secret("own"),
            }),
            Self::LetOpenElsewhere(person, on) => Then::Work(Work::LetOpenElsewhere {
                person,
                on,
                words: typed.secret("own"),
            }),
            Self::OpenBrought(person) => Then::Work(Work::OpenBrought {
                person,
                words: typed.secret("own"),
            }),
            Self::Close(person) => {
                room.of_mut(person).close();
                Then::Go(Place::Of(person))
            }
            Self::Read(person, from) => Then::Work(Work::Read { person, from }),
            Self::Draw | Self::Reflect(_) | Self::Helps(_) | Self::WrittenAlone(_) => Then::Stay,
            Self::LetOldGo(person, on) => Then::Work(Work::LetOldGo { person, on }),
            Self::Delete(person, entry) => Then::Work(Work::Delete { person, entry }),
        }
    }
}
