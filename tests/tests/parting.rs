//! Two part, pressed by name: each says for themselves, and until the last touch everything can stay as it is.

use stillpoint_core::Person;
use stillpoint_tests::{
    at_home::{checks_in, plan_of},
    hand::Hand,
    place::Place,
};

const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";

fn hand(place: &Place) -> Hand {
    let plan = plan_of(&["Alex", "Sam"]);
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan, None).unwrap();
    hand
}

fn to_parting(hand: &mut Hand) {
    hand.touches(&["mine", "privacy", "parting"]);
}

fn both_wish(hand: &mut Hand) {
    hand.touches(&["leaves:second", "keep_copy:first", "let_go:second"]);
    assert_eq!(hand.key(), "parting/copy");
}

fn seals(hand: &mut Hand) {
    hand.types("words", WORDS);
    hand.must_touch("seal");
}

#[test]
fn each_says_for_themselves_and_what_leaves_goes_once_it_is_kept() {
    let (place, other) = (Place::in_memory(), Place::in_memory());
    let mut hand = hand(&place);
    hand.call(|app, now| checks_in(app, Person::Second, "a word", false, now));
    to_parting(&mut hand);
    assert_eq!(hand.key(), "parting");
    hand.must_touch("leaves:second");
    assert_eq!(hand.key(), "parting/wish/first");
    hand.must_touch("keep_copy:first");
    assert_eq!(hand.key(), "parting/wish/second");
    hand.must_touch("let_go:second");
    hand.types("words", "walnut ferry cobalt hammock");
    hand.must_touch("seal");
    assert!(
        hand.blank("words").refusal.starts_with("This is too easy to guess."),
        "{}",
        hand.text()
    );
    // Nobody took it: nothing counts as copied.
    seals(&mut hand);
    assert_eq!(hand.key(), "parting/copy");
    let there = other.path().join("taken.age");
    hand.keeping_at(&there);
    seals(&mut hand);
    assert_eq!(hand.key(), "parting/keep");
    assert!(there.is_file() && !place.path().join("taken.age").exists());
    // What was said anew has to be written out anew.
    hand.must_touch("say_anew:second");
    hand.must_touch("let_go:second");
    assert_eq!(hand.key(), "parting/copy");
    seals(&mut hand);
    hand.must_touch("confirm");
    assert_eq!(hand.key(), "deleting/rest");
    assert!(
        hand.text().contains("It is done. If you like, choose another PIN"),
        "{}",
        hand.text()
    );
    hand.touches(&["keep", "back"]);
    assert!(!hand.offers("parting"));
    assert!(hand.app().read_reflections(Person::First).unwrap().is_empty());
}

#[test]
fn everything_stays_as_it_is_where_somebody_says_so() {
    let place = Place::in_memory();
    let mut hand = hand(&place);
    to_parting(&mut hand);
    both_wish(&mut hand);
    hand.must_touch("cancel");
    assert_eq!(hand.key(), "privacy");
    hand.must_touch("parting");
    assert_eq!(hand.key(), "parting");
    // The lock ends it without a trace, too.
    both_wish(&mut hand);
    hand.must_touch("leave");
    assert_eq!(hand.key(), "locked");
    hand.must_touch("open");
    to_parting(&mut hand);
    assert_eq!(hand.key(), "parting");
}

#[test]
fn whoever_has_words_of_their_own_says_it_with_them() {
    let place = Place::in_memory();
    let mut hand = hand(&place);
    hand.touches(&["mine", "whose:first"]);
    hand.types("own", "alex alone");
    hand.touches(&["keep", "back", "privacy", "parting", "leaves:second"]);
    assert_eq!(hand.key(), "parting/open/first");
    assert!(!hand.offers("keep_copy:first"));
    hand.types("own", "sam alone");
    hand.must_touch("open");
    assert_eq!(hand.blank("own").refusal, "That did not open it. You can try again.");
    hand.types("own", "alex alone");
    hand.touches(&["open", "keep_copy:first"]);
    assert_eq!(hand.key(), "parting/wish/second");
    // What was opened for this closes with its pages.
    hand.touches(&["back", "back", "whose:first"]);
    assert!(hand.offers("open") && !hand.offers("read"), "{}", hand.text());
}
