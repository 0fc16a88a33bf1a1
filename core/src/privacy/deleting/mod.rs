//! Letting go of what is kept here. Nothing of it can be undone, so each has one more question, and keeping is as large.

mod acts;
mod pages;

pub(crate) use acts::Act;
pub(crate) use pages::write;

use crate::{page::SecretText, session::Person};

/// A page about deleting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What can be deleted.
    Deleting,
    /// One more question before this goes.
    Sure(What),
}

/// What goes for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// Everything that one person wrote.
    Of(Person),
    /// What was deleted earlier, wherever it may still lie.
    Rest,
    /// What an older copy of the storage could be opened with, for all that is written from here on.
    Keys,
    /// Everything.
    All,
}

impl Place {
    /// The way back from here; none: it leads out of this room.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Deleting => None,
            Self::Sure(What::Keys) => Some(Self::Sure(What::Rest)),
            Self::Sure(_) => Some(Self::Deleting),
        }
    }

    /// Whether it can be reached while what is kept cannot be opened.
    pub(crate) const fn is_outside(self) -> bool {
        matches!(self, Self::Sure(What::All))
    }
}

/// What waits for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// Old pages go by themselves from now on, or stay.
    LetOldGo(bool),
    /// Everything that one person wrote goes.
    Of(Person),
    /// Everything moves under new keys, into a new file or in its place.
    Anew {
        /// What opens the app; none where no secret was chosen.
        secret: Option<SecretText>,
        /// Into a new file: what was deleted is in no older copy that opens.
        forgets: bool,
    },
    /// Everything goes.
    Everything,
}

impl Work {
    /// Whether it takes so long that it is said how far it is.
    pub(crate) const fn takes_long(&self) -> bool {
        matches!(self, Self::Anew { .. })
    }
}

/// What this room holds in memory.
#[derive(Debug, Default)]
pub(crate) struct Room {
    /// For how many days pages stay; none: for as long as nobody deletes them.
    pub(crate) expires_days: Option<u16>,
    /// What is to be said about pages that are old enough.
    pub(crate) aged: Aged,
}

/// What came of looking for old pages, and what will.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Aged {
    /// Some have gone just now, as was chosen and said.
    pub(crate) gone: bool,
    /// Some go soon, which was not said before.
    pub(crate) goes_soon: bool,
}

impl Aged {
    /// The sentences that say so.
    pub(crate) fn said(self) -> impl Iterator<Item = &'static str> {
        let all = [(self.gone, "delete-old-gone"), (self.goes_soon, "delete-old-soon")];
        all.into_iter()
            .filter_map(|(is_so, sentence)| is_so.then_some(sentence))
    }
}

/// What other rooms know that these pages say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Beside {
    /// A secret was chosen: it is asked for before everything moves.
    pub(crate) by_secret: bool,
    /// There is a sheet of paper.
    pub(crate) has_sheet: bool,
}
