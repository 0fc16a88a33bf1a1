//! What a backup promises.

use std::{
    cell::Cell,
    fs,
    io::{Read, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use stillpoint_age::{Identity, Reader, To, With, Writer};

use super::{
    BackupError, BackupTrouble, GoOn, Restoring, Source, Whole, as_it_stands, back_up, restore_into, restore_new,
    write::pour,
};
use crate::vault::{
    Kind, Name, Proven, Restored, Seen, Sort, Vault, VaultError,
    doubles::{PROVEN, WorkingKeys},
};

const NOTE: Kind = Kind(1);
const PLAN: Name = Name(1);
const DAY: &str = "2026-11-21";
/// Words like no others.
const CANARY: &str = "cormorant lighthouse";

struct Place(PathBuf);

impl Place {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "backup-test-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("backup.age")
    }

    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<_> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn on(_: u32, _: u32) -> GoOn {
    GoOn::Yes
}

/// A vault with a plan, notes of many lengths, something that was changed and something that was deleted.
fn vault(notes: usize) -> (Place, WorkingKeys, Vault) {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let mut vault = Vault::create_holding(&place.0, None, &keys, &[(PLAN, CANARY.as_bytes())])
        .ok()
        .unwrap();
    for length in 0..notes {
        vault.append(NOTE, &body(length)).unwrap();
    }
    let gone = vault.append(NOTE, b"gone").unwrap();
    vault.delete(gone).unwrap();
    (place, keys, vault)
}

fn body(length: usize) -> Vec<u8> {
    CANARY
        .bytes()
        .cycle()
        .take(length * 7)
        .chain([length as u8, 0, 255])
        .collect()
}

fn everything(vault: &Vault) -> Vec<(Sort, Vec<u8>)> {
    let mut all = Vec::new();
    let look = &mut |item: crate::vault::Item<'_>| {
        all.push((item.sort, item.body.to_vec()));
        ControlFlow::Continue(())
    };
    assert_eq!(vault.each(look), Ok(Seen::All));
    all
}

/// A backup of `vault` for a fresh key, in a place of its own.
fn made(vault: &Vault) -> (Place, Identity) {
    let (place, key) = (Place::new(), Identity::random().unwrap());
    let written = back_up(
        &Whole::of(vault, &Proven::of_a_test()),
        &place.file(),
        &To::Recipient(&key.recipient()),
        DAY,
        &mut on,
    )
    .unwrap();
    assert!(written.is_all);
    assert_eq!(written.bytes, fs::metadata(place.file()).unwrap().len());
    (place, key)
}

fn text(file: &Path, key: &Identity) -> String {
    let mut file = fs::File::open(file).unwrap();
    let mut text = String::new();
    Reader::open(&mut file, &With::Identity(key))
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn write(file: &Path, key: &Identity, text: &str) {
    let mut into = fs::File::create(file).unwrap();
    let mut writer = Writer::begin(&mut into, &To::Recipient(&key.recipient())).unwrap();
    writer.write_all(text.as_bytes()).unwrap();
    writer.finish().unwrap();
}

fn restore(vault: &mut Vault, file: &Path, key: &Identity) -> Result<Restored, BackupError> {
    let with = With::Identity(key);
    restore_into(vault, &Restoring { file, with }, &mut as_it_stands, &mut on)
}

fn restored_new(place: &Place, file: &Path, key: &Identity) -> Result<(Vault, Restored), BackupError> {
    let with = With::Identity(key);
    restore_new(
        &place.0,
        None,
        &WorkingKeys::new(),
        PLAN,
        &Restoring { file, with },
        &mut as_it_stands,
        &mut on,
    )
}

fn trouble<T>(outcome: Result<T, BackupError>) -> Option<BackupTrouble> {
    match outcome {
        Err(BackupError::Backup(trouble)) => Some(trouble),
        _ => None,
    }
}

#[test]
fn everything_comes_back_on_another_phone() {
    let (_place, _keys, vault) = vault(300);
    let (backup, key) = made(&vault);
    let elsewhere = Place::new();
    let (again, restored) = restored_new(&elsewhere, &backup.file(), &key).ok().unwrap();
    assert_eq!(everything(&again), everything(&vault));
    assert_eq!((restored.added, restored.already_here, restored.left_out), (301, 0, 0));
    assert!(again.verify().unwrap().is_whole());
}

#[test]
fn a_backup_of_a_backup_says_the_same() {
    let (_place, _keys, vault) = vault(50);
    let (backup, key) = made(&vault);
    let elsewhere = Place::new();
    let (again, _) = restored_new(&elsewhere, &backup.file(), &key).ok().unwrap();
    let (second, other) = made(&again);
    assert_eq!(text(&backup.file(), &key), text(&second.file(), &other));
}

#[test]
fn it_is_lines_that_other_tools_read() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let mut vault = Vault::create_holding(&place.0, None, &keys, &[(PLAN, b"plan")])
        .ok()
        .unwrap();
    vault.append(NOTE, b"one").unwrap();
    let (backup, key) = made(&vault);
    let expected = "{\"format\":\"stillpoint backup\",\"version\":1,\"made_on\":\"2026-11-21\",\"count\":2}\n\
                    {\"name\":1,\"body\":\"cGxhbg==\"}\n\
                    {\"kind\":1,\"body\":\"b25l\"}\n\
                    {\"end\":2}";
    let text = text(&backup.file(), &key);
    // Padded with spaces, to a length that tells nobody how much it is.
    assert_eq!(text.trim_end(), expected);
    assert!(text.len() == 64 << 10 && text.ends_with(" \n") && text.lines().count() == 4);
}

#[test]
fn a_second_restore_changes_nothing_and_nothing_is_overwritten() {
    let (_place, _keys, mut vault) = vault(40);
    let (backup, key) = made(&vault);
    vault.put(PLAN, b"a later plan").unwrap();
    vault.append(NOTE, b"a later note").unwrap();
    let restored = restore(&mut vault, &backup.file(), &key).unwrap();
    assert_eq!((restored.added, restored.already_here, restored.left_out), (0, 40, 1));
    let after = everything(&vault);
    assert_eq!(restore(&mut vault, &backup.file(), &key).unwrap().added, 0);
    assert_eq!(everything(&vault), after);
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"a later plan");
}

#[test]
fn whatever_other_tools_make_of_the_lines_is_taken_in() {
    let (_place, _keys, vault) = vault(3);
    let (backup, key) = made(&vault);
    let whole = text(&backup.file(), &key);
    let lines: Vec<&str> = whole.lines().collect();
    // Spaces, another order, fields that are not known, a slash written the long way, no line feed at the end.
    let mut records = String::new();
    for line in &lines[1..lines.len() - 1] {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let body = value["body"].as_str().unwrap().replace('/', "\\/");
        let sort = ["kind", "name"]
            .into_iter()
            .find(|sort| value.get(sort).is_some())
            .unwrap();
        records += &format!(
            "{{ \"body\" : \"{body}\", \"note\": [1], \"{sort}\" :{} }}\n",
            value[sort]
        );
    }
    let end = format!("{{ \"end\" : {} }}", lines.len() - 2);
    write(&backup.file(), &key, &format!("{}\n{records}{end}", lines[0]));
    let elsewhere = Place::new();
    let (again, _) = restored_new(&elsewhere, &backup.file(), &key).ok().unwrap();
    assert_eq!(everything(&again), everything(&vault));
}

#[test]
fn with_something_wrong_with_the_file_nothing_is_changed_and_the_reason_is_told() {
    let (_place, _keys, vault) = vault(20);
    let (backup, key) = made(&vault);
    let whole = text(&backup.file(), &key);
    let lines: Vec<&str> = whole.lines().collect();
    let joined = |lines: &[&str]| lines.join("\n") + "\n";
    let without = |at: usize| {
        let mut fewer = lines.clone();
        fewer.remove(at);
        joined(&fewer)
    };
    let last = lines.len() - 1;
    let cases: Vec<(String, BackupTrouble)> = vec![
        (String::new(), BackupTrouble::NotABackup),
        ("{}\n".to_owned(), BackupTrouble::NotABackup),
        ("a letter\n".to_owned(), BackupTrouble::NotABackup),
        (without(0), BackupTrouble::NotABackup),
        (without(1), BackupTrouble::Changed),
        (without(last), BackupTrouble::Changed),
        (whole[..whole.trim_end().len() / 2].to_owned(), BackupTrouble::Changed),
        (whole.clone() + lines[1], BackupTrouble::Changed),
        (whole.replace("\"end\":21", "\"end\":20"), BackupTrouble::Changed),
        (whole.replace("\"count\":21}", "\"count\":22}"), BackupTrouble::Changed),
        (whole.replacen("\"kind\":1", "\"kind\":256", 1), BackupTrouble::Changed),
        (
            whole.replacen("\"kind\":1", "\"kind\":1,\"name\":1", 1),
            BackupTrouble::Changed,
        ),
        (whole.replacen("\"body\":\"", "\"body\":\"*", 1), BackupTrouble::Changed),
        (whole.replace("\"version\":1", "\"version\":2"), BackupTrouble::TooNew),
        (
            whole.replace("stillpoint backup", "another backup"),
            BackupTrouble::NotABackup,
        ),
    ];
    for (text, why) in cases {
        let (place, _keys, mut other) = self::vault(0);
        let file = place.0.join("bad.age");
        write(&file, &key, &text);
        let before = everything(&other);
        let begin: String = text.chars().take(60).collect();
        assert_eq!(trouble(restore(&mut other, &file, &key)), Some(why), "{begin}");
        assert_eq!(everything(&other), before, "{begin}");
        let nowhere = Place::new();
        assert_eq!(trouble(restored_new(&nowhere, &file, &key)), Some(why), "{begin}");
        assert_eq!(nowhere.names(), Vec::<String>::new(), "{begin}");
    }
}

#[test]
fn a_foreign_file_a_missing_one_and_another_key_are_told_apart() {
    let (place, _keys, mut vault) = vault(2);
    let (backup, key) = made(&vault);
    let other = Identity::random().unwrap();
    let before = everything(&vault);
    assert_eq!(
        trouble(restore(&mut vault, &backup.file(), &other)),
        Some(BackupTrouble::WrongKey)
    );
    let with = With::Passphrase(b"sea stone and more");
    let file = &backup.file();
    let by_passphrase = restore_into(&mut vault, &Restoring { file, with }, &mut as_it_stands, &mut on);
    assert_eq!(trouble(by_passphrase), Some(BackupTrouble::WrongKey));
    let data = place.0.join("data");
    assert_eq!(
        trouble(restore(&mut vault, &data, &key)),
        Some(BackupTrouble::NotABackup)
    );
    let nowhere = place.0.join("nowhere");
    assert_eq!(
        trouble(restore(&mut vault, &nowhere, &key)),
        Some(BackupTrouble::Unreachable)
    );
    assert_eq!(
        trouble(restore(&mut vault, &place.0, &key)),
        Some(BackupTrouble::Unreachable)
    );
    assert_eq!(everything(&vault), before);
}

#[test]
fn nobody_begins_from_a_backup_without_a_plan() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let mut vault = Vault::create(&place.0, None, &keys).ok().unwrap();
    vault.append(NOTE, b"one").unwrap();
    let (backup, key) = made(&vault);
    let elsewhere = Place::new();
    assert_eq!(
        trouble(restored_new(&elsewhere, &backup.file(), &key)),
        Some(BackupTrouble::NoPlan)
    );
    assert_eq!(elsewhere.names(), Vec::<String>::new());
    let (_place, _keys, mut other) = self::vault(0);
    assert_eq!(restore(&mut other, &backup.file(), &key).unwrap().added, 1);
}

#[test]
fn it_can_be_stopped_at_any_report_and_then_nothing_is_left() {
    let (_place, _keys, vault) = vault(0);
    let many = Many(3_000);
    let key = Identity::random().unwrap();
    let to = To::Recipient(&key.recipient());
    let place = Place::new();
    fs::write(place.file(), b"an earlier one").unwrap();
    let reports = Cell::new(0);
    let mut count = |_, of| {
        assert_eq!(of, 3_000);
        reports.set(reports.get() + 1);
        GoOn::Yes
    };
    let whole = Place::new();
    back_up(&many, &whole.file(), &to, DAY, &mut count).unwrap();
    assert_eq!(reports.get(), 3_000 / 512 + 1);
    let stop_at = |at: u32| {
        let mut told = 0;
        move |_: u32, _: u32| {
            told += 1;
            if told == at { GoOn::Stop } else { GoOn::Yes }
        }
    };
    for at in 1..=reports.get() {
        let stopped = back_up(&many, &place.file(), &to, DAY, &mut stop_at(at));
        assert_eq!(stopped, Err(BackupError::Stopped));
        assert_eq!(place.names(), ["backup.age"]);
        assert_eq!(fs::read(place.file()).unwrap(), b"an earlier one");
        let (_other_place, _keys, mut other) = self::vault(0);
        let (before, file) = (everything(&other), &whole.file());
        let with = With::Identity(&key);
        let stopped = restore_into(
            &mut other,
            &Restoring { file, with },
            &mut as_it_stands,
            &mut stop_at(at),
        );
        assert_eq!(stopped, Err(BackupError::Stopped));
        assert_eq!(everything(&other), before);
    }
    drop(vault);
}

/// So many notes, which lie nowhere.
struct Many(u32);

impl Source for Many {
    fn count(&self) -> Result<Option<u32>, VaultError> {
        Ok(Some(self.0))
    }

    fn each(&self, look: &mut dyn FnMut(Sort, &[u8]) -> ControlFlow<()>) -> Result<Seen, VaultError> {
        for number in 0..self.0 {
            if look(Sort::Entry(NOTE), &number.to_le_bytes().repeat(100)).is_break() {
                return Ok(Seen::Enough);
            }
        }
        Ok(Seen::All)
    }
}

#[test]
fn of_a_damaged_vault_nothing_is_called_everything_and_the_rest_can_be_saved() {
    let (place, keys, vault) = vault(30);
    drop(vault);
    let attacker = rusqlite::Connection::open(place.0.join("data")).unwrap();
    attacker
        .execute_batch("UPDATE record SET sealed = zeroblob(552) WHERE seq = 7")
        .unwrap();
    drop(attacker);
    let mut vault = Vault::open(&place.0).ok().unwrap();
    vault.unlock_with_device(&keys).unwrap();
    let (backup, key) = (Place::new(), Identity::random().unwrap());
    let to = To::Recipient(&key.recipient());
    let refused = back_up(
        &Whole::of(&vault, &Proven::of_a_test()),
        &backup.file(),
        &to,
        DAY,
        &mut on,
    );
    assert_eq!(refused, Err(BackupError::Vault(VaultError::Damaged { readable: 30 })));
    assert_eq!(backup.names(), Vec::<String>::new());
    let written = back_up(
        &Whole::of(&vault, &Proven::of_a_test()).readable(),
        &backup.file(),
        &to,
        DAY,
        &mut on,
    )
    .unwrap();
    assert!(!written.is_all);
    let elsewhere = Place::new();
    let (again, restored) = restored_new(&elsewhere, &backup.file(), &key).ok().unwrap();
    assert_eq!(restored.added, 30);
    assert!(again.verify().unwrap().is_whole());
}

#[test]
fn where_it_cannot_be_written_nothing_is_left_and_what_was_there_stays() {
    let (place, _keys, mut vault) = vault(3);
    let key = Identity::random().unwrap();
    let to = To::Recipient(&key.recipient());
    for file in [place.0.join("no/such/folder"), PathBuf::from("/"), PathBuf::from("")] {
        let refused = back_up(&Whole::of(&vault, &Proven::of_a_test()), &file, &to, DAY, &mut on);
        assert_eq!(trouble(refused), Some(BackupTrouble::Unreachable), "{}", file.display());
    }
    #[cfg(target_os = "linux")]
    {
        // A device that is always full.
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let refused = pour(full, &Whole::of(&vault, &Proven::of_a_test()), &to, DAY, &mut on);
        assert_eq!(trouble(refused), Some(BackupTrouble::NoRoom));
    }
    vault.lock();
    let locked = back_up(
        &Whole::of(&vault, &Proven::of_a_test()),
        &place.0.join("backup"),
        &to,
        DAY,
        &mut on,
    );
    assert_eq!(locked, Err(BackupError::Vault(VaultError::Locked)));
}

#[cfg(unix)]
#[test]
fn a_backup_is_written_through_no_link() {
    let (_place, _keys, vault) = vault(3);
    let key = Identity::random().unwrap();
    let (here, elsewhere) = (Place::new(), Place::new());
    let other = elsewhere.0.join("another file");
    fs::write(&other, "stays").unwrap();
    std::os::unix::fs::symlink(&other, here.0.join("backup.age.part")).unwrap();
    back_up(
        &Whole::of(&vault, &Proven::of_a_test()),
        &here.file(),
        &To::Recipient(&key.recipient()),
        DAY,
        &mut on,
    )
    .unwrap();
    assert_eq!(fs::read_to_string(&other).unwrap(), "stays");
    assert_eq!(here.names(), ["backup.age"]);
}

#[test]
fn no_room_for_what_is_restored_leaves_everything_as_it_was() {
    let (_place, _keys, mut vault) = vault(5);
    let (backup, key) = made(&vault);
    vault.append(NOTE, b"later").unwrap();
    let (_other_place, _keys, mut other) = self::vault(0);
    let before = everything(&other);
    other.pretend_disk_full(true);
    assert_eq!(
        trouble(restore(&mut other, &backup.file(), &key)),
        Some(BackupTrouble::NoRoom)
    );
    other.pretend_disk_full(false);
    assert_eq!(everything(&other), before);
    assert!(restore(&mut other, &backup.file(), &key).is_ok());
}

#[test]
fn nothing_that_people_wrote_and_nothing_about_it_is_readable() {
    let (_place, _keys, vault) = vault(200);
    let place = Place::new();
    let to = To::Passphrase(b"four words that are long");
    // Looked at while it is being written, too.
    let mut seen = Vec::new();
    let mut report = |_: u32, _: u32| {
        seen.extend(place.names());
        GoOn::Yes
    };
    back_up(
        &Whole::of(&vault, &Proven::of_a_test()),
        &place.file(),
        &to,
        DAY,
        &mut report,
    )
    .unwrap();
    assert_eq!(seen, ["backup.age.part"]);
    assert_eq!(place.names(), ["backup.age"]);
    let bytes = fs::read(place.file()).unwrap();
    let base64 = {
        let mut text = Vec::new();
        stillpoint_age::encode_base64(CANARY.as_bytes(), &mut text);
        text
    };
    for word in [
        CANARY.as_bytes(),
        &base64[..16],
        b"stillpoint",
        b"kind",
        b"2026",
        b"count",
    ] {
        assert!(
            !bytes.windows(word.len()).any(|window| window == word),
            "{}",
            String::from_utf8_lossy(word)
        );
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(place.file()).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let elsewhere = Place::new();
    let (file, with) = (&place.file(), With::Passphrase(b"four words that are long"));
    let keys = WorkingKeys::new();
    let (again, _) = restore_new(
        &elsewhere.0,
        None,
        &keys,
        PLAN,
        &Restoring { file, with },
        &mut as_it_stands,
        &mut on,
    )
    .ok()
    .unwrap();
    assert_eq!(everything(&again), everything(&vault));
}

#[test]
fn what_the_sheet_opens_is_what_the_vault_took_in() {
    let (_place, keys, mut vault) = vault(3);
    let sheet = crate::vault::RecoverySheet::make(20_778).ok().unwrap();
    let typed: String = sheet.groups.iter().map(|group| group.to_lowercase() + " ").collect();
    let key = crate::vault::RecoveryKey::typed(&typed).ok().unwrap();
    vault.keep_recovery_key(&key, 20_778, PROVEN).unwrap();
    let recipient = vault.recovery_recipient().unwrap().unwrap();
    let place = Place::new();
    back_up(
        &Whole::of(&vault, &Proven::of_a_test()),
        &place.file(),
        &To::Recipient(&recipient),
        DAY,
        &mut on,
    )
    .unwrap();
    let elsewhere = Place::new();
    let (again, _) = restored_new(&elsewhere, &place.file(), key.identity()).ok().unwrap();
    assert_eq!(everything(&again), everything(&vault));
    vault.lock();
    vault.unlock_with_recovery(&key, &keys).unwrap();
}
