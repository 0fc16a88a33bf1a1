//! A backup with any bytes in it: in its text, and in the file around it.

use std::{
    fs,
    io::{ErrorKind, Read, Write},
    path::Path,
    sync::{Arc, OnceLock},
};

use stillpoint_age::{AgeError, Identity, Reader, To, With, Writer};
use stillpoint_core::{
    BackupKey, Now, Person, RestoreKey, Stillpoint, StillpointError,
    backup::GoOn,
    plan::{PersonDraft, PlanDraft},
    vault::doubles::WorkingKeys,
};

use crate::place::Place;

/// The text of a backup.
pub(super) fn lines(bytes: &[u8]) {
    if stillpoint_core::backup::fuzzing::lines(bytes) {
        taken_in(bytes);
    }
}

/// What is taken in does no harm afterwards: the app opens, reads and makes a backup of it, and that is taken in again as the same.
/// What is refused changed nothing: where nothing was, the app can be set up. Answers whether the app could begin with it.
///
/// # Panics
/// If it does harm.
pub fn taken_in(text: &[u8]) -> bool {
    let mut begins = false;
    let now = Now {
        wall_utc_ms: 1_800_000_000_000,
        monotonic_ms: 1_000_000,
        boot_id: 1,
    };
    let place = Place::in_memory();
    let file = place.path().join("backup.age");
    let key = sealed(text, &file).unwrap_or_else(|why| panic!("an age file: {why}"));
    let with = || RestoreKey::Recovery(key.clone().into());
    let named = |name: &str| PersonDraft {
        name: name.to_owned(),
        ..PersonDraft::default()
    };
    let two = PlanDraft {
        people: vec![named("Alex"), named("Sam")],
        ..PlanDraft::default()
    };
    for is_new in [false, true] {
        let vault = place.path().join(if is_new { "new" } else { "old" });
        let app = Stillpoint::start(&vault, Arc::new(WorkingKeys::new()), "en", &now);
        let taken = if is_new {
            app.restore_new(&file, with(), None, &now, &mut |_, _| GoOn::Yes)
        } else {
            app.set_up(&two, None, &now)
                .unwrap_or_else(|why| panic!("set up: {why}"));
            app.restore(&file, with(), &now, &mut |_, _| GoOn::Yes)
        };
        begins |= taken.is_ok() && is_new;
        if taken.is_err() && is_new {
            app.set_up(&two, None, &now)
                .unwrap_or_else(|why| panic!("refused, and the app cannot begin: {why}"));
        }
        app.lock(&now);
        holds(app.unlock_with_device(&now).map(|_| assert_eq!(app.doubt(), None)));
        holds(app.read_reflections(Person::First).map(drop));
        holds(app.read_privacy(&now).map(drop));
        holds(app.keep_recovery_sheet(key.clone(), &now).map(drop));
        let again = vault.with_extension("age");
        holds(
            app.back_up(&again, BackupKey::Recovery, &now, &mut |_, _| GoOn::Yes)
                .map(|made| assert!(made.is_all)),
        );
        if taken.is_ok() {
            let third = place.path().join(if is_new { "third" } else { "other" });
            let other = Stillpoint::start(&third, Arc::new(WorkingKeys::new()), "en", &now);
            holds(
                other
                    .restore_new(&again, with(), None, &now, &mut |_, _| GoOn::Yes)
                    .map(drop),
            );
            holds(other.keep_recovery_sheet(key.clone(), &now).map(drop));
            let once_more = third.with_extension("age");
            holds(
                other
                    .back_up(&once_more, BackupKey::Recovery, &now, &mut |_, _| GoOn::Yes)
                    .map(drop),
            );
            assert_eq!(
                records_of(&once_more, &key),
                records_of(&again, &key),
                "what was taken in again is something else"
            );
        }
    }
    begins
}

/// The lines of a backup that hold something, in order of what they say.
fn records_of(file: &Path, key: &str) -> Vec<String> {
    let read = || -> Option<String> {
        let key = Identity::parse(key)?;
        let (mut sealed, mut text) = (fs::File::open(file).ok()?, String::new());
        let mut reader = Reader::open(&mut sealed, &With::Identity(&key)).ok()?;
        reader.read_to_string(&mut text).ok()?;
        Some(text)
    };
    let text = read().unwrap_or_else(|| panic!("a backup that cannot be read"));
    let mut records: Vec<String> = text
        .lines()
        .filter(|line| line.contains("\"body\""))
        .map(str::to_owned)
        .collect();
    records.sort();
    records
}

fn holds(outcome: Result<(), StillpointError>) {
    if let Err(why) = outcome {
        panic!("what was taken in does harm: {why}");
    }
}

/// Seals a text into a file, and answers with the key to it.
fn sealed(text: &[u8], file: &Path) -> Result<String, AgeError> {
    let (key, mut sealed) = (Identity::random()?, Vec::new());
    let mut writer = Writer::begin(&mut sealed, &To::Recipient(&key.recipient()))?;
    writer.write_all(text)?;
    writer.finish()?;
    fs::write(file, sealed)?;
    Ok(key.to_text().to_string())
}

/// An age file, the key to it, and what is in it.
fn whole() -> &'static (Vec<u8>, Identity, Vec<u8>) {
    static WHOLE: OnceLock<(Vec<u8>, Identity, Vec<u8>)> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let text: Vec<u8> = (0..70_000_u32).map(|at| (at % 251) as u8).collect();
        let make = || -> Result<_, AgeError> {
            let (key, mut file) = (Identity::random()?, Vec::new());
            let mut writer = Writer::begin(&mut file, &To::Recipient(&key.recipient()))?;
            writer.write_all(&text)?;
            writer.finish()?;
            Ok((file, key))
        };
        let (file, key) = make().unwrap_or_else(|why| panic!("an age file: {why}"));
        (file, key, text)
    })
}

/// The first two bytes say where, the rest is put there: the file is refused, or says what was written. And the bytes by
/// themselves are no file at all, or one that does no harm.
pub(super) fn file(bytes: &[u8]) {
    let (whole, key, text) = whole();
    let read = |mut file: &[u8]| -> Result<Vec<u8>, AgeError> {
        let mut plain = Vec::new();
        Reader::open(&mut file, &With::Identity(key))?.read_to_end(&mut plain)?;
        Ok(plain)
    };
    let _ = read(bytes);
    let Some((at, put)) = bytes.split_first_chunk::<2>() else {
        return;
    };
    let mut bent = whole.clone();
    // Where there is most to bend: the header and the first chunk's beginning.
    let at = usize::from(u16::from_le_bytes(*at)) % 400;
    for (place, byte) in bent.iter_mut().skip(at).zip(put) {
        *place ^= byte;
    }
    if let Ok(plain) = read(&bent) {
        assert!(plain == *text && bent == *whole, "a wrong plaintext");
    }
    let mut given = Vec::new();
    let mut source = Failing {
        rest: &bent,
        until: Some(at.saturating_mul(180) % bent.len()),
        how: put
            .first()
            .map_or(ErrorKind::Other, |&how| FAILURES[usize::from(how) % FAILURES.len()]),
    };
    if let Ok(mut reader) = Reader::open(&mut source, &With::Identity(key)) {
        // Asked three times more than it has to be: an error is no end for whoever does not look at it.
        for _ in 0..4 {
            let _ = reader.read_to_end(&mut given);
        }
    }
    assert!(
        text.starts_with(&given),
        "what nobody wrote was given out after an error"
    );
}

/// In what ways a source fails.
const FAILURES: [ErrorKind; 4] = [
    ErrorKind::Interrupted,
    ErrorKind::WouldBlock,
    ErrorKind::UnexpectedEof,
    ErrorKind::Other,
];

/// A source that fails once, after so many bytes, and goes on as if nothing had been.
struct Failing<'a> {
    rest: &'a [u8],
    until: Option<usize>,
    how: ErrorKind,
}

impl Read for Failing<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = into.len().min(self.until.unwrap_or(usize::MAX));
        if length == 0 && !into.is_empty() {
            self.until = None;
            return Err(self.how.into());
        }
        let read = self.rest.read(into.split_at_mut(length).0)?;
        self.until = self.until.map(|until| until - read);
        Ok(read)
    }
}
