//! What crosses rooms and languages.
//!
//! [`table`] is the table of the session, written a second time; [`laws`] searches everything that can happen; a [`story`]
//! is an evening to play.

pub mod laws;
pub mod story;
pub mod table;
