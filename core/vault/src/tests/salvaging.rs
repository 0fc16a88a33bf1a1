//! What a damaged vault still gives.

use std::{collections::BTreeSet, fs, ops::ControlFlow};

use crate::{Seen, Sort, Vault, VaultError, doubles::WorkingKeys};

use super::place::{NOTE, OTHER, PLAN, Place, open, quick_vault};

fn written() -> (Place, WorkingKeys) {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    for number in 2..=60 {
        let kind = if number % 2 == 0 { NOTE } else { OTHER };
        vault.append(kind, format!("entry {number}").as_bytes()).unwrap();
    }
    let gone = vault.append(NOTE, b"gone").unwrap();
    vault.delete(gone).unwrap();
    vault.lock_with(&keys);
    (place, keys)
}

/// Everything that can be read: the text, after a look at what it is.
fn salvaged(vault: &Vault) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut count = 0;
    let seen = vault.each_readable(&mut |item| {
        let text = String::from_utf8(item.body.to_vec()).unwrap();
        match item.sort {
            // Each is what was written in that place, as that kind.
            Sort::Entry(kind) => {
                assert_eq!(text, format!("entry {}", item.id.0));
                assert_eq!(kind, if item.id.0 % 2 == 0 { NOTE } else { OTHER });
            }
            sort => assert_eq!(sort, Sort::Named(PLAN)),
        }
        count += 1;
        all.insert(text);
        ControlFlow::Continue(())
    });
    assert_eq!((seen, count), (Ok(Seen::All), all.len()));
    all
}

#[test]
fn a_whole_vault_gives_everything_but_what_was_deleted() {
    let (place, keys) = written();
    let all = salvaged(&open(&place, &keys));
    assert_eq!(all.len(), 60);
    assert!(all.contains("plan") && all.contains("entry 60"));
}

#[test]
fn without_a_head_or_some_rows_the_others_are_given() {
    for (sql, left) in [
        ("DELETE FROM head", 60),
        ("UPDATE head SET sealed = zeroblob(300)", 60),
        (
            "UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq IN (1, 7, 60)",
            57,
        ),
        ("DELETE FROM record WHERE seq = 7; DELETE FROM head", 59),
        ("UPDATE record SET token = zeroblob(16) WHERE seq = 9", 59),
    ] {
        let (place, keys) = written();
        place.attack(sql);
        assert_eq!(salvaged(&open(&place, &keys)).len(), left, "{sql}");
    }
}

#[test]
fn each_page_can_be_rubbish_and_the_others_are_given() {
    let (place, keys) = written();
    let whole = fs::read(place.file()).unwrap();
    let mut fewest = 60;
    let mut opened = 0;
    for page in 1..whole.len() / 4_096 {
        let mut bytes = whole.clone();
        bytes[page * 4_096..(page + 1) * 4_096].fill(0xA5);
        let copy = place.copy();
        fs::write(copy.file(), &bytes).unwrap();
        let Ok(mut vault) = Vault::open(copy.path()) else {
            continue;
        };
        if vault.unlock_with_device(&keys.copy()).is_ok() {
            opened += 1;
            fewest = fewest.min(salvaged(&vault).len());
        }
    }
    // A page holds sixteen of the smallest rows; the root of the table holds the way to all of them.
    assert!(opened > 4, "{opened}");
    assert!(fewest < 60);
}

#[test]
fn whoever_looks_can_end_it_and_nothing_is_given_while_locked() {
    let (place, keys) = written();
    let mut vault = open(&place, &keys);
    let mut taken = 0;
    let ended = vault.each_readable(&mut |_| {
        taken += 1;
        if taken == 3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert_eq!((ended, taken), (Ok(Seen::Enough), 3));
    vault.lock();
    let locked = vault.each_readable(&mut |_| ControlFlow::Continue(()));
    assert_eq!(locked, Err(VaultError::Locked));
}
