//! When something comes again: typed, so that what RFC 5545 forbids cannot be said.

use serde::{Deserialize, Serialize};

use super::{
    ScheduleError,
    error::{RuleFault, RulePart},
    time::Weekday,
};

/// When something comes again. It always begins with the schedule's start, and keeps its time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Recurrence {
    /// Once, at the start.
    Once,
    /// Every so many days from the start, and only on the weekdays that are named, if any are.
    Daily {
        /// Every so many days.
        every: Every,
        /// The weekdays that count; none named means all seven.
        only: Option<Weekdays>,
    },
    /// On days of every so-many-th week, counted from the week of the start.
    Weekly {
        /// Every so many weeks.
        every: Every,
        /// The day with which a week begins; it decides which week a day belongs to (`WKST`).
        week_start: Weekday,
        /// Which days.
        days: DaysOfWeek,
    },
    /// On days of every so-many-th month, counted from the month of the start. A month without such a day is left out.
    Monthly {
        /// Every so many months.
        every: Every,
        /// Which days.
        days: DaysOfMonth,
    },
}

/// Days of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DaysOfWeek {
    /// The weekday of the start.
    OfStart,
    /// These weekdays.
    These {
        /// The weekdays.
        weekdays: Weekdays,
        /// Of those, in order, only these (`BYSETPOS`); none named means all.
        chosen: Option<Ordinals>,
    },
}

/// Days of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DaysOfMonth {
    /// The day of the start.
    OfStart,
    /// By date: the 1st, the 15th, the last (-1).
    ByDate {
        /// The dates, from the first day or from the last.
        dates: Ordinals,
        /// Of those, in order, only these (`BYSETPOS`); none named means all.
        chosen: Option<Ordinals>,
    },
    /// By weekday: every Friday, the second Tuesday, the last Sunday.
    ByWeekday {
        /// The weekdays.
        weekdays: NthWeekdays,
        /// Of those, in order, only these (`BYSETPOS`); none named means all.
        chosen: Option<Ordinals>,
    },
    /// By date and weekday at once: Friday the 13th.
    ByBoth {
        /// The dates.
        dates: Ordinals,
        /// The weekdays.
        weekdays: NthWeekdays,
        /// Of those, in order, only these (`BYSETPOS`); none named means all.
        chosen: Option<Ordinals>,
    },
}

/// Every so many days, weeks or months: 1 to 9,999 (`INTERVAL`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Every(u16);

impl Every {
    /// Every one.
    pub const ONE: Self = Self(1);

    /// Every `count`-th.
    ///
    /// # Errors
    /// [`ScheduleError::Rule`] unless `count` is between 1 and 9,999.
    pub const fn new(count: u16) -> Result<Self, ScheduleError> {
        if count >= 1 && count <= 9_999 {
            Ok(Self(count))
        } else {
            Err(ScheduleError::Rule(RulePart::Interval, RuleFault::Interval))
        }
    }

    /// How many.
    #[must_use]
    pub const fn count(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Every {
    type Error = ScheduleError;

    fn try_from(count: u16) -> Result<Self, ScheduleError> {
        Self::new(count)
    }
}

impl From<Every> for u16 {
    fn from(every: Every) -> Self {
        every.0
    }
}

/// A set of weekdays, never empty: one bit each, from Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Weekdays(u8);

impl Weekdays {
    /// One weekday.
    #[must_use]
    pub const fn only(day: Weekday) -> Self {
        Self(1 << day.after_monday())
    }

    /// These and one more.
    #[must_use]
    pub const fn and(self, day: Weekday) -> Self {
        Self(self.0 | 1 << day.after_monday())
    }

    /// Whether `day` is one of them.
    #[must_use]
    pub const fn has(self, day: Weekday) -> bool {
        self.0 & 1 << day.after_monday() != 0
    }

    /// The weekdays, from Monday.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |&day| self.has(day))
    }

    /// One bit each, from Monday.
    pub(super) const fn bits(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Weekdays {
    type Error = ScheduleError;

    fn try_from(bits: u8) -> Result<Self, ScheduleError> {
        (1..1 << 7)
            .contains(&bits)
            .then_some(Self(bits))
            .ok_or(ScheduleError::Rule(RulePart::ByDay, RuleFault::Weekday))
    }
}

impl From<Weekdays> for u8 {
    fn from(weekdays: Weekdays) -> Self {
        weekdays.0
    }
}

/// A set of ordinals, never empty: 1 to 31 from the front, -1 to -31 from the back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32)", into = "(u32, u32)")]
pub struct Ordinals {
    /// Bit `n` is the ordinal `n + 1`.
    front: u32,
    /// Bit `n` is the ordinal `-(n + 1)`.
    back: u32,
}

impl Ordinals {
    /// One ordinal.
    ///
    /// # Errors
    /// [`ScheduleError::Rule`] unless `ordinal` is between 1 and 31 or between -31 and -1.
    pub fn only(ordinal: i8) -> Result<Self, ScheduleError> {
        Self { front: 0, back: 0 }.and(ordinal)
    }

    /// These and one more.
    ///
    /// # Errors
    /// As [`Ordinals::only`].
    pub fn and(self, ordinal: i8) -> Result<Self, ScheduleError> {
        let bit = match ordinal.unsigned_abs() {
            size @ 1..=31 => 1 << (size - 1),
            _ => return Err(Self::REFUSED),
        };
        Ok(if ordinal > 0 {
            Self {
                front: self.front | bit,
                ..self
            }
        } else {
            Self {
                back: self.back | bit,
                ..self
            }
        })
    }

    const REFUSED: ScheduleError = ScheduleError::Rule(RulePart::ByMonthDay, RuleFault::Ordinal);

    /// Whether `ordinal` is one of them.
    #[must_use]
    pub fn has(self, ordinal: i8) -> bool {
        self.and(ordinal) == Ok(self)
    }

    /// The ordinals: from 1 upwards, then from -1 downwards.
    pub fn iter(self) -> impl Iterator<Item = i8> {
        (1..=31)
            .chain((1..=31).map(|size: i8| -size))
            .filter(move |&ordinal| self.has(ordinal))
    }

    /// The days of a month of `length` days (28 to 31) that they mean, bit 0 for the first.
    pub(super) const fn dates(self, length: u32) -> u32 {
        // The last day is bit `length - 1`, and bit 0 of `back`.
        (self.front | self.back.reverse_bits() >> (32 - length)) & (u32::MAX >> (32 - length))
    }

    /// Of the days in `among`, in order, those that they mean.
    pub(super) const fn chosen(self, among: u32) -> u32 {
        let (mut rest, mut chosen, mut number) = (among, 0, 0);
        let count = among.count_ones();
        while rest != 0 {
            let day = rest & rest.wrapping_neg();
            if (self.front >> number | self.back >> (count - 1 - number)) & 1 == 1 {
                chosen |= day;
            }
            rest ^= day;
            number += 1;
        }
        chosen
    }
}

impl TryFrom<(u32, u32)> for Ordinals {
    type Error = ScheduleError;

    fn try_from((front, back): (u32, u32)) -> Result<Self, ScheduleError> {
        let of_31 = 1 << 31;
        ((front | back) != 0 && front < of_31 && back < of_31)
            .then_some(Self { front, back })
            .ok_or(Self::REFUSED)
    }
}

impl From<Ordinals> for (u32, u32) {
    fn from(ordinals: Ordinals) -> Self {
        (ordinals.front, ordinals.back)
    }
}

/// Weekdays of a month, never empty: each of them, or the first to fifth, or the last to last but four.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "[u8; 11]", into = "[u8; 11]")]
pub struct NthWeekdays(
    /// One bit a weekday; the fifth last at 0, the last at 4, every one at 5, the first at 6, the fifth at 10.
    [u8; 11],
);

/// Which of a month's Fridays, say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NthWeekday {
    /// 1 to 5 from the first, -1 to -5 from the last, 0 for every one.
    pub nth: i8,
    /// The weekday.
    pub weekday: Weekday,
}

impl NthWeekdays {
    /// One.
    ///
    /// # Errors
    /// [`ScheduleError::Rule`] unless the number is between -5 and 5.
    pub fn only(day: NthWeekday) -> Result<Self, ScheduleError> {
        Self([0; 11]).and(day)
    }

    /// These and one more.
    ///
    /// # Errors
    /// As [`NthWeekdays::only`].
    pub fn and(mut self, day: NthWeekday) -> Result<Self, ScheduleError> {
        let place = usize::try_from(i16::from(day.nth) + 5).ok();
        let weekdays = place
            .and_then(|place| self.0.get_mut(place))
            .ok_or(ScheduleError::Rule(RulePart::ByDay, RuleFault::Nth))?;
        *weekdays |= 1 << day.weekday.after_monday();
        Ok(self)
    }

    /// The weekdays: every one first, then by number from -5 to 5, each from Monday.
    pub fn iter(self) -> impl Iterator<Item = NthWeekday> {
        [0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5].into_iter().flat_map(move |nth| {
            Weekday::ALL
                .into_iter()
                .map(move |weekday| NthWeekday { nth, weekday })
                .filter(move |&day| self.and(day) == Ok(self))
        })
    }

    /// The days of a month of `length` days that begins `first` days after a Monday, bit 0 for the first.
    pub(super) fn dates(self, length: u32, first: u32) -> u32 {
        // The first seven days of the month, each weekday once, and the last seven.
        let from_first = |weekdays: u8| {
            let twice = u32::from(weekdays) << 7 | u32::from(weekdays);
            twice >> first & 0x7f
        };
        let from_last = |weekdays: u8| {
            let begins = (first + length - 7) % 7;
            let twice = u32::from(weekdays) << 7 | u32::from(weekdays);
            (twice >> begins & 0x7f) << (length - 7)
        };
        let mut dates = 0_u32;
        for (place, &weekdays) in (0_u32..).zip(&self.0).filter(|&(_, &weekdays)| weekdays != 0) {
            dates |= match place {
                0..5 => from_last(weekdays) >> (7 * (4 - place)),
                // Five weeks, as far as the month goes.
                5 => (0..5).fold(0, |all, week| all | from_first(weekdays) << (7 * week)),
                _ => from_first(weekdays) << (7 * (place - 6)),
            };
        }
        dates & (u32::MAX >> (32 - length))
    }
}

impl TryFrom<[u8; 11]> for NthWeekdays {
    type Error = ScheduleError;

    fn try_from(bits: [u8; 11]) -> Result<Self, ScheduleError> {
        let some = bits.iter().any(|&weekdays| weekdays != 0);
        (some && bits.iter().all(|&weekdays| weekdays < 1 << 7))
            .then_some(Self(bits))
            .ok_or(ScheduleError::Rule(RulePart::ByDay, RuleFault::Nth))
    }
}

impl From<NthWeekdays> for [u8; 11] {
    fn from(weekdays: NthWeekdays) -> Self {
        weekdays.0
    }
}
