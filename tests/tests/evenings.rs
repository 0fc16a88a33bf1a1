//! Two thousand evenings that nobody has written down go, on a real vault, as the table of STORIES.md says.

use stillpoint_core::session::Phase;
use stillpoint_tests::{
    evenings::evening,
    place::Place,
    player,
    story::{Happening, Story},
};

const EVENINGS: u64 = 2_000;

#[test]
fn two_thousand_evenings_go_as_the_table_says() {
    let mut visits = [0_u32; 11];
    for number in 0..EVENINGS {
        let story = evening(number);
        for step in &story.steps {
            visits[step.expect.unwrap_or(Phase::Idle) as usize] += 1;
        }
        if let Err(why) = player::play_in(&Place::in_memory(), &story) {
            panic!("evening {number}, {why}\n{}", told(&story));
        }
    }
    println!("how often each phase was seen: {visits:?}");
    assert!(visits.into_iter().all(|visits| visits > 500), "{visits:?}");
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
