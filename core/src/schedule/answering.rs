//! What somebody answers to a reminder: not today, or once more later.

use super::{
    ScheduleError, Seconds,
    placing::{Placed, Placing, QuietRules},
    schedules::{MORNING, ScheduleId, Schedules},
    time::{LocalDateTime, TimeOfDay, UtcSeconds},
    zone::Zones,
};

/// A snooze lasts at least a minute.
const SHORTEST_SNOOZE: Seconds = Seconds(60);
/// A snooze lasts at most a week.
const LONGEST_SNOOZE: Seconds = Seconds(7 * 86_400);

impl Schedules {
    /// Not today: nothing more of `id` fires before five o'clock tomorrow morning, on the clock of wherever the phone is; after
    /// midnight, the day that is meant is the one before. A full answer; it leaves no trace but that.
    ///
    /// # Errors
    /// [`ScheduleError::NoSuchSchedule`].
    pub fn not_today(&mut self, id: ScheduleId, now: UtcSeconds, zones: &Zones) -> Result<(), ScheduleError> {
        let today = zones.here.local(now.plus(MORNING.back())).day();
        let tomorrow = LocalDateTime::on(today + 1, TimeOfDay::MIDNIGHT);
        let tomorrow = zones.here.instant(tomorrow).plus(MORNING);
        let due = self.slots_before(id, now, tomorrow, zones);
        let schedule = self.find(id)?;
        for slot in due {
            schedule.settled.settle(slot);
        }
        Ok(())
    }

    /// Reminds of `id` once more, a duration from now (a minute to a week), instead of what was still to come today.
    ///
    /// # Errors
    /// [`ScheduleError::NoSuchSchedule`]; [`ScheduleError::Snooze`] for a time that is shorter or longer.
    pub fn snooze(
        &mut self,
        id: ScheduleId,
        later: Seconds,
        now: UtcSeconds,
        zones: &Zones,
    ) -> Result<(), ScheduleError> {
        let (min, max) = (SHORTEST_SNOOZE, LONGEST_SNOOZE);
        if !(min..=max).contains(&later) {
            return Err(ScheduleError::Snooze { min, max });
        }
        self.not_today(id, now, zones)?;
        let schedule = self.find(id)?;
        let clock = zones.table(&schedule.asked.zone).unwrap_or(&zones.here);
        let until = clock.local(now.plus(later));
        schedule.snoozed = Some(schedule.settled.first_open(until));
        Ok(())
    }

    /// The slots of `id` that come to lie before `end`, as far back as anything is caught up with.
    fn slots_before(&self, id: ScheduleId, now: UtcSeconds, end: UtcSeconds, zones: &Zones) -> Vec<LocalDateTime> {
        let placing = QuietRules::awake(self, zones, now).and_then(|rules| {
            let schedule = self.get(id)?;
            let within = schedule.asked.kind.caught_up_within();
            Placing::from(rules, schedule, zones, now.plus(within.back()))
        });
        let before_end = |placed: &Placed| placed.place.unwrap_or(placed.at) < end;
        let slots = placing.into_iter().flatten().take_while(before_end);
        slots.map(|placed| placed.slot).collect()
    }
}
