//! The file: its tables, and the settings under which SQLite keeps its promises.

use rusqlite::{Connection, config::DbConfig};

use crate::error::VaultError;

/// The version of the file, in `user_version`. A higher one is refused untouched.
pub(crate) const VERSION: i64 = 1;

/// Every table there is, by name. Whatever else stands in a file was not put there by us.
///
/// `head` is apart from `record` so that a scan of the records never meets it; `mark` holds nothing but its presence.
const TABLES: [&str; 7] = [
    "CREATE TABLE attempts (whose INTEGER PRIMARY KEY CHECK (whose IN (1, 2, 3)), wrong INTEGER NOT NULL, boot INTEGER NOT NULL, \
     at_ms INTEGER NOT NULL) STRICT",
    "CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), sealed BLOB NOT NULL) STRICT",
    "CREATE TABLE inbox (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT",
    "CREATE TABLE mark (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT",
    "CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), vault BLOB NOT NULL, epoch INTEGER NOT NULL, \
     inbox_public BLOB NOT NULL, inbox_secret BLOB NOT NULL, given_out BLOB, earlier BLOB) STRICT",
    "CREATE TABLE record (seq INTEGER PRIMARY KEY, token BLOB NOT NULL, sealed BLOB NOT NULL) STRICT",
    "CREATE TABLE slot (way INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT",
];

/// Each setting, and what it must read afterwards.
///
/// FULL: what has returned has reached the disk. The two `fullfsync`: on an iPhone an ordinary fsync stops in the
/// drive's own cache. EXCLUSIVE: one opener at a time, and no shared-memory file. `secure_delete`: freed pages are
/// overwritten. `temp_store`: nothing is spilled into other files. `trusted_schema`, `cell_size_check`: a file that
/// was tampered with runs nothing and is looked at twice. Checkpoints every 1,000 pages: a durable append then waits
/// for one flush, and one in hundreds for the checkpoint.
const SETTINGS: [(&str, &str, &str); 10] = [
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("mmap_size", "0", "0"),
    ("wal_autocheckpoint", "1000", "1000"),
];

/// Prepares a connection for a file that nobody has looked at yet: closing it writes nothing into the file.
pub(crate) fn distrust(connection: &Connection) -> Result<(), VaultError> {
    // A second opener is told at once, instead of after five seconds.
    connection.busy_timeout(std::time::Duration::ZERO)?;
    connection.set_prepared_statement_cache_capacity(32);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    for (name, value, expected) in SETTINGS {
        if set(connection, name, value)? != expected {
            return Err(VaultError::Unreachable);
        }
    }
    Ok(())
}

/// Looks at version and tables, and takes the file for ours.
pub(crate) fn accept(connection: &Connection) -> Result<(), VaultError> {
    // The first read of the file: in exclusive mode it also locks it.
    let version = version(connection)?;
    if version > VERSION {
        return Err(VaultError::TooNew);
    }
    if version != VERSION || tables(connection)? != TABLES {
        return Err(VaultError::DAMAGED);
    }
    log_ahead(connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// Which format the file has.
pub(crate) fn version(connection: &Connection) -> Result<i64, VaultError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Every table in it, by name, as it was made.
pub(crate) fn tables(connection: &Connection) -> Result<Vec<String>, VaultError> {
    let mut statement = connection.prepare("SELECT sql FROM sqlite_schema ORDER BY name")?;
    let tables = statement.query_map([], |row| row.get(0))?;
    Ok(tables.collect::<Result<_, _>>()?)
}

/// Makes the tables.
pub(crate) fn lay_out(connection: &Connection) -> Result<(), VaultError> {
    for table in TABLES {
        connection.execute(table, [])?;
    }
    connection.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

/// Switches to the write-ahead log, which stays switched on in the file.
pub(crate) fn log_ahead(connection: &Connection) -> Result<(), VaultError> {
    if set(connection, "journal_mode", "WAL")? == "wal" {
        Ok(())
    } else {
        Err(VaultError::Unreachable)
    }
}

/// Brings the log into the file and empties it.
pub(crate) fn empty_the_log(connection: &Connection) -> Result<(), VaultError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(VaultError::InUse) }
}

/// Sets a setting and reads back what it is now.
fn set(connection: &Connection, name: &str, value: &str) -> Result<String, VaultError> {
    connection
        .pragma_update_and_check(None, name, value, |_| Ok(()))
        .or_else(|error| match error {
            // Some settings answer with a row, some with none.
            rusqlite::Error::QueryReturnedNoRows => Ok(()),
            other => Err(other),
        })?;
    let now = connection.pragma_query_value(None, name, |row| match row.get_ref(0)? {
        rusqlite::types::ValueRef::Integer(number) => Ok(number.to_string()),
        _ => row.get::<_, String>(0),
    })?;
    Ok(now)
}
