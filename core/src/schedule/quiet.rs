//! When nothing is to be heard: quiet hours every night, and rest for as long as wanted.

use serde::{Deserialize, Serialize};

use super::{
    ScheduleError,
    time::{LocalDateTime, TimeOfDay, UtcSeconds},
    zone::{Reading, ZoneTable},
};

/// Hours of every day in which nothing fires, on the clock of wherever the phone is.
///
/// What would fall into them waits until they end: that is the same day or the following morning. It is never doubled: if
/// the schedule comes again by then, only the later one fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(TimeOfDay, TimeOfDay)", into = "(TimeOfDay, TimeOfDay)")]
pub struct QuietHours {
    from: TimeOfDay,
    until: TimeOfDay,
}

impl QuietHours {
    /// Quiet at `from` and after it, until `until`, which is no longer quiet. Past midnight if `until` is earlier.
    ///
    /// # Errors
    /// [`ScheduleError::QuietHours`] if both are the same: for a whole day of quiet, and more, there is [`Rest`].
    pub fn new(from: TimeOfDay, until: TimeOfDay) -> Result<Self, ScheduleError> {
        (from != until)
            .then_some(Self { from, until })
            .ok_or(ScheduleError::QuietHours)
    }

    /// When they begin.
    #[must_use]
    pub const fn from(&self) -> TimeOfDay {
        self.from
    }

    /// When they end.
    #[must_use]
    pub const fn until(&self) -> TimeOfDay {
        self.until
    }

    /// Whether `time` is quiet.
    #[must_use]
    pub fn has(&self, time: TimeOfDay) -> bool {
        if self.from < self.until {
            self.from <= time && time < self.until
        } else {
            self.from <= time || time < self.until
        }
    }

    /// The first instant at or after `instant` that is not quiet on the clock of `here`.
    ///
    /// None where clock changes lead from one quiet hour into the next: then it is simply quiet.
    pub(super) fn end(&self, instant: UtcSeconds, here: &mut Reading<'_>) -> Option<UtcSeconds> {
        let local = here.local(instant);
        if !self.has(local.time()) {
            return Some(instant);
        }
        let tomorrow = i64::from(local.time() >= self.until);
        let end = here.instant(LocalDateTime::on(local.day() + tomorrow, self.until));
        // An end that a changing clock skipped lies an hour later on the wall; one that comes twice may lie behind.
        (end > instant && !self.has(here.local(end).time())).then_some(end)
    }
}

impl TryFrom<(TimeOfDay, TimeOfDay)> for QuietHours {
    type Error = ScheduleError;

    fn try_from((from, until): (TimeOfDay, TimeOfDay)) -> Result<Self, ScheduleError> {
        Self::new(from, until)
    }
}

impl From<QuietHours> for (TimeOfDay, TimeOfDay) {
    fn from(hours: QuietHours) -> Self {
        (hours.from, hours.until)
    }
}

/// All reminders silent, for as long as wanted (S48). What falls into it is simply quiet, and nothing is caught up with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Rest {
    /// No rest.
    #[default]
    No,
    /// Until somebody ends it.
    Open,
    /// Until the clock of wherever the phone is shows this; the rest ends with it.
    Until(LocalDateTime),
}

impl Rest {
    /// The first instant that is no longer in the rest; none where nobody has said.
    pub(super) fn ends(self, here: &ZoneTable) -> Option<UtcSeconds> {
        match self {
            Self::No => Some(UtcSeconds(i64::MIN)),
            Self::Open => None,
            Self::Until(local) => Some(here.instant(local)),
        }
    }
}
