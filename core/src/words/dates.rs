//! Days and times of day in words.

use super::{Language, Word};
use crate::schedule::{LocalDateTime, TimeOfDay};

/// A day in seconds.
const DAY_S: i64 = 86_400;

impl Language {
    /// The weekday of `day`.
    #[must_use]
    pub fn weekday(&self, day: LocalDateTime) -> String {
        self.say(&format!("weekday-{}", day.weekday() as u8 + 1))
    }

    /// The day, with its weekday and without its year.
    #[must_use]
    pub fn date(&self, day: LocalDateTime) -> String {
        let (_, month, of_month) = day.year_month_day();
        let (weekday, month) = (self.weekday(day), self.say(&format!("month-{month}")));
        let of_month = of_month.to_string();
        self.say_with(
            "date-day",
            &[
                ("weekday", Word::Text(&weekday)),
                ("day", Word::Text(&of_month)),
                ("month", Word::Text(&month)),
            ],
        )
    }

    /// A time of day, as a phone shows it whose clock has 24 hours or 12.
    #[must_use]
    pub fn clock(&self, time: TimeOfDay, has_24_hours: bool) -> String {
        let minutes = time.seconds() / 60;
        let (hour, minute) = (minutes / 60, minutes % 60);
        if has_24_hours {
            return format!("{hour:02}:{minute:02}");
        }
        let id = if hour < 12 { "clock-am" } else { "clock-pm" };
        // Twelve comes before one.
        let time = format!("{}:{minute:02}", (hour + 11) % 12 + 1);
        self.say_with(id, &[("time", Word::Text(&time))])
    }

    /// The sentence `id` with a day in it, in days since 1970-01-01, its year, and what else it takes.
    #[must_use]
    pub fn say_with_day(&self, id: &str, day: i32, with: &[(&str, Word<'_>)]) -> String {
        let at = LocalDateTime::from_seconds(i64::from(day).saturating_mul(DAY_S));
        let (day, (year, _, _)) = (self.date(at), at.year_month_day());
        let year = year.to_string();
        let day = [("day", Word::Text(&day)), ("year", Word::Text(&year))];
        self.say_with(id, &[&day, with].concat())
    }
}
