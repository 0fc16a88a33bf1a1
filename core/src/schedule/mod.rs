//! Reminders that were asked for: what comes again and when, what the phone is to hold ready, and when it stays quiet.
//!
//! Pure: the time, the zones and what the phone did come in as data. The laws, each tested with a fault that breaks it
//! (`tests/tests/schedule`):
//! 1. Syncing twice changes nothing.
//! 2. A reminder fires at most once, even when the clock goes back.
//! 3. Never more than the phone's slots, and every schedule's next occurrence is placed before any second one.
//! 4. At most one catch-up for each schedule; what is older is simply quiet. Nothing is ever counted as missed.
//! 5. Nothing inside quiet hours or rest; quiet hours also where the phone is carried to while nobody can open the vault.
//! 6. Nothing past the horizon of the zone tables.
//! 7. No user text in a plan item.
//!
//! How a phone syncs, in this order, because a reminder may rather be lost than shown twice: it calls
//! [`Schedules::sync`] with what its alarms have shown since and what is pending; it keeps the [`Schedules`] durably; and
//! only then it cancels, sets and shows what [`Sync`] says. What an alarm shows is written down, durably, before it is
//! shown, and told at the next sync; where the system shows by itself, [`shown_unseen`] knows.

mod answering;
mod anywhere;
mod error;
mod kind;
mod occurrence;
mod placing;
mod plan;
mod quiet;
mod reconcile;
mod recurrence;
mod rule;
mod schedules;
mod seconds;
mod settled;
mod sync;
mod time;
mod zone;

pub use anywhere::{Anywhere, Pending};
pub use error::{RuleFault, RulePart, ScheduleError, ZoneFault};
pub use kind::Kind;
pub use occurrence::Occurrence;
pub use plan::{Outlook, Plan, PlanItem, plan};
pub use quiet::{QuietHours, Rest};
pub use reconcile::{Reconciled, reconcile, shown_unseen};
pub use recurrence::{DaysOfMonth, DaysOfWeek, Every, NthWeekday, NthWeekdays, Ordinals, Recurrence, Weekdays};
pub use schedules::{ItemId, Schedule, ScheduleDraft, ScheduleId, Schedules};
pub use seconds::Seconds;
pub use settled::Settled;
pub use sync::{Phone, Sync};
pub use time::{LocalDateTime, OffsetSeconds, TimeOfDay, UtcSeconds, Weekday};
pub use zone::{ScheduleZone, ZoneChange, ZoneTable, Zones};
