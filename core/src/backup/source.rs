//! What a backup is made of.

use std::ops::ControlFlow;

use crate::vault::{Proven, Seen, Sort, Vault, VaultError};

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

/// A vault in which everything is as it was written. Anything else is an error. Whoever found it open makes no copy of it: it takes
/// what shows that they know its secret.
pub struct Whole<'a>(&'a Vault);

/// What can be read of a damaged vault.
pub struct Readable<'a>(&'a Vault);

impl<'a> Whole<'a> {
    /// All of `vault`, for whoever knew its secret just now.
    #[must_use]
    pub const fn of(vault: &'a Vault, _proven: &Proven) -> Self {
        Self(vault)
    }

    /// What can be read of it, where it is damaged.
    #[must_use]
    pub const fn readable(&self) -> Readable<'a> {
        Readable(self.0)
    }
}

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
