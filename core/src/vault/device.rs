//! The phone's own key storage, as the vault sees it.

/// The phone's own key storage. Synchronous; the phone implements it, tests have a working and a failing double.
pub trait DeviceKeys: Send + Sync {
    /// Encrypts under the phone's own key, making one where there is none and no vault exists.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why the key cannot be used. [`DeviceKeyError::Absent`] means that this phone has no hardware
    /// that would keep one: then only a secret that nobody guesses is taken. A key storage that is merely not to be had
    /// just now says [`DeviceKeyError::NotYet`] or [`DeviceKeyError::Failed`].
    fn wrap(&self, plain: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError>;

    /// Decrypts what [`DeviceKeys::wrap`] encrypted. Never makes a key.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why the key cannot be used.
    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError>;

    /// Destroys the phone's own key for good.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why not.
    fn erase(&self) -> Result<Erased, DeviceKeyError>;
}

/// The answer to [`DeviceKeys::erase`]. Not `()` on purpose: an empty answer can hide a host that died on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// The key was destroyed now.
    Now,
    /// There was none.
    WasGone,
}

/// Why the phone's own key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
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
    /// Anything else.
    #[error("the key storage failed")]
    Failed,
}
