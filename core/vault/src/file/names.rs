//! The name of every file there can be. None says anything about what is in it.

/// The vault.
pub(crate) const FILE: &str = "data";
/// A vault that is being made.
pub(crate) const UNFINISHED: &str = "data.new";
/// What SQLite puts beside a file.
pub(crate) const BESIDE: [&str; 3] = ["-wal", "-journal", "-shm"];

/// The copy from before the first step.
pub(crate) const BEFORE: &str = "data.old";
/// That copy, before it was compared.
pub(crate) const BEFORE_UNFINISHED: &str = "data.old.new";

/// Room on the disk, held for the moment when there is none.
pub(crate) const RESERVE: &str = "data.room";

/// Stands in the folder from the moment that somebody wished it until all is gone: killed in between, it is finished at
/// the next start, and nobody stands before a vault without a key.
pub(crate) const WIPE_PENDING: &str = "data.gone";
