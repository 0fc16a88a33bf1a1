//! Pausing does not wait: on its way through the session it does not even ask for memory.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
    hint::black_box,
};

use stillpoint_core::{
    plan::PlanDraft,
    session::{Millis, Monotonic, Person, Phase, Pulse, Rules, Session, What},
};
use stillpoint_tests::{
    hand::{Hand, TOGETHER},
    pages::plan_of_two,
    place::Place,
};

/// Counts what this thread asks for.
struct Counting;

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: everything is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.set(ASKED.get() + 1);
        // SAFETY: the caller's promise is handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise is handed on.
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ASKED.set(ASKED.get() + 1);
        // SAFETY: the caller's promise is handed on.
        unsafe { System.realloc(memory, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

const RULES: Rules = Rules {
    alone: false,
    settle: Millis(120_000),
    check_in_every: Millis(600_000),
    check_in_while_slower: Millis(600_000),
    patience: Millis(60_000),
    length: Millis(2_700_000),
    buffer: Millis(10_000),
    after_stay: Rules::AFTER_STAY,
    after_not_today: Rules::AFTER_NOT_TODAY,
    answers_alone: None,
};

const EVENING: Monotonic = Monotonic(1_000_000);
const PHASES: [Phase; 11] = [
    Phase::Idle,
    Phase::Preparing,
    Phase::Together,
    Phase::CheckingIn,
    Phase::NextStep,
    Phase::Slower,
    Phase::Paused,
    Phase::Regrouping,
    Phase::Aftercare,
    Phase::Reflecting,
    Phase::Calm,
];

fn allocations(of: impl FnOnce()) -> u64 {
    let before = ASKED.get();
    of();
    ASKED.get() - before
}

/// A session that is in `phase`, locked or not, and when.
fn in_phase(phase: Phase, locked: bool) -> (Session, Monotonic) {
    let mut session = Session::idle(RULES, EVENING);
    let mut now = EVENING;
    let everyone_says_yes = |session: &mut Session, now| {
        for person in [Person::First, Person::Second] {
            session.yes(person, session.question(), now);
        }
        if let Some(start) = session.start() {
            session.started(start, true, now);
        }
    };
    if phase == Phase::Calm {
        session.pause(now);
    } else if phase != Phase::Idle {
        session.prepare(now);
        if phase != Phase::Preparing {
            everyone_says_yes(&mut session, now);
        }
        match phase {
            Phase::Slower => drop(session.slower(now)),
            Phase::NextStep => drop(session.next_step(now)),
            Phase::CheckingIn => {
                now = now.after(RULES.check_in_every);
                session.tick(now);
            }
            Phase::Paused => drop(session.pause(now)),
            Phase::Regrouping => {
                session.pause(now);
                now = now.after(RULES.settle);
                session.go_on(What::Before, now);
            }
            Phase::Aftercare | Phase::Reflecting => drop(session.stop(now)),
            _ => {}
        }
        if phase == Phase::Reflecting {
            session.reflect(Person::Second, now);
        }
    }
    session.set_locked(locked);
    assert_eq!(session.phase(), phase);
    (session, now)
}

#[test]
fn a_million_pauses_ask_for_no_memory() {
    let mut paused = 0_u64;
    for (phase, locked) in PHASES.into_iter().flat_map(|phase| [(phase, true), (phase, false)]) {
        let (session, now) = in_phase(phase, locked);
        // At once, after a long silence that is worked off first, and on a clock that went back.
        let times = [now, now.after(Millis(10_000_000)), Monotonic(now.0 - 1)];
        let asked = allocations(|| {
            for turn in 0..51_000 {
                let mut session = black_box(session.clone());
                let felt = session.pause(black_box(times[turn % times.len()]));
                assert!(felt == Some(Pulse::Long) && matches!(session.phase(), Phase::Paused | Phase::Calm));
                paused += 1;
            }
        });
        assert_eq!(asked, 0, "pausing from {phase:?}");
    }
    assert!(paused >= 1_000_000);
}

/// The whole of it, as a phone calls it: from the lock to the page that it answers with.
#[test]
fn the_whole_of_a_pause_asks_for_no_memory() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan_of_two(), Some("river stone"))
        .expect("a plan that can be");
    let pausing = |hand: &Hand, times: u32| {
        let (app, mut now) = (hand.app(), hand.now().clone());
        app.pause(&now);
        allocations(|| {
            for _ in 0..times {
                now.monotonic_ms += 1;
                let moment = black_box(app.pause(black_box(&now)));
                assert!(matches!(moment.page.0.key.as_str(), "paused" | "calm"));
            }
        })
    };
    // What was shown meanwhile is not what the hand saw last.
    let looks_again = |hand: &mut Hand| {
        hand.waits(300);
        hand.call(stillpoint_core::Stillpoint::tick);
    };
    assert_eq!(pausing(&hand, 250_000), 0, "calm, open");
    looks_again(&mut hand);
    hand.must_touch("finish");
    hand.begins_together();
    assert_eq!(pausing(&hand, 250_000), 0, "paused, open");
    looks_again(&mut hand);
    hand.must_touch("leave");
    assert_eq!(pausing(&hand, 250_000), 0, "paused, locked");
    looks_again(&mut hand);
    hand.touch("stop");
    hand.must_touch("finish");
    assert_eq!(pausing(&hand, 250_000), 0, "calm, locked");
}

/// The first one, which nothing has come before: wherever somebody is, and also where a pause settles in no time.
#[test]
fn the_first_pause_asks_for_no_memory_wherever_it_comes_from() {
    let at_home: [&[&str]; 5] = [
        &[],
        &["tonight"],
        &["ours", "plan"],
        &["tonight", "prepare"],
        &["pause"],
    ];
    let in_an_evening: [&[&str]; 9] = [
        &[],
        &["ask"],
        &["slower"],
        &["next_step"],
        &["stop"],
        &["stop", "reflect:first"],
        &["pause"],
        &["pause", "whom:first"],
        &["pause", "whom:both", "ground:connected"],
    ];
    let ways = at_home.iter().map(|way| way.to_vec());
    let ways = ways.chain(in_an_evening.iter().map(|way| [&TOGETHER, *way].concat()));
    for (way, settle_s) in ways.flat_map(|way| [(way.clone(), 120), (way, 0)]) {
        let place = Place::in_memory();
        let mut hand = Hand::on(place.path());
        let plan = PlanDraft {
            settle_s,
            ..plan_of_two()
        };
        hand.is_set_up(&plan, Some("river stone")).expect("a plan that can be");
        hand.touches(&way);
        let (app, now) = (hand.app(), hand.now().clone());
        let asked = allocations(|| {
            let moment = black_box(app.pause(black_box(&now)));
            assert!(matches!(moment.page.0.key.as_str(), "paused" | "calm"));
        });
        assert_eq!(asked, 0, "{way:?}, {settle_s} s");
    }
}

#[test]
fn an_allocation_would_be_noticed() {
    assert_eq!(allocations(|| drop(black_box(Box::new(1)))), 1);
    assert!(allocations(|| drop(black_box(format!("{:?}", in_phase(Phase::Paused, false))))) > 0);
}
