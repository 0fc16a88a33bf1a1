//! Records: writing them, each write together with its head, and reading them.

use rusqlite::Connection;
use stillpoint_seal::{keyed_block, open, seal};
use zeroize::Zeroizing;

use super::{
    Kind, Name, Open, Owner, Vault, VaultError,
    head::{Head, LONGEST_TAIL, Named, Tag},
    keys::{Identity, Keys, Role},
    payload::{Class, packed, unpack},
    store::{self, Row, Store},
};

/// Which record. Later ones have higher numbers, and no number is ever used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub(super) i64);

/// One record, in the clear. Its body leaves memory with it.
#[derive(PartialEq, Eq)]
pub struct Record {
    /// Which record.
    pub id: RecordId,
    /// What sort of entry.
    pub kind: Kind,
    /// What was written.
    pub body: Zeroizing<Vec<u8>>,
}

/// What is in a row: what it is, and its body.
pub(super) type Payload = (Class, Zeroizing<Vec<u8>>);

/// What was made of a record: its kind and its body, or nothing.
pub(super) type Taken = Result<Option<(Kind, Zeroizing<Vec<u8>>)>, VaultError>;

impl Vault {
    /// Writes a new record. It is on the disk when this returns.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::NotSaved`]; [`VaultError::Damaged`] if the head is.
    pub fn append(&mut self, kind: Kind, body: &[u8]) -> Result<RecordId, VaultError> {
        self.append_as(Class::Entry(kind), body)
    }

    pub(super) fn append_as(&mut self, class: Class, body: &[u8]) -> Result<RecordId, VaultError> {
        let (open, head) = self.writable()?;
        if open.tail >= LONGEST_TAIL {
            return self.change(|draft| draft.append(class, body).map(|(seq, _)| RecordId(seq)));
        }
        let row = new_row(&self.identity, &open.keys, head.next()?, class, body)?;
        let tag = row.tag()?;
        self.store.insert(&row)?;
        if let Some(open) = &mut self.open {
            open.tail = open.tail.saturating_add(1);
            if let Some(head) = &mut open.head {
                head.append(&open.keys, row.seq, tag);
            }
        }
        Ok(RecordId(row.seq))
    }

    /// Writes a record anew, in its own place.
    ///
    /// # Errors
    /// As [`Vault::append`]; [`VaultError::NoSuchRecord`]; [`VaultError::Damaged`] if that record is.
    pub fn replace(&mut self, id: RecordId, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        self.change(|draft| draft.rewrite(id, Class::Entry(kind), body))
    }

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
    pub(super) fn newest_that(
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
            let row = store::row(rows.next()?.ok_or(VaultError::DAMAGED)?)?;
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
    pub(super) fn salvage_that(
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

    /// Writes something that there is one of. It is on the disk when this returns.
    ///
    /// # Errors
    /// As [`Vault::append`]; [`VaultError::Damaged`] if what was there before does not authenticate or is an older copy: it
    /// is not written over.
    pub fn put(&mut self, name: Name, body: &[u8]) -> Result<(), VaultError> {
        self.change(|draft| draft.put(name, body))
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
                        [token(TokenOf::Name(name), keys)],
                        store::row,
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
    pub(super) fn highest(&self, open: &Open) -> i64 {
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

    /// Changes rows and head in one transaction. The head in memory follows once it is on the disk.
    pub(super) fn change<T>(
        &mut self,
        work: impl FnOnce(&mut Draft<'_>) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let (open, head) = self.writable()?;
        let written = self.store.write(|connection| {
            let mut draft = Draft {
                connection,
                store: &self.store,
                identity: &self.identity,
                keys: &open.keys,
                head: head.clone(),
                tail: Some(open.tail),
            };
            let value = work(&mut draft)?;
            let tail = match draft.tail {
                Some(tail) if tail <= LONGEST_TAIL => tail,
                _ => {
                    self.note_the_age(&mut draft.head);
                    let sealed = draft.head.seal(&self.identity, &open.keys)?;
                    store::update_head(connection, &sealed)?;
                    0
                }
            };
            Ok((value, draft.head, tail))
        });
        let (value, head, tail) = written.map_err(|error| self.counted(error))?;
        if let Some(open) = &mut self.open {
            (open.head, open.tail) = (Some(head), tail);
        }
        Ok(value)
    }
}

/// A change that is under way: rows already written inside the transaction, and the head that will go with them.
pub(super) struct Draft<'a> {
    pub(super) connection: &'a Connection,
    store: &'a Store,
    pub(super) identity: &'a Identity,
    keys: &'a Keys,
    pub(super) head: Head,
    /// How long the tail is; none once there is something that only the head can answer for.
    tail: Option<u32>,
}

impl<'a> Draft<'a> {
    /// The head has to be written with this change.
    pub(super) const fn writes_the_head(&mut self) {
        self.tail = None;
    }

    pub(super) fn append(&mut self, class: Class, body: &[u8]) -> Result<(i64, Tag), VaultError> {
        let row = new_row(self.identity, self.keys, self.head.next()?, class, body)?;
        let tag = row.tag()?;
        store::insert_row(self.connection, &row)?;
        self.head.append(self.keys, row.seq, tag);
        self.tail = match class {
            Class::Entry(_) | Class::Private(_) => self.tail.map(|tail| tail.saturating_add(1)),
            _ => None,
        };
        Ok((row.seq, tag))
    }

    pub(super) fn put(&mut self, name: Name, body: &[u8]) -> Result<(), VaultError> {
        let class = Class::Named(name);
        let (seq, tag) = match self.head.find(name) {
            // What cannot be read is not written over: it may be all that is left of it.
            Some(named) => {
                let old = self.named(named)?;
                self.replace(&old, class, body)?
            }
            None => self.append(class, body)?,
        };
        self.head.name(name, seq, tag);
        Ok(())
    }

    pub(super) fn delete(&mut self, id: RecordId) -> Result<(), VaultError> {
        let old = self.entry(id)?;
        self.replace(&old, Class::Tombstone, b"")?;
        self.head.alive = self.head.alive.saturating_sub(1);
        Ok(())
    }

    /// Writes an entry anew in its own place, as `class`.
    pub(super) fn rewrite(&mut self, id: RecordId, class: Class, body: &[u8]) -> Result<(), VaultError> {
        let old = self.entry(id)?;
        self.replace(&old, class, body).map(|_| ())
    }

    /// What is in the named thing now, inside this change.
    pub(super) fn get(&self, name: Name) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let Some(named) = self.head.find(name) else {
            return Ok(None);
        };
        Ok(Some(self.named(named)?.body))
    }

    /// What an entry holds now.
    pub(super) fn read(&self, id: RecordId) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        Ok(self.entry(id)?.body)
    }

    /// Every entry in the compartment of `owner`.
    pub(super) fn entries_of(&self, owner: Owner) -> Result<Vec<RecordId>, VaultError> {
        let entries = self.entries();
        entries
            .filter_map(|entry| match entry {
                Ok((id, class)) => (class == Class::Private(owner)).then_some(Ok(id)),
                Err(error) => Some(Err(error)),
            })
            .collect()
    }

    /// What an entry is now.
    pub(super) fn class_of(&self, id: RecordId) -> Result<Class, VaultError> {
        Ok(self.entry(id)?.class)
    }

    /// Seals an entry anew as `class`, with what is in it.
    pub(super) fn relabel(&mut self, id: RecordId, class: Class) -> Result<(), VaultError> {
        let old = self.entry(id)?;
        self.replace(&old, class, &old.body).map(|_| ())
    }

    /// Every entry, and what it is, oldest first.
    pub(super) fn entries(&self) -> impl Iterator<Item = Result<(RecordId, Class), VaultError>> {
        (1..=self.head.last).filter_map(|seq| match self.old(seq).map(|old| old.class) {
            Ok(class @ (Class::Entry(_) | Class::Private(_))) => Some(Ok((RecordId(seq), class))),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        })
    }

    /// Writes the row anew in its own place, under the keys of today. It takes its old tag out of the digest: if it is not
    /// the row that was written last, the digest stays wrong, and [`Vault::verify`] goes on saying so.
    fn replace(&mut self, old: &Old<'_>, class: Class, body: &[u8]) -> Result<(i64, Tag), VaultError> {
        let row = new_row(self.identity, self.keys, old.seq, class, body)?;
        let tag = row.tag()?;
        store::update_row(self.connection, &row)?;
        self.tail = None;
        self.head.toggle(old.under, old.tag);
        self.head.toggle(self.keys, tag);
        Ok((old.seq, tag))
    }

    fn entry(&self, id: RecordId) -> Result<Old<'a>, VaultError> {
        let old = self.old(id.0)?;
        match old.class {
            Class::Entry(_) | Class::Private(_) => Ok(old),
            _ => Err(VaultError::NoSuchRecord),
        }
    }

    fn named(&self, named: Named) -> Result<Old<'a>, VaultError> {
        let old = self.old(named.seq)?;
        if old.tag == named.tag {
            Ok(old)
        } else {
            Err(VaultError::DAMAGED)
        }
    }

    fn old(&self, seq: i64) -> Result<Old<'a>, VaultError> {
        let row = existing(self.store, Some(&self.head), seq)?;
        let ((class, body), under) = open_under(&row, self.identity, self.keys)?;
        Ok(Old {
            seq,
            tag: row.tag()?,
            under,
            class,
            body,
        })
    }
}

/// What stands in a row, and is changed.
struct Old<'a> {
    seq: i64,
    tag: Tag,
    under: &'a Keys,
    class: Class,
    body: Zeroizing<Vec<u8>>,
}

/// A row with a token of its own: the name's, or one that looks like any other. Always under the keys of today.
pub(super) fn new_row(
    identity: &Identity,
    keys: &Keys,
    seq: i64,
    class: Class,
    body: &[u8],
) -> Result<Row, VaultError> {
    let token = match class {
        Class::Named(name) => token(TokenOf::Name(name), keys),
        _ => token(TokenOf::Row(seq), keys),
    };
    let place = place(identity, seq, &token);
    let sealed = packed(class, body, |plain| seal(&keys.record, &place, plain))?;
    Ok(Row {
        seq,
        token: token.to_vec(),
        sealed,
    })
}

/// What is in a row, if it was sealed for exactly this place.
pub(super) fn open_row(row: &Row, identity: &Identity, keys: &Keys) -> Result<(Class, Zeroizing<Vec<u8>>), VaultError> {
    open_under(row, identity, keys).map(|(payload, _)| payload)
}

/// The same, and the keys it is sealed under: a row that a rotation has not reached is of the epoch before, or of today's
/// where it was written since.
pub(super) fn open_under<'k>(
    row: &Row,
    identity: &Identity,
    keys: &'k Keys,
) -> Result<(Payload, &'k Keys), VaultError> {
    let under = |identity: &Identity, keys: &'k Keys| -> Result<_, VaultError> {
        let place = place(identity, row.seq, &row.token);
        Ok((unpack(open(&keys.record, &place, &row.sealed)?)?, keys))
    };
    let today = under(identity, keys);
    match keys.earlier_of(row.seq) {
        Some(earlier) => today.or_else(|_| under(&earlier.identity, &earlier.keys)),
        None => today,
    }
}

/// The row, which must be there if its number was given out.
pub(super) fn existing(store: &Store, head: Option<&Head>, seq: i64) -> Result<Row, VaultError> {
    match (store.row(seq)?, head) {
        (_, Some(head)) if seq < 1 || seq > head.last => Err(VaultError::NoSuchRecord),
        (Some(row), _) => Ok(row),
        (None, Some(_)) => Err(VaultError::DAMAGED),
        (None, None) => Err(VaultError::NoSuchRecord),
    }
}

pub(super) fn place(identity: &Identity, seq: i64, token: &[u8]) -> Vec<u8> {
    identity.associated(Role::Record, &[&seq.to_le_bytes(), token])
}

enum TokenOf {
    /// A named thing, so that it can be found again without its head.
    Name(Name),
    /// Anything else: a token that looks like the others.
    Row(i64),
}

/// Found again with the key, meaningless without it.
fn token(of: TokenOf, keys: &Keys) -> [u8; 16] {
    let mut block = [0; 16];
    let (sort, rest) = block.split_at_mut(8);
    match of {
        TokenOf::Name(name) => sort.fill(name.0),
        TokenOf::Row(seq) => rest.copy_from_slice(&seq.to_le_bytes()),
    }
    let digest = keyed_block(&keys.token, &block);
    let mut token = [0; 16];
    token.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
    token
}
