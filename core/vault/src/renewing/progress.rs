//! How far something has come that goes in steps.

/// How far something that goes in steps has come, in records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// So many are done.
    pub done: u64,
    /// Of so many. Done, when both are the same.
    pub of: u64,
}

impl Progress {
    /// Whether nothing is left to do.
    #[must_use]
    pub const fn is_done(self) -> bool {
        self.done >= self.of
    }
}

/// What began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// So many ways in could not be kept without the person, and are gone: a finger, a face. They have to be set up
    /// again.
    pub ways_fallen: u32,
    /// What is to be done.
    pub progress: Progress,
}
