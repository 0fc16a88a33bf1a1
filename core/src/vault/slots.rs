//! Slots: each wraps the data key for one way in.
//!
//! The secret slot takes two things: what the person knows, stretched with Argon2id, and a random secret that only the
//! phone's hardware can unwrap; a copied file cannot be guessed at on another machine. The device slot takes the
//! second alone, for a vault that has no secret yet. HKDF (RFC 5869) joins them.
//!
//! XChaCha20-Poly1305 does not commit to its key: one ciphertext can open under several (Len, Grubbs, Ristenpart,
//! "Partitioning Oracle Attacks", 2021). So each slot carries a commitment, and only a key that matches it is used.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{
    Cost, Digest, Key, Plain, checksum, derive, fill_random, keyed_digest, open, same, seal, stretch,
};
use zeroize::Zeroizing;

use super::{
    DeviceKeyError, DeviceKeys, Secret, VaultError,
    keys::{Identity, Keys, Role},
};
use crate::error::KeyTrouble;

/// Which way in. The number stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Way {
    Secret = 1,
    Device = 2,
    Recovery = 4,
}

impl Way {
    pub(super) const ALL: [Self; 3] = [Self::Secret, Self::Device, Self::Recovery];

    pub(super) fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|&way| way as i64 == number)
    }

    const fn role(self) -> Role {
        match self {
            Self::Secret => Role::SecretSlot,
            Self::Device => Role::DeviceSlot,
            Self::Recovery => Role::RecoverySlot,
        }
    }

    /// What a slot for this way is bound to.
    pub(super) fn purpose(self, identity: &Identity) -> Vec<u8> {
        identity.associated(self.role(), &[])
    }
}

/// The slots of a vault, as their bytes.
#[derive(Default, Clone)]
pub(super) struct Slots {
    pub(super) secret: Option<Vec<u8>>,
    pub(super) device: Option<Vec<u8>>,
    pub(super) recovery: Option<Vec<u8>>,
}

impl Slots {
    pub(super) fn set(&mut self, way: Way, bytes: Vec<u8>) {
        match way {
            Way::Secret => self.secret = Some(bytes),
            Way::Device => self.device = Some(bytes),
            Way::Recovery => self.recovery = Some(bytes),
        }
    }

    pub(super) fn get(&self, way: Way) -> Option<&[u8]> {
        match way {
            Way::Secret => self.secret.as_deref(),
            Way::Device => self.device.as_deref(),
            Way::Recovery => self.recovery.as_deref(),
        }
    }

    /// The digest that the head keeps: over every slot there is, each with its way, so that none can be taken away, put
    /// back or passed off as another unseen.
    pub(super) fn digest(&self, keys: &Keys) -> Digest {
        let mut listed = Vec::new();
        for way in Way::ALL {
            if let Some(bytes) = self.get(way) {
                listed.push(way as u8);
                listed.extend_from_slice(&checksum(&[bytes]));
            }
        }
        keyed_digest(&keys.slots, &[&listed])
    }
}

/// A slot as it is written, with a checksum behind it: a tired flash cell must not read as "wrong secret".
#[derive(Serialize, Deserialize)]
struct Slot {
    salt: [u8; 16],
    /// What stretching the secret costs, where there is one.
    cost: Option<StoredCost>,
    /// The hardware secret, as the phone wrapped it.
    wrapped: Vec<u8>,
    commitment: Digest,
    sealed_key: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct StoredCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl StoredCost {
    /// The cost, if it is one that a vault may ask for.
    fn bearable(self) -> Result<Cost, VaultError> {
        let cost = Cost {
            memory_kib: self.memory_kib,
            passes: self.passes,
            lanes: self.lanes,
        };
        if cost.is_bearable() {
            Ok(cost)
        } else {
            Err(VaultError::DAMAGED)
        }
    }
}

/// What a fuzzer's bytes are as a slot: nothing, or one that can be borne.
#[cfg(any(test, feature = "desk"))]
pub(super) fn take_apart(bytes: &[u8]) {
    if let Ok(slot) = postcard::from_bytes::<Slot>(bytes) {
        let _ = slot.cost.map(StoredCost::bearable);
    }
}

/// A new slot for `data`, by the secret if there is one. Asks the phone to wrap.
pub(super) fn make(
    secret: Option<&Secret>,
    data: &Key,
    identity: &Identity,
    keys: &dyn DeviceKeys,
) -> Result<(Way, Vec<u8>), VaultError> {
    let way = if secret.is_some() { Way::Secret } else { Way::Device };
    let hardware = Key::random()?;
    let wrapped = keys.wrap(hardware.bytes().to_vec())?;
    // A phone that cannot give back what it took would lock everything away for good: better to know before.
    let given_back = Zeroizing::new(keys.unwrap(wrapped.clone())?);
    if given_back.as_slice() != hardware.bytes().as_slice() {
        return Err(DeviceKeyError::Failed.into());
    }
    let mut salt = [0; 16];
    fill_random(&mut salt)?;
    let (stretched, cost) = match secret {
        Some(secret) => {
            let cost = Cost::STANDARD;
            let stored = StoredCost {
                memory_kib: cost.memory_kib,
                passes: cost.passes,
                lanes: cost.lanes,
            };
            (Some(stretch(secret.bytes(), &salt, cost)?), Some(stored))
        }
        None => (None, None),
    };
    let key = join(stretched.as_ref(), hardware.bytes(), &salt, way, identity)?;
    let slot = Slot {
        salt,
        cost,
        wrapped,
        commitment: commitment(&key),
        sealed_key: seal(
            &key.below(b"wrap"),
            &identity.associated(way.role(), &[]),
            Plain::unpadded(&[data.bytes()]),
        )?,
    };
    let mut bytes = postcard::to_allocvec(&slot).map_err(|_| VaultError::NotSaved)?;
    let sum = slot_checksum(&bytes, way, identity);
    bytes.extend_from_slice(&sum);
    Ok((way, bytes))
}

/// The data key out of a slot. Asks the phone to unwrap, never to wrap.
pub(super) fn unwrap(
    bytes: &[u8],
    secret: Option<&Secret>,
    identity: &Identity,
    keys: &dyn DeviceKeys,
) -> Result<Key, VaultError> {
    let way = if secret.is_some() { Way::Secret } else { Way::Device };
    let (slot, sum) = bytes.split_last_chunk::<32>().ok_or(VaultError::DAMAGED)?;
    if slot_checksum(slot, way, identity) != *sum {
        return Err(VaultError::DAMAGED);
    }
    let slot: Slot = postcard::from_bytes(slot).map_err(|_| VaultError::DAMAGED)?;
    let hardware = Zeroizing::new(keys.unwrap(slot.wrapped)?);
    let stretched = match (secret, slot.cost) {
        (Some(secret), Some(stored)) => Some(stretch(secret.bytes(), &slot.salt, stored.bearable()?)?),
        (None, None) => None,
        _ => return Err(VaultError::DAMAGED),
    };
    let key = join(stretched.as_ref(), &hardware, &slot.salt, way, identity)?;
    if !same(&commitment(&key), &slot.commitment) {
        // With a secret, it is the secret; without one, the phone gave back something else than it was given.
        return Err(match secret {
            Some(_) => VaultError::WrongSecret,
            None => VaultError::KeyUnavailable(KeyTrouble::Invalidated),
        });
    }
    let data = open(
        &key.below(b"wrap"),
        &identity.associated(way.role(), &[]),
        &slot.sealed_key,
    )?;
    Key::from_slice(&data).ok_or(VaultError::DAMAGED)
}

fn join(
    stretched: Option<&Key>,
    hardware: &[u8],
    salt: &[u8],
    way: Way,
    identity: &Identity,
) -> Result<Key, VaultError> {
    let purpose = identity.associated(way.role(), &[]);
    let key = match stretched {
        Some(stretched) => derive(&[stretched.bytes(), hardware], salt, &[&purpose]),
        None => derive(&[hardware], salt, &[&purpose]),
    };
    Ok(key?)
}

fn commitment(key: &Key) -> Digest {
    keyed_digest(key, &[b"commitment"])
}

fn slot_checksum(slot: &[u8], way: Way, identity: &Identity) -> Digest {
    checksum(&[&identity.associated(way.role(), &[]), slot])
}
