//! An evening: the pause machine, what somebody can do, and the pages.
//!
//! The machine is pure: without I/O, without a clock, without an allocation, and it knows only itself. Its rules stand in
//! [`machine`](Session); `tests/laws` checks each law over the whole reachable state space.

mod acts;
mod after;
mod answers;
mod around;
mod bodies;
mod machine;
mod meeting;
mod offers;
pub(crate) mod pages;
mod phase;
mod time;
mod tonight;
mod wishes;

pub use acts::Act;
pub use after::{After, AfterPlace, Closing};
pub use answers::Everyone;
pub use bodies::{Bodies, BodyState};
pub use machine::{Pulse, Session, Start};
pub use meeting::{Meeting, Meets};
pub use offers::{Offer, Offers, Touch};
pub use phase::{Person, Phase, Rules, What};
pub use time::{Millis, Monotonic};
pub(crate) use tonight::{Agreed, Over};
pub use tonight::{Agreement, Help, Next, PersonHelp, Tonight, Whom};
pub use wishes::{Asked, ComesBack, Distance, HowLong, Wish, Wishes};
