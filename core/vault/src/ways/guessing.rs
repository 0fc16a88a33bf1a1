//! The one way to try a secret: count durably, then try, then settle. No other code touches a count.
//!
//! An attempt is counted before it is made, and forgotten when it was right: ending the app in between gives no free guess.
//! What cannot be counted is not tried (`file/reserve.rs`). Each lock has a count of its own, by its key: so nothing that is
//! brought beside it, opened, given up or deleted gives a guess at it back. Only a lock at which nothing was tried at all,
//! because the phone's key could not be used, is as it was.
//!
//! The count lies in the file and, in a few bytes, on the phone (`anchor.rs`); the larger of the two holds, and the longer wait. So somebody who
//! can write to the file and puts it back to what it was gets no guess back either, and it is said as an older copy. Where
//! the phone cannot be told, the file alone counts: a phone whose memory fails keeps nobody out. Where the file's count can
//! be neither read nor written, because a page of it is rubbish, the phone's alone does.
//!
//! What this is for is a partner who tries what they know, with the phone in hand.

use rusqlite::{OptionalExtension, params};
use stillpoint_seal::{Key, PublicKey};

use crate::{
    anchor::{Anchor, Recalled},
    compartments::{compartment::Compartment, owner::Owner},
    error::VaultError,
    records::record::Name,
    sealed::{age::Age, payload::exactly},
    vault::Vault,
    ways::{
        attempts::{Attempts, Ended, SinceBoot},
        device::{DeviceKeyError, DeviceKeys},
        guesses::{Guesses, LockName, THE_VAULT, name_of},
    },
};

/// A lock at which secrets are tried.
#[derive(Clone, Copy)]
pub(crate) enum Lock {
    /// The vault.
    Vault,
    /// A compartment.
    Compartment {
        /// Whose.
        owner: Owner,
        /// Its key.
        public: PublicKey,
        /// What was counted in the compartment itself, by an earlier version or on another phone. Holds until something is
        /// counted here.
        before: Attempts,
    },
}

impl Lock {
    /// The lock of `compartment`. `before` is what else was counted for it in its record.
    pub(crate) const fn of(owner: Owner, compartment: &Compartment, before: Attempts) -> Self {
        Self::Compartment {
            owner,
            public: compartment.public(),
            before: compartment.attempts.or_more(before),
        }
    }

    /// Where it is counted in the open.
    const fn whose(self) -> Whose {
        match self {
            Self::Vault => Whose::Vault,
            Self::Compartment {
                owner: Owner::FIRST, ..
            } => Whose::First,
            Self::Compartment { .. } => Whose::Second,
        }
    }
}

/// Whose attempts. The number stands in the file, in the open. Those on a compartment stand in a record, so that nobody who
/// has the file sees that there is one; here only where no record can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Whose {
    Vault = 1,
    First = 2,
    Second = 3,
}

impl Vault {
    /// Tries a secret at each of `locks` that need not wait: `attempt` is told which, by its place, and answers what opened.
    /// Answers all that opened, and where.
    ///
    /// # Errors
    /// [`VaultError::TooSoon`] if it may have been the secret of a lock that has to wait; what `attempt` answers where
    /// nothing was tried; [`VaultError::WrongSecret`]; [`VaultError::NotSaved`] where it cannot be counted, not even in the
    /// room that is held for it.
    pub(crate) fn guess<T>(
        &mut self,
        locks: &[Lock],
        keys: &dyn DeviceKeys,
        now: SinceBoot,
        mut attempt: impl FnMut(usize) -> Result<T, VaultError>,
    ) -> Result<Vec<(usize, T)>, VaultError> {
        let mut found = Vec::new();
        self.guess_at_each(locks, keys, now, &mut |place| {
            found.push((place, attempt(place)?));
            Ok(())
        })?;
        Ok(found)
    }

    /// Tries each that need not wait with `attempt`, whatever that finds behind it: compiled once.
    fn guess_at_each(
        &mut self,
        locks: &[Lock],
        keys: &dyn DeviceKeys,
        now: SinceBoot,
        attempt: &mut dyn FnMut(usize) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        self.recall(keys);
        let (mut ready, mut least_wait_s) = (Vec::new(), None);
        for (place, lock) in locks.iter().enumerate() {
            let before = self.held_against(*lock, now)?;
            match before.wait_s(now) {
                0 => ready.push((place, *lock, before)),
                wait_s => least_wait_s = Some(least_wait_s.map_or(wait_s, |least: u32| least.min(wait_s))),
            }
        }
        let counted: Vec<_> = ready
            .iter()
            .map(|(_, lock, before)| (*lock, before.and_one(now)))
            .collect();
        self.count_guesses(&counted, keys)?;
        let (mut has_opened, mut settled, mut trouble) = (false, Vec::new(), VaultError::WrongSecret);
        for (place, lock, before) in ready {
            let ended = match attempt(place) {
                Ok(()) => Ended::Opened,
                Err(VaultError::WrongSecret) => Ended::Wrong,
                Err(other) => {
                    trouble = other;
                    Ended::NotTried
                }
            };
            has_opened |= ended == Ended::Opened;
            settled.extend(before.settled(ended).map(|attempts| (lock, attempts)));
        }
        self.settle(&settled, keys);
        match least_wait_s {
            _ if has_opened => Ok(()),
            Some(wait_s) => Err(VaultError::TooSoon { wait_s }),
            None => Err(trouble),
        }
    }

    /// The lock has another secret now: what was guessed at the one before is held against nobody.
    pub(crate) fn forgive(&mut self, lock: Lock, keys: &dyn DeviceKeys) {
        self.settle(&[(lock, Attempts::default())], keys);
    }

    /// How many wrong secrets were tried at `lock`: what the file says, or the phone, whichever is more. The phone is always
    /// told last and taken back from first, so if it knows of more, the file is not the one that was there.
    fn held_against(&mut self, lock: Lock, now: SinceBoot) -> Result<Attempts, VaultError> {
        let on_the_phone = self.noted(lock);
        let in_the_file = match (self.counted_in_the_file(lock, now), on_the_phone) {
            (Err(VaultError::Damaged { .. }), Some(noted)) => noted,
            (outcome, _) => outcome?,
        };
        let held = on_the_phone.map_or(in_the_file, |noted| in_the_file.together_with(noted, now));
        if held.is_more_than(in_the_file) {
            self.note_that_it_was_set_back();
        }
        Ok(held)
    }

    /// Writes down, in the file and on the phone, what is counted from now on.
    fn count_guesses(&mut self, counts: &[(Lock, Attempts)], keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        if counts.is_empty() {
            return Ok(());
        }
        let written = self.write_counts(counts);
        if matches!(written, Ok(()) | Err(VaultError::Damaged { .. })) {
            let noted = match self.note(counts, keys) {
                Err(DeviceKeyError::Failed) => {
                    // Perhaps for want of room: somebody may have filled the disk on purpose.
                    self.release_reserve();
                    self.note(counts, keys)
                }
                outcome => outcome,
            };
            if noted == Ok(true) {
                return Ok(());
            }
        }
        written
    }

    /// What came of it. The phone first: what it still holds against somebody, the file does, too.
    fn settle(&mut self, counts: &[(Lock, Attempts)], keys: &dyn DeviceKeys) {
        if counts.is_empty() {
            return;
        }
        // Not important, neither the one nor the other: one more wrong secret is counted then than there was.
        let _ = self.note(counts, keys);
        let counts: Vec<_> = counts
            .iter()
            .map(|(lock, attempts)| (*lock, attempts.or_more(self.noted(*lock).unwrap_or_default())))
            .collect();
        let _ = self.write_counts(&counts);
        self.hold_reserve();
    }

    /// By what a lock is known where it is counted. Where the head of the vault is damaged, or somebody took it away, the phone says
    /// so; none for a compartment where the phone does not remember the vault either.
    fn name_of(&self, lock: Lock) -> Option<LockName> {
        match lock {
            Lock::Vault => Some(THE_VAULT),
            Lock::Compartment { public, .. } => {
                let of_the_head = self.open.as_ref()?.head.as_ref().map(|head| &head.writer);
                let of_the_phone = || self.recalled.of(&self.identity).map(|anchor| &anchor.writer);
                let writer = of_the_head.or_else(of_the_phone)?;
                Some(name_of(public, &Key::from_slice(writer)?))
            }
        }
    }

    /// What the phone remembers of guesses at `lock`; none where it does not remember this vault.
    fn noted(&self, lock: Lock) -> Option<Attempts> {
        let anchor = self.recalled.of(&self.identity)?;
        Some(anchor.guesses.of(self.name_of(lock)?))
    }

    /// Tells the phone what is counted from now on. False where it does not remember this vault: then there is nothing to add
    /// it to.
    fn note(&mut self, counts: &[(Lock, Attempts)], keys: &dyn DeviceKeys) -> Result<bool, DeviceKeyError> {
        let Some(known) = self.recalled.of(&self.identity) else {
            return Ok(false);
        };
        let mut guesses = known.guesses.clone();
        for (lock, attempts) in counts {
            if let Some(name) = self.name_of(*lock) {
                guesses.set(name, *attempts, Guesses::MOST_ON_THE_PHONE);
            }
        }
        if guesses != known.guesses {
            let anchor = Anchor {
                guesses,
                ..known.clone()
            };
            keys.remember(anchor.to_bytes())?;
            self.recalled = Recalled::Anchor(anchor);
        }
        Ok(true)
    }

    /// To be said as an older copy, now or at the next unlock: the phone keeps it until then.
    fn note_that_it_was_set_back(&mut self) {
        if let Recalled::Anchor(anchor) = &mut self.recalled {
            anchor.guesses.were_set_back = true;
        }
        if let Some(open) = &mut self.open
            && open.age == Age::Newest
        {
            open.age = Age::Older;
        }
    }

    fn counted_in_the_file(&mut self, lock: Lock, now: SinceBoot) -> Result<Attempts, VaultError> {
        match lock {
            Lock::Vault => self.attempts(Whose::Vault, now),
            Lock::Compartment { before, .. } => match (self.guesses_in_the_file(), self.name_of(lock)) {
                (Ok(guesses), Some(name)) => Ok(guesses.listed(name).unwrap_or(before.or_more(guesses.of(name)))),
                _ => Ok(before.or_more(self.attempts(lock.whose(), now)?)),
            },
        }
    }

    fn write_counts(&mut self, counts: &[(Lock, Attempts)]) -> Result<(), VaultError> {
        let before = self.guesses_in_the_file();
        let mut guesses = before.clone();
        for (lock, attempts) in counts {
            match (&mut guesses, lock, self.name_of(*lock)) {
                (Ok(guesses), Lock::Compartment { .. }, Some(name)) => {
                    guesses.set(name, *attempts, Guesses::MOST_IN_THE_FILE);
                }
                _ => self.write_attempts(lock.whose(), *attempts)?,
            }
        }
        if let Ok(guesses) = &guesses
            && before.as_ref() != Ok(guesses)
        {
            let bytes = postcard::to_allocvec(guesses).map_err(|_| VaultError::NotSaved)?;
            self.write_with_reserve(|vault| vault.put(Name::GUESSES, &bytes))?;
        }
        Ok(())
    }

    /// The record in which guesses at compartments are counted, where one can be written. It is in no backup: another phone
    /// counts for itself, and this one goes on with its own.
    fn guesses_in_the_file(&self) -> Result<Guesses, VaultError> {
        self.writable()?;
        match self.get(Name::GUESSES)? {
            None => Ok(Guesses::default()),
            Some(bytes) => exactly(&bytes),
        }
    }

    /// How many wrong secrets are counted in the open. What cannot be read is the most there can be, made now, and stands
    /// there as that from now on: a wait, and then it is over. Nobody is kept out for ever by a bit of a count.
    ///
    /// # Errors
    /// [`VaultError::Unreachable`] where the disk did not answer, which says nothing about the count;
    /// [`VaultError::NotSaved`]; [`VaultError::Damaged`] where nothing can be written there either.
    fn attempts(&mut self, whose: Whose, now: SinceBoot) -> Result<Attempts, VaultError> {
        match self.read_attempts(whose) {
            Err(VaultError::Damaged { .. }) => {
                let most = Attempts::most(now);
                self.write_attempts(whose, most)?;
                Ok(most)
            }
            outcome => outcome,
        }
    }

    fn read_attempts(&self, whose: Whose) -> Result<Attempts, VaultError> {
        let query = "SELECT wrong, boot, at_ms FROM attempts WHERE whose = ?1";
        let found = self.store.connection.query_row(query, [whose as u8], |row| {
            Ok(Attempts {
                wrong: row.get(0)?,
                boot_id: row.get::<_, i64>(1)?.cast_unsigned(),
                at_ms: row.get::<_, i64>(2)?.cast_unsigned(),
            })
        });
        Ok(found.optional()?.unwrap_or_default())
    }

    fn write_attempts(&mut self, whose: Whose, attempts: Attempts) -> Result<(), VaultError> {
        self.write_with_reserve(|vault| {
            vault.store.write(|connection| {
                connection
                    .prepare_cached("REPLACE INTO attempts (whose, wrong, boot, at_ms) VALUES (?1, ?2, ?3, ?4)")?
                    .execute(params![
                        whose as u8,
                        attempts.wrong,
                        attempts.boot_id.cast_signed(),
                        attempts.at_ms.cast_signed()
                    ])?;
                Ok(())
            })
        })
    }
}
