//! The first start, as a person walks it, by the names of what is touched: what is typed badly is named beside its field,
//! nothing that was typed is lost, and nothing is half-written.

use std::{fs, path::PathBuf, sync::Arc};

use stillpoint_core::{
    Field, Now, Phase, Stillpoint, StillpointError, Why,
    plan::{PersonDraft, PlanDraft},
    vault::doubles::{FailingKeys, WorkingKeys},
};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

const SECRET: &str = "river stone";

fn now() -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000,
        monotonic_ms: 1_000_000,
        boot_id: 1,
    }
}

fn two() -> PlanDraft {
    plan_of(&["Alex", "Sam"])
}

fn files(place: &Place) -> Vec<PathBuf> {
    fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

/// A phone on which Alex and Sam have just been asked for their names, and have typed them.
fn names(place: &Place) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.touches(&["begin", "together"]);
    hand.types("name:first", "Alex");
    hand.types("name:second", "Sam");
    hand
}

/// Goes on to the page whose key ends so.
fn to_page(hand: &mut Hand, end: &str) {
    while !hand.key().ends_with(end) {
        hand.must_touch("next");
    }
}

/// The app is set up by Alex and Sam, and everybody has confirmed the plan.
fn set_up(place: &Place) -> Hand {
    let mut hand = names(place);
    to_page(&mut hand, "secret");
    hand.types("secret", SECRET);
    hand.touches(&["with", "confirm:first", "confirm:second", "later"]);
    assert_eq!(hand.key(), "home");
    hand
}

#[test]
fn two_minutes_lead_from_the_first_page_to_a_plan_in_force_and_a_tried_pause() {
    let place = Place::new();
    let mut hand = Hand::on(place.path());
    assert_eq!(hand.key(), "first_start/welcome");
    hand.must_touch("begin");
    assert_eq!(hand.key(), "first_start/safe");
    hand.must_touch("together");
    assert_eq!(hand.key(), "first_start/names");
    hand.types("name:first", "Alex");
    hand.types("name:second", "Sam");
    hand.must_touch("next");
    assert_eq!(hand.key(), "first_start/signals");
    hand.types("stop_word", "Amber");
    hand.must_touch("next");
    assert_eq!(hand.key(), "first_start/rhythm");
    hand.touches(&["times", "settle_more", "next"]);
    assert_eq!(hand.key(), "first_start/covenant");
    hand.must_touch("ready:covenant:1");
    assert!(hand.written_in("covenant").starts_with("We stop at once."));
    hand.must_touch("next");
    assert_eq!(hand.key(), "first_start/helps/first");
    hand.types("aids:first", "A cold glass\n\nThe window");
    hand.must_touch("next");
    assert_eq!(hand.key(), "first_start/afterwards/first");
    hand.must_touch("next");
    assert_eq!(hand.key(), "first_start/helps/second");
    assert!(hand.text().contains("Sam"), "{}", hand.text());
    hand.touches(&["next", "next"]);
    assert_eq!(hand.key(), "first_start/secret");
    assert!(files(&place).is_empty(), "nothing is kept before the set-up");
    hand.types("secret", SECRET);
    hand.must_touch("with");
    assert_eq!((hand.key(), hand.app().is_open()), ("plan/confirm/first", true));
    for written in ["Amber", "We stop at once.", "3\u{a0}min", "A cold glass\nThe window"] {
        assert!(hand.text().contains(written), "{written} in\n{}", hand.text());
    }
    hand.must_touch("confirm:first");
    assert!(!hand.offers("confirm:first") && hand.offers("confirm:second"));
    assert_eq!(hand.key(), "plan/confirm/second", "one person is not everyone");
    hand.must_touch("confirm:second");
    assert_eq!(hand.key(), "plan/try");
    hand.touch("pause");
    assert_eq!((hand.moment().phase, hand.key()), (Phase::Calm, "calm"));
    hand.must_touch("finish");
    assert_eq!(hand.key(), "home");
    hand.touches(&["tonight", "prepare"]);
    assert_eq!(hand.moment().phase, Phase::Preparing);
}

#[test]
fn the_answer_about_safety_is_kept_nowhere() {
    for answer in ["together", "alone", "not_sure", "later"] {
        let place = Place::new();
        let mut hand = Hand::on(place.path());
        hand.touches(&["begin", answer]);
        hand.call(Stillpoint::work);
        assert!(files(&place).is_empty());
        hand.dies("en");
        assert_eq!(hand.key(), "first_start/welcome");
    }
}

#[test]
fn each_answer_about_safety_leads_to_an_equally_ordinary_page_and_help_is_one_touch_away() {
    let after = |answer: &str| {
        let place = Place::in_memory();
        let mut hand = Hand::on(place.path());
        hand.is_set_to(|phone| "GB".clone_into(&mut phone.region));
        hand.must_touch("begin");
        assert!(hand.text().contains("“Help”"), "{}", hand.text());
        hand.must_touch(answer);
        let (key, text) = (hand.key().to_owned(), hand.text());
        hand.must_touch("help");
        assert!(hand.text().contains("United Kingdom"), "{}", hand.text());
        hand.must_touch("back");
        assert_eq!(hand.text(), text);
        (key, text)
    };
    let (alone, not_sure) = (after("alone"), after("not_sure"));
    assert_eq!(not_sure, alone, "to the letter");
    assert_eq!([alone.0, after("together").0], ["first_start/names"; 2]);
}

#[test]
fn whoever_puts_the_app_away_leaves_neither_the_page_nor_a_word_of_it_behind() {
    let place = Place::in_memory();
    let mut hand = Hand::on(place.path());
    hand.touches(&["begin", "not_sure", "leave"]);
    assert_eq!(hand.key(), "first_start/welcome");
    let mut hand = names(&place);
    hand.touches(&["next", "leave", "begin", "together"]);
    assert_eq!(hand.written_in("name:first"), "");
}

#[test]
fn later_on_every_page_still_makes_a_plan_that_protects() {
    let place = Place::new();
    let mut hand = Hand::on(place.path());
    for _ in 0..10 {
        hand.must_touch("later");
    }
    hand.must_touch("without");
    assert_eq!(hand.key(), "plan/confirm/first");
    assert!(hand.text().contains("Seldom and soft"), "{}", hand.text());
    assert!(hand.text().contains("One of us"), "{}", hand.text());
    hand.must_touch("confirm:first");
    assert!(hand.text().contains("The other"), "{}", hand.text());
    hand.must_touch("confirm:second");
    hand.touch("pause");
    let text = hand.text();
    assert!(
        text.contains("ground:five_senses") && text.contains("Nothing"),
        "{text}"
    );
    // Inside a sentence such words would not fit.
    hand.must_touch("whom:first");
    assert!(
        hand.text().contains("## For one of us") && hand.text().contains("For the other"),
        "{}",
        hand.text()
    );
    hand.touches(&["back", "finish"]);
    assert_eq!(hand.key(), "home");
    assert!(hand.text().contains("## Hello.\n"), "{}", hand.text());
    hand.touches(&["tonight", "prepare"]);
    let text = hand.text();
    assert!(text.contains("(One of us)\n    ? How is your body just now?"), "{text}");
}

#[test]
fn from_the_first_frame_to_together_it_takes_two_people_twenty_touches_and_no_typing() {
    for (lock, pin) in [("without", ""), ("with", "739184")] {
        let place = Place::in_memory();
        let mut hand = Hand::on(place.path());
        let mut to_the_lock = vec!["begin", "together"];
        to_the_lock.extend(["later"; 8]);
        hand.touches(&to_the_lock);
        // Its digits are no touches of this count.
        hand.types("secret", pin);
        let from_there = [lock, "confirm:first", "confirm:second", "later", "tonight", "prepare"];
        let to_together = ["body:first:skip", "body:second:skip", "yes:first", "yes:second"];
        hand.touches(&from_there);
        hand.touches(&to_together);
        assert_eq!(hand.moment().phase, Phase::Together, "{lock}");
        let count = to_the_lock.len() + from_there.len() + to_together.len();
        assert!(count <= 20, "{lock}: {count}");
    }
}

#[test]
fn ready_answers_are_taken_by_touch_and_words_of_ones_own_stay() {
    let place = Place::new();
    let mut hand = names(&place);
    to_page(&mut hand, "signals");
    hand.touches(&[
        "ready:stop_word:1",
        "ready:slow_word:2",
        "ready:gesture:3",
        "ready:stop_word:3",
    ]);
    assert_eq!(hand.written_in("stop_word"), "Harbour", "another takes its place");
    hand.types("slow_word", "Honey");
    hand.must_touch("ready:slow_word:1");
    assert_eq!(hand.written_in("slow_word"), "Honey", "nothing typed is lost");
    assert!(
        !hand.offers("ready:slow_word:1") && hand.offers("ready:stop_word:1"),
        "{}",
        hand.text()
    );
    to_page(&mut hand, "helps/first");
    hand.types("aids:first", "the blue lamp");
    let taken: Vec<String> = (1..=7).map(|number| format!("ready:aids:first:{number}")).collect();
    hand.touches(&taken.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(
        !hand.offers("ready:aids:first:8"),
        "as many as there can be\n{}",
        hand.text()
    );
    hand.must_touch("ready:aids:first:1");
    assert!(hand.offers("ready:aids:first:8") && hand.written_in("aids:first").starts_with("the blue lamp\n"));
    hand.touches(&["next", "ready:aftercare:first:2", "ready:aftercare:first:4"]);
    assert_eq!(hand.written_in("aftercare:first"), "Some room for myself\nQuiet");
    to_page(&mut hand, "secret");
    hand.must_touch("without");
    for written in [
        "Harbour",
        "Honey",
        "Two squeezes of the hand",
        "the blue lamp",
        "Some room for myself",
    ] {
        assert!(hand.text().contains(written), "{written} in\n{}", hand.text());
    }
}

#[test]
fn a_rhythm_is_taken_with_all_its_times_and_each_time_can_be_changed_then() {
    let place = Place::new();
    let mut hand = names(&place);
    to_page(&mut hand, "rhythm");
    assert!(
        hand.text().contains("(x) rhythm:seldom"),
        "what later takes\n{}",
        hand.text()
    );
    hand.touches(&["rhythm:often", "times"]);
    for (name, value) in [("every", 5), ("patience", 1), ("length", 20), ("settle", 2)] {
        let said = format!("[{name}_less | Less |] {value}\u{a0}min");
        assert!(hand.text().contains(&said), "{said} in\n{}", hand.text());
    }
    hand.touches(&["back", "rhythm:asked", "times"]);
    assert!(
        !hand.offers("every_more") && hand.offers("every_less"),
        "never is the longest"
    );
    hand.touches(&["buffer_more", "back"]);
    assert!(!hand.text().contains("(x) rhythm:"), "their own now\n{}", hand.text());
    hand.must_touch("next");
    to_page(&mut hand, "secret");
    hand.must_touch("without");
    let text = hand.text();
    assert!(
        text.contains("only when somebody asks") && text.contains("20\u{a0}s"),
        "{text}"
    );
    hand.touches(&["confirm:first", "confirm:second", "later", "tonight", "prepare"]);
    hand.touches(&["body:first:skip", "body:second:skip", "yes:first", "yes:second"]);
    hand.waits(3_599);
    assert_eq!(hand.moment().phase, Phase::Together, "it never asks by itself");
    hand.waits(1);
    assert_eq!(
        hand.moment().phase,
        Phase::CheckingIn,
        "but once, when it is about as long as planned"
    );
}

#[test]
fn one_way_back_leads_through_every_page_and_what_was_typed_stands_there() {
    let place = Place::in_memory();
    let mut hand = names(&place);
    hand.types("pronouns:second", "they");
    hand.must_touch("next");
    hand.types("gesture", "two taps");
    hand.must_touch("next");
    hand.touches(&["times", "settle_less", "settle_less"]);
    assert!(!hand.offers("settle_less"), "{}", hand.text());
    hand.must_touch("next");
    hand.types("covenant", "Stop means\nstop.");
    hand.must_touch("next");
    hand.types("card_do:first", "Stay near.");
    hand.must_touch("next");
    hand.types("aftercare:first", "Tea.");
    hand.must_touch("breathing");
    assert!(hand.text().contains("[(x) breathing"), "{}", hand.text());
    assert_eq!(hand.written_in("aftercare:first"), "Tea.", "a touch loses no word");
    hand.must_touch("later");
    hand.types("card_do:second", "A blanket.");
    hand.touches(&["later", "later"]);
    assert_eq!(hand.key(), "first_start/secret");
    for (key, field, text) in [
        ("first_start/afterwards/second", "aftercare:second", ""),
        ("first_start/helps/second", "card_do:second", "A blanket."),
        ("first_start/afterwards/first", "aftercare:first", "Tea."),
        ("first_start/helps/first", "card_do:first", "Stay near."),
        ("first_start/covenant", "covenant", "Stop means\nstop."),
        ("first_start/rhythm", "", ""),
        ("first_start/signals", "gesture", "two taps"),
        ("first_start/names", "pronouns:second", "they"),
    ] {
        hand.must_touch("back");
        assert_eq!(hand.key(), key);
        if !field.is_empty() {
            assert_eq!(hand.written_in(field), text);
        }
    }
    hand.touches(&["back", "alone"]);
    assert!(!hand.text().contains("name:second"), "{}", hand.text());
    hand.touches(&["back", "together"]);
    assert_eq!(
        hand.written_in("name:second"),
        "Sam",
        "somebody may change their mind twice"
    );
    hand.touches(&["back", "back"]);
    assert_eq!(hand.key(), "first_start/welcome");
}

#[test]
fn a_pause_in_the_middle_loses_no_word() {
    let place = Place::in_memory();
    let mut hand = names(&place);
    hand.types("name:first", "");
    hand.must_touch("next");
    assert!(!hand.blank("name:first").refusal.is_empty());
    hand.types("pronouns:first", "she");
    hand.touch("pause");
    assert_eq!(hand.key(), "calm");
    assert!(!hand.text().contains("A name belongs here"), "{}", hand.text());
    hand.must_touch("finish");
    assert_eq!(
        (hand.key(), hand.written_in("pronouns:first").as_str()),
        ("first_start/names", "she")
    );
}

/// Texts that cannot be taken anywhere, and how the sentence begins that says so.
fn bad_texts() -> Vec<(String, &'static str)> {
    vec![
        ("x".repeat(100_000), "A little shorter, please: at most"),
        (
            "half a \u{FFFD}character".to_owned(),
            "There are characters in this that nobody can see.",
        ),
        (
            "\u{3164}\u{2800}".to_owned(),
            "There are characters in this that nobody can see.",
        ),
    ]
}

/// Where something is typed: the end of the page's key, and the field.
const FIELDS: [(&str, &str); 13] = [
    ("names", "name:first"),
    ("names", "name:second"),
    ("names", "pronouns:second"),
    ("signals", "stop_word"),
    ("signals", "slow_word"),
    ("signals", "gesture"),
    ("covenant", "covenant"),
    ("afterwards/first", "aftercare:first"),
    ("afterwards/second", "aftercare:second"),
    ("helps/first", "aids:first"),
    ("helps/first", "card_do:first"),
    ("helps/second", "card_do_not:second"),
    ("helps/second", "card_do:second"),
];

#[test]
fn bad_text_is_named_beside_its_field_and_nothing_is_lost_or_kept() {
    for (page, field) in FIELDS {
        for (text, sentence) in bad_texts() {
            let place = Place::in_memory();
            let mut hand = names(&place);
            to_page(&mut hand, page);
            hand.types(field, &text);
            hand.must_touch("next");
            assert!(hand.key().ends_with(page), "{field}");
            let refusal = hand.blank(field).refusal.clone();
            assert!(refusal.starts_with(sentence), "{field}: {refusal}");
            assert_eq!(hand.written_in(field), text, "{field}");
            // "Later" leaves it for later; before anything is kept, it leads back to it.
            while hand.key() != "first_start/secret" {
                hand.must_touch("later");
            }
            hand.types("secret", SECRET);
            hand.must_touch("with");
            assert!(hand.key().ends_with(page), "{field}");
            assert_eq!(hand.blank(field).refusal, refusal, "{field}");
            assert_eq!(hand.written_in(field), text, "{field}");
            assert!(files(&place).is_empty(), "{field} left something behind");
        }
    }
}

#[test]
fn what_is_mended_is_taken() {
    let place = Place::in_memory();
    let mut hand = names(&place);
    hand.types("name:second", " ALEX ");
    hand.must_touch("next");
    assert_eq!(
        hand.blank("name:second").refusal,
        "The other name is the same. A small difference is enough."
    );
    hand.types("name:second", "Sam");
    hand.must_touch("next");
    hand.types("stop_word", "Amber");
    hand.types("slow_word", "amber");
    hand.must_touch("next");
    assert!(!hand.blank("slow_word").refusal.is_empty());
    hand.types("slow_word", "");
    to_page(&mut hand, "helps/first");
    hand.types("aids:first", &"a glass\n".repeat(9));
    hand.must_touch("next");
    assert_eq!(hand.blank("aids:first").refusal, "Fewer, please: at most 8.");
    hand.types("aids:first", &"a glass\n".repeat(8));
    to_page(&mut hand, "secret");
    hand.must_touch("without");
    assert_eq!(hand.key(), "plan/confirm/first");
}

#[test]
fn what_people_really_write_is_taken() {
    for name in [
        "Zoë",
        "مريم",
        "Ναταλία",
        "李",
        "🌿",
        "👩‍👩‍👧",
        "O’Neil-Smith",
        "نمی‌دانم",
        "e\u{301}",
    ] {
        let place = Place::in_memory();
        let mut hand = names(&place);
        hand.types("name:first", name);
        to_page(&mut hand, "covenant");
        hand.types("covenant", &format!("{name}\nsays stop,\tand it stops."));
        to_page(&mut hand, "secret");
        hand.must_touch("without");
        assert_eq!(hand.key(), "plan/confirm/first");
        assert!(
            hand.text().contains(&format!("{name}\nsays stop,\tand")),
            "{}",
            hand.text()
        );
    }
}

#[test]
fn what_cannot_be_told_apart_or_is_out_of_range_is_named() {
    type Change = fn(&mut PlanDraft);
    let cases: [(Change, Field, Why); 10] = [
        (|draft| draft.people.clear(), Field::People, Why::Empty),
        (
            |draft| draft.people.push(PersonDraft::default()),
            Field::People,
            Why::TooMany { max: 2 },
        ),
        (
            |draft| draft.people[1].name = " alex ".to_owned(),
            Field::Name,
            Why::Same,
        ),
        (
            |draft| {
                draft.stop_word = "Amber".to_owned();
                draft.slow_word = "amber".to_owned();
            },
            Field::SlowWord,
            Why::Same,
        ),
        (
            |draft| draft.patience_s = 0,
            Field::Patience,
            Why::OutOfRange { min: 1, max: 86_400 },
        ),
        (
            |draft| draft.settle_s = u32::MAX,
            Field::Settle,
            Why::OutOfRange { min: 0, max: 86_400 },
        ),
        (
            |draft| draft.check_in_every_s = 86_401,
            Field::CheckInEvery,
            Why::OutOfRange { min: 0, max: 86_400 },
        ),
        (
            |draft| draft.buffer_s = 86_401,
            Field::Buffer,
            Why::OutOfRange { min: 0, max: 86_400 },
        ),
        (
            |draft| draft.length_s = 86_401,
            Field::Length,
            Why::OutOfRange { min: 1, max: 86_400 },
        ),
        (
            |draft| draft.people[0].sensory_aids = vec!["a glass".to_owned(); 9],
            Field::SensoryAid,
            Why::TooMany { max: 8 },
        ),
    ];
    for (change, field, why) in cases {
        let mut draft = two();
        change(&mut draft);
        let error = draft.checked().unwrap_err();
        assert!(
            matches!(&error, StillpointError::Invalid { field: named, why: because, .. } if *named == field && *because == why),
            "{error:?}"
        );
    }
}

#[test]
fn a_bad_secret_is_named_beside_its_field_and_leaves_nothing_behind() {
    for secret in [String::new(), "abc".to_owned(), "x".repeat(1_000_000)] {
        let place = Place::in_memory();
        let mut hand = names(&place);
        to_page(&mut hand, "secret");
        hand.types("secret", &secret);
        hand.must_touch("with");
        assert_eq!(hand.key(), "first_start/secret");
        assert!(!hand.blank("secret").refusal.is_empty(), "{}", hand.text());
        assert!(files(&place).is_empty());
        hand.types("secret", SECRET);
        hand.must_touch("with");
        assert_eq!(hand.key(), "plan/confirm/first");
    }
}

#[test]
fn a_phone_that_refuses_its_key_leaves_nothing_behind() {
    use stillpoint_core::vault::DeviceKeyError;
    for refusal in [
        DeviceKeyError::Absent,
        DeviceKeyError::NotYet,
        DeviceKeyError::Invalidated,
        DeviceKeyError::Failed,
    ] {
        let place = Place::new();
        let app = Stillpoint::start(place.path(), Arc::new(FailingKeys(refusal)), "en", &now());
        let error = app.set_up(&two(), Some(SECRET.to_owned()), &now()).unwrap_err();
        match refusal {
            // There is no key at all: then it is the secret that does not do, and the person can choose another.
            DeviceKeyError::Absent => assert!(
                matches!(
                    error,
                    StillpointError::Invalid {
                        why: Why::Guessable,
                        ..
                    }
                ),
                "{error:?}"
            ),
            _ => assert!(matches!(error, StillpointError::KeyUnavailable { .. }), "{error:?}"),
        }
        assert!(files(&place).is_empty());
        assert_eq!(app.pause(&now()).phase, Phase::Calm);
    }
}

#[test]
fn whatever_is_wrong_with_the_vault_pausing_works_and_the_file_stays_as_it_is() {
    let place = Place::new();
    let keys = Arc::new(WorkingKeys::new());
    let mut first = Hand::with(place.path(), keys.clone(), "en");
    first.is_set_up(&two(), Some(SECRET)).unwrap();

    let mut second = Hand::with(place.path(), keys.clone(), "en");
    assert_eq!(second.key(), "trouble");
    assert!(
        second.text().contains("It is open in another place."),
        "{}",
        second.text()
    );
    second.touch("pause");
    assert_eq!(second.moment().phase, Phase::Calm);
    second.touches(&["finish", "again"]);
    assert_eq!(second.key(), "trouble", "it is still open in the other place");
    drop(first);
    second.must_touch("again");
    assert_eq!(second.key(), "locked");
    second.types("secret", SECRET);
    second.must_touch("open");
    assert_eq!(second.key(), "home");
    drop(second);

    for file in files(&place) {
        fs::write(
            file,
            b"not what was written, and long enough to be looked at as a database file",
        )
        .unwrap();
    }
    let read = || -> Vec<Vec<u8>> { files(&place).iter().map(|file| fs::read(file).unwrap()).collect() };
    let before = read();
    let mut hand = Hand::with(place.path(), keys, "en");
    assert!(
        hand.text().contains("Part of what is kept here is damaged."),
        "{}",
        hand.text()
    );
    hand.touch("pause");
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.touches(&["finish", "again"]);
    assert_eq!(hand.key(), "trouble");
    assert_eq!(before, read());
}

#[test]
fn a_changed_plan_counts_once_everyone_has_confirmed_it_and_the_old_one_until_then() {
    let place = Place::new();
    let mut hand = set_up(&place);
    hand.touches(&["ours", "plan", "change", "later", "later"]);
    assert_eq!(hand.key(), "plan/change/covenant");
    hand.types("covenant", "Stop means stop.");
    hand.must_touch("next");
    assert_eq!(hand.key(), "plan");
    assert!(hand.text().contains("Stop means stop."), "{}", hand.text());
    hand.touches(&["each:first", "confirm:first"]);
    let covenant = |hand: &mut Hand| {
        hand.touch("pause");
        let text = hand.text();
        hand.must_touch("finish");
        text
    };
    assert!(!covenant(&mut hand).contains("Stop means stop."));
    hand.dies("en");
    hand.types("secret", SECRET);
    hand.touches(&["open", "ours", "plan"]);
    assert!(!hand.offers("each:first"), "a confirmation holds");
    assert!(!covenant(&mut hand).contains("Stop means stop."));
    hand.touches(&["each:second", "confirm:second"]);
    assert_eq!(hand.key(), "plan", "the pause was tried before");
    assert!(covenant(&mut hand).contains("Stop means stop."));
}

#[test]
fn changing_goes_on_where_it_was_left_and_what_changes_nothing_asks_nobody() {
    let place = Place::in_memory();
    let mut hand = set_up(&place);
    hand.touches(&["ours", "plan", "change"]);
    hand.types("gesture", "two taps");
    hand.touches(&["back", "change"]);
    assert_eq!(hand.written_in("gesture"), "two taps");
    hand.types("gesture", "half a \u{FFFD}");
    hand.touches(&["later"; 2]);
    hand.must_touch("next");
    assert_eq!(hand.key(), "plan/change/signals", "where it cannot be taken");
    assert!(!hand.blank("gesture").refusal.is_empty());
    hand.types("gesture", "");
    hand.touches(&["next"; 3]);
    assert_eq!(hand.key(), "plan");
    assert!(!hand.offers("each:first"), "{}", hand.text());
    hand.touches(&["change"]);
    hand.types("gesture", "two taps");
    hand.touches(&["later", "leave"]);
    hand.types("secret", SECRET);
    hand.touches(&["open", "ours", "plan", "change"]);
    assert_eq!(hand.written_in("gesture"), "", "whoever leaves leaves nothing of it");
}

#[test]
fn without_a_lock_it_says_what_lies_open_and_asks_once_more_on_the_next_day() {
    let begun = |place: &Place, lock: &str| {
        let mut hand = names(place);
        to_page(&mut hand, "secret");
        let text = hand.text();
        for open in ["names", "the plan", "the cards", "what you write"] {
            assert!(text.contains(open), "{open} in\n{text}");
        }
        if lock == "with" {
            hand.types("secret", "river stone");
        }
        hand.touches(&[lock, "confirm:first", "confirm:second", "later"]);
        assert!(!hand.offers("choose_lock"), "not on the same day\n{}", hand.text());
        hand
    };
    let next_day = |hand: &mut Hand| {
        hand.waits(24 * 3_600);
        hand.call(stillpoint_core::Stillpoint::tick);
    };
    for answer in ["without", "choose_lock"] {
        let place = Place::in_memory();
        let mut hand = begun(&place, "without");
        // It is asked on the next day wherever the app was meanwhile.
        hand.dies("en");
        hand.must_touch("open");
        assert!(!hand.offers("choose_lock"));
        hand.sets_the_clock(24 * 3_600);
        let text = hand.text();
        assert!(
            hand.offers("choose_lock") && text.contains("Nothing locks this app."),
            "{text}"
        );
        hand.must_touch(answer);
        if answer == "choose_lock" {
            assert!(hand.blank("secret").label.len() > 1, "{}", hand.text());
            hand.touches(&["back", "back", "back", "back"]);
        }
        for _ in 0..2 {
            assert_eq!(hand.key(), "home");
            assert!(!hand.offers("choose_lock"), "once\n{}", hand.text());
            hand.dies("en");
            hand.must_touch("open");
            hand.sets_the_clock(24 * 3_600);
        }
    }
    let place = Place::in_memory();
    let mut hand = begun(&place, "with");
    next_day(&mut hand);
    assert!(!hand.offers("choose_lock"), "there is a lock\n{}", hand.text());
}
