//! Every file, byte for byte, with the key in hand: what opens is what is shown, and nothing that was deleted.

use std::{collections::BTreeSet, ops::ControlFlow};

use stillpoint_seal::{Key, OVERHEAD, open_mine};

use crate::{
    Owner, Sort, Vault, VaultError,
    doubles::PROVEN,
    sealed::{
        keys::{Identity, Keys, Role},
        payload::Class,
        row::{Row, open_row},
    },
};

use super::place::{NOTE, NOW, PLAN, Place, lies_in, quick_vault, secret};

/// What the two smallest payloads are padded to. All that these tests write fits into them.
const SIZES: [usize; 2] = [256 - 72, 512 - 72];

/// Where rows lie, and what they are found by: their numbers and tokens, those of before included.
type Places = BTreeSet<(i64, Vec<u8>)>;

/// What somebody does to a vault.
type Act<'a> = Box<dyn FnMut(&mut Vault) + 'a>;

fn places(vault: &Vault) -> Places {
    let mut statement = vault.store.connection.prepare("SELECT seq, token FROM record").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// What opens of all the bytes in the folder, wherever it begins: which row, and what it says. No tombstones.
fn carved(place: &Place, (identity, keys): (&Identity, &Keys), places: &Places) -> BTreeSet<(i64, Vec<u8>)> {
    let mut found = BTreeSet::new();
    for (_, bytes) in place.bytes() {
        for length in SIZES.map(|size| size + OVERHEAD) {
            for sealed in bytes
                .windows(length)
                .filter(|sealed| sealed.iter().any(|byte| *byte != 0))
            {
                for (seq, token) in places {
                    let row = Row {
                        seq: *seq,
                        token: token.clone(),
                        sealed: sealed.to_vec(),
                    };
                    match open_row(&row, identity, keys) {
                        Ok((Class::Tombstone | Class::Named(crate::Name::GUESSES), _)) | Err(_) => {}
                        Ok((_, body)) => drop(found.insert((*seq, body.to_vec()))),
                    }
                }
            }
        }
    }
    found
}

fn with_todays(vault: &Vault) -> (&Identity, &Keys) {
    (&vault.identity, &vault.open_parts().unwrap().keys)
}

/// What is shown: which row, and what it says.
fn shown(vault: &Vault) -> BTreeSet<(i64, Vec<u8>)> {
    let mut shown = BTreeSet::new();
    vault
        .each(&mut |item| {
            shown.insert((item.id.0, item.body.to_vec()));
            ControlFlow::Continue(())
        })
        .unwrap();
    shown
}

#[test]
fn with_the_key_in_hand_nothing_opens_of_any_file_but_what_is_shown() {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"the plan").unwrap();
    let ids: Vec<_> = (0..4)
        .map(|number| vault.append(NOTE, format!("note {number}").as_bytes()).unwrap())
        .collect();
    let mut before = places(&vault);
    assert_eq!(
        carved(&place, with_todays(&vault), &before),
        shown(&vault),
        "the control: what is there is found"
    );
    assert_eq!(shown(&vault).len(), 5);
    let mut acts: Vec<(&str, Act<'_>)> = vec![
        ("deleted", Box::new(|vault| vault.delete(ids[0]).unwrap())),
        (
            "several deleted",
            Box::new(|vault| assert_eq!(vault.delete_all(&[ids[1]]), Ok(1))),
        ),
        ("put anew", Box::new(|vault| vault.put(PLAN, b"another plan").unwrap())),
        (
            "written anew",
            Box::new(|vault| vault.replace(ids[2], NOTE, b"another note").unwrap()),
        ),
        (
            "several changed at once",
            Box::new(|vault| {
                vault
                    .at_once(|changes| changes.replace(ids[3], NOTE, b"and another"))
                    .unwrap()
            }),
        ),
        (
            "closed with words of one's own",
            Box::new(|vault| {
                let moving: [(_, _, &[u8]); 1] = [(ids[3], NOTE, b"and another")];
                vault
                    .set_up_compartment(Owner::FIRST, &secret("anna's own"), &keys, &moving)
                    .unwrap();
            }),
        ),
        (
            "closed together with a plan of two, when somebody is added",
            Box::new(|vault| {
                vault
                    .at_once(|changes| {
                        changes.replace_private(ids[2], Owner::FIRST, NOTE, b"another note")?;
                        changes.append_private(Owner::FIRST, NOTE, b"of the plan of one")?;
                        changes.put(PLAN, b"a plan of two")
                    })
                    .unwrap()
            }),
        ),
        (
            "moved to new keys in its place",
            Box::new(|vault| {
                vault.rotate_begin(None, &keys, NOW).unwrap();
                while !vault.rotate_step(1).unwrap().is_done() {}
            }),
        ),
        (
            "deleted for ever",
            Box::new(|vault| {
                vault.forever_begin(None, &keys, NOW).unwrap();
                while !vault.forever_step(9, &keys).unwrap().is_done() {}
            }),
        ),
    ];
    // The last two bring other keys: those of before open nothing any more, either.
    let mut earlier: Vec<(Identity, Keys)> = Vec::new();
    for (act, work) in &mut acts {
        let was = in_hand(&vault);
        work(&mut vault);
        before.extend(places(&vault));
        assert_eq!(carved(&place, with_todays(&vault), &before), shown(&vault), "{act}");
        if was.0.epoch != vault.identity.epoch {
            earlier.push(was);
        }
        for (identity, keys) in &earlier {
            assert_eq!(carved(&place, (identity, keys), &before), BTreeSet::new(), "{act}");
        }
    }
    assert_eq!(earlier.len(), 2, "keys that are another's");
}

/// The keys of today, kept by somebody for later.
fn in_hand(vault: &Vault) -> (Identity, Keys) {
    let (identity, keys) = with_todays(vault);
    (*identity, Keys::below(Key::from_slice(keys.data.bytes()).unwrap()))
}

/// What opens of all the bytes in the folder with the key of the inbox in hand, under one of these numbers.
fn carved_of_the_inbox(place: &Place, vault: &Vault, numbers: i64) -> BTreeSet<(i64, Vec<u8>)> {
    let open = vault.open_parts().unwrap();
    let secret = open.inbox_secret.as_ref().unwrap();
    let mut found = BTreeSet::new();
    let mut try_at = |sealed: &[u8]| {
        for number in 1..=numbers {
            let associated = vault.identity.associated(Role::Inbox, &[&number.to_le_bytes()]);
            if open_mine(secret, &associated, sealed).is_ok() {
                found.insert((number, sealed.to_vec()));
            }
        }
    };
    // What lies there whole lies in a row, or in what a row was; SQLite begins both at no round place.
    for (_, bytes) in place.bytes() {
        for at in beginnings_of_inbox_seals(&bytes) {
            if let Some(sealed) = bytes.get(at..at + INBOX_SEAL) {
                try_at(sealed);
            }
        }
    }
    found
}

/// What is dropped in, of the smallest size, without its mark.
const INBOX_SEAL: usize = 256;

/// Where one may begin: in a row of the inbox the mark follows it, and before it stands how long both are, as SQLite writes the
/// length of a blob (twice that and twelve).
fn beginnings_of_inbox_seals(bytes: &[u8]) -> Vec<usize> {
    let length = 2 * (INBOX_SEAL + 32) + 12;
    let varint = [0x80 | (length >> 7) as u8, (length & 0x7F) as u8];
    let found = bytes.windows(2).enumerate().filter(|(_, pair)| *pair == varint);
    found.map(|(at, _)| at + 2).collect()
}

#[test]
fn what_waited_in_the_inbox_opens_with_its_key_until_it_is_folded_in_and_then_no_more() {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"the plan").unwrap();
    let drop_in = |vault: &mut Vault, words: &[u8]| {
        vault.lock_with(&keys);
        vault.drop_in(NOTE, words).unwrap();
    };
    drop_in(&mut vault, b"written while it was locked");
    vault.drop_in(NOTE, b"and this").unwrap();
    let waiting: Vec<Vec<u8>> = {
        let mut statement = vault.store.connection.prepare("SELECT sealed FROM inbox").unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    // The control: before they are folded in, they are there, and the key of the inbox opens them.
    let lying = place.copy();
    vault.unlock_with_device(&keys).unwrap();
    let there = carved_of_the_inbox(&lying, &vault, 4);
    assert_eq!(there.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 2]);
    assert!(waiting.iter().all(|sealed| !lies_in(&lying, sealed).is_empty()));
    assert_eq!(vault.waiting(), Ok(0));
    assert_eq!(vault.newest(NOTE, 9).unwrap().len(), 2);
    let gone = |vault: &Vault, place: &Place, act: &str| {
        assert_eq!(carved_of_the_inbox(place, vault, 4), BTreeSet::new(), "{act}");
        for sealed in &waiting {
            assert_eq!(lies_in(place, sealed), Vec::<String>::new(), "{act}");
        }
    };
    vault.lock_with(&keys);
    vault.unlock_with_device(&keys).unwrap();
    gone(&vault, &place, "folded in, and locked");
    // Another key of the inbox, and what was there before it.
    let inbox_key = |vault: &Vault| {
        vault
            .open_parts()
            .unwrap()
            .inbox_secret
            .as_ref()
            .map(|key| *key.bytes())
    };
    let old = inbox_key(&vault);
    vault.rotate_begin(None, &keys, NOW).unwrap();
    while !vault.rotate_step(9).unwrap().is_done() {}
    assert!(old != inbox_key(&vault));
    gone(&vault, &place, "moved to new keys");
}

/// What opens inside of the rows that open, with the keys of what both have closed in hand.
fn opened_inside(place: &Place, vault: &Vault, places: &Places, keys: &[(Owner, Key)]) -> BTreeSet<(i64, Vec<u8>)> {
    let associated = Identity::ANY.associated(Role::Private, &[]);
    let mut found = BTreeSet::new();
    for (seq, body) in carved(place, with_todays(vault), places) {
        for (_, key) in keys {
            if let Ok(inside) = open_mine(key, &associated, &body) {
                found.insert((seq, inside.get(1..).unwrap_or_default().to_vec()));
            }
        }
    }
    found
}

#[test]
fn of_what_each_has_closed_their_own_keys_open_what_they_are_shown_and_nothing_more() {
    let (anna, ben) = (Owner::FIRST, Owner::SECOND);
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"the plan").unwrap();
    let note = vault.append(NOTE, b"for both").unwrap();
    for (owner, words) in [(anna, "anna's own"), (ben, "ben's own")] {
        vault.set_up_compartment(owner, &secret(words), &keys, &[]).unwrap();
        for number in 0..3 {
            vault
                .append_private(owner, NOTE, format!("{words}, {number}").as_bytes())
                .unwrap();
        }
    }
    vault.show_while_locked(Some(b"hold my hand"), &keys).unwrap();
    let mine = |vault: &Vault| {
        let open = vault.open_parts().unwrap();
        let key = |owner| {
            (
                owner,
                Key::from_slice(open.compartments.key(owner).unwrap().bytes()).unwrap(),
            )
        };
        [key(anna), key(ben)]
    };
    // Of all keys that there ever were.
    let mut in_hand = Vec::from(mine(&vault));
    let shown_to = |vault: &Vault| {
        let mut shown = BTreeSet::new();
        for owner in [anna, ben] {
            let records = vault.newest_private(owner, NOTE, 99).unwrap();
            shown.extend(records.iter().map(|record| (record.id.0, record.body.to_vec())));
        }
        shown
    };
    let newest = |vault: &Vault, owner| vault.newest_private(owner, NOTE, 9).unwrap()[0].id;
    let mut acts: Vec<(&str, Act<'_>)> = vec![
        (
            "an entry of one's own deleted",
            Box::new(|vault| {
                let gone = newest(vault, anna);
                vault.delete(gone).unwrap();
            }),
        ),
        (
            "one written anew",
            Box::new(|vault| {
                let id = newest(vault, ben);
                vault.replace_private(id, ben, NOTE, b"ben wrote another").unwrap();
            }),
        ),
        (
            "one put away that everybody could read",
            Box::new(|vault| vault.replace_private(note, ben, NOTE, b"for both").unwrap()),
        ),
        (
            "words to be read while it is locked taken back",
            Box::new(|vault| vault.show_while_locked(None, &keys).unwrap()),
        ),
        (
            "other words of one's own",
            Box::new(|vault| {
                vault
                    .change_compartment_secret(anna, &secret("another one"), &keys)
                    .unwrap()
            }),
        ),
        (
            "moved to new keys in its place",
            Box::new(|vault| {
                vault.rotate_begin(None, &keys, NOW).unwrap();
                while !vault.rotate_step(1).unwrap().is_done() {}
            }),
        ),
        (
            "another sheet",
            Box::new(|vault| {
                for day in [1, 2] {
                    let sheet = crate::RecoverySheet::make(day).unwrap();
                    let typed: String = sheet.groups.iter().map(|group| group.as_str()).collect();
                    let key = crate::RecoveryKey::typed(&typed).unwrap();
                    vault.keep_recovery_key(&key, day, PROVEN).unwrap();
                }
            }),
        ),
    ];
    let (mut before, mut opened) = (places(&vault), slots(&vault));
    assert_eq!(
        opened_inside(&place, &vault, &before, &in_hand),
        shown_to(&vault),
        "the control"
    );
    assert_eq!(shown_to(&vault).len(), 6);
    for (act, work) in &mut acts {
        work(&mut vault);
        before.extend(places(&vault));
        in_hand.extend(mine(&vault));
        assert_eq!(carved(&place, with_todays(&vault), &before), shown(&vault), "{act}");
        assert_eq!(
            opened_inside(&place, &vault, &before, &in_hand),
            shown_to(&vault),
            "{act}"
        );
        let now = slots(&vault);
        for gone in opened.difference(&now) {
            assert_eq!(
                lies_in(&place, gone),
                Vec::<String>::new(),
                "{act}: it lies there still"
            );
        }
        opened.extend(now);
    }
    assert!(opened.len() > 3, "nothing that opened it was ever another");
}

/// What opens the vault, as it lies there.
fn slots(vault: &Vault) -> BTreeSet<Vec<u8>> {
    let mut statement = vault.store.connection.prepare("SELECT body FROM slot").unwrap();
    let slots = statement.query_map([], |row| row.get(0)).unwrap();
    slots.map(Result::unwrap).collect()
}

#[test]
fn whoever_deletes_whatever_it_is_nothing_of_it_opens_with_the_key_in_hand() {
    let (anna, ben) = (Owner::FIRST, Owner::SECOND);
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"the plan").unwrap();
    let ids: Vec<_> = (0..3)
        .map(|number| vault.append(NOTE, format!("note {number}").as_bytes()).unwrap())
        .collect();
    for (owner, words) in [(anna, "anna's own"), (ben, "ben's own")] {
        vault.set_up_compartment(owner, &secret(words), &keys, &[]).unwrap();
        vault.append_private(owner, NOTE, words.as_bytes()).unwrap();
        vault.append_private(owner, NOTE, b"and more").unwrap();
    }
    let newest = |vault: &Vault, owner| vault.newest_private(owner, NOTE, 9).unwrap()[0].id;
    let feed = |take: &mut crate::TakeIn<'_>| {
        take(Sort::Entry(NOTE), b"brought back")?;
        take(Sort::Named(PLAN), b"the plan of then")
    };
    let mut acts: Vec<(&str, Act<'_>)> = vec![
        (
            "by age, of what somebody has closed",
            Box::new(|vault| {
                let old = newest(vault, anna);
                vault.at_once(|changes| changes.delete(old)).unwrap();
            }),
        ),
        (
            "another secret of one's own",
            Box::new(|vault| {
                vault
                    .change_compartment_secret(anna, &secret("another one"), &keys)
                    .unwrap()
            }),
        ),
        (
            "what a person wrote, theirs open",
            Box::new(|vault| vault.delete_all_of(anna, &[ids[0]], 20_000).unwrap()),
        ),
        (
            "another secret of the vault",
            Box::new(|vault| {
                let proven = vault.prove(None, &keys, NOW).unwrap();
                vault.change_secret(&secret("open sesame"), &keys, proven).unwrap();
            }),
        ),
        (
            "a copy that was taken in",
            Box::new(|vault| assert_eq!(vault.take_in(&mut { feed }).unwrap().added, 1)),
        ),
        (
            "a copy that was refused",
            Box::new(|vault| {
                let refused = vault.take_in(&mut |take| {
                    take(Sort::Entry(NOTE), b"never kept")?;
                    Err(VaultError::NoSuchRecord)
                });
                assert_eq!(refused, Err(VaultError::NoSuchRecord));
            }),
        ),
        (
            "two part, and the first one leaves",
            Box::new(|vault| {
                vault
                    .leave_to(anna, ben, |changes| changes.put(PLAN, b"for one"))
                    .unwrap()
            }),
        ),
        (
            "given up, closed, by somebody who lost the words",
            Box::new(|vault| {
                vault.close_compartment(anna);
                vault.delete_all_of(anna, &[ids[1]], 20_001).unwrap();
            }),
        ),
    ];
    let (mut before, mut opened) = (places(&vault), slots(&vault));
    for (act, work) in &mut acts {
        work(&mut vault);
        before.extend(places(&vault));
        assert_eq!(carved(&place, with_todays(&vault), &before), shown(&vault), "{act}");
        let now = slots(&vault);
        for gone in opened.difference(&now) {
            assert_eq!(
                lies_in(&place, gone),
                Vec::<String>::new(),
                "{act}: what opened it lies there still"
            );
        }
        opened.extend(now);
    }
    assert!(opened.len() > 1, "no way in was ever another");
    // Everything: the key is in hand, and there is nothing left to try it at.
    let (identity, todays) = with_todays(&vault);
    let last = (*identity, Keys::below(Key::from_slice(todays.data.bytes()).unwrap()));
    assert!(!carved(&place, (&last.0, &last.1), &before).is_empty());
    drop(vault);
    Vault::wipe(place.path(), &keys).unwrap();
    assert_eq!(carved(&place, (&last.0, &last.1), &before), BTreeSet::new());
}
