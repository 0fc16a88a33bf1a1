//! What is done to what opens the vault.

use stillpoint_core::{
    Moment, Now, Stillpoint, StillpointError,
    vault::{
        DeviceKeyError, Secret, Vault, VaultError,
        doubles::{FailingKeys, PROVEN, SOME_TIME, WorkingKeys},
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

/// The attacks, each once.
///
/// # Panics
/// If the vault that is attacked cannot be made.
#[must_use]
pub fn all() -> Vec<Attack> {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), Some(&secret("open sesame")), &keys).expect("a vault");
    vault.append(NOTE, b"one").expect("kept");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    let truth = Truth::of(&vault);
    vault.lock_with(&keys);
    drop(vault);
    let older = place.copy();
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault
        .unlock(&secret("open sesame"), &keys, SOME_TIME)
        .expect("its secret");
    vault
        .change_secret(&secret("another one"), &keys, PROVEN)
        .expect("kept");
    vault.lock_with(&keys);
    drop(vault);
    let old_slot = format!(
        "ATTACH '{}' AS other; REPLACE INTO slot SELECT * FROM other.slot",
        file(&older).display()
    );
    let opened = |sql: &str, word: &str, keys: &WorkingKeys| {
        let copy = place.copy();
        query(&copy, sql);
        let by_the_app = copy.copy();
        let Ok(mut vault) = Vault::open(copy.path()) else {
            return Outcome::Refused;
        };
        match vault.unlock(&secret(word), &keys.copy(), SOME_TIME) {
            Ok(()) => said(look(&mut vault, &truth), &by_the_app, keys, |app, now| {
                app.unlock(word.to_owned(), now)
            }),
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
    let mut attacks = on_biometrics();
    attacks.extend([
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
    ]);
    attacks
}

/// A way into a vault, with the phone's own key and a finger's.
type WayIn = fn(&mut Vault, &WorkingKeys, &WorkingKeys) -> Result<(), VaultError>;

/// A way into the app, with keys that the phone gives out.
type AppsWayIn = fn(&Stillpoint, &Now, &WorkingKeys) -> Result<Moment, StillpointError>;

/// What is done to the slot of the biometrics, each time opened with the secret and with a finger, before and after the
/// phone set the finger's key aside.
fn on_biometrics() -> Vec<Attack> {
    let (place, keys, finger) = (Place::in_memory(), WorkingKeys::new(), WorkingKeys::new());
    let without = || {
        let mut vault = Vault::open(place.path()).expect("the vault");
        vault
            .unlock(&secret("open sesame"), &keys, SOME_TIME)
            .expect("its secret");
        vault
    };
    let mut vault = Vault::create(place.path(), Some(&secret("open sesame")), &keys).expect("a vault");
    vault.append(NOTE, b"one").expect("kept");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    let truth = Truth::of(&vault);
    vault.enable_biometrics(&finger, PROVEN).expect("kept");
    vault.lock();
    drop(vault);
    let first = place.copy();
    let mut vault = without();
    vault.enable_biometrics(&finger, PROVEN).expect("kept");
    vault.lock();
    drop(vault);
    let second = place.copy();
    let mut vault = without();
    vault.disable_biometrics(PROVEN).expect("kept");
    vault.lock();
    drop(vault);

    let outcomes = |of: &Place, sql: &str| {
        let ways: [(WayIn, AppsWayIn); 3] = [
            (
                |vault, keys, _| vault.unlock(&secret("open sesame"), keys, SOME_TIME),
                |app, now, _| app.unlock("open sesame".to_owned(), now),
            ),
            (
                |vault, keys, finger| vault.unlock_with_biometrics(finger, keys),
                |app, now, finger| app.unlock_with_biometrics(finger, now),
            ),
            (
                |vault, keys, _| {
                    let _ = vault.unlock_with_biometrics(&FailingKeys(DeviceKeyError::Invalidated), keys);
                    vault.unlock(&secret("open sesame"), keys, SOME_TIME)
                },
                |app, now, _| {
                    let _ = app.unlock_with_biometrics(&FailingKeys(DeviceKeyError::Invalidated), now);
                    app.unlock("open sesame".to_owned(), now)
                },
            ),
        ];
        let looked = ways.map(|(way, of_the_app)| {
            let copy = of.copy();
            query(&copy, sql);
            let by_the_app = copy.copy();
            let Ok(mut vault) = Vault::open(copy.path()) else {
                return Outcome::Refused;
            };
            match way(&mut vault, &keys, &finger) {
                Ok(()) => said(look(&mut vault, &truth), &by_the_app, &keys, |app, now| {
                    of_the_app(app, now, &finger)
                }),
                Err(VaultError::KeyUnavailable(_) | VaultError::Damaged { .. }) if !vault.is_open() => Outcome::Refused,
                Err(_) => Outcome::Accepted,
            }
        });
        looked.to_vec()
    };
    let from = |other: &Place, sql: &str| format!("ATTACH '{}' AS other; {sql}", file(other).display());
    let row = |name: &str, done: &str, outcomes| Attack {
        name: format!("biometrics: {name}"),
        done: done.to_owned(),
        outcomes,
    };
    vec![
        row(
            "the slot taken away",
            "as if nobody had ever switched them on",
            outcomes(&second, "DELETE FROM slot WHERE way = 3"),
        ),
        row(
            "the slot put back",
            "from an older copy, after they were switched off",
            outcomes(
                &place,
                &from(&first, "INSERT INTO slot SELECT * FROM other.slot WHERE way = 3"),
            ),
        ),
        row(
            "an older slot",
            "from an older copy, of the same finger",
            outcomes(
                &second,
                &from(&first, "REPLACE INTO slot SELECT * FROM other.slot WHERE way = 3"),
            ),
        ),
        row(
            "swapped with the secret's",
            "each under the number of the other",
            outcomes(
                &second,
                "UPDATE slot SET way = 9 WHERE way = 1; UPDATE slot SET way = 1 WHERE way = 3; \
                 UPDATE slot SET way = 3 WHERE way = 9",
            ),
        ),
        row(
            "passed off as the phone's own",
            "the slot under the number of the device slot",
            outcomes(&second, "UPDATE slot SET way = 2 WHERE way = 3"),
        ),
        row("nothing at all", "nobody touched the file", outcomes(&second, "")),
    ]
}
