//! Letting go: of records, of the old key with all that was deleted, of everything.

use std::fs;

use crate::{
    Age, DeviceKeyError, DeviceKeys, Owner, Secret, Vault, VaultError, Wiped,
    doubles::{FailingKeys, PROVEN, StumblingKeys, WorkingKeys},
};

use super::place::{
    NOTE, NOW, OTHER, PLAN, Place, bodies, lies_in, open, quick_vault, reopen, sealed_rows, secret, vault,
};

#[test]
fn what_was_deleted_lies_in_no_file_any_more() {
    let (place, keys, mut vault) = quick_vault();
    let long = [b'x'; 50_000];
    let ids: Vec<_> = [b"one".as_slice(), &long, b"three", b"four"]
        .iter()
        .map(|body| vault.append(NOTE, body).unwrap())
        .collect();
    let before = sealed_rows(&vault);
    assert!(before.iter().all(|sealed| !lies_in(&place, sealed).is_empty()));
    assert_eq!(vault.delete_all(&[ids[0], ids[1]]), Ok(2));
    // What is not there any more is deleted already.
    assert_eq!(vault.delete_all(&[ids[0], ids[2]]), Ok(1));
    assert_eq!(vault.delete_all(&[]), Ok(0));
    for (at, sealed) in before.iter().take(3).enumerate() {
        assert_eq!(lies_in(&place, sealed), Vec::<String>::new(), "row {at}");
    }
    assert!(!lies_in(&place, &before[3]).is_empty());
    vault.delete(ids[3]).unwrap();
    assert_eq!(lies_in(&place, &before[3]), Vec::<String>::new());
    let vault = reopen(vault, &place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(vault.newest(NOTE, 9).unwrap().len(), 0);
}

#[test]
fn what_was_written_anew_lies_in_no_file_as_it_was() {
    let (place, _keys, mut vault) = quick_vault();
    vault.put(PLAN, b"a card that somebody takes back").unwrap();
    let id = vault.append(NOTE, b"a note").unwrap();
    let before = sealed_rows(&vault);
    assert!(before.iter().all(|sealed| !lies_in(&place, sealed).is_empty()));
    vault.put(PLAN, b"a card").unwrap();
    vault.replace(id, NOTE, b"another note").unwrap();
    // The two records; the way in and the head behind them are as they were.
    for sealed in before.iter().take(2) {
        assert_eq!(lies_in(&place, sealed), Vec::<String>::new());
    }
}

#[test]
fn several_are_deleted_all_at_once_or_not_at_all() {
    let (place, keys, mut vault) = quick_vault();
    let ids: Vec<_> = (0..5).map(|_| vault.append(NOTE, b"note").unwrap()).collect();
    vault.pretend_disk_full(true);
    assert_eq!(vault.delete_all(&ids), Err(VaultError::NotSaved));
    vault.pretend_disk_full(false);
    assert_eq!(vault.newest(NOTE, 9).unwrap().len(), 5);
    drop(vault);
    place.attack("UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = 3");
    let mut vault = open(&place, &keys);
    assert_eq!(vault.delete_all(&ids), Err(VaultError::Damaged { readable: 4 }));
    assert_eq!(vault.salvage(NOTE, 9).unwrap().len(), 4);
}

/// Rows: 1 the plan, 2 to 11 notes, of which 3 is deleted.
fn written(with_secret: bool) -> (Place, WorkingKeys, Vault) {
    let (place, keys, mut vault) = if with_secret { vault() } else { quick_vault() };
    vault.put(PLAN, b"plan").unwrap();
    for number in 2..=11 {
        let id = vault.append(NOTE, format!("note {number}").as_bytes()).unwrap();
        if number == 3 {
            vault.delete(id).unwrap();
        }
    }
    vault.set_mark().unwrap();
    vault.remember(&keys).unwrap();
    (place, keys, vault)
}

fn holds_all(vault: &Vault, more: usize) {
    let verdict = vault.verify().unwrap();
    assert!(verdict.is_whole() && !vault.is_read_only(), "{verdict:?}");
    assert_eq!(vault.newest(NOTE, 99).unwrap().len(), 9 + more);
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
    assert_eq!(vault.is_marked(), Ok(true));
    assert_eq!(vault.age(), Age::Newest);
}

#[test]
fn deleted_for_ever_no_copy_of_the_old_file_opens_again_and_the_same_secret_opens_the_new_one() {
    for with_secret in [false, true] {
        let (place, keys, mut vault) = written(with_secret);
        let copy = place.copy();
        let before = sealed_rows(&vault);
        let right = with_secret.then(|| secret("open sesame"));
        if with_secret {
            let wrong = vault.forever_begin(Some(&secret("another one")), &keys, NOW);
            assert_eq!(wrong.err(), Some(VaultError::WrongSecret));
            assert_eq!(keys.held(), 1);
        }
        let begun = vault.forever_begin(right.as_ref(), &keys, NOW).unwrap();
        assert_eq!((begun.ways_fallen, begun.progress.of), (0, 11));
        assert_eq!(keys.held(), 2);
        let mut steps = 1;
        while !vault.forever_step(4, &keys).unwrap().is_done() {
            steps += 1;
        }
        assert_eq!(steps, 3);
        assert_eq!(keys.held(), 1);
        assert!(!vault.is_moving());
        holds_all(&vault, 0);
        for sealed in &before {
            assert_eq!(lies_in(&place, sealed), Vec::<String>::new());
        }
        vault.append(NOTE, b"more").unwrap();
        let vault = reopen(vault, &place, &keys);
        holds_all(&vault, 1);
        // Whoever kept a copy of the old file cannot open it any more, with whatever secret.
        let mut old = Vault::open(copy.path()).unwrap();
        let opened = match &right {
            Some(right) => old.unlock(right, &keys, NOW),
            None => old.unlock_with_device(&keys),
        };
        assert!(matches!(opened, Err(VaultError::KeyUnavailable(_))), "{opened:?}");
    }
}

#[test]
fn killed_at_any_step_one_of_the_two_files_opens_with_the_same_key_and_nothing_is_lost() {
    let (place, keys, mut vault) = written(false);
    let mut moments = vec![(place.copy(), keys.copy())];
    vault.forever_begin(None, &keys, NOW).unwrap();
    moments.push((place.copy(), keys.copy()));
    while !vault.forever_step(3, &keys).unwrap().is_done() {
        moments.push((place.copy(), keys.copy()));
    }
    // Killed before the phone's old key was destroyed: the next unlock does it.
    let late = (place.copy(), {
        let both = moments[1].1.copy();
        both.put_anchor(keys.anchor());
        both
    });
    assert_eq!(late.1.held(), 2);
    moments.push((place.copy(), keys.copy()));
    for (at, (place, keys)) in moments.iter().enumerate() {
        let mut vault = open(place, keys);
        holds_all(&vault, 0);
        assert!(place.names().iter().all(|name| !name.contains("new")), "{at}");
        // And it can be done again.
        vault.forever_begin(None, keys, NOW).unwrap();
        while !vault.forever_step(99, keys).unwrap().is_done() {}
        assert_eq!(keys.held(), 1, "{at}");
        holds_all(&vault, 0);
    }
    let mut reopened = reopen(vault, &place, &keys);
    reopened.rewrite_head(|head| head.renewed = true).unwrap();
    drop(reopened);
    let (_, both) = &late;
    both.put_anchor(keys.anchor());
    let vault = open(&place, both);
    assert_eq!(both.held(), 1);
    holds_all(&vault, 0);
}

#[test]
fn what_is_written_meanwhile_is_not_lost_and_locking_ends_it() {
    let (place, keys, mut vault) = written(false);
    vault.forever_begin(None, &keys, NOW).unwrap();
    assert_eq!(vault.forever_step(5, &keys).unwrap().done, 5);
    vault.append(NOTE, b"meanwhile").unwrap();
    // It begins anew, with one row more.
    let progress = vault.forever_step(5, &keys).unwrap();
    assert_eq!((progress.done, progress.of), (5, 12));
    vault.lock_with(&keys);
    assert_eq!(place.names(), ["data", "data-wal"]);
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(vault.forever_step(5, &keys), Err(VaultError::NotSaved));
    holds_all(&vault, 1);
    // A secret that is set meanwhile must not be undone by it.
    vault.forever_begin(None, &keys, NOW).unwrap();
    vault.change_secret(&secret("open sesame"), &keys, PROVEN).unwrap();
    assert_eq!(vault.forever_step(5, &keys), Err(VaultError::NotSaved));
    let vault = reopen(vault, &place, &keys);
    assert!(vault.has_secret_slot());
    holds_all(&vault, 1);
}

#[test]
fn a_full_disk_or_a_failing_key_storage_leaves_the_old_file_as_it_was() {
    let (place, keys, mut vault) = written(false);
    let failing = FailingKeys(DeviceKeyError::Failed);
    assert!(vault.forever_begin(None, &failing, NOW).is_err());
    for full_from in 0..3 {
        vault.forever_begin(None, &keys, NOW).unwrap();
        for _ in 0..full_from {
            vault.forever_step(4, &keys).unwrap();
        }
        vault.pretend_disk_full(true);
        assert_eq!(vault.forever_step(4, &keys), Err(VaultError::NotSaved));
        vault.pretend_disk_full(false);
        holds_all(&vault, 0);
        assert!(place.names().iter().all(|name| !name.contains("new")));
    }
    holds_all(&reopen(vault, &place, &keys), 0);
}

const PIN: &str = "4711";

/// A vault with a compartment that opens on this phone alone.
fn with_a_pin(secret_of_vault: Option<&Secret>) -> (Place, WorkingKeys, Vault) {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), secret_of_vault, &keys).unwrap();
    vault.append(NOTE, b"for both").unwrap();
    vault
        .set_up_compartment(Owner::FIRST, &secret(PIN), &keys, &[])
        .unwrap();
    vault.append_private(Owner::FIRST, NOTE, b"anna's").unwrap();
    (place, keys, vault)
}

fn opens_with_its_pin(place: &Place, keys: &dyn DeviceKeys, by: Option<&Secret>, what: &str) {
    let mut vault = Vault::open(place.path()).unwrap();
    let opened = match by {
        Some(secret) => vault.unlock(secret, keys, NOW),
        None => vault.unlock_with_device(keys),
    };
    assert_eq!(opened, Ok(()), "{what}");
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["for both"], "{what}");
    let opened = vault.open_compartment(Owner::FIRST, &secret(PIN), keys, NOW);
    assert_eq!(opened, Ok(()), "{what}");
    let own = vault.newest_private(Owner::FIRST, NOTE, 9).unwrap();
    assert_eq!(bodies(&own), ["anna's"], "{what}");
    assert!(vault.verify().unwrap().is_whole(), "{what}");
}

#[test]
fn a_key_storage_that_fails_once_at_any_call_loses_nothing_that_is_deleted_for_ever_twice() {
    for at in 0.. {
        let how = [DeviceKeyError::NotYet, DeviceKeyError::Failed][at % 2];
        let (place, keys, mut vault) = with_a_pin(None);
        let keys = StumblingKeys::new(keys, at, how);
        let forever = |vault: &mut Vault| {
            if vault.forever_begin(None, &keys, NOW).is_ok() {
                while vault.forever_step(99, &keys).is_ok_and(|progress| !progress.is_done()) {}
            }
        };
        forever(&mut vault);
        // Begun once more and cut short.
        let _ = vault.forever_begin(None, &keys, NOW);
        vault.lock_with(&keys);
        let _ = vault.unlock_with_device(&keys);
        let _ = vault.forever_begin(None, &keys, NOW);
        drop(vault);
        opens_with_its_pin(&place, keys.working(), None, &format!("{how:?} at {at}"));
        let mut vault = open(&place, keys.working());
        forever(&mut vault);
        drop(vault);
        opens_with_its_pin(&place, keys.working(), None, &format!("{how:?} at {at}, again"));
        if !keys.has_stumbled() {
            assert!(at > 20, "the control: {at} calls were swept over");
            break;
        }
    }
}

#[test]
fn a_key_storage_that_cannot_tell_just_now_is_never_taken_for_another_phones() {
    for at in 0.. {
        let (place, keys, mut vault) = with_a_pin(None);
        let keys = StumblingKeys::new(keys, at, DeviceKeyError::NotYet);
        let begun = vault.forever_begin(None, &keys, NOW);
        assert_eq!(begun.is_err(), keys.has_stumbled(), "{at}");
        drop(vault);
        opens_with_its_pin(&place, keys.working(), None, &format!("at {at}"));
        if begun.is_ok() {
            assert!(at > 4, "the control: {at} calls were swept over");
            break;
        }
    }
}

#[test]
fn a_debt_to_the_key_storage_is_settled_before_another_key_is_made() {
    for by_secret in [false, true] {
        let by = by_secret.then(|| secret("open sesame"));
        let (place, keys, mut vault) = with_a_pin(by.as_ref());
        // The file is under the second key, and the first could not be destroyed: it is still owed.
        vault.forever_begin(by.as_ref(), &keys, NOW).unwrap();
        while !vault.forever_step(99, &keys).unwrap().is_done() {}
        vault.rewrite_head(|head| head.renewed = true).unwrap();
        // A third key is there, and nothing is under it.
        keys.renew().unwrap();
        vault.pretend_disk_full(true);
        let begun = vault.forever_begin(by.as_ref(), &keys, NOW);
        assert_eq!(begun.err(), Some(VaultError::NotSaved));
        vault.pretend_disk_full(false);
        assert_eq!(keys.held(), 2);
        drop(vault);
        opens_with_its_pin(&place, &keys, by.as_ref(), "with a key that nothing is under");
        assert_eq!(keys.held(), 1);
        opens_with_its_pin(&place, &keys, by.as_ref(), "with that one alone");
    }
}

#[test]
fn a_name_that_may_not_be_on_the_disk_costs_neither_the_old_bytes_nor_their_key() {
    let (place, keys, mut vault) = with_a_pin(None);
    let old = Place::new();
    fs::hard_link(place.file(), old.file()).unwrap();
    vault.folder_fails = true;
    vault.forever_begin(None, &keys, NOW).unwrap();
    while !vault.forever_step(99, &keys).unwrap().is_done() {}
    assert_eq!(keys.held(), 2);
    vault.lock_with(&keys);
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(keys.held(), 2);
    drop(vault);
    // A power cut brings the old name back.
    let cut = (old.copy(), keys.copy());
    opens_with_its_pin(&cut.0, &cut.1, None, "the old file");
    // And without one, the next unlock ends it.
    opens_with_its_pin(&place, &keys, None, "the new file");
    assert_eq!(keys.held(), 1);
    let opened = Vault::open(old.path()).unwrap().unlock_with_device(&keys);
    assert!(matches!(opened, Err(VaultError::KeyUnavailable(_))), "{opened:?}");
}

#[test]
fn a_wipe_leaves_neither_key_nor_file() {
    let (place, keys, mut vault) = written(true);
    vault.append(OTHER, b"other").unwrap();
    let copy = place.copy();
    drop(vault);
    fs::write(place.path().join("data.old"), b"a copy of before").unwrap();
    assert!(place.all_names().contains(&"data.room".to_owned()));
    assert_eq!(Vault::wipe(place.path(), &keys), Ok(Wiped::All));
    assert!(place.all_names().is_empty());
    assert!(!Vault::exists(place.path()));
    assert_eq!((keys.held(), keys.anchor()), (0, None));
    let mut old = Vault::open(copy.path()).unwrap();
    assert!(matches!(
        old.unlock(&secret("open sesame"), &keys, NOW),
        Err(VaultError::KeyUnavailable(_))
    ));
    // And the app starts at the first start.
    let vault = Vault::create(place.path(), None, &keys).unwrap();
    assert_eq!(vault.age(), Age::Newest);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), Vec::<String>::new());
}

#[test]
fn a_wipe_that_was_cut_short_is_finished_at_the_next_start() {
    let (place, keys, vault) = written(false);
    drop(vault);
    // Killed after the key was destroyed, before the files were.
    fs::write(place.path().join("data.gone"), b"").unwrap();
    let _ = keys.erase();
    Vault::finish_wiping(place.path(), &keys);
    assert!(place.names().is_empty());
    // A wish that could not be taken away does not take the vault that is made afterwards.
    fs::write(place.path().join("data.gone"), b"").unwrap();
    drop(Vault::create(place.path(), None, &keys).unwrap());
    Vault::finish_wiping(place.path(), &keys);
    assert!(Vault::exists(place.path()));
    // Killed before anything was destroyed: the phone knows it.
    let (other, its_keys, vault) = written(false);
    drop(vault);
    its_keys.remember(b"gone".to_vec()).unwrap();
    // And not once another was made, though that one is not remembered yet.
    let copy = its_keys.copy();
    Vault::finish_wiping(other.path(), &its_keys);
    assert!(other.names().is_empty() && its_keys.held() == 0 && its_keys.anchor().is_none());
    drop(Vault::create(other.path(), None, &copy).unwrap());
    assert_ne!(copy.anchor().as_deref(), Some(b"gone".as_slice()));
    Vault::finish_wiping(other.path(), &copy);
    assert!(Vault::exists(other.path()));
    // The control: without the wish nothing is touched.
    let (place, keys, vault) = written(false);
    drop(vault);
    Vault::finish_wiping(place.path(), &keys);
    assert!(Vault::exists(place.path()));
    assert_eq!(keys.held(), 1);
}

#[test]
fn a_file_that_somebody_put_into_the_folder_destroys_nothing() {
    let (place, keys, vault) = written(true);
    drop(vault);
    let wish = place.path().join("data.gone");
    fs::write(&wish, b"").unwrap();
    // While nobody can tell what the phone remembers, it waits.
    Vault::finish_wiping(place.path(), &FailingKeys(DeviceKeyError::NotYet));
    assert!(Vault::exists(place.path()) && wish.exists());
    Vault::finish_wiping(place.path(), &keys);
    assert!(Vault::exists(place.path()) && !wish.exists());
    assert_eq!(keys.held(), 1);
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert_eq!(vault.age(), Age::Newest);
}

#[test]
fn a_key_storage_that_fails_keeps_no_file_alive() {
    let (place, keys, vault) = written(false);
    drop(vault);
    let failing = FailingKeys(DeviceKeyError::Failed);
    assert_eq!(Vault::wipe(place.path(), &failing), Ok(Wiped::AllButTheKey));
    assert_eq!(place.names(), ["data.gone"]);
    // The next start asks the phone again.
    Vault::finish_wiping(place.path(), &failing);
    assert_eq!(place.names(), ["data.gone"]);
    Vault::finish_wiping(place.path(), &keys);
    assert!(place.names().is_empty());
    assert_eq!(keys.held(), 0);
}
