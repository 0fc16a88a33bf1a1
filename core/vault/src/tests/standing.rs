//! How an open vault stands, whoever wrote to its file.

use crate::{Age, Standing, Vault};

use super::place::{NOTE, NOW, PLAN, Place, open, quick_vault};
use crate::doubles::WorkingKeys;

/// A vault that nobody has open, and an older copy of it. Rows: 1 the plan, 2 and 3 notes, 4 a deleted one.
fn lived() -> (Place, Place, WorkingKeys) {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"old plan").unwrap();
    for body in [b"one", b"two", b"six"] {
        vault.append(NOTE, body).unwrap();
    }
    vault.lock_with(&keys);
    drop(vault);
    let older = place.copy();
    let mut vault = open(&place, &keys);
    vault.put(PLAN, b"new plan").unwrap();
    let last = vault.newest(NOTE, 1).unwrap();
    vault.delete(last[0].id).unwrap();
    vault.append(NOTE, b"ten").unwrap();
    vault.lock_with(&keys);
    drop(vault);
    (place, older, keys)
}

fn standing_after(place: &Place, keys: &WorkingKeys, sql: &str) -> Standing {
    let copy = place.copy();
    copy.attack(sql);
    let vault = open(&copy, &keys.copy());
    let (standing, verdict) = (vault.standing(), vault.verify().unwrap());
    let is_whole = verdict.is_whole() && vault.age() == Age::Newest;
    assert_eq!(standing == Standing::Whole, is_whole, "{sql}: {verdict:?}");
    standing
}

#[test]
fn a_row_that_is_not_the_one_that_was_written_is_known_without_opening_any() {
    let (place, older, keys) = lived();
    let older = older.file().display().to_string();
    let from_older = |sql: &str| format!("ATTACH '{older}' AS other; {sql}");
    let row = |seq: i64| {
        from_older(&format!(
            "REPLACE INTO record SELECT * FROM other.record WHERE seq = {seq}"
        ))
    };
    for sql in [
        row(1),
        row(4),
        "DELETE FROM record WHERE seq = 2".to_owned(),
        "UPDATE record SET seq = -2 WHERE seq = 2".to_owned(),
        "UPDATE record SET sealed = x'00' WHERE seq = 2".to_owned(),
        "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 3) WHERE seq = 2".to_owned(),
        "INSERT INTO record SELECT 0, token, sealed FROM record WHERE seq = 2".to_owned(),
        "INSERT INTO inbox (sealed) VALUES (zeroblob(300))".to_owned(),
    ] {
        assert_eq!(standing_after(&place, &keys, &sql), Standing::Damaged, "{sql}");
    }
    for sql in [
        "DELETE FROM head".to_owned(),
        "DELETE FROM record WHERE seq = 5".to_owned(),
        "INSERT INTO slot SELECT 4, body FROM slot".to_owned(),
        "UPDATE meta SET inbox_secret = zeroblob(72)".to_owned(),
        "INSERT INTO record SELECT 6, token, sealed FROM record WHERE seq = 2".to_owned(),
    ] {
        assert_eq!(
            standing_after(&place, &keys, &sql),
            Standing::NothingCanBeWritten,
            "{sql}"
        );
    }
    assert_eq!(
        standing_after(
            &place,
            &keys,
            &from_older(
                "REPLACE INTO head SELECT * FROM other.head; DELETE FROM record; INSERT INTO record SELECT * FROM other.record"
            )
        ),
        Standing::OlderCopy
    );
    assert_eq!(standing_after(&place, &keys, "VACUUM"), Standing::Whole);
}

#[test]
fn while_new_keys_come_it_is_whole_at_every_step_and_a_row_put_back_is_known() {
    let (place, _, keys) = lived();
    let mut vault = open(&place, &keys);
    assert_eq!(vault.standing(), Standing::Whole);
    vault.rotate_begin(None, &keys, NOW).unwrap();
    let half = loop {
        assert_eq!(vault.standing(), Standing::Whole);
        if vault.rotate_step(1).unwrap().done == 2 {
            break place.copy();
        }
    };
    assert_eq!(
        standing_after(&half, &keys, "DELETE FROM record WHERE seq = 4"),
        Standing::Damaged
    );
    while !vault.rotate_step(1).unwrap().is_done() {
        assert_eq!(vault.standing(), Standing::Whole);
    }
    vault.append(NOTE, b"eleven").unwrap();
    assert_eq!(vault.standing(), Standing::Whole);
    vault.lock();
    assert_eq!(
        vault.standing(),
        Standing::CannotTell,
        "nothing is called whole that nobody has looked at"
    );
    let mut vault: Vault = open(&place.copy(), &keys);
    assert_eq!(vault.standing(), Standing::Whole);
    vault.lock();
}

/// A row whose bytes were changed below its tag: which rows there are agrees, and what is in this one does not open.
const BELOW_ITS_TAG: &str =
    "UPDATE record SET sealed = CAST(zeroblob(length(sealed) - 16) || substr(sealed, -16) AS BLOB) WHERE seq = 2";

#[test]
fn damage_that_was_met_once_is_said_until_it_is_opened_again() {
    let (place, _, keys) = lived();
    let whole = place.copy();
    place.attack(BELOW_ITS_TAG);
    let mut vault = open(&place, &keys);
    assert_eq!(vault.standing(), Standing::Whole, "no tag tells");
    vault.look_through().unwrap();
    assert_eq!(vault.standing(), Standing::Damaged);
    // A disk that gives it out again: what is looked at from here on is sound, and nothing is taken back.
    let back = format!(
        "ATTACH '{}' AS other; REPLACE INTO main.record SELECT * FROM other.record WHERE seq = 2; DETACH other",
        whole.file().display()
    );
    vault.store.connection.execute_batch(&back).unwrap();
    vault.look_through().unwrap();
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(vault.newest(NOTE, 9).unwrap().len(), 3);
    assert_eq!(vault.standing(), Standing::Damaged);
    vault.lock_with(&keys);
    drop(vault);
    assert_eq!(open(&place, &keys).standing(), Standing::Whole);
}

#[test]
fn whoever_meets_damage_in_reading_has_it_said() {
    let (place, _, keys) = lived();
    place.attack(BELOW_ITS_TAG);
    let mut vault = open(&place, &keys);
    assert!(vault.newest(NOTE, 9).is_err());
    vault.note_damage();
    assert_eq!(
        vault.get(PLAN).unwrap().unwrap().as_slice(),
        b"new plan",
        "the sound part"
    );
    assert_eq!(vault.standing(), Standing::Damaged);
    vault.lock();
    // Where nothing is open nothing is known.
    vault.note_damage();
    assert_eq!(vault.standing(), Standing::CannotTell);
}
