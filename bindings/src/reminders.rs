//! The phone's own reminders, which Kotlin and Swift bring.

use std::sync::Arc;

use stillpoint_core::schedule::{self, LocalDateTime, ScheduleId, UtcSeconds};

pub use stillpoint_core::Applied;

/// One occurrence of one reminder: stable, and without a word in it.
#[derive(Debug, Clone, Copy, uniffi::Record)]
pub struct ReminderId {
    /// Which reminder.
    pub schedule: u32,
    /// Which of its occurrences: a number that is kept as it is.
    pub slot: i64,
}

impl From<schedule::ItemId> for ReminderId {
    fn from(id: schedule::ItemId) -> Self {
        Self {
            schedule: id.schedule.0,
            slot: id.slot.seconds(),
        }
    }
}

impl From<ReminderId> for schedule::ItemId {
    fn from(id: ReminderId) -> Self {
        Self {
            schedule: ScheduleId(id.schedule),
            slot: LocalDateTime::from_seconds(id.slot),
        }
    }
}

/// A reminder that the phone's system holds.
#[derive(Debug, Clone, Copy, uniffi::Record)]
pub struct PendingReminder {
    /// Which.
    pub id: ReminderId,
    /// When the system will show it, in seconds since 1970, UTC.
    pub at_utc_s: i64,
}

/// What the phone says about its reminders.
#[derive(Debug, Clone, uniffi::Record)]
pub struct HeldReminders {
    /// How many its system holds at once.
    pub slots: u32,
    /// What it has shown since the last `apply`. Telling something twice does no harm.
    pub shown: Vec<ReminderId>,
    /// What its system holds now.
    pub pending: Vec<PendingReminder>,
}

/// A reminder as the phone shows it: neutral words, never what people wrote. Secret on the lock screen.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Notice {
    /// Which.
    pub id: ReminderId,
    /// When to show it, in seconds since 1970, UTC.
    pub at_utc_s: i64,
    /// What it says.
    pub text: String,
}

/// What the phone has to do, in this order: cancel, set, show.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ReminderChanges {
    /// To be taken away.
    pub cancel: Vec<ReminderId>,
    /// To be set. One that is pending under the same id is replaced.
    pub set: Vec<Notice>,
    /// To be shown now.
    pub show: Vec<Notice>,
}

/// The answer to `apply`. Not "nothing" on purpose: an empty answer can hide a host that died on the way.
#[uniffi::remote(Enum)]
pub enum Applied {
    /// All of it was done.
    All,
}

/// Why the phone's reminders cannot be reached. Without a reason: whatever a phone says here could hold a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum RemindersError {
    /// They cannot be reached.
    #[error("the phone's reminders cannot be reached")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for RemindersError {
    /// An exception that was not declared. Its text is a whole stack trace, and is dropped.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// The phone's own alarms and notifications. Synchronous. An implementation lets out nothing but `RemindersError`, and
/// never calls the core back. With nothing asked for, nothing is ever set.
#[uniffi::export(foreign)]
pub trait PendingReminders: Send + Sync {
    /// What the phone holds ready, how many it can hold, and what it has shown since the last `apply`.
    fn held(&self) -> Result<HeldReminders, RemindersError>;

    /// Does what `changes` says, in its order. What was shown before is kept by then, and need not be told again.
    fn apply(&self, changes: ReminderChanges) -> Result<Applied, RemindersError>;
}

/// The phone's reminders as the core takes them. A host that breaks the bridge's own rules makes the bridge panic: that
/// ends here, as an answer.
pub(crate) struct PhoneReminders(pub(crate) Arc<dyn PendingReminders>);

impl stillpoint_core::PendingReminders for PhoneReminders {
    fn held(&self) -> Result<schedule::Phone, stillpoint_core::RemindersFailed> {
        match crate::panics::caught(|| self.0.held()) {
            Some(Ok(held)) => Ok(schedule::Phone {
                slots: held.slots,
                shown: held.shown.into_iter().map(Into::into).collect(),
                pending: held
                    .pending
                    .into_iter()
                    .map(|pending| schedule::Pending {
                        id: pending.id.into(),
                        when: UtcSeconds(pending.at_utc_s),
                    })
                    .collect(),
            }),
            _ => Err(stillpoint_core::RemindersFailed),
        }
    }

    fn apply(&self, changes: stillpoint_core::ReminderChanges) -> Result<Applied, stillpoint_core::RemindersFailed> {
        let notices = |notices: Vec<stillpoint_core::Notice>| {
            notices
                .into_iter()
                .map(|notice| Notice {
                    id: notice.id.into(),
                    at_utc_s: notice.when.0,
                    text: notice.text,
                })
                .collect()
        };
        let changes = ReminderChanges {
            cancel: changes.cancel.into_iter().map(Into::into).collect(),
            set: notices(changes.set),
            show: notices(changes.show),
        };
        match crate::panics::caught(|| self.0.apply(changes)) {
            Some(Ok(applied)) => Ok(applied),
            _ => Err(stillpoint_core::RemindersFailed),
        }
    }
}
