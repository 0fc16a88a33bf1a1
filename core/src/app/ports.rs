//! What the phone answers by itself: its key storage, its alarms, its zones. Synchronous, and called from [`work`](super::Stillpoint::work) alone;
//! whatever a *person* is asked for is an [`Ask`](crate::page::Ask) instead.

use std::sync::Arc;

use crate::{
    schedule::{Anywhere, ItemId, Phone, UtcSeconds, Zones},
    vault::DeviceKeys,
};

/// What the phone answers by itself.
#[derive(Clone)]
pub struct Ports {
    /// The phone's own key storage.
    pub keys: Arc<dyn DeviceKeys>,
    /// A key storage of its own, whose key the phone gives out for a finger or a face alone; none where there is no such
    /// thing. It only wraps and erases here: a finger unwraps what an [`Asking::Finger`](crate::page::Asking) asks for.
    pub fingers: Option<Arc<dyn DeviceKeys>>,
    /// The phone's own alarms and notifications; none where the phone brings them up to date by itself.
    pub reminders: Option<Arc<dyn PendingReminders>>,
    /// The clocks of where the phone is, and elsewhere; none where the phone brings them by itself.
    pub zones: Option<Arc<dyn PhoneZones>>,
}

impl Ports {
    /// The phone's own key storage, and nothing beside it.
    #[must_use]
    pub fn of(keys: Arc<dyn DeviceKeys>) -> Self {
        Self {
            keys,
            fingers: None,
            reminders: None,
            zones: None,
        }
    }
}

/// A reminder as the phone shows it: neutral words from the content, never what people wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Which.
    pub id: ItemId,
    /// When to show it.
    pub when: UtcSeconds,
    /// How it is placed anew where nobody can open the vault.
    pub anywhere: Anywhere,
    /// What it says.
    pub text: String,
}

/// What the phone has to do, in this order: cancel, set, show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReminderChanges {
    /// To be taken away.
    pub cancel: Vec<ItemId>,
    /// To be set. One that is pending under the same id is replaced.
    pub set: Vec<Notice>,
    /// To be shown now.
    pub show: Vec<Notice>,
}

/// The answer to [`PendingReminders::apply`]. Not `()` on purpose: an empty answer can hide a host that died on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// All of it was done.
    All,
}

/// Why the phone's reminders cannot be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the phone's reminders cannot be reached")]
pub struct RemindersFailed;

/// The phone's own alarms and notifications. Synchronous; the phone implements it, tests have a working and a failing
/// double. All off until asked for: with nothing asked for, nothing is ever set.
pub trait PendingReminders: Send + Sync {
    /// What the phone holds ready, how many it can hold, and what it has shown since the last [`PendingReminders::apply`].
    ///
    /// # Errors
    /// [`RemindersFailed`].
    fn held(&self) -> Result<Phone, RemindersFailed>;

    /// Does what `changes` says, in its order. What was shown before is kept by then, and need not be told again.
    ///
    /// # Errors
    /// [`RemindersFailed`]. Part of it may have been done: the next sync sees what is held, and does the rest.
    fn apply(&self, changes: ReminderChanges) -> Result<Applied, RemindersFailed>;
}

/// Why the phone's clocks cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the phone's time zones cannot be told")]
pub struct ZonesFailed;

/// The phone's own knowledge of the world's clocks. Synchronous; the phone implements it, tests have a working and a failing
/// double.
pub trait PhoneZones: Send + Sync {
    /// The tables of the zone where the phone is and of those that are `needed` besides, as far as the phone knows them. They
    /// hold from about a year before `now` for as many years as the phone can tell.
    ///
    /// # Errors
    /// [`ZonesFailed`].
    fn tables(&self, needed: Vec<String>, now: UtcSeconds) -> Result<Zones, ZonesFailed>;
}
