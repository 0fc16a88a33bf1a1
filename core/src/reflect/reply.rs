//! What somebody did with a question, and how it is sealed.

use serde::{Deserialize, Serialize};

use super::{Answer, Felt};

/// What somebody did with a question. `Words` are its own, or still where they were read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    from = "Sealed<Words>",
    into = "Sealed<Words>",
    bound(serialize = "Words: Clone + Serialize", deserialize = "Words: Deserialize<'de>")
)]
pub(super) struct Reply<Words = String> {
    /// How often it was asked again.
    pub(super) again: u32,
    /// What became of it since.
    pub(super) what: What<Words>,
}

/// What became of a question. Sealed by its place here: what comes later stands at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum What<Words = String> {
    Skipped,
    Said(Words),
    /// Words that were begun and left: the question is still asked, with them in its field.
    Begun(Words),
    /// Answered with one touch.
    Felt(Felt),
    /// It is asked again, and there are no words in its field.
    Asked,
    /// It is asked again, and this was the touch.
    FeltBefore(Felt),
}

/// How it is sealed, by its place here. The first three are as old as reflections.
#[derive(Serialize, Deserialize)]
enum Sealed<Words> {
    Skipped,
    Said(Words),
    Begun(Words),
    Felt(Felt),
    Again(u32, What<Words>),
}

impl<Words> From<Reply<Words>> for Sealed<Words> {
    fn from(Reply { again, what }: Reply<Words>) -> Self {
        match what {
            What::Skipped if again == 0 => Self::Skipped,
            What::Said(text) if again == 0 => Self::Said(text),
            What::Begun(text) if again == 0 => Self::Begun(text),
            What::Felt(felt) if again == 0 => Self::Felt(felt),
            what => Self::Again(again, what),
        }
    }
}

impl<Words> From<Sealed<Words>> for Reply<Words> {
    fn from(sealed: Sealed<Words>) -> Self {
        let (again, what) = match sealed {
            Sealed::Skipped => (0, What::Skipped),
            Sealed::Said(text) => (0, What::Said(text)),
            Sealed::Begun(text) => (0, What::Begun(text)),
            Sealed::Felt(felt) => (0, What::Felt(felt)),
            Sealed::Again(again, what) => (again, what),
        };
        Self { again, what }
    }
}

impl Reply {
    /// The question is asked again, with what was said to it.
    pub(super) fn ask_again(&mut self) {
        self.again = self.again.saturating_add(1);
        self.what = match std::mem::replace(&mut self.what, What::Asked) {
            What::Said(text) => What::Begun(text),
            What::Felt(felt) => What::FeltBefore(felt),
            What::Skipped => What::Asked,
            asked => asked,
        };
    }

    /// What was said to a question that is asked again stands. Whether it did not before.
    pub(super) fn stands(&mut self) -> bool {
        let is_asked = self.again > 0 && !self.what.is_settled();
        if is_asked {
            self.what = match std::mem::replace(&mut self.what, What::Skipped) {
                What::Begun(text) => What::Said(text),
                What::FeltBefore(felt) => What::Felt(felt),
                What::Asked => What::Skipped,
                settled => settled,
            };
        }
        is_asked
    }
}

impl<Words> What<Words> {
    /// Whether it was answered or skipped. What was only begun is still asked.
    pub(super) const fn is_settled(&self) -> bool {
        matches!(self, Self::Skipped | Self::Said(_) | Self::Felt(_))
    }

    /// Whether something was said or begun.
    pub(super) const fn holds_an_answer(&self) -> bool {
        !matches!(self, Self::Skipped | Self::Asked)
    }
}

impl What {
    /// What was said or begun. A touch that is asked about again stands until there is another.
    pub(super) fn answer(&self) -> Option<Answer<'_>> {
        match self {
            Self::Said(text) | Self::Begun(text) => Some(Answer::Words(text)),
            Self::Felt(felt) | Self::FeltBefore(felt) => Some(Answer::Felt(*felt)),
            Self::Skipped | Self::Asked => None,
        }
    }
}
