//! What shows that whoever holds the phone may change what opens the vault: an open vault says nothing about who that is.

use crate::{
    error::{KeyTrouble, VaultError},
    vault::Vault,
    ways::{attempts::SinceBoot, device::DeviceKeys, secret::Secret},
};

/// That whoever holds the phone knew the secret just now; or that there is none to know. Made by [`Vault::prove`] alone, and
/// good for one call: every call that adds, replaces or removes a way in takes one, and so does making a copy. Calls that
/// move everything to new keys take the secret itself.
#[must_use]
pub struct Proven(pub(crate) ());

/// That whoever holds the phone may choose a new secret: they knew the one until now, or opened the vault with the recovery
/// sheet, because that one is lost. Good for nothing else.
#[must_use]
pub struct MayChooseSecret(());

impl Proven {
    /// Of a vault that nobody uses: for tests and benches. Never shipped.
    #[cfg(any(test, feature = "desk"))]
    pub const fn of_a_test() -> Self {
        Self(())
    }
}

impl From<Proven> for MayChooseSecret {
    fn from(_: Proven) -> Self {
        Self(())
    }
}

impl Vault {
    /// Whether `secret` is the one that opens this vault, before somebody changes what does or takes a copy away. Counted as at
    /// [`Vault::unlock`]. Nothing is asked for where none was set, and where the phone has set aside what the secret needs, so
    /// that it opens nothing any more.
    ///
    /// # Errors
    /// [`VaultError::WrongSecret`], [`VaultError::TooSoon`], [`VaultError::NotSaved`], [`VaultError::KeyUnavailable`],
    /// [`VaultError::Damaged`], [`VaultError::Locked`].
    pub fn prove(
        &mut self,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<Proven, VaultError> {
        match self.proven(secret, keys, now) {
            Ok(_) | Err(VaultError::KeyUnavailable(KeyTrouble::Absent | KeyTrouble::Invalidated)) => Ok(Proven(())),
            Err(other) => Err(other),
        }
    }

    /// Proves what [`Vault::prove`] does before somebody chooses a new secret. Where the vault was opened with the recovery sheet, nothing is asked for.
    ///
    /// # Errors
    /// As [`Vault::prove`].
    pub fn prove_to_choose_secret(
        &mut self,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<MayChooseSecret, VaultError> {
        if self.was_opened_by_sheet() {
            return Ok(MayChooseSecret(()));
        }
        self.prove(secret, keys, now).map(MayChooseSecret::from)
    }
}
