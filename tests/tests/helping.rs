//! Help: one touch away from every page, locked or not.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use stillpoint_core::{
    Phase,
    page::{Ability, Answer, Asking},
};
use stillpoint_tests::{
    hand::Hand,
    pages::{plan_of_one, plan_of_two},
    place::Place,
};

const SECRET: &str = "river stone";

/// A phone at home in `region` that can call, with a plan of two on it.
fn at_home(place: &Place, region: &str) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_to(|phone| {
        region.clone_into(&mut phone.region);
        phone.abilities.push(Ability::Call);
    });
    hand.is_set_up(&plan_of_two(), Some(SECRET)).unwrap();
    hand
}

/// Who the system was asked to call.
fn calls(hand: &mut Hand) -> Rc<RefCell<Vec<String>>> {
    let called = Rc::new(RefCell::new(Vec::new()));
    let seen = called.clone();
    hand.answering(move |asking| {
        if let Asking::Call { number } = asking {
            seen.borrow_mut().push(number.clone());
        }
        Answer::Done
    });
    called
}

#[test]
fn the_lines_of_the_phones_country_come_first_and_another_country_is_two_touches_away() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, "IE");
    let called = calls(&mut hand);
    hand.must_touch("help");
    let text = hand.text();
    assert!(text.contains("Samaritans") && text.contains("Looked up on"), "{text}");
    assert!(text.contains("remember a call"), "{text}");
    hand.must_touch("call:0");
    assert_eq!(*called.borrow(), ["116 123"], "asked for once, whatever came of it");
    hand.touches(&["country", "country:us"]);
    assert!(hand.text().contains("RAINN"), "{}", hand.text());
    hand.touches(&["more", "back", "back"]);
    assert_eq!(hand.key(), "home");
}

#[test]
fn while_it_is_locked_it_is_there_without_the_people_and_the_session_goes_on_behind_it() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, "GB");
    hand.touches(&["mine", "lock"]);
    hand.must_touch("help");
    assert!(!hand.offers("people") && hand.offers("country"), "{}", hand.text());
    hand.must_touch("back");
    assert_eq!(hand.key(), "locked");
    // Before any set-up, too.
    let new = Place::in_memory();
    let mut hand = Hand::on(new.path());
    hand.touches(&["help", "back"]);
    assert_eq!(hand.key(), "first_start/welcome");
}

#[test]
fn while_they_are_together_it_pauses_first_and_a_pause_closes_it() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, "");
    hand.begins_together();
    assert_eq!(hand.moment().phase, Phase::Together);
    hand.must_touch("help");
    assert_eq!(hand.moment().phase, Phase::Paused);
    assert!(hand.key().starts_with("help/"), "{}", hand.text());
    hand.must_touch("pause");
    assert_eq!(hand.key(), "paused");
    hand.touches(&["help", "stop"]);
    assert_eq!(hand.moment().phase, Phase::Aftercare);
}

#[test]
fn people_one_trusts_are_kept_called_and_taken_away() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, "DE");
    let called = calls(&mut hand);
    hand.touches(&["help", "people", "add", "keep"]);
    assert!(!hand.blank("name").refusal.is_empty());
    hand.types("name", "Robin");
    for wrong in ["", "12", "one two three", "+49\u{FFFD} 1", &"1".repeat(31)] {
        hand.types("number", wrong);
        hand.must_touch("keep");
        assert!(!hand.blank("number").refusal.is_empty(), "{wrong:?}");
        assert_eq!(
            (hand.written_in("name").as_str(), hand.written_in("number").as_str()),
            ("Robin", wrong)
        );
    }
    hand.types("number", " +49 (0)30 12 34 ");
    hand.must_touch("keep");
    assert_eq!(hand.key(), "help/people");
    hand.must_touch("call_person:0");
    assert_eq!(*called.borrow(), ["+49 (0)30 12 34"]);
    // As it stands in a message or on a page: with marks of direction, wide digits, a space that does not break.
    hand.touches(&["remove:0", "add"]);
    hand.types("name", "Robin");
    hand.types(
        "number",
        "\u{202A}\u{FF0B}49\u{A0}30\u{2011}\u{661}\u{662}\u{663}\u{202C}",
    );
    hand.touches(&["keep", "call_person:0"]);
    assert_eq!(called.borrow().last().map(String::as_str), Some("+49 30-123"));
    hand.touches(&["back", "back"]);
    // Kept, and out of sight while it is locked.
    hand.dies("en");
    hand.must_touch("help");
    assert!(!hand.text().contains("Robin") && !hand.offers("people"));
    hand.must_touch("back");
    hand.types("secret", SECRET);
    hand.must_touch("open");
    hand.touches(&["help", "people"]);
    assert!(hand.text().contains("Robin"), "{}", hand.text());
    for name in ["Kim", "Jo"] {
        hand.must_touch("add");
        hand.types("name", name);
        hand.types("number", "110");
        hand.must_touch("keep");
    }
    assert!(!hand.offers("add"), "a page holds three");
    hand.touches(&["remove:1", "add", "back", "remove:0", "remove:0", "back", "back"]);
    hand.dies("en");
    hand.types("secret", SECRET);
    hand.touches(&["open", "help", "people"]);
    assert!(hand.text().contains("Nobody stands here yet."), "{}", hand.text());
}

#[test]
fn what_was_begun_of_somebody_is_not_left_for_whoever_looks_next() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan_of_one(), None).unwrap();
    hand.touches(&["help", "people", "add"]);
    hand.types("name", "Robin");
    hand.must_touch("back");
    hand.must_touch("add");
    assert_eq!(hand.written_in("name"), "Robin", "going back loses nothing");
    hand.touches(&["pause", "stop", "help", "people", "add"]);
    assert_eq!(hand.written_in("name"), "Robin", "nor does a pause");
    hand.touches(&["leave", "open", "help", "people", "add"]);
    assert_eq!(
        hand.written_in("name"),
        "",
        "whoever leaves in a hurry leaves nothing of it"
    );
}

#[test]
fn what_is_typed_there_goes_nowhere_else() {
    let place = Place::in_memory();
    let mut hand = Hand::with_alarms(place.path(), Arc::default());
    hand.is_set_up(&plan_of_one(), None).unwrap();
    hand.touches(&["mine", "reminders", "add", "add:own"]);
    hand.types("name", "Tea on the balcony");
    hand.touches(&["help", "people", "add"]);
    hand.types("name", "Robin");
    hand.touches(&["back", "back", "back"]);
    assert_eq!(hand.written_in("name"), "Tea on the balcony");
}

#[test]
fn whether_it_is_safe_can_be_asked_again_anywhere_and_each_answer_leads_to_an_equally_ordinary_page() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, "GB");
    let before = place.image();
    let mut pages: Vec<(String, usize)> = Vec::new();
    hand.must_touch("help");
    for answer in ["together", "alone", "not_sure"] {
        hand.touches(&["safe", answer]);
        let page = hand.page();
        let names: Vec<&str> = page.choices().map(|choice| choice.name.as_str()).collect();
        pages.push((format!("{} {names:?}", page.key), page.parts().count()));
        hand.must_touch("lines");
    }
    assert!(pages.iter().all(|page| *page == pages[0]), "{pages:?}");
    assert_eq!(place.image(), before, "nothing of it is kept");
    // Locked, too.
    hand.must_touch("back");
    hand.touches(&["mine", "lock", "help", "safe", "not_sure", "back", "back", "back"]);
    assert_eq!(hand.key(), "locked");
}
