//! The laws of the schedule, over random walks: phones that lose alarms, sleep, die, travel and have their clocks turned,
//! and people who snooze, rest and change their minds.
//!
//! A [`World`] is a core with its phone; [`walk`] leads one wherever chance goes and asks the judge after every sync. A
//! [`Fault`] put in front of the core, or into the order in which the phone does things, shows that a law can fail;
//! [`Premises`] that it was not kept merely because nothing happened.

mod clocks;
mod fault;
mod judge;
mod law;
mod phone;
mod walk;
mod world;

pub use clocks::{BEGINS, CLOCKS, clock};
pub use fault::Fault;
pub use law::{Law, Premise, Premises};
pub use phone::Device;
pub use walk::{Broken, walk};
pub use world::{Input, World};
