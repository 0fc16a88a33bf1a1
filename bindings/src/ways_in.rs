//! The facade: the ways in beside the vault's secret, and how good a secret is.

use std::sync::Arc;

use crate::{
    Stillpoint, calm,
    error::StillpointError,
    keys::{DeviceKeys, PhoneKeys},
    model::{Moment, Now, SecretQuality},
};

#[uniffi::export]
impl Stillpoint {
    /// Opens the page about privacy, or looks at it anew after something was changed there. Off the main thread.
    pub fn read_privacy(&self, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.read_privacy(&now)?)
    }

    /// From now on `secret` opens the app, in the place of the one there was, which is `was`, or as the first. Off the main
    /// thread. On an error the one there was still does. The one there was is not asked for where the app was opened with the
    /// sheet of paper (`Scene.Privacy`, `openedBySheet`); a wrong one is `WrongSecret`, and costs time.
    pub fn change_secret(&self, was: Option<String>, secret: String, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.change_secret(was, secret, &now)?)
    }

    /// From now on the phone's biometrics open the app, too. Off the main thread. `keys` is a key storage of its own, whose
    /// key the phone gives out for a finger or a face alone and sets aside when somebody enrols a new one; the one that the
    /// app was started with stays what it is. `Invalid` where no secret was chosen: biometrics never stand alone.
    pub fn enable_biometrics(&self, keys: Arc<dyn DeviceKeys>, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.enable_biometrics(&PhoneKeys(keys), &now)?)
    }

    /// Opens the app with the phone's biometrics. Off the main thread, after the phone has let its key be used.
    /// `KeyUnavailable` with `Invalidated` once the phone has set the key aside: then the secret opens it, and biometrics are
    /// off until somebody switches them on again.
    pub fn unlock_with_biometrics(&self, keys: Arc<dyn DeviceKeys>, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.unlock_with_biometrics(&PhoneKeys(keys), &now)?)
    }

    /// From now on biometrics open the app no more. Off the main thread. Their key goes afterwards (`erase_biometrics`).
    pub fn disable_biometrics(&self, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.disable_biometrics(&now)?)
    }

    /// Destroys what `keys` keeps for biometrics, where none open the app: it alone still opens an older copy of the file. Call
    /// it, off the main thread, whenever a moment carries `EraseBiometrics`, and show the moment it returns.
    pub fn erase_biometrics(&self, keys: Arc<dyn DeviceKeys>, now: Now) -> Moment {
        let keys = PhoneKeys(keys);
        self.calmly(&now, &|core| core.erase_biometrics(&keys, &now))
    }

    /// Whether biometrics open the app, as far as the phone has said. Also while it is locked. Off the main thread.
    pub fn has_biometrics(&self) -> bool {
        calm::caught(|| self.core.has_biometrics()).unwrap_or_default()
    }

    /// How hard a secret would be to guess. A hint, kept nowhere, and no reason to refuse a secret: the core does that by
    /// itself where it is needed.
    pub fn secret_quality(&self, secret: String) -> SecretQuality {
        calm::caught(|| stillpoint_core::Stillpoint::secret_quality(secret)).unwrap_or(SecretQuality::Weak)
    }

    /// What the quality of words of somebody's own means, in the language of the app: what can be guessed opens theirs on this
    /// phone alone.
    pub fn explain_own_quality(&self, quality: SecretQuality) -> String {
        calm::caught(|| self.core.explain_own_quality(quality)).unwrap_or_default()
    }

    /// What the quality of a secret means, in the language of the app.
    pub fn explain_quality(&self, quality: SecretQuality) -> String {
        calm::caught(|| self.core.explain_quality(quality)).unwrap_or_default()
    }
}
