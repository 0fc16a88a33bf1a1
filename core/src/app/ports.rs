//! What the phone answers by itself: its key storage, its alarms, its zones. Synchronous, and called from [`work`](super::Stillpoint::work) alone;
//! whatever a *person* is asked for is an [`Ask`](crate::page::Ask) instead.

use std::sync::Arc;

use super::syncing::{PendingReminders, PhoneZones};
use crate::vault::DeviceKeys;

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
