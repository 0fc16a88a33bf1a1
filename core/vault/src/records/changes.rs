//! Several changes as one: on the disk all of them or none.

use crate::{
    error::VaultError,
    records::{
        record::{Kind, Name, RecordId},
        writing::Draft,
    },
    sealed::payload::Class,
    vault::Vault,
};

/// Changes that are under way inside one transaction.
pub struct Changes<'a, 'b>(pub(crate) &'a mut Draft<'b>);

impl Vault {
    /// Does all that `work` does in one transaction: when this returns a value, everything is on the disk; when it
    /// returns an error, everything is as it was. The log is emptied afterwards, so that what was deleted does not lie
    /// about in it.
    ///
    /// # Errors
    /// What `work` answers; as [`Vault::append`].
    pub fn at_once<T>(
        &mut self,
        work: impl FnOnce(&mut Changes<'_, '_>) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let value = self.change(|draft| work(&mut Changes(draft)))?;
        self.empty_the_log();
        Ok(value)
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

impl Changes<'_, '_> {
    /// Writes something that there is one of, as [`Vault::put`] does.
    ///
    /// # Errors
    /// Those of [`Vault::put`].
    pub fn put(&mut self, name: Name, body: &[u8]) -> Result<(), VaultError> {
        self.0.put(name, body)
    }

    /// Writes a record anew, in its own place, as [`Vault::replace`] does.
    ///
    /// # Errors
    /// Those of [`Vault::replace`].
    pub fn replace(&mut self, id: RecordId, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        self.0.rewrite(id, Class::Entry(kind), body)
    }

    /// Deletes a record, as [`Vault::delete`] does.
    ///
    /// # Errors
    /// Those of [`Vault::delete`].
    pub fn delete(&mut self, id: RecordId) -> Result<(), VaultError> {
        self.0.delete(id)
    }
}
