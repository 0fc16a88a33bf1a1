//! The phone's own key storage, as the vault sees it.

/// The phone's own key storage. Synchronous; the phone implements it, tests have a working and a failing double.
pub trait DeviceKeys: Send + Sync {
    /// Encrypts under the phone's own key, making one where there is none and no vault exists.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why the key cannot be used. [`DeviceKeyError::Absent`] means that this phone has no
    /// hardware that would keep one: then only a secret that nobody guesses is taken. A key storage that is merely not
    /// to be had just now says [`DeviceKeyError::NotYet`] or [`DeviceKeyError::Failed`].
    fn wrap(&self, plain: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError>;

    /// Decrypts what [`DeviceKeys::wrap`] encrypted. Never makes a key.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why the key cannot be used. What none of the keys here wrapped, such as another phone's,
    /// is [`DeviceKeyError::Invalidated`], or [`DeviceKeyError::Absent`] where there is no key at all: both mean that
    /// it never opens here again. While nobody can tell, it is [`DeviceKeyError::NotYet`] or
    /// [`DeviceKeyError::Failed`].
    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError>;

    /// Destroys the phone's own key for good, earlier ones too, and what was [remembered](DeviceKeys::remember).
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why not.
    fn erase(&self) -> Result<Erased, DeviceKeyError>;

    /// Makes a new key beside the ones there are: from now on [`DeviceKeys::wrap`] uses it, and what was wrapped before
    /// still unwraps, until [`DeviceKeys::forget_earlier`]. Also where the phone set the one there was aside.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why not. Then everything is as it was.
    fn renew(&self) -> Result<Renewed, DeviceKeyError>;

    /// Destroys every key but the newest for good.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why not. It is asked again at the next unlock.
    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError>;

    /// Keeps a few bytes (no more than 256) beside the key, in place of what was kept before. Not in the folder of the
    /// vault: whoever can put back an older copy of that folder must not put these back with it. They are on the disk
    /// when this returns.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why not.
    fn remember(&self, anchor: Vec<u8>) -> Result<Remembered, DeviceKeyError>;

    /// What [`DeviceKeys::remember`] kept. None: nothing was ever kept, or it was erased with the key.
    ///
    /// # Errors
    /// [`DeviceKeyError`] says why nobody can tell.
    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError>;
}

/// The answer to [`DeviceKeys::renew`]. Not `()`, as [`Erased`] is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewed {
    /// There is a new key now.
    Now,
}

/// The answer to [`DeviceKeys::remember`]. Not `()`, as [`Erased`] is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    /// The bytes are kept now.
    Now,
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
