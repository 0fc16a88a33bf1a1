//! The third way in: beside the secret, never instead of it, and gone alone.

use crate::{
    DeviceKeyError, DeviceKeys, KeyTrouble, Refused, Vault, VaultError,
    doubles::{FailingKeys, PROVEN, WorkingKeys},
};

use super::place::{NOTE, NOW, Place, bodies, open, quick_vault, secret, vault};

const NEW_FINGER: FailingKeys = FailingKeys(DeviceKeyError::Invalidated);
const FALLEN: Result<(), VaultError> = Err(VaultError::KeyUnavailable(KeyTrouble::Invalidated));

/// A vault with a note that "open sesame" and a finger open, locked.
fn with_biometrics() -> (Place, WorkingKeys, WorkingKeys, Vault) {
    let (place, keys, mut vault) = vault();
    let finger = WorkingKeys::new();
    vault.append(NOTE, b"one").unwrap();
    vault.enable_biometrics(&finger, PROVEN).unwrap();
    vault.lock();
    (place, keys, finger, vault)
}

fn reopened(place: &Place) -> Vault {
    Vault::open(place.path()).ok().unwrap()
}

#[test]
fn a_finger_opens_it_beside_the_secret_and_each_with_its_own_key() {
    let (place, keys, finger, vault) = with_biometrics();
    drop(vault);
    let mut vault = reopened(&place);
    assert!(vault.has_biometric_slot() && vault.has_secret_slot() && vault.slots.device.is_none());
    vault.unlock_with_biometrics(&finger, &keys).unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["one"]);
    assert!(vault.verify().unwrap().is_whole() && !vault.is_read_only());
    vault.lock();
    // The other key opens nothing, and says no more than that the key is not there.
    assert!(vault.unlock_with_biometrics(&WorkingKeys::new(), &keys).is_err());
    assert!(vault.unlock_with_device(&finger).is_err());
    assert!(!vault.is_open());
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn biometrics_never_stand_alone() {
    let (_place, keys, mut vault) = quick_vault();
    let finger = WorkingKeys::new();
    assert_eq!(
        vault.enable_biometrics(&finger, PROVEN),
        Err(VaultError::Secret(Refused::NotChosen))
    );
    assert_eq!(finger.times_wrapped(), 0);
    vault.change_secret(&secret("open sesame"), &keys, PROVEN).unwrap();
    vault.enable_biometrics(&finger, PROVEN).unwrap();
    vault.lock();
    assert_eq!(vault.enable_biometrics(&finger, PROVEN), Err(VaultError::Locked));
    assert_eq!(vault.disable_biometrics(PROVEN), Err(VaultError::Locked));
}

#[test]
fn a_new_finger_makes_the_slot_fall_alone_and_that_is_no_damage() {
    let (place, keys, finger, mut vault) = with_biometrics();
    assert_eq!(vault.unlock_with_biometrics(&NEW_FINGER, &keys), FALLEN);
    assert!(vault.biometrics_fell && !vault.has_biometric_slot() && !vault.is_open());
    // What fell stays fallen, whatever the phone says next.
    assert_eq!(vault.unlock_with_biometrics(&finger, &keys), FALLEN);
    // Ended before anybody typed the secret: the phone says the same once more.
    drop(vault);
    let mut vault = reopened(&place);
    assert_eq!(vault.unlock_with_biometrics(&NEW_FINGER, &keys), FALLEN);
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert!(!vault.biometrics_fell && !vault.has_biometric_slot());
    assert!(vault.verify().unwrap().is_whole() && !vault.is_read_only());
    vault.append(NOTE, b"two").unwrap();
    drop(vault);
    // Gone from the file: the key of before opens nothing.
    let mut vault = reopened(&place);
    assert_eq!(
        vault.unlock_with_biometrics(&finger, &keys),
        Err(VaultError::KeyUnavailable(KeyTrouble::Absent))
    );
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert!(vault.verify().unwrap().is_whole());
    vault.enable_biometrics(&finger, PROVEN).unwrap();
    vault.lock();
    vault.unlock_with_biometrics(&finger, &keys).unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["two", "one"]);
}

#[test]
fn a_full_disk_or_a_key_that_waits_makes_no_slot_fall_or_stay() {
    let (place, keys, finger, mut vault) = with_biometrics();
    for waiting in [DeviceKeyError::NotYet, DeviceKeyError::Failed, DeviceKeyError::Absent] {
        assert!(vault.unlock_with_biometrics(&FailingKeys(waiting), &keys).is_err());
        assert!(vault.has_biometric_slot());
    }
    vault.unlock_with_biometrics(&finger, &keys).unwrap();
    vault.pretend_disk_full(true);
    assert_eq!(vault.disable_biometrics(PROVEN), Err(VaultError::NotSaved));
    assert_eq!(vault.enable_biometrics(&finger, PROVEN), Err(VaultError::NotSaved));
    vault.lock();
    assert_eq!(vault.unlock_with_biometrics(&NEW_FINGER, &keys), FALLEN);
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    // It could not be taken out of the file, and is taken for gone all the same.
    assert!(vault.biometrics_fell && !vault.has_biometric_slot());
    vault.pretend_disk_full(false);
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert!(!vault.biometrics_fell);
    drop(vault);
    assert!(!reopened(&place).has_biometric_slot());
    assert!(open(&place, &keys).verify().unwrap().is_whole());
}

#[test]
fn changing_the_secret_keeps_biometrics_and_switching_them_off_keeps_the_secret() {
    let (place, keys, finger, mut vault) = with_biometrics();
    vault.unlock_with_biometrics(&finger, &keys).unwrap();
    vault.change_secret(&secret("another one"), &keys, PROVEN).unwrap();
    drop(vault);
    let mut vault = reopened(&place);
    vault.unlock_with_biometrics(&finger, &keys).unwrap();
    assert!(vault.verify().unwrap().is_whole());
    vault.disable_biometrics(PROVEN).unwrap();
    vault.disable_biometrics(PROVEN).unwrap();
    vault.lock();
    assert!(vault.unlock_with_biometrics(&finger, &keys).is_err());
    vault.unlock(&secret("another one"), &keys, NOW).unwrap();
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn no_slot_of_biometrics_is_taken_away_put_back_or_passed_off_as_another_unseen() {
    let (place, keys, finger, mut vault) = with_biometrics();
    let with = place.copy();
    vault.unlock_with_biometrics(&finger, &keys).unwrap();
    vault.disable_biometrics(PROVEN).unwrap();
    vault.lock();
    drop(vault);
    let older = with.file().display().to_string();
    for (place, sql) in [
        (&with, "DELETE FROM slot WHERE way = 3".to_owned()),
        (&with, "UPDATE slot SET way = 2 WHERE way = 3".to_owned()),
        (
            &with,
            "INSERT INTO slot SELECT 2, body FROM slot WHERE way = 3".to_owned(),
        ),
        (
            &with,
            "UPDATE slot SET body = (SELECT body FROM slot WHERE way = 1) WHERE way = 3".to_owned(),
        ),
        (
            &place,
            format!("ATTACH '{older}' AS other; INSERT INTO slot SELECT * FROM other.slot WHERE way = 3"),
        ),
    ] {
        let tampered = place.copy();
        tampered.attack(&sql);
        let mut vault = reopened(&tampered);
        // Also after the phone has said that it fell: what somebody else did is not swept away with it.
        let _ = vault.unlock_with_biometrics(&NEW_FINGER, &keys);
        vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
        assert!(vault.is_read_only(), "{sql}");
        assert!(matches!(
            vault.enable_biometrics(&finger, PROVEN),
            Err(VaultError::Damaged { .. })
        ));
        assert!(!vault.verify().unwrap().head_agrees, "{sql}");
    }
}

#[test]
fn a_slot_of_biometrics_that_was_bent_is_damaged() {
    let (_place, keys, finger, mut vault) = with_biometrics();
    let body = vault.slots.biometric.clone().unwrap();
    for at in 0..body.len() {
        let mut bent = body.clone();
        bent[at] ^= 0xFF;
        vault.slots.biometric = Some(bent);
        assert_eq!(
            vault.unlock_with_biometrics(&finger, &keys),
            Err(VaultError::DAMAGED),
            "byte {at}"
        );
    }
    let _ = finger.erase();
}
