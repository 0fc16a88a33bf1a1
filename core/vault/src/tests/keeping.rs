//! Keeping and finding again.

use crate::{
    Kind, Name, Vault, VaultError,
    doubles::{PROVEN, WorkingKeys},
};

use super::place::{NOTE, OTHER, PLAN, Place, bodies, quick_vault, reopen, secret, vault};

#[test]
fn what_was_kept_is_there_after_closing_and_opening() {
    let (place, keys, mut vault) = vault();
    vault.put(PLAN, b"first plan").unwrap();
    let one = vault.append(NOTE, b"one").unwrap();
    let two = vault.append(NOTE, b"two").unwrap();
    vault.append(OTHER, b"of another kind").unwrap();
    let three = vault.append(NOTE, b"three").unwrap();
    vault.replace(one, NOTE, b"one, rewritten").unwrap();
    vault.delete(two).unwrap();
    vault.put(PLAN, b"second plan").unwrap();

    let mut vault = reopen(vault, &place, &keys);
    assert_eq!(
        bodies(&vault.newest(NOTE, 10).ok().unwrap()),
        ["three", "one, rewritten"]
    );
    assert_eq!(bodies(&vault.newest(NOTE, 1).ok().unwrap()), ["three"]);
    assert_eq!(
        bodies(&vault.salvage(NOTE, 10).ok().unwrap()),
        ["three", "one, rewritten"]
    );
    assert_eq!(vault.read(three).ok().unwrap().body.as_slice(), b"three");
    assert_eq!(vault.read(two).err(), Some(VaultError::NoSuchRecord));
    assert_eq!(vault.delete(two), Err(VaultError::NoSuchRecord));
    assert_eq!(vault.replace(two, NOTE, b"back"), Err(VaultError::NoSuchRecord));
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"second plan");
    assert_eq!(vault.get(Name(2)), Ok(None));
    let verdict = vault.verify().unwrap();
    assert!(verdict.is_whole(), "{verdict:?}");
    assert_eq!(verdict.readable, 4);
}

#[test]
fn a_number_is_never_given_out_twice() {
    let (place, keys, mut vault) = quick_vault();
    let one = vault.append(NOTE, b"one").unwrap();
    vault.delete(one).unwrap();
    let mut vault = reopen(vault, &place, &keys);
    assert!(vault.append(NOTE, b"two").unwrap() > one);
}

#[test]
fn every_length_comes_back() {
    let (_place, _keys, mut vault) = quick_vault();
    for length in [0, 1, 176, 177, 178, 5_000, 65_457, 65_458, 1_000_000] {
        let body: Vec<_> = (0..length).map(|at| (at % 251) as u8).collect();
        let id = vault.append(NOTE, &body).unwrap();
        assert_eq!(vault.read(id).ok().unwrap().body.as_slice(), body);
    }
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn nothing_of_what_was_written_can_be_read_in_any_file() {
    const CANARY: &str = "CANARY heron at the weir";
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, CANARY.as_bytes()).unwrap();
    let id = vault.append(Kind(0xC5), CANARY.as_bytes()).unwrap();
    vault.append(NOTE, CANARY.repeat(1_000).as_bytes()).unwrap();
    vault.replace(id, NOTE, CANARY.to_uppercase().as_bytes()).unwrap();
    vault.drop_in(NOTE, CANARY.as_bytes()).unwrap();
    vault.change_secret(&secret("CANARY secret"), &keys, PROVEN).unwrap();
    vault.drop_in(NOTE, CANARY.as_bytes()).unwrap();
    let open = place.copy();
    drop(vault);
    for place in [open, place] {
        let files = place.bytes();
        let found = |word: &[u8]| {
            files
                .iter()
                .any(|(_, bytes)| bytes.windows(word.len()).any(|it| it == word))
        };
        assert!(!found(b"CANARY") && !found(b"heron") && !found(b"HERON"));
        // The control: the search does find what stands there in the clear.
        assert!(found(b"CREATE TABLE record"));
    }
}

#[test]
fn sizes_tell_only_which_size_something_fits_into() {
    let (_place, _keys, mut vault) = quick_vault();
    let mut deleted = None;
    for length in 0..3_000 {
        if length % 37 == 0 {
            deleted = Some(vault.append(NOTE, &vec![1; length]).unwrap());
        }
    }
    vault.delete(deleted.unwrap()).unwrap();
    vault.put(PLAN, b"plan").unwrap();
    let mut statement = vault
        .store
        .connection
        .prepare("SELECT DISTINCT length(sealed), length(token) FROM record ORDER BY 1")
        .unwrap();
    let sizes: Vec<(i64, i64)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(sizes, [(224, 16), (480, 16), (992, 16), (2_016, 16), (4_064, 16)]);
}

#[test]
fn the_settings_are_what_the_promises_need() {
    let (_place, _keys, vault) = quick_vault();
    for (name, expected) in [("journal_mode", "wal"), ("locking_mode", "exclusive")] {
        let value: String = vault
            .store
            .connection
            .pragma_query_value(None, name, |row| row.get(0))
            .unwrap();
        assert_eq!(value, expected);
    }
    for (name, expected) in [
        ("synchronous", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("wal_autocheckpoint", 1_000),
    ] {
        let value: i64 = vault
            .store
            .connection
            .pragma_query_value(None, name, |row| row.get(0))
            .unwrap();
        assert_eq!(value, expected, "{name}");
    }
}

#[test]
fn a_vault_can_move_to_another_thread() {
    const fn moves<T: Send>() {}
    moves::<Vault>();
    moves::<WorkingKeys>();
    let place = Place::new();
    assert!(!Vault::exists(place.path()));
}
