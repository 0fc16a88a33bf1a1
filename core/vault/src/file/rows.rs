//! The connection: every write is one transaction, and each goes through [`Store::write`] or [`Store::insert`].

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use stillpoint_seal::PublicKey;

use crate::{
    error::VaultError,
    file::schema,
    sealed::{
        head::Head,
        keys::{Identity, InboxKeys, Keys},
        row::Row,
        slots::{Slots, Way},
    },
};

pub(crate) struct Store {
    pub(crate) connection: Connection,
    /// The disk plays full.
    #[cfg(any(test, feature = "desk"))]
    pub(crate) full: bool,
    /// What the disk that plays full still has room for: so many writes, and only for what was held for them.
    #[cfg(any(test, feature = "desk"))]
    reserve: std::cell::Cell<(u8, bool)>,
}

impl Store {
    pub(crate) const fn new(connection: Connection) -> Self {
        Self {
            connection,
            #[cfg(any(test, feature = "desk"))]
            full: false,
            #[cfg(any(test, feature = "desk"))]
            reserve: std::cell::Cell::new((0, false)),
        }
    }

    /// The room that was held is there for some writes.
    #[cfg(any(test, feature = "desk"))]
    pub(crate) fn gain_reserve(&self) {
        self.reserve.set((8, self.reserve.get().1));
    }

    /// What is written from here on uses that room, or does so no longer.
    #[cfg(any(test, feature = "desk"))]
    pub(crate) fn use_reserve(&self, uses: bool) {
        self.reserve.set((self.reserve.get().0, uses));
    }

    #[cfg(any(test, feature = "desk"))]
    fn has_room(&self) -> bool {
        let (left, uses) = self.reserve.get();
        let has = !self.full || uses && left > 0;
        self.reserve
            .set((left.saturating_sub(u8::from(self.full && uses)), uses));
        has
    }

    pub(crate) fn close(self) -> Result<(), VaultError> {
        self.connection.close().map_err(|(_, error)| VaultError::from(error))
    }

    /// Does `work` in one transaction: when this returns a value, it is on the disk; when it returns an error,
    /// everything is as it was.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&Connection) -> Result<T, VaultError>) -> Result<T, VaultError> {
        let transaction = self.begin()?;
        let value = work(&self.connection).map_err(VaultError::while_writing)?;
        self.commit(transaction)?;
        Ok(value)
    }

    /// What every write begins with: compiled once for all of them, as is what each ends with.
    #[inline(never)]
    fn begin(&self) -> Result<Transaction<'_>, VaultError> {
        Transaction::begin(&self.connection).map_err(VaultError::while_writing)
    }

    #[inline(never)]
    fn commit(&self, transaction: Transaction<'_>) -> Result<(), VaultError> {
        #[cfg(any(test, feature = "desk"))]
        if !self.has_room() {
            return Err(VaultError::NotSaved);
        }
        transaction.commit().map_err(VaultError::while_writing)
    }

    /// Writes one new row. A single statement is a transaction by itself, so this is as durable as [`Store::write`].
    pub(crate) fn insert(&self, row: &Row) -> Result<(), VaultError> {
        #[cfg(any(test, feature = "desk"))]
        if !self.has_room() {
            return Err(VaultError::NotSaved);
        }
        insert_row(&self.connection, row).map_err(VaultError::while_writing)
    }

    /// The row with this number.
    pub(crate) fn row(&self, seq: i64) -> Result<Option<Row>, VaultError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, token, sealed FROM record WHERE seq = ?1")?;
        Ok(statement.query_row([seq], row).optional()?)
    }

    /// The number of the last row.
    pub(crate) fn last(&self) -> Result<i64, VaultError> {
        let last: Option<i64> = self
            .connection
            .query_row("SELECT max(seq) FROM record", [], |row| row.get(0))?;
        Ok(last.unwrap_or(0))
    }
}

/// A row as a statement gives it.
pub(crate) fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        seq: row.get(0)?,
        token: row.get(1)?,
        sealed: row.get(2)?,
    })
}

pub(crate) fn insert_row(connection: &Connection, row: &Row) -> Result<(), VaultError> {
    connection
        .prepare_cached("INSERT INTO record (seq, token, sealed) VALUES (?1, ?2, ?3)")?
        .execute(params![row.seq, row.token, row.sealed])?;
    Ok(())
}

pub(crate) fn update_row(connection: &Connection, row: &Row) -> Result<(), VaultError> {
    let changed = connection
        .prepare_cached("UPDATE record SET token = ?2, sealed = ?3 WHERE seq = ?1")?
        .execute(params![row.seq, row.token, row.sealed])?;
    if changed == 1 { Ok(()) } else { Err(VaultError::DAMAGED) }
}

/// With the row named, SQLite knows that one row changes and keeps no journal for undoing half of the statement.
pub(crate) fn update_head(connection: &Connection, sealed: &[u8]) -> Result<(), VaultError> {
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

/// The row, which must be there if its number was given out.
pub(crate) fn existing(store: &Store, head: Option<&Head>, seq: i64) -> Result<Row, VaultError> {
    match (store.row(seq)?, head) {
        (_, Some(head)) if seq < 1 || seq > head.last => Err(VaultError::NoSuchRecord),
        (Some(row), _) => Ok(row),
        (None, Some(_)) => Err(VaultError::DAMAGED),
        (None, None) => Err(VaultError::NoSuchRecord),
    }
}

pub(crate) fn put_slot(connection: &Connection, way: Way, body: &[u8]) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO slot (way, body) VALUES (?1, ?2) ON CONFLICT (way) DO UPDATE SET body = ?2",
        params![way as i64, body],
    )?;
    Ok(())
}

type Meta = (Identity, InboxKeys, Option<Vec<u8>>);

pub(crate) fn read_meta(connection: &Connection) -> Result<Meta, VaultError> {
    let query = "SELECT vault, epoch, inbox_public, inbox_secret, earlier FROM meta";
    let (vault, epoch, public, sealed_secret, earlier) = connection.query_row(query, [], |row| {
        let vault: [u8; 16] = row.get(0)?;
        let public: [u8; 32] = row.get(2)?;
        Ok((vault, row.get(1)?, public, row.get(3)?, row.get(4)?))
    })?;
    let public = PublicKey(public);
    let inbox = InboxKeys { public, sealed_secret };
    Ok((Identity { vault, epoch }, inbox, earlier))
}

pub(crate) fn read_slots(connection: &Connection) -> Result<Slots, VaultError> {
    let mut slots = Slots::default();
    let mut statement = connection.prepare("SELECT way, body FROM slot")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let way = Way::from_number(row.get(0)?).ok_or(VaultError::DAMAGED)?;
        slots.set(way, row.get(1)?);
    }
    Ok(slots)
}

pub(crate) fn write_new(
    file: &Path,
    identity: &Identity,
    inbox: &InboxKeys,
    keys: &Keys,
    slots: &Slots,
    head: &mut Head,
) -> Result<(), VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    schema::distrust(&connection)?;
    schema::log_ahead(&connection)?;
    let store = Store::new(connection);
    store.write(|connection| {
        schema::lay_out(connection)?;
        connection.execute(
            "INSERT INTO meta (one, vault, epoch, inbox_public, inbox_secret) VALUES (1, ?1, ?2, ?3, ?4)",
            params![identity.vault, identity.epoch, inbox.public.0, inbox.sealed_secret],
        )?;
        slots.each(|way, slot| put_slot(connection, way, slot))?;
        let head = head.seal(identity, keys)?;
        connection.execute("INSERT INTO head (one, sealed) VALUES (1, ?1)", [head])?;
        Ok(())
    })?;
    // Now, because closing does the same and keeps a failure to itself.
    schema::empty_the_log(&store.connection)?;
    store.close()
}

/// The rows in which wrong secrets are counted in the open, as they stand there; none that cannot be read.
pub(crate) fn attempts_rows(connection: &Connection) -> Vec<[i64; 4]> {
    let read = || -> rusqlite::Result<_> {
        let mut statement = connection.prepare("SELECT whose, wrong, boot, at_ms FROM attempts")?;
        let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?;
        rows.collect()
    };
    read().unwrap_or_default()
}

/// Writes them into another file.
pub(crate) fn put_attempts_rows(connection: &Connection, rows: &[[i64; 4]]) -> Result<(), VaultError> {
    rows.iter().try_for_each(|row| {
        connection.execute(
            "REPLACE INTO attempts (whose, wrong, boot, at_ms) VALUES (?1, ?2, ?3, ?4)",
            *row,
        )?;
        Ok(())
    })
}

/// Notes which number was given out last.
pub(crate) fn give_out(connection: &Connection, marked: &[u8]) -> Result<(), VaultError> {
    connection
        .prepare_cached("UPDATE meta SET given_out = ?1")?
        .execute([marked])?;
    Ok(())
}
