//! The header: for whom the file's key is wrapped, and a MAC under that key over all of it.

use std::io::{BufRead, Read};

use stillpoint_seal::{Digest, Key, derive, keyed_digest, same};

use crate::{
    AgeError, FileKey,
    text::{bytes_of, unpadded},
};

const VERSION: &[u8] = b"age-encryption.org/v1\n";
const ANY_VERSION: &[u8] = b"age-encryption.org/";
const COLUMNS: usize = 64;
/// A header for a few dozen people. A longer one is refused, so that no file can fill the memory.
const LONGEST: usize = 64 * 1024;

/// One wrapped key.
pub(crate) struct Stanza {
    /// What kind of recipient, and what it needs.
    pub(crate) arguments: Vec<String>,
    /// The wrapped key.
    pub(crate) body: Vec<u8>,
}

impl Stanza {
    pub(crate) fn kind(&self) -> &str {
        self.arguments.first().map_or("", String::as_str)
    }
}

/// A header that was read. Nothing in it is trusted before [`Header::is_by`] says so.
pub(crate) struct Header {
    pub(crate) stanzas: Vec<Stanza>,
    /// What the MAC is over.
    covered: Vec<u8>,
    mac: Digest,
}

/// The header that wraps `key` in `stanza`.
pub(crate) fn written(key: &FileKey, stanza: &Stanza) -> Result<Vec<u8>, AgeError> {
    let mut text = VERSION.to_vec();
    text.extend_from_slice(b"-> ");
    text.extend_from_slice(stanza.arguments.join(" ").as_bytes());
    text.push(b'\n');
    let body = unpadded(&stanza.body);
    for line in body.as_bytes().chunks(COLUMNS) {
        text.extend_from_slice(line);
        text.push(b'\n');
    }
    // The last line of a body is shorter than the others: how a reader knows that it is the last.
    if body.len().is_multiple_of(COLUMNS) {
        text.push(b'\n');
    }
    text.extend_from_slice(b"---");
    let mac = keyed_digest(&mac_key(key)?, &[&text]);
    text.push(b' ');
    text.extend_from_slice(unpadded(&mac).as_bytes());
    text.push(b'\n');
    Ok(text)
}

impl Header {
    /// Reads a header, and not a byte behind it.
    pub(crate) fn read(from: &mut dyn BufRead) -> Result<Self, AgeError> {
        let mut covered = first_line(from)?;
        let mut stanzas = Vec::new();
        loop {
            let line = next_line(from, covered.len())?;
            if let Some(mac) = line.strip_prefix(b"--- ") {
                let mac = bytes_of(mac).and_then(|mac| mac.try_into().ok());
                covered.extend_from_slice(b"---");
                return match mac {
                    Some(mac) if !stanzas.is_empty() => Ok(Self { stanzas, covered, mac }),
                    _ => Err(AgeError::Changed),
                };
            }
            let arguments = line.strip_prefix(b"-> ").and_then(arguments).ok_or(AgeError::Changed)?;
            take(&mut covered, &line);
            let mut body = Vec::new();
            loop {
                let line = next_line(from, covered.len())?;
                take(&mut covered, &line);
                if line.len() > COLUMNS {
                    return Err(AgeError::Changed);
                }
                body.extend_from_slice(&line);
                if line.len() < COLUMNS {
                    break;
                }
            }
            let body = bytes_of(&body).ok_or(AgeError::Changed)?;
            stanzas.push(Stanza { arguments, body });
        }
    }

    /// Whether whoever wrote it had `key`.
    pub(crate) fn is_by(&self, key: &FileKey) -> Result<bool, AgeError> {
        Ok(same(&keyed_digest(&mac_key(key)?, &[&self.covered]), &self.mac))
    }
}

fn mac_key(key: &FileKey) -> Result<Key, AgeError> {
    Ok(derive(&[key.as_slice()], b"", &[b"header"])?)
}

fn take(covered: &mut Vec<u8>, line: &[u8]) {
    covered.extend_from_slice(line);
    covered.push(b'\n');
}

/// Visible ASCII, with one space between each two.
fn arguments(line: &[u8]) -> Option<Vec<String>> {
    let one = |argument: &[u8]| {
        let is_visible = !argument.is_empty() && argument.iter().all(|byte| (33..=126).contains(byte));
        is_visible.then(|| String::from_utf8_lossy(argument).into_owned())
    };
    line.split(|&byte| byte == b' ').map(one).collect()
}

/// The line that says which format it is. A file that is anything else is told apart from one that is damaged.
fn first_line(from: &mut dyn BufRead) -> Result<Vec<u8>, AgeError> {
    let mut line = Vec::new();
    from.take(VERSION.len() as u64).read_to_end(&mut line)?;
    if line == VERSION {
        Ok(line)
    } else if line.starts_with(ANY_VERSION) {
        // "v2", and also "v1" with something behind it; cut within its first line it is no longer age either.
        let version = line.get(ANY_VERSION.len()..).unwrap_or_default();
        let is_other = version.first() == Some(&b'v') && !version.starts_with(b"v1");
        Err(if is_other { AgeError::Newer } else { AgeError::Changed })
    } else {
        Err(AgeError::NotAge)
    }
}

fn next_line(from: &mut dyn BufRead, so_far: usize) -> Result<Vec<u8>, AgeError> {
    let mut line = Vec::new();
    let room = LONGEST.saturating_sub(so_far) as u64;
    from.take(room).read_until(b'\n', &mut line)?;
    if line.pop() == Some(b'\n') {
        Ok(line)
    } else {
        Err(AgeError::Changed)
    }
}
