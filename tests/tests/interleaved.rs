//! Whatever falls between the two locks: once it is hidden, no page holds a word, and a pause shows nobody's own.
//!
//! A call that takes its time stops before each lock that it takes, once at each; meanwhile somebody puts the app away, looks
//! elsewhere, or pauses. That is every place at which a touch can fall into it, because a touch takes one lock, once.

use std::{collections::BTreeSet, sync::mpsc, thread};

use stillpoint_core::{Moment, Now, Person, PrivateState, Stillpoint, before_each_hold};
use stillpoint_tests::{
    doors::{OWN, PRIVATE, SECRET, Start, State, Whose, shown_on},
    hand::Hand,
};

type Call = fn(&Stillpoint, &Now) -> Moment;

/// `outer`, on a thread of its own; before it takes a lock for the `at`-th time, `inner` happens. None where it takes fewer.
fn interleaved(hand: &Hand, at: usize, outer: Call, inner: Call) -> Option<(Moment, Moment)> {
    let (app, now) = (hand.app(), hand.now());
    let (reached, is_there) = mpsc::channel();
    let (go, goes) = mpsc::channel();
    thread::scope(|scope| {
        let worker = scope.spawn(move || {
            let mut left = at;
            before_each_hold(Some(Box::new(move || {
                left = left.saturating_sub(1);
                if left == 0 && reached.send(()).is_ok() {
                    let _ = goes.recv();
                    left = usize::MAX;
                }
            })));
            let moment = outer(app, now);
            before_each_hold(None);
            moment
        });
        let inner = is_there.recv().ok().map(|()| {
            let moment = inner(app, now);
            go.send(()).expect("somebody waits");
            moment
        });
        let outer = worker.join().expect("no panic");
        inner.map(|inner| (inner, outer))
    })
}

fn leave(app: &Stillpoint, now: &Now) -> Moment {
    let page = app.tick(now).page;
    let leave = page.0.choice("leave").expect("it is on every edge").id;
    app.touch(leave, Vec::new(), now)
}

fn look_elsewhere(app: &Stillpoint, now: &Now) -> Moment {
    app.sight(false, Vec::new(), now);
    let later = Now {
        monotonic_ms: now.monotonic_ms + 86_400_000,
        wall_utc_ms: now.wall_utc_ms + 86_400_000,
        ..now.clone()
    };
    app.tick(&later)
}

/// What somebody does first.
type Ready = fn(&mut Hand);

/// What takes its time, ready to be done.
const OUTER: [(&str, State, Ready); 8] = [
    ("opens", State::Locked, |hand| {
        hand.types("secret", SECRET);
        hand.must_touch("open");
    }),
    ("opens somebody's own", State::Open, |hand| {
        hand.store_is_busy(false);
        hand.touches(&["mine", "whose:second"]);
        hand.store_is_busy(true);
        hand.types("own", OWN[1]);
        hand.must_touch("open");
    }),
    ("reads somebody's own", State::AnothersOpen, |hand| {
        hand.must_touch("read")
    }),
    ("closes somebody's own", State::AnothersOpen, |hand| {
        hand.must_touch("close")
    }),
    ("keeps what was written", State::Open, |hand| {
        hand.touches(&["ours", "week", "check_in:first"]);
        hand.types("words", PRIVATE[0]);
        hand.must_touch("answer");
    }),
    (
        "deletes what one wrote, while the other's lies open",
        State::Open,
        |hand| {
            both_open_to_part(hand);
            hand.touches(&["back", "deleting", "mine:first", "delete"]);
        },
    ),
    ("opens the second of two who part", State::Open, |hand| {
        hand.store_is_busy(false);
        hand.touches(&["mine", "privacy", "parting", "leaves:second"]);
        hand.types("own", OWN[0]);
        hand.must_touch("open");
        hand.must_touch("keep_copy:first");
        hand.store_is_busy(true);
        hand.types("own", OWN[1]);
        hand.must_touch("open");
    }),
    ("reads what the page about privacy says", State::Open, |hand| {
        hand.must_touch("mine")
    }),
];

/// Both have opened theirs to part, and the store is busy.
fn both_open_to_part(hand: &mut Hand) {
    hand.store_is_busy(false);
    hand.touches(&["mine", "privacy", "parting", "leaves:second"]);
    hand.types("own", OWN[0]);
    hand.must_touch("open");
    hand.must_touch("keep_copy:first");
    hand.types("own", OWN[1]);
    hand.must_touch("open");
    hand.store_is_busy(true);
}

const INNER: [(&str, Call); 3] = [
    ("leaves", leave),
    ("looks elsewhere", look_elsewhere),
    ("pauses", Stillpoint::pause),
];

/// Everything that is shown from here on, to somebody who touches nothing that opens.
fn shown_afterwards(app: &Stillpoint, now: &Now) -> BTreeSet<Whose> {
    let calls: [Call; 5] = [
        Stillpoint::tick,
        Stillpoint::work,
        Stillpoint::work,
        Stillpoint::pause,
        Stillpoint::tick,
    ];
    calls
        .into_iter()
        .flat_map(|call| shown_on(&call(app, now).page.0))
        .collect()
}

#[test]
fn wherever_it_falls_once_it_is_hidden_no_page_holds_a_word() {
    let start = Start::new();
    let mut fell = 0;
    for (name, state, ready) in OUTER {
        for (inner, happens) in INNER {
            for at in 1.. {
                let (_place, mut hand, _) = start.in_state(state);
                hand.store_is_busy(true);
                ready(&mut hand);
                let Some((hidden, done)) = interleaved(&hand, at, Stillpoint::work, happens) else {
                    assert!(at > 3, "{name}: it takes hardly a lock");
                    break;
                };
                fell += 1;
                let (app, now) = (hand.app(), hand.now());
                let mut shown = shown_on(&hidden.page.0);
                if inner == "leaves" {
                    assert!(!app.is_open(), "{name}, {inner} before lock {at}: it can be read");
                }
                let is_hidden = inner == "leaves" || inner == "looks elsewhere" && !app.is_open();
                shown.extend(shown_on(&done.page.0));
                shown.extend(shown_afterwards(app, now));
                if is_hidden {
                    assert_eq!(shown, BTreeSet::new(), "{name}, {inner} before lock {at}");
                    assert!(!app.is_open(), "{name}, {inner} before lock {at}: it opened again");
                }
                for person in [Person::First, Person::Second] {
                    let is_open = app.private_state(person) == PrivateState::Open;
                    assert!(!is_open, "{name}, {inner} before lock {at}: {person:?}'s own lies open");
                }
                if inner == "pauses" {
                    let own = shown.iter().find(|whose| matches!(whose, Whose::First | Whose::Second));
                    assert_eq!(own, None, "{name}, {inner} before lock {at}");
                }
            }
        }
    }
    println!("{fell} places");
    assert!(fell > 60, "{fell} places");
}
