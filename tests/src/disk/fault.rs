//! What a disk does wrong, and to which call.

use std::ffi::c_int;

use rusqlite::ffi;

/// What SQLite asks of the operating system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Io {
    /// Opens a file.
    Open,
    /// Removes a file.
    Remove,
    /// Asks whether a file is there.
    Access,
    /// Reads bytes.
    Read,
    /// Writes bytes.
    Write,
    /// Cuts a file to a length.
    Truncate,
    /// Waits until everything is on the disk.
    Flush,
    /// Asks how long a file is.
    Size,
    /// Takes a lock.
    Lock,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// EIO: the disk does not answer. To any call.
    Broken,
    /// ENOSPC: the disk is full, and nothing of a write is written.
    Full,
    /// The first half of a write is written, then the disk is full.
    ShortWrite,
    /// Somebody else holds the lock.
    Busy,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Broken, Self::Full, Self::ShortWrite, Self::Busy];

    /// What SQLite's own layer would say of this fault in that call; none if that call cannot meet it.
    pub(super) const fn code(self, io: Io) -> Option<c_int> {
        Some(match (self, io) {
            (Self::Broken, Io::Open) => ffi::SQLITE_CANTOPEN,
            (Self::Broken, Io::Remove) => ffi::SQLITE_IOERR_DELETE,
            (Self::Broken, Io::Access) => ffi::SQLITE_IOERR_ACCESS,
            (Self::Broken, Io::Read) => ffi::SQLITE_IOERR_READ,
            (Self::Broken, Io::Write) => ffi::SQLITE_IOERR_WRITE,
            (Self::Broken, Io::Truncate) => ffi::SQLITE_IOERR_TRUNCATE,
            (Self::Broken, Io::Flush) => ffi::SQLITE_IOERR_FSYNC,
            (Self::Broken, Io::Size) => ffi::SQLITE_IOERR_FSTAT,
            (Self::Broken, Io::Lock) => ffi::SQLITE_IOERR_LOCK,
            (Self::Full | Self::ShortWrite, Io::Write) => ffi::SQLITE_FULL,
            (Self::Busy, Io::Lock) => ffi::SQLITE_BUSY,
            _ => return None,
        })
    }
}
