//! Whatever falls between the two locks: once it is hidden, no page holds a word, and a pause shows nobody's own.
//!
//! A call that takes its time stops before each lock that it takes, once at each; meanwhile somebody puts the app away, looks
//! elsewhere, or pauses, or does two of these one after the other. That is every place at which a touch can fall into it, because a
//! touch takes one lock, once.

use std::{collections::BTreeSet, sync::mpsc, thread};

use stillpoint_core::{Effect, Moment, Now, Person, PrivateState, Stillpoint, before_each_hold, page::Typed};
use stillpoint_tests::{
    doors::{GUESS, Given, OWN, PRIVATE, SECRET, Start, State, System, Whose, shown_on},
    hand::Hand,
};

/// What seals what somebody takes along.
const COPY: &str = "walnut ferry cobalt hammock pebble orchid lantern";

type Call = fn(&Stillpoint, &Now) -> Moment;

/// `outer`, on a thread of its own; before it takes a lock for the so-manieth time, something happens. What was shown then, and
/// at its end; none where it takes fewer.
fn interleaved(hand: &Hand, events: &[(usize, Call)], outer: Call) -> Option<(Vec<Moment>, Moment)> {
    let (app, now) = (hand.app(), hand.now());
    let (reached, is_there) = mpsc::channel();
    let (go, goes) = mpsc::channel();
    let at: Vec<usize> = events.iter().map(|(at, _)| *at).collect();
    thread::scope(|scope| {
        let worker = scope.spawn(move || {
            let (mut held, mut stops) = (0, at.into_iter().peekable());
            before_each_hold(Some(Box::new(move || {
                held += 1;
                while stops.next_if_eq(&held).is_some() {
                    if reached.send(()).is_ok() {
                        let _ = goes.recv();
                    }
                }
            })));
            let moment = outer(app, now);
            before_each_hold(None);
            moment
        });
        let mut shown = Vec::new();
        for (_, happens) in events {
            if is_there.recv().is_err() {
                break;
            }
            shown.push(happens(app, now));
            go.send(()).expect("somebody waits");
        }
        let done = worker.join().expect("no panic");
        (shown.len() == events.len()).then_some((shown, done))
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
type Ready = fn(&mut Hand, &System);

/// What takes its time, ready to be done.
const OUTER: [(&str, State, Ready); 16] = [
    ("opens", State::Locked, |hand, _| {
        hand.types("secret", SECRET);
        hand.must_touch("open");
    }),
    ("opens somebody's own", State::Open, |hand, _| {
        hand.store_is_busy(false);
        hand.touches(&["mine", "whose:second"]);
        hand.store_is_busy(true);
        hand.types("own", OWN[1]);
        hand.must_touch("open");
    }),
    ("reads somebody's own", State::AnothersOpen, |hand, _| {
        hand.must_touch("read")
    }),
    ("closes somebody's own", State::AnothersOpen, |hand, _| {
        hand.must_touch("close")
    }),
    ("keeps what was written", State::Open, |hand, _| {
        hand.touches(&["ours", "week", "check_in:first"]);
        hand.types("words", PRIVATE[0]);
        hand.must_touch("answer");
    }),
    (
        "deletes what one wrote, while the other's lies open",
        State::Open,
        |hand, _| {
            both_open_to_part(hand);
            hand.touches(&["back", "deleting", "mine:first", "delete"]);
        },
    ),
    ("opens the second of two who part", State::Open, |hand, _| {
        hand.store_is_busy(false);
        hand.touches(&["mine", "privacy", "parting", "leaves:second"]);
        hand.types("own", OWN[0]);
        hand.must_touch("open");
        hand.must_touch("keep_copy:first");
        hand.store_is_busy(true);
        hand.types("own", OWN[1]);
        hand.must_touch("open");
    }),
    ("reads what the page about privacy says", State::Open, |hand, _| {
        hand.must_touch("mine")
    }),
    ("deletes everything", State::Open, |hand, _| {
        at_leisure(hand, |hand| hand.touches(&["mine", "privacy", "deleting", "all"]));
        hand.must_touch("delete");
    }),
    ("deletes a page of one's own", State::AnothersOpen, |hand, _| {
        at_leisure(hand, |hand| {
            hand.must_touch("read");
            hand.must_touch("delete:0");
        });
        hand.must_touch("delete");
    }),
    ("parts", State::Open, |hand, _| {
        at_leisure(hand, |hand| {
            hand.touches(&["mine", "privacy", "parting", "leaves:second"]);
            for (person, words) in ["first", "second"].into_iter().zip(OWN) {
                hand.types("own", words);
                hand.touches(&["open", &format!("let_go:{person}")]);
            }
            hand.types("words", COPY);
            hand.must_touch("seal");
        });
        hand.must_touch("confirm");
    }),
    ("adds somebody", State::Alone, |hand, _| {
        at_leisure(hand, |hand| {
            hand.touches(&["mine", "privacy", "adding", "together", "next"]);
            hand.types("own", OWN[0]);
            hand.touches(&["open", "next"]);
            hand.types("secret_was", SECRET);
        });
        hand.must_touch("add");
    }),
    ("brings a copy back", State::Open, |hand, system| {
        at_leisure(hand, |hand| {
            system.gives(Given::File);
            hand.touches(&["mine", "privacy", "copies", "bring_back"]);
            hand.types("key", GUESS);
        });
        hand.must_touch("words");
    }),
    ("keeps what helps", State::AnothersOpen, |hand, _| {
        at_leisure(hand, |hand| {
            hand.touches(&["helps", "topics"]);
            hand.types("topics", PRIVATE[1]);
        });
        hand.must_touch("next");
    }),
    ("locks", State::AnothersOpen, |hand, _| {
        hand.must_touch("back");
        hand.must_touch("lock");
    }),
    ("changes the words of one's own", State::AnothersOpen, |hand, _| {
        at_leisure(hand, |hand| hand.must_touch("change"));
        hand.types("own_was", OWN[1]);
        hand.types("own", "other words of vesper");
        hand.must_touch("keep");
    }),
];

/// What was done before, while the disk kept up.
fn at_leisure(hand: &mut Hand, does: impl FnOnce(&mut Hand)) {
    hand.store_is_busy(false);
    does(hand);
    hand.store_is_busy(true);
}

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

/// What breaks the promise, where these events fall into `call` before these of its locks. None where it takes fewer.
fn broken(start: &Start, outer: (State, Ready), call: Call, events: &[(usize, (&str, Call))]) -> Option<Vec<String>> {
    let (_place, mut hand, system) = start.in_state(outer.0);
    hand.store_is_busy(true);
    outer.1(&mut hand, &system);
    let calls: Vec<(usize, Call)> = events.iter().map(|(at, (_, call))| (*at, *call)).collect();
    let (moments, done) = interleaved(&hand, &calls, call)?;
    let (app, now) = (hand.app(), hand.now());
    let mut broken = Vec::new();
    let happened = |name: &str| events.iter().position(|(_, (other, _))| *other == name);
    let left = happened("leaves");
    if left.is_some() && app.is_open() {
        broken.push("it can be read".to_owned());
    }
    // From where it was hidden on.
    let hidden = left.or_else(|| happened("looks elsewhere").filter(|_| !app.is_open()));
    let from = hidden.unwrap_or_default();
    let pages = moments.iter().skip(from).chain([&done]);
    let mut shown: BTreeSet<Whose> = pages.flat_map(|moment| shown_on(&moment.page.0)).collect();
    shown.extend(shown_afterwards(app, now));
    if hidden.is_some() {
        if !shown.is_empty() {
            broken.push(format!("it shows {shown:?}"));
        }
        if app.is_open() {
            broken.push("it opened again".to_owned());
        }
    }
    for person in [Person::First, Person::Second] {
        if app.private_state(person) == PrivateState::Open {
            broken.push(format!("{person:?}'s own lies open"));
        }
    }
    let own = |whose: &&Whose| matches!(whose, Whose::First | Whose::Second);
    if happened("pauses").is_some()
        && let Some(own) = shown.iter().find(own)
    {
        broken.push(format!("a pause shows {own:?}"));
    }
    Some(broken)
}

#[test]
fn wherever_it_falls_once_it_is_hidden_no_page_holds_a_word() {
    let start = Start::new();
    let mut fell = [0, 0];
    for (name, state, ready) in OUTER {
        let outer = (state, ready);
        // What somebody takes along is stretched for each of these: there, one thing happens before each lock.
        let is_slow = name == "parts";
        'locks: for at in 1.. {
            let happen = if is_slow {
                &INNER[at % INNER.len()..][..1]
            } else {
                &INNER[..]
            };
            for first in happen {
                let Some(found) = broken(&start, outer, Stillpoint::work, &[(at, *first)]) else {
                    assert!(at > 3, "{name}: it takes hardly a lock");
                    break 'locks;
                };
                assert_eq!(found, Vec::<String>::new(), "{name}, {} before lock {at}", first.0);
                fell[0] += 1;
                // And something else before the next one, or at once: at every third place.
                if is_slow || (at + fell[0]) % 3 != 0 {
                    continue;
                }
                let second = INNER[(at + fell[0] / 3) % INNER.len()];
                let events = [(at, *first), (at + at % 2, second)];
                if let Some(found) = broken(&start, outer, Stillpoint::work, &events) {
                    let happens = [first.0, second.0];
                    assert_eq!(found, Vec::<String>::new(), "{name}, {happens:?} before lock {at}");
                    fell[1] += 1;
                }
            }
        }
    }
    println!("{fell:?} places");
    assert!(fell[0] > 150 && fell[1] > 40, "{fell:?} places");
}

/// Somebody opens it with one touch, wherever that falls into the lock.
fn open(app: &Stillpoint, now: &Now) -> Moment {
    let page = app.tick(now).page;
    let open = page.0.choice("open").expect("it is locked for whoever looks").id;
    let secret = Typed {
        field: "secret".to_owned(),
        text: SECRET.to_owned().into(),
    };
    app.touch(open, vec![secret], now)
}

#[test]
fn a_touch_that_opens_falls_nowhere_into_the_lock_and_is_lost() {
    let start = Start::new();
    for at in 1.. {
        let (_place, mut hand, _system) = start.in_state(State::Open);
        hand.store_is_busy(true);
        hand.touches(&["mine", "lock"]);
        if interleaved(&hand, &[(at, open)], Stillpoint::work).is_none() {
            assert!(at > 3, "it takes hardly a lock");
            break;
        }
        let (app, now) = (hand.app(), hand.now());
        while app.tick(now).effects.has(Effect::Work) {
            app.work(now);
        }
        assert!(app.is_open(), "before lock {at}");
    }
}

/// The control: a work that keeps its page while it waits for a lock, and shows it afterwards.
#[test]
fn a_work_that_keeps_its_page_across_a_lock_is_found() {
    fn keeps_its_page(app: &Stillpoint, now: &Now) -> Moment {
        let page = app.tick(now);
        let _ = app.work(now);
        page
    }
    fn opens_again(app: &Stillpoint, now: &Now) -> Moment {
        let _ = app.work(now);
        let _ = app.unlock(SECRET.to_owned(), now);
        app.tick(now)
    }
    let start = Start::new();
    let found = |outer, call, inner: &str| {
        let inner = INNER.into_iter().find(|(name, _)| *name == inner).expect("it is there");
        (1..)
            .map_while(|at| broken(&start, outer, call, &[(at, inner)]))
            .flatten()
            .collect::<BTreeSet<_>>()
    };
    let reads: (State, Ready) = (State::AnothersOpen, |hand, _| {
        at_leisure(hand, |hand| hand.must_touch("read"));
        hand.must_touch("back");
    });
    for (inner, what) in [("leaves", "it shows"), ("pauses", "a pause shows Second")] {
        let sound = found(reads, Stillpoint::work, inner);
        assert_eq!(sound, BTreeSet::new(), "{inner}");
        let kept: (State, Ready) = (State::AnothersOpen, |hand, _| {
            at_leisure(hand, |hand| hand.must_touch("read"));
        });
        let found = found(kept, keeps_its_page, inner);
        let tells = |one: &String| one.starts_with(what) && one.contains("Second");
        assert!(found.iter().any(tells), "{inner}: {found:?}");
    }
    let again = found(reads, opens_again, "leaves");
    assert!(again.contains("it can be read"), "{again:?}");
}
