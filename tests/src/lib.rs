//! What crosses rooms and languages.
//!
//! [`table`] is the table of the session, written a second time; [`laws`] searches everything that can happen.

pub mod laws;
pub mod table;
