//! Counting a guess at a secret: before it is made.
//!
//! An attempt is counted durably before it is made, and forgotten when it was right: ending the app in between gives no
//! free guess. What cannot be counted is not tried (`file/reserve.rs`).
//!
//! What this is for is a partner who tries what they know, with the phone in hand. Somebody who can write to
//! the file can put it back to what it was; then it is the phone's hardware that slows them down, without which no
//! guess can be made.

use rusqlite::{OptionalExtension, params};

use crate::{
    compartments::owner::Owner,
    error::VaultError,
    vault::Vault,
    ways::attempts::{Attempts, SinceBoot},
};

/// Whose attempts. The number stands in the file, in the open. Those on a compartment stand in the compartment, so that
/// nobody who has the file sees that there is one; here only in a damaged vault, in which nothing else can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Whose {
    Vault = 1,
    First = 2,
    Second = 3,
}

impl Whose {
    /// Those on the compartment of this owner.
    pub(crate) const fn of(owner: Owner) -> Self {
        match owner {
            Owner::FIRST => Self::First,
            _ => Self::Second,
        }
    }
}

/// An attempt that is counted. What it turns out to be decides what becomes of the count.
pub(crate) struct Counted(Attempts);

impl Vault {
    /// Counts an attempt before it is made.
    ///
    /// # Errors
    /// [`VaultError::TooSoon`]; [`VaultError::NotSaved`] where it cannot be counted, not even in the room that is held
    /// for it.
    pub(crate) fn count_attempt(&mut self, now: SinceBoot) -> Result<Counted, VaultError> {
        let before = self.attempts(Whose::Vault, now)?;
        let wait_s = before.wait_s(now);
        if wait_s > 0 {
            return Err(VaultError::TooSoon { wait_s });
        }
        self.write_attempts(Whose::Vault, before.and_one(now))?;
        Ok(Counted(before))
    }

    /// The secret was right: nothing is held against anybody.
    pub(crate) fn forget_attempts(&mut self) {
        // Not important: one more wrong secret is counted then than there was.
        let _ = self.write_attempts(Whose::Vault, Attempts::default());
        self.hold_reserve();
    }

    /// No secret was tried after all: the phone's key could not be used.
    pub(crate) fn take_back(&mut self, counted: &Counted) {
        let _ = self.write_attempts(Whose::Vault, counted.0);
    }

    /// How many wrong secrets are counted. What cannot be read is the most there can be, made now, and stands there as that
    /// from now on: a wait, and then it is over. Nobody is kept out for ever by a bit of a count.
    ///
    /// # Errors
    /// [`VaultError::Unreachable`] where the disk did not answer, which says nothing about the count;
    /// [`VaultError::NotSaved`].
    pub(crate) fn attempts(&mut self, whose: Whose, now: SinceBoot) -> Result<Attempts, VaultError> {
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

    pub(crate) fn write_attempts(&mut self, whose: Whose, attempts: Attempts) -> Result<(), VaultError> {
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
