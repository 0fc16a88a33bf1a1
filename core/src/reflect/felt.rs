//! What can be said of an evening with one touch (S43), and what an answer is: a touch, or words.

use serde::{Deserialize, Serialize};

use crate::words::Language;

/// How an evening felt. None of it is a verdict, and whoever would rather not say skips the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Felt {
    /// It felt safe.
    Safe,
    /// It did not quite.
    NotQuite,
    /// Something is to change.
    Change,
}

impl Felt {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Safe, Self::NotQuite, Self::Change];

    /// The name of the sentence that says it.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Safe => "reflecting-felt-safe",
            Self::NotQuite => "reflecting-felt-not-quite",
            Self::Change => "reflecting-felt-change",
        }
    }
}

/// An answer, as it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer<'a> {
    /// With one touch.
    Felt(Felt),
    /// In words.
    Words(&'a str),
}

impl Answer<'_> {
    /// What it says, in `language`.
    #[must_use]
    pub fn text(self, language: &Language) -> String {
        match self {
            Self::Felt(felt) => language.say(felt.sentence()),
            Self::Words(words) => words.to_owned(),
        }
    }
}
