//! The parts that a page is made of.

use super::{Blank, Choice, Pictogram};

/// A part of a page.
///
/// For UniFFI: the values have names (Kotlin would call them `v1`), and no variant is named as a type that one holds (in
/// Kotlin it would hide it): hence [`Blank`] in `Field`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The still mark.
    Mark,
    /// The one word, as large as a word can be. Said aloud at once.
    Word {
        /// It.
        text: String,
        /// The picture that lies behind it, wider than it is; none. Where type is large it goes.
        behind: Option<Pictogram>,
    },
    /// What the page is about. A screen reader can jump to it.
    Title {
        /// It.
        text: String,
    },
    /// A question, or a sentence as large as one.
    Question {
        /// It.
        text: String,
    },
    /// What is read.
    Sentence {
        /// It.
        text: String,
    },
    /// What may be read. Before [`Part::Said`] it is the heading of a group.
    Soft {
        /// It.
        text: String,
    },
    /// A note that matters, and is no alarm. Said aloud when it comes.
    Note {
        /// It.
        text: String,
    },
    /// Takes the room of this text and shows nothing: what lies below stays where a hand has learned it.
    Held {
        /// It.
        text: String,
    },
    /// What somebody wrote or said, read in one breath: whose, or which question; and what.
    Said {
        /// It.
        line: CardLine,
    },
    /// A raised card, read in one breath.
    Card {
        /// Its first line.
        title: String,
        /// What stands on it.
        lines: Vec<CardLine>,
    },
    /// Something to write.
    Field {
        /// It.
        blank: Blank,
    },
    /// A value that goes up and down by touch alone.
    Stepper {
        /// What it is.
        label: String,
        /// How it is now, in words.
        value: String,
        /// Less, earlier.
        less: Choice,
        /// More, later.
        more: Choice,
    },
    /// One thing to touch.
    One {
        /// It.
        choice: Choice,
    },
    /// Things to touch side by side: the same height, the same width, the same look.
    Row {
        /// They.
        choices: Vec<Choice>,
    },
    /// One thing with its six answers as stones, all of the same size: want … don't know yet.
    Scale {
        /// What is answered.
        text: String,
        /// The answers; each is one of several.
        answers: Vec<Choice>,
    },
    /// Stepping stones, from near to far. Any order; none is done, none is missing.
    Stones {
        /// They.
        stones: Vec<Stone>,
    },
    /// What happens next: a row of small pictures, each with its sentence.
    Strip {
        /// They.
        steps: Vec<StripStep>,
    },
    /// A quiet picture. At the largest type it goes first.
    Picture {
        /// Which.
        pictogram: Pictogram,
        /// What a screen reader says; empty: nothing, because the text beside it says it.
        spoken: String,
    },
    /// The outline of a body, front and back, and what is answered for each part of it.
    Body {
        /// The parts.
        places: Vec<BodyPlace>,
    },
    /// Stones along a shoreline: how something was over time, without an axis and without a number.
    Shoreline {
        /// How high each stone lies, from 0 to 100, from the earliest to the latest.
        heights: Vec<u8>,
        /// What a screen reader says.
        spoken: String,
    },
    /// The slow circle, to breathe along with or not.
    Circle {
        /// What a screen reader says of it.
        spoken: String,
    },
    /// Where one is among several steps.
    Steps {
        /// Among what.
        text: String,
        /// From 1.
        number: u32,
        /// Of so many.
        of: u32,
    },
    /// How far something is that takes its time; 0 of 0 while nobody knows.
    Progress {
        /// What it is.
        text: String,
        /// So many steps so far.
        done: u32,
        /// Of so many steps. How many records there are, it does not say.
        of: u32,
    },
    /// Groups of letters to be written down and compared, from left to right in every language.
    Groups {
        /// They.
        groups: Vec<String>,
    },
    /// Squares to be read by another phone's camera, always dark on light.
    Code {
        /// How many squares there are on a side.
        side: u32,
        /// Row by row, a bit each: dark.
        dark: Vec<u8>,
        /// What a screen reader says.
        spoken: String,
    },
}

impl Part {
    /// What can be touched in it.
    #[must_use]
    pub fn choices(&self) -> Vec<&Choice> {
        match self {
            Self::One { choice } => vec![choice],
            Self::Row { choices } | Self::Scale { answers: choices, .. } => choices.iter().collect(),
            Self::Stepper { less, more, .. } => vec![less, more],
            Self::Stones { stones } => stones.iter().map(|stone| &stone.choice).collect(),
            Self::Body { places } => places.iter().map(|place| &place.choice).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn choices_mut(&mut self) -> Vec<&mut Choice> {
        match self {
            Self::One { choice } => vec![choice],
            Self::Row { choices } | Self::Scale { answers: choices, .. } => choices.iter_mut().collect(),
            Self::Stepper { less, more, .. } => vec![less, more],
            Self::Stones { stones } => stones.iter_mut().map(|stone| &mut stone.choice).collect(),
            Self::Body { places } => places.iter_mut().map(|place| &mut place.choice).collect(),
            _ => Vec::new(),
        }
    }
}

impl From<Choice> for Part {
    fn from(choice: Choice) -> Self {
        Self::One { choice }
    }
}

impl From<Vec<Choice>> for Part {
    fn from(choices: Vec<Choice>) -> Self {
        Self::Row { choices }
    }
}

impl<const N: usize> From<[Choice; N]> for Part {
    fn from(choices: [Choice; N]) -> Self {
        Self::Row {
            choices: choices.into(),
        }
    }
}

impl From<Blank> for Part {
    fn from(blank: Blank) -> Self {
        Self::Field { blank }
    }
}

/// A line with a softer one above.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardLine {
    /// The softer line. Empty: none.
    pub over: String,
    /// What stands there.
    pub text: String,
}

impl CardLine {
    /// `text`, below the softer line `over`.
    #[must_use]
    pub fn new(over: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            over: over.into(),
            text: text.into(),
        }
    }
}

/// A stone on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stone {
    /// What it is; a touch opens it.
    pub choice: Choice,
    /// Whether one stands here now.
    pub is_here: bool,
}

/// A part of the body, and what is answered for it. Touching it goes on to the next answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyPlace {
    /// What it is called and what is answered; a touch changes it.
    pub choice: Choice,
    /// Where it lies in the outline, from left to right: 0 to 100 in front, 100 to 200 behind.
    pub x: u8,
    /// Where it lies in the outline, from the top: 0 to 100.
    pub y: u8,
}

/// One step of what happens next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripStep {
    /// What one sees.
    pub pictogram: Pictogram,
    /// What happens.
    pub text: String,
}
