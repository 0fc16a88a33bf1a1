//! A hundred thousand lives of phones and people: wherever they lead, no law is broken.

use std::thread;

use stillpoint_tests::reminders::{Fault, Premises, walk};

const WALKS: u64 = 100_000;

#[test]
fn wherever_a_life_goes_every_law_holds() {
    let hands = thread::available_parallelism().map_or(1, usize::from) as u64;
    let met = thread::scope(|scope| {
        let walked = |hand: u64| {
            let mut met = Premises::default();
            for seed in (hand..WALKS).step_by(hands as usize) {
                match walk(seed, Fault::NONE) {
                    Ok(also) => met.add(&also),
                    Err(broken) => panic!("{broken:#?}"),
                }
            }
            met
        };
        let walkers: Vec<_> = (0..hands).map(|hand| scope.spawn(move || walked(hand))).collect();
        let mut met = Premises::default();
        for walker in walkers {
            met.add(&walker.join().expect("no law is broken"));
        }
        met
    });
    for (premise, times) in met.iter() {
        println!("{premise:?}: {times}");
    }
    // And no law was merely kept because nothing happened.
    let rare: Vec<_> = met.iter().filter(|&(_, times)| times < 1_000).collect();
    assert!(rare.is_empty(), "{rare:?}");
}
