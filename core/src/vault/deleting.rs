//! Deleting several records at once.

use super::{RecordId, Vault, VaultError, payload::Class};

impl Vault {
    /// Deletes all of `ids` in one transaction, also out of the log, and answers how many there were. One that is not
    /// there any more is deleted already. Tombstones stay, as with [`Vault::delete`].
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::NotSaved`], [`VaultError::Damaged`]: then all of them are still there.
    pub fn delete_all(&mut self, ids: &[RecordId]) -> Result<u32, VaultError> {
        let deleted = self.change(|draft| {
            let mut deleted = 0_u32;
            for id in ids {
                let row = match draft.entry(*id) {
                    Ok(row) => row,
                    Err(VaultError::NoSuchRecord) => continue,
                    Err(error) => return Err(error),
                };
                draft.replace(row, Class::Tombstone, b"")?;
                draft.head.alive = draft.head.alive.saturating_sub(1);
                deleted = deleted.saturating_add(1);
            }
            Ok(deleted)
        })?;
        if deleted > 0 {
            self.empty_the_log();
        }
        Ok(deleted)
    }
}
