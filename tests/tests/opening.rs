//! What opens the app, pressed by name: the locked page, a new secret, a finger, a sheet of paper.

use std::sync::Arc;

use stillpoint_core::{
    Effect, Phase,
    page::{Answer, Asking, Part, SecretBytes, Typed},
    plan::PlanDraft,
    vault::{DeviceKeys, Vault, doubles::WorkingKeys},
};
use stillpoint_tests::{at_home::plan_of, hand::Hand, place::Place};

const SECRET: &str = "open sesame";

fn plan() -> PlanDraft {
    plan_of(&["Alex", "Sam"])
}

fn hand(place: &Place, secret: Option<&str>) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_up(&plan(), secret).unwrap();
    hand
}

/// A phone that knows fingers, and a finger that is laid on it whenever the phone asks for one.
fn hand_with_a_finger(place: &Place) -> (Hand, Arc<WorkingKeys>) {
    let fingers = Arc::new(WorkingKeys::new());
    let mut hand = Hand::with_fingers(place.path(), Arc::new(WorkingKeys::new()), fingers.clone());
    hand.is_set_up(&plan(), Some(SECRET)).unwrap();
    let finger = fingers.clone();
    hand.answering(move |asking| match asking {
        Asking::Finger { wrapped } => Answer::Bytes {
            bytes: SecretBytes::from(finger.unwrap(wrapped.clone()).unwrap()),
        },
        _ => Answer::No,
    });
    (hand, fingers)
}

fn to_ways_in(hand: &mut Hand) {
    hand.call(|app, now| app.read_privacy(now).unwrap());
    assert_eq!(hand.key(), "privacy");
    hand.must_touch("ways");
    assert_eq!(hand.key(), "ways_in");
}

fn locks(hand: &mut Hand) {
    if !hand.offers("leave") {
        hand.call(|app, now| app.read_privacy(now).unwrap());
    }
    hand.must_touch("leave");
    assert_eq!(hand.key(), "locked");
}

fn unlocks(hand: &mut Hand, secret: &str) {
    hand.types("secret", secret);
    hand.must_touch("open");
}

fn is_open(hand: &Hand) -> bool {
    hand.app().is_open()
}

/// What stands on the sheet that is shown, as it is typed.
fn written_down(hand: &Hand) -> String {
    let groups = hand.page().parts().find_map(|part| match part {
        Part::Groups { groups } => Some(groups.join(" ")),
        _ => None,
    });
    groups.unwrap_or_else(|| panic!("no sheet on\n{}", hand.text()))
}

fn makes_a_sheet(hand: &mut Hand) -> String {
    to_ways_in(hand);
    hand.touches(&["sheet", "make"]);
    let sheet = written_down(hand);
    hand.must_touch("written");
    hand.types("sheet", &sheet);
    hand.types("secret_was", SECRET);
    hand.must_touch("keep");
    assert_eq!(hand.key(), "ways_in");
    sheet
}

/// On the page about the ways in: a finger opens it from now on, or not any more.
fn switches_the_finger(hand: &mut Hand) {
    hand.must_touch("finger");
    assert_eq!(hand.key(), "ways_in/finger");
    hand.types("secret_was", SECRET);
    hand.must_touch("keep");
    assert_eq!(hand.key(), "ways_in");
}

#[test]
fn the_locked_page_says_no_name_and_opens_with_the_secret_alone() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    locks(&mut hand);
    assert!(hand.felt().has(Effect::Leave) && hand.felt().has(Effect::Forget));
    let text = hand.text();
    assert!(!text.contains("Alex") && !text.contains("Sam"), "{text}");
    assert!(!hand.offers("finger") && !hand.offers("sheet"));
    unlocks(&mut hand, "close sesame");
    assert_eq!(hand.blank("secret").refusal, "That did not open it. You can try again.");
    assert_eq!(hand.written_in("secret"), "", "a secret is forgotten with its touch");
    // Pausing asks for none of it.
    hand.touch("pause");
    assert_eq!(hand.moment().phase, Phase::Calm);
    hand.must_touch("finish");
    unlocks(&mut hand, SECRET);
    assert!(is_open(&hand));
}

#[test]
fn where_no_secret_was_chosen_the_phone_alone_opens_it() {
    let place = Place::in_memory();
    let mut hand = hand(&place, None);
    locks(&mut hand);
    assert!(hand.page().blanks().next().is_none());
    hand.must_touch("open");
    assert!(is_open(&hand));
}

#[test]
fn a_finger_that_trembles_is_one_guess() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    locks(&mut hand);
    let open = hand.choice("open").unwrap().id;
    let typed = |text: &str| {
        vec![Typed {
            field: "secret".to_owned(),
            text: text.into(),
        }]
    };
    // After five wrong ones it would have to wait.
    for _ in 0..3 {
        let (app, now) = (hand.app(), hand.now());
        app.touch(open, typed("close sesame"), now);
        app.touch(open, typed("close sesame"), now);
        app.work(now);
        app.work(now);
    }
    let (app, now) = (hand.app(), hand.now());
    app.touch(open, typed(SECRET), now);
    app.work(now);
    assert!(app.is_open());
}

#[test]
fn whoever_puts_it_away_while_it_opens_finds_it_locked() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    locks(&mut hand);
    let leave = hand.choice("leave").unwrap().id;
    let open = hand.choice("open").unwrap().id;
    let typed = vec![Typed {
        field: "secret".to_owned(),
        text: SECRET.into(),
    }];
    let (app, now) = (hand.app(), hand.now());
    app.touch(open, typed, now);
    std::thread::scope(|threads| {
        let working = threads.spawn(|| app.work(now));
        // A guess takes its time.
        std::thread::sleep(std::time::Duration::from_millis(2));
        app.touch(leave, Vec::new(), now);
        working.join().unwrap();
    });
    app.work(now);
    assert!(!app.is_open());
}

#[test]
fn a_new_secret_asks_for_the_one_until_now_and_says_beside_its_field_what_cannot_be_taken() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    to_ways_in(&mut hand);
    hand.must_touch("secret");
    assert!(hand.blank("secret").is_judged && !hand.blank("secret").may_be_seen.is_empty());
    let tries = [
        (
            "close sesame",
            "another one",
            "secret_was",
            "That did not open it. You can try again.",
        ),
        (
            SECRET,
            "abc",
            "secret",
            "A little longer, please: at least 4 characters.",
        ),
        (
            "",
            "another one",
            "secret_was",
            "A little longer, please: at least 4 characters.",
        ),
    ];
    for (was, new, field, sentence) in tries {
        hand.types("secret_was", was);
        hand.types("secret", new);
        hand.must_touch("keep");
        assert_eq!(hand.blank(field).refusal, sentence);
        assert_eq!(hand.key(), "ways_in/secret");
    }
    hand.types("secret_was", SECRET);
    hand.types("secret", "another one");
    hand.must_touch("keep");
    assert_eq!(hand.key(), "ways_in");
    locks(&mut hand);
    unlocks(&mut hand, SECRET);
    assert!(!is_open(&hand));
    unlocks(&mut hand, "another one");
    assert!(is_open(&hand));
}

#[test]
fn the_first_secret_asks_for_none_and_a_finger_waits_for_it() {
    let place = Place::in_memory();
    let (keys, fingers) = (Arc::new(WorkingKeys::new()), Arc::new(WorkingKeys::new()));
    let mut hand = Hand::with_fingers(place.path(), keys, fingers);
    hand.is_set_up(&plan(), None).unwrap();
    to_ways_in(&mut hand);
    assert!(!hand.offers("finger"), "biometrics never stand alone");
    hand.must_touch("secret");
    assert_eq!(hand.page().blanks().count(), 1);
    hand.types("secret", SECRET);
    hand.must_touch("keep");
    assert!(hand.offers("finger"));
    locks(&mut hand);
    unlocks(&mut hand, SECRET);
    assert!(is_open(&hand));
}

#[test]
fn a_finger_opens_it_until_the_phone_sets_its_key_aside() {
    let place = Place::in_memory();
    let (mut hand, fingers) = hand_with_a_finger(&place);
    to_ways_in(&mut hand);
    switches_the_finger(&mut hand);
    assert_eq!(fingers.held(), 1);
    locks(&mut hand);
    hand.must_touch("finger");
    assert!(is_open(&hand));
    locks(&mut hand);
    hand.answering(|_| Answer::No);
    hand.must_touch("finger");
    assert!(!is_open(&hand) && hand.offers("finger"), "nothing, after all");
    hand.answering(|_| Answer::Lost);
    hand.must_touch("finger");
    assert!(
        hand.text()
            .contains("The phone has set its key aside. Your PIN or words open it.")
    );
    assert!(!hand.offers("finger"), "it is not offered any more");
    unlocks(&mut hand, SECRET);
    assert!(is_open(&hand));
}

#[test]
fn a_finger_of_somebody_else_opens_nothing() {
    let place = Place::in_memory();
    let (mut hand, _) = hand_with_a_finger(&place);
    to_ways_in(&mut hand);
    switches_the_finger(&mut hand);
    locks(&mut hand);
    hand.answering(|_| Answer::Bytes {
        bytes: SecretBytes::from(vec![7; 32]),
    });
    hand.must_touch("finger");
    assert!(!is_open(&hand));
}

#[test]
fn a_finger_that_comes_after_somebody_left_opens_nothing() {
    let place = Place::in_memory();
    let (mut hand, fingers) = hand_with_a_finger(&place);
    to_ways_in(&mut hand);
    switches_the_finger(&mut hand);
    locks(&mut hand);
    let (finger, leave) = (hand.choice("finger").unwrap().id, hand.choice("leave").unwrap().id);
    let (app, now) = (hand.app(), hand.now());
    let ask = app.touch(finger, Vec::new(), now).ask.unwrap();
    app.touch(leave, Vec::new(), now);
    let Asking::Finger { wrapped } = ask.what else { panic!() };
    let bytes = SecretBytes::from(fingers.unwrap(wrapped).unwrap());
    app.answered(ask.id, &Answer::Bytes { bytes }, now);
    app.work(now);
    assert!(!app.is_open());
}

#[test]
fn a_finger_that_is_switched_off_leaves_no_key_behind() {
    let place = Place::in_memory();
    let (mut hand, fingers) = hand_with_a_finger(&place);
    to_ways_in(&mut hand);
    switches_the_finger(&mut hand);
    let copy = Place::in_memory();
    std::fs::copy(place.path().join("data"), copy.path().join("data")).unwrap();
    switches_the_finger(&mut hand);
    assert_eq!(fingers.held(), 0);
    let mut old = Vault::open(copy.path()).unwrap();
    assert!(old.unlock_with_biometrics(&*fingers, &**hand.keys()).is_err());
}

#[test]
fn a_sheet_counts_once_it_was_typed_from_the_paper() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    let earlier = {
        to_ways_in(&mut hand);
        hand.touches(&["sheet", "make"]);
        written_down(&hand)
    };
    // Left without typing it: it never was.
    hand.must_touch("back");
    hand.touches(&["sheet", "make"]);
    let sheet = written_down(&hand);
    assert_ne!(sheet, earlier);
    hand.must_touch("written");
    assert!(!hand.text().contains(&sheet));
    // A slip is found, and so is the sheet of before, which is a key, too.
    let slip = sheet.replacen(&sheet[20..21], if &sheet[20..21] == "Q" { "P" } else { "Q" }, 1);
    for typed in ["", slip.as_str(), earlier.as_str()] {
        hand.types("sheet", typed);
        hand.must_touch("keep");
        assert_eq!(hand.key(), "ways_in/sheet/typed");
        assert!(!hand.blank("sheet").refusal.is_empty());
    }
    hand.must_touch("show");
    assert_eq!(written_down(&hand), sheet);
    hand.must_touch("written");
    hand.types("sheet", &sheet.to_lowercase().replace(' ', ""));
    hand.types("secret_was", SECRET);
    hand.must_touch("keep");
    assert_eq!(hand.key(), "ways_in");
    let hint = &hand.choice("sheet").unwrap().hint;
    assert!(hint.ends_with("written on Friday, 15 January 2027"), "{hint}");

    locks(&mut hand);
    hand.must_touch("sheet");
    assert_eq!(hand.key(), "locked/sheet");
    hand.types("sheet", &earlier);
    hand.must_touch("open");
    assert_eq!(hand.blank("sheet").refusal, "That did not open it. You can try again.");
    hand.types("sheet", &sheet);
    hand.must_touch("open");
    // There a new secret can be chosen, and nobody is asked for the one that may be lost.
    assert!(is_open(&hand) && hand.key() == "ways_in");
    hand.must_touch("secret");
    assert_eq!(hand.page().blanks().count(), 1);
    hand.types("secret", "another one");
    hand.must_touch("keep");
    hand.must_touch("secret");
    assert_eq!(hand.page().blanks().count(), 2, "from now on it is known");
    locks(&mut hand);
    unlocks(&mut hand, "another one");
    assert!(is_open(&hand));
}

#[test]
fn a_sheet_that_a_pause_covered_does_not_come_back() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    to_ways_in(&mut hand);
    hand.touches(&["sheet", "make"]);
    let sheet = written_down(&hand);
    hand.touch("pause");
    hand.must_touch("finish");
    assert_eq!(hand.key(), "ways_in/sheet");
    assert!(!hand.text().contains(&sheet));
}

#[test]
fn back_from_the_sheet_of_the_locked_page_leads_to_the_locked_page() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    makes_a_sheet(&mut hand);
    locks(&mut hand);
    hand.touches(&["sheet", "back"]);
    assert_eq!(hand.key(), "locked");
    // A death on the way begins there, too.
    hand.must_touch("sheet");
    hand.dies("en");
    assert_eq!(hand.key(), "locked");
    assert!(hand.offers("sheet"));
}

#[test]
fn a_vault_that_cannot_be_used_says_so_and_is_looked_at_again() {
    let place = Place::new();
    let keys = Arc::new(WorkingKeys::new());
    let mut first = Hand::with(place.path(), keys.clone(), "en");
    first.is_set_up(&plan(), Some(SECRET)).unwrap();
    let mut second = Hand::with(place.path(), keys, "en");
    assert_eq!(second.key(), "trouble");
    assert!(second.text().contains("It is open in another place."));
    second.must_touch("again");
    assert_eq!(second.key(), "trouble");
    second.touch("pause");
    assert_eq!(second.moment().phase, Phase::Calm);
    second.must_touch("finish");
    drop(first);
    second.must_touch("again");
    assert_eq!(second.key(), "locked");
}

#[test]
fn whoever_finds_it_open_adds_no_way_in_takes_none_away_and_makes_no_copy() {
    let place = Place::in_memory();
    let (mut hand, fingers) = hand_with_a_finger(&place);
    makes_a_sheet(&mut hand);
    let mark = hand.choice("sheet").unwrap().hint.clone();
    // Another sheet, a finger, a copy for the sheet and one with words of their own: each asks who they are.
    let visitor = |hand: &mut Hand, way: &[&str], typed: &[(&str, &str)], last: &str| {
        to_ways_in(hand);
        hand.touches(way);
        let sheet = (last == "keep" && way.contains(&"sheet")).then(|| written_down(hand));
        if let Some(sheet) = &sheet {
            hand.must_touch("written");
            hand.types("sheet", sheet);
        }
        for (field, text) in typed {
            hand.types(field, text);
        }
        let here = hand.key().to_owned();
        for (guess, said) in [("", "4"), ("not this one", "That did not open it. You can try again.")] {
            hand.types("secret_was", guess);
            if let Some(sheet) = &sheet {
                hand.types("sheet", sheet);
            }
            for (field, text) in typed {
                hand.types(field, text);
            }
            hand.must_touch(last);
            assert_eq!(hand.key(), here);
            let refusal = &hand.blank("secret_was").refusal;
            assert!(refusal.contains(said), "{here}: {refusal}");
        }
    };
    visitor(&mut hand, &["finger"], &[], "keep");
    visitor(&mut hand, &["sheet", "make"], &[], "keep");
    visitor(&mut hand, &["back", "copies", "sheet"], &[], "seal");
    visitor(
        &mut hand,
        &["back", "copies", "words"],
        &[("words", "seven quiet words that some visitor typed here")],
        "seal",
    );
    assert_eq!(fingers.held(), 0);
    assert!(!place.path().join("copy.age").exists());
    to_ways_in(&mut hand);
    assert_eq!(hand.choice("sheet").unwrap().hint, mark);
}

#[test]
fn the_sheet_lets_its_owner_choose_a_new_secret_and_nothing_else() {
    let place = Place::in_memory();
    let mut hand = hand(&place, Some(SECRET));
    let sheet = makes_a_sheet(&mut hand);
    locks(&mut hand);
    hand.must_touch("sheet");
    hand.types("sheet", &sheet);
    hand.must_touch("open");
    assert_eq!(hand.key(), "ways_in");
    hand.touches(&["sheet", "make"]);
    let another = written_down(&hand);
    hand.must_touch("written");
    hand.types("sheet", &another);
    hand.types("secret_was", "not this one");
    hand.must_touch("keep");
    assert_eq!(hand.key(), "ways_in/sheet/typed");
    hand.touches(&["show", "back", "secret"]);
    assert_eq!(hand.page().blanks().count(), 1);
    hand.types("secret", "another one");
    hand.must_touch("keep");
    locks(&mut hand);
    unlocks(&mut hand, "another one");
    assert!(is_open(&hand));
}
