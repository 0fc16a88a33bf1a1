//! Every file, byte for byte, with the key in hand: what opens is what is shown, and nothing that was deleted.

use std::{collections::BTreeSet, ops::ControlFlow};

use stillpoint_seal::{Key, OVERHEAD};

use crate::{
    Owner, Sort, Vault, VaultError,
    sealed::{
        keys::{Identity, Keys},
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
            "deleted for ever",
            Box::new(|vault| {
                vault.forever_begin(None, &keys, NOW).unwrap();
                while !vault.forever_step(9, &keys).unwrap().is_done() {}
            }),
        ),
    ];
    // "Deleted for ever" brings other keys: those of before open nothing any more, either.
    let (identity, old) = with_todays(&vault);
    let old = (*identity, Keys::below(Key::from_slice(old.data.bytes()).unwrap()));
    for (act, work) in &mut acts {
        work(&mut vault);
        before.extend(places(&vault));
        assert_eq!(carved(&place, with_todays(&vault), &before), shown(&vault), "{act}");
    }
    assert_eq!(carved(&place, (&old.0, &old.1), &before), BTreeSet::new());
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
