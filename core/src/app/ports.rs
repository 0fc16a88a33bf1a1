//! What the phone answers by itself: its key storage. Synchronous, and called from [`work`](super::Stillpoint::work) alone;
//! whatever a *person* is asked for is an [`Ask`](crate::page::Ask) instead.

use std::sync::Arc;

use crate::vault::DeviceKeys;

/// What the phone answers by itself.
#[derive(Clone)]
pub struct Ports {
    /// The phone's own key storage.
    pub keys: Arc<dyn DeviceKeys>,
    /// A key storage of its own, whose key the phone gives out for a finger or a face alone; none where there is no such
    /// thing. It only wraps and erases here: a finger unwraps what an [`Asking::Finger`](crate::page::Asking) asks for.
    pub fingers: Option<Arc<dyn DeviceKeys>>,
}

impl Ports {
    /// The phone's own key storage, and nothing beside it.
    #[must_use]
    pub fn of(keys: Arc<dyn DeviceKeys>) -> Self {
        Self { keys, fingers: None }
    }
}
