//! The reflection after an evening: private to its author, every question can be skipped, and it can be left at any
//! question and taken up another day (S43, S44, S51, S52).

use serde::{Deserialize, Serialize};

use crate::{
    error::{Field, StillpointError},
    plan::{Limit, clean},
    session::Person,
};

/// A question of the reflection, in the order they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// What felt safe (S44).
    Safe,
    /// What did not (S44).
    NotSafe,
    /// What could be adjusted (S44).
    Adjust,
    /// What felt good, without a metric (S51).
    Good,
}

impl Question {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Safe, Self::NotSafe, Self::Adjust, Self::Good];
}

/// The longest answer, in characters.
pub const LONGEST_ANSWER: u32 = 20_000;

/// What somebody did with a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Reply {
    Skipped,
    Said(String),
}

/// One person's reflection on one evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflection {
    author: Person,
    opened_wall_ms: i64,
    replies: Vec<Reply>,
}

impl Reflection {
    /// `author` begins one.
    #[must_use]
    pub const fn open(author: Person, now_wall_ms: i64) -> Self {
        Self {
            author,
            opened_wall_ms: now_wall_ms,
            replies: Vec::new(),
        }
    }

    /// Whose it is.
    #[must_use]
    pub const fn author(&self) -> Person {
        self.author
    }

    /// The question that is asked now; none, once everything has been asked.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        Question::ALL.get(self.replies.len()).copied()
    }

    /// The number of the question that is asked now, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        u32::try_from(self.replies.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Answers the question. An empty answer skips it.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] if the text cannot be taken as it is; nothing is changed.
    pub fn answer(&mut self, text: &str) -> Result<(), StillpointError> {
        let text = clean(text, Field::Answer, Some(self.author), Limit::Text(LONGEST_ANSWER))?;
        if self.question().is_some() {
            self.replies.push(if text.is_empty() {
                Reply::Skipped
            } else {
                Reply::Said(text)
            });
        }
        Ok(())
    }

    /// Skips the question.
    pub fn skip(&mut self) {
        if self.question().is_some() {
            self.replies.push(Reply::Skipped);
        }
    }

    /// Whether something is left to ask.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.question().is_some()
    }

    /// Whether it holds a word. One that was only opened or skipped is nobody's entry.
    #[must_use]
    pub fn holds_words(&self) -> bool {
        self.replies.iter().any(|reply| matches!(reply, Reply::Said(_)))
    }

    /// Whether `other` is an earlier or a later version of this one: opened by the same person at the same moment, and
    /// the one goes on where the other stops. (A wall clock that was set back can open two at the same moment.)
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        let (short, long) = if other.is_further_than(self) {
            (&self.replies, &other.replies)
        } else {
            (&other.replies, &self.replies)
        };
        self.author == other.author && self.opened_wall_ms == other.opened_wall_ms && long.starts_with(short)
    }

    /// Whether it has come further than `other`.
    #[must_use]
    pub fn is_further_than(&self, other: &Self) -> bool {
        self.replies.len() > other.replies.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_can_be_skipped_and_a_skipped_reflection_holds_no_words() {
        let mut reflection = Reflection::open(Person::First, 0);
        for question in Question::ALL {
            assert_eq!(reflection.question(), Some(question));
            assert!(reflection.is_open());
            reflection.skip();
        }
        assert!(!reflection.is_open() && !reflection.holds_words());
        assert_eq!(reflection.question(), None);
    }

    #[test]
    fn an_answer_that_cannot_be_taken_changes_nothing() {
        let mut reflection = Reflection::open(Person::First, 0);
        let before = reflection.clone();
        assert!(reflection.answer("turned \u{202E}around").is_err());
        assert!(reflection.answer(&"x".repeat(100_000)).is_err());
        assert_eq!(reflection, before);
        reflection.answer("  The pause came at once. 🌿 \n").unwrap();
        assert!(reflection.holds_words() && reflection.is_further_than(&before) && reflection.is_same_as(&before));
    }

    #[test]
    fn an_empty_answer_is_a_skip() {
        let mut reflection = Reflection::open(Person::First, 0);
        reflection.answer("   ").unwrap();
        assert!(!reflection.holds_words());
        assert_eq!(reflection.number(), 2);
    }
}
