//! What stands inside a backup, for the fuzzers: no key keeps a fuzzer's bytes out here. Never shipped.

use std::io::Write;

use stillpoint_age::{AgeError, Identity, Reader, To, With, Writer};

use super::{GoOn, line, lines, restore::read_to_its_end};
use crate::vault::Sort;

type Things = Vec<(Sort, Vec<u8>)>;

/// The text of a backup: refused, or the same things once more when what was read is written and read again. Answers
/// whether it was read.
///
/// # Panics
/// If it is not the same.
#[must_use]
pub fn lines(text: &[u8]) -> bool {
    let read_first = read(text);
    if let Some(things) = &read_first {
        assert!(
            read(&written(things)).as_ref() == Some(things),
            "a backup reads otherwise than it was read"
        );
    }
    read_first.is_some()
}

fn read(text: &[u8]) -> Option<Things> {
    let key = Identity::random().ok()?;
    let file = encrypted(text, &key).ok()?;
    let mut file = file.as_slice();
    let mut reader = Reader::open(&mut file, &With::Identity(&key)).ok()?;
    let mut things = Things::new();
    let mut take = |sort: Sort, body: &[u8]| {
        things.push((sort, body.to_vec()));
        Ok(())
    };
    read_to_its_end(&mut reader, None, &mut |_, _| GoOn::Yes, &mut take).ok()?;
    Some(things)
}

fn encrypted(text: &[u8], key: &Identity) -> Result<Vec<u8>, AgeError> {
    let mut file = Vec::new();
    let mut writer = Writer::begin(&mut file, &To::Recipient(&key.recipient()))?;
    writer.write_all(text)?;
    writer.finish()?;
    Ok(file)
}

/// The text of a backup of `things`.
#[must_use]
pub fn written(things: &[(Sort, Vec<u8>)]) -> Vec<u8> {
    let mut text = Vec::new();
    let count = u32::try_from(things.len()).unwrap_or(u32::MAX);
    line::first("2026-11-21", Some(count), &mut text);
    for (sort, body) in things {
        line::record(*sort, body, &mut text);
    }
    let end = lines::end(count, text.len() as u64);
    text.extend_from_slice(&end);
    text
}
