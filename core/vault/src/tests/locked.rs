//! What works while it is locked.

use crate::{Vault, VaultError, doubles::WorkingKeys};

use super::place::{NOTE, NOW, OTHER, Place, bodies, open, quick_vault, reopen, secret, vault};

#[test]
fn what_is_dropped_in_is_folded_in_exactly_once() {
    let (place, keys, mut vault) = vault();
    vault.append(NOTE, b"before").unwrap();
    vault.lock();
    vault.drop_in(NOTE, b"first").unwrap();
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    // After a start of the app nobody knows what marks an entry as this phone's, but the phone.
    assert_eq!(vault.drop_in(OTHER, b"not kept"), Err(VaultError::NotSaved));
    vault.recall(&keys);
    vault.drop_in(OTHER, b"of another kind").unwrap();
    vault.drop_in(NOTE, b"second").unwrap();
    assert_eq!(vault.waiting(), Ok(3));
    for _ in 0..3 {
        vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
        assert_eq!(vault.waiting(), Ok(0));
        assert_eq!(
            bodies(&vault.newest(NOTE, 9).ok().unwrap()),
            ["second", "first", "before"]
        );
        assert_eq!(bodies(&vault.newest(OTHER, 9).ok().unwrap()), ["of another kind"]);
        assert_eq!(vault.fold_in(), Ok(0));
        assert!(vault.verify().unwrap().is_whole());
        vault = reopen(vault, &place, &keys);
        vault.lock();
    }
}

#[test]
fn after_a_death_before_the_phone_was_told_the_next_entry_has_a_number_of_its_own() {
    let (place, keys, mut vault) = quick_vault();
    vault.lock_with(&keys);
    vault.drop_in(NOTE, b"first").unwrap();
    drop(vault);
    let mut vault = open(&place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["first"]);
    vault.lock_with(&keys);
    vault.drop_in(NOTE, b"second").unwrap();
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["second", "first"]);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn killed_at_any_moment_an_entry_is_in_one_place_only() {
    let (place, keys, mut vault) = quick_vault();
    vault.lock();
    let mut moments = vec![place.copy()];
    vault.drop_in(NOTE, b"one").unwrap();
    moments.push(place.copy());
    // Copying has released the lock of this process on the file; nobody else is there.
    vault.unlock_with_device(&keys).unwrap();
    moments.push(place.copy());
    drop(vault);
    moments.push(place.copy());
    for (moment, expected) in moments.iter().zip([0, 1, 1, 1]) {
        for _ in 0..2 {
            let vault = open(moment, &keys);
            assert_eq!(vault.newest(NOTE, 9).ok().unwrap().len(), expected);
            assert_eq!(vault.waiting(), Ok(0));
        }
    }
}

#[test]
fn folding_that_fails_half_way_is_done_again_and_nothing_doubles() {
    let (place, keys, mut vault) = quick_vault();
    vault.lock();
    vault.drop_in(NOTE, b"small").unwrap();
    vault.drop_in(NOTE, &[b'x'; 200_000]).unwrap();

    // A real SQLITE_FULL: the first entry fits, the second does not.
    let limit = |vault: &Vault, pages: i64| {
        let query = format!("PRAGMA max_page_count = {pages}");
        let _: i64 = vault.store.connection.query_row(&query, [], |row| row.get(0)).unwrap();
    };
    let pages: i64 = vault
        .store
        .connection
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap();
    limit(&vault, pages + 2);
    vault.unlock_with_device(&keys).unwrap();
    assert!(vault.is_open() && !vault.is_read_only());
    assert_eq!(vault.waiting(), Ok(2));
    assert_eq!(vault.newest(NOTE, 9).ok().unwrap().len(), 0);
    assert_eq!(vault.fold_in(), Err(VaultError::NotSaved));
    limit(&vault, i64::from(u32::MAX) - 1);

    vault.pretend_disk_full(true);
    vault.lock();
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(vault.fold_in(), Err(VaultError::NotSaved));
    assert_eq!(vault.waiting(), Ok(2));
    vault.pretend_disk_full(false);

    assert_eq!(vault.fold_in(), Ok(2));
    let vault = reopen(vault, &place, &keys);
    assert_eq!(vault.newest(NOTE, 9).ok().unwrap().len(), 2);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn what_was_dropped_in_and_damaged_is_kept_and_told() {
    let (place, keys, mut vault) = quick_vault();
    vault.lock();
    vault.drop_in(NOTE, b"one").unwrap();
    vault.drop_in(NOTE, b"two").unwrap();
    drop(vault);
    place.attack("UPDATE inbox SET sealed = zeroblob(200) WHERE id = 1");
    let vault = open(&place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).ok().unwrap()), ["two"]);
    assert_eq!(vault.waiting(), Ok(1));
    assert_eq!(vault.verify().unwrap().inbox_refused, 1);
}

#[test]
fn the_mark_outlives_the_app_and_needs_no_key() {
    let (place, keys, mut vault) = quick_vault();
    assert_eq!(vault.is_marked(), Ok(false));
    vault.lock();
    vault.set_mark().unwrap();
    vault.set_mark().unwrap();
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(vault.is_marked(), Ok(true));
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(vault.is_marked(), Ok(true));
    assert!(vault.verify().unwrap().is_whole());
    vault.pretend_disk_full(true);
    assert_eq!(vault.clear_mark(), Err(VaultError::NotSaved));
    assert_eq!(vault.is_marked(), Ok(true));
    vault.pretend_disk_full(false);
    vault.clear_mark().unwrap();
    vault.clear_mark().unwrap();
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(vault.is_marked(), Ok(false));
    vault.pretend_disk_full(true);
    assert_eq!(vault.set_mark(), Err(VaultError::NotSaved));
    assert_eq!(vault.is_marked(), Ok(false));
}

#[test]
fn nothing_else_works_while_locked() {
    let (_place, _keys, mut vault) = quick_vault();
    let id = vault.append(NOTE, b"one").unwrap();
    vault.lock();
    assert_eq!(vault.append(NOTE, b"two"), Err(VaultError::Locked));
    assert_eq!(vault.replace(id, NOTE, b"two"), Err(VaultError::Locked));
    assert_eq!(vault.delete(id), Err(VaultError::Locked));
    assert_eq!(vault.read(id).err(), Some(VaultError::Locked));
    assert_eq!(vault.salvage(NOTE, 1).err(), Some(VaultError::Locked));
    assert_eq!(vault.put(super::place::PLAN, b""), Err(VaultError::Locked));
    assert_eq!(vault.get(super::place::PLAN), Err(VaultError::Locked));
    assert_eq!(vault.fold_in(), Err(VaultError::Locked));
    assert_eq!(vault.verify(), Err(VaultError::Locked));
    assert!(!vault.is_read_only());
}

/// Somebody else's key, whose other half they have.
const ANOTHER_KEY: &str =
    "UPDATE meta SET inbox_public = x'2fe57da347cd62431528daac5fbb290730fff684afc4cfc2ed90995f58cb3b74'";

#[test]
fn nothing_is_sealed_to_a_key_that_somebody_else_put_there() {
    let locked = || {
        let (place, keys, mut vault) = quick_vault();
        vault.lock_with(&keys);
        drop(vault);
        (place, keys)
    };
    let started = |place: &Place, keys: &WorkingKeys| {
        let mut vault = Vault::open(place.path()).ok().unwrap();
        vault.recall(keys);
        vault
    };
    // The control: nobody wrote into it.
    let (place, keys) = locked();
    assert_eq!(started(&place, &keys).drop_in(NOTE, b"kept"), Ok(()));
    for attack in [
        ANOTHER_KEY.to_owned(),
        // As an earlier version had it, without a mark.
        format!("{ANOTHER_KEY}, inbox_secret = substr(inbox_secret, 1, 72)"),
        format!("{ANOTHER_KEY}, inbox_secret = CAST(substr(inbox_secret, 1, 72) || zeroblob(32) AS BLOB)"),
    ] {
        let (place, keys) = locked();
        place.attack(&attack);
        let mut vault = started(&place, &keys);
        assert_eq!(
            vault.drop_in(NOTE, b"for nobody else"),
            Err(VaultError::NotSaved),
            "{attack}"
        );
        assert_eq!(vault.waiting(), Ok(0));
        // And it is noticed once it is opened.
        vault.unlock_with_device(&keys).unwrap();
        assert!(!vault.verify().unwrap().is_whole());
    }
}

#[test]
fn what_an_earlier_version_made_gets_its_mark_at_the_next_unlock() {
    let (place, keys, mut vault) = quick_vault();
    vault.lock_with(&keys);
    drop(vault);
    place.attack("UPDATE meta SET inbox_secret = substr(inbox_secret, 1, 72)");
    let mut vault = open(&place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    vault.lock_with(&keys);
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    vault.recall(&keys);
    vault.drop_in(NOTE, b"kept").unwrap();
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["kept"]);
}

/// What somebody chose to have readable while it is locked.
const CARD: &[u8] = b"Sit beside me.";

fn shown(vault: &Vault, keys: &WorkingKeys) -> Option<Vec<u8>> {
    vault.shown_while_locked(keys).map(|words| words.to_vec())
}

#[test]
fn what_was_chosen_to_be_shown_is_read_while_locked_on_this_phone_alone() {
    let (place, keys, mut vault) = quick_vault();
    assert_eq!((vault.shows_while_locked(), shown(&vault, &keys)), (false, None));
    vault.lock();
    assert_eq!(vault.show_while_locked(Some(CARD), &keys), Err(VaultError::Locked));
    let mut vault = reopen(vault, &place, &keys);
    vault.show_while_locked(Some(CARD), &keys).unwrap();
    vault.lock_with(&keys);
    assert_eq!(shown(&vault, &keys).as_deref(), Some(CARD));
    drop(vault);
    // After a death, too, once the phone was asked; and on no other phone.
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(shown(&vault, &keys), None, "nobody knows yet that it was written here");
    vault.recall(&keys);
    assert_eq!(shown(&vault, &keys).as_deref(), Some(CARD));
    assert_eq!(shown(&vault, &WorkingKeys::new()), None);
    drop(vault);
    assert!(
        place
            .bytes()
            .iter()
            .all(|(_, bytes)| bytes.windows(CARD.len()).all(|part| part != CARD))
    );
    let mut vault = open(&place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    // Nothing is shown any more, and what was lies in no file.
    let body = vault.slots.shown.clone().unwrap();
    vault.show_while_locked(None, &keys).unwrap();
    vault.lock_with(&keys);
    drop(vault);
    assert!(
        place
            .bytes()
            .iter()
            .all(|(_, bytes)| bytes.windows(64).all(|part| part != &body[body.len() - 64..]))
    );
    let vault = open(&place, &keys);
    assert_eq!((vault.shows_while_locked(), shown(&vault, &keys)), (false, None));
}

#[test]
fn words_that_somebody_else_put_there_are_shown_to_nobody_and_an_older_file_is_noticed() {
    let (place, keys, mut vault) = quick_vault();
    vault.show_while_locked(Some(CARD), &keys).unwrap();
    let card = vault.slots.shown.clone().unwrap();
    for at in 0..card.len() {
        let mut bent = card.clone();
        bent[at] ^= 1;
        vault.slots.shown = Some(bent);
        assert_eq!(shown(&vault, &keys), None, "byte {at}");
    }
    // Those of another vault on this phone are not this one's.
    let other_place = Place::new();
    let mut other = Vault::create(other_place.path(), None, &keys).ok().unwrap();
    other.show_while_locked(Some(b"Go on."), &keys).unwrap();
    vault.slots.shown = other.slots.shown.clone();
    assert_eq!(shown(&vault, &keys), None);
    vault.slots.shown = Some(card);
    vault.show_while_locked(None, &keys).unwrap();
    vault.lock_with(&keys);
    drop(vault);
    // What was taken back and put there again is shown until it is unlocked, and said then.
    place.attack("INSERT INTO slot (way, body) VALUES (5, x'00')");
    let mut vault = Vault::open(place.path()).ok().unwrap();
    vault.unlock_with_device(&keys).unwrap();
    assert!(vault.is_read_only());
}
