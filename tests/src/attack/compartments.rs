//! What is done to the compartments: their rows are rows like all others.

use stillpoint_core::{
    Stillpoint,
    vault::{
        Owner, Secret, Vault,
        doubles::{SOME_TIME, WorkingKeys},
    },
};

use super::{
    Attack, Outcome,
    target::{NOTE, PLAN, Truth, file, look, plan_for, query, said},
};
use crate::place::Place;

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned()).expect("a secret of a good length")
}

fn opened(place: &Place, keys: &WorkingKeys) -> Vault {
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(keys).expect("its key");
    vault
}

/// The attacks, each once, seen by both: with each compartment opened by its own secret, and by the secret of before.
///
/// # Panics
/// If the vault that is attacked cannot be made.
#[must_use]
pub fn all() -> Vec<Attack> {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    // Rows: 1 the plan, 2 a note, 3 and 4 the compartments, 5 and 6 an entry of each, 7 one that was deleted.
    let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    vault.append(NOTE, b"note").expect("kept");
    let truth = Truth::of(&vault);
    for (owner, own) in [(Owner::FIRST, "the first's"), (Owner::SECOND, "the second's")] {
        vault.set_up_compartment(owner, &secret(own), &keys, &[]).expect("kept");
    }
    vault.append_private(Owner::FIRST, NOTE, b"first").expect("kept");
    vault.append_private(Owner::SECOND, NOTE, b"second").expect("kept");
    let deleted = vault.append_private(Owner::FIRST, NOTE, b"deleted").expect("kept");
    vault.lock();
    drop(vault);
    let older = place.copy();
    let mut vault = opened(&place, &keys);
    vault
        .open_compartment(Owner::FIRST, &secret("the first's"), &keys, SOME_TIME)
        .expect("its secret");
    vault
        .change_compartment_secret(Owner::FIRST, &secret("a newer one"), &keys)
        .expect("kept");
    vault.delete(deleted).expect("kept");
    vault.lock();
    drop(vault);
    let from_older = |sql: &str| format!("ATTACH '{}' AS other; {sql}", file(&older).display());
    let replaced = |seq: i64| {
        from_older(&format!(
            "REPLACE INTO record SELECT * FROM other.record WHERE seq = {seq}"
        ))
    };
    let outcome = |sql: &str| {
        let copy = place.copy();
        query(&copy, sql);
        // What is guessed at one copy is not to be held against anybody at the next.
        let (by_the_app, keys) = (copy.copy(), keys.copy());
        let Ok(mut vault) = Vault::open(copy.path()) else {
            return Outcome::Refused;
        };
        if vault.unlock_with_device(&keys).is_err() {
            return Outcome::Refused;
        }
        for own in ["a newer one", "the first's"] {
            let _ = vault.open_compartment(Owner::FIRST, &secret(own), &keys, SOME_TIME);
        }
        let _ = vault.open_compartment(Owner::SECOND, &secret("the second's"), &keys, SOME_TIME);
        let lies = [(Owner::FIRST, b"first".as_slice()), (Owner::SECOND, b"second")]
            .into_iter()
            .any(|(owner, written)| {
                let read = vault.newest_private(owner, NOTE, 99).unwrap_or_default();
                read.iter()
                    .any(|record| record.body.as_slice() != written && record.body.as_slice() != b"deleted")
            });
        if lies {
            Outcome::Accepted
        } else {
            said(
                look(&mut vault, &truth),
                &by_the_app,
                &keys,
                Stillpoint::unlock_with_device,
            )
        }
    };
    [
        (
            "the secret of before put back",
            "the compartment of an older copy",
            replaced(3),
        ),
        (
            "swapped",
            "each in the other's row",
            "UPDATE record SET seq = 100 WHERE seq = 3; UPDATE record SET seq = 3 WHERE seq = 4; \
             UPDATE record SET seq = 4 WHERE seq = 100"
                .to_owned(),
        ),
        (
            "taken away",
            "the row of a compartment",
            "DELETE FROM record WHERE seq = 3".to_owned(),
        ),
        (
            "an entry passed off as the other's",
            "the seal of one in the row of the other",
            "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 6) WHERE seq = 5".to_owned(),
        ),
        (
            "an entry taken away",
            "its row deleted",
            "DELETE FROM record WHERE seq = 5".to_owned(),
        ),
        ("a deleted entry brought back", "its row of an older copy", replaced(7)),
        ("nothing at all", "nobody touched the file", String::new()),
    ]
    .into_iter()
    .map(|(name, done, sql)| Attack {
        name: format!("compartment: {name}"),
        done: done.to_owned(),
        outcomes: vec![outcome(&sql)],
    })
    .collect()
}
