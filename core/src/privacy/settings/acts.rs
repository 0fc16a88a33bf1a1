//! What somebody can choose for this phone.

use super::{LocksAfter, Settings};
use crate::{durable::Durable, page::Then};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// The way back.
    Back,
    /// It locks by itself after this time.
    LocksAfter(LocksAfter),
    /// Pictures of the screen may be taken, or not.
    Pictures(bool),
    /// Shaking the phone pauses, or not.
    Shaking(bool),
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own.
    pub(crate) fn done<Place, Work>(self, chosen: &mut Durable<Settings>) -> Then<Place, Work> {
        let was = *chosen.get();
        chosen.change(match self {
            Self::Back => return Then::Back,
            Self::LocksAfter(locks_after) => Settings { locks_after, ..was },
            Self::Pictures(pictures) => Settings { pictures, ..was },
            Self::Shaking(shaking) => Settings { shaking, ..was },
        });
        Then::Stay
    }
}
