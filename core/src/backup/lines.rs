//! The lines of a backup, one by one, for whoever writes one that is not a copy of a vault.

use std::convert::Infallible;

use zeroize::Zeroizing;

use super::line;
use crate::vault::Sort;

/// The first line.
#[must_use]
pub fn first(made_on: &str, count: u32) -> Vec<u8> {
    let mut text = Vec::new();
    line::first(made_on, Some(count), &mut text);
    text
}

/// A record's line. `reads` says what it is in words, in JSON.
#[must_use]
pub fn record(sort: Sort, body: &[u8], reads: &[u8]) -> Zeroizing<Vec<u8>> {
    // Room for all of it from the start: growing would leave a copy behind.
    let mut text = Zeroizing::new(Vec::with_capacity(
        body.len()
            .saturating_mul(2)
            .saturating_add(reads.len())
            .saturating_add(64),
    ));
    line::record_that_reads(sort, body, Some(reads), &mut text);
    text
}

/// The last line, after `length` bytes of text.
#[must_use]
pub fn end(count: u32, length: u64) -> Vec<u8> {
    let mut text = Vec::new();
    let Ok(()) = line::end(count, length, |piece| {
        text.extend_from_slice(piece);
        Ok::<_, Infallible>(())
    });
    text
}
