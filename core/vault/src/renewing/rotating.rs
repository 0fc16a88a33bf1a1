//! A new data key in the same file: what somebody has who once had the old key, or a copy and an old secret, opens
//! nothing that is written from here on.
//!
//! It begins in one transaction: a fresh data key, the ways in that wrap it, a new key pair for the inbox, and the data
//! key of before, sealed under the new one. Then every row is sealed anew, some at a time, in transactions of bounded
//! size. The head says which rows may still be of the epoch before ([`RotationRange`]), so that a row put back from
//! there is noticed. Reading and writing go on in between, and what is written is sealed under the new key alone.
//! Killed at any moment, it goes on from there. A row that is damaged by then stays as it is, and is told as damage:
//! nothing read it before either.

use rusqlite::params;
use stillpoint_seal::{Key, Plain, open, same, seal};

use crate::{
    error::VaultError,
    file::rows::{existing, put_slot, update_head, update_row},
    renewing::progress::{Begun, Progress},
    sealed::{
        head::Head,
        keys::{Earlier, Epoch, Identity, Keys, Role, RotationRange},
        row::{Row, new_row, open_under},
        slots::{Slots, Way},
    },
    vault::Vault,
    ways::{attempts::SinceBoot, device::DeviceKeys, guessing::Lock, recovery, secret::Secret, slots},
};

/// So many bytes at the most are sealed anew in one transaction, but always one row.
const MOST_BYTES: usize = 1 << 20;

impl Vault {
    /// Begins to seal everything under a new data key. From here on nothing is written under the old one, and the
    /// secret (or the phone's own key, where there is none) opens the new one. What waits in the inbox is folded in
    /// first.
    ///
    /// Where a rotation is under way, that one goes on, and nothing else begins.
    ///
    /// # Errors
    /// [`VaultError::WrongSecret`] if it is not the secret of this vault, [`VaultError::TooSoon`] after several of
    /// them; [`VaultError::Damaged`] if a record is: what cannot be read could not be sealed anew, and what a newer key
    /// leaves behind nobody could ever read; [`VaultError::KeyUnavailable`], [`VaultError::NotSaved`]. Nothing has
    /// begun then.
    pub fn rotate_begin(
        &mut self,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<Begun, VaultError> {
        if let Some(progress) = self.rotation() {
            return Ok(Begun {
                ways_fallen: 0,
                progress,
            });
        }
        self.fold_in()?;
        self.must_be_whole()?;
        let secret = self.proven(secret, keys, now)?;
        let Epoch {
            identity,
            keys: own,
            inbox,
        } = Epoch::after(&self.identity, &self.writable()?.1.writer)?;
        let (slots, ways_fallen) = self.slots_of_the_next(secret, keys, &identity, &own)?;
        let (open, head) = self.writable()?;
        let mut head = head.clone();
        head.slots = slots.digest(&own);
        head.rotation = (head.last > 0).then_some(RotationRange {
            next: 1,
            end: head.last,
        });
        self.note_the_age(&mut head);
        let earlier = seal(
            &own.data.below(b"earlier"),
            &identity.associated(Role::Earlier, &[]),
            Plain::unpadded(&[open.keys.data.bytes()]),
        )?;
        let earlier = head.rotation.map(|_| earlier);
        let sealed = head.seal(&identity, &own)?;
        let inbox_secret = inbox.secret(&identity, &own)?;
        self.store.write(|connection| {
            connection.execute(
                "UPDATE meta SET epoch = ?1, inbox_public = ?2, inbox_secret = ?3, earlier = ?4",
                params![identity.epoch, inbox.public.0, inbox.sealed_secret, earlier],
            )?;
            connection.execute("DELETE FROM slot", [])?;
            slots.each(|way, slot| put_slot(connection, way, slot))?;
            update_head(connection, &sealed)
        })?;
        let before = std::mem::replace(&mut self.identity, identity);
        (self.inbox, self.slots, self.earlier, self.rewriting) = (inbox, slots, earlier, None);
        if let Some(open) = &mut self.open {
            let old = std::mem::replace(&mut open.keys, own);
            open.keys.earlier = head.rotation.map(|rows| {
                Box::new(Earlier {
                    identity: before,
                    keys: old,
                    rows: Some(rows),
                })
            });
            open.inbox_secret = Some(inbox_secret);
            (open.head, open.tail) = (Some(head), 0);
        }
        // The old slots are not to lie about in the log.
        self.empty_the_log();
        let _ = self.remember(keys);
        Ok(Begun {
            ways_fallen,
            progress: self.rotation().unwrap_or_default(),
        })
    }

    /// The ways in of the next epoch: by the secret (or the phone alone), and by the sheet of paper, whose public half
    /// the vault knows. And how many fall, because only the person could open them: biometrics.
    pub(crate) fn slots_of_the_next(
        &self,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        identity: &Identity,
        own: &Keys,
    ) -> Result<(Slots, u32), VaultError> {
        let mut slots = Slots::default();
        let (way, slot) = slots::make(secret, &own.data, identity, keys)?;
        slots.set(way, slot);
        if let Some(slot) = self.slots.get(Way::Recovery)
            && let Ok(sheet) = recovery::sheet(slot, &self.identity, &self.open_parts()?.keys)
        {
            slots.set(Way::Recovery, recovery::make(sheet, identity, own)?);
        }
        let mut fallen = 0_u32;
        self.slots.each(|way, _| {
            // Whoever keeps the words that can be read while it is locked shows them anew.
            if way == Way::Shown {
                return Ok(());
            }
            fallen = fallen.saturating_add(u32::from(slots.get(way).is_none()));
            Ok(())
        })?;
        Ok((slots, fallen))
    }

    /// How far a rotation has come; none if none is under way.
    #[must_use]
    pub fn rotation(&self) -> Option<Progress> {
        let range = self.open.as_ref()?.head.as_ref()?.rotation?;
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Some(Progress {
            done: count(range.next.saturating_sub(1)),
            of: count(range.end),
        })
    }

    /// Seals at most `most` rows anew. Once all are, the old data key is gone, and the log is emptied. Where nothing is
    /// under way, nothing happens. A row that cannot be read any more is left as it is: [`Vault::verify`] says so.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::NotSaved`], [`VaultError::Damaged`] if the head is: everything can still
    /// be read.
    pub fn rotate_step(&mut self, most: u32) -> Result<Progress, VaultError> {
        let (open, head) = self.writable()?;
        let Some(range) = head.rotation else {
            return Ok(Progress::default());
        };
        let mut head = head.clone();
        let step = self.store.write(|connection| {
            let end = range.end.min(range.next.saturating_add(i64::from(most.max(1)) - 1));
            let (mut next, mut bytes) = (range.next, 0_usize);
            while next <= end && bytes < MOST_BYTES {
                if let Some((old, new)) = self.sealed_anew(&head, next, &open.keys)? {
                    bytes = bytes.saturating_add(new.sealed.len());
                    let earlier = open.keys.earlier_of(next).ok_or(VaultError::DAMAGED)?;
                    head.toggle(&earlier.keys, old.tag()?);
                    head.toggle(&open.keys, new.tag()?);
                    head.resealed(next, new.tag()?);
                    update_row(connection, &new)?;
                }
                next = next.saturating_add(1);
            }
            head.rotation = (next <= range.end).then_some(RotationRange { next, ..range });
            if head.rotation.is_none() {
                connection.execute("UPDATE meta SET earlier = NULL", [])?;
            }
            self.note_the_age(&mut head);
            update_head(connection, &head.seal(&self.identity, &open.keys)?)
        });
        step.map_err(|error| self.counted(error))?;
        let left = head.rotation;
        if let Some(open) = &mut self.open {
            match (left, &mut open.keys.earlier) {
                (Some(_), Some(earlier)) => earlier.rows = left,
                _ => open.keys.earlier = None,
            }
            (open.head, open.tail) = (Some(head), 0);
        }
        if left.is_none() {
            self.earlier = None;
            self.empty_the_log();
        }
        let of = u64::try_from(range.end).unwrap_or(0);
        Ok(self.rotation().unwrap_or(Progress { done: of, of }))
    }

    /// A row that is of the epoch before, and the same under the keys of today. None: it is of today already, or
    /// damaged, and stays as it is.
    fn sealed_anew(&self, head: &Head, seq: i64, keys: &Keys) -> Result<Option<(Row, Row)>, VaultError> {
        let old = existing(&self.store, Some(head), seq).and_then(|row| {
            let opened = open_under(&row, &self.identity, keys)?;
            Ok((row, opened))
        });
        match old {
            Ok((_, (_, under))) if std::ptr::eq(under, keys) => Ok(None),
            Ok((row, ((class, body), _))) => {
                let new = new_row(&self.identity, keys, seq, class, &body)?;
                Ok(Some((row, new)))
            }
            Err(VaultError::Damaged { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The data key of the epoch before, if a rotation is under way.
    pub(crate) fn earlier_epoch(&self, keys: &Keys) -> Option<Box<Earlier>> {
        let associated = self.identity.associated(Role::Earlier, &[]);
        let data = open(&keys.data.below(b"earlier"), &associated, self.earlier.as_deref()?).ok()?;
        Some(Box::new(Earlier {
            identity: Identity {
                epoch: self.identity.epoch.checked_sub(1)?,
                ..self.identity
            },
            keys: Keys::below(Key::from_slice(&data)?),
            rows: None,
        }))
    }

    /// Every record must be readable before all of them are sealed anew.
    pub(crate) fn must_be_whole(&self) -> Result<(), VaultError> {
        let verdict = self.verify()?;
        if verdict.records_are_whole() {
            Ok(())
        } else {
            Err(VaultError::Damaged {
                readable: verdict.readable,
            })
        }
    }

    /// The secret, if it is the one that opens this vault; none if none was set. A slip of a finger must not become the
    /// secret of the new key.
    pub(crate) fn proven<'a>(
        &mut self,
        secret: Option<&'a Secret>,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<Option<&'a Secret>, VaultError> {
        let open = self.open_parts()?;
        let data = Key::from_slice(open.keys.data.bytes()).ok_or(VaultError::DAMAGED)?;
        if self.slots.secret.is_none() {
            return Ok(None);
        }
        let secret = secret.ok_or(VaultError::WrongSecret)?;
        let slot = self.slots.secret.clone().unwrap_or_default();
        let purpose = Way::Secret.purpose(&self.identity);
        self.guess(&[Lock::Vault], keys, now, |_| {
            let found = slots::unwrap(&slot, Some(secret), &purpose, keys)?;
            same(found.data.bytes(), data.bytes())
                .then_some(())
                .ok_or(VaultError::WrongSecret)
        })?;
        Ok(Some(secret))
    }
}
