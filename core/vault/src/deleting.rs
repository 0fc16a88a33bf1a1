//! Deleting records, one or several at once.

use super::{RecordId, Vault, VaultError};

impl Vault {
    /// Deletes a record, also out of the log. A sealed tombstone stays in its place, so that nothing else can be put there
    /// or taken away unseen.
    ///
    /// # Errors
    /// As [`Vault::replace`].
    pub fn delete(&mut self, id: RecordId) -> Result<(), VaultError> {
        self.change(|draft| draft.delete(id))?;
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
                match draft.delete(*id) {
                    Ok(()) => deleted = deleted.saturating_add(1),
                    Err(VaultError::NoSuchRecord) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(deleted)
        })?;
        if deleted > 0 {
            self.empty_the_log();
        }
        Ok(deleted)
    }
}
