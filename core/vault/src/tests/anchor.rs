//! An older copy of the whole file is told from the file, and nobody is locked out by it.

use crate::{
    Age, DeviceKeyError, Vault, VaultError,
    doubles::{FailingKeys, WorkingKeys},
};

use super::place::{NOTE, PLAN, Place, bodies, open, quick_vault, reopen};

/// A vault that was locked with two notes in it, a copy of it, and the same with a third note.
fn rolled_back() -> (Place, WorkingKeys, Place) {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    vault.append(NOTE, b"one").unwrap();
    vault.append(NOTE, b"two").unwrap();
    vault.lock_with(&keys);
    drop(vault);
    let older = place.copy();
    let mut vault = open(&place, &keys);
    vault.append(NOTE, b"three").unwrap();
    vault.lock_with(&keys);
    drop(vault);
    assert_eq!(open(&place, &keys.copy()).age(), Age::Newest);
    (place, keys, older)
}

#[test]
fn an_older_copy_is_said_until_somebody_accepts_it_and_locks_nobody_out() {
    let (place, keys, older) = rolled_back();
    let mut vault = open(&older, &keys);
    for round in 0..3 {
        assert_eq!(vault.age(), Age::Older, "round {round}");
        let verdict = vault.verify().unwrap();
        assert!(verdict.is_older_copy && verdict.is_whole() && !vault.is_read_only());
        // What is there can be read, and written on.
        vault.append(NOTE, b"more").unwrap();
        vault.put(PLAN, b"plan").unwrap();
        if round == 1 {
            vault.lock_with(&keys);
        }
        vault = reopen(vault, &older, &keys);
    }
    vault.accept_older_copy(&keys).unwrap();
    assert_eq!(vault.age(), Age::Newest);
    drop(vault);
    let mut vault = open(&older, &keys);
    assert_eq!(vault.age(), Age::Newest);
    vault.lock_with(&keys);
    drop(vault);
    // From then on the file that was there before is the older one, however much was written in it.
    assert_eq!(open(&place, &keys).age(), Age::Older);
}

#[test]
fn what_was_written_on_an_older_copy_does_not_pass_for_the_newer_file() {
    let (_place, keys, older) = rolled_back();
    let mut vault = open(&older, &keys);
    for _ in 0..50 {
        vault.put(PLAN, b"plan").unwrap();
    }
    // Also if the app dies, and the phone was never told.
    drop(vault);
    assert_eq!(open(&older, &keys).age(), Age::Older);
}

#[test]
fn the_newest_entries_cannot_be_taken_away_once_the_phone_remembers_them() {
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    vault.append(NOTE, b"two").unwrap();
    vault.remember(&keys).unwrap();
    drop(vault);
    place.attack("DELETE FROM record WHERE seq = 2");
    assert_eq!(open(&place, &keys).age(), Age::Older);

    // The control, and the price of an append that asks the phone nothing.
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    vault.remember(&keys).unwrap();
    vault.append(NOTE, b"two").unwrap();
    drop(vault);
    place.attack("DELETE FROM record WHERE seq = 2");
    assert_eq!(open(&place, &keys).age(), Age::Newest);
}

#[test]
fn another_entry_in_the_place_of_the_newest_is_an_older_copy_too() {
    let (place, keys, mut vault) = quick_vault();
    vault.lock_with(&keys);
    drop(vault);
    let fork = place.copy();
    let mut vault = open(&place, &keys);
    vault.append(NOTE, b"one").unwrap();
    vault.remember(&keys).unwrap();
    drop(vault);
    let elsewhere = keys.copy();
    elsewhere.put_anchor(None);
    let mut vault = open(&fork, &elsewhere);
    vault.append(NOTE, b"another").unwrap();
    drop(vault);
    // The same generation, and as many rows.
    assert_eq!(open(&fork, &keys.copy()).age(), Age::Older);
    assert_eq!(open(&place, &keys.copy()).age(), Age::Newest);
}

#[test]
fn a_death_before_the_phone_was_told_is_no_alarm() {
    let (place, keys, mut vault) = quick_vault();
    let mut moments = Vec::new();
    for number in 0..40 {
        vault.append(NOTE, b"note").unwrap();
        moments.push((place.copy(), keys.copy()));
        if number % 7 == 0 {
            vault.put(PLAN, b"plan").unwrap();
            moments.push((place.copy(), keys.copy()));
            vault.remember(&keys).unwrap();
            moments.push((place.copy(), keys.copy()));
        }
    }
    for (place, keys) in moments {
        // Twice: after an unlock the phone has followed.
        for _ in 0..2 {
            assert_eq!(open(&place, &keys).age(), Age::Newest);
        }
    }
}

#[test]
fn a_phone_that_forgot_cannot_tell_and_one_that_cannot_answer_makes_no_alarm_and_is_not_written_over() {
    let (place, keys, older) = rolled_back();
    // A new phone, or one whose settings were cleared.
    let new = keys.copy();
    new.put_anchor(None);
    assert_eq!(open(&place.copy(), &new).age(), Age::Unknown);
    assert!(new.anchor().is_some());
    // Rubbish is as good as nothing, and so is what a newer version kept.
    new.put_anchor(Some(vec![7; 99]));
    assert_eq!(open(&place.copy(), &new).age(), Age::Unknown);
    // It cannot tell today: nothing is said, and what it remembers stays.
    let mut vault = Vault::open(older.path()).unwrap();
    vault.recall(&FailingKeys(DeviceKeyError::NotYet));
    assert!(matches!(
        vault.remember(&keys),
        Ok(()) | Err(VaultError::KeyUnavailable(_))
    ));
    let before = keys.anchor();
    drop(vault);
    assert_eq!(keys.anchor(), before);
    assert_eq!(open(&older, &keys).age(), Age::Older);
}

#[test]
fn where_the_phone_remembers_another_vault_it_says_that_it_cannot_tell_and_only_once() {
    let (_place, keys, older) = rolled_back();
    let (_other_place, other_keys, _other) = quick_vault();
    keys.put_anchor(other_keys.anchor());
    let mut vault = open(&older, &keys);
    assert_eq!(vault.age(), Age::Unknown);
    vault = reopen(vault, &older, &keys);
    assert_eq!(vault.age(), Age::Unknown);
    vault.accept_older_copy(&keys).unwrap();
    assert_eq!(reopen(vault, &older, &keys).age(), Age::Newest);
}

#[test]
fn an_older_copy_that_is_damaged_as_well_is_both() {
    let (_place, keys, older) = rolled_back();
    older.attack("UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = 2; DELETE FROM slot WHERE way = 9");
    let mut vault = open(&older, &keys);
    assert_eq!(vault.age(), Age::Older);
    assert!(!vault.verify().unwrap().is_whole());
    vault.accept_older_copy(&keys).unwrap();
    assert!(!vault.verify().unwrap().is_whole());
}

#[test]
fn what_waits_in_the_inbox_can_neither_be_added_to_nor_taken_away_nor_put_back() {
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"before").unwrap();
    vault.lock_with(&keys);
    vault.drop_in(NOTE, b"one").unwrap();
    vault.drop_in(NOTE, b"two").unwrap();
    vault.remember(&keys).unwrap();
    drop(vault);
    let waiting = place.copy();
    let told = |sql: &str| {
        let (place, keys) = (waiting.copy(), keys.copy());
        place.attack(sql);
        let vault = open(&place, &keys);
        let verdict = vault.verify().unwrap();
        (
            bodies(&vault.newest(NOTE, 9).unwrap()),
            verdict.inbox_refused,
            vault.age(),
        )
    };
    let all = || vec!["two".to_owned(), "one".into(), "before".into()];
    assert_eq!(told(""), (all(), 0, Age::Newest));
    let less = |left: &[&str]| left.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    assert_eq!(
        told("DELETE FROM inbox WHERE id = 1"),
        (less(&["two", "before"]), 0, Age::Older)
    );
    assert_eq!(told("DELETE FROM inbox"), (less(&["before"]), 0, Age::Older));
    assert_eq!(
        told("INSERT INTO inbox SELECT 9, sealed FROM inbox WHERE id = 1"),
        (all(), 1, Age::Newest)
    );
    assert_eq!(
        told("UPDATE inbox SET id = 3 - id + 10; UPDATE inbox SET id = id - 10"),
        (less(&["before"]), 2, Age::Newest)
    );
    // Put back after it was folded in.
    drop(open(&place, &keys));
    let older = waiting.file().display().to_string();
    place.attack(&format!(
        "ATTACH '{older}' AS other; INSERT INTO inbox SELECT * FROM other.inbox"
    ));
    let vault = open(&place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), all());
    assert_eq!(vault.verify().unwrap().inbox_refused, 2);
}

#[test]
fn a_stranger_drops_nothing_in_and_takes_nobodys_place() {
    let (place, keys, mut vault) = quick_vault();
    vault.lock_with(&keys);
    drop(vault);
    let mut stranger = Vault::open(place.path()).unwrap();
    stranger.pretend_stranger();
    stranger.drop_in(NOTE, b"nobody here wrote this").unwrap();
    drop(stranger);
    // Somebody sits on the next numbers.
    place.attack("INSERT INTO inbox (id, sealed) VALUES (1, zeroblob(300)), (2, zeroblob(300))");
    let mut vault = Vault::open(place.path()).unwrap();
    vault.recall(&keys);
    vault.drop_in(NOTE, b"mine").unwrap();
    vault.remember(&keys).unwrap();
    drop(vault);
    let vault = open(&place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["mine"]);
    assert_eq!(vault.verify().unwrap().inbox_refused, 3);
}

/// Opened on a full disk, so that nothing can be folded in, and then written on.
#[test]
fn an_older_copy_that_was_opened_on_a_full_disk_does_not_pass_for_the_newer_file_either() {
    let (_place, keys, older) = rolled_back();
    let mut vault = Vault::open(older.path()).unwrap();
    vault.pretend_disk_full(true);
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(vault.age(), Age::Older);
    vault.pretend_disk_full(false);
    for _ in 0..50 {
        vault.put(PLAN, b"plan").unwrap();
    }
    drop(vault);
    assert_eq!(open(&older, &keys).age(), Age::Older);
}

/// A phone that could not answer at the unlock.
fn opened_unseen(place: &Place, keys: &WorkingKeys) -> Vault {
    let silent = keys.copy();
    silent.fail_to_recall(true);
    let vault = open(place, &silent);
    assert_eq!(vault.age(), Age::Newest, "nobody can tell");
    vault
}

#[test]
fn what_was_written_while_the_phone_could_not_be_asked_says_nothing_about_the_age() {
    let (place, keys, older) = rolled_back();
    let before = keys.anchor();
    for round in 0..2 {
        let mut vault = opened_unseen(&older, &keys);
        for _ in 0..50 {
            vault.put(PLAN, b"plan").unwrap();
        }
        vault.append(NOTE, b"on an older copy").unwrap();
        assert_eq!(keys.anchor(), before, "round {round}");
    }
    assert_eq!(open(&older.copy(), &keys.copy()).age(), Age::Older);
    // The control: of the newest file it is no alarm, and not afterwards either.
    for _ in 0..2 {
        let mut vault = opened_unseen(&place, &keys);
        vault.append(NOTE, b"more").unwrap();
        for _ in 0..50 {
            vault.put(PLAN, b"plan").unwrap();
        }
        vault.append(NOTE, b"more").unwrap();
    }
    for _ in 0..3 {
        let mut vault = open(&place, &keys);
        assert_eq!(vault.age(), Age::Newest);
        vault.append(NOTE, b"more").unwrap();
        vault.put(PLAN, b"plan").unwrap();
    }
}

#[test]
fn a_phone_that_answers_later_is_compared_with_before_it_is_told_anything() {
    for (is_older, age) in [(true, Age::Older), (false, Age::Newest)] {
        let (place, keys, older) = rolled_back();
        let (place, before) = (if is_older { older } else { place }, keys.anchor());
        keys.fail_to_recall(true);
        let mut vault = open(&place, &keys);
        for _ in 0..50 {
            vault.put(PLAN, b"plan").unwrap();
        }
        assert!(vault.remember(&keys).is_err());
        assert_eq!(keys.anchor(), before);
        keys.fail_to_recall(false);
        let _ = vault.remember(&keys);
        assert_eq!(vault.age(), age);
        drop(vault);
        assert_eq!(open(&place, &keys).age(), age);
    }
}

#[test]
fn what_was_taken_out_of_the_inbox_while_the_phone_could_not_be_asked_is_noticed() {
    for taken in ["id = 1", "id = 2", "id = 3", "1"] {
        let (place, keys, mut vault) = quick_vault();
        vault.lock_with(&keys);
        for text in ["one", "two", "three"] {
            vault.drop_in(NOTE, text.as_bytes()).unwrap();
        }
        vault.remember(&keys).unwrap();
        drop(vault);
        place.attack(&format!(
            "DELETE FROM inbox WHERE {taken}; UPDATE meta SET given_out = NULL"
        ));
        let silent = keys.copy();
        silent.fail_to_recall(true);
        drop(open(&place, &silent));
        assert_eq!(open(&place, &keys).age(), Age::Older, "{taken}");
    }
}

/// An entry was dropped in, the phone was not told, and all of it was folded in before a death: the phone knows
/// nothing, and the inbox is empty.
fn folded_in_and_not_told() -> (Place, WorkingKeys) {
    let (place, keys, mut vault) = quick_vault();
    vault.lock_with(&keys);
    let silent = keys.copy();
    vault.drop_in(NOTE, b"first").unwrap();
    drop(vault);
    drop(open(&place, &silent));
    (place, keys)
}

#[test]
fn no_number_is_given_out_twice_though_the_phone_was_told_nothing() {
    let (place, keys) = folded_in_and_not_told();
    let mut vault = Vault::open(place.path()).unwrap();
    vault.recall(&keys);
    vault.drop_in(NOTE, b"second").unwrap();
    vault.remember(&keys).unwrap();
    drop(vault);
    let vault = open(&place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["second", "first"]);
    assert_eq!((vault.age(), vault.waiting()), (Age::Newest, Ok(0)));
}

#[test]
fn a_stranger_who_lowers_the_number_that_was_given_out_is_noticed_and_costs_nothing() {
    for lowered in ["NULL", "zeroblob(40)", "x'01'"] {
        let (place, keys) = folded_in_and_not_told();
        place.attack(&format!("UPDATE meta SET given_out = {lowered}"));
        assert_eq!(open(&place.copy(), &keys.copy()).age(), Age::Older, "{lowered}");
        let mut vault = Vault::open(place.path()).unwrap();
        vault.recall(&keys);
        vault.drop_in(NOTE, b"second").unwrap();
        vault.remember(&keys).unwrap();
        drop(vault);
        let mut vault = open(&place, &keys);
        assert_eq!((vault.age(), vault.waiting()), (Age::Older, Ok(1)), "{lowered}");
        vault.accept_older_copy(&keys).unwrap();
        for _ in 0..2 {
            assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["second", "first"]);
            assert_eq!((vault.age(), vault.waiting()), (Age::Newest, Ok(0)));
            vault = reopen(vault, &place, &keys);
        }
    }
}

#[test]
fn where_the_phone_has_lost_its_memory_and_not_its_key_nobody_says_that_an_older_copy_is_the_newest() {
    let (place, keys, older) = rolled_back();
    for place in [&older, &place] {
        let forgetful = keys.copy();
        forgetful.put_anchor(None);
        let mut vault = open(place, &forgetful);
        assert_eq!(vault.age(), Age::Unknown);
        // It is said until somebody accepts it, also once something was written on it.
        vault.append(NOTE, b"more").unwrap();
        vault.lock_with(&forgetful);
        drop(vault);
        let mut vault = open(place, &forgetful);
        assert_eq!(vault.age(), Age::Unknown);
        vault.accept_older_copy(&forgetful).unwrap();
        vault.lock_with(&forgetful);
        drop(vault);
        assert_eq!(open(place, &forgetful).age(), Age::Newest);
    }
}

#[test]
fn a_vault_that_the_phone_never_remembered_is_no_older_copy() {
    let keys = WorkingKeys::new();
    keys.fail_to_remember(true);
    let place = Place::new();
    let mut vault = Vault::create(place.path(), None, &keys).ok().unwrap();
    vault.put(PLAN, b"plan").unwrap();
    vault.lock_with(&keys);
    drop(vault);
    assert_eq!(open(&place, &keys).age(), Age::Newest);
}
