//! What is deleted is gone, and an older copy is said, as a person meets it.

use std::{fs, sync::Arc};

use stillpoint_core::{
    Applied, Effect, Now, PendingReminders, Person, Phase, Ports, ReminderChanges, RemindersFailed, Stillpoint,
    StillpointError,
    moment::Doubt,
    plan::PlanDraft,
    schedule::{Anywhere, ItemId, OffsetSeconds, Pending, Phone as Held, ScheduleId, UtcSeconds, ZoneTable, Zones},
    vault::{DeviceKeys, doubles::WorkingKeys},
};
use stillpoint_tests::{
    at_home::{go, plan_of, touch, touch_with},
    place::Place,
};

const DAY: i64 = 86_400_000;

fn day(days: i64) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000 + days * DAY,
        monotonic_ms: 1_000_000 + (days.max(0) * DAY) as u64,
        boot_id: 1,
    }
}

struct Phone {
    place: Place,
    keys: Arc<WorkingKeys>,
}

impl Phone {
    /// A phone on which two people have set it up.
    fn new(secret: Option<&str>) -> (Self, Stillpoint) {
        let phone = Self {
            place: Place::in_memory(),
            keys: Arc::new(WorkingKeys::new()),
        };
        let app = phone.start(0);
        let draft = plan_of(&["Alex", "Sam"]);
        app.set_up_as(&draft, secret.map(str::to_owned), &day(0)).unwrap();
        (phone, app)
    }

    fn start(&self, days: i64) -> Stillpoint {
        Stillpoint::start(self.place.path(), self.keys.clone(), "en", &day(days))
    }

    /// Starts it anew and opens it.
    fn reopen(&self, app: Stillpoint, days: i64) -> Stillpoint {
        drop(app);
        let app = self.start(days);
        app.unlock_with_device(&day(days)).unwrap();
        app
    }
}

/// `person` answers a weekly check-in with `words`.
fn check_in(app: &Stillpoint, person: Person, words: &str, days: i64) {
    touch(app, "ours", &day(days));
    touch(app, "week", &day(days));
    touch(app, &format!("check_in:{}", person.tag()), &day(days));
    for _ in 0..3 {
        touch_with(app, "answer", ("words", words), &day(days));
    }
    touch(app, "finish", &day(days));
    app.keep(&day(days));
    assert_eq!(app.unsaved(), 0);
    touch(app, "back", &day(days));
    touch(app, "back", &day(days));
}

/// How many records with words of a check-in lie in the vault, by opening it beside the app.
fn kept(phone: &Phone) -> usize {
    let copy = phone.place.copy();
    let mut vault = stillpoint_core::vault::Vault::open(copy.path()).unwrap();
    vault.unlock_with_device(&phone.keys.copy()).unwrap();
    let records = vault.newest(stillpoint_core::vault::Kind(1), usize::MAX).unwrap();
    records.len()
}

#[test]
fn what_one_person_wrote_is_deleted_and_the_others_stays() {
    let (phone, app) = Phone::new(None);
    check_in(&app, Person::First, "mine", 0);
    check_in(&app, Person::Second, "theirs", 0);
    assert_eq!(kept(&phone), 2);
    app.pretend_disk_full(true);
    assert_eq!(
        app.delete_reflections_of(Person::First, &day(0)).err(),
        Some(StillpointError::NotSaved)
    );
    app.pretend_disk_full(false);
    assert_eq!(kept(&phone), 2);
    app.delete_reflections_of(Person::First, &day(0)).unwrap();
    assert_eq!(kept(&phone), 1);
    // It does not come back out of the memory either.
    app.keep(&day(0));
    app.lock(&day(0));
    let app = phone.reopen(app, 0);
    assert_eq!(kept(&phone), 1);
    app.delete_reflections_of(Person::Second, &day(0)).unwrap();
    assert_eq!(kept(&phone), 0);
    app.lock(&day(0));
    assert_eq!(
        app.delete_reflections_of(Person::First, &day(0)).err(),
        Some(StillpointError::Locked)
    );
}

#[test]
fn everything_can_be_deleted_while_it_is_locked_and_the_app_starts_anew() {
    for locked in [false, true] {
        let (phone, app) = Phone::new(Some("river stone"));
        check_in(&app, Person::First, "mine", 0);
        let copy = phone.place.copy();
        if locked {
            app.lock(&day(0));
        }
        let moment = app.delete_everything(&day(0)).unwrap();
        assert!(moment.page.0.key.starts_with("first_start/"));
        assert_eq!(
            (moment.phase, app.is_locked() || app.is_open(), app.unsaved()),
            (Phase::Idle, false, 0)
        );
        assert!(phone.place.image().is_empty());
        app.keep(&day(0));
        assert!(phone.place.image().is_empty());
        // A copy that somebody made before does not open any more.
        let old = Stillpoint::start(copy.path(), phone.keys.clone(), "en", &day(0));
        assert!(matches!(
            old.unlock("river stone".to_owned(), &day(0)),
            Err(StillpointError::KeyUnavailable { .. })
        ));
        // It can be set up again, and pausing works throughout.
        assert_eq!(app.pause(&day(0)).phase, Phase::Calm);
        touch(&app, "finish", &day(0));
        app.set_up(&PlanDraft::default(), None, &day(0)).unwrap();
    }
}

#[test]
fn a_vault_that_is_damaged_can_still_be_deleted() {
    let (phone, app) = Phone::new(None);
    drop(app);
    fs::write(phone.place.path().join("data"), b"no vault any more").unwrap();
    let app = phone.start(0);
    assert!(app.tick(&day(0)).page.0.key == "trouble");
    let moment = app.delete_everything(&day(0)).unwrap();
    assert!(moment.page.0.key.starts_with("first_start/"));
    assert!(phone.place.image().is_empty());
}

#[test]
fn a_death_in_the_middle_of_deleting_everything_is_no_locked_door() {
    let (phone, app) = Phone::new(None);
    drop(app);
    let wish = phone.place.path().join("data.gone");
    // Somebody else put it there: the phone remembers no such wish.
    fs::write(&wish, b"").unwrap();
    let app = phone.start(0);
    assert_eq!(app.tick(&day(0)).page.0.key, "locked");
    assert!(!wish.exists());
    drop(app);
    phone.keys.remember(b"gone".to_vec()).unwrap();
    let app = phone.start(0);
    assert!(app.tick(&day(0)).page.0.key.starts_with("first_start/"));
    assert!(phone.place.image().is_empty());
}

#[test]
fn deleted_for_ever_the_same_secret_opens_it_and_what_remains_is_there() {
    let (phone, app) = Phone::new(Some("river stone"));
    check_in(&app, Person::First, "mine", 0);
    let copy = phone.place.copy();
    assert_eq!(
        app.delete_forever(Some("another one".to_owned()), &day(0)).err(),
        Some(StillpointError::WrongSecret)
    );
    app.delete_forever(Some("river stone".to_owned()), &day(0)).unwrap();
    while !app.delete_forever_step().unwrap().is_done() {}
    // What is written afterwards goes to the new file.
    check_in(&app, Person::Second, "theirs", 1);
    app.lock(&day(1));
    let moment = app.unlock("river stone".to_owned(), &day(1)).unwrap();
    assert_eq!(app.doubt(), None);
    assert!(moment.page.0.key == "home");
    let old = Stillpoint::start(copy.path(), phone.keys.clone(), "en", &day(1));
    assert!(matches!(
        old.unlock("river stone".to_owned(), &day(1)),
        Err(StillpointError::KeyUnavailable { .. })
    ));
    assert_eq!(app.delete_forever_step().err(), Some(StillpointError::NotSaved));
}

#[test]
fn new_keys_come_by_themselves_also_after_a_death() {
    let (phone, app) = Phone::new(None);
    app.write_entries(1_200, 20).unwrap();
    let begun = app.renew_keys(None, &day(0)).unwrap();
    assert!(begun.progress.of > 1_200 && !begun.progress.is_done());
    app.keep(&day(0));
    let app = phone.reopen(app, 0);
    let mut turns = 0;
    // The moment asks for it, as for anything that waits to be written.
    while app.tick(&day(0)).effects.has(stillpoint_core::Effect::Work) {
        app.keep(&day(0));
        turns += 1;
    }
    assert_eq!(turns, 2);
    assert!(app.renew_keys_step().unwrap().is_done());
    let app = phone.reopen(app, 0);
    assert_eq!(app.doubt(), None);
}

#[test]
fn what_is_old_goes_only_if_somebody_chose_so_and_not_by_a_clock_that_jumps() {
    let (phone, app) = Phone::new(None);
    check_in(&app, Person::First, "early", 0);
    check_in(&app, Person::First, "late", 10);
    assert_eq!(app.expiry(), Ok(None));
    let app = phone.reopen(app, 11);
    assert_eq!(kept(&phone), 2, "off by default");
    app.set_expiry(Some(30), &day(11)).unwrap();
    assert_eq!(app.expiry(), Ok(Some(30)));
    let mut app = app;
    for (today, left) in [
        // Nothing is old enough; then the clock is set three years on, and back.
        (20, 2),
        (1_100, 2),
        (21, 2),
        (29, 2),
        // The first is 31 days old; a clock that goes back brings nothing and takes nothing.
        (31, 1),
        (30, 1),
        // Three weeks away: the day after.
        (52, 1),
        (53, 0),
    ] {
        app = phone.reopen(app, today);
        assert_eq!(kept(&phone), left, "day {today}");
    }
    app.set_expiry(None, &day(53)).unwrap();
    assert_eq!(app.expiry(), Ok(None));
}

#[test]
fn an_older_copy_is_said_until_somebody_has_read_it_and_keeps_nobody_from_anything() {
    let (phone, app) = Phone::new(None);
    app.lock(&day(0));
    drop(app);
    let older = phone.place.image();
    let app = phone.start(0);
    app.unlock_with_device(&day(0)).unwrap();
    check_in(&app, Person::First, "lost", 0);
    drop(app);
    phone.place.hold(&older);
    let app = phone.start(1);
    // Locked, nobody can tell.
    assert_eq!(app.doubt(), None);
    let moment = app.unlock_with_device(&day(1)).unwrap();
    assert_eq!(app.doubt(), Some(Doubt::OlderCopy));
    assert!(app.explain_doubt(Doubt::OlderCopy).starts_with("This is an older copy"));
    // Everything works, and it is said all the while, also after a restart.
    assert!(moment.page.0.key == "home");
    check_in(&app, Person::First, "on it goes", 1);
    app.pause(&day(1));
    assert_eq!(app.doubt(), Some(Doubt::OlderCopy));
    touch(&app, "finish", &day(1));
    let app = phone.reopen(app, 1);
    assert_eq!(app.doubt(), Some(Doubt::OlderCopy));
    app.accept_doubt(&day(1)).unwrap();
    assert_eq!(app.doubt(), None);
    let app = phone.reopen(app, 1);
    assert_eq!(app.doubt(), None);
    // The control: an app that died without locking is no older copy.
    check_in(&app, Person::Second, "and on", 1);
    let app = phone.reopen(app, 1);
    assert_eq!(app.doubt(), None);
}

/// `person` goes on with a check-in after the phone was locked, so that what they say waits in the inbox.
fn answered_while_locked(app: &Stillpoint, person: Person) {
    touch(app, "ours", &day(0));
    touch(app, "week", &day(0));
    touch(app, &format!("check_in:{}", person.tag()), &day(0));
    touch_with(app, "answer", ("words", "before it was locked"), &day(0));
    app.keep(&day(0));
    app.lock(&day(0));
    touch_with(app, "answer", ("words", "said while it was locked"), &day(0));
    touch(app, "finish", &day(0));
    app.keep(&day(0));
    assert_eq!(app.unsaved(), 0);
}

#[test]
fn what_was_written_while_locked_does_not_come_back_after_it_was_deleted() {
    let (phone, app) = Phone::new(None);
    check_in(&app, Person::Second, "theirs", 0);
    answered_while_locked(&app, Person::First);
    // So full that it cannot be folded in at the unlock.
    app.pretend_disk_full(true);
    let moment = app.unlock_with_device(&day(0)).unwrap();
    assert!(
        moment
            .effects
            .iter()
            .any(|effect| effect == stillpoint_core::Effect::Work)
    );
    assert_eq!(
        app.delete_reflections_of(Person::First, &day(0)).err(),
        Some(StillpointError::NotSaved)
    );
    app.pretend_disk_full(false);
    app.delete_reflections_of(Person::First, &day(0)).unwrap();
    assert_eq!(kept(&phone), 1);
    let app = phone.reopen(app, 0);
    assert_eq!(kept(&phone), 1);
    app.keep(&day(0));
    assert_eq!(app.unsaved(), 0);
    assert_eq!(kept(&phone), 1);
}

#[test]
fn what_was_written_while_locked_is_folded_in_as_soon_as_the_disk_has_room() {
    let (phone, app) = Phone::new(None);
    answered_while_locked(&app, Person::First);
    app.pretend_disk_full(true);
    app.unlock_with_device(&day(0)).unwrap();
    app.pretend_disk_full(false);
    let moment = app.keep(&day(0));
    assert!(
        !moment
            .effects
            .iter()
            .any(|effect| effect == stillpoint_core::Effect::Work)
    );
    let vault = phone.place.copy();
    let vault = stillpoint_core::vault::Vault::open(vault.path()).unwrap();
    assert_eq!(vault.waiting(), Ok(0));
}

/// The tables of a phone that knows no summer time.
fn zones() -> Zones {
    let horizon = UtcSeconds(1_800_000_000 + 5 * 365 * 86_400);
    Zones {
        here: ZoneTable::new("Etc/GMT-1".to_owned(), OffsetSeconds(3_600), Vec::new(), horizon).unwrap(),
        pinned: Vec::new(),
    }
}

/// A phone that still holds reminders of an earlier vault, and may not be able to say so.
struct Left {
    pending: std::sync::Mutex<Vec<Pending>>,
    answers: std::sync::atomic::AtomicBool,
}

impl PendingReminders for Left {
    fn held(&self) -> Result<Held, RemindersFailed> {
        if !self.answers.load(std::sync::atomic::Ordering::Relaxed) {
            return Err(RemindersFailed);
        }
        Ok(Held {
            slots: 64,
            shown: Vec::new(),
            pending: self.pending.lock().unwrap().clone(),
        })
    }

    fn apply(&self, changes: ReminderChanges) -> Result<Applied, RemindersFailed> {
        assert!(changes.set.is_empty() && changes.show.is_empty());
        self.pending
            .lock()
            .unwrap()
            .retain(|one| !changes.cancel.contains(&one.id));
        Ok(Applied::All)
    }
}

#[test]
fn what_the_phone_still_holds_of_a_deleted_vault_goes_at_the_next_start_where_it_did_not_at_once() {
    let pending = Pending {
        id: ItemId {
            schedule: ScheduleId(7),
            slot: zones().here.local(UtcSeconds(1_800_000_000)),
        },
        when: UtcSeconds(1_800_000_000),
        anywhere: Anywhere::default(),
    };
    let left = Left {
        pending: std::sync::Mutex::new(vec![pending]),
        answers: false.into(),
    };
    let left = Arc::new(left);
    let ports = |phone: &Phone| Ports {
        fingers: Some(Arc::new(WorkingKeys::new())),
        reminders: Some(left.clone()),
        zones: Some(Arc::new(HereAlone)),
        ..Ports::of(phone.keys.clone())
    };
    let (phone, app) = Phone::new(None);
    drop(app);
    let app = Stillpoint::start_on(phone.place.path(), ports(&phone), "en", &day(0));
    let moment = app.delete_everything(&day(0)).unwrap();
    assert!(moment.effects.has(Effect::Work));
    app.work(&day(0));
    // It is asked for again, and after a death, too.
    assert!(app.tick(&day(0)).effects.has(Effect::Work));
    drop(app);
    let app = Stillpoint::start_on(phone.place.path(), ports(&phone), "en", &day(1));
    assert!(app.tick(&day(1)).effects.has(Effect::Work));
    left.answers.store(true, std::sync::atomic::Ordering::Relaxed);
    let moment = app.work(&day(1));
    assert!(left.pending.lock().unwrap().is_empty());
    assert!(!moment.effects.has(Effect::Work) && !app.tick(&day(1)).effects.has(Effect::Work));
}

/// A phone that knows where it is, and no other zone.
struct HereAlone;

impl stillpoint_core::PhoneZones for HereAlone {
    fn tables(&self, _needed: Vec<String>, _now: UtcSeconds) -> Result<Zones, stillpoint_core::ZonesFailed> {
        Ok(zones())
    }
}

#[test]
fn locked_by_a_touch_it_is_out_of_sight_at_once_whatever_the_store_is_doing() {
    let (phone, app) = Phone::new(Some("river stone"));
    check_in(&app, Person::First, "mine", 0);
    let copy = phone.place.path().join("copy.age");
    let words =
        stillpoint_core::BackupKey::Passphrase("walnut ferry cobalt hammock pebble orchid lantern".to_owned().into());
    let mut seen = None;
    // The store is held by whoever copies.
    app.back_up_with("river stone", &copy, words, &day(0), &mut |_, _| {
        seen.get_or_insert_with(|| app.hide(&day(0)));
        stillpoint_core::backup::GoOn::Yes
    })
    .unwrap();
    let moment = seen.unwrap();
    assert!(app.is_locked());
    assert!(moment.page.0.key == "locked", "{}", moment.page.0);
    // What ends meanwhile does not bring it back, and nothing opens by a touch.
    for moment in [
        app.read_privacy(&day(0)).unwrap(),
        app.touch_named("plan", &day(0)),
        app.keep(&day(0)),
    ] {
        assert!(moment.page.0.key == "locked", "{}", moment.page.0);
    }
    assert!(app.lock(&day(0)).page.0.key == "locked");
    let moment = app.unlock("river stone".to_owned(), &day(0)).unwrap();
    assert!(moment.page.0.key == "home", "{}", moment.page.0);
    assert!(app.is_open());
    // Without the lock that follows, the unlock alone shows it again.
    app.hide(&day(0));
    let moment = app.unlock("river stone".to_owned(), &day(0)).unwrap();
    assert!(moment.page.0.key == "home", "{}", moment.page.0);
}

#[test]
fn a_plan_that_was_not_kept_yet_is_kept_though_it_is_out_of_sight() {
    let (phone, app) = Phone::new(None);
    app.pretend_disk_full(true);
    go(&app, &["ours", "plan"], &day(0));
    touch(&app, "change", &day(0));
    touch_with(&app, "next", ("gesture", "Alexis"), &day(0));
    while app.tick(&day(0)).page.0.key != "plan" {
        touch(&app, "next", &day(0));
    }
    app.hide(&day(0));
    app.pretend_disk_full(false);
    app.lock(&day(0));
    let app = phone.reopen(app, 0);
    let (plan, _) = app.plan_to_read().unwrap();
    assert_eq!(plan.gesture, "Alexis");
}
