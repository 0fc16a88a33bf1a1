//! The lines: written as they stand in the room's description, read as any JSON.

use std::{borrow::Cow, io::Write};

use serde::Deserialize;
use stillpoint_age::{decode_base64, encode_base64};
use zeroize::Zeroizing;

use super::{BackupTrouble, FORMAT, LONGEST_BODY, VERSION};
use crate::vault::{Kind, Name, Owner, Sort};

/// Any line: which one it is shows in what it holds.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow, default)]
    format: Option<Cow<'a, str>>,
    #[serde(default)]
    version: Option<u32>,
    #[serde(default)]
    count: Option<u32>,
    #[serde(default)]
    name: Option<u8>,
    #[serde(default)]
    kind: Option<u8>,
    #[serde(default)]
    private: Option<u8>,
    #[serde(borrow, default)]
    body: Option<Cow<'a, str>>,
    #[serde(default)]
    end: Option<u32>,
}

/// A line behind the first.
pub(super) enum Read {
    /// A record, whose body is in the buffer.
    Record(Sort),
    /// The last line, and how many records it says there were.
    End(u32),
}

/// Appends the first line to `line`.
pub(super) fn first(made_on: &str, count: Option<u32>, line: &mut Vec<u8>) {
    let count = count.map_or_else(|| "null".to_owned(), |count| count.to_string());
    // Writing into a vector does not fail.
    let _ = writeln!(
        line,
        "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"made_on\":\"{made_on}\",\"count\":{count}}}"
    );
}

/// Appends a record's line to `line`.
pub(super) fn record(sort: Sort, body: &[u8], line: &mut Vec<u8>) {
    record_that_reads(sort, body, None, line);
}

/// Appends a record's line to `line`, with what it says in words, in JSON.
pub(super) fn record_that_reads(sort: Sort, body: &[u8], reads: Option<&[u8]>, line: &mut Vec<u8>) {
    let (sort, number) = match sort {
        Sort::Entry(kind) => ("kind", kind.0),
        Sort::Private(owner) => ("private", owner.number()),
        Sort::Named(name) => ("name", name.0),
    };
    let _ = write!(line, "{{\"{sort}\":{number},\"body\":\"");
    encode_base64(body, line);
    line.push(b'"');
    if let Some(reads) = reads {
        line.extend_from_slice(b",\"reads\":");
        line.extend_from_slice(reads);
    }
    line.extend_from_slice(b"}\n");
}

/// Hands over the last line, after `length` bytes of text. The spaces at its end make all of it as long as texts of many
/// lengths are: how much somebody wrote since the last copy is nobody else's to see.
pub(super) fn end<E>(count: u32, length: u64, mut write: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
    const SPACES: &[u8] = &[b' '; 1_024];
    let line = format!("{{\"end\":{count}}}");
    let length = length.saturating_add(line.len() as u64).saturating_add(1);
    let mut padding = usize::try_from(padded(length).saturating_sub(length)).unwrap_or_default();
    write(line.as_bytes())?;
    while padding > 0 {
        let spaces = SPACES.get(..padding).unwrap_or(SPACES);
        write(spaces)?;
        padding = padding.saturating_sub(spaces.len());
    }
    write(b"\n")
}

/// The length to which a text of `length` bytes is padded: as Padmé has it (Nikitin et al., "Reducing Metadata Leakage from
/// Encrypted Files and Communication with PURBs", 2019), but in steps of 64 KiB at least and 1 MiB at most.
fn padded(length: u64) -> u64 {
    let exponent = length.max(2).ilog2();
    let step = exponent
        .saturating_sub(exponent.ilog2().saturating_add(1))
        .clamp(16, 20);
    length.next_multiple_of(1 << step)
}

/// How many records the first line promises.
pub(super) fn read_first(line: &[u8]) -> Result<Option<u32>, BackupTrouble> {
    let line: Line<'_> = serde_json::from_slice(line).map_err(|_| BackupTrouble::NotABackup)?;
    match (line.format.as_deref(), line.version) {
        (Some(FORMAT), Some(VERSION)) => Ok(line.count),
        (Some(FORMAT), Some(newer)) if newer > VERSION => Err(BackupTrouble::TooNew),
        _ => Err(BackupTrouble::NotABackup),
    }
}

/// What another line is. A record's body is put into `body`.
pub(super) fn read(line: &[u8], body: &mut Zeroizing<Vec<u8>>) -> Result<Read, BackupTrouble> {
    let line: Line<'_> = serde_json::from_slice(line).map_err(|_| BackupTrouble::Changed)?;
    let sort = match (line.name, line.kind, line.private, line.end) {
        (Some(name), None, None, None) => Sort::Named(Name(name)),
        (None, Some(kind), None, None) => Sort::Entry(Kind(kind)),
        (None, None, Some(owner), None) => Sort::Private(Owner::from_number(owner).ok_or(BackupTrouble::Changed)?),
        (None, None, None, Some(count)) => return Ok(Read::End(count)),
        _ => return Err(BackupTrouble::Changed),
    };
    let text = line.body.ok_or(BackupTrouble::Changed)?;
    body.clear();
    if body.capacity() < text.len().saturating_add(3) {
        // A new one: growing would leave a copy of the old one behind.
        *body = Zeroizing::new(Vec::with_capacity(text.len().saturating_add(3)));
    }
    if decode_base64(text.as_bytes(), body) && body.len() <= LONGEST_BODY {
        Ok(Read::Record(sort))
    } else {
        Err(BackupTrouble::Changed)
    }
}
