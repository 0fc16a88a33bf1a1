//! Pieces of content, and when to offer them.

mod exercises;
mod support;

pub use exercises::{AT_ONCE, Chosen, Exercise, closing_words, repair_steps, steps};
#[cfg(test)]
pub(crate) use support::said_of_lines;
pub use support::{HelpLine, Way, country_name, help_countries, help_lines};
