//! How old a page is, and by which clock. A phone's clock can be set by anybody and begins anew with an empty battery, so
//! nothing that cannot be brought back is decided by one stamp or one look at it.
//!
//! A look counts that lies within two weeks after the last one that counted. However far it lies, another bears it out: two
//! weeks later, or the next day where the phone's own time since its start agrees, and never against that time. Each that
//! counts leaves a mark: by then, so many records had been written. A page is as old as
//! its stamp says, but not older than the mark before it, nor than any page written before it; and not younger than the mark
//! after it. So it counts from the day it came, too, where a copy brought it back. And nothing goes that was not said to go
//! at an earlier look.

mod own;

pub(super) use own::{OwnSaid, choose_own, expire_own, own_expiry};

use serde::{Deserialize, Serialize};

use crate::{
    error::StillpointError,
    moment::Now,
    order,
    people::Pair,
    privacy::deleting::Aged,
    reflect::Reflection,
    session::Person,
    vault::{RecordId, Vault},
};

use super::kept::{
    bytes::{from_bytes, to_bytes},
    table::{AGES, EXPIRY, Keeps, REFLECTION},
};

const DAY_MS: i64 = 86_400_000;
/// Old pages are looked for once a day.
const LOOKED_FOR_EVERY_MS: i64 = DAY_MS - 4 * 3_600_000;
/// A clock that has gone further than this since a look counted may have been set: the next look bears it out or not.
const FARTHEST_MS: i64 = 14 * DAY_MS;
/// So long before it goes, a page is said to go.
const SAID_BEFORE_MS: i64 = 14 * DAY_MS;
/// No page is older than the app: 1 January 2026. A clock that says otherwise began anew.
const FIRST_MS: i64 = 1_767_225_600_000;
/// At most about so many marks lie within the days that were chosen.
const MARKS: i64 = 64;

/// How long what everybody keeps stays: as it was chosen, with the clock of then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Expiry {
    pub(super) days: u16,
    looked_ms: i64,
    believed_ms: Option<i64>,
}

/// A look at the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Look {
    wall_ms: i64,
    monotonic_ms: u64,
    boot_id: u64,
}

impl Look {
    const fn at(now: &Now) -> Self {
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
struct OwnChoice {
    days: u16,
    /// A look has counted since: what was chosen by mistake can be chosen otherwise until then.
    holds: bool,
}

/// What is known of the clock, and of the age of what was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ages {
    /// What the clock showed at the last look.
    looked_ms: i64,
    /// The last look that counted, or when something was chosen; none, before either.
    believed: Option<Look>,
    /// What the clock showed then.
    believed_ms: i64,
    /// The first of the looks that are still to be borne out.
    unborne: Option<Look>,
    /// In order, of numbers and of times.
    marks: Vec<Mark>,
    /// What was begun before is said to go.
    said_before_ms: i64,
    own: Pair<Option<OwnChoice>>,
}

impl Ages {
    const fn new(now_ms: i64) -> Self {
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

    /// As kept; where nothing was kept yet, from what was chosen then.
    fn of(vault: &Vault, chosen: Option<Expiry>, now_ms: i64) -> Result<Self, StillpointError> {
        let Some(bytes) = vault.get(AGES)? else {
            let mut ages = Self::new(chosen.map_or(now_ms, |chosen| chosen.looked_ms));
            ages.believed_ms = chosen.and_then(|chosen| chosen.believed_ms).unwrap_or(ages.looked_ms);
            return Ok(ages);
        };
        from_bytes(&bytes).ok_or(StillpointError::Damaged { readable: 0 })
    }

    /// Somebody chose at `now_ms`, when `number` was the last record: from here on the clock is looked at.
    fn chosen(&mut self, number: Option<i64>, now: &Now) {
        let now_ms = now.wall_utc_ms;
        self.marks.retain(|mark| mark.at_ms < now_ms);
        self.marks.extend(number.map(|number| Mark { number, at_ms: now_ms }));
        (self.looked_ms, self.believed_ms) = (now_ms, now_ms);
        (self.believed, self.unborne) = (Some(Look::at(now)), None);
    }

    /// A look at the clock. Whether it counts; none: it is too early for another.
    fn look(&mut self, look: Look) -> Option<bool> {
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
    fn mark(&mut self, number: Option<i64>, days: u16) {
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
    fn older(&self, pages: Vec<(RecordId, i64)>, oldest_ms: i64) -> Vec<RecordId> {
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
    fn oldest(&self, days: u16) -> i64 {
        self.believed_ms.saturating_sub(i64::from(days).saturating_mul(DAY_MS))
    }

    /// What is said to go from here on.
    fn says(&mut self, days: u16) {
        self.said_before_ms = self.oldest(days).saturating_add(SAID_BEFORE_MS);
    }

    /// Of the choices of both, that of the one who stays, who is the first from now on.
    pub(super) fn of_one(vault: &Vault, staying: Person) -> Result<Self, StillpointError> {
        let mut ages = Self::of(vault, expiry(vault)?, 0)?;
        ages.own = Pair::new(*ages.own.of(staying), None);
        Ok(ages)
    }
}

/// How long what everybody keeps stays; none: for as long as nobody deletes it.
pub(super) fn expiry(vault: &Vault) -> Result<Option<Expiry>, StillpointError> {
    let Some(bytes) = vault.get(EXPIRY)? else {
        return Ok(None);
    };
    from_bytes::<Option<Expiry>>(&bytes).ok_or(StillpointError::Damaged { readable: 0 })
}

/// What everybody keeps stays so many `days` from now on. Whether something of it is to go soon.
pub(super) fn choose(vault: &mut Vault, days: Option<u16>, now: &Now) -> Result<bool, StillpointError> {
    let (now_ms, before) = (now.wall_utc_ms, expiry(vault)?);
    let chosen = days.map(|days| Expiry {
        days,
        looked_ms: now_ms,
        believed_ms: None,
    });
    let mut ages = Ages::of(vault, before, now_ms)?;
    ages.chosen(vault.last_number()?, now);
    let mut goes_soon = false;
    if let Some(days) = days {
        ages.says(days);
        goes_soon = !ages.older(pages(vault)?, ages.said_before_ms).is_empty();
    }
    vault.put(AGES, &to_bytes(&ages))?;
    vault.put(EXPIRY, &to_bytes(&chosen))?;
    Ok(goes_soon)
}

/// Deletes what everybody keeps and what has been kept for longer than was chosen, as far as it was said before. If that
/// fails, the next day tries again.
pub(super) fn expire(vault: &mut Vault, now: &Now) -> Result<Aged, StillpointError> {
    let mut aged = Aged::default();
    let chosen = expiry(vault)?;
    let mut ages = Ages::of(vault, chosen, now.wall_utc_ms)?;
    let longest = [chosen.map(|chosen| chosen.days)].into_iter();
    let longest = longest.chain(ages.own.iter().map(|(_, own)| own.map(|own| own.days)));
    let Some(longest) = longest.flatten().max() else {
        return Ok(aged);
    };
    let Some(counts) = ages.look(Look::at(now)) else {
        return Ok(aged);
    };
    if counts {
        vault.fold_in()?;
        if let Some(Expiry { days, .. }) = chosen {
            let pages = pages(vault)?;
            let old = ages.older(pages.clone(), ages.oldest(days).min(ages.said_before_ms));
            let said = ages.older(pages.clone(), ages.said_before_ms).len();
            vault.delete_all(&old)?;
            ages.says(days);
            aged = Aged {
                gone: !old.is_empty(),
                goes_soon: ages.older(pages, ages.said_before_ms).len() > said,
            };
        }
        for person in [Person::First, Person::Second] {
            if let Some(own) = ages.own.of_mut(person) {
                own.holds = true;
            }
        }
        ages.mark(vault.last_number()?, longest);
    }
    vault.put(AGES, &to_bytes(&ages))?;
    Ok(aged)
}

/// What everybody keeps and what ages, with its stamps.
fn pages(vault: &Vault) -> Result<Vec<(RecordId, i64)>, StillpointError> {
    let pages = vault.take_of(&[REFLECTION], |id, _, body| {
        let begun_ms = from_bytes(body).and_then(|one: Reflection| one.begun_ms());
        begun_ms.map(|begun_ms| (id, begun_ms))
    });
    Ok(pages?)
}
