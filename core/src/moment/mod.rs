//! What passes between a phone and the core: the time comes in, a [`Moment`] goes out.
//!
//! A phone draws its page and performs its [`Effects`]; it decides nothing.

mod effects;

use crate::{
    page::{Ask, SharedPage},
    session::Phase,
};

pub use effects::{Effect, Effects};

/// The time, as the phone sees it. The core never reads a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The wall clock in milliseconds since 1970, UTC. Setting it changes nothing in a running session.
    pub wall_utc_ms: i64,
    /// Milliseconds since the phone was started, sleep included.
    pub monotonic_ms: u64,
    /// Any number that is another one after each start of the phone.
    pub boot_id: u64,
}

/// The answer to every call: what to show, what to do, and when to call again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Grows with every answer. A phone shows the highest it has: two threads may be answered in any order.
    pub number: u64,
    /// Where the session is.
    pub phase: Phase,
    /// The page to draw.
    pub page: SharedPage,
    /// What the phone shall do now.
    pub effects: Effects,
    /// What the system is to ask somebody for. Answered with `answered`.
    pub ask: Option<Ask>,
    /// Call `tick` after so many milliseconds, if nothing else happens before. None: there is nothing to wait for.
    pub wake_in_ms: Option<u64>,
}

/// What there is to say about an open vault: whatever its [`Standing`](crate::vault::Standing) is, but for the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The phone remembers another vault, or the disk did not answer: nobody can tell.
    CannotTell,
    /// It is an older copy: the phone remembers something newer.
    OlderCopy,
    /// Part of it is damaged. What can be read is there, and a backup holds it.
    Damaged,
    /// What holds it together is damaged. What can be read is there; nothing new can be saved.
    NothingCanBeWritten,
}
