//! The recovery sheet: what opens with it, and what does not.

use crate::{
    DeviceKeyError, KeyTrouble, RecoveryKey, RecoverySheet, Refused, Vault, VaultError,
    doubles::{FailingKeys, PROVEN},
};

use super::place::{NOTE, NOW, Place, bodies, reopen, secret, vault};

const TODAY: i32 = 20_778;

fn sheet() -> (RecoverySheet, String) {
    let sheet = RecoverySheet::make(TODAY).ok().unwrap();
    let typed = sheet.groups.iter().map(|group| group.as_str()).collect::<String>();
    (sheet, typed)
}

fn key(typed: &str) -> RecoveryKey {
    RecoveryKey::typed(typed).ok().unwrap()
}

fn refusal(typed: &str) -> Option<VaultError> {
    RecoveryKey::typed(typed).err()
}

#[test]
fn the_sheet_opens_it_without_the_secret_and_without_the_phone() {
    let (place, keys, mut vault) = vault();
    let (sheet, typed) = sheet();
    vault.append(NOTE, b"one").unwrap();
    assert_eq!(vault.recovery_mark(), Ok(None));
    vault.keep_recovery_key(&key(&typed), TODAY, PROVEN).unwrap();
    assert_eq!(vault.recovery_mark(), Ok(Some(sheet.mark)));
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert!(vault.has_recovery_slot());
    vault.unlock_with_recovery(&key(&typed), &keys).unwrap();
    assert!(!vault.is_read_only());
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["one"]);
    assert_eq!(vault.recovery_mark(), Ok(Some(sheet.mark)));
    // Then a new secret: the old one is forgotten, the sheet still holds.
    vault.change_secret(&secret("a new one"), &keys, PROVEN).unwrap();
    vault.lock();
    assert_eq!(
        vault.unlock(&secret("open sesame"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
    vault.unlock(&secret("a new one"), &keys, NOW).unwrap();
    vault.lock();
    vault.unlock_with_recovery(&key(&typed), &keys).unwrap();
}

#[test]
fn a_new_sheet_takes_the_place_of_the_old_one_and_one_that_was_only_made_changes_nothing() {
    let (place, keys, mut vault) = vault();
    let ((_, old), (_, new), (_, only_made)) = (sheet(), sheet(), sheet());
    vault.keep_recovery_key(&key(&old), TODAY, PROVEN).unwrap();
    vault.keep_recovery_key(&key(&new), TODAY + 1, PROVEN).unwrap();
    let mut vault = reopen(vault, &place, &keys);
    assert!(!vault.is_read_only());
    vault.lock();
    for other in [&old, &only_made] {
        assert_eq!(
            vault.unlock_with_recovery(&key(other), &keys),
            Err(VaultError::WrongSecret)
        );
    }
    vault.unlock_with_recovery(&key(&new), &keys).unwrap();
}

#[test]
fn a_wrong_key_costs_no_time_and_wrong_secrets_cost_the_sheet_none() {
    let (_place, keys, mut vault) = vault();
    let ((_, mine), (_, other)) = (sheet(), sheet());
    assert_eq!(
        vault.unlock_with_recovery(&key(&mine), &keys),
        Err(VaultError::WrongSecret)
    );
    vault.keep_recovery_key(&key(&mine), TODAY, PROVEN).unwrap();
    vault.lock();
    for _ in 0..9 {
        assert_eq!(
            vault.unlock_with_recovery(&key(&other), &keys),
            Err(VaultError::WrongSecret)
        );
        // A slip is found before anything is tried.
        assert!(refusal(&mine.replace(&mine[20..22], "QQ")).is_some() || mine[20..22] == *"QQ");
    }
    // Nobody guesses a key, so these were no guesses at the secret.
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    vault.lock();
    for _ in 0..5 {
        let _ = vault.unlock(&secret("not this one"), &keys, NOW);
    }
    let soon = Err(VaultError::TooSoon { wait_s: 30 });
    assert_eq!(vault.unlock(&secret("open sesame"), &keys, NOW), soon);
    vault.unlock_with_recovery(&key(&mine), &keys).unwrap();
    vault.lock();
    // The sheet says nothing about the secret: what was guessed at that one stays counted, until there is another.
    assert_eq!(vault.unlock(&secret("open sesame"), &keys, NOW), soon);
    vault.unlock_with_recovery(&key(&mine), &keys).unwrap();
    vault.change_secret(&secret("a new one"), &keys, PROVEN).unwrap();
    vault.lock();
    vault.unlock(&secret("a new one"), &keys, NOW).unwrap();
}

#[test]
fn however_it_is_typed_it_is_the_same_key() {
    let (sheet, text) = sheet();
    let groups: Vec<&str> = sheet.groups.iter().map(|group| group.as_str()).collect();
    assert_eq!(groups.len(), 16);
    assert!(groups[1..15].iter().all(|group| group.len() == 4), "{groups:?}");
    let letters = &text[16..];
    let typed = [
        text.clone(),
        text.to_lowercase(),
        groups.join(" "),
        groups.join("\n"),
        groups.join("\u{a0}\u{2013} "),
        format!("  {}\r\n", groups[1..].join("-")),
        letters.to_lowercase(),
        format!("age secret key 1 {letters}"),
        text.replace('0', "O").replace('8', "b"),
        letters.replace('L', "i"),
        letters.replace('L', "1"),
        // Out of a note, a chat, a document, or from a keyboard with wide letters.
        format!("\u{FEFF}\u{200E}{}\u{200F}", groups.join("\u{AD}")),
        groups.join("\u{200B}"),
        groups.join("_"),
        groups.join(": "),
        text.chars()
            .map(|letter| char::from_u32(u32::from(letter) + 0xFEE0).unwrap())
            .collect(),
    ];
    for typed in typed {
        let read = RecoveryKey::typed(&typed).unwrap_or_else(|why| panic!("{typed}: {why}"));
        assert_eq!(read.identity().to_text().as_str(), text, "{typed}");
    }
}

#[test]
fn what_is_no_key_is_told_with_what_is_allowed() {
    let (_, text) = sheet();
    let mut slip = text.clone().into_bytes();
    slip[30] = if slip[30] == b'Q' { b'P' } else { b'Q' };
    for (typed, why) in [
        (String::new(), Refused::TooShort { min: 74 }),
        (text[..70].to_owned(), Refused::Mistyped),
        (text[..50].to_owned(), Refused::TooShort { min: 74 }),
        (format!("{text}Q"), Refused::Mistyped),
        (format!("x{text}"), Refused::Mistyped),
        (String::from_utf8(slip).unwrap(), Refused::Mistyped),
        ("é".repeat(74), Refused::Mistyped),
        ("\u{0}".repeat(74), Refused::TooShort { min: 74 }),
        ("A".repeat(1 << 20), Refused::TooLong { max: 74 }),
    ] {
        let begin: String = typed.chars().take(80).collect();
        assert_eq!(refusal(&typed), Some(VaultError::RecoveryKey(why)), "{begin}");
    }
}

#[test]
fn a_slot_of_another_sheet_or_vault_is_noticed() {
    let (place, keys, mut vault) = vault();
    let ((_, mine), (_, other)) = (sheet(), sheet());
    vault.keep_recovery_key(&key(&mine), TODAY, PROVEN).unwrap();
    vault.lock();
    drop(vault);
    let old = place.copy();
    let mut again = super::place::open(&place, &keys);
    again.keep_recovery_key(&key(&other), TODAY, PROVEN).unwrap();
    drop(again);
    // The slot of the old sheet, put back into the file: it opens, and is told.
    let slot: Vec<u8> = rusqlite::Connection::open(old.file())
        .unwrap()
        .query_row("SELECT body FROM slot WHERE way = 4", [], |row| row.get(0))
        .unwrap();
    let hex: String = slot.iter().map(|byte| format!("{byte:02x}")).collect();
    place.attack(&format!("UPDATE slot SET body = x'{hex}' WHERE way = 4"));
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert_eq!(
        vault.unlock_with_recovery(&key(&other), &keys),
        Err(VaultError::WrongSecret)
    );
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    assert!(vault.is_read_only(), "a slot that the head does not answer for");
    drop(vault);
    // Taken away, or passed off as the phone's slot.
    place.attack("DELETE FROM slot WHERE way = 4");
    let vault = super::place::open(&place, &keys);
    assert!(vault.is_read_only());
    drop(vault);
    let hex_of_another_vault = hex;
    let (elsewhere, keys, mut third) = super::place::vault();
    third.keep_recovery_key(&key(&other), TODAY, PROVEN).unwrap();
    drop(third);
    elsewhere.attack(&format!(
        "UPDATE slot SET body = x'{hex_of_another_vault}' WHERE way = 4"
    ));
    let mut vault = Vault::open(elsewhere.path()).ok().unwrap();
    assert_eq!(vault.unlock_with_recovery(&key(&mine), &keys), Err(VaultError::DAMAGED));
    vault.unlock(&secret("open sesame"), &keys, NOW).unwrap();
    // And no backup is ever made for a key that this vault did not take in.
    assert_eq!(vault.recovery_recipient(), Err(VaultError::DAMAGED));
}

#[test]
fn every_bit_of_the_slot_counts() {
    let (place, keys, mut vault) = vault();
    let (_, mine) = sheet();
    vault.keep_recovery_key(&key(&mine), TODAY, PROVEN).unwrap();
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    let whole = vault.slots.recovery.clone().unwrap();
    for at in 0..whole.len() {
        let mut bent = whole.clone();
        bent[at] ^= 1;
        vault.slots.recovery = Some(bent);
        assert_eq!(
            vault.unlock_with_recovery(&key(&mine), &keys),
            Err(VaultError::DAMAGED),
            "byte {at}"
        );
    }
    vault.slots.recovery = Some(whole);
    vault.unlock_with_recovery(&key(&mine), &keys).unwrap();
}

#[test]
fn the_sheet_opens_it_when_the_phone_has_set_its_key_aside() {
    let (place, keys, mut vault) = vault();
    let (_, mine) = sheet();
    vault.keep_recovery_key(&key(&mine), TODAY, PROVEN).unwrap();
    drop(vault);
    let gone = FailingKeys(DeviceKeyError::Invalidated);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    let refused = vault.unlock(&secret("open sesame"), &gone, NOW);
    assert_eq!(refused, Err(VaultError::KeyUnavailable(KeyTrouble::Invalidated)));
    vault.unlock_with_recovery(&key(&mine), &keys).unwrap();
    assert!(!vault.is_read_only());
}

#[test]
fn nothing_of_the_sheet_lies_in_the_file() {
    let (place, _keys, mut vault): (Place, _, _) = vault();
    let (_, mine) = sheet();
    vault.keep_recovery_key(&key(&mine), TODAY, PROVEN).unwrap();
    let recipient = vault.recovery_recipient().unwrap().unwrap();
    let secret_half = *key(&mine).identity().key().bytes();
    drop(vault);
    for (name, bytes) in place.bytes() {
        for part in [&recipient.0.0, &secret_half] {
            assert!(!bytes.windows(16).any(|window| window == &part[..16]), "{name}");
        }
    }
}
