//! Two who shared this phone part. A painful moment: each says for themselves what becomes of what was shared, and until the
//! last touch everything can stay as it is.

mod acts;
mod pages;

pub(crate) use acts::Act;
pub(crate) use pages::write;

use crate::{page::SecretText, session::Person};

/// What somebody wants to become of what was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// They keep a copy.
    KeepCopy,
    /// They let it go.
    LetGo,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Nobody has begun: who leaves.
    Who,
    /// This person opens what they keep for themselves, so that nobody speaks for them.
    Opens {
        /// Whose turn it is.
        person: Person,
        /// Whether they are the one who leaves.
        leaves: bool,
        /// The other, who leaves, can do so without them.
        may_be_left: bool,
    },
    /// This person says what becomes of what was shared.
    Wishes(Person),
    /// What leaves is written out.
    Copy,
    /// The one who leaves says that they have it.
    Keep,
}

/// What waits for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// This person leaves; the phone stays with the other.
    Begin(Person),
    /// This person opens what they keep for themselves.
    Open {
        /// Whose.
        person: Person,
        /// Their words.
        words: SecretText,
    },
    /// This person says what they want.
    Wish(Person, Wish),
    /// The one who leaves does so alone.
    PartAlone,
    /// This person takes back what they said, to say it anew.
    SayAnew(Person),
    /// What leaves is written out, sealed with these words.
    Seal(SecretText),
    /// What was written out is where somebody wanted it, or nowhere, after all.
    Sealed {
        /// Whether it is kept.
        is_kept: bool,
    },
    /// They have it: it leaves this phone.
    Confirm,
    /// Everything stays as it is.
    Cancel,
}

/// What this room holds in memory.
#[derive(Debug, Default)]
pub(crate) struct Room {
    /// What was written out and is not known to be kept yet: where it lies, and by what it is known.
    pub(crate) sealed: Option<(String, Option<[u8; 32]>)>,
}
