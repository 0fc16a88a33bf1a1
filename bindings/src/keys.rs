//! The phone's own key storage, which Kotlin and Swift implement.

use std::sync::Arc;

pub use stillpoint_core::vault::{Erased, Remembered, Renewed};
use stillpoint_core::{page::SecretBytes, vault};

/// Why the phone's own key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum DeviceKeyError {
    /// There is none.
    #[error("the key is not there")]
    Absent,
    /// Not before the phone has been unlocked.
    #[error("the key cannot be used yet")]
    NotYet,
    /// The phone invalidated it.
    #[error("the phone set the key aside")]
    Invalidated,
    /// Anything else. Without a reason: whatever a phone says here could hold a secret.
    #[error("the key storage failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for DeviceKeyError {
    /// An exception that was not declared. Its text is a whole stack trace, and is dropped.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// The answer to `erase`. Not "nothing" on purpose: an empty answer can hide a host that died on the way.
#[uniffi::remote(Enum)]
pub enum Erased {
    /// The key was destroyed now.
    Now,
    /// There was none.
    WasGone,
}

/// The answer to `renew`. Not "nothing", as `Erased` is not.
#[uniffi::remote(Enum)]
pub enum Renewed {
    /// There is a new key now.
    Now,
}

/// The answer to `remember`. Not "nothing", as `Erased` is not.
#[uniffi::remote(Enum)]
pub enum Remembered {
    /// It is kept now.
    Now,
}

/// The phone's own key storage. Synchronous. An implementation lets out nothing but `DeviceKeyError`, and never calls
/// the core back.
#[uniffi::export(foreign)]
pub trait DeviceKeys: Send + Sync {
    /// Encrypts under the phone's own key, making one where there is none. `Absent` means that this phone has no hardware
    /// that would keep one: then only a secret that nobody guesses is taken. A key storage that is merely not to be had just
    /// now says `NotYet` or `Failed`.
    fn wrap(&self, plain: SecretBytes) -> Result<Vec<u8>, DeviceKeyError>;

    /// Decrypts what `wrap` encrypted. Never makes a key. What none of the keys here wrapped, such as another phone's, is
    /// `Invalidated`, or `Absent` where there is no key at all: both mean that it never opens here again. While nobody can
    /// tell, it is `NotYet` or `Failed`.
    fn unwrap(&self, wrapped: Vec<u8>) -> Result<SecretBytes, DeviceKeyError>;

    /// Destroys the phone's own key for good, earlier ones too, and what was remembered.
    fn erase(&self) -> Result<Erased, DeviceKeyError>;

    /// Makes a new key beside the ones there are. From now on `wrap` uses it; what was wrapped before still unwraps, until
    /// `forget_earlier`. Also where the phone set the one there was aside. On an error everything is as it was.
    fn renew(&self) -> Result<Renewed, DeviceKeyError>;

    /// Destroys every key but the newest for good.
    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError>;

    /// Keeps a few bytes (no more than 256) beside the key, in place of what was kept before; not in the folder of the
    /// vault, and not in any backup. They are on the disk when this returns.
    fn remember(&self, anchor: Vec<u8>) -> Result<Remembered, DeviceKeyError>;

    /// What `remember` kept. Nothing: nothing was ever kept, or it was erased with the key.
    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError>;
}

/// The phone's keys as the core takes them. A host that breaks the bridge's own rules makes the bridge panic: that ends
/// here, as an answer.
pub(crate) struct PhoneKeys(pub(crate) Arc<dyn DeviceKeys>);

impl PhoneKeys {
    fn ask<T>(
        &self,
        ask: impl FnOnce(&dyn DeviceKeys) -> Result<T, DeviceKeyError>,
    ) -> Result<T, vault::DeviceKeyError> {
        let answer = crate::panics::caught(|| ask(&*self.0));
        answer
            .unwrap_or(Err(DeviceKeyError::Failed))
            .map_err(|error| match error {
                DeviceKeyError::Absent => vault::DeviceKeyError::Absent,
                DeviceKeyError::NotYet => vault::DeviceKeyError::NotYet,
                DeviceKeyError::Invalidated => vault::DeviceKeyError::Invalidated,
                DeviceKeyError::Failed => vault::DeviceKeyError::Failed,
            })
    }
}

impl vault::DeviceKeys for PhoneKeys {
    fn wrap(&self, bytes: Vec<u8>) -> Result<Vec<u8>, vault::DeviceKeyError> {
        self.ask(|keys| keys.wrap(bytes.into()))
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, vault::DeviceKeyError> {
        self.ask(|keys| keys.unwrap(wrapped).map(|secret| secret.0.to_vec()))
    }

    fn erase(&self) -> Result<Erased, vault::DeviceKeyError> {
        self.ask(|keys| keys.erase())
    }

    fn renew(&self) -> Result<Renewed, vault::DeviceKeyError> {
        self.ask(|keys| keys.renew())
    }

    fn forget_earlier(&self) -> Result<Erased, vault::DeviceKeyError> {
        self.ask(|keys| keys.forget_earlier())
    }

    fn remember(&self, anchor: Vec<u8>) -> Result<Remembered, vault::DeviceKeyError> {
        self.ask(|keys| keys.remember(anchor))
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, vault::DeviceKeyError> {
        self.ask(|keys| keys.recall())
    }
}
