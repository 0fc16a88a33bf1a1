//! Going through everything, one record at a time: for a backup, and for a search. What is in the clear is one record,
//! in one buffer, which is overwritten when the scan is over.

use std::ops::ControlFlow;

use rusqlite::types::ValueRef;
use stillpoint_seal::open_into;
use zeroize::Zeroizing;

use crate::{
    compartments::owner::Owner,
    error::VaultError,
    records::record::{Kind, Name, RecordId},
    sealed::{
        head::Head,
        keys::{Identity, Keys},
        payload::{Class, unpacked},
        row::{Row, open_under, place},
    },
    vault::{Open, Vault},
};

/// Most records fit: a buffer that has to grow is a new one.
const BUFFER: usize = 16 * 1024;

/// What sort of thing a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// An entry.
    Entry(Kind),
    /// An entry of a compartment, still sealed to it.
    Private(Owner),
    /// Something that there is one of.
    Named(Name),
}

/// A record, in the clear for as long as it is looked at.
pub struct Item<'a> {
    /// Which record.
    pub id: RecordId,
    /// What sort of thing.
    pub sort: Sort,
    /// What was written. To be changed at will: it is a copy, and gone with the next one.
    pub body: &'a mut [u8],
}

/// How a scan ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Everything was seen.
    All,
    /// Whoever looked had seen enough.
    Enough,
}

/// Which way a scan goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    Oldest,
    Newest,
}

/// What sees rows as they lie there: number, token, what is sealed.
type See<'a> = dyn FnMut(i64, &[u8], &[u8]) -> Result<ControlFlow<()>, VaultError> + 'a;

/// What looks at records.
pub(crate) type Look<'a> = dyn FnMut(Item<'_>) -> ControlFlow<()> + 'a;

impl Vault {
    /// Shows every record to `look`, oldest first, until it has seen enough. When everything was seen, it was
    /// everything: each record that was ever written and not deleted, as it was written last.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`] if something is missing, does not authenticate, or was put back
    /// to what it was earlier. `look` has seen some by then.
    pub fn each(&self, look: &mut Look<'_>) -> Result<Seen, VaultError> {
        let open = self.open_parts()?;
        self.scan(open, look).map_err(|error| self.counted(error))
    }

    /// Shows every record to `look` as [`Vault::each`] does, but leaves out what is missing or does not authenticate:
    /// for a damaged vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn each_readable(&self, look: &mut Look<'_>) -> Result<Seen, VaultError> {
        let open = self.open_parts()?;
        let mut buffer = new_buffer();
        for seq in 1..=self.highest(open) {
            // One by one: a scan ends at the first page that is damaged.
            let Ok(Some(row)) = self.store.row(seq) else {
                continue;
            };
            let found = opened(seq, &row.token, &row.sealed, (&self.identity, &open.keys), &mut buffer);
            if let Ok((Some((sort, body)), _)) = found {
                let id = RecordId(seq);
                if look(Item { id, sort, body }).is_break() {
                    return Ok(Seen::Enough);
                }
            }
        }
        Ok(Seen::All)
    }

    /// What `take` takes of every entry of some kinds, the newest first, in one pass and by several threads. What is in the
    /// clear is one of them at a time for each thread: what [`Vault::newest`] would hold all together.
    ///
    /// # Errors
    /// As [`Vault::newest`].
    pub fn take_of<T: Send>(
        &self,
        kinds: &[Kind],
        take: impl Fn(RecordId, Kind, &[u8]) -> Option<T> + Sync,
    ) -> Result<Vec<T>, VaultError> {
        let open = self.open_parts()?;
        let taken = self.take_of_all(open, usize::MAX, &|id, sort, body| match sort {
            Sort::Entry(of) if kinds.contains(&of) => take(id, of, body),
            _ => None,
        });
        taken.map_err(|error| self.counted(error))
    }

    /// How many records there are, and of a vault whose head is damaged how many there can be at the most.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn count(&self) -> Result<u32, VaultError> {
        let open = self.open_parts()?;
        let count = match &open.head {
            Some(head) if open.is_whole => {
                let of_the_vault = u64::from(head.find(Name::GUESSES).is_some());
                head.alive.saturating_sub(of_the_vault)
            }
            _ => self.highest(open).cast_unsigned(),
        };
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The number of the last record there ever was, 0 before the first; none where the vault is damaged.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn last_number(&self) -> Result<Option<i64>, VaultError> {
        let open = self.open_parts()?;
        let last = open.head.as_ref().map(|head| head.last);
        Ok(last.filter(|_| open.is_whole))
    }

    /// From the oldest on the digest of all rows must be the head's, too.
    fn scan(&self, open: &Open, look: &mut Look<'_>) -> Result<Seen, VaultError> {
        let (mut buffer, mut digest) = (new_buffer(), Head::empty([0; 32]));
        let seen = self.walk(open, From::Oldest, &mut |seq, token, sealed| {
            let (found, under) = opened(seq, token, sealed, (&self.identity, &open.keys), &mut buffer)?;
            let tag = stillpoint_seal::tag(sealed).ok_or(VaultError::DAMAGED)?;
            digest.toggle(under, tag);
            let id = RecordId(seq);
            Ok(match found {
                Some((sort, body)) => look(Item { id, sort, body }),
                None => ControlFlow::Continue(()),
            })
        })?;
        let whole = open.head.as_ref().is_some_and(|head| head.rows == digest.rows);
        if seen == Seen::Enough || whole {
            Ok(seen)
        } else {
            Err(VaultError::DAMAGED)
        }
    }

    /// One statement over all rows, as they lie there: number, token, what is sealed. Each must follow the one before.
    pub(crate) fn walk(&self, open: &Open, from: From, see: &mut See<'_>) -> Result<Seen, VaultError> {
        let head = open
            .head
            .as_ref()
            .filter(|_| open.is_whole)
            .ok_or(VaultError::DAMAGED)?;
        let (query, first) = match from {
            From::Oldest => ("SELECT seq, token, sealed FROM record ORDER BY seq", 1),
            From::Newest => ("SELECT seq, token, sealed FROM record ORDER BY seq DESC", head.last),
        };
        let mut statement = self.store.connection.prepare_cached(query)?;
        let mut rows = statement.query([])?;
        for step in 0..head.last {
            let row = rows.next()?.ok_or(VaultError::DAMAGED)?;
            let seq = if from == From::Oldest {
                first.saturating_add(step)
            } else {
                first.saturating_sub(step)
            };
            let (ValueRef::Integer(there), ValueRef::Blob(token), ValueRef::Blob(sealed)) =
                (row.get_ref(0)?, row.get_ref(1)?, row.get_ref(2)?)
            else {
                return Err(VaultError::DAMAGED);
            };
            if there != seq {
                return Err(VaultError::DAMAGED);
            }
            if see(seq, token, sealed)?.is_break() {
                return Ok(Seen::Enough);
            }
        }
        match rows.next()? {
            Some(_) => Err(VaultError::DAMAGED),
            None => Ok(Seen::All),
        }
    }
}

pub(crate) fn new_buffer() -> Zeroizing<Vec<u8>> {
    Zeroizing::new(Vec::with_capacity(BUFFER))
}

/// What is shown of a row; none of a tombstone.
type Shown<'b> = Option<(Sort, &'b mut [u8])>;

/// What is in a row, in `buffer` (none for a tombstone), and the keys it is sealed under.
pub(crate) fn opened<'b, 'k>(
    seq: i64,
    token: &[u8],
    sealed: &[u8],
    (identity, keys): (&Identity, &'k Keys),
    buffer: &'b mut Zeroizing<Vec<u8>>,
) -> Result<(Shown<'b>, &'k Keys), VaultError> {
    let quick = open_into(&keys.record, &place(identity, seq, token), sealed, buffer);
    if quick.is_err() {
        // `open_under` has the last word on what opens.
        let row = Row {
            seq,
            token: token.to_vec(),
            sealed: sealed.to_vec(),
        };
        let ((class, body), under) = open_under(&row, identity, keys)?;
        *buffer = body;
        let found = sort(class)?.map(|sort| (sort, buffer.as_mut_slice()));
        return Ok((found, under));
    }
    let (class, body) = unpacked(buffer)?;
    Ok((sort(class)?.map(|sort| (sort, body)), keys))
}

const fn sort(class: Class) -> Result<Option<Sort>, VaultError> {
    match class {
        Class::Entry(kind) => Ok(Some(Sort::Entry(kind))),
        Class::Private(owner) => Ok(Some(Sort::Private(owner))),
        Class::Tombstone | Class::Named(Name::GUESSES) => Ok(None),
        Class::Named(name) => Ok(Some(Sort::Named(name))),
        Class::Head => Err(VaultError::DAMAGED),
    }
}
