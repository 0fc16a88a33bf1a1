//! Where the slots of one schedule come to lie: after quiet hours, outside rest, before the horizon.

use super::{
    Seconds,
    anywhere::Anywhere,
    occurrence::last_local,
    schedules::{Schedule, Schedules},
    time::{DAY_S, LocalDateTime, UtcSeconds},
    zone::{Reading, ScheduleZone, Zones},
};

/// What holds for all schedules at once.
#[derive(Clone, Copy)]
pub(super) struct QuietRules<'a> {
    schedules: &'a Schedules,
    here: Reading<'a>,
    /// The first instant after the rest.
    awake: UtcSeconds,
}

impl<'a> QuietRules<'a> {
    /// None in a rest without an end: nothing comes.
    pub(super) fn awake(schedules: &'a Schedules, zones: &'a Zones, now: UtcSeconds) -> Option<Self> {
        Some(Self {
            schedules,
            here: Reading::new(&zones.here, now),
            awake: schedules.rest.ends(&zones.here)?,
        })
    }

    /// Nothing of `schedule` that lies before it is caught up with.
    pub(super) fn since(&self, schedule: &Schedule) -> UtcSeconds {
        self.schedules
            .since
            .map_or(schedule.since, |rest| rest.max(schedule.since))
    }

    /// When something that would come `at` comes: then, or when the quiet hours end; never if it falls into a rest.
    pub(super) fn place(&mut self, at: UtcSeconds) -> Option<UtcSeconds> {
        if at < self.awake {
            return None;
        }
        match self.schedules.quiet_hours {
            None => Some(at),
            Some(hours) => hours.end(at, &mut self.here),
        }
    }

    /// Whether something of `schedule` that is due `at` may still come at `when`. One limit, whatever the reason for being
    /// late: quiet hours, or a phone that was off.
    pub(super) fn is_in_time(schedule: &Schedule, at: UtcSeconds, when: UtcSeconds) -> bool {
        when.since(at) <= schedule.asked.kind.caught_up_within()
    }
}

/// A slot and where it comes to lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) slot: LocalDateTime,
    /// The instant that the slot itself names.
    pub(super) at: UtcSeconds,
    /// When it fires; never, where it is simply quiet.
    pub(super) place: Option<UtcSeconds>,
}

/// The slots of one schedule, in order, each with its place, up to the horizon. Of several at one place only the last
/// counts: nothing is doubled.
pub(super) struct Placing<'a> {
    rules: QuietRules<'a>,
    schedule: &'a Schedule,
    zone: Reading<'a>,
    horizon: UtcSeconds,
    /// No slot lies after it.
    last: LocalDateTime,
    /// From where on the recurrence has not been looked at.
    from: Option<LocalDateTime>,
    /// The snooze, until it has come.
    snoozed: Option<LocalDateTime>,
    ahead: Option<Placed>,
}

impl<'a> Placing<'a> {
    /// The slots that come to lie after `from`, and a few before; none where the phone did not bring the zone's table.
    pub(super) fn from(
        rules: QuietRules<'a>,
        schedule: &'a Schedule,
        zones: &'a Zones,
        from: UtcSeconds,
    ) -> Option<Self> {
        let zone = zones.table(&schedule.asked.zone)?;
        let horizon = zone.horizon().min(zones.here.horizon());
        // Quiet hours last less than a day. What lies in the rest need not be seen.
        let moved = if rules.schedules.quiet_hours.is_some() {
            DAY_S
        } else {
            0
        };
        let begin = zone.earliest_after(from.max(rules.awake).plus(Seconds(-moved)));
        Some(Self {
            rules,
            schedule,
            zone: match schedule.asked.zone {
                ScheduleZone::Floating => rules.here,
                ScheduleZone::Pinned(_) => Reading::new(zone, from),
            },
            horizon,
            last: last_local(horizon),
            from: Some(begin),
            snoozed: schedule.snoozed.filter(|&slot| slot >= begin),
            ahead: None,
        })
    }

    /// Nothing lies after it.
    pub(super) const fn horizon(&self) -> UtcSeconds {
        self.horizon
    }

    /// What `placed`, which comes at `when`, takes along to the phone.
    pub(super) fn anywhere(&mut self, placed: Placed, when: UtcSeconds) -> Anywhere {
        let floats = self.schedule.asked.zone == ScheduleZone::Floating;
        Anywhere {
            floats_at: floats.then(|| self.rules.here.local(when)),
            quiet: self.rules.schedules.quiet_hours,
            put_off: when.since(placed.at),
            late: self.schedule.asked.kind.caught_up_within(),
        }
    }

    /// Slots lie a day apart and keep their order; only what was moved, skipped by the clock or snoozed can meet another.
    fn may_be_doubled(&mut self, placed: &Placed) -> bool {
        let moved = placed.place.is_some_and(|place| place > placed.at);
        moved || self.schedule.snoozed.is_some() || self.zone.local(placed.at) != placed.slot
    }

    /// The next slot of the recurrence or the snooze, whichever comes first: by the instant, because a skipped hour comes
    /// after what the wall shows later.
    fn slot(&mut self) -> Option<Placed> {
        let asked = &self.schedule.asked;
        let regular = self
            .from
            .and_then(|from| asked.recurrence.slot_from(asked.start, from, self.last));
        let regular = regular.map(|slot| (self.zone.instant(slot), slot));
        let snoozed = self.snoozed.map(|slot| (self.zone.instant(slot), slot));
        let (at, slot) = [regular, snoozed].into_iter().flatten().min()?;
        if regular == Some((at, slot)) {
            self.from = LocalDateTime::try_from(slot.seconds() + 1).ok();
        }
        self.snoozed = self.snoozed.filter(|&snoozed| snoozed != slot);
        let place = self.rules.place(at);
        let place = place.filter(|&when| QuietRules::is_in_time(self.schedule, at, when));
        (at.max(place.unwrap_or(at)) <= self.horizon).then_some(Placed { slot, at, place })
    }
}

impl Iterator for Placing<'_> {
    type Item = Placed;

    fn next(&mut self) -> Option<Placed> {
        let mut this = self.ahead.take().or_else(|| self.slot())?;
        while self.may_be_doubled(&this) {
            match self.slot() {
                Some(next) if next.place.is_some() && next.place <= this.place => this = next,
                next => {
                    self.ahead = next;
                    break;
                }
            }
        }
        Some(this)
    }
}
