//! Everything goes: the keys first, then the files.
//!
//! Without the phone's own key no secret opens the file, and no copy of it either: that is the deletion. Overwriting
//! the files comes on top; flash storage writes zeros somewhere else, so it means something on a disk and little on a
//! phone.

use std::{
    fs::{self},
    io::ErrorKind,
    path::{Path, PathBuf},
};

use crate::{
    error::VaultError,
    file::{
        folder::{flush_directory, overwritten_and_removed},
        names::{BEFORE, BEFORE_UNFINISHED, BESIDE, FILE, RESERVE, UNFINISHED, WIPE_PENDING},
    },
    vault::Vault,
    ways::device::DeviceKeys,
};

/// What a wipe could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// The phone's own key and the files are gone.
    All,
    /// The files are gone. The phone did not say that its key is: a copy of the files made earlier opens with the
    /// secret on this phone. The next start asks the phone again, unless a new vault was made by then, which needs that
    /// key.
    AllButTheKey,
}

impl Vault {
    /// Destroys the phone's own key, then every file of the vault in `place`. The vault must not be open here.
    ///
    /// # Errors
    /// [`VaultError::NotSaved`] if a file is still there. Asking again goes on.
    pub fn wipe(place: &Path, keys: &dyn DeviceKeys) -> Result<Wiped, VaultError> {
        // On a disk that is full there is none, and a death in between needs a second wish.
        if fs::write(place.join(WIPE_PENDING), b"").is_ok() {
            let _ = flush_directory(place);
        }
        let wiped = match keys.erase() {
            Ok(_) => Wiped::All,
            Err(_) => Wiped::AllButTheKey,
        };
        let mut gone = true;
        for name in [FILE, UNFINISHED, BEFORE, BEFORE_UNFINISHED, RESERVE] {
            let file = place.join(name);
            for ending in [""].into_iter().chain(BESIDE) {
                let mut name = file.as_os_str().to_owned();
                name.push(ending);
                gone &= overwritten_and_removed(&PathBuf::from(name));
            }
        }
        let _ = flush_directory(place);
        if !gone {
            return Err(VaultError::NotSaved);
        }
        if wiped == Wiped::All {
            let _ = fs::remove_file(place.join(WIPE_PENDING));
            let _ = flush_directory(place);
        }
        Ok(wiped)
    }

    /// Ends a wipe that a death cut short. For the start of the app, before anything is opened.
    pub fn finish_wiping(place: &Path, keys: &dyn DeviceKeys) {
        if place.join(WIPE_PENDING).exists() {
            // What cannot be removed now is tried again at the next start.
            let _ = Self::wipe(place, keys);
        }
    }
}

/// A vault is about to be made: a wish that is left over from the one before must not take this one at the next start.
pub(crate) fn cancel_pending_wipe(place: &Path) -> Result<(), VaultError> {
    match fs::remove_file(place.join(WIPE_PENDING)) {
        Ok(()) => {
            let _ = flush_directory(place);
            Ok(())
        }
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(()),
        Err(_) => Err(VaultError::NotSaved),
    }
}
