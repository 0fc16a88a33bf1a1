//! Full disks, broken files, and files that are not ours.

use std::fs;

use rusqlite::Connection;

use crate::{
    Vault, VaultError,
    doubles::{PROVEN, WorkingKeys},
};

use super::place::{NOTE, PLAN, Place, bodies, open, quick_vault, reopen, secret, vault};

#[test]
fn a_full_disk_loses_nothing_and_leaves_the_vault_usable() {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    let one = vault.append(NOTE, b"one").unwrap();
    for real in [false, true] {
        let limit = |vault: &Vault, pages: i64| {
            let query = format!("PRAGMA max_page_count = {pages}");
            let _: i64 = vault.store.connection.query_row(&query, [], |row| row.get(0)).unwrap();
        };
        if real {
            limit(&vault, 1);
        } else {
            vault.pretend_disk_full(true);
        }
        let large = [b'x'; 100_000];
        assert_eq!(vault.append(NOTE, &large), Err(VaultError::NotSaved));
        assert_eq!(vault.replace(one, NOTE, &large), Err(VaultError::NotSaved));
        assert_eq!(vault.put(PLAN, &large), Err(VaultError::NotSaved));
        assert_eq!(vault.drop_in(NOTE, &large), Err(VaultError::NotSaved));
        assert_eq!(bodies(&vault.newest(NOTE, 9).ok().unwrap()), ["one"]);
        assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
        let verdict = vault.verify().unwrap();
        assert!(verdict.is_whole() && verdict.readable == 2, "{verdict:?}");
        limit(&vault, i64::from(u32::MAX) - 1);
        vault.pretend_disk_full(false);
    }
    vault.append(NOTE, b"two").unwrap();
    let vault = reopen(vault, &place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).ok().unwrap()), ["two", "one"]);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn of_two_who_make_one_at_the_same_time_one_does() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    fs::create_dir_all(place.path()).unwrap();
    let other = fs::File::open(place.path()).unwrap();
    other.lock().unwrap();
    assert_eq!(
        Vault::create(place.path(), None, &keys).err(),
        Some(VaultError::NotSaved)
    );
    assert_eq!(place.bytes().len(), 0, "nothing of either is swept or left");
    drop(other);
    assert!(Vault::create(place.path(), None, &keys).is_ok());
}

#[test]
fn a_vault_that_could_not_be_made_leaves_nothing_behind() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    // Something stands where the unfinished vault would be made.
    fs::create_dir(place.path().join("data.new")).unwrap();
    assert_eq!(
        Vault::create(place.path(), None, &keys).err(),
        Some(VaultError::NotSaved)
    );
    assert_eq!(place.names(), ["data.new"]);
    fs::remove_dir(place.path().join("data.new")).unwrap();
    // The directory cannot be made, because a file has its name.
    fs::write(place.path().join("file"), b"mine").unwrap();
    assert!(Vault::create(&place.path().join("file"), None, &keys).is_err());
    assert!(Vault::create(&place.path().join("file/below"), None, &keys).is_err());
    assert_eq!(place.names(), ["file"]);
}

#[test]
fn an_attempt_that_died_half_way_is_swept_away() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    for name in ["data.new", "data.new-wal", "data-wal", "data-journal"] {
        fs::write(place.path().join(name), b"left by a power cut").unwrap();
    }
    assert!(!Vault::exists(place.path()));
    let vault = Vault::create(place.path(), None, &keys).ok().unwrap();
    assert!(vault.verify().unwrap().is_whole());
    drop(vault);
    assert_eq!(place.names(), ["data"]);
}

#[test]
fn nothing_is_made_over_a_vault_or_over_anything_else() {
    let (place, keys, vault) = quick_vault();
    assert_eq!(
        Vault::create(place.path(), None, &keys).err(),
        Some(VaultError::AlreadyThere)
    );
    drop(vault);
    let before = place.bytes();
    assert_eq!(
        Vault::create(place.path(), None, &keys).err(),
        Some(VaultError::AlreadyThere)
    );
    assert_eq!(place.bytes(), before);
    let place = Place::new();
    fs::write(place.file(), b"not a vault").unwrap();
    assert_eq!(
        Vault::create(place.path(), None, &keys).err(),
        Some(VaultError::AlreadyThere)
    );
    assert_eq!(place.bytes(), [("data".to_owned(), b"not a vault".to_vec())]);
}

#[test]
fn a_second_opener_is_told_at_once() {
    let (place, keys, mut vault) = quick_vault();
    assert_eq!(Vault::open(place.path()).err(), Some(VaultError::InUse));
    vault.lock();
    assert_eq!(Vault::open(place.path()).err(), Some(VaultError::InUse));
    vault.drop_in(NOTE, b"one").unwrap();
    drop(vault);
    assert_eq!(open(&place, &keys).newest(NOTE, 9).ok().unwrap().len(), 1);
    // Merely opened, it is in use, too.
    let _first = Vault::open(place.path()).ok().unwrap();
    assert_eq!(Vault::open(place.path()).err(), Some(VaultError::InUse));
}

#[test]
fn a_newer_vault_is_refused_and_not_touched() {
    let (place, _keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    drop(vault);
    // The newer version died with its last words still in the log.
    let newer = Connection::open(place.file()).unwrap();
    newer
        .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    newer
        .execute_batch("PRAGMA user_version = 2; CREATE TABLE future (x)")
        .unwrap();
    drop(newer);
    fs::remove_file(place.path().join("data-shm")).unwrap();
    let before = place.bytes();
    assert_eq!(before.len(), 2);
    assert_eq!(Vault::open(place.path()).err(), Some(VaultError::TooNew));
    assert_eq!(place.bytes(), before);
}

#[test]
fn a_file_that_is_not_ours_is_damaged_and_not_touched() {
    let stranger = Place::new();
    stranger.attack("PRAGMA user_version = 1; CREATE TABLE record (seq INTEGER PRIMARY KEY, token, sealed)");
    let (trapped, _keys, vault) = quick_vault();
    drop(vault);
    trapped.attack("CREATE TRIGGER trap AFTER INSERT ON record BEGIN DELETE FROM record; END");
    let rubbish: Vec<u8> = (0..20_000_u32)
        .map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let half_a_header = b"SQLite format 3\0".to_vec();
    for bytes in [
        Vec::new(),
        vec![0; 4_096],
        rubbish,
        half_a_header,
        fs::read(stranger.file()).unwrap(),
        fs::read(trapped.file()).unwrap(),
    ] {
        let place = Place::new();
        fs::write(place.file(), &bytes).unwrap();
        assert!(Vault::exists(place.path()));
        assert_eq!(
            Vault::open(place.path()).err(),
            Some(VaultError::DAMAGED),
            "{} bytes",
            bytes.len()
        );
        assert_eq!(fs::read(place.file()).unwrap(), bytes);
    }
}

#[test]
fn what_is_no_file_cannot_be_reached() {
    let place = Place::new();
    fs::create_dir(place.file()).unwrap();
    assert_eq!(Vault::open(place.path()).err(), Some(VaultError::Unreachable));
    assert_eq!(
        Vault::open(&place.path().join("nowhere")).err(),
        Some(VaultError::NotThere)
    );
    assert!(!place.path().join("nowhere").exists());
}

#[test]
fn a_file_cut_short_never_panics_and_never_lies() {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    for number in 0..60 {
        vault.append(NOTE, format!("note {number}").as_bytes()).unwrap();
    }
    drop(vault);
    let whole = fs::read(place.file()).unwrap();
    // Where a file ends within a page, SQLite reads zeros: a cut that takes nothing else takes nothing.
    let takes_something = |length: &usize| whole[*length..].iter().any(|byte| *byte != 0);
    let lengths = (0..whole.len()).step_by(1_024).chain([1, 99, whole.len() - 1]);
    for length in lengths.filter(takes_something) {
        let place = Place::new();
        fs::write(place.file(), &whole[..length]).unwrap();
        let Ok(mut vault) = Vault::open(place.path()) else {
            continue;
        };
        if vault.unlock_with_device(&keys).is_ok() {
            assert!(!vault.verify().unwrap().is_whole(), "cut at {length}");
            assert!(
                matches!(vault.newest(NOTE, 99), Err(VaultError::Damaged { .. })),
                "cut at {length}"
            );
        }
    }
}

#[test]
fn a_damaged_page_costs_only_what_stood_on_it() {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    for number in 0..100 {
        vault.append(NOTE, format!("note {number}").as_bytes()).unwrap();
    }
    let ids: Vec<_> = vault
        .newest(NOTE, 100)
        .ok()
        .unwrap()
        .iter()
        .map(|record| record.id)
        .collect();
    drop(vault);
    // The page on which note 50 stands: found by the seal that is written there.
    let sealed: Vec<u8> = Connection::open(place.file())
        .unwrap()
        .query_row("SELECT sealed FROM record WHERE seq = 51", [], |row| row.get(0))
        .unwrap();
    let mut bytes = fs::read(place.file()).unwrap();
    let at = bytes.windows(sealed.len()).position(|it| it == sealed).unwrap();
    let page = at / 4_096 * 4_096;
    bytes[page..page + 4_096].fill(0xA5);
    fs::write(place.file(), &bytes).unwrap();

    let mut vault = open(&place, &keys);
    let verdict = vault.verify().unwrap();
    assert!(!verdict.is_whole() && verdict.missing > 0, "{verdict:?}");
    let readable = verdict.readable;
    assert!((60..100).contains(&readable), "{readable}");
    assert_eq!(vault.newest(NOTE, 100).err(), Some(VaultError::Damaged { readable }));
    assert_eq!(vault.newest(NOTE, 10).ok().unwrap().len(), 10);
    let rest = vault.salvage(NOTE, 200).ok().unwrap();
    // The plan is the other readable record.
    assert_eq!(rest.len() as u32, readable - 1);
    assert!(rest.iter().all(|record| record.body.starts_with(b"note ")));
    assert_eq!(vault.read(ids[0]).ok().unwrap().body.as_slice(), b"note 99");
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
    // This evening's note is still kept.
    vault.append(NOTE, b"this evening").unwrap();
    assert_eq!(bodies(&vault.newest(NOTE, 1).ok().unwrap()), ["this evening"]);
    assert!(!reopen(vault, &place, &keys).verify().unwrap().is_whole());
}

#[test]
fn a_lost_head_leaves_everything_readable_and_nothing_writable() {
    let (place, keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    let one = vault.append(NOTE, b"one").unwrap();
    vault.append(NOTE, b"two").unwrap();
    drop(vault);
    place.attack("UPDATE head SET sealed = zeroblob(500); INSERT INTO record VALUES (9223372036854775807, x'', x'')");
    let mut vault = open(&place, &keys);
    assert!(vault.is_read_only());
    let damaged = VaultError::Damaged { readable: 3 };
    assert_eq!(vault.newest(NOTE, 9).err(), Some(damaged));
    assert_eq!(bodies(&vault.salvage(NOTE, 9).ok().unwrap()), ["two", "one"]);
    assert_eq!(vault.read(one).ok().unwrap().body.as_slice(), b"one");
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
    assert_eq!(vault.append(NOTE, b"three"), Err(damaged));
    assert_eq!(vault.put(PLAN, b"new"), Err(damaged));
    assert_eq!(vault.delete(one), Err(damaged));
    assert_eq!(vault.change_secret(&secret("open sesame"), &keys, PROVEN), Err(damaged));
    // A session needs no head.
    vault.set_mark().unwrap();
    vault.drop_in(NOTE, b"this evening").unwrap();
    assert_eq!(vault.waiting(), Ok(1));
}

#[test]
fn errors_say_nothing_about_people_paths_or_keys() {
    let place = Place::new();
    let error = Vault::open(place.path()).err().unwrap();
    let text = format!("{error} {error:?}");
    assert!(!text.contains("vault-test") && !text.contains('/'), "{text}");
}

#[test]
fn beside_a_file_that_lost_its_bytes_the_log_stays_as_it_was() {
    let (place, _keys, mut vault) = vault();
    vault.append(NOTE, b"the last words").unwrap();
    let died = place.copy();
    drop(vault);
    let log = fs::read(died.path().join("data-wal")).unwrap();
    assert!(!log.is_empty());
    for left in [b"".as_slice(), b"SQLite", &[0; 8_192]] {
        fs::write(died.file(), left).unwrap();
        assert_eq!(
            Vault::open(died.path()).err(),
            Some(VaultError::Damaged { readable: 0 })
        );
        assert!(fs::read(died.path().join("data-wal")).unwrap() == log, "{}", left.len());
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_to_what_a_link_points_to_and_nobody_else_reads_the_files() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let (place, keys, vault) = vault();
    drop(vault);
    let other = Place::new();
    let precious = other.path().join("precious");
    fs::write(&precious, b"of somebody else").unwrap();
    let room = place.path().join("data.room");
    fs::remove_file(&room).unwrap();
    for name in ["data.room", "data.new", "data.old"] {
        symlink(&precious, place.path().join(name)).unwrap();
    }
    fs::set_permissions(place.file(), fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let vault = Vault::open(place.path()).unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(
        (mode(place.path()), mode(&place.file()), mode(&room)),
        (0o700, 0o600, 0o600)
    );
    drop(vault);
    assert_eq!(fs::read(&precious).unwrap(), b"of somebody else");
    for name in ["data.new", "data.gone", "data.old.new"] {
        symlink(&precious, place.path().join(name)).unwrap();
    }
    Vault::finish_wiping(place.path(), &keys);
    assert!(Vault::exists(place.path()), "a link is no wish");
    symlink(&precious, place.path().join("data.gone")).unwrap();
    Vault::wipe(place.path(), &keys).unwrap();
    assert_eq!(fs::read(&precious).unwrap(), b"of somebody else");
    // A vault is a file, not a link to one.
    symlink(&precious, place.file()).unwrap();
    assert_eq!(Vault::open(place.path()).err(), Some(VaultError::Unreachable));
}

#[test]
fn of_two_at_the_very_first_start_one_makes_the_vault_and_the_other_takes_nothing_of_it() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let other = fs::File::open(place.path()).unwrap();
    other.lock().unwrap();
    let refused = Vault::create(place.path(), None, &keys).err();
    assert_eq!(refused, Some(VaultError::NotSaved));
    assert_eq!(
        fs::read_dir(place.path()).unwrap().count(),
        0,
        "nothing of the other's was touched"
    );
    drop(other);
    assert!(Vault::create(place.path(), None, &keys).is_ok());
}
