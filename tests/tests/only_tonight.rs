//! Less, for tonight only (S33): at once, from either alone, never wider, and over with the evening or at six.

use stillpoint_core::{Phase, plan::PlanDraft};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

/// At home, where the phone asks every fifteen minutes.
fn at_home(place: &Place) -> Hand {
    let mut hand = Hand::on(place.path());
    let plan = PlanDraft {
        check_in_every_s: 900,
        breathing: true,
        ..plan_of(&["Alex", "Sam"])
    };
    hand.is_set_up(&plan, Some("river stone")).unwrap();
    hand
}

fn unlocks(hand: &mut Hand) {
    hand.types("secret", "river stone");
    hand.must_touch("open");
}

/// From home: after how many seconds together the phone asks.
fn asks_after(hand: &mut Hand) -> u64 {
    hand.begins_together();
    let mut seconds = 0;
    while hand.moment().phase == Phase::Together {
        hand.waits(60);
        seconds += 60;
    }
    assert_eq!(hand.moment().phase, Phase::CheckingIn);
    hand.touches(&["pause", "stop", "finish"]);
    assert_eq!(hand.key(), "home");
    seconds
}

/// The one thing, in four touches from home.
fn asks_sooner(hand: &mut Hand) {
    hand.touches(&["tonight", "less", "less:sooner", "hold"]);
    assert_eq!(hand.key(), "tonight");
    hand.must_touch("back");
}

#[test]
fn what_is_less_holds_at_once_and_ends_with_the_evening() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    asks_sooner(&mut hand);
    assert_eq!(asks_after(&mut hand), 420);
    assert_eq!(asks_after(&mut hand), 900, "it was of that evening");
}

#[test]
fn it_is_on_the_disk_and_a_death_makes_nothing_wider() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    asks_sooner(&mut hand);
    hand.dies("en");
    unlocks(&mut hand);
    hand.begins_together();
    // In the middle of it, too: it wakes paused, and what holds is still tonight's.
    hand.dies("en");
    assert_eq!(hand.moment().phase, Phase::Paused);
    hand.must_touch("unlock");
    unlocks(&mut hand);
    hand.waits(120);
    hand.touches(&["go_on", "go_on:before", "yes:first", "yes:second"]);
    hand.waits(419);
    assert_eq!(hand.moment().phase, Phase::Together);
    hand.waits(1);
    assert_eq!(hand.moment().phase, Phase::CheckingIn);
}

#[test]
fn nothing_takes_it_back_before_six_and_a_clock_that_is_set_brings_no_morning() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    asks_sooner(&mut hand);
    let holds = |hand: &mut Hand| {
        hand.touches(&["tonight", "less"]);
        let holds = !hand.offers("less:sooner");
        assert_eq!(holds, hand.text().contains("Holds tonight"), "{}", hand.text());
        hand.touches(&["back", "back"]);
        holds
    };
    assert!(holds(&mut hand));
    // More of it can be chosen, and what holds stays.
    hand.touches(&["tonight", "less", "less:no_breathing", "hold", "back"]);
    assert!(holds(&mut hand));
    hand.touches(&["tonight", "prepare", "not_today:first"]);
    assert!(holds(&mut hand), "no evening began under it");
    hand.sets_the_clock(2 * 86_400);
    assert!(holds(&mut hand), "a clock that is set brings no morning");
    hand.waits(30 * 3_600);
    assert!(!holds(&mut hand));
}

#[test]
fn what_was_chosen_and_not_taken_changes_nothing_and_a_mistaken_touch_is_taken_back() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    hand.touches(&["tonight", "less"]);
    assert!(!hand.offers("hold"), "{}", hand.text());
    hand.touches(&["less:sooner", "less:sooner"]);
    assert!(!hand.offers("hold"), "{}", hand.text());
    hand.touches(&["less:sooner", "back", "back"]);
    assert_eq!(asks_after(&mut hand), 900);
}

#[test]
fn breathing_is_not_offered_where_it_was_left_out_for_tonight() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    let breathes = |hand: &mut Hand| {
        hand.touches(&["pause", "whom:both"]);
        let breathes = hand.offers("ground:breathing");
        hand.touches(&["back", "finish"]);
        breathes
    };
    assert!(breathes(&mut hand));
    hand.touches(&["tonight", "less", "less:no_breathing", "hold", "back"]);
    assert!(!breathes(&mut hand));
    asks_after(&mut hand);
    assert!(breathes(&mut hand), "it was of that evening");
}

#[test]
fn what_was_chosen_for_an_evening_holds_until_that_is_over_however_late_it_gets() {
    const LATE: u64 = 30 * 3_600;
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    hand.touches(&["tonight", "less", "less:sooner", "less:no_breathing", "hold"]);
    hand.touches(&[
        "prepare",
        "body:first:skip",
        "body:second:skip",
        "yes:first",
        "yes:second",
    ]);
    hand.must_touch("pause");
    hand.waits(LATE);
    // Whatever looks at the phone again looks at the plan again.
    hand.is_set_to(|phone| phone.has_24_hours = !phone.has_24_hours);
    hand.must_touch("whom:both");
    assert!(!hand.offers("ground:breathing"), "{}", hand.text());
    hand.dies("en");
    hand.must_touch("unlock");
    unlocks(&mut hand);
    hand.must_touch("whom:both");
    assert!(!hand.offers("ground:breathing"), "{}", hand.text());
    hand.must_touch("back");
    hand.waits(120);
    hand.touches(&["go_on", "go_on:before", "yes:first", "yes:second"]);
    hand.waits(420);
    assert_eq!(hand.moment().phase, Phase::CheckingIn, "still as soon as it was chosen");
    hand.touches(&["pause", "stop", "finish"]);
    assert_eq!(asks_after(&mut hand), 900, "it was of that evening");
}

#[test]
fn what_was_chosen_for_another_night_is_not_of_the_evening_that_begins_now() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    asks_sooner(&mut hand);
    hand.waits(30 * 3_600);
    assert_eq!(asks_after(&mut hand), 900);
}

#[test]
fn a_question_waits_less_tonight_and_as_before_after_it() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    let waits = |hand: &mut Hand| {
        hand.begins_together();
        hand.must_touch("ask");
        let mut seconds = 0;
        while hand.moment().phase == Phase::CheckingIn {
            hand.waits(10);
            seconds += 10;
        }
        assert_eq!(hand.moment().phase, Phase::Slower);
        hand.touches(&["pause", "stop", "finish"]);
        seconds
    };
    hand.touches(&["tonight", "less", "less:patience", "hold", "back"]);
    assert_eq!(waits(&mut hand), 60);
    assert_eq!(waits(&mut hand), 120);
}

/// Paused, settled, with the page open on which less is chosen.
fn may_lessen(hand: &mut Hand) {
    hand.begins_together();
    hand.must_touch("pause");
    hand.waits(120);
    hand.touches(&["go_on", "less"]);
    assert_eq!(hand.key(), "evening/less");
}

#[test]
fn less_chosen_in_the_middle_of_an_evening_holds_in_it_at_once() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    may_lessen(&mut hand);
    hand.touches(&["less:sooner", "hold"]);
    assert_eq!(hand.key(), "paused/what", "back to where it was opened from");
    hand.must_touch("less");
    assert!(
        !hand.offers("less:sooner") && hand.text().contains("Holds tonight"),
        "{}",
        hand.text()
    );
    hand.touches(&["back", "go_on:before", "yes:first", "yes:second"]);
    hand.waits(419);
    assert_eq!(hand.moment().phase, Phase::Together);
    hand.waits(1);
    assert_eq!(hand.moment().phase, Phase::CheckingIn);
    // A death takes nothing of it back.
    hand.dies("en");
    hand.must_touch("unlock");
    unlocks(&mut hand);
    hand.waits(120);
    hand.touches(&["go_on", "go_on:before", "yes:first", "yes:second"]);
    hand.waits(420);
    assert_eq!(hand.moment().phase, Phase::CheckingIn);
    hand.touches(&["pause", "stop", "finish"]);
    assert_eq!(asks_after(&mut hand), 900, "it was of that evening");
}

#[test]
fn a_longer_pause_is_longer_from_the_touch_on_that_chose_it() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    may_lessen(&mut hand);
    hand.touches(&["less:longer_pause", "hold"]);
    assert_eq!(hand.key(), "paused", "going on is not offered yet");
    hand.waits(179);
    assert!(!hand.offers("go_on"), "{}", hand.text());
    hand.waits(1);
    assert!(hand.offers("go_on"), "{}", hand.text());
}

#[test]
fn what_has_waited_long_enough_for_less_patience_waits_no_longer() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    may_lessen(&mut hand);
    hand.touches(&["back", "go_on:close"]);
    assert_eq!(hand.moment().phase, Phase::Regrouping);
    hand.waits(70);
    hand.touches(&["go_on:first", "less", "less:patience", "hold"]);
    assert_eq!(hand.moment().phase, Phase::Paused, "{}", hand.text());
    assert_eq!(hand.key(), "paused");
    // As after any silence, it is twice as long, and it begins now.
    hand.waits(239);
    assert!(!hand.offers("go_on"), "{}", hand.text());
    hand.waits(1);
    assert!(hand.offers("go_on"), "{}", hand.text());
}

#[test]
fn a_pause_lies_over_what_was_being_chosen_and_nothing_of_it_holds() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    may_lessen(&mut hand);
    hand.touches(&["less:sooner", "pause"]);
    assert_eq!(hand.key(), "paused");
    hand.waits(120);
    hand.touches(&["go_on", "less"]);
    assert!(!hand.offers("hold") && hand.offers("less:sooner"), "{}", hand.text());
    // Whoever locks it leaves it, too.
    hand.must_touch("less:sooner");
    hand.dies("en");
    hand.must_touch("unlock");
    unlocks(&mut hand);
    assert_eq!(hand.key(), "paused");
}

#[test]
fn less_can_be_chosen_before_everyone_has_said_yes() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    hand.touches(&[
        "tonight",
        "prepare",
        "body:first:skip",
        "body:second:skip",
        "yes:first",
        "less",
    ]);
    assert!(!hand.offers("less:arriving"), "they have arrived: {}", hand.text());
    hand.touches(&["less:sooner", "hold"]);
    assert!(
        hand.text().contains("420") || hand.text().contains("7 minutes"),
        "{}",
        hand.text()
    );
    hand.must_touch("yes:second");
    assert_eq!(hand.moment().phase, Phase::Together, "a yes to more is one to less");
    hand.waits(420);
    assert_eq!(hand.moment().phase, Phase::CheckingIn);
}

#[test]
fn what_is_chosen_after_six_is_of_that_evening_with_all_that_held_before() {
    const LATE: u64 = 30 * 3_600;
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    hand.touches(&["tonight", "less", "less:no_breathing", "hold", "back"]);
    hand.begins_together();
    hand.must_touch("pause");
    hand.waits(LATE);
    hand.touches(&["go_on", "less"]);
    assert!(!hand.offers("less:no_breathing"), "it holds: {}", hand.text());
    hand.touches(&["less:sooner", "hold", "back", "whom:both"]);
    assert!(!hand.offers("ground:breathing"), "{}", hand.text());
}

#[test]
fn the_talk_before_leaves_nothing_behind_but_what_is_less_tonight() {
    let place = Place::in_memory();
    let mut hand = at_home(&place);
    let kept = place.image();
    hand.touches(&["tonight", "talk"]);
    for page in ["talk/0", "talk/1", "talk/2", "talk/3"] {
        assert_eq!(hand.key(), page);
        assert!(place.image() == kept, "{page}");
        hand.touch("next");
    }
    hand.must_touch("done");
    assert!(place.image() == kept, "that was the talk");
    hand.touches(&["talk", "next", "next", "next", "less"]);
    assert!(place.image() == kept, "nothing is chosen yet");
    hand.touches(&["less:sooner", "hold"]);
    assert!(place.image() != kept, "control: what was chosen is kept");
}
