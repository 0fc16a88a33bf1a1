//! The mark: "a session has begun". It holds nothing but its presence, so it needs no key.

use crate::{error::VaultError, vault::Vault};

impl Vault {
    /// Sets the mark, also while locked. It is on the disk when this returns.
    ///
    /// # Errors
    /// [`VaultError::NotSaved`]: then there is none.
    pub fn set_mark(&mut self) -> Result<(), VaultError> {
        self.reopen_if_closed().map_err(VaultError::while_writing)?;
        self.store.write(|connection| {
            connection
                .prepare_cached("INSERT INTO mark (one) VALUES (1) ON CONFLICT DO NOTHING")?
                .execute([])?;
            Ok(())
        })
    }

    /// Takes the mark away, also while locked. Without one, nothing happens.
    ///
    /// # Errors
    /// [`VaultError::NotSaved`]: then it is still there.
    pub fn clear_mark(&mut self) -> Result<(), VaultError> {
        self.store.write(|connection| {
            connection.prepare_cached("DELETE FROM mark")?.execute([])?;
            Ok(())
        })
    }

    /// Whether the mark is set, also while locked.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] or [`VaultError::Unreachable`].
    pub fn is_marked(&self) -> Result<bool, VaultError> {
        let query = "SELECT EXISTS (SELECT 1 FROM mark)";
        Ok(self.store.connection.query_row(query, [], |row| row.get(0))?)
    }
}
