//! What the vault costs, against plain SQLite and against the bare disk.

use std::{
    fs::File,
    io::{BufRead, BufReader, Seek, Write},
    path::Path,
};

use rusqlite::{Connection, params};
use stillpoint_core::vault::{Kind, Standing, Vault, doubles::WorkingKeys};

use crate::sampling::{Place, quantile, tell, time};

/// An entry of the size that people write.
const ENTRY: usize = 400;
/// What a sealed record of that size takes on the disk: both sides write as many bytes.
const SEALED: usize = 440 + 40;
const APPENDS: usize = 4_000;
/// Ten entries a day for ten years.
const MANY: u32 = 36_500;
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

/// `append_sqlcipher`: p50 of a durable append, against SQLCipher with the same PRAGMAs and the same bytes, taking turns. It
/// is another build of SQLite, so a process of its own: the program that the variable names (`cargo xtask bench` does).
pub(crate) fn append_sqlcipher() {
    let Some(program) = std::env::var_os("STILLPOINT_SQLCIPHER") else {
        return eprintln!("append_sqlcipher left out: cargo xtask bench builds SQLCipher");
    };
    let place = Place::new();
    let mut vault = new_vault(&place, &WorkingKeys::new());
    let mut sqlcipher = std::process::Command::new(program)
        .arg(place.0.join("sqlcipher"))
        .arg(ENTRY.to_string())
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("SQLCipher can be started");
    let mut asked = sqlcipher.stdin.take().expect("its input");
    let mut answers = BufReader::new(sqlcipher.stdout.take().expect("its output")).lines();
    let body = [7; ENTRY];
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..APPENDS {
        ours.push(time(|| {
            vault.append(KIND, &body).expect("durable");
        }));
        asked.write_all(b"\n").expect("asked");
        let took = answers.next().and_then(Result::ok).and_then(|line| line.parse().ok());
        theirs.push(took.expect("an answer"));
    }
    drop(asked);
    sqlcipher.wait().expect("its end");
    let ours = quantile(&mut ours, 0.5);
    tell(
        "append_sqlcipher",
        ours / 1_000.0,
        "us",
        Some(("SQLCipher", ours / quantile(&mut theirs, 0.5))),
    );
}

/// A vault with so many entries.
fn filled(place: &Place, keys: &WorkingKeys, entries: u32) -> Vault {
    let mut vault = new_vault(place, keys);
    for _ in 0..entries {
        vault.append(KIND, &[7; ENTRY]).expect("durable");
    }
    vault
}

/// `unlock_50`: from the key to the newest 50 entries of 36,500, against the same at 1,000.
pub(crate) fn unlock_50() {
    let keys = WorkingKeys::new();
    let (few, many) = (Place::new(), Place::new());
    for (place, entries) in [(&few, 1_000), (&many, MANY)] {
        filled(place, &keys, entries);
    }
    // Each on a phone of its own: a phone remembers one vault.
    let other_keys = keys.copy();
    let (mut of_few, mut of_many) = (Vec::new(), Vec::new());
    let (mut few, mut many) = (
        Vault::open(&few.0).expect("a vault"),
        Vault::open(&many.0).expect("a vault"),
    );
    for _ in 0..200 {
        for (vault, times, keys) in [(&mut few, &mut of_few, &keys), (&mut many, &mut of_many, &other_keys)] {
            vault.lock();
            times.push(time(|| {
                vault.unlock_with_device(keys).expect("open");
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

/// `standing`: how a vault of 36,500 entries stands, which every unlock asks before it calls anything whole; against plain SQLite
/// reading as many rows of as many bytes.
pub(crate) fn standing() {
    let place = Place::new();
    let vault = filled(&place, &WorkingKeys::new(), MANY);
    let connection = plain(&place.0);
    connection.execute_batch("BEGIN").expect("a transaction");
    for _ in 0..MANY {
        append_plain(&connection, &[7; 16], &[7; SEALED]);
    }
    connection.execute_batch("COMMIT").expect("durable");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..50 {
        ours.push(time(|| assert_eq!(vault.standing(), Standing::Whole)));
        theirs.push(time(|| {
            let mut statement = connection
                .prepare_cached("SELECT seq, sealed FROM record")
                .expect("a table");
            let mut rows = statement.query([]).expect("rows");
            let mut bytes = 0;
            while let Some(row) = rows.next().expect("a row") {
                bytes += row
                    .get_ref(1)
                    .and_then(|sealed| Ok(sealed.as_blob()?.len()))
                    .expect("bytes");
            }
            assert_eq!(bytes, SEALED * MANY as usize);
        }));
    }
    let (ours, theirs) = (quantile(&mut ours, 0.5), quantile(&mut theirs, 0.5));
    tell(
        "standing",
        ours / 1_000_000.0,
        "ms",
        Some(("plain SQLite reading the same", ours / theirs)),
    );
}
