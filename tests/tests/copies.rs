//! A copy kept elsewhere, pressed by name: made, handed to the phone, brought back, begun with, stopped.

use std::{
    fs,
    path::{Path, PathBuf},
};

use stillpoint_core::{
    Effect, Now, Person, Stillpoint,
    page::{Answer, Asking, Page, Typed},
};
use stillpoint_tests::{
    at_home::{checks_in, plan_of},
    hand::Hand,
    place::Place,
};

const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";

fn hand(place: &Place, names: &[&str]) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan_of(names), None).unwrap();
    hand
}

fn to_copies(hand: &mut Hand) {
    hand.touches(&["mine", "privacy", "copies"]);
    assert_eq!(hand.key(), "copies");
}

/// The same without a hand, which would answer at once what the system is asked.
fn at_the_copies(app: &Stillpoint, now: &Now) {
    for name in ["mine", "privacy", "copies"] {
        app.touch_named(name, now);
        app.work(now);
    }
}

/// Makes a copy with words; the phone puts it at `elsewhere`.
fn makes(hand: &mut Hand, elsewhere: &Path) {
    hand.keeping_at(elsewhere);
    to_copies(hand);
    hand.must_touch("words");
    hand.types("words", WORDS);
    hand.must_touch("seal");
}

/// The phone copies what lies at `elsewhere` into the app's own folder.
fn offers(hand: &mut Hand, elsewhere: &Path, inside: &Path) -> PathBuf {
    let (from, to) = (elsewhere.to_owned(), inside.join("picked.age"));
    let path = to.clone();
    hand.answering(move |asking| {
        assert_eq!(asking, &Asking::File);
        fs::copy(&from, &to).unwrap();
        Answer::File {
            path: to.to_str().unwrap().to_owned(),
        }
    });
    path
}

fn number(page: &Page, name: &str) -> u64 {
    page.choice(name).unwrap().id
}

#[test]
fn a_copy_is_made_kept_elsewhere_and_nothing_of_it_stays_here() {
    let (place, other) = (Place::in_memory(), Place::in_memory());
    let mut hand = hand(&place, &["Alex", "Sam"]);
    let there = other.path().join("kept.age");
    makes(&mut hand, &there);
    assert!(
        hand.text().contains("The copy is made, and was read once to check it."),
        "{}",
        hand.text()
    );
    assert!(there.is_file() && !place.path().join("copy.age").exists());
    // Nobody wanted it, after all.
    hand.answering(|_| Answer::No);
    hand.must_touch("words");
    hand.types("words", WORDS);
    hand.must_touch("seal");
    assert!(!hand.text().contains("The copy is made"), "{}", hand.text());
    assert!(!place.path().join("copy.age").exists());
}

#[test]
fn what_cannot_seal_a_copy_is_said_beside_it() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex"]);
    to_copies(&mut hand);
    // Without a sheet, none is offered.
    assert!(!hand.offers("sheet"));
    hand.must_touch("words");
    // A copy stands alone: what is long, but is guessed, seals none, and nor do four words of which each may be guessed.
    for words in [
        "too short",
        "passwordpassword",
        "AlexSam14021999",
        "walnut ferry cobalt hammock",
    ] {
        hand.types("words", words);
        hand.must_touch("seal");
        assert_eq!(hand.key(), "copies/words", "{words}");
        let refusal = &hand.blank("words").refusal;
        assert!(
            refusal.starts_with("This is too easy to guess. A copy stands alone"),
            "{refusal}"
        );
    }
    hand.touches(&["back", "back", "back", "back"]);
    assert_eq!(hand.key(), "home");
}

#[test]
fn a_file_that_comes_after_somebody_left_is_taken_away() {
    let place = Place::in_memory();
    let hand = hand(&place, &["Alex", "Sam"]);
    let (app, now) = (hand.app(), hand.now());
    at_the_copies(app, now);
    let ask = app.touch_named("bring_back", now).ask.expect("a question");
    app.touch_named("leave", now);
    let picked = place.path().join("picked.age");
    fs::write(&picked, b"a copy").unwrap();
    let path = picked.to_str().unwrap().to_owned();
    let moment = app.answered(ask.id, &Answer::File { path }, now);
    assert!(moment.effects.has(Effect::Work));
    app.work(now);
    assert!(!picked.exists(), "it stays behind");
}

#[test]
fn an_answer_to_an_earlier_question_counts_for_nothing() {
    let place = Place::in_memory();
    let hand = hand(&place, &["Alex", "Sam"]);
    let (app, now) = (hand.app(), hand.now());
    at_the_copies(app, now);
    let asks = || app.touch_named("bring_back", now).ask.expect("a question").id;
    let (first, second) = (asks(), asks());
    let picked = |name: &str| {
        let path = place.path().join(name);
        fs::write(&path, b"a copy").unwrap();
        path
    };
    let answers = |id, file: &Path| {
        let path = file.to_str().unwrap().to_owned();
        app.answered(id, &Answer::File { path }, now)
    };
    let (late, wanted) = (picked("late.age"), picked("wanted.age"));
    answers(first, &late);
    let moment = app.work(now);
    assert_eq!(moment.page.0.key, "copies");
    assert!(!late.exists(), "it stays behind");
    answers(second, &wanted);
    let moment = app.work(now);
    assert_eq!(moment.page.0.key, "copies/bring_back");
    assert!(wanted.exists());
}

#[test]
fn a_copy_comes_back_beside_what_is_here_and_the_app_begins_with_it_elsewhere() {
    let (place, other) = (Place::in_memory(), Place::in_memory());
    let mut hand = hand(&place, &["Alex", "Sam"]);
    hand.call(|app, now| checks_in(app, Person::First, "a word", true, now));
    let there = other.path().join("kept.age");
    makes(&mut hand, &there);
    let picked = offers(&mut hand, &there, place.path());
    hand.must_touch("bring_back");
    assert_eq!(hand.key(), "copies/bring_back");
    hand.types("key", "other words than these");
    hand.must_touch("words");
    assert_eq!(
        hand.blank("key").refusal,
        "This does not open the copy. Another sheet, or other words, may."
    );
    hand.types("key", WORDS);
    hand.must_touch("words");
    assert_eq!(hand.key(), "copies");
    assert!(hand.text().contains("It is back."), "{}", hand.text());
    assert!(!picked.exists(), "what was brought back stays behind");

    let fresh = Place::in_memory();
    let mut anew = Hand::on(fresh.path());
    offers(&mut anew, &there, fresh.path());
    anew.touches(&["copy", "choose"]);
    assert_eq!(anew.key(), "copies/begin/key");
    // What opens no copy at all is refused at once, not once a secret was chosen.
    for (typed, by) in [("", "words"), ("", "sheet"), ("river", "sheet"), ("\u{3164}", "words")] {
        anew.types("key", typed);
        anew.must_touch(by);
        assert_eq!(anew.key(), "copies/begin/key", "{typed:?} as {by}");
        assert!(!anew.blank("key").refusal.is_empty(), "{typed:?} as {by}");
    }
    anew.types("key", "other words than these");
    anew.touches(&["words", "without"]);
    assert_eq!(anew.key(), "copies/begin/key");
    assert_eq!(
        anew.blank("key").refusal,
        "This does not open the copy. Another sheet, or other words, may."
    );
    anew.types("key", WORDS);
    anew.must_touch("words");
    anew.types("secret", "1");
    anew.must_touch("with");
    assert!(!anew.blank("secret").refusal.is_empty(), "{}", anew.text());
    anew.types("secret", "a secret");
    anew.must_touch("with");
    assert_eq!(anew.key(), "privacy");
    for said in ["It is back.", "The plan in it holds once each of you has said again"] {
        assert!(anew.text().contains(said), "{}", anew.text());
    }
    assert!(!fresh.path().join("picked.age").exists());

    let open = Place::in_memory();
    let mut without = Hand::on(open.path());
    offers(&mut without, &there, open.path());
    without.touches(&["copy", "choose"]);
    without.types("key", WORDS);
    without.must_touch("words");
    let text = without.text();
    assert!(text.contains("Whoever opens this phone can then read"), "{text}");
    without.touches(&["without", "back", "back"]);
    assert!(
        without.key() == "home" && !without.offers("choose_lock"),
        "{}",
        without.text()
    );
    without.sets_the_clock(2 * 24 * 3_600);
    assert!(without.offers("choose_lock"), "asked once more\n{}", without.text());

    anew.touches(&["back", "lock"]);
    anew.types("secret", "a secret");
    anew.must_touch("open");
    assert!(anew.text().contains("Alex"), "{}", anew.text());
}

#[test]
fn the_way_back_from_beginning_with_a_copy_is_the_welcome() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    hand.touches(&["copy", "back"]);
    assert_eq!(hand.key(), "first_start/welcome");
}

#[test]
fn what_is_stopped_is_not_made_and_locking_stops_it() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    to_copies(&mut hand);
    hand.must_touch("words");
    let seal = number(hand.page(), "seal");
    let typed = || {
        vec![Typed {
            field: "words".to_owned(),
            text: WORDS.into(),
        }]
    };
    let now = hand.now().clone();
    let begun = hand.app().touch(seal, typed(), &now);
    assert!(begun.effects.has(Effect::Work));
    assert_eq!(begun.page.0.key, "privacy/working");
    // A phone calls again soon, to say how far it is.
    assert!(begun.wake_in_ms.is_some_and(|wake| wake <= 1_000));
    let stopped = hand.app().touch(number(&begun.page.0, "stop_this"), Vec::new(), &now);
    assert_eq!(stopped.page.0.key, "privacy/working");
    hand.call(Stillpoint::work);
    assert_eq!(hand.key(), "copies/words");
    assert!(hand.text().contains("Stopped. Nothing was changed."), "{}", hand.text());
    assert!(!place.path().join("copy.age").exists());
    // Put away while it waits: locked, and nothing was made.
    let seal = number(hand.page(), "seal");
    let begun = hand.app().touch(seal, typed(), &now);
    let _ = hand.app().touch(number(&begun.page.0, "leave"), Vec::new(), &now);
    hand.call(Stillpoint::work);
    assert_eq!(hand.key(), "locked");
    assert!(!place.path().join("copy.age").exists());
}

#[test]
fn work_that_took_minutes_is_no_start_of_the_phone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    hand.touches(&["tonight", "prepare"]);
    let before = hand.now().clone();
    let phase = hand.moment().phase;
    hand.waits(60);
    hand.call(Stillpoint::tick);
    assert_eq!(hand.moment().phase, phase);
    hand.call(|app, _| app.work(&before));
    assert_eq!(hand.moment().phase, phase, "an older time looks like a reboot");
    // A start of the phone still is one.
    let other_start = stillpoint_core::Now {
        boot_id: before.boot_id + 1,
        ..before
    };
    hand.call(|app, _| app.tick(&other_start));
    assert_ne!(hand.moment().phase, phase);
}
