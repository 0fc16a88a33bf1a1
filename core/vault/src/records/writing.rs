//! Writing records, each write together with its head.

use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::{
    compartments::owner::Owner,
    error::VaultError,
    file::rows::{self, Store, existing},
    records::record::{Kind, Name, RecordId},
    sealed::{
        head::{Head, LONGEST_TAIL, Named, Tag},
        keys::{Identity, Keys},
        payload::Class,
        row::{new_row, open_under},
    },
    vault::Vault,
};

impl Vault {
    /// Writes a new record. It is on the disk when this returns.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::NotSaved`]; [`VaultError::Damaged`] if the head is.
    pub fn append(&mut self, kind: Kind, body: &[u8]) -> Result<RecordId, VaultError> {
        self.append_as(Class::Entry(kind), body)
    }

    pub(crate) fn append_as(&mut self, class: Class, body: &[u8]) -> Result<RecordId, VaultError> {
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

    /// Writes a record anew, in its own place. What it said before is gone, also out of the log.
    ///
    /// # Errors
    /// As [`Vault::append`]; [`VaultError::NoSuchRecord`]; [`VaultError::Damaged`] if that record is.
    pub fn replace(&mut self, id: RecordId, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        self.at_once(|changes| changes.replace(id, kind, body))
    }

    /// Writes something that there is one of. It is on the disk when this returns, and what it said before is gone, also
    /// out of the log.
    ///
    /// # Errors
    /// As [`Vault::append`]; [`VaultError::Damaged`] if what was there before does not authenticate or is an older
    /// copy: it is not written over.
    pub fn put(&mut self, name: Name, body: &[u8]) -> Result<(), VaultError> {
        self.at_once(|changes| changes.put(name, body))
    }

    /// Deletes a record, also out of the log. A sealed tombstone stays in its place, so that nothing else can be put
    /// there or taken away unseen.
    ///
    /// # Errors
    /// As [`Vault::replace`].
    pub fn delete(&mut self, id: RecordId) -> Result<(), VaultError> {
        self.at_once(|changes| changes.delete(id))
    }

    /// Changes rows and head in one transaction. The head in memory follows once it is on the disk.
    pub(crate) fn change<T>(
        &mut self,
        work: impl FnOnce(&mut Draft<'_>) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let mut draft = self.draft()?;
        let written = self.store.write(|_| {
            let value = work(&mut draft)?;
            self.end(&mut draft)?;
            Ok((value, draft.head, draft.tail))
        });
        let (value, head, tail) = written.map_err(|error| self.counted(error))?;
        self.now_at(head, tail);
        Ok(value)
    }

    /// What every change begins with. Compiled once for all of them, as is what each ends with.
    #[inline(never)]
    fn draft(&self) -> Result<Draft<'_>, VaultError> {
        let (open, head) = self.writable()?;
        Ok(Draft {
            connection: &self.store.connection,
            store: &self.store,
            identity: &self.identity,
            keys: &open.keys,
            head: head.clone(),
            tail: Some(open.tail),
        })
    }

    /// Writes the head of `draft` where the tail does not answer for it.
    #[inline(never)]
    fn end(&self, draft: &mut Draft<'_>) -> Result<(), VaultError> {
        if draft.tail.is_none_or(|tail| tail > LONGEST_TAIL) {
            self.note_the_age(&mut draft.head);
            let sealed = draft.head.seal(draft.identity, draft.keys)?;
            rows::update_head(draft.connection, &sealed)?;
            draft.tail = Some(0);
        }
        Ok(())
    }

    /// What is on the disk now is what is in memory.
    #[inline(never)]
    fn now_at(&mut self, head: Head, tail: Option<u32>) {
        if let Some(open) = &mut self.open {
            (open.head, open.tail) = (Some(head), tail.unwrap_or(0));
        }
    }
}

/// A change that is under way: rows already written inside the transaction, and the head that will go with them.
pub(crate) struct Draft<'a> {
    pub(crate) connection: &'a Connection,
    store: &'a Store,
    pub(crate) identity: &'a Identity,
    keys: &'a Keys,
    pub(crate) head: Head,
    /// How long the tail is; none once there is something that only the head can answer for.
    tail: Option<u32>,
}

impl<'a> Draft<'a> {
    /// The head has to be written with this change.
    pub(crate) const fn writes_the_head(&mut self) {
        self.tail = None;
    }

    pub(crate) fn append(&mut self, class: Class, body: &[u8]) -> Result<(i64, Tag), VaultError> {
        let row = new_row(self.identity, self.keys, self.head.next()?, class, body)?;
        let tag = row.tag()?;
        rows::insert_row(self.connection, &row)?;
        self.head.append(self.keys, row.seq, tag);
        self.tail = match class {
            Class::Entry(_) | Class::Private(_) => self.tail.map(|tail| tail.saturating_add(1)),
            _ => None,
        };
        Ok((row.seq, tag))
    }

    pub(crate) fn put(&mut self, name: Name, body: &[u8]) -> Result<(), VaultError> {
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

    pub(crate) fn delete(&mut self, id: RecordId) -> Result<(), VaultError> {
        let old = self.entry(id)?;
        self.replace(&old, Class::Tombstone, b"")?;
        self.head.alive = self.head.alive.saturating_sub(1);
        Ok(())
    }

    /// Writes an entry anew in its own place, as `class`.
    pub(crate) fn rewrite(&mut self, id: RecordId, class: Class, body: &[u8]) -> Result<(), VaultError> {
        let old = self.entry(id)?;
        self.replace(&old, class, body).map(|_| ())
    }

    /// What is in the named thing now, inside this change.
    pub(crate) fn get(&self, name: Name) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let Some(named) = self.head.find(name) else {
            return Ok(None);
        };
        Ok(Some(self.named(named)?.body))
    }

    /// What an entry holds now.
    pub(crate) fn read(&self, id: RecordId) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        Ok(self.entry(id)?.body)
    }

    /// Every entry in the compartment of `owner`.
    pub(crate) fn entries_of(&self, owner: Owner) -> Result<Vec<RecordId>, VaultError> {
        let entries = self.entries();
        entries
            .filter_map(|entry| match entry {
                Ok((id, class)) => (class == Class::Private(owner)).then_some(Ok(id)),
                Err(error) => Some(Err(error)),
            })
            .collect()
    }

    /// Seals an entry anew as `class`, with what is in it.
    pub(crate) fn relabel(&mut self, id: RecordId, class: Class) -> Result<(), VaultError> {
        let old = self.entry(id)?;
        self.replace(&old, class, &old.body).map(|_| ())
    }

    /// Every entry, and what it is, oldest first.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Result<(RecordId, Class), VaultError>> {
        (1..=self.head.last).filter_map(|seq| match self.old(seq).map(|old| old.class) {
            Ok(class @ (Class::Entry(_) | Class::Private(_))) => Some(Ok((RecordId(seq), class))),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        })
    }

    /// Writes the row anew in its own place, under the keys of today. It takes its old tag out of the digest: if it is
    /// not the row that was written last, the digest stays wrong, and [`Vault::verify`] goes on saying so.
    fn replace(&mut self, old: &Old<'_>, class: Class, body: &[u8]) -> Result<(i64, Tag), VaultError> {
        let row = new_row(self.identity, self.keys, old.seq, class, body)?;
        let tag = row.tag()?;
        rows::update_row(self.connection, &row)?;
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
