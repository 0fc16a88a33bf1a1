//! Everything that the two asked to be reminded of, and what they said about it since.

use serde::{Deserialize, Serialize};

use super::{
    ScheduleError, Seconds,
    kind::Kind,
    quiet::{QuietHours, Rest},
    recurrence::Recurrence,
    settled::Settled,
    time::{LocalDateTime, UtcSeconds},
    zone::{ScheduleZone, Zones},
};

/// The most schedules at once.
const MOST: u32 = 100;
/// Five in the morning: what happens before it still belongs to the day before.
pub(super) const MORNING: Seconds = Seconds(5 * 3_600);

/// The number of a schedule. Never given twice, so that an alarm of a schedule that was deleted means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ScheduleId(pub u32);

/// What is asked for: a kind, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleDraft {
    /// What it is for.
    pub kind: Kind,
    /// When it comes again.
    pub recurrence: Recurrence,
    /// The first possible occurrence, on the clock of `zone`; every other has its time of day.
    pub start: LocalDateTime,
    /// Whose clock it follows.
    pub zone: ScheduleZone,
    /// Whether it reminds. Off, it is kept and silent.
    pub on: bool,
}

impl ScheduleDraft {
    /// Whether it is such as could have been asked for here: a zone has a name.
    #[must_use]
    pub fn can_be(&self) -> bool {
        self.zone.check().is_ok()
    }
}

/// A schedule, and what is done with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    pub(super) id: ScheduleId,
    pub(super) asked: ScheduleDraft,
    /// Nothing before it is caught up with: then it had not been asked for in this form.
    pub(super) since: UtcSeconds,
    pub(super) settled: Settled,
    /// One more slot, from the last snooze. It stays one once it has fired, or an older one would be the latest again.
    pub(super) snoozed: Option<LocalDateTime>,
}

impl Schedule {
    /// Its number.
    #[must_use]
    pub const fn id(&self) -> ScheduleId {
        self.id
    }

    /// What was asked for.
    #[must_use]
    pub const fn asked(&self) -> &ScheduleDraft {
        &self.asked
    }

    /// Where the last snooze leads to, if it has not fired.
    #[must_use]
    pub fn snoozed_until(&self) -> Option<LocalDateTime> {
        self.snoozed.filter(|&slot| !self.settled.has(slot))
    }

    /// What is done with.
    #[must_use]
    pub const fn settled(&self) -> &Settled {
        &self.settled
    }
}

/// One occurrence of one schedule, as the phone names an alarm: stable from plan to plan, and without a word in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemId {
    /// Which schedule.
    pub schedule: ScheduleId,
    /// Which of its slots: the local time that it names.
    pub slot: LocalDateTime,
}

impl ItemId {
    /// What a phone calls it: two numbers.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}", self.schedule.0, self.slot.seconds())
    }

    /// What a phone calls `name`; none that was ever set is called anything else.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let (schedule, slot) = name.split_once('/')?;
        Some(Self {
            schedule: ScheduleId(schedule.parse().ok()?),
            slot: LocalDateTime::try_from(slot.parse::<i64>().ok()?).ok()?,
        })
    }
}

/// All schedules, the quiet hours and the rest. Empty until something is asked for: nothing reminds by itself.
///
/// `Serialize` and `Deserialize` for the vault; every part checks itself on reading.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Schedules {
    pub(super) list: Vec<Schedule>,
    last_id: u32,
    pub(super) quiet_hours: Option<QuietHours>,
    pub(super) rest: Rest,
    /// Nothing before it is caught up with: a rest ended there.
    pub(super) since: Option<UtcSeconds>,
}

impl Schedules {
    /// The schedules, in the order in which they were asked for.
    #[must_use]
    pub fn all(&self) -> &[Schedule] {
        &self.list
    }

    /// The schedule `id`.
    #[must_use]
    pub fn get(&self, id: ScheduleId) -> Option<&Schedule> {
        self.list.iter().find(|schedule| schedule.id == id)
    }

    /// Adds what was asked for.
    ///
    /// # Errors
    /// [`ScheduleError::TooMany`] if there are 100 schedules already; [`ScheduleError::Zone`] for a zone's name that is
    /// empty or longer than 64 bytes.
    pub fn add(&mut self, asked: ScheduleDraft, now: UtcSeconds) -> Result<ScheduleId, ScheduleError> {
        asked.zone.check()?;
        let room = u32::try_from(self.list.len()).is_ok_and(|there| there < MOST);
        let id = self.last_id.checked_add(1).filter(|_| room);
        self.last_id = id.ok_or(ScheduleError::TooMany { max: MOST })?;
        let id = ScheduleId(self.last_id);
        self.list.push(Schedule {
            id,
            asked,
            since: now,
            settled: Settled::default(),
            snoozed: None,
        });
        Ok(id)
    }

    /// Whether they are such as could have been asked for here: what comes from elsewhere may be anything.
    #[must_use]
    pub fn can_be(&self) -> bool {
        let ids: Vec<ScheduleId> = self.list.iter().map(Schedule::id).collect();
        ids.len() <= MOST as usize
            && ids.is_sorted_by(|one, next| one < next)
            && ids.last().is_none_or(|last| last.0 <= self.last_id)
            && self.list.iter().all(|one| one.asked.can_be() && one.settled.can_be())
    }

    /// Asks for something else instead, on or off. What has fired stays done with, and a snooze is over.
    ///
    /// # Errors
    /// [`ScheduleError::NoSuchSchedule`]; [`ScheduleError::Zone`] as for [`Schedules::add`].
    pub fn change(&mut self, id: ScheduleId, asked: ScheduleDraft, now: UtcSeconds) -> Result<(), ScheduleError> {
        asked.zone.check()?;
        let schedule = self.find(id)?;
        if schedule.asked != asked {
            schedule.asked = asked;
            schedule.since = now;
            schedule.snoozed = None;
        }
        Ok(())
    }

    /// Takes a schedule away. One that is not there is away already.
    pub fn remove(&mut self, id: ScheduleId) {
        self.list.retain(|schedule| schedule.id != id);
    }

    /// The quiet hours, if there are any.
    #[must_use]
    pub const fn quiet_hours(&self) -> Option<QuietHours> {
        self.quiet_hours
    }

    /// Sets the quiet hours, or none.
    pub fn keep_quiet(&mut self, hours: Option<QuietHours>) {
        self.quiet_hours = hours;
    }

    /// The rest, as it was last asked for. One whose end has come is over.
    #[must_use]
    pub const fn rest(&self) -> Rest {
        self.rest
    }

    /// Rests, or ends the rest. What fell into a rest stays quiet.
    pub fn keep_rest(&mut self, rest: Rest, now: UtcSeconds) {
        if self.rest != rest {
            self.since = Some(now);
            self.rest = rest;
        }
    }

    /// There was an `evening`: each check on the next day that was asked for comes on the day after it, at its time. What was
    /// before five in the morning belongs to the evening before. Said twice, it changes nothing more.
    pub fn evening_ended(&mut self, evening: UtcSeconds, zones: &Zones) {
        for schedule in &mut self.list {
            let asked = &mut schedule.asked;
            if asked.kind == Kind::NextDayCheck && asked.recurrence == Recurrence::Once {
                let clock = zones.table(&asked.zone).unwrap_or(&zones.here);
                let day = clock.local(evening.plus(MORNING.back())).day();
                asked.start = LocalDateTime::on(day + 1, asked.start.time());
                schedule.since = evening;
            }
        }
    }

    /// `item` has been shown: it does not fire again. An alarm of a schedule that is gone means nothing.
    pub fn shown(&mut self, item: ItemId) {
        if let Ok(schedule) = self.find(item.schedule) {
            schedule.settled.settle(item.slot);
        }
    }

    /// The zones that the phone must bring tables for, besides its own; each once.
    #[must_use]
    pub fn zones_needed(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for schedule in &self.list {
            match &schedule.asked.zone {
                ScheduleZone::Pinned(name) if !names.contains(name) => names.push(name.clone()),
                _ => {}
            }
        }
        names
    }

    pub(super) fn find(&mut self, id: ScheduleId) -> Result<&mut Schedule, ScheduleError> {
        self.list
            .iter_mut()
            .find(|schedule| schedule.id == id)
            .ok_or(ScheduleError::NoSuchSchedule)
    }
}
