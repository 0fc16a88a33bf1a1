//! The head: one sealed row that answers for all the others.
//!
//! It holds a **multiset digest** of every row's place and tag, not a chained MAC: replacing or deleting a record in
//! the middle of a chain would mean computing everything after it anew, while a digest that is a sum takes one term
//! away and adds another, whatever the number of records. The construction is `MSet-XOR-Hash` of Clarke, Devadas, van
//! Dijk, Gassend and Suh, "Incremental Multiset Hash Functions and Their Application to Memory Integrity Checking"
//! (ASIACRYPT 2003): the exclusive or of a keyed pseudorandom function of each element. Theirs adds a random nonce to
//! keep the sum from an attacker who reads it; here it is never readable, because the head is sealed with a random
//! nonce of its own. No element occurs twice, since a row's number is its key.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Digest, TAG_LENGTH, keyed_digest, open, seal};
use zeroize::Zeroizing;

use super::{
    Name, VaultError,
    keys::{Identity, Keys, Role},
    payload::{Class, pack, unpack},
};

/// The tag at the end of a sealed row.
pub(super) type Tag = [u8; TAG_LENGTH];

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    /// How many rows hold something; the others are tombstones.
    pub(super) alive: u64,
    /// The number of the last row. Rows are numbered from 1 without a gap, so that a missing one shows.
    pub(super) last: i64,
    /// The digest of all rows.
    pub(super) rows: Digest,
    /// The digest of all slots: an old slot put back would bring back an old secret.
    pub(super) slots: Digest,
    /// Where the named things are.
    named: Vec<Named>,
}

/// Where a named thing is, and which one it is: an older copy of the same row has another tag. Kept here and not in an
/// index over tokens: an index entry that somebody takes away would read as "there is no plan", and a head cannot be
/// changed by halves. It also saves a page on every append.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Named {
    name: u8,
    pub(super) seq: i64,
    pub(super) tag: Tag,
}

impl Head {
    /// The head of a vault with no rows.
    pub(super) const fn empty(slots: Digest) -> Self {
        Self {
            alive: 0,
            last: 0,
            rows: [0; 32],
            slots,
            named: Vec::new(),
        }
    }

    /// Adds a row to the digest, or takes it out: with exclusive or that is the same.
    pub(super) fn toggle(&mut self, keys: &Keys, seq: i64, tag: Tag) {
        let term = keyed_digest(&keys.digest, &[b"row", &seq.to_le_bytes(), &tag]);
        for (sum, byte) in self.rows.iter_mut().zip(term) {
            *sum ^= byte;
        }
    }

    /// Where `name` is.
    pub(super) fn find(&self, name: Name) -> Option<Named> {
        self.named.iter().find(|named| named.name == name.0).copied()
    }

    /// `name` is in row `seq` from now on.
    pub(super) fn name(&mut self, name: Name, seq: i64, tag: Tag) {
        self.named.retain(|named| named.name != name.0);
        self.named.push(Named { name: name.0, seq, tag });
    }

    pub(super) fn seal(&self, identity: &Identity, keys: &Keys) -> Result<Vec<u8>, VaultError> {
        let bytes = Zeroizing::new(postcard::to_allocvec(self).map_err(|_| VaultError::NotSaved)?);
        let payload = pack(Class::Head, &bytes)?;
        Ok(seal(&keys.head, &identity.associated(Role::Head, &[]), &payload)?)
    }

    pub(super) fn open(sealed: &[u8], identity: &Identity, keys: &Keys) -> Result<Self, VaultError> {
        let payload = open(&keys.head, &identity.associated(Role::Head, &[]), sealed)?;
        match unpack(payload)? {
            (Class::Head, body) => postcard::from_bytes(&body).map_err(|_| VaultError::DAMAGED),
            _ => Err(VaultError::DAMAGED),
        }
    }
}
