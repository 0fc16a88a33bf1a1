//! The vault that is attacked, and what people really wrote into it.

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::Arc,
};

use rusqlite::Connection;
use stillpoint_core::{
    Moment, Now, Phase, Stillpoint, StillpointError,
    vault::{
        Kind, Name, Record, RecordId, Vault, Verdict,
        doubles::{SOME_TIME, WorkingKeys},
    },
};

use super::{Attack, Outcome};
use crate::{at_home::plan_of, place::Place};

/// Notes, of a kind of which the app knows nothing: what it says of them it has from the vault alone.
pub const NOTE: Kind = Kind(200);
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
    plan: Vec<u8>,
    /// The notes and the plan of each older copy.
    earlier: Vec<(Vec<Vec<u8>>, Vec<u8>)>,
}

impl Truth {
    /// Notes that were written once, newest first, and the plan.
    pub fn of(vault: &Vault) -> Self {
        let plan = vault.get(PLAN).expect("a vault that is whole").expect("a plan");
        let records = vault.newest(NOTE, usize::MAX).expect("a vault that is whole");
        Self {
            ever: records
                .iter()
                .map(|record| (record.id, vec![record.body.to_vec()]))
                .collect(),
            notes: records.iter().map(|record| record.body.to_vec()).collect(),
            plan: plan.to_vec(),
            earlier: Vec::new(),
        }
    }

    /// Whether these notes with this plan are all of an older copy. Where its head is gone, nobody can know that they are older; that
    /// the head is gone is said.
    fn is_all_of_an_older_copy(&self, notes: &[Record], plan: &[u8]) -> bool {
        let same = |earlier: &Vec<Vec<u8>>| {
            notes
                .iter()
                .map(|note| &*note.body)
                .eq(earlier.iter().map(Vec::as_slice))
        };
        let mut earlier = self.earlier.iter();
        earlier.any(|(notes_then, plan_then)| same(notes_then) && plan_then == plan)
    }

    /// Somebody lived on in it: what was there is an older copy from now on.
    ///
    /// # Panics
    /// If the vault is not whole.
    pub fn lives_on(&mut self, vault: &Vault) {
        let now = Self::of(vault);
        let notes = std::mem::replace(&mut self.notes, now.notes);
        self.earlier.push((notes, std::mem::replace(&mut self.plan, now.plan)));
        for (id, mut bodies) in now.ever {
            self.ever.entry(id).or_default().append(&mut bodies);
        }
    }
}

/// A plan as the app keeps it, of somebody of this name.
///
/// # Panics
/// If it cannot be made.
#[must_use]
pub fn plan_for(name: &str) -> Vec<u8> {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &now());
    app.set_up(&plan_of(&[name]), None, &now()).expect("a vault");
    app.lock(&now());
    drop(app);
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(&*keys).expect("its key");
    vault
        .get(PLAN)
        .expect("a vault that is whole")
        .expect("a plan")
        .to_vec()
}

fn now() -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000,
        monotonic_ms: SOME_TIME.monotonic_ms,
        boot_id: SOME_TIME.boot_id,
    }
}

fn written() -> (Place, Place, WorkingKeys, Truth) {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
    vault.put(PLAN, &plan_for("Alex")).expect("kept");
    let ids: Vec<_> = (2..=6)
        .map(|number| {
            vault
                .append(NOTE, format!("note {number}, old").as_bytes())
                .expect("kept")
        })
        .collect();
    let mut truth = Truth::of(&vault);
    vault.lock_with(&keys);
    drop(vault);
    let older = place.copy();
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(&keys).expect("its key");
    vault.put(PLAN, &plan_for("Kim")).expect("kept");
    vault.replace(ids[1], NOTE, b"note 3, new").expect("kept");
    vault.delete(ids[4]).expect("kept");
    truth.lives_on(&vault);
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
    let by_the_app = place.copy();
    let outcome = judge_by_the_vault(place, &keys.copy(), truth);
    said(outcome, &by_the_app, keys, Stillpoint::unlock_with_device)
}

/// What the app makes of an outcome, where it opens a copy of the same file by `way`.
pub fn said(
    outcome: Outcome,
    place: &Place,
    keys: &WorkingKeys,
    way: impl FnOnce(&Stillpoint, &Now) -> Result<Moment, StillpointError>,
) -> Outcome {
    let is_said = catch_unwind(AssertUnwindSafe(|| {
        let (app, now) = (
            Stillpoint::start(place.path(), Arc::new(keys.copy()), "en", &now()),
            now(),
        );
        // What does not open says so.
        way(&app, &now).is_err() || is_on_the_page(&app, &now) || {
            app.keep(&now);
            is_on_the_page(&app, &now)
        }
    }));
    match (outcome, is_said) {
        (_, Err(_)) => Outcome::Accepted,
        (Outcome::Reported { .. }, Ok(false)) => Outcome::Unsaid,
        // An alarm where there was nothing.
        (Outcome::Harmless, Ok(true)) => Outcome::Reported {
            by_the_head_alone: false,
        },
        (outcome, Ok(_)) => outcome,
    }
}

/// It stands on the first page. A pause that was left open comes before that.
fn is_on_the_page(app: &Stillpoint, now: &Now) -> bool {
    let moment = app.tick(now);
    let page = moment.page.0.to_string();
    app.doubt()
        .is_some_and(|doubt| moment.phase != Phase::Idle || page.contains(&app.explain_doubt(doubt)))
}

fn judge_by_the_vault(place: &Place, keys: &WorkingKeys, truth: &Truth) -> Outcome {
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

/// What somebody finds in a vault that is open.
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
    let Ok(notes) = vault.salvage(NOTE, 99) else {
        return Outcome::Accepted;
    };
    let lies = notes.iter().any(|note| {
        let ever = truth.ever.get(&note.id);
        ever.is_none_or(|bodies| !bodies.contains(&note.body))
    });
    // In an older copy of the whole file the plan of then is what stood there.
    let is_older = |plan: &[u8]| verdict.is_older_copy || truth.is_all_of_an_older_copy(&notes, plan);
    let another_plan = matches!(plan, Ok(Some(plan)) if *plan != truth.plan && !is_older(&plan));
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
