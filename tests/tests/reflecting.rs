//! Afterwards, by names: kind words, one question a page, and nothing typed is ever lost.

use stillpoint_core::{
    Effect, Person, Phase, Stillpoint,
    page::{Ground, State},
    plan::{PersonDraft, PlanDraft},
};
use stillpoint_tests::{hand::Hand, place::Place};

const SECRET: &str = "river stone";

fn plan(names: &[&str]) -> PlanDraft {
    let person = |name: &&str| PersonDraft {
        name: (*name).to_owned(),
        aftercare: format!("Tea for {name}"),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: names.iter().map(person).collect(),
        ..PlanDraft::default()
    }
}

/// After an evening of two.
fn afterwards(place: &Place) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(&["Alex", "Sam"]), Some(SECRET)).unwrap();
    hand.touches(&["tonight", "prepare"]);
    hand.touches(&["body:first:skip", "body:second:skip", "yes:first", "yes:second"]);
    hand.touch("stop");
    assert_eq!((hand.moment().phase, hand.key()), (Phase::Aftercare, "aftercare"));
    hand
}

fn unlocks(hand: &mut Hand) {
    let opened = hand.app().unlock(SECRET.to_owned(), hand.now()).unwrap();
    hand.call(|_, _| opened);
}

fn locks(hand: &mut Hand) {
    hand.call(Stillpoint::lock);
    assert!(hand.app().is_locked());
}

#[test]
fn afterwards_there_are_kind_words_and_nothing_that_must_be_done() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    assert_eq!(hand.page().ground, Ground::Night);
    assert_eq!(
        hand.text(),
        "aftercare (Night, Reading)
    ## Nothing more has to happen.
    Take all the time you like.
    (What helps now)
    Alex: Tea for Alex
    Sam: Tea for Sam
  - [reflect:first | Alex Write something down |]
  - [reflect:second | Sam Write something down |]
  < [finish | That’s enough for today |]
  = [pause | Pause “Pause. Works at once.” |]
  ^ [help | Help “Help. People who listen.” |]
  ^ [leave | Leave “Leave. Everything closes at once.” |]
"
    );
    hand.must_touch("finish");
    assert_eq!(hand.moment().phase, Phase::Idle);
}

#[test]
fn while_locked_it_shows_nothing_that_people_wrote_and_writing_goes_on() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    locks(&mut hand);
    let text = hand.text();
    assert!(!text.contains("Alex") && !text.contains("Tea"), "{text}");
    hand.touches(&["reflect:first", "skip"]);
    hand.types("words", "The lamp.");
    hand.must_touch("answer");
    assert_eq!(hand.key(), "reflecting/first/3");
    assert!(!hand.text().contains("lamp"), "{}", hand.text());
    hand.types("words", "Nothing, really");
    hand.touches(&["finish", "finish"]);
    unlocks(&mut hand);
    assert_eq!(hand.app().kept_reflections(), Ok(1));
    hand.touches(&["mine", "whose:first", "reflect:first"]);
    assert_eq!(hand.written_in("words"), "Nothing, really");
}

#[test]
fn each_question_is_a_page_of_its_own_and_can_be_left_out() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:second");
    assert_eq!(
        hand.text(),
        "reflecting/second/1 (Night, Reading)
    (Sam)
    ? How did it feel?
  - [felt:safe | It felt safe |]  [felt:not_quite | Not quite safe |]
  - [felt:change | There is something to change |]  [skip | I’d rather not say |]
  < [finish | That’s enough for today |]
  = [pause | Pause “Pause. Works at once.” |]
  ^ [help | Help “Help. People who listen.” |]
  ^ [leave | Leave “Leave. Everything closes at once.” |]
"
    );
    hand.must_touch("felt:change");
    assert_eq!(
        hand.text(),
        "reflecting/second/2 (Night, Reading)
    (Sam)
    ? What felt safe?
    words In your own words, if you like: __
  - [answer | Keep this |]  [skip | Skip |]
  < [finish | That’s enough for today |]
  = [pause | Pause “Pause. Works at once.” |]
  ^ [help | Help “Help. People who listen.” |]
  ^ [leave | Leave “Leave. Everything closes at once.” |]
"
    );
    hand.types("words", "  The pause came at once. 🌿\n");
    hand.must_touch("answer");
    hand.must_touch("skip");
    // An empty answer skips, too.
    hand.must_touch("answer");
    assert_eq!(
        (hand.key(), hand.written_in("words").as_str()),
        ("reflecting/second/5", "")
    );
    hand.must_touch("skip");
    assert_eq!(hand.key(), "reflecting/second/6");
    assert!(hand.text().contains("There is nothing more to ask."), "{}", hand.text());
    assert!(
        !hand.offers("show"),
        "what somebody writes about an evening stays theirs"
    );
    hand.touches(&["finish", "finish"]);
    assert_eq!((hand.moment().phase, hand.app().unsaved()), (Phase::Idle, 0));
    assert_eq!(hand.app().kept_reflections(), Ok(1));
}

/// Words that Alex alone has: only with them anybody of two reads it back.
fn reads(hand: &mut Hand) -> Vec<(String, String)> {
    hand.call(|app, now| {
        app.set_private_secret(Person::First, None, "words of mine".to_owned(), now)
            .unwrap()
    });
    let read = hand.app().read_reflections(Person::First).unwrap();
    let said = read.into_iter().flat_map(|one| one.answers);
    said.map(|said| (said.question, said.text)).collect()
}

#[test]
fn one_touch_is_as_safe_as_words_however_it_is_left() {
    for how in ["enough", "pause", "leave", "locked", "the disk is full"] {
        let place = Place::new();
        let mut hand = afterwards(&place);
        if how == "locked" {
            locks(&mut hand);
        }
        hand.disk_is_full(how == "the disk is full");
        hand.touches(&["reflect:first", "felt:not_quite"]);
        match how {
            "pause" => hand.touches(&["pause", "finish"]),
            "leave" => hand.must_touch("leave"),
            "the disk is full" => {
                assert!(hand.text().contains("Not saved yet"), "{}", hand.text());
                hand.disk_is_full(false);
                hand.waits(60);
            }
            _ => hand.touches(&["finish", "finish"]),
        }
        hand.dies("en");
        unlocks(&mut hand);
        hand.touches(&["mine", "whose:first", "reflect:first"]);
        assert_eq!(hand.key(), "reflecting/first/2", "{how}: it is not asked again");
        hand.touches(&["finish"]);
        let said = ("How did it feel?".to_owned(), "Not quite safe".to_owned());
        assert_eq!(reads(&mut hand), [said], "{how}");
    }
}

#[test]
fn not_saying_is_one_touch_like_any_other_and_leaves_nothing() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:first");
    let choices: Vec<_> = hand.page().choices().filter(|one| one.name != "finish").collect();
    let looks: Vec<_> = choices
        .iter()
        .take(4)
        .map(|one| (one.look, one.icon.is_some()))
        .collect();
    assert_eq!(looks, [looks[0]; 4]);
    hand.touches(&["skip", "finish", "finish"]);
    assert_eq!((hand.app().kept_reflections(), hand.app().unsaved()), (Ok(0), 0));
}

#[test]
fn a_finger_that_trembles_leaves_out_no_question() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:first");
    let skip = hand.choice("skip").unwrap().id;
    hand.touch_number(skip);
    hand.touch_number(skip);
    assert_eq!(hand.key(), "reflecting/first/2");
}

#[test]
fn what_cannot_be_taken_stays_in_its_field_with_a_sentence_beside_it() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:first");
    hand.must_touch("skip");
    for text in ["half a \u{FFFD}".to_owned(), "x".repeat(100_000), "\u{3164}".to_owned()] {
        hand.types("words", &text);
        hand.must_touch("answer");
        assert_eq!(hand.key(), "reflecting/first/2");
        assert!(!hand.blank("words").refusal.is_empty());
        assert_eq!(hand.written_in("words"), text, "nothing is lost");
    }
    hand.types("words", "Around.");
    hand.must_touch("answer");
    assert_eq!(hand.key(), "reflecting/first/3");
    assert_eq!(hand.blank("words").refusal, "");
}

#[test]
fn a_pause_keeps_what_was_being_typed() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.touches(&["reflect:first", "skip"]);
    hand.types("words", "I was far");
    hand.touch("pause");
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.must_touch("finish");
    assert_eq!(
        (hand.key(), hand.written_in("words").as_str()),
        ("reflecting/first/2", "I was far")
    );
    hand.types("words", "I was far away.");
    hand.must_touch("answer");
    assert_eq!(hand.key(), "reflecting/first/3");
}

#[test]
fn what_was_begun_waits_in_its_field_however_it_was_left() {
    /// However somebody leaves, and comes back to where the reflection can be taken up.
    fn leave(how: &str, hand: &mut Hand) {
        match how {
            "enough" => hand.touches(&["finish", "finish"]),
            "the phone dies" => {
                hand.touches(&["finish", "finish"]);
                hand.dies("en");
                unlocks(hand);
            }
            "leave" => {
                hand.must_touch("leave");
                assert!(hand.felt().has(Effect::Forget), "the phone forgets what was typed");
                assert!(!hand.text().contains("Warm"), "{}", hand.text());
                hand.dies("en");
                unlocks(hand);
            }
            _ => unreachable!(),
        }
    }
    for how in ["enough", "the phone dies", "leave"] {
        let place = Place::new();
        let mut hand = afterwards(&place);
        hand.touches(&["reflect:first", "felt:safe"]);
        hand.types("words", "Warm feet, and");
        leave(how, &mut hand);
        assert_eq!(hand.moment().phase, Phase::Idle, "{how}");
        hand.touches(&["mine", "whose:first", "reflect:first"]);
        assert_eq!(hand.key(), "reflecting/first/2", "{how}");
        assert_eq!(hand.written_in("words"), "Warm feet, and", "{how}");
        hand.types("words", "Warm feet, and the quiet.");
        hand.must_touch("answer");
        hand.must_touch("finish");
        let read = hand.app().read_reflections(Person::First).unwrap();
        assert!(
            read.is_empty(),
            "with two, nobody reads it back without words of their own"
        );
    }
}

#[test]
fn whoever_writes_on_while_it_is_locked_loses_nothing_of_what_they_cannot_see() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.touches(&["reflect:first", "skip"]);
    hand.types("words", "Before.");
    // Something was refused, so the words came along.
    hand.must_touch("leave");
    assert_eq!(hand.key(), "reflecting/first/2");
    assert_eq!(hand.written_in("words"), "", "out of sight");
    hand.types("words", "Since.");
    hand.touches(&["answer", "finish", "finish"]);
    unlocks(&mut hand);
    hand.call(|app, now| {
        app.set_private_secret(Person::First, None, "words of mine".to_owned(), now)
            .unwrap()
    });
    let read = hand.app().read_reflections(Person::First).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].answers[0].text, "Before.\nSince.");
}

#[test]
fn what_is_skipped_is_not_kept() {
    let place = Place::new();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(&["Alex"]), None).unwrap();
    hand.touches(&["tonight", "prepare"]);
    hand.touches(&["body:first:skip", "yes:first"]);
    hand.touch("stop");
    assert!(!hand.text().contains("Alex:"), "alone, nobody has to be named");
    hand.must_touch("reflect:first");
    assert!(!hand.text().contains("Alex"), "{}", hand.text());
    hand.must_touch("skip");
    hand.types("words", "Not that");
    hand.must_touch("skip");
    hand.types("words", "This");
    hand.touches(&["answer", "finish", "finish"]);
    let read = hand.app().read_reflections(Person::First).unwrap();
    assert_eq!(read[0].answers.len(), 1);
    assert_eq!(read[0].answers[0].text, "This");
}

#[test]
fn while_the_disk_is_full_the_page_says_so() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.disk_is_full(true);
    hand.touches(&["reflect:first", "skip"]);
    hand.types("words", "We laughed.");
    hand.must_touch("answer");
    assert!(hand.text().contains("Not saved yet"), "{}", hand.text());
    hand.must_touch("finish");
    assert!(hand.text().contains("It is kept while the app stays open."));
    hand.disk_is_full(false);
    hand.waits(60);
    assert!(!hand.text().contains("Not saved yet"), "{}", hand.text());
}

#[test]
fn a_touch_that_is_not_theirs_to_make_does_nothing() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:first");
    let choices: Vec<_> = hand.page().choices().map(|choice| (choice.id, choice.state)).collect();
    assert!(choices.iter().all(|(_, state)| *state == State::Plain));
    hand.touch("finish");
    for (id, _) in choices {
        hand.touch_number(id);
    }
    assert_eq!(hand.key(), "aftercare");
}
