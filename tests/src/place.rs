//! A folder for one vault.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// A folder in the system's place for such things; gone when it is dropped.
pub struct Place(PathBuf);

impl Place {
    /// An empty folder.
    ///
    /// # Panics
    /// If the system has no room for a folder.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "making a folder is nobody's default")]
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("stillpoint-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let place = env::temp_dir().join(name);
        fs::create_dir_all(&place).unwrap_or_else(|why| panic!("no room for a folder: {why}"));
        Self(place)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
