//! Trying the pause while calm: what worked on this phone is kept, and nothing else is promised there.

use std::fs;

use stillpoint_core::{
    Effect, Phase,
    page::{Ability, Answer, Asking},
};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

const VOLUME_KEY: &str = "On this phone a volume key pauses, too.";
const TILE: &str = "On this phone the tile outside the app pauses, too.";
const SHAKE: &str = "On this phone shaking it pauses, too.";
const NOTIFICATION: &str = "On this phone a notification pauses, too, while it is shown.";
const PREPARE: [&str; 4] = ["tonight", "prepare", "body:first:skip", "body:second:skip"];
const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";

/// At home, on a phone that can do this.
fn at_home(place: &Place, abilities: &[Ability]) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan_of(&["Alex", "Sam"]), Some("river stone")).unwrap();
    hand.is_set_to(|phone| phone.abilities = abilities.to_vec());
    hand
}

/// From the first start to home, past everything that could be tried.
fn nobody_has_tried(hand: &mut Hand) {
    hand.touches(&["begin", "together"]);
    while hand.key() != "first_start/secret" {
        hand.must_touch("later");
    }
    hand.touches(&["without", "confirm:first", "confirm:second", "later"]);
}

/// From home: a pause by this, where it is tried; and back home.
fn tries(hand: &mut Hand, by: Ability) {
    hand.touches(&["tonight", "practice"]);
    hand.call(|app, now| app.pause_by(Some(by), now));
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.must_touch("finish");
    assert_eq!(hand.key(), "practice");
    hand.touches(&["back", "back"]);
}

/// What is said before an evening, and on the page of help.
fn promised(hand: &mut Hand) -> String {
    hand.touches(&PREPARE);
    let before = hand.text();
    hand.must_touch("not_today");
    hand.must_touch("help");
    let help = hand.text();
    hand.must_touch("back");
    hand.waits(3_600);
    before + &help
}

#[test]
fn a_way_that_was_not_tried_here_is_not_promised() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &[Ability::VolumeKeys, Ability::Tile]);
    let said = promised(&mut hand);
    assert!(said.contains("A touch anywhere on the screen pauses."), "{said}");
    assert!(!said.contains("On this phone"), "{said}");
    // A pause on any other page tries nothing: which way somebody paused is kept nowhere.
    hand.call(|app, now| app.pause_by(Some(Ability::VolumeKeys), now));
    hand.must_touch("finish");
    hand.touches(&PREPARE);
    hand.touches(&["yes:first", "yes:second"]);
    hand.call(|app, now| app.pause_by(Some(Ability::VolumeKeys), now));
    hand.touches(&["stop", "finish"]);
    assert!(!promised(&mut hand).contains("On this phone"));

    tries(&mut hand, Ability::VolumeKeys);
    let said = promised(&mut hand);
    assert_eq!(said.matches(VOLUME_KEY).count(), 2, "before, and in help: {said}");
    assert!(!said.contains(TILE), "{said}");
    tries(&mut hand, Ability::Tile);
    let said = promised(&mut hand);
    assert!(said.contains(VOLUME_KEY) && said.contains(TILE), "{said}");
}

#[test]
fn what_worked_outlives_a_death_and_waits_behind_the_lock() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &[Ability::VolumeKeys]);
    tries(&mut hand, Ability::VolumeKeys);
    hand.dies("en");
    hand.must_touch("help");
    assert!(!hand.text().contains(VOLUME_KEY), "it is locked");
    hand.must_touch("back");
    hand.types("secret", "river stone");
    hand.must_touch("open");
    assert!(promised(&mut hand).contains(VOLUME_KEY));
    // The keys do not reach the app any more.
    hand.is_set_to(|phone| phone.abilities.clear());
    assert!(!promised(&mut hand).contains(VOLUME_KEY));
}

#[test]
fn what_stands_outside_the_app_is_told_apart() {
    let place = Place::in_memory();
    let all = [
        (Ability::Tile, TILE),
        (Ability::Widget, "On this phone the picture outside the app pauses"),
        (Ability::Shortcut, "On this phone the shortcut"),
        (Ability::ActionButton, "On this phone the Action Button pauses"),
    ];
    let mut hand = at_home(&place, &all.map(|(ability, _)| ability));
    for (done, (ability, _)) in all.iter().enumerate() {
        let said = promised(&mut hand);
        for (at, (_, sentence)) in all.iter().enumerate() {
            assert_eq!(said.contains(sentence), at < done, "{sentence}: {said}");
        }
        tries(&mut hand, *ability);
    }
    assert!(all.iter().all(|(_, sentence)| promised(&mut hand).contains(sentence)));
}

#[test]
fn how_a_button_is_set_is_said_only_where_the_phone_has_one_and_it_is_tried_there() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    nobody_has_tried(&mut hand);
    hand.is_set_to(|phone| phone.abilities = vec![Ability::Shortcut]);
    hand.touches(&["tonight", "practice"]);
    assert!(hand.choice("button").is_none(), "this phone has none");
    hand.is_set_to(|phone| phone.abilities.push(Ability::ActionButton));
    hand.must_touch("button");
    assert!(hand.text().contains("Action Button") && !hand.text().contains("It worked here"));
    assert!(hand.text().contains("choose “Pause by button”"), "{}", hand.text());
    // A touch on the band of this page is no touch anywhere on a dark screen.
    hand.touches(&["pause", "finish"]);
    assert_eq!(hand.key(), "practice/button");
    for (by, is_the_button) in [(Ability::Shortcut, false), (Ability::ActionButton, true)] {
        hand.call(|app, now| app.pause_by(Some(by), now));
        assert_eq!(hand.moment().phase, Phase::Calm);
        hand.must_touch("finish");
        assert_eq!(hand.key(), "practice/button");
        let worked = hand.text().contains("It worked here");
        assert_eq!(
            worked,
            is_the_button,
            "a voice proves nothing of the button: {}",
            hand.text()
        );
    }
    hand.must_touch("back");
    assert_eq!(hand.text().matches("It worked here").count(), 2, "{}", hand.text());
}

#[test]
fn shaking_is_tried_and_promised_only_where_it_was_chosen() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &[Ability::Shake]);
    hand.touches(&["tonight", "practice"]);
    assert!(!hand.moment().effects.has(Effect::FeelShaking));
    assert!(!hand.text().contains("Shake the phone"), "{}", hand.text());
    hand.touches(&[
        "back", "back", "mine", "privacy", "settings", "shaking", "back", "back", "back",
    ]);
    assert!(
        !hand.moment().effects.has(Effect::FeelShaking),
        "at home nothing is tried"
    );
    hand.touches(&["tonight", "practice"]);
    assert!(hand.moment().effects.has(Effect::FeelShaking), "it is tried here");
    hand.touches(&["back", "back"]);
    tries(&mut hand, Ability::Shake);
    assert!(promised(&mut hand).contains(SHAKE));
    hand.touches(&["mine", "privacy", "settings", "shaking", "back", "back", "back"]);
    assert!(!promised(&mut hand).contains(SHAKE), "it does not pause any more");
}

#[test]
fn a_notification_pauses_only_where_it_was_chosen_while_it_was_tried() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &[Ability::Notification]);
    let offers = |hand: &Hand| hand.moment().effects.has(Effect::OfferPause);
    hand.touches(&["tonight", "practice"]);
    assert!(
        !offers(&hand) && !hand.text().contains("Open the notifications"),
        "{}",
        hand.text()
    );
    hand.answering(|_| Answer::No);
    hand.must_touch("notify");
    assert!(hand.text().contains("does not let the app show"), "{}", hand.text());
    assert!(!offers(&hand), "the phone does not let it");
    hand.answering(|asking| match asking {
        Asking::Remind => Answer::Done,
        _ => Answer::No,
    });
    hand.must_touch("notify");
    assert!(
        offers(&hand) && hand.text().contains("Open the notifications"),
        "{}",
        hand.text()
    );
    hand.touches(&["back", "back"]);
    assert!(!offers(&hand), "at home nothing is tried");
    assert!(
        !promised(&mut hand).contains(NOTIFICATION),
        "nobody knows whether it works"
    );
    tries(&mut hand, Ability::Notification);
    assert!(promised(&mut hand).contains(NOTIFICATION));

    hand.touches(&PREPARE);
    assert!(!offers(&hand), "nothing has begun");
    hand.touches(&["yes:first", "yes:second"]);
    assert!(offers(&hand));
    hand.must_touch("leave");
    assert!(offers(&hand), "locked, too, for as long as it goes on");
    hand.touches(&["stop", "finish"]);
    assert!(!offers(&hand));

    hand.dies("en");
    hand.types("secret", "river stone");
    hand.must_touch("open");
    hand.touches(&["tonight", "practice"]);
    assert!(offers(&hand), "it was kept");
    hand.must_touch("notify");
    assert!(!offers(&hand));
    hand.touches(&["back", "back"]);
    assert!(
        !promised(&mut hand).contains(NOTIFICATION),
        "it does not pause any more"
    );
}

#[test]
fn a_touch_and_slower_are_tried_in_the_dark() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    nobody_has_tried(&mut hand);
    let worked = |hand: &Hand| hand.text().matches("It worked here").count();
    hand.touches(&["tonight", "practice", "pause", "finish"]);
    assert_eq!((hand.key(), worked(&hand)), ("practice", 0), "the band is not anywhere");
    hand.touches(&["dark", "pause"]);
    assert_eq!(hand.moment().phase, Phase::Calm, "the real pause");
    hand.must_touch("finish");
    assert_eq!((hand.key(), worked(&hand)), ("practice", 1));
    hand.must_touch("dark");
    hand.forget_what_was_felt();
    hand.must_touch("slower");
    assert!(hand.felt().has(Effect::PulseTwoShort), "as it is felt together");
    assert_eq!((hand.key(), worked(&hand)), ("practice", 2));
    assert_eq!(hand.moment().phase, Phase::Idle, "nothing has begun");
    hand.touches(&["dark", "back", "back", "back"]);
    assert_eq!(hand.key(), "home");
}

#[test]
fn a_copy_promises_nothing_on_another_phone() {
    let [place, elsewhere, other] = [(); 3].map(|()| Place::in_memory());
    let mut hand = at_home(&place, &[Ability::VolumeKeys]);
    tries(&mut hand, Ability::VolumeKeys);
    let kept = elsewhere.path().join("kept.age");
    hand.keeping_at(&kept);
    hand.touches(&["mine", "privacy", "copies", "words"]);
    hand.types("words", WORDS);
    hand.types("secret_was", "river stone");
    hand.must_touch("seal");
    assert!(hand.text().contains("The copy is made"), "{}", hand.text());

    let mut anew = Hand::on(other.path());
    anew.is_set_to(|phone| phone.abilities = vec![Ability::VolumeKeys]);
    let picked = other.path().join("picked.age");
    let path = picked.to_str().unwrap().to_owned();
    anew.answering(move |asking| match asking {
        Asking::File => {
            fs::copy(&kept, &picked).unwrap();
            Answer::File { path: path.clone() }
        }
        _ => Answer::No,
    });
    anew.touches(&["copy", "choose"]);
    anew.types("key", WORDS);
    anew.must_touch("words");
    anew.types("secret", "river stone");
    anew.must_touch("with");
    anew.touches(&[
        "back",
        "back",
        "ours",
        "plan",
        "each:first",
        "confirm:first",
        "confirm:second",
    ]);
    while anew.key() != "home" {
        anew.must_touch(if anew.offers("later") { "later" } else { "back" });
    }
    assert!(!promised(&mut anew).contains(VOLUME_KEY));
    tries(&mut anew, Ability::VolumeKeys);
    assert!(promised(&mut anew).contains(VOLUME_KEY), "until it was tried there");
}
