//! The words in which a reminder says what it is for and when it comes.

use super::{Rhythm, rhythm_of};
use crate::{
    schedule::{Kind, LocalDateTime, ScheduleDraft},
    words::{Language, Word},
};

/// What can be asked for.
pub(crate) const KINDS: [Kind; 7] = [
    Kind::WeeklyCheckIn,
    Kind::NextDayCheck,
    Kind::AgreementReview,
    Kind::ListReview,
    Kind::Appointment,
    Kind::Ritual,
    Kind::Own,
];

/// Whether there may be several of a kind; those have names of their own.
pub(crate) const fn may_be_many(kind: Kind) -> bool {
    matches!(kind, Kind::Appointment | Kind::Ritual | Kind::Own)
}

/// What a kind is for, as the name of a sentence.
pub(crate) const fn label_of(kind: Kind) -> &'static str {
    match kind {
        Kind::WeeklyCheckIn => "reminder-weekly-check-in",
        Kind::NextDayCheck => "reminder-next-day-check",
        Kind::ListReview => "reminder-list-review",
        Kind::AgreementReview => "reminder-agreement-review",
        Kind::Appointment => "reminder-appointment",
        Kind::Ritual => "reminder-ritual",
        Kind::Own => "reminder-own",
    }
}

/// How often, as the name of a sentence.
pub(crate) const fn rhythm_label(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Once => "rhythm-once",
        Rhythm::Daily => "rhythm-daily",
        Rhythm::Weekly => "rhythm-weekly",
        Rhythm::EveryTwoWeeks => "rhythm-every-two-weeks",
        Rhythm::Monthly => "rhythm-monthly",
    }
}

/// When a reminder comes, in words.
pub(crate) fn when(asked: &ScheduleDraft, has_24_hours: bool, language: &Language) -> String {
    let rhythm = rhythm_of(&asked.recurrence);
    let time = language.clock(asked.start.time(), has_24_hours);
    if asked.kind == Kind::NextDayCheck {
        return language.say_with("when-next-day", &[("time", Word::Text(&time))]);
    }
    let day = day_of(rhythm, asked.start, language);
    let id = match rhythm {
        Rhythm::Once => "when-once",
        Rhythm::Daily => "when-daily",
        Rhythm::Weekly => "when-weekly",
        Rhythm::EveryTwoWeeks => "when-every-two-weeks",
        Rhythm::Monthly => "when-monthly",
    };
    language.say_with(id, &[("day", Word::Text(&day)), ("time", Word::Text(&time))])
}

/// The day of a rhythm, in words: a weekday, a day of the month, a date.
pub(crate) fn day_of(rhythm: Rhythm, start: LocalDateTime, language: &Language) -> String {
    match rhythm {
        Rhythm::Daily => String::new(),
        Rhythm::Weekly | Rhythm::EveryTwoWeeks => language.weekday(start),
        Rhythm::Monthly => {
            let (_, _, day) = start.year_month_day();
            language.say_with("day-of-month", &[("day", Word::Number(day))])
        }
        Rhythm::Once => language.date(start),
    }
}
