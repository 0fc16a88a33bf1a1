//! The core's types, described once more for UniFFI. `uniffi::remote` makes no type of its own: it bridges the core's,
//! and does not compile when the two differ.

mod moment;
mod page;
#[cfg(feature = "desk")]
mod plan;
mod session;

pub use stillpoint_core::{
    Effect, Effects, Moment, Now, Phase,
    page::{Ability, Answer, Ask, Phone, SharedPage, Typed},
};
#[cfg(feature = "desk")]
pub use stillpoint_core::{
    Person,
    plan::{PersonDraft, PlanDraft},
};
