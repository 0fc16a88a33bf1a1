//! What a wall clock shows, and when it changes. The tables come from the phone: bundled ones go stale, and are large.

use serde::{Deserialize, Serialize};

use super::{
    ScheduleError,
    error::ZoneFault,
    time::{DAY_S, LocalDateTime, OffsetSeconds, UtcSeconds},
};

/// The most changes of one table: five hundred years of summer time.
const MOST_CHANGES: usize = 1_000;
const WIDEST_OFFSET_S: i32 = 26 * 3_600;
const LONGEST_NAME: usize = 64;

/// From `at` on, the clock shows UTC and `offset`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneChange {
    /// The first instant of the new offset.
    pub at: UtcSeconds,
    /// The new offset.
    pub offset: OffsetSeconds,
}

/// One zone's clock, as the phone knows its rules today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneTable {
    name: String,
    first: OffsetSeconds,
    changes: Vec<ZoneChange>,
    horizon: UtcSeconds,
}

impl ZoneTable {
    /// A table that begins with the offset `first`, changes as `changes` say, in order, and holds until `horizon`:
    /// nothing is planned after it.
    ///
    /// # Errors
    /// [`ScheduleError::Zone`] for a name that is empty or longer than 64 bytes, more than 1,000 changes, an offset of
    /// more than 26 hours, a change of more than a day, and changes out of order.
    pub fn new(
        name: String,
        first: OffsetSeconds,
        changes: Vec<ZoneChange>,
        horizon: UtcSeconds,
    ) -> Result<Self, ScheduleError> {
        let refuse = |fault| Err(ScheduleError::Zone(fault));
        check_name(&name)?;
        if changes.len() > MOST_CHANGES {
            return refuse(ZoneFault::TooMany);
        }
        let widest = -WIDEST_OFFSET_S..=WIDEST_OFFSET_S;
        let (mut before, mut last) = (first, None);
        for change in &changes {
            if !widest.contains(&before.0) || !widest.contains(&change.offset.0) {
                return refuse(ZoneFault::Offset);
            }
            if i64::from(before.0.abs_diff(change.offset.0)) > DAY_S {
                return refuse(ZoneFault::Jump);
            }
            let this = (change.at, settled_from(*change, before));
            if last.is_some_and(|(at, settled)| this.0 <= at || this.1 <= settled) {
                return refuse(ZoneFault::Order);
            }
            (before, last) = (change.offset, Some(this));
        }
        if !widest.contains(&before.0) {
            return refuse(ZoneFault::Offset);
        }
        Ok(Self {
            name,
            first,
            changes,
            horizon,
        })
    }

    /// The zone's name, as the phone gave it (`Europe/Zurich`).
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The last instant for which the table holds.
    #[must_use]
    pub const fn horizon(&self) -> UtcSeconds {
        self.horizon
    }

    /// What the clock on the wall shows at `instant`.
    #[must_use]
    pub fn local(&self, instant: UtcSeconds) -> LocalDateTime {
        LocalDateTime::from_seconds(instant.0.saturating_add(self.stretch_at(instant).offset))
    }

    /// The instant at which the clock on the wall shows `local`. A time that is skipped takes the offset before the
    /// gap; a time that comes twice means its first occurrence (RFC 5545 3.3.5).
    #[must_use]
    pub fn instant(&self, local: LocalDateTime) -> UtcSeconds {
        UtcSeconds(local.seconds() - self.stretch_of(local).offset)
    }

    /// The earliest local time whose instant may lie after `after`. A clock that was put forward within the last day may
    /// have skipped a time that is still to come; longer ago, it has not (changes are of at most a day).
    pub(super) fn earliest_after(&self, after: UtcSeconds) -> LocalDateTime {
        let stretch = self.stretch_at(after);
        let changed_lately = stretch.from > after.0.saturating_sub(DAY_S);
        let back = if changed_lately { DAY_S } else { 0 };
        LocalDateTime::from_seconds(after.0.saturating_add(stretch.offset).saturating_sub(back))
    }

    /// The instants around `instant` with the same offset.
    fn stretch_at(&self, instant: UtcSeconds) -> Stretch {
        let past = self.changes.partition_point(|change| change.at <= instant);
        self.stretch(past, |change, _| change.at.0)
    }

    /// The local times around `local` that take the same offset.
    fn stretch_of(&self, local: LocalDateTime) -> Stretch {
        let (mut low, mut high) = (0, self.changes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let change = self.changes.get(middle);
            if change.is_some_and(|change| settled_from(*change, self.offset_after(middle)) <= local.seconds()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        self.stretch(low, settled_from)
    }

    /// The stretch after the first `past` changes, on the scale that `begins` measures a change on.
    fn stretch(&self, past: usize, begins: fn(ZoneChange, OffsetSeconds) -> i64) -> Stretch {
        let begins = |place: usize| {
            let change = self.changes.get(place);
            change.map(|change| begins(*change, self.offset_after(place)))
        };
        Stretch {
            from: past.checked_sub(1).and_then(begins).unwrap_or(i64::MIN),
            until: begins(past).unwrap_or(i64::MAX),
            offset: i64::from(self.offset_after(past).0),
        }
    }

    /// The offset after the first `past` changes.
    fn offset_after(&self, past: usize) -> OffsetSeconds {
        let last = past.checked_sub(1).and_then(|last| self.changes.get(last));
        last.map_or(self.first, |change| change.offset)
    }
}

/// From which local second on only the new offset is meant: after a gap, and after the second half of a fold. Both the
/// skipped and the doubled hour take the offset `before`.
fn settled_from(change: ZoneChange, before: OffsetSeconds) -> i64 {
    change.at.0.saturating_add(i64::from(change.offset.0.max(before.0)))
}

/// Seconds of one scale, from `from` and before `until`, in which one offset holds.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: i64,
    until: i64,
    offset: i64,
}

impl Stretch {
    const fn has(&self, second: i64) -> bool {
        self.from <= second && second < self.until
    }
}

/// A clock that is read in order: it remembers the stretch it last read in, and looks into the table only beyond it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    table: &'a ZoneTable,
    at: Stretch,
    of: Stretch,
}

impl<'a> Reading<'a> {
    /// Open at `now`.
    pub(super) fn new(table: &'a ZoneTable, now: UtcSeconds) -> Self {
        let at = table.stretch_at(now);
        let local = LocalDateTime::from_seconds(now.0.saturating_add(at.offset));
        let of = table.stretch_of(local);
        Self { table, at, of }
    }

    /// As [`ZoneTable::local`].
    pub(super) fn local(&mut self, instant: UtcSeconds) -> LocalDateTime {
        if !self.at.has(instant.0) {
            self.at = self.table.stretch_at(instant);
        }
        LocalDateTime::from_seconds(instant.0.saturating_add(self.at.offset))
    }

    /// As [`ZoneTable::instant`].
    pub(super) fn instant(&mut self, local: LocalDateTime) -> UtcSeconds {
        if !self.of.has(local.seconds()) {
            self.of = self.table.stretch_of(local);
        }
        UtcSeconds(local.seconds() - self.of.offset)
    }
}

/// The zones of a plan: where the phone is now, and those that schedules are pinned to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zones {
    /// Where the phone is now: floating schedules, quiet hours and rest follow it.
    pub here: ZoneTable,
    /// The tables of the zones that schedules are pinned to, as far as the phone knows them.
    pub pinned: Vec<ZoneTable>,
}

impl Zones {
    /// The table of `zone`; none where the phone did not bring it.
    #[must_use]
    pub fn table(&self, zone: &ScheduleZone) -> Option<&ZoneTable> {
        match zone {
            ScheduleZone::Floating => Some(&self.here),
            ScheduleZone::Pinned(name) if *name == self.here.name => Some(&self.here),
            ScheduleZone::Pinned(name) => self.pinned.iter().find(|table| table.name == *name),
        }
    }
}

/// Whose clock a schedule follows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ScheduleZone {
    /// The clock of wherever the phone is: eight in the evening stays eight in the evening.
    #[default]
    Floating,
    /// The clock of one zone, wherever the phone is: an appointment by video.
    Pinned(String),
}

impl ScheduleZone {
    /// Refuses a name that no zone has.
    pub(super) fn check(&self) -> Result<(), ScheduleError> {
        match self {
            Self::Floating => Ok(()),
            Self::Pinned(name) => check_name(name),
        }
    }
}

fn check_name(name: &str) -> Result<(), ScheduleError> {
    // Nothing that cannot be seen: a page says whose clock it is, and a copy may bring any name.
    let is_name = (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_graphic());
    is_name.then_some(()).ok_or(ScheduleError::Zone(ZoneFault::Name))
}
