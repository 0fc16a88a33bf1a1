//! The ways in beside the vault's secret, and how good a secret is.

use crate::{
    error::{KeyTrouble, StillpointError},
    moment::{Moment, Now},
    session::Session,
    vault::{DeviceKeys, Secret, SecretQuality},
};

use super::{Stillpoint, Store, hold, private::since_boot};

impl Stillpoint {
    /// From now on `secret` opens the app: in the place of the one there was, which is `was`, or as the first. What one of the
    /// two keeps for themselves has a secret of its own, and stays as it is.
    ///
    /// The one there was is not asked for where the app was opened with the sheet of paper, nor where the phone has set aside
    /// what belongs to it: then it opens nothing any more.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`] and [`StillpointError::TooSoon`] where `was` is not the one there is;
    /// [`StillpointError::Invalid`] for a secret that cannot be one; [`StillpointError::Locked`],
    /// [`StillpointError::KeyUnavailable`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`]: then the one there
    /// was still does.
    pub fn change_secret(&self, was: Option<String>, secret: String, now: &Now) -> Result<Moment, StillpointError> {
        let (was, secret) = (was.map(Secret::typed), Secret::new(secret)?);
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        vault.prove(was.transpose()?.as_ref(), &*self.keys, since_boot(now))?;
        vault.change_secret(&secret, &*self.keys)?;
        Ok(self.acting(|memory| memory.act(now, Session::tick)))
    }

    /// From now on the phone's biometrics open the app, too. `keys` is a key storage of its own, whose key the phone gives
    /// out for a finger or a face alone; the one that the app was started with stays what it is.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the secret) where no secret was chosen: biometrics never stand alone.
    /// [`StillpointError::Locked`], [`StillpointError::KeyUnavailable`], [`StillpointError::NotSaved`].
    pub fn enable_biometrics(&self, keys: &dyn DeviceKeys, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        store.opened()?.enable_biometrics(keys)?;
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.owes_biometrics = false;
        }))
    }

    /// Opens the app with the phone's biometrics.
    ///
    /// # Errors
    /// [`StillpointError::KeyUnavailable`], invalidated once the phone has set the key aside, as it does when somebody
    /// enrols a new finger: then the secret opens it, and biometrics are off until somebody switches them on again. All
    /// others as [`Stillpoint::unlock`].
    pub fn unlock_with_biometrics(&self, biometrics: &dyn DeviceKeys, now: &Now) -> Result<Moment, StillpointError> {
        self.open(now, KeyTrouble::Invalidated, |vault| {
            vault.unlock_with_biometrics(biometrics, &*self.keys)
        })
    }

    /// From now on biometrics open it no more. Their key goes afterwards ([`Stillpoint::erase_biometrics`]).
    ///
    /// # Errors
    /// [`StillpointError::Locked`]; [`StillpointError::NotSaved`]: then they still do.
    pub fn disable_biometrics(&self, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        store.opened()?.disable_biometrics()?;
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.owes_biometrics = true;
        }))
    }

    /// Destroys what the phone keeps for biometrics, where none open the app: it alone still opens an older copy of the file.
    /// Call it whenever a moment carries [`Effect::EraseBiometrics`](crate::Effect::EraseBiometrics), and show the moment it
    /// returns. If the phone does not do it, it is asked again after the next unlock; killed in between, too.
    pub fn erase_biometrics(&self, keys: &dyn DeviceKeys, now: &Now) -> Moment {
        let store = hold(&self.store);
        let is_theirs = matches!(&*store, Store::Vault(vault) if vault.has_biometric_slot());
        if hold(&self.memory).owes_biometrics && !is_theirs {
            let _ = keys.erase();
        }
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.owes_biometrics = false;
        })
    }

    /// Whether biometrics open the app, as far as the phone has said. Also while it is locked.
    #[must_use]
    pub fn has_biometrics(&self) -> bool {
        matches!(&*hold(&self.store), Store::Vault(vault) if vault.has_biometric_slot())
    }

    /// How hard a secret would be to guess. A hint, kept nowhere; one that is too short to be taken is weak.
    #[must_use]
    pub fn secret_quality(secret: String) -> SecretQuality {
        Secret::new(secret).map_or(SecretQuality::Weak, |secret| secret.quality())
    }

    /// What `quality` means for words of somebody's own, in the language of the app: what can be guessed opens theirs on this
    /// phone alone.
    #[must_use]
    pub fn explain_own_quality(&self, quality: SecretQuality) -> String {
        self.language().say(match quality {
            SecretQuality::Weak | SecretQuality::Fair => "own-quality-here",
            SecretQuality::Strong => "secret-quality-strong",
        })
    }

    /// What `quality` means, in the language of the app. It asks for nothing: beside a phone's own key any secret will do.
    #[must_use]
    pub fn explain_quality(&self, quality: SecretQuality) -> String {
        self.language().say(match quality {
            SecretQuality::Weak => "secret-quality-weak",
            SecretQuality::Fair => "secret-quality-fair",
            SecretQuality::Strong => "secret-quality-strong",
        })
    }
}
