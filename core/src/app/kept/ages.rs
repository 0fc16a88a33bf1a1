//! What is known of how old a page is, and how that is told. `aging` says which clock is believed, and acts on it.

use serde::{Deserialize, Serialize};

use crate::{moment::Now, order, people::Pair, vault::RecordId};

const DAY_MS: i64 = 86_400_000;
/// Old pages are looked for once a day.
const LOOKED_FOR_EVERY_MS: i64 = DAY_MS - 4 * 3_600_000;
/// A clock that has gone further than this since a look counted may have been set: the next look bears it out or not.
const FARTHEST_MS: i64 = 14 * DAY_MS;
/// So long before it goes, a page is said to go.
pub(in crate::app) const SAID_BEFORE_MS: i64 = 14 * DAY_MS;
/// No page is older than the app: 1 January 2026. A clock that says otherwise began anew.
const FIRST_MS: i64 = 1_767_225_600_000;
/// At most about so many marks lie within the days that were chosen.
const MARKS: i64 = 64;

/// How long what everybody keeps stays: as it was chosen, with the clock of then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::app) struct Expiry {
    pub(in crate::app) days: u16,
    pub(in crate::app) looked_ms: i64,
    pub(in crate::app) believed_ms: Option<i64>,
}

/// A look at the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::app) struct Look {
    wall_ms: i64,
    monotonic_ms: u64,
    boot_id: u64,
}

impl Look {
    pub(in crate::app) const fn at(now: &Now) -> Self {
        Self {
            wall_ms: now.wall_utc_ms,
            monotonic_ms: now.monotonic_ms,
            boot_id: now.boot_id,
        }
    }

    /// Whether the phone's own time went on about as far since `before` as its clock; none: it was started anew since. It may
    /// have stood still while the phone slept.
    fn agrees_since(&self, before: &Self) -> Option<bool> {
        let is_one_start = self.boot_id == before.boot_id && self.monotonic_ms >= before.monotonic_ms;
        let passed = i64::try_from(self.monotonic_ms.saturating_sub(before.monotonic_ms)).unwrap_or(i64::MAX);
        is_one_start.then_some(passed >= self.wall_ms.saturating_sub(before.wall_ms) / 2)
    }
}

/// By then, all records up to this number had been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Mark {
    number: i64,
    at_ms: i64,
}

/// How long somebody's closed pages stay, chosen by them while they were open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::app) struct OwnChoice {
    pub(in crate::app) days: u16,
    /// A look has counted since: what was chosen by mistake can be chosen otherwise until then.
    pub(in crate::app) holds: bool,
}

/// What is known of the clock, and of the age of what was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::app) struct Ages {
    /// What the clock showed at the last look.
    pub(in crate::app) looked_ms: i64,
    /// The last look that counted, or when something was chosen; none, before either.
    believed: Option<Look>,
    /// What the clock showed then.
    pub(in crate::app) believed_ms: i64,
    /// The first of the looks that are still to be borne out.
    unborne: Option<Look>,
    /// In order, of numbers and of times.
    marks: Vec<Mark>,
    /// What was begun before is said to go.
    pub(in crate::app) said_before_ms: i64,
    pub(in crate::app) own: Pair<Option<OwnChoice>>,
}

impl Ages {
    pub(in crate::app) const fn new(now_ms: i64) -> Self {
        Self {
            looked_ms: now_ms,
            believed: None,
            believed_ms: now_ms,
            unborne: None,
            marks: Vec::new(),
            said_before_ms: i64::MIN,
            own: Pair::new(None, None),
        }
    }

    /// Somebody chose at `now_ms`, when `number` was the last record: from here on the clock is looked at.
    pub(in crate::app) fn chosen(&mut self, number: Option<i64>, now: &Now) {
        let now_ms = now.wall_utc_ms;
        self.marks.retain(|mark| mark.at_ms < now_ms);
        self.marks.extend(number.map(|number| Mark { number, at_ms: now_ms }));
        (self.looked_ms, self.believed_ms) = (now_ms, now_ms);
        (self.believed, self.unborne) = (Some(Look::at(now)), None);
    }

    /// A look at the clock. Whether it counts; none: it is too early for another.
    pub(in crate::app) fn look(&mut self, look: Look) -> Option<bool> {
        let now_ms = look.wall_ms;
        if (0..LOOKED_FOR_EVERY_MS).contains(&now_ms.saturating_sub(self.looked_ms)) {
            return None;
        }
        self.looked_ms = now_ms;
        let since = now_ms.saturating_sub(self.believed_ms);
        let contradicted = self.believed.and_then(|before| look.agrees_since(&before)) == Some(false);
        let before = self.unborne.filter(|before| before.wall_ms <= now_ms);
        let is_borne_out = before.is_some_and(|before| {
            let agrees = look.agrees_since(&before) == Some(true);
            let apart = if agrees { LOOKED_FOR_EVERY_MS } else { FARTHEST_MS };
            now_ms.saturating_sub(before.wall_ms) >= apart && !contradicted
        });
        let counts = (0..=FARTHEST_MS).contains(&since) || is_borne_out;
        let is_far = since.saturating_abs() > FARTHEST_MS;
        self.unborne = (!counts && is_far).then(|| before.unwrap_or(look));
        if counts {
            (self.believed, self.believed_ms) = (Some(look), now_ms);
        }
        Some(counts)
    }

    /// A look counted when `number` was the last record.
    pub(in crate::app) fn mark(&mut self, number: Option<i64>, days: u16) {
        let (at_ms, stays_ms) = (self.believed_ms, i64::from(days).saturating_mul(DAY_MS));
        // The latest before everything that still matters is enough.
        while matches!(self.marks.get(1), Some(next) if next.at_ms <= at_ms.saturating_sub(stays_ms)) {
            self.marks.remove(0);
        }
        let apart = at_ms.saturating_sub(self.marks.last().map_or(i64::MIN, |mark| mark.at_ms));
        if apart >= (stays_ms / MARKS).max(LOOKED_FOR_EVERY_MS) {
            self.marks.extend(number.map(|number| Mark { number, at_ms }));
        }
    }

    /// Of `pages`, which carry these stamps, those that were begun before `oldest_ms`.
    pub(in crate::app) fn older(&self, pages: Vec<(RecordId, i64)>, oldest_ms: i64) -> Vec<RecordId> {
        // No page is older than one that was written before it.
        let mut begun_ms = i64::MIN;
        let mut older = Vec::new();
        for (id, stamp_ms) in order::by_key(pages, |page| *page) {
            let Some(begun) = self.begun_ms(id.number(), stamp_ms) else {
                continue;
            };
            begun_ms = begun_ms.max(begun);
            if begun_ms < oldest_ms {
                older.push(id);
            }
        }
        older
    }

    /// When the record `number` was begun, which says `stamp_ms`, as far as the marks can tell; none: they cannot.
    fn begun_ms(&self, number: i64, stamp_ms: i64) -> Option<i64> {
        let after = self.marks.iter().rfind(|mark| mark.number < number);
        let by = self.marks.iter().find(|mark| mark.number >= number);
        let (after, by) = (after.map(|mark| mark.at_ms), by.map(|mark| mark.at_ms));
        let stamp_ms = (stamp_ms >= FIRST_MS).then_some(stamp_ms).or(by).or(after)?;
        Some(stamp_ms.min(by.unwrap_or(i64::MAX)).max(after.unwrap_or(i64::MIN)))
    }

    /// What of what stays so many `days` is too old now.
    pub(in crate::app) fn oldest(&self, days: u16) -> i64 {
        self.believed_ms.saturating_sub(i64::from(days).saturating_mul(DAY_MS))
    }

    /// What is said to go from here on.
    pub(in crate::app) fn says(&mut self, days: u16) {
        self.said_before_ms = self.oldest(days).saturating_add(SAID_BEFORE_MS);
    }
}

/// What was said to somebody of what goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::app) struct Said {
    /// What was begun before is said to go.
    pub(in crate::app) before_ms: i64,
    /// The look at the clock that counted by then: on the day of that look nothing goes that was said on it.
    pub(in crate::app) at_ms: i64,
}

/// What was said to each of what they have closed; none: nothing yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(in crate::app) struct OwnSaid(pub(in crate::app) Pair<Option<Said>>);
