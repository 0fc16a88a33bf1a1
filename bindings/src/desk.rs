//! Never shipped: what the desk beside the computer's phone window, the stories, the benches and the tests of the bridge
//! need.

use std::sync::Arc;

use crate::{
    Stillpoint, StillpointError,
    model::{Moment, Now},
};

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

    /// Panics, as a defect in the core would, in a call that can fail: the phone gets an error and lives on.
    #[expect(clippy::panic, reason = "it shows what a panic does to the phone")]
    pub fn panic(&self) -> Result<u64, StillpointError> {
        panic!("the desk asked for it")
    }

    /// Panics in a touch, which cannot fail: the phone gets a pause and lives on.
    pub fn panic_in_a_touch(&self, now: Now) -> Moment {
        self.app.calmly(&now, &|core| core.panic_in_a_touch())
    }
}
