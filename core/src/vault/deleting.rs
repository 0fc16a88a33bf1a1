//! Deleting records, one or several at once.

use super::{RecordId, Vault, VaultError, payload::Class};

impl Vault {
    /// Deletes a record, also out of the log. A sealed tombstone stays in its place, so that nothing else can be put there
    /// or taken away unseen.
    ///
    /// # Errors
    /// As [`Vault::replace`].
    pub fn delete(&mut self, id: RecordId) -> Result<(), VaultError> {
        self.change(|draft| {
            let row = draft.entry(id)?;
            draft.replace(row, Class::Tombstone, b"")?;
            draft.head.alive = draft.head.alive.saturating_sub(1);
            Ok(())
        })?;
        self.empty_the_log();
        Ok(())
    }

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
