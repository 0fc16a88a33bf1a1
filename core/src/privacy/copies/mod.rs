//! A sealed copy, kept elsewhere: made, brought back beside what is here, or begun with where nothing is here yet.
//!
//! The core only sees files in its own folder: it writes a copy there, and the phone copies it where somebody chooses; what
//! they bring back, the phone has copied there before. Either is gone once it has served.

mod acts;
mod pages;

pub(crate) use acts::Act;
pub(crate) use pages::write;

use crate::page::SecretText;

/// A page about copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What can be done.
    Copies,
    /// Words for a new one.
    Words,
    /// A new one for the sheet of paper.
    Sheet,
    /// What opens the one that is brought back.
    Key,
    /// Where nothing is here yet: to choose one.
    Begin,
    /// What opens that one.
    BeginKey,
    /// What is to open the app that begins with it.
    BeginSecret,
}

impl Place {
    /// The way back from here; none: it leads out of this room.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Copies | Self::Begin => None,
            Self::Words | Self::Sheet | Self::Key => Some(Self::Copies),
            Self::BeginKey => Some(Self::Begin),
            Self::BeginSecret => Some(Self::BeginKey),
        }
    }

    /// Whether a copy that was chosen is needed here.
    const fn needs_a_file(self) -> bool {
        matches!(self, Self::Key | Self::BeginKey | Self::BeginSecret)
    }

    /// Whether it is where nothing is here yet.
    pub(crate) const fn begins(self) -> bool {
        matches!(self, Self::Begin | Self::BeginKey | Self::BeginSecret)
    }
}

/// What a copy is sealed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// With words.
    Words,
    /// For the sheet of paper.
    Sheet,
}

/// What waits for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// Make one.
    Make {
        /// Sealed with these words; none: for the sheet of paper.
        words: Option<SecretText>,
        /// The secret, where there is one: whoever found the app open does not know it.
        was: SecretText,
    },
    /// The one that was made is where somebody wanted it, or nowhere, after all: the app's own goes.
    Made {
        /// Whether it is kept.
        is_kept: bool,
    },
    /// Bring this one back, beside what is here.
    BringBack(Sealed),
    /// Begin with this one, where nothing is here yet.
    Begin {
        /// It.
        copy: Sealed,
        /// What is to open the app; none: the phone's own key.
        secret: Option<SecretText>,
    },
}

impl Work {
    /// Whether it takes so long that it is said how far it is.
    pub(crate) const fn takes_long(&self) -> bool {
        !matches!(self, Self::Made { .. })
    }
}

/// A copy that somebody chose, and what opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sealed {
    /// Where it lies, in the app's own folder.
    pub(crate) path: String,
    /// What it is sealed with.
    pub(crate) by: By,
    /// As it was typed.
    pub(crate) key: SecretText,
}

/// A copy that was made, in the app's own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    /// Where it lies.
    pub(crate) path: String,
    /// Whether it is everything. Of a damaged vault it is what could be read.
    pub(crate) is_all: bool,
}

/// What this room holds in memory.
#[derive(Debug, Default)]
pub(crate) struct Room {
    /// The copy that somebody chose, in the app's own folder.
    chosen: Option<String>,
    /// What opens it, while it is asked what is to open the app.
    key: Option<(By, SecretText)>,
    /// The copy that was made, while the system is asked where to keep it.
    pub(crate) made: Option<Made>,
    /// Copies that have served, or were left: they go.
    pub(crate) served: Vec<String>,
}

impl Room {
    /// Somebody turned to `place`; none: elsewhere. What they chose is not needed any more, unless it goes on with it.
    pub(super) fn turned(&mut self, place: Option<Place>) {
        if !place.is_some_and(Place::needs_a_file) {
            self.served.extend(self.chosen.take());
        }
        if place != Some(Place::BeginSecret) {
            self.key = None;
        }
    }

    /// Nobody is asked any more where to keep what was made: it goes.
    pub(crate) fn nobody_keeps(&mut self) {
        self.served.extend(self.made.take().map(|made| made.path));
    }

    /// Somebody chose the copy at `path`. One that was chosen before goes.
    fn choose(&mut self, path: &str) {
        self.served.extend(self.chosen.take().filter(|before| before != path));
        self.chosen = Some(path.to_owned());
    }

    fn sealed(&self, by: By, key: SecretText) -> Option<Sealed> {
        let path = self.chosen.clone()?;
        Some(Sealed { path, by, key })
    }
}
