//! Reminders as people choose them: touch by touch, each step one that can be. All off until asked for.

use serde::{Deserialize, Serialize};

use crate::{
    error::{Field, StillpointError},
    moment::{ReminderKind, ReminderTouch, Rhythm},
    schedule::{
        DaysOfMonth, DaysOfWeek, Every, LocalDateTime, Ordinals, Phone, QuietHours, Recurrence, Rest, ScheduleDraft,
        ScheduleId, ScheduleZone, Schedules, Seconds, Sync, TimeOfDay, UtcSeconds, Weekday, Zones,
    },
    text::{Limit, clean},
};

const DAY_S: i64 = 86_400;
const WEEK_DAYS: i64 = 7;
/// "Later today": three hours.
const LATER: Seconds = Seconds(3 * 3_600);
/// What quiet hours begin with: from nine in the evening until nine in the morning.
const QUIET_S: (u32, u32) = (21 * 3_600, 9 * 3_600);
/// Reminders of the two's own: one name, as short as a label.
const LONGEST_NAME: u32 = 40;

/// What is kept in the vault: the schedules, and what people call them. The names never reach a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) schedules: Schedules,
    names: Vec<(ScheduleId, String)>,
}

impl Kept {
    /// Whether they are such as could have been kept here.
    pub(super) fn can_be(&self) -> bool {
        let is_name = |name: &String| {
            let clean = clean(name, Field::ReminderName, None, Limit::Line(LONGEST_NAME));
            clean.is_ok_and(|clean| clean == *name)
        };
        self.schedules.can_be() && self.names.iter().all(|(_, name)| is_name(name))
    }
}

/// A reminder that is being changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// None: it is a new one.
    pub(super) id: Option<ScheduleId>,
    pub(super) asked: ScheduleDraft,
    pub(super) name: String,
}

/// Where a touch leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    Stay,
    ToTheForm,
    ToTheList,
}

/// The reminders in memory.
#[derive(Default)]
pub(super) struct Reminders {
    pub(super) kept: Kept,
    pub(super) zones: Option<Zones>,
    pub(super) draft: Option<Draft>,
    unsaved: bool,
    unsynced: bool,
}

impl Reminders {
    /// Before the vault was opened, or where there is none: then the phone has none to hold.
    pub(super) fn at_start(none_are_kept: bool) -> Self {
        Self {
            unsynced: none_are_kept,
            ..Self::default()
        }
    }

    /// The vault was opened.
    pub(super) fn opened(&mut self, kept: Kept) {
        self.kept = kept;
        (self.unsaved, self.unsynced) = (false, true);
    }

    /// The vault was closed: what people chose leaves the memory.
    pub(super) fn close(&mut self) {
        *self = Self {
            zones: self.zones.take(),
            ..Self::default()
        };
    }

    pub(super) const fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// `saved` is durable now.
    pub(super) fn saved(&mut self, saved: &Kept) {
        self.unsaved &= self.kept != *saved;
    }

    /// Whether the phone does not know yet what was chosen.
    pub(super) const fn must_sync(&self) -> bool {
        self.unsynced
    }

    pub(super) fn synced(&mut self, kept: &Kept) {
        self.unsynced = self.kept != *kept;
    }

    /// Brings the plan up to date with what the phone tells. What is to be kept afterwards is kept before the phone does
    /// anything: a reminder may rather be lost than shown twice.
    pub(super) fn sync(&mut self, zones: Zones, phone: &Phone, now: UtcSeconds) -> Sync {
        let before = self.kept.clone();
        let sync = self.kept.schedules.sync(now, &zones, phone);
        self.zones = Some(zones);
        self.unsaved |= before != self.kept;
        sync
    }

    /// What somebody calls it; empty where nobody named it.
    pub(super) fn name(&self, id: ScheduleId) -> &str {
        let mut names = self.kept.names.iter();
        names.find(|(other, _)| *other == id).map_or("", |(_, name)| name)
    }

    /// An evening has ended: the check on the next day comes, if it was asked for.
    pub(super) fn evening_ended(&mut self, now: UtcSeconds) {
        if let Some(zones) = &self.zones {
            let before = self.kept.schedules.clone();
            self.kept.schedules.evening_ended(now, zones);
            self.note(before != self.kept.schedules);
        }
    }

    /// Somebody names the reminder that is being changed.
    pub(super) fn call(&mut self, name: &str) -> Result<(), StillpointError> {
        let name = clean(name, Field::ReminderName, None, Limit::Line(LONGEST_NAME))?;
        if let Some(draft) = &mut self.draft {
            draft.name = name;
        }
        Ok(())
    }

    /// What is due today under `id`: later today, or not today.
    pub(super) fn answer(&mut self, id: ScheduleId, later: bool, now: UtcSeconds) {
        let Some(zones) = &self.zones else { return };
        let schedules = &mut self.kept.schedules;
        // A schedule that is gone needs no answer.
        let answered = match later {
            true => schedules.snooze(id, LATER, now, zones),
            false => schedules.not_today(id, now, zones),
        };
        self.note(answered.is_ok());
    }

    fn note(&mut self, changed: bool) {
        self.unsaved |= changed;
        self.unsynced |= changed;
    }

    /// One touch on the pages of the reminders.
    pub(super) fn touch(&mut self, touch: ReminderTouch, now: UtcSeconds) -> Lead {
        let Some(zones) = &self.zones else { return Lead::Stay };
        let today = zones.here.local(now);
        let before = self.kept.clone();
        let lead = match touch {
            ReminderTouch::Add { kind } => {
                self.draft = Some(Draft::new(kind, today));
                Lead::ToTheForm
            }
            ReminderTouch::Change { id } => self.take_up(ScheduleId(id)),
            ReminderTouch::Save => self.save(now),
            ReminderTouch::Remove => {
                if let Some(id) = self.draft.take().and_then(|draft| draft.id) {
                    self.kept.schedules.remove(id);
                    self.kept.names.retain(|(other, _)| *other != id);
                }
                Lead::ToTheList
            }
            ReminderTouch::On { id, on } => {
                let id = ScheduleId(id);
                if let Some(asked) = self.kept.schedules.get(id).map(|schedule| schedule.asked().clone()) {
                    // It is there, and its zone was taken before.
                    let _ = self.kept.schedules.change(id, ScheduleDraft { on, ..asked }, now);
                }
                Lead::Stay
            }
            ReminderTouch::Rhythm { rhythm } => self.redraft(|draft| draft.set_rhythm(rhythm)),
            ReminderTouch::Day { by } => self.redraft(|draft| draft.move_day(i64::from(by), today)),
            ReminderTouch::Time { by } => self.redraft(|draft| draft.move_time(by)),
            ReminderTouch::Pinned { pinned } => {
                let zone = match pinned {
                    true => ScheduleZone::Pinned(zones.here.name().to_owned()),
                    false => ScheduleZone::Floating,
                };
                self.redraft(|draft| draft.asked.zone = zone)
            }
            ReminderTouch::QuietHours { on } => {
                let (from, until) = QUIET_S;
                self.kept.schedules.keep_quiet(on.then(|| quiet(from, until)).flatten());
                Lead::Stay
            }
            ReminderTouch::QuietFrom { by } => self.move_quiet(by, 0),
            ReminderTouch::QuietUntil { by } => self.move_quiet(0, by),
            ReminderTouch::Rest { days } => {
                let until = today.seconds().saturating_add(i64::from(days).saturating_mul(DAY_S));
                let rest = match days {
                    0 => Rest::Open,
                    _ => Rest::Until(LocalDateTime::from_seconds(until)),
                };
                self.kept.schedules.keep_rest(rest, now);
                Lead::Stay
            }
            ReminderTouch::EndRest => {
                self.kept.schedules.keep_rest(Rest::No, now);
                Lead::Stay
            }
        };
        self.note(before != self.kept);
        lead
    }

    fn take_up(&mut self, id: ScheduleId) -> Lead {
        let Some(schedule) = self.kept.schedules.get(id) else {
            return Lead::Stay;
        };
        self.draft = Some(Draft {
            id: Some(id),
            asked: schedule.asked().clone(),
            name: self.name(id).to_owned(),
        });
        Lead::ToTheForm
    }

    /// Keeps what was chosen, and switches it on: whoever saves a reminder wants to be reminded.
    fn save(&mut self, now: UtcSeconds) -> Lead {
        let Some(Draft { id, asked, name }) = self.draft.take() else {
            return Lead::ToTheList;
        };
        let asked = ScheduleDraft { on: true, ..asked };
        let kept = match id {
            Some(id) => self.kept.schedules.change(id, asked, now).map(|()| id),
            None => self.kept.schedules.add(asked, now),
        };
        // A hundred reminders are all there is room for: the list, without a new one, says so.
        if let Ok(id) = kept {
            self.kept.names.retain(|(other, _)| *other != id);
            if !name.is_empty() {
                self.kept.names.push((id, name));
            }
        }
        Lead::ToTheList
    }

    fn redraft(&mut self, change: impl FnOnce(&mut Draft)) -> Lead {
        if let Some(draft) = &mut self.draft {
            change(draft);
        }
        Lead::Stay
    }

    fn move_quiet(&mut self, from_by: i32, until_by: i32) -> Lead {
        if let Some(hours) = self.kept.schedules.quiet_hours() {
            let from = moved(hours.from(), from_by);
            let until = moved(hours.until(), until_by);
            // A whole day of quiet is a rest, and is asked for as one.
            if let Some(hours) = quiet(from, until) {
                self.kept.schedules.keep_quiet(Some(hours));
            }
        }
        Lead::Stay
    }
}

impl Draft {
    /// What is proposed for `kind`: something mild that can be changed.
    fn new(kind: ReminderKind, today: LocalDateTime) -> Self {
        let (rhythm, day, hour) = match kind {
            ReminderKind::WeeklyCheckIn => (Rhythm::Weekly, 1, 18),
            ReminderKind::NextDayCheck => (Rhythm::Once, 1, 10),
            ReminderKind::ListReview | ReminderKind::AgreementReview => (Rhythm::Monthly, WEEK_DAYS, 18),
            ReminderKind::Appointment => (Rhythm::Weekly, 1, 15),
            ReminderKind::Ritual | ReminderKind::Own => (Rhythm::Weekly, 1, 19),
        };
        let midnight = today.seconds().saturating_sub(i64::from(today.time().seconds()));
        let start = LocalDateTime::from_seconds(midnight.saturating_add(day * DAY_S + hour * 3_600));
        let mut draft = Self {
            id: None,
            asked: ScheduleDraft {
                kind,
                recurrence: Recurrence::Once,
                start,
                zone: ScheduleZone::Floating,
                on: true,
            },
            name: String::new(),
        };
        draft.set_rhythm(rhythm);
        draft
    }

    fn set_rhythm(&mut self, rhythm: Rhythm) {
        self.asked.recurrence = recurrence(rhythm, self.asked.start);
    }

    /// Moves the start by days; never before today.
    fn move_day(&mut self, by: i64, today: LocalDateTime) {
        let earliest = today.seconds().saturating_sub(i64::from(today.time().seconds()));
        let time = i64::from(self.asked.start.time().seconds());
        let start = self.asked.start.seconds().saturating_add(by.saturating_mul(DAY_S));
        self.asked.start = LocalDateTime::from_seconds(start.max(earliest.saturating_add(time)));
        self.set_rhythm(rhythm_of(&self.asked.recurrence));
    }

    /// Moves the time of day by minutes, around the clock.
    fn move_time(&mut self, by: i32) {
        let start = self.asked.start;
        let midnight = start.seconds().saturating_sub(i64::from(start.time().seconds()));
        let time = moved(start.time(), by);
        self.asked.start = LocalDateTime::from_seconds(midnight.saturating_add(i64::from(time)));
    }
}

/// `time` moved by minutes, around the clock, in seconds since midnight.
fn moved(time: TimeOfDay, by_minutes: i32) -> u32 {
    let seconds = i64::from(time.seconds()).saturating_add(i64::from(by_minutes) * 60);
    u32::try_from(seconds.rem_euclid(DAY_S)).unwrap_or_default()
}

fn quiet(from_s: u32, until_s: u32) -> Option<QuietHours> {
    let from = TimeOfDay::try_from(from_s).ok()?;
    QuietHours::new(from, TimeOfDay::try_from(until_s).ok()?).ok()
}

/// The recurrence that `rhythm` means for something that starts at `start`.
fn recurrence(rhythm: Rhythm, start: LocalDateTime) -> Recurrence {
    let weekly = |weeks| Recurrence::Weekly {
        every: Every::new(weeks).unwrap_or(Every::ONE),
        week_start: Weekday::Monday,
        days: DaysOfWeek::OfStart,
    };
    match rhythm {
        Rhythm::Once => Recurrence::Once,
        Rhythm::Daily => Recurrence::Daily {
            every: Every::ONE,
            only: None,
        },
        Rhythm::Weekly => weekly(1),
        Rhythm::EveryTwoWeeks => weekly(2),
        Rhythm::Monthly => Recurrence::Monthly {
            every: Every::ONE,
            days: day_or_last(start).unwrap_or(DaysOfMonth::OfStart),
        },
    }
}

/// The day of `start` in every month, or its last day where it has no such day: the 31st is not left out in April.
fn day_or_last(start: LocalDateTime) -> Option<DaysOfMonth> {
    let (_, _, day) = start.year_month_day();
    let day = i8::try_from(day).ok().filter(|&day| day > 28)?;
    let mut dates = Ordinals::only(28).ok()?;
    for date in 29..=day {
        dates = dates.and(date).ok()?;
    }
    Some(DaysOfMonth::ByDate {
        dates,
        chosen: Ordinals::only(-1).ok(),
    })
}

/// The rhythm that a recurrence was made from.
pub(super) const fn rhythm_of(recurrence: &Recurrence) -> Rhythm {
    match recurrence {
        Recurrence::Once => Rhythm::Once,
        Recurrence::Daily { .. } => Rhythm::Daily,
        Recurrence::Weekly { every, .. } if every.count() > 1 => Rhythm::EveryTwoWeeks,
        Recurrence::Weekly { .. } => Rhythm::Weekly,
        Recurrence::Monthly { .. } => Rhythm::Monthly,
    }
}
