//! How a body is (S29): asked of each, said otherwise, and read by both as one sentence that is nobody's.

use stillpoint_core::{
    Phase,
    page::{Choice, Page, State},
    plan::PlanDraft,
};
use stillpoint_tests::{
    hand::Hand,
    pages::{plan_of_one, plan_of_two},
    place::Place,
};

/// The answers, the most careful first; and none, which counts as the most careful.
const ANSWERS: [&str; 6] = ["far_away", "numb", "stirred", "alert", "calm", "skip"];

/// What is read for each of them.
const LINES: [&str; 6] = [
    "First, back to this room.",
    "Resting close by is enough.",
    "Little, and slowly, is enough.",
    "Slow is a good way to begin.",
    "You can begin at your own pace.",
    "First, back to this room.",
];

fn preparing(place: &Place, plan: &PlanDraft) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(plan, None).expect("a plan that can be");
    hand.touches(&["tonight", "prepare"]);
    hand
}

fn say(hand: &mut Hand, who: &str, answer: &str) {
    hand.must_touch(&format!("body:{who}:{answer}"));
}

/// What both see after these answers: what comes next, and whatever a pause leads to.
fn shared_pages(first: &str, second: &str) -> Vec<Page> {
    let place = Place::in_memory();
    let mut hand = preparing(&place, &plan_of_two());
    say(&mut hand, "first", first);
    say(&mut hand, "second", second);
    let mut seen = vec![hand.page().clone()];
    for name in [
        "yes:first",
        "yes:second",
        "pause",
        "whom:both",
        "back",
        "whom:second",
        "back",
        "whom:first",
    ] {
        hand.must_touch(name);
        seen.push(hand.page().clone());
    }
    seen
}

fn names(page: &Page) -> Vec<&str> {
    page.choices().map(|choice| choice.name.as_str()).collect()
}

#[test]
fn with_two_answers_swapped_the_shared_pages_are_equal_to_the_byte_and_never_less_careful_than_either() {
    for (one, first) in ANSWERS.iter().enumerate() {
        for (other, second) in ANSWERS.iter().enumerate().skip(one) {
            let pages = shared_pages(first, second);
            assert_eq!(pages, shared_pages(second, first), "{first} and {second}");
            // Not saying stands last and counts as the first.
            let care = |answer: usize| answer % (ANSWERS.len() - 1);
            let line = LINES[care(one).min(care(other))];
            let text = pages[0].to_string();
            assert!(text.contains(line), "{first} and {second}: {line} in\n{text}");
            let others = LINES.iter().filter(|other| **other != line);
            assert!(
                !others.into_iter().any(|other| text.contains(other)),
                "one sentence\n{text}"
            );
        }
    }
    assert_ne!(
        shared_pages("calm", "calm"),
        shared_pages("calm", "numb"),
        "control: what was said makes a difference"
    );
}

#[test]
fn an_answer_leaves_the_screen_at_the_touch_and_can_be_said_otherwise_until_everyone_has_said() {
    let place = Place::in_memory();
    let mut hand = preparing(&place, &plan_of_two());
    let kept = place.image();
    let empty = hand.page().clone();
    let is_open = |choice: &Choice| choice.state == State::Plain;
    assert!(empty.choices().all(is_open), "nothing is chosen\n{empty}");
    assert!(hand.text().contains("not private"), "{}", hand.text());
    let mut halves = Vec::new();
    for answer in ANSWERS {
        say(&mut hand, "first", answer);
        halves.push(hand.text());
        let text = hand.text();
        assert!(
            !names(hand.page())
                .iter()
                .any(|name| name.ends_with(answer) && name.starts_with("body:first"))
        );
        assert!(
            !LINES.iter().any(|line| text.contains(line)),
            "nothing speaks yet\n{text}"
        );
        assert!(hand.offers("stop:first") && hand.offers("stop:second"), "{text}");
        hand.must_touch("again:first");
        assert_eq!(hand.text(), empty.to_string());
    }
    halves.dedup();
    assert_eq!(halves.len(), 1, "whatever was said, it reads the same: {halves:?}");
    say(&mut hand, "second", "alert");
    hand.must_touch("again:second");
    say(&mut hand, "second", "calm");
    say(&mut hand, "first", "calm");
    assert!(
        hand.text().contains(LINES[4]),
        "what was taken back counts for nothing\n{}",
        hand.text()
    );
    assert!(
        !names(hand.page()).iter().any(|name| name.starts_with("body:")),
        "it is of both"
    );
    // What is of both can be said otherwise by both: whoever touches it, both are asked anew.
    hand.must_touch("again");
    assert!(hand.offers("body:first:calm") && hand.offers("body:second:calm") && !hand.offers("yes:first"));
    say(&mut hand, "first", "calm");
    say(&mut hand, "second", "alert");
    assert!(hand.text().contains(LINES[3]), "{}", hand.text());
    assert_eq!(place.image(), kept, "none of it is kept");
    hand.must_touch("stop");
    assert_eq!(hand.moment().phase, Phase::Aftercare);
}

#[test]
fn somebody_alone_can_say_it_otherwise_on_the_page_that_is_theirs_alone() {
    let place = Place::in_memory();
    let mut hand = preparing(&place, &plan_of_one());
    assert!(!hand.text().contains("not private"), "{}", hand.text());
    say(&mut hand, "first", "numb");
    assert!(hand.text().contains("Resting is enough."), "{}", hand.text());
    hand.must_touch("again");
    say(&mut hand, "first", "stirred");
    let text = hand.text();
    assert!(text.contains(LINES[2]) && text.contains("not a wish"), "{text}");
}

#[test]
fn what_was_said_sets_what_a_pause_offers_first_and_is_gone_with_the_evening() {
    let first_offer = |hand: &Hand| {
        names(hand.page())
            .into_iter()
            .find(|name| name.starts_with("ground:"))
            .map(str::to_owned)
    };
    let place = Place::in_memory();
    let mut hand = preparing(&place, &plan_of_one());
    say(&mut hand, "first", "far_away");
    hand.touches(&["yes:first", "pause"]);
    assert_eq!(
        first_offer(&hand).as_deref(),
        Some("ground:five_senses"),
        "{}",
        hand.text()
    );
    hand.touches(&["stop", "finish", "pause"]);
    assert_eq!(
        first_offer(&hand).as_deref(),
        Some("ground:own_aids"),
        "{}",
        hand.text()
    );
}

#[test]
fn in_a_pause_whoever_is_helped_can_say_it_and_only_what_comes_first_is_another() {
    let place = Place::in_memory();
    let mut hand = preparing(&place, &plan_of_two());
    say(&mut hand, "first", "calm");
    say(&mut hand, "second", "calm");
    hand.touches(&["yes:first", "yes:second", "pause", "whom:second"]);
    let kept = place.image();
    let of_the_other = hand.text();
    hand.touches(&["back", "whom:first"]);
    let before = hand.text();
    hand.must_touch("body");
    assert_eq!(hand.key(), "paused/body/first");
    hand.must_touch("back");
    assert_eq!(hand.text(), before, "nobody has to");
    for (answer, first) in [
        ("skip", "ground:five_senses"),
        ("calm", "ground:own_aids"),
        ("numb", "ground:own_aids"),
        ("far_away", "ground:five_senses"),
    ] {
        hand.must_touch("body");
        say(&mut hand, "first", answer);
        let offered = names(hand.page()).into_iter().find(|name| name.starts_with("ground:"));
        assert_eq!(offered, Some(first), "{}", hand.text());
    }
    hand.touches(&["back", "whom:second"]);
    assert_eq!(hand.text(), of_the_other, "it was of whoever said it");
    hand.touches(&["back", "whom:first"]);
    assert_eq!(hand.text(), before, "and is gone with it");
    assert_eq!(place.image(), kept);
}

#[test]
fn in_a_pause_that_helps_both_what_comes_first_is_of_both_and_of_nobody() {
    let place = Place::in_memory();
    let mut hand = preparing(&place, &plan_of_two());
    say(&mut hand, "first", "calm");
    say(&mut hand, "second", "calm");
    hand.touches(&["yes:first", "yes:second", "pause", "whom:both"]);
    let (kept, before) = (place.image(), hand.text());
    hand.touches(&["body", "body:first:numb", "back:second"]);
    assert_eq!(hand.text(), before, "what only one of them said is gone");
    for (one, other) in [("numb", "calm"), ("alert", "skip"), ("calm", "stirred")] {
        let [there, swapped] = [(one, other), (other, one)].map(|(first, second)| {
            hand.must_touch("body");
            say(&mut hand, "first", first);
            assert_eq!(hand.key(), "paused/body/both", "nothing speaks before both have said");
            say(&mut hand, "second", second);
            hand.text()
        });
        assert_eq!(there, swapped, "{one} and {other}");
    }
    hand.touches(&["back", "whom:both"]);
    assert_eq!(hand.text(), before, "it is gone with whom it helps");
    assert_eq!(place.image(), kept);
}

#[test]
fn somebody_alone_can_say_it_in_a_pause_too_and_nothing_is_kept_of_it() {
    let place = Place::in_memory();
    let mut hand = preparing(&place, &plan_of_one());
    hand.touches(&["body:first:calm", "yes:first", "pause"]);
    let first = |hand: &Hand| {
        let offered = hand.page().choices().map(|choice| choice.name.clone());
        offered
            .into_iter()
            .find(|name| name.starts_with("ground:"))
            .expect("something")
    };
    let (disk, before) = (place.image(), first(&hand));
    hand.must_touch("body");
    assert_eq!(hand.key(), "paused/body/first");
    hand.must_touch("back");
    assert_eq!(first(&hand), before, "nothing was said");
    hand.touches(&["body", "body:first:far_away"]);
    assert_eq!((hand.key(), first(&hand).as_str()), ("paused", "ground:five_senses"));
    assert!(!hand.text().contains("Far away"), "{}", hand.text());
    assert_eq!(place.image(), disk, "nothing of it is on the disk");
    hand.must_touch("pause");
    assert_eq!(first(&hand), before, "it is gone with the pause that it was said in");
}
