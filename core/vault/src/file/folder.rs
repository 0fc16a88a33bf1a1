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

/// Whether a file lies at `path`, and not a link to something that is none of ours.
pub(crate) fn is_a_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

/// A new, empty file that nobody else reads, in the place of whatever lay there: of a link, the link goes. Every file that the app
/// makes beside its vault is made here.
///
/// # Errors
/// What the disk answers.
pub fn new_file(path: &Path) -> io::Result<fs::File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Nobody else on the phone reads the folder or the file in it. Where the file system knows no such thing, nothing happens.
pub(crate) fn is_for_nobody_else(file: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let only_us = |path: &Path, mode: u32| {
            let is_open_to_others = fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0);
            if is_open_to_others {
                let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
            }
        };
        only_us(file, 0o600);
        if let Some(folder) = file.parent() {
            only_us(folder, 0o700);
        }
    }
}

/// Whether it is gone.
pub(crate) fn overwritten_and_removed(file: &Path) -> bool {
    if is_a_file(file)
        && let Ok(mut open) = OpenOptions::new().write(true).open(file)
    {
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
