//! A little room on the disk, held for the moment when there is none.
//!
//! A guess that cannot be counted is not made: somebody with the phone in hand could fill its disk, guess, end the app,
//! and guess again for ever. But people whose disk is full must get in. So a small file lies beside the vault and holds
//! some room. When a count cannot be written, the log is emptied, then that file goes, and the count is written where
//! it was; as soon as there is room again, the file is made anew. Only when that does not help either is the guess
//! refused: deleting one picture on the phone is then enough.

use std::{fs, io::Write, path::PathBuf};

use stillpoint_seal::fill_random;

use crate::{
    error::VaultError,
    file::{
        folder::{flush_directory, new_file},
        names::{FILE, RESERVE},
    },
    vault::Vault,
};

/// So many counts, each of a few pages in the log, have room in it before the log is emptied.
const BYTES: usize = 1 << 16;

impl Vault {
    /// Does `write`, which is small and must not fail for want of room.
    pub(crate) fn write_with_reserve<T>(
        &mut self,
        write: impl Fn(&mut Self) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let mut outcome = write(self);
        if matches!(outcome, Err(VaultError::NotSaved)) {
            self.empty_the_log();
            outcome = write(self);
        }
        if matches!(outcome, Err(VaultError::NotSaved)) {
            self.release_reserve();
            #[cfg(any(test, feature = "desk"))]
            self.store.use_reserve(true);
            outcome = write(self);
            #[cfg(any(test, feature = "desk"))]
            self.store.use_reserve(false);
        }
        outcome
    }

    /// Holds some room, where there is any. All of it or nothing: what is not enough for a count is left to others.
    pub(crate) fn hold_reserve(&mut self) {
        #[cfg(any(test, feature = "desk"))]
        if self.store.full {
            return;
        }
        let Some(file) = self.reserve() else {
            return;
        };
        let is_held = || fs::symlink_metadata(&file).is_ok_and(|file| file.is_file() && file.len() == BYTES as u64);
        if is_held() {
            return;
        }
        // Random bytes: a file system that packs files, or leaves out zeros, would hold nothing.
        let mut bytes = vec![0; BYTES];
        let held = fill_random(&mut bytes).is_ok()
            && new_file(&file)
                .and_then(|mut file| file.write_all(&bytes).and_then(|()| file.sync_all()))
                .is_ok();
        if !held {
            let _ = fs::remove_file(&file);
        }
    }

    /// Gives the room back that is held, for something that must not fail for want of it.
    pub(crate) fn release_reserve(&mut self) {
        let Some(file) = self.reserve() else {
            return;
        };
        if fs::remove_file(&file).is_ok() {
            // Some file systems give the room out only once the removal is on the disk.
            let _ = flush_directory(file.parent().unwrap_or(&file));
            #[cfg(any(test, feature = "desk"))]
            self.store.gain_reserve();
        }
    }

    /// Beside a vault in its place, not beside one that is being made.
    fn reserve(&self) -> Option<PathBuf> {
        let is_in_place = self.file.file_name().is_some_and(|name| name == FILE);
        is_in_place.then(|| self.file.with_file_name(RESERVE))
    }
}
