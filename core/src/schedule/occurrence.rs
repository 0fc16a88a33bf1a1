//! The slots of a recurrence: the local times at which it comes. By arithmetic from the start, never by stepping from it.

use chrono::{Datelike, NaiveDate};

use super::{
    recurrence::{DaysOfMonth, DaysOfWeek, Every, Recurrence},
    time::{DAY_S, LocalDateTime, UtcSeconds, date_of, day_of, days_after_monday},
    zone::ZoneTable,
};

/// One occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occurrence {
    /// The local time that the recurrence names, skipped or doubled as it may be.
    pub slot: LocalDateTime,
    /// When that is.
    pub at: UtcSeconds,
}

impl Recurrence {
    /// The first occurrence after `after` of what begins at `start`, on the clock of `zone`; none where there is no
    /// other before the table's horizon.
    ///
    /// A skipped time takes the offset before the gap, a doubled one means its first occurrence (RFC 5545 3.3.5). Two
    /// slots of one instant (a whole day was skipped) are one occurrence.
    #[must_use]
    pub fn next_after(&self, start: LocalDateTime, zone: &ZoneTable, after: UtcSeconds) -> Option<Occurrence> {
        let last = last_local(zone.horizon());
        let mut from = zone.earliest_after(after);
        loop {
            let slot = self.slot_from(start, from, last)?;
            let at = zone.instant(slot);
            if at > after {
                return (at <= zone.horizon()).then_some(Occurrence { slot, at });
            }
            from = LocalDateTime::try_from(slot.seconds() + 1).ok()?;
        }
    }

    /// The first slot at or after `from`, and not after `last`, of what begins at `start`.
    pub(super) fn slot_from(
        &self,
        start: LocalDateTime,
        from: LocalDateTime,
        last: LocalDateTime,
    ) -> Option<LocalDateTime> {
        let from = from.max(start);
        // Every slot has the start's time of day: only the day is looked for.
        let first_day = from.day() + i64::from(start.time() < from.time());
        let days = Days {
            start: start.day(),
            from: first_day,
            last: last.day(),
        };
        let day = match *self {
            Self::Once => (first_day == days.start).then_some(first_day),
            Self::Daily { every, only } => days.daily(every, only.map_or(0x7f, super::recurrence::Weekdays::bits)),
            Self::Weekly {
                every,
                week_start,
                days: of_week,
            } => days.weekly(every, week_start.after_monday(), of_week),
            Self::Monthly { every, days: of_month } => days.monthly(every, of_month),
        };
        day.filter(|&day| day <= days.last)
            .map(|day| LocalDateTime::on(day, start.time()))
            .filter(|&slot| slot <= last)
    }
}

/// No slot at or before `horizon` is later on any wall: offsets are of 26 hours at most.
pub(super) const fn last_local(horizon: UtcSeconds) -> LocalDateTime {
    LocalDateTime::from_seconds(horizon.0.saturating_add(2 * DAY_S))
}

/// Looking for a day: numbers of days, counted from 1970-01-01; `from` is not before `start`.
struct Days {
    start: i64,
    from: i64,
    last: i64,
}

impl Days {
    /// Every so many days, and on these weekdays.
    fn daily(&self, every: Every, weekdays: u8) -> Option<i64> {
        let every = i64::from(every.count());
        let since = self.from - self.start;
        let mut day = self.start + since.div_euclid(every) * every + if since % every == 0 { 0 } else { every };
        // Seven steps see every weekday that this interval ever meets.
        for _ in 0..7 {
            if weekdays >> days_after_monday(day) & 1 == 1 {
                return Some(day);
            }
            day += every;
        }
        None
    }

    /// On days of every so-many-th week.
    fn weekly(&self, every: Every, week_start: u32, days: DaysOfWeek) -> Option<i64> {
        let every = i64::from(every.count()) * 7;
        let into_week = |day: i64| i64::from((days_after_monday(day) + 7 - week_start) % 7);
        let first_week = self.start - into_week(self.start);
        // One bit for each day of the week, from the day with which it begins.
        let bits = match days {
            DaysOfWeek::OfStart => 1 << into_week(self.start),
            DaysOfWeek::These { weekdays, chosen } => {
                let twice = u32::from(weekdays.bits()) << 7 | u32::from(weekdays.bits());
                let bits = twice >> week_start & 0x7f;
                chosen.map_or(bits, |chosen| chosen.chosen(bits))
            }
        };
        let week = first_week + (self.from - first_week).div_euclid(every) * every;
        [week, week + every]
            .into_iter()
            .find_map(|week| first_at_or_after(bits, self.from - week).map(|into| week + into))
    }

    /// On days of every so-many-th month.
    fn monthly(&self, every: Every, days: DaysOfMonth) -> Option<i64> {
        let every = i32::from(every.count());
        let start = date_of(self.start);
        let from = date_of(self.from);
        let first = months(start);
        let mut month = first + (months(from) - first).div_euclid(every) * every;
        loop {
            let begins = NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12).unsigned_abs() + 1, 1)?;
            let day = day_of(begins);
            if day > self.last {
                return None;
            }
            let bits = dates(days, start.day(), begins, day);
            if let Some(into) = first_at_or_after(bits, self.from - day) {
                return Some(day + into);
            }
            month += every;
        }
    }
}

/// Months since the year 0.
fn months(date: NaiveDate) -> i32 {
    date.year() * 12 + i32::from(u8::try_from(date.month0()).unwrap_or_default())
}

/// The days of a month that count, bit 0 for the first.
fn dates(days: DaysOfMonth, start: u32, begins: NaiveDate, day: i64) -> u32 {
    let length = u32::from(begins.num_days_in_month());
    let weekday = days_after_monday(day);
    let (dates, chosen) = match days {
        // RFC 5545 3.3.10: a day that the month does not have is left out, not moved.
        DaysOfMonth::OfStart => (1 << (start - 1) & (u32::MAX >> (32 - length)), None),
        DaysOfMonth::ByDate { dates, chosen } => (dates.dates(length), chosen),
        DaysOfMonth::ByWeekday { weekdays, chosen } => (weekdays.dates(length, weekday), chosen),
        DaysOfMonth::ByBoth {
            dates,
            weekdays,
            chosen,
        } => (dates.dates(length) & weekdays.dates(length, weekday), chosen),
    };
    chosen.map_or(dates, |chosen| chosen.chosen(dates))
}

/// The first bit of `bits` at or after `from`.
fn first_at_or_after(bits: u32, from: i64) -> Option<i64> {
    let skipped = u32::try_from(from.max(0)).ok()?;
    let rest = bits.checked_shr(skipped)?;
    (rest != 0).then(|| i64::from(skipped) + i64::from(rest.trailing_zeros()))
}
