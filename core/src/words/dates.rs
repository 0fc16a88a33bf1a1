//! Days in words.

use super::{Language, Word};
use crate::schedule::LocalDateTime;

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
