//! The schedule against cases that were worked out elsewhere: from a rule, a start and an instant, the next occurrences.
//!
//! A file of cases has one JSON object a line: `{"tz", "rule", "dtstart_local", "after_utc", "expected_next": […]}`; a file
//! of zones `{"tz", "first", "changes": [[at_utc_s, offset_s], …]}`, as a phone hands its tables in.

use std::{
    borrow::Cow,
    collections::HashMap,
    fmt::{self, Write as _},
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
};

use serde::Deserialize;
use stillpoint_core::schedule::{
    LocalDateTime, Occurrence, OffsetSeconds, Recurrence, ScheduleError, TimeOfDay, UtcSeconds, ZoneChange, ZoneTable,
};

/// How many mismatches are told in full.
const TOLD: usize = 10;

/// What finds the next occurrence: the core, or a fault in its place.
pub type Next = fn(&Recurrence, LocalDateTime, &ZoneTable, UtcSeconds) -> Option<Occurrence>;

#[derive(Deserialize)]
struct Case<'a> {
    #[serde(borrow)]
    tz: Cow<'a, str>,
    #[serde(borrow)]
    rule: Cow<'a, str>,
    #[serde(borrow)]
    dtstart_local: Cow<'a, str>,
    #[serde(borrow)]
    after_utc: Cow<'a, str>,
    #[serde(borrow)]
    expected_next: Vec<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Zone {
    tz: String,
    first: i32,
    changes: Vec<(i64, i32)>,
}

/// The zone tables of a file, by name.
pub type Tables = HashMap<String, ZoneTable>;

/// What came of a file of cases.
#[derive(Debug, Default)]
pub struct Verdict {
    /// How many cases were read.
    pub cases: u64,
    /// How many came out otherwise.
    pub mismatches: u64,
    /// The first of them: line, expected, got.
    pub told: Vec<String>,
}

impl fmt::Display for Verdict {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for mismatch in &self.told {
            writeln!(out, "{mismatch}")?;
        }
        write!(out, "{} cases, {} mismatches", self.cases, self.mismatches)
    }
}

/// Reads a file of zone tables. Until when they hold is not said in it; here they are believed, whatever a case asks.
///
/// # Errors
/// A sentence that names the file, and the line that could not be read.
pub fn read_zones(path: &Path) -> Result<Tables, String> {
    let horizon = UtcSeconds(LocalDateTime::LAST.seconds());
    let mut zones: Vec<Zone> = Vec::new();
    each_line(path, |line| {
        zones.push(serde_json::from_slice(line).map_err(|why| why.to_string())?);
        Ok(())
    })?;
    let tables = zones.into_iter().map(|zone| {
        let changes = zone.changes.into_iter().map(|(at, offset)| ZoneChange {
            at: UtcSeconds(at),
            offset: OffsetSeconds(offset),
        });
        let table = ZoneTable::new(zone.tz.clone(), OffsetSeconds(zone.first), changes.collect(), horizon);
        let table = table.map_err(|why| format!("{}, {}: {why}", path.display(), zone.tz))?;
        Ok((zone.tz, table))
    });
    tables.collect()
}

/// Asks `next` about every case of a file.
///
/// # Errors
/// A sentence that names the file, and the line that could not be read.
pub fn check(cases: &Path, zones: &Tables, next: Next) -> Result<Verdict, String> {
    let mut verdict = Verdict::default();
    each_line(cases, |line| {
        let case: Case<'_> = serde_json::from_slice(line).map_err(|why| why.to_string())?;
        verdict.cases += 1;
        if let Some(mismatch) = differs(&case, zones, next)? {
            verdict.mismatches += 1;
            if verdict.told.len() < TOLD {
                verdict.told.push(format!("line {}: {mismatch}", verdict.cases));
            }
        }
        Ok(())
    })?;
    Ok(verdict)
}

/// How a case comes out otherwise than expected; none if it does not.
fn differs(case: &Case<'_>, zones: &Tables, next: Next) -> Result<Option<String>, String> {
    let zone = zones
        .get(case.tz.as_ref())
        .ok_or_else(|| format!("no zone {} among the tables", case.tz))?;
    let start = read_time(&case.dtstart_local).ok_or_else(|| format!("no time: {}", case.dtstart_local))?;
    let instant = |text: &str| {
        let time = text.strip_suffix('Z').and_then(read_time);
        time.map(|time| UtcSeconds(time.seconds()))
            .ok_or_else(|| format!("no instant: {text}"))
    };
    let mut after = instant(&case.after_utc)?;
    let recurrence = match Recurrence::from_rule(&case.rule) {
        Ok(recurrence) => recurrence,
        Err(refused) => return Ok(Some(told(case, &refused.to_string()))),
    };
    for expected in &case.expected_next {
        let expected = instant(expected)?;
        let got = next(&recurrence, start, zone, after).map(|occurrence| occurrence.at);
        if got != Some(expected) {
            return Ok(Some(told(
                case,
                &got.map_or_else(|| "nothing more".to_owned(), write_instant),
            )));
        }
        after = expected;
    }
    Ok(None)
}

fn told(case: &Case<'_>, got: &str) -> String {
    let Case {
        tz,
        rule,
        dtstart_local,
        after_utc,
        expected_next,
    } = case;
    let expected = expected_next.join(" ");
    format!("{tz} {rule} from {dtstart_local}, after {after_utc}: expected {expected}, got {got}")
}

/// `2045-06-01T10:49:00`.
fn read_time(text: &str) -> Option<LocalDateTime> {
    let bytes: &[u8; 19] = text.as_bytes().try_into().ok()?;
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0_u32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    let punctuated = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if punctuated.iter().any(|&(place, mark)| bytes[place] != mark) {
        return None;
    }
    let time = TimeOfDay::new(number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let year = i32::try_from(number(0, 4)?).ok()?;
    let made: Result<_, ScheduleError> =
        time.and_then(|time| LocalDateTime::new(year, number(5, 7).unwrap_or(0), number(8, 10).unwrap_or(0), time));
    made.ok()
}

fn write_instant(instant: UtcSeconds) -> String {
    let time = LocalDateTime::from_seconds(instant.0);
    let (year, month, day) = time.year_month_day();
    let seconds = time.time().seconds();
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let mut text = String::new();
    let _ = write!(text, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
    text
}

/// Hands every line that is not empty to `take`.
fn each_line(path: &Path, mut take: impl FnMut(&[u8]) -> Result<(), String>) -> Result<(), String> {
    let at = |why: std::io::Error| format!("{}: {why}", path.display());
    let mut file = BufReader::with_capacity(1 << 18, File::open(path).map_err(at)?);
    let (mut line, mut number) = (Vec::new(), 0_u64);
    loop {
        line.clear();
        if file.read_until(b'\n', &mut line).map_err(at)? == 0 {
            break;
        }
        number += 1;
        if !line.trim_ascii().is_empty() {
            take(&line).map_err(|why| format!("{}, line {number}: {why}", path.display()))?;
        }
    }
    if number == 0 {
        return Err(format!("{} is empty", path.display()));
    }
    Ok(())
}
