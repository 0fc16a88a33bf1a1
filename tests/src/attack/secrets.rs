//! What is done to what opens the vault.

use stillpoint_core::vault::{
    Secret, Vault, VaultError,
    doubles::{SOME_TIME, WorkingKeys},
};

use super::{
    Attack, Outcome,
    target::{NOTE, PLAN, Truth, file, look, query},
};
use crate::place::Place;

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned()).expect("a secret of a good length")
}

/// The attacks, each once.
///
/// # Panics
/// If the vault that is attacked cannot be made.
#[must_use]
pub fn all() -> Vec<Attack> {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), Some(&secret("open sesame")), &keys).expect("a vault");
    vault.append(NOTE, b"one").expect("kept");
    vault.put(PLAN, b"plan").expect("kept");
    let truth = Truth::of(&vault, b"plan");
    vault.lock_with(&keys);
    drop(vault);
    let older = place.copy();
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault
        .unlock(&secret("open sesame"), &keys, SOME_TIME)
        .expect("its secret");
    vault.change_secret(&secret("another one"), &keys).expect("kept");
    vault.lock_with(&keys);
    drop(vault);
    let old_slot = format!(
        "ATTACH '{}' AS other; REPLACE INTO slot SELECT * FROM other.slot",
        file(&older).display()
    );
    let opened = |sql: &str, word: &str, keys: &WorkingKeys| {
        let copy = place.copy();
        query(&copy, sql);
        let Ok(mut vault) = Vault::open(copy.path()) else {
            return Outcome::Refused;
        };
        match vault.unlock(&secret(word), &keys.copy(), SOME_TIME) {
            Ok(()) => look(&mut vault, &truth),
            Err(VaultError::WrongSecret | VaultError::KeyUnavailable(_) | VaultError::Damaged { .. }) => {
                Outcome::Refused
            }
            Err(_) => Outcome::Accepted,
        }
    };
    let row = |name: &str, done: &str, outcome| Attack {
        name: name.to_owned(),
        done: done.to_owned(),
        outcomes: vec![outcome],
    };
    vec![
        row(
            "a slot of an older secret",
            "the slot of an older copy, opened with the older secret",
            opened(&old_slot, "open sesame", &keys),
        ),
        row(
            "a slot of an older secret",
            "the slot of an older copy, opened with the secret of today",
            opened(&old_slot, "another one", &keys),
        ),
        row(
            "a secret guessed on another phone",
            "the file and the right secret, without the phone's own key",
            opened("", "another one", &WorkingKeys::with_key(&[3; 32])),
        ),
        row(
            "a wrong secret",
            "the secret of before",
            opened("", "open sesame", &keys),
        ),
    ]
}
