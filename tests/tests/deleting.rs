//! Letting go of what is kept, pressed by name: each with one more question, and keeping is as large.

use std::fs;

use stillpoint_core::{
    Effect, Person, Stillpoint,
    page::{State, Typed},
};
use stillpoint_tests::{
    at_home::{checks_in, plan_of},
    hand::Hand,
    place::Place,
};

const SECRET: &str = "a long secret";

fn hand(place: &Place, names: &[&str], secret: Option<&str>) -> Hand {
    let plan = plan_of(names);
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan, secret).unwrap();
    hand
}

fn to_deleting(hand: &mut Hand) {
    hand.touches(&["mine", "privacy", "deleting"]);
    assert_eq!(hand.key(), "deleting");
}

fn read_by(hand: &Hand, person: Person) -> usize {
    hand.app().read_reflections(person).unwrap().len()
}

#[test]
fn what_one_person_wrote_goes_after_one_more_question_and_the_rest_stays() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"], None);
    for person in [Person::First, Person::Second] {
        hand.call(|app, now| checks_in(app, person, "a word", true, now));
    }
    assert_eq!((read_by(&hand, Person::First), read_by(&hand, Person::Second)), (2, 2));
    to_deleting(&mut hand);
    hand.must_touch("mine:second");
    assert_eq!(hand.key(), "deleting/second");
    hand.must_touch("keep");
    assert_eq!((hand.key(), read_by(&hand, Person::Second)), ("deleting", 2));
    hand.touches(&["mine:second", "delete"]);
    assert_eq!(hand.key(), "deleting");
    assert!(hand.text().contains("It is done."), "{}", hand.text());
    assert_eq!((read_by(&hand, Person::First), read_by(&hand, Person::Second)), (1, 0));
}

#[test]
fn somebody_alone_is_asked_about_their_own_pages_alone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex"], None);
    hand.touches(&["mine", "privacy"]);
    assert!(!hand.offers("parting"));
    hand.must_touch("deleting");
    assert!(hand.offers("mine:first") && !hand.offers("mine:second"));
    hand.touches(&["mine:first", "back", "back", "back", "back"]);
    assert_eq!(hand.key(), "home");
}

#[test]
fn old_pages_go_by_themselves_once_somebody_says_so() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex"], None);
    to_deleting(&mut hand);
    let is_on = |hand: &Hand| hand.choice("old").unwrap().state == State::On;
    assert!(!is_on(&hand));
    hand.must_touch("old");
    assert!(is_on(&hand) && hand.app().expiry().unwrap() == Some(365));
    hand.touches(&["back", "back", "privacy", "deleting"]);
    assert!(is_on(&hand));
    hand.must_touch("old");
    assert!(!is_on(&hand) && hand.app().expiry().unwrap().is_none());
}

#[test]
fn older_copies_are_closed_by_whoever_knows_the_secret() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"], Some(SECRET));
    for (page, way, act) in [
        ("rest", vec!["rest"], "delete"),
        ("keys", vec!["rest", "keys"], "renew"),
    ] {
        to_deleting(&mut hand);
        hand.touches(&way);
        assert_eq!(hand.key(), format!("deleting/{page}"));
        hand.types("secret", "another secret");
        hand.must_touch(act);
        assert_eq!(
            hand.blank("secret").refusal,
            "That did not open it. You can try again.",
            "{}",
            hand.text()
        );
        hand.types("secret", SECRET);
        hand.must_touch(act);
        assert_eq!(hand.key(), "deleting");
        assert!(hand.text().contains("It is done."), "{}", hand.text());
        hand.touches(&["back", "back", "back"]);
    }
}

#[test]
fn new_keys_that_are_stopped_before_they_begin_change_nothing() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex"], Some(SECRET));
    to_deleting(&mut hand);
    hand.must_touch("rest");
    let now = hand.now().clone();
    let typed = vec![Typed {
        field: "secret".to_owned(),
        text: SECRET.into(),
    }];
    let delete = hand.page().choice("delete").unwrap().id;
    let begun = hand.app().touch(delete, typed, &now);
    let page = &begun.page.0;
    assert_eq!(page.key, "privacy/working");
    let _ = hand.app().touch(page.choice("stop_this").unwrap().id, Vec::new(), &now);
    hand.call(Stillpoint::work);
    assert_eq!(hand.key(), "deleting/rest");
    assert!(hand.text().contains("Stopped. Nothing was changed."), "{}", hand.text());
}

#[test]
fn everything_goes_and_the_app_begins_anew_on_the_same_phone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"], Some(SECRET));
    to_deleting(&mut hand);
    hand.touches(&["all", "keep", "all"]);
    assert_eq!(hand.key(), "deleting/all");
    hand.forget_what_was_felt();
    hand.must_touch("delete");
    assert_eq!(hand.key(), "first_start/welcome");
    // What is being typed goes, too.
    assert!(hand.felt().has(Effect::Forget));
    hand.must_touch("begin");
    hand.dies("en");
    assert_eq!(hand.key(), "first_start/welcome");
}

#[test]
fn the_locked_page_offers_nothing_that_destroys() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"], Some(SECRET));
    hand.touches(&["mine", "lock"]);
    assert_eq!(hand.key(), "locked");
    assert!(
        hand.page().choices().all(|choice| !choice.name.contains("delete")),
        "{}",
        hand.text()
    );
}

#[test]
fn everything_goes_where_it_is_damaged() {
    let place = Place::in_memory();
    drop(hand(&place, &["Alex"], None));
    for file in fs::read_dir(place.path()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            fs::write(path, b"no vault at all, but long enough to be looked at as one").unwrap();
        }
    }
    let mut hand = Hand::on(place.path());
    assert_eq!(hand.key(), "trouble");
    hand.touches(&["delete_all", "keep"]);
    assert_eq!(hand.key(), "trouble");
    hand.touches(&["delete_all", "delete"]);
    assert_eq!(hand.key(), "first_start/welcome");
}

#[test]
fn a_pause_covers_the_question_before_something_goes() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"], None);
    to_deleting(&mut hand);
    hand.touches(&["all", "pause"]);
    hand.touch("stop");
    assert_ne!(hand.key(), "deleting/all");
}
