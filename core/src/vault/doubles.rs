//! Doubles of the phone's own key storage: one that works, one that fails. For tests and for the desk; never shipped.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use stillpoint_seal::{Key, Plain, open, seal};

use super::{DeviceKeyError, DeviceKeys, Erased, SinceBoot};

/// Some time after the phone was started.
pub const SOME_TIME: SinceBoot = SinceBoot {
    boot_id: 1,
    monotonic_ms: 60_000,
};

/// A key storage in memory. It counts, so that a test can promise that no key is ever made by opening a vault.
#[derive(Default)]
pub struct WorkingKeys {
    key: Mutex<Option<Key>>,
    wrapped: AtomicUsize,
    unwrapped: AtomicUsize,
}

impl WorkingKeys {
    /// A key storage with no key in it yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A key storage with the key in `bytes`: for a desk that keeps it in a file.
    #[must_use]
    pub fn with_key(bytes: &[u8; 32]) -> Self {
        Self {
            key: Mutex::new(Key::from_slice(bytes)),
            ..Self::default()
        }
    }

    /// How often something was wrapped.
    pub fn times_wrapped(&self) -> usize {
        self.wrapped.load(Ordering::Relaxed)
    }

    /// How often something was unwrapped.
    pub fn times_unwrapped(&self) -> usize {
        self.unwrapped.load(Ordering::Relaxed)
    }
}

impl DeviceKeys for WorkingKeys {
    fn wrap(&self, plain: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.wrapped.fetch_add(1, Ordering::Relaxed);
        let mut key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if key.is_none() {
            *key = Some(Key::random().map_err(|_| DeviceKeyError::Failed)?);
        }
        let key = key.as_ref().ok_or(DeviceKeyError::Failed)?;
        seal(key, b"double", Plain::unpadded(&[&plain])).map_err(|_| DeviceKeyError::Failed)
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.unwrapped.fetch_add(1, Ordering::Relaxed);
        let key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        let key = key.as_ref().ok_or(DeviceKeyError::Absent)?;
        let plain = open(key, b"double", &wrapped).map_err(|_| DeviceKeyError::Failed)?;
        Ok(plain.to_vec())
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        let mut key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(match key.take() {
            Some(_) => Erased::Now,
            None => Erased::WasGone,
        })
    }
}

/// A key storage that always fails, and always in the same way.
pub struct FailingKeys(pub DeviceKeyError);

impl DeviceKeys for FailingKeys {
    fn wrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        Err(self.0)
    }

    fn unwrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        Err(self.0)
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        Err(self.0)
    }
}
