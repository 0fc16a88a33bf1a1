//! What is done to files as such: sweeping, overwriting, and making sure that a name is on the disk.

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use crate::file::names::BESIDE;

/// A vault that is being made. Dropped, it is gone: once it has been renamed, there is nothing under this name.
pub(crate) struct Unfinished(pub(crate) PathBuf);

impl Unfinished {
    pub(crate) fn sweep(&self) {
        let _ = fs::remove_file(&self.0);
        sweep_beside(&self.0);
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        self.sweep();
    }
}

pub(crate) fn sweep_beside(file: &Path) {
    for ending in BESIDE {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let _ = fs::remove_file(PathBuf::from(name));
    }
}

/// A rename is on the disk when its directory is. Not every file system can say so; where a failure is let go, the
/// vault may be gone after a power cut in its first seconds, as if it had never been made.
pub(crate) fn flush_directory(place: &Path) -> io::Result<()> {
    fs::File::open(place)?.sync_all()
}

/// Whether it is gone.
pub(crate) fn overwritten_and_removed(file: &Path) -> bool {
    if let Ok(mut open) = OpenOptions::new().write(true).open(file) {
        overwrite(&mut open);
    }
    match fs::remove_file(file) {
        Ok(()) => true,
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

/// Writes zeros over all of an open file, whatever its name is by now. On top of what really deletes: see above.
pub(crate) fn overwrite(file: &mut fs::File) {
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
