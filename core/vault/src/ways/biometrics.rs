//! The biometric slot: a third way in, beside the secret and never instead of it.
//!
//! It wraps the data key under a key that the phone's hardware gives out for a finger or a face: another key than the
//! one that stands beside the secret, so the host hands over a key storage of its own for it.
//!
//! When somebody enrols a new finger, the phone sets that key aside. Then the slot falls alone: from that answer on it
//! is as if it were not there, and at the next unlock by the secret it is taken out of the file. Not before, because
//! the head answers for every slot, and only an open vault can write a head: a mark in the open that says "this slot
//! fell" could be set by anybody who can write to the file. Until then the bytes lie there and open nothing. So a slot
//! that fell is no damage, and a slot that somebody else took away or put back still is.

use crate::{
    error::{KeyTrouble, Refused, VaultError},
    sealed::slots::{Slots, Way},
    vault::Vault,
    ways::{device::DeviceKeys, proven::Proven, slots},
};

impl Vault {
    /// Whether the phone's biometrics open it, as far as the phone has said.
    #[must_use]
    pub const fn has_biometric_slot(&self) -> bool {
        self.slots.biometric.is_some() && !self.biometrics_fell
    }

    /// What the phone's key for biometrics wrapped, to be unwrapped with a finger or a face before the vault is opened; none
    /// where that way is closed. It opens nothing by itself.
    #[must_use]
    pub fn wrapped_for_biometrics(&self) -> Option<Vec<u8>> {
        let slot = self.slots.biometric.as_deref().filter(|_| !self.biometrics_fell)?;
        slots::wrapped(slot, &Way::Biometric.purpose(&self.identity))
    }

    /// From now on `keys` opens it, too: a key storage whose key the phone gives out for biometrics alone. A slot that
    /// was there before is replaced.
    ///
    /// # Errors
    /// [`VaultError::Secret`] where there is no secret yet: biometrics can be taken by force or in sleep, and a phone
    /// can set them aside, so they never stand alone. [`VaultError::Locked`], [`VaultError::KeyUnavailable`],
    /// [`VaultError::Damaged`], or [`VaultError::NotSaved`]: then everything is as it was.
    pub fn enable_biometrics(&mut self, keys: &dyn DeviceKeys, _proven: Proven) -> Result<(), VaultError> {
        let (open, _) = self.writable()?;
        if self.slots.secret.is_none() {
            return Err(VaultError::Secret(Refused::NotChosen));
        }
        let slot = slots::by_biometrics(&open.keys.data, &self.identity, keys)?;
        self.write_slots(Slots {
            biometric: Some(slot),
            ..self.slots.clone()
        })?;
        self.biometrics_fell = false;
        Ok(())
    }

    /// Opens it with the phone's biometrics, whose key is in `biometrics`; `keys` is the phone's own key storage.
    /// Everything else as [`Vault::unlock`].
    ///
    /// # Errors
    /// [`VaultError::KeyUnavailable`]: invalidated once the phone has set the key aside (the secret opens it), absent
    /// where biometrics were never switched on; [`VaultError::Damaged`] if the slot itself is.
    pub fn unlock_with_biometrics(
        &mut self,
        biometrics: &dyn DeviceKeys,
        keys: &dyn DeviceKeys,
    ) -> Result<(), VaultError> {
        self.reopen_if_closed()?;
        const FALLEN: VaultError = VaultError::KeyUnavailable(KeyTrouble::Invalidated);
        if self.biometrics_fell {
            return Err(FALLEN);
        }
        let absent = VaultError::KeyUnavailable(KeyTrouble::Absent);
        let slot = self.slots.biometric.as_deref().ok_or(absent)?;
        match slots::unwrap(slot, None, &Way::Biometric.purpose(&self.identity), biometrics) {
            Ok(unwrapped) => {
                self.opened(unwrapped.data, keys);
                Ok(())
            }
            Err(error) => {
                self.biometrics_fell = error == FALLEN;
                Err(error)
            }
        }
    }

    /// From now on biometrics open it no more. Where they never did, nothing happens. The host destroys their key
    /// afterwards: it alone still opens an older copy of the file.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::Damaged`], or [`VaultError::NotSaved`]: then they still do.
    pub fn disable_biometrics(&mut self, _proven: Proven) -> Result<(), VaultError> {
        self.take_biometrics_out()
    }

    fn take_biometrics_out(&mut self) -> Result<(), VaultError> {
        self.writable()?;
        if self.slots.biometric.is_some() {
            self.write_slots(Slots {
                biometric: None,
                ..self.slots.clone()
            })?;
        }
        self.biometrics_fell = false;
        Ok(())
    }

    /// Takes a slot that fell out of the file. In a vault whose head does not answer for its slots nothing is written,
    /// and on a full disk nothing can be: then it goes another time.
    pub(crate) fn let_fallen_biometrics_go(&mut self) {
        if self.biometrics_fell {
            let _ = self.take_biometrics_out();
        }
    }
}
