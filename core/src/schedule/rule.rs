//! Recurrences in the words of RFC 5545 3.3.10: `FREQ=MONTHLY;BYDAY=-1SU`.
//!
//! Read and written here: `FREQ` (`DAILY`, `WEEKLY`, `MONTHLY`), `INTERVAL`, `BYDAY`, `BYMONTHDAY`, `BYSETPOS`, `WKST`.
//! Whatever else the standard has is refused by name, not passed over: a rule that is half understood reminds on the
//! wrong days.

use super::{
    ScheduleError,
    error::{RuleFault, RulePart},
    recurrence::{DaysOfMonth, DaysOfWeek, Every, NthWeekday, NthWeekdays, Ordinals, Recurrence, Weekdays},
    time::Weekday,
};

/// Longer than every rule with every day in it.
const LONGEST: usize = 1_000;

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Recurrence {
    /// Reads a recurrence rule. Parts may come in any order, in capitals or not.
    ///
    /// # Errors
    /// [`ScheduleError::Rule`] names the part that cannot be taken as it is, and what is allowed.
    pub fn from_rule(rule: &str) -> Result<Self, ScheduleError> {
        if rule.len() > LONGEST {
            return Err(ScheduleError::Rule(RulePart::Rule, RuleFault::TooLong));
        }
        let mut parts = [""; 6];
        for part in rule.split(';') {
            let (name, value) = part
                .split_once('=')
                .ok_or(ScheduleError::Rule(RulePart::Rule, RuleFault::Malformed))?;
            let known = PARTS.iter().zip(&mut parts);
            let ((_, part), place) = known
                .into_iter()
                .find(|((known, _), _)| known.eq_ignore_ascii_case(name))
                .ok_or(ScheduleError::Rule(RulePart::Rule, RuleFault::Unknown))?;
            if value.is_empty() || !place.is_empty() {
                let fault = if value.is_empty() {
                    RuleFault::Missing
                } else {
                    RuleFault::Twice
                };
                return Err(ScheduleError::Rule(*part, fault));
            }
            *place = value;
        }
        let [freq, interval, by_day, by_month_day, by_set_pos, wkst] = parts;
        let every = every(interval)?;
        let week_start = week_start(wkst)?;
        let dates = ordinals(by_month_day, RulePart::ByMonthDay)?;
        let chosen = ordinals(by_set_pos, RulePart::BySetPos)?;
        let refuse_if = |there: bool, part, fault| match there {
            true => Err(ScheduleError::Rule(part, fault)),
            false => Ok(()),
        };
        let named = freq_of(freq)?;
        refuse_if(
            named != Freq::Monthly && dates.is_some(),
            RulePart::ByMonthDay,
            RuleFault::NotHere,
        )?;
        refuse_if(
            named == Freq::Daily && chosen.is_some(),
            RulePart::BySetPos,
            RuleFault::NotHere,
        )?;
        refuse_if(
            chosen.is_some() && dates.is_none() && by_day.is_empty(),
            RulePart::BySetPos,
            RuleFault::NothingToChooseFrom,
        )?;
        Ok(match named {
            Freq::Daily => Self::Daily {
                every,
                only: weekdays(by_day)?,
            },
            Freq::Weekly => Self::Weekly {
                every,
                week_start,
                days: match weekdays(by_day)? {
                    None => DaysOfWeek::OfStart,
                    Some(weekdays) => DaysOfWeek::These { weekdays, chosen },
                },
            },
            Freq::Monthly => Self::Monthly {
                every,
                days: match (dates, nth_weekdays(by_day)?) {
                    (None, None) => DaysOfMonth::OfStart,
                    (Some(dates), None) => DaysOfMonth::ByDate { dates, chosen },
                    (None, Some(weekdays)) => DaysOfMonth::ByWeekday { weekdays, chosen },
                    (Some(dates), Some(weekdays)) => DaysOfMonth::ByBoth {
                        dates,
                        weekdays,
                        chosen,
                    },
                },
            },
        })
    }

    /// Writes it as a recurrence rule, from which [`Recurrence::from_rule`] reads the same. None for what comes once: in
    /// RFC 5545 that is an event without a rule.
    #[must_use]
    pub fn to_rule(&self) -> Option<String> {
        let mut rule = Writing(String::with_capacity(48));
        match *self {
            Self::Once => return None,
            Self::Daily { every, only } => {
                rule.freq("DAILY", every);
                rule.weekdays(only);
            }
            Self::Weekly {
                every,
                week_start,
                days,
            } => {
                rule.freq("WEEKLY", every);
                if let DaysOfWeek::These { weekdays, chosen } = days {
                    rule.weekdays(Some(weekdays));
                    rule.ordinals(";BYSETPOS=", chosen);
                }
                if week_start != Weekday::Monday {
                    rule.0.push_str(";WKST=");
                    rule.weekday(week_start);
                }
            }
            Self::Monthly { every, days } => {
                rule.freq("MONTHLY", every);
                let (dates, weekdays, chosen) = match days {
                    DaysOfMonth::OfStart => (None, None, None),
                    DaysOfMonth::ByDate { dates, chosen } => (Some(dates), None, chosen),
                    DaysOfMonth::ByWeekday { weekdays, chosen } => (None, Some(weekdays), chosen),
                    DaysOfMonth::ByBoth {
                        dates,
                        weekdays,
                        chosen,
                    } => (Some(dates), Some(weekdays), chosen),
                };
                rule.nth_weekdays(weekdays);
                rule.ordinals(";BYMONTHDAY=", dates);
                rule.ordinals(";BYSETPOS=", chosen);
            }
        }
        Some(rule.0)
    }
}

const PARTS: [(&str, RulePart); 6] = [
    ("FREQ", RulePart::Freq),
    ("INTERVAL", RulePart::Interval),
    ("BYDAY", RulePart::ByDay),
    ("BYMONTHDAY", RulePart::ByMonthDay),
    ("BYSETPOS", RulePart::BySetPos),
    ("WKST", RulePart::WkSt),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Freq {
    Daily,
    Weekly,
    Monthly,
}

fn freq_of(value: &str) -> Result<Freq, ScheduleError> {
    let fault = match value {
        "" => RuleFault::Missing,
        daily if daily.eq_ignore_ascii_case("DAILY") => return Ok(Freq::Daily),
        weekly if weekly.eq_ignore_ascii_case("WEEKLY") => return Ok(Freq::Weekly),
        monthly if monthly.eq_ignore_ascii_case("MONTHLY") => return Ok(Freq::Monthly),
        _ => RuleFault::Frequency,
    };
    Err(ScheduleError::Rule(RulePart::Freq, fault))
}

fn every(value: &str) -> Result<Every, ScheduleError> {
    let refused = ScheduleError::Rule(RulePart::Interval, RuleFault::Interval);
    match value {
        "" => Ok(Every::ONE),
        value => number(value).ok_or(refused).and_then(Every::new),
    }
}

fn week_start(value: &str) -> Result<Weekday, ScheduleError> {
    match value {
        "" => Ok(Weekday::Monday),
        value => weekday(value).ok_or(ScheduleError::Rule(RulePart::WkSt, RuleFault::Weekday)),
    }
}

/// One to five digits, as a number; `u16::MAX` and more is none.
fn number(digits: &str) -> Option<u16> {
    // `parse` alone would take a plus sign, too.
    digits
        .bytes()
        .all(|digit| digit.is_ascii_digit())
        .then(|| digits.parse().ok())?
}

/// A number with a sign or without (RFC 5545: `[plus / minus]`).
fn signed(value: &str) -> Option<i8> {
    let (sign, digits) = match value.as_bytes().first() {
        Some(b'-') => (-1, value.get(1..)?),
        Some(b'+') => (1, value.get(1..)?),
        _ => (1, value),
    };
    i8::try_from(number(digits)?).ok()?.checked_mul(sign)
}

fn weekday(value: &str) -> Option<Weekday> {
    let place = WEEKDAYS.iter().position(|name| name.eq_ignore_ascii_case(value))?;
    Weekday::ALL.get(place).copied()
}

fn ordinals(list: &str, part: RulePart) -> Result<Option<Ordinals>, ScheduleError> {
    let refused = ScheduleError::Rule(part, RuleFault::Ordinal);
    let mut all: Option<Ordinals> = None;
    for item in list.split(',').filter(|_| !list.is_empty()) {
        let ordinal = signed(item).ok_or(refused)?;
        let and = all.map_or_else(|| Ordinals::only(ordinal), |all| all.and(ordinal));
        all = Some(and.map_err(|_| refused)?);
    }
    Ok(all)
}

fn weekdays(list: &str) -> Result<Option<Weekdays>, ScheduleError> {
    let mut all: Option<Weekdays> = None;
    for item in list.split(',').filter(|_| !list.is_empty()) {
        let fault = match nth_weekday(item) {
            Some(NthWeekday { nth: 0, weekday }) => {
                all = Some(all.map_or(Weekdays::only(weekday), |all| all.and(weekday)));
                continue;
            }
            Some(_) => RuleFault::Nth,
            None => RuleFault::Weekday,
        };
        return Err(ScheduleError::Rule(RulePart::ByDay, fault));
    }
    Ok(all)
}

fn nth_weekdays(list: &str) -> Result<Option<NthWeekdays>, ScheduleError> {
    let mut all: Option<NthWeekdays> = None;
    for item in list.split(',').filter(|_| !list.is_empty()) {
        let day = nth_weekday(item).ok_or(ScheduleError::Rule(RulePart::ByDay, RuleFault::Weekday))?;
        all = Some(all.map_or_else(|| NthWeekdays::only(day), |all| all.and(day))?);
    }
    Ok(all)
}

/// `FR`, `2FR`, `-1FR`. A number that no month has stays a number, to be refused by name.
fn nth_weekday(item: &str) -> Option<NthWeekday> {
    let (number, name) = item.split_at_checked(item.len().checked_sub(2)?)?;
    let weekday = weekday(name)?;
    let nth = match number {
        "" => 0,
        // Zero is what stands for "every one" here, and nothing that a rule may say.
        number => signed(number).filter(|&nth| nth != 0).unwrap_or(i8::MAX),
    };
    Some(NthWeekday { nth, weekday })
}

struct Writing(String);

impl Writing {
    fn freq(&mut self, name: &str, every: Every) {
        self.0.push_str("FREQ=");
        self.0.push_str(name);
        if every != Every::ONE {
            self.0.push_str(";INTERVAL=");
            self.number(every.count());
        }
    }

    fn number(&mut self, number: u16) {
        // By hand: the formatting machinery would be larger than this whole file.
        if number >= 10 {
            self.number(number / 10);
        }
        self.0.push(char::from(b'0' + (number % 10) as u8));
    }

    fn signed(&mut self, number: i8) {
        if number < 0 {
            self.0.push('-');
        }
        self.number(u16::from(number.unsigned_abs()));
    }

    fn weekday(&mut self, day: Weekday) {
        self.0
            .push_str(WEEKDAYS.get(day.after_monday() as usize).unwrap_or(&""));
    }

    /// What comes before the next of a list.
    fn next(&mut self, before: &mut &'static str) {
        self.0.push_str(before);
        *before = ",";
    }

    fn weekdays(&mut self, weekdays: Option<Weekdays>) {
        let mut before = ";BYDAY=";
        for day in weekdays.into_iter().flat_map(Weekdays::iter) {
            self.next(&mut before);
            self.weekday(day);
        }
    }

    fn nth_weekdays(&mut self, weekdays: Option<NthWeekdays>) {
        let mut before = ";BYDAY=";
        for day in weekdays.into_iter().flat_map(NthWeekdays::iter) {
            self.next(&mut before);
            if day.nth != 0 {
                self.signed(day.nth);
            }
            self.weekday(day.weekday);
        }
    }

    fn ordinals(&mut self, name: &'static str, ordinals: Option<Ordinals>) {
        let mut before = name;
        for ordinal in ordinals.into_iter().flat_map(Ordinals::iter) {
            self.next(&mut before);
            self.signed(ordinal);
        }
    }
}
