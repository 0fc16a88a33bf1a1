//! Check-ins by names: each answers alone, and both look together only if both show theirs.

use std::sync::Arc;

use stillpoint_core::Phase;
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

const DAY_S: u64 = 86_400;

fn at_home(place: &Place, names: &[&str]) -> Hand {
    let plan = plan_of(names);
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan, None).unwrap();
    hand
}

fn to_the_check_in(hand: &mut Hand) {
    // Somebody alone has it among what is theirs.
    hand.touch("ours");
    hand.touch("mine");
    hand.must_touch("week");
    assert_eq!(hand.key(), "check_in/week");
}

/// Answers each question, and shows it or keeps it.
fn answers(hand: &mut Hand, who: &str, words: &[&str], shows: bool) {
    hand.must_touch(&format!("check_in:{who}"));
    for text in words {
        hand.types("words", text);
        hand.must_touch("answer");
    }
    if shows {
        hand.must_touch("show");
        assert!(!hand.offers("show"), "shown is shown");
    }
    hand.must_touch("finish");
    assert_eq!(hand.key(), "check_in/week");
}

#[test]
fn two_answer_for_themselves_and_look_together_only_if_both_show_theirs() {
    let place = Place::new();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    to_the_check_in(&mut hand);
    let before = hand.text();
    assert_eq!(
        before,
        "check_in/week (Page, Reading)
    ## Once a week, if you like
    Each of you answers for yourself. It is shown to nobody unless you show it.
  - [check_in:first | Alex I would like to answer | {Write}]
  - [check_in:second | Sam I would like to answer | {Write}]
  - [not_today | Not today | {NotToday}]
  < [back | Back | ← {Back}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
"
    );
    hand.must_touch("check_in:first");
    assert_eq!(
        (hand.moment().phase, hand.key()),
        (Phase::Reflecting, "reflecting/first/1")
    );
    hand.must_touch("finish");
    answers(&mut hand, "first", &["Yes, slowly.", "", ""], true);
    assert_eq!(hand.text(), before, "nobody sees who has answered");
    answers(&mut hand, "second", &["Yes.", "A walk.", ""], false);
    assert_eq!(hand.text(), before, "kept is kept");
    answers(&mut hand, "second", &["Yes.", "A walk.", ""], true);
    let together = "    ? What you show each other
    (Alex)
    Is this still comfortable for you?: Yes, slowly.
    (Sam)
    Is this still comfortable for you?: Yes.
    What would you like to explore next that feels safe?: A walk.
";
    assert!(hand.text().contains(together), "{}", hand.text());
    // The same after the app was closed and opened again; and only for this round.
    hand.dies("en");
    hand.call(|app, now| app.unlock_with_device(now).unwrap());
    to_the_check_in(&mut hand);
    assert!(hand.text().contains(together), "{}", hand.text());
    hand.must_touch("leave");
    hand.must_touch("open");
    hand.waits(4 * DAY_S);
    to_the_check_in(&mut hand);
    assert_eq!(hand.text(), before);
    assert_eq!(
        hand.app().kept_reflections(),
        Ok(0),
        "a check-in is no reflection on an evening"
    );
}

#[test]
fn a_check_in_left_in_the_middle_is_taken_up_in_its_round_with_the_words_that_were_begun() {
    let place = Place::new();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    to_the_check_in(&mut hand);
    hand.must_touch("check_in:first");
    hand.types("words", "Mostly.");
    hand.must_touch("answer");
    hand.types("words", "A walk, and");
    hand.must_touch("finish");
    hand.dies("en");
    hand.call(|app, now| app.unlock_with_device(now).unwrap());
    to_the_check_in(&mut hand);
    hand.must_touch("check_in:first");
    assert_eq!(hand.key(), "reflecting/first/2");
    assert_eq!(hand.written_in("words"), "A walk, and");
    hand.must_touch("finish");
    hand.waits(4 * DAY_S);
    hand.must_touch("check_in:first");
    assert_eq!(hand.key(), "reflecting/first/1", "another round");
}

#[test]
fn not_today_leads_back_and_alone_it_names_nobody() {
    let place = Place::new();
    let mut hand = at_home(&place, &["Alex"]);
    to_the_check_in(&mut hand);
    assert!(!hand.text().contains("Alex") && hand.text().contains("This is only for you."));
    assert!(!hand.offers("check_in:second"));
    answers(&mut hand, "first", &["Yes.", "", ""], false);
    assert!(
        !hand.text().contains("What you show"),
        "alone there is nobody to show it to"
    );
    hand.must_touch("not_today");
    assert_eq!(hand.key(), "mine");
}

#[test]
fn a_check_in_in_the_language_of_the_phone() {
    let place = Place::new();
    let keys = Arc::new(stillpoint_core::vault::doubles::WorkingKeys::new());
    let mut hand = Hand::with(place.path(), keys, "de");
    let plan = plan_of(&["Alex", "Sam"]);
    hand.is_set_up(&plan, None).unwrap();
    to_the_check_in(&mut hand);
    assert!(hand.text().contains("Heute nicht"), "{}", hand.text());
}

#[test]
fn the_words_for_when_something_went_wrong_go_step_by_step_and_back() {
    let place = Place::new();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    hand.must_touch("ours");
    hand.must_touch("repair");
    assert_eq!(hand.key(), "repair/1");
    hand.touches(&["next", "back", "next", "next", "next", "next"]);
    assert_eq!(hand.key(), "repair/5");
    assert!(
        hand.text().contains("For the one who wants to make it good."),
        "{}",
        hand.text()
    );
    hand.must_touch("next");
    assert_eq!(hand.key(), "ours");
    hand.touches(&["repair", "back"]);
    assert_eq!(hand.key(), "ours");
}
