//! Everything goes: the keys first, then the files.
//!
//! Without the phone's own key no secret opens the file, and no copy of it either: that is the deletion. Overwriting
//! the files comes on top; flash storage writes zeros somewhere else, so it means something on a disk and little on a
//! phone.
//!
//! That it was wished stands with the phone, where nobody who writes into the folder can put it, and in the folder, for a phone that
//! keeps nothing. Where the phone remembers a vault and no wish, a file in the folder destroys nothing.

use std::{
    fs::{self},
    io::ErrorKind,
    path::{Path, PathBuf},
};

use crate::{
    error::VaultError,
    file::{
        folder::{flush_directory, is_a_file, new_file, overwritten_and_removed},
        names::{BEFORE, BEFORE_UNFINISHED, BESIDE, FILE, RESERVE, UNFINISHED, WIPE_PENDING},
    },
    vault::Vault,
    ways::device::{DeviceKeyError, DeviceKeys},
};

/// What the phone is to remember in the place of a vault that is to go. No vault is remembered so.
const WISH: &[u8] = b"gone";

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
        // A phone that cannot keep it has the one in the folder.
        let _ = keys.remember(WISH.to_vec());
        // On a disk that is full there is none, and a death in between needs a second wish.
        if new_file(&place.join(WIPE_PENDING)).is_ok() {
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
        let stands_here = is_a_file(&place.join(WIPE_PENDING));
        let is_wished = match keys.recall() {
            Ok(Some(remembered)) if remembered == WISH => true,
            // The phone remembers a vault, and nobody wished it gone: somebody else put the file there. Where there is no vault any
            // more, only the key is left to go.
            Ok(Some(_)) => stands_here && !Self::exists(place),
            // It went with the key; or this phone keeps nothing.
            Ok(None) | Err(DeviceKeyError::Absent) => stands_here,
            // Nobody can tell now: the next start asks again.
            Err(_) => return,
        };
        if is_wished {
            // What cannot be removed now is tried again at the next start.
            let _ = Self::wipe(place, keys);
        } else {
            let _ = fs::remove_file(place.join(WIPE_PENDING));
        }
    }
}

/// A vault is about to be made: a wish that is left over from the one before must not take this one at the next start.
pub(crate) fn cancel_pending_wipe(place: &Path, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
    if keys
        .recall()
        .is_ok_and(|remembered| remembered.as_deref() == Some(WISH))
    {
        keys.remember(Vec::new())?;
    }
    match fs::remove_file(place.join(WIPE_PENDING)) {
        Ok(()) => {
            let _ = flush_directory(place);
            Ok(())
        }
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(()),
        Err(_) => Err(VaultError::NotSaved),
    }
}
