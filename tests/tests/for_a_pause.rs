//! What somebody writes for a pause: theirs alone to change, and read by the other only as far as they chose.

use std::fs;

use stillpoint_core::{Person, page::Answer};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";

fn two(place: &Place) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan_of(&["Alex", "Sam"]), None).unwrap();
    hand
}

/// Alex has words of their own, and is where they write for a pause.
fn alex_opens(hand: &mut Hand, first: bool) {
    hand.touches(&["mine", "whose:first"]);
    hand.types("own", "alex alone");
    hand.must_touch(if first { "keep" } else { "open" });
    hand.must_touch("helps");
    assert_eq!(hand.key(), "plan/helps/first/home");
}

/// One trigger, typed, with a ready answer; the way home.
fn writes_a_trigger(hand: &mut Hand, shown: bool) {
    hand.touches(&["triggers", "add"]);
    hand.types("trigger", "Ostrander");
    if shown {
        hand.must_touch("shown");
    }
    hand.touches(&["next", "ready:agreed:2", "next"]);
    assert_eq!(hand.key(), "plan/helps/first/triggers/0");
    assert!(hand.text().contains("Ostrander") && hand.text().contains("Turn on a light."));
    hand.touches(&["back", "back", "back", "back"]);
    assert_eq!(hand.key(), "home");
}

fn to_a_pause(hand: &mut Hand) {
    hand.touches(&["tonight", "prepare", "body:first:calm", "body:second:calm"]);
    hand.touches(&["yes:first", "yes:second"]);
    hand.touch("pause");
    assert_eq!(hand.key(), "paused");
}

#[test]
fn what_was_agreed_is_read_in_a_pause_and_what_troubles_somebody_only_where_they_chose_so() {
    for shown in [false, true] {
        let place = Place::in_memory();
        let mut hand = two(&place);
        alex_opens(&mut hand, true);
        writes_a_trigger(&mut hand, shown);
        // The plan says as much, and no more.
        hand.touches(&["ours", "plan"]);
        assert!(hand.text().contains("Turn on a light."), "{}", hand.text());
        assert_eq!(hand.text().contains("Ostrander"), shown, "{}", hand.text());
        hand.touches(&["back", "back"]);
        // In calm, never.
        hand.touches(&["tonight", "calm", "whom:first"]);
        assert!(hand.text().contains("Turn on a light.") && !hand.text().contains("Ostrander"));
        hand.must_touch("ground:agreed");
        assert!(hand.text().contains("Turn on a light."), "{}", hand.text());
        assert!(!hand.text().contains("Ostrander"), "{}", hand.text());
        hand.touches(&["ground_leave", "back", "finish", "back"]);
        to_a_pause(&mut hand);
        assert!(!hand.text().contains("Ostrander"), "not before somebody is chosen");
        hand.touches(&["whom:first"]);
        assert!(!hand.text().contains("Ostrander"), "nor before it is opened");
        hand.must_touch("ground:agreed");
        assert_eq!(hand.text().contains("Ostrander"), shown, "{}", hand.text());
        // For Sam there is nothing of it.
        hand.touches(&["ground_leave", "back", "whom:second"]);
        assert!(!hand.offers("ground:agreed") && !hand.text().contains("Turn on a light."));
        // Locked, nothing of it is there.
        hand.touches(&["back", "leave"]);
        assert!(!hand.offers("whom:first") && !hand.text().contains("Turn on a light."));
    }
}

#[test]
fn nobody_opens_or_changes_what_is_the_others() {
    let place = Place::in_memory();
    let mut hand = two(&place);
    hand.touches(&["mine", "whose:first"]);
    assert!(
        !hand.offers("helps"),
        "without words of their own, nobody can tell who it is"
    );
    hand.touches(&["back", "back"]);
    alex_opens(&mut hand, true);
    let add = hand.choice("triggers").unwrap().id;
    writes_a_trigger(&mut hand, false);
    // What was offered to Alex stands for nothing once they have left.
    hand.touch_number(add);
    assert_eq!(hand.key(), "home");
    hand.touches(&["mine", "whose:first"]);
    assert!(!hand.offers("helps") && !hand.text().contains("Ostrander"));
    hand.types("own", "sam alone");
    hand.must_touch("open");
    assert!(!hand.offers("helps") && !hand.text().contains("Ostrander"));
    // Changing the plan reaches none of it.
    hand.touches(&["back", "back", "ours", "plan", "change"]);
    while hand.key().starts_with("plan/change") {
        assert!(!hand.text().contains("Ostrander") && !hand.text().contains("Turn on a light."));
        hand.must_touch("later");
    }
    // It is as it was, after a death, too.
    hand.dies("en");
    hand.must_touch("open");
    alex_opens(&mut hand, false);
    hand.must_touch("triggers");
    assert!(hand.text().contains("Ostrander") && hand.text().contains("Turn on a light."));
}

#[test]
fn a_pause_covers_what_is_being_written_and_loses_none_of_it() {
    let place = Place::in_memory();
    let mut hand = two(&place);
    alex_opens(&mut hand, true);
    hand.touches(&["triggers", "add"]);
    hand.types("trigger", "Ostrander");
    hand.must_touch("help");
    hand.touch("pause");
    hand.touches(&["finish"]);
    assert_eq!(hand.key(), "own/first");
    assert!(!hand.text().contains("Ostrander") && !hand.offers("helps"));
    hand.types("own", "alex alone");
    hand.touches(&["open", "helps", "triggers"]);
    assert!(hand.text().contains("Ostrander"), "{}", hand.text());
}

#[test]
fn what_cannot_be_kept_is_said_beside_its_field_and_waits_there() {
    let place = Place::in_memory();
    let mut hand = two(&place);
    alex_opens(&mut hand, true);
    let long = "x".repeat(121);
    hand.touches(&["triggers", "add"]);
    hand.types("trigger", &long);
    hand.must_touch("next");
    assert_eq!(
        hand.blank("trigger").refusal,
        "A little shorter, please: at most 120 characters."
    );
    hand.must_touch("back");
    hand.must_touch("add");
    assert_eq!(hand.written_in("trigger"), long, "going back loses nothing");
    hand.types("trigger", "");
    hand.touches(&["next", "next"]);
    assert!(!hand.offers("trigger:0"), "what is empty on both pages is gone");
    hand.touches(&["back", "topics"]);
    hand.types("topics", &"one\n".repeat(7));
    hand.must_touch("next");
    assert_eq!(hand.blank("topics").refusal, "Fewer, please: at most 6.");
    hand.types("topics", "the garden\n\n the sea ");
    hand.touches(&["next", "topics", "ready:topics:1", "next", "topics"]);
    assert_eq!(hand.written_in("topics"), "the garden\nthe sea\nThe next walk");
    // Eight are as many as there are.
    hand.touches(&["back", "triggers"]);
    for number in 1..=8 {
        hand.must_touch("add");
        hand.types("trigger", &format!("number {number}"));
        hand.touches(&["next", "next"]);
    }
    assert!(!hand.offers("add"), "{}", hand.text());
}

#[test]
fn somebody_alone_writes_without_words_of_their_own_and_takes_it_behind_them_later() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan_of(&["Alex"]), None).unwrap();
    hand.touches(&["mine", "own", "helps", "triggers", "add"]);
    hand.types("trigger", "Ostrander");
    hand.touches(&["next", "ready:agreed:1", "next", "back", "back"]);
    assert_eq!(hand.key(), "own/first");
    hand.types("own", "alex alone");
    hand.touches(&["keep", "close"]);
    assert!(!hand.offers("helps"));
    hand.types("own", "alex alone");
    hand.touches(&["open", "helps", "triggers"]);
    assert!(hand.text().contains("Ostrander"), "{}", hand.text());
    hand.touches(&["back", "back", "back", "back", "tonight", "calm"]);
    assert!(hand.text().contains("I turn on a light.") && !hand.text().contains("Ostrander"));
}

#[test]
fn at_most_three_are_offered_at_once_and_the_rest_is_one_touch_further() {
    let place = Place::in_memory();
    let mut plan = plan_of(&["Alex", "Sam"]);
    plan.people[0].sensory_aids = vec!["a glass".to_owned()];
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan, None).unwrap();
    alex_opens(&mut hand, true);
    hand.touches(&["topics", "ready:topics:1", "next"]);
    writes_a_trigger(&mut hand, false);
    to_a_pause(&mut hand);
    hand.must_touch("whom:first");
    for offered in ["ground:agreed", "ground:own_aids", "ground:steady", "more", "stop"] {
        assert!(hand.offers(offered), "{offered}: {}", hand.text());
    }
    assert!(!hand.offers("ground:topics"));
    hand.must_touch("more");
    assert_eq!(hand.key(), "paused/whom/first/more");
    assert!(hand.offers("ground:topics") && hand.offers("ground:five_senses") && hand.offers("stop"));
    hand.must_touch("ground:topics");
    assert!(hand.text().contains("The next walk"), "{}", hand.text());
    hand.touches(&["ground_leave", "back"]);
    assert_eq!(hand.key(), "paused/whom/first");
    hand.must_touch("more");
    hand.touch("pause");
    assert_eq!(hand.key(), "paused", "a pause begins anew");
}

#[test]
fn whom_a_pause_may_help_first_is_kept_nowhere_and_gone_when_it_is_left() {
    let place = Place::in_memory();
    let mut hand = two(&place);
    alex_opens(&mut hand, true);
    writes_a_trigger(&mut hand, true);
    to_a_pause(&mut hand);
    let (kept, paused) = (place.image(), hand.text());
    for whom in ["whom:first", "whom:second", "whom:both"] {
        hand.must_touch(whom);
        assert!(hand.key().starts_with("paused/whom"), "{}", hand.key());
        assert!(place.image() == kept, "{whom}");
        hand.must_touch("back");
        assert_eq!(hand.text(), paused, "{whom}");
    }
    hand.touches(&["whom:first", "ground:agreed"]);
    assert!(place.image() == kept, "nor what was read of it");
    hand.must_touch("pause");
    assert_eq!((hand.key(), hand.text()), ("paused", paused));
    assert!(place.image() == kept, "gone with the pause");
}

#[test]
fn a_copy_brings_it_back_and_what_is_closed_stays_closed() {
    let (place, new, other) = (Place::in_memory(), Place::in_memory(), Place::in_memory());
    let mut hand = two(&place);
    alex_opens(&mut hand, true);
    writes_a_trigger(&mut hand, false);
    let there = other.path().join("kept.age");
    hand.keeping_at(&there);
    hand.touches(&["mine", "privacy", "copies", "words"]);
    hand.types("words", WORDS);
    hand.must_touch("seal");
    assert!(there.is_file(), "{}", hand.text());

    let mut hand = Hand::on(new.path());
    let path = new.path().join("picked.age");
    hand.answering(move |_| {
        fs::copy(&there, &path).unwrap();
        Answer::File {
            path: path.to_str().unwrap().to_owned(),
        }
    });
    hand.touches(&["copy", "choose"]);
    hand.types("key", WORDS);
    hand.touches(&["words", "without"]);
    assert_eq!(hand.key(), "privacy", "{}", hand.text());
    hand.touches(&["back", "back", "ours", "plan"]);
    assert!(
        hand.text().contains("Turn on a light.") && !hand.text().contains("Ostrander"),
        "{}",
        hand.text()
    );
    // What troubles Alex waits for their words, and so does their answer.
    hand.touches(&["each:second", "confirm:second"]);
    assert!(!hand.offers("confirm:first") && hand.offers("open"), "{}", hand.text());
    hand.touches(&["back", "back", "back", "mine", "whose:first"]);
    assert!(!hand.offers("helps"));
}

#[test]
fn whoever_leaves_takes_theirs_along_and_whoever_stays_keeps_theirs() {
    let (place, other) = (Place::in_memory(), Place::in_memory());
    let mut hand = two(&place);
    alex_opens(&mut hand, true);
    writes_a_trigger(&mut hand, true);
    hand.touches(&["mine", "whose:second"]);
    hand.types("own", "sam alone");
    hand.touches(&["keep", "helps", "triggers", "add"]);
    hand.types("trigger", "Brackwater");
    hand.touches(&["next", "ready:agreed:4", "next", "back", "back", "back"]);
    hand.touches(&["privacy", "parting", "leaves:first"]);
    let mut copied = Vec::new();
    for (person, words) in [(Person::First, "alex alone"), (Person::Second, "sam alone")] {
        assert_eq!(hand.key(), format!("parting/open/{}", person.tag()));
        hand.types("own", words);
        hand.must_touch("open");
        hand.must_touch(&format!("let_go:{}", person.tag()));
    }
    hand.call(|app, now| {
        app.write_leaving_copy(
            &mut |line| {
                copied.extend_from_slice(line);
                Ok(())
            },
            now,
        )
        .unwrap();
        app.tick(now)
    });
    let copied = String::from_utf8(copied).unwrap();
    for theirs in ["Turn on a light.", "\"words\":[\"Ostrander\"]"] {
        assert!(copied.contains(theirs), "{copied}");
    }
    assert!(
        !copied.contains("Brackwater") && !copied.contains("Sit beside me"),
        "{copied}"
    );
    hand.call(|app, now| app.confirm_copy_kept(now).unwrap());
    drop(other);
    // Sam is the first from now on, and has theirs.
    hand.dies("en");
    hand.touches(&["open", "mine", "plan"]);
    assert!(
        hand.text().contains("Sit beside me") && !hand.text().contains("Turn on a light."),
        "{}",
        hand.text()
    );
    hand.touches(&["back", "own"]);
    hand.types("own", "sam alone");
    hand.touches(&["open", "helps", "triggers"]);
    assert!(
        hand.text().contains("Brackwater") && !hand.text().contains("Ostrander"),
        "{}",
        hand.text()
    );
}

#[test]
fn what_was_asked_for_and_is_covered_meanwhile_does_not_open() {
    let place = Place::in_memory();
    let mut hand = two(&place);
    hand.touches(&["mine", "whose:first"]);
    hand.types("own", "alex alone");
    hand.must_touch("keep");
    let (app, now) = (hand.app(), hand.now());
    // The disk is slow: before it answers, somebody pauses and puts the phone down.
    app.touch_named("helps", now);
    app.pause(now);
    app.touch_named("finish", now);
    let key = app.work(now).page.0.key.clone();
    assert_eq!(key, "own/first");
    assert!(app.tick(now).page.0.choice("open").is_some());
}
