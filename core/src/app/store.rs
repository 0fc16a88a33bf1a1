//! What is on the disk.

use std::path::Path;

use crate::{
    error::Trouble,
    vault::{DeviceKeys, Vault, VaultError},
};

/// What is on the disk.
pub(super) enum Store {
    NeverSetUp,
    // Boxed: a vault is much larger than the others.
    Vault(Box<Vault>),
    Trouble(Trouble),
}

impl Store {
    /// What is in the folder `place`.
    pub(super) fn found(place: &Path, keys: &dyn DeviceKeys) -> Self {
        Vault::finish_wiping(place, keys);
        match Vault::open(place) {
            Ok(mut vault) => {
                // So that something can be dropped in before it is unlocked.
                vault.recall(keys);
                Self::Vault(Box::new(vault))
            }
            Err(VaultError::NotThere) => Self::NeverSetUp,
            Err(error) => Self::Trouble(error.into()),
        }
    }
}
