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

/// A loop of `turns` multiplications, that the compiler may not shorten.
#[inline(never)]
fn turning(turns: u32) {
    for turn in 0..turns {
        black_box(turn.wrapping_mul(31));
    }
}

/// So many turns of a loop as take at least as long as the middle one of `samples`.
fn turns_as_long_as(samples: &[u64]) -> u32 {
    let middle = quantile(&mut samples.to_vec(), 0.5);
    let middle_of = |turns| {
        let mut samples: Vec<u64> = (0..1_000).map(|_| time(|| turning(turns))).collect();
        quantile(&mut samples, 0.5)
    };
    (0..)
        .step_by(10)
        .find(|turns| middle_of(*turns) >= middle)
        .unwrap_or_default()
}

/// `pause_rust`: p99.9 of a pause, against an empty call, taking turns. What it says besides: the middle one, and p99.9 of a
/// plain loop that takes as long, which is what the machine interrupts, whatever runs.
pub(crate) fn speed() {
    let place = Place::new();
    let app = together(&place);
    let at = now(1);
    let pause = || {
        time(|| {
            black_box(app.pause(&at));
        })
    };
    let turns = turns_as_long_as(&(0..10_000).map(|_| pause()).collect::<Vec<_>>());
    // Written to beforehand: a page fault at every 512th sample would be a fifth of a percent of them.
    let (mut pauses, mut nothings, mut loops) = (vec![1; PAUSES], vec![1; PAUSES], vec![1; PAUSES]);
    for ((paused, empty), turned) in pauses.iter_mut().zip(&mut nothings).zip(&mut loops) {
        *paused = pause();
        *empty = time(|| nothing(&at));
        *turned = time(|| turning(turns));
    }
    let p999 = quantile(&mut pauses, 0.999);
    eprintln!(
        "pause_rust: p50 {} ns; p99.9 of a loop as long {} ns",
        quantile(&mut pauses, 0.5),
        quantile(&mut loops, 0.999)
    );
    tell(
        "pause_rust",
        p999,
        "ns",
        Some(("an empty call", p999 / quantile(&mut nothings, 0.999).max(1.0))),
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
