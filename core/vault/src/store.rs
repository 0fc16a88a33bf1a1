//! The connection: every write is one transaction, and each goes through [`Store::write`] or [`Store::insert`].

use rusqlite::{Connection, OptionalExtension, params};

use super::{VaultError, head::Tag};

/// A row of the table of records, as it lies there.
pub(super) struct Row {
    pub(super) seq: i64,
    pub(super) token: Vec<u8>,
    pub(super) sealed: Vec<u8>,
}

impl Row {
    pub(super) fn tag(&self) -> Result<Tag, VaultError> {
        stillpoint_seal::tag(&self.sealed).ok_or(VaultError::DAMAGED)
    }
}

pub(super) struct Store {
    pub(super) connection: Connection,
    /// The disk plays full.
    #[cfg(any(test, feature = "desk"))]
    pub(super) full: bool,
    /// What the disk that plays full still has room for: so many writes, and only for what was held for them.
    #[cfg(any(test, feature = "desk"))]
    room: std::cell::Cell<(u8, bool)>,
}

impl Store {
    pub(super) const fn new(connection: Connection) -> Self {
        Self {
            connection,
            #[cfg(any(test, feature = "desk"))]
            full: false,
            #[cfg(any(test, feature = "desk"))]
            room: std::cell::Cell::new((0, false)),
        }
    }

    /// The room that was held is there for some writes.
    #[cfg(any(test, feature = "desk"))]
    pub(super) fn gain_room(&self) {
        self.room.set((8, self.room.get().1));
    }

    /// What is written from here on uses that room, or does so no longer.
    #[cfg(any(test, feature = "desk"))]
    pub(super) fn use_room(&self, uses: bool) {
        self.room.set((self.room.get().0, uses));
    }

    #[cfg(any(test, feature = "desk"))]
    fn has_room(&self) -> bool {
        let (left, uses) = self.room.get();
        let has = !self.full || uses && left > 0;
        self.room.set((left.saturating_sub(u8::from(self.full && uses)), uses));
        has
    }

    pub(super) fn close(self) -> Result<(), VaultError> {
        self.connection.close().map_err(|(_, error)| VaultError::from(error))
    }

    /// Does `work` in one transaction: when this returns a value, it is on the disk; when it returns an error,
    /// everything is as it was.
    pub(super) fn write<T>(&self, work: impl FnOnce(&Connection) -> Result<T, VaultError>) -> Result<T, VaultError> {
        self.try_write(work).map_err(VaultError::while_writing)
    }

    fn try_write<T>(&self, work: impl FnOnce(&Connection) -> Result<T, VaultError>) -> Result<T, VaultError> {
        let transaction = Transaction::begin(&self.connection)?;
        let value = work(&self.connection)?;
        #[cfg(any(test, feature = "desk"))]
        if !self.has_room() {
            return Err(VaultError::NotSaved);
        }
        transaction.commit()?;
        Ok(value)
    }

    /// Writes one new row. A single statement is a transaction by itself, so this is as durable as [`Store::write`].
    pub(super) fn insert(&self, row: &Row) -> Result<(), VaultError> {
        #[cfg(any(test, feature = "desk"))]
        if !self.has_room() {
            return Err(VaultError::NotSaved);
        }
        insert_row(&self.connection, row).map_err(VaultError::while_writing)
    }

    /// The row with this number.
    pub(super) fn row(&self, seq: i64) -> Result<Option<Row>, VaultError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, token, sealed FROM record WHERE seq = ?1")?;
        Ok(statement.query_row([seq], row).optional()?)
    }

    /// The number of the last row.
    pub(super) fn last(&self) -> Result<i64, VaultError> {
        let last: Option<i64> = self
            .connection
            .query_row("SELECT max(seq) FROM record", [], |row| row.get(0))?;
        Ok(last.unwrap_or(0))
    }
}

pub(super) fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        seq: row.get(0)?,
        token: row.get(1)?,
        sealed: row.get(2)?,
    })
}

pub(super) fn insert_row(connection: &Connection, row: &Row) -> Result<(), VaultError> {
    connection
        .prepare_cached("INSERT INTO record (seq, token, sealed) VALUES (?1, ?2, ?3)")?
        .execute(params![row.seq, row.token, row.sealed])?;
    Ok(())
}

pub(super) fn update_row(connection: &Connection, row: &Row) -> Result<(), VaultError> {
    let changed = connection
        .prepare_cached("UPDATE record SET token = ?2, sealed = ?3 WHERE seq = ?1")?
        .execute(params![row.seq, row.token, row.sealed])?;
    if changed == 1 { Ok(()) } else { Err(VaultError::DAMAGED) }
}

/// With the row named, SQLite knows that one row changes and keeps no journal for undoing half of the statement.
pub(super) fn update_head(connection: &Connection, sealed: &[u8]) -> Result<(), VaultError> {
    let changed = connection
        .prepare_cached("UPDATE head SET sealed = ?1 WHERE one = 1")?
        .execute([sealed])?;
    if changed == 1 { Ok(()) } else { Err(VaultError::DAMAGED) }
}

/// A transaction whose statements are prepared once: with rusqlite's own, BEGIN and COMMIT are parsed on every append.
/// Dropped before it is committed, by an error or a panic, it is rolled back.
struct Transaction<'a>(&'a Connection);

impl<'a> Transaction<'a> {
    fn begin(connection: &'a Connection) -> Result<Self, VaultError> {
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self(connection))
    }

    fn commit(self) -> Result<(), VaultError> {
        self.0.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // After a commit there is none, and after a full disk SQLite may have rolled back by itself.
        if !self.0.is_autocommit() {
            // Nothing to do about a failure: SQLite then rolls back when the file is next opened.
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}
