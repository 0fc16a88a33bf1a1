//! Ways in, and what happens where there is none.

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
};

use crate::{
    DeviceKeyError, DeviceKeys, Erased, KeyTrouble, RecoveryKey, RecoverySheet, Refused, Remembered, Renewed, Secret,
    SinceBoot, Vault, VaultError,
    doubles::{FailingKeys, PROVEN, WorkingKeys},
    sealed::slots::Slots,
    ways::slots,
};

use super::place::{NOTE, NOW, Place, bodies, quick_vault, reopen, secret, vault};
use stillpoint_seal::Cost;

struct PanickingKeys;

impl DeviceKeys for PanickingKeys {
    fn wrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        panic!("the host died")
    }

    fn unwrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        panic!("the host died")
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        panic!("the host died")
    }

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        panic!("the host died")
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        panic!("the host died")
    }

    fn remember(&self, _: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        panic!("the host died")
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        panic!("the host died")
    }
}

const FAILURES: [(DeviceKeyError, KeyTrouble); 4] = [
    (DeviceKeyError::Absent, KeyTrouble::Absent),
    (DeviceKeyError::NotYet, KeyTrouble::NotYet),
    (DeviceKeyError::Invalidated, KeyTrouble::Invalidated),
    (DeviceKeyError::Failed, KeyTrouble::NotYet),
];

/// What becomes of a secret that can be guessed: a phone without a key storage does not take it.
fn refusals() -> [(DeviceKeyError, VaultError); 4] {
    FAILURES.map(|(error, reason)| match error {
        DeviceKeyError::Absent => (error, VaultError::Secret(Refused::Guessable)),
        _ => (error, VaultError::KeyUnavailable(reason)),
    })
}

#[test]
fn a_wrong_secret_does_not_open_it() {
    let (_place, keys, mut vault) = vault();
    vault.append(NOTE, b"one").unwrap();
    vault.lock();
    for wrong in ["open sesamE", "open  sesame", "    ", "0000"] {
        assert_eq!(vault.unlock(&secret(wrong), &keys, NOW), Err(VaultError::WrongSecret));
        assert!(!vault.is_open());
        assert_eq!(vault.newest(NOTE, 1).err(), Some(VaultError::Locked));
    }
    assert_eq!(
        vault.unlock_with_device(&keys),
        Err(VaultError::KeyUnavailable(KeyTrouble::Absent))
    );
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
}

#[test]
fn the_right_secret_on_another_phone_does_not_open_it() {
    let (_place, _keys, mut vault) = vault();
    vault.lock();
    let other = WorkingKeys::new();
    assert_eq!(
        vault.unlock(&secret("open sesame"), &other, NOW),
        Err(VaultError::KeyUnavailable(KeyTrouble::Absent))
    );
    other.wrap(vec![1]).unwrap();
    assert!(vault.unlock(&secret("open sesame"), &other, NOW).is_err());
    assert!(!vault.is_open());
}

#[test]
fn changing_the_secret_closes_the_old_way_in_and_moves_no_record() {
    let (place, keys, mut vault) = vault();
    vault.append(NOTE, b"one").unwrap();
    let rows = |vault: &Vault| -> Vec<u8> {
        let query = "SELECT sealed FROM record";
        vault.store.connection.query_row(query, [], |row| row.get(0)).unwrap()
    };
    let before = rows(&vault);
    vault.change_secret(&secret("another one"), &keys, PROVEN).unwrap();
    assert_eq!(rows(&vault), before);
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(
        vault.unlock(&secret("open sesame"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
    vault.unlock(&secret("another one"), &keys, NOW).unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 1).ok().unwrap()), ["one"]);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn a_secret_that_could_not_be_changed_still_opens_it() {
    let (place, keys, mut vault) = vault();
    vault.pretend_disk_full(true);
    assert_eq!(
        vault.change_secret(&secret("another one"), &keys, PROVEN),
        Err(VaultError::NotSaved)
    );
    vault.pretend_disk_full(false);
    for (error, refused) in refusals() {
        assert_eq!(
            vault.change_secret(&secret("another one"), &FailingKeys(error), PROVEN),
            Err(refused)
        );
    }
    assert!(
        catch_unwind(AssertUnwindSafe(|| vault.change_secret(
            &secret("another one"),
            &PanickingKeys,
            PROVEN
        )))
        .is_err()
    );
    vault.append(NOTE, b"one").unwrap();
    let vault = reopen(vault, &place, &keys);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn a_vault_without_a_secret_opens_with_the_phone_alone_until_it_gets_one() {
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    assert!(vault.slots.device.is_some() && !vault.has_secret_slot());
    vault.lock();
    assert!(!vault.is_open());
    assert_eq!(
        vault.unlock(&secret("anything"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
    vault.unlock_with_device(&keys).unwrap();
    vault.change_secret(&secret("open sesame"), &keys, PROVEN).unwrap();
    assert!(vault.slots.device.is_none() && vault.has_secret_slot());
    let mut vault = reopen(vault, &place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    vault.lock();
    assert!(vault.unlock_with_device(&keys).is_err());
}

#[test]
fn the_three_troubles_of_a_key_are_three_answers() {
    let (_place, keys, mut with_secret) = vault();
    let (_quick_place, quick_keys, mut without) = quick_vault();
    with_secret.lock();
    without.lock();
    for (error, reason) in FAILURES {
        let expected = VaultError::KeyUnavailable(reason);
        assert_eq!(
            with_secret.unlock(&secret("open sesame"), &FailingKeys(error), NOW),
            Err(expected)
        );
        assert_eq!(without.unlock_with_device(&FailingKeys(error)), Err(expected));
        assert!(!with_secret.is_open() && !without.is_open());
    }
    with_secret.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    without.unlock_with_device(&quick_keys).unwrap();
}

#[test]
fn no_key_is_made_where_a_vault_is() {
    let (place, keys, vault) = vault();
    // Making it asks once for what was wrapped: whether the phone gives it back.
    assert_eq!((keys.times_wrapped(), keys.times_unwrapped()), (1, 1));
    let mut vault = reopen(vault, &place, &keys);
    let _ = vault.unlock(&secret("wrong"), &keys, NOW);
    let _ = vault.unlock_with_device(&keys);
    drop(vault);
    assert!(Vault::create(place.path(), None, &keys).is_err());
    assert_eq!((keys.times_wrapped(), keys.times_unwrapped()), (1, 3));
}

#[test]
fn a_phone_that_gives_back_something_else_is_noticed_before_anything_is_locked_away() {
    struct Forgetful;
    impl DeviceKeys for Forgetful {
        fn wrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
            Ok(Vec::new())
        }
        fn unwrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
            Ok(vec![0; 32])
        }
        fn erase(&self) -> Result<Erased, DeviceKeyError> {
            Ok(Erased::WasGone)
        }
        fn renew(&self) -> Result<Renewed, DeviceKeyError> {
            Ok(Renewed::Now)
        }
        fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
            Ok(Erased::WasGone)
        }
        fn remember(&self, _: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
            Ok(Remembered::Now)
        }
        fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
            Ok(None)
        }
    }
    let place = Place::new();
    for secret in [None, Some(secret("open sesame"))] {
        let made = Vault::create(place.path(), secret.as_ref(), &Forgetful);
        assert_eq!(made.err(), Some(VaultError::KeyUnavailable(KeyTrouble::NotYet)));
        assert!(!Vault::exists(place.path()));
    }
}

#[test]
fn a_key_storage_that_fails_or_panics_leaves_nothing_behind() {
    let place = Place::new();
    for ((error, reason), (_, refused)) in FAILURES.into_iter().zip(refusals()) {
        let alone = Vault::create(place.path(), None, &FailingKeys(error));
        assert_eq!(alone.err(), Some(VaultError::KeyUnavailable(reason)));
        let made = Vault::create(place.path(), Some(&secret("open sesame")), &FailingKeys(error));
        assert_eq!(made.err(), Some(refused));
    }
    assert!(catch_unwind(|| Vault::create(place.path(), None, &PanickingKeys)).is_err());
    assert!(place.names().is_empty());
    assert!(!Vault::exists(place.path()));
    assert_eq!(Vault::open(place.path()).err(), Some(VaultError::NotThere));
    assert!(place.names().is_empty());
}

#[test]
fn a_key_storage_that_panics_while_unlocking_leaves_the_vault_locked_and_usable() {
    let (_place, keys, mut vault) = vault();
    vault.lock();
    assert!(
        catch_unwind(AssertUnwindSafe(|| vault.unlock(
            &secret("open sesame"),
            &PanickingKeys,
            NOW
        )))
        .is_err()
    );
    assert!(!vault.is_open());
    vault.set_mark().unwrap();
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
}

#[test]
fn a_secret_of_any_length_gets_a_clear_answer() {
    let why = |text: String| match Secret::new(text) {
        Ok(_) => None,
        Err(VaultError::Secret(why)) => Some(why),
        Err(other) => panic!("{other:?}"),
    };
    assert_eq!(why(String::new()), Some(Refused::TooShort { min: 4 }));
    assert_eq!(why("abc".into()), Some(Refused::TooShort { min: 4 }));
    assert_eq!(why("äöü".into()), Some(Refused::TooShort { min: 4 }));
    assert_eq!(why("x".repeat(1_000_000)), Some(Refused::TooLong { max: 1_024 }));
    assert_eq!(why("x".repeat(1_025)), Some(Refused::TooLong { max: 1_024 }));
    for fine in [
        "1234".into(),
        "🐚🌊🪨🌿".into(),
        "x".repeat(1_024),
        "🐚".repeat(1_024),
        "a\0b\u{202E}".into(),
    ] {
        assert_eq!(why(fine), None);
    }
}

#[test]
fn wrong_secrets_cost_time_that_grows_and_survives_a_restart() {
    let (place, keys, mut vault) = vault();
    vault.append(NOTE, b"one").unwrap();
    vault.lock();
    let at = |seconds: u64| SinceBoot {
        monotonic_ms: NOW.monotonic_ms + seconds * 1_000,
        ..NOW
    };
    let wrong = secret("not this one");
    for _ in 0..5 {
        assert_eq!(vault.unlock(&wrong, &keys, at(0)), Err(VaultError::WrongSecret));
    }
    // The right one has to wait, too: otherwise the wait would tell which it is.
    let right = secret("open sesame");
    assert_eq!(
        vault.unlock(&right, &keys, at(0)),
        Err(VaultError::TooSoon { wait_s: 30 })
    );
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(
        vault.unlock(&wrong, &keys, at(10)),
        Err(VaultError::TooSoon { wait_s: 20 })
    );
    assert_eq!(vault.unlock(&wrong, &keys, at(30)), Err(VaultError::WrongSecret));
    assert_eq!(
        vault.unlock(&right, &keys, at(31)),
        Err(VaultError::TooSoon { wait_s: 59 })
    );
    vault.unlock(&right, &keys, at(90)).unwrap();
    assert_eq!(vault.newest(NOTE, 9).unwrap().len(), 1);
    // Forgotten: nothing is held against anybody.
    vault.lock();
    assert_eq!(vault.unlock(&wrong, &keys, at(91)), Err(VaultError::WrongSecret));
    vault.unlock(&right, &keys, at(91)).unwrap();
}

#[test]
fn a_phone_whose_key_cannot_be_used_costs_nobody_a_wait() {
    let (_place, keys, mut vault) = vault();
    vault.lock();
    for _ in 0..9 {
        let failing = FailingKeys(DeviceKeyError::NotYet);
        assert!(matches!(
            vault.unlock(&secret("open sesame"), &failing, NOW),
            Err(VaultError::KeyUnavailable(_))
        ));
    }
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
}

#[test]
fn a_full_disk_keeps_nobody_out_and_gives_no_guesses_away() {
    let (place, keys, mut vault) = vault();
    let (right, wrong) = (secret("open sesame"), secret("not this one"));
    vault.pretend_disk_full(true);
    for _ in 0..3 {
        vault.lock();
        vault.unlock(&right, &keys, NOW).unwrap();
    }
    for number in 0..5 {
        // The app is ended after each guess.
        drop(vault);
        vault = Vault::open(place.path()).unwrap();
        vault.pretend_disk_full(true);
        let guess = vault.unlock(&wrong, &keys, NOW);
        assert_eq!(guess, Err(VaultError::WrongSecret), "{number}");
    }
    drop(vault);
    let mut vault = Vault::open(place.path()).unwrap();
    vault.pretend_disk_full(true);
    let too_soon = Err(VaultError::TooSoon { wait_s: 30 });
    assert_eq!(vault.unlock(&wrong, &keys, NOW), too_soon);
    let later = SinceBoot {
        monotonic_ms: NOW.monotonic_ms + 30_000,
        ..NOW
    };
    vault.unlock(&right, &keys, later).unwrap();
}

/// Keeps a recovery sheet, and answers its key.
fn with_sheet(vault: &mut Vault) -> RecoveryKey {
    let sheet = RecoverySheet::make(0).unwrap();
    let typed: Vec<&str> = sheet.groups.iter().map(|group| group.as_str()).collect();
    let key = RecoveryKey::typed(&typed.join(" ")).unwrap();
    vault.keep_recovery_key(&key, 0, PROVEN).unwrap();
    key
}

#[test]
fn a_count_that_cannot_be_read_is_the_longest_wait_and_then_over() {
    let an_hour_later = SinceBoot {
        monotonic_ms: NOW.monotonic_ms + 3_600_000,
        ..NOW
    };
    // A bit of a tired flash cell, or somebody who can write to the file.
    for (column, value) in [
        ("wrong", "-1"),
        ("wrong", "-127"),
        ("wrong", "4294967296"),
        ("wrong", "9223372036854775807"),
        ("wrong", "-9223372036854775808"),
        ("boot", "-1"),
        ("at_ms", "-1"),
        ("at_ms", "9223372036854775807"),
    ] {
        let (place, keys, mut vault) = vault();
        let key = with_sheet(&mut vault);
        vault.lock();
        let wrong = vault.unlock(&secret("not this one"), &keys, NOW);
        assert_eq!(wrong, Err(VaultError::WrongSecret));
        drop(vault);
        place.attack(&format!("UPDATE attempts SET {column} = {value}"));
        let mut vault = Vault::open(place.path()).unwrap();
        let right = secret("open sesame");
        match vault.unlock(&right, &keys, NOW) {
            Ok(()) => assert_ne!(column, "wrong", "{value}: it was no count"),
            Err(VaultError::TooSoon { wait_s }) => assert_eq!(wait_s, 3_600, "{column} {value}"),
            Err(other) => panic!("{column} {value}: {other:?}"),
        }
        vault.lock();
        vault.unlock_with_recovery(&key, &keys).unwrap();
        vault.lock();
        // The wait passes, also for an app that is ended again and again.
        drop(vault);
        let mut vault = Vault::open(place.path()).unwrap();
        vault.unlock(&right, &keys, an_hour_later).unwrap();
        assert!(vault.verify().unwrap().is_whole(), "{column} {value}");
    }
}

#[test]
fn the_sheet_opens_it_whatever_lies_where_the_wrong_secrets_are_counted() {
    let (place, keys, mut vault) = vault();
    let key = with_sheet(&mut vault);
    vault.lock();
    for _ in 0..9 {
        let _ = vault.unlock(&secret("not this one"), &keys, NOW);
    }
    // However often somebody tried what they know: whoever has the sheet waits for nothing.
    vault.unlock_with_recovery(&key, &keys).unwrap();
    drop(vault);
    let attacker = rusqlite::Connection::open(place.file()).unwrap();
    let page: u32 = attacker
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'attempts'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    drop(attacker);
    let mut bytes = fs::read(place.file()).unwrap();
    let end = page as usize * 4_096;
    bytes[end - 4_096..end].fill(0xA5);
    fs::write(place.file(), bytes).unwrap();
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock_with_recovery(&key, &keys).unwrap();
    assert!(vault.verify().unwrap().records_are_whole());
}

#[test]
fn what_cannot_be_counted_even_in_the_room_held_for_it_is_not_tried() {
    let (place, keys, mut vault) = vault();
    let key = with_sheet(&mut vault);
    vault.lock();
    fs::remove_file(place.path().join("data.room")).unwrap();
    vault.pretend_disk_full(true);
    for guess in ["not this one", "open sesame"] {
        let refused = vault.unlock(&secret(guess), &keys, NOW);
        assert_eq!(refused, Err(VaultError::NotSaved), "{guess}");
    }
    // Nobody guesses the key on a sheet, so nothing has to be counted.
    vault.unlock_with_recovery(&key, &keys).unwrap();
    vault.lock();
    // One picture is deleted, and it opens; and from then on the room is held again.
    vault.pretend_disk_full(false);
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert!(place.all_names().contains(&"data.room".to_owned()));
}

#[test]
fn the_same_letters_from_another_keyboard_open_it() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let composed = secret("caf\u{e9} \u{fb01}n 1");
    let mut vault = Vault::create(place.path(), Some(&composed), &keys).ok().unwrap();
    vault.lock();
    vault.unlock(&secret("cafe\u{301} fin \u{2081}"), &keys, NOW).unwrap();
    vault.lock();
    assert_eq!(
        vault.unlock(&secret("cafe fin 1"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
}

#[test]
fn a_phone_without_a_key_storage_takes_only_a_secret_that_nobody_guesses() {
    let (place, none) = (Place::new(), FailingKeys(DeviceKeyError::Absent));
    for guessable in ["1234", "19840512", "open sesame", "Password1!"] {
        let made = Vault::create(place.path(), Some(&secret(guessable)), &none);
        assert_eq!(made.err(), Some(VaultError::Secret(Refused::Guessable)), "{guessable}");
        assert!(place.names().is_empty());
    }
    let strong = secret("heron weir gravel evening lamp quince thistle");
    let mut vault = Vault::create(place.path(), Some(&strong), &none).ok().unwrap();
    vault.append(NOTE, b"one").unwrap();
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(
        vault.unlock(&secret("heron weir"), &none, NOW),
        Err(VaultError::WrongSecret)
    );
    vault.unlock(&strong, &none, NOW).unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 1).unwrap()), ["one"]);
    assert_eq!(
        vault.change_secret(&secret("1234"), &none, PROVEN),
        Err(VaultError::Secret(Refused::Guessable))
    );
    // Where the phone has a key storage, four digits are enough, and nobody is asked for more.
    vault
        .change_secret(&secret("1234"), &WorkingKeys::new(), PROVEN)
        .unwrap();
}

#[test]
fn what_a_guess_costs_is_raised_at_the_first_unlock_that_finds_it_lower() {
    let (place, keys, mut vault) = vault();
    let lower = Cost {
        memory_kib: 8_192,
        passes: 1,
        lanes: 1,
    };
    let data = &vault.open.as_ref().unwrap().keys.data;
    let slot = slots::at_cost(lower, &secret("open sesame"), data, &vault.identity, &keys).unwrap();
    let older = Slots {
        secret: Some(slot.clone()),
        ..vault.slots.clone()
    };
    vault.write_slots(older).unwrap();
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    // On a full disk it opens all the same, and the next unlock raises it.
    vault.pretend_disk_full(true);
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert_eq!(vault.slots.secret.as_ref(), Some(&slot));
    vault.pretend_disk_full(false);
    let wrapped = keys.times_wrapped();
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    let raised = vault.slots.secret.clone();
    assert_ne!(raised.as_ref(), Some(&slot));
    // The phone was not asked for anything new.
    assert_eq!(keys.times_wrapped(), wrapped);
    let mut vault = reopen(vault, &place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(vault.slots.secret, raised, "once is enough");
    vault.lock();
    assert_eq!(
        vault.unlock(&secret("another one"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
}

#[test]
fn a_space_behind_the_words_closes_nobody_out() {
    let (chosen, typed) = ("river stone \n", "river stone");
    let (place, keys) = (Place::new(), WorkingKeys::new());
    drop(Vault::create(place.path(), Some(&secret(chosen)), &keys).unwrap());
    let mut vault = Vault::open(place.path()).unwrap();
    for words in [typed, chosen, "\u{FEFF}river stone"] {
        vault.unlock(&secret(words), &keys, NOW).unwrap();
        vault.lock();
    }
    for _ in 0..5 {
        // Two forms of it are tried, and it is one guess.
        let wrong = vault.unlock(&secret("river  stone "), &keys, NOW);
        assert_eq!(wrong, Err(VaultError::WrongSecret));
    }
    let later = SinceBoot {
        monotonic_ms: NOW.monotonic_ms + 30_000,
        ..NOW
    };
    vault.unlock(&secret(typed), &keys, later).unwrap();
    // What an earlier version closed with the space opens with the space.
    let before = [b"river stone ".as_slice()];
    assert_eq!(secret("river stone ").forms().skip(1).collect::<Vec<_>>(), before);
    let too_short = Vault::create(Place::new().path(), Some(&secret("  1   ")), &keys).err();
    assert_eq!(too_short, Some(VaultError::Secret(Refused::TooShort { min: 4 })));
}
