//! The ways into the app beside its secret, as the phone uses them.

use std::sync::Arc;

use stillpoint_core::{
    Effect, Field, KeyTrouble, Now, Person, Phase, Ports, Stillpoint, StillpointError, Why,
    plan::{PersonDraft, PlanDraft},
    vault::{
        DeviceKeyError, DeviceKeys, Erased, Remembered, Renewed, Vault,
        doubles::{FailingKeys, WorkingKeys},
    },
};
use stillpoint_tests::place::Place;

const NOW_MS: i64 = 1_800_000_000_000;
const DAY_MS: i64 = 86_400_000;

fn now() -> Now {
    Now {
        wall_utc_ms: NOW_MS,
        monotonic_ms: 1_000_000,
        boot_id: 1,
    }
}

fn started(place: &Place, keys: &Arc<WorkingKeys>) -> Stillpoint {
    Stillpoint::start(place.path(), keys.clone(), "en", &now())
}

fn says(sentence: &str) -> String {
    stillpoint_core::words::Language::nearest("en").say(sentence)
}

fn draft() -> PlanDraft {
    PlanDraft {
        people: vec![PersonDraft {
            name: "Alex".to_owned(),
            ..PersonDraft::default()
        }],
        ..PlanDraft::default()
    }
}

#[test]
fn a_finger_opens_the_app_until_the_phone_sets_it_aside_and_the_secret_always_does() {
    let (place, keys, finger) = (Place::in_memory(), Arc::new(WorkingKeys::new()), WorkingKeys::new());
    let app = started(&place, &keys);
    assert_eq!(
        app.enable_biometrics(&finger, &now()).err(),
        Some(StillpointError::Locked)
    );
    app.set_up(&draft(), Some("open sesame".into()), &now()).unwrap();
    assert!(!app.has_biometrics());
    app.enable_biometrics_with("open sesame", &finger, &now()).unwrap();
    drop(app);
    let app = started(&place, &keys);
    assert!(app.has_biometrics());
    app.unlock_with_biometrics(&finger, &now()).unwrap();
    assert!(app.is_open());
    app.lock(&now());
    let fallen = StillpointError::KeyUnavailable {
        reason: KeyTrouble::Invalidated,
    };
    let new_finger = FailingKeys(DeviceKeyError::Invalidated);
    assert_eq!(
        app.unlock_with_biometrics(&new_finger, &now()).err(),
        Some(fallen.clone())
    );
    assert!(!app.has_biometrics());
    let page = app.tick(&now()).page;
    assert!(
        page.0.choice("finger").is_none(),
        "it is not offered any more: {}",
        page.0
    );
    assert_eq!(
        app.explain(&fallen),
        "The phone has set its key aside. Your PIN or words open it."
    );
    // Pausing asks for none of it.
    assert_eq!(app.pause(&now()).phase, Phase::Calm);
    app.unlock("open sesame".into(), &now()).unwrap();
    assert!(app.is_open());
    app.enable_biometrics_with("open sesame", &finger, &now()).unwrap();
    app.disable_biometrics_with("open sesame", &now()).unwrap();
    app.lock(&now());
    assert!(app.unlock_with_biometrics(&finger, &now()).is_err());
}

#[test]
fn biometrics_ask_for_a_secret_first() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = started(&place, &keys);
    app.set_up(&draft(), None, &now()).unwrap();
    let refused = StillpointError::Invalid {
        field: Field::Secret,
        person: None,
        why: Why::Empty,
    };
    assert_eq!(app.enable_biometrics(&WorkingKeys::new(), &now()).err(), Some(refused));
}

#[test]
fn a_finger_opens_nobodys_own() {
    let (place, keys, finger) = (Place::in_memory(), Arc::new(WorkingKeys::new()), WorkingKeys::new());
    let app = started(&place, &keys);
    app.set_up(&draft(), Some("open sesame".into()), &now()).unwrap();
    app.enable_biometrics_with("open sesame", &finger, &now()).unwrap();
    app.set_private_secret(Person::First, None, "my own words".into(), &now())
        .unwrap();
    app.lock(&now());
    app.unlock_with_biometrics(&finger, &now()).unwrap();
    assert_eq!(app.private_state(Person::First), stillpoint_core::PrivateState::Closed);
}

#[test]
fn a_phone_without_a_key_of_its_own_says_why_it_does_not_take_a_secret() {
    let place = Place::in_memory();
    let none = Arc::new(FailingKeys(DeviceKeyError::Absent));
    let app = Stillpoint::start(place.path(), none.clone(), "en", &now());
    let refused = StillpointError::Invalid {
        field: Field::Secret,
        person: None,
        why: Why::Guessable,
    };
    let pin = app.set_up(&draft(), Some("4711".into()), &now());
    assert_eq!(pin.err(), Some(refused.clone()));
    assert!(app.explain(&refused).contains("Seven words"));
    let words = "heron weir gravel evening lamp quince thistle";
    assert_eq!(app.hint_on("secret", words.into()), says("secret-quality-strong"));
    app.set_up(&draft(), Some(words.into()), &now()).unwrap();
    drop(app);
    let app = Stillpoint::start(place.path(), none, "en", &now());
    app.unlock(words.into(), &now()).unwrap();
}

#[test]
fn the_quality_of_a_secret_is_a_hint_that_scolds_nobody() {
    let place = Place::in_memory();
    let app = started(&place, &Arc::new(WorkingKeys::new()));
    for (secret, quality) in [
        ("", "secret-quality-weak"),
        ("1234", "secret-quality-weak"),
        ("495028", "secret-quality-fair"),
        (
            "correct horse battery staple weir gravel lantern",
            "secret-quality-strong",
        ),
    ] {
        assert_eq!(app.hint_on("secret", secret.into()), says(quality), "{secret}");
    }
    let long = "x".repeat(1_000_000);
    assert_eq!(app.hint_on("secret", long), says("secret-quality-weak"));
    // Four digits are taken where the phone has a key of its own.
    app.set_up(&draft(), Some("1234".into()), &now()).unwrap();
}

fn sheet_of(app: &Stillpoint) -> String {
    let sheet = app.make_recovery_sheet(&now()).unwrap();
    let typed: String = sheet.groups.iter().map(|group| group.as_str()).collect();
    app.keep_recovery_sheet_with("open sesame", typed.clone(), &now())
        .unwrap();
    typed
}

/// So many days later, by the phone's own time.
fn later(days: u64) -> Now {
    Now {
        wall_utc_ms: NOW_MS + i64::try_from(days).unwrap() * DAY_MS,
        monotonic_ms: 1_000_000 + days * DAY_MS.unsigned_abs(),
        boot_id: 1,
    }
}

/// Whether home tells of the sheet that was made on the first day.
fn tells_of_the_sheet(app: &Stillpoint, now: &Now) -> bool {
    let home = (0..9)
        .map(|_| app.touch_named("back", now).page)
        .find(|page| page.0.key == "home")
        .expect("the way home");
    let day = i32::try_from(NOW_MS / DAY_MS).unwrap();
    let english = stillpoint_core::words::Language::nearest("en");
    home.0
        .to_string()
        .contains(&english.say_with_day("home-sheet-opens", day, &[]))
}

#[test]
fn a_sheet_that_was_added_is_said_until_each_with_words_of_their_own_has_opened_theirs() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = started(&place, &keys);
    let two = PlanDraft {
        people: ["Alex", "Sam"]
            .map(|name| PersonDraft {
                name: name.to_owned(),
                ..PersonDraft::default()
            })
            .into(),
        ..PlanDraft::default()
    };
    app.set_up(&two, Some("open sesame".into()), &now()).unwrap();
    for (person, words) in [(Person::First, "alex alone"), (Person::Second, "sam alone")] {
        app.set_private_secret(person, None, words.into(), &now()).unwrap();
    }
    sheet_of(&app);
    app.work(&now());
    assert!(!tells_of_the_sheet(&app, &now()), "whoever adds it knows");
    app.lock(&now());
    drop(app);
    let visits = |days, opens: Option<(Person, &str)>| {
        let app = started(&place, &keys);
        app.unlock("open sesame".into(), &later(days)).unwrap();
        app.work(&later(days));
        let told = tells_of_the_sheet(&app, &later(days));
        if let Some((person, words)) = opens {
            app.open_private(person, words.into(), &later(days)).unwrap();
        }
        app.lock(&later(days));
        assert!(
            !app.tick(&later(days))
                .page
                .0
                .to_string()
                .contains("sheet of paper opens")
        );
        told
    };
    // Whoever added it opens the app again and again, and theirs; and comes again after a year.
    for days in [0, 0, 1, 2, 366] {
        assert!(visits(days, Some((Person::First, "alex alone"))), "{days}");
    }
    assert!(visits(366, Some((Person::Second, "sam alone"))), "it was said to them");
    assert!(!visits(366, None));
}

#[test]
fn a_sheet_that_was_added_is_said_for_a_week_to_whoever_has_no_words_of_their_own() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = started(&place, &keys);
    app.set_up(&draft(), Some("open sesame".into()), &now()).unwrap();
    sheet_of(&app);
    app.work(&now());
    drop(app);
    let mut said = Vec::new();
    for days in [0, 0, 0, 6, 7] {
        let app = started(&place, &keys);
        app.unlock("open sesame".into(), &later(days)).unwrap();
        app.work(&later(days));
        said.push(tells_of_the_sheet(&app, &later(days)));
        app.lock(&later(days));
    }
    assert_eq!(said, [true, true, true, true, false]);
}

/// Whoever has a doubt chooses another secret and has everything sealed anew: then no sheet opens it that somebody else made in a
/// minute alone with the open app, because none was taken without the secret; and the one of its owners still does.
#[test]
fn a_sheet_that_a_visitor_made_opens_nothing_before_and_after_new_keys() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = started(&place, &keys);
    app.set_up(&draft(), Some("open sesame".into()), &now()).unwrap();
    let sheet = app.make_recovery_sheet(&now()).unwrap();
    let theirs: String = sheet.groups.iter().map(|group| group.as_str()).collect();
    for secret in ["", "not this one"] {
        assert!(
            app.keep_recovery_sheet_with(secret, theirs.clone(), &now()).is_err(),
            "{secret}"
        );
    }
    let ours = sheet_of(&app);
    let opens = |sheet: &str| {
        app.lock(&now());
        app.unlock_with_recovery(sheet.to_owned(), &now()).is_ok()
    };
    assert!(!opens(&theirs) && opens(&ours));
    app.lock(&now());
    app.unlock("open sesame".into(), &now()).unwrap();
    delete_forever(&app);
    assert!(!opens(&theirs) && opens(&ours));
}

fn delete_forever(app: &Stillpoint) {
    app.delete_forever(Some("open sesame".into()), &now()).unwrap();
    while !app.delete_forever_step().unwrap().is_done() {}
}

#[test]
fn deleted_for_ever_a_finger_opens_no_older_copy_and_a_sheet_made_earlier_does() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let finger = Arc::new(WorkingKeys::new());
    let started = |place: &Place| {
        let ports = Ports {
            fingers: Some(finger.clone()),
            ..Ports::of(keys.clone())
        };
        Stillpoint::start_on(place.path(), ports, "en", &now())
    };
    let owes = |app: &Stillpoint| app.tick(&now()).effects.has(Effect::Work);
    let app = started(&place);
    assert!(owes(&app));
    app.set_up(&draft(), Some("open sesame".into()), &now()).unwrap();
    app.enable_biometrics_with("open sesame", &*finger, &now()).unwrap();
    // Nothing that opens the app is ever taken away by it.
    app.work(&now());
    assert!(!owes(&app));
    assert_eq!(finger.held(), 1);
    let sheet = sheet_of(&app);
    app.lock(&now());
    drop(app);
    let copy = Place::in_memory();
    std::fs::copy(place.path().join("data"), copy.path().join("data")).unwrap();
    let app = started(&place);
    app.unlock("open sesame".into(), &now()).unwrap();
    delete_forever(&app);
    // Killed before the phone did it: it is asked once more after the next unlock.
    drop(app);
    let app = started(&place);
    app.unlock("open sesame".into(), &now()).unwrap();
    assert!(owes(&app));
    // The control: until then, the copy opens with the finger.
    let mut old = Vault::open(copy.path()).unwrap();
    old.unlock_with_biometrics(&*finger, &*keys).unwrap();
    drop(old);
    app.work(&now());
    assert!(!owes(&app));
    assert_eq!(finger.held(), 0);
    drop(app);
    let mut old = Vault::open(copy.path()).unwrap();
    assert!(old.unlock_with_biometrics(&*finger, &*keys).is_err());
    drop(old);
    // What is said of the sheet is true, too.
    let old = started(&copy);
    assert!(old.unlock("open sesame".into(), &now()).is_err());
    old.unlock_with_recovery(sheet, &now()).unwrap();
}

#[test]
fn where_the_phone_set_its_key_aside_the_sheet_opens_it_and_a_new_secret_holds() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = started(&place, &keys);
    app.set_up(&draft(), Some("open sesame".into()), &now()).unwrap();
    let sheet = sheet_of(&app);
    drop(app);
    // The one that is there wraps and unwraps nothing any more.
    let aside = Arc::new(SetAside::default());
    let app = Stillpoint::start(place.path(), aside.clone(), "en", &now());
    let lost = StillpointError::KeyUnavailable {
        reason: KeyTrouble::Lost,
    };
    let refused = app.unlock("open sesame".into(), &now()).err();
    assert_eq!(refused, Some(lost.clone()));
    assert!(app.explain(&lost).contains("sheet of paper"));
    let moment = app.unlock_with_recovery(sheet, &now()).unwrap();
    assert_eq!(moment.page.0.key, "ways_in", "a new secret is offered");
    app.change_secret(None, "another one".into(), &now()).unwrap();
    let once_more = app.change_secret(None, "a third one".into(), &now()).err();
    assert_eq!(once_more, Some(StillpointError::WrongSecret));
    drop(app);
    let app = Stillpoint::start(place.path(), aside, "en", &now());
    app.unlock("another one".into(), &now()).unwrap();
}

/// A key storage whose first key the phone has set aside.
#[derive(Default)]
struct SetAside {
    keys: WorkingKeys,
    renewed: std::sync::atomic::AtomicBool,
}

impl SetAside {
    fn usable(&self) -> Result<&WorkingKeys, DeviceKeyError> {
        let renewed = self.renewed.load(std::sync::atomic::Ordering::Relaxed);
        renewed.then_some(&self.keys).ok_or(DeviceKeyError::Invalidated)
    }
}

impl DeviceKeys for SetAside {
    fn wrap(&self, plain: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.usable()?.wrap(plain)
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.usable()?.unwrap(wrapped)
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        self.keys.erase()
    }

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        self.renewed.store(true, std::sync::atomic::Ordering::Relaxed);
        self.keys.renew()
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        self.keys.forget_earlier()
    }

    fn remember(&self, anchor: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        self.keys.remember(anchor)
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        self.keys.recall()
    }
}

#[test]
fn a_phone_without_a_key_of_its_own_begins_with_a_secret_or_says_so() {
    let place = Place::in_memory();
    let none = Arc::new(FailingKeys(DeviceKeyError::Absent));
    let app = Stillpoint::start(place.path(), none, "en", &now());
    let refused = app.set_up(&draft(), None, &now()).err();
    assert_eq!(
        refused,
        Some(StillpointError::Invalid {
            field: Field::Secret,
            person: None,
            why: Why::Guessable
        })
    );
}
