//! Everything goes: the keys first, then the files.
//!
//! Without the phone's own key no secret opens the file, and no copy of it either: that is the deletion. Overwriting the
//! files comes on top; flash storage writes zeros somewhere else, so it means something on a disk and little on a phone.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::{
    DeviceKeys, Vault, VaultError,
    files::{BESIDE, FILE, UNFINISHED, flush_directory},
    migrating::{BEFORE, BEFORE_UNFINISHED},
    room::ROOM,
};

/// Stands in the folder from the moment that somebody wished it until all is gone: killed in between, it is finished at
/// the next start, and nobody stands before a vault without a key.
const WISHED: &str = "data.gone";

/// What a wipe could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// The phone's own key and the files are gone.
    All,
    /// The files are gone. The phone did not say that its key is: a copy of the files made earlier opens with the secret
    /// on this phone. The next start asks the phone again, unless a new vault was made by then, which needs that key.
    AllButTheKey,
}

impl Vault {
    /// Destroys the phone's own key, then every file of the vault in `place`. The vault must not be open here.
    ///
    /// # Errors
    /// [`VaultError::NotSaved`] if a file is still there. Asking again goes on.
    pub fn wipe(place: &Path, keys: &dyn DeviceKeys) -> Result<Wiped, VaultError> {
        // On a disk that is full there is none, and a death in between needs a second wish.
        if fs::write(place.join(WISHED), b"").is_ok() {
            let _ = flush_directory(place);
        }
        let wiped = match keys.erase() {
            Ok(_) => Wiped::All,
            Err(_) => Wiped::AllButTheKey,
        };
        let mut gone = true;
        for name in [FILE, UNFINISHED, BEFORE, BEFORE_UNFINISHED, ROOM] {
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
            let _ = fs::remove_file(place.join(WISHED));
            let _ = flush_directory(place);
        }
        Ok(wiped)
    }

    /// Ends a wipe that a death cut short. For the start of the app, before anything is opened.
    pub fn finish_wiping(place: &Path, keys: &dyn DeviceKeys) {
        if place.join(WISHED).exists() {
            // What cannot be removed now is tried again at the next start.
            let _ = Self::wipe(place, keys);
        }
    }
}

/// A vault is about to be made: a wish that is left over from the one before must not take this one at the next start.
pub(super) fn take_back_the_wish(place: &Path) -> Result<(), VaultError> {
    match fs::remove_file(place.join(WISHED)) {
        Ok(()) => {
            let _ = flush_directory(place);
            Ok(())
        }
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(()),
        Err(_) => Err(VaultError::NotSaved),
    }
}

/// Whether it is gone.
pub(super) fn overwritten_and_removed(file: &Path) -> bool {
    if let Ok(mut open) = OpenOptions::new().write(true).open(file) {
        overwrite(&mut open);
    }
    match fs::remove_file(file) {
        Ok(()) => true,
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

/// Writes zeros over all of an open file, whatever its name is by now. On top of what really deletes: see above.
pub(super) fn overwrite(file: &mut fs::File) {
    const ZEROS: [u8; 8_192] = [0; 8_192];
    let mut write = || -> std::io::Result<()> {
        let mut left = file.metadata()?.len();
        file.seek(SeekFrom::Start(0))?;
        while left > 0 {
            let now = left.min(ZEROS.len() as u64);
            file.write_all(ZEROS.get(..usize::try_from(now).unwrap_or(0)).unwrap_or(&ZEROS))?;
            left = left.saturating_sub(now);
        }
        file.sync_all()
    };
    let _ = write();
}
