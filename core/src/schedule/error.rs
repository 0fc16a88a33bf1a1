//! What cannot be taken as it is.

use super::Seconds;

/// Something about a schedule cannot be taken as it is. The text names the part and what is allowed, and carries nothing
/// of what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// A day that no calendar has.
    #[error("there is no such day (years 1 to 9999)")]
    NoSuchDay,
    /// A time that no clock has.
    #[error("there is no such time (00:00:00 to 23:59:59)")]
    NoSuchTime,
    /// A recurrence names something outside its range.
    #[error("{0}: {1}")]
    Rule(RulePart, RuleFault),
    /// A zone table contradicts itself.
    #[error("zone table: {0}")]
    Zone(ZoneFault),
    /// Quiet hours that begin and end at the same time.
    #[error("quiet hours begin and end at different times")]
    QuietHours,
    /// There is no schedule with this id.
    #[error("there is no such schedule")]
    NoSuchSchedule,
    /// As many schedules as can be kept.
    #[error("at most {max} schedules")]
    TooMany {
        /// The most.
        max: u32,
    },
    /// A snooze that is too short or too long.
    #[error("a snooze lasts between {} and {} seconds", .min.0, .max.0)]
    Snooze {
        /// The least.
        min: Seconds,
        /// The most.
        max: Seconds,
    },
}

/// A part of a recurrence rule (RFC 5545 3.3.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RulePart {
    /// The whole of it.
    #[error("rule")]
    Rule,
    /// `FREQ`.
    #[error("FREQ")]
    Freq,
    /// `INTERVAL`.
    #[error("INTERVAL")]
    Interval,
    /// `BYDAY`.
    #[error("BYDAY")]
    ByDay,
    /// `BYMONTHDAY`.
    #[error("BYMONTHDAY")]
    ByMonthDay,
    /// `BYSETPOS`.
    #[error("BYSETPOS")]
    BySetPos,
    /// `WKST`.
    #[error("WKST")]
    WkSt,
}

/// What is wrong with a part of a recurrence rule, and what is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// The rule is longer than any that makes sense.
    #[error("at most 1,000 characters")]
    TooLong,
    /// Not of the form `NAME=VALUE;NAME=VALUE`.
    #[error("parts look like NAME=VALUE, with a semicolon in between")]
    Malformed,
    /// A part that is not read here.
    #[error("only FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS and WKST are read")]
    Unknown,
    /// The part is missing.
    #[error("is missing")]
    Missing,
    /// The part is there twice.
    #[error("is there twice")]
    Twice,
    /// A frequency that is not kept here.
    #[error("one of DAILY, WEEKLY, MONTHLY")]
    Frequency,
    /// Not a number from 1 to 9,999.
    #[error("a whole number from 1 to 9999")]
    Interval,
    /// Not a list of weekdays.
    #[error("weekdays from MO to SU, with commas in between")]
    Weekday,
    /// A numbered weekday outside a month has no meaning (RFC 5545 3.3.10).
    #[error("1 to 5 or -1 to -5 before a weekday, with FREQ=MONTHLY only")]
    Nth,
    /// Not a list of days.
    #[error("whole numbers from 1 to 31 or from -1 to -31, with commas in between")]
    Ordinal,
    /// The part has no meaning at this frequency.
    #[error("not with this FREQ")]
    NotHere,
    /// `BYSETPOS` chooses among something (RFC 5545 3.3.10).
    #[error("only together with BYDAY or BYMONTHDAY")]
    NothingToChooseFrom,
}

/// How a zone table contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ZoneFault {
    /// More changes than any zone has in a lifetime.
    #[error("at most 1,000 changes")]
    TooMany,
    /// The name is empty, or longer than any zone's.
    #[error("a name of 1 to 64 bytes")]
    Name,
    /// An offset that no clock has.
    #[error("offsets of at most 26 hours")]
    Offset,
    /// A clock that jumps by more than a day: no zone ever did, and days would come in another order.
    #[error("changes of at most a day")]
    Jump,
    /// Changes out of order, or so close together that their hours overlap.
    #[error("changes one after the other")]
    Order,
}
