//! The phone's own reminders, which Kotlin and Swift bring.

use std::sync::Arc;

use stillpoint_core::{
    Phase,
    schedule::{ItemId, LocalDateTime, Pending, Phone, UtcSeconds},
};

use crate::zones::ZoneTable;

pub use stillpoint_core::Applied;

/// When each reminder of which a phone keeps a line (`kept`, see `Notice`) comes on the clock of `here`, in seconds since 1970,
/// UTC, in their order: at `now_utc_s`, if that has passed; not before the quiet hours are over; none where that is too late, and
/// then it is silent until the app is opened. What a phone asks that reminds by alarms of its own. Pure: no vault is touched.
#[uniffi::export]
pub fn reminders_come(kept: Vec<String>, here: ZoneTable, now_utc_s: i64) -> Vec<Option<i64>> {
    let here = here.taken().ok();
    let comes = |line: &String| {
        let pending = Pending::of_line(line)?;
        let comes = |here| pending.comes(here, UtcSeconds(now_utc_s));
        here.as_ref().map_or(Some(pending.when), comes)
    };
    kept.iter().map(|line| Some(comes(line)?.0)).collect()
}

/// What a phone holds, and has shown, of the lines it `kept`. `there`: the names of those that a system holds which reminds by
/// itself, where what floats comes by the clock of `here`; none: a phone with alarms of its own, which knows what it has shown.
#[uniffi::export]
pub fn reminders_held(
    kept: Vec<String>,
    there: Option<Vec<String>>,
    slots: u32,
    here: ZoneTable,
    now_utc_s: i64,
) -> HeldReminders {
    let (mut shown, mut held) = (Vec::new(), Vec::new());
    let (here, now) = (here.taken().ok(), UtcSeconds(now_utc_s));
    for pending in kept.iter().filter_map(|line| Pending::of_line(line)) {
        let name = pending.id.name();
        let is_there = there.as_ref().is_none_or(|there| there.contains(&name));
        let (due, has_come) = match (&here, &there) {
            (Some(here), None) => (pending.comes(here, now), false),
            (Some(here), Some(_)) => (Some(pending.due(here)), pending.has_come(is_there, here, now)),
            (None, _) => (None, there.is_some() && pending.when <= now),
        };
        let when = due.unwrap_or(pending.when);
        if has_come {
            shown.push(name);
        } else if is_there {
            held.push(Pending { when, ..pending }.line());
        }
    }
    HeldReminders {
        slots,
        shown,
        pending: held,
    }
}

/// Whether a reminder that comes while the app is in sight may lie over it; else it waits among the phone's notifications.
#[uniffi::export]
pub fn may_lie_over(phase: Phase) -> bool {
    phase.lets_a_reminder_lie_over_it()
}

/// What the phone says about its reminders.
#[derive(Debug, Clone, uniffi::Record)]
pub struct HeldReminders {
    /// How many its system holds at once.
    pub slots: u32,
    /// The names of those it has shown since the last `apply`. Telling one twice does no harm.
    pub shown: Vec<String>,
    /// The lines of those that its system holds now.
    pub pending: Vec<String>,
}

/// A reminder as the phone shows it: neutral words, never what people wrote. Secret on the lock screen.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Notice {
    /// Its name: two numbers, without a word in it, and the same whenever it is set anew.
    pub id: String,
    /// When to show it, in seconds since 1970, UTC.
    pub at_utc_s: i64,
    /// What the clock of wherever the phone is shows then, in seconds since 1970-01-01T00:00:00 on the same wall; none: it comes
    /// at its instant. For a system that reminds by itself.
    pub floats_at_s: Option<i64>,
    /// What it says.
    pub text: String,
    /// The line to be kept of it and handed back as it is. It says how the reminder is placed anew while nobody can open the vault
    /// (in another zone, after a clock was set, on a phone that was off), in numbers, and nothing about anybody.
    pub kept: String,
}

impl From<stillpoint_core::Notice> for Notice {
    fn from(notice: stillpoint_core::Notice) -> Self {
        let pending = Pending {
            id: notice.id,
            when: notice.when,
            anywhere: notice.anywhere,
        };
        Self {
            id: notice.id.name(),
            at_utc_s: notice.when.0,
            floats_at_s: notice.anywhere.floats_at.map(LocalDateTime::seconds),
            text: notice.text,
            kept: pending.line(),
        }
    }
}

/// What the phone has to do, in this order: cancel, set, show.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ReminderChanges {
    /// The names of those that are to be taken away.
    pub cancel: Vec<String>,
    /// To be set. One that is pending under the same name is replaced.
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
    fn held(&self) -> Result<Phone, stillpoint_core::RemindersFailed> {
        match crate::panics::caught(|| self.0.held()) {
            Some(Ok(held)) => Ok(Phone {
                slots: held.slots,
                shown: held.shown.iter().filter_map(|name| ItemId::named(name)).collect(),
                pending: held.pending.iter().filter_map(|line| Pending::of_line(line)).collect(),
            }),
            _ => Err(stillpoint_core::RemindersFailed),
        }
    }

    fn apply(&self, changes: stillpoint_core::ReminderChanges) -> Result<Applied, stillpoint_core::RemindersFailed> {
        let notices = |notices: Vec<stillpoint_core::Notice>| notices.into_iter().map(Into::into).collect();
        let changes = ReminderChanges {
            cancel: changes.cancel.iter().map(ItemId::name).collect(),
            set: notices(changes.set),
            show: notices(changes.show),
        };
        match crate::panics::caught(|| self.0.apply(changes)) {
            Some(Ok(applied)) => Ok(applied),
            _ => Err(stillpoint_core::RemindersFailed),
        }
    }
}
