//! Whatever somebody does who can write to the file and knows no key: it is refused, or the app says so, or it changes nothing.
//! `cargo xtask attack` prints the same as a table.

use std::collections::BTreeSet;

use stillpoint_core::{Moment, Now, Stillpoint, StillpointError, vault::Vault};
use stillpoint_tests::attack::{
    Attack, Outcome, all,
    target::{NOTE, Target, judge, said},
};

#[test]
fn whatever_is_done_to_the_file_is_noticed() {
    let attacks = all(1);
    let accepted = attacks.iter().filter(|attack| attack.worst() >= Outcome::Unsaid);
    let accepted: Vec<_> = accepted.map(|attack| attack.name.as_str()).collect();
    // What the vault does not promise, what was written since the phone last remembered, is not in the table but in
    // core/vault/src/tests/anchor.rs.
    assert!(accepted.is_empty(), "{accepted:?}");
    let by_the_head_alone = |name: &str| {
        let named = |attack: &&Attack| attack.name == name;
        let attack = attacks.iter().find(named).unwrap();
        attack.worst()
            == Outcome::Reported {
                by_the_head_alone: true,
            }
    };
    // Without the digest in the head these would have been taken for good: every row in them is authentic.
    for name in [
        "a row of an older copy",
        "the plan of an older copy",
        "a deleted row brought back",
        "the head of an older copy",
        "a slot more",
        "biometrics: the slot taken away",
        "compartment: the secret of before put back",
        "compartment: a deleted entry brought back",
    ] {
        assert!(by_the_head_alone(name), "{name}");
    }
}

#[test]
fn no_bit_of_the_file_makes_it_panic_or_lie_and_what_nobody_touched_is_not_reported() {
    let attacks = all(2);
    let outcomes = |name: &str| {
        let attack = attacks.iter().find(|attack| attack.name == name).unwrap();
        attack.outcomes.iter().copied().collect::<BTreeSet<_>>()
    };
    // Whoever has the sheet looks in as whoever has the secret; the sheets of before and of another open nothing.
    let by_sheet = outcomes("sheet: nothing at all");
    assert_eq!(by_sheet, BTreeSet::from([Outcome::Harmless, Outcome::Refused]));
    let mixes = outcomes("rows of seven states mixed");
    assert!(mixes.contains(&Outcome::Harmless) && mixes.len() >= 3, "{mixes:?}");
    let flips = outcomes("a bit flipped");
    let worst = flips.iter().max().unwrap();
    assert!(flips.len() >= 3 && *worst < Outcome::Unsaid, "{flips:?}");
    for nothing in [
        "nothing but VACUUM",
        "biometrics: nothing at all",
        "compartment: nothing at all",
        "beside: a wish that everything goes",
        "beside: a link to what is somebody else's",
        "beside: a copy of before",
        "beside: an older one half made",
        "card: nothing at all",
        "count: nothing at all",
        "count of what is closed: nothing at all",
        "new keys: nothing at all",
    ] {
        assert_eq!(outcomes(nothing), BTreeSet::from([Outcome::Harmless]), "{nothing}");
    }
}

/// The control: what the vault knows, and no page says, is counted.
#[test]
fn an_app_that_says_nothing_is_counted() {
    let target = Target::new();
    let found = Outcome::Reported {
        by_the_head_alone: false,
    };
    let told = said(
        found,
        &target.place.copy(),
        &target.keys,
        Stillpoint::unlock_with_device,
    );
    assert_eq!(told, Outcome::Unsaid);
    let told = said(
        found,
        &target.older.copy(),
        &target.keys,
        Stillpoint::unlock_with_device,
    );
    assert_eq!(told, found);
}

/// The control: an app that takes what is not what was written, and one that falls over it, are counted.
#[test]
fn an_app_that_takes_it_is_counted() {
    let target = Target::new();
    // Somebody's phone was brought to remember the older file: nothing tells then, and nothing is said.
    let bent = target.keys.copy();
    bent.put_anchor(None);
    let mut vault = Vault::open(target.older.path()).unwrap();
    vault.unlock_with_device(&bent).unwrap();
    vault.accept_older_copy(&bent).unwrap();
    vault.lock_with(&bent);
    drop(vault);
    assert_eq!(judge(&target.older, &bent, &target.truth), Outcome::Accepted);
    assert!(matches!(
        judge(&target.older, &target.keys, &target.truth),
        Outcome::Reported { .. }
    ));
    // Words that nobody wrote there, in a file that is whole.
    let other = Target::new();
    assert_eq!(judge(&other.place, &other.keys, &other.truth), Outcome::Harmless);
    let mut vault = Vault::open(other.place.path()).unwrap();
    vault.unlock_with_device(&other.keys).unwrap();
    vault.append(NOTE, b"nobody wrote this").unwrap();
    vault.lock_with(&other.keys);
    drop(vault);
    assert_eq!(judge(&other.place, &other.keys, &other.truth), Outcome::Accepted);
    // One that falls over it.
    let falls = |_: &Stillpoint, _: &Now| -> Result<Moment, StillpointError> { panic!("on purpose") };
    let told = said(Outcome::Harmless, &target.place.copy(), &target.keys, falls);
    assert_eq!(told, Outcome::Accepted);
    // And the table says what is counted.
    let attack = |outcome| Attack {
        name: String::new(),
        done: String::new(),
        outcomes: vec![Outcome::Harmless, outcome, Outcome::Refused],
    };
    for (outcome, word) in [(Outcome::Accepted, "1 ACCEPTED"), (Outcome::Unsaid, "1 UNSAID")] {
        let attack = attack(outcome);
        assert!(
            attack.worst() == outcome && attack.to_string().contains(word),
            "{attack}"
        );
    }
}
