//! What crosses rooms and languages.
//!
//! [`table`] is the table of the session, written a second time; [`laws`] searches everything that can happen; a [`story`]
//! is an evening, and the [`player`] plays it with a [`hand`] on a phone. The [`oracle`] holds the schedule against cases worked out elsewhere,
//! and [`reminders`] leads it over random walks. Below the vault, a [`disk`] can be watched and broken; [`crash`] cuts its
//! power and kills, [`attack`] is somebody who can write to it, [`doors`] are all that somebody can touch, and [`fuzz`] takes bytes from anywhere. [`at_home`] is what people do between the evenings.

pub mod alarms;
pub mod at_home;
pub mod attack;
pub mod chance;
pub mod crash;
pub mod disk;
pub mod doors;
pub mod evenings;
pub mod fuzz;
pub mod hand;
pub mod laws;
pub mod oracle;
pub mod pages;
pub mod place;
pub mod player;
pub mod reminders;
pub mod story;
pub mod table;
