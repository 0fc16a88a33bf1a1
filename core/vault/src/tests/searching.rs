//! Finding a word, and going through everything.

use std::ops::ControlFlow;

use crate::{Seen, Sort, VaultError};

use super::place::{NOTE, OTHER, PLAN, quick_vault, reopen};

#[test]
fn a_word_is_found_whatever_its_case_and_whatever_stands_around_it() {
    let (_place, _keys, mut vault) = quick_vault();
    let bodies = [
        "At the SEA.",
        "nothing",
        "über die Brücke",
        "\u{1}\u{0}sea\u{ff}",
        "ÜBER",
        "мир и Море",
        "sé",
    ];
    let ids: Vec<_> = bodies
        .iter()
        .map(|body| vault.append(NOTE, body.as_bytes()).unwrap())
        .collect();
    vault.append(OTHER, b"the sea of another kind").unwrap();
    vault
        .append(NOTE, &[b"\xff\xfe\xc3 ".as_slice(), "ÜBER".as_bytes()].concat())
        .unwrap();
    let found = |word: &str| {
        let found = vault.search(NOTE, word, 99).unwrap();
        let at = |id| ids.iter().position(|other| other == id).unwrap_or(99);
        found.iter().map(at).collect::<Vec<_>>()
    };
    assert_eq!(found("sea"), [3, 0]);
    assert_eq!(found("Sea"), [3, 0]);
    assert_eq!(found("Über"), [99, 4, 2], "also where not all of it is text");
    assert_eq!(found("море"), [5]);
    assert_eq!(found("МИР И"), [5]);
    assert_eq!(found("ü"), [99, 4, 2]);
    assert_eq!(found("se"), [6, 3, 0], "é is e, too");
    assert!(found("seas").is_empty());
    assert!(found("").is_empty());
}

#[test]
fn the_newest_come_first_and_no_more_than_asked_for() {
    let (_place, _keys, mut vault) = quick_vault();
    let ids: Vec<_> = (0..20).map(|_| vault.append(NOTE, b"sea").unwrap()).collect();
    assert_eq!(vault.search(NOTE, "sea", 2).unwrap(), [ids[19], ids[18]]);
    assert_eq!(vault.search(NOTE, "sea", 0).unwrap(), []);
    vault.delete(ids[19]).unwrap();
    assert_eq!(vault.search(NOTE, "sea", 1).unwrap(), [ids[18]]);
    vault.lock();
    assert_eq!(vault.search(NOTE, "sea", 1), Err(VaultError::Locked));
}

#[test]
fn with_many_entries_several_threads_find_the_same_as_one() {
    let (place, keys, mut vault) = quick_vault();
    let body = |number: usize| {
        if number.is_multiple_of(3) {
            b"the land".as_slice()
        } else {
            b"the sea"
        }
    };
    // Several batches, the last one not full.
    let ids: Vec<_> = (0..500)
        .map(|number| vault.append(NOTE, body(number)).unwrap())
        .collect();
    let newest = |most: usize| {
        let seas = (0..500).rev().filter(|number: &usize| !number.is_multiple_of(3));
        seas.map(|number| ids[number]).take(most).collect::<Vec<_>>()
    };
    for most in [1, 2, 64, 65, 300, 333, 334, 9_999] {
        assert_eq!(vault.search(NOTE, "SEA", most).unwrap(), newest(most), "{most}");
    }
    assert_eq!(vault.search(NOTE, "river", 9).unwrap(), []);
    drop(vault);
    place.attack("UPDATE record SET sealed = zeroblob(480) WHERE seq = 7");
    let vault = super::place::open(&place, &keys);
    let all = vault.search(NOTE, "sea", 9_999);
    assert!(matches!(all, Err(VaultError::Damaged { .. })), "{all:?}");
}

#[test]
fn everything_is_shown_once_oldest_first_and_nothing_that_was_deleted() {
    let (_place, _keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    let one = vault.append(NOTE, b"one").unwrap();
    vault.append(OTHER, b"two").unwrap();
    vault.append(NOTE, &[7; 40_000]).unwrap();
    vault.put(PLAN, b"plan, changed").unwrap();
    vault.delete(one).unwrap();
    let mut shown = Vec::new();
    let seen = vault.each(&mut |item| {
        shown.push((item.sort, item.body.len()));
        ControlFlow::Continue(())
    });
    assert_eq!(seen, Ok(Seen::All));
    assert_eq!(
        shown,
        [
            (Sort::Named(PLAN), 13),
            (Sort::Entry(OTHER), 3),
            (Sort::Entry(NOTE), 40_000)
        ]
    );
    assert_eq!(vault.count(), Ok(3));
    assert_eq!(vault.each(&mut |_| ControlFlow::Break(())), Ok(Seen::Enough));
}

#[test]
fn with_something_missing_changed_or_put_back_it_is_not_everything() {
    let attacks = [
        "DELETE FROM record WHERE seq = 2",
        "DELETE FROM record WHERE seq = 5",
        "UPDATE record SET sealed = zeroblob(552) WHERE seq = 3",
        "UPDATE record SET sealed = (SELECT sealed FROM old) WHERE seq = 2",
        "INSERT INTO record SELECT 99, token, sealed FROM record WHERE seq = 1",
    ];
    for attack in attacks {
        let (place, keys, mut vault) = quick_vault();
        let ids: Vec<_> = (0..5).map(|at| vault.append(NOTE, &[b'a' + at; 3]).unwrap()).collect();
        vault.lock();
        drop(vault);
        place.attack("CREATE TABLE old AS SELECT * FROM record WHERE seq = 2");
        let dump: Vec<u8> = rusqlite::Connection::open(place.file())
            .unwrap()
            .query_row("SELECT sealed FROM old", [], |row| row.get(0))
            .unwrap();
        place.attack("DROP TABLE old");
        let mut vault = super::place::open(&place, &keys);
        vault.replace(ids[1], NOTE, b"new").unwrap();
        drop(vault);
        let hex: String = dump.iter().map(|byte| format!("{byte:02x}")).collect();
        place.attack(&attack.replace("(SELECT sealed FROM old)", &format!("x'{hex}'")));
        let vault = super::place::open(&place, &keys);
        let mut shown = 0;
        let all = vault.each(&mut |_| ControlFlow::Continue(()));
        assert!(matches!(all, Err(VaultError::Damaged { .. })), "{attack}: {all:?}");
        vault
            .each_readable(&mut |_| {
                shown += 1;
                ControlFlow::Continue(())
            })
            .unwrap();
        assert!(shown >= 4, "{attack}: {shown} could be read");
        drop(vault);
    }
    // The control: untouched, it is everything.
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    let vault = reopen(vault, &place, &keys);
    assert_eq!(vault.each(&mut |_| ControlFlow::Continue(())), Ok(Seen::All));
}

#[test]
fn a_word_is_found_whichever_keyboard_and_language_wrote_it() {
    let (_place, _keys, mut vault) = quick_vault();
    let mut finds = |written: &str, word: &str| {
        let id = vault.append(NOTE, written.as_bytes()).unwrap();
        vault.search(NOTE, word, 99).unwrap().contains(&id)
    };
    for (written, word) in [
        ("Zo\u{EB} was here", "zoe\u{308}"),
        ("Zoe\u{308} was here", "zo\u{EB}"),
        ("a day in \u{130}stanbul", "istanbul"),
        ("KIRMIZI", "k\u{131}rm\u{131}z\u{131}"),
        ("\u{39F}\u{394}\u{39F}\u{3A3}", "\u{3BF}\u{3B4}\u{3BF}\u{3C2}"),
        ("STRASSE", "stra\u{DF}e"),
        ("Stra\u{DF}e", "strasse"),
        ("STRA\u{1E9E}E", "stra\u{DF}e"),
        ("273 \u{212A}", "273 k"),
    ] {
        assert!(finds(written, word), "{written} {word}");
    }
    assert!(!finds("a day at the l\u{E4}ke", "istanbul") && !finds("\u{EB}", "\u{308}"));
}
