//! What is kept, and what becomes of it.

pub(super) mod ages;
pub(super) mod begun;
pub(super) mod bytes;
#[cfg(any(test, feature = "desk"))]
pub mod fuzzing;
#[cfg(any(test, feature = "desk"))]
mod generated;
pub(super) mod keepsake;
pub(super) mod once;
pub(super) mod table;
pub(super) mod written_alone;
