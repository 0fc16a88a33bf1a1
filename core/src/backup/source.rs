//! What a backup is made of.

use std::ops::ControlFlow;

use crate::vault::{Seen, Sort, Vault, VaultError};

/// Shows everything there is, one thing at a time.
pub trait Source {
    /// How many things there are; none where nobody can know beforehand, and it may not be everything.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    fn count(&self) -> Result<Option<u32>, VaultError>;

    /// Shows each thing to `look`, oldest first, until it has seen enough.
    ///
    /// # Errors
    /// [`VaultError`], where it cannot go on.
    fn each(&self, look: &mut dyn FnMut(Sort, &[u8]) -> ControlFlow<()>) -> Result<Seen, VaultError>;
}

/// A vault in which everything is as it was written. Anything else is an error.
pub struct Whole<'a>(pub &'a Vault);

/// What can be read of a damaged vault.
pub struct Readable<'a>(pub &'a Vault);

impl Source for Whole<'_> {
    fn count(&self) -> Result<Option<u32>, VaultError> {
        self.0.count().map(Some)
    }

    fn each(&self, look: &mut dyn FnMut(Sort, &[u8]) -> ControlFlow<()>) -> Result<Seen, VaultError> {
        self.0.each(&mut |item| look(item.sort, item.body))
    }
}

impl Source for Readable<'_> {
    fn count(&self) -> Result<Option<u32>, VaultError> {
        Ok(None)
    }

    fn each(&self, look: &mut dyn FnMut(Sort, &[u8]) -> ControlFlow<()>) -> Result<Seen, VaultError> {
        self.0.each_readable(&mut |item| look(item.sort, item.body))
    }
}
