//! What is scheduled. A kind, never a text: what a notification says is neutral, and stands with the words.

use serde::{Deserialize, Serialize};

use super::Seconds;

/// What a schedule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// The weekly check-in (S45).
    WeeklyCheckIn,
    /// The check on the day after an evening.
    NextDayCheck,
    /// Looking at the lists again (S34).
    ListReview,
    /// Looking at the agreements again (S50).
    AgreementReview,
    /// A therapy appointment (S56).
    Appointment,
    /// A ritual of the two (S39).
    Ritual,
    /// Something that the two added.
    Own,
}

impl Kind {
    /// How late a reminder may come, whether the phone was off or quiet hours put it off. Later it is simply quiet: an
    /// appointment that began is over soon, and a question about yesterday is one about yesterday.
    #[must_use]
    pub const fn caught_up_within(self) -> Seconds {
        Seconds(match self {
            Self::Appointment => 3_600,
            Self::NextDayCheck | Self::Ritual | Self::Own => 86_400,
            Self::WeeklyCheckIn | Self::ListReview | Self::AgreementReview => 2 * 86_400,
        })
    }
}
