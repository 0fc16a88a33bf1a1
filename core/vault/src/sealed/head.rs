//! The head: one sealed row that answers for all the others.
//!
//! It is written with every change but one: an entry that is appended is bound to its place by its own seal and is not
//! covered by the head until the next time that is written, at the latest when the vault is locked or the *tail* of
//! such entries has grown to [`LONGEST_TAIL`]. So an append is one row and one seal, which is what makes it durable as
//! fast as a plain one. The price: after the app died, and only then, the newest entries of the tail can be taken away
//! by somebody who writes to the file, as if the battery had gone before them; unseen, if the phone was not told of
//! them yet (`anchor`). Nothing can be changed, put in between or left out: each number is given out once, and the tail
//! has no gaps.
//!
//! It holds a **multiset digest** of every row's tag, not a chained MAC: replacing or deleting a record in
//! the middle of a chain would mean computing everything after it anew, while a digest that is a sum takes one term
//! away and adds another, whatever the number of records. The construction is `MSet-XOR-Hash` of Clarke, Devadas, van
//! Dijk, Gassend and Suh, "Incremental Multiset Hash Functions and Their Application to Memory Integrity Checking"
//! (ASIACRYPT 2003): the exclusive or of a keyed pseudorandom function of each element. Theirs adds a random nonce to
//! keep the sum from an attacker who reads it; here it is never readable, because the head is sealed with a random
//! nonce of its own. No element occurs twice, since a row's number is its key.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Digest, TAG_LENGTH, keyed_block, keyed_digest, open, seal};
use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    records::record::Name,
    sealed::{
        age::{Age, Found},
        keys::{Identity, Keys, Role, RotationRange},
        payload::{Class, packed, unpack},
    },
};

/// The tag at the end of a sealed row.
pub(crate) type Tag = [u8; TAG_LENGTH];

/// How many entries may follow what the head covers.
pub(crate) const LONGEST_TAIL: u32 = 32;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// How many rows hold something; the others are tombstones.
    pub(crate) alive: u64,
    /// The number of the last row. Rows are numbered from 1 without a gap, so that a missing one shows.
    pub(crate) last: i64,
    /// The digest of all rows.
    pub(crate) rows: Digest,
    /// The digest of all slots: an old slot put back would bring back an old secret.
    pub(crate) slots: Digest,
    /// Grows with each writing of the head: the phone remembers it (`anchor`).
    pub(crate) generation: u64,
    /// What was found out about the age of the file, and not accepted by anybody yet.
    pub(crate) age: Age,
    /// In what state the file was opened, where it was written on since and the phone could not be asked.
    pub(crate) unverified: Option<Found>,
    /// The highest number in the inbox that was folded in. What has a lower one was put back.
    pub(crate) folded: i64,
    /// Marks what is dropped in as written by this phone. Kept for the life of the vault: it opens nothing.
    pub(crate) writer: Digest,
    /// The rows that a rotation has not reached yet.
    pub(crate) rotation: Option<RotationRange>,
    /// The file was made under a new key of the phone, and the earlier ones have not been destroyed yet.
    pub(crate) renewed: bool,
    /// Where the named things are.
    named: Vec<Named>,
    /// The phone remembered this vault when the head was written: one that remembers nothing now cannot tell how old the file
    /// is. A byte behind all the rest where it is true, none where it is not, as in every head of before.
    #[serde(skip)]
    pub(crate) anchored: bool,
}

/// The byte that says that the phone remembered it.
const ANCHORED: u8 = 1;

/// Where a named thing is, and which one it is: an older copy of the same row has another tag. Kept here and not in an
/// index over tokens: an index entry that somebody takes away would read as "there is no plan", and a head cannot be
/// changed by halves. It also saves a page on every append.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Named {
    name: u8,
    pub(crate) seq: i64,
    pub(crate) tag: Tag,
}

impl Head {
    /// The head of a vault with no rows.
    pub(crate) const fn empty(slots: Digest) -> Self {
        Self {
            alive: 0,
            last: 0,
            rows: [0; 32],
            slots,
            generation: 0,
            age: Age::Newest,
            unverified: None,
            folded: 0,
            writer: [0; 32],
            rotation: None,
            renewed: false,
            named: Vec::new(),
            anchored: false,
        }
    }

    /// One row more, at the end.
    pub(crate) fn append(&mut self, keys: &Keys, seq: i64, tag: Tag) {
        self.toggle(keys, tag);
        self.last = seq;
        self.alive = self.alive.saturating_add(1);
    }

    /// The number of the next row.
    pub(crate) fn next(&self) -> Result<i64, VaultError> {
        self.last.checked_add(1).ok_or(VaultError::NotSaved)
    }

    /// Adds a row to the digest, or takes it out: with exclusive or that is the same. The tag alone says which row it
    /// is, since it is bound to the row's number; `under` are the keys that it is sealed under.
    pub(crate) fn toggle(&mut self, under: &Keys, tag: Tag) {
        let term = keyed_block(&under.rows, &tag);
        for (sum, byte) in self.rows.iter_mut().zip(term) {
            *sum ^= byte;
        }
    }

    /// Where `name` is.
    pub(crate) fn find(&self, name: Name) -> Option<Named> {
        self.named.iter().find(|named| named.name == name.0).copied()
    }

    /// `name` is in row `seq` from now on.
    pub(crate) fn name(&mut self, name: Name, seq: i64, tag: Tag) {
        self.named.retain(|named| named.name != name.0);
        self.named.push(Named { name: name.0, seq, tag });
    }

    /// The row of a named thing was sealed anew: `tag` is its tag now. Nothing happens to any other row.
    pub(crate) fn resealed(&mut self, seq: i64, tag: Tag) {
        if let Some(named) = self.named.iter_mut().find(|named| named.seq == seq) {
            named.tag = tag;
        }
    }

    /// Seals it for the disk, as a new generation.
    pub(crate) fn seal(&mut self, identity: &Identity, keys: &Keys) -> Result<Vec<u8>, VaultError> {
        self.generation = self.generation.saturating_add(1);
        let bytes = self.bytes()?;
        packed(Class::Head, &bytes, |plain| {
            seal(&keys.head, &identity.associated(Role::Head, &[]), plain)
        })
    }

    pub(crate) fn bytes(&self) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let mut bytes = postcard::to_allocvec(self).map_err(|_| VaultError::NotSaved)?;
        bytes.extend(self.anchored.then_some(ANCHORED));
        Ok(Zeroizing::new(bytes))
    }

    /// What the phone remembers of the head as it would be if it were written now. Keyed: the digest of the rows must
    /// not be seen.
    pub(crate) fn print(&self, keys: &Keys) -> Result<Digest, VaultError> {
        Ok(keyed_digest(&keys.data.below(b"anchor"), &[&self.bytes()?]))
    }

    pub(crate) fn open(sealed: &[u8], identity: &Identity, keys: &Keys) -> Result<Self, VaultError> {
        let payload = open(&keys.head, &identity.associated(Role::Head, &[]), sealed)?;
        match unpack(payload)? {
            (Class::Head, body) => match postcard::take_from_bytes::<Self>(&body) {
                Ok((head, [])) => Ok(head),
                Ok((head, [ANCHORED])) => Ok(Self { anchored: true, ..head }),
                _ => Err(VaultError::DAMAGED),
            },
            _ => Err(VaultError::DAMAGED),
        }
    }
}
