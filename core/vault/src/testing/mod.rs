//! What tests, fuzzers and the desk need, and what is never shipped.

#[cfg(any(test, feature = "desk"))]
pub mod cost;
#[cfg(any(test, feature = "desk"))]
pub mod doubles;
#[cfg(any(test, feature = "desk"))]
pub mod fuzzing;
