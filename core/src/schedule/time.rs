//! Instants, local times and the parts of a day. Numbers with a unit each; none is mistaken for another.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{ScheduleError, Seconds};

/// Seconds of a day without a clock change.
pub(super) const DAY_S: i64 = 86_400;

/// The days from the beginning of our era to 1970-01-01, as chrono counts them (0001-01-01 is day 1).
const DAYS_TO_1970: i64 = 719_163;

/// An instant: seconds since 1970-01-01T00:00:00Z, without leap seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct UtcSeconds(pub i64);

impl UtcSeconds {
    /// This instant and a duration later. Stays at the end of time rather than wrapping.
    #[must_use]
    pub const fn plus(self, duration: Seconds) -> Self {
        Self(self.0.saturating_add(duration.0))
    }

    /// How long it is from `earlier` to this instant; negative where `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Seconds {
        Seconds(self.0.saturating_sub(earlier.0))
    }
}

/// What a wall clock adds to UTC, in seconds; east is positive. At most 26 hours either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct OffsetSeconds(pub i32);

/// What a calendar and a clock on a wall show, in no particular zone ("floating", RFC 5545 3.3.5 form 1), to the second.
/// Years 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct LocalDateTime(i64);

impl LocalDateTime {
    /// 0001-01-01T00:00:00.
    pub const FIRST: Self = Self((1 - DAYS_TO_1970) * DAY_S);
    /// 9999-12-31T23:59:59.
    pub const LAST: Self = Self(253_402_300_799);

    /// The time that the parts name: a year from 1 to 9999, a month from 1, a day from 1.
    ///
    /// # Errors
    /// [`ScheduleError::NoSuchDay`] where the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32, time: TimeOfDay) -> Result<Self, ScheduleError> {
        let date = NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1..=9999).contains(&year));
        date.map(|date| Self::of(date, time)).ok_or(ScheduleError::NoSuchDay)
    }

    /// `date` at `time`.
    pub(super) fn of(date: NaiveDate, time: TimeOfDay) -> Self {
        Self::on(i64::from(date.num_days_from_ce()) - DAYS_TO_1970, time)
    }

    /// The day with the number `day`, counted from 1970-01-01, at `time`. Stays within the years 1 to 9999.
    pub(super) fn on(day: i64, time: TimeOfDay) -> Self {
        Self::from_seconds(day.saturating_mul(DAY_S).saturating_add(i64::from(time.0)))
    }

    /// From the seconds since 1970-01-01T00:00:00 on the same wall. Stays within the years 1 to 9999.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        if seconds < Self::FIRST.0 {
            Self::FIRST
        } else if seconds > Self::LAST.0 {
            Self::LAST
        } else {
            Self(seconds)
        }
    }

    /// The seconds since 1970-01-01T00:00:00 on the same wall.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// The number of the day, counted from 1970-01-01.
    pub(super) const fn day(self) -> i64 {
        self.0.div_euclid(DAY_S)
    }

    /// The time of day.
    #[must_use]
    pub fn time(self) -> TimeOfDay {
        TimeOfDay(u32::try_from(self.0.rem_euclid(DAY_S)).unwrap_or_default())
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        let [first, rest @ ..] = Weekday::ALL;
        let after = usize::try_from(days_after_monday(self.day())).unwrap_or_default();
        after
            .checked_sub(1)
            .and_then(|place| rest.get(place))
            .copied()
            .unwrap_or(first)
    }

    /// Year, month (from 1) and day (from 1).
    #[must_use]
    pub fn year_month_day(self) -> (i32, u32, u32) {
        let date = date_of(self.day());
        (date.year(), date.month(), date.day())
    }

    /// The day that lies so many days after 1970-01-01, as `2026-11-21` (ISO 8601).
    #[must_use]
    pub fn iso_day(days_since_1970: i32) -> String {
        let (year, month, day) = Self::from_seconds(i64::from(days_since_1970).saturating_mul(86_400)).year_month_day();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

impl TryFrom<i64> for LocalDateTime {
    type Error = ScheduleError;

    fn try_from(seconds: i64) -> Result<Self, ScheduleError> {
        let time = Self::from_seconds(seconds);
        (time.0 == seconds).then_some(time).ok_or(ScheduleError::NoSuchDay)
    }
}

impl From<LocalDateTime> for i64 {
    fn from(time: LocalDateTime) -> Self {
        time.0
    }
}

/// The date of the day with the number `day`, counted from 1970-01-01.
pub(super) fn date_of(day: i64) -> NaiveDate {
    i32::try_from(day + DAYS_TO_1970)
        .ok()
        .and_then(NaiveDate::from_num_days_from_ce_opt)
        .unwrap_or_default()
}

/// The number of the day of `date`, counted from 1970-01-01.
pub(super) fn day_of(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) - DAYS_TO_1970
}

/// A time of day: seconds since midnight on the wall, 0 to 86,399.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    /// 00:00:00.
    pub const MIDNIGHT: Self = Self(0);

    /// From hours (0 to 23), minutes and seconds (0 to 59).
    ///
    /// # Errors
    /// [`ScheduleError::NoSuchTime`] where a clock has no such time; a leap second is none.
    pub const fn new(hour: u32, minute: u32, second: u32) -> Result<Self, ScheduleError> {
        if hour < 24 && minute < 60 && second < 60 {
            Ok(Self(hour * 3_600 + minute * 60 + second))
        } else {
            Err(ScheduleError::NoSuchTime)
        }
    }

    /// Seconds since midnight.
    #[must_use]
    pub const fn seconds(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for TimeOfDay {
    type Error = ScheduleError;

    fn try_from(seconds: u32) -> Result<Self, ScheduleError> {
        (i64::from(seconds) < DAY_S)
            .then_some(Self(seconds))
            .ok_or(ScheduleError::NoSuchTime)
    }
}

impl From<TimeOfDay> for u32 {
    fn from(time: TimeOfDay) -> Self {
        time.0
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Weekday {
    /// Monday. A week begins with it unless something else is said (RFC 5545 3.3.10, `WKST`).
    #[default]
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// The seven, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// How many days it comes after Monday.
    pub(super) const fn after_monday(self) -> u32 {
        self as u32
    }
}

/// How many days after a Monday the day with the number `day` is; 1970-01-01 was a Thursday.
pub(super) fn days_after_monday(day: i64) -> u32 {
    u32::try_from((day + 3).rem_euclid(7)).unwrap_or_default()
}
