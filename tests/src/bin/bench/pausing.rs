//! What a pause costs: the whole of it, as the facade calls it.

use std::hint::black_box;

use stillpoint_core::Now;

use crate::{
    memory::allocations,
    sampling::{Place, now, quantile, tell, time, together},
};

const PAUSES: usize = 1_000_000;

/// An empty call, that the compiler may not see through.
#[inline(never)]
fn nothing(now: &Now) {
    black_box(now);
}

/// `pause_rust`: p99.9 of a pause, against an empty call, taking turns.
pub(crate) fn speed() {
    let place = Place::new();
    let app = together(&place);
    let at = now(1);
    for _ in 0..10_000 {
        black_box(app.pause(&at));
    }
    let (mut pauses, mut nothings) = (Vec::with_capacity(PAUSES), Vec::with_capacity(PAUSES));
    for _ in 0..PAUSES {
        pauses.push(time(|| {
            black_box(app.pause(&at));
        }));
        nothings.push(time(|| nothing(&at)));
    }
    let pause = quantile(&mut pauses, 0.999);
    tell(
        "pause_rust",
        pause,
        "ns",
        Some(("an empty call", pause / quantile(&mut nothings, 0.999).max(1.0))),
    );
}

/// `pause_rust_allocations`: over a million pauses, the scene that they answer with included.
pub(crate) fn allocations_of_pauses() {
    let place = Place::new();
    let app = together(&place);
    let at = now(1);
    let before = allocations();
    for _ in 0..PAUSES {
        black_box(app.pause(&at));
    }
    tell(
        "pause_rust_allocations",
        allocations().saturating_sub(before) as f64,
        "allocations",
        None,
    );
}
