//! The pages about privacy, and what goes from phone to phone with a backup or with somebody who leaves.

use std::{fs, path::Path, sync::Arc};

use stillpoint_age::{Reader, With};
use stillpoint_core::{
    BackupKey, Effect, Field, KeyTrouble, Now, PartingStep, Person, PrivateState, RestoreKey, SharedWish, Stillpoint,
    StillpointError, Why, backup::GoOn, vault::doubles::WorkingKeys,
};
use stillpoint_tests::{
    at_home::{checks_in, go, plan_of, touch},
    place::Place,
};

const ALEX: Person = Person::First;
const SAM: Person = Person::Second;
/// Nobody guesses it.
const LONG: &str = "heron weir lantern quince marble thistle gravel";
const SHORT: &str = "2468";
const WORDS: &str = "river stone, walnut ferry, cobalt, hammock, pebble";
const FIRST_START_MS: i64 = 1_800_000_000_000;
const DAY_MS: i64 = 86_400_000;

fn at(minutes: u32) -> Now {
    Now {
        wall_utc_ms: FIRST_START_MS + i64::from(minutes) * 60_000,
        monotonic_ms: 1_000_000 + u64::from(minutes) * 60_000,
        boot_id: 1,
    }
}

fn days(days: i64) -> Now {
    Now {
        wall_utc_ms: FIRST_START_MS + days * DAY_MS,
        ..at(0)
    }
}

/// Alex and Sam, each with words of their own and something that they keep for themselves.
fn for_two() -> (Place, Arc<WorkingKeys>, Stillpoint) {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(0));
    let draft = plan_of(&["Alex", "Sam"]);
    app.set_up_as(&draft, Some("open sesame".into()), &at(0)).unwrap();
    app.set_private_secret(ALEX, None, LONG.into(), &at(0)).unwrap();
    app.let_private_open_elsewhere(ALEX, true, LONG.into(), &at(0)).unwrap();
    app.set_private_secret(SAM, None, SHORT.into(), &at(0)).unwrap();
    checks_in(&app, ALEX, "kept by alex", false, &at(1));
    checks_in(&app, SAM, "kept by sam", false, &at(2));
    // A check-in has closed what was open.
    app.open_private(ALEX, LONG.into(), &at(2)).unwrap();
    app.open_private(SAM, SHORT.into(), &at(2)).unwrap();
    (place, keys, app)
}

fn texts(app: &Stillpoint, person: Person) -> Vec<String> {
    let read = app.read_reflections(person).unwrap();
    read.iter().map(|one| one.answers[0].text.clone()).collect()
}

fn go_on(_: u32, _: u32) -> GoOn {
    GoOn::Yes
}

fn opened(file: &Path, words: &str) -> String {
    let mut file = fs::File::open(file).unwrap();
    let mut reader = Reader::open(&mut file, &With::Passphrase(words.as_bytes()))
        .ok()
        .unwrap();
    let mut text = Vec::new();
    while let Some(piece) = reader.next_piece().ok().unwrap() {
        text.extend_from_slice(piece);
    }
    String::from_utf8(text).unwrap()
}

#[test]
fn what_lies_open_is_closed_when_the_pages_are_left_and_its_words_are_not_changed_without_them() {
    let (_place, _keys, app) = for_two();
    app.close_private(ALEX, &at(3));
    app.read_privacy(&at(3)).unwrap();
    app.open_private(ALEX, LONG.into(), &at(3)).unwrap();
    // Whoever takes the phone now has not these words.
    for wrong in [None, Some("not these".to_owned())] {
        let refused = app.set_private_secret(ALEX, wrong, "mine now".into(), &at(3)).err();
        assert_eq!(refused, Some(StillpointError::WrongSecret));
    }
    for _ in 0..4 {
        let _ = app.set_private_secret(ALEX, Some("nor these".to_owned()), "mine now".into(), &at(3));
    }
    let soon = app.set_private_secret(ALEX, Some(LONG.to_owned()), "mine now".into(), &at(3));
    assert_eq!(soon.err(), Some(StillpointError::TooSoon { wait_s: 30 }));
    app.set_private_secret(ALEX, Some(LONG.to_owned()), "new words".into(), &at(4))
        .unwrap();
    go(&app, &["back", "whose:first", "read", "back"], &at(4));
    assert_eq!(app.private_state(ALEX), PrivateState::Open);
    let left = touch(&app, "back", &at(4));
    assert!(left.page.0.key == "mine" && left.effects.has(Effect::Work));
    assert_eq!(app.private_state(ALEX), PrivateState::Closed);
    // Also before anything was kept.
    assert!(texts(&app, ALEX).is_empty());
    assert!(!app.keep(&at(4)).effects.has(Effect::Work));
    let locked = app.set_private_secret(ALEX, Some("new words".to_owned()), "mine".into(), &at(4));
    assert_eq!(locked.err(), Some(StillpointError::Locked));
    app.open_private(ALEX, "new words".into(), &at(4)).unwrap();
    assert_eq!(texts(&app, ALEX), ["kept by alex"]);
}

#[test]
fn the_secret_can_be_changed_and_the_old_one_is_wrong_then() {
    let (_place, _keys, app) = for_two();
    let was = || Some("open sesame".to_owned());
    let short = app.change_secret(was(), "abc".into(), &at(3)).err();
    assert_eq!(
        short,
        Some(StillpointError::Invalid {
            field: Field::Secret,
            person: None,
            why: Why::TooShort { min: 4 }
        })
    );
    // Whoever found the phone open does not lock its owners out, and guesses no faster than at the lock.
    for wrong in [None, Some("not this one".to_owned())] {
        let refused = app.change_secret(wrong, "another one".into(), &at(3)).err();
        assert_eq!(refused, Some(StillpointError::WrongSecret));
    }
    for _ in 0..4 {
        let _ = app.change_secret(Some("nor this".to_owned()), "another one".into(), &at(3));
    }
    let soon = app.change_secret(was(), "another one".into(), &at(3)).err();
    assert_eq!(soon, Some(StillpointError::TooSoon { wait_s: 30 }));
    app.change_secret(was(), "another one".into(), &at(4)).unwrap();
    app.lock(&at(4));
    let old = app.unlock("open sesame".into(), &at(4)).err();
    assert_eq!(old, Some(StillpointError::WrongSecret));
    app.unlock("another one".into(), &at(4)).unwrap();
    app.open_private(ALEX, LONG.into(), &at(4)).unwrap();
    assert_eq!(texts(&app, ALEX), ["kept by alex"]);
}

#[test]
fn a_backup_takes_what_is_private_to_another_phone_and_leaves_it_private() {
    let (place, _keys, app) = for_two();
    let file = place.path().join("copy.age");
    let to = || BackupKey::Passphrase(WORDS.to_owned().into());
    let wrong = app.back_up_with("not this", &file, to(), &at(3), &mut go_on).err();
    assert!(wrong == Some(StillpointError::WrongSecret) && !file.exists());
    app.back_up_with("open sesame", &file, to(), &at(3), &mut go_on)
        .unwrap();
    let text = opened(&file, WORDS);
    assert!(text.contains("\"private\":0") && text.contains("\"private\":1"));
    let (elsewhere, other_phone) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let there = Stillpoint::start(elsewhere.path(), other_phone, "en", &at(4));
    let with = || RestoreKey::Passphrase(WORDS.to_owned().into());
    there.restore_new(&file, with(), None, &at(4), &mut go_on).unwrap();
    assert!(there.is_open());
    assert_eq!(there.private_state(ALEX), PrivateState::Closed);
    assert!(texts(&there, ALEX).is_empty());
    there.open_private(ALEX, LONG.into(), &at(4)).unwrap();
    assert_eq!(texts(&there, ALEX), ["kept by alex"]);
    // A PIN needs the phone it was set on: it is told apart from a wrong one, whatever keys the other phone has.
    let elsewhere = StillpointError::KeyUnavailable {
        reason: KeyTrouble::Elsewhere,
    };
    assert_eq!(
        there.open_private(SAM, SHORT.into(), &at(4)).err(),
        Some(elsewhere.clone())
    );
    assert!(there.explain(&elsewhere).contains("the key of one phone"));
    assert!(there.hint_on("own", SHORT.into()).contains("on this phone only"));
    assert!(!there.hint_on("own", LONG.into()).contains("on this phone only"));
    // Back on the first phone, nothing is doubled.
    let (_, restored) = app.restore(&file, with(), &at(5), &mut go_on).unwrap();
    assert_eq!(restored.added, 0);
    app.open_private(SAM, SHORT.into(), &at(5)).unwrap();
    assert_eq!(texts(&app, SAM), ["kept by sam"]);
}

#[test]
fn what_leaves_is_sealed_and_counts_as_copied_only_then() {
    let (place, _keys, app) = for_two();
    let file = place.path().join("sam.age");
    app.begin_parting(SAM, &at(3)).unwrap();
    app.open_private(ALEX, LONG.into(), &at(3)).unwrap();
    app.open_private(SAM, SHORT.into(), &at(3)).unwrap();
    app.wish_for_shared(ALEX, SharedWish::LetGo, &at(3)).unwrap();
    app.wish_for_shared(SAM, SharedWish::KeepCopy, &at(3)).unwrap();
    let seal = |file: &Path, words: &str| app.seal_leaving_copy(file, words.to_owned().into(), &at(4));
    assert!(matches!(
        seal(&file, "too short").err(),
        Some(StillpointError::Invalid {
            field: Field::Passphrase,
            ..
        })
    ));
    assert!(seal(&place.path().join("no such folder/sam.age"), WORDS).is_err());
    assert_eq!(app.parting().unwrap().next, PartingStep::Copy);
    assert!(app.confirm_copy_kept(&at(4)).is_err());
    assert_eq!(seal(&file, WORDS).unwrap().next, PartingStep::Keep);
    let text = opened(&file, WORDS);
    assert!(text.starts_with("{\"format\":\"stillpoint backup\""), "{text}");
    assert!(text.contains("kept by sam") && !text.contains("kept by alex"));
    app.confirm_copy_kept(&at(5)).unwrap();
    assert_eq!(texts(&app, ALEX), ["kept by alex"]);
}

/// What the pages of each say of what was deleted without the words that closed it.
fn given_up(app: &Stillpoint) -> [bool; 2] {
    let said = "What was closed here was deleted on Friday, 15 January 2027, without the words that closed it.";
    ["whose:first", "whose:second"].map(|whose| {
        app.read_privacy(&at(5)).unwrap();
        let page = go(app, &["back", whose], &at(5)).page.0.to_string();
        go(app, &["back", "back"], &at(5));
        page.contains(said)
    })
}

#[test]
fn what_one_wrote_goes_also_where_it_is_closed_and_the_others_stays() {
    let (_place, _keys, app) = for_two();
    app.close_private(SAM, &at(3));
    app.delete_reflections_of(SAM, &at(3)).unwrap();
    // Words that are lost are no wall for ever: Sam chooses new ones, and the old ones open nothing.
    assert_eq!(app.private_state(SAM), PrivateState::NeverSetUp);
    let old = app.open_private(SAM, SHORT.into(), &at(4)).err();
    assert_eq!(old, Some(StillpointError::WrongSecret));
    let told = [false, true];
    assert_eq!(given_up(&app), told);
    app.set_private_secret(SAM, None, "new words of sam".into(), &at(4))
        .unwrap();
    // Their page says so whoever chose the words since, and the other's never does.
    assert_eq!(given_up(&app), told);
    assert!(texts(&app, SAM).is_empty());
    app.open_private(ALEX, LONG.into(), &at(5)).unwrap();
    assert_eq!(texts(&app, ALEX), ["kept by alex"]);
}

#[test]
fn what_is_open_goes_and_keeps_its_words() {
    let (_place, _keys, app) = for_two();
    app.delete_reflections_of(SAM, &at(3)).unwrap();
    assert_eq!(app.private_state(SAM), PrivateState::Open);
    app.close_private(SAM, &at(3));
    app.open_private(SAM, SHORT.into(), &at(4)).unwrap();
    assert!(texts(&app, SAM).is_empty());
}

#[test]
fn what_is_private_grows_old_too() {
    let (_place, _keys, app) = for_two();
    app.set_expiry(Some(7), &days(1)).unwrap();
    let unlocked_on = |day| {
        app.lock(&days(day));
        app.unlock("open sesame".into(), &days(day)).unwrap();
        app.open_private(ALEX, LONG.into(), &days(day)).unwrap();
        texts(&app, ALEX)
    };
    assert_eq!(unlocked_on(6), ["kept by alex"]);
    assert!(unlocked_on(9).is_empty());
}

#[test]
fn a_clock_that_jumps_takes_nothing_private_on_that_day_and_a_clock_set_back_takes_nothing() {
    let (_place, _keys, app) = for_two();
    app.set_expiry(Some(7), &days(1)).unwrap();
    let unlocked_on = |day| {
        app.lock(&days(day));
        app.unlock("open sesame".into(), &days(day)).unwrap();
        app.open_private(ALEX, LONG.into(), &days(day)).unwrap();
        texts(&app, ALEX)
    };
    // A year on, and opened at once; then the clock is right again.
    for day in [3, 368, 4, 5] {
        assert_eq!(unlocked_on(day), ["kept by alex"], "day {day}");
    }
    assert!(unlocked_on(9).is_empty());
}

#[test]
fn what_was_chosen_by_mistake_takes_nothing_private_before_the_next_day() {
    let (_place, _keys, app) = for_two();
    app.set_expiry(Some(1), &days(30)).unwrap();
    app.open_private(ALEX, LONG.into(), &days(30)).unwrap();
    assert_eq!(texts(&app, ALEX), ["kept by alex"]);
    app.set_expiry(None, &days(30)).unwrap();
    app.lock(&days(32));
    app.unlock("open sesame".into(), &days(32)).unwrap();
    app.open_private(ALEX, LONG.into(), &days(32)).unwrap();
    assert_eq!(texts(&app, ALEX), ["kept by alex"]);
}

#[test]
fn sealed_anew_it_opens_as_before_and_what_was_open_stays_open() {
    let (_place, _keys, app) = for_two();
    let wrong = app.delete_forever(Some("open says me".into()), &at(3)).err();
    assert_eq!(wrong, Some(StillpointError::WrongSecret));
    let mut progress = app.delete_forever(Some("open sesame".into()), &at(3)).unwrap().progress;
    while !progress.is_done() {
        progress = app.delete_forever_step().unwrap();
    }
    assert_eq!(texts(&app, ALEX), ["kept by alex"]);
    app.lock(&at(4));
    app.unlock("open sesame".into(), &at(4)).unwrap();
    for (person, words, text) in [(ALEX, LONG, "kept by alex"), (SAM, SHORT, "kept by sam")] {
        app.open_private(person, words.into(), &at(4)).unwrap();
        assert_eq!(texts(&app, person), [text]);
    }
}
