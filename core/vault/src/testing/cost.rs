//! What a guess costs, in tests of something else: they choose a thousand secrets, and two thirds of their time went into that.

use std::sync::atomic::{AtomicBool, Ordering};

static IS_LITTLE: AtomicBool = AtomicBool::new(false);

/// From here on, in this process, a secret that is chosen costs as little to guess as is borne.
pub fn is_little_from_here() {
    IS_LITTLE.store(true, Ordering::Relaxed);
}

pub(crate) fn is_little() -> bool {
    IS_LITTLE.load(Ordering::Relaxed)
}
