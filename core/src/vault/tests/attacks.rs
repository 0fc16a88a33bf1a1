//! Someone who can write to the file, and knows no key.

use std::fs;

use super::{
    super::{Vault, VaultError, doubles::WorkingKeys},
    place::{NOTE, NOW, OTHER, PLAN, Place, open, quick_vault, reopen, secret, vault},
};

/// What a vault that was tampered with may still give away: what somebody once wrote, in its own place.
fn never_lies(vault: &Vault) {
    for record in vault.salvage(NOTE, 99).ok().unwrap() {
        let expected = format!("note {}", record.id.0);
        assert!(record.body.starts_with(expected.as_bytes()), "a wrong plaintext");
    }
    if let Ok(Some(plan)) = vault.get(PLAN) {
        assert_eq!(plan.as_slice(), b"new plan", "a wrong plan");
    }
}

/// Rows: 1 the plan, put twice; 2 to 5 notes, of which 3 is written anew; 6 a deleted note.
fn written() -> (Place, WorkingKeys, Place) {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"old plan").unwrap();
    let ids: Vec<_> = (2..=6)
        .map(|number| vault.append(NOTE, format!("note {number}, old").as_bytes()).unwrap())
        .collect();
    let vault = reopen(vault, &place, &keys);
    drop(vault);
    let older = place.copy();
    let mut vault = open(&place, &keys);
    vault.put(PLAN, b"new plan").unwrap();
    vault.replace(ids[1], NOTE, b"note 3, new").unwrap();
    vault.delete(ids[4]).unwrap();
    assert!(vault.verify().unwrap().is_whole());
    (place, keys, older)
}

#[test]
fn whatever_is_done_to_the_tables_is_noticed() {
    let (place, keys, older) = written();
    let (foreign, _foreign_keys, _) = written();
    let older = older.file().display().to_string();
    let foreign = foreign.file().display().to_string();
    let from = |file: &str, sql: &str| format!("ATTACH '{file}' AS other; {sql}");
    let swap = |one: i64, two: i64| {
        format!(
            "UPDATE record SET seq = 100 WHERE seq = {one}; UPDATE record SET seq = {one} WHERE seq = {two}; \
             UPDATE record SET seq = {two} WHERE seq = 100"
        )
    };
    let replace_row = |seq: i64| format!("REPLACE INTO record SELECT * FROM other.record WHERE seq = {seq}");
    let attacks: Vec<(&str, String)> = vec![
        ("two rows swapped", swap(2, 3)),
        (
            "the seals of two rows swapped",
            "CREATE TEMP TABLE kept AS SELECT * FROM record; \
             UPDATE record SET sealed = (SELECT sealed FROM kept WHERE kept.seq = 7 - record.seq) WHERE seq IN (3, 4)"
                .into(),
        ),
        ("the plan swapped with a note", swap(1, 2)),
        (
            "a token changed",
            "UPDATE record SET token = zeroblob(16) WHERE seq = 2".into(),
        ),
        (
            "a token cut short",
            "UPDATE record SET token = x'' WHERE seq = 2".into(),
        ),
        (
            "a token that is longer",
            "UPDATE record SET token = zeroblob(17) WHERE seq = 2".into(),
        ),
        ("a seal emptied", "UPDATE record SET sealed = x'' WHERE seq = 2".into()),
        ("the first row deleted", "DELETE FROM record WHERE seq = 1".into()),
        ("a row in the middle deleted", "DELETE FROM record WHERE seq = 3".into()),
        ("the last row deleted", "DELETE FROM record WHERE seq = 6".into()),
        ("all rows deleted", "DELETE FROM record".into()),
        (
            "a row doubled at the end",
            "INSERT INTO record SELECT 7, token, sealed FROM record WHERE seq = 5".into(),
        ),
        (
            "a row before the first",
            "INSERT INTO record SELECT 0, token, sealed FROM record WHERE seq = 5".into(),
        ),
        ("a row of an older copy", from(&older, &replace_row(3))),
        ("the plan of an older copy", from(&older, &replace_row(1))),
        ("a deleted row brought back", from(&older, &replace_row(6))),
        ("a row of another vault", from(&foreign, &replace_row(3))),
        (
            "all rows of another vault",
            from(&foreign, "REPLACE INTO record SELECT * FROM other.record"),
        ),
        (
            "all rows of an older copy",
            from(&older, "REPLACE INTO record SELECT * FROM other.record"),
        ),
        (
            "the head of an older copy",
            from(&older, "REPLACE INTO head SELECT * FROM other.head"),
        ),
        (
            "the head of another vault",
            from(&foreign, "REPLACE INTO head SELECT * FROM other.head"),
        ),
        ("no head", "DELETE FROM head".into()),
        (
            "a seal of a record as head",
            "UPDATE head SET sealed = (SELECT sealed FROM record WHERE seq = 2)".into(),
        ),
        (
            "the slot of another vault",
            from(&foreign, "REPLACE INTO slot SELECT * FROM other.slot"),
        ),
        ("no slot", "DELETE FROM slot".into()),
        (
            "a slot of a kind to come",
            "INSERT INTO slot SELECT 9, body FROM slot".into(),
        ),
        ("the slot as another kind of slot", "UPDATE slot SET way = 1".into()),
        ("a slot more", "INSERT INTO slot SELECT 1, body FROM slot".into()),
        ("a slot emptied", "UPDATE slot SET body = x''".into()),
        ("another vault's name", "UPDATE meta SET vault = zeroblob(16)".into()),
        ("a name of another length", "UPDATE meta SET vault = x'00'".into()),
        ("another epoch", "UPDATE meta SET epoch = 2".into()),
        (
            "an inbox that others read",
            from(
                &foreign,
                "UPDATE meta SET inbox_public = (SELECT inbox_public FROM other.meta)",
            ),
        ),
        (
            "an inbox that nobody reads",
            "UPDATE meta SET inbox_secret = zeroblob(72)".into(),
        ),
        (
            "everything about another vault",
            from(&foreign, "REPLACE INTO meta SELECT * FROM other.meta"),
        ),
        ("no meta", "DELETE FROM meta".into()),
        (
            "rubbish in the inbox",
            "INSERT INTO inbox (sealed) VALUES (zeroblob(300))".into(),
        ),
        ("a table gone", "DROP TABLE mark".into()),
        ("a table more", "CREATE TABLE more (x)".into()),
        ("an index", "CREATE INDEX more ON record (token)".into()),
    ];
    let mut by_the_head_alone = Vec::new();
    for (name, sql) in &attacks {
        let tampered = place.copy();
        tampered.attack(sql);
        match look_at(&tampered, &keys) {
            Look::Whole => panic!("{name} was not noticed"),
            Look::OnlyTheHeadDisagrees => by_the_head_alone.push(*name),
            Look::Refused => {}
        }
    }
    // Without the digest in the head these would have been taken for good: every row in them is authentic.
    for name in [
        "a row of an older copy",
        "the plan of an older copy",
        "a deleted row brought back",
        "the head of an older copy",
        "a slot more",
    ] {
        assert!(by_the_head_alone.contains(&name), "{name}: {by_the_head_alone:?}");
    }
    // The control: what nobody tampered with is not reported.
    let untouched = place.copy();
    untouched.attack("VACUUM");
    assert_eq!(look_at(&untouched, &keys), Look::Whole);
}

#[derive(PartialEq, Eq, Debug)]
enum Look {
    Whole,
    OnlyTheHeadDisagrees,
    Refused,
}

fn look_at(place: &Place, keys: &WorkingKeys) -> Look {
    let mut vault = match Vault::open(place.path()) {
        Ok(vault) => vault,
        Err(error) => {
            assert_eq!(error, VaultError::DAMAGED);
            return Look::Refused;
        }
    };
    if vault.unlock_with_device(keys).is_err() {
        assert!(!vault.is_open());
        return Look::Refused;
    }
    never_lies(&vault);
    let verdict = vault.verify().unwrap();
    let only_the_head = super::super::Verdict {
        readable: verdict.readable,
        ..super::super::Verdict::default()
    };
    match verdict {
        whole if whole.is_whole() => Look::Whole,
        other if other == only_the_head => Look::OnlyTheHeadDisagrees,
        _ => Look::Refused,
    }
}

#[test]
fn a_missing_or_foreign_row_is_noticed_on_the_way_without_looking_at_everything() {
    let (place, keys, older) = written();
    let older = older.file().display().to_string();
    for sql in [
        "DELETE FROM record WHERE seq = 4".to_owned(),
        "DELETE FROM record WHERE seq = 6".to_owned(),
        "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 2) WHERE seq = 4".to_owned(),
    ] {
        let tampered = place.copy();
        tampered.attack(&sql);
        let vault = open(&tampered, &keys);
        assert!(
            matches!(vault.newest(NOTE, 9), Err(VaultError::Damaged { readable: 4 | 5 })),
            "{sql}"
        );
        // Also when there would be enough without it.
        assert!(vault.newest(NOTE, 2).is_err());
        // Also for a kind of which there is none: it could have been the one that is missing.
        assert!(vault.newest(OTHER, 1).is_err());
    }
    let tampered = place.copy();
    tampered.attack(&format!(
        "ATTACH '{older}' AS other; REPLACE INTO record SELECT * FROM other.record WHERE seq = 1"
    ));
    let vault = open(&tampered, &keys);
    assert_eq!(vault.get(PLAN).err(), Some(VaultError::Damaged { readable: 5 }));
}

#[test]
fn no_byte_of_a_row_can_be_changed_unnoticed() {
    let (place, keys, _) = written();
    let vault = open(&place, &keys);
    let connection = &vault.store.connection;
    for seq in 1..=6 {
        let sealed: Vec<u8> = connection
            .query_row("SELECT sealed FROM record WHERE seq = ?1", [seq], |row| row.get(0))
            .unwrap();
        let write = |bytes: &[u8]| {
            let sql = "UPDATE record SET sealed = ?2 WHERE seq = ?1";
            connection.execute(sql, rusqlite::params![seq, bytes]).unwrap();
        };
        connection.execute_batch("BEGIN").unwrap();
        for at in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1 << (at % 8);
            write(&flipped);
            assert!(
                matches!(
                    vault.read(super::super::RecordId(seq)),
                    Err(VaultError::Damaged { readable: 4 | 5 })
                ),
                "byte {at} of row {seq}"
            );
        }
        connection.execute_batch("ROLLBACK").unwrap();
        assert!(vault.verify().unwrap().is_whole());
    }
}

#[test]
fn no_byte_of_the_file_makes_it_panic_or_lie() {
    let (place, keys, _) = written();
    let bytes = fs::read(place.file()).unwrap();
    let (mut refused, mut noticed, mut harmless) = (0, 0, 0);
    for at in (0..bytes.len()).step_by(241).chain(0..120) {
        let mut broken = bytes.clone();
        broken[at] ^= 0x81;
        let place = Place::new();
        fs::write(place.file(), &broken).unwrap();
        let Ok(mut vault) = Vault::open(place.path()) else {
            refused += 1;
            continue;
        };
        let _ = vault.is_marked();
        let _ = vault.drop_in(OTHER, b"words");
        if vault.unlock_with_device(&keys).is_err() {
            refused += 1;
            continue;
        }
        never_lies(&vault);
        let _ = vault.append(OTHER, b"words");
        let _ = vault.put(super::super::Name(9), b"words");
        never_lies(&vault);
        if vault.verify().unwrap().is_whole() {
            harmless += 1
        } else {
            noticed += 1
        }
    }
    assert!(
        refused > 0 && noticed > 0 && harmless > 0,
        "{refused} refused, {noticed} noticed, {harmless} harmless"
    );
}

#[test]
fn writing_on_does_not_make_a_tampered_row_good() {
    let (place, keys, older) = written();
    let older = older.file().display().to_string();
    place.attack(&format!(
        "ATTACH '{older}' AS other; REPLACE INTO record SELECT * FROM other.record WHERE seq = 3"
    ));
    let mut vault = open(&place, &keys);
    vault
        .replace(super::super::RecordId(3), NOTE, b"note 3, newer")
        .unwrap();
    vault.append(OTHER, b"more").unwrap();
    assert!(!vault.verify().unwrap().is_whole());
    assert!(!reopen(vault, &place, &keys).verify().unwrap().is_whole());
}

#[test]
fn an_old_slot_put_back_is_reported() {
    let (place, keys, mut vault) = vault();
    vault.append(NOTE, b"one").unwrap();
    drop(vault);
    let kept = place.copy();
    let older = kept.file().display().to_string();
    let mut vault = open(&place, &keys);
    vault.change_secret(&secret("another one"), &keys).unwrap();
    drop(vault);
    place.attack(&format!(
        "ATTACH '{older}' AS other; REPLACE INTO slot SELECT * FROM other.slot"
    ));
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(
        vault.unlock(&secret("another one"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
    // The data key is the same, so the old secret opens it; but not as if nothing had happened.
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert!(vault.is_read_only());
    assert!(!vault.verify().unwrap().head_agrees);
}

#[test]
fn a_slot_that_asks_for_too_much_or_was_bent_is_damaged_and_not_a_wrong_secret() {
    let (place, keys, vault) = vault();
    drop(vault);
    let body: Vec<u8> = rusqlite::Connection::open(place.file())
        .unwrap()
        .query_row("SELECT body FROM slot", [], |row| row.get(0))
        .unwrap();
    for at in 0..body.len() {
        let mut bent = body.clone();
        bent[at] ^= 0xFF;
        let mut vault = Vault::open(place.path()).ok().unwrap();
        vault.slots.secret = Some(bent);
        assert_eq!(
            vault.unlock(&secret("open sesame"), &keys, NOW),
            Err(VaultError::DAMAGED),
            "byte {at}"
        );
    }
}
