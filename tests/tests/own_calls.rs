//! What one person keeps for themselves, as people live with it: two on one phone, each with a secret of their own.

use std::sync::Arc;

use stillpoint_core::{
    Field, Moment, Now, Person, Phase, PrivateState, Stillpoint, StillpointError, Why,
    plan::{PersonDraft, PlanDraft},
    vault::doubles::WorkingKeys,
};
use stillpoint_tests::{
    at_home::{checks_in, everyone_says_yes, go, touch, touch_with},
    disk::{Change, Fault, Watching},
    place::Place,
};

const ALEX: Person = Person::First;
const SAM: Person = Person::Second;
const FIRST_START_MS: i64 = 1_800_000_000_000;

fn at(minutes: u32) -> Now {
    Now {
        wall_utc_ms: FIRST_START_MS + i64::from(minutes) * 60_000,
        monotonic_ms: 1_000_000 + u64::from(minutes) * 60_000,
        boot_id: 1,
    }
}

fn set_up(place: &Place, keys: &Arc<WorkingKeys>, names: &[&str]) -> Stillpoint {
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(0));
    app.set_up_as(&draft(names), None, &at(0)).unwrap();
    app
}

fn draft(names: &[&str]) -> PlanDraft {
    let people = names.iter().map(|name| PersonDraft {
        name: (*name).to_owned(),
        ..PersonDraft::default()
    });
    PlanDraft {
        people: people.collect(),
        ..PlanDraft::default()
    }
}

fn for_two() -> (Place, Arc<WorkingKeys>, Stillpoint) {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = set_up(&place, &keys, &["Alex", "Sam"]);
    (place, keys, app)
}

/// An evening that is stopped at once, and then `words` about it. Left open after them.
fn reflects(app: &Stillpoint, person: Person, words: &[&str], minute: u32) -> Moment {
    go(app, &["tonight", "prepare"], &at(minute));
    everyone_says_yes(app, &at(minute));
    app.stop(&at(minute));
    touch(app, &format!("reflect:{}", person.tag()), &at(minute));
    touch(app, "skip", &at(minute));
    for text in words {
        touch_with(app, "answer", ("words", text), &at(minute));
    }
    touch(app, "finish", &at(minute));
    touch(app, "finish", &at(minute));
    let moment = app.keep(&at(minute));
    assert_eq!((moment.phase, app.unsaved()), (Phase::Idle, 0));
    moment
}

fn texts(app: &Stillpoint, person: Person) -> Vec<String> {
    let read = app.read_reflections(person).unwrap();
    read.into_iter()
        .map(|one| one.answers.first().map(|said| said.text.clone()).unwrap_or_default())
        .collect()
}

fn restarted(app: Stillpoint, place: &Place, keys: &Arc<WorkingKeys>, minute: u32) -> Stillpoint {
    drop(app);
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(minute));
    app.unlock_with_device(&at(minute)).unwrap();
    app
}

#[test]
fn what_was_written_before_goes_there_and_opens_only_with_its_owners_secret() {
    let (place, keys, app) = for_two();
    reflects(&app, ALEX, &["before", "b", "c", "d"], 1);
    reflects(&app, SAM, &["sam's", "b", "c", "d"], 2);
    assert_eq!(app.private_state(ALEX), PrivateState::NeverSetUp);
    // With two, nobody reads back what no secret keeps: either could say that they are the other.
    assert!(texts(&app, ALEX).is_empty() && texts(&app, SAM).is_empty());
    app.set_private_secret(ALEX, None, "alex alone".into(), &at(3)).unwrap();
    assert_eq!(texts(&app, ALEX), ["before"]);
    reflects(&app, ALEX, &["after", "b", "c", "d"], 4);
    // What began in between has closed it.
    assert!(texts(&app, ALEX).is_empty());
    app.open_private(ALEX, "alex alone".into(), &at(4)).unwrap();
    assert_eq!(texts(&app, ALEX), ["after", "before"]);
    assert!(texts(&app, SAM).is_empty());

    let app = restarted(app, &place, &keys, 5);
    assert_eq!(app.private_state(ALEX), PrivateState::Closed);
    assert!(texts(&app, ALEX).is_empty());
    let wrong = app.open_private(ALEX, "sam alone".into(), &at(5));
    assert_eq!(wrong.err(), Some(StillpointError::WrongSecret));
    app.open_private(ALEX, "alex alone".into(), &at(5)).unwrap();
    assert_eq!(texts(&app, ALEX), ["after", "before"]);
    assert_eq!(app.kept_reflections(), Ok(3));
    let read = &app.read_reflections(ALEX).unwrap()[0];
    assert!(read.own && !read.shown && read.name == "Alex" && read.answers.len() == 4);
    app.close_private(ALEX, &at(6));
    assert!(texts(&app, ALEX).is_empty());
    assert_eq!(app.private_state(ALEX), PrivateState::Closed);
    app.open_private(ALEX, "alex alone".into(), &at(6)).unwrap();
    app.lock(&at(7));
    assert_eq!(app.read_reflections(ALEX).err(), Some(StillpointError::Locked));
    app.unlock_with_device(&at(7)).unwrap();
    assert!(texts(&app, ALEX).is_empty());
}

#[test]
fn one_person_alone_reads_their_own_without_a_second_secret() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = set_up(&place, &keys, &["Alex"]);
    reflects(&app, ALEX, &["mine", "b", "c", "d"], 1);
    assert_eq!(texts(&app, ALEX), ["mine"]);
    let nobody = StillpointError::Invalid {
        field: Field::People,
        person: Some(SAM),
        why: Why::NotInPlan,
    };
    assert_eq!(app.read_reflections(SAM).err(), Some(nobody.clone()));
    assert_eq!(
        app.set_private_secret(SAM, None, "sam alone".into(), &at(2)).err(),
        Some(nobody)
    );
    app.set_private_secret(ALEX, None, "alex alone".into(), &at(2)).unwrap();
    app.close_private(ALEX, &at(2));
    assert!(texts(&app, ALEX).is_empty());
}

#[test]
fn what_is_written_while_the_app_is_locked_is_put_away_at_the_unlock() {
    let (place, keys, app) = for_two();
    app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    go(&app, &["tonight", "prepare"], &at(1));
    everyone_says_yes(&app, &at(1));
    app.stop(&at(1));
    app.lock(&at(1));
    touch(&app, "reflect:second", &at(2));
    touch(&app, "skip", &at(2));
    for text in ["said in the dark", "b", "c", "d"] {
        touch_with(&app, "answer", ("words", text), &at(2));
    }
    touch(&app, "finish", &at(2));
    touch(&app, "finish", &at(2));
    app.keep(&at(2));
    // The disk is full at the unlock: it waits, and is nobody else's to see meanwhile.
    app.pretend_disk_full(true);
    app.unlock_with_device(&at(3)).unwrap();
    app.lock(&at(3));
    app.pretend_disk_full(false);
    let app = restarted(app, &place, &keys, 4);
    assert_eq!(app.kept_reflections(), Ok(0), "nothing of it is in everybody's part");
    app.open_private(SAM, "sam alone".into(), &at(4)).unwrap();
    assert_eq!(texts(&app, SAM), ["said in the dark"]);
}

#[test]
fn one_left_open_is_taken_up_again_once_its_author_has_opened_theirs() {
    let (place, keys, app) = for_two();
    app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    app.close_private(SAM, &at(0));
    let moment = reflects(&app, SAM, &["begun"], 1);
    // Closed, it is out of the memory, and nobody takes it up in Sam's name.
    let offers = |moment: &Moment| moment.page.0.choice("reflect:second").is_some();
    assert!(!offers(&moment));
    let app = restarted(app, &place, &keys, 3);
    assert!(!offers(&go(&app, &["mine", "whose:second"], &at(3))));
    let moment = app.open_private(SAM, "sam alone".into(), &at(4)).unwrap();
    assert!(offers(&moment));
    let moment = touch(&app, "reflect:second", &at(5));
    assert!(moment.page.0.key == "reflecting/second/3", "{}", moment.page.0);
    for text in ["b", "c", "d"] {
        touch_with(&app, "answer", ("words", text), &at(5));
    }
    touch(&app, "finish", &at(5));
    app.keep(&at(5));
    app.open_private(SAM, "sam alone".into(), &at(5)).unwrap();
    let read = app.read_reflections(SAM).unwrap();
    assert_eq!((read.len(), read[0].answers.len()), (1, 4));
}

#[test]
fn closing_while_it_is_being_written_loses_no_word() {
    let (_place, _keys, app) = for_two();
    app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    reflects(&app, SAM, &["begun"], 1);
    go(&app, &["mine", "whose:second"], &at(2));
    app.open_private(SAM, "sam alone".into(), &at(2)).unwrap();
    touch(&app, "reflect:second", &at(2));
    touch_with(&app, "answer", ("words", "in the middle"), &at(2));
    app.close_private(SAM, &at(2));
    touch_with(&app, "answer", ("words", "after it was closed"), &at(3));
    touch(&app, "finish", &at(3));
    app.keep(&at(3));
    app.open_private(SAM, "sam alone".into(), &at(4)).unwrap();
    let read = app.read_reflections(SAM).unwrap();
    let said: Vec<_> = read[0].answers.iter().map(|said| said.text.as_str()).collect();
    assert_eq!(
        (read.len(), said),
        (1, vec!["begun", "in the middle", "after it was closed"])
    );
}

#[test]
fn of_a_check_in_the_other_reads_what_both_have_shown_and_nothing_else() {
    let (place, keys, app) = for_two();
    app.set_private_secret(ALEX, None, "alex alone".into(), &at(0)).unwrap();
    app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    checks_in(&app, ALEX, "shown by alex", true, &at(1));
    assert_eq!(texts(&app, ALEX), ["shown by alex"]);
    // Nobody reads on before they have shown theirs.
    checks_in(&app, SAM, "kept by sam", false, &at(2));
    app.open_private(SAM, "sam alone".into(), &at(2)).unwrap();
    assert_eq!(texts(&app, SAM), ["kept by sam"]);
    checks_in(&app, SAM, "shown by sam", true, &at(3));
    app.open_private(SAM, "sam alone".into(), &at(3)).unwrap();
    assert_eq!(texts(&app, SAM), ["shown by sam", "kept by sam", "shown by alex"]);
    let app = restarted(app, &place, &keys, 4);
    assert_eq!(texts(&app, ALEX), ["shown by sam", "shown by alex"]);
    assert_eq!(texts(&app, SAM), ["shown by sam", "shown by alex"]);
    let read = app.read_reflections(ALEX).unwrap();
    assert!(!read[0].own && read[0].name == "Sam" && read[0].shown && read[1].own);
}

#[test]
fn one_page_goes_with_all_its_versions_and_everything_else_stays() {
    let (place, keys, app) = for_two();
    app.set_private_secret(ALEX, None, "alex alone".into(), &at(0)).unwrap();
    app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    checks_in(&app, ALEX, "shown by alex", true, &at(1));
    checks_in(&app, SAM, "shown by sam", true, &at(2));
    reflects(&app, ALEX, &["kept by alex"], 3);
    app.open_private(ALEX, "alex alone".into(), &at(3)).unwrap();
    assert_eq!(texts(&app, ALEX), ["kept by alex", "shown by sam", "shown by alex"]);
    // What another wrote, and what is not there: nothing happens.
    assert_eq!(app.delete_reflection(ALEX, 1), Ok(false));
    assert_eq!(app.delete_reflection(ALEX, 3), Ok(false));
    assert_eq!(texts(&app, ALEX).len(), 3);
    app.pretend_disk_full(true);
    assert_eq!(app.delete_reflection(ALEX, 0).err(), Some(StillpointError::NotSaved));
    app.pretend_disk_full(false);
    assert_eq!(app.delete_reflection(ALEX, 0), Ok(true));
    assert_eq!(texts(&app, ALEX).len(), 2);
    let app = restarted(app, &place, &keys, 5);
    app.open_private(ALEX, "alex alone".into(), &at(5)).unwrap();
    assert_eq!(texts(&app, ALEX), ["shown by sam", "shown by alex"]);
    // What was shown goes from everybody's part, too.
    assert_eq!(app.delete_reflection(ALEX, 1), Ok(true));
    assert!(texts(&app, ALEX).is_empty(), "what Sam showed is read once both have");
    app.open_private(SAM, "sam alone".into(), &at(5)).unwrap();
    assert_eq!(texts(&app, SAM), ["shown by sam"]);
}

#[test]
fn nobody_changes_the_secret_of_another_and_nobody_is_locked_out_by_anothers_mistakes() {
    let (_place, _keys, app) = for_two();
    app.set_private_secret(ALEX, None, "alex alone".into(), &at(0)).unwrap();
    app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    app.close_private(ALEX, &at(1));
    let taken_over = app.set_private_secret(ALEX, None, "sam's choice".into(), &at(1));
    assert_eq!(taken_over.err(), Some(StillpointError::Locked));
    for _ in 0..5 {
        let wrong = app.open_private(ALEX, "not this one".into(), &at(1));
        assert_eq!(wrong.err(), Some(StillpointError::WrongSecret));
    }
    let too_soon = app.open_private(ALEX, "alex alone".into(), &at(1));
    assert_eq!(too_soon.err(), Some(StillpointError::TooSoon { wait_s: 30 }));
    app.close_private(SAM, &at(1));
    app.open_private(SAM, "sam alone".into(), &at(1)).unwrap();
    app.set_private_secret(SAM, Some("sam alone".into()), "sam's next".into(), &at(1))
        .unwrap();
    app.close_private(SAM, &at(1));
    app.open_private(SAM, "sam's next".into(), &at(1)).unwrap();
    app.open_private(ALEX, "alex alone".into(), &at(2)).unwrap();
}

#[test]
fn on_a_full_disk_no_secret_is_set_and_nothing_moves() {
    let (_place, _keys, app) = for_two();
    reflects(&app, ALEX, &["before", "b", "c", "d"], 1);
    app.pretend_disk_full(true);
    let full = app.set_private_secret(ALEX, None, "alex alone".into(), &at(2));
    assert_eq!(full.err(), Some(StillpointError::NotSaved));
    assert_eq!(app.private_state(ALEX), PrivateState::NeverSetUp);
    app.pretend_disk_full(false);
    app.set_private_secret(ALEX, None, "alex alone".into(), &at(2)).unwrap();
    assert_eq!(texts(&app, ALEX), ["before"]);
}

#[test]
fn killed_at_any_write_while_a_secret_is_set_nothing_is_lost_and_the_next_time_goes_on() {
    let (place, keys, app) = for_two();
    for minute in 1..=6 {
        reflects(&app, ALEX, &["one of six", "b", "c", "d"], minute);
    }
    app.lock(&at(7));
    drop(app);
    let before = place.image();
    let watching = Watching::over(place.path());
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(8));
    app.unlock_with_device(&at(8)).unwrap();
    watching.record();
    app.set_private_secret(ALEX, None, "alex alone".into(), &at(8)).unwrap();
    let changes = watching.stop_recording();
    let writes = changes
        .iter()
        .filter(|change| matches!(change, Change::Written { .. }))
        .count();
    drop(app);
    assert!(writes > 3, "{writes}");
    let (mut not_yet, mut done) = (0, 0);
    for spared in 0..=u64::try_from(writes).unwrap() {
        let place = Place::in_memory();
        place.hold(&before);
        let watching = Watching::over(place.path());
        let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(9));
        app.unlock_with_device(&at(9)).unwrap();
        watching.arm(Fault::Full, spared, true);
        let _ = app.set_private_secret(ALEX, None, "alex alone".into(), &at(9));
        let left = place.image();
        watching.disarm();
        std::mem::forget(app);
        let after = Place::in_memory();
        after.hold(&left);
        let app = Stillpoint::start(after.path(), keys.clone(), "en", &at(10));
        app.unlock_with_device(&at(10)).unwrap();
        match app.private_state(ALEX) {
            PrivateState::NeverSetUp => {
                assert_eq!(app.kept_reflections(), Ok(6), "after {spared} writes");
                app.set_private_secret(ALEX, None, "alex alone".into(), &at(11))
                    .unwrap();
                not_yet += 1;
            }
            _ => {
                assert_eq!(app.kept_reflections(), Ok(0), "all of it or nothing");
                app.open_private(ALEX, "alex alone".into(), &at(11)).unwrap();
                done += 1;
            }
        }
        assert_eq!(texts(&app, ALEX).len(), 6, "after {spared} writes");
    }
    assert!(not_yet > 0 && done > 0, "{not_yet} {done}");
}

#[test]
fn a_plan_that_leaves_somebody_out_takes_nothing_away_from_them() {
    let (_place, _keys, app) = for_two();
    app.set_private_secret(SAM, None, "sam alone".into(), &at(0)).unwrap();
    reflects(&app, SAM, &["sam's", "b", "c", "d"], 1);
    app.close_private(SAM, &at(2));
    app.propose(&draft(&["Alex"])).unwrap();
    go(&app, &["each:first", "confirm:first"], &at(2));
    app.keep(&at(2));
    app.open_private(SAM, "sam alone".into(), &at(3)).unwrap();
    assert_eq!(texts(&app, SAM), ["sam's"]);
    assert!(texts(&app, ALEX).is_empty());
}
