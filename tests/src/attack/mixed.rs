//! What is put together out of many older states: each row of each table as it once was. And what moving to new keys and the inbox
//! leave in the file, which is put back, taken away and mixed, too.

use std::fmt::Write as _;

use stillpoint_core::vault::{
    Vault,
    doubles::{SOME_TIME, WorkingKeys},
};

use super::{
    Attack, Outcome,
    target::{NOTE, PLAN, Truth, file, judge, plan_for, query},
};
use crate::{chance::Chance, place::Place};

const MIXES: usize = 400;
const STATES: usize = 7;

/// The attacks, with the chance that `seed` decides.
///
/// # Panics
/// If the vault that is attacked cannot be made.
#[must_use]
pub fn all(seed: u64) -> Vec<Attack> {
    let mut attacks = vec![rows_of_many_states(seed)];
    attacks.extend(around_new_keys());
    attacks.extend(around_the_inbox());
    attacks
}

fn attacked(place: &Place, keys: &WorkingKeys, truth: &Truth, sql: &str) -> Outcome {
    let copy = place.copy();
    query(&copy, sql);
    judge(&copy, keys, truth)
}

fn from(other: &Place, sql: &str) -> String {
    format!("ATTACH '{}' AS other; {sql}", file(other).display())
}

/// A life in many states, oldest first; the last is what is there, and what the phone remembers.
fn states() -> (Vec<Place>, WorkingKeys, Truth) {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    let ids: Vec<_> = (0..4)
        .map(|number| vault.append(NOTE, format!("note {number}").as_bytes()).expect("kept"))
        .collect();
    let mut truth = Truth::of(&vault);
    vault.lock_with(&keys);
    let mut states = vec![place.copy()];
    let plan = plan_for("Kim");
    for state in 1..STATES {
        vault.unlock_with_device(&keys).expect("its key");
        match state {
            1 => vault.put(PLAN, &plan).expect("kept"),
            2 => vault.replace(ids[1], NOTE, b"note 1, new").expect("kept"),
            3 => vault.delete(ids[3]).map(drop).expect("kept"),
            4 => vault.append(NOTE, b"note 4").map(drop).expect("kept"),
            5 => vault.set_mark().expect("kept"),
            _ => vault.replace(ids[1], NOTE, b"note 1, last").expect("kept"),
        }
        truth.lives_on(&vault);
        vault.lock_with(&keys);
        states.push(place.copy());
    }
    (states, keys, truth)
}

/// Each row of each table of one of the states, or, where that had none, none.
fn rows_of_many_states(seed: u64) -> Attack {
    let (states, keys, truth) = states();
    let (now, before) = states.split_last().expect("many states");
    let mut chance = Chance(seed).split();
    let mut outcomes = Vec::new();
    for mix in 0..MIXES {
        let mut sql = String::new();
        for (number, state) in before.iter().enumerate() {
            let _ = write!(sql, "ATTACH '{}' AS s{number}; ", file(state).display());
        }
        // Of a few mixes most is as it is, and a row or two is not.
        let most = u64::try_from(before.len()).unwrap_or(1);
        let mut chosen = |sql: &mut String, table: &str, row: &str| {
            let state = chance.below(if mix % 2 == 0 { most } else { 4 * most });
            if state < most {
                let _ = write!(
                    sql,
                    "DELETE FROM main.{table} WHERE {row}; INSERT INTO main.{table} SELECT * FROM s{state}.{table} WHERE {row}; "
                );
            }
        };
        for seq in 1..=6 {
            chosen(&mut sql, "record", &format!("seq = {seq}"));
        }
        for table in ["head", "meta", "slot", "mark", "attempts", "inbox"] {
            chosen(&mut sql, table, "1");
        }
        outcomes.push(attacked(now, &keys, &truth, &sql));
    }
    Attack {
        name: "rows of seven states mixed".to_owned(),
        done: "each row of the file as it is or as it once was".to_owned(),
        outcomes,
    }
}

/// A file in the middle of moving to new keys, one after it, and what can be made of both.
fn around_new_keys() -> Vec<Attack> {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    for number in 0..4 {
        vault.append(NOTE, format!("note {number}").as_bytes()).expect("kept");
    }
    let truth = Truth::of(&vault);
    vault.lock_with(&keys);
    let (before, keys_before) = (place.copy(), keys.copy());
    vault.unlock_with_device(&keys).expect("its key");
    vault.rotate_begin(None, &keys, SOME_TIME).expect("begun");
    vault.rotate_step(2).expect("two rows");
    vault.lock_with(&keys);
    let (half, keys_of_half) = (place.copy(), keys.copy());
    vault.unlock_with_device(&keys).expect("its key");
    while !vault.rotate_step(1).expect("a row").is_done() {}
    vault.lock_with(&keys);
    drop(vault);
    let done = |sql: &str| attacked(&place, &keys, &truth, sql);
    let in_the_middle = |sql: &str| attacked(&half, &keys_of_half, &truth, sql);
    let whole = |to: &Place, keys: &WorkingKeys| judge(&to.copy(), keys, &truth);
    let rows = "DELETE FROM record; INSERT INTO record SELECT * FROM other.record";
    let row = |name: &str, done: &str, outcomes: Vec<Outcome>| Attack {
        name: format!("new keys: {name}"),
        done: done.to_owned(),
        outcomes,
    };
    vec![
        row(
            "the whole file put back",
            "in the middle of it, and before",
            vec![
                whole(&half, &keys),
                whole(&before, &keys),
                whole(&before, &keys_of_half),
            ],
        ),
        row(
            "the rows put back",
            "of the middle, and of before",
            vec![
                done(&from(&half, rows)),
                done(&from(&before, rows)),
                in_the_middle(&from(&before, rows)),
                in_the_middle(&from(&place, rows)),
            ],
        ),
        row(
            "a row in the middle put in another's time",
            "one of before, that is under the new key; one of after, that is not yet",
            [(&before, 1), (&place, 5)]
                .map(|(other, seq)| {
                    let sql = format!("REPLACE INTO record SELECT * FROM other.record WHERE seq = {seq}");
                    in_the_middle(&from(other, &sql))
                })
                .into(),
        ),
        row(
            "the ways in put back",
            "of the middle, and of before",
            ["slot", "meta", "head"]
                .into_iter()
                .flat_map(|table| {
                    let sql = format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM other.{table}");
                    [
                        done(&from(&half, &sql)),
                        done(&from(&before, &sql)),
                        in_the_middle(&from(&before, &sql)),
                        in_the_middle(&from(&place, &sql)),
                    ]
                })
                .collect(),
        ),
        row(
            "the key of before",
            "taken away, emptied, rubbish, of the middle",
            vec![
                in_the_middle("UPDATE meta SET earlier = NULL"),
                in_the_middle("UPDATE meta SET earlier = x''"),
                in_the_middle("UPDATE meta SET earlier = zeroblob(72)"),
                done("UPDATE meta SET earlier = zeroblob(72)"),
                done(&from(
                    &half,
                    "UPDATE meta SET earlier = (SELECT earlier FROM other.meta)",
                )),
            ],
        ),
        row(
            "nothing at all",
            "in the middle, and after it",
            vec![
                whole(&half, &keys_of_half),
                whole(&place, &keys),
                whole(&before, &keys_before),
            ],
        ),
    ]
}

/// What was given out to what is written while it is locked.
fn around_the_inbox() -> Vec<Attack> {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    vault.append(NOTE, b"one").expect("kept");
    vault.lock_with(&keys);
    let before = place.copy();
    vault.drop_in(NOTE, b"two").expect("kept");
    vault.remember(&keys).expect("a phone that remembers");
    let (waits, keys_then) = (place.copy(), keys.copy());
    vault.unlock_with_device(&keys).expect("its key");
    let truth = Truth::of(&vault);
    vault.lock_with(&keys);
    drop(vault);
    let (stranger, ..) = states();
    let given = |of: &Place| from(of, "UPDATE meta SET given_out = (SELECT given_out FROM other.meta)");
    let each = |place: &Place, keys: &WorkingKeys| -> Vec<Outcome> {
        [
            "UPDATE meta SET given_out = NULL".to_owned(),
            "UPDATE meta SET given_out = x''".to_owned(),
            "UPDATE meta SET given_out = zeroblob(40)".to_owned(),
            "UPDATE meta SET given_out = zeroblob(3)".to_owned(),
            given(&before),
            given(&waits),
            given(&stranger[0]),
        ]
        .map(|sql| attacked(place, keys, &truth, &sql))
        .into()
    };
    let row = |name: &str, done: &str, outcomes: Vec<Outcome>| Attack {
        name: format!("inbox: {name}"),
        done: done.to_owned(),
        outcomes,
    };
    vec![
        row(
            "what was given out taken back",
            "none, rubbish, of older files and of another, after it was folded in",
            each(&place, &keys),
        ),
        row(
            "what was given out, while it waits",
            "none, rubbish, of older files and of another",
            each(&waits, &keys_then),
        ),
        row(
            "its keys and what was given out",
            "of an older file, with the entry put back",
            vec![attacked(
                &place,
                &keys,
                &truth,
                &from(
                    &waits,
                    "DELETE FROM meta; INSERT INTO meta SELECT * FROM other.meta; INSERT INTO inbox SELECT * FROM other.inbox",
                ),
            )],
        ),
    ]
}
