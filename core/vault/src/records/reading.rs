//! Reading records: one, the newest, those there is one of, and what a damaged vault still gives.

use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    file::rows::{self, existing},
    records::record::{Kind, Name, Record, RecordId},
    sealed::{
        keys::Keys,
        payload::Class,
        row::{open_row, token_of_name},
    },
    vault::{Open, Vault},
};

/// What was made of a record: its kind and its body, or nothing.
pub(crate) type Taken = Result<Option<(Kind, Zeroizing<Vec<u8>>)>, VaultError>;

impl Vault {
    /// Reads one record.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::NoSuchRecord`]; [`VaultError::Damaged`] if it does not authenticate.
    pub fn read(&self, id: RecordId) -> Result<Record, VaultError> {
        let open = self.open_parts()?;
        let row = existing(&self.store, open.head.as_ref(), id.0).map_err(|error| self.counted(error))?;
        match open_row(&row, &self.identity, &open.keys).map_err(|error| self.counted(error))? {
            (Class::Entry(kind), body) => Ok(Record { id, kind, body }),
            _ => Err(VaultError::NoSuchRecord),
        }
    }

    /// The newest records of one kind, newest first, at most `most`.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`] if on the way a record is missing or does not authenticate. A
    /// list that leaves something out would read as if it had never been written; [`Vault::salvage`] does leave out.
    pub fn newest(&self, kind: Kind, most: usize) -> Result<Vec<Record>, VaultError> {
        let open = self.open_parts()?;
        self.newest_checked(open, kind, most)
            .map_err(|error| self.counted(error))
    }

    fn newest_checked(&self, open: &Open, kind: Kind, most: usize) -> Result<Vec<Record>, VaultError> {
        self.newest_that(open, most, |class, body| {
            Ok((class == Class::Entry(kind)).then_some((kind, body)))
        })
    }

    /// The newest records of which `take` makes something.
    pub(crate) fn newest_that(
        &self,
        open: &Open,
        most: usize,
        mut take: impl FnMut(Class, Zeroizing<Vec<u8>>) -> Taken,
    ) -> Result<Vec<Record>, VaultError> {
        let mut expected = open.head.as_ref().ok_or(VaultError::DAMAGED)?.last;
        let mut records = Vec::new();
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT seq, token, sealed FROM record ORDER BY seq DESC")?;
        let mut rows = statement.query([])?;
        while records.len() < most && expected > 0 {
            let row = rows::row(rows.next()?.ok_or(VaultError::DAMAGED)?)?;
            if row.seq != expected {
                return Err(VaultError::DAMAGED);
            }
            expected -= 1;
            let (class, body) = open_row(&row, &self.identity, &open.keys)?;
            if let Some((kind, body)) = take(class, body)? {
                let id = RecordId(row.seq);
                records.push(Record { id, kind, body });
            }
        }
        Ok(records)
    }

    /// Like [`Vault::newest`], but leaves out what is missing or does not authenticate: for a damaged vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn salvage(&self, kind: Kind, most: usize) -> Result<Vec<Record>, VaultError> {
        let open = self.open_parts()?;
        Ok(self.salvage_that(open, most, |class, body| {
            Ok((class == Class::Entry(kind)).then_some((kind, body)))
        }))
    }

    /// Of what can be read, the newest records of which `take` makes something.
    pub(crate) fn salvage_that(
        &self,
        open: &Open,
        most: usize,
        mut take: impl FnMut(Class, Zeroizing<Vec<u8>>) -> Taken,
    ) -> Vec<Record> {
        let mut records = Vec::new();
        let mut seq = self.highest(open);
        while records.len() < most && seq > 0 {
            // One by one: a scan ends at the first page that is damaged.
            if let Ok(Some(row)) = self.store.row(seq)
                && let Ok((class, body)) = open_row(&row, &self.identity, &open.keys)
                && let Ok(Some((kind, body))) = take(class, body)
            {
                let id = RecordId(seq);
                records.push(Record { id, kind, body });
            }
            seq -= 1;
        }
        records
    }

    /// Reads something that there is one of. None: it was never written.
    ///
    /// With a damaged head, it is looked for by its token; then an older copy of it cannot be told.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`] if it does not authenticate, is missing, or is an older copy.
    pub fn get(&self, name: Name) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let open = self.open_parts()?;
        self.get_checked(open, name).map_err(|error| self.counted(error))
    }

    fn get_checked(&self, open: &Open, name: Name) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let row = match &open.head {
            Some(head) => {
                let Some(named) = head.find(name) else {
                    return Ok(None);
                };
                let row = existing(&self.store, Some(head), named.seq)?;
                if row.tag()? != named.tag {
                    return Err(VaultError::DAMAGED);
                }
                row
            }
            None => {
                let found = |keys: &Keys| {
                    self.store.connection.query_row(
                        "SELECT seq, token, sealed FROM record WHERE token = ?1",
                        [token_of_name(name, keys)],
                        rows::row,
                    )
                };
                let earlier = || Some(found(&open.keys.earlier.as_deref()?.keys));
                found(&open.keys).or_else(|error| earlier().unwrap_or(Err(error)))?
            }
        };
        match open_row(&row, &self.identity, &open.keys)? {
            (Class::Named(found), body) if found == name => Ok(Some(body)),
            _ => Err(VaultError::DAMAGED),
        }
    }

    /// The highest number that a record can have: what the head says, or where that does not hold what fits into the
    /// file.
    pub(crate) fn highest(&self, open: &Open) -> i64 {
        let covered = open.head.as_ref().map_or(0, |head| head.last);
        if open.is_whole {
            return covered;
        }
        let pages: i64 = self
            .store
            .connection
            .query_row("PRAGMA page_count", [], |row| row.get(0))
            .unwrap_or(0);
        // 16 rows of the smallest size fill a page. Not trusting max(seq): a row with a vast number would keep the
        // phone busy for ever.
        let last = self.store.last().unwrap_or(i64::MAX).min(pages.saturating_mul(16));
        last.max(covered)
    }
}
