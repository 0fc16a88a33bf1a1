//! The facade for Kotlin and Swift: everything that crosses the border of languages, and nothing else. It delegates; it
//! decides nothing.

uniffi::setup_scaffolding!();

mod backups;
mod calm;
#[cfg(feature = "desk")]
mod desk;
mod error;
mod keys;
pub mod model;
mod private;
mod reminders;
mod separating;
mod stillpoint;
mod ways_in;

pub use backups::{
    BackupKey, BackupProgress, BackupWritten, GoOn, ProgressError, RecoveryMark, RecoverySheet, RestoreKey, Restored,
};
#[cfg(feature = "desk")]
pub use desk::Desk;
pub use error::{BackupTrouble, Field, KeyTrouble, StillpointError, Why};
pub use keys::{DeviceKeyError, DeviceKeys, Erased, Remembered, Renewed};
pub use reminders::{
    Applied, HeldReminders, Notice, PendingReminder, PendingReminders, ReminderChanges, ReminderId, RemindersError,
    ZoneChange, ZoneTable, Zones,
};
pub use stillpoint::Stillpoint;
