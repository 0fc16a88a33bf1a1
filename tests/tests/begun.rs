//! Nothing that was typed is lost: not by a pause, going back, a lock or a death. And nothing is left that somebody put away in a
//! hurry.

use std::sync::Arc;

use stillpoint_core::{Person, SharedWish, Stillpoint};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

const SECRET: &str = "river stone";

/// What is typed, and the way there from home.
struct Field {
    way: &'static [&'static str],
    name: &'static str,
    text: &'static str,
}

const fn field(way: &'static [&'static str], name: &'static str, text: &'static str) -> Field {
    Field { way, name, text }
}

const FIELDS: [Field; 5] = [
    field(&["ours", "plan", "change"], "gesture", "two taps"),
    field(
        &["ours", "plan", "change", "later", "later"],
        "covenant",
        "We rest.\nAnd then we talk \u{1F9E1}",
    ),
    field(
        &["ours", "reminders", "add", "add:appointment"],
        "name",
        "Tea with Robin",
    ),
    field(&["help", "people", "add"], "name", "Robin"),
    field(&["help", "people", "add"], "number", "+49 30 12"),
];

fn at_home(place: &Place) -> Hand {
    let mut hand = Hand::with_alarms(place.path(), Arc::default());
    hand.is_set_up(&plan_of(&["Alex", "Sam"]), Some(SECRET)).unwrap();
    hand
}

fn unlocks(hand: &mut Hand) {
    if hand.offers("unlock") {
        hand.must_touch("unlock");
    }
    hand.types("secret", SECRET);
    hand.must_touch("open");
}

/// What takes somebody away from what they type, and back to home.
type Away = fn(&mut Hand);

fn sight_goes(hand: &mut Hand) {
    hand.looks_away();
    hand.waits(300);
    hand.looks_again();
    unlocks(hand);
}

fn dies_out_of_sight(hand: &mut Hand) {
    hand.looks_away();
    hand.dies("en");
    unlocks(hand);
}

fn pauses(hand: &mut Hand) {
    hand.touches(&["pause", "stop"]);
    goes_home(hand);
}

fn goes_home(hand: &mut Hand) {
    for _ in 0..9 {
        hand.touch("back");
    }
    assert_eq!(hand.key(), "home", "{}", hand.text());
}

fn locks(hand: &mut Hand) {
    goes_home(hand);
    hand.touches(&["mine", "lock"]);
    unlocks(hand);
}

/// The first of the reminders that are there is opened.
fn changes_the_first(hand: &mut Hand) {
    let name = hand.page().choices().find(|choice| choice.name.starts_with("change:"));
    let name = name.expect("a reminder").name.clone();
    hand.must_touch(&name);
}

#[test]
fn whatever_takes_somebody_away_what_they_typed_stands_there_when_they_come_back() {
    let aways: [(&str, Away); 5] = [
        ("back", goes_home),
        ("a pause", pauses),
        ("out of sight", sight_goes),
        ("death", dies_out_of_sight),
        ("lock", locks),
    ];
    for field in &FIELDS {
        for (what, away) in aways {
            let place = Place::in_memory();
            let mut hand = at_home(&place);
            for _ in 0..2 {
                hand.touches(field.way);
                hand.types(field.name, field.text);
                away(&mut hand);
                hand.touches(field.way);
                assert_eq!(hand.written_in(field.name), field.text, "{what}: {}", field.name);
                goes_home(&mut hand);
            }
        }
    }
}

#[test]
fn whoever_leaves_in_a_hurry_leaves_nothing_of_what_they_began() {
    for field in &FIELDS {
        let place = Place::in_memory();
        let mut hand = at_home(&place);
        hand.touches(field.way);
        hand.types(field.name, field.text);
        goes_home(&mut hand);
        hand.touches(field.way);
        hand.must_touch("leave");
        unlocks(&mut hand);
        hand.touches(field.way);
        assert_eq!(hand.written_in(field.name), "", "{}", field.name);
    }
}

#[test]
fn what_is_kept_begins_anew_and_waits_nowhere() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    for name in ["Tea with Robin", "Tea alone"] {
        hand.touches(&["ours", "reminders", "add", "add:own"]);
        assert_eq!(hand.written_in("name"), "", "{name}");
        hand.types("name", name);
        // Left, and taken up again.
        goes_home(&mut hand);
        hand.touches(&["ours", "reminders", "add", "add:own"]);
        assert_eq!(hand.written_in("name"), name);
        hand.must_touch("save");
        goes_home(&mut hand);
    }
    // One that is changed is another than a new one, and one that is taken away leaves nothing.
    hand.touches(&["ours", "reminders"]);
    changes_the_first(&mut hand);
    assert_eq!(hand.written_in("name"), "Tea with Robin");
    hand.types("name", "Tea at noon");
    locks(&mut hand);
    hand.touches(&["ours", "reminders", "add", "add:own"]);
    assert_eq!(hand.written_in("name"), "");
    hand.must_touch("back");
    changes_the_first(&mut hand);
    assert_eq!(hand.written_in("name"), "Tea at noon");
    hand.must_touch("remove");
    locks(&mut hand);
    hand.touches(&["ours", "reminders"]);
    changes_the_first(&mut hand);
    assert_eq!(hand.written_in("name"), "Tea alone");
    goes_home(&mut hand);
    // A plan that was proposed is no change any more.
    hand.touches(&["ours", "plan", "change"]);
    hand.types("gesture", "two taps");
    hand.touches(&["next"; 3]);
    hand.touches(&["each:first", "confirm:first", "each:second", "confirm:second"]);
    goes_home(&mut hand);
    locks(&mut hand);
    hand.touches(&["ours", "plan", "change"]);
    hand.types("gesture", "three taps");
    goes_home(&mut hand);
    hand.touches(&["ours", "plan", "change"]);
    assert_eq!(hand.written_in("gesture"), "three taps");
}

#[test]
fn a_name_that_was_taken_away_waits_like_any_other() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    hand.touches(&["ours", "reminders", "add", "add:own"]);
    hand.types("name", "Tea with Robin");
    hand.must_touch("save");
    goes_home(&mut hand);
    hand.touches(&["ours", "reminders"]);
    changes_the_first(&mut hand);
    hand.types("name", "");
    locks(&mut hand);
    assert!(!hand.text().contains("damaged"), "{}", hand.text());
    hand.touches(&["ours", "reminders"]);
    changes_the_first(&mut hand);
    assert_eq!(hand.written_in("name"), "");
}

#[test]
fn what_two_had_begun_is_nobodys_once_one_has_left() {
    let place = Place::in_memory();
    let mut hand = Hand::with_alarms(place.path(), Arc::default());
    hand.is_set_up(&plan_of(&["Alex", "Sam"]), None).unwrap();
    for (field, word) in FIELDS
        .iter()
        .zip(["Avocet", "Merganser", "Dunlin", "Osprey", "+49 30 4711"])
    {
        hand.touches(field.way);
        hand.types(field.name, word);
        goes_home(&mut hand);
    }
    let (app, now) = (hand.app(), hand.now().clone());
    app.begin_parting(Person::Second, &now).unwrap();
    for person in [Person::First, Person::Second] {
        app.wish_for_shared(person, SharedWish::KeepCopy, &now).unwrap();
    }
    app.write_leaving_copy(&mut |_| Ok(()), &now).unwrap();
    app.confirm_copy_kept(&now).unwrap();
    hand.call(Stillpoint::tick);
    hand.dies("en");
    hand.must_touch("open");
    for field in &FIELDS {
        let (door, way) = field.way.split_first().expect("a way from home");
        // Whoever is alone has all of it behind one door.
        hand.must_touch(if *door == "ours" { "mine" } else { door });
        hand.touches(way);
        // Their own name comes first there.
        while hand.page().blanks().all(|blank| blank.name != field.name) {
            hand.must_touch("later");
        }
        assert!(hand.written_in(field.name).is_empty(), "{}", hand.text());
        goes_home(&mut hand);
    }
}

#[test]
fn what_nobody_could_have_typed_is_put_right_before_it_waits() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    let way = ["ours", "plan", "change", "later", "later"];
    for (typed, waits) in [
        ("rest\0 \u{202E}now\r\nand then", "rest now\nand then".to_owned()),
        (&*"\u{1F9E1}".repeat(9_000), "\u{1F9E1}".repeat(6_000)),
        (&*"a ".repeat(20_000), "a ".repeat(12_000).trim().to_owned()),
    ] {
        hand.touches(&way);
        hand.types("covenant", typed);
        locks(&mut hand);
        hand.touches(&way);
        assert!(
            hand.written_in("covenant") == waits,
            "{}",
            hand.written_in("covenant").len()
        );
        goes_home(&mut hand);
    }
}
