//! What there is between the evenings.

use super::{
    Form, QuietView, ReminderAnswer, ReminderChoice, ReminderKind, ReminderTouch, ReminderView, Rhythm, RhythmChoice,
    Said, Shown,
};

/// What a reflection is about.
#[uniffi::remote(Enum)]
pub enum Form {
    /// The evening that has just ended.
    Evening,
    /// The day after an evening.
    NextDay,
    /// The weekly check-in (S45). Each person for themselves, and then together if they like.
    Week,
}

/// What a schedule is for.
#[uniffi::remote(Enum)]
pub enum ReminderKind {
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

/// What somebody answers to a reminder.
#[uniffi::remote(Enum)]
pub enum ReminderAnswer {
    /// Here and now.
    Now,
    /// Later today: once more in three hours.
    Later,
    /// Not today. A full answer.
    NotToday,
}

/// What one person shows of a check-in.
#[uniffi::remote(Record)]
pub struct Shown {
    /// The chosen name.
    pub name: String,
    /// What they said.
    pub answers: Vec<Said>,
}

/// One answer, with its question.
#[uniffi::remote(Record)]
pub struct Said {
    /// What was asked.
    pub question: String,
    /// What was said.
    pub text: String,
}

/// One reminder in the list.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct ReminderChoice {
    /// What.
    pub kind: ReminderKind,
    /// In a few words.
    pub label: String,
}

/// How often something comes.
#[uniffi::remote(Enum)]
pub enum Rhythm {
    /// Once.
    Once,
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every other week.
    EveryTwoWeeks,
    /// Every month.
    Monthly,
}

/// How often something may come.
#[uniffi::remote(Record)]
pub struct RhythmChoice {
    /// How often.
    pub rhythm: Rhythm,
    /// In a few words.
    pub label: String,
}

/// The quiet hours, as clock times such as 21:00.
#[uniffi::remote(Record)]
pub struct QuietView {
    /// From.
    pub from: String,
    /// Until.
    pub until: String,
}

/// One touch on the pages of the reminders.
#[uniffi::remote(Enum)]
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
