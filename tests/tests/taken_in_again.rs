//! Whatever is taken in from a copy can be copied and taken in again: every kind of record, together, on the whole app.

use std::collections::BTreeSet;

use stillpoint_core::{
    backup::fuzzing::written,
    kept_fuzzing::{generated, sorts, taken_in as can_be},
    vault::{Name, Sort},
};
use stillpoint_tests::{chance::Chance, fuzz::taken_in};

const PLAN: Sort = Sort::Named(Name(1));

/// A made up record of this `sort`, such as the app takes in, or such as it refuses; none, if chance makes none.
fn record(sort: Sort, is_taken: bool, chance: &mut Chance) -> Option<Vec<u8>> {
    // Of several hundred plans one is such as could have been made here; and of some records there is none that could not.
    let tries = if is_taken { 40_000 } else { 4_000 };
    for _ in 0..tries {
        let hostile = if is_taken { 0 } else { 1 + chance.below(20) };
        let made = generated(sort, &mut || chance.number(), hostile, None);
        if let Some((body, _)) = made.filter(|(body, _)| can_be(sort, body) == is_taken) {
            return Some(body);
        }
    }
    None
}

#[test]
fn a_copy_of_anything_that_is_taken_in_is_taken_in_again_as_the_same() {
    let mut chance = Chance(12);
    let mut came = BTreeSet::new();
    for _ in 0..25 {
        // A plan comes first in every copy: it says whose the rest is.
        let mut things = vec![(PLAN, record(PLAN, true, &mut chance).unwrap())];
        for sort in sorts().iter().filter(|sort| **sort != PLAN) {
            let several = if matches!(sort, Sort::Entry(_)) {
                chance.below(3)
            } else {
                chance.below(2)
            };
            for _ in 0..several {
                things.push((*sort, record(*sort, true, &mut chance).unwrap()));
            }
        }
        came.extend(things.iter().map(|(sort, _)| format!("{sort:?}")));
        assert!(taken_in(&written(&things)), "the app cannot begin with it");
    }
    assert_eq!(came.len(), sorts().len(), "{came:?}");
}

#[test]
fn a_copy_with_one_record_that_could_not_have_been_written_here_is_refused_whole() {
    let mut chance = Chance(13);
    let mut refused = Vec::new();
    for sort in sorts() {
        // There are records of which everything that can be read can be.
        let Some(hostile) = record(*sort, false, &mut chance) else {
            continue;
        };
        let mut things = vec![(PLAN, record(PLAN, true, &mut chance).unwrap())];
        things.retain(|(plan, _)| plan != sort);
        things.push((*sort, hostile));
        assert!(!taken_in(&written(&things)), "{sort:?} came in");
        refused.push(*sort);
    }
    assert!(refused.len() >= 7, "{refused:?}");
}
