//! The first start, as a person walks it: what is typed badly is named, and nothing is half-written.

use std::{fs, path::PathBuf, sync::Arc};

use stillpoint_core::{
    Field, Now, Person, Phase, Scene, Stillpoint, StillpointError, Why,
    moment::{FirstStartPage, Lock, SafeAnswer, Trouble},
    plan::{PersonDraft, PlanDraft},
    vault::doubles::{FailingKeys, WorkingKeys},
};
use stillpoint_tests::place::Place;

fn now() -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000,
        monotonic_ms: 1_000_000,
        boot_id: 1,
        zone: "Europe/Zurich".to_owned(),
    }
}

fn start(place: &Place) -> Stillpoint {
    Stillpoint::start(place.path(), Arc::new(WorkingKeys::new()), "en", &now())
}

fn two() -> PlanDraft {
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: vec![person("Alex"), person("Sam")],
        ..PlanDraft::default()
    }
}

fn files(place: &Place) -> Vec<PathBuf> {
    fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

fn page(moment: &stillpoint_core::Moment) -> &FirstStartPage {
    match &moment.scene {
        Scene::FirstStart { page, .. } => page,
        other => panic!("expected a page of the first start, and it is {other:?}"),
    }
}

#[test]
fn two_minutes_lead_from_the_first_page_to_a_plan_in_force_and_a_tried_pause() {
    let place = Place::new();
    let app = start(&place);
    let draft = two();
    assert_eq!(*page(&app.tick(&now())), FirstStartPage::Welcome);
    assert_eq!(
        *page(&app.first_start_next(&draft, &now()).unwrap()),
        FirstStartPage::Safe
    );
    let moment = app.safe(SafeAnswer::Together, &now());
    assert_eq!(*page(&moment), FirstStartPage::Names { alone: false });
    for expected in [
        FirstStartPage::Signals,
        FirstStartPage::Covenant,
        FirstStartPage::Helps,
        FirstStartPage::Secret,
    ] {
        assert_eq!(*page(&app.first_start_next(&draft, &now()).unwrap()), expected);
    }
    assert!(files(&place).is_empty(), "nothing is kept before the set-up");
    let moment = app.set_up(&draft, Some("river stone".to_owned()), &now()).unwrap();
    assert!(matches!(&moment.scene, Scene::Plan { waits: true, .. }));
    assert_eq!(moment.lock, Lock::Open);
    app.confirm(Person::First, &now());
    assert!(
        matches!(app.keep(&now()).scene, Scene::Plan { waits: true, .. }),
        "one person is not everyone"
    );
    assert_eq!(app.confirm(Person::Second, &now()).scene, Scene::TryPause);
    assert_eq!(app.pause(&now()).phase, Phase::Calm);
    assert!(matches!(
        app.finish(&now()).scene,
        Scene::Home { plan_waits: false, .. }
    ));
    assert!(app.tick(&now()).offers.has(stillpoint_core::Touch::Prepare));
}

#[test]
fn the_answer_about_safety_is_kept_nowhere() {
    for answer in [SafeAnswer::Together, SafeAnswer::Alone, SafeAnswer::NotSure] {
        let place = Place::new();
        let app = start(&place);
        app.first_start_later(&now());
        app.safe(answer, &now());
        app.keep(&now());
        assert!(files(&place).is_empty());
        drop(app);
        assert_eq!(*page(&start(&place).tick(&now())), FirstStartPage::Welcome);
    }
}

#[test]
fn somebody_who_is_not_safe_is_shown_who_listens_and_goes_on_alone() {
    let place = Place::new();
    let app = start(&place);
    app.first_start_later(&now());
    let moment = app.safe(SafeAnswer::NotSure, &now());
    assert!(matches!(page(&moment), FirstStartPage::Support { lines } if !lines.is_empty()));
    assert_eq!(
        *page(&app.first_start_later(&now())),
        FirstStartPage::Names { alone: true }
    );
}

#[test]
fn later_on_every_page_still_makes_a_plan_that_protects() {
    let place = Place::new();
    let app = start(&place);
    let moment = app.set_up(&PlanDraft::default(), None, &now()).unwrap();
    let Scene::Plan { plan, .. } = moment.scene else {
        panic!("expected the plan")
    };
    assert!(!plan.parties[0].name.is_empty());
    app.confirm(Person::First, &now());
    app.keep(&now());
    let Scene::Calm { help, .. } = app.pause(&now()).scene else {
        panic!("expected calm")
    };
    assert!(!help.0.covenant.is_empty() && !help.0.exercises.is_empty());
}

#[test]
fn a_back_step_and_a_page_put_off_lose_nothing_and_check_nothing() {
    let place = Place::new();
    let app = start(&place);
    let mut bad = two();
    bad.people[0].name = "\u{202E}turned".to_owned();
    app.first_start_later(&now());
    app.safe(SafeAnswer::Together, &now());
    assert!(app.first_start_next(&bad, &now()).is_err());
    assert_eq!(*page(&app.first_start_later(&now())), FirstStartPage::Signals);
    assert_eq!(*page(&app.back(&now())), FirstStartPage::Names { alone: false });
}

/// Texts that cannot be taken anywhere, and why.
fn bad_texts() -> Vec<(String, Why)> {
    vec![
        ("x".repeat(100_000), Why::TooLong { max: 0 }),
        ("turned \u{202E}around".to_owned(), Why::Unseen),
        ("zero\u{200B}width".to_owned(), Why::Unseen),
        ("n\0thing".to_owned(), Why::Unseen),
        ("\u{FEFF}mark".to_owned(), Why::Unseen),
        ("bell\u{7}".to_owned(), Why::Unseen),
    ]
}

/// Where something is typed.
type Typed = (Field, Option<Person>, fn(&mut PlanDraft, String));

const TEXTS: [Typed; 13] = [
    (Field::Name, Some(Person::First), |draft, text| {
        draft.people[0].name = text
    }),
    (Field::Name, Some(Person::Second), |draft, text| {
        draft.people[1].name = text
    }),
    (Field::Pronouns, Some(Person::Second), |draft, text| {
        draft.people[1].pronouns = text
    }),
    (Field::StopWord, None, |draft, text| draft.stop_word = text),
    (Field::SlowWord, None, |draft, text| draft.slow_word = text),
    (Field::Gesture, None, |draft, text| draft.gesture = text),
    (Field::Covenant, None, |draft, text| draft.covenant = text),
    (Field::Aftercare, Some(Person::First), |draft, text| {
        draft.people[0].aftercare = text
    }),
    (Field::Aftercare, Some(Person::Second), |draft, text| {
        draft.people[1].aftercare = text
    }),
    (Field::SensoryAid, Some(Person::First), |draft, text| {
        draft.people[0].sensory_aids = vec![text]
    }),
    (Field::CardDo, Some(Person::First), |draft, text| {
        draft.people[0].card_do = text
    }),
    (Field::CardDoNot, Some(Person::Second), |draft, text| {
        draft.people[1].card_do_not = text
    }),
    (Field::CardDo, Some(Person::Second), |draft, text| {
        draft.people[1].card_do = text
    }),
];

#[test]
fn bad_text_names_its_field_and_leaves_nothing_behind() {
    for (field, person, type_into) in TEXTS {
        for (text, expected) in bad_texts() {
            let place = Place::new();
            let app = start(&place);
            let mut draft = two();
            type_into(&mut draft, text);
            let error = app.set_up(&draft, Some("river stone".to_owned()), &now()).unwrap_err();
            let StillpointError::Invalid {
                field: named,
                person: whose,
                why,
            } = &error
            else {
                panic!("{error:?}")
            };
            assert_eq!((named, whose), (&field, &person), "{error}");
            assert_eq!(
                std::mem::discriminant(why),
                std::mem::discriminant(&expected),
                "{error}"
            );
            assert!(!app.explain(&error).is_empty());
            assert!(files(&place).is_empty(), "{field:?} left something behind");
            app.set_up(&two(), Some("river stone".to_owned()), &now()).unwrap();
        }
    }
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
        let place = Place::new();
        let mut draft = two();
        draft.people[0].name = name.to_owned();
        draft.covenant = format!("{name}\nsays stop,\tand it stops.");
        let moment = start(&place).set_up(&draft, None, &now()).unwrap();
        assert!(matches!(moment.scene, Scene::Plan { plan, .. } if plan.parties[0].name == name));
    }
}

#[test]
fn what_cannot_be_told_apart_or_is_out_of_range_is_named() {
    type Change = fn(&mut PlanDraft);
    let cases: [(Change, Field, Why); 9] = [
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
            |draft| draft.check_in_every_s = 0,
            Field::CheckInEvery,
            Why::OutOfRange { min: 1, max: 86_400 },
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
fn a_bad_secret_is_named_and_leaves_nothing_behind() {
    for secret in [String::new(), "abc".to_owned(), "x".repeat(1_000_000)] {
        let place = Place::new();
        let app = start(&place);
        let error = app.set_up(&two(), Some(secret), &now()).unwrap_err();
        assert!(
            matches!(
                error,
                StillpointError::Invalid {
                    field: Field::Secret,
                    ..
                }
            ),
            "{error:?}"
        );
        assert!(files(&place).is_empty());
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
        let error = app.set_up(&two(), Some("river stone".to_owned()), &now()).unwrap_err();
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
    let start = || Stillpoint::start(place.path(), keys.clone(), "en", &now());
    let app = start();
    app.set_up(&two(), Some("river stone".to_owned()), &now()).unwrap();

    let second = start();
    let moment = second.tick(&now());
    assert_eq!(
        moment.scene,
        Scene::Trouble {
            trouble: Trouble::InUse
        }
    );
    assert_eq!(second.pause(&now()).phase, Phase::Calm);
    assert_eq!(second.set_up(&two(), None, &now()).unwrap_err(), StillpointError::InUse);
    assert_eq!(
        second.unlock("river stone".to_owned(), &now()).unwrap_err(),
        StillpointError::InUse
    );
    second.finish(&now());
    assert!(
        matches!(second.look_again(&now()).scene, Scene::Trouble { .. }),
        "it is still open in the other place"
    );
    drop(app);
    assert!(matches!(second.look_again(&now()).scene, Scene::Locked { .. }));
    assert_eq!(
        second.unlock("river stone".to_owned(), &now()).unwrap().lock,
        Lock::Open
    );
    drop(second);

    for file in files(&place) {
        fs::write(
            file,
            b"not what was written, and long enough to be looked at as a database file",
        )
        .unwrap();
    }
    let before: Vec<Vec<u8>> = files(&place).iter().map(|file| fs::read(file).unwrap()).collect();
    let app = start();
    assert!(matches!(
        app.tick(&now()).scene,
        Scene::Trouble {
            trouble: Trouble::Damaged { .. }
        }
    ));
    assert_eq!(app.pause(&now()).phase, Phase::Calm);
    assert!(app.unlock("river stone".to_owned(), &now()).is_err());
    let after: Vec<Vec<u8>> = files(&place).iter().map(|file| fs::read(file).unwrap()).collect();
    assert_eq!(before, after);
}

#[test]
fn a_changed_plan_counts_once_everyone_has_confirmed_it_and_the_old_one_until_then() {
    let place = Place::new();
    let app = start(&place);
    let mut draft = two();
    app.set_up(&draft, Some("river stone".to_owned()), &now()).unwrap();
    for person in [Person::First, Person::Second] {
        app.confirm(person, &now());
    }
    app.keep(&now());
    app.back(&now());
    app.read_plan(&now());
    assert!(matches!(
        app.change_plan(&now()).scene,
        Scene::FirstStart { changing: true, .. }
    ));
    draft.covenant = "Stop means stop.".to_owned();
    for _ in 0..4 {
        app.first_start_next(&draft, &now()).unwrap();
    }
    assert!(matches!(app.keep(&now()).scene, Scene::Plan { waits: true, plan } if plan.version == 2));
    app.confirm(Person::First, &now());
    app.keep(&now());
    drop(app);

    let app = Stillpoint::start(
        place.path(),
        Arc::new(FailingKeys(stillpoint_core::vault::DeviceKeyError::Absent)),
        "en",
        &now(),
    );
    assert!(
        app.unlock("river stone".to_owned(), &now()).is_err(),
        "another phone's key opens nothing"
    );
}
