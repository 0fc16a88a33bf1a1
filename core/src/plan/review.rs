//! Whether the agreements are still right (S50): each person alone goes through them, at any time. What is less holds at once.
//! What is to be talked about is noted without anybody's name, and nothing else of it is kept.

use serde::{Deserialize, Serialize};

use super::{Careful, PlanDraft, only_tonight::Less};

/// One thing that was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Topic {
    /// How often the phone asks.
    Asking,
    /// How long it is, about.
    Length,
    /// How long a pause lasts.
    Pause,
    /// Whether breathing and tensing may be offered.
    Breathing,
    /// Whose answer alone is enough.
    Answers,
    /// The words and the gesture.
    Signals,
    /// What pausing means.
    Covenant,
    /// How long a question waits.
    Patience,
    /// How long the breath before a next step is.
    Buffer,
    /// How long arriving is.
    Arriving,
    /// How long winding down is.
    Leaving,
}

impl Topic {
    /// All, in the order in which they are asked about.
    const ALL: [Self; 11] = [
        Self::Asking,
        Self::Patience,
        Self::Length,
        Self::Pause,
        Self::Buffer,
        Self::Arriving,
        Self::Leaving,
        Self::Breathing,
        Self::Answers,
        Self::Signals,
        Self::Covenant,
    ];

    /// Where it begins.
    pub(crate) const FIRST: Self = Self::Asking;

    /// The one after it, of those that `agreed` says something about; none: it was the last.
    pub(super) fn after(self, agreed: &PlanDraft) -> Option<Self> {
        let mut later = Self::ALL.into_iter().skip_while(|topic| *topic != self).skip(1);
        later.find(|topic| topic.is_in(agreed))
    }

    fn is_in(self, agreed: &PlanDraft) -> bool {
        match self {
            Self::Answers => Careful::of(agreed).answers_alone.is_some(),
            // Neither is needed, and nobody is asked about what is not there.
            Self::Arriving => agreed.arriving_s > 0,
            Self::Leaving => agreed.leaving_s > 0,
            _ => true,
        }
    }

    /// `limits`, with less of it; none: it is no limit, or there is no less.
    pub(super) fn less_of(self, limits: Careful) -> Option<(Less, Careful)> {
        let less = match self {
            Self::Asking => Less::Sooner,
            Self::Length => Less::Shorter,
            Self::Pause => Less::LongerPause,
            Self::Breathing => Less::NoBreathing,
            Self::Answers => Less::EachAnswers,
            Self::Patience => Less::Patience,
            Self::Buffer => Less::Buffer,
            Self::Arriving => Less::Arriving,
            Self::Leaving => Less::Leaving,
            Self::Signals | Self::Covenant => return None,
        };
        let then = less.of(limits);
        (then != limits).then_some((less, then))
    }

    /// By what its page is known.
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::Asking => "asking",
            Self::Length => "length",
            Self::Pause => "pause",
            Self::Breathing => "breathing",
            Self::Answers => "answers",
            Self::Signals => "signals",
            Self::Covenant => "covenant",
            Self::Patience => "patience",
            Self::Buffer => "buffer",
            Self::Arriving => "arriving",
            Self::Leaving => "leaving",
        }
    }

    /// The sentence that names it.
    pub(super) const fn sentence(self) -> &'static str {
        match self {
            Self::Asking => "plan-topic-asking",
            Self::Length => "plan-topic-length",
            Self::Pause => "plan-topic-pause",
            Self::Breathing => "plan-topic-breathing",
            Self::Answers => "plan-topic-answers",
            Self::Signals => "plan-topic-signals",
            Self::Covenant => "plan-covenant",
            Self::Patience => "plan-topic-patience",
            Self::Buffer => "plan-topic-buffer",
            Self::Arriving => "plan-topic-arriving",
            Self::Leaving => "plan-topic-leaving",
        }
    }
}
