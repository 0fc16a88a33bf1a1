//! What is done to the slot of the sheet of paper, and to the words that can be read while it is locked. The sheet is a way in
//! to look, too.

use stillpoint_core::vault::{
    RecoveryKey, RecoverySheet, Secret, Vault, VaultError,
    doubles::{PROVEN, SOME_TIME, WorkingKeys},
};

use super::{
    Attack, Outcome,
    target::{NOTE, PLAN, Truth, file, look, plan_for, query, said},
};
use crate::place::Place;

const SECRET: &str = "open sesame";
/// Whatever can be read while it is locked was once one of these.
const CARDS: [&[u8]; 2] = [b"hold my hand", b"say my name"];

fn secret() -> Secret {
    Secret::new(SECRET.to_owned()).expect("a secret of a good length")
}

/// A sheet as somebody types it.
fn sheet() -> String {
    let sheet = RecoverySheet::make(1).expect("random numbers");
    sheet.groups.iter().map(|group| group.as_str()).collect()
}

fn key(typed: &str) -> RecoveryKey {
    RecoveryKey::typed(typed).expect("a key")
}

fn row(name: &str, done: &str, outcomes: Vec<Outcome>) -> Attack {
    Attack {
        name: name.to_owned(),
        done: done.to_owned(),
        outcomes,
    }
}

fn from(other: &Place, sql: &str) -> String {
    format!("ATTACH '{}' AS other; {sql}", file(other).display())
}

/// A vault with a secret and what was written in it, which only its owner knows.
struct Life {
    place: Place,
    keys: WorkingKeys,
    truth: Truth,
}

impl Life {
    fn new() -> Self {
        let (place, keys) = (Place::in_memory(), WorkingKeys::new());
        let mut vault = Vault::create(place.path(), Some(&secret()), &keys).expect("a vault");
        vault.append(NOTE, b"one").expect("kept");
        vault.put(PLAN, &plan_for("Alex")).expect("kept");
        let truth = Truth::of(&vault);
        vault.lock_with(&keys);
        Self { place, keys, truth }
    }

    /// Its owner does something, and leaves it locked; what was there before.
    fn lives_on(&self, act: impl FnOnce(&mut Vault)) -> Place {
        let before = self.place.copy();
        let mut vault = Vault::open(self.place.path()).expect("the vault");
        vault.unlock(&secret(), &self.keys, SOME_TIME).expect("its secret");
        act(&mut vault);
        vault.lock_with(&self.keys);
        before
    }

    /// What is found in a copy of `place` after `attack`, with the secret and with each of the sheets.
    fn looked(&self, place: &Place, sheets: &[&str], attack: impl Fn(&Place)) -> Vec<Outcome> {
        let mut outcomes = vec![self.looked_with(place, None, &attack)];
        outcomes.extend(sheets.iter().map(|sheet| self.looked_with(place, Some(sheet), &attack)));
        outcomes
    }

    fn looked_with(&self, place: &Place, sheet: Option<&str>, attack: impl Fn(&Place)) -> Outcome {
        let copy = place.copy();
        attack(&copy);
        let by_the_app = copy.copy();
        let keys = self.keys.copy();
        let Ok(mut vault) = Vault::open(copy.path()) else {
            return Outcome::Refused;
        };
        vault.recall(&keys);
        let shown = vault.shown_while_locked(&keys);
        if shown.is_some_and(|shown| !CARDS.contains(&shown.as_slice())) {
            return Outcome::Accepted;
        }
        let opened = match sheet {
            None => vault.unlock(&secret(), &keys, SOME_TIME),
            Some(sheet) => vault.unlock_with_recovery(&key(sheet), &keys),
        };
        match opened {
            Ok(()) => said(
                look(&mut vault, &self.truth),
                &by_the_app,
                &self.keys,
                |app, now| match sheet {
                    None => app.unlock(SECRET.to_owned(), now),
                    Some(sheet) => app.unlock_with_recovery(sheet.to_owned(), now),
                },
            ),
            Err(VaultError::WrongSecret | VaultError::Damaged { .. }) if !vault.is_open() => Outcome::Refused,
            Err(_) => Outcome::Accepted,
        }
    }
}

/// The attacks, each with every way in.
///
/// # Panics
/// If the vault that is attacked cannot be made.
#[must_use]
pub fn all() -> Vec<Attack> {
    let mut attacks = on_the_sheet();
    attacks.extend(on_the_card());
    attacks
}

fn on_the_sheet() -> Vec<Attack> {
    let (life, old, new, of_another) = (Life::new(), sheet(), sheet(), sheet());
    let without = life.lives_on(|vault| vault.keep_recovery_key(&key(&old), 1, PROVEN).expect("kept"));
    let first = life.lives_on(|vault| vault.keep_recovery_key(&key(&new), 2, PROVEN).expect("kept"));
    let stranger = Life::new();
    stranger.lives_on(|vault| vault.keep_recovery_key(&key(&of_another), 1, PROVEN).expect("kept"));
    // The phone remembers what it was left as, and looks at each of them.
    let sheets = [new.as_str(), &old, &of_another];
    let looked = |sql: &str| life.looked(&life.place, &sheets, |place| query(place, sql));
    let rolled_back = |to: &Place| {
        life.looked(&life.place, &sheets, |place| {
            place.hold(&to.image());
        })
    };
    let replaced = "REPLACE INTO slot SELECT * FROM other.slot WHERE way = 4";
    vec![
        row(
            "sheet: its slot put back from an older file",
            "the sheet of before, and of today",
            looked(&from(&first, replaced)),
        ),
        row(
            "sheet: the slot of another's",
            "a sheet that somebody made for a vault of theirs",
            looked(&from(&stranger.place, replaced)),
        ),
        row(
            "sheet: its slot taken away",
            "as if nobody had made one",
            looked("DELETE FROM slot WHERE way = 4"),
        ),
        row(
            "sheet: its slot emptied",
            "no byte in it",
            looked("UPDATE slot SET body = x'' WHERE way = 4"),
        ),
        row(
            "sheet: its slot as that of the phone",
            "under the number of the device slot",
            looked("UPDATE slot SET way = 2 WHERE way = 4"),
        ),
        {
            // A file in which there was never one, which the phone knows for its own.
            let bare = Life::new();
            let sql = from(&first, "INSERT INTO slot SELECT * FROM other.slot WHERE way = 4");
            let done = "to a vault in which nobody made one";
            let outcomes = bare.looked(&bare.place, &sheets, |place| query(place, &sql));
            row("sheet: a slot added", done, outcomes)
        },
        row(
            "sheet: the whole file before it",
            "no sheet yet, and with the sheet of before",
            [rolled_back(&without), rolled_back(&first)].concat(),
        ),
        row(
            "sheet: a row taken away",
            "and opened with the sheet",
            looked("DELETE FROM record WHERE seq = 1"),
        ),
        row(
            "sheet: no head",
            "and opened with the sheet",
            looked("DELETE FROM head"),
        ),
        row("sheet: nothing at all", "nobody touched the file", looked("")),
    ]
}

fn on_the_card() -> Vec<Attack> {
    let life = Life::new();
    let show = |life: &Life, card: Option<usize>| {
        let card = card.map(|card| CARDS[card]);
        life.lives_on(|vault| vault.show_while_locked(card, &life.keys).expect("kept"))
    };
    show(&life, Some(0));
    let first = show(&life, Some(1));
    let second = show(&life, None);
    let stranger = Life::new();
    stranger.lives_on(|vault| {
        vault
            .show_while_locked(Some(b"nobody here wrote this"), &stranger.keys)
            .expect("kept");
    });
    let gone = |sql: &str| life.looked(&life.place, &[], |place| query(place, sql));
    // In the file of then, with the phone that knew no more by then.
    let shown = Life::new();
    show(&shown, Some(0));
    let before = show(&shown, Some(1));
    let there = |sql: &str| shown.looked(&shown.place, &[], |place| query(place, sql));
    let added = "INSERT INTO slot SELECT * FROM other.slot WHERE way = 5";
    let replaced = "REPLACE INTO slot SELECT * FROM other.slot WHERE way = 5";
    vec![
        row(
            "card: put back after it was taken back",
            "its slot of two older files",
            [gone(&from(&first, added)), gone(&from(&second, added))].concat(),
        ),
        row(
            "card: another's words",
            "the slot of another vault, where there was none and where there was one",
            [
                gone(&from(&stranger.place, added)),
                there(&from(&stranger.place, replaced)),
            ]
            .concat(),
        ),
        row(
            "card: the words of before",
            "its slot of an older file",
            there(&from(&before, replaced)),
        ),
        row(
            "card: taken away",
            "as if nobody had chosen it",
            there("DELETE FROM slot WHERE way = 5"),
        ),
        row(
            "card: changed",
            "a byte of it, or none left",
            [
                there("UPDATE slot SET body = CAST(substr(body, 1, length(body) - 1) || x'00' AS BLOB) WHERE way = 5"),
                there("UPDATE slot SET body = x'' WHERE way = 5"),
            ]
            .concat(),
        ),
        row(
            "card: as a way in",
            "its slot under the number of the sheet, of the phone, of a finger",
            [4, 2, 3]
                .map(|way| there(&format!("UPDATE slot SET way = {way} WHERE way = 5")))
                .concat(),
        ),
        row("card: nothing at all", "nobody touched the file", there("")),
    ]
}
