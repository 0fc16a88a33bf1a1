//! The session against the table, wherever the search goes.

use stillpoint_core::session::{Millis, Monotonic, Person, Touch};

use super::{
    Action, Input, Machine, World,
    judge::{LONG, leads_to_less},
};

const TOUCHES: [Touch; 16] = [
    Touch::Pause,
    Touch::Stop,
    Touch::Slower,
    Touch::Prepare,
    Touch::Yes,
    Touch::NotYet,
    Touch::StillGood,
    Touch::GoOn,
    Touch::Reflect,
    Touch::Answer,
    Touch::Skip,
    Touch::Finish,
    Touch::NextStep,
    Touch::Ask,
    Touch::Stay,
    Touch::NotToday,
];

/// What was felt at the last step, where the table lets something else be felt.
#[must_use]
pub fn felt_differs(world: &mut World) -> Option<String> {
    let (felt, session) = (world.felt, &world.machine.session);
    let table = world.table.as_mut()?;
    let tells = table.take_felt();
    (felt != tells)
        .then(|| format!("what is felt: {session:?}, where the table says {table:?}, felt {felt:?} and {tells:?}"))
}

/// Where the session differs from the table, if it does and if there is a table to compare it with.
#[must_use]
pub fn differs(world: &World) -> Option<String> {
    let table = world.table.as_ref()?;
    let session = &world.machine.session;
    let people = [Person::First, Person::Second];
    let facts = [
        ("phase", session.phase() == table.phase()),
        ("the next change", session.next_wake() == table.next_change()),
        (
            "who has answered",
            people.map(|who| session.has_answered(who)) == people.map(|who| table.has_said(who)),
        ),
        (
            "the beginning",
            session.start().is_some() == table.beginning().is_some(),
        ),
        ("not saved", session.start_failed() == table.not_saved()),
        (
            "the agreed length",
            session.agreed_time_passed() == table.tells_length(),
        ),
        ("what going on is about", session.what() == table.about()),
        ("begun", session.has_begun() == table.entered()),
        ("the author", session.author() == table.author()),
    ];
    if let Some((fact, _)) = facts.into_iter().find(|(_, agrees)| !agrees) {
        return Some(format!("{fact}: {session:?}, where the table says {table:?}"));
    }
    let offers = session.offers();
    for touch in TOUCHES {
        let anybody = offers.has(touch) == table.offers(touch, None);
        if !anybody
            || people
                .iter()
                .any(|&who| offers.has_own(touch, who) != table.offers(touch, Some(who)))
        {
            return Some(format!(
                "the offer of {touch:?}: {session:?}, where the table says {table:?}"
            ));
        }
    }
    None
}

/// A phone that slept, a touch after a long silence, a touch on a clock that went back: each must do what the same does
/// on a phone that was awake all the time.
#[must_use]
pub fn sleeping_changes_nothing(world: &World, inputs: &[Input]) -> Option<String> {
    // Most are the same to the instant, and need no fingerprint for it.
    let differ =
        |one: &Machine, other: &Machine, now| one != other && world.print_of(one, now) != world.print_of(other, now);
    let mut awake = world.machine.clone();
    let later = |units| world.now.after(Millis(units));
    for units in (1..=AWAKE).chain([LONG]) {
        awake.act(Action::Tick, later(units));
        let mut asleep = world.machine.clone();
        asleep.act(Action::Tick, later(units));
        if differ(&asleep, &awake, later(units)) {
            return Some(format!("asleep for {units}: {asleep:?}, awake: {awake:?}"));
        }
        if !leads_to_less(world.phase(), asleep.session.phase()) {
            return Some(format!("time led to more: {asleep:?}"));
        }
    }
    for now in [later(1), later(LONG), Monotonic(world.now.0 - 1)] {
        let mut ticked = world.machine.clone();
        ticked.act(Action::Tick, now);
        for &input in inputs {
            let Some(action) = world.action(input).filter(|&action| waits_for_its_time(action)) else {
                continue;
            };
            let (mut first, mut at_once) = (ticked.clone(), world.machine.clone());
            first.act(action, now);
            at_once.act(action, now);
            if differ(&first, &at_once, now) {
                return Some(format!("{action:?} at {now:?}: {at_once:?}, ticked before: {first:?}"));
            }
        }
    }
    None
}

/// So long a phone stays awake beside one that sleeps: most of what silence can lead to.
const AWAKE: u64 = 10;

/// Whether an action lets the time pass first. Locking has no time of its own, and a start is nothing but one.
fn waits_for_its_time(action: Action) -> bool {
    !matches!(action, Action::Locked(_) | Action::Wake | Action::Awakes { .. })
}
