//! The vault that is attacked, and what people really wrote into it.

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
};

use rusqlite::Connection;
use stillpoint_core::vault::{Kind, Name, RecordId, Vault, Verdict, doubles::WorkingKeys};

use super::{Attack, Outcome};
use crate::place::Place;

/// Notes.
pub const NOTE: Kind = Kind(1);
/// The plan.
pub const PLAN: Name = Name(1);

/// A vault that is closed and locked, an older copy of it, and another vault that looks the same.
///
/// Rows: 1 the plan, put twice; 2 to 5 notes, of which 3 is written anew; 6 a deleted note.
pub struct Target {
    /// Where it lies.
    pub place: Place,
    /// Where it lay before the plan, note 3 and note 6 were changed.
    pub older: Place,
    /// Another one, of another phone, with the same words in it.
    pub foreign: Place,
    /// What opens it.
    pub keys: WorkingKeys,
    /// What was ever written.
    pub truth: Truth,
}

/// What was ever written, and what is to be there.
#[derive(Default, Clone)]
pub struct Truth {
    /// All that ever stood in each row.
    ever: BTreeMap<RecordId, Vec<Vec<u8>>>,
    /// The notes that are there, newest first.
    notes: Vec<Vec<u8>>,
    plan: &'static [u8],
}

impl Truth {
    /// Notes that were written once, newest first, and a plan.
    pub fn of(vault: &Vault, plan: &'static [u8]) -> Self {
        let records = vault.newest(NOTE, usize::MAX).expect("a vault that is whole");
        Self {
            ever: records
                .iter()
                .map(|record| (record.id, vec![record.body.to_vec()]))
                .collect(),
            notes: records.iter().map(|record| record.body.to_vec()).collect(),
            plan,
        }
    }
}

fn written() -> (Place, Place, WorkingKeys, Truth) {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
    vault.put(PLAN, b"old plan").expect("kept");
    let ids: Vec<_> = (2..=6)
        .map(|number| {
            vault
                .append(NOTE, format!("note {number}, old").as_bytes())
                .expect("kept")
        })
        .collect();
    let before = Truth::of(&vault, b"old plan");
    vault.lock_with(&keys);
    drop(vault);
    let older = place.copy();
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(&keys).expect("its key");
    vault.put(PLAN, b"new plan").expect("kept");
    vault.replace(ids[1], NOTE, b"note 3, new").expect("kept");
    vault.delete(ids[4]).expect("kept");
    let mut truth = Truth::of(&vault, b"new plan");
    for (id, mut bodies) in before.ever {
        truth.ever.entry(id).or_default().append(&mut bodies);
    }
    vault.lock_with(&keys);
    (place, older, keys, truth)
}

impl Target {
    /// A new one.
    ///
    /// # Panics
    /// If it cannot be made.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "making a vault is nobody's default")]
    pub fn new() -> Self {
        let (place, older, keys, truth) = written();
        let (foreign, ..) = written();
        Self {
            place,
            older,
            foreign,
            keys,
            truth,
        }
    }

    /// What comes of `attack`, which is done to a copy.
    pub fn attacked(&self, attack: impl FnOnce(&Place)) -> Outcome {
        let copy = self.place.copy();
        attack(&copy);
        judge(&copy, &self.keys, &self.truth)
    }

    /// What comes of something that is done to the tables.
    pub fn queried(&self, name: &str, done: &str, sql: &str) -> Attack {
        Attack {
            name: name.to_owned(),
            done: done.to_owned(),
            outcomes: vec![self.attacked(|place| query(place, sql))],
        }
    }
}

/// The file of the vault.
#[must_use]
pub fn file(place: &Place) -> PathBuf {
    place.path().join("data")
}

/// Somebody opens the file with SQLite.
///
/// # Panics
/// If SQLite does not take `sql`.
pub fn query(place: &Place, sql: &str) {
    let attacker = Connection::open(file(place)).expect("a file that SQLite opens");
    attacker.execute_batch(sql).unwrap_or_else(|why| panic!("{sql}: {why}"));
}

/// Opens the vault in `place` as an app would, reads all of it, writes on, and reads again. The phone remembers what it
/// did before the attack; what comes of this one is not to be remembered at the next.
pub fn judge(place: &Place, keys: &WorkingKeys, truth: &Truth) -> Outcome {
    let keys = &keys.copy();
    let looked = catch_unwind(AssertUnwindSafe(|| {
        let Ok(mut vault) = Vault::open(place.path()) else {
            return Outcome::Refused;
        };
        let _ = vault.is_marked();
        if vault.unlock_with_device(keys).is_err() {
            return if vault.is_open() {
                Outcome::Accepted
            } else {
                Outcome::Refused
            };
        }
        look(&mut vault, truth)
    }));
    looked.unwrap_or(Outcome::Accepted)
}

/// The same, of a vault that is open.
pub fn look(vault: &mut Vault, truth: &Truth) -> Outcome {
    let before = read(vault, truth);
    if before == Outcome::Harmless {
        return before;
    }
    // Writing on does not make it good.
    let _ = vault.append(Kind(9), b"words");
    let _ = vault.put(Name(9), b"words");
    match read(vault, truth) {
        Outcome::Reported { .. } => before,
        _ => Outcome::Accepted,
    }
}

fn read(vault: &Vault, truth: &Truth) -> Outcome {
    let Ok(verdict) = vault.verify() else {
        return Outcome::Accepted;
    };
    let plan = vault.get(PLAN);
    if verdict.is_whole() && !verdict.is_older_copy {
        let notes = vault.newest(NOTE, usize::MAX).ok();
        let notes = notes.map(|notes| notes.iter().map(|note| note.body.to_vec()).collect::<Vec<_>>());
        let plan = plan.ok().flatten();
        let same = notes.as_ref() == Some(&truth.notes) && plan.is_some_and(|plan| *plan == truth.plan);
        return if same { Outcome::Harmless } else { Outcome::Accepted };
    }
    let lies = match vault.salvage(NOTE, 99) {
        Ok(notes) => notes.iter().any(|note| {
            let ever = truth.ever.get(&note.id);
            ever.is_none_or(|bodies| !bodies.contains(&note.body))
        }),
        Err(_) => true,
    };
    // In an older copy of the whole file the plan of then is what stood there.
    let another_plan = matches!(plan, Ok(Some(plan)) if *plan != truth.plan && !verdict.is_older_copy);
    if lies || another_plan {
        return Outcome::Accepted;
    }
    let only_the_head = Verdict {
        readable: verdict.readable,
        is_older_copy: verdict.is_older_copy,
        ..Verdict::default()
    };
    Outcome::Reported {
        by_the_head_alone: verdict == only_the_head,
    }
}
