//! Bringing the file of an older version up to today's format.
//!
//! `user_version` says which format a file has. Each [`Step`] leads from one to the next, in one transaction together
//! with its new number: killed at any moment, the file has the old format or the new one. Before the first step a copy
//! is made under another name and compared byte by byte. It stays until the new file was opened with its key and every
//! record in it authenticated, so a step that was wrong costs nothing. A newer format than today's is refused
//! untouched.
//!
//! A change inside a seal needs no step: each payload begins with a version of its own (`payload`), and is written in
//! today's at its next change.

use std::{
    fs,
    io::{self, ErrorKind, Read},
    path::Path,
};

use rusqlite::{Connection, OpenFlags};

use crate::{
    error::VaultError,
    file::{
        folder::{flush_directory, new_file, overwritten_and_removed, sweep_beside},
        names::{BEFORE, BEFORE_UNFINISHED, FILE},
        schema,
    },
    vault::Vault,
};

/// A way from one format to the next one.
pub(crate) struct Step {
    /// The format it leads from. It leads to the one with the next number.
    pub(crate) from: i64,
    /// Every table of that format, by name.
    pub(crate) tables: &'static [&'static str],
    /// What is done.
    pub(crate) apply: fn(&Connection) -> Result<(), VaultError>,
}

/// All steps there are. Format 1 is the first that was ever written outside of a test.
pub(crate) const STEPS: &[Step] = &[];

impl Vault {
    /// Brings the file in `place` up to today's format, if it has an older one.
    ///
    /// # Errors
    /// [`VaultError::TooNew`], [`VaultError::Damaged`] if it is not of the format it says, [`VaultError::NotSaved`],
    /// [`VaultError::InUse`]: then the file is as it was.
    pub(crate) fn migrate(place: &Path, steps: &[Step]) -> Result<(), VaultError> {
        if steps.is_empty() {
            // Opening looks at the version itself.
            return Ok(());
        }
        let file = place.join(FILE);
        let connection = match trusted_by_nobody(&file) {
            Err(_) if !file.exists() => return Ok(()),
            other => other?,
        };
        let version = schema::version(&connection)?;
        let Some(first) = steps.iter().position(|step| step.from == version) else {
            return Ok(());
        };
        let steps = steps.get(first..).unwrap_or_default();
        if !steps.first().is_some_and(|step| has_tables(&connection, step)) {
            return Err(VaultError::DAMAGED);
        }
        schema::log_ahead(&connection)?;
        // All of the vault in one file, and nobody else at it: this connection keeps its lock until the copy is
        // compared.
        schema::empty_the_log(&connection)?;
        copy_and_compare(place)?;
        for step in steps {
            in_one_transaction(&connection, step).map_err(VaultError::while_writing)?;
        }
        schema::empty_the_log(&connection)?;
        connection.close().map_err(|(_, error)| VaultError::from(error))
    }

    /// The copy goes once everything in the new file has been read.
    pub(crate) fn forget_the_copy(&self) {
        let copy = self.file.with_file_name(BEFORE);
        if copy.exists() && self.verify().is_ok_and(|verdict| verdict.records_are_whole()) {
            let _ = overwritten_and_removed(&copy);
            let _ = overwritten_and_removed(&self.file.with_file_name(BEFORE_UNFINISHED));
        }
    }
}

fn trusted_by_nobody(file: &Path) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    schema::distrust(&connection)?;
    Ok(connection)
}

fn has_tables(connection: &Connection, step: &Step) -> bool {
    schema::tables(connection).is_ok_and(|tables| tables == step.tables)
}

fn in_one_transaction(connection: &Connection, step: &Step) -> Result<(), VaultError> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let done = (step.apply)(connection).and_then(|()| {
        connection.pragma_update(None, "user_version", step.from.saturating_add(1))?;
        connection.execute_batch("COMMIT")?;
        Ok(())
    });
    if done.is_err() && !connection.is_autocommit() {
        // Nothing to do about a failure: SQLite then rolls back when the file is next opened.
        let _ = connection.execute_batch("ROLLBACK");
    }
    done
}

/// Copies the file, unless the copy of an earlier attempt is there: then the file may be half on its way, step by step.
fn copy_and_compare(place: &Path) -> Result<(), VaultError> {
    let (file, copy, unfinished) = (place.join(FILE), place.join(BEFORE), place.join(BEFORE_UNFINISHED));
    match fs::symlink_metadata(&copy) {
        Ok(found) if found.is_file() => return Ok(()),
        // A link is no copy, and leads to something that is none of ours.
        Ok(_) => fs::remove_file(&copy).map_err(|_| VaultError::NotSaved)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(_) => return Err(VaultError::Unreachable),
    }
    let copied = || -> std::io::Result<bool> {
        let mut into = new_file(&unfinished)?;
        io::copy(&mut fs::File::open(&file)?, &mut into)?;
        into.sync_all()?;
        let same = same_bytes(&file, &unfinished)?;
        if same {
            fs::rename(&unfinished, &copy)?;
        }
        Ok(same)
    };
    if copied().unwrap_or(false) {
        let _ = flush_directory(place);
        return Ok(());
    }
    let _ = fs::remove_file(&unfinished);
    sweep_beside(&unfinished);
    Err(VaultError::NotSaved)
}

fn same_bytes(one: &Path, other: &Path) -> std::io::Result<bool> {
    let (mut one, mut other) = (fs::File::open(one)?, fs::File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut first, mut second) = (vec![0; 65_536], vec![0; 65_536]);
    loop {
        let read = one.read(&mut first)?;
        if read == 0 {
            return Ok(true);
        }
        let (Some(first), Some(second)) = (first.get(..read), second.get_mut(..read)) else {
            return Ok(false);
        };
        other.read_exact(second)?;
        if first != second {
            return Ok(false);
        }
    }
}
