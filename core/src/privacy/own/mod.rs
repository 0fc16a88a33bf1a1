//! What one person keeps for themselves: closed with words of their own, opened with them, read by them alone.
//!
//! What can be read hangs on the state, not on the page: there is nothing to show once it is closed, whatever page is
//! shown. It closes when its pages are left, and when somebody pauses: a pause covers, and what it covered does not come
//! back by itself.

mod acts;
mod given_up;
mod pages;

pub(crate) use acts::Act;
pub(crate) use given_up::{GivenUp, OwnTime, Wait};
pub(crate) use pages::{first_words, to_confirm, write};

use super::Drawn;
use super::deleting::Aged;
use crate::{page::SecretText, people::Pair, schedule::LocalDateTime, session::Person};

/// A page about what somebody keeps for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What one of them keeps.
    Of(Person),
    /// Other words for it.
    Words(Person),
    /// Whether their words open it on another phone, too.
    Elsewhere(Person),
    /// What a copy brought, and what words of then open.
    Brought(Person),
    /// What they may read, the latest first.
    Pages(Person),
    /// One more question before this entry goes.
    Sure(Person, EntryId),
}

impl Place {
    /// The way back from here; none: it leads out of this room.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Of(_) => None,
            Self::Words(person) | Self::Elsewhere(person) | Self::Brought(person) | Self::Pages(person) => {
                Some(Self::Of(person))
            }
            Self::Sure(person, _) => Some(Self::Pages(person)),
        }
    }

    /// Where somebody is once something has covered this page.
    pub(super) const fn covered(self) -> Self {
        match self {
            Self::Of(person)
            | Self::Words(person)
            | Self::Elsewhere(person)
            | Self::Brought(person)
            | Self::Pages(person)
            | Self::Sure(person, _) => Self::Of(person),
        }
    }
}

/// What waits for the disk, or for words to be stretched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// `person` opens what they keep for themselves.
    Open {
        /// Whose.
        person: Person,
        /// Their words.
        words: SecretText,
    },
    /// From now on `words` close what `person` keeps for themselves.
    KeepWords {
        /// Whose.
        person: Person,
        /// Their words until now; none where they never chose any.
        was: Option<SecretText>,
        /// Their words.
        words: SecretText,
    },
    /// The words of `person` open what they keep on another phone, too, or here alone.
    LetOpenElsewhere {
        /// Whose.
        person: Person,
        /// Whether they do.
        on: bool,
        /// Their words, which open it here.
        words: SecretText,
    },
    /// `person` opens what a copy brought.
    OpenBrought {
        /// Whose.
        person: Person,
        /// Their words of then.
        words: SecretText,
    },
    /// `person` reads what they may read, from the entry with this number on.
    Read {
        /// Who.
        person: Person,
        /// From where on, from 0.
        from: u32,
    },
    /// What `person` has open goes by itself once it is old, or stays.
    LetOldGo {
        /// Whose.
        person: Person,
        /// Whether it goes.
        on: bool,
    },
    /// An entry goes, with all its earlier versions.
    Delete {
        /// Whose it is.
        person: Person,
        /// Which.
        entry: EntryId,
    },
}

/// By what an entry is known, whatever it says: the number of its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EntryId(pub(crate) i64);

/// Something that was written, to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// By what it is known.
    pub(crate) id: EntryId,
    /// The sentence that says what it is about.
    pub(crate) about: &'static str,
    /// When it was begun, where this phone is. None where nobody can tell which day it was.
    pub(crate) begun: Option<LocalDateTime>,
    /// The chosen name of who wrote it. Empty where the reader did.
    pub(crate) by: String,
    /// Whether it is the reader's to delete.
    pub(crate) may_be_deleted: bool,
    /// What was said: the sentence that asked for it, and the answer.
    pub(crate) said: Vec<(&'static str, Answer)>,
}

/// An answer that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// With one touch: this sentence.
    Touched(&'static str),
    /// In words.
    Words(String),
}

/// A few entries, as they are read at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Leaf {
    /// The number of the first of them, from 0.
    pub(crate) from: u32,
    /// They, the latest first.
    pub(crate) entries: Vec<Entry>,
    /// Whether there are earlier ones.
    pub(crate) goes_on: bool,
}

/// So many entries are read at once: each may be deleted, and the rest of five choices turns the leaf.
pub(crate) const ENTRIES_A_LEAF: u32 = 4;

/// How far what somebody keeps for themselves can be read now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Keeping {
    /// They have chosen no words of their own. Where they have always been alone, what opens the app is theirs, and this is
    /// what they read.
    NeverSetUp(Option<Leaf>),
    /// Their own words open it. Also while the app is locked.
    #[default]
    Closed,
    /// It is open, and this is what they read.
    Open(Option<Leaf>),
}

/// What is known of what one person keeps for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Own {
    /// How far it can be read.
    pub(crate) keeping: Keeping,
    /// Something lies closed that a copy brought, and that words of then open.
    pub(crate) has_brought: bool,
    /// The day on which what was closed was deleted without its words, in days since 1970: somebody else may have done it, and
    /// chosen the words since.
    pub(crate) given_up_on_day: Option<i32>,
    /// What is closed goes by itself once it is old, as they chose.
    pub(crate) lets_old_go: bool,
    /// What has gone of it by its age as they opened it, and what will. Known only while it is open.
    pub(crate) aged: Aged,
    /// Their words open it on another phone, too, as they chose.
    pub(crate) opens_elsewhere: bool,
    /// There is something of a plan of one among it. Known only while it is open.
    pub(crate) has_written_alone: bool,
}

/// What this room holds in memory.
pub(crate) type Room = Pair<Own>;

/// What other rooms know that these pages say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Beside<'a> {
    /// Who began to write something and left it open.
    pub(crate) left_open: Pair<bool>,
    /// There never was anybody to keep anything from.
    pub(crate) always_alone: bool,
    /// The phone has no key storage that words could be joined with: they open it anywhere.
    pub(crate) without_a_key: bool,
    /// Words that were drawn for the page that is shown.
    pub(crate) drawn: Option<&'a Drawn>,
}

impl Own {
    /// Whether it is open.
    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.keeping, Keeping::Open(_))
    }

    /// Whether what they had closed was deleted without their words in the two weeks before `today`, in days since 1970, or by a
    /// clock that was ahead of it.
    pub(crate) const fn was_given_up_lately(&self, today: i32) -> bool {
        matches!(self.given_up_on_day, Some(day) if today.saturating_sub(day) < 14)
    }

    /// Whether their own words would open it.
    pub(crate) const fn is_closed(&self) -> bool {
        matches!(self.keeping, Keeping::Closed)
    }

    /// What they read now. Nothing, unless it is open, or there is nobody to keep it from.
    pub(crate) const fn leaf(&self) -> Option<&Leaf> {
        match &self.keeping {
            Keeping::Open(leaf) | Keeping::NeverSetUp(leaf) => leaf.as_ref(),
            Keeping::Closed => None,
        }
    }

    /// They read `leaf` now. Where it is closed, they do not.
    pub(crate) fn read(&mut self, leaf: Leaf) {
        match &mut self.keeping {
            Keeping::Open(read) | Keeping::NeverSetUp(read) => *read = Some(leaf),
            Keeping::Closed => {}
        }
    }

    /// What they read goes.
    pub(crate) fn put_down(&mut self) {
        match &mut self.keeping {
            Keeping::Open(read) | Keeping::NeverSetUp(read) => *read = None,
            Keeping::Closed => {}
        }
    }

    /// It is closed, if it was open. Whether it was.
    pub(crate) fn close(&mut self) -> bool {
        self.put_down();
        let was_open = self.is_open();
        if was_open {
            self.keeping = Keeping::Closed;
            self.aged = Aged::default();
        }
        was_open
    }
}
