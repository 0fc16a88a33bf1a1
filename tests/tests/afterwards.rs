//! Afterwards: kind words, where two wishes differ, and a gentle path. Nothing of it is kept.

use std::collections::BTreeSet;

use stillpoint_core::{Phase, plan::PlanDraft};
use stillpoint_tests::{
    hand::Hand,
    pages::{plan_of_one, plan_of_two},
    place::Place,
};

fn wishing(first: &str, second: &str) -> PlanDraft {
    let mut plan = plan_of_two();
    first.clone_into(&mut plan.people[0].aftercare);
    second.clone_into(&mut plan.people[1].aftercare);
    plan
}

/// A phone on which an evening has just ended.
fn afterwards(place: &Place, plan: &PlanDraft) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(plan, None).expect("a plan that can be");
    evening(&mut hand);
    hand
}

fn evening(hand: &mut Hand) {
    hand.touches(&["tonight", "prepare"]);
    for name in ["body:first:skip", "body:second:skip", "yes:first", "yes:second"] {
        if hand.offers(name) {
            hand.must_touch(name);
        }
    }
    hand.must_touch("stop");
    assert_eq!((hand.moment().phase, hand.key()), (Phase::Aftercare, "aftercare"));
}

/// The line below the title.
fn closing(hand: &Hand) -> String {
    hand.text().lines().nth(2).unwrap_or_default().trim().to_owned()
}

#[test]
fn kind_words_are_never_the_same_twice_in_a_row_and_the_same_however_an_evening_went() {
    let said = |pauses: u32| {
        let place = Place::in_memory();
        let mut hand = Hand::on(place.path());
        hand.is_set_up(&plan_of_two(), None).expect("a plan that can be");
        let mut said = Vec::new();
        for number in 0..9 {
            hand.touches(&["tonight", "prepare"]);
            for _ in 0..pauses {
                hand.must_touch("pause");
            }
            // One ended before it began, one from a pause.
            hand.must_touch(if number % 2 == 0 && pauses == 0 {
                "stop:second"
            } else {
                "stop"
            });
            said.push(closing(&hand));
            assert_eq!(closing(&hand), *said.last().expect("said"), "it stays what it is");
            hand.must_touch("finish");
        }
        said
    };
    let calm = {
        let mut once = Vec::new();
        once.extend(said(1));
        once
    };
    assert!(calm.windows(2).all(|two| two[0] != two[1]), "{calm:?}");
    assert_eq!(calm.iter().collect::<BTreeSet<_>>().len(), 8, "{calm:?}");
    assert_eq!(said(3), calm, "it knows no number of pauses");
}

#[test]
fn where_two_wishes_differ_the_more_careful_distance_counts_and_nobody_reads_whose_it_was() {
    let pages = |first: [&str; 3], second: [&str; 3]| {
        let place = Place::in_memory();
        let mut hand = afterwards(&place, &wishing("Being held", "Some room for myself"));
        let kept = place.image();
        hand.must_touch("after:wishes");
        for (first, second) in first.iter().zip(second) {
            hand.must_touch(&format!("wish:first:{first}"));
            assert!(!hand.offers(&format!("wish:first:{first}")), "it leaves the screen");
            hand.must_touch("again:first");
            hand.must_touch(&format!("wish:first:{first}"));
            hand.must_touch(&format!("wish:second:{second}"));
            if hand.key() == "aftercare" {
                break;
            }
        }
        assert_eq!(hand.key(), "aftercare");
        assert_eq!(place.image(), kept, "none of it is kept");
        hand.page().clone()
    };
    let one = pages(["together", "minutes", "whoever"], ["apart", "open", "whoever"]);
    let other = pages(["apart", "open", "whoever"], ["together", "minutes", "whoever"]);
    assert_eq!(one, other, "equal to the byte");
    let text = one.to_string();
    for line in [
        "How close, for now?: Apart",
        "For how long?: As long as it is good",
        "Who comes back first?: Whoever is ready",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    // Each says that it is Quillon; one of them says "I do".
    let agreed = pages(["same_room", "minutes", "me"], ["same_room", "minutes", "other"]).to_string();
    assert!(agreed.contains("Who comes back first?: Quillon"), "{agreed}");
    let both = pages(["same_room", "minutes", "me"], ["same_room", "minutes", "me"]).to_string();
    assert!(both.contains("Who comes back first?: Whoever is ready"), "{both}");
    let together = pages(["together", "", ""], ["together", "", ""]).to_string();
    assert!(
        together.contains("How close, for now?: Together") && !together.contains("For how long?"),
        "{together}"
    );
}

#[test]
fn two_wishes_that_do_not_differ_are_asked_nothing_and_what_only_one_said_is_nobodys_to_find() {
    for plan in [wishing("Tea", "Tea"), wishing("Tea", ""), plan_of_one()] {
        let place = Place::in_memory();
        let hand = afterwards(&place, &plan);
        assert!(!hand.offers("after:wishes"), "{}", hand.text());
    }
    let place = Place::in_memory();
    let mut hand = afterwards(&place, &wishing("Tea", "Quiet"));
    let before = hand.text();
    hand.touches(&["after:wishes", "wish:second:apart", "back:first"]);
    assert_eq!(hand.text(), before);
    hand.must_touch("after:wishes");
    assert!(hand.offers("wish:second:apart"), "it is asked anew\n{}", hand.text());
}

#[test]
fn afterwards_a_body_can_be_said_and_one_sentence_stands_above_the_wishes() {
    let read = |first: &str, second: &str| {
        let place = Place::in_memory();
        let mut hand = afterwards(&place, &wishing("Tea", "Tea"));
        let kept = place.image();
        hand.touches(&["after:body", &format!("body:first:{first}")]);
        assert!(hand.key().starts_with("aftercare/body"));
        hand.must_touch(&format!("body:second:{second}"));
        assert_eq!(place.image(), kept, "none of it is kept");
        hand.page().clone()
    };
    assert_eq!(read("calm", "numb"), read("numb", "calm"));
    assert_eq!(
        read("skip", "calm"),
        read("far_away", "alert"),
        "passing counts as the most careful"
    );
    let text = read("stirred", "calm").to_string();
    let line = text
        .find("Nothing has to follow from what a body does.")
        .expect("one sentence");
    assert!(line < text.find("What helps now").expect("wishes"), "{text}");
    // Whoever is alone is asked alone, and what a pause offers first follows from it.
    let place = Place::in_memory();
    let mut hand = afterwards(&place, &plan_of_one());
    hand.touches(&["after:body", "body:first:far_away"]);
    assert!(hand.text().contains("First, back to this room."), "{}", hand.text());
    hand.must_touch("pause");
    let text = hand.text();
    assert!(text.find("ground:five_senses") < text.find("ground:own_aids"), "{text}");
    hand.touches(&["finish", "finish", "pause"]);
    let text = hand.text();
    assert!(
        text.find("ground:own_aids") < text.find("ground:five_senses"),
        "it is gone with the evening\n{text}"
    );
}

#[test]
fn a_gentle_path_is_offered_to_everybody_and_leads_to_rest_to_before_and_to_one_sentence() {
    let place = Place::in_memory();
    let mut hand = afterwards(&place, &plan_of_two());
    hand.must_touch("after:gentle");
    assert!(!hand.offers("step_back"), "it never was otherwise\n{}", hand.text());
    hand.touches(&["back", "after:gentle", "rest"]);
    assert_eq!((hand.moment().phase, hand.key()), (Phase::Idle, "reminders/rest"));
    hand.touches(&["back", "back"]);
    // Shorter from now on: the plan was otherwise once.
    hand.touches(&["plan", "change", "next", "times", "length_less"]);
    while hand.offers("next") {
        hand.must_touch("next");
    }
    hand.touches(&["back", "back"]);
    evening(&mut hand);
    hand.touches(&["after:gentle", "step_back"]);
    assert_eq!((hand.moment().phase, hand.key()), (Phase::Idle, "plan/earlier"));
    hand.touches(&["back", "back", "back"]);
    evening(&mut hand);
    hand.touches(&["after:gentle", "sentence:second"]);
    assert_eq!(
        (hand.moment().phase, hand.key()),
        (Phase::Reflecting, "reflecting/second/sentence/1")
    );
    hand.must_touch("finish");
    assert_eq!(hand.key(), "aftercare/gentle", "back where one was");
}

#[test]
fn while_it_is_locked_nothing_of_the_others_pages_is_offered() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&wishing("Tea", "Quiet"), Some("river stone"))
        .expect("a plan that can be");
    evening(&mut hand);
    hand.touches(&["after:wishes", "wish:first:apart", "leave"]);
    assert_eq!(hand.key(), "aftercare");
    assert!(!hand.offers("after:wishes"), "{}", hand.text());
    hand.must_touch("after:gentle");
    assert!(!hand.offers("rest") && !hand.offers("step_back"), "{}", hand.text());
}
