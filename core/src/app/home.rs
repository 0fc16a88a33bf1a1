//! Where home meets the other rooms: its doors.

use super::{act::Act, deleting::doubt_line, memory::Memory, place::Place, work::Work};
use crate::{
    home::{self, Door, Home},
    moment::{Form, Now},
    page::{At, Then, TypedText, Written},
    people::Pair,
    plan,
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
            Door::Prepare => return self.session_act(session::Act::Prepare, &nothing, now),
            Door::StepBack => return self.plan_act(plan::Act::StepBack, &nothing),
            Door::TakeUp(person) => self.take_up(person, now),
            Door::Plan => return Then::Go(Place::PLAN),
            Door::Week => return Then::Go(Place::CheckIn(Form::Week)),
            Door::NextDay => return Then::Go(Place::CheckIn(Form::NextDay)),
            Door::Repair => return Then::Go(Place::Repair(0)),
            Door::Reminders => return Then::Go(Place::Reminders),
            Door::Privacy => return Then::Work(Work::ReadPrivacy),
            Door::GoOn => return Then::Work(Work::AcceptDoubt),
            Door::Lock => {
                // Out of sight at once, whatever the store is doing.
                self.hide();
                return Then::Work(Work::Lock);
            }
        }
        Then::Stay
    }

    /// `person` takes up the reflection that they left open.
    fn take_up(&mut self, person: Person, now: &Now) {
        if self.reflections.take_up(person) {
            self.act(now, |session, clock| session.take_up(person, clock));
        }
    }

    /// The page at `place`.
    pub(super) fn home_page(&self, place: home::Place, at: &At<'_>) -> Written<Act> {
        let is_open = |person| self.reflections.open_authors().any(|author| author == person);
        let home = Home {
            may_prepare: self.may_prepare() && self.session.offers().has(Touch::Prepare),
            left_open: Pair::new(is_open(Person::First), is_open(Person::Second)),
            plan_waits: self.plans.waits_to_be_confirmed(),
            may_step_back: self.plans.may_step_back(),
            doubt: self
                .doubt
                .map(|doubt| at.language.say(doubt_line(doubt)))
                .unwrap_or_default(),
        };
        home::write(place, &home, at).map(Act::Home)
    }
}
