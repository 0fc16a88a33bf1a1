//! A guess is counted whatever is done around it: nothing that is put back, brought, opened, given up or made anew gives one
//! back.

use std::fs;

use crate::{
    Age, Owner, SinceBoot, Sort, Vault, VaultError,
    anchor::Anchor,
    doubles::WorkingKeys,
    records::record::Name,
    ways::{
        attempts::Attempts,
        guesses::{Guesses, THE_VAULT},
    },
};

use super::place::{NOTE, NOW, PLAN, Place, bodies, open, quick_vault, secret, vault};

const BEN: Owner = Owner::SECOND;
/// Of the secret until now, in the tests of compartments.
const PIN: &str = "2468";
/// More than anybody may make at one moment.
const MANY: u32 = 12;

const fn later(seconds: u64) -> SinceBoot {
    SinceBoot {
        monotonic_ms: NOW.monotonic_ms + seconds * 1_000,
        ..NOW
    }
}

/// Guesses at one moment until one has to wait. Answers how many were made.
fn guesses(mut guess: impl FnMut(&str) -> Result<(), VaultError>) -> u32 {
    for made in 0..MANY {
        match guess(&format!("{made:04}")) {
            Err(VaultError::TooSoon { .. }) => return made,
            Ok(()) => panic!("{made} opened it"),
            Err(_) => {}
        }
    }
    MANY
}

/// What is in the folder of a vault that nobody has open.
fn image(place: &Place) -> Vec<(String, Vec<u8>)> {
    place.bytes()
}

fn put_back(place: &Place, image: &[(String, Vec<u8>)]) {
    for name in place.all_names() {
        fs::remove_file(place.path().join(name)).unwrap();
    }
    for (name, bytes) in image {
        fs::write(place.path().join(name), bytes).unwrap();
    }
}

#[test]
fn a_file_that_is_put_back_gives_no_guess_back_and_is_said() {
    let (place, keys, mut vault) = vault();
    vault.append(NOTE, b"one").unwrap();
    vault.lock_with(&keys);
    drop(vault);
    let before = image(&place);
    let mut made = 0;
    for _ in 0..4 {
        put_back(&place, &before);
        let mut vault = Vault::open(place.path()).unwrap();
        for guess in ["0000", "1111", "2222", "3333"] {
            match vault.unlock(&secret(guess), &keys, NOW) {
                Err(VaultError::WrongSecret) => made += 1,
                other => assert!(matches!(other, Err(VaultError::TooSoon { .. })), "{other:?}"),
            }
        }
    }
    assert_eq!(made, 5);
    // Whoever comes after is told, until they say that they know; and in the end nothing is held against them.
    put_back(&place, &before);
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock(&secret("open sesame"), &keys, later(60)).unwrap();
    assert_eq!(
        (vault.age(), bodies(&vault.newest(NOTE, 9).unwrap())),
        (Age::Older, vec!["one".to_owned()])
    );
    drop(vault);
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock(&secret("open sesame"), &keys, later(60)).unwrap();
    assert_eq!(vault.age(), Age::Older, "nobody has accepted it yet");
    vault.accept_older_copy(&keys).unwrap();
    vault.lock_with(&keys);
    assert_eq!(guesses(|guess| vault.unlock(&secret(guess), &keys, later(60))), 5);
    vault.unlock(&secret("open sesame"), &keys, later(99)).unwrap();
    assert_eq!(vault.age(), Age::Newest);
}

#[test]
fn ending_the_app_and_a_phone_that_forgets_now_and_then_are_no_alarm() {
    let (place, keys, mut vault) = vault();
    vault.lock_with(&keys);
    drop(vault);
    let right = secret("open sesame");
    for round in 0..8 {
        let mut vault = Vault::open(place.path()).unwrap();
        keys.fail_to_remember(round % 2 == 1);
        if round % 3 == 0 {
            let wrong = vault.unlock(&secret("not this one"), &keys, NOW);
            assert_eq!(wrong, Err(VaultError::WrongSecret), "{round}");
        }
        vault.unlock(&right, &keys, NOW).unwrap();
        assert_eq!(vault.age(), Age::Newest, "{round}");
        keys.fail_to_remember(round % 4 == 2);
        vault.lock_with(&keys);
    }
}

#[test]
fn a_phone_that_can_remember_nothing_gives_no_guess_away() {
    let (place, keys, mut vault) = vault();
    vault.lock();
    keys.fail_to_remember(true);
    assert_eq!(guesses(|guess| vault.unlock(&secret(guess), &keys, NOW)), 5);
    drop(vault);
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock(&secret("open sesame"), &keys, later(30)).unwrap();
}

#[test]
fn where_the_files_count_is_rubbish_the_phone_counts() {
    let (place, keys, vault) = vault();
    drop(vault);
    let attacker = rusqlite::Connection::open(place.file()).unwrap();
    let query = "SELECT rootpage FROM sqlite_schema WHERE name = 'attempts'";
    let page: u32 = attacker.query_row(query, [], |row| row.get(0)).unwrap();
    drop(attacker);
    let mut bytes = fs::read(place.file()).unwrap();
    let end = page as usize * 4_096;
    bytes[end - 4_096..end].fill(0xA5);
    fs::write(place.file(), bytes).unwrap();
    let mut made = 0;
    for _ in 0..3 {
        let mut vault = Vault::open(place.path()).unwrap();
        for _ in 0..2 {
            made += u32::from(vault.unlock(&secret("0000"), &keys, NOW) == Err(VaultError::WrongSecret));
        }
    }
    assert_eq!(made, 5);
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock(&secret("open sesame"), &keys, later(30)).unwrap();
    assert!(vault.verify().unwrap().records_are_whole());
    vault.lock();
    assert_eq!(guesses(|guess| vault.unlock(&secret(guess), &keys, later(30))), 5);
}

/// An open vault in which Ben has closed something with a PIN.
fn with_a_compartment() -> (Place, WorkingKeys, Vault) {
    let (place, keys, mut vault) = quick_vault();
    vault.set_up_compartment(BEN, &secret(PIN), &keys, &[]).unwrap();
    vault.append_private(BEN, NOTE, b"ben's").unwrap();
    vault.close_compartment(BEN);
    vault.lock_with(&keys);
    vault.unlock_with_device(&keys).unwrap();
    (place, keys, vault)
}

/// What stands in a copy of it.
type Copied = Vec<(Sort, Vec<u8>)>;

fn copied(vault: &Vault) -> Copied {
    let mut copy = Vec::new();
    vault
        .each(&mut |item| {
            copy.push((item.sort, item.body.to_vec()));
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    copy
}

fn bring(vault: &mut Vault, copy: &Copied) {
    let mut feed = |take: &mut crate::TakeIn<'_>| copy.iter().try_for_each(|(sort, body)| take(*sort, body));
    vault.take_in(&mut feed).unwrap();
}

/// A copy with a compartment of Ben's that `words` open, on whatever phone it was made.
fn decoy(words: &str, keys: &WorkingKeys) -> Copied {
    let place = Place::new();
    let mut vault = Vault::create(place.path(), None, keys).unwrap();
    vault.set_up_compartment(BEN, &secret(words), keys, &[]).unwrap();
    // Whoever makes one chooses what opens it elsewhere.
    let _ = vault.let_open_elsewhere(BEN, true, &secret(words), keys, NOW);
    copied(&vault)
}

#[test]
fn what_only_another_phone_opens_gives_no_guess_at_the_rest_away() {
    let (_place, keys, mut vault) = with_a_compartment();
    let own = copied(&vault);
    let decoy = decoy("1357", &WorkingKeys::new());
    vault.delete_all_of(BEN, &[], 0).unwrap();
    bring(&mut vault, &own);
    bring(&mut vault, &decoy);
    assert_eq!(guesses(|guess| vault.open_brought(BEN, &secret(guess), &keys, NOW)), 5);
    let too_soon = Err(VaultError::TooSoon { wait_s: 30 });
    assert_eq!(vault.open_brought(BEN, &secret(PIN), &keys, NOW), too_soon);
    vault.open_brought(BEN, &secret(PIN), &keys, later(30)).unwrap();
    assert_eq!(bodies(&vault.newest_private(BEN, NOTE, 9).unwrap()), ["ben's"]);
}

#[test]
fn words_that_open_one_thing_that_was_brought_forgive_no_guess_at_another() {
    let (_place, keys, mut vault) = with_a_compartment();
    let own = copied(&vault);
    vault.delete_all_of(BEN, &[], 0).unwrap();
    bring(&mut vault, &own);
    let mut made = 0;
    for round in 0..4 {
        let words = format!("moss fern gate river stone lantern thistle {round}");
        bring(&mut vault, &decoy(&words, &WorkingKeys::new()));
        for guess in ["0000", "1111", "2222", "3333"] {
            made += u32::from(vault.open_brought(BEN, &secret(guess), &keys, NOW) == Err(VaultError::WrongSecret));
        }
        // Somebody knows these: they open what they are for, whatever waits beside it.
        vault.open_brought(BEN, &secret(&words), &keys, NOW).unwrap();
    }
    // The words that opened the first were the fifth.
    assert_eq!(made, 4, "guesses at what is Ben's");
    assert!(matches!(
        vault.open_brought(BEN, &secret(PIN), &keys, NOW),
        Err(VaultError::TooSoon { .. })
    ));
}

#[test]
fn giving_it_up_and_bringing_it_back_under_any_name_gives_no_guess_back() {
    let (_place, keys, mut vault) = with_a_compartment();
    let copy = copied(&vault);
    let mut made = 0;
    for round in 0..6 {
        // As Ben's, or, by whoever can take a copy apart, as the other's.
        let owner = [BEN, Owner::FIRST][round % 2];
        let renamed: Copied = copy
            .iter()
            .map(|(sort, body)| match sort {
                Sort::Named(name) if *name == BEN.name() => (Sort::Named(owner.name()), body.clone()),
                Sort::Private(_) => (Sort::Private(owner), body.clone()),
                other => (*other, body.clone()),
            })
            .collect();
        for whose in [Owner::FIRST, BEN] {
            vault.delete_all_of(whose, &[], 0).unwrap();
        }
        bring(&mut vault, &renamed);
        for _ in 0..2 {
            made += u32::from(vault.open_brought(owner, &secret("0000"), &keys, NOW) == Err(VaultError::WrongSecret));
        }
    }
    assert_eq!(made, 5);
}

/// Without its head nothing can be written, so nothing is counted there: what is counted in the open can be put back.
#[test]
fn a_file_that_is_put_back_gives_no_guess_at_a_compartment_back_either_with_its_head_or_without() {
    const WHOLE: &str = "";
    for broken in [
        WHOLE,
        "DELETE FROM head",
        "UPDATE head SET sealed = zeroblob(length(sealed))",
        "DELETE FROM record WHERE seq = (SELECT max(seq) FROM record)",
    ] {
        let (place, keys, vault) = with_a_compartment();
        drop(vault);
        place.attack(broken);
        let before = image(&place);
        let mut made = 0;
        for _ in 0..4 {
            put_back(&place, &before);
            let mut vault = open(&place, &keys);
            for _ in 0..3 {
                let guess = vault.open_compartment(BEN, &secret("0000"), &keys, NOW);
                made += u32::from(guess == Err(VaultError::WrongSecret));
            }
        }
        assert_eq!(made, 5, "{broken}");
        let mut vault = open(&place, &keys);
        if broken == WHOLE {
            assert_eq!(vault.age(), Age::Older);
        }
        vault.open_compartment(BEN, &secret(PIN), &keys, later(60)).unwrap();
    }
}

#[test]
fn a_vault_that_is_made_out_of_a_copy_in_the_place_of_the_file_gives_no_guess_back() {
    let (place, keys, vault) = with_a_compartment();
    let copy = copied(&vault);
    drop(vault);
    let mut made = 0;
    for _ in 0..4 {
        // The file goes, the phone's key stays.
        put_back(&place, &[]);
        let mut feed = |take: &mut crate::TakeIn<'_>| copy.iter().try_for_each(|(sort, body)| take(*sort, body));
        let (mut vault, _) = Vault::create_taking_in(place.path(), None, &keys, &mut feed).unwrap();
        for _ in 0..3 {
            made += u32::from(vault.open_compartment(BEN, &secret("0000"), &keys, NOW) == Err(VaultError::WrongSecret));
        }
    }
    assert_eq!(made, 5);
}

#[test]
fn new_keys_and_a_new_file_take_the_counts_along() {
    let (_place, keys, mut vault) = vault();
    vault.set_up_compartment(BEN, &secret(PIN), &keys, &[]).unwrap();
    vault.close_compartment(BEN);
    let right = secret("open sesame");
    vault.forever_begin(Some(&right), &keys, NOW).unwrap();
    // The phone knows nothing: what is counted is counted in the file alone.
    keys.put_anchor(None);
    for _ in 0..4 {
        let wrong = vault.prove(Some(&secret("not this one")), &keys, NOW).map(drop);
        assert_eq!(wrong, Err(VaultError::WrongSecret));
        let wrong = vault.open_compartment(BEN, &secret("0000"), &keys, NOW);
        assert_eq!(wrong, Err(VaultError::WrongSecret));
    }
    while !vault.forever_step(9, &keys).unwrap().is_done() {}
    let guess = |vault: &mut Vault| vault.prove(Some(&secret("not this one")), &keys, NOW).map(drop);
    assert_eq!(guess(&mut vault), Err(VaultError::WrongSecret));
    assert_eq!(guess(&mut vault), Err(VaultError::TooSoon { wait_s: 30 }));
    assert_eq!(
        guesses(|guess| vault.open_compartment(BEN, &secret(guess), &keys, NOW)),
        1
    );
}

#[test]
fn a_count_that_is_damaged_keeps_nobody_out_of_their_own() {
    let (place, keys, mut vault) = with_a_compartment();
    let wrong = vault.open_compartment(BEN, &secret("0000"), &keys, NOW);
    assert_eq!(wrong, Err(VaultError::WrongSecret));
    let seq = vault
        .open
        .as_ref()
        .unwrap()
        .head
        .as_ref()
        .unwrap()
        .find(Name::GUESSES)
        .unwrap()
        .seq;
    drop(vault);
    place.attack(&format!(
        "UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = {seq}"
    ));
    let mut vault = open(&place, &keys);
    vault.open_compartment(BEN, &secret(PIN), &keys, NOW).unwrap();
    vault.close_compartment(BEN);
    assert_eq!(
        guesses(|guess| vault.open_compartment(BEN, &secret(guess), &keys, NOW)),
        5
    );
}

#[test]
fn the_counts_are_nobodys_and_are_in_no_copy() {
    let (_place, keys, mut vault) = with_a_compartment();
    vault.put(PLAN, b"plan").unwrap();
    let before = (vault.count().unwrap(), copied(&vault).len());
    let wrong = vault.open_compartment(BEN, &secret("0000"), &keys, NOW);
    assert_eq!(wrong, Err(VaultError::WrongSecret));
    assert_eq!((vault.count().unwrap(), copied(&vault).len()), before);
    assert!(vault.get(Name::GUESSES).unwrap().is_some() && vault.verify().unwrap().is_whole());
    // Nor can a copy bring some.
    let taken = vault.take_in(&mut |take| take(Sort::Named(Name::GUESSES), b""));
    assert!(matches!(taken, Err(VaultError::Damaged { .. })));
}

#[test]
fn what_the_phone_keeps_is_never_more_than_it_keeps_for_anybody() {
    let longest = Attempts {
        wrong: u32::MAX,
        boot_id: u64::MAX,
        at_ms: u64::MAX,
    };
    let mut guesses = Guesses::default();
    guesses.set(THE_VAULT, longest, Guesses::MOST_ON_THE_PHONE);
    for number in 1..=9 {
        let one = Attempts {
            // None of them is as the rest is: that would need no place.
            wrong: u32::MAX - number,
            ..longest
        };
        guesses.set(number.to_be_bytes(), one, Guesses::MOST_ON_THE_PHONE);
    }
    guesses.were_set_back = true;
    let anchor = Anchor {
        version: Anchor::VERSION,
        vault: [0xFF; 16],
        generation: u64::MAX,
        last: i64::MIN,
        print: [0xFF; 32],
        writer: [0xFF; 32],
        dropped: i64::MIN,
        guesses,
    };
    let bytes = anchor.to_bytes();
    assert!(bytes.len() <= 256 && bytes.len() > 200, "{}", bytes.len());
    assert!(Anchor::read(&bytes) == Some(anchor));
    assert!(Anchor::read(&bytes[..bytes.len() - 1]).is_none());
}

#[test]
fn what_an_earlier_version_remembered_holds() {
    let (place, keys, mut vault) = vault();
    vault.lock_with(&keys);
    let mut old = keys.anchor().unwrap();
    let counted = postcard::to_allocvec(&Guesses::default()).unwrap().len();
    // As version 1 had it: without what stands behind it now.
    old.truncate(old.len() - counted);
    old[0] = 1;
    keys.put_anchor(Some(old));
    drop(vault);
    let mut vault = Vault::open(place.path()).unwrap();
    assert_eq!(guesses(|guess| vault.unlock(&secret(guess), &keys, NOW)), 5);
    vault.unlock(&secret("open sesame"), &keys, later(30)).unwrap();
    assert_eq!(vault.age(), Age::Newest);
    assert_eq!(keys.anchor().unwrap()[0], 2);
}
