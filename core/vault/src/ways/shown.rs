//! What can be read while the vault is locked, because its author chose so: a few words, which stand where the ways in stand.
//!
//! It opens with what the phone has without anybody: a random key that its own key storage wraps, together with the key by which the
//! phone marks what is dropped in (`anchor.rs`). So a copy of the file gives nothing, and whoever can write to the file alone makes
//! no other words up. It is worth no more than that: whoever is the phone reads it, and an older file that is put back shows what
//! it showed, until somebody unlocks it.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Key, derive, open, seal};
use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    records::record::Kind,
    sealed::{
        payload::{Class, exactly, packed, unpack},
        slots::{Slots, Way},
    },
    vault::Vault,
    ways::{device::DeviceKeys, slots::Hardware},
};

#[derive(Serialize, Deserialize)]
struct Shown {
    /// A random key, as the phone wrapped it.
    wrapped: Vec<u8>,
    sealed: Vec<u8>,
}

/// It is no record: its payload has no number among theirs.
const NO_KIND: Kind = Kind(0);

impl Vault {
    /// Whether anything can be read while it is locked.
    #[must_use]
    pub const fn shows_while_locked(&self) -> bool {
        self.slots.shown.is_some()
    }

    /// What can be read while it is locked. None: nothing, or the phone does not give it back, or nobody knows of it that it was
    /// written here.
    #[must_use]
    pub fn shown_while_locked(&self, keys: &dyn DeviceKeys) -> Option<Zeroizing<Vec<u8>>> {
        let shown: Shown = exactly(self.slots.shown.as_deref()?).ok()?;
        let given_back = Zeroizing::new(keys.unwrap(shown.wrapped).ok()?);
        let key = self.key_to_what_is_shown(&Key::from_slice(&given_back)?)?;
        let payload = open(&key, &Way::Shown.purpose(&self.identity), &shown.sealed).ok()?;
        match unpack(payload) {
            Ok((Class::Entry(NO_KIND), words)) => Some(words),
            _ => None,
        }
    }

    /// From now on `words` can be read while it is locked; none: nothing can, and what could lies in no file any more.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::KeyUnavailable`] on a phone without a key storage, or while it cannot be used;
    /// [`VaultError::NotSaved`]; [`VaultError::Damaged`]. Then it is as it was.
    pub fn show_while_locked(&mut self, words: Option<&[u8]>, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        self.writable()?;
        let shown = words.map(|words| self.sealed_to_the_phone(words, keys)).transpose()?;
        self.write_slots(Slots {
            shown,
            ..self.slots.clone()
        })
    }

    fn sealed_to_the_phone(&self, words: &[u8], keys: &dyn DeviceKeys) -> Result<Vec<u8>, VaultError> {
        let Hardware { wrapped, secret } = Hardware::fresh(keys)?.tried(keys)?;
        let key = self.key_to_what_is_shown(&secret).ok_or(VaultError::NotSaved)?;
        let purpose = Way::Shown.purpose(&self.identity);
        let sealed = packed(Class::Entry(NO_KIND), words, |plain| seal(&key, &purpose, plain))?;
        postcard::to_allocvec(&Shown { wrapped, sealed }).map_err(|_| VaultError::NotSaved)
    }

    fn key_to_what_is_shown(&self, hardware: &Key) -> Option<Key> {
        let writer = &self.writer.as_ref()?.key;
        let purpose = Way::Shown.purpose(&self.identity);
        derive(&[hardware.bytes(), writer.bytes()], &[], &[&purpose]).ok()
    }
}
