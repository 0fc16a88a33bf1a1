//! The facade for Kotlin and Swift: everything that crosses the border of languages, and nothing else. It delegates; it
//! decides nothing.

uniffi::setup_scaffolding!();

#[cfg(feature = "desk")]
mod desk;
mod keys;
mod memory;
pub mod model;
mod panics;
mod ports;
mod reminders;
mod stillpoint;
mod zones;

#[cfg(feature = "desk")]
pub use desk::Desk;
pub use keys::{DeviceKeyError, DeviceKeys, Erased, Remembered, Renewed};
pub use ports::Ports;
pub use reminders::{
    Applied, HeldReminders, Notice, PendingReminders, ReminderChanges, RemindersError, may_lie_over, reminders_come,
    reminders_held,
};
pub use stillpoint::Stillpoint;
pub use zones::{PhoneZones, ZoneChange, ZoneTable, Zones, ZonesError};
