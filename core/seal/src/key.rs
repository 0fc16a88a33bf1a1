//! Keys that leave memory when they leave scope.

use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

use crate::SealError;

/// The length of every key, in bytes.
pub const KEY_LENGTH: usize = 32;

/// A secret key. No `Debug`, no `Clone`, compared in constant time, overwritten when it is dropped.
///
/// On the heap: moving a key moves a pointer, and leaves no copy on the stack that nobody overwrites.
pub struct Key(Box<Zeroizing<[u8; KEY_LENGTH]>>);

impl Key {
    /// A fresh key from the operating system's random numbers.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn random() -> Result<Self, SealError> {
        let mut key = Self::zero();
        fill_random(key.bytes_mut())?;
        Ok(key)
    }

    /// The key in `bytes`, or none if the length is not [`KEY_LENGTH`].
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = Self::zero();
        if bytes.len() != KEY_LENGTH {
            return None;
        }
        key.bytes_mut().copy_from_slice(bytes);
        Some(key)
    }

    /// The key itself.
    #[must_use]
    pub fn bytes(&self) -> &[u8; KEY_LENGTH] {
        &self.0
    }

    pub(crate) fn zero() -> Self {
        Self(Box::new(Zeroizing::new([0; KEY_LENGTH])))
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; KEY_LENGTH] {
        &mut self.0
    }
}

impl ConstantTimeEq for Key {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.bytes().as_slice().ct_eq(other.bytes().as_slice())
    }
}

/// Whether two values that must not be guessed byte by byte are the same, in constant time.
#[must_use]
pub fn same(one: &[u8; KEY_LENGTH], other: &[u8; KEY_LENGTH]) -> bool {
    one.ct_eq(other).into()
}

/// Fills `bytes` with the operating system's random numbers.
///
/// # Errors
/// [`SealError::NoRandomness`].
pub fn fill_random(bytes: &mut [u8]) -> Result<(), SealError> {
    getrandom::fill(bytes).map_err(|_| SealError::NoRandomness)
}
