//! A hundred thousand evenings of people who touch, wait, sleep, lock and lose their phones as they please, with times as
//! they are in life: at every step, the session is where the table says.

use stillpoint_core::session::{Millis, Monotonic, Person, Phase, Rules, What};
use stillpoint_tests::{
    chance::Chance,
    laws::{Input, Meant, World, differs, felt_differs},
};

const WALKS: u64 = 100_000;
const STEPS: u64 = 48;

#[test]
fn wherever_an_evening_goes_the_session_does_what_the_table_says() {
    let mut visits = [0_u64; 11];
    for seed in 0..WALKS {
        let mut chance = Chance(seed);
        let rules = some_rules(&mut chance);
        let mut world = World::new(rules, None, true, 0);
        let mut way = Vec::new();
        for _ in 0..STEPS {
            let asleep = chance.one_in(8).then(|| a_while(&world, &mut chance));
            if let Some(units) = asleep {
                // The phone sleeps, and the touch itself brings the time.
                world.now = world.now.after(Millis(units));
            }
            let input = what_happens(&world, &mut chance);
            world.happens(input);
            way.push((asleep, input));
            visits[world.phase() as usize] += 1;
            if let Some(difference) = felt_differs(&mut world).or_else(|| differs(&world)) {
                panic!("walk {seed}, {rules:?}: {difference}\n{way:#?}");
            }
        }
    }
    println!("how often each phase was visited: {visits:?}");
    assert!(visits.into_iter().all(|visits| visits > 10_000), "{visits:?}");
}

/// What people agree on, and a few things that they never would.
fn some_rules(chance: &mut Chance) -> Rules {
    let seconds = |chance: &mut Chance, choices: &[u32]| Millis::from_seconds(chance.of(choices));
    let check_in_every = seconds(chance, &[0, 60, 300, 600, 3_600]);
    Rules {
        alone: chance.one_in(5),
        settle: seconds(chance, &[0, 30, 120, 600]),
        check_in_every,
        check_in_while_slower: if check_in_every == Millis(0) {
            Millis::from_seconds(900)
        } else {
            check_in_every
        },
        patience: seconds(chance, &[10, 60, 300]),
        length: seconds(chance, &[60, 600, 1_000, 2_700, 10_800]),
        buffer: seconds(chance, &[0, 10, 90]),
        after_stay: Rules::AFTER_STAY,
        after_not_today: Rules::AFTER_NOT_TODAY,
        answers_alone: chance.one_in(4).then(|| chance.of(&[Person::First, Person::Second])),
    }
}

fn what_happens(world: &World, chance: &mut Chance) -> Input {
    let anything = world.inputs();
    match chance.below(10) {
        // What leads through an evening, or else nobody would ever get together.
        0..5 => towards_together(world, chance),
        5..8 => Input::Passes(a_while(world, chance)),
        _ => chance.of(&anything),
    }
}

fn towards_together(world: &World, chance: &mut Chance) -> Input {
    let person = chance.of(&[Person::First, Person::Second]);
    let disk = [Input::MarkerBegins, Input::MarkerLands, Input::MarkerReported];
    if let Some(next) = disk.into_iter().find(|input| world.inputs().contains(input)) {
        return next;
    }
    match world.phase() {
        _ if world.locked => Input::Locked(false),
        _ if world.seen.hidden.is_some() => Input::Sees(true),
        Phase::Idle => Input::Prepare,
        Phase::Preparing | Phase::NextStep | Phase::Slower | Phase::Regrouping => {
            Input::Yes(person, Meant::ThisQuestion)
        }
        Phase::CheckingIn => Input::StillGood(person, Meant::ThisQuestion),
        Phase::Paused => Input::GoOn(chance.of(&What::ALL)),
        Phase::Together => chance.of(&[Input::Slower, Input::NextStep, Input::Ask]),
        Phase::Aftercare if chance.one_in(4) => Input::Pause,
        Phase::Aftercare => Input::Reflect(person),
        Phase::Reflecting | Phase::Calm => Input::Finish,
    }
}

/// Just to the next change, a moment before or after it, or anything up to hours.
fn a_while(world: &World, chance: &mut Chance) -> u64 {
    let next = world
        .session()
        .next_wake()
        .map_or(1_000, |wake: Monotonic| world.now.until(wake).0);
    match chance.below(6) {
        0 | 1 => next,
        2 => next.saturating_sub(1),
        3 => next + 1,
        4 => chance.below(120_000),
        _ => chance.below(4 * 3_600_000),
    }
}
