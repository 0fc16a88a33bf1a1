//! Between the evenings, as people walk there: check-ins, reminders, rest, stepping back.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};

use stillpoint_core::{
    Applied, Effect, Moment, Now, PendingReminders, Person, Phase, ReminderAnswer, ReminderChanges, RemindersFailed,
    Scene, Stillpoint, StillpointError,
    moment::{Form, ReminderKind, ReminderTouch, Rhythm},
    plan::{PersonDraft, PlanDraft},
    schedule::{OffsetSeconds, Pending, Phone, UtcSeconds, ZoneTable, Zones},
    vault::doubles::WorkingKeys,
};
use stillpoint_tests::place::Place;

/// Friday, 15 January 2027, nine in the morning in a zone one hour east.
const MORNING_MS: i64 = 1_800_000_000_000;
const HOUR_MS: i64 = 3_600_000;

fn at(hours: i64) -> Now {
    Now {
        wall_utc_ms: MORNING_MS + hours * HOUR_MS,
        monotonic_ms: 1_000_000 + u64::try_from(hours * HOUR_MS).unwrap_or_default(),
        boot_id: 1,
        zone: "Etc/GMT-1".to_owned(),
    }
}

fn zones() -> Zones {
    let horizon = UtcSeconds(MORNING_MS / 1_000 + 5 * 365 * 86_400);
    Zones {
        here: ZoneTable::new("Etc/GMT-1".to_owned(), OffsetSeconds(3_600), Vec::new(), horizon).unwrap(),
        pinned: Vec::new(),
    }
}

fn draft() -> PlanDraft {
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: vec![person("Alex"), person("Sam")],
        ..PlanDraft::default()
    }
}

/// An app at home, with a plan that both have confirmed.
fn at_home(place: &Place, keys: &Arc<WorkingKeys>) -> Stillpoint {
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(0));
    app.set_up(&draft(), None, &at(0)).unwrap();
    app.confirm(Person::First, &at(0));
    app.confirm(Person::Second, &at(0));
    app.back(&at(0));
    app.keep(&at(0));
    app
}

/// What a phone does with its reminders, in memory.
#[derive(Default)]
struct InMemory {
    pending: Mutex<Vec<(Pending, String)>>,
    shown: Mutex<Vec<String>>,
    fails: bool,
    applied: AtomicU32,
}

impl PendingReminders for InMemory {
    fn held(&self) -> Result<Phone, RemindersFailed> {
        if self.fails {
            return Err(RemindersFailed);
        }
        Ok(Phone {
            slots: 60,
            shown: Vec::new(),
            pending: self
                .pending
                .lock()
                .unwrap()
                .iter()
                .map(|(pending, _)| *pending)
                .collect(),
        })
    }

    fn apply(&self, changes: ReminderChanges) -> Result<Applied, RemindersFailed> {
        self.applied.fetch_add(1, Ordering::Relaxed);
        let mut pending = self.pending.lock().unwrap();
        pending.retain(|(held, _)| !changes.cancel.contains(&held.id));
        for notice in changes.set {
            pending.retain(|(held, _)| held.id != notice.id);
            let (id, when) = (notice.id, notice.when);
            pending.push((Pending { id, when }, notice.text));
        }
        self.shown
            .lock()
            .unwrap()
            .extend(changes.show.into_iter().map(|notice| notice.text));
        Ok(Applied::All)
    }
}

fn answered(app: &Stillpoint, person: Person, words: &[&str]) -> Moment {
    app.check_in(person, &at(1));
    for text in words {
        app.answer(person, text, &at(1)).unwrap();
    }
    app.tick(&at(1))
}

#[test]
fn two_answer_for_themselves_and_look_together_only_if_both_show_theirs() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    app.between(&at(1));
    let moment = app.read_check_in(Form::Week, &at(1));
    assert!(matches!(&moment.scene, Scene::CheckIn { together, .. } if together.is_empty()));
    let moment = app.check_in(Person::First, &at(1));
    let Scene::Reflecting { question, of: 3, .. } = &moment.scene else {
        panic!("{:?}", moment.scene)
    };
    assert_eq!(question.as_deref(), Some("Is this still comfortable for you?"));
    let moment = app.answer(Person::First, "Yes, slowly.", &at(1)).unwrap();
    assert!(
        matches!(&moment.scene, Scene::Reflecting { question: Some(question), .. }
        if question == "What would you like to explore next that feels safe?")
    );
    app.skip(Person::First, &at(1));
    let moment = app.skip(Person::First, &at(1));
    assert!(matches!(
        moment.scene,
        Scene::Reflecting {
            question: None,
            may_show: true,
            ..
        }
    ));
    app.show_mine(&at(1));
    let moment = app.finish(&at(1));
    assert!(
        matches!(&moment.scene, Scene::CheckIn { together, parties, .. }
        if together.is_empty() && parties.iter().all(|party| !party.answered)),
        "nobody sees who has answered"
    );
    answered(&app, Person::Second, &["Yes.", "A walk.", ""]);
    let moment = app.finish(&at(1));
    assert!(
        matches!(&moment.scene, Scene::CheckIn { together, .. } if together.is_empty()),
        "kept is kept"
    );
    answered(&app, Person::Second, &["Yes.", "A walk.", ""]);
    app.show_mine(&at(1));
    let moment = app.finish(&at(1));
    let Scene::CheckIn { together, .. } = &moment.scene else {
        panic!("{:?}", moment.scene)
    };
    assert_eq!(together.len(), 2);
    assert_eq!((together[0].answers.len(), together[1].answers.len()), (1, 2));
    // The same after the app was closed and opened again; and only for this round.
    app.keep(&at(1));
    drop(app);
    let app = Stillpoint::start(place.path(), keys, "en", &at(2));
    app.unlock_with_device(&at(2)).unwrap();
    let together = |hours| match app.read_check_in(Form::Week, &at(hours)).scene {
        Scene::CheckIn { together, .. } => together.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!((together(2), together(24 * 5)), (2, 0));
    assert_eq!(
        app.kept_reflections().unwrap(),
        0,
        "a check-in is no reflection on an evening"
    );
}

#[test]
fn a_check_in_left_in_the_middle_is_taken_up_and_never_told_at_home() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    app.read_check_in(Form::Week, &at(1));
    answered(&app, Person::First, &["Mostly."]);
    app.finish(&at(1));
    app.keep(&at(1));
    let moment = app.back(&at(1));
    assert!(matches!(moment.scene, Scene::Between { .. }));
    let moment = app.back(&at(1));
    assert!(matches!(&moment.scene, Scene::Home { open_reflections, .. } if open_reflections.is_empty()));
    app.read_check_in(Form::Week, &at(20));
    let moment = app.check_in(Person::First, &at(20));
    assert!(matches!(moment.scene, Scene::Reflecting { number: 2, .. }));
}

#[test]
fn everything_is_off_until_asked_for_and_then_set_once_with_neutral_words() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    let phone = InMemory::default();
    assert_eq!(app.sync_reminders(zones(), &phone, &at(0)), Ok(None));
    assert!(phone.pending.lock().unwrap().is_empty(), "nothing reminds by itself");
    app.between(&at(0));
    let moment = app.read_reminders(zones(), &at(0));
    assert!(
        matches!(&moment.scene, Scene::Reminders { reminders, to_add, quiet_hours: None, rest: None }
        if reminders.is_empty() && to_add.len() == 7)
    );
    let moment = app.remind(
        ReminderTouch::Add {
            kind: ReminderKind::Ritual,
        },
        &at(0),
    );
    assert!(
        matches!(&moment.scene, Scene::Reminder { may_be_named: true, is_kept: false, day, time, .. }
        if day == "Saturday" && time == "19:00"),
        "{:?}",
        moment.scene
    );
    app.name_reminder("Tea on the balcony", &at(0)).unwrap();
    assert!(matches!(
        app.name_reminder(&"x".repeat(100_000), &at(0)),
        Err(StillpointError::Invalid { .. })
    ));
    app.remind(ReminderTouch::Day { by: 1 }, &at(0));
    app.remind(ReminderTouch::Time { by: -30 }, &at(0));
    let moment = app.remind(ReminderTouch::Save, &at(0));
    let Scene::Reminders { reminders, .. } = &moment.scene else {
        panic!("{:?}", moment.scene)
    };
    assert_eq!(
        (reminders[0].title.as_str(), reminders[0].when.as_str(), reminders[0].on),
        ("Tea on the balcony", "Every Sunday, 18:30", true)
    );
    assert!(moment.effects.has(Effect::Keep) && moment.effects.has(Effect::SyncReminders));
    let next = app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    assert!(next.is_some());
    {
        let pending = phone.pending.lock().unwrap();
        // Sunday, 17 January 2027, 18:30 one hour east.
        assert_eq!(pending[0].0.when, UtcSeconds(1_800_207_000));
        assert!(
            pending.iter().all(|(_, text)| text == "A quiet moment, if you like."),
            "no word of theirs"
        );
    }
    let before = phone.pending.lock().unwrap().len();
    app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    assert_eq!(
        phone.pending.lock().unwrap().len(),
        before,
        "syncing twice changes nothing"
    );
    assert!(!app.keep(&at(0)).effects.has(Effect::SyncReminders));
    let moment = app.remind(ReminderTouch::On { id: 1, on: false }, &at(0));
    assert!(moment.effects.has(Effect::SyncReminders));
    app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    assert!(phone.pending.lock().unwrap().is_empty());
}

#[test]
fn rest_and_quiet_hours_are_a_touch_each_and_say_what_they_mean() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    let phone = InMemory::default();
    app.read_reminders(zones(), &at(0));
    app.remind(
        ReminderTouch::Add {
            kind: ReminderKind::WeeklyCheckIn,
        },
        &at(0),
    );
    app.remind(ReminderTouch::Rhythm { rhythm: Rhythm::Daily }, &at(0));
    app.remind(ReminderTouch::Time { by: 4 * 60 }, &at(0));
    app.remind(ReminderTouch::Save, &at(0));
    app.remind(ReminderTouch::QuietHours { on: true }, &at(0));
    let moment = app.remind(ReminderTouch::QuietFrom { by: -30 }, &at(0));
    assert!(
        matches!(&moment.scene, Scene::Reminders { quiet_hours: Some(quiet), to_add, .. }
        if quiet.from == "20:30" && quiet.until == "09:00" && to_add.len() == 6)
    );
    app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    // 22:00 waits for the morning after: Sunday, 9:00 one hour east.
    assert_eq!(phone.pending.lock().unwrap()[0].0.when, UtcSeconds(1_800_172_800));
    let moment = app.remind(ReminderTouch::Rest { days: 7 }, &at(0));
    assert!(
        matches!(&moment.scene, Scene::Reminders { rest: Some(rest), .. }
        if rest == "All is quiet until Friday, 22 January."),
        "{:?}",
        moment.scene
    );
    app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    assert!(
        phone
            .pending
            .lock()
            .unwrap()
            .iter()
            .all(|(held, _)| held.when >= UtcSeconds(1_800_000_000 + 7 * 86_400))
    );
    app.remind(ReminderTouch::Rest { days: 0 }, &at(0));
    app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    assert!(phone.pending.lock().unwrap().is_empty());
    let moment = app.remind(ReminderTouch::EndRest, &at(0));
    assert!(matches!(moment.scene, Scene::Reminders { rest: None, .. }));
}

#[test]
fn a_reminder_leads_to_where_it_belongs_and_not_today_is_a_full_answer() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    let phone = InMemory::default();
    app.read_reminders(zones(), &at(0));
    app.remind(
        ReminderTouch::Add {
            kind: ReminderKind::WeeklyCheckIn,
        },
        &at(0),
    );
    app.remind(ReminderTouch::Save, &at(0));
    app.keep(&at(0));
    app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    let first = phone.pending.lock().unwrap()[0].0;
    // Locked when it is followed: it waits for the unlock.
    app.lock(&at(33));
    app.follow_reminder(first.id, &at(33));
    assert!(matches!(app.tick(&at(33)).scene, Scene::Locked { .. }));
    let moment = app.unlock_with_device(&at(33)).unwrap();
    assert!(matches!(moment.scene, Scene::Reminded { .. }), "{:?}", moment.scene);
    let moment = app.answer_reminder(ReminderAnswer::Now, &at(33));
    assert!(matches!(moment.scene, Scene::CheckIn { form: Form::Week, .. }));
    app.read_reminders(zones(), &at(33));
    app.follow_reminder(first.id, &at(33));
    let moment = app.answer_reminder(ReminderAnswer::NotToday, &at(33));
    assert!(matches!(moment.scene, Scene::Home { .. }));
    app.sync_reminders(zones(), &phone, &at(33)).unwrap();
    let week = 7 * 86_400;
    assert_eq!(phone.pending.lock().unwrap()[0].0.when, UtcSeconds(first.when.0 + week));
}

#[test]
fn the_day_after_an_evening_comes_when_it_was_asked_for() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    let phone = InMemory::default();
    app.read_reminders(zones(), &at(0));
    app.remind(
        ReminderTouch::Add {
            kind: ReminderKind::NextDayCheck,
        },
        &at(0),
    );
    app.remind(ReminderTouch::Save, &at(0));
    app.back(&at(0));
    app.back(&at(0));
    // An evening ten days later, from eight o'clock on.
    let evening = 10 * 24 + 11;
    let question = |moment: &Moment| match moment.scene {
        Scene::Preparing { question, .. } => question,
        _ => panic!("{:?}", moment.scene),
    };
    let asked = question(&app.prepare(&at(evening)));
    app.yes(Person::First, asked, &at(evening));
    app.yes(Person::Second, asked, &at(evening));
    assert_eq!(app.keep(&at(evening)).phase, Phase::Together);
    app.stop(&at(evening));
    let moment = app.finish(&at(evening));
    assert_eq!(moment.phase, Phase::Idle);
    assert!(moment.effects.has(Effect::SyncReminders));
    app.sync_reminders(zones(), &phone, &at(evening)).unwrap();
    // Ten o'clock on the next day, one hour east.
    let next = phone.pending.lock().unwrap();
    assert_eq!(next.len(), 1);
    assert_eq!(next[0].0.when, UtcSeconds(1_800_000_000 + 11 * 86_400 + 3_600));
}

#[test]
fn a_phone_that_fails_and_a_disk_that_is_full_leave_everything_as_it_was() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    app.read_reminders(zones(), &at(0));
    app.remind(
        ReminderTouch::Add {
            kind: ReminderKind::Own,
        },
        &at(0),
    );
    app.remind(ReminderTouch::Save, &at(0));
    let failing = InMemory {
        fails: true,
        ..InMemory::default()
    };
    assert_eq!(
        app.sync_reminders(zones(), &failing, &at(0)),
        Err(StillpointError::RemindersUnavailable)
    );
    let phone = InMemory::default();
    app.pretend_disk_full(true);
    assert_eq!(
        app.sync_reminders(zones(), &phone, &at(0)),
        Err(StillpointError::NotSaved)
    );
    assert_eq!(phone.applied.load(Ordering::Relaxed), 0, "kept first, then set");
    app.pretend_disk_full(false);
    app.lock(&at(0));
    assert_eq!(
        app.sync_reminders(zones(), &phone, &at(0)),
        Err(StillpointError::Locked)
    );
    assert_eq!(phone.applied.load(Ordering::Relaxed), 0);
    app.unlock_with_device(&at(0)).unwrap();
    app.sync_reminders(zones(), &phone, &at(0)).unwrap();
    assert!(!phone.pending.lock().unwrap().is_empty());
}

#[test]
fn one_touch_steps_back_to_what_was_comfortable_and_it_holds_at_once() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    assert!(matches!(
        app.between(&at(0)).scene,
        Scene::Between { may_step_back: false }
    ));
    app.read_plan(&at(0));
    app.change_plan(&at(0));
    let longer = PlanDraft {
        length_s: 7_200,
        ..draft()
    };
    for _ in 0..4 {
        app.first_start_next(&longer, &at(0)).unwrap();
    }
    app.confirm(Person::First, &at(0));
    app.confirm(Person::Second, &at(0));
    assert!(matches!(
        app.between(&at(0)).scene,
        Scene::Between { may_step_back: true }
    ));
    let moment = app.step_back(&at(0));
    assert!(matches!(&moment.scene, Scene::Plan { plan, waits: false } if plan.draft.length_s == 2_700));
    assert!(matches!(
        app.between(&at(0)).scene,
        Scene::Between { may_step_back: false }
    ));
}

#[test]
fn after_a_death_it_is_paused_with_one_question_that_a_pause_answers() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    let Scene::Preparing { question, .. } = app.prepare(&at(0)).scene else {
        panic!()
    };
    app.yes(Person::First, question, &at(0));
    app.yes(Person::Second, question, &at(0));
    app.keep(&at(0));
    drop(app);
    let app = Stillpoint::start(place.path(), keys, "en", &at(1));
    for _ in 0..3 {
        assert!(matches!(app.tick(&at(1)).scene, Scene::Paused { woken: Some(_), .. }));
    }
    assert!(matches!(app.pause(&at(1)).scene, Scene::Paused { woken: None, .. }));
    assert!(matches!(app.tick(&at(1)).scene, Scene::Paused { woken: None, .. }));
}

#[test]
fn the_words_for_when_something_went_wrong_go_step_by_step_and_back() {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = at_home(&place, &keys);
    let step = |moment: Moment| match moment.scene {
        Scene::Repair {
            number,
            of: 5,
            text,
            hint,
        } if !text.is_empty() && !hint.is_empty() => Some(number),
        Scene::Between { .. } => None,
        other => panic!("{other:?}"),
    };
    assert_eq!(step(app.repair(&at(0))), Some(1));
    assert_eq!(step(app.repair_next(&at(0))), Some(2));
    assert_eq!(step(app.back(&at(0))), Some(1));
    for number in 2..=5 {
        assert_eq!(step(app.repair_next(&at(0))), Some(number));
    }
    assert_eq!(step(app.repair_next(&at(0))), None);
}
