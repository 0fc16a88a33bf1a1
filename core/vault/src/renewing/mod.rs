//! A new data key: in the same file, or in a new one that takes its place.

pub(crate) mod forever;
pub(crate) mod progress;
pub(crate) mod rewriting;
pub(crate) mod rotating;
