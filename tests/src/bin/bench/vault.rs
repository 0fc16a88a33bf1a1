//! What the vault costs, against plain SQLite and against the bare disk.

use std::{
    fs::File,
    io::{Seek, Write},
    path::Path,
};

use rusqlite::{Connection, params};
use stillpoint_core::vault::{Kind, Vault, doubles::WorkingKeys};

use crate::sampling::{Place, quantile, tell, time};

/// An entry of the size that people write.
const ENTRY: usize = 400;
/// What a sealed record of that size takes on the disk: both sides write as many bytes.
const SEALED: usize = 440 + 40;
const APPENDS: usize = 4_000;
const KIND: Kind = Kind(9);

/// Plain SQLite, with the PRAGMAs of the vault that matter for a durable append.
fn plain(place: &Path) -> Connection {
    let connection = Connection::open(place.join("plain")).expect("a database");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
             CREATE TABLE record (seq INTEGER PRIMARY KEY, token BLOB NOT NULL, sealed BLOB NOT NULL);",
        )
        .expect("a table");
    connection
}

/// The quickest there is: one statement, prepared once, and a transaction by itself.
fn append_plain(connection: &Connection, token: &[u8], body: &[u8]) {
    connection
        .prepare_cached("INSERT INTO record (token, sealed) VALUES (?1, ?2)")
        .and_then(|mut statement| statement.execute(params![token, body]))
        .expect("durable");
}

fn new_vault(place: &Place, keys: &WorkingKeys) -> Vault {
    Vault::create(&place.0, None, keys).expect("a vault")
}

/// `append`: p50 of a durable append, against plain SQLite with the same PRAGMAs and the same bytes, taking turns.
pub(crate) fn append() {
    let place = Place::new();
    let mut vault = new_vault(&place, &WorkingKeys::new());
    let connection = plain(&place.0);
    let (body, sealed) = ([7; ENTRY], [7; SEALED]);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..APPENDS {
        ours.push(time(|| {
            vault.append(KIND, &body).expect("durable");
        }));
        theirs.push(time(|| append_plain(&connection, &[7; 16], &sealed)));
    }
    let ours = quantile(&mut ours, 0.5);
    tell(
        "append",
        ours / 1_000.0,
        "us",
        Some(("plain SQLite", ours / quantile(&mut theirs, 0.5))),
    );
}

/// `append_flush`: the same, against one raw write and flush of the same bytes.
pub(crate) fn append_flush() {
    let place = Place::new();
    let mut vault = new_vault(&place, &WorkingKeys::new());
    let body = [7; ENTRY];
    // What goes into the log: the page of the record, with its frame header.
    let written = vec![7; 4_096 + 24];
    // The log is as long as it gets, and written anew from its beginning: so is the file.
    const TURNS: usize = 500;
    let mut file = File::create(place.0.join("raw")).expect("a file");
    file.write_all(&written.repeat(TURNS))
        .and_then(|()| file.sync_all())
        .expect("room");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..APPENDS {
        if turn % TURNS == 0 {
            file.rewind().expect("a file");
        }
        ours.push(time(|| {
            vault.append(KIND, &body).expect("durable");
        }));
        theirs.push(time(|| {
            file.write_all(&written)
                .and_then(|()| file.sync_data())
                .expect("flushed");
        }));
    }
    let ours = quantile(&mut ours, 0.5);
    tell(
        "append_flush",
        ours / 1_000.0,
        "us",
        Some(("one write and flush", ours / quantile(&mut theirs, 0.5))),
    );
}

/// `unlock_50`: from the key to the newest 50 entries of 36,500, against the same at 1,000.
pub(crate) fn unlock_50() {
    let keys = WorkingKeys::new();
    let (few, many) = (Place::new(), Place::new());
    for (place, entries) in [(&few, 1_000), (&many, 36_500)] {
        let mut vault = new_vault(place, &keys);
        for _ in 0..entries {
            vault.append(KIND, &[7; ENTRY]).expect("durable");
        }
    }
    let (mut of_few, mut of_many) = (Vec::new(), Vec::new());
    let (mut few, mut many) = (
        Vault::open(&few.0).expect("a vault"),
        Vault::open(&many.0).expect("a vault"),
    );
    for _ in 0..200 {
        for (vault, times) in [(&mut few, &mut of_few), (&mut many, &mut of_many)] {
            vault.lock();
            times.push(time(|| {
                vault.unlock_with_device(&keys).expect("open");
                assert_eq!(vault.newest(KIND, 50).expect("entries").len(), 50);
            }));
        }
    }
    let (few, many) = (quantile(&mut of_few, 0.5), quantile(&mut of_many, 0.5));
    tell(
        "unlock_50",
        many / 1_000_000.0,
        "ms",
        Some(("the same at 1,000", many / few)),
    );
}
