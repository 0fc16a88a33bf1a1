//! Someone who can write to the file, and knows no key: what can only be looked at from inside. What is done to the
//! tables and to the bytes of the file stands in `cargo xtask attack` (tests/src/attack).

use crate::{
    Vault, VaultError,
    doubles::{PROVEN, WorkingKeys},
};

use super::place::{NOTE, NOW, OTHER, PLAN, Place, open, quick_vault, reopen, secret, vault};

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
                    vault.read(crate::RecordId(seq)),
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
fn writing_on_does_not_make_a_tampered_row_good() {
    let (place, keys, older) = written();
    let older = older.file().display().to_string();
    place.attack(&format!(
        "ATTACH '{older}' AS other; REPLACE INTO record SELECT * FROM other.record WHERE seq = 3"
    ));
    let mut vault = open(&place, &keys);
    vault.replace(crate::RecordId(3), NOTE, b"note 3, newer").unwrap();
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
    vault.change_secret(&secret("another one"), &keys, PROVEN).unwrap();
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
