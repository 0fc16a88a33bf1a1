//! Every file, byte for byte, with the key in hand: what opens is what is shown, and nothing that was deleted.

use std::{collections::BTreeSet, ops::ControlFlow};

use stillpoint_seal::{Key, OVERHEAD};

use crate::{
    Owner, Vault,
    sealed::{
        keys::{Identity, Keys},
        payload::Class,
        row::{Row, open_row},
    },
};

use super::place::{NOTE, NOW, PLAN, Place, quick_vault, secret};

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
