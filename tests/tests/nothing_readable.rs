//! What people write, of what kind it is and when they wrote it stands nowhere: in no file that SQLite ever wrote, not
//! for a moment, and in no error. Looked for in every byte that went to the disk, not only in what is left.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
    sync::{Arc, Mutex, PoisonError},
};

use stillpoint_core::{
    Now, Person, Phase, SharedWish, Stillpoint, StillpointError,
    plan::{PersonDraft, PlanDraft},
    vault::{
        DeviceKeyError, DeviceKeys, Erased, Kind, Name, Owner, Remembered, Renewed, Secret, Vault, VaultError,
        doubles::{FailingKeys, PROVEN, SOME_TIME, WorkingKeys},
    },
};
use stillpoint_tests::{
    at_home::{checks_in, everyone_says_yes, go, touch, touch_with},
    disk::{Change, Fault, Watching, temporary_files},
    place::Place,
};

const CANARY: &str = "heron at the weir";
const WHEN: i64 = 1_799_123_457_219;
const SECRET: &str = "heron at the weir, river stone";

/// Everything that was written to any file of a folder, and what lies there at the end.
fn written(watching: &Watching, place: &Place) -> Vec<Vec<u8>> {
    let changes = watching.stop_recording().into_iter();
    let written = changes.filter_map(|change| match change {
        Change::Written { bytes, .. } => Some(bytes.to_vec()),
        _ => None,
    });
    let mut all: Vec<Vec<u8>> = written.chain(place.image().into_values()).collect();
    // What was written in pieces, in one piece, too.
    all.push(all.concat());
    all
}

fn holds(all: &[Vec<u8>], word: &[u8]) -> bool {
    all.iter().any(|bytes| bytes.windows(word.len()).any(|it| it == word))
}

/// The forms in which a time could be read. None so short that it would turn up among sealed bytes by chance.
fn forms_of(when: i64) -> Vec<Vec<u8>> {
    let varint = |mut number: u64| {
        let mut bytes = Vec::new();
        while number >= 0x80 {
            bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
        bytes
    };
    vec![
        when.to_le_bytes()[..6].to_vec(),
        when.to_be_bytes()[2..].to_vec(),
        when.to_string().into_bytes(),
        (when / 1_000).to_string().into_bytes(),
        varint(when as u64),
        varint((when as u64) << 1),
    ]
}

fn nothing_of_it_is_in(all: &[Vec<u8>]) {
    for word in [
        "heron at",
        "HERON AT",
        "at the weir",
        "weirstone",
        "Ophelia",
        "river stone",
    ] {
        assert!(!holds(all, word.as_bytes()), "{word}");
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(!holds(all, &wide), "{word}, two bytes a letter");
    }
    for form in forms_of(WHEN) {
        assert!(!holds(all, &form), "the time as {form:?}");
    }
    // The control: the search finds what does stand there in the clear.
    assert!(holds(all, b"CREATE TABLE record"));
}

#[test]
fn what_was_written_stands_in_no_file_not_even_for_a_moment() {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let watching = Watching::over(place.path());
    watching.record();
    let mut vault = Vault::create(place.path(), None, &keys).unwrap();
    let long = CANARY.repeat(20_000);
    let when = [CANARY.as_bytes(), &WHEN.to_le_bytes()].concat();
    vault.put(Name(0xC5), CANARY.as_bytes()).unwrap();
    let one = vault.append(Kind(0xC5), &when).unwrap();
    vault.append(Kind(0xC5), long.as_bytes()).unwrap();
    for fault in Fault::ALL {
        watching.arm(fault, 2, true);
        let _ = vault.append(Kind(0xC5), long.as_bytes());
        let _ = vault.replace(one, Kind(0xC5), long.as_bytes());
        let _ = vault.drop_in(Kind(0xC5), long.as_bytes());
        watching.disarm();
    }
    vault
        .replace(one, Kind(0xC5), CANARY.to_uppercase().as_bytes())
        .unwrap();
    vault.drop_in(Kind(0xC5), &when).unwrap();
    vault
        .change_secret(&Secret::new(SECRET.to_owned()).unwrap(), &keys, PROVEN)
        .unwrap();
    vault.delete(one).unwrap();
    let own = Secret::new(CANARY.to_owned()).unwrap();
    let moving = vault.append(Kind(0xC5), &when).unwrap();
    vault
        .set_up_compartment(Owner::FIRST, &own, &keys, &[(moving, Kind(0xC5), &when)])
        .unwrap();
    vault.append_private(Owner::FIRST, Kind(0xC5), long.as_bytes()).unwrap();
    vault.close_compartment(Owner::FIRST);
    vault
        .append_private(Owner::FIRST, Kind(0xC5), CANARY.as_bytes())
        .unwrap();
    vault.enable_biometrics(&keys, PROVEN).unwrap();
    vault.lock();
    vault.drop_in(Kind(0xC5), CANARY.as_bytes()).unwrap();
    drop(vault);
    nothing_of_it_is_in(&written(&watching, &place));
    assert_eq!(temporary_files(), 0, "something was spilled");
}

#[test]
fn no_byte_of_a_row_tells_of_what_kind_it_is_or_when_it_was_written() {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).unwrap();
    for _ in 0..200 {
        vault.append(Kind(0xC5), &WHEN.to_le_bytes()).unwrap();
        vault.drop_in(Kind(0xC5), &WHEN.to_le_bytes()).unwrap();
    }
    drop(vault);
    let file = rusqlite::Connection::open(place.path().join("data")).unwrap();
    for query in [
        "SELECT CAST(token || sealed AS BLOB) FROM record",
        "SELECT sealed FROM inbox",
    ] {
        let mut statement = file.prepare(query).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        let rows: Vec<Vec<u8>> = rows.map(Result::unwrap).collect();
        assert_eq!(rows.len(), 200);
        for at in 0..rows[0].len() {
            assert!(
                rows.iter().any(|row| row[at] != rows[0][at]),
                "byte {at} is the same in every row"
            );
        }
    }
}

fn now() -> Now {
    Now {
        wall_utc_ms: WHEN,
        monotonic_ms: 1_000_000,
        boot_id: 1,
    }
}

#[test]
fn an_evening_with_a_plan_a_pause_and_a_reflection_leaves_no_word_and_no_time() {
    let place = Place::in_memory();
    let watching = Watching::over(place.path());
    watching.record();
    let app = Stillpoint::start(place.path(), Arc::new(WorkingKeys::new()), "en", &now());
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        aftercare: CANARY.to_owned(),
        ..PersonDraft::default()
    };
    let draft = PlanDraft {
        people: vec![person("Ophelia"), person("heron")],
        covenant: CANARY.to_owned(),
        stop_word: "weirstone".to_owned(),
        ..PlanDraft::default()
    };
    app.set_up_as(&draft, Some(SECRET.to_owned()), &now()).unwrap();
    for locked in [false, true] {
        go(&app, &["tonight", "prepare"], &now());
        let moment = everyone_says_yes(&app, &now());
        assert_eq!(moment.phase, Phase::Together);
        app.pause(&now());
        app.stop(&now());
        if locked {
            app.lock(&now());
        }
        touch(&app, "reflect:first", &now());
        touch(&app, "felt:safe", &now());
        touch_with(&app, "answer", ("words", CANARY), &now());
        touch_with(&app, "answer", ("words", &CANARY.repeat(20)), &now());
        touch(&app, "finish", &now());
        touch(&app, "finish", &now());
        app.keep(&now());
    }
    app.unlock(SECRET.to_owned(), &now()).unwrap();
    assert!(app.kept_reflections().unwrap() > 0, "there was something to be found");
    drop(app);
    nothing_of_it_is_in(&written(&watching, &place));
}

#[test]
fn what_somebody_keeps_for_themselves_and_what_leaves_with_them_is_in_no_file() {
    let place = Place::in_memory();
    let watching = Watching::over(place.path());
    watching.record();
    let app = Stillpoint::start(place.path(), Arc::new(WorkingKeys::new()), "en", &now());
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        ..PersonDraft::default()
    };
    let draft = PlanDraft {
        people: vec![person("Ophelia"), person("heron")],
        stop_word: "weirstone".to_owned(),
        ..PlanDraft::default()
    };
    app.set_up_as(&draft, None, &now()).unwrap();
    checks_in(&app, Person::First, CANARY, false, &now());
    app.set_private_secret(Person::First, None, SECRET.to_owned(), &now())
        .unwrap();
    checks_in(&app, Person::First, &CANARY.repeat(20), false, &now());
    app.close_private(Person::First, &now());
    checks_in(&app, Person::First, CANARY, false, &now());
    app.open_private(Person::First, SECRET.to_owned(), &now()).unwrap();
    assert!(!app.read_reflections(Person::First).unwrap().is_empty());
    app.begin_parting(Person::First, &now()).unwrap();
    app.open_private(Person::First, SECRET.to_owned(), &now()).unwrap();
    for person in [Person::First, Person::Second] {
        app.wish_for_shared(person, SharedWish::KeepCopy, &now()).unwrap();
    }
    let mut copy = Vec::new();
    let mut sink = |line: &[u8]| {
        copy.extend_from_slice(line);
        Ok(())
    };
    app.write_leaving_copy(&mut sink, &now()).unwrap();
    // The control: what leaves holds all of it, and goes where the caller puts it, never into a file by itself.
    assert!(holds(&[copy], CANARY.as_bytes()));
    app.confirm_copy_kept(&now()).unwrap();
    drop(app);
    nothing_of_it_is_in(&written(&watching, &place));
}

#[test]
fn no_error_and_no_panic_repeats_what_was_written() {
    let said: Arc<Mutex<String>> = Arc::default();
    let heard = said.clone();
    let before = take_hook();
    set_hook(Box::new(move |panic| {
        *heard.lock().unwrap_or_else(PoisonError::into_inner) += &panic.to_string();
    }));
    let mut errors: Vec<VaultError> = Vec::new();
    let place = Place::in_memory();
    let watching = Watching::over(place.path());
    let keys = WorkingKeys::new();
    let mut vault = Vault::create(place.path(), None, &keys).unwrap();
    let one = vault.append(Kind(1), CANARY.as_bytes()).unwrap();
    for fault in Fault::ALL {
        for spared in 0..6 {
            watching.arm(fault, spared, true);
            errors.extend(vault.append(Kind(1), CANARY.as_bytes()).err());
            errors.extend(vault.replace(one, Kind(1), CANARY.as_bytes()).err());
            errors.extend(vault.put(Name(1), CANARY.as_bytes()).err());
            errors.extend(vault.drop_in(Kind(1), CANARY.as_bytes()).err());
            errors.extend(Vault::open(place.path()).err());
            watching.disarm();
        }
    }
    let secret = Secret::new(SECRET.to_owned()).unwrap();
    errors.extend(Secret::new(CANARY.repeat(1_000)).err());
    errors.extend(
        vault
            .change_secret(&secret, &FailingKeys(DeviceKeyError::Failed), PROVEN)
            .err(),
    );
    // A phone whose key storage dies in the middle: nothing is lost, and the next attempt works.
    let died = catch_unwind(AssertUnwindSafe(|| vault.change_secret(&secret, &DyingKeys, PROVEN)));
    assert!(died.is_err());
    assert!(vault.verify().unwrap().is_whole());
    vault.change_secret(&secret, &keys, PROVEN).unwrap();
    vault.lock();
    errors.extend(vault.append(Kind(1), CANARY.as_bytes()).err());
    errors.extend(
        vault
            .unlock(&Secret::new(format!("{SECRET}!")).unwrap(), &keys, SOME_TIME)
            .err(),
    );
    set_hook(before);
    assert!(errors.len() > 20, "{}", errors.len());
    let mut texts = said.lock().unwrap_or_else(PoisonError::into_inner).clone();
    for error in errors {
        texts += &format!("{error} {error:?} {}", StillpointError::from(error));
    }
    let folder = place.path().display().to_string();
    for word in ["heron", "weir", "river stone", &folder] {
        assert!(!texts.contains(word), "{word}");
    }
    assert!(texts.contains("not saved") && texts.contains("the key storage is gone"));
}

/// A key storage that dies.
struct DyingKeys;

impl DeviceKeys for DyingKeys {
    fn wrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        panic!("the key storage is gone")
    }

    fn unwrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        panic!("the key storage is gone")
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        panic!("the key storage is gone")
    }

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        panic!("the key storage is gone")
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        panic!("the key storage is gone")
    }

    fn remember(&self, _: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        panic!("the key storage is gone")
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        panic!("the key storage is gone")
    }
}
