//! The ways into the app beside its secret, as the phone uses them.

use std::sync::Arc;

use stillpoint_core::{
    Field, KeyTrouble, Now, Person, Phase, Stillpoint, StillpointError, Why,
    moment::Lock,
    plan::{PersonDraft, PlanDraft},
    vault::{
        DeviceKeyError, SecretQuality,
        doubles::{FailingKeys, WorkingKeys},
    },
};
use stillpoint_tests::place::Place;

const NOW_MS: i64 = 1_800_000_000_000;

fn now() -> Now {
    Now {
        wall_utc_ms: NOW_MS,
        monotonic_ms: 1_000_000,
        boot_id: 1,
        zone: "Etc/UTC".to_owned(),
    }
}

fn started(place: &Place, keys: &Arc<WorkingKeys>) -> Stillpoint {
    Stillpoint::start(place.path(), keys.clone(), "en", &now())
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
    app.enable_biometrics(&finger, &now()).unwrap();
    drop(app);
    let app = started(&place, &keys);
    assert!(app.has_biometrics());
    let moment = app.unlock_with_biometrics(&finger, &now()).unwrap();
    assert_eq!(moment.lock, Lock::Open);
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
    assert_eq!(
        app.explain(&fallen),
        "The phone has set its key aside. Your PIN or words open it."
    );
    // Pausing asks for none of it.
    assert_eq!(app.pause(&now()).phase, Phase::Calm);
    let moment = app.unlock("open sesame".into(), &now()).unwrap();
    assert_eq!(moment.lock, Lock::Open);
    app.enable_biometrics(&finger, &now()).unwrap();
    app.disable_biometrics(&now()).unwrap();
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
    app.enable_biometrics(&finger, &now()).unwrap();
    app.set_private_secret(Person::First, "my own words".into(), &now())
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
    assert!(app.explain(&refused).contains("Five words"));
    let words = "heron weir gravel evening lamp";
    assert_eq!(Stillpoint::secret_quality(words.into()), SecretQuality::Strong);
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
        ("", SecretQuality::Weak),
        ("1234", SecretQuality::Weak),
        ("495028", SecretQuality::Fair),
        ("correct horse battery staple weir", SecretQuality::Strong),
    ] {
        assert_eq!(Stillpoint::secret_quality(secret.into()), quality, "{secret}");
        assert!(!app.explain_quality(quality).is_empty());
    }
    let long = "x".repeat(1_000_000);
    assert_eq!(Stillpoint::secret_quality(long), SecretQuality::Weak);
    // Four digits are taken where the phone has a key of its own.
    app.set_up(&draft(), Some("1234".into()), &now()).unwrap();
}
