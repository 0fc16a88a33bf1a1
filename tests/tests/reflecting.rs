//! Afterwards, by names: kind words, one question a page, and nothing typed is ever lost.

use stillpoint_core::{
    BackupKey, Effect, Person, Phase, RestoreKey, Stillpoint,
    backup::GoOn,
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
    hand.begins_together();
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
    Whatever you feel may stay, or go.
    (What helps now)
    Alex: Tea for Alex
    Sam: Tea for Sam
  - [after:body | How is your body just now? | {Ask}]
  - [after:wishes | Your wishes differ: how close? | {Both}]
  - [after:gentle | If it was a lot | {Rest}]
  - [reflect:first | Alex Write something down | {Reflect}]  [reflect:second | Sam Write something down | {Reflect}]
  < [finish | That’s enough for today | {Stop}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
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
    (Without words of your own, whoever opens this app could get to what you write.)
  - [felt:safe | It felt safe | {Calm}]  [felt:not_quite | Not quite safe | {Stirred}]
  - [felt:change | There is something to change | {Plan}]  [skip | I’d rather not say | {Skip}]
  - [own | Close it with words of my own first | … {Lock}]
  < [finish | That’s enough for today | {Stop}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
"
    );
    hand.must_touch("felt:change");
    assert_eq!(
        hand.text(),
        "reflecting/second/2 (Night, Reading)
    (Sam)
    ? What felt safe?
    words In your own words, if you like: __
  - [answer | Keep this | {Keep}]  [skip | Skip | {Skip}]
  - [read | Read what I said | … {Read}]
  < [finish | That’s enough for today | {Stop}]
  < [back | Back | ← {Back}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
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
fn going_back_corrects_what_was_said_and_loses_nothing_that_was_begun() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:first");
    assert!(!hand.offers("back"), "there is nothing before it");
    hand.must_touch("felt:safe");
    for text in ["The lamp.", "The door.", "Later."] {
        hand.types("words", text);
        hand.must_touch("answer");
    }
    hand.types("words", "We la");
    hand.touches(&["back", "back"]);
    assert_eq!(hand.key(), "reflecting/first/3/1");
    assert_eq!(hand.written_in("words"), "The door.");
    hand.types("words", "The window.");
    hand.touches(&["back", "back"]);
    assert_eq!(hand.choice("felt:safe").unwrap().state, State::Chosen);
    hand.must_touch("felt:not_quite");
    assert_eq!(hand.written_in("words"), "The lamp.");
    hand.must_touch("skip");
    assert_eq!(hand.written_in("words"), "The window.");
    hand.must_touch("answer");
    assert_eq!(hand.written_in("words"), "Later.");
    hand.must_touch("answer");
    assert_eq!(hand.written_in("words"), "We la");
    hand.types("words", "We laughed.");
    hand.must_touch("answer");
    assert!(hand.text().contains("There is nothing more to ask."), "{}", hand.text());
    // Also from the last page.
    hand.must_touch("back");
    assert_eq!(hand.written_in("words"), "We laughed.");
    hand.types("words", "");
    hand.touches(&["answer", "finish", "finish"]);
    let texts: Vec<String> = reads(&mut hand).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Not quite safe", "The window.", "Later."]);
}

#[test]
fn a_correction_wins_however_it_is_left() {
    for how in ["enough", "pause", "leave", "locked", "dies", "the disk is full"] {
        let place = Place::new();
        let mut hand = afterwards(&place);
        hand.touches(&["reflect:first", "skip"]);
        hand.types("words", "Before.");
        hand.touches(&["answer", "skip"]);
        hand.disk_is_full(how == "the disk is full");
        hand.touches(&["back", "back"]);
        hand.types("words", "Since.");
        match how {
            "pause" => hand.touches(&["answer", "pause", "finish"]),
            "leave" => hand.must_touch("leave"),
            "locked" => {
                // It is on its way while it is locked.
                hand.must_touch("help");
                locks(&mut hand);
                hand.types("words", "And later.");
                hand.must_touch("answer");
            }
            "the disk is full" => {
                hand.must_touch("answer");
                locks(&mut hand);
                hand.disk_is_full(false);
                hand.waits(60);
            }
            _ => hand.must_touch("answer"),
        }
        hand.dies("en");
        unlocks(&mut hand);
        assert_eq!(hand.app().kept_reflections(), Ok(1), "{how}");
        let texts: Vec<String> = reads(&mut hand).into_iter().map(|(_, text)| text).collect();
        let since = if how == "locked" {
            "Since.\nAnd later."
        } else {
            "Since."
        };
        assert_eq!(texts, [since], "{how}");
    }
}

#[test]
fn a_copy_of_before_does_not_bring_back_what_was_corrected() {
    let (phone, older) = (Place::new(), Place::new());
    let mut hand = afterwards(&phone);
    hand.touches(&["reflect:first", "skip"]);
    hand.types("words", "Before.");
    hand.must_touch("answer");
    let (file, words) = (
        older.path().join("older.age"),
        "walnut ferry cobalt hammock pebble orchid lantern".to_owned(),
    );
    hand.call(|app, now| {
        let to = BackupKey::Passphrase(words.clone().into());
        app.back_up_with(SECRET, &file, to, now, &mut |_, _| GoOn::Yes).unwrap();
        app.tick(now)
    });
    hand.must_touch("back");
    hand.types("words", "Since.");
    hand.touches(&["answer", "finish", "finish"]);
    hand.call(|app, now| {
        let with = RestoreKey::Passphrase(words.clone().into());
        app.restore(&file, with, now, &mut |_, _| GoOn::Yes).unwrap().0
    });
    let texts: Vec<String> = reads(&mut hand).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Since."]);
}

#[test]
fn what_something_covered_is_not_looked_at_again_by_going_back() {
    for how in ["pause", "enough", "locked"] {
        let place = Place::new();
        let mut hand = afterwards(&place);
        hand.touches(&["reflect:first", "felt:not_quite"]);
        assert!(hand.offers("back"));
        match how {
            "pause" => hand.touches(&["pause", "finish"]),
            "locked" => {
                locks(&mut hand);
                assert!(!hand.offers("back"));
                unlocks(&mut hand);
            }
            _ => hand.touches(&["finish", "reflect:first"]),
        }
        assert!(hand.key() == "reflecting/first/2" && !hand.offers("back"), "{how}");
        hand.must_touch("skip");
        assert!(hand.offers("back"), "{how}");
    }
}

#[test]
fn what_cannot_be_taken_stays_where_somebody_goes_back() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.touches(&["reflect:first", "skip"]);
    hand.types("words", "half a \u{FFFD}");
    hand.must_touch("back");
    assert_eq!(
        (hand.key(), hand.blank("words").refusal.is_empty()),
        ("reflecting/first/2", false)
    );
    assert_eq!(hand.written_in("words"), "half a \u{FFFD}");
}

#[test]
fn what_was_said_is_read_again_at_once_one_touch_away_and_never_by_itself() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:first");
    assert!(!hand.offers("read"), "nothing is said yet");
    hand.must_touch("felt:change");
    assert!(!hand.text().contains("There is something to change"), "{}", hand.text());
    hand.types("words", "The lamp.");
    hand.touches(&["answer", "skip", "skip", "skip", "read"]);
    assert_eq!(
        hand.text(),
        "reflecting/first/read (Night, Reading)
    (Alex)
    How did it feel?: There is something to change
    What felt safe?: The lamp.
  - [lines | Show some of it | … {Show}]
  < [finish | That’s enough for today | {Stop}]
  < [back | Back | ← {Back}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
"
    );
    hand.must_touch("back");
    assert_eq!(hand.key(), "reflecting/first/6");
    hand.touches(&["back", "read", "finish", "finish"]);
    assert_eq!(hand.moment().phase, Phase::Idle);
}

/// Alex has said two things, and looks at the first of them to show it or not.
fn shows_lines(place: &Place) -> Hand {
    let mut hand = afterwards(place);
    hand.touches(&["reflect:first", "felt:change"]);
    hand.types("words", "The lamp.");
    hand.touches(&["answer", "read", "lines"]);
    assert_eq!(hand.key(), "reflecting/first/line/1");
    hand
}

#[test]
fn what_was_said_is_shown_line_by_line_and_what_is_kept_leaves_no_trace() {
    let place = Place::new();
    let mut hand = shows_lines(&place);
    hand.must_touch("line:keep");
    assert!(hand.text().contains("The lamp.") && !hand.text().contains("There is something to change"));
    hand.must_touch("line:show");
    assert_eq!(hand.key(), "reflecting/first/lines");
    assert!(
        !hand.text().contains("The lamp."),
        "nothing is seen while the phone is handed over"
    );
    hand.must_touch("hand_over");
    assert_eq!(
        hand.text(),
        "reflecting/first/shown (Night, Reading)
    (Alex)
    What felt safe?: The lamp.
  < [finish | That’s enough for today | {Stop}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
"
    );
    hand.touches(&["finish", "reflect:first"]);
    assert!(
        !hand.offers("read"),
        "whoever holds the phone now reads nothing of the rest"
    );
}

#[test]
fn of_what_is_to_be_shown_every_step_can_be_taken_back_until_it_is_handed_over() {
    let place = Place::new();
    let mut hand = shows_lines(&place);
    hand.touches(&["line:show", "line:show", "back", "back", "line:keep", "line:keep"]);
    assert!(hand.text().contains("Nothing is shown.") && !hand.offers("hand_over"));
    hand.touches(&["back", "back", "back"]);
    assert_eq!(hand.key(), "reflecting/first/read");
    hand.must_touch("back");
    assert_eq!(hand.key(), "reflecting/first/3");
}

#[test]
fn what_is_being_shown_is_covered_with_everything_else() {
    for how in ["pause", "lock"] {
        let place = Place::new();
        let mut hand = shows_lines(&place);
        hand.touches(&["line:show", "line:show", "hand_over"]);
        if how == "pause" {
            hand.touches(&["pause", "finish"]);
        } else {
            locks(&mut hand);
            unlocks(&mut hand);
        }
        assert!(hand.key() == "reflecting/first/3" && !hand.offers("read"), "{how}");
    }
}

#[test]
fn what_something_covered_is_not_read_again_by_whoever_holds_the_phone_next() {
    for how in ["pause", "enough", "locked", "the phone dies"] {
        let place = Place::new();
        let mut hand = afterwards(&place);
        hand.touches(&["reflect:first", "felt:change", "read"]);
        match how {
            "pause" => hand.touches(&["pause", "finish"]),
            "locked" => {
                locks(&mut hand);
                assert!(!hand.offers("read") && hand.key() == "reflecting/first/2");
                unlocks(&mut hand);
            }
            "enough" => hand.touches(&["finish", "reflect:first"]),
            _ => {
                hand.dies("en");
                unlocks(&mut hand);
                hand.touches(&["mine", "whose:first", "reflect:first"]);
            }
        }
        assert!(hand.key() == "reflecting/first/2" && !hand.offers("read"), "{how}");
        hand.types("words", "The lamp.");
        hand.touches(&["answer", "read"]);
        assert!(hand.text().contains("The lamp."), "{how}");
        assert!(!hand.text().contains("something to change"), "{how}: {}", hand.text());
    }
}

#[test]
fn whoever_goes_on_after_a_cover_is_not_led_through_what_was_said_before() {
    for how in ["pause", "the phone dies"] {
        let place = Place::new();
        let mut hand = afterwards(&place);
        hand.touches(&["reflect:first", "felt:change"]);
        for text in ["The lamp.", "The door."] {
            hand.types("words", text);
            hand.must_touch("answer");
        }
        hand.types("words", "We la");
        hand.touches(&["back", "back"]);
        if how == "pause" {
            hand.touches(&["pause", "finish"]);
        } else {
            hand.dies("en");
            unlocks(&mut hand);
            hand.touches(&["mine", "whose:first", "reflect:first"]);
        }
        assert_eq!(
            (hand.key(), hand.written_in("words").as_str()),
            ("reflecting/first/2/1", "The lamp.")
        );
        assert!(!hand.offers("read") && !hand.offers("back"), "{how}");
        hand.must_touch("answer");
        assert_eq!(
            (hand.key(), hand.written_in("words").as_str()),
            ("reflecting/first/4", "We la")
        );
        assert!(!hand.offers("back"), "{how}");
        hand.touches(&["answer", "finish"]);
        let texts: Vec<String> = reads(&mut hand).into_iter().map(|(_, text)| text).collect();
        assert_eq!(
            texts,
            ["There is something to change", "The lamp.", "The door.", "We la"],
            "{how}"
        );
    }
}

#[test]
fn whoever_was_always_alone_reads_all_of_it_again() {
    let place = Place::new();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(&["Alex"]), None).unwrap();
    hand.touches(&["tonight", "prepare"]);
    hand.touches(&["body:first:skip", "yes:first"]);
    hand.touch("stop");
    hand.touches(&["reflect:first", "felt:safe", "finish", "reflect:first", "read"]);
    assert!(hand.text().contains("It felt safe"), "{}", hand.text());
    // And can put right what they said, however often something covered it.
    hand.touches(&["back", "pause", "finish", "back"]);
    assert!(hand.offers("felt:change"), "{}", hand.text());
    hand.touches(&["felt:change", "read"]);
    assert!(
        hand.text().contains("There is something to change") && !hand.text().contains("It felt safe"),
        "{}",
        hand.text()
    );
}

#[test]
fn of_two_without_words_of_their_own_it_is_said_before_anything_else_and_costs_no_touch() {
    let place = Place::new();
    let mut hand = afterwards(&place);
    hand.must_touch("reflect:second");
    let says_so = |hand: &Hand| {
        hand.text()
            .contains("Without words of your own, whoever opens this app could")
    };
    assert!(says_so(&hand) && hand.offers("own"), "{}", hand.text());
    hand.must_touch("felt:safe");
    assert!(!says_so(&hand) && !hand.offers("own"), "once, before anything is said");
    hand.types("words", "The lamp.");
    hand.touches(&["answer", "finish", "reflect:second"]);
    assert!(says_so(&hand) && hand.offers("own"), "whoever sits down to it again");
    // There and back: nothing that was typed is lost.
    hand.types("words", "The door.");
    hand.touches(&["own", "back"]);
    assert_eq!(
        (hand.key(), hand.written_in("words").as_str()),
        ("reflecting/second/3", "The door.")
    );
    // Words are drawn here, too, and go with the page.
    hand.touches(&["own", "draw"]);
    assert_eq!(hand.key(), "own/second/first/drawn");
    hand.touches(&["back", "own"]);
    assert_eq!(hand.key(), "own/second/first");
    hand.types("own", "1");
    hand.must_touch("keep");
    assert_eq!(
        (hand.key(), hand.blank("own").refusal.is_empty()),
        ("own/second/first", false)
    );
    hand.types("own", "walnut ferry");
    hand.must_touch("keep");
    assert_eq!(
        (hand.key(), hand.written_in("words").as_str()),
        ("reflecting/second/3", "The door.")
    );
    assert!(!says_so(&hand) && !hand.offers("own"));
    hand.touches(&["answer", "finish", "finish"]);
    assert!(!hand.offers("reflect:second"), "it is closed");
    let opened = |words: &str, hand: &Hand| hand.app().open_private(Person::Second, words.to_owned(), hand.now());
    assert!(opened("walnut fairy", &hand).is_err());
    opened("walnut ferry", &hand).unwrap();
    let read = hand.app().read_reflections(Person::Second).unwrap();
    let texts: Vec<&str> = read[0].answers.iter().map(|said| said.text.as_str()).collect();
    assert_eq!((read.len(), texts), (1, vec!["It felt safe", "The lamp.", "The door."]));
}

#[test]
fn where_there_is_nobody_to_keep_it_from_nothing_is_said_of_words() {
    let place = Place::new();
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(&["Alex"]), None).unwrap();
    hand.touches(&["tonight", "prepare"]);
    hand.touches(&["body:first:skip", "yes:first"]);
    hand.touch("stop");
    hand.must_touch("reflect:first");
    assert!(!hand.offers("own"));
    let place = Place::new();
    let mut hand = afterwards(&place);
    locks(&mut hand);
    hand.must_touch("reflect:first");
    assert!(!hand.offers("own"), "nothing is known of it while it is locked");
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
