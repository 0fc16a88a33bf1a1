//! Which vault this is, and the keys that open it.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{
    Digest, KEY_LENGTH, Key, Plain, PublicKey, TAG_LENGTH, fill_random, keyed_digest, open, public_of, same, seal,
};

use crate::error::VaultError;

/// The first bytes of everything that a seal is bound to. A change of format changes them.
const FORMAT: &[u8; 18] = b"stillpoint vault 1";

/// Which vault, and which age of its data key. Not secret; bound to everything that is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(crate) vault: [u8; 16],
    pub(crate) epoch: i64,
}

/// What a sealed thing is. Part of what its seal is bound to, so that none can stand for another.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub(crate) enum Role {
    Record = 1,
    Head = 2,
    Inbox = 3,
    InboxSecret = 4,
    SecretSlot = 5,
    DeviceSlot = 6,
    BiometricSlot = 7,
    CompartmentSlot = 8,
    Private = 9,
    RecoverySlot = 10,
    RecoverySheet = 11,
    /// What can be read while it is locked.
    Shown = 12,
    /// The data key of the epoch before, while a rotation is under way.
    Earlier = 32,
}

impl Identity {
    /// The identity of a vault that is being made.
    pub(crate) fn fresh() -> Result<Self, VaultError> {
        let mut vault = [0; 16];
        fill_random(&mut vault)?;
        Ok(Self { vault, epoch: 1 })
    }

    /// No vault and no age: for what is sealed under a key of its own that outlives them, and goes into another vault
    /// with a backup.
    pub(crate) const ANY: Self = Self {
        vault: [0; 16],
        epoch: 0,
    };

    /// What the seal of a `role` is bound to: format ‖ vault ‖ epoch ‖ role ‖ `place`. Every part but the last has a
    /// fixed length, and the length of the last is fixed for each role, so no two places read the same.
    pub(crate) fn associated(&self, role: Role, place: &[&[u8]]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(96);
        bytes.extend_from_slice(FORMAT);
        bytes.extend_from_slice(&self.vault);
        bytes.extend_from_slice(&self.epoch.to_le_bytes());
        bytes.push(role as u8);
        for part in place {
            bytes.extend_from_slice(part);
        }
        bytes
    }
}

/// The keys of an open vault, all below one random data key. Dropped, they leave memory.
pub(crate) struct Keys {
    /// What slots wrap.
    pub(crate) data: Key,
    /// Seals records.
    pub(crate) record: Key,
    /// Makes look-up tokens.
    pub(crate) token: Key,
    /// Seals the head.
    pub(crate) head: Key,
    /// Makes the digest of all rows.
    pub(crate) rows: Key,
    /// Makes the digest of all slots.
    pub(crate) slots: Key,
    /// The epoch before, while a rotation is under way.
    pub(crate) earlier: Option<Box<Earlier>>,
}

/// The keys of the epoch before.
pub(crate) struct Earlier {
    pub(crate) identity: Identity,
    pub(crate) keys: Keys,
    /// The rows that are still of that epoch; none while nobody can tell, because the head is damaged.
    pub(crate) rows: Option<RotationRange>,
}

impl Keys {
    pub(crate) fn below(data: Key) -> Self {
        Self {
            record: data.below(b"record"),
            token: data.below(b"token"),
            head: data.below(b"head"),
            rows: data.below(b"rows"),
            slots: data.below(b"slots"),
            data,
            earlier: None,
        }
    }

    /// The epoch before, if row `seq` may still be of it. A damaged head does not say how far the rotation has come.
    pub(crate) fn earlier_of(&self, seq: i64) -> Option<&Earlier> {
        let earlier = self.earlier.as_deref()?;
        let may_be = |RotationRange { next, end }| (next..=end).contains(&seq);
        earlier.rows.is_none_or(may_be).then_some(earlier)
    }
}

/// The beginning of an epoch: a fresh data key, and a key pair for the inbox.
pub(crate) struct Epoch {
    pub(crate) identity: Identity,
    pub(crate) keys: Keys,
    pub(crate) inbox: InboxKeys,
}

impl Epoch {
    /// The epoch that follows `before`, of a vault whose inbox `writer` marks.
    pub(crate) fn after(before: &Identity, writer: &Digest) -> Result<Self, VaultError> {
        let identity = Identity {
            epoch: before.epoch.checked_add(1).ok_or(VaultError::NotSaved)?,
            ..*before
        };
        let keys = Keys::below(Key::random()?);
        let mut inbox = InboxKeys::fresh(&identity, &keys)?;
        inbox.bind(&identity, &Key::from_slice(writer).ok_or(VaultError::DAMAGED)?);
        Ok(Self { identity, keys, inbox })
    }
}

/// The key pair of what is dropped in while locked. The public half lies in the open, the other sealed beside it, and behind that
/// the mark by which the phone knows the public half, also while nobody can open the other.
pub(crate) struct InboxKeys {
    pub(crate) public: PublicKey,
    pub(crate) sealed_secret: Vec<u8>,
}

/// The length of the sealed half: what stands behind it is the mark.
const SEALED: usize = 24 + KEY_LENGTH + TAG_LENGTH;

impl InboxKeys {
    pub(crate) fn fresh(identity: &Identity, keys: &Keys) -> Result<Self, VaultError> {
        let secret = Key::random()?;
        let associated = identity.associated(Role::InboxSecret, &[]);
        Ok(Self {
            public: public_of(&secret),
            sealed_secret: seal(
                &keys.data.below(b"inbox"),
                &associated,
                Plain::unpadded(&[secret.bytes()]),
            )?,
        })
    }

    /// The secret half, if it is authentic and belongs to the public one: whoever put another public key there could
    /// read what is dropped in.
    pub(crate) fn secret(&self, identity: &Identity, keys: &Keys) -> Result<Key, VaultError> {
        let associated = identity.associated(Role::InboxSecret, &[]);
        let sealed = self.sealed_secret.get(..SEALED).unwrap_or(&self.sealed_secret);
        let secret = open(&keys.data.below(b"inbox"), &associated, sealed)?;
        let secret = Key::from_slice(&secret).ok_or(VaultError::DAMAGED)?;
        if public_of(&secret) == self.public {
            Ok(secret)
        } else {
            Err(VaultError::DAMAGED)
        }
    }
}

impl InboxKeys {
    /// Puts the mark of `writer` behind it, which the phone alone can make while it is locked: it is the key that marks what is
    /// dropped in.
    pub(crate) fn bind(&mut self, identity: &Identity, writer: &Key) {
        let mark = self.mark(identity, writer);
        self.sealed_secret.truncate(SEALED);
        self.sealed_secret.extend_from_slice(&mark);
    }

    /// Whether the public half is the vault's own, as far as `writer` knows: whoever writes to the file while it is locked could
    /// put another there, and read what is dropped in.
    pub(crate) fn is_bound(&self, identity: &Identity, writer: &Key) -> bool {
        let mark = self.sealed_secret.get(SEALED..).and_then(|mark| mark.try_into().ok());
        mark.is_some_and(|mark: &Digest| same(mark, &self.mark(identity, writer)))
    }

    fn mark(&self, identity: &Identity, writer: &Key) -> Digest {
        keyed_digest(writer, &[b"inbox", &identity.vault, &self.public.0])
    }
}

/// The rows that may still be sealed under the data key of before: `next` to `end`, but for those that were written
/// since. All others are of today's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RotationRange {
    pub(crate) next: i64,
    pub(crate) end: i64,
}

/// What marks a thing that is dropped in.
pub(crate) struct Writer {
    pub(crate) key: Key,
    /// The highest number that was given out.
    pub(crate) dropped: i64,
}
