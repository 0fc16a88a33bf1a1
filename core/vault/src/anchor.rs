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
    DeviceKeys, Open, Vault, VaultError,
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

/// In what state a file was opened: for the comparison with what the phone remembers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Found {
    generation: u64,
    /// The last row and the print of the head on the disk, and of each entry that follows it.
    met: Vec<(i64, Digest)>,
}

impl Found {
    pub(super) const fn of(head: &Head) -> Self {
        Self {
            generation: head.generation,
            met: Vec::new(),
        }
    }

    /// The head with some of the entries that follow it.
    pub(super) fn meet(&mut self, head: &Head, keys: &Keys) -> Result<(), VaultError> {
        self.met.push((head.last, print(head, keys)?));
        Ok(())
    }

    /// Whether it is what the phone remembers, or newer.
    fn is_no_older_than(&self, anchor: &Anchor) -> bool {
        let is_it = |(last, print): &(i64, Digest)| *last == anchor.last && same(print, &anchor.print);
        self.generation > anchor.generation || self.generation == anchor.generation && self.met.iter().any(is_it)
    }
}

impl Recalled {
    /// How old a file is that was opened in the state `found`. `unseen` is the state in which it was opened before, where
    /// it was written on and the phone could not be asked: what was written then says nothing about its age.
    pub(super) fn age(&self, identity: &Identity, found: &Found, unseen: Option<&Found>) -> Age {
        match self {
            Self::Anchor(anchor) if anchor.vault != identity.vault => Age::Unknown,
            Self::Anchor(anchor) => {
                let judged = unseen.filter(|_| found.generation > anchor.generation).unwrap_or(found);
                if judged.is_no_older_than(anchor) {
                    Age::Newest
                } else {
                    Age::Older
                }
            }
            Self::NotAsked | Self::Nothing => Age::Newest,
        }
    }

    pub(super) const fn is_not_asked(&self) -> bool {
        matches!(self, Self::NotAsked)
    }

    fn of(&self, identity: &Identity) -> Option<&Anchor> {
        match self {
            Self::Anchor(anchor) if anchor.vault == identity.vault => Some(anchor),
            _ => None,
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
    /// it, nothing can be dropped in. Unlocking does the same. Where the phone cannot answer, what it said before holds:
    /// nobody else writes there while the file is open here.
    pub fn recall(&mut self, keys: &dyn DeviceKeys) {
        let Ok(bytes) = keys.recall() else {
            return;
        };
        self.recalled = bytes
            .and_then(|bytes| Anchor::read(&bytes))
            .map_or(Recalled::Nothing, Recalled::Anchor);
        if let Some(anchor) = self.recalled.of(&self.identity) {
            let before = self.writer.as_ref().map_or(0, |writer| writer.dropped);
            self.writer = Key::from_slice(&anchor.writer).map(|key| Writer {
                key,
                dropped: anchor.dropped.max(before),
            });
        }
    }

    /// Tells the phone how far the vault has come, if it does not know yet: after writing, and after dropping in. It
    /// costs one small write of the phone's. Where the phone could not be asked so far, it is asked and compared with
    /// first: what it may remember is not written over unseen, and [`Vault::age`] may change.
    ///
    /// # Errors
    /// [`VaultError::KeyUnavailable`]: then the phone remembers what it did before, which is no reason for alarm later.
    pub fn remember(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        if self.recalled.is_not_asked() {
            self.ask_at_last(keys);
        }
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

    /// The phone may answer now that could not when this was opened.
    fn ask_at_last(&mut self, keys: &dyn DeviceKeys) {
        self.recall(keys);
        if self.recalled.is_not_asked() {
            return;
        }
        let Some(open) = &mut self.open else {
            return;
        };
        let found = open.unseen.take();
        if let Some(found) = found
            && open.age == Age::Newest
        {
            open.age = self.recalled.age(&self.identity, &found, None);
        }
        self.take_up_the_inbox();
        self.look_at_the_inbox();
        if self.age() != Age::Newest {
            // Not important: then it is noted with the next change.
            let _ = self.rewrite_head(|_| {});
        }
    }

    /// What was taken out of the inbox or put back there is an older copy, too.
    pub(super) fn look_at_the_inbox(&mut self) {
        let is_short = |open: &Open| open.head.as_ref().is_some_and(|head| self.is_inbox_short(open, head));
        if self.open.as_ref().is_some_and(is_short)
            && let Some(open) = &mut self.open
            && open.age == Age::Newest
        {
            open.age = Age::Older;
        }
    }

    /// As [`Vault::lock`], and the phone remembers where it was left.
    pub fn lock_with(&mut self, keys: &dyn DeviceKeys) {
        let _ = self.catch_up();
        let _ = self.remember(keys);
        self.lock();
    }

    /// Somebody knows that this is an older copy, and goes on with it. What was put back into the inbox counts then, too:
    /// it may be an entry whose number somebody had given out twice.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::NotSaved`] or [`VaultError::Damaged`]: then it is said again.
    pub fn accept_older_copy(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        let open = self.open.as_mut().ok_or(VaultError::Locked)?;
        let age = std::mem::replace(&mut open.age, Age::Newest);
        if let Err(error) = self.fold(i64::MIN) {
            if let Some(open) = &mut self.open {
                open.age = age;
            }
            return Err(error);
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

    /// The highest number of which the phone remembers that it was dropped in.
    pub(super) fn remembered_dropped(&self) -> i64 {
        self.recalled.of(&self.identity).map_or(0, |anchor| anchor.dropped)
    }

    /// From here on things can be dropped in, also once it is locked.
    pub(super) fn take_up_the_inbox(&mut self) {
        let Some(head) = self.open.as_ref().and_then(|open| open.head.as_ref()) else {
            return;
        };
        let known = self.remembered_dropped();
        let before = self.writer.as_ref().map_or(0, |writer| writer.dropped);
        self.writer = Key::from_slice(&head.writer).map(|key| Writer {
            dropped: head
                .folded
                .max(known)
                .max(before)
                .max(self.given_out(&key).unwrap_or(0)),
            key,
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
    /// written on an older copy can pass for the file that was there before it, and nothing that is written while the phone
    /// cannot be asked.
    pub(super) fn note_the_age(&self, head: &mut Head) {
        let Some(open) = &self.open else {
            return;
        };
        let unseen = open.unseen.as_ref().filter(|_| self.recalled.is_not_asked());
        (head.age, head.unseen) = (open.age, unseen.cloned());
        if let Some(anchor) = self.recalled.of(&self.identity) {
            head.generation = head.generation.max(anchor.generation);
        }
    }
}
