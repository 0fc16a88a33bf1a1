//! What the phone remembers of the vault, outside of its file: so an older copy of the whole file is told from the
//! file.
//!
//! A sealed file says nothing about its own age: put back as it was, it is authentic. So the phone's own key storage
//! keeps an *anchor*: which vault, the generation of its head, its last row, and a print of both. A file that is behind
//! it is an older copy. The vault opens all the same, and says so until somebody accepts it: an older copy may be all
//! that is left, and nobody is locked out of what they wrote. A file that is ahead of the anchor is what a death
//! between the two leaves, and no reason for alarm; then the anchor follows.
//!
//! The anchor is written at every unlock, at [`Vault::lock_with`], and whenever the app calls [`Vault::remember`] after
//! writing. An append itself asks the phone nothing. The price: what was written since the phone last remembered can be
//! taken away unseen, as if the battery had gone before it.
//!
//! It also holds how many wrong secrets were tried (`ways/guessing.rs`), so that no file that is put back gives a guess
//! back.
//!
//! For the inbox the anchor holds the highest number that was dropped in, and the key that marks what is dropped in as
//! this phone's. Whoever can read the app's own settings can forge that mark; whoever can only write to the file
//! cannot.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Digest, same};

use crate::{
    sealed::{
        age::{Age, Found},
        keys::Identity,
    },
    ways::guesses::Guesses,
};

/// What is on the phone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Anchor {
    pub(crate) version: u8,
    pub(crate) vault: [u8; 16],
    pub(crate) generation: u64,
    pub(crate) last: i64,
    pub(crate) print: Digest,
    pub(crate) writer: Digest,
    /// The highest number that was dropped into the inbox.
    pub(crate) dropped: i64,
    /// Wrong secrets. They stand behind all that version 1 had.
    #[serde(skip)]
    pub(crate) guesses: Guesses,
}

impl Anchor {
    pub(crate) const VERSION: u8 = 2;

    /// What the phone kept, if it is an anchor and nothing else.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (anchor, rest) = postcard::take_from_bytes::<Self>(bytes).ok()?;
        let guesses = match (anchor.version, rest) {
            (1, []) => Guesses::default(),
            (Self::VERSION, rest) => match postcard::take_from_bytes(rest).ok()? {
                (guesses, []) => guesses,
                _ => return None,
            },
            _ => return None,
        };
        Some(Self {
            version: Self::VERSION,
            guesses,
            ..anchor
        })
    }

    /// What the phone is to keep: no more than 256 bytes, however long all of it has been going on.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = postcard::to_allocvec(self).unwrap_or_default();
        bytes.extend(postcard::to_allocvec(&self.guesses).unwrap_or_default());
        bytes
    }

    /// Whether a file that was found in this state is what the phone remembers, or newer.
    fn is_reached_by(&self, found: &Found) -> bool {
        let is_it = |(last, print): &(i64, Digest)| *last == self.last && same(print, &self.print);
        found.generation > self.generation || found.generation == self.generation && found.seen_states.iter().any(is_it)
    }
}

/// What is known of it.
pub(crate) enum Recalled {
    /// The phone was not asked, or could not answer. Then nothing that it may remember is written over.
    NotAsked,
    /// The phone remembers nothing of a vault that could still be there; but what was guessed at one before counts on.
    Nothing(Guesses),
    Anchor(Anchor),
}

impl Recalled {
    /// How old a file is that was opened in the state `found`, with a head that says whether the phone remembered it by then
    /// (`anchored`). `unverified` is the state in which it was opened before, where it was written on and the phone could not be
    /// asked: what was written then says nothing about its age.
    pub(crate) fn age(&self, identity: &Identity, found: &Found, unverified: Option<&Found>, anchored: bool) -> Age {
        match self {
            // It remembered something, and does no more.
            Self::Nothing(_) if anchored => Age::Unknown,
            Self::Anchor(anchor) if anchor.vault != identity.vault => Age::Unknown,
            Self::Anchor(anchor) => {
                let judged = unverified
                    .filter(|_| found.generation > anchor.generation)
                    .unwrap_or(found);
                if anchor.is_reached_by(judged) && !anchor.guesses.were_set_back {
                    Age::Newest
                } else {
                    Age::Older
                }
            }
            Self::NotAsked | Self::Nothing(_) => Age::Newest,
        }
    }

    pub(crate) const fn is_not_asked(&self) -> bool {
        matches!(self, Self::NotAsked)
    }

    /// What the phone remembers of the vault with this identity.
    pub(crate) fn of(&self, identity: &Identity) -> Option<&Anchor> {
        match self {
            Self::Anchor(anchor) if anchor.vault == identity.vault => Some(anchor),
            _ => None,
        }
    }

    /// What the phone is to remember of wrong secrets once the vault with this identity is known to be as it was left. That
    /// they were set back is known by then, and said or accepted.
    pub(crate) fn guesses(&self, identity: &Identity) -> Guesses {
        match self {
            Self::Anchor(anchor) if anchor.vault == identity.vault => {
                let mut guesses = anchor.guesses.clone();
                guesses.were_set_back = false;
                guesses
            }
            Self::Anchor(anchor) => anchor.guesses.for_the_next(),
            Self::Nothing(guesses) => guesses.clone(),
            Self::NotAsked => Guesses::default(),
        }
    }

    /// What is left of it for a vault that is made now, in the place of the one that the phone remembers.
    pub(crate) fn for_the_next(&self) -> Self {
        Self::Nothing(match self {
            Self::Anchor(anchor) => anchor.guesses.for_the_next(),
            Self::Nothing(guesses) => guesses.clone(),
            Self::NotAsked => Guesses::default(),
        })
    }

    /// What the phone kept.
    pub(crate) fn read(bytes: Option<&[u8]>) -> Self {
        bytes
            .and_then(Anchor::read)
            .map_or_else(|| Self::Nothing(Guesses::default()), Self::Anchor)
    }
}
