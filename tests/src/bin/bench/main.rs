//! The benches in Rust: `cargo xtask bench`. Each name given is measured; each ratio is taken against its peer in the same
//! run, alternating the two, because machines have moods.

mod backups;
mod memory;
mod pausing;
mod reading;
mod sampling;
mod schedule;
mod vault;

use std::env;

#[global_allocator]
static COUNTING: memory::Counting = memory::Counting;

fn main() {
    let wanted: Vec<String> = env::args().skip(1).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|other| other == name);
    // Memory first: what others leave behind in the allocator is not the app's.
    let benches: [(&str, fn()); 15] = [
        ("memory", memory::in_use),
        ("pause_rust", pausing::speed),
        ("pause_rust_allocations", pausing::allocations_of_pauses),
        ("append", vault::append),
        ("append_flush", vault::append_flush),
        ("unlock_50", vault::unlock_50),
        ("standing", vault::standing),
        ("read_own", reading::read_own),
        ("cold_pause", reading::cold_pause),
        ("append_sqlcipher", vault::append_sqlcipher),
        ("search", backups::search),
        ("backup", backups::backup),
        ("restore", backups::restore),
        ("plan_64", schedule::plan_64),
        ("next_occurrence", schedule::next_occurrence),
    ];
    for (name, bench) in benches {
        if is_wanted(name) {
            bench();
        }
    }
}
