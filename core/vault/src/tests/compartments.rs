//! What only one of two can read.

use std::fs;

use crate::{
    DeviceKeyError, KeyTrouble, Kind, Owner, Refused, SinceBoot, Vault, VaultError,
    doubles::{FailingKeys, WorkingKeys},
    sealed::row::open_row,
};

use super::place::{NOTE, NOW, OTHER, PLAN, Place, bodies, open, quick_vault, secret};

const ANNA: Owner = Owner::FIRST;
const BEN: Owner = Owner::SECOND;

/// An open vault in which each of the two has a compartment with one entry, and both of them are open.
fn for_two() -> (Place, WorkingKeys, Vault) {
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"for both").unwrap();
    vault
        .set_up_compartment(ANNA, &secret("anna's own"), &keys, &[])
        .unwrap();
    vault.set_up_compartment(BEN, &secret("ben's own"), &keys, &[]).unwrap();
    vault.append_private(ANNA, NOTE, b"anna's").unwrap();
    vault.append_private(BEN, NOTE, b"ben's").unwrap();
    (place, keys, vault)
}

fn private(vault: &Vault, owner: Owner) -> Result<Vec<String>, VaultError> {
    vault.newest_private(owner, NOTE, 99).map(|records| bodies(&records))
}

#[test]
fn what_is_private_opens_only_with_its_owners_secret() {
    let (place, keys, vault) = for_two();
    drop(vault);
    let mut vault = open(&place, &keys);
    assert!(vault.has_compartment(ANNA).unwrap() && !vault.is_compartment_open(ANNA));
    assert_eq!(private(&vault, ANNA), Err(VaultError::Locked));
    for wrong in ["ben's own", "open sesame", "anna's owN"] {
        assert_eq!(
            vault.open_compartment(ANNA, &secret(wrong), &keys, NOW),
            Err(VaultError::WrongSecret)
        );
    }
    vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW).unwrap();
    assert_eq!(private(&vault, ANNA).unwrap(), ["anna's"]);
    assert_eq!(private(&vault, BEN), Err(VaultError::Locked));
    // What is for both does not mix with what is not.
    assert_eq!(bodies(&vault.newest(NOTE, 99).unwrap()), ["for both"]);
    assert_eq!(bodies(&vault.salvage(NOTE, 99).unwrap()), ["for both"]);
    assert_eq!(vault.newest_private(ANNA, OTHER, 99).unwrap().len(), 0);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn one_can_be_closed_alone_and_locking_closes_both() {
    let (_place, keys, mut vault) = for_two();
    vault.close_compartment(ANNA);
    assert_eq!(private(&vault, ANNA), Err(VaultError::Locked));
    assert_eq!(private(&vault, BEN).unwrap(), ["ben's"]);
    vault.lock();
    assert!(!vault.is_compartment_open(BEN));
    assert_eq!(
        vault.open_compartment(BEN, &secret("ben's own"), &keys, NOW),
        Err(VaultError::Locked)
    );
    vault.unlock_with_device(&keys).unwrap();
    assert_eq!(private(&vault, BEN), Err(VaultError::Locked));
}

#[test]
fn a_closed_compartment_can_be_written_to_and_not_read() {
    let (_place, keys, mut vault) = for_two();
    vault.close_compartment(ANNA);
    vault.append_private(ANNA, NOTE, b"written blindly").unwrap();
    assert_eq!(private(&vault, ANNA), Err(VaultError::Locked));
    vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW).unwrap();
    assert_eq!(private(&vault, ANNA).unwrap(), ["written blindly", "anna's"]);
}

#[test]
fn wrong_secrets_cost_time_for_that_one_alone_and_it_survives_a_restart() {
    let (place, keys, mut vault) = for_two();
    let wrong = secret("not this one");
    for _ in 0..5 {
        assert_eq!(
            vault.open_compartment(ANNA, &wrong, &keys, NOW),
            Err(VaultError::WrongSecret)
        );
    }
    drop(vault);
    let mut vault = open(&place, &keys);
    let too_soon = Err(VaultError::TooSoon { wait_s: 30 });
    assert_eq!(
        vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW),
        too_soon
    );
    vault.open_compartment(BEN, &secret("ben's own"), &keys, NOW).unwrap();
    let later = SinceBoot {
        monotonic_ms: NOW.monotonic_ms + 30_000,
        ..NOW
    };
    vault
        .open_compartment(ANNA, &secret("anna's own"), &keys, later)
        .unwrap();
    vault.close_compartment(ANNA);
    assert_eq!(
        vault.open_compartment(ANNA, &wrong, &keys, NOW),
        Err(VaultError::WrongSecret)
    );
}

#[test]
fn a_full_disk_keeps_nobody_out_of_their_own_and_gives_no_guesses_away() {
    let (place, keys, mut vault) = for_two();
    let (right, wrong) = (secret("anna's own"), secret("not this one"));
    vault.close_compartment(ANNA);
    vault.pretend_disk_full(true);
    vault.open_compartment(ANNA, &right, &keys, NOW).unwrap();
    for number in 0..5 {
        // The app is ended after each guess.
        drop(vault);
        vault = open(&place, &keys);
        vault.pretend_disk_full(true);
        let guess = vault.open_compartment(ANNA, &wrong, &keys, NOW);
        assert_eq!(guess, Err(VaultError::WrongSecret), "{number}");
    }
    drop(vault);
    let mut vault = open(&place, &keys);
    vault.pretend_disk_full(true);
    let too_soon = Err(VaultError::TooSoon { wait_s: 30 });
    assert_eq!(vault.open_compartment(ANNA, &right, &keys, NOW), too_soon);
    // The other one is not kept out by that.
    vault.open_compartment(BEN, &secret("ben's own"), &keys, NOW).unwrap();
    // What cannot be counted is not tried.
    vault.close_compartment(BEN);
    fs::remove_file(place.path().join("data.room")).unwrap_or_default();
    for _ in 0..8 {
        // What room was given up by now is used up.
        let _ = vault.open_compartment(BEN, &secret("ben's own"), &keys, NOW);
    }
    let refused = vault.open_compartment(BEN, &wrong, &keys, NOW);
    assert_eq!(refused, Err(VaultError::NotSaved));
}

#[test]
fn a_damaged_vault_gives_no_guesses_away_either() {
    let (place, keys, vault) = for_two();
    drop(vault);
    place.attack("UPDATE head SET sealed = zeroblob(length(sealed))");
    for number in 0..5 {
        let mut vault = open(&place, &keys);
        assert!(vault.is_read_only());
        let guess = vault.open_compartment(ANNA, &secret("not this one"), &keys, NOW);
        assert_eq!(guess, Err(VaultError::WrongSecret), "{number}");
    }
    let mut vault = open(&place, &keys);
    let too_soon = Err(VaultError::TooSoon { wait_s: 30 });
    assert_eq!(
        vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW),
        too_soon
    );
    // The other one is not kept out by that, and what can be read of theirs is.
    vault.open_compartment(BEN, &secret("ben's own"), &keys, NOW).unwrap();
    let later = SinceBoot {
        monotonic_ms: NOW.monotonic_ms + 30_000,
        ..NOW
    };
    vault
        .open_compartment(ANNA, &secret("anna's own"), &keys, later)
        .unwrap();
    assert_eq!(bodies(&vault.salvage_private(ANNA, NOTE, 9).unwrap()), ["anna's"]);
}

#[test]
fn a_phone_whose_key_cannot_be_used_costs_no_attempt() {
    let (_place, keys, mut vault) = for_two();
    vault.close_compartment(ANNA);
    for _ in 0..9 {
        let failing = FailingKeys(DeviceKeyError::NotYet);
        assert_eq!(
            vault.open_compartment(ANNA, &secret("anna's own"), &failing, NOW),
            Err(VaultError::KeyUnavailable(KeyTrouble::NotYet))
        );
    }
    vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW).unwrap();
}

#[test]
fn changing_a_secret_moves_no_entry_and_touches_nobody_else() {
    let (_place, keys, mut vault) = for_two();
    let rows = |vault: &Vault| -> Vec<u8> {
        let query = "SELECT sealed FROM record WHERE seq >= 4 ORDER BY seq";
        let mut statement = vault.store.connection.prepare(query).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        rows.flat_map(Result::unwrap).collect()
    };
    let before = rows(&vault);
    vault
        .change_compartment_secret(ANNA, &secret("another one"), &keys)
        .unwrap();
    assert_eq!(rows(&vault), before);
    vault.close_compartment(ANNA);
    let closed = vault.change_compartment_secret(ANNA, &secret("a third"), &keys);
    assert_eq!(closed, Err(VaultError::Locked), "nobody changes the secret of another");
    assert_eq!(
        vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
    vault
        .open_compartment(ANNA, &secret("another one"), &keys, NOW)
        .unwrap();
    vault.open_compartment(BEN, &secret("ben's own"), &keys, NOW).unwrap();
    assert_eq!(private(&vault, ANNA).unwrap(), ["anna's"]);
    // Nor is one made over another's.
    assert_eq!(
        vault.set_up_compartment(ANNA, &secret("mine now"), &keys, &[]),
        Err(VaultError::AlreadyThere)
    );
}

#[test]
fn setting_one_up_takes_in_what_was_there_or_leaves_everything_as_it_was() {
    let (place, keys, mut vault) = quick_vault();
    let ids: Vec<_> = (1..=3)
        .map(|number| vault.append(NOTE, format!("note {number}").as_bytes()).unwrap())
        .collect();
    let moving: [(_, _, &[u8]); 2] = [(ids[0], NOTE, b"note 1"), (ids[2], NOTE, b"note 3")];
    vault.pretend_disk_full(true);
    let full = vault.set_up_compartment(ANNA, &secret("anna's own"), &keys, &moving);
    assert_eq!(full, Err(VaultError::NotSaved));
    assert!(!vault.has_compartment(ANNA).unwrap() && !vault.is_compartment_open(ANNA));
    assert_eq!(vault.newest(NOTE, 99).unwrap().len(), 3);
    vault.pretend_disk_full(false);
    vault
        .set_up_compartment(ANNA, &secret("anna's own"), &keys, &moving)
        .unwrap();
    drop(vault);
    let mut vault = open(&place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 99).unwrap()), ["note 2"]);
    vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW).unwrap();
    assert_eq!(private(&vault, ANNA).unwrap(), ["note 3", "note 1"]);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn an_entry_moves_in_and_out_in_its_own_place_and_is_deleted_like_any_other() {
    let (_place, _keys, mut vault) = for_two();
    let id = vault.append(NOTE, b"undecided").unwrap();
    vault.replace_private(id, ANNA, NOTE, b"mine").unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 99).unwrap()), ["for both"]);
    assert_eq!(private(&vault, ANNA).unwrap(), ["mine", "anna's"]);
    assert_eq!(vault.read(id).err(), Some(VaultError::NoSuchRecord));
    vault.replace(id, NOTE, b"shown").unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 99).unwrap()), ["shown", "for both"]);
    vault.replace_private(id, ANNA, NOTE, b"mine again").unwrap();
    vault.delete(id).unwrap();
    assert_eq!(private(&vault, ANNA).unwrap(), ["anna's"]);
    assert!(vault.verify().unwrap().is_whole());
    let nobody = vault.append_private(BEN, NOTE, b"x").map(drop);
    assert_eq!(nobody, Ok(()));
}

#[test]
fn a_secret_that_can_be_guessed_is_refused_where_the_phone_has_no_key_storage() {
    let (_place, _keys, mut vault) = quick_vault();
    let none = FailingKeys(DeviceKeyError::Absent);
    let refused = vault.set_up_compartment(ANNA, &secret("1234"), &none, &[]);
    assert_eq!(refused, Err(VaultError::Secret(Refused::Guessable)));
    let strong = secret("moss fern gate river stone lantern thistle");
    vault.set_up_compartment(ANNA, &strong, &none, &[]).unwrap();
    vault.close_compartment(ANNA);
    vault.open_compartment(ANNA, &strong, &none, NOW).unwrap();
    // There, words open it wherever the file is, and nobody is told otherwise.
    assert!(vault.opens_elsewhere(ANNA).unwrap());
    let absent = Err(VaultError::KeyUnavailable(KeyTrouble::Absent));
    assert_eq!(vault.let_open_elsewhere(ANNA, false, &strong, &none, NOW), absent);
    assert!(vault.opens_elsewhere(ANNA).unwrap());
}

#[test]
fn nobody_who_has_the_file_puts_back_an_older_compartment_or_swaps_two_unseen() {
    let (place, keys, mut vault) = for_two();
    vault.lock();
    drop(vault);
    let older = place.copy();
    let older = older.file().display().to_string();
    let mut vault = open(&place, &keys);
    vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW).unwrap();
    vault
        .change_compartment_secret(ANNA, &secret("another one"), &keys)
        .unwrap();
    vault.lock();
    drop(vault);
    // Rows: 1 the note, 2 and 3 the compartments, 4 and 5 what is in them.
    for sql in [
        format!("ATTACH '{older}' AS other; REPLACE INTO record SELECT * FROM other.record WHERE seq = 2"),
        "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 3) WHERE seq = 2".to_owned(),
        "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 5) WHERE seq = 4".to_owned(),
        "DELETE FROM record WHERE seq = 4".to_owned(),
    ] {
        let tampered = place.copy();
        tampered.attack(&sql);
        let mut vault = open(&tampered, &keys);
        assert!(!vault.verify().unwrap().is_whole(), "{sql}");
        let old = vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW);
        assert!(old.is_err(), "{sql}: {old:?}");
    }
}

#[test]
fn no_file_tells_whether_there_is_a_compartment() {
    let (with, keys, mut vault) = quick_vault();
    vault
        .set_up_compartment(ANNA, &secret("anna's own"), &keys, &[])
        .unwrap();
    vault.append_private(ANNA, Kind(0xC5), b"anna's").unwrap();
    vault.lock();
    drop(vault);
    let (without, _keys, mut vault) = quick_vault();
    vault.put(PLAN, &[7; 300]).unwrap();
    vault.append(NOTE, &[7; 120]).unwrap();
    vault.lock();
    drop(vault);
    let shape = |place: &Place| {
        let file = rusqlite::Connection::open(place.file()).unwrap();
        let query = "SELECT group_concat(seq || ' ' || length(token) || ' ' || length(sealed), ', ') FROM record";
        let rows: String = file.query_row(query, [], |row| row.get(0)).unwrap();
        drop(file);
        (rows, fs::metadata(place.file()).unwrap().len())
    };
    assert_eq!(shape(&with), shape(&without));
}

#[test]
fn when_one_leaves_everything_of_theirs_goes_at_once_and_the_others_stays_closed_and_whole() {
    let (place, keys, mut vault) = for_two();
    vault.close_compartment(BEN);
    vault.pretend_disk_full(true);
    let full = vault.leave_to(ANNA, BEN, |changes| changes.put(PLAN, b"for one"));
    assert_eq!(full, Err(VaultError::NotSaved));
    assert_eq!(private(&vault, ANNA).unwrap(), ["anna's"]);
    vault.pretend_disk_full(false);
    vault
        .leave_to(ANNA, BEN, |changes| changes.put(PLAN, b"for one"))
        .unwrap();
    assert!(!vault.has_compartment(BEN).unwrap() && !vault.is_compartment_open(ANNA));
    drop(vault);
    let mut vault = open(&place, &keys);
    assert_eq!(
        vault.open_compartment(ANNA, &secret("anna's own"), &keys, NOW),
        Err(VaultError::WrongSecret)
    );
    vault.open_compartment(ANNA, &secret("ben's own"), &keys, NOW).unwrap();
    assert_eq!(private(&vault, ANNA).unwrap(), ["ben's"]);
    assert!(vault.verify().unwrap().is_whole());
    // There is room for somebody else one day.
    vault.set_up_compartment(BEN, &secret("a third"), &keys, &[]).unwrap();
    vault.append_private(BEN, NOTE, b"new").unwrap();
    assert_eq!(private(&vault, BEN).unwrap(), ["new"]);
}

#[test]
fn the_open_vault_alone_reads_no_word_of_it() {
    let (_place, _keys, mut vault) = for_two();
    vault.append_private(ANNA, NOTE, b"heron at the weir").unwrap();
    vault.append(NOTE, b"heron on the roof").unwrap();
    let open = vault.open.as_ref().unwrap();
    let last = open.head.as_ref().unwrap().last;
    let rows = (1..=last).map(|seq| vault.store.row(seq).unwrap().unwrap());
    let plain: Vec<_> = rows
        .map(|row| open_row(&row, &vault.identity, &open.keys).unwrap().1)
        .collect();
    let holds = |word: &[u8]| plain.iter().any(|body| body.windows(word.len()).any(|it| it == word));
    assert!(!holds(b"weir") && !holds(b"anna") && !holds(b"own"));
    // The control: what is for everybody stands there.
    assert!(holds(b"heron on the roof"));
}

#[test]
fn what_moved_in_stands_in_no_file_as_it_was_before() {
    let stands = |place: &Place, bytes: &[u8]| {
        let mut files = place.bytes().into_iter();
        files.any(|(_, file)| file.windows(bytes.len()).any(|it| it == bytes))
    };
    for at_set_up in [true, false] {
        let (place, keys, mut vault) = quick_vault();
        let id = vault.append(NOTE, b"before anybody had a secret").unwrap();
        let before = vault.store.row(id.0).unwrap().unwrap().sealed;
        // The control: it was there.
        assert!(stands(&place, &before));
        let moving: [(_, _, &[u8]); 1] = [(id, NOTE, b"before anybody had a secret")];
        if at_set_up {
            vault
                .set_up_compartment(ANNA, &secret("anna's own"), &keys, &moving)
                .unwrap();
        } else {
            vault
                .set_up_compartment(ANNA, &secret("anna's own"), &keys, &[])
                .unwrap();
            vault.replace_private(id, ANNA, NOTE, moving[0].2).unwrap();
        }
        assert!(!stands(&place, &before), "{at_set_up}");
        assert_eq!(private(&vault, ANNA).unwrap(), ["before anybody had a secret"]);
    }
}
