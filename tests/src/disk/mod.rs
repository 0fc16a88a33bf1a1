//! A disk that can be watched, that fails when it is told to, and whose power can be cut.
//!
//! [`Watching`] stands between SQLite and the files of one folder, below everything that the vault knows: the vault is
//! the real one and opens its file as it always does. [`Platter`] is what such a folder's disk holds when the power
//! goes.

mod fault;
mod platter;
mod vfs;
mod watch;

pub use fault::{Fault, Io};
pub use platter::{Fate, Image, Platter};
pub use vfs::temporary_files;
pub use watch::{Change, Name, Watching};
