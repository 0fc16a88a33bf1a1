//! What a phone brings to the core with each call, and what it gets.

use super::{Ask, Effect, Effects, Moment, Now, Phase, SharedPage};

/// The time, as the phone sees it. The core never reads a clock.
#[uniffi::remote(Record)]
pub struct Now {
    /// The wall clock in milliseconds since 1970, UTC. Setting it changes nothing in a running session.
    pub wall_utc_ms: i64,
    /// Milliseconds since the phone was started, sleep included.
    pub monotonic_ms: u64,
    /// Any number that is another one after each start of the phone.
    pub boot_id: u64,
}

// In the core a bit set, so that a pause allocates nothing; a phone gets a list.
uniffi::custom_type!(Effects, Vec<Effect>, {
    remote,
    lower: |effects| effects.iter().collect(),
    try_lift: |effects| Ok(effects.into_iter().collect()),
});

/// The answer to every call: the page to draw, what to do, what to ask the system for, and when to call again.
#[uniffi::remote(Record)]
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
