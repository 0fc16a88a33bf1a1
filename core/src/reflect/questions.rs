//! What a reflection is about, and what it asks.

use serde::{Deserialize, Serialize};

/// What a reflection is about. Sealed by its place here: what comes later stands at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Form {
    /// An evening, as it was asked about until there was an answer with one touch. Nobody begins one any more.
    EveningInWords,
    /// The day after an evening.
    NextDay,
    /// The weekly check-in (S45). Each person for themselves, and then together if they like.
    Week,
    /// The evening that has just ended.
    #[default]
    Evening,
    /// One sentence of an evening that was a lot (S81).
    OneSentence,
}

impl Form {
    /// Its questions, in order.
    #[must_use]
    pub const fn questions(self) -> &'static [Question] {
        match self {
            Self::Evening => &[
                Question::Felt,
                Question::Safe,
                Question::NotSafe,
                Question::Adjust,
                Question::Good,
            ],
            Self::EveningInWords => &[Question::Safe, Question::NotSafe, Question::Adjust, Question::Good],
            Self::NextDay => &[Question::Today, Question::Need],
            Self::Week => &[Question::Comfortable, Question::Explore, Question::SmallWin],
            Self::OneSentence => &[Question::Sentence],
        }
    }

    /// Whether it is about an evening.
    #[must_use]
    pub const fn is_about_an_evening(self) -> bool {
        matches!(self, Self::Evening | Self::EveningInWords | Self::OneSentence)
    }
}

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// How it felt: with one touch, before any words (S43).
    Felt,
    /// What felt safe (S44).
    Safe,
    /// What did not (S44).
    NotSafe,
    /// What could be adjusted (S44).
    Adjust,
    /// What felt good, without a metric (S51).
    Good,
    /// How it is today.
    Today,
    /// What would do good now.
    Need,
    /// "Is this still comfortable for you?" (S45)
    Comfortable,
    /// "What would you like to explore next that feels safe?" (S45)
    Explore,
    /// Something small that went well (S46).
    SmallWin,
    /// One sentence that somebody would like to keep (S81).
    Sentence,
}

impl Question {
    /// Every question, of all forms.
    pub const ALL: [Self; 11] = [
        Self::Felt,
        Self::Safe,
        Self::NotSafe,
        Self::Adjust,
        Self::Good,
        Self::Today,
        Self::Need,
        Self::Comfortable,
        Self::Explore,
        Self::SmallWin,
        Self::Sentence,
    ];

    /// The name of the sentence that asks it.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Felt => "reflecting-felt",
            Self::Safe => "reflecting-safe",
            Self::NotSafe => "reflecting-not-safe",
            Self::Adjust => "reflecting-adjust",
            Self::Good => "reflecting-good",
            Self::Today => "check-in-today",
            Self::Need => "check-in-need",
            Self::Comfortable => "check-in-comfortable",
            Self::Explore => "check-in-explore",
            Self::SmallWin => "check-in-small-win",
            Self::Sentence => "reflecting-sentence",
        }
    }

    /// Whether it is answered in words, and not with one touch.
    #[must_use]
    pub const fn is_in_words(self) -> bool {
        !matches!(self, Self::Felt)
    }
}
