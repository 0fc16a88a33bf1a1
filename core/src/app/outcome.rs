//! What comes of touching a choice: each act belongs to a room, whose rule decides; what crosses rooms is decided here.

use super::{access::Access, act::Act, memory::Memory, place::Place, work::Work};
use crate::{
    moment::Now,
    page::{Then, TypedText},
    plan,
    privacy::ways_in,
    reflect::{self, Form},
    reminders,
    session::{self, Phase},
    support,
};

impl Memory {
    /// Somebody touched what stands for `act`, and this stands in the fields.
    pub(super) fn touched(&mut self, act: Act, typed: &TypedText, now: &Now) {
        self.refusal = None;
        self.take_over(typed);
        let then = match act {
            Act::Session(act) => self.session_act(act, typed, now),
            Act::FirstStart(act) => self.first_start_act(act, typed),
            Act::Plan(act) => self.plan_act(act, now),
            Act::Home(act) => self.home_act(act, now),
            Act::Reflect(act) => self.reflect_act(act, typed, now),
            Act::CheckIns(act) => self.check_ins_act(act, now),
            Act::Reminders(act) => self.reminders_act(act),
            Act::Privacy(act) => self.privacy_act(act, typed, now),
            Act::Support(act) => self.support_act(act, now),
            Act::Leave => {
                self.leave(now);
                Then::Stay
            }
        };
        self.follow(act, then);
        self.keep_begun();
    }

    /// What somebody does about help. While they are together, it pauses first.
    fn support_act(&mut self, act: support::Act, now: &Now) -> Then<Place, Work> {
        if matches!(
            self.session.phase(),
            Phase::Together | Phase::CheckingIn | Phase::NextStep | Phase::Slower
        ) {
            self.act(now, session::Session::pause);
        }
        let mut room = std::mem::take(&mut self.support);
        let people = self.people();
        let then = act.done(&mut room, &self.at(&people));
        self.support = room;
        then
    }

    /// What stands in the fields belongs to the room from here on, whatever was touched: nothing typed is ever lost.
    pub(super) fn take_over(&mut self, typed: &TypedText) {
        if self.support.shown.is_some() {
            return self.support.take_over(typed);
        }
        match (self.session.phase(), self.place) {
            (Phase::Reflecting, _) => {
                if let (Some(author), Some(text)) = (self.session.author(), typed.get("words")) {
                    self.reflections.types(author, text);
                }
            }
            (Phase::Idle, Place::Reminders(place)) => self.reminders.take_over(place, typed),
            (Phase::Idle, Place::Plan(plan::Place::First(_) | plan::Place::Change(_) | plan::Place::Join(_))) => {
                self.writing.take(typed);
            }
            (Phase::Idle, Place::Plan(plan::Place::Helps(person, page))) => {
                self.take_over_helps(person, page, typed);
            }
            _ => {}
        }
    }

    /// What comes of `act`.
    pub(super) fn follow(&mut self, act: Act, then: Then<Place, Work>) {
        match then {
            Then::Stay => {}
            Then::Go(place) => self.turn(place),
            Then::Back => self.turn(self.up()),
            Then::Work(work) => self.begin(work),
            Then::Ask(what) => self.ask(what, act),
            Then::Refused(refusal) => self.refusal = Some(refusal),
            Then::RefusedAt(place, refusal) => {
                self.turn(place);
                self.refusal = Some(refusal);
            }
        }
    }

    /// What comes afterwards leads to a place of another room: that is enough of the time after an evening.
    fn leave_aftercare_for(&mut self, to: Place, now: &Now) -> Then<Place, Work> {
        if self.session.phase() != Phase::Aftercare || self.shown() != Access::Open {
            return Then::Stay;
        }
        self.act(now, session::Session::finish);
        Then::Go(to)
    }

    pub(super) fn session_act(&mut self, act: session::Act, typed: &TypedText, now: &Now) -> Then<Place, Work> {
        match act {
            session::Act::Unlock => return Then::Work(Work::ways_in(ways_in::Work::Open(typed.secret("secret")))),
            session::Act::UnlockWithDevice => return Then::Work(Work::ways_in(ways_in::Work::OpenWithDevice)),
            session::Act::Reflect(person) => {
                return self.reflect_act(reflect::Act::Reflect(person, Form::Evening), typed, now);
            }
            session::Act::OneSentence(person) => {
                return self.reflect_act(reflect::Act::Reflect(person, Form::OneSentence), typed, now);
            }
            session::Act::Rest => return self.leave_aftercare_for(Place::Reminders(reminders::Place::Rest), now),
            session::Act::StepBack => return self.leave_aftercare_for(Place::Plan(plan::Place::Earlier(0)), now),
            session::Act::Prepare if !self.may_prepare() => return Then::Stay,
            // What was agreed last holds from the beginning of an evening.
            session::Act::Prepare => self.begin_evening(),
            session::Act::Less => self.lessen_now(),
            _ => {}
        }
        self.act_tonight(now, |session, tonight, clock| act.done(session, tonight, clock));
        Then::Stay
    }
}
