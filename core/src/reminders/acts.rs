//! What somebody can do about reminders.

use std::convert::Infallible;

use super::{Draft, Place, Reminders, Rhythm, records};
use crate::{
    page::{Answer, At, Refusal, Then},
    schedule::{Kind, ScheduleId, UtcSeconds},
};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Turn to another of its pages.
    Go(Place),
    /// The way back.
    Back,
    /// Open the page for a new one. Nothing is kept before `Save`.
    Add(Kind),
    /// Open the page of one that is there.
    Change(ScheduleId),
    /// Keep what was chosen, switched on.
    Save,
    /// Take the one that is being changed away.
    Remove,
    /// Switch one on or off. Off, it is kept and silent.
    Switch {
        /// Which.
        id: ScheduleId,
        /// On or off.
        on: bool,
    },
    /// How often the one that is being changed comes.
    Rhythm(Rhythm),
    /// It comes so many days later, or earlier if negative; never before today.
    Day(i32),
    /// It follows the clock of the zone where the phone is now for good, or the clock of wherever it is.
    Pin(bool),
    /// Quiet hours, or none.
    SwitchQuiet(bool),
    /// Keep the quiet hours as they stand in the fields.
    KeepQuiet,
    /// All of them silent for so many days; 0: until somebody ends it.
    Rest(u32),
    /// The rest ends. What fell into it stays quiet.
    EndRest,
    /// The system was asked whether the app may remind; it is done again with the answer.
    MayRemind,
    /// The reminder that was followed: here and now. The app knows where that is.
    Now(ScheduleId),
    /// The reminder that was followed: once more in three hours.
    Later(ScheduleId),
    /// The reminder that was followed: not today. A full answer.
    NotToday(ScheduleId),
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own. What stands in the fields was taken over before.
    pub(crate) fn done(self, room: &mut Reminders, at: &At<'_>) -> Then<Place, Infallible> {
        let now = UtcSeconds(at.wall_ms.div_euclid(1_000));
        match self {
            Self::Go(place) => return Then::Go(place),
            Self::Back | Self::Now(_) => return Then::Back,
            Self::Add(kind) => {
                if let Some(today) = room.here(now) {
                    room.begin(Draft::new(kind, today));
                    return Then::Go(Place::One);
                }
            }
            Self::Change(id) => {
                if room.take_up(id) {
                    return Then::Go(Place::One);
                }
            }
            Self::Save => return save(room, at, now),
            Self::Remove => {
                room.remove();
                return Then::Go(Place::FIRST);
            }
            Self::Switch { id, on } => room.switch(id, on, now),
            Self::Rhythm(rhythm) => {
                if let Some(draft) = &mut room.draft {
                    draft.set_rhythm(rhythm);
                }
            }
            Self::Day(by) => {
                if let (Some(today), Some(draft)) = (room.here(now), &mut room.draft) {
                    draft.move_day(i64::from(by), today);
                }
            }
            Self::Pin(pinned) => room.pin(pinned),
            Self::SwitchQuiet(on) => room.switch_quiet(on),
            Self::KeepQuiet => {
                return if room.keep_quiet_minutes() {
                    Then::Back
                } else {
                    refused("until", at.language.say("reminders-quiet-same"))
                };
            }
            Self::Rest(days) => room.rest(days, now),
            Self::EndRest => room.end_rest(now),
            Self::MayRemind => room.is_not_allowed = at.answer == Some(&Answer::No),
            Self::Later(id) | Self::NotToday(id) => {
                room.answer(id, matches!(self, Self::Later(_)), now);
                return Then::Back;
            }
        }
        Then::Stay
    }
}

fn save(room: &mut Reminders, at: &At<'_>, now: UtcSeconds) -> Then<Place, Infallible> {
    let typed = room.draft.as_ref().map(|draft| draft.name.as_str()).unwrap_or_default();
    match records::name(typed) {
        Ok(_) if room.has_passed(now) => refused("time", at.language.say("reminder-pages-passed")),
        Ok(name) => {
            room.keep(name, now);
            Then::Go(Place::FIRST)
        }
        Err(error) => refused("name", at.language.explain(&error)),
    }
}

fn refused(field: &str, sentence: String) -> Then<Place, Infallible> {
    Then::Refused(Refusal {
        field: field.to_owned(),
        sentence,
    })
}
