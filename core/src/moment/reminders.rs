//! What stands on the pages of the reminders, and the touches there.

use super::{ReminderKind, Rhythm};

/// One reminder in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderView {
    /// Its number.
    pub id: u32,
    /// What somebody called it, or what it is for.
    pub title: String,
    /// When it comes, in words.
    pub when: String,
    /// Whether it reminds.
    pub on: bool,
}

/// Something to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderChoice {
    /// What.
    pub kind: ReminderKind,
    /// In a few words.
    pub label: String,
}

/// How often something may come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RhythmChoice {
    /// How often.
    pub rhythm: Rhythm,
    /// In a few words.
    pub label: String,
}

/// The quiet hours, as clock times such as 21:00.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietView {
    /// From.
    pub from: String,
    /// Until.
    pub until: String,
}

/// One touch on the pages of the reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderTouch {
    /// Opens the page for a new one. Nothing is kept before `Save`.
    Add {
        /// What for.
        kind: ReminderKind,
    },
    /// Opens the page of one that is there.
    Change {
        /// Its number.
        id: u32,
    },
    /// Keeps what was chosen, switched on.
    Save,
    /// Takes it away.
    Remove,
    /// Switches it on or off. Off, it is kept and silent.
    On {
        /// Its number.
        id: u32,
        /// On or off.
        on: bool,
    },
    /// How often.
    Rhythm {
        /// How often.
        rhythm: Rhythm,
    },
    /// So many days later, or earlier if negative; never before today.
    Day {
        /// Days.
        by: i32,
    },
    /// So many minutes later, or earlier if negative, around the clock.
    Time {
        /// Minutes.
        by: i32,
    },
    /// Follows the clock of the zone where the phone is now for good, or the clock of wherever it is.
    Pinned {
        /// For good.
        pinned: bool,
    },
    /// Quiet hours, or none.
    QuietHours {
        /// With or without.
        on: bool,
    },
    /// They begin so many minutes later, or earlier if negative.
    QuietFrom {
        /// Minutes.
        by: i32,
    },
    /// They end so many minutes later, or earlier if negative.
    QuietUntil {
        /// Minutes.
        by: i32,
    },
    /// All reminders silent.
    Rest {
        /// For so many days; 0: until somebody ends it.
        days: u32,
    },
    /// The rest ends. What fell into it stays quiet.
    EndRest,
}
