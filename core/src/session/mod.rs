//! The pause machine: pure, without I/O, without a clock, without an allocation.
//!
//! Its rules stand in [`machine`](Session); `tests/laws` checks each law over the whole reachable state space.

mod answers;
mod machine;
mod offers;
mod phase;
mod time;

pub use answers::Everyone;
pub use machine::{Pulse, Session, Start};
pub use offers::{Offer, Offers, Touch};
pub use phase::{Person, Phase, Rules};
pub use time::{Millis, Monotonic};
