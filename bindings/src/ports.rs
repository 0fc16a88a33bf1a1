//! What the phone answers by itself: its key storage, its reminders, its zones. Kotlin and Swift bring them; the core asks
//! from `work` alone.

use std::sync::Arc;

use crate::{
    keys::{DeviceKeys, PhoneKeys},
    reminders::{PendingReminders, PhoneReminders},
    zones::{PhoneZones, ZonesOfPhone},
};

/// What the phone answers by itself.
#[derive(uniffi::Record)]
pub struct Ports {
    /// The phone's own key storage.
    pub keys: Arc<dyn DeviceKeys>,
    /// A key storage of its own, whose key the phone gives out for a finger or a face alone; none where there is no such
    /// thing. It only wraps and erases here: what a finger unwraps is asked for with `Asking.Finger`.
    pub fingers: Option<Arc<dyn DeviceKeys>>,
    /// The phone's own alarms and notifications.
    pub reminders: Arc<dyn PendingReminders>,
    /// The clocks of where the phone is, and elsewhere.
    pub zones: Arc<dyn PhoneZones>,
}

impl Ports {
    pub(crate) fn taken(self) -> stillpoint_core::Ports {
        stillpoint_core::Ports {
            keys: Arc::new(PhoneKeys(self.keys)),
            fingers: self.fingers.map(|keys| Arc::new(PhoneKeys(keys)) as Arc<_>),
            reminders: Some(Arc::new(PhoneReminders(self.reminders))),
            zones: Some(Arc::new(ZonesOfPhone(self.zones))),
        }
    }
}
