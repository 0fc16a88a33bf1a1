//! Slots: each wraps the data key for one way in.
//!
//! The secret slot takes two things: what the person knows, stretched with Argon2id, and a random secret that only the
//! phone's hardware can unwrap; a copied file cannot be guessed at on another machine. The device slot takes the second
//! alone, for a vault that has no secret yet; the biometric slot does, too, with a key that the phone gives out for a
//! finger or a face (`ways/biometrics.rs`). HKDF (RFC 5869) joins them. A phone without a key storage of its own leaves
//! the first alone; then only a secret that nobody guesses is taken (`ways/quality.rs`).
//!
//! XChaCha20-Poly1305 does not commit to its key: one ciphertext can open under several (Len, Grubbs, Ristenpart,
//! "Partitioning Oracle Attacks", 2021). So each slot carries a commitment, and only a key that matches it is used.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{
    Cost, Digest, Key, Plain, checksum, derive, fill_random, keyed_digest, open, same, seal, stretch,
};
use zeroize::Zeroizing;

#[cfg(any(test, feature = "desk"))]
use crate::testing::cost;
use crate::{
    error::{KeyTrouble, Refused, VaultError},
    sealed::{keys::Identity, payload::exactly, slots::Way},
    ways::{
        device::{DeviceKeyError, DeviceKeys},
        secret::Secret,
    },
};

/// A slot as it is written, with a checksum behind it: a tired flash cell must not read as "wrong secret".
#[derive(Serialize, Deserialize)]
struct Slot {
    salt: [u8; 16],
    /// What stretching the secret costs, where there is one.
    cost: Option<StoredCost>,
    /// The hardware secret, as the phone wrapped it; none where the phone has no key storage of its own.
    wrapped: Option<Vec<u8>>,
    commitment: Digest,
    sealed_key: Vec<u8>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
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
pub(crate) fn take_apart(bytes: &[u8]) {
    if let Ok(slot) = postcard::from_bytes::<Slot>(bytes) {
        let _ = slot.cost.map(StoredCost::bearable);
    }
}

/// A random secret that only the phone's hardware can unwrap.
pub(super) struct Hardware {
    pub(super) wrapped: Vec<u8>,
    pub(super) secret: Key,
}

impl Hardware {
    /// A new one. Asks the phone to wrap.
    pub(super) fn fresh(keys: &dyn DeviceKeys) -> Result<Self, DeviceKeyError> {
        Self::wrapped(Key::random().map_err(|_| DeviceKeyError::Failed)?, keys)
    }

    /// `secret`, wrapped by the phone's newest key. Where the phone has set that one aside, it makes a new one: what
    /// the old one wrapped is lost in any case, and what is made now is not to be lost with it.
    fn wrapped(secret: Key, keys: &dyn DeviceKeys) -> Result<Self, DeviceKeyError> {
        let wrap = || keys.wrap(secret.bytes().to_vec());
        let wrapped = match wrap() {
            Err(DeviceKeyError::Invalidated) => {
                keys.renew()?;
                wrap()?
            }
            outcome => outcome?,
        };
        Ok(Self { wrapped, secret })
    }

    /// A phone that cannot give back what it took would lock everything away for good: better to know before.
    pub(super) fn tried(self, keys: &dyn DeviceKeys) -> Result<Self, VaultError> {
        let given_back = Zeroizing::new(keys.unwrap(self.wrapped.clone())?);
        if given_back.as_slice() == self.secret.bytes().as_slice() {
            Ok(self)
        } else {
            Err(DeviceKeyError::Failed.into())
        }
    }

    fn given_back(wrapped: Vec<u8>, keys: &dyn DeviceKeys) -> Result<Self, VaultError> {
        let secret = Zeroizing::new(keys.unwrap(wrapped.clone())?);
        // Whatever else the phone answers is not what it was given.
        let secret = Key::from_slice(&secret).ok_or(VaultError::KeyUnavailable(KeyTrouble::Invalidated))?;
        Ok(Self { wrapped, secret })
    }
}

/// A new slot for `data`, by the secret if there is one. Asks the phone to wrap.
pub(crate) fn make(
    secret: Option<&Secret>,
    data: &Key,
    identity: &Identity,
    keys: &dyn DeviceKeys,
) -> Result<(Way, Vec<u8>), VaultError> {
    let (way, purpose) = match secret {
        Some(_) => (Way::Secret, Way::Secret.purpose(identity)),
        None => (Way::Device, Way::Device.purpose(identity)),
    };
    let slot = match secret {
        Some(secret) => by_secret(&purpose, secret, data, keys)?,
        None => sealed_slot(&purpose, None, Some(Hardware::fresh(keys)?.tried(keys)?), data)?,
    };
    Ok((way, slot))
}

/// A new slot that `secret` opens, bound to `purpose`: a vault's or a compartment's.
///
/// # Errors
/// [`VaultError::Secret`] on a phone without a key storage, for a secret that can be guessed: there, somebody with a
/// copy of the file has as many guesses as they like.
pub(crate) fn by_secret(
    purpose: &[u8],
    secret: &Secret,
    data: &Key,
    keys: &dyn DeviceKeys,
) -> Result<Vec<u8>, VaultError> {
    let hardware = match Hardware::fresh(keys) {
        Ok(hardware) => Some(hardware.tried(keys)?),
        Err(DeviceKeyError::Absent) if secret.stands_alone() => None,
        Err(DeviceKeyError::Absent) => return Err(VaultError::Secret(Refused::Guessable)),
        Err(other) => return Err(other.into()),
    };
    let cost = least(hardware.is_some());
    sealed_slot(purpose, Some((secret, cost)), hardware, data)
}

/// A new slot that `secret` opens without any phone.
///
/// # Errors
/// [`VaultError::Secret`] for one that can be guessed.
pub(crate) fn by_secret_alone(purpose: &[u8], secret: &Secret, data: &Key) -> Result<Vec<u8>, VaultError> {
    if secret.stands_alone() {
        sealed_slot(purpose, Some((secret, least(false))), None, data)
    } else {
        Err(VaultError::Secret(Refused::Guessable))
    }
}

/// A slot with its hardware secret wrapped by the phone's newest key. None where it holds none, or one that this phone
/// never gives back: another phone's, or one whose key was set aside.
///
/// # Errors
/// [`VaultError::KeyUnavailable`] while nobody can tell: then no key is to be destroyed.
pub(crate) fn under_the_newest_key(
    bytes: &[u8],
    purpose: &[u8],
    keys: &dyn DeviceKeys,
) -> Result<Option<Vec<u8>>, VaultError> {
    let mut slot = parsed(bytes, purpose)?;
    let Some(wrapped) = slot.wrapped.take() else {
        return Ok(None);
    };
    let secret = match keys.unwrap(wrapped) {
        Ok(secret) => Zeroizing::new(secret),
        Err(DeviceKeyError::Absent | DeviceKeyError::Invalidated) => return Ok(None),
        Err(other) => return Err(other.into()),
    };
    let secret = Key::from_slice(&secret).ok_or(DeviceKeyError::Failed)?;
    slot.wrapped = Some(Hardware::wrapped(secret, keys)?.tried(keys)?.wrapped);
    slot.to_bytes(purpose).map(Some)
}

/// Whether this is a slot, and one that may come from elsewhere.
pub(crate) fn check(bytes: &[u8], purpose: &[u8]) -> Result<(), VaultError> {
    match parsed(bytes, purpose)?.cost.map(StoredCost::bearable).transpose()? {
        Some(cost) if !cost.is_within(Cost::MOST_FROM_ELSEWHERE) => Err(VaultError::DAMAGED),
        _ => Ok(()),
    }
}

/// What the phone wrapped of a slot; none where it wrapped nothing, or the slot cannot be read.
pub(super) fn wrapped(bytes: &[u8], purpose: &[u8]) -> Option<Vec<u8>> {
    parsed(bytes, purpose).ok()?.wrapped
}

fn parsed(bytes: &[u8], purpose: &[u8]) -> Result<Slot, VaultError> {
    let (slot, sum) = bytes.split_last_chunk::<32>().ok_or(VaultError::DAMAGED)?;
    if slot_checksum(slot, purpose) != *sum {
        return Err(VaultError::DAMAGED);
    }
    exactly(slot)
}

/// Whether a secret opens this slot without any phone's hardware.
pub(crate) fn needs_no_phone(bytes: &[u8], purpose: &[u8]) -> bool {
    parsed(bytes, purpose).is_ok_and(|slot| slot.cost.is_some() && slot.wrapped.is_none())
}

impl Slot {
    fn to_bytes(&self, purpose: &[u8]) -> Result<Vec<u8>, VaultError> {
        let mut bytes = postcard::to_allocvec(self).map_err(|_| VaultError::NotSaved)?;
        let sum = slot_checksum(&bytes, purpose);
        bytes.extend_from_slice(&sum);
        Ok(bytes)
    }
}

/// A new slot that the phone opens with `keys` alone. What `keys` gives back is not tried: a key that biometrics guard
/// would ask for a second finger, and the secret opens the vault in any case.
pub(crate) fn by_biometrics(data: &Key, identity: &Identity, keys: &dyn DeviceKeys) -> Result<Vec<u8>, VaultError> {
    sealed_slot(
        &Way::Biometric.purpose(identity),
        None,
        Some(Hardware::fresh(keys)?),
        data,
    )
}

/// A slot of this cost that opens for nobody: what somebody puts into a copy.
#[cfg(test)]
pub(crate) fn of_nobody(purpose: &[u8], cost: Cost) -> Vec<u8> {
    let slot = Slot {
        salt: [7; 16],
        cost: Some(StoredCost {
            memory_kib: cost.memory_kib,
            passes: cost.passes,
            lanes: cost.lanes,
        }),
        wrapped: None,
        commitment: [0; 32],
        sealed_key: vec![0; 72],
    };
    slot.to_bytes(purpose).unwrap_or_default()
}

/// A slot at another cost, for the tests: what an older version of the app left.
#[cfg(test)]
pub(crate) fn at_cost(
    cost: Cost,
    secret: &Secret,
    data: &Key,
    identity: &Identity,
    keys: &dyn DeviceKeys,
) -> Result<Vec<u8>, VaultError> {
    let hardware = Hardware::fresh(keys)?;
    sealed_slot(
        &Way::Secret.purpose(identity),
        Some((secret, cost)),
        Some(hardware),
        data,
    )
}

fn sealed_slot(
    purpose: &[u8],
    secret: Option<(&Secret, Cost)>,
    hardware: Option<Hardware>,
    data: &Key,
) -> Result<Vec<u8>, VaultError> {
    let mut salt = [0; 16];
    fill_random(&mut salt)?;
    let stretched = match secret {
        Some((secret, cost)) => {
            secret.may_close()?;
            Some(stretched(secret.bytes(), &salt, cost)?)
        }
        None => None,
    };
    let key = join(stretched.as_ref(), hardware.as_ref(), &salt, purpose)?;
    let slot = Slot {
        salt,
        cost: secret.map(|(_, cost)| StoredCost {
            memory_kib: cost.memory_kib,
            passes: cost.passes,
            lanes: cost.lanes,
        }),
        wrapped: hardware.map(|hardware| hardware.wrapped),
        commitment: commitment(&key),
        sealed_key: seal(&key.below(b"wrap"), purpose, Plain::unpadded(&[data.bytes()]))?,
    };
    slot.to_bytes(purpose)
}

/// What a slot gave.
pub(crate) struct Unwrapped {
    pub(crate) data: Key,
    cost: Option<Cost>,
    hardware: Option<Hardware>,
}

impl Unwrapped {
    /// The slot that gave this, at the present cost, where it asked for less. The phone is not asked again, and the
    /// slot stays with or without its hardware.
    pub(crate) fn raised(&mut self, purpose: &[u8], secret: &Secret) -> Option<Vec<u8>> {
        let cost = self.cost?.raised_to(least(self.hardware.is_some()))?;
        sealed_slot(purpose, Some((secret, cost)), self.hardware.take(), &self.data).ok()
    }
}

/// The data key out of a slot. Asks the phone to unwrap, never to wrap.
///
/// # Errors
/// [`VaultError::WrongSecret`]; [`VaultError::KeyUnavailable`], invalidated also where the phone gives back something
/// else than it was given; [`VaultError::Damaged`].
pub(crate) fn unwrap(
    bytes: &[u8],
    secret: Option<&Secret>,
    purpose: &[u8],
    keys: &dyn DeviceKeys,
) -> Result<Unwrapped, VaultError> {
    let slot = parsed(bytes, purpose)?;
    let cost = slot.cost.map(StoredCost::bearable).transpose()?;
    let hardware = match slot.wrapped {
        Some(wrapped) => Some(Hardware::given_back(wrapped, keys)?),
        None => None,
    };
    let is_it = |stretched: Option<&Key>| {
        let key = join(stretched, hardware.as_ref(), &slot.salt, purpose)?;
        Ok::<_, VaultError>(same(&commitment(&key), &slot.commitment).then_some(key))
    };
    let mut found = None;
    match (secret, cost) {
        (Some(secret), Some(cost)) => {
            for (number, form) in secret.forms().enumerate() {
                if found.is_none() {
                    found = match stretched(form, &slot.salt, cost) {
                        // One form was tried: that is a guess.
                        Err(_) if number > 0 => None,
                        stretched => is_it(Some(&stretched?))?,
                    };
                }
            }
        }
        (None, None) => found = is_it(None)?,
        _ => return Err(VaultError::DAMAGED),
    }
    let key = found.ok_or(match secret {
        Some(_) => VaultError::WrongSecret,
        None => VaultError::KeyUnavailable(KeyTrouble::Invalidated),
    })?;
    let data = open(&key.below(b"wrap"), purpose, &slot.sealed_key)?;
    Ok(Unwrapped {
        data: Key::from_slice(&data).ok_or(VaultError::DAMAGED)?,
        cost,
        hardware,
    })
}

/// The least that a guess costs of what is made today.
fn least(with_hardware: bool) -> Cost {
    #[cfg(any(test, feature = "desk"))]
    if cost::is_little() {
        return Cost::LEAST_BEARABLE;
    }
    Cost::least(with_hardware)
}

/// What `secret` is once it was stretched.
fn stretched(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Key, VaultError> {
    // A cost that is not bearable was refused before: what is left is memory.
    stretch(secret, salt, cost).map_err(|_| VaultError::NoMemory)
}

fn join(stretched: Option<&Key>, hardware: Option<&Hardware>, salt: &[u8], purpose: &[u8]) -> Result<Key, VaultError> {
    let hardware = hardware.map(|hardware| hardware.secret.bytes().as_slice());
    let stretched = stretched.map(|stretched| stretched.bytes().as_slice());
    let material: Vec<&[u8]> = [stretched, hardware].into_iter().flatten().collect();
    if material.is_empty() {
        // A slot that asks for nothing protects nothing.
        return Err(VaultError::DAMAGED);
    }
    Ok(derive(&material, salt, &[purpose])?)
}

fn commitment(key: &Key) -> Digest {
    keyed_digest(key, &[b"commitment"])
}

fn slot_checksum(slot: &[u8], purpose: &[u8]) -> Digest {
    checksum(&[purpose, slot])
}
