//! A reminder that is being chosen: each step one that can be.

use serde::{Deserialize, Serialize};

use crate::{
    schedule::{
        DaysOfMonth, DaysOfWeek, Every, Kind, LocalDateTime, Ordinals, Recurrence, ScheduleDraft, ScheduleId,
        ScheduleZone, TimeOfDay, Weekday,
    },
    text::so_far,
};

pub(super) const DAY_S: i64 = 86_400;
const WEEK_DAYS: i64 = 7;

/// How often something comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rhythm {
    /// Once.
    Once,
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every other week.
    EveryTwoWeeks,
    /// Every month.
    Monthly,
}

impl Rhythm {
    /// Every rhythm, from the rarest choice to the most common ones.
    pub(crate) const ALL: [Self; 5] = [
        Self::Once,
        Self::Daily,
        Self::Weekly,
        Self::EveryTwoWeeks,
        Self::Monthly,
    ];
}

/// A reminder that is being changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// None: it is a new one.
    pub(crate) id: Option<ScheduleId>,
    pub(crate) asked: ScheduleDraft,
    /// What it is called, as it was typed.
    pub(crate) name: String,
}

impl Draft {
    /// What is proposed for `kind`: something mild that can be changed.
    pub(super) fn new(kind: Kind, today: LocalDateTime) -> Self {
        let (rhythm, day, hour) = match kind {
            Kind::WeeklyCheckIn => (Rhythm::Weekly, 1, 18),
            Kind::NextDayCheck => (Rhythm::Once, 0, 10),
            Kind::ListReview | Kind::AgreementReview => (Rhythm::Monthly, WEEK_DAYS, 18),
            Kind::Appointment => (Rhythm::Weekly, 1, 15),
            Kind::Ritual | Kind::Own => (Rhythm::Weekly, 1, 19),
        };
        // The day after an evening has none before there is an evening: one that is long gone never comes.
        let from = if kind == Kind::NextDayCheck { 0 } else { midnight(today) };
        let start = LocalDateTime::from_seconds(from.saturating_add(day * DAY_S + hour * 3_600));
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

    /// Whether it is the same reminder as `other`: the one that is there, or a new one of this kind.
    pub(super) fn is_of(&self, other: &Self) -> bool {
        self.id == other.id && (self.id.is_some() || self.asked.kind == other.asked.kind)
    }

    /// As it waits to be gone on with.
    pub(super) fn put_right(mut self) -> Self {
        so_far(&mut self.name);
        self
    }

    /// Whether it could wait here.
    pub(crate) fn can_be(&self) -> bool {
        self.clone().put_right() == *self && self.asked.can_be()
    }

    /// How often it comes.
    pub(crate) const fn rhythm(&self) -> Rhythm {
        rhythm_of(&self.asked.recurrence)
    }

    pub(super) fn set_rhythm(&mut self, rhythm: Rhythm) {
        self.asked.recurrence = recurrence(rhythm, self.asked.start);
    }

    /// Moves the start by days; never before today.
    pub(super) fn move_day(&mut self, by: i64, today: LocalDateTime) {
        let time = i64::from(self.asked.start.time().seconds());
        let start = self.asked.start.seconds().saturating_add(by.saturating_mul(DAY_S));
        self.asked.start = LocalDateTime::from_seconds(start.max(midnight(today).saturating_add(time)));
        self.set_rhythm(self.rhythm());
    }

    /// It comes at this time of day.
    pub(super) fn set_time(&mut self, time: TimeOfDay) {
        let start = midnight(self.asked.start).saturating_add(i64::from(time.seconds()));
        self.asked.start = LocalDateTime::from_seconds(start);
    }
}

/// The beginning of the day of `at`, in seconds.
fn midnight(at: LocalDateTime) -> i64 {
    at.seconds().saturating_sub(i64::from(at.time().seconds()))
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
pub(crate) const fn rhythm_of(recurrence: &Recurrence) -> Rhythm {
    match recurrence {
        Recurrence::Once => Rhythm::Once,
        Recurrence::Daily { .. } => Rhythm::Daily,
        Recurrence::Weekly { every, .. } if every.count() > 1 => Rhythm::EveryTwoWeeks,
        Recurrence::Weekly { .. } => Rhythm::Weekly,
        Recurrence::Monthly { .. } => Rhythm::Monthly,
    }
}
