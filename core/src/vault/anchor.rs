//! What the phone remembers of the vault, outside of its file: so an older copy of the whole file is told from the file.
//!
//! A sealed file says nothing about its own age: put back as it was, it is authentic. So the phone's own key storage
//! keeps an *anchor*: which vault, the generation of its head, its last row, and a print of both. A file that is behind it
//! is an older copy. The vault opens all the same, and says so until somebody accepts it: an older copy may be all that is
//! left, and nobody is locked out of what they wrote. A file that is ahead of the anchor is what a death between the two
//! leaves, and no reason for alarm; then the anchor follows.
//!
//! The anchor is written at every unlock, at [`Vault::lock_with`], and whenever the app calls [`Vault::remember`] after
//! writing. An append itself asks the phone nothing. The price: what was written since the phone last remembered can be
//! taken away unseen, as if the battery had gone before it.
//!
//! For the inbox the anchor holds the highest number that was dropped in, and the key that marks what is dropped in as
//! this phone's. Whoever can read the app's own settings can forge that mark; whoever can only write to the file cannot.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Digest, Key, keyed_digest, same};

use super::{
    DeviceKeys, Vault, VaultError,
    head::Head,
    keys::{Identity, Keys},
};
use crate::error::KeyTrouble;

/// How old the file is, compared with what the phone remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Age {
    /// It is as the phone remembers it, or newer. Or the phone remembers nothing: it is new, or was restored.
    Newest,
    /// The phone remembers something newer: somebody put an older copy in its place.
    Older,
    /// The phone remembers another vault, so nobody can tell.
    Unknown,
}

/// What is on the phone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Anchor {
    version: u8,
    vault: [u8; 16],
    generation: u64,
    last: i64,
    print: Digest,
    writer: Digest,
    /// The highest number that was dropped into the inbox.
    dropped: i64,
}

impl Anchor {
    const VERSION: u8 = 1;

    /// What the phone kept, if it is an anchor and nothing else.
    fn read(bytes: &[u8]) -> Option<Self> {
        let (anchor, rest) = postcard::take_from_bytes::<Self>(bytes).ok()?;
        (anchor.version == Self::VERSION && rest.is_empty()).then_some(anchor)
    }
}

/// What is known of it.
pub(super) enum Recalled {
    /// The phone was not asked, or could not answer. Then nothing that it may remember is written over.
    NotAsked,
    /// It remembers nothing.
    Nothing,
    Anchor(Anchor),
}

/// What marks a thing that is dropped in.
pub(super) struct Writer {
    pub(super) key: Key,
    /// The highest number that was given out.
    pub(super) dropped: i64,
}

/// A comparison that is under way while the entries after the head are read.
pub(super) struct Comparing<'a> {
    anchor: Option<&'a Anchor>,
    keys: &'a Keys,
    age: Age,
}

impl Recalled {
    /// Begins to compare the head on the disk with the anchor.
    pub(super) fn compare<'a>(&'a self, identity: &Identity, keys: &'a Keys, head: &Head) -> Comparing<'a> {
        let (anchor, age) = match self {
            Self::Anchor(anchor) if anchor.vault != identity.vault => (None, Age::Unknown),
            Self::Anchor(anchor) if head.generation > anchor.generation => (None, Age::Newest),
            // Until a head of the same generation is met that reads the same.
            Self::Anchor(anchor) => (Some(anchor), Age::Older),
            Self::NotAsked | Self::Nothing => (None, Age::Newest),
        };
        Comparing { anchor, keys, age }
    }

    fn of(&self, identity: &Identity) -> Option<&Anchor> {
        match self {
            Self::Anchor(anchor) if anchor.vault == identity.vault => Some(anchor),
            _ => None,
        }
    }
}

impl Comparing<'_> {
    /// The head with some of the entries that follow it.
    pub(super) fn with(&mut self, head: &Head) {
        if let Some(anchor) = self.anchor
            && (anchor.generation, anchor.last) == (head.generation, head.last)
            && print(head, self.keys).is_ok_and(|print| same(&print, &anchor.print))
        {
            self.age = Age::Newest;
        }
    }

    pub(super) const fn age(self, is_inbox_short: bool) -> Age {
        match self.age {
            Age::Newest if is_inbox_short => Age::Older,
            age => age,
        }
    }
}

/// The head as it would be if it were written now. Keyed: the digest of the rows must not be seen.
fn print(head: &Head, keys: &Keys) -> Result<Digest, VaultError> {
    Ok(keyed_digest(&keys.data.below(b"anchor"), &[&head.bytes()?]))
}

impl Vault {
    /// How old the open file is, compared with what the phone remembers. Anything but [`Age::Newest`] is to be said
    /// plainly, until somebody accepts it ([`Vault::accept_older_copy`]).
    #[must_use]
    pub fn age(&self) -> Age {
        self.open.as_ref().map_or(Age::Newest, |open| open.age)
    }

    /// Asks the phone what it remembers. For a vault that is locked and was not open since the app was started: without
    /// it, nothing can be dropped in. Unlocking does the same.
    pub fn recall(&mut self, keys: &dyn DeviceKeys) {
        self.recalled = match keys.recall() {
            Ok(bytes) => bytes
                .and_then(|bytes| Anchor::read(&bytes))
                .map_or(Recalled::Nothing, Recalled::Anchor),
            Err(_) => Recalled::NotAsked,
        };
        if let Some(anchor) = self.recalled.of(&self.identity) {
            let before = self.writer.as_ref().map_or(0, |writer| writer.dropped);
            self.writer = Key::from_slice(&anchor.writer).map(|key| Writer {
                key,
                dropped: anchor.dropped.max(before),
            });
        }
    }

    /// Tells the phone how far the vault has come, if it does not know yet: after writing, and after dropping in. It
    /// costs one small write of the phone's.
    ///
    /// # Errors
    /// [`VaultError::KeyUnavailable`]: then the phone remembers what it did before, which is no reason for alarm later.
    pub fn remember(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        let Some(anchor) = self.anchor()? else {
            return Ok(());
        };
        match &self.recalled {
            Recalled::NotAsked => return Err(VaultError::KeyUnavailable(KeyTrouble::NotYet)),
            Recalled::Anchor(known) if *known == anchor => return Ok(()),
            Recalled::Anchor(_) | Recalled::Nothing => {}
        }
        let bytes = postcard::to_allocvec(&anchor).map_err(|_| VaultError::NotSaved)?;
        keys.remember(bytes)?;
        self.recalled = Recalled::Anchor(anchor);
        Ok(())
    }

    /// As [`Vault::lock`], and the phone remembers where it was left.
    pub fn lock_with(&mut self, keys: &dyn DeviceKeys) {
        let _ = self.catch_up();
        let _ = self.remember(keys);
        self.lock();
    }

    /// Somebody knows that this is an older copy, and goes on with it.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::NotSaved`] or [`VaultError::Damaged`]: then it is said again.
    pub fn accept_older_copy(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        self.rewrite_head(|head| head.age = Age::Newest)?;
        if let Some(open) = &mut self.open {
            open.age = Age::Newest;
        }
        // Not important: then the phone remembers it the next time.
        let _ = self.remember(keys);
        Ok(())
    }

    /// What the phone is to remember now; none if there is nothing that may be written over what it remembers.
    fn anchor(&self) -> Result<Option<Anchor>, VaultError> {
        let dropped = self.writer.as_ref().map_or(0, |writer| writer.dropped);
        let Some(open) = &self.open else {
            let known = self.recalled.of(&self.identity).cloned();
            return Ok(known.map(|anchor| Anchor { dropped, ..anchor }));
        };
        match &open.head {
            Some(head) if open.is_whole && open.age == head.age => Ok(Some(Anchor {
                version: Anchor::VERSION,
                vault: self.identity.vault,
                generation: head.generation,
                last: head.last,
                print: print(head, &open.keys)?,
                writer: head.writer,
                dropped: dropped.max(head.folded),
            })),
            _ => Ok(None),
        }
    }

    /// Whether something was dropped in that is neither there nor folded in.
    pub(super) fn is_inbox_short(&self, head: &Head) -> bool {
        let Some(anchor) = self.recalled.of(&self.identity) else {
            return false;
        };
        let query = "SELECT count(*) FROM inbox WHERE id > ?1 AND id <= ?2";
        let there = self
            .store
            .connection
            .query_row(query, [head.folded, anchor.dropped], |row| row.get::<_, i64>(0));
        // A table that cannot be read is damage, and told as that.
        there.is_ok_and(|there| there < anchor.dropped.saturating_sub(head.folded))
    }

    /// From here on things can be dropped in, also once it is locked.
    pub(super) fn take_up_the_inbox(&mut self) {
        let Some(head) = self.open.as_ref().and_then(|open| open.head.as_ref()) else {
            return;
        };
        let known = self.recalled.of(&self.identity).map_or(0, |anchor| anchor.dropped);
        let given_out = self.writer.as_ref().map_or(0, |writer| writer.dropped);
        self.writer = Key::from_slice(&head.writer).map(|key| Writer {
            key,
            dropped: head.folded.max(known).max(given_out),
        });
    }

    /// What was found out about the age in an earlier opening, and nobody has accepted yet, holds on.
    pub(super) fn hold_on_to_the_age(&mut self) {
        if let Some(open) = &mut self.open
            && let Some(head) = &open.head
            && open.age == Age::Newest
        {
            open.age = head.age;
        }
    }

    /// Notes the age in a head that is about to be written. The head passes whatever the phone has seen: nothing that is
    /// written on an older copy can pass for the file that was there before it.
    pub(super) fn note_the_age(&self, head: &mut Head) {
        head.age = self.age();
        if head.age != Age::Newest
            && let Some(anchor) = self.recalled.of(&self.identity)
        {
            head.generation = head.generation.max(anchor.generation);
        }
    }
}
