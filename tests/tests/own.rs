//! What each keeps for themselves, pressed by name: closed with words of their own, read by them alone, and closed again by
//! whatever covers it.

use std::path::Path;

use stillpoint_core::{
    BackupKey, Effect, Person, Phase, PrivateState, RestoreKey, Stillpoint,
    backup::GoOn,
    page::{Part, State, Typed},
};
use stillpoint_tests::{
    at_home::{checks_in, plan_of},
    hand::Hand,
    place::Place,
};

const ALEX: Person = Person::First;
const SAM: Person = Person::Second;
/// What seals a copy.
const COPY: &str = "walnut ferry cobalt hammock pebble orchid lantern";

fn hand(place: &Place, names: &[&str]) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan_of(names), None).unwrap();
    hand
}

fn to_mine(hand: &mut Hand) {
    hand.call(|app, now| app.read_privacy(now).unwrap());
    hand.must_touch("back");
    assert_eq!(hand.key(), "mine");
}

/// On the page of what `person` keeps.
fn to_own(hand: &mut Hand, person: Person) {
    to_mine(hand);
    hand.must_touch(&format!("whose:{}", person.tag()));
    assert_eq!(hand.key(), format!("own/{}", person.tag()));
}

fn chooses(hand: &mut Hand, person: Person, words: &str) {
    to_own(hand, person);
    hand.types("own", words);
    hand.must_touch("keep");
    assert!(hand.offers("close"), "{}", hand.text());
}

fn opens(hand: &mut Hand, person: Person, words: &str) {
    to_own(hand, person);
    hand.types("own", words);
    hand.must_touch("open");
}

fn writes(hand: &mut Hand, person: Person, words: &str) {
    hand.call(|app, now| checks_in(app, person, words, false, now));
}

/// What stands on the page in people's own words.
fn said(hand: &Hand) -> Vec<String> {
    let parts = hand.page().parts();
    let said = parts.filter_map(|part| match part {
        Part::Said { line } => Some(line.text.clone()),
        _ => None,
    });
    said.collect()
}

#[test]
fn what_somebody_wrote_is_closed_with_words_of_their_own_and_opens_with_them_alone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    writes(&mut hand, SAM, "kept by sam");
    to_own(&mut hand, SAM);
    // With two, nobody reads back what no words keep.
    assert!(!hand.offers("read"));
    assert!(hand.blank("own").is_judged);
    hand.types("own", "abc");
    hand.must_touch("keep");
    assert_eq!(
        hand.blank("own").refusal,
        "A little longer, please: at least 4 characters."
    );
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("read");
    assert_eq!(said(&hand)[0], "kept by sam");
    hand.touches(&["back", "close"]);
    assert!(hand.felt().has(Effect::Work) && !hand.offers("read"));
    hand.types("own", "alex alone");
    hand.must_touch("open");
    assert_eq!(hand.blank("own").refusal, "That did not open it. You can try again.");
    hand.types("own", "sam alone");
    hand.must_touch("open");
    hand.must_touch("read");
    assert_eq!(hand.key(), "own/second/pages/0");
    assert!(hand.text().contains("A weekly check-in"));
}

#[test]
fn somebody_alone_is_not_asked_whose_it_is_and_reads_without_words() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex"]);
    writes(&mut hand, ALEX, "mine");
    to_mine(&mut hand);
    hand.must_touch("own");
    assert_eq!(hand.key(), "own/first");
    hand.must_touch("read");
    assert_eq!(said(&hand).len(), 3);
    hand.touches(&["back", "back"]);
    assert_eq!(hand.key(), "mine");
    // With words of their own, it closes to them, too.
    hand.must_touch("own");
    hand.types("own", "alex alone");
    hand.must_touch("keep");
    hand.touches(&["close"]);
    assert!(!hand.offers("read"));
}

#[test]
fn after_a_pause_nobodys_own_pages_come_back_to_whoever_holds_the_phone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    writes(&mut hand, SAM, "kept by sam");
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("read");
    assert!(hand.text().contains("kept by sam"));
    // Somebody comes in. Sam presses the volume key, and puts the phone down.
    hand.touch("pause");
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.waits(3_600);
    hand.must_touch("finish");
    assert_eq!(hand.key(), "own/second");
    assert!(said(&hand).is_empty() && hand.offers("open") && !hand.offers("read"));
    // Nor do they come by going back and forth.
    hand.touches(&["back", "whose:second"]);
    assert!(!hand.offers("read"));
}

#[test]
fn what_lies_open_is_closed_when_the_pages_are_left() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    writes(&mut hand, SAM, "kept by sam");
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("back");
    assert_eq!(hand.key(), "mine");
    to_own(&mut hand, SAM);
    assert!(hand.offers("open"));
    // Whoever follows a reminder, or locks, leaves them, too.
    opens(&mut hand, SAM, "sam alone");
    hand.must_touch("read");
    hand.must_touch("leave");
    hand.must_touch("open");
    to_own(&mut hand, SAM);
    assert!(hand.offers("open"));
}

#[test]
fn a_touch_that_comes_late_reads_nothing() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    writes(&mut hand, SAM, "kept by sam");
    chooses(&mut hand, SAM, "sam alone");
    let read = hand.choice("read").unwrap().id;
    let (app, now) = (hand.app(), hand.now());
    app.touch(read, Vec::new(), now);
    // A pause comes before the disk has answered.
    app.pause(now);
    app.work(now);
    let finish = app.tick(now);
    let finish = finish.page.0.choice("finish").unwrap().id;
    let moment = app.touch(finish, Vec::new(), now);
    assert!(!moment.page.0.to_string().contains("kept by sam"));
}

#[test]
fn other_words_ask_for_those_until_now() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("change");
    for (was, words, field) in [("alex alone", "new words", "own_was"), ("sam alone", "abc", "own")] {
        hand.types("own_was", was);
        hand.types("own", words);
        hand.must_touch("keep");
        assert!(!hand.blank(field).refusal.is_empty(), "{field}");
    }
    hand.types("own_was", "sam alone");
    hand.types("own", "new words");
    hand.must_touch("keep");
    assert_eq!(hand.key(), "own/second");
    hand.must_touch("close");
    hand.types("own", "new words");
    hand.must_touch("open");
    assert!(hand.offers("close"));
}

/// Brings `file` to a phone where nothing is yet, and answers what stands there once `person` has typed `words`.
fn begins_elsewhere(file: &Path, person: Person, words: &str) -> String {
    let place = Place::in_memory();
    let mut there = Hand::on(place.path());
    there.call(|app, now| {
        let with = RestoreKey::Passphrase(COPY.to_owned().into());
        app.restore_new(file, with, None, now, &mut |_, _| GoOn::Yes).unwrap().0
    });
    to_own(&mut there, person);
    there.types("own", words);
    there.must_touch("open");
    match there.offers("close") {
        true => String::new(),
        false => there.blank("own").refusal.clone(),
    }
}

/// Seals a copy of what is here.
fn copies(hand: &mut Hand, file: &Path) {
    hand.call(|app, now| {
        let to = BackupKey::Passphrase(COPY.to_owned().into());
        app.back_up(file, to, now, &mut |_, _| GoOn::Yes).unwrap();
        app.tick(now)
    });
}

#[test]
fn ones_pages_open_on_another_phone_only_where_one_chose_that_with_ones_words() {
    const DRAWN: &str = "acorn bonfire lantern meadow orchard pebble ribbon thistle";
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    let file = place.path().join("elsewhere.age");
    writes(&mut hand, SAM, "kept by sam");
    // Whatever the words: they open it here alone, and that is said where they are chosen.
    to_own(&mut hand, SAM);
    assert!(
        hand.text().contains("They open your pages on this phone alone."),
        "{}",
        hand.text()
    );
    chooses(&mut hand, SAM, DRAWN);
    copies(&mut hand, &file);
    let here_alone = begins_elsewhere(&file, SAM, DRAWN);
    assert!(here_alone.contains("the key of one phone"), "{here_alone}");
    // What lies open says nothing about who holds the phone: it takes the words.
    opens(&mut hand, SAM, DRAWN);
    hand.must_touch("elsewhere");
    assert_eq!(hand.key(), "own/second/elsewhere");
    assert!(
        hand.text().contains("these pages are lost with this phone"),
        "{}",
        hand.text()
    );
    hand.types("own", "whatever else");
    hand.must_touch("keep");
    assert_eq!(hand.key(), "own/second/elsewhere");
    assert!(!hand.blank("own").refusal.is_empty());
    hand.types("own", DRAWN);
    hand.must_touch("keep");
    assert_eq!(hand.key(), "own/second");
    assert_eq!(hand.choice("elsewhere").unwrap().state, State::On);
    copies(&mut hand, &file);
    assert_eq!(begins_elsewhere(&file, SAM, DRAWN), "");
    // And back again.
    opens(&mut hand, SAM, DRAWN);
    hand.must_touch("elsewhere");
    assert!(
        hand.text().contains("Your words open your pages on another phone, too"),
        "{}",
        hand.text()
    );
    hand.types("own", DRAWN);
    hand.must_touch("keep");
    assert_eq!(hand.choice("elsewhere").unwrap().state, State::Off);
    copies(&mut hand, &file);
    assert!(begins_elsewhere(&file, SAM, DRAWN).contains("the key of one phone"));
}

#[test]
fn words_that_can_be_guessed_open_it_here_alone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("elsewhere");
    hand.types("own", "sam alone");
    hand.must_touch("keep");
    let refusal = &hand.blank("own").refusal;
    assert!(
        refusal.starts_with("These words are too easy to guess for that."),
        "{refusal}"
    );
    assert_eq!(hand.key(), "own/second/elsewhere");
    hand.must_touch("back");
    assert_eq!(hand.choice("elsewhere").unwrap().state, State::Off);
}

#[test]
fn words_are_drawn_shown_once_and_typed() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    to_own(&mut hand, SAM);
    assert!(drawn(&hand).is_empty());
    hand.must_touch("draw");
    let words = drawn(&hand);
    assert_eq!((words.len(), hand.offers("draw")), (8, false));
    // A slip is refused or taken like any words; the drawn ones stay in sight until they are kept.
    hand.types("own", "abc");
    hand.must_touch("keep");
    assert_eq!(drawn(&hand), words);
    hand.types("own", &words.join(" "));
    hand.must_touch("keep");
    assert!(hand.offers("close") && drawn(&hand).is_empty(), "{}", hand.text());
    // They stand alone.
    hand.must_touch("elsewhere");
    hand.types("own", &words.join(" "));
    hand.must_touch("keep");
    assert_eq!(hand.choice("elsewhere").unwrap().state, State::On);
    // Others are drawn the next time, and whatever covers the page covers them.
    hand.touches(&["change", "draw"]);
    let others = drawn(&hand);
    assert!(others.len() == 8 && others != words);
    hand.touch("pause");
    hand.must_touch("finish");
    assert_eq!((hand.key(), drawn(&hand)), ("own/second", Vec::new()));
    to_own(&mut hand, ALEX);
    hand.touches(&["draw", "back"]);
    to_own(&mut hand, ALEX);
    assert!(drawn(&hand).is_empty());
}

/// The words that were drawn, as they stand on the page.
fn drawn(hand: &Hand) -> Vec<String> {
    let groups = hand.page().parts().find_map(|part| match part {
        Part::Groups { groups } => Some(groups.clone()),
        _ => None,
    });
    groups.unwrap_or_default()
}

#[test]
fn an_entry_goes_by_what_it_is_and_another_that_reads_the_same_stays() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex"]);
    for _ in 0..2 {
        writes(&mut hand, ALEX, "the same words");
        hand.waits(60);
    }
    to_mine(&mut hand);
    hand.touches(&["own", "read"]);
    assert_eq!(said(&hand).len(), 6);
    hand.must_touch("delete:0");
    assert_eq!(hand.key(), "own/first/delete");
    hand.must_touch("keep");
    assert_eq!(said(&hand).len(), 6);
    hand.disk_is_full(true);
    hand.touches(&["delete:0", "delete"]);
    assert!(hand.text().contains("That could not be saved."));
    hand.disk_is_full(false);
    hand.must_touch("delete");
    assert_eq!((hand.key(), said(&hand).len()), ("own/first/pages/0", 3));
    hand.touches(&["delete:0", "delete"]);
    assert!(hand.text().contains("Nothing is written here"));
}

#[test]
fn a_leaf_holds_four_entries_and_turns() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex"]);
    for number in 0..9 {
        writes(&mut hand, ALEX, &format!("words {number}"));
        hand.waits(60);
    }
    to_mine(&mut hand);
    hand.touches(&["own", "read"]);
    assert_eq!(said(&hand)[0], "words 8");
    assert!(!hand.offers("later"));
    hand.touches(&["earlier", "earlier"]);
    assert_eq!((hand.key(), said(&hand).len()), ("own/first/pages/8", 3));
    assert!(!hand.offers("earlier"));
    // The last of a leaf: the one before is shown.
    hand.touches(&["delete:8", "delete"]);
    assert_eq!((hand.key(), said(&hand).len()), ("own/first/pages/4", 12));
    hand.must_touch("later");
    assert_eq!(said(&hand)[0], "words 8");
}

#[test]
fn what_was_left_open_is_taken_up_by_whoever_has_opened_theirs() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    hand.begins_together();
    hand.touch("stop");
    hand.touches(&["reflect:second", "skip"]);
    hand.types("words", "begun");
    hand.must_touch("answer");
    hand.must_touch("finish");
    hand.must_touch("finish");
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("reflect:second");
    assert_eq!(hand.moment().phase, Phase::Reflecting);
    hand.types("words", "and gone on with");
    hand.must_touch("answer");
    hand.must_touch("finish");
    // Whatever covered it has closed it, and no word is lost.
    opens(&mut hand, SAM, "sam alone");
    hand.must_touch("read");
    assert_eq!(said(&hand), ["begun", "and gone on with"]);
}

#[test]
fn names_and_keys_hold_nothing_that_somebody_wrote_and_secrets_go_alone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Quillon", "Maraveth"]);
    writes(&mut hand, SAM, "Ostrander");
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("read");
    let names = hand.page().choices().map(|choice| choice.name.as_str());
    let names: String = names.chain([hand.key()]).collect::<Vec<_>>().join(" ");
    assert!(!names.to_lowercase().contains("ostrander") && !names.to_lowercase().contains("maraveth"));
    // Words that were typed do not go with a touch that takes none.
    hand.touches(&["back", "close"]);
    hand.types("own", "sam alone");
    let back = hand.choice("back").unwrap();
    assert!(!back.takes_secrets);
    let typed: Vec<Typed> = Vec::new();
    let (app, now) = (hand.app(), hand.now());
    app.touch(back.id, typed, now);
}

/// Both have words of their own, and both have opened theirs to part.
fn both_opened_to_part(hand: &mut Hand) {
    hand.touches(&["mine", "privacy", "parting", "leaves:second"]);
    for words in ["alex alone", "sam alone"] {
        hand.types("own", words);
        hand.must_touch("open");
        hand.touch("keep_copy:first");
    }
    assert!(hand.offers("keep_copy:second"), "{}", hand.text());
}

fn is_open(hand: &Hand, person: Person) -> bool {
    hand.app().private_state(person) == PrivateState::Open
}

#[test]
fn whatever_the_disk_does_what_was_left_open_is_closed_before_anything_else_is_done() {
    for gone in ["mine:first", "mine:second"] {
        let place = Place::in_memory();
        let mut hand = hand(&place, &["Alex", "Sam"]);
        for (person, words) in [(ALEX, "alex alone"), (SAM, "sam alone")] {
            writes(&mut hand, person, "kept");
            chooses(&mut hand, person, words);
            hand.touches(&["back", "back"]);
        }
        both_opened_to_part(&mut hand);
        // The disk is busy, and touches outrun it.
        hand.store_is_busy(true);
        hand.touches(&["back", "deleting", gone, "delete"]);
        hand.store_is_busy(false);
        hand.call(Stillpoint::work);
        assert!(!is_open(&hand, ALEX) && !is_open(&hand, SAM), "{gone}");
        let person = if gone == "mine:first" { ALEX } else { SAM };
        to_own(&mut hand, person);
        // Nobody typed their words: that is said.
        assert!(
            hand.text().contains("without the words that closed it"),
            "{}",
            hand.text()
        );
        to_own(&mut hand, person.other());
        assert!(hand.offers("open") && !hand.offers("read"), "{}", hand.text());
    }
}

#[test]
fn what_lies_open_in_sight_closes_by_itself_and_nothing_tells_of_it() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    writes(&mut hand, SAM, "kept by sam");
    chooses(&mut hand, SAM, "sam alone");
    hand.must_touch("close");
    let closed = hand.text();
    let opens = |hand: &mut Hand| {
        hand.types("own", "sam alone");
        hand.must_touch("open");
        assert!(is_open(hand, SAM));
    };
    // Whichever of its pages somebody put down.
    for touches in [
        &[][..],
        &["read"],
        &["read", "delete:0"],
        &["helps"],
        &["helps", "back", "read"],
    ] {
        opens(&mut hand);
        hand.touches(touches);
        hand.waits(100);
        // A touch is a touch.
        hand.call(|app, now| app.touch(u64::MAX, Vec::new(), now));
        hand.waits(119);
        assert!(is_open(&hand, SAM), "{touches:?}");
        hand.waits(2);
        assert_eq!((hand.key(), is_open(&hand, SAM)), ("own/second", false), "{touches:?}");
        assert_eq!(hand.text(), closed, "{touches:?}");
    }
    // A phone that slept, and did not call: the touch finds it closed.
    opens(&mut hand);
    hand.must_touch("read");
    let delete = hand.choice("delete:0").unwrap().id;
    hand.sleeps(121);
    hand.touch_number(delete);
    assert_eq!((hand.key(), is_open(&hand, SAM)), ("own/second", false));
    // Where somebody may be typing, it stays longer, and what was typed is there when it opens again.
    opens(&mut hand);
    hand.touches(&["helps", "signs"]);
    hand.types("signs", "a hand that is held still");
    hand.waits(599);
    assert!(is_open(&hand, SAM));
    hand.waits(2);
    assert_eq!((hand.key(), is_open(&hand, SAM)), ("own/second", false));
    opens(&mut hand);
    hand.touches(&["helps", "signs"]);
    assert_eq!(hand.written_in("signs"), "a hand that is held still");
}

#[test]
fn what_two_opened_to_part_closes_by_itself_too() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    for (person, words) in [(ALEX, "alex alone"), (SAM, "sam alone")] {
        chooses(&mut hand, person, words);
        hand.touches(&["back", "back"]);
    }
    both_opened_to_part(&mut hand);
    hand.waits(119);
    assert!(is_open(&hand, ALEX) && is_open(&hand, SAM));
    hand.waits(2);
    assert!(!is_open(&hand, ALEX) && !is_open(&hand, SAM));
    assert!(!hand.offers("keep_copy:second"), "{}", hand.text());
}

/// The pages that anybody with the open app reads, but for those of one person's own.
fn everybodys_pages(hand: &mut Hand) -> Vec<String> {
    let home = |hand: &mut Hand| {
        while hand.key() != "home" {
            hand.must_touch("back");
        }
    };
    let mut pages = Vec::new();
    for way in [
        &[][..],
        &["tonight"],
        &["ours"],
        &["mine"],
        &["mine", "privacy"],
        &["mine", "privacy", "copies"],
        &["mine", "privacy", "deleting"],
        &["mine", "privacy", "ways"],
        &["mine", "privacy", "parting"],
        &["mine", "whose:first"],
    ] {
        home(hand);
        hand.touches(way);
        pages.push(hand.text());
    }
    home(hand);
    pages
}

#[test]
fn words_of_ones_own_and_a_copy_are_told_to_nobody() {
    let place = Place::in_memory();
    let mut hand = hand(&place, &["Alex", "Sam"]);
    writes(&mut hand, SAM, "kept by sam");
    let again = |hand: &mut Hand| {
        hand.must_touch("leave");
        hand.must_touch("open");
        everybodys_pages(hand)
    };
    let before = again(&mut hand);
    chooses(&mut hand, SAM, "sam alone");
    copies(&mut hand, &place.path().join("elsewhere.age"));
    assert_eq!(again(&mut hand), before);
    // The control: what is told is seen.
    hand.call(|app, now| app.set_expiry(Some(365), now).map(|()| app.tick(now)).unwrap());
    assert_ne!(again(&mut hand), before);
}
