//! Two thousand evenings that nobody has written down go, on a real vault, as the table of STORIES.md says.

use std::thread;

use stillpoint_core::session::Phase;
use stillpoint_tests::{
    evenings::evening,
    place::Place,
    player,
    story::{Happening, Story},
};

const EVENINGS: u64 = 2_000;

/// What the surroundings say for `name`, if they say a number: other evenings than these, and more of them.
fn or_else(name: &str, number: u64) -> u64 {
    let said = std::env::var(name).ok().and_then(|said| said.parse().ok());
    said.unwrap_or(number)
}

#[test]
fn two_thousand_evenings_go_as_the_table_says() {
    let first = or_else("STILLPOINT_EVENINGS_FROM", 0);
    let evenings = or_else("STILLPOINT_EVENINGS", EVENINGS);
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let visits = thread::scope(|scope| {
        let all = first..first + evenings;
        let each = (0..hands).map(|hand| {
            let some = all.clone().skip(hand).step_by(hands);
            scope.spawn(move || played(some))
        });
        let each: Vec<_> = each.collect();
        each.into_iter().fold([0_u32; 11], |mut visits, one| {
            let some = one.join().expect("evenings that went as the table says");
            for (all, some) in visits.iter_mut().zip(some) {
                *all += some;
            }
            visits
        })
    });
    println!("evenings from {first} on; how often each phase was seen: {visits:?}");
    assert!(
        visits.into_iter().all(|visits| u64::from(visits) > evenings / 4),
        "{visits:?}"
    );
}

/// Plays these evenings. How often each phase was seen.
fn played(numbers: impl Iterator<Item = u64>) -> [u32; 11] {
    let mut visits = [0; 11];
    for number in numbers {
        let story = evening(number);
        for step in &story.steps {
            visits[step.expect.unwrap_or(Phase::Idle) as usize] += 1;
        }
        if let Err(why) = player::play_in(&Place::in_memory(), &story) {
            panic!("evening {number}, {why}\n{}", told(&story));
        }
    }
    visits
}

#[test]
fn an_evening_that_goes_otherwise_is_noticed() {
    let mut story = evening(0);
    let asked = story
        .steps
        .iter_mut()
        .find(|step| step.expect == Some(Phase::Preparing));
    asked.unwrap().expect = Some(Phase::Together);
    assert!(player::play_in(&Place::in_memory(), &story).is_err());
}

/// What happens, and where it leads.
fn told(story: &Story) -> String {
    let steps = story.steps.iter().enumerate().map(|(number, step)| {
        let happens = step.happens.as_ref().map(|happens| match happens {
            Happening::Touch(touched) => format!("{:?} {:?} {:?}", touched.touch, touched.who, touched.what),
            other => format!("{other:?}"),
        });
        format!("{}: {} -> {:?}", number + 1, happens.unwrap_or_default(), step.expect)
    });
    format!("{:?}\n{}", story.plan, steps.collect::<Vec<_>>().join("\n"))
}
