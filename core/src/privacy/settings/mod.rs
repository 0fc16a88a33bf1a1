//! What is chosen for this phone alone: when it locks by itself, whether its screen may be pictured, whether shaking it pauses.

mod acts;
mod pages;

use serde::{Deserialize, Serialize};

use crate::session::Millis;

pub(crate) use acts::Act;
pub(crate) use pages::write;

/// What is chosen. Each begins with what gives away the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Settings {
    /// How long nobody has to have seen it until it locks by itself.
    pub(crate) locks_after: LocksAfter,
    /// Pictures of the screen may be taken.
    pub(crate) pictures: bool,
    /// Shaking the phone pauses.
    pub(crate) shaking: bool,
}

/// How long nobody has to have seen it until it locks by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) enum LocksAfter {
    /// At once.
    Nothing,
    /// A minute.
    Minute,
    /// Five minutes.
    #[default]
    FiveMinutes,
}

impl LocksAfter {
    /// All of them, the shortest first.
    pub(super) const ALL: [Self; 3] = [Self::Nothing, Self::Minute, Self::FiveMinutes];

    /// The longest of them.
    pub(crate) const LONGEST: Millis = Self::FiveMinutes.millis();

    /// The time.
    pub(crate) const fn millis(self) -> Millis {
        Millis::from_seconds(match self {
            Self::Nothing => 0,
            Self::Minute => 60,
            Self::FiveMinutes => 300,
        })
    }
}
