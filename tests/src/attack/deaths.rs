//! What is done to a vault that nobody locked, and to what waits in its inbox.

use std::fs;

use stillpoint_core::vault::{Vault, doubles::WorkingKeys};

use super::{
    Attack,
    target::{NOTE, PLAN, Truth, file, judge, plan_for, query},
};
use crate::place::Place;

/// A vault whose app died with five notes behind its head: rows 2 to 6. The phone was told of them, as the app does after
/// each time that it writes. The log is in the file, unless `in_the_log`.
struct Died {
    place: Place,
    keys: WorkingKeys,
    truth: Truth,
}

impl Died {
    fn new(in_the_log: bool) -> Self {
        let (place, keys) = (Place::in_memory(), WorkingKeys::new());
        let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
        vault.put(PLAN, &plan_for("Alex")).expect("kept");
        for number in 2..=6 {
            vault.append(NOTE, format!("note {number}").as_bytes()).expect("kept");
        }
        vault.remember(&keys).expect("a phone that remembers");
        let truth = Truth::of(&vault);
        let left = place.copy();
        drop(vault);
        let place = if in_the_log { left } else { place };
        Self { place, keys, truth }
    }

    fn attacked(&self, name: &str, done: &str, attack: impl FnOnce(&Place)) -> Attack {
        let copy = self.place.copy();
        attack(&copy);
        Attack {
            name: name.to_owned(),
            done: done.to_owned(),
            outcomes: vec![judge(&copy, &self.keys, &self.truth)],
        }
    }
}

/// The attacks, each once.
///
/// # Panics
/// If the vault that is attacked cannot be made.
#[must_use]
pub fn all() -> Vec<Attack> {
    let mut attacks = after_a_death();
    attacks.extend(on_the_inbox());
    attacks
}

fn after_a_death() -> Vec<Attack> {
    let died = Died::new(false);
    let foreign = Died::new(false);
    let foreign = file(&foreign.place).display().to_string();
    let of_another =
        format!("ATTACH '{foreign}' AS other; REPLACE INTO record SELECT * FROM other.record WHERE seq = 6");
    let mut attacks: Vec<_> = [
        ("left out", "DELETE FROM record WHERE seq = 4"),
        (
            "changed",
            "UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = 6",
        ),
        (
            "put in another's place",
            "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 5) WHERE seq = 6",
        ),
        (
            "given another's token",
            "UPDATE record SET token = (SELECT token FROM record WHERE seq = 5) WHERE seq = 6",
        ),
        (
            "doubled",
            "INSERT INTO record SELECT 7, token, sealed FROM record WHERE seq = 6",
        ),
        ("of another vault", of_another.as_str()),
    ]
    .into_iter()
    .map(|(what, sql)| {
        let name = format!("after a death: an entry {what}");
        died.attacked(&name, "entries that the head does not cover yet", |place| {
            query(place, sql)
        })
    })
    .collect();
    attacks.push(died.attacked(
        "after a death: the newest taken away",
        "the last row, as if the battery had gone before",
        |place| query(place, "DELETE FROM record WHERE seq = 6"),
    ));
    attacks.push(Died::new(true).attacked(
        "after a death: the log cut short",
        "its last frame, as if the battery had gone before",
        |place| {
            let log = place.path().join("data-wal");
            let bytes = fs::read(&log).expect("the log");
            fs::write(&log, &bytes[..bytes.len() - 4_120]).expect("a file");
        },
    ));
    attacks
}

fn on_the_inbox() -> Vec<Attack> {
    let mut waiting = Died::new(false);
    let mut vault = Vault::open(waiting.place.path()).expect("the vault");
    vault.recall(&waiting.keys);
    vault.drop_in(NOTE, b"note 7").expect("kept");
    vault.remember(&waiting.keys).expect("a phone that remembers");
    drop(vault);
    // What is to be there: the same, opened and folded in.
    let opened = waiting.place.copy();
    let opened_keys = waiting.keys.copy();
    let mut vault = Vault::open(opened.path()).expect("the vault");
    vault.unlock_with_device(&opened_keys).expect("its key");
    waiting.truth = Truth::of(&vault);
    drop(vault);
    let put_back = format!(
        "ATTACH '{}' AS other; INSERT INTO inbox SELECT * FROM other.inbox",
        file(&waiting.place).display()
    );
    query(&opened, &put_back);
    let put_back = Attack {
        name: "inbox: an entry put back".to_owned(),
        done: "after it was folded in, from an older copy".to_owned(),
        outcomes: vec![judge(&opened, &opened_keys, &waiting.truth)],
    };
    let queried = |name: &str, done: &str, sql: &str| waiting.attacked(name, done, |place| query(place, sql));
    vec![
        put_back,
        queried(
            "inbox: rubbish",
            "bytes that nobody sealed",
            "INSERT INTO inbox (sealed) VALUES (zeroblob(300))",
        ),
        queried(
            "inbox: an entry changed",
            "a byte of it",
            "UPDATE inbox SET sealed = zeroblob(length(sealed))",
        ),
        queried(
            "inbox: a record put there",
            "the seal of row 2",
            "INSERT INTO inbox (sealed) SELECT sealed FROM record WHERE seq = 2",
        ),
        queried(
            "inbox: an entry taken away",
            "before it is folded in",
            "DELETE FROM inbox",
        ),
        queried(
            "inbox: an entry doubled",
            "before it is folded in",
            "INSERT INTO inbox (sealed) SELECT sealed FROM inbox",
        ),
        waiting.attacked(
            "inbox: an entry of a stranger",
            "sealed to the vault's public key",
            |place| {
                let mut vault = Vault::open(place.path()).expect("the vault");
                vault.pretend_stranger();
                vault.drop_in(NOTE, b"nobody here wrote this").expect("kept");
            },
        ),
    ]
}
