//! Stillpoint's core: everything the app knows.
//!
//! No FFI, no ambient clock, no globals, no network. The rooms `session`, `plan`, `reflect`, `schedule`, `library` and
//! `words` are plain data and functions; the vault, a crate of its own, seals what they hold; [`Stillpoint`] ties them
//! together.
#![forbid(unsafe_code)]
#![cfg_attr(test, allow(missing_docs))]

mod app;
pub mod backup;
mod check_ins;
mod durable;
mod error;
mod first_start;
mod home;
pub mod library;
pub mod moment;
mod order;
pub mod page;
pub mod people;
pub mod plan;
mod privacy;
pub mod reflect;
mod reminders;
pub mod schedule;
pub mod session;
mod support;
pub mod text;
pub mod words;

#[cfg(any(test, feature = "desk"))]
pub use app::kept_fuzzing;
pub use app::{
    Applied, BackupKey, Notice, PartingStep, PartingView, PendingReminders, PhoneZones, Ports, ReminderChanges,
    RemindersFailed, RestoreKey, SharedWish, Sink, Stillpoint, ZonesFailed,
};
#[cfg(feature = "desk")]
pub use app::{PrivateState, ReadableReflection, Said, before_each_hold};
pub use error::{Field, KeyTrouble, StillpointError, Why};
pub use moment::{Effect, Effects, Moment, Now};
pub use session::{Offer, Offers, Person, Phase, Touch};
/// Everything that is kept, sealed.
pub use stillpoint_vault as vault;
