//! Arriving and winding down, where a time of their own was agreed (S75). Neither asks for anything, and nobody is hurried by it.

use stillpoint_core::{Phase, plan::PlanDraft};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

/// Set up, at home, with five minutes to arrive and two to wind down.
fn at_home(place: &Place, names: &[&str]) -> Hand {
    let mut hand = Hand::on(place.path());
    let plan = PlanDraft {
        arriving_s: 300,
        leaving_s: 120,
        ..plan_of(names)
    };
    hand.is_set_up(&plan, None).expect("a plan that can be");
    hand
}

/// Two who are together, and have arrived before.
fn together(hand: &mut Hand) {
    hand.touches(&["tonight", "prepare", "here:first", "here:second"]);
    hand.touches(&["body:first:skip", "body:second:skip", "yes:first", "yes:second"]);
    assert_eq!(hand.moment().phase, Phase::Together);
}

#[test]
fn while_somebody_arrives_nothing_is_asked_and_it_goes_on_by_itself() {
    for names in [&["Alex", "Sam"][..], &["Alex"]] {
        let place = Place::in_memory();
        let mut hand = at_home(&place, names);
        hand.touches(&["tonight", "prepare"]);
        assert_eq!((hand.moment().phase, hand.key()), (Phase::Preparing, "arriving"));
        assert!(!hand.offers("yes:first") && !hand.offers("body:first:calm") && hand.offers("not_today"));
        hand.waits(299);
        assert_eq!(hand.key(), "arriving");
        hand.waits(1);
        assert!(hand.key().starts_with("preparing/") && hand.offers("body:first:calm"));
    }
}

#[test]
fn it_goes_on_sooner_once_everyone_has_arrived_and_one_alone_hurries_nobody() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    hand.touches(&["tonight", "prepare", "here:first", "here:first"]);
    assert_eq!(hand.key(), "arriving");
    hand.must_touch("here:second");
    assert!(hand.key().starts_with("preparing/"));
    let alone = Place::in_memory();
    let mut hand = at_home(&alone, &["Alex"]);
    hand.touches(&["tonight", "prepare", "here:first"]);
    assert!(hand.key().starts_with("preparing/"));
}

#[test]
fn either_may_arrive_for_longer_and_whoever_had_arrived_is_asked_again() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    hand.touches(&["tonight", "prepare", "here:first"]);
    hand.waits(200);
    hand.must_touch("longer");
    hand.waits(299);
    hand.must_touch("here:second");
    assert_eq!(
        hand.key(),
        "arriving",
        "what was said before it began anew counts no more"
    );
    hand.waits(1);
    assert!(hand.key().starts_with("preparing/"));
}

#[test]
fn pausing_stopping_and_not_today_are_there_as_ever() {
    for (way, phase) in [
        ("pause", Phase::Paused),
        ("stop", Phase::Aftercare),
        ("not_today", Phase::Idle),
    ] {
        let place = Place::in_memory();
        let mut hand = at_home(&place, &["Alex", "Sam"]);
        hand.touches(&["tonight", "prepare", way]);
        assert_eq!(hand.moment().phase, phase);
        assert!(
            !["arriving", "leaving"].contains(&hand.key()),
            "nothing winds down that never began"
        );
        assert_eq!(hand.moment().wake_in_ms.filter(|ms| *ms == 300_000), None);
    }
}

#[test]
fn an_evening_that_had_begun_winds_down_before_anything_follows() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    together(&mut hand);
    hand.must_touch("stop");
    assert_eq!((hand.moment().phase, hand.key()), (Phase::Aftercare, "leaving"));
    assert!(!hand.offers("reflect:first") && hand.offers("finish") && hand.offers("pause"));
    hand.waits(119);
    assert_eq!(hand.key(), "leaving");
    hand.waits(1);
    assert_eq!(hand.key(), "aftercare");

    hand.must_touch("finish");
    together(&mut hand);
    hand.touches(&["stop", "on"]);
    assert_eq!(hand.key(), "aftercare", "nobody has to wait for it");
    hand.must_touch("finish");
    together(&mut hand);
    hand.touches(&["stop", "finish"]);
    assert_eq!(hand.key(), "home");
}

#[test]
fn out_of_a_pause_it_winds_down_too_and_a_calm_pause_in_it_leads_back() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    together(&mut hand);
    hand.touches(&["pause", "stop"]);
    assert_eq!(hand.key(), "leaving");
    hand.must_touch("pause");
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.must_touch("finish");
    assert_eq!(hand.key(), "leaving");
}

#[test]
fn after_a_death_nobody_arrives_and_nothing_winds_down_by_the_clock_of_before() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    hand.touches(&["tonight", "prepare"]);
    hand.dies("en");
    assert_eq!(hand.moment().phase, Phase::Idle);
    hand.must_touch("open");
    together(&mut hand);
    hand.dies("en");
    assert_eq!(hand.moment().phase, Phase::Paused);
    hand.touches(&["unlock", "stop"]);
    assert_eq!(hand.key(), "leaving", "what was agreed is known again once it is open");
}

#[test]
fn more_time_holds_at_once_and_less_waits_until_the_next_day() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"]);
    let changes = |hand: &mut Hand, name: &str| {
        hand.touches(&["ours", "plan", "change", "next", "around", name]);
        while hand.key() != "plan" {
            hand.must_touch("next");
        }
    };
    changes(&mut hand, "arriving_more");
    assert!(hand.text().contains("10\u{a0}min"), "{}", hand.text());
    assert!(!hand.offers("each:first"), "either alone may take more time");
    hand.touches(&["back", "back"]);
    changes(&mut hand, "leaving_less");
    assert!(hand.text().contains("waits until tomorrow"), "{}", hand.text());
    assert!(!hand.offers("each:first"));
    hand.waits(86_400);
    assert!(hand.offers("each:first") && hand.offers("each:second"));
}
