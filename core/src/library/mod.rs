//! Pieces of content, and when to offer them.

mod exercises;
mod support;

pub use exercises::{Exercise, offered, repair_steps, steps};
pub use support::{SupportLine, support_lines};
