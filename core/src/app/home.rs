//! Where home meets the other rooms: its doors.

use super::{act::Act, deleting::doubt_line, memory::Memory, place::Place, work::Work};
use crate::{
    check_ins::{self, Check},
    home::{self, Door, Home},
    moment::Now,
    page::{At, Then, TypedText, Written},
    people::Pair,
    plan, reflect, reminders,
    session::{self, Person, Touch},
};

impl Memory {
    /// What somebody does at home.
    pub(super) fn home_act(&mut self, act: home::Act, now: &Now) -> Then<Place, Work> {
        match act.done() {
            Then::Work(door) => self.open_door(door, now),
            Then::Go(place) => Then::Go(place.into()),
            Then::Back => Then::Back,
            _ => Then::Stay,
        }
    }

    fn open_door(&mut self, door: Door, now: &Now) -> Then<Place, Work> {
        let nothing = TypedText::default();
        match door {
            Door::Prepare => self.session_act(session::Act::Prepare, &nothing, now),
            Door::StepBack => Then::Go(Place::Plan(plan::Place::Earlier(0))),
            Door::TakeUp(person) => self.reflect_act(reflect::Act::TakeUp(person), &nothing, now),
            Door::Plan => Then::Go(Place::PLAN),
            Door::Week => Then::Go(Place::CheckIns(check_ins::Place::CheckIn(Check::Week))),
            Door::NextDay => Then::Go(Place::CheckIns(check_ins::Place::CheckIn(Check::NextDay))),
            Door::Repair => Then::Go(Place::CheckIns(check_ins::Place::Repair(0))),
            Door::Reminders => Then::Go(Place::Reminders(reminders::Place::FIRST)),
            Door::Privacy => Then::Work(Work::ReadPrivacy),
            Door::GoOn => Then::Work(Work::AcceptDoubt),
            Door::Lock => {
                // Out of sight at once, whatever the store is doing.
                self.hide();
                Then::Work(Work::Lock)
            }
        }
    }

    /// The page at `place`.
    pub(super) fn home_page(&self, place: home::Place, at: &At<'_>) -> Written<Act> {
        let is_open = |person| self.reflections.open_authors().any(|author| author == person);
        let home = Home {
            may_prepare: self.may_prepare() && self.session.offers().has(Touch::Prepare),
            left_open: Pair::new(is_open(Person::First), is_open(Person::Second)),
            plan_waits: self.plans.waits_to_be_confirmed(),
            may_step_back: self.plans.earlier().next().is_some(),
            doubt: self
                .doubt
                .map(|doubt| at.language.say(doubt_line(doubt)))
                .unwrap_or_default(),
            aged: self.privacy.deleting.aged.said().collect(),
            tells_of_sheet: self.privacy.ways_in.told.by_sheet,
            tells_of_finger: self.privacy.ways_in.told.by_biometrics,
        };
        home::write(place, &home, at).map(Act::Home)
    }
}
