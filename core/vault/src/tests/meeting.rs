//! Where two things meet that were each promised alone: new keys and what is private, the ways in and an older copy, a
//! backup and another phone.

use crate::{
    Age, DeviceKeyError, KeyTrouble, Owner, Progress, RecoveryKey, RecoverySheet, Refused, Sort, Vault, VaultError,
    doubles::{FailingKeys, PROVEN, WorkingKeys},
};

use super::place::{NOTE, NOW, PLAN, Place, bodies, open, secret, vault};

const ANNA: Owner = Owner::FIRST;
const BEN: Owner = Owner::SECOND;
/// Nobody guesses it.
const LONG: &str = "heron weir lantern quince marble thistle gravel";
const SHORT: &str = "2468";

/// A vault by secret, by finger and by sheet, with an entry for both and one for each alone; both compartments are
/// open.
fn full() -> (Place, WorkingKeys, WorkingKeys, RecoveryKey, Vault) {
    let (place, keys, mut vault) = vault();
    let finger = WorkingKeys::new();
    vault.put(PLAN, b"plan").unwrap();
    vault.append(NOTE, b"for both").unwrap();
    vault.enable_biometrics(&finger, PROVEN).unwrap();
    let sheet = RecoverySheet::make(20_778).ok().unwrap();
    let typed: String = sheet.groups.iter().map(|group| group.as_str()).collect();
    let key = RecoveryKey::typed(&typed).ok().unwrap();
    vault.keep_recovery_key(&key, 20_778, PROVEN).unwrap();
    vault.set_up_compartment(ANNA, &secret(LONG), &keys, &[]).unwrap();
    vault.let_open_elsewhere(ANNA, true, &secret(LONG), &keys, NOW).unwrap();
    vault.set_up_compartment(BEN, &secret(SHORT), &keys, &[]).unwrap();
    vault.append_private(ANNA, NOTE, b"anna's").unwrap();
    vault.append_private(BEN, NOTE, b"ben's").unwrap();
    (place, keys, finger, key, vault)
}

fn private(vault: &Vault, owner: Owner) -> Vec<String> {
    bodies(&vault.newest_private(owner, NOTE, 99).unwrap())
}

fn assert_all_there(vault: &mut Vault, keys: &WorkingKeys) {
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(bodies(&vault.newest(NOTE, 99).unwrap()), ["for both"]);
    for (owner, words, body) in [(ANNA, LONG, "anna's"), (BEN, SHORT, "ben's")] {
        vault.close_compartment(owner);
        vault.open_compartment(owner, &secret(words), keys, NOW).unwrap();
        assert_eq!(private(vault, owner), [body]);
    }
    let sheet = vault.recovery_mark().unwrap().unwrap();
    assert_eq!(sheet.made_on_day, 20_778);
}

#[test]
fn new_keys_keep_the_sheet_and_what_is_private_and_let_the_finger_fall() {
    let (place, keys, finger, sheet, mut vault) = full();
    let begun = vault.rotate_begin(Some(&secret("open sesame")), &keys, NOW).unwrap();
    assert_eq!(begun.ways_fallen, 1);
    // In the middle of it, too.
    vault.rotate_step(1).unwrap();
    assert!(vault.rotation().is_some());
    assert_all_there(&mut vault, &keys);
    while !vault.rotate_step(1).unwrap().is_done() {}
    assert_all_there(&mut vault, &keys);
    drop(vault);
    let mut vault = Vault::open(place.path()).ok().unwrap();
    assert!(!vault.has_biometric_slot());
    assert!(vault.unlock_with_biometrics(&finger, &keys).is_err());
    vault.unlock_with_recovery(&sheet, &keys).unwrap();
    assert_all_there(&mut vault, &keys);
}

#[test]
fn delete_forever_keeps_the_sheet_and_what_is_private_though_the_phones_key_is_a_new_one() {
    let (place, keys, _finger, sheet, mut vault) = full();
    let old = place.copy();
    let begun = vault.forever_begin(Some(&secret("open sesame")), &keys, NOW).unwrap();
    assert_eq!(begun.ways_fallen, 1);
    // What is opened and closed while it goes on begins it anew, and loses nothing.
    vault.forever_step(2, &keys).unwrap();
    vault.close_compartment(BEN);
    vault.open_compartment(BEN, &secret(SHORT), &keys, NOW).unwrap();
    let mut progress = Progress { done: 0, of: 1 };
    while !progress.is_done() {
        progress = vault.forever_step(2, &keys).unwrap();
    }
    // What was open stays open.
    assert_eq!(private(&vault, ANNA), ["anna's"]);
    assert_all_there(&mut vault, &keys);
    drop(vault);
    let mut vault = open(&place, &keys);
    assert_all_there(&mut vault, &keys);
    vault.lock();
    vault.unlock_with_recovery(&sheet, &keys).unwrap();
    // The old file: the phone's key is gone, for the vault and for what is private.
    let mut old = Vault::open(old.path()).ok().unwrap();
    assert!(matches!(
        old.unlock(&secret("open sesame"), &keys, NOW),
        Err(VaultError::KeyUnavailable(_))
    ));
}

#[test]
fn an_older_copy_is_noticed_whichever_way_it_is_opened() {
    type Way = fn(&mut Vault, &WorkingKeys, &WorkingKeys, &RecoveryKey) -> Result<(), VaultError>;
    let ways: [Way; 3] = [
        |vault, keys, _, _| vault.unlock(&secret("open sesame"), keys, NOW),
        |vault, keys, finger, _| vault.unlock_with_biometrics(finger, keys),
        |vault, keys, _, sheet| vault.unlock_with_recovery(sheet, keys),
    ];
    for way in ways {
        let (place, keys, finger, sheet, mut vault) = full();
        vault.lock_with(&keys);
        drop(vault);
        let older = place.copy();
        let mut vault = open(&place, &keys);
        vault.append(NOTE, b"later").unwrap();
        vault.lock_with(&keys);
        way(&mut vault, &keys, &finger, &sheet).unwrap();
        assert_eq!(vault.age(), Age::Newest);
        vault.lock_with(&keys);
        let mut vault = Vault::open(older.path()).ok().unwrap();
        way(&mut vault, &keys, &finger, &sheet).unwrap();
        assert_eq!(vault.age(), Age::Older);
    }
}

#[test]
fn words_open_what_is_private_on_another_phone_only_where_their_owner_chose_it() {
    const OTHER_WORDS: &str = "moss fern gate river stone lantern quince";
    let (_place, keys, _finger, _sheet, mut vault) = full();
    let there = |vault: &Vault, words: &str| {
        let (place, other_phone) = (Place::new(), WorkingKeys::new());
        let mut again = taken_in_anew(&all_of(vault), &place, &other_phone);
        again.open_compartment(ANNA, &secret(words), &other_phone, NOW)
    };
    let not_there = Err(VaultError::KeyUnavailable(KeyTrouble::Invalidated));
    let chosen = |vault: &Vault| vault.opens_elsewhere(ANNA).unwrap();
    assert!(chosen(&vault) && there(&vault, LONG).is_ok());
    // Here alone from now on; the words stay, and open it here.
    let wrong = vault.let_open_elsewhere(ANNA, false, &secret(OTHER_WORDS), &keys, NOW);
    assert_eq!((wrong, chosen(&vault)), (Err(VaultError::WrongSecret), true));
    vault
        .let_open_elsewhere(ANNA, false, &secret(LONG), &keys, NOW)
        .unwrap();
    assert_eq!((chosen(&vault), there(&vault, LONG)), (false, not_there));
    vault.open_compartment(ANNA, &secret(LONG), &keys, NOW).unwrap();
    // Other words that nobody guesses change nothing about it.
    vault
        .change_compartment_secret(ANNA, &secret(OTHER_WORDS), &keys)
        .unwrap();
    assert_eq!((chosen(&vault), there(&vault, OTHER_WORDS)), (false, not_there));
    // Once chosen, it goes along with other words, unless these can be guessed.
    vault
        .let_open_elsewhere(ANNA, true, &secret(OTHER_WORDS), &keys, NOW)
        .unwrap();
    vault.change_compartment_secret(ANNA, &secret(LONG), &keys).unwrap();
    assert!(chosen(&vault) && there(&vault, LONG).is_ok());
    vault.change_compartment_secret(ANNA, &secret(SHORT), &keys).unwrap();
    assert_eq!((chosen(&vault), there(&vault, SHORT)), (false, not_there));
    let guessable = vault.let_open_elsewhere(ANNA, true, &secret(SHORT), &keys, NOW);
    assert_eq!(guessable, Err(VaultError::Secret(Refused::Guessable)));
    assert!(!chosen(&vault) && vault.verify().unwrap().is_whole());
}

/// All that a copy of `vault` holds.
fn all_of(vault: &Vault) -> Vec<(Sort, Vec<u8>)> {
    let mut things = Vec::new();
    let look = &mut |item: crate::Item<'_>| {
        things.push((item.sort, item.body.to_vec()));
        std::ops::ControlFlow::Continue(())
    };
    vault.each(look).unwrap();
    things
}

/// What begins with `things`, on another phone.
fn taken_in_anew(things: &[(Sort, Vec<u8>)], place: &Place, phone: &WorkingKeys) -> Vault {
    let mut feed = |take: &mut crate::TakeIn<'_>| things.iter().try_for_each(|(sort, body)| take(*sort, body));
    let (again, restored) = Vault::create_taking_in(place.path(), None, phone, &mut feed)
        .ok()
        .unwrap();
    assert_eq!(restored.added as usize, things.len());
    again
}

#[test]
fn on_another_phone_words_that_nobody_guesses_open_what_is_private_and_a_pin_does_not() {
    let (_place, _keys, _finger, _sheet, vault) = full();
    let (elsewhere, other_phone) = (Place::new(), WorkingKeys::new());
    let things = all_of(&vault);
    let of_anna = things.iter().filter(|(sort, _)| *sort == Sort::Private(ANNA));
    assert_eq!(of_anna.count(), 1);
    let mut again = taken_in_anew(&things, &elsewhere, &other_phone);
    again.open_compartment(ANNA, &secret(LONG), &other_phone, NOW).unwrap();
    assert_eq!(private(&again, ANNA), ["anna's"]);
    assert!(matches!(
        again.open_compartment(BEN, &secret(SHORT), &other_phone, NOW),
        Err(VaultError::KeyUnavailable(_))
    ));
    // From now on the new phone's key stands beside them, and they go on opening it.
    again.close_compartment(ANNA);
    let unwrapped = other_phone.times_unwrapped();
    again.open_compartment(ANNA, &secret(LONG), &other_phone, NOW).unwrap();
    assert!(other_phone.times_unwrapped() > unwrapped);
    // Wrong words stay wrong there, and cost time.
    again.close_compartment(ANNA);
    let wrong = secret("heron weir lantern quince marble thistle gravels");
    let dead = FailingKeys(DeviceKeyError::Invalidated);
    assert_eq!(
        again.open_compartment(ANNA, &wrong, &dead, NOW),
        Err(VaultError::WrongSecret)
    );
    again.append_private(ANNA, NOTE, b"from here").unwrap();
    again.open_compartment(ANNA, &secret(LONG), &dead, NOW).unwrap();
    assert_eq!(private(&again, ANNA), ["from here", "anna's"]);
    // Taken in once more, nothing is doubled.
    let twice = again
        .take_in(&mut |take| things.iter().try_for_each(|(sort, body)| take(*sort, body)))
        .unwrap();
    assert_eq!(twice.added, 0);
    assert_eq!(private(&again, ANNA), ["from here", "anna's"]);
}
