//! The pages that the next pause leads to, as they were made last. `showing` makes them.

use super::act::Act;
use crate::page::Sheet;

/// The pages that the next pause leads to, made beforehand whenever the plan, the lock or the language has changed: a pause
/// only points to them, and allocates nothing.
#[derive(Default)]
pub(super) struct Ready {
    pub(super) paused: Sheet<Act>,
    pub(super) calm: Sheet<Act>,
    /// Whether it offers to go on: where a pause settles in no time.
    pub(super) goes_on: bool,
}
