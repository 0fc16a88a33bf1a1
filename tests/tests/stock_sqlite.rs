//! The `sqlite3` that everybody has finds nothing wrong with a vault: alive, after a death, and after power cuts. Ignored
//! unless asked for, because not every computer has it; `cargo xtask test` asks, or says that it is missing.

use std::process::Command;

use stillpoint_core::vault::{Kind, Name, Vault, doubles::WorkingKeys};
use stillpoint_tests::{
    chance::Chance,
    disk::{Fate, Platter, Watching},
    place::Place,
};

/// What `sqlite3` says of the file in a folder.
fn integrity(place: &Place) -> String {
    let done = Command::new("sqlite3")
        .arg(place.path().join("data"))
        .arg("PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) > 0 FROM record;")
        .output()
        .expect("sqlite3 can be started");
    format!(
        "{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    )
}

#[test]
#[ignore = "needs the program sqlite3"]
fn the_sqlite3_that_everybody_has_finds_nothing_wrong() {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).unwrap();
    vault.put(Name(1), b"plan").unwrap();
    let before = place.copy();
    drop(vault);
    let watching = Watching::over(place.path());
    let image = place.image();
    watching.record();
    let mut vault = Vault::open(place.path()).unwrap();
    vault.unlock_with_device(&keys).unwrap();
    for length in 0..200 {
        let id = vault.append(Kind(1), &vec![7; length * length]).unwrap();
        vault.drop_in(Kind(2), b"dropped in").unwrap();
        if length % 3 == 0 {
            vault.delete(id).unwrap();
        }
    }
    let died = place.copy();
    vault.lock();
    drop(vault);
    assert_eq!(integrity(&before), "ok\n1\n");
    assert_eq!(integrity(&died), "ok\n1\n", "after a death");
    assert_eq!(integrity(&place.copy()), "ok\n1\n", "closed");

    let (mut platter, mut chance) = (Platter::holding(image), Chance(1));
    let cut = Place::in_memory();
    for (at, change) in watching.stop_recording().iter().enumerate() {
        platter.apply(change);
        if at % 97 == 0 {
            cut.hold(&platter.cut(Fate::Some(chance.split())));
            assert_eq!(integrity(&cut), "ok\n1\n", "cut after {at} changes");
        }
    }
    // The control: it does find something wrong.
    let mut broken = place.image();
    for bytes in broken.values_mut() {
        let middle = bytes.len() / 2 / 4_096 * 4_096;
        bytes[middle..middle + 8].fill(0x5A);
    }
    cut.hold(&broken);
    assert_ne!(integrity(&cut), "ok\n1\n");
}
