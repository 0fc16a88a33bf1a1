//! Leave: from every page, at once, with the keys gone.

use stillpoint_core::{
    Effect, Phase,
    plan::{PersonDraft, PlanDraft},
};
use stillpoint_tests::{hand::Hand, place::Place};

fn two() -> PlanDraft {
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        card_do: format!("Sit beside {name}"),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: vec![person("Alex"), person("Sam")],
        ..PlanDraft::default()
    }
}

fn together(place: &Place) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&two(), Some("river stone")).expect("a plan that can be");
    hand.begins_together();
    assert_eq!(hand.moment().phase, Phase::Together);
    hand
}

#[test]
fn leaving_pauses_without_a_pulse_locks_and_shows_nothing_that_people_wrote() {
    let place = Place::new();
    let mut hand = together(&place);
    hand.forget_what_was_felt();
    hand.must_touch("leave");
    assert_eq!(hand.moment().phase, Phase::Paused);
    assert!(hand.app().is_locked());
    for effect in [Effect::Leave, Effect::Forget, Effect::Cover] {
        assert!(hand.felt().has(effect), "{effect:?}");
    }
    for pulse in [Effect::PulseLong, Effect::PulseShort, Effect::PulseTwoShort] {
        assert!(!hand.felt().has(pulse), "{pulse:?}");
    }
    assert!(
        !hand.text().contains("Alex") && !hand.text().contains("Sam"),
        "{}",
        hand.text()
    );
    assert!(hand.app().kept_reflections().is_err(), "the keys are gone");
}

#[test]
fn leaving_is_told_once() {
    let place = Place::new();
    let mut hand = together(&place);
    hand.must_touch("leave");
    hand.forget_what_was_felt();
    hand.waits(1);
    hand.touch("pause");
    assert!(!hand.felt().has(Effect::Leave), "somebody came back");
    hand.waits(600);
    assert!(!hand.offers("go_on"), "a yes waits for the unlock");
}

#[test]
fn leaving_before_it_began_ends_it_and_nothing_follows() {
    let place = Place::new();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&two(), Some("river stone")).expect("a plan that can be");
    hand.touches(&["tonight", "prepare"]);
    hand.must_touch("leave");
    assert_eq!((hand.moment().phase, hand.app().is_locked()), (Phase::Idle, true));
    hand.dies("en");
    assert_eq!(hand.moment().phase, Phase::Idle);
}

#[test]
fn the_way_back_from_leaving_is_the_unlock_within_the_pause() {
    let place = Place::new();
    let mut hand = together(&place);
    hand.must_touch("leave");
    hand.must_touch("unlock");
    hand.types("secret", "not this one");
    hand.must_touch("open");
    assert!(!hand.blank("secret").refusal.is_empty(), "{}", hand.text());
    assert_eq!(hand.written_in("secret"), "", "a secret that went is forgotten");
    hand.types("secret", "river stone");
    hand.must_touch("open");
    assert_eq!(hand.key(), "paused");
    assert!(hand.text().contains("Alex"));
    hand.waits(600);
    hand.touches(&["go_on", "go_on:before", "yes:first", "yes:second"]);
    assert_eq!(hand.moment().phase, Phase::Together);
}
