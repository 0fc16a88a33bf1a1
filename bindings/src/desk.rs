//! Never shipped: what the desk beside the computer's phone window, the stories, the benches and the tests of the bridge
//! need.

use std::sync::Arc;

use stillpoint_core::page::SecretText;

use crate::{
    Stillpoint,
    model::{Moment, Now, PlanDraft},
    panics,
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

    /// An empty plan with the times that the first start begins with.
    pub fn empty_draft(&self) -> PlanDraft {
        PlanDraft::default()
    }

    /// Sets the app up with this plan, which everybody in it confirms, and pauses once, as at the first start. Whether that
    /// could be done.
    pub fn set_up(&self, draft: PlanDraft, secret: Option<SecretText>, now: Now) -> bool {
        panics::caught(|| self.app.core.set_up_as(&draft, secret.map(plain), &now)).is_some_and(|done| done.is_ok())
    }

    /// Locks the app, and leaves a session as it is: on a page one can lock only at home, or by leaving, which pauses.
    pub fn lock(&self, now: Now) -> Moment {
        self.app.or_pause(&now, &|core| core.lock(&now))
    }

    /// Opens what `lock` locked, where no page offers that. Whether `secret` is the one.
    pub fn unlock(&self, secret: SecretText, now: Now) -> bool {
        panics::caught(|| self.app.core.unlock(plain(secret), &now)).is_some_and(|opened| opened.is_ok())
    }

    /// How many reflections on an evening the open vault holds. One without a word in it is none. None while it is locked.
    pub fn kept_reflections(&self) -> Option<u32> {
        self.app.core.kept_reflections().ok()
    }

    /// How many reflections wait in memory because they could not be saved.
    pub fn unsaved(&self) -> u32 {
        self.app.core.unsaved()
    }

    /// Lets the disk play full, or not: every write to the store fails.
    pub fn disk_full(&self, full: bool) {
        self.app.core.pretend_disk_full(full);
    }

    /// The cheapest call there is, to compare others with.
    pub fn nothing(&self) -> u64 {
        0
    }

    /// Writes `count` entries of `bytes` bytes, one durable write each, and nothing else. Whether all were written.
    pub fn write_entries(&self, count: u32, bytes: u32) -> bool {
        self.app.core.write_entries(count, bytes).is_ok()
    }

    /// Panics in a touch, which cannot fail: the phone gets a pause and lives on.
    pub fn panic_in_a_touch(&self, now: Now) -> Moment {
        self.app.or_pause(&now, &|core| core.panic_in_a_touch())
    }
}

fn plain(secret: SecretText) -> String {
    secret.0.to_string()
}
