//! The phone's own reminders, which Kotlin and Swift bring.

use std::sync::Arc;

use stillpoint_core::schedule::{self, LocalDateTime, QuietHours, ScheduleId, Seconds, TimeOfDay, UtcSeconds};

use crate::zones::ZoneTable;

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

/// How a reminder is placed anew while nobody can open the vault: in another zone, after a clock was set, on a phone that was
/// off. It is kept as it is, with what is pending, and says nothing about anybody.
#[derive(Debug, Clone, Copy, uniffi::Record)]
pub struct Anywhere {
    /// What the clock of wherever the phone is shows when it comes, in seconds since 1970-01-01T00:00:00 on the same wall;
    /// none: it comes at its instant.
    pub floats_at_s: Option<i64>,
    /// Nothing is heard from then on, in seconds since midnight on the clock of wherever the phone is; none: at any time.
    pub quiet_from_s: Option<u32>,
    /// No longer quiet then: what would come before waits until then.
    pub quiet_until_s: Option<u32>,
    /// By so many seconds the quiet hours put it off where it was set.
    pub put_off_s: i64,
    /// So many seconds later than it was meant to come it still may; later it is silent.
    pub late_s: i64,
}

impl From<schedule::Anywhere> for Anywhere {
    fn from(anywhere: schedule::Anywhere) -> Self {
        Self {
            floats_at_s: anywhere.floats_at.map(LocalDateTime::seconds),
            quiet_from_s: anywhere.quiet.map(|hours| hours.from().seconds()),
            quiet_until_s: anywhere.quiet.map(|hours| hours.until().seconds()),
            put_off_s: anywhere.put_off.0,
            late_s: anywhere.late.0,
        }
    }
}

impl From<PendingReminder> for schedule::Pending {
    fn from(pending: PendingReminder) -> Self {
        Self {
            id: pending.id.into(),
            when: UtcSeconds(pending.at_utc_s),
            anywhere: pending.anywhere.map(Into::into).unwrap_or_default(),
        }
    }
}

impl From<schedule::Pending> for PendingReminder {
    fn from(pending: schedule::Pending) -> Self {
        let anywhere = pending.anywhere;
        Self {
            id: pending.id.into(),
            at_utc_s: pending.when.0,
            anywhere: (anywhere != schedule::Anywhere::default()).then(|| anywhere.into()),
        }
    }
}

impl From<Anywhere> for schedule::Anywhere {
    fn from(anywhere: Anywhere) -> Self {
        // Hours that cannot be are none: what a phone kept may be broken.
        let time = |seconds: Option<u32>| TimeOfDay::try_from(seconds?).ok();
        let quiet = time(anywhere.quiet_from_s).zip(time(anywhere.quiet_until_s));
        Self {
            floats_at: anywhere.floats_at_s.map(LocalDateTime::from_seconds),
            quiet: quiet.and_then(|(from, until)| QuietHours::new(from, until).ok()),
            put_off: Seconds(anywhere.put_off_s),
            late: Seconds(anywhere.late_s),
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
    /// How it is placed anew, as it was set; none: at its instant, whatever happens.
    #[uniffi(default = None)]
    pub anywhere: Option<Anywhere>,
}

/// When each of `pending` comes on the clock of `here`, in seconds since 1970, UTC, in their order: at `now_utc_s`, if that has
/// passed; not before the quiet hours are over; none where that is too late, and then it is silent until the app is opened. What
/// a phone asks that reminds by alarms of its own; pure, and nothing of the vault is touched.
#[uniffi::export]
pub fn reminders_come(pending: Vec<PendingReminder>, here: ZoneTable, now_utc_s: i64) -> Vec<Option<i64>> {
    let Ok(here) = here.taken() else {
        return pending.iter().map(|one| Some(one.at_utc_s)).collect();
    };
    let comes = |one| schedule::Pending::from(one).comes(&here, UtcSeconds(now_utc_s));
    pending.into_iter().map(|one| Some(comes(one)?.0)).collect()
}

/// What a system that reminds by itself holds, and has shown: of what was `kept` by the app, it still holds what `is_there`
/// says, in the same order. What floats comes by the clock of `here`.
#[uniffi::export]
pub fn reminders_held(
    kept: Vec<PendingReminder>,
    is_there: Vec<bool>,
    slots: u32,
    here: ZoneTable,
    now_utc_s: i64,
) -> HeldReminders {
    let mut held = HeldReminders {
        slots,
        shown: Vec::new(),
        pending: Vec::new(),
    };
    let here = here.taken().ok();
    for (one, is_there) in kept.into_iter().zip(is_there) {
        let pending = schedule::Pending::from(one);
        let due = here.as_ref().map_or(pending.when, |here| pending.due(here));
        let has_come = match &here {
            Some(here) => pending.has_come(is_there, here, UtcSeconds(now_utc_s)),
            None => pending.when.0 <= now_utc_s,
        };
        if has_come {
            held.shown.push(one.id);
        } else if is_there {
            held.pending.push(PendingReminder { at_utc_s: due.0, ..one });
        }
    }
    held
}

/// What a phone keeps of what it was handed, as a text of numbers: a line for each of `pending`, no word of anybody.
#[uniffi::export]
pub fn reminders_text(pending: Vec<PendingReminder>) -> String {
    let lines = pending.into_iter().map(|one| schedule::Pending::from(one).line());
    lines.collect::<Vec<_>>().join("\n")
}

/// What `reminders_text` wrote. What cannot be read is left out: the core sets it anew.
#[uniffi::export]
pub fn reminders_of_text(text: String) -> Vec<PendingReminder> {
    let read = |line| schedule::Pending::of_line(line).map(Into::into);
    text.lines().filter_map(read).collect()
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
    /// How it is placed anew while nobody can open the vault; to be kept with it.
    #[uniffi(default = None)]
    pub anywhere: Option<Anywhere>,
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
                pending: held.pending.into_iter().map(Into::into).collect(),
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
                    anywhere: Some(notice.anywhere.into()),
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
