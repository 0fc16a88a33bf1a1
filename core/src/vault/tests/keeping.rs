//! Keeping and finding again.

use super::{
    super::{Kind, Name, Record, Vault, VaultError, doubles::WorkingKeys},
    place::{Place, reopen, secret, vault},
};

const NOTE: Kind = Kind(1);
const OTHER: Kind = Kind(2);
const PLAN: Name = Name(1);

fn bodies(records: &[Record]) -> Vec<String> {
    records
        .iter()
        .map(|record| String::from_utf8(record.body.to_vec()).unwrap())
        .collect()
}

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
fn a_vault_without_a_secret_opens_with_the_phone_alone_until_it_gets_one() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).ok().unwrap();
    vault.append(NOTE, b"one").unwrap();
    assert!(vault.has_device_slot() && !vault.has_secret_slot());
    vault.lock();
    assert!(!vault.is_open());
    assert_eq!(vault.unlock(&secret("anything"), &keys), Err(VaultError::WrongSecret));
    vault.unlock_with_device(&keys).unwrap();
    vault.change_secret(&secret("open sesame"), &keys).unwrap();
    assert!(!vault.has_device_slot() && vault.has_secret_slot());
    let mut vault = reopen(vault, &place, &keys);
    assert!(vault.verify().unwrap().is_whole());
    vault.lock();
    assert!(vault.unlock_with_device(&keys).is_err());
}
