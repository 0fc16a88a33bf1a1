//! The scenes of the reminders.

use crate::{
    error::Field,
    moment::{
        Moment, Now, QuietView, ReminderChoice, ReminderKind, ReminderTouch, ReminderView, Rhythm, RhythmChoice, Scene,
    },
    page::{Typed, TypedText},
    reminders::{self, Act, KINDS, day_of, label_of, may_be_many, rhythm_label, when},
    schedule::{ItemId, ScheduleId, TimeOfDay, UtcSeconds, Zones},
    session::Session,
    text::{Limit, clean},
    words::{Language, Word},
};

use super::{Stillpoint, memory::Memory, place::Place};

impl Stillpoint {
    /// Opens the reminders. The phone brings the tables of its own zone and of those that [`Stillpoint::zones_needed`]
    /// names.
    pub fn read_reminders(&self, zones: Zones, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.reminders.zones = Some(zones);
            memory.turn_to(Place::Reminders(reminders::Place::FIRST));
        })
    }

    /// One touch on the reminders' pages.
    pub fn remind(&self, touch: ReminderTouch, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.is_resting() && matches!(memory.place, Place::Reminders(_)) {
                memory.remind(touch);
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
            if let (true, Some(draft)) = (memory.is_resting(), &mut memory.reminders.draft) {
                match clean(name, Field::ReminderName, None, Limit::Line(40)) {
                    Ok(name) => draft.name = name,
                    Err(error) => refused = Some(error),
                }
            }
        });
        refused.map_or(Ok(moment), Err)
    }

    /// The old name of [`Stillpoint::follow`].
    pub fn follow_reminder(&self, item: ItemId, now: &Now) -> Moment {
        self.follow(item, now)
    }

    /// What somebody answers to a reminder: here and now, later today, or not today.
    pub fn answer_reminder(&self, answer: ReminderAnswer, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            let Place::Reminders(reminders::Place::Reminded(id)) = memory.place else {
                return;
            };
            if !memory.is_resting() {
                return;
            }
            let act = match answer {
                ReminderAnswer::Now => Act::Now(id),
                ReminderAnswer::Later => Act::Later(id),
                ReminderAnswer::NotToday => Act::NotToday(id),
            };
            memory.touched(super::act::Act::Reminders(act), &TypedText::default(), now);
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
    fn remind(&mut self, touch: ReminderTouch) {
        let act = match touch {
            ReminderTouch::Add { kind } => Act::Add(kind),
            ReminderTouch::Change { id } => Act::Change(ScheduleId(id)),
            ReminderTouch::Save => Act::Save,
            ReminderTouch::Remove => Act::Remove,
            ReminderTouch::On { id, on } => Act::Switch { id: ScheduleId(id), on },
            ReminderTouch::Rhythm { rhythm } => Act::Rhythm(rhythm),
            ReminderTouch::Day { by } => Act::Day(by),
            ReminderTouch::Pinned { pinned } => Act::Pin(pinned),
            ReminderTouch::QuietHours { on } => Act::SwitchQuiet(on),
            ReminderTouch::Rest { days } => Act::Rest(days),
            ReminderTouch::EndRest => Act::EndRest,
            ReminderTouch::Time { by } => {
                if let Some(draft) = &mut self.reminders.draft {
                    let minutes = moved(draft.asked.start.time(), by);
                    let typed = [("time", minutes)].map(|(field, minutes)| typed(field, minutes));
                    let typed = TypedText::of(typed.into());
                    self.reminders.take_over(reminders::Place::One, &typed);
                }
                return;
            }
            ReminderTouch::QuietFrom { by } => return self.move_quiet(by, 0),
            ReminderTouch::QuietUntil { by } => return self.move_quiet(0, by),
        };
        let then = self.reminders_act(act);
        self.follow(super::act::Act::Reminders(act), then);
    }

    fn move_quiet(&mut self, from_by: i32, until_by: i32) {
        if let Some(hours) = self.reminders.kept.schedules.quiet_hours() {
            let (from, until) = (moved(hours.from(), from_by), moved(hours.until(), until_by));
            let typed = TypedText::of(vec![typed("from", from), typed("until", until)]);
            self.reminders.take_over(reminders::Place::Quiet, &typed);
            let _ = self.reminders_act(Act::KeepQuiet);
        }
    }

    /// The scene for the place in the reminders; none: it is gone.
    pub(super) fn scene_of_reminders(&self, place: reminders::Place, language: &Language) -> Option<Scene> {
        match place {
            reminders::Place::Reminded(id) => self.reminded_scene(id, language),
            reminders::Place::One | reminders::Place::Rhythm | reminders::Place::Day => Some(
                self.reminder_scene(language)
                    .unwrap_or_else(|| self.reminders_scene(language)),
            ),
            _ => Some(self.reminders_scene(language)),
        }
    }

    fn reminders_scene(&self, language: &Language) -> Scene {
        let schedules = &self.reminders.kept.schedules;
        let reminders = schedules.all().iter().map(|schedule| ReminderView {
            id: schedule.id().0,
            title: self.reminder_title(schedule.id(), schedule.asked().kind, language),
            when: when(schedule.asked(), true, language),
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
        let now = UtcSeconds(self.wall_ms.div_euclid(1_000));
        Some(match self.reminders.resting_until(now)? {
            None => language.say("rest-open"),
            Some(until) => {
                let day = language.date(until);
                language.say_with("rest-until", &[("day", Word::Text(&day))])
            }
        })
    }

    fn reminder_title(&self, id: ScheduleId, kind: ReminderKind, language: &Language) -> String {
        let name = self.reminders.name(id);
        if name.is_empty() {
            language.say(label_of(kind))
        } else {
            name.to_owned()
        }
    }

    fn reminder_scene(&self, language: &Language) -> Option<Scene> {
        let draft = self.reminders.draft.as_ref()?;
        let kind = draft.asked.kind;
        let rhythm = draft.rhythm();
        let is_next_day = kind == ReminderKind::NextDayCheck;
        let rhythms = Rhythm::ALL.into_iter().filter(|_| !is_next_day);
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

    fn reminded_scene(&self, id: ScheduleId, language: &Language) -> Option<Scene> {
        let kind = self.reminders.kept.schedules.get(id)?.asked().kind;
        Some(Scene::Reminded {
            title: self.reminder_title(id, kind, language),
        })
    }
}

/// `time` moved by minutes, around the clock, in minutes since midnight.
fn moved(time: TimeOfDay, by_minutes: i32) -> u32 {
    let minutes = i64::from(time.seconds() / 60).saturating_add(i64::from(by_minutes));
    u32::try_from(minutes.rem_euclid(24 * 60)).unwrap_or_default()
}

fn typed(field: &str, minutes: u32) -> Typed {
    Typed {
        field: field.to_owned(),
        text: minutes.to_string().into(),
    }
}

/// A time of day as every clock shows it.
fn clock(time: TimeOfDay) -> String {
    let minutes = time.seconds() / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
