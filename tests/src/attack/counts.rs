//! What is done to what is counted: wrong secrets at the vault and at what somebody closed. A guess that this gives back is
//! an attack that was accepted.

use stillpoint_core::{
    Moment, Now, Stillpoint, StillpointError,
    vault::{
        Owner, Secret, SinceBoot, Vault, VaultError,
        doubles::{SOME_TIME, WorkingKeys},
    },
};

use super::{
    Attack, Outcome,
    target::{NOTE, PLAN, Truth, file, look, plan_for, query, said},
};
use crate::place::Place;

const SECRET: &str = "open sesame";
/// So many wrong ones cost nothing.
const FREE: u32 = 5;

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned()).expect("a secret of a good length")
}

/// Longer than anybody ever waits.
const fn hours_later() -> SinceBoot {
    SinceBoot {
        monotonic_ms: SOME_TIME.monotonic_ms + 3 * 3_600_000,
        ..SOME_TIME
    }
}

/// The attacks, each once.
///
/// # Panics
/// If the vault that is attacked cannot be made.
#[must_use]
pub fn all() -> Vec<Attack> {
    let mut attacks = at_the_vault();
    attacks.extend(at_what_is_closed());
    attacks
}

fn written(secret: Option<&Secret>) -> (Place, WorkingKeys, Vault, Truth) {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), secret, &keys).expect("a vault");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    vault.append(NOTE, b"one").expect("kept");
    let truth = Truth::of(&vault);
    vault.lock_with(&keys);
    (place, keys, vault, truth)
}

/// What comes of `sql` being done to the file: what `guesses` says of it, and where that says nothing, what the app says of it
/// which `opens` it.
fn done_to(
    (place, keys, truth): (&Place, &WorkingKeys, &Truth),
    sql: &str,
    guesses: impl FnOnce(&mut Vault, &WorkingKeys) -> Option<Outcome>,
    opens: impl FnOnce(&Stillpoint, &Now) -> Result<Moment, StillpointError>,
) -> Outcome {
    let copy = place.copy();
    query(&copy, sql);
    let (by_the_app, keys_then) = (copy.copy(), keys.copy());
    let Ok(mut vault) = Vault::open(copy.path()) else {
        return Outcome::Refused;
    };
    match guesses(&mut vault, &keys.copy()) {
        Some(outcome) => outcome,
        None => said(look(&mut vault, truth), &by_the_app, &keys_then, opens),
    }
}

/// Five wrong secrets were tried at the vault; the next one waits.
fn at_the_vault() -> Vec<Attack> {
    let (place, keys, mut vault, truth) = written(Some(&secret(SECRET)));
    let older = place.copy();
    for guess in 0..FREE {
        let wrong = vault.unlock(&secret(&format!("wrong {guess}")), &keys, SOME_TIME);
        assert_eq!(wrong, Err(VaultError::WrongSecret));
    }
    drop(vault);
    let later = |now: &Now| Now {
        monotonic_ms: hours_later().monotonic_ms,
        ..now.clone()
    };
    let outcome = |sql: &str| {
        let guesses = |vault: &mut Vault, keys: &WorkingKeys| {
            let one_more = vault.unlock(&secret("one more"), keys, SOME_TIME);
            let waits = matches!(one_more, Err(VaultError::TooSoon { .. }));
            // Nobody is kept out for good.
            (!waits || vault.unlock(&secret(SECRET), keys, hours_later()).is_err()).then_some(Outcome::Accepted)
        };
        done_to((&place, &keys, &truth), sql, guesses, |app, now| {
            app.unlock(SECRET.to_owned(), &later(now))
        })
    };
    let older = format!(
        "ATTACH '{}' AS other; DELETE FROM attempts; INSERT INTO attempts SELECT * FROM other.attempts",
        file(&older).display()
    );
    [
        ("taken away", "no row", "DELETE FROM attempts"),
        ("put back", "of an older file", older.as_str()),
        ("lowered", "to one", "UPDATE attempts SET wrong = 1"),
        (
            "below nothing",
            "to less than nothing",
            "UPDATE attempts SET wrong = -1",
        ),
        (
            "beyond all counts",
            "to more than is ever counted",
            "UPDATE attempts SET wrong = 9000000000000000000",
        ),
        ("raised", "to very many", "UPDATE attempts SET wrong = 4000000000"),
        (
            "another's",
            "under the number of another lock",
            "UPDATE attempts SET whose = 2",
        ),
        (
            "of another time",
            "long ago, and of another start of the phone",
            "UPDATE attempts SET at_ms = 0, boot = 7",
        ),
        ("nothing at all", "nobody touched the file", ""),
    ]
    .into_iter()
    .map(|(name, done, sql)| Attack {
        name: format!("count: {name}"),
        done: done.to_owned(),
        outcomes: vec![outcome(sql)],
    })
    .collect()
}

/// Five wrong secrets were tried at what the first has closed; the next one waits.
fn at_what_is_closed() -> Vec<Attack> {
    let (place, keys, mut vault, truth) = written(None);
    let own = "the first's";
    vault.unlock_with_device(&keys).expect("its key");
    vault
        .set_up_compartment(Owner::FIRST, &secret(own), &keys, &[])
        .expect("kept");
    let guess = |vault: &mut Vault, keys: &WorkingKeys, at| {
        let id = vault.open_compartment(Owner::FIRST, &secret("wrong"), keys, at);
        id.expect_err("a wrong one")
    };
    vault.close_compartment(Owner::FIRST);
    // Rows: 1 the plan, 2 a note, 3 the compartment, 4 the guesses.
    assert_eq!(guess(&mut vault, &keys, SOME_TIME), VaultError::WrongSecret);
    vault.lock_with(&keys);
    drop(vault);
    let older = place.copy();
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(&keys).expect("its key");
    for _ in 1..FREE {
        assert_eq!(guess(&mut vault, &keys, SOME_TIME), VaultError::WrongSecret);
    }
    vault.lock_with(&keys);
    drop(vault);
    let outcome = |sql: &str| {
        let guesses = |vault: &mut Vault, keys: &WorkingKeys| {
            if vault.unlock_with_device(keys).is_err() {
                return Some(Outcome::Refused);
            }
            (guess(vault, keys, SOME_TIME) == VaultError::WrongSecret).then_some(Outcome::Accepted)
        };
        done_to((&place, &keys, &truth), sql, guesses, |app, now| {
            app.unlock_with_device(now)
        })
    };
    let from_older = |sql: &str| format!("ATTACH '{}' AS other; {sql}", file(&older).display());
    let record = from_older("REPLACE INTO record SELECT * FROM other.record WHERE seq = 4");
    let with_its_head = format!("{record}; REPLACE INTO head SELECT * FROM other.head");
    [
        ("the record of guesses put back", "alone, of an older file", record),
        ("guesses and head put back", "both of an older file", with_its_head),
        (
            "the record of guesses taken away",
            "its row",
            "DELETE FROM record WHERE seq = 4".to_owned(),
        ),
        (
            "the record of guesses in another's place",
            "the seal of the note",
            "UPDATE record SET sealed = (SELECT sealed FROM record WHERE seq = 2) WHERE seq = 4".to_owned(),
        ),
        (
            "no head",
            "without it nothing can be written",
            "DELETE FROM head".to_owned(),
        ),
        ("nothing at all", "nobody touched the file", String::new()),
    ]
    .into_iter()
    .map(|(name, done, sql)| Attack {
        name: format!("count of what is closed: {name}"),
        done: done.to_owned(),
        outcomes: vec![outcome(&sql)],
    })
    .collect()
}
