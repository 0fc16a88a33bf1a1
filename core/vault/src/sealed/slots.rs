//! Which ways in there are, and the bytes of each: what the head answers for. How a slot is made and opened is in
//! `ways/slots.rs`. Beside them stands what can be read while it is locked (`ways/shown.rs`).

use stillpoint_seal::{Digest, checksum, keyed_digest};

use crate::{
    error::VaultError,
    sealed::keys::{Identity, Keys, Role},
};

/// Which way in. The number stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Way {
    Secret = 1,
    Device = 2,
    Biometric = 3,
    Recovery = 4,
    /// Not a way in: what can be read while it is locked.
    Shown = 5,
}

impl Way {
    pub(crate) const ALL: [Self; 5] = [Self::Secret, Self::Device, Self::Biometric, Self::Recovery, Self::Shown];

    pub(crate) fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|&way| way as i64 == number)
    }

    const fn role(self) -> Role {
        match self {
            Self::Secret => Role::SecretSlot,
            Self::Device => Role::DeviceSlot,
            Self::Biometric => Role::BiometricSlot,
            Self::Recovery => Role::RecoverySlot,
            Self::Shown => Role::Shown,
        }
    }

    /// What a slot for this way is bound to.
    pub(crate) fn purpose(self, identity: &Identity) -> Vec<u8> {
        identity.associated(self.role(), &[])
    }
}

/// The slots of a vault, as their bytes.
#[derive(Default, Clone)]
pub(crate) struct Slots {
    pub(crate) secret: Option<Vec<u8>>,
    pub(crate) device: Option<Vec<u8>>,
    pub(crate) biometric: Option<Vec<u8>>,
    pub(crate) recovery: Option<Vec<u8>>,
    pub(crate) shown: Option<Vec<u8>>,
}

impl Slots {
    pub(crate) fn set(&mut self, way: Way, bytes: Vec<u8>) {
        match way {
            Way::Secret => self.secret = Some(bytes),
            Way::Device => self.device = Some(bytes),
            Way::Biometric => self.biometric = Some(bytes),
            Way::Recovery => self.recovery = Some(bytes),
            Way::Shown => self.shown = Some(bytes),
        }
    }

    pub(crate) fn get(&self, way: Way) -> Option<&[u8]> {
        match way {
            Way::Secret => self.secret.as_deref(),
            Way::Device => self.device.as_deref(),
            Way::Biometric => self.biometric.as_deref(),
            Way::Recovery => self.recovery.as_deref(),
            Way::Shown => self.shown.as_deref(),
        }
    }

    /// Does `act` with every slot there is.
    pub(crate) fn each(&self, mut act: impl FnMut(Way, &[u8]) -> Result<(), VaultError>) -> Result<(), VaultError> {
        Way::ALL
            .into_iter()
            .filter_map(|way| Some((way, self.get(way)?)))
            .try_for_each(|(way, slot)| act(way, slot))
    }

    /// The digest that the head keeps: over every slot there is, each with its way, so that none can be taken away, put
    /// back or passed off as another unseen.
    pub(crate) fn digest(&self, keys: &Keys) -> Digest {
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
