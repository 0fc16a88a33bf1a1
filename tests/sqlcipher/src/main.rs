//! Durable appends to SQLCipher, one for each line that is read: answers each with the nanoseconds that it took. So the
//! bench, in a process of its own with the vault, alternates the two.
//!
//! `stillpoint-sqlcipher FILE BYTES`: the database, and how many bytes each record has.
#![forbid(unsafe_code)]

use std::{env, error::Error, io, time::Instant};

use rusqlite::{Connection, params};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(file), Some(bytes)) = (arguments.next(), arguments.next()) else {
        return Err("which file, and how many bytes?".into());
    };
    let body = vec![7_u8; bytes.parse()?];
    let connection = Connection::open(file)?;
    // The key as bytes: no passphrase is stretched. Then the vault's own settings, as far as they matter for an append.
    connection.execute_batch(&format!(
        "PRAGMA key = \"x'{}'\";
         PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
         CREATE TABLE record (seq INTEGER PRIMARY KEY, token BLOB NOT NULL, sealed BLOB NOT NULL);",
        "07".repeat(32)
    ))?;
    let version: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    eprintln!("SQLCipher {version}");
    for line in io::stdin().lines() {
        line?;
        let begun = Instant::now();
        connection
            .prepare_cached("INSERT INTO record (token, sealed) VALUES (?1, ?2)")?
            .execute(params![[7_u8; 16], body])?;
        println!("{}", begun.elapsed().as_nanos());
    }
    Ok(())
}
