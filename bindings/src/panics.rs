//! A defect in the core ends here, as an answer: never as a dead app, and never in a log.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

/// What `act` answers, or nothing if it panics. The core's locks survive a panic of their holder.
pub(crate) fn caught<T>(act: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(act)).ok()
}

/// A panic's text can hold what somebody wrote: from here on a panic tells where it happened, and nothing else.
pub(crate) fn say_nothing_in_a_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        panic::set_hook(Box::new(|panic| {
            if let Some(place) = panic.location() {
                eprintln!("a defect at {}:{}", place.file(), place.line());
            }
        }));
    });
}
