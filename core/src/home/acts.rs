//! What somebody can do at home and behind its doors.

use super::Place;
use crate::{page::Then, session::Person};

/// What a choice at home stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Through one of the three doors.
    Go(Place),
    /// The way back.
    Back,
    /// Into another room. Where that is, the app knows.
    Open(Door),
}

/// The way into another room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Door {
    /// An evening is prepared.
    Prepare,
    /// The talk before (S68).
    Talk,
    /// What is less, for tonight only (S33).
    Less,
    /// The help of a pause, at any hour (S18).
    Calm,
    /// Trying the pause on this phone.
    Practice,
    /// The plan, to read and to confirm.
    Plan,
    /// Whether the agreements are still right (S50).
    Review,
    /// The weekly check-in.
    Week,
    /// The check-in on the day after an evening.
    NextDay,
    /// The words for when something went wrong.
    Repair,
    /// The reminders.
    Reminders,
    /// How the plan was before.
    StepBack,
    /// What this person keeps for themselves.
    Own(Person),
    /// Privacy, and this phone.
    Privacy,
    /// A lock is chosen, where there is none.
    ChooseLock,
    /// It stays without one, and nobody asks again.
    WithoutLock,
    /// Lock the app.
    Lock,
    /// Somebody has read what there is to say about the vault, and goes on with what is here.
    GoOn,
}

impl Act {
    /// The rule. What it leaves to the app is a door.
    pub(crate) const fn done(self) -> Then<Place, Door> {
        match self {
            Self::Go(place) => Then::Go(place),
            Self::Back => Then::Back,
            Self::Open(door) => Then::Work(door),
        }
    }
}
