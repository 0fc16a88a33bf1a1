//! The eight laws of the session, over everything that can happen.
//!
//! [`Search`] walks breadth first through every state that a session, its disk and its memory of what people did can
//! reach with small times, tries every input in each, and asks [`judge`] about every step. A [`Fault`] put into the
//! machine shows that a law can fail, and [`Premises`] that it was not kept merely because nothing happened.

mod fingerprint;
mod judge;
mod law;
mod machine;
mod search;
mod seen;
mod table_agrees;
mod world;

pub use fingerprint::{Fingerprint, MORNING};
pub use judge::judge;
pub use law::{Law, Premise, Premises};
pub use machine::{Action, Fault, Machine};
pub use search::{Findings, Search};
pub use seen::Seen;
pub use table_agrees::{differs, felt_differs};
pub use world::{Input, Meant, World};
