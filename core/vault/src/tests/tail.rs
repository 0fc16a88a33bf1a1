//! Entries that the head on the disk does not cover yet.

use crate::{Vault, VaultError, doubles::WorkingKeys, sealed::head::LONGEST_TAIL};

use super::place::{NOTE, PLAN, Place, bodies, open, quick_vault, reopen};

/// A vault that died with five notes behind its head: rows 2 to 6.
fn died() -> (Place, WorkingKeys) {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    for number in 2..=6 {
        vault.append(NOTE, format!("note {number}").as_bytes()).unwrap();
    }
    drop(vault);
    (place, keys)
}

#[test]
fn after_a_death_every_entry_is_there_however_many_followed_the_head() {
    for entries in [
        0,
        1,
        LONGEST_TAIL - 1,
        LONGEST_TAIL,
        LONGEST_TAIL + 1,
        3 * LONGEST_TAIL + 7,
    ] {
        let (place, keys, mut vault) = quick_vault();
        let written: Vec<_> = (0..entries).rev().map(|number| number.to_string()).collect();
        for body in written.iter().rev() {
            vault.append(NOTE, body.as_bytes()).unwrap();
        }
        // Twice: the second death finds the tail of the first.
        for _ in 0..2 {
            vault = reopen(vault, &place, &keys);
            assert!(vault.verify().unwrap().is_whole());
            assert!(!vault.is_read_only());
            assert_eq!(bodies(&vault.newest(NOTE, 999).unwrap()), written);
        }
    }
}

#[test]
fn a_torn_log_begins_anew_so_that_nothing_torn_is_ever_completed() {
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    vault.append(NOTE, b"two").unwrap();
    // The power goes while the last page of the log is written.
    let died = place.copy();
    let log = died.path().join("data-wal");
    let mut torn = std::fs::read(&log).unwrap();
    let last_sector = torn.len() - 512;
    torn[last_sector..].fill(0);
    std::fs::write(&log, &torn).unwrap();
    let mut vault = open(&died, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["one"]);
    vault.append(NOTE, b"three").unwrap();
    // What marks the pages of a log as its own: none of the old ones is taken for one of the new.
    let salt = |log: &[u8]| log[16..24].to_vec();
    assert_ne!(salt(&std::fs::read(&log).unwrap()), salt(&torn));
    assert_eq!(
        bodies(&reopen(vault, &died, &keys).newest(NOTE, 9).unwrap()),
        ["three", "one"]
    );
}

#[test]
fn what_follows_the_head_cannot_be_changed_left_out_or_added_to() {
    let (foreign, _) = died();
    let foreign = foreign.file().display().to_string();
    for sql in [
        "DELETE FROM record WHERE seq = 4".to_owned(),
        "UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = 6".to_owned(),
        "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 5) WHERE seq = 6".to_owned(),
        "UPDATE record SET token = (SELECT token FROM record WHERE seq = 5) WHERE seq = 6".to_owned(),
        "INSERT INTO record SELECT 7, token, sealed FROM record WHERE seq = 6".to_owned(),
        "INSERT INTO record SELECT 9223372036854775807, token, sealed FROM record WHERE seq = 6".to_owned(),
        format!("ATTACH '{foreign}' AS other; REPLACE INTO record SELECT * FROM other.record WHERE seq = 6"),
    ] {
        let (place, keys) = died();
        place.attack(&sql);
        let mut vault = open(&place, &keys);
        assert!(vault.is_read_only(), "{sql}");
        assert!(matches!(vault.append(NOTE, b"more"), Err(VaultError::Damaged { .. })));
        // What is whole can still be read, also behind what is not.
        let left = bodies(&vault.salvage(NOTE, 99).unwrap());
        assert!(
            left.len() >= 4 && left.contains(&"note 2".to_owned()),
            "{sql}: {left:?}"
        );
    }
}

#[test]
fn an_older_head_put_back_does_not_pass_for_a_long_tail() {
    let (place, keys, mut vault) = quick_vault();
    let older = place.copy();
    for _ in 0..=LONGEST_TAIL {
        vault.append(NOTE, b"note").unwrap();
    }
    drop(vault);
    let older = older.file().display().to_string();
    place.attack(&format!(
        "ATTACH '{older}' AS other; REPLACE INTO head SELECT * FROM other.head"
    ));
    assert!(open(&place, &keys).is_read_only());
}

#[test]
fn once_locked_not_even_the_newest_entry_can_be_taken_away_unseen() {
    let take_the_newest = "DELETE FROM record WHERE seq = 6";
    let (place, keys) = died();
    let mut vault = open(&place, &keys);
    vault.lock();
    drop(vault);
    place.attack(take_the_newest);
    assert!(open(&place, &keys).is_read_only());
    // The control, and the price of an append that is one row: after a death, and only then, it reads as if the
    // battery had gone before.
    let (place, keys) = died();
    place.attack(take_the_newest);
    let vault = open(&place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(vault.newest(NOTE, 1).unwrap()[0].body.as_slice(), b"note 5");
}

#[test]
fn a_disk_that_is_full_while_locking_costs_nothing() {
    let (place, keys) = died();
    let mut vault = open(&place, &keys);
    vault.pretend_disk_full(true);
    vault.lock();
    assert!(!vault.is_open());
    drop(vault);
    let vault: Vault = open(&place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(vault.newest(NOTE, 9).unwrap().len(), 5);
}
