//! What one person says for themselves, question by question: after an evening (S43, S44, S51, S52), on the day after,
//! and once a week (S45, S46). After an evening one touch comes before any words. Private to its author until they show it,
//! every question can be skipped, and it can be left at any question and taken up another day.

mod acts;
mod drafts;
mod felt;
mod frame;
mod lines;
mod outline;
mod pages;
mod questions;
mod reading;
mod reflection;
mod reply;
mod versions;

pub(crate) use acts::Act;
pub(crate) use pages::reflecting;

pub use drafts::{Reflections, Waiting};
pub use felt::{Answer, Felt};
pub use outline::Outline;
pub use questions::{Form, Question};
pub(crate) use reading::{Reading, Turn};
pub use reflection::{LONGEST_ANSWER, ROUND_MS, Reflection};
pub use versions::{Known, Rounds, Version, furthest, furthest_of};
