//! A directory that is gone after the test.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use super::super::{Secret, Vault, doubles::WorkingKeys};

pub(super) struct Place(PathBuf);

impl Place {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("vault-test-{}-{number}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn file(&self) -> PathBuf {
        self.0.join("data")
    }

    /// The names of everything in it.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(super) fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned()).ok().unwrap()
}

/// A vault in a place of its own, opened with "open sesame".
pub(super) fn vault() -> (Place, WorkingKeys, Vault) {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let vault = Vault::create(place.path(), Some(&secret("open sesame")), &keys)
        .ok()
        .unwrap();
    (place, keys, vault)
}

/// Closes a vault and opens it again.
pub(super) fn reopen(vault: Vault, place: &Place, keys: &WorkingKeys) -> Vault {
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    vault.unlock(&secret("open sesame"), keys).unwrap();
    vault
}
