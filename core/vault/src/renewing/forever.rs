//! "Delete forever": all that remains moves into a new file, under a new data key and a new key of the phone. Then the
//! phone's old key is destroyed, and with it every copy of the old file that may lie anywhere, whoever knows its
//! secret. What needs no such key still opens a copy: biometrics, whose key the host destroys afterwards, and the
//! recovery sheet, which needs no phone at all. Whoever wants that closed, too, makes a new sheet and destroys the old
//! one.
//!
//! The new file is made beside the old one, some rows at a time. Writing goes on in between: then it begins anew,
//! because nothing that is written meanwhile may be missing. When it is complete it is opened, every row is compared
//! with the old file, and it takes the old one's place by its name. Killed at any moment, one of the two is there,
//! whole, and the same secret opens it. The phone's old key is destroyed last, and only once the new file's name is on
//! the disk and everything in that file is proven to be wrapped by the newest key ([`Vault::retire_old_device_keys`]).
//! If that was not reached, the head remembers it, and the next unlock does it.

use std::{fs, path::PathBuf};

use rusqlite::Connection;
use stillpoint_seal::Key;

use crate::{
    anchor::Recalled,
    error::VaultError,
    file::{
        folder::{Unfinished, flush_directory, overwrite, sweep_beside},
        names::UNFINISHED,
        rows::{Store, attempts_rows, existing, give_out, insert_row, put_attempts_rows, update_head},
        schema,
    },
    records::record::Name,
    renewing::{
        progress::{Begun, Progress},
        rewriting::{Rewriting, source},
    },
    sealed::{
        keys::Epoch,
        payload::Class,
        row::{new_row, open_row},
        slots::{Slots, Way},
    },
    vault::Vault,
    ways::{attempts::SinceBoot, device::DeviceKeys, secret::Secret, slots},
};

/// So many bytes at the most are written in one transaction, but always one row.
const MOST_BYTES: usize = 1 << 20;

impl Vault {
    /// Begins to move all that remains into a new file. What waits in the inbox is folded in first; a rotation that is
    /// under way has to be ended first ([`Vault::rotate_step`]).
    ///
    /// # Errors
    /// As [`Vault::rotate_begin`], and [`VaultError::NotSaved`] while a rotation is under way. Nothing has changed
    /// then. As long as the earlier keys of the last time cannot be destroyed, no further one is made.
    pub fn forever_begin(
        &mut self,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<Begun, VaultError> {
        self.rewriting = None;
        self.fold_in()?;
        if self.rotation().is_some() {
            return Err(VaultError::NotSaved);
        }
        self.must_be_whole()?;
        let secret = self.proven(secret, keys, now)?;
        self.retire_old_device_keys(keys)?;
        let epoch = Epoch::after(&self.identity, &self.writable()?.1.writer)?;
        // From here on the phone wraps with its new key; what opens the old file still unwraps.
        keys.renew()?;
        let (slots, ways_fallen) = self.slots_of_the_next(secret, keys, &epoch.identity, &epoch.keys)?;
        let compartments = self.compartments_under_the_newest_key(keys)?;
        let (_, head) = self.writable()?;
        let mut rewriting = Rewriting {
            store: None,
            file: Unfinished(self.file.with_file_name(UNFINISHED)),
            epoch,
            slots,
            compartments,
            head: head.clone(),
            next: 1,
            source: source(head),
        };
        rewriting.begin(head)?;
        let progress = rewriting.progress();
        self.rewriting = Some(Box::new(rewriting));
        Ok(Begun { ways_fallen, progress })
    }

    /// Whether it was begun and is not done. Locking ends it: then it has to be begun anew, and nothing was changed.
    #[must_use]
    pub const fn is_moving(&self) -> bool {
        self.rewriting.is_some()
    }

    /// Moves at most `most` rows. The step that moves the last of them also puts the new file in its place and destroys
    /// the phone's old key; the open vault is the new one then, with the same records under the same numbers.
    ///
    /// # Errors
    /// [`VaultError::NotSaved`] if it was not begun, if the secret was changed since then, or if the disk is full: then
    /// the old file is as it was, and it has to be begun anew. [`VaultError::Unreachable`] or [`VaultError::InUse`] if
    /// the file could not be opened again: then the vault is locked, and unlocking tries it once more.
    pub fn forever_step(&mut self, most: u32, keys: &dyn DeviceKeys) -> Result<Progress, VaultError> {
        let moved = self.move_some(most, keys);
        match moved {
            Ok(progress) if progress.is_done() => self.move_in(keys).map(|()| progress),
            Ok(progress) => Ok(progress),
            Err(error) => {
                self.rewriting = None;
                Err(error.while_writing())
            }
        }
    }

    fn move_some(&mut self, most: u32, keys: &dyn DeviceKeys) -> Result<Progress, VaultError> {
        self.fold_in()?;
        let mut rewriting = self.rewriting.take().ok_or(VaultError::NotSaved)?;
        let (open, head) = self.writable()?;
        let now = source(head);
        if now.1 != rewriting.source.1 {
            return Err(VaultError::NotSaved);
        }
        if now != rewriting.source {
            rewriting.compartments = self.compartments_under_the_newest_key(keys)?;
            rewriting.begin(head)?;
        }
        let end = head.last.min(rewriting.next.saturating_add(i64::from(most.max(1)) - 1));
        let Rewriting {
            store: Some(store),
            epoch: Epoch { identity, keys, .. },
            head: new_head,
            next,
            compartments,
            ..
        } = &mut *rewriting
        else {
            return Err(VaultError::NotSaved);
        };
        #[cfg(any(test, feature = "desk"))]
        {
            store.full = self.store.full;
        }
        // What may have been written without touching a row.
        new_head.generation = new_head.generation.max(head.generation);
        new_head.folded = head.folded;
        self.note_the_age(new_head);
        store.write(|connection| {
            let mut bytes = 0_usize;
            while *next <= end && bytes < MOST_BYTES {
                let old = existing(&self.store, Some(head), *next)?;
                let (class, body) = open_row(&old, &self.identity, &open.keys)?;
                let row = new_row(
                    identity,
                    keys,
                    *next,
                    class,
                    renewed(compartments, class).unwrap_or(&body),
                )?;
                bytes = bytes.saturating_add(row.sealed.len());
                new_head.toggle(keys, row.tag()?);
                new_head.resealed(*next, row.tag()?);
                insert_row(connection, &row)?;
                *next = next.saturating_add(1);
            }
            update_head(connection, &new_head.seal(identity, keys)?)
        })?;
        let progress = rewriting.progress();
        self.rewriting = Some(rewriting);
        Ok(progress)
    }

    /// The new file takes the place of the old one.
    fn move_in(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        let mut rewriting = self.rewriting.take().ok_or(VaultError::NotSaved)?;
        let is_marked = self.is_marked()?;
        let given_out: Option<Vec<u8>> = {
            let query = "SELECT given_out FROM meta";
            self.store.connection.query_row(query, [], |row| row.get(0))?
        };
        let guesses = attempts_rows(&self.store.connection);
        let store = rewriting.store.take().ok_or(VaultError::NotSaved)?;
        store.write(|connection| {
            put_attempts_rows(connection, &guesses)?;
            if let Some(given_out) = &given_out {
                give_out(connection, given_out)?;
            }
            if is_marked {
                connection.execute("INSERT INTO mark (one) VALUES (1) ON CONFLICT DO NOTHING", [])?;
            }
            Ok(())
        })?;
        // Now, because closing does the same and keeps a failure to itself.
        schema::empty_the_log(&store.connection)?;
        store.close()?;
        let data = self.read_back(&rewriting)?;
        let (place, file) = (self.file.clone(), rewriting.file.0.clone());
        let mut before = fs::OpenOptions::new()
            .write(true)
            .open(&place)
            .map_err(|_| VaultError::NotSaved)?;
        let compartments = self.open.as_mut().map(|open| std::mem::take(&mut open.compartments));
        let old = self
            .open
            .as_ref()
            .and_then(|open| Key::from_slice(open.keys.data.bytes()));
        let took_place = self
            .close_old()
            .and_then(|()| fs::rename(&file, &place).map_err(|_| VaultError::NotSaved));
        // Until the new name is on the disk, a power cut brings the old file back: then it must still be one that
        // opens.
        let is_durable = took_place.is_ok() && self.flush_folder().is_ok();
        drop(rewriting);
        let opened = self.reopen(if took_place.is_ok() { Some(data) } else { old });
        if is_durable {
            // It has no name any more: it goes when this handle does.
            overwrite(&mut before);
        }
        opened?;
        if let (Some(open), Some(compartments)) = (&mut self.open, compartments) {
            open.compartments = compartments;
        }
        took_place?;
        // Not important: then the next unlock does it.
        let _ = self.retire_old_device_keys(keys);
        let _ = self.remember(keys);
        Ok(())
    }

    /// The names in the vault's folder are on the disk when this returns.
    fn flush_folder(&self) -> Result<(), VaultError> {
        #[cfg(test)]
        if self.folder_fails {
            return Err(VaultError::NotSaved);
        }
        flush_directory(self.file.parent().unwrap_or(&self.file)).map_err(|_| VaultError::NotSaved)
    }

    /// Opens the new file and compares every row in it with the old file. Answers its data key.
    fn read_back(&self, rewriting: &Rewriting) -> Result<Key, VaultError> {
        let mut new = Self::open_file(&rewriting.file.0)?;
        let data = || Key::from_slice(rewriting.epoch.keys.data.bytes()).ok_or(VaultError::NotSaved);
        new.open_with(data()?);
        if !new.verify()?.is_whole() {
            return Err(VaultError::NotSaved);
        }
        let (open, head) = self.writable()?;
        let (new_open, new_head) = new.writable()?;
        if (new_head.last, new_head.alive) != (head.last, head.alive) {
            return Err(VaultError::NotSaved);
        }
        for seq in 1..=head.last {
            let before = open_row(&existing(&self.store, Some(head), seq)?, &self.identity, &open.keys)?;
            let after = open_row(
                &existing(&new.store, Some(new_head), seq)?,
                &new.identity,
                &new_open.keys,
            )?;
            let expected = renewed(&rewriting.compartments, before.0).unwrap_or(&before.1);
            if after.0 != before.0 || after.1.as_slice() != expected {
                return Err(VaultError::NotSaved);
            }
        }
        new.close()?;
        data()
    }

    /// Closes the old file and makes sure that no log of it lies there: it would be taken for a log of the new one.
    fn close_old(&mut self) -> Result<(), VaultError> {
        schema::empty_the_log(&self.store.connection)?;
        let nothing = Store::new(Connection::open_in_memory()?);
        (self.open, self.is_closed) = (None, true);
        std::mem::replace(&mut self.store, nothing).close()?;
        sweep_beside(&self.file);
        let mut log = self.file.as_os_str().to_owned();
        log.push("-wal");
        if PathBuf::from(log).exists() {
            return Err(VaultError::NotSaved);
        }
        // The log that may come back is empty.
        let _ = self.flush_folder();
        Ok(())
    }

    /// Opens the file again, if it could not be when the new one took its place. What the vault begins with while it is
    /// locked.
    pub(crate) fn reopen_if_closed(&mut self) -> Result<(), VaultError> {
        self.reopen(None)
    }

    /// Opens whichever file is in the place now.
    fn reopen(&mut self, data: Option<Key>) -> Result<(), VaultError> {
        if !self.is_closed {
            return Ok(());
        }
        let found = Self::open_file(&self.file)?;
        let recalled = std::mem::replace(&mut self.recalled, Recalled::NotAsked);
        let writer = self.writer.take();
        *self = Self {
            recalled,
            writer,
            #[cfg(test)]
            folder_fails: self.folder_fails,
            ..found
        };
        if let Some(data) = data {
            self.open_with(data);
        }
        Ok(())
    }

    /// A file that was made under a new key of the phone lets the earlier ones go. By now there may be a newer key than
    /// the one that it was made under, and the newest is the one that stays: so whatever of the file the phone wrapped
    /// is wrapped by that one first, tried, and written. Where nothing is owed, nothing happens.
    ///
    /// # Errors
    /// [`VaultError::KeyUnavailable`], [`VaultError::NotSaved`], [`VaultError::Damaged`]: then no key was destroyed, or
    /// the earlier ones were and it is asked once more.
    pub(crate) fn retire_old_device_keys(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        let head = self.open.as_ref().and_then(|open| open.head.as_ref());
        if !head.is_some_and(|head| head.renewed) {
            return Ok(());
        }
        self.flush_folder()?;
        let compartments = self.compartments_under_the_newest_key(keys)?;
        // What can be read while it is locked is shown anew, by whoever keeps it.
        let mut slots = Slots {
            shown: None,
            ..self.slots.clone()
        };
        for way in [Way::Secret, Way::Device] {
            if let Some(slot) = self.slots.get(way)
                && let Some(slot) = slots::under_the_newest_key(slot, &way.purpose(&self.identity), keys)?
            {
                slots.set(way, slot);
            }
        }
        self.change(|draft| {
            let mut all = compartments.iter();
            all.try_for_each(|(name, kept)| draft.put(*name, kept))
        })?;
        self.write_slots(slots)?;
        keys.forget_earlier()?;
        self.rewrite_head(|head| head.renewed = false)
    }
}

/// What a compartment is kept as in the new file; none for anything else.
fn renewed(compartments: &[(Name, Vec<u8>)], class: Class) -> Option<&[u8]> {
    let mut all = compartments.iter();
    all.find(|(name, _)| class == Class::Named(*name))
        .map(|(_, kept)| kept.as_slice())
}
