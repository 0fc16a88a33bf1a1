//! How old a file is, and in what state it was opened: what the head notes of both.

use serde::{Deserialize, Serialize};
use stillpoint_seal::Digest;

/// How old the file is, compared with what the phone remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Age {
    /// It is as the phone remembers it, or newer. Or the phone remembers nothing: it is new, or was restored.
    Newest,
    /// The phone remembers something newer: somebody put an older copy in its place.
    Older,
    /// The phone remembers another vault, so nobody can tell.
    Unknown,
}

/// In what state a file was opened: for the comparison with what the phone remembers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Found {
    pub(crate) generation: u64,
    /// The last row and the print of the head on the disk, and of each entry that follows it.
    pub(crate) seen_states: Vec<(i64, Digest)>,
}

impl Found {
    /// Of a head with this generation; nothing of it was met yet.
    pub(crate) const fn of(generation: u64) -> Self {
        Self {
            generation,
            seen_states: Vec::new(),
        }
    }

    /// The head, with the entries up to number `last` that follow it.
    pub(crate) fn see(&mut self, last: i64, print: Digest) {
        self.seen_states.push((last, print));
    }
}
