//! Opening a vault's file. It is still locked then.

use std::{
    fs,
    io::{ErrorKind, Read},
    path::Path,
};

use rusqlite::{Connection, OpenFlags};

use crate::{
    anchor::Recalled,
    error::VaultError,
    file::{
        folder::{Unfinished, is_for_nobody_else},
        migrating::STEPS,
        names::{FILE, UNFINISHED},
        rows::{Store, read_meta, read_slots},
        schema,
    },
    vault::Vault,
};

/// What a file of SQLite begins with (sqlite.org/fileformat.html, 1.3.1).
const SQLITE: &[u8; 16] = b"SQLite format 3\0";

impl Vault {
    /// Opens the file of the vault in the directory `place`. It is still locked.
    ///
    /// # Errors
    /// [`VaultError::NotThere`], [`VaultError::InUse`], [`VaultError::TooNew`], [`VaultError::Damaged`] or
    /// [`VaultError::Unreachable`]. In each case the file is as it was.
    pub fn open(place: &Path) -> Result<Self, VaultError> {
        let file = place.join(FILE);
        match fs::symlink_metadata(&file) {
            Ok(found) => {
                if !found.is_file() {
                    return Err(VaultError::Unreachable);
                }
                must_begin_as_a_vault(&file)?;
                is_for_nobody_else(&file);
                Self::migrate(place, STEPS)?;
                let mut vault = Self::open_file(&file)?;
                // It is locked by now: nobody else is writing there.
                sweep_unfinished(&vault);
                vault.begin_the_log_anew();
                vault.hold_reserve();
                Ok(vault)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Err(VaultError::NotThere),
            Err(_) => Err(VaultError::Unreachable),
        }
    }

    /// After a death the log is still there, and its end may be torn. SQLite would go on in it under the same salt:
    /// then what is written next could, cut off once more, complete what was torn, and something that nobody was told
    /// of, and that was not there a moment ago, would come back. Where it cannot be done now, it is done when it is
    /// locked.
    fn begin_the_log_anew(&mut self) {
        let mut log = self.file.clone().into_os_string();
        log.push("-wal");
        if fs::metadata(log).is_ok_and(|log| log.len() > 0) {
            self.empty_the_log();
        }
    }

    pub(crate) fn open_file(file: &Path) -> Result<Self, VaultError> {
        // Without CREATE: nothing is ever made in place of a file that has just gone.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        schema::distrust(&connection)?;
        schema::accept(&connection)?;
        let (identity, inbox, earlier) = read_meta(&connection)?;
        let slots = read_slots(&connection)?;
        Ok(Self {
            store: Store::new(connection),
            identity,
            inbox,
            slots,
            file: file.to_owned(),
            earlier,
            recalled: Recalled::NotAsked,
            writer: None,
            owes_an_empty_log: false,
            is_closed: false,
            #[cfg(test)]
            folder_fails: false,
            rewriting: None,
            biometrics_fell: false,
            open: None,
        })
    }

    /// Empties the log into the file and closes it.
    pub(crate) fn close(self) -> Result<(), VaultError> {
        // Now, because closing does the same and keeps a failure to itself.
        schema::empty_the_log(&self.store.connection)?;
        self.store.close()
    }
}

/// A file that lost its beginning is refused before SQLite looks at it: beside an empty one it would take the log away, in
/// which the last pages may still be.
fn must_begin_as_a_vault(file: &Path) -> Result<(), VaultError> {
    let mut begins = [0; SQLITE.len()];
    match fs::File::open(file).and_then(|mut file| file.read_exact(&mut begins)) {
        Ok(()) if begins == *SQLITE => Ok(()),
        Ok(()) => Err(VaultError::DAMAGED),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(VaultError::DAMAGED),
        Err(_) => Err(VaultError::Unreachable),
    }
}

/// What a death in the middle left beside the vault.
pub(crate) fn sweep_unfinished(vault: &Vault) {
    if vault.file.file_name().is_some_and(|name| name == FILE) {
        Unfinished(vault.file.with_file_name(UNFINISHED)).sweep();
    }
}
