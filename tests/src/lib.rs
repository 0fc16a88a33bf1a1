//! What crosses rooms and languages.
//!
//! [`table`] is the table of the session, written a second time; [`laws`] searches everything that can happen; a [`story`]
//! is an evening, and the [`player`] plays it. The [`oracle`] holds the schedule against cases worked out elsewhere,
//! and [`reminders`] leads it over random walks. [`fuzz`] takes bytes from anywhere.

pub mod chance;
pub mod fuzz;
pub mod laws;
pub mod oracle;
pub mod place;
pub mod player;
pub mod reminders;
pub mod story;
pub mod table;
