//! The pause screen knows them: whom it helps first, with what, and that nothing of it stays.

use stillpoint_core::{Phase, plan::PlanDraft};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

const SECRET: &str = "river stone";

/// Two people with aids and cards of their own, of whom `breathing` was chosen or not.
fn plan(breathing: bool) -> PlanDraft {
    let mut plan = plan_of(&["Alex", "Sam"]);
    for (person, (aid, please)) in plan
        .people
        .iter_mut()
        .zip([("a cold glass", "Say my name."), ("the lamp", "")])
    {
        person.sensory_aids.push(aid.to_owned());
        please.clone_into(&mut person.card_do);
    }
    PlanDraft { breathing, ..plan }
}

fn paused(place: &Place, breathing: bool) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(breathing), Some(SECRET)).unwrap();
    hand.touches(&[
        "tonight",
        "prepare",
        "body:first:calm",
        "body:second:calm",
        "yes:first",
        "yes:second",
    ]);
    hand.touch("pause");
    assert_eq!(hand.key(), "paused");
    hand
}

/// The exercises that are offered.
fn ways(hand: &Hand) -> Vec<String> {
    let names = hand.page().choices().map(|choice| choice.name.as_str());
    names
        .filter_map(|name| name.strip_prefix("ground:"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn it_asks_whom_to_help_first_and_shows_nothing_of_anybody_before_that() {
    let place = Place::in_memory();
    let hand = paused(&place, true);
    for name in ["whom:first", "whom:second", "whom:both", "ground:five_senses", "stop"] {
        assert!(hand.offers(name), "{name} on\n{}", hand.text());
    }
    let text = hand.text();
    assert!(
        !text.contains("Say my name.") && !text.contains("a cold glass"),
        "{text}"
    );
}

#[test]
fn each_has_their_own_aids_and_card_and_the_other_something_for_themselves() {
    let place = Place::in_memory();
    let mut hand = paused(&place, false);
    hand.must_touch("whom:first");
    assert_eq!(hand.key(), "paused/whom/first");
    let text = hand.text();
    assert!(text.contains("Say my name.") && text.contains("a cold glass"), "{text}");
    assert!(!text.contains("the lamp") && text.contains("For Sam"), "{text}");
    assert_eq!(ways(&hand), ["own_aids", "five_senses", "steady"]);
    hand.must_touch("ground:own_aids");
    assert!(hand.text().contains("1/1"), "nobody else's aids: {}", hand.text());
    hand.must_touch("ground_leave");
    assert_eq!(hand.key(), "paused/whom/first");
    hand.touches(&["back", "whom:second"]);
    let text = hand.text();
    assert!(text.contains("the lamp") && !text.contains("Say my name."), "{text}");
    hand.touches(&["ground:steady", "ground_next", "ground_next", "ground_next"]);
    assert_eq!(hand.key(), "paused/whom/second");
}

#[test]
fn two_are_helped_together_and_breathing_only_if_it_was_chosen() {
    let place = Place::in_memory();
    let mut hand = paused(&place, true);
    hand.must_touch("whom:both");
    assert_eq!(ways(&hand), ["connected", "own_aids", "breathing"]);
    hand.must_touch("ground:own_aids");
    assert!(hand.text().contains("1/2"), "{}", hand.text());
    hand.touches(&["ground_leave", "stop"]);
    assert_eq!(hand.moment().phase, Phase::Aftercare);
    let place = Place::in_memory();
    let mut hand = paused(&place, false);
    hand.must_touch("whom:both");
    assert_eq!(ways(&hand), ["connected", "own_aids"]);
}

#[test]
fn what_was_chosen_goes_with_the_pause_with_another_one_with_the_lock_and_with_a_death() {
    let place = Place::in_memory();
    let mut hand = paused(&place, true);
    hand.must_touch("whom:first");
    hand.touch("pause");
    assert_eq!(hand.key(), "paused", "another pause asks anew");
    hand.must_touch("whom:first");
    hand.call(stillpoint_core::Stillpoint::lock);
    assert_eq!(hand.key(), "paused");
    assert!(
        !hand.offers("whom:first") && hand.offers("ground:five_senses"),
        "{}",
        hand.text()
    );
    let place = Place::in_memory();
    let mut hand = paused(&place, true);
    hand.must_touch("whom:both");
    hand.dies("en");
    assert_eq!(hand.key(), "paused");
    assert!(!hand.offers("whom:both"), "{}", hand.text());
}

#[test]
fn calm_from_home_asks_the_same_and_somebody_alone_is_not_asked() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(true), None).unwrap();
    hand.touches(&["pause", "whom:second"]);
    assert_eq!(hand.key(), "calm/whom/second");
    hand.touches(&["back", "finish", "pause"]);
    assert_eq!(hand.key(), "calm");
    let alone = Place::in_memory();
    let mut hand = Hand::on(alone.path());
    let mut plan = plan(true);
    plan.people.truncate(1);
    hand.is_set_up(&plan, None).unwrap();
    hand.touch("pause");
    assert!(!hand.offers("whom:first"), "{}", hand.text());
    assert_eq!(ways(&hand), ["own_aids", "five_senses", "breathing"]);
    assert!(hand.text().contains("Say my name."), "{}", hand.text());
}
