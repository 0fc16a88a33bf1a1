//! Two part, and each keeps their own (P8).

use std::sync::Arc;

use serde_json::Value;
use stillpoint_core::{
    Field, Now, PartingStep, PartingView, Person, Phase, PrivateState, RestoreKey, SharedWish, Stillpoint,
    StillpointError, Why,
    backup::GoOn,
    plan::{PersonDraft, PlanDraft},
    vault::doubles::WorkingKeys,
};
use stillpoint_tests::{
    at_home::{checks_in, everyone_says_yes, go, touch},
    place::Place,
};

const ALEX: Person = Person::First;
const SAM: Person = Person::Second;

fn at(minutes: u32) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000 + i64::from(minutes) * 60_000,
        monotonic_ms: 1_000_000 + u64::from(minutes) * 60_000,
        boot_id: 1,
    }
}

/// Two with a plan, who each showed a check-in and kept another for themselves. `sealed`: each has a secret of their own.
fn two(sealed: bool) -> (Place, Arc<WorkingKeys>, Stillpoint) {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(0));
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        aftercare: format!("tea for {name}"),
        ..PersonDraft::default()
    };
    let draft = PlanDraft {
        people: vec![person("Alex"), person("Sam")],
        covenant: "we pause at once".to_owned(),
        stop_word: "amber".to_owned(),
        pace_holder: Some(SAM),
        ..PlanDraft::default()
    };
    app.set_up_as(&draft, None, &at(0)).unwrap();
    if sealed {
        app.set_private_secret(ALEX, None, "alex alone".into(), &at(0)).unwrap();
        app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    }
    for (minute, person, name) in [(1, ALEX, "alex"), (3, SAM, "sam")] {
        checks_in(&app, person, &format!("kept by {name}"), false, &at(minute));
        checks_in(&app, person, &format!("shown by {name}"), true, &at(minute + 1));
    }
    both_open(&app);
    (place, keys, app)
}

/// Everything the vault holds that anybody can read, as text, so that a change anywhere shows.
fn readable(app: &Stillpoint) -> String {
    let read = |person| {
        app.read_reflections(person)
            .map(|all| format!("{all:?}"))
            .unwrap_or_default()
    };
    format!("{} {} {:?}", read(ALEX), read(SAM), app.plan_to_read())
}

fn copy(app: &Stillpoint) -> Result<Vec<Value>, StillpointError> {
    let mut bytes = Vec::new();
    app.write_leaving_copy(
        &mut |line| {
            bytes.extend_from_slice(line);
            Ok(())
        },
        &at(21),
    )?;
    let text = String::from_utf8(bytes).unwrap();
    Ok(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

fn said(lines: &[Value]) -> Vec<(String, bool)> {
    let records = lines.iter().map(|line| &line["reads"]);
    let reflections = records.filter(|reads| reads["kind"] == "reflection");
    let mut said: Vec<_> = reflections
        .map(|reads| {
            let text = reads["answers"][0]["text"].as_str().unwrap();
            (text.to_owned(), reads["own"].as_bool().unwrap())
        })
        .collect();
    said.sort();
    said
}

fn own(text: &str) -> (String, bool) {
    (text.to_owned(), true)
}

fn texts(app: &Stillpoint, person: Person) -> Vec<String> {
    let read = app.read_reflections(person).unwrap();
    read.iter().map(|one| one.answers[0].text.clone()).collect()
}

const fn waits_for(person: Option<Person>) -> Option<StillpointError> {
    Some(StillpointError::Invalid {
        field: Field::People,
        person,
        why: Why::Empty,
    })
}

const fn not_copied() -> Option<StillpointError> {
    Some(StillpointError::Invalid {
        field: Field::People,
        person: Some(SAM),
        why: Why::NotCopied,
    })
}

/// Whoever has words of their own opens what they keep.
fn both_open(app: &Stillpoint) {
    for (person, words) in [(ALEX, "alex alone"), (SAM, "sam alone")] {
        if app.private_state(person) == PrivateState::Closed {
            app.open_private(person, words.into(), &at(20)).unwrap();
        }
    }
}

fn begin(app: &Stillpoint, leaving: Person) {
    app.begin_parting(leaving, &at(20)).unwrap();
    both_open(app);
}

fn next(app: &Stillpoint) -> PartingStep {
    app.parting().unwrap().next
}

fn part(app: &Stillpoint, leaving: Person, first: SharedWish, second: SharedWish) -> Vec<Value> {
    begin(app, leaving);
    app.wish_for_shared(ALEX, first, &at(20)).unwrap();
    app.wish_for_shared(SAM, second, &at(20)).unwrap();
    let lines = copy(app).unwrap();
    app.confirm_copy_kept(&at(22)).unwrap();
    lines
}

#[test]
fn nothing_is_deleted_before_both_have_said_so_and_the_copy_is_kept() {
    let (_place, _keys, app) = two(true);
    let before = readable(&app);
    assert_eq!(app.confirm_copy_kept(&at(20)).err(), waits_for(None));
    let view = app.begin_parting(SAM, &at(20)).unwrap();
    let expected = PartingView {
        leaving: SAM,
        first: None,
        second: None,
        next: PartingStep::Opens { person: ALEX },
    };
    assert_eq!(view, expected);
    both_open(&app);
    // One touch never counts for two.
    app.wish_for_shared(SAM, SharedWish::LetGo, &at(20)).unwrap();
    app.wish_for_shared(SAM, SharedWish::LetGo, &at(20)).unwrap();
    assert_eq!(copy(&app).err(), waits_for(Some(ALEX)));
    assert_eq!(app.confirm_copy_kept(&at(20)).err(), waits_for(Some(ALEX)));
    app.wish_for_shared(ALEX, SharedWish::LetGo, &at(20)).unwrap();
    assert_eq!(
        app.confirm_copy_kept(&at(20)).err(),
        not_copied(),
        "nothing was written out"
    );
    copy(&app).unwrap();
    assert_eq!(next(&app), PartingStep::Keep);
    // A wish that changes, or something that is written, makes the copy an old one.
    app.wish_for_shared(SAM, SharedWish::KeepCopy, &at(20)).unwrap();
    assert_eq!(app.confirm_copy_kept(&at(20)).err(), not_copied());
    copy(&app).unwrap();
    assert_eq!(readable(&app), before);
    checks_in(&app, SAM, "one more", false, &at(21));
    both_open(&app);
    assert_eq!(app.confirm_copy_kept(&at(22)).err(), not_copied());
    // No dead end: a new copy comes next.
    assert_eq!(next(&app), PartingStep::Copy);
    assert!(texts(&app, SAM).contains(&"one more".to_owned()));
}

#[test]
fn cancelling_locking_and_a_death_change_nothing() {
    for way in 0..3 {
        let (place, keys, app) = two(true);
        let before = readable(&app);
        begin(&app, ALEX);
        app.wish_for_shared(ALEX, SharedWish::LetGo, &at(20)).unwrap();
        app.wish_for_shared(SAM, SharedWish::LetGo, &at(20)).unwrap();
        copy(&app).unwrap();
        let app = match way {
            0 => {
                app.cancel_parting(&at(21));
                app
            }
            1 => {
                app.lock(&at(21));
                app.unlock_with_device(&at(21)).unwrap();
                app
            }
            _ => {
                drop(app);
                let app = Stillpoint::start(place.path(), keys, "en", &at(21));
                app.unlock_with_device(&at(21)).unwrap();
                app
            }
        };
        assert_eq!(app.parting(), None);
        assert_eq!(app.confirm_copy_kept(&at(22)).err(), waits_for(None));
        if way > 0 {
            app.open_private(ALEX, "alex alone".into(), &at(22)).unwrap();
            app.open_private(SAM, "sam alone".into(), &at(22)).unwrap();
        }
        assert_eq!(readable(&app), before, "{way}");
    }
}

#[test]
fn each_keeps_their_own_and_a_copy_of_what_was_shared_if_they_want_one() {
    for sealed in [true, false] {
        let (place, keys, app) = two(sealed);
        let lines = part(&app, SAM, SharedWish::KeepCopy, SharedWish::KeepCopy);
        assert_eq!(
            (&lines[0]["format"], &lines[0]["version"]),
            (&Value::from("stillpoint backup"), &Value::from(1))
        );
        assert_eq!(
            (&lines[1]["reads"]["name"], &lines[1]["reads"]["aftercare"]),
            (&Value::from("Sam"), &Value::from("tea for Sam"))
        );
        assert_eq!(lines[1]["reads"]["agreed"]["covenant"], "we pause at once");
        assert!(!lines.iter().any(|line| line.to_string().contains("tea for Alex")));
        let expected = [
            own("kept by sam"),
            ("shown by alex".to_owned(), false),
            own("shown by sam"),
        ];
        assert_eq!(said(&lines), expected);

        // The phone goes on as Alex's alone, in this life and in the next.
        let mut app = app;
        for life in 0..2 {
            assert_eq!(app.parting(), None);
            let (plan, waits) = app.plan_to_read().unwrap();
            assert!(waits, "Alex confirms the plan anew");
            assert_eq!((plan.people.len(), plan.people[0].name.as_str()), (1, "Alex"));
            assert_eq!((plan.stop_word.as_str(), plan.pace_holder), ("amber", None));
            if sealed && life > 0 {
                assert!(!texts(&app, ALEX).contains(&"kept by alex".to_owned()));
                app.open_private(ALEX, "alex alone".into(), &at(23)).unwrap();
                let gone = app.open_private(SAM, "sam alone".into(), &at(23));
                assert_eq!(gone.err(), Some(StillpointError::WrongSecret));
            }
            assert_eq!(texts(&app, ALEX), ["shown by sam", "shown by alex", "kept by alex"]);
            let read = app.read_reflections(ALEX).unwrap();
            assert!(!read[0].own && read[0].name == "Sam" && read[1].own);
            assert!(app.read_reflections(SAM).is_err());
            assert_eq!(app.private_state(SAM), PrivateState::NeverSetUp);
            drop(app);
            app = Stillpoint::start(place.path(), keys.clone(), "en", &at(23));
            app.unlock_with_device(&at(23)).unwrap();
        }
    }
}

#[test]
fn what_both_let_go_is_nowhere_and_the_phone_can_stay_with_either() {
    for sealed in [true, false] {
        let (_place, _keys, app) = two(sealed);
        let lines = part(&app, ALEX, SharedWish::LetGo, SharedWish::LetGo);
        assert_eq!(said(&lines), [own("kept by alex"), own("shown by alex")]);
        assert!(lines[1]["reads"]["agreed"].is_null());
        let (plan, _) = app.plan_to_read().unwrap();
        go(&app, &["mine", "plan"], &at(23));
        assert_eq!(plan.people[0].name, "Sam");
        assert_eq!((plan.stop_word.as_str(), plan.covenant.as_str()), ("", ""));
        if sealed {
            // Nobody has touched it for two minutes: what they had opened has closed by itself.
            app.open_private(ALEX, "sam alone".into(), &at(23)).unwrap();
        }
        go(&app, &["each:first", "confirm:first"], &at(23));
        app.pause(&at(23));
        touch(&app, "finish", &at(23));
        if sealed {
            // Sam is the first from now on, with the secret that Sam had.
            app.close_private(ALEX, &at(23));
            assert_eq!(texts(&app, ALEX), ["shown by sam"]);
            app.open_private(ALEX, "sam alone".into(), &at(23)).unwrap();
        }
        assert_eq!(texts(&app, ALEX), ["shown by sam", "kept by sam"]);
        assert!(
            app.read_reflections(ALEX)
                .unwrap()
                .iter()
                .all(|one| one.own && one.name == "Sam")
        );
        go(&app, &["tonight", "prepare"], &at(24));
        let moment = app.tick(&at(24));
        assert_eq!(moment.phase, Phase::Preparing);
    }
}

#[test]
fn nobody_speaks_for_somebody_with_words_of_their_own_and_everybody_is_asked_by_themselves() {
    // Whoever leaves: both were open, and are closed when it begins.
    for leaving in [ALEX, SAM] {
        let (_place, _keys, app) = two(true);
        let before = readable(&app);
        app.begin_parting(leaving, &at(20)).unwrap();
        for (person, other) in [(ALEX, "sam alone"), (SAM, "alex alone")] {
            assert_eq!(next(&app), PartingStep::Opens { person });
            let wish = app.wish_for_shared(person, SharedWish::LetGo, &at(20));
            assert_eq!(wish.err(), Some(StillpointError::Locked));
            let wrong = app.open_private(person, other.into(), &at(20)).err();
            assert_eq!(wrong, Some(StillpointError::WrongSecret));
            let own = if person == ALEX { "alex alone" } else { "sam alone" };
            app.open_private(person, own.into(), &at(20)).unwrap();
            assert_eq!(next(&app), PartingStep::Wishes { person });
            app.wish_for_shared(person, SharedWish::LetGo, &at(20)).unwrap();
        }
        assert_eq!(next(&app), PartingStep::Copy);
        copy(&app).unwrap();
        // A wish counts while what its person keeps is open, whether they leave or stay.
        for (person, own) in [(ALEX, "alex alone"), (SAM, "sam alone")] {
            app.close_private(person, &at(20));
            assert_eq!(next(&app), PartingStep::Opens { person });
            assert_eq!(copy(&app).err(), Some(StillpointError::Locked));
            assert_eq!(app.confirm_copy_kept(&at(20)).err(), Some(StillpointError::Locked));
            app.open_private(person, own.into(), &at(21)).unwrap();
        }
        // And until the last touch it can be said anew.
        app.take_back_wish(SAM, &at(21));
        assert_eq!(next(&app), PartingStep::Wishes { person: SAM });
        assert_eq!(app.confirm_copy_kept(&at(21)).err(), waits_for(Some(SAM)));
        assert_eq!(readable(&app), before);
        app.wish_for_shared(SAM, SharedWish::LetGo, &at(21)).unwrap();
        copy(&app).unwrap();
        app.confirm_copy_kept(&at(21)).unwrap();
    }
}

#[test]
fn a_full_disk_or_a_copy_that_cannot_be_written_deletes_nothing() {
    let (_place, _keys, app) = two(true);
    let before = readable(&app);
    begin(&app, SAM);
    app.wish_for_shared(ALEX, SharedWish::KeepCopy, &at(20)).unwrap();
    app.wish_for_shared(SAM, SharedWish::LetGo, &at(20)).unwrap();
    let torn = app.write_leaving_copy(&mut |_| Err(StillpointError::NotSaved), &at(20));
    assert_eq!(torn.err(), Some(StillpointError::NotSaved));
    assert_eq!(next(&app), PartingStep::Copy);
    copy(&app).unwrap();
    // Begun anew and torn: the one before may have been written over.
    let torn = app.write_leaving_copy(&mut |_| Err(StillpointError::NotSaved), &at(20));
    assert_eq!(torn.err(), Some(StillpointError::NotSaved));
    assert_eq!(app.confirm_copy_kept(&at(20)).err(), not_copied());
    copy(&app).unwrap();
    app.pretend_disk_full(true);
    assert_eq!(app.confirm_copy_kept(&at(21)).err(), Some(StillpointError::NotSaved));
    app.pretend_disk_full(false);
    assert_eq!(readable(&app), before);
    app.confirm_copy_kept(&at(22)).unwrap();
    assert_eq!(texts(&app, ALEX), ["shown by sam", "shown by alex", "kept by alex"]);
}

#[test]
fn one_person_alone_has_nobody_to_part_from_and_a_locked_app_does_not_part() {
    let (_place, _keys, app) = two(false);
    app.lock(&at(20));
    assert_eq!(app.begin_parting(SAM, &at(20)).err(), Some(StillpointError::Locked));
    app.unlock_with_device(&at(20)).unwrap();
    go(&app, &["tonight", "prepare"], &at(20));
    assert_eq!(app.begin_parting(SAM, &at(20)).err(), Some(StillpointError::Locked));
    app.stop(&at(20));
    touch(&app, "finish", &at(20));
    app.keep(&at(20));
    part(&app, SAM, SharedWish::LetGo, SharedWish::LetGo);
    assert!(matches!(
        app.begin_parting(ALEX, &at(24)),
        Err(StillpointError::Invalid {
            why: Why::NotInPlan,
            ..
        })
    ));
}

#[test]
fn whose_pages_were_given_up_is_not_spoken_for() {
    let (_place, _keys, app) = two(true);
    app.close_private(SAM, &at(18));
    app.delete_reflections_of(SAM, &at(19)).unwrap();
    app.begin_parting(SAM, &at(20)).unwrap();
    app.open_private(ALEX, "alex alone".into(), &at(20)).unwrap();
    app.wish_for_shared(ALEX, SharedWish::LetGo, &at(20)).unwrap();
    let refused = app.wish_for_shared(SAM, SharedWish::LetGo, &at(20)).err().unwrap();
    assert!(
        app.explain(&refused).contains("deleted without their words"),
        "{refused:?}"
    );
    // Nor with words that somebody else chose since.
    app.set_private_secret(SAM, None, "words of a stranger".into(), &at(21))
        .unwrap();
    assert!(app.wish_for_shared(SAM, SharedWish::LetGo, &at(21)).is_err());
    let two_weeks = 14 * 24 * 60;
    // A clock that somebody sets makes it no shorter.
    let set_on = Now {
        wall_utc_ms: at(two_weeks + 24 * 60).wall_utc_ms,
        ..at(22)
    };
    assert!(app.wish_for_shared(SAM, SharedWish::LetGo, &set_on).is_err());
    assert!(
        app.wish_for_shared(SAM, SharedWish::LetGo, &at(two_weeks - 24 * 60))
            .is_err()
    );
    app.wish_for_shared(SAM, SharedWish::LetGo, &at(two_weeks + 24 * 60))
        .unwrap();
}

/// On another phone, with the copy that whoever leaves `app` takes along.
fn begun_with_the_copy(app: &Stillpoint, place: &Place) -> (Place, Stillpoint) {
    let (file, words) = (
        place.path().join("sam.age"),
        "river stone, walnut ferry, cobalt, hammock, pebble",
    );
    app.seal_leaving_copy(&file, words.to_owned().into(), &at(21)).unwrap();
    let elsewhere = Place::in_memory();
    let there = Stillpoint::start(elsewhere.path(), Arc::new(WorkingKeys::new()), "en", &at(22));
    let with = RestoreKey::Passphrase(words.to_owned().into());
    there
        .restore_new(&file, with, None, &at(22), &mut |_, _| GoOn::Yes)
        .unwrap();
    (elsewhere, there)
}

#[test]
fn what_somebody_takes_along_is_where_they_begin_on_another_phone() {
    for (sealed, wish) in [(true, SharedWish::KeepCopy), (false, SharedWish::LetGo)] {
        let (place, _keys, app) = two(sealed);
        begin(&app, SAM);
        app.wish_for_shared(ALEX, SharedWish::LetGo, &at(20)).unwrap();
        app.wish_for_shared(SAM, wish, &at(20)).unwrap();
        let (_elsewhere, there) = begun_with_the_copy(&app, &place);
        let (plan, waits) = there.plan_to_read().unwrap();
        go(&there, &["mine", "plan"], &at(22));
        assert!(waits && plan.people.len() == 1);
        assert_eq!(
            (plan.people[0].name.as_str(), plan.people[0].aftercare.as_str()),
            ("Sam", "tea for Sam")
        );
        let keeps = wish == SharedWish::KeepCopy;
        assert_eq!(plan.stop_word == "amber", keeps);
        // Sam reads all of it there, alone and without other words.
        let mut read = texts(&there, ALEX);
        read.sort();
        let all: &[&str] = if keeps {
            &["kept by sam", "shown by alex", "shown by sam"]
        } else {
            &["kept by sam", "shown by sam"]
        };
        assert_eq!(read, all);
        go(&there, &["each:first", "confirm:first"], &at(23));
        there.keep(&at(23));
        assert_eq!(there.unsaved(), 0);
    }
}

#[test]
fn what_somebody_said_with_one_touch_goes_along_and_any_program_reads_it() {
    let (place, _keys, app) = two(false);
    go(&app, &["tonight", "prepare"], &at(20));
    everyone_says_yes(&app, &at(20));
    app.stop(&at(20));
    for name in ["reflect:second", "felt:not_quite", "finish", "finish"] {
        touch(&app, name, &at(20));
    }
    app.keep(&at(20));
    begin(&app, SAM);
    app.wish_for_shared(ALEX, SharedWish::LetGo, &at(20)).unwrap();
    app.wish_for_shared(SAM, SharedWish::LetGo, &at(20)).unwrap();
    let lines = copy(&app).unwrap();
    let evening = lines.iter().find(|line| line["reads"]["about"] == "evening").unwrap();
    let answers = serde_json::json!([{ "question": "felt", "text": "not-quite" }]);
    assert_eq!(evening["reads"]["answers"], answers);

    let (_elsewhere, there) = begun_with_the_copy(&app, &place);
    let said = there.read_reflections(ALEX).unwrap().remove(0).answers.remove(0);
    assert_eq!(
        (said.question.as_str(), said.text.as_str()),
        ("How did it feel?", "Not quite safe")
    );
}

#[test]
fn what_was_kept_of_whoever_left_can_be_let_go_page_by_page() {
    for sealed in [true, false] {
        let (_place, _keys, app) = two(sealed);
        part(&app, SAM, SharedWish::KeepCopy, SharedWish::LetGo);
        let pages = app.read_reflections(ALEX).unwrap();
        let kept = pages.iter().position(|page| page.name == "Sam").unwrap();
        assert!(pages[kept].keepsake);
        assert_eq!(app.delete_reflection(ALEX, kept), Ok(true));
        assert!(app.read_reflections(ALEX).unwrap().iter().all(|page| page.own));
        assert_eq!(texts(&app, ALEX), ["shown by alex", "kept by alex"]);
    }
}
