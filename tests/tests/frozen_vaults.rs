//! Vaults and backups of every format that was ever released open and read, for ever. They lie in `tests/data/vaults`; each folder is
//! named for its format, and no byte in it is ever changed. `cargo test --test frozen_vaults -- --ignored` makes the one of
//! today's format, where it does not exist yet.

use std::{fs, path::PathBuf};

use stillpoint_age::{To, With};
use stillpoint_core::{
    backup::{GoOn, Restoring, Whole, as_it_stands, back_up, restore_new},
    vault::{
        Age, Kind, Name, Owner, Proven, RecoveryKey, RecoverySheet, Secret, Vault,
        doubles::{PROVEN, SOME_TIME, WorkingKeys},
    },
};
use stillpoint_tests::place::Place;

/// The key of the phone's double.
const KEY: [u8; 32] = *b"a phone's own key of a test only";
const SECRET: &str = "open sesame";
const FORMAT: &str = "1";
/// The key behind the finger or the face.
const BIOMETRICS: [u8; 32] = *b"what a finger opens in a test :)";
const OWN_WORDS: &str = "words of my own";
const PRIVATE: &[u8] = b"for my eyes only";
/// Locked with a secret, beside which there is every other way in, and two compartments; opened by the phone alone; in the
/// middle of a rotation, with something in the inbox. Beside the first lie its sheet and a backup of it.
const NAMES: [&str; 3] = ["secret", "device", "rotating"];

fn folder(format: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("data/vaults")
        .join(format)
}

fn body(number: usize) -> Vec<u8> {
    format!("note {number} {}", "x".repeat(number * number * 40)).into_bytes()
}

fn write(name: &str, place: &Place, keys: &WorkingKeys) {
    let secret = (name == "secret").then(|| Secret::new(SECRET.to_owned()).unwrap());
    let mut vault = Vault::create(place.path(), secret.as_ref(), keys).unwrap();
    vault.put(Name(1), b"an old plan").unwrap();
    for number in 0..20 {
        let id = vault.append(Kind(1), &body(number)).unwrap();
        if number == 7 {
            vault.delete(id).unwrap();
        }
        if number == 8 {
            vault.replace(id, Kind(2), b"another kind").unwrap();
        }
    }
    vault.put(Name(1), b"the plan").unwrap();
    vault.set_mark().unwrap();
    if name == "secret" {
        let sheet = RecoverySheet::make(20_000).unwrap();
        let typed = sheet
            .groups
            .iter()
            .map(|group| group.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let key = RecoveryKey::typed(&typed).unwrap();
        vault.keep_recovery_key(&key, 20_000, PROVEN).unwrap();
        vault
            .enable_biometrics(&WorkingKeys::with_key(&BIOMETRICS), PROVEN)
            .unwrap();
        for owner in [Owner::FIRST, Owner::SECOND] {
            vault.set_up_compartment(owner, &own_words(), keys, &[]).unwrap();
            vault.append_private(owner, Kind(1), PRIVATE).unwrap();
        }
        fs::write(place.path().join("sheet"), &typed).unwrap();
        let (file, recipient) = (place.path().join("backup.age"), key.identity().recipient());
        back_up(
            &Whole::of(&vault, &Proven::of_a_test()),
            &file,
            &To::Recipient(&recipient),
            "2026-11-21",
            &mut |_, _| GoOn::Yes,
        )
        .unwrap();
    }
    if name == "rotating" {
        vault.rotate_begin(None, keys, SOME_TIME).unwrap();
        vault.rotate_step(9).unwrap();
        vault.drop_in(Kind(1), b"dropped in").unwrap();
    }
    vault.lock_with(keys);
}

fn own_words() -> Secret {
    Secret::new(OWN_WORDS.to_owned()).unwrap()
}

/// Every way in but the secret, and what lies in the compartments.
fn opens_in_every_way(place: &Place, keys: &WorkingKeys) -> RecoveryKey {
    let key = RecoveryKey::typed(&fs::read_to_string(place.path().join("sheet")).unwrap()).unwrap();
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock_with_recovery(&key, keys).unwrap();
    assert!(vault.verify().unwrap().is_whole());
    vault.lock();
    vault
        .unlock_with_biometrics(&WorkingKeys::with_key(&BIOMETRICS), keys)
        .unwrap();
    for owner in [Owner::FIRST, Owner::SECOND] {
        vault.open_compartment(owner, &own_words(), keys, SOME_TIME).unwrap();
        let private = vault.newest_private(owner, Kind(1), 9).unwrap();
        assert_eq!(
            private.iter().map(|one| one.body.as_slice()).collect::<Vec<_>>(),
            [PRIVATE]
        );
    }
    vault.lock_with(keys);
    key
}

/// What the frozen backup brings back.
fn comes_back(place: &Place, key: &RecoveryKey) {
    let (new, keys) = (Place::in_memory(), WorkingKeys::new());
    let (file, with) = (place.path().join("backup.age"), With::Identity(key.identity()));
    let backup = Restoring { file: &file, with };
    let made = restore_new(
        new.path(),
        None,
        &keys,
        Name(1),
        &backup,
        &mut as_it_stands,
        &mut |_, _| GoOn::Yes,
    );
    let (vault, restored) = made.unwrap();
    assert_eq!(
        restored.added,
        19 + 1 + 2 + 2,
        "entries, the plan, two compartments and what is in them"
    );
    assert_eq!(vault.get(Name(1)).unwrap().unwrap().as_slice(), b"the plan");
    assert_eq!(vault.newest(Kind(1), 99).unwrap().len(), 18);
    assert!(vault.has_compartment(Owner::FIRST).unwrap() && vault.has_compartment(Owner::SECOND).unwrap());
}

/// Everything that was written, and that it can be written on.
fn reads(name: &str, place: &Place) {
    let keys = WorkingKeys::with_key(&KEY);
    keys.put_anchor(Some(fs::read(place.path().join("anchor")).unwrap()));
    let mut vault = Vault::open(place.path()).unwrap();
    for turn in 0..2 {
        if name == "secret" {
            let secret = Secret::new(SECRET.to_owned()).unwrap();
            vault.unlock(&secret, &keys, SOME_TIME).unwrap();
        } else {
            vault.unlock_with_device(&keys).unwrap();
        }
        assert!(vault.verify().unwrap().is_whole() && !vault.is_read_only(), "{name}");
        assert_eq!(vault.age(), Age::Newest, "{name}");
        assert_eq!(vault.get(Name(1)).unwrap().unwrap().as_slice(), b"the plan");
        assert_eq!(vault.is_marked(), Ok(true));
        let mut expected: Vec<Vec<u8>> = (0..20).filter(|at| *at != 7 && *at != 8).map(body).collect();
        expected.extend((name == "rotating").then(|| b"dropped in".to_vec()));
        expected.extend((turn == 1).then(|| b"today".to_vec()));
        let notes = vault.newest(Kind(1), 99).unwrap();
        let notes: Vec<_> = notes.iter().rev().map(|note| note.body.to_vec()).collect();
        assert_eq!(notes, expected, "{name}");
        assert_eq!(vault.newest(Kind(2), 9).unwrap()[0].body.as_slice(), b"another kind");
        if turn == 0 {
            vault.append(Kind(1), b"today").unwrap();
            while vault.rotation().is_some() {
                vault.rotate_step(5).unwrap();
            }
            vault.lock_with(&keys);
        }
    }
}

#[test]
fn every_format_that_was_released_opens_and_reads() {
    let mut read = 0;
    for format in ["1"] {
        for name in NAMES {
            let frozen = folder(format).join(name);
            let place = Place::in_memory();
            for file in fs::read_dir(&frozen).unwrap() {
                let file = file.unwrap();
                fs::copy(file.path(), place.path().join(file.file_name())).unwrap();
            }
            if name == "secret" {
                let keys = WorkingKeys::with_key(&KEY);
                keys.put_anchor(Some(fs::read(place.path().join("anchor")).unwrap()));
                let key = opens_in_every_way(&place, &keys);
                fs::write(place.path().join("anchor"), keys.anchor().unwrap()).unwrap();
                comes_back(&place, &key);
            }
            reads(name, &place);
            read += 1;
        }
    }
    assert_eq!(read, 3);
    assert!(folder(FORMAT).is_dir(), "today's format is not frozen");
}

#[test]
#[ignore = "makes the vaults of today's format, once"]
fn freeze_todays_format() {
    for name in NAMES {
        let frozen = folder(FORMAT).join(name);
        assert!(!frozen.exists(), "what is frozen is never made anew");
        fs::create_dir_all(&frozen).unwrap();
        let (place, keys) = (Place::in_memory(), WorkingKeys::with_key(&KEY));
        write(name, &place, &keys);
        for file in ["data", "sheet", "backup.age"] {
            let made = place.path().join(file);
            if made.exists() {
                fs::copy(made, frozen.join(file)).unwrap();
            }
        }
        fs::write(frozen.join("anchor"), keys.anchor().unwrap()).unwrap();
    }
}
