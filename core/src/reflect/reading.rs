//! What is looked at of what was said, before some of it is shown (S43), and each step through it.

/// What is looked at of what was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Nothing: a question is asked.
    #[default]
    Nothing,
    /// All of it, by its author.
    Whole,
    /// Line by line, by its author: whether each line until now is to be shown.
    Choosing(Vec<bool>),
    /// What its author chose to show, by whoever holds the phone.
    Shown(Vec<bool>),
}

/// A step through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// To all of it.
    Whole,
    /// To its lines, one by one.
    Lines,
    /// The line that is looked at is to be shown, or not.
    Line(bool),
    /// To what is shown. From there nothing leads back to what is not.
    HandOver,
    /// One step back.
    Back,
}

impl Reading {
    /// What is looked at after `turn`.
    pub(super) fn turned(self, turn: Turn) -> Self {
        match (self, turn) {
            (Self::Nothing, Turn::Whole) => Self::Whole,
            (Self::Whole, Turn::Lines) => Self::Choosing(Vec::new()),
            (Self::Choosing(mut chosen), Turn::Line(shows)) => {
                chosen.push(shows);
                Self::Choosing(chosen)
            }
            (Self::Choosing(chosen), Turn::HandOver) if chosen.contains(&true) => Self::Shown(chosen),
            (Self::Choosing(mut chosen), Turn::Back) => match chosen.pop() {
                Some(_) => Self::Choosing(chosen),
                None => Self::Whole,
            },
            (Self::Whole, Turn::Back) => Self::Nothing,
            (same, _) => same,
        }
    }
}
