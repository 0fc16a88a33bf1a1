//! The reminders' pages, and the words in which they say when something comes.

use crate::{
    moment::{
        Form, Moment, Now, QuietView, ReminderChoice, ReminderKind, ReminderTouch, ReminderView, Rhythm, RhythmChoice,
        Scene,
    },
    schedule::{ItemId, LocalDateTime, Rest, ScheduleDraft, ScheduleId, TimeOfDay, UtcSeconds, Zones},
    session::{Phase, Session},
    words::{Language, Word},
};

use super::{
    Stillpoint,
    between::seconds,
    memory::{Access, Memory},
    place::Place,
    reminders::{Lead, rhythm_of},
};

impl Stillpoint {
    /// Opens the reminders. The phone brings the tables of its own zone and of those that [`Stillpoint::zones_needed`]
    /// names.
    pub fn read_reminders(&self, zones: Zones, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.reminders.zones = Some(zones);
            memory.turn_to(Place::Reminders);
        })
    }

    /// One touch on the reminders' pages.
    pub fn remind(&self, touch: ReminderTouch, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.is_resting() && matches!(memory.place, Place::Reminders | Place::Reminder) {
                match memory.reminders.touch(touch, seconds(now)) {
                    Lead::Stay => {}
                    Lead::ToTheForm => memory.place = Place::Reminder,
                    Lead::ToTheList => memory.place = Place::Reminders,
                }
            }
        })
    }

    /// Somebody names the reminder that is being changed. It is shown here only, never in a notification.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`](crate::StillpointError::Invalid) on a text that is too long or cannot be seen.
    pub fn name_reminder(&self, name: &str, now: &Now) -> Result<Moment, crate::StillpointError> {
        let mut refused = None;
        let moment = self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.is_resting() && memory.place == Place::Reminder {
                refused = memory.reminders.call(name).err();
            }
        });
        refused.map_or(Ok(moment), Err)
    }

    /// Somebody followed a reminder that the phone showed. While locked, it waits for the unlock.
    pub fn follow_reminder(&self, item: ItemId, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.session.phase() == Phase::Idle
                && !matches!(memory.access, Access::NeverSetUp | Access::Trouble(_))
            {
                memory.place = Place::Reminded(item.schedule);
            }
        })
    }

    /// What somebody answers to a reminder: here and now, later today, or not today.
    pub fn answer_reminder(&self, answer: ReminderAnswer, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            let Place::Reminded(id) = memory.place else { return };
            if !memory.is_resting() {
                return;
            }
            memory.place = match answer {
                ReminderAnswer::Now => memory.place_of(id),
                ReminderAnswer::Later | ReminderAnswer::NotToday => {
                    memory
                        .reminders
                        .answer(id, answer == ReminderAnswer::Later, seconds(now));
                    Place::Home
                }
            };
        })
    }
}

/// What somebody answers to a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderAnswer {
    /// Here and now.
    Now,
    /// Later today: once more in three hours.
    Later,
    /// Not today. A full answer.
    NotToday,
}

impl Memory {
    /// Where a reminder leads.
    fn place_of(&self, id: ScheduleId) -> Place {
        let kind = self
            .reminders
            .kept
            .schedules
            .get(id)
            .map(|schedule| schedule.asked().kind);
        match kind {
            Some(ReminderKind::WeeklyCheckIn) => Place::CheckIn(Form::Week),
            Some(ReminderKind::NextDayCheck) => Place::CheckIn(Form::NextDay),
            Some(ReminderKind::AgreementReview | ReminderKind::ListReview) => Place::PLAN,
            Some(ReminderKind::Appointment | ReminderKind::Ritual | ReminderKind::Own) | None => Place::Home,
        }
    }

    pub(super) fn reminders_scene(&self, language: &Language) -> Scene {
        let schedules = &self.reminders.kept.schedules;
        let reminders = schedules.all().iter().map(|schedule| ReminderView {
            id: schedule.id().0,
            title: self.reminder_title(schedule.id(), schedule.asked().kind, language),
            when: when(schedule.asked(), language),
            on: schedule.asked().on,
        });
        let is_there = |kind| schedules.all().iter().any(|schedule| schedule.asked().kind == kind);
        let to_add = KINDS.into_iter().filter(|&kind| may_be_many(kind) || !is_there(kind));
        Scene::Reminders {
            reminders: reminders.collect(),
            to_add: to_add
                .map(|kind| ReminderChoice {
                    kind,
                    label: language.say(label_of(kind)),
                })
                .collect(),
            quiet_hours: schedules.quiet_hours().map(|hours| QuietView {
                from: clock(hours.from()),
                until: clock(hours.until()),
            }),
            rest: self.rest_line(language),
        }
    }

    fn rest_line(&self, language: &Language) -> Option<String> {
        match self.reminders.kept.schedules.rest() {
            Rest::No => None,
            Rest::Open => Some(language.say("rest-open")),
            Rest::Until(until) => {
                let here = self
                    .reminders
                    .zones
                    .as_ref()?
                    .here
                    .local(UtcSeconds(self.wall_ms.div_euclid(1_000)));
                let day = language.date(until);
                (until > here).then(|| language.say_with("rest-until", &[("day", Word::Text(&day))]))
            }
        }
    }

    fn reminder_title(&self, id: ScheduleId, kind: ReminderKind, language: &Language) -> String {
        let name = self.reminders.name(id);
        if name.is_empty() {
            language.say(label_of(kind))
        } else {
            name.to_owned()
        }
    }

    pub(super) fn reminder_scene(&self, language: &Language) -> Option<Scene> {
        let draft = self.reminders.draft.as_ref()?;
        let kind = draft.asked.kind;
        let rhythm = rhythm_of(&draft.asked.recurrence);
        let is_next_day = kind == ReminderKind::NextDayCheck;
        let rhythms = RHYTHMS.into_iter().filter(|_| !is_next_day);
        Some(Scene::Reminder {
            title: language.say(label_of(kind)),
            name: draft.name.clone(),
            may_be_named: may_be_many(kind),
            is_kept: draft.id.is_some(),
            rhythm,
            rhythms: rhythms
                .map(|rhythm| RhythmChoice {
                    rhythm,
                    label: language.say(rhythm_label(rhythm)),
                })
                .collect(),
            day: if is_next_day {
                String::new()
            } else {
                day_of(rhythm, draft.asked.start, language)
            },
            time: clock(draft.asked.start.time()),
            pinned: draft.asked.zone != crate::schedule::ScheduleZone::Floating,
        })
    }

    pub(super) fn reminded_scene(&self, id: ScheduleId, language: &Language) -> Option<Scene> {
        let kind = self.reminders.kept.schedules.get(id)?.asked().kind;
        Some(Scene::Reminded {
            title: self.reminder_title(id, kind, language),
        })
    }
}

const KINDS: [ReminderKind; 7] = [
    ReminderKind::WeeklyCheckIn,
    ReminderKind::NextDayCheck,
    ReminderKind::AgreementReview,
    ReminderKind::ListReview,
    ReminderKind::Appointment,
    ReminderKind::Ritual,
    ReminderKind::Own,
];

const RHYTHMS: [Rhythm; 5] = [
    Rhythm::Once,
    Rhythm::Daily,
    Rhythm::Weekly,
    Rhythm::EveryTwoWeeks,
    Rhythm::Monthly,
];

/// What there may be several of; those have names of their own.
const fn may_be_many(kind: ReminderKind) -> bool {
    matches!(
        kind,
        ReminderKind::Appointment | ReminderKind::Ritual | ReminderKind::Own
    )
}

const fn label_of(kind: ReminderKind) -> &'static str {
    match kind {
        ReminderKind::WeeklyCheckIn => "reminder-weekly-check-in",
        ReminderKind::NextDayCheck => "reminder-next-day-check",
        ReminderKind::ListReview => "reminder-list-review",
        ReminderKind::AgreementReview => "reminder-agreement-review",
        ReminderKind::Appointment => "reminder-appointment",
        ReminderKind::Ritual => "reminder-ritual",
        ReminderKind::Own => "reminder-own",
    }
}

const fn rhythm_label(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Once => "rhythm-once",
        Rhythm::Daily => "rhythm-daily",
        Rhythm::Weekly => "rhythm-weekly",
        Rhythm::EveryTwoWeeks => "rhythm-every-two-weeks",
        Rhythm::Monthly => "rhythm-monthly",
    }
}

/// When a reminder comes, in words.
fn when(asked: &ScheduleDraft, language: &Language) -> String {
    let rhythm = rhythm_of(&asked.recurrence);
    let time = clock(asked.start.time());
    if asked.kind == ReminderKind::NextDayCheck {
        return language.say_with("when-next-day", &[("time", Word::Text(&time))]);
    }
    let day = day_of(rhythm, asked.start, language);
    let id = match rhythm {
        Rhythm::Once => "when-once",
        Rhythm::Daily => "when-daily",
        Rhythm::Weekly => "when-weekly",
        Rhythm::EveryTwoWeeks => "when-every-two-weeks",
        Rhythm::Monthly => "when-monthly",
    };
    language.say_with(id, &[("day", Word::Text(&day)), ("time", Word::Text(&time))])
}

/// The day of a rhythm, in words: a weekday, a day of the month, a date.
fn day_of(rhythm: Rhythm, start: LocalDateTime, language: &Language) -> String {
    match rhythm {
        Rhythm::Daily => String::new(),
        Rhythm::Weekly | Rhythm::EveryTwoWeeks => language.weekday(start),
        Rhythm::Monthly => {
            let (_, _, day) = start.year_month_day();
            language.say_with("day-of-month", &[("day", Word::Number(day))])
        }
        Rhythm::Once => language.date(start),
    }
}

/// A time of day as every clock shows it.
fn clock(time: TimeOfDay) -> String {
    let minutes = time.seconds() / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
