//! The inbox: what is written while the vault is locked.
//!
//! Sealed to the vault's public key, so whoever writes cannot read it again. Each entry has a number and a mark, which
//! only this phone can make (`anchor`): so nothing of a stranger's is taken for the two people's own, nothing counts
//! twice, and nothing that is put back counts again. The head remembers the highest number that was folded in; the
//! highest that was given out stands in the file, under a mark, and the phone remembers it. What is in between and not
//! there was taken away. What is there and has a number that was folded in before was put back, or somebody put back
//! the number that was given out, so that one was given twice: it is kept, said as an older copy, and folded in once
//! that is accepted.

use rusqlite::{OptionalExtension, params};
use stillpoint_seal::{Digest, Key, keyed_digest, open_mine, same, seal_to};
use zeroize::Zeroizing;

#[cfg(any(test, feature = "desk"))]
use crate::sealed::keys::Writer;
use crate::{
    error::VaultError,
    file::rows::give_out,
    records::record::Kind,
    sealed::{
        head::Head,
        keys::{InboxKeys, Role},
        payload::{Class, packed, unpack},
    },
    vault::{Open, Vault},
};

/// So many numbers may be taken by what somebody else put there.
const SQUATTED: i64 = 1_000;

impl Vault {
    /// Keeps an entry while the vault is locked. At the next unlock it becomes a record, exactly once. Call
    /// [`Vault::remember`] afterwards: from then on it cannot be taken away unseen.
    ///
    /// # Errors
    /// [`VaultError::NotSaved`]: then it is not kept. Also where the vault was not open since the app was started and
    /// the phone cannot [recall](Vault::recall) what marks an entry as its own; and where the key that it would be sealed to is
    /// not the vault's own.
    pub fn drop_in(&mut self, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        self.reopen_if_closed().map_err(VaultError::while_writing)?;
        let writer = self.writer.as_ref().ok_or(VaultError::NotSaved)?;
        if !self.inbox.is_bound(&self.identity, &writer.key) {
            return Err(VaultError::NotSaved);
        }
        let given_out = self.given_out(&writer.key).map_err(VaultError::while_writing)?;
        let given_out = given_out.max(writer.dropped);
        let number = self.free_number(given_out).map_err(VaultError::while_writing)?;
        let associated = self.identity.associated(Role::Inbox, &[&number.to_le_bytes()]);
        let mut sealed = packed(Class::Entry(kind), body, |plain| {
            seal_to(self.inbox.public, &associated, plain)
        })?;
        let mark = keyed_digest(&writer.key, &[&associated, &sealed]);
        sealed.extend_from_slice(&mark);
        let marked = self.marked_number(number, &writer.key);
        self.store.write(|connection| {
            connection
                .prepare_cached("INSERT INTO inbox (id, sealed) VALUES (?1, ?2)")?
                .execute(params![number, sealed])?;
            give_out(connection, &marked)
        })?;
        if let Some(writer) = &mut self.writer {
            writer.dropped = number;
        }
        Ok(())
    }

    /// What an earlier version made has no mark by which the phone knows the key of the inbox: it is put there, once it is known to
    /// be the vault's own.
    pub(crate) fn bind_the_inbox(&mut self) {
        let (Some(open), Some(writer)) = (&self.open, &self.writer) else {
            return;
        };
        if open.inbox_secret.is_none() || self.inbox.is_bound(&self.identity, &writer.key) {
            return;
        }
        let mut bound = InboxKeys {
            public: self.inbox.public,
            sealed_secret: self.inbox.sealed_secret.clone(),
        };
        bound.bind(&self.identity, &writer.key);
        let write = self.store.write(|connection| {
            connection.execute("UPDATE meta SET inbox_secret = ?1", [&bound.sealed_secret])?;
            Ok(())
        });
        // Not important: then the next unlock does it, and nothing is dropped in before.
        if write.is_ok() {
            self.inbox = bound;
        }
    }

    /// The next number that nothing has. What a stranger put there is not written over: it is told.
    fn free_number(&self, given_out: i64) -> Result<i64, VaultError> {
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT 1 FROM inbox WHERE id = ?1")?;
        for step in 1..SQUATTED {
            let number = given_out.checked_add(step).ok_or(VaultError::NotSaved)?;
            let taken: Option<i64> = statement.query_row([number], |row| row.get(0)).optional()?;
            if taken.is_none() {
                return Ok(number);
            }
        }
        Err(VaultError::NotSaved)
    }

    /// How many entries wait to be folded in. What does not authenticate waits for ever, and is never thrown away.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] or [`VaultError::Unreachable`].
    pub fn waiting(&self) -> Result<u32, VaultError> {
        let query = "SELECT count(*) FROM inbox";
        Ok(self.store.connection.query_row(query, [], |row| row.get(0))?)
    }

    /// The highest number that was given out, as it stands in the file; 0 if that is not authentic. It grows in the
    /// transaction that uses a number and nothing lowers it: so none is given out twice, also after a death between a
    /// fold and the phone's remembering it.
    ///
    /// # Errors
    /// [`VaultError::Unreachable`] or [`VaultError::Damaged`] if the disk does not give it out: that says nothing about
    /// it.
    pub(crate) fn given_out(&self, writer: &Key) -> Result<i64, VaultError> {
        let query = "SELECT given_out FROM meta";
        let there = self.store.connection.query_row(query, [], |row| {
            // Whatever else stands there is not authentic.
            Ok(row.get_ref(0)?.as_blob().ok().map(<[u8]>::to_vec))
        })?;
        let parts = there.as_deref().and_then(<[u8]>::split_first_chunk);
        let Some((number, mark)) = parts.map(|(number, mark)| (i64::from_le_bytes(*number), mark)) else {
            return Ok(0);
        };
        let authentic = self.mark_of(number, writer);
        if mark.first_chunk().is_some_and(|mark| same(mark, &authentic)) {
            Ok(number)
        } else {
            Ok(0)
        }
    }

    fn marked_number(&self, number: i64, writer: &Key) -> Vec<u8> {
        [number.to_le_bytes().as_slice(), &self.mark_of(number, writer)].concat()
    }

    fn mark_of(&self, number: i64, writer: &Key) -> Digest {
        keyed_digest(writer, &[b"given out", &self.identity.vault, &number.to_le_bytes()])
    }

    /// Whether something was dropped in that is neither there nor folded in, or is there and was folded in before.
    pub(crate) fn is_inbox_short(&self, open: &Open, head: &Head) -> bool {
        let Some(writer) = Key::from_slice(&head.writer) else {
            return false;
        };
        let mut without_gap = head.folded;
        let mut look = || -> Result<bool, VaultError> {
            let given_out = self.given_out(&writer)?;
            if given_out < head.folded {
                return Ok(true);
            }
            let mut statement = self
                .store
                .connection
                .prepare_cached("SELECT id, sealed FROM inbox ORDER BY id")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (number, sealed): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
                let is_ours = || self.is_ours(head, number, &sealed);
                if number <= head.folded {
                    if is_ours() {
                        return Ok(true);
                    }
                } else if Some(number) == without_gap.checked_add(1) {
                    without_gap = number;
                } else if is_ours() {
                    return Ok(true);
                }
            }
            Ok(without_gap < given_out.max(self.remembered_dropped()))
        };
        // A table that cannot be read is damage, and told as that.
        open.inbox_secret.is_some() && look().unwrap_or(false)
    }

    /// Makes records of what was dropped in, all in one transaction with taking it out of the inbox: killed at any
    /// moment, each entry is in one place and not in the other. Answers how many there were. Unlocking does the same.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::NotSaved`] or [`VaultError::Damaged`]: then everything still waits.
    pub fn fold_in(&mut self) -> Result<u32, VaultError> {
        let head = self.open_parts()?.head.as_ref();
        let folded = head.map(|head| head.folded).ok_or(VaultError::DAMAGED);
        folded
            .and_then(|folded| self.fold(folded))
            .map_err(|error| self.counted(error))
    }

    /// Folds in what has a number above `above`.
    pub(crate) fn fold(&mut self, above: i64) -> Result<u32, VaultError> {
        let open = self.open_parts()?;
        let Some(head) = &open.head else {
            return Err(VaultError::DAMAGED);
        };
        let writer = Key::from_slice(&head.writer).ok_or(VaultError::DAMAGED)?;
        if open.inbox_secret.is_none() {
            return Err(VaultError::DAMAGED);
        }
        let mut entries = Vec::new();
        {
            let mut statement = self
                .store
                .connection
                .prepare_cached("SELECT id, sealed FROM inbox WHERE id > ?1 ORDER BY id")?;
            let mut rows = statement.query([above])?;
            while let Some(row) = rows.next()? {
                let (number, sealed): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
                if let Ok((class, body)) = self.dropped(open, number, &sealed) {
                    entries.push((number, class, body));
                }
            }
        }
        let given_out = self.writer.as_ref().map_or(0, |writer| writer.dropped);
        let last = entries.last().map_or(0, |(number, ..)| *number);
        let folded = head.folded.max(given_out).max(last);
        if entries.is_empty() && folded == head.folded && open.age == head.age {
            return Ok(0);
        }
        let marked = self.marked_number(folded, &writer);
        let folded_in = self.change(|draft| {
            for (number, class, body) in &entries {
                draft.append(*class, body)?;
                draft
                    .connection
                    .prepare_cached("DELETE FROM inbox WHERE id = ?1")?
                    .execute(params![number])?;
            }
            give_out(draft.connection, &marked)?;
            draft.head.folded = folded;
            draft.writes_the_head();
            Ok(u32::try_from(entries.len()).unwrap_or(u32::MAX))
        })?;
        if folded_in > 0 {
            // What waited lies in a record now, and nowhere else: whoever deletes that deletes all there is of it.
            self.empty_the_log();
        }
        // After a death there may be one that the phone was not told of: its number is not given out again.
        if let Some(writer) = &mut self.writer {
            writer.dropped = writer.dropped.max(folded);
        }
        Ok(folded_in)
    }

    /// Whether this phone dropped it in under this number.
    fn is_ours(&self, head: &Head, number: i64, sealed: &[u8]) -> bool {
        self.unmarked(head, number, sealed).is_ok()
    }

    /// What lies behind the mark that only this phone can make.
    fn unmarked<'a>(&self, head: &Head, number: i64, sealed: &'a [u8]) -> Result<(&'a [u8], Vec<u8>), VaultError> {
        let writer = Key::from_slice(&head.writer).ok_or(VaultError::DAMAGED)?;
        let (sealed, mark) = sealed
            .split_last_chunk::<{ size_of::<Digest>() }>()
            .ok_or(VaultError::DAMAGED)?;
        let associated = self.identity.associated(Role::Inbox, &[&number.to_le_bytes()]);
        if same(mark, &keyed_digest(&writer, &[&associated, sealed])) {
            Ok((sealed, associated))
        } else {
            Err(VaultError::DAMAGED)
        }
    }

    /// What was dropped in under this number, if it was dropped in by this phone.
    pub(crate) fn dropped(
        &self,
        open: &Open,
        number: i64,
        sealed: &[u8],
    ) -> Result<(Class, Zeroizing<Vec<u8>>), VaultError> {
        let (Some(head), Some(secret)) = (&open.head, &open.inbox_secret) else {
            return Err(VaultError::DAMAGED);
        };
        let (sealed, associated) = self.unmarked(head, number, sealed)?;
        match unpack(open_mine(secret, &associated, sealed)?)? {
            entry @ (Class::Entry(_), _) => Ok(entry),
            _ => Err(VaultError::DAMAGED),
        }
    }

    /// From here on it drops things in as somebody would who can write to the file and has nothing of the phone.
    #[cfg(any(test, feature = "desk"))]
    pub fn pretend_stranger(&mut self) {
        let key = Key::below(
            &Key::from_slice(&[1; 32]).unwrap_or_else(|| unreachable!()),
            b"stranger",
        );
        self.inbox.bind(&self.identity, &key);
        self.writer = Some(Writer { key, dropped: 100 });
    }
}
