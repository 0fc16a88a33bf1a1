//! The table of doors (`tests/doors.txt`): what can be called or touched in every state, and what it may read, write and add.
//!
//! After a change that was meant: `UPDATE=1 cargo test --workspace --features desk --test doors`, and the difference is read like code.

use std::{collections::BTreeSet, env, fs, path::PathBuf, thread};

use stillpoint_tests::doors::{CALLS, Did, Law, Row, State, Turn, Whose, Wrote, broken, doors_of, states::Start, text};

fn reviewed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("doors.txt")
}

#[test]
fn every_door_in_every_state_gives_what_was_reviewed_and_keeps_every_law() {
    let start = &Start::new();
    let rows: Vec<Row> = thread::scope(|scope| {
        let walks = State::ALL.map(|state| scope.spawn(move || doors_of(start, state)));
        walks
            .into_iter()
            .flat_map(|walk| walk.join().expect("a walk to its end"))
            .collect()
    });
    let text = text(&rows);
    if env::var_os("UPDATE").is_some() {
        fs::write(reviewed(), &text).expect("a file that can be written");
    }
    let broken = broken(&rows);
    assert!(broken.is_empty(), "{broken:#?}");
    // What lies behind a file that was chosen is among them, and what else the system may answer.
    let begins =
        |row: &Row| row.page.as_deref() == Some("copies/begin/secret") && row.did.writes.contains(&Wrote::Vault);
    assert!(rows.iter().any(begins), "nobody begins with a copy");
    for answer in [
        "choose=file",
        "bring_back=file",
        "bring_back=bytes",
        "bring_back=lost",
        "finger=bytes",
    ] {
        assert!(rows.iter().any(|row| row.name == answer), "{answer}");
    }
    let known = fs::read_to_string(reviewed()).unwrap_or_default();
    let differs = known.lines().zip(text.lines()).find(|(known, now)| known != now);
    assert!(
        known == text,
        "a door gives something else now: {differs:?}. If that was meant, UPDATE=1 writes it anew."
    );
}

#[test]
fn every_call_of_the_facade_is_in_the_table() {
    let facade = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../bindings/src/stillpoint.rs");
    let facade = fs::read_to_string(facade).expect("the facade");
    let calls: BTreeSet<&str> = facade
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub fn ")?.split('(').next())
        .collect();
    let known: BTreeSet<&str> = CALLS.iter().filter_map(|(name, _)| name.split(':').next()).collect();
    let others: Vec<&&str> = calls.difference(&known).collect();
    // Each table begins with it.
    assert_eq!(others, [&"start"]);
}

/// A door that gives `did`, on a page of `state`.
fn planted(state: State, name: &str, did: Did) -> Row {
    Row::of_choice(state, "own/second", name, true, did)
}

#[test]
fn each_law_finds_the_door_that_breaks_it_and_no_other_law_does() {
    let shows = |whose: Whose| Did {
        shows: [whose].into(),
        ..Did::default()
    };
    let writes = |wrote: Wrote| Did {
        writes: [wrote].into(),
        ..Did::default()
    };
    let turns = |turn: Turn| Did {
        turns: [turn].into(),
        ..Did::default()
    };
    let asks = |what: &'static str| Did {
        asks: [what].into(),
        ..Did::default()
    };
    let whole = [
        planted(State::AnothersOpen, "read", shows(Whose::Second)),
        planted(State::Locked, "open", writes(Wrote::Guess)),
        planted(State::OpenAndKnown, "keep", writes(Wrote::WaySheet)),
        planted(State::BySheet, "keep", writes(Wrote::WaySecret)),
        Row::of_call(State::Open, "pause", turns(Turn::Pauses)),
        planted(State::Open, "leave", turns(Turn::Locks)),
    ];
    assert_eq!(broken(&whole), []);
    let breaches = [
        (
            Law::OwnWordsForTheirOwner,
            planted(State::AnothersOpen, "read", shows(Whose::First)),
        ),
        (Law::LockedIsLocked, planted(State::Locked, "help", shows(Whose::Plan))),
        (
            Law::HiddenHoldsNoWord,
            planted(State::Hidden, "help", shows(Whose::Plan)),
        ),
        (
            Law::NothingBeforeTheSetUp,
            planted(State::NeverSetUp, "help", writes(Wrote::Vault)),
        ),
        (
            Law::WaysInTakeTheSecret,
            planted(State::Open, "keep", writes(Wrote::WaySheet)),
        ),
        (
            Law::TheSheetGivesASecret,
            planted(State::BySheet, "keep", writes(Wrote::WaySheet)),
        ),
        (
            Law::CopiesTakeTheSecret,
            planted(State::Open, "seal", asks("a place for a copy")),
        ),
        (
            Law::OwnPagesTakeOwnWords,
            planted(State::OpenAndKnown, "open", turns(Turn::OpensOwn)),
        ),
        (Law::NobodyAddsThemself, planted(State::Alone, "add", turns(Turn::Adds))),
        (Law::APauseIsAPause, Row::of_call(State::Open, "pause", Did::default())),
        (Law::LeavingShowsNothing, planted(State::Open, "leave", Did::default())),
    ];
    let laws: Vec<Law> = breaches.iter().map(|(law, _)| *law).collect();
    assert_eq!(laws, Law::ALL, "each law has its planted door");
    for (law, row) in breaches {
        let found: Vec<Law> = broken(std::slice::from_ref(&row))
            .into_iter()
            .map(|(law, _)| law)
            .collect();
        assert_eq!(found, [law], "{row:?}");
    }
}
