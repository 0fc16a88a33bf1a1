//! A new data key, step by step.

use crate::{
    Age, DeviceKeyError, RecordId, Vault, VaultError,
    doubles::{FailingKeys, WorkingKeys},
    sealed::row::open_row,
};

use super::place::{
    NOTE, NOW, OTHER, PLAN, Place, bodies, lies_in, open, quick_vault, reopen, sealed_rows, secret, vault,
};

/// Rows: 1 the plan, 2 to 21 notes, of which 5 is deleted.
fn written() -> (Place, WorkingKeys, Vault) {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    for number in 2..=21 {
        let id = vault.append(NOTE, format!("note {number}").as_bytes()).unwrap();
        if number == 5 {
            vault.delete(id).unwrap();
        }
    }
    (place, keys, vault)
}

fn notes() -> Vec<String> {
    let numbers = (2..=21).rev().filter(|number| *number != 5);
    numbers.map(|number| format!("note {number}")).collect()
}

fn holds_all(vault: &Vault, more: &[&str]) {
    let verdict = vault.verify().unwrap();
    assert!(verdict.is_whole() && !vault.is_read_only(), "{verdict:?}");
    let expected: Vec<String> = more.iter().rev().map(|&text| text.to_owned()).chain(notes()).collect();
    assert_eq!(bodies(&vault.newest(NOTE, 99).unwrap()), expected);
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
}

#[test]
fn everything_is_sealed_anew_and_nothing_of_before_is_left_in_any_file() {
    let (place, keys, mut vault) = written();
    let before = sealed_rows(&vault);
    assert_eq!(before.len(), 21 + 2, "the rows, the slot, the head");
    let begun = vault.rotate_begin(None, &keys, NOW).unwrap();
    assert_eq!((begun.ways_fallen, begun.progress.done, begun.progress.of), (0, 0, 21));
    let mut steps = 0;
    while !vault.rotate_step(4).unwrap().is_done() {
        steps += 1;
        holds_all(&vault, &[]);
    }
    assert_eq!(steps, 5);
    assert_eq!(vault.rotation(), None);
    holds_all(&vault, &[]);
    for sealed in before {
        assert_eq!(lies_in(&place, &sealed), Vec::<String>::new());
    }
    // The control: what is there now is found.
    assert!(
        sealed_rows(&vault)
            .iter()
            .all(|sealed| !lies_in(&place, sealed).is_empty())
    );
    let vault = reopen(vault, &place, &keys);
    assert_eq!(vault.age(), Age::Newest);
    holds_all(&vault, &[]);
}

#[test]
fn reading_and_writing_go_on_in_between_and_a_death_costs_nothing() {
    let (place, keys, mut vault) = written();
    vault.rotate_begin(None, &keys, NOW).unwrap();
    let mut more: Vec<String> = Vec::new();
    for round in 0.. {
        let progress = vault.rotate_step(2).unwrap();
        more.push(format!("more {round}"));
        vault.append(NOTE, more[round].as_bytes()).unwrap();
        // In a row that waits, and in one that is done.
        vault.put(PLAN, b"plan").unwrap();
        let texts: Vec<&str> = more.iter().map(String::as_str).collect();
        holds_all(&vault, &texts);
        holds_all(&open(&place.copy(), &keys.copy()), &texts);
        vault = reopen(vault, &place, &keys);
        holds_all(&vault, &texts);
        if progress.is_done() {
            break;
        }
    }
    assert_eq!(vault.rotation(), None);
    let other = vault.append(OTHER, b"other").unwrap();
    vault.delete(other).unwrap();
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn rows_of_the_epoch_before_cannot_be_put_back() {
    let (place, keys, mut vault) = written();
    let older = place.copy();
    let older = older.file().display().to_string();
    vault.rotate_begin(None, &keys, NOW).unwrap();
    vault.rotate_step(10).unwrap();
    vault.lock_with(&keys);
    drop(vault);
    for (sql, readable) in [
        ("REPLACE INTO record SELECT * FROM other.record WHERE seq = 3", false),
        ("REPLACE INTO slot SELECT * FROM other.slot", false),
        ("REPLACE INTO head SELECT * FROM other.head", false),
        ("UPDATE meta SET earlier = NULL", false),
        ("UPDATE meta SET earlier = zeroblob(72)", false),
        ("UPDATE record SET sealed = sealed", true),
    ] {
        let tampered = place.copy();
        tampered.attack(&format!("ATTACH '{older}' AS other; {sql}"));
        let mut vault = Vault::open(tampered.path()).unwrap();
        let opened = vault.unlock_with_device(&keys.copy());
        let whole = opened.is_ok() && vault.verify().unwrap().is_whole();
        assert_eq!(whole, readable, "{sql}");
    }
}

#[test]
fn with_a_damaged_head_in_the_middle_all_records_can_still_be_read() {
    let (place, keys, mut vault) = written();
    vault.rotate_begin(None, &keys, NOW).unwrap();
    vault.rotate_step(7).unwrap();
    drop(vault);
    place.attack("UPDATE head SET sealed = zeroblob(300)");
    let vault = open(&place, &keys);
    assert!(vault.is_read_only());
    assert_eq!(bodies(&vault.salvage(NOTE, 99).unwrap()), notes());
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
    assert_eq!(vault.verify().unwrap().readable, 20);
}

#[test]
fn the_secret_is_asked_for_and_opens_the_new_key_alone() {
    let (place, keys, mut vault) = vault();
    vault.append(NOTE, b"one").unwrap();
    let before = place.copy();
    for wrong in [None, Some(secret("another one"))] {
        assert_eq!(
            vault.rotate_begin(wrong.as_ref(), &keys, NOW).err(),
            Some(VaultError::WrongSecret)
        );
        assert_eq!(vault.rotation(), None);
    }
    let right = secret("open sesame");
    assert!(matches!(
        vault.rotate_begin(Some(&right), &FailingKeys(DeviceKeyError::NotYet), NOW),
        Err(VaultError::KeyUnavailable(_))
    ));
    vault.rotate_begin(Some(&right), &keys, NOW).unwrap();
    assert!(vault.rotate_step(99).unwrap().is_done());
    drop(vault);
    // The slot of before opens nothing of today.
    let older = before.file().display().to_string();
    let tampered = place.copy();
    tampered.attack(&format!(
        "ATTACH '{older}' AS other; REPLACE INTO slot SELECT * FROM other.slot"
    ));
    let mut with_old_slot = Vault::open(tampered.path()).unwrap();
    assert!(with_old_slot.unlock(&right, &keys.copy(), NOW).is_err());
    let vault = open(&place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["one"]);
}

#[test]
fn what_was_dropped_in_before_and_in_between_is_folded_in() {
    let (place, keys, mut vault) = written();
    vault.drop_in(NOTE, b"before").unwrap();
    vault.rotate_begin(None, &keys, NOW).unwrap();
    vault.drop_in(NOTE, b"between").unwrap();
    vault.rotate_step(3).unwrap();
    vault.lock_with(&keys);
    vault.drop_in(NOTE, b"locked").unwrap();
    vault.remember(&keys).unwrap();
    drop(vault);
    let mut vault = open(&place, &keys);
    holds_all(&vault, &["before", "between", "locked"]);
    while !vault.rotate_step(9).unwrap().is_done() {}
    holds_all(&vault, &["before", "between", "locked"]);
    assert_eq!(vault.age(), Age::Newest);
}

#[test]
fn a_full_disk_stops_it_and_a_damaged_record_does_not_and_neither_costs_anything_else() {
    let (place, keys, mut vault) = written();
    vault.pretend_disk_full(true);
    assert_eq!(vault.rotate_begin(None, &keys, NOW).err(), Some(VaultError::NotSaved));
    vault.pretend_disk_full(false);
    vault.rotate_begin(None, &keys, NOW).unwrap();
    vault.rotate_step(3).unwrap();
    vault.pretend_disk_full(true);
    assert_eq!(vault.rotate_step(3), Err(VaultError::NotSaved));
    vault.pretend_disk_full(false);
    holds_all(&vault, &[]);
    drop(vault);
    place.attack("UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = 9");
    let mut vault = open(&place, &keys);
    while !vault.rotate_step(3).unwrap().is_done() {}
    assert_eq!(vault.rotation(), None);
    let mut vault = reopen(vault, &place, &keys);
    let verdict = vault.verify().unwrap();
    assert!((verdict.refused, verdict.readable) == (1, 19) && !verdict.head_agrees);
    assert_eq!(bodies(&vault.salvage(NOTE, 99).unwrap()).len(), 18);
    vault.append(NOTE, b"and it is written on").unwrap();
    // And it does not begin on a vault in which something cannot be read.
    let (place, keys, vault) = written();
    drop(vault);
    place.attack("UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = 9");
    let begun = open(&place, &keys).rotate_begin(None, &keys, NOW);
    assert_eq!(begun.err(), Some(VaultError::Damaged { readable: 19 }));
}

#[test]
fn what_is_written_in_between_is_sealed_under_the_new_key_alone() {
    let (place, keys, mut vault) = written();
    vault.rotate_begin(None, &keys, NOW).unwrap();
    vault.rotate_step(3).unwrap();
    vault.put(PLAN, b"another plan").unwrap();
    vault.replace(RecordId(9), NOTE, b"another note 9").unwrap();
    vault.replace(RecordId(9), NOTE, b"note 9 once more").unwrap();
    vault.delete(RecordId(10)).unwrap();
    vault.append(NOTE, b"the last").unwrap();
    let opens_with_the_old_key = |vault: &Vault| -> Vec<i64> {
        let earlier = vault.open.as_ref().unwrap().keys.earlier.as_deref().unwrap();
        let opens = |seq: &i64| {
            let row = vault.store.row(*seq).unwrap().unwrap();
            open_row(&row, &earlier.identity, &earlier.keys).is_ok()
        };
        (1..=22).filter(opens).collect()
    };
    let left: Vec<i64> = (4..=21).filter(|seq| ![9, 10].contains(seq)).collect();
    assert_eq!(opens_with_the_old_key(&vault), left);
    vault = reopen(vault, &place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(opens_with_the_old_key(&vault), left);
    let mut seen = 0;
    let all = vault.each(&mut |_| {
        seen += 1;
        std::ops::ControlFlow::Continue(())
    });
    assert!(all.is_ok() && seen == 20);
    while !vault.rotate_step(4).unwrap().is_done() {}
    let vault = reopen(vault, &place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    let notes = bodies(&vault.newest(NOTE, 99).unwrap());
    assert_eq!((notes.len(), notes[0].as_str()), (19, "the last"));
    assert!(notes.contains(&"note 9 once more".to_owned()) && !notes.contains(&"note 10".to_owned()));
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"another plan");
}
