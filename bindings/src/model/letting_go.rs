//! What goes in steps.

use super::{Begun, Progress};

/// How far something that goes in steps has come, in records.
#[uniffi::remote(Record)]
pub struct Progress {
    /// So many are done.
    pub done: u64,
    /// Of so many. Done, when both are the same.
    pub of: u64,
}

/// What began.
#[uniffi::remote(Record)]
pub struct Begun {
    /// So many ways in could not be kept without the person, and are gone: a fingerprint, the paper with the recovery key.
    /// They have to be set up again.
    pub ways_fallen: u32,
    /// What is to be done.
    pub progress: Progress,
}
