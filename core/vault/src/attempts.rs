//! Wrong secrets cost time. The time grows, survives a restart of the app and of the phone, and never wipes anything.
//!
//! An attempt is counted before it is made, durably, and forgotten when it was right: ending the app in between gives no
//! free guess. What cannot be counted is not tried (`room`). Time is the phone's own since its start, because a wall clock can be set. After a restart of the phone the
//! wait begins anew.
//!
//! What this is for is a partner who tries what they know, with the phone in hand. Somebody who can write to the file can
//! put it back to what it was; then it is the phone's hardware that slows them down, without which no guess can be made.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{Vault, VaultError};

/// The phone's own time, which nobody can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SinceBoot {
    /// Any number that is another one after each start of the phone.
    pub boot_id: u64,
    /// Milliseconds since the phone was started, sleep included.
    pub monotonic_ms: u64,
}

/// So many wrong secrets cost nothing: fingers slip in the dark.
pub(super) const FREE: u32 = 5;
/// What the sixth costs, and each one after it, in seconds; from there on, the last.
const WAITS_S: [u64; 5] = [30, 60, 300, 900, 3_600];

/// What a vault, or a compartment, remembers of wrong secrets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Attempts {
    wrong: u32,
    boot_id: u64,
    at_ms: u64,
}

impl Attempts {
    /// How long the next one waits at `now`, in seconds, rounded up; 0: not at all.
    pub(super) fn wait_s(self, now: SinceBoot) -> u32 {
        let Some(step) = self.wrong.checked_sub(FREE) else {
            return 0;
        };
        let [.., longest] = WAITS_S;
        let wait = WAITS_S
            .get(step as usize)
            .copied()
            .unwrap_or(longest)
            .saturating_mul(1_000);
        // A phone that was started anew begins to wait at its start. So does one whose clock went back, which it should
        // not: counted from where it was, the wait would grow by as much.
        let waited = if now.boot_id == self.boot_id && now.monotonic_ms >= self.at_ms {
            now.monotonic_ms.saturating_sub(self.at_ms)
        } else {
            now.monotonic_ms
        };
        u32::try_from(wait.saturating_sub(waited).div_ceil(1_000)).unwrap_or(u32::MAX)
    }

    /// These, or others that know of more.
    pub(super) const fn or_more(self, others: Self) -> Self {
        if others.wrong > self.wrong { others } else { self }
    }

    /// With one more, made at `now`.
    pub(super) const fn and_one(self, now: SinceBoot) -> Self {
        Self {
            wrong: self.wrong.saturating_add(1),
            boot_id: now.boot_id,
            at_ms: now.monotonic_ms,
        }
    }
}

/// Whose attempts. The number stands in the file, in the open. Those on a compartment stand in the compartment, so that
/// nobody who has the file sees that there is one; here only in a damaged vault, in which nothing else can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Whose {
    Vault = 1,
    First = 2,
    Second = 3,
}

/// An attempt that is counted. What it turns out to be decides what becomes of the count.
pub(super) struct Counted(Attempts);

impl Vault {
    /// Counts an attempt before it is made.
    ///
    /// # Errors
    /// [`VaultError::TooSoon`]; [`VaultError::NotSaved`] where it cannot be counted, not even in the room that is held for it.
    pub(super) fn count_attempt(&mut self, now: SinceBoot) -> Result<Counted, VaultError> {
        let before = self.attempts(Whose::Vault)?;
        let wait_s = before.wait_s(now);
        if wait_s > 0 {
            return Err(VaultError::TooSoon { wait_s });
        }
        self.write_attempts(Whose::Vault, before.and_one(now))?;
        Ok(Counted(before))
    }

    /// The secret was right: nothing is held against anybody.
    pub(super) fn forget_attempts(&mut self) {
        // Not important: one more wrong secret is counted then than there was.
        let _ = self.write_attempts(Whose::Vault, Attempts::default());
        self.hold_room();
    }

    /// No secret was tried after all: the phone's key could not be used.
    pub(super) fn take_back(&mut self, counted: &Counted) {
        let _ = self.write_attempts(Whose::Vault, counted.0);
    }

    pub(super) fn attempts(&self, whose: Whose) -> Result<Attempts, VaultError> {
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

    pub(super) fn write_attempts(&mut self, whose: Whose, attempts: Attempts) -> Result<(), VaultError> {
        self.write_in_held_room(|vault| {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_is_bounded_and_passes_with_the_phones_own_time_alone() {
        let now = |boot_id, seconds: u64| SinceBoot {
            boot_id,
            monotonic_ms: seconds * 1_000,
        };
        let after = |wrong| Attempts {
            wrong,
            boot_id: 1,
            at_ms: 10_000,
        };
        let waits: Vec<u32> = (0..12).map(|wrong| after(wrong).wait_s(now(1, 10))).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 300, 900, 3_600, 3_600, 3_600]);
        assert_eq!(after(5).wait_s(now(1, 39)), 1);
        assert_eq!(after(5).wait_s(now(1, 40)), 0);
        // A clock that goes back, and a phone that was started anew: the wait begins anew.
        assert_eq!(after(5).wait_s(now(1, 0)), 30);
        assert_eq!([1, 9].map(|second| after(5).wait_s(now(1, second))), [29, 21]);
        let late = Attempts {
            at_ms: 1_000_000,
            ..after(5)
        };
        assert_eq!(
            [0, 10, 29, 30, 900].map(|second| late.wait_s(now(1, second))),
            [30, 20, 1, 0, 0]
        );
        assert_eq!(after(5).wait_s(now(2, 12)), 18);
        assert_eq!(after(u32::MAX).wait_s(now(1, u64::MAX / 1_000)), 0);
    }
}
