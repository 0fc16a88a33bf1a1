//! Unlocking, and changing the secret.

use stillpoint_seal::Key;

use crate::{
    error::{KeyTrouble, VaultError},
    file::rows::{put_slot, update_head},
    sealed::{
        age::{Age, Found},
        head::{Head, LONGEST_TAIL},
        keys::Keys,
        payload::Class,
        row::open_row,
        slots::{Slots, Way},
    },
    vault::{Compartments, Open, Vault},
    ways::{attempts::SinceBoot, device::DeviceKeys, guessing::Lock, proven::MayChooseSecret, secret::Secret, slots},
};

impl Vault {
    /// Opens it with the secret, and folds in what was dropped in. If that cannot be saved, it opens all the same:
    /// what waits keeps waiting ([`Vault::waiting`]) for [`Vault::fold_in`] or for the next unlock.
    ///
    /// A slot that asks for less than the present cost of a guess is wrapped anew, and biometrics that the phone set
    /// aside are taken out of the file.
    ///
    /// A head that is damaged does not keep it closed either: see [`Vault::is_read_only`].
    ///
    /// # Errors
    /// [`VaultError::WrongSecret`] (also where no secret was set), [`VaultError::TooSoon`] after several of them,
    /// [`VaultError::KeyUnavailable`], [`VaultError::Damaged`] if the slot itself is. It stays as it was.
    pub fn unlock(&mut self, secret: &Secret, keys: &dyn DeviceKeys, now: SinceBoot) -> Result<(), VaultError> {
        self.reopen_if_closed()?;
        if self.slots.secret.is_none() {
            return Err(VaultError::WrongSecret);
        }
        let slot = self.slots.secret.clone().unwrap_or_default();
        let purpose = Way::Secret.purpose(&self.identity);
        let opened = self.guess(&[Lock::Vault], keys, now, |_| {
            slots::unwrap(&slot, Some(secret), &purpose, keys)
        })?;
        for (_, mut unwrapped) in opened {
            let raised = unwrapped.raised(&purpose, secret);
            self.opened(unwrapped.data, keys);
            self.let_fallen_biometrics_go();
            // By now the slot may be wrapped by another key, and the one that this was wrapped by gone.
            if let Some(raised) = raised
                && self.slots.secret.as_ref() == Some(&slot)
            {
                // Not important: the next unlock tries again.
                let _ = self.write_slots(Slots {
                    secret: Some(raised),
                    ..self.slots.clone()
                });
            }
        }
        Ok(())
    }

    /// Whether the secret opens it on any phone: one without a key storage has nothing to join with it.
    #[must_use]
    pub fn secret_needs_no_phone(&self) -> bool {
        let purpose = Way::Secret.purpose(&self.identity);
        let slot = self.slots.secret.as_deref();
        slot.is_some_and(|slot| slots::needs_no_phone(slot, &purpose))
    }

    /// Opens it with the phone's own key alone, where no secret was set. Everything else as [`Vault::unlock`].
    ///
    /// # Errors
    /// [`VaultError::KeyUnavailable`] (absent where a secret was set), [`VaultError::Damaged`] if the slot itself is.
    pub fn unlock_with_device(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        self.reopen_if_closed()?;
        let absent = VaultError::KeyUnavailable(KeyTrouble::Absent);
        let slot = self.slots.device.as_deref().ok_or(absent)?;
        let unwrapped = slots::unwrap(slot, None, &Way::Device.purpose(&self.identity), keys)?;
        self.opened(unwrapped.data, keys);
        Ok(())
    }

    /// Changes the secret, or sets the first one. The records stay as they are: one slot is wrapped anew. A vault that
    /// the phone opened by itself no longer opens that way, or the secret would protect nothing; biometrics go on
    /// opening it.
    ///
    /// The log is emptied afterwards, so that the old slot does not lie about in it. Whoever has an older copy of the
    /// file can still use the old secret on that copy; only a new data key ends that.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::KeyUnavailable`], [`VaultError::Secret`] for one that can be guessed on a
    /// phone without a key storage, or [`VaultError::NotSaved`]: then the old secret holds.
    pub fn change_secret(
        &mut self,
        new: &Secret,
        keys: &dyn DeviceKeys,
        _may: impl Into<MayChooseSecret>,
    ) -> Result<(), VaultError> {
        let (open, _) = self.writable()?;
        let (_, slot) = slots::make(Some(new), &open.keys.data, &self.identity, keys)?;
        self.write_slots(Slots {
            secret: Some(slot),
            device: None,
            ..self.slots.clone()
        })?;
        if let Some(open) = &mut self.open {
            open.by_sheet = false;
        }
        // Those were guesses at another secret.
        self.forgive(Lock::Vault, keys);
        let _ = self.remember(keys);
        Ok(())
    }

    /// Whether it was opened with the recovery sheet, and no secret was chosen since.
    #[must_use]
    pub fn was_opened_by_sheet(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.by_sheet)
    }

    /// Writes `slots` in the place of those there are, together with the head that answers for them.
    pub(crate) fn write_slots(&mut self, slots: Slots) -> Result<(), VaultError> {
        let (open, head) = self.writable()?;
        let mut head = head.clone();
        head.slots = slots.digest(&open.keys);
        self.note_the_age(&mut head);
        let sealed = head.seal(&self.identity, &open.keys)?;
        self.store.write(|connection| {
            for way in Way::ALL {
                match slots.get(way) {
                    now if now == self.slots.get(way) => {}
                    Some(body) => put_slot(connection, way, body)?,
                    None => {
                        connection.execute("DELETE FROM slot WHERE way = ?1", [way as i64])?;
                    }
                }
            }
            update_head(connection, &sealed)
        })?;
        self.slots = slots;
        if let Some(open) = &mut self.open {
            (open.head, open.tail) = (Some(head), 0);
        }
        self.empty_the_log();
        Ok(())
    }

    /// Opens it with its data key and compares it with what the phone remembers, which follows: what every way in ends
    /// with.
    pub(crate) fn opened(&mut self, data: Key, keys: &dyn DeviceKeys) {
        self.recall(keys);
        // What was being moved under keys of the phone that may go now has to be begun anew.
        self.rewriting = None;
        self.open_with(data);
        self.bind_the_inbox();
        // Not important: then the next unlock does it.
        let _ = self.retire_old_device_keys(keys);
        self.forget_the_copy();
        // Not important: then the phone remembers it the next time.
        let _ = self.remember(keys);
    }

    /// Opens it with its data key alone.
    pub(crate) fn open_with(&mut self, data: Key) {
        let mut keys = Keys::below(data);
        keys.earlier = self.earlier_epoch(&keys);
        let inbox_secret = self.inbox.secret(&self.identity, &keys).ok();
        let mut answer = self.head_and_tail(&keys);
        if let Err(VaultError::Unreachable) | Ok((.., Err(VaultError::Unreachable))) = answer {
            // A disk that did not answer once often does the second time, and what could not be read would count as
            // damaged until the vault is locked again.
            answer = self.head_and_tail(&keys);
        }
        let (head, found, tail) = answer.map_or((None, None, None), |(head, found, tail)| {
            (Some(head), Some(found), tail.ok())
        });
        let before = head.as_ref().and_then(|head| head.unverified.clone());
        let anchored = head.as_ref().is_some_and(|head| head.anchored);
        let age = found.as_ref().map_or(Age::Newest, |found| {
            self.recalled.age(&self.identity, found, before.as_ref(), anchored)
        });
        let unverified = before.or(found).filter(|_| self.recalled.is_not_asked());
        let range = head.as_ref().and_then(|head| head.rotation);
        if let Some(earlier) = &mut keys.earlier {
            earlier.rows = range;
        }
        let has_its_epochs = range.is_some() == self.earlier.is_some() && range.is_some() == keys.earlier.is_some();
        let has_our_slots = head.as_ref().is_some_and(|head| head.slots == self.slots.digest(&keys));
        self.open = Some(Open {
            is_whole: inbox_secret.is_some() && has_our_slots && has_its_epochs && tail.is_some(),
            keys,
            inbox_secret,
            head,
            tail: tail.unwrap_or(0),
            damage_was_seen: false,
            compartments: Compartments::default(),
            age,
            unverified,
            by_sheet: false,
        });
        self.take_up_the_inbox();
        self.look_at_the_inbox();
        self.hold_on_to_the_age();
        // With a full disk people must still be able to read: what could not be folded in waits.
        let _ = self.fold_in();
    }

    /// The head, in what state it was found, and how many entries follow it.
    fn head_and_tail(&self, keys: &Keys) -> Result<(Head, Found, Result<u32, VaultError>), VaultError> {
        let mut head = self.read_head(keys)?;
        let mut found = Found::of(head.generation);
        let tail = self.follow(&mut head, keys, &mut found);
        Ok((head, found, tail))
    }

    /// Brings `head` up to the entries that were appended after it was written, and answers how many there are.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] if what follows is anything else than whole entries without a gap.
    fn follow(&self, head: &mut Head, keys: &Keys, found: &mut Found) -> Result<u32, VaultError> {
        found.see(head.last, head.print(keys)?);
        let last = self.store.last()?;
        let mut tail = 0_u32;
        while head.last < last {
            let row = self.store.row(head.next()?)?.ok_or(VaultError::DAMAGED)?;
            let (Class::Entry(_) | Class::Private(_), _) = open_row(&row, &self.identity, keys)? else {
                return Err(VaultError::DAMAGED);
            };
            if tail == LONGEST_TAIL {
                return Err(VaultError::DAMAGED);
            }
            head.append(keys, row.seq, row.tag()?);
            found.see(head.last, head.print(keys)?);
            tail = tail.saturating_add(1);
        }
        if head.last == last {
            Ok(tail)
        } else {
            Err(VaultError::DAMAGED)
        }
    }

    fn read_head(&self, keys: &Keys) -> Result<Head, VaultError> {
        let query = "SELECT sealed FROM head WHERE one = 1";
        let sealed: Vec<u8> = self.store.connection.query_row(query, [], |row| row.get(0))?;
        Head::open(&sealed, &self.identity, keys)
    }
}
