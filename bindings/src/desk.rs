//! Never shipped: what the desk beside the computer's phone window, the stories, the benches and the tests of the bridge
//! need.

use std::sync::Arc;

use crate::{Stillpoint, StillpointError};

/// The desk beside the phone.
#[derive(uniffi::Object)]
pub struct Desk {
    app: Arc<Stillpoint>,
}

#[uniffi::export]
impl Desk {
    /// The desk of `app`.
    #[uniffi::constructor]
    pub fn of(app: Arc<Stillpoint>) -> Arc<Self> {
        Arc::new(Self { app })
    }

    /// Lets the disk play full, or not: every write to the store fails.
    pub fn disk_full(&self, full: bool) {
        self.app.core.pretend_disk_full(full);
    }

    /// The cheapest call there is, to compare others with.
    pub fn nothing(&self) -> u64 {
        0
    }

    /// Writes `count` entries of `bytes` bytes, one durable write each, and nothing else.
    pub fn write_entries(&self, count: u32, bytes: u32) -> Result<(), StillpointError> {
        Ok(self.app.core.write_entries(count, bytes)?)
    }

    /// Panics, as a defect in the core would: the phone gets an error and lives on.
    #[expect(clippy::panic, reason = "it shows what a panic does to the phone")]
    pub fn panic(&self) -> u64 {
        panic!("the desk asked for it")
    }

    /// Panics while it holds the evening: pausing must work afterwards.
    pub fn panic_in_a_touch(&self) {
        self.app.core.panic_in_a_touch();
    }
}
