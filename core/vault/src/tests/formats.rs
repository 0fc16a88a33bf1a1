//! Older formats, brought up to today's.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
};

use rusqlite::Connection;

use crate::{
    Age, Vault, VaultError,
    doubles::WorkingKeys,
    file::{
        migrating::{STEPS, Step},
        schema,
    },
};

use super::place::{NOTE, PLAN, Place, bodies, open, quick_vault};

/// The tables of format 0, which was never written outside of this test: a vault that knew no rotation and no number
/// that was given out.
const TABLES_OF_0: [&str; 7] = [
    "CREATE TABLE attempts (whose INTEGER PRIMARY KEY CHECK (whose IN (1, 2, 3)), wrong INTEGER NOT NULL, boot INTEGER NOT NULL, \
     at_ms INTEGER NOT NULL) STRICT",
    "CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), sealed BLOB NOT NULL) STRICT",
    "CREATE TABLE inbox (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT",
    "CREATE TABLE mark (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT",
    "CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), vault BLOB NOT NULL, epoch INTEGER NOT NULL, \
     inbox_public BLOB NOT NULL, inbox_secret BLOB NOT NULL) STRICT",
    "CREATE TABLE record (seq INTEGER PRIMARY KEY, token BLOB NOT NULL, sealed BLOB NOT NULL) STRICT",
    "CREATE TABLE slot (way INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT",
];

static FAILS_HALF_WAY: AtomicBool = AtomicBool::new(false);

/// From 0 to 1: the table is made anew, because what SQLite writes of an added column would read otherwise.
fn add_earlier(connection: &Connection) -> Result<(), VaultError> {
    let meta = "CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), vault BLOB NOT NULL, epoch INTEGER NOT \
                NULL, inbox_public BLOB NOT NULL, inbox_secret BLOB NOT NULL, given_out BLOB, earlier BLOB) STRICT";
    connection.execute_batch("CREATE TEMP TABLE kept AS SELECT * FROM meta; DROP TABLE meta;")?;
    connection.execute_batch(meta)?;
    if FAILS_HALF_WAY.load(Ordering::SeqCst) {
        return Err(VaultError::NotSaved);
    }
    connection.execute_batch("INSERT INTO meta SELECT *, NULL, NULL FROM temp.kept; DROP TABLE temp.kept")?;
    Ok(())
}

const FROM_0: [Step; 1] = [Step {
    from: 0,
    tables: &TABLES_OF_0,
    apply: add_earlier,
}];

/// A vault as format 0 had it.
fn of_format_0() -> (Place, WorkingKeys) {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    for number in 0..50 {
        vault.append(NOTE, format!("note {number}").as_bytes()).unwrap();
    }
    vault.lock_with(&keys);
    drop(vault);
    let meta = TABLES_OF_0[4];
    place.attack(&format!(
        "PRAGMA journal_mode = WAL; CREATE TEMP TABLE kept AS SELECT one, vault, epoch, inbox_public, inbox_secret \
         FROM meta; DROP TABLE meta; {meta}; INSERT INTO meta SELECT * FROM temp.kept; PRAGMA user_version = 0"
    ));
    (place, keys)
}

fn holds_all(place: &Place, keys: &WorkingKeys) {
    let vault = open(place, keys);
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(vault.newest(NOTE, 99).unwrap().len(), 50);
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
    assert_eq!(vault.age(), Age::Newest);
}

#[test]
fn an_older_format_is_brought_up_and_the_copy_goes_once_everything_was_read() {
    let (place, keys) = of_format_0();
    // Without a step from there it is not ours.
    assert!(matches!(Vault::open(place.path()), Err(VaultError::Damaged { .. })));
    let before = fs::read(place.file()).unwrap();
    FAILS_HALF_WAY.store(true, Ordering::SeqCst);
    // A failure in the middle: the file is as it was, and can be tried again.
    assert_eq!(Vault::migrate(place.path(), &FROM_0), Err(VaultError::NotSaved));
    assert_eq!(fs::read(place.path().join("data.old")).unwrap(), before);
    let connection = Connection::open(place.file()).unwrap();
    assert_eq!(schema::version(&connection), Ok(0));
    assert_eq!(schema::tables(&connection).unwrap(), TABLES_OF_0);
    drop(connection);
    FAILS_HALF_WAY.store(false, Ordering::SeqCst);

    Vault::migrate(place.path(), &FROM_0).unwrap();
    assert!(place.names().contains(&"data.old".to_owned()));
    // Killed here: the copy waits. Opened without its key: it still waits.
    drop(Vault::open(place.path()).unwrap());
    assert!(place.names().contains(&"data.old".to_owned()));
    holds_all(&place, &keys);
    assert_eq!(place.names(), ["data"]);
    // A second time there is nothing to do.
    Vault::migrate(place.path(), &FROM_0).unwrap();
    holds_all(&place, &keys);
}

#[cfg(unix)]
#[test]
fn the_copy_of_before_is_written_to_nothing_that_a_link_points_to() {
    let (place, keys) = of_format_0();
    let other = Place::new();
    let precious = other.path().join("precious");
    fs::write(&precious, b"of somebody else").unwrap();
    for name in ["data.old", "data.old.new"] {
        std::os::unix::fs::symlink(&precious, place.path().join(name)).unwrap();
    }
    let before = fs::read(place.file()).unwrap();
    Vault::migrate(place.path(), &FROM_0).unwrap();
    assert_eq!(fs::read(&precious).unwrap(), b"of somebody else");
    let copy = place.path().join("data.old");
    assert!(fs::symlink_metadata(&copy).unwrap().is_file());
    assert_eq!(fs::read(&copy).unwrap(), before);
    holds_all(&place, &keys);
}

#[test]
fn a_step_that_loses_something_does_not_cost_the_copy() {
    let (place, keys) = of_format_0();
    let before = fs::read(place.file()).unwrap();
    let loses = |connection: &Connection| {
        add_earlier(connection)?;
        connection.execute("DELETE FROM record WHERE seq = 7", [])?;
        Ok(())
    };
    let steps = [Step {
        from: 0,
        tables: &TABLES_OF_0,
        apply: loses,
    }];
    Vault::migrate(place.path(), &steps).unwrap();
    let vault = open(&place, &keys);
    assert!(!vault.verify().unwrap().is_whole());
    assert_eq!(bodies(&vault.salvage(NOTE, 99).unwrap()).len(), 49);
    drop(vault);
    assert_eq!(fs::read(place.path().join("data.old")).unwrap(), before);
}

#[test]
fn what_is_not_of_the_format_it_says_and_what_is_newer_is_left_as_it_is() {
    for (sql, answer) in [
        ("CREATE TABLE more (x)", VaultError::DAMAGED),
        ("DROP TABLE mark", VaultError::DAMAGED),
        ("PRAGMA user_version = 2", VaultError::TooNew),
    ] {
        let (place, _) = of_format_0();
        place.attack(sql);
        let before = fs::read(place.file()).unwrap();
        let migrated = Vault::migrate(place.path(), &FROM_0);
        assert_eq!(
            migrated.and_then(|()| Vault::open(place.path()).map(drop)),
            Err(answer),
            "{sql}"
        );
        assert_eq!(fs::read(place.file()).unwrap(), before);
        assert!(!place.names().contains(&"data.old".to_owned()));
    }
}

#[test]
fn every_step_leads_to_the_next_one_and_the_last_to_today() {
    let ends: Vec<i64> = STEPS.iter().map(|step| step.from + 1).collect();
    let begins: Vec<i64> = STEPS
        .iter()
        .skip(1)
        .map(|step| step.from)
        .chain([schema::VERSION])
        .collect();
    assert!(STEPS.is_empty() || ends == begins);
}
