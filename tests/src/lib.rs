//! What crosses rooms and languages.
//!
//! [`table`] is the table of the session, written a second time; [`laws`] searches everything that can happen; a [`story`]
//! is an evening, and the [`player`] plays it. Below the vault, a [`disk`] can be watched and broken; [`crash`] cuts its
//! power and kills, [`attack`] is somebody who can write to it.

pub mod attack;
pub mod chance;
pub mod crash;
pub mod disk;
pub mod laws;
pub mod place;
pub mod player;
pub mod story;
pub mod table;
