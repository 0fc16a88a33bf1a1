//! What waits for the disk. `working` does it.

use crate::{
    error::StillpointError,
    first_start,
    privacy::{self, ways_in},
    session::Person,
};

/// What waits for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Work {
    /// What opens the app, and what becomes of what it keeps.
    Privacy(privacy::Work),
    /// The first start.
    FirstStart(first_start::Work),
    /// Read what the page about privacy says.
    ReadPrivacy,
    /// Somebody goes on with what is here, whatever there was to say about it.
    AcceptDoubt,
    /// Somebody opens what they write for a pause.
    ReadHelps(Person),
    /// Lock the vault: the keys go.
    Lock,
}

impl Work {
    /// The work of the room that opens the app.
    pub(super) const fn ways_in(work: ways_in::Work) -> Self {
        Self::Privacy(privacy::Work::WaysIn(work))
    }

    /// Whether it takes so long that it is said how far it is.
    pub(super) const fn takes_long(&self) -> bool {
        match self {
            Self::Privacy(work) => work.takes_long(),
            Self::FirstStart(_) | Self::ReadPrivacy | Self::AcceptDoubt | Self::ReadHelps(_) | Self::Lock => false,
        }
    }
}

/// What is being done off the main thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// The keys go.
    Lock,
    /// Something else.
    Other,
}

/// What came of work, and the name of the field beside which it is said where it could not be done.
pub(super) type Done = (&'static str, Result<(), StillpointError>);
