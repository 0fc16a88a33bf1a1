//! The ranges of the plan's times.

use crate::error::{Field, StillpointError, Why};

/// What is allowed for a time, in seconds, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondsRange {
    /// The least.
    pub min: u32,
    /// The most.
    pub max: u32,
}

/// One day.
const DAY: u32 = 86_400;

/// The settle time. Zero is allowed: some want only the question, not the wait.
pub const SETTLE: SecondsRange = SecondsRange { min: 0, max: DAY };
/// The time between check-ins. Zero: the phone never asks by itself, only when somebody wants it to.
pub const CHECK_IN_EVERY: SecondsRange = SecondsRange { min: 0, max: DAY };
/// How long a question waits.
pub const PATIENCE: SecondsRange = SecondsRange { min: 1, max: DAY };
/// The agreed length.
pub const LENGTH: SecondsRange = SecondsRange { min: 1, max: DAY };
/// How long a question before a next step stands before answers count. Zero is allowed.
pub const BUFFER: SecondsRange = SecondsRange { min: 0, max: DAY };

/// How long arriving, or winding down, is. Zero: it has no time of its own.
pub const AROUND: SecondsRange = SecondsRange { min: 0, max: DAY };

impl SecondsRange {
    pub(super) fn check(self, seconds: u32, field: Field) -> Result<(), StillpointError> {
        if (self.min..=self.max).contains(&seconds) {
            return Ok(());
        }
        let why = Why::OutOfRange {
            min: self.min,
            max: self.max,
        };
        Err(StillpointError::Invalid {
            field,
            person: None,
            why,
        })
    }
}
