//! Doubles of the phone's own key storage: one that works, one that fails. For tests and for the desk; never shipped.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use stillpoint_seal::{Key, Plain, open, seal};

use crate::ways::{
    attempts::SinceBoot,
    device::{DeviceKeyError, DeviceKeys, Erased, Remembered, Renewed},
    proven::Proven,
};

/// As if somebody had proved the secret, for tests of something else.
pub const PROVEN: Proven = Proven(());

/// Some time after the phone was started.
pub const SOME_TIME: SinceBoot = SinceBoot {
    boot_id: 1,
    monotonic_ms: 60_000,
};

/// What a phone keeps, in bytes: no more is asked of it.
const MOST_REMEMBERED: usize = 256;

/// A key storage in memory. It counts, so that a test can promise that no key is ever made by opening a vault.
#[derive(Default)]
pub struct WorkingKeys {
    /// The newest is the last.
    keys: Mutex<Vec<Key>>,
    anchor: Mutex<Option<Vec<u8>>>,
    wrapped: AtomicUsize,
    unwrapped: AtomicUsize,
    cannot_recall: AtomicBool,
    cannot_remember: AtomicBool,
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
            keys: Mutex::new(Key::from_slice(bytes).into_iter().collect()),
            ..Self::default()
        }
    }

    /// This phone as it is at this moment, going another way from here: what it forgets or remembers now, the other
    /// does not.
    #[must_use]
    pub fn copy(&self) -> Self {
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let keys = keys.iter().filter_map(|key| Key::from_slice(key.bytes())).collect();
        let copy = Self {
            keys: Mutex::new(keys),
            ..Self::default()
        };
        copy.put_anchor(self.anchor());
        copy
    }

    /// What it remembers.
    pub fn anchor(&self) -> Option<Vec<u8>> {
        self.anchor.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes it remember something else.
    pub fn put_anchor(&self, anchor: Option<Vec<u8>>) {
        *self.anchor.lock().unwrap_or_else(PoisonError::into_inner) = anchor;
    }

    /// From now on nobody can tell what it remembers, or they can again.
    pub fn fail_to_recall(&self, fails: bool) {
        self.cannot_recall.store(fails, Ordering::Relaxed);
    }

    /// From now on it keeps what it remembers, and can be told nothing, or it can again.
    pub fn fail_to_remember(&self, fails: bool) {
        self.cannot_remember.store(fails, Ordering::Relaxed);
    }

    /// How many keys it has.
    pub fn held(&self) -> usize {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).len()
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
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.is_empty() {
            keys.push(Key::random().map_err(|_| DeviceKeyError::Failed)?);
        }
        let key = keys.last().ok_or(DeviceKeyError::Failed)?;
        seal(key, b"double", Plain::unpadded(&[&plain])).map_err(|_| DeviceKeyError::Failed)
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.unwrapped.fetch_add(1, Ordering::Relaxed);
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.is_empty() {
            return Err(DeviceKeyError::Absent);
        }
        let plain = keys.iter().rev().find_map(|key| open(key, b"double", &wrapped).ok());
        plain.map(|plain| plain.to_vec()).ok_or(DeviceKeyError::Invalidated)
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        self.put_anchor(None);
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let there = !keys.is_empty();
        keys.clear();
        Ok(if there { Erased::Now } else { Erased::WasGone })
    }

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        let key = Key::random().map_err(|_| DeviceKeyError::Failed)?;
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).push(key);
        Ok(Renewed::Now)
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = keys.pop();
        let there = !keys.is_empty();
        keys.clear();
        keys.extend(newest);
        Ok(if there { Erased::Now } else { Erased::WasGone })
    }

    fn remember(&self, anchor: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        if self.cannot_remember.load(Ordering::Relaxed) {
            return Err(DeviceKeyError::Failed);
        }
        if anchor.len() > MOST_REMEMBERED {
            return Err(DeviceKeyError::Failed);
        }
        self.put_anchor(Some(anchor));
        Ok(Remembered::Now)
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        if self.cannot_recall.load(Ordering::Relaxed) {
            return Err(DeviceKeyError::Failed);
        }
        Ok(self.anchor())
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

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        Err(self.0)
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        Err(self.0)
    }

    fn remember(&self, _: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        Err(self.0)
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        Err(self.0)
    }
}

/// A key storage that works, but for one call of all, counted from 0: that one fails, and does nothing.
pub struct StumblingKeys {
    keys: WorkingKeys,
    at: usize,
    how: DeviceKeyError,
    asked: AtomicUsize,
}

impl StumblingKeys {
    /// Fails `how` at the call with the number `at` from here on.
    #[must_use]
    pub const fn new(keys: WorkingKeys, at: usize, how: DeviceKeyError) -> Self {
        Self {
            keys,
            at,
            how,
            asked: AtomicUsize::new(0),
        }
    }

    /// Whether the call that fails has been reached.
    pub fn has_stumbled(&self) -> bool {
        self.asked.load(Ordering::Relaxed) > self.at
    }

    /// The key storage behind it, which does not fail.
    pub const fn working(&self) -> &WorkingKeys {
        &self.keys
    }

    fn step(&self) -> Result<&WorkingKeys, DeviceKeyError> {
        if self.asked.fetch_add(1, Ordering::Relaxed) == self.at {
            Err(self.how)
        } else {
            Ok(&self.keys)
        }
    }
}

impl DeviceKeys for StumblingKeys {
    fn wrap(&self, plain: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.step()?.wrap(plain)
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.step()?.unwrap(wrapped)
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        self.step()?.erase()
    }

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        self.step()?.renew()
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        self.step()?.forget_earlier()
    }

    fn remember(&self, anchor: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        self.step()?.remember(anchor)
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        self.step()?.recall()
    }
}
