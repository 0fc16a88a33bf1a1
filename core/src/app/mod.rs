//! [`Stillpoint`]: what a person, the phone or the clock did comes in, a moment goes out. It ties the rooms together and holds
//! no rule of theirs. Its files stand on floors, which `core/ARCHITECTURE.md` draws: no two know each other.

mod access;
mod act;
mod adding;
mod aging;
mod begun;
mod clock;
mod copies;
mod deleting;
#[cfg(feature = "desk")]
mod desk;
mod export;
mod first_start;
mod given_up;
mod helps;
mod home;
mod keeping;
mod kept;
mod memory;
mod outcome;
mod own;
mod parting;
mod place;
mod plan;
mod ports;
mod privacy;
mod put_away;
mod reading;
mod ready;
mod reflecting;
mod refusals;
mod rehearsing;
mod reminding;
mod restore_rules;
mod showing;
mod sight;
mod standing;
mod stillpoint;
mod store;
mod syncing;
mod touches;
mod turning;
mod under_way;
mod ways_in;
mod whose;
mod work;
mod working;
mod written;

pub use copies::{BackupKey, RestoreKey};
#[cfg(feature = "desk")]
pub use desk::{PrivateState, ReadableReflection, Said, before_each_hold};
pub use export::Sink;
#[cfg(any(test, feature = "desk"))]
pub use kept::fuzzing as kept_fuzzing;
pub use parting::{PartingStep, PartingView, SharedWish};
pub use ports::{Applied, Notice, PendingReminders, PhoneZones, Ports, ReminderChanges, RemindersFailed, ZonesFailed};
pub use stillpoint::Stillpoint;
