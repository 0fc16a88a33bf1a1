//! Home, and what there is between the evenings, by the names of what is touched.

use stillpoint_core::{
    Effect, Now, Person, Phase, Stillpoint,
    page::{Look, Part},
    plan::{PersonDraft, PlanDraft},
};
use stillpoint_tests::{hand::Hand, place::Place};

fn plan(names: &[&str]) -> PlanDraft {
    PlanDraft {
        people: names
            .iter()
            .map(|name| PersonDraft {
                name: (*name).to_owned(),
                ..PersonDraft::default()
            })
            .collect(),
        ..PlanDraft::default()
    }
}

/// A phone at home, with a plan that everybody has confirmed.
fn at_home(place: &Place, names: &[&str], secret: Option<&str>) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(names), secret).unwrap();
    assert_eq!(hand.key(), "home");
    hand
}

/// An evening that ended, and a reflection of each of `authors` that was left open.
fn leaves_open(hand: &mut Hand, authors: &[&str]) {
    hand.begins_together();
    assert_eq!(hand.moment().phase, Phase::Together);
    hand.touch("stop");
    for author in authors {
        let person = if *author == "first" {
            Person::First
        } else {
            Person::Second
        };
        hand.must_touch(&format!("reflect:{}", person.tag()));
        hand.must_touch("skip");
        hand.types("words", "It was quiet.");
        hand.must_touch("answer");
        hand.must_touch("finish");
    }
    hand.must_touch("finish");
}

#[test]
fn home_is_a_greeting_and_a_few_ways_and_pausing_works_there() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"], None);
    let text = hand.text();
    assert!(text.contains("Hello, Alex and Sam."), "{text}");
    let names: Vec<&str> = hand.page().choices().map(|choice| choice.name.as_str()).collect();
    assert_eq!(names, ["tonight", "ours", "mine", "pause", "help", "leave"], "{text}");
    hand.touch("pause");
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.must_touch("finish");
    assert_eq!(hand.key(), "home");
    hand.touches(&["tonight", "prepare"]);
    assert_eq!(hand.moment().phase, Phase::Preparing);

    let alone = Place::in_memory();
    let mut hand = at_home(&alone, &["Alex"], None);
    assert!(hand.text().contains("Hello, Alex."), "{}", hand.text());
    assert!(!hand.offers("ours"), "there is nobody to share it with");
    hand.must_touch("tonight");
    assert!(hand.text().contains("Time for myself"), "{}", hand.text());
    hand.touches(&["back", "mine"]);
    for name in ["own", "plan", "week", "reminders", "privacy"] {
        assert!(hand.offers(name), "{name} on\n{}", hand.text());
    }
}

#[test]
fn an_evening_begins_at_home_with_a_plan_that_everybody_has_confirmed() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    for _ in 0..10 {
        hand.must_touch("later");
    }
    hand.touches(&["without", "confirm:first", "back", "back"]);
    assert_eq!(hand.key(), "ours");
    assert_eq!(hand.choice("plan").map(|choice| choice.look), Some(Look::Next));
    hand.must_touch("back");
    let waits = hand.choice("ours").map(|choice| choice.hint.clone());
    assert_eq!(waits.as_deref(), Some("A plan waits to be read here"));
    hand.must_touch("tonight");
    assert!(!hand.offers("prepare"), "{}", hand.text());
    hand.touches(&["plan", "each:second", "confirm:second", "later"]);
    assert_eq!(hand.key(), "home");
    hand.must_touch("tonight");
    assert!(hand.offers("prepare"), "{}", hand.text());
}

#[test]
fn a_call_that_began_before_another_one_ended_sets_no_clock_back() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Quillon"], None);
    hand.touches(&["tonight", "prepare", "body:first:skip", "yes:first"]);
    hand.waits(60);
    hand.call(Stillpoint::tick);
    let earlier = Now {
        monotonic_ms: hand.now().monotonic_ms - 30_000,
        ..hand.now().clone()
    };
    let wake = hand.moment().wake_in_ms;
    hand.call(|app, _| app.tick(&earlier));
    assert_eq!(hand.moment().phase, Phase::Together, "the phone was not started anew");
    assert_eq!(hand.moment().wake_in_ms, wake, "no time has passed");
}

#[test]
fn locking_is_out_of_sight_at_once_and_forgets_what_is_being_typed() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"], Some("river stone"));
    hand.forget_what_was_felt();
    hand.touches(&["mine", "lock"]);
    assert_eq!(hand.key(), "locked");
    assert!(hand.felt().has(Effect::Forget) && !hand.felt().has(Effect::Leave));
    assert!(!hand.text().contains("Alex"), "{}", hand.text());
    hand.types("secret", "river stone");
    hand.must_touch("open");
    assert_eq!(hand.key(), "home");
}

#[test]
fn what_was_left_open_waits_among_what_is_its_authors_and_nothing_at_home_or_on_the_way_says_so() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"], None);
    let way = |hand: &mut Hand| {
        let home = hand.text();
        hand.must_touch("mine");
        let mine = hand.text();
        hand.must_touch("back");
        (home, mine)
    };
    let before = way(&mut hand);
    leaves_open(&mut hand, &["second"]);
    assert_eq!(way(&mut hand), before);
    hand.touches(&["mine", "whose:first"]);
    assert!(!hand.offers("reflect:first"), "{}", hand.text());
    hand.touches(&["back", "whose:second", "reflect:second"]);
    assert_eq!(hand.moment().phase, Phase::Reflecting);
    hand.must_touch("finish");
    assert_eq!(hand.key(), "own/second");
}

#[test]
fn no_page_behind_a_door_asks_for_more_than_five_things() {
    for names in [["Alex", "Sam"].as_slice(), &["Alex"]] {
        let place = Place::in_memory();
        let mut hand = at_home(&place, names, None);
        hand.touches(&[if names.len() > 1 { "ours" } else { "mine" }, "plan", "change"]);
        hand.touches(&["next", "times", "length_less"]);
        while hand.key() != "plan" {
            hand.must_touch("next");
        }
        hand.touches(&["back", "back"]);
        for door in ["tonight", "ours", "mine"] {
            hand.touch(door);
            let sides = hand
                .page()
                .sides
                .iter()
                .flat_map(|side| side.read.iter().chain(&side.choose));
            let things = sides.filter(|part| matches!(part, Part::One { .. } | Part::Row { .. }));
            assert!(things.count() <= 5, "{}", hand.text());
            hand.touch("back");
        }
    }
}

#[test]
fn less_holds_at_once_and_the_way_back_to_more_waits_until_tomorrow() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"], None);
    hand.must_touch("ours");
    assert!(!hand.offers("step_back"));
    hand.touches(&["plan", "change", "next", "times"]);
    hand.touches(&["settle_more", "settle_more", "length_less"]);
    hand.touches(&["next"; 2]);
    let says = |hand: &Hand, settle: u32| {
        hand.text()
            .contains(&format!("A pause lasts at least: {settle}\u{a0}min"))
    };
    assert!(says(&hand, 5), "{}", hand.text());
    assert!(!hand.offers("each:first"), "less needs nobody's yes");
    hand.touches(&["back", "step_back"]);
    assert_eq!(hand.key(), "plan/earlier");
    hand.must_touch("back_to:1");
    assert_eq!(hand.key(), "plan");
    assert!(hand.offers("let_go") && !hand.offers("each:first"), "{}", hand.text());
    hand.sets_the_clock(100_000);
    assert!(!hand.offers("each:first"), "a clock that was set brings no morning");
    hand.waits(90_000);
    hand.touches(&["each:first", "confirm:first", "each:second", "confirm:second"]);
    assert!(says(&hand, 2) && !hand.offers("let_go"), "{}", hand.text());
}

#[test]
fn every_way_behind_a_door_leads_back_through_it() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"], None);
    hand.must_touch("ours");
    for name in ["plan", "week", "next_day", "repair", "reminders"] {
        assert!(hand.offers(name), "{name} on\n{}", hand.text());
    }
    hand.must_touch("back");
    assert_eq!(hand.key(), "home");
    hand.touches(&["mine", "privacy"]);
    assert_eq!(hand.key(), "privacy");
    hand.must_touch("back");
    assert_eq!(hand.key(), "mine");
    hand.touches(&["whose:second", "back"]);
    assert_eq!(hand.key(), "mine");
    hand.touches(&["back", "tonight", "practice"]);
    assert_eq!(hand.key(), "practice");
    hand.touches(&["dark", "pause", "finish"]);
    assert_eq!(hand.key(), "practice");
    hand.touches(&["back", "calm"]);
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.must_touch("finish");
    assert_eq!(hand.key(), "tonight");
}

#[test]
fn what_could_not_be_saved_is_said_at_home_and_nothing_is_lost() {
    let place = Place::in_memory();
    let mut hand = at_home(&place, &["Alex", "Sam"], None);
    leaves_open(&mut hand, &[]);
    hand.begins_together();
    hand.touch("stop");
    hand.disk_is_full(true);
    hand.touches(&["reflect:first", "skip"]);
    hand.types("words", "It was quiet.");
    hand.must_touch("answer");
    hand.must_touch("finish");
    hand.must_touch("finish");
    assert_eq!(hand.key(), "home");
    assert!(hand.text().contains("Not saved yet"), "{}", hand.text());
    hand.disk_is_full(false);
    hand.waits(60);
    assert!(!hand.text().contains("Not saved yet"), "{}", hand.text());
}

/// On the way to an evening, and on the way on after a pause: wherever one touch goes on, one touch does not.
#[test]
fn declining_costs_no_more_touches_than_accepting_wherever_one_is() {
    const DECLINES: [&str; 6] = ["not_today", "not_today:first", "not_yet:first", "stop", "stay", "back"];
    let place = Place::in_memory();
    for names in [&["Alex", "Sam"][..], &["Alex"]] {
        let two = names.len() > 1;
        let bodies: &[&str] = if two {
            &["body:first:skip", "body:second:skip"]
        } else {
            &["body:first:skip"]
        };
        let yes: &[&str] = if two {
            &["yes:first", "yes:second"]
        } else {
            &["yes:first"]
        };
        let way: Vec<&str> = [&["tonight", "prepare"], bodies, yes].concat();
        let on: Vec<&str> = [&["go_on", "go_on:before"], yes].concat();
        for touches in 0..=way.len() + on.len() {
            let place = place.copy();
            let mut hand = at_home(&place, names, None);
            hand.touches(&way[..touches.min(way.len())]);
            if touches >= way.len() {
                assert_eq!(hand.moment().phase, Phase::Together);
                hand.must_touch("pause");
                hand.waits(120);
                hand.touches(&on[..touches - way.len()]);
            }
            let (phase, key) = (hand.moment().phase, hand.key().to_owned());
            if phase == Phase::Together || key == "home" {
                continue;
            }
            let declines = DECLINES.into_iter().find(|name| hand.offers(name));
            let declines = declines.unwrap_or_else(|| panic!("only on from\n{}", hand.text()));
            hand.must_touch(declines);
            let less = [Phase::Idle, Phase::Aftercare, Phase::Paused];
            assert!(
                less.contains(&hand.moment().phase),
                "{declines} on {key}: {}",
                hand.text()
            );
            assert!(
                !hand.page().blanks().any(|_| true),
                "and nobody has to say why: {}",
                hand.text()
            );
        }
    }
}
