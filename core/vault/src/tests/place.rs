//! A directory that is gone after the test, and what tests do with it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use rusqlite::Connection;

pub(super) use crate::doubles::SOME_TIME as NOW;
use crate::{Kind, Name, Record, Secret, Vault, doubles::WorkingKeys, file::names::RESERVE};

pub(super) const NOTE: Kind = Kind(1);
pub(super) const OTHER: Kind = Kind(2);
pub(super) const PLAN: Name = Name(1);

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

    /// The names of everything in it but the room that is held beside a vault.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names = self.all_names();
        names.retain(|name| name != RESERVE || !Vault::exists(&self.0));
        names
    }

    /// The names of everything in it.
    pub(super) fn all_names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The bytes of every file in it.
    pub(super) fn bytes(&self) -> Vec<(String, Vec<u8>)> {
        let names = self.names().into_iter();
        names
            .map(|name| (name.clone(), fs::read(self.0.join(name)).unwrap()))
            .collect()
    }

    /// A copy of everything in it, as a power cut would leave it.
    pub(super) fn copy(&self) -> Self {
        let copy = Self::new();
        for (name, bytes) in self.bytes() {
            fs::write(copy.0.join(name), bytes).unwrap();
        }
        copy
    }

    /// The file of a vault that is closed, for an attacker.
    pub(super) fn attack(&self, sql: &str) {
        let attacker = Connection::open(self.file()).unwrap();
        attacker
            .execute_batch(sql)
            .unwrap_or_else(|error| panic!("{sql}: {error}"));
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

/// A vault that the phone opens by itself: the tests that open one a thousand times need no Argon2.
pub(super) fn quick_vault() -> (Place, WorkingKeys, Vault) {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let vault = Vault::create(place.path(), None, &keys).ok().unwrap();
    (place, keys, vault)
}

/// Closes a vault and opens it again.
pub(super) fn reopen(vault: Vault, place: &Place, keys: &WorkingKeys) -> Vault {
    drop(vault);
    open(place, keys)
}

pub(super) fn open(place: &Place, keys: &WorkingKeys) -> Vault {
    let mut vault = Vault::open(place.path()).ok().unwrap();
    if vault.slots.device.is_some() {
        vault.unlock_with_device(keys).unwrap();
    } else {
        vault.unlock(&secret("open sesame"), keys, NOW).unwrap();
    }
    vault
}

pub(super) fn bodies(records: &[Record]) -> Vec<String> {
    let records = records.iter();
    records
        .map(|record| String::from_utf8(record.body.to_vec()).unwrap())
        .collect()
}

/// What lies sealed in the vault now: every row, every slot, the head.
pub(super) fn sealed_rows(vault: &Vault) -> Vec<Vec<u8>> {
    let query = "SELECT sealed FROM record UNION ALL SELECT body FROM slot UNION ALL SELECT sealed FROM head";
    let mut statement = vault.store.connection.prepare(query).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The names of the files in which a piece of `sealed` lies. A large one lies there in pieces of a page.
pub(super) fn lies_in(place: &Place, sealed: &[u8]) -> Vec<String> {
    const PIECE: usize = 16;
    let files = place.bytes().into_iter();
    files
        .filter(|(_, bytes)| {
            let pieces: std::collections::HashSet<&[u8]> = bytes.windows(PIECE).collect();
            sealed.chunks_exact(PIECE).any(|piece| pieces.contains(piece))
        })
        .map(|(name, _)| name)
        .collect()
}
