//! Where home meets the other rooms: its doors, and what is behind them.

use super::{act::Act, memory::Memory, place::Place, standing::doubt_line, work::Work};
use crate::{
    check_ins::{self, Check},
    home::{self, Door, Home},
    moment::Now,
    page::{At, Then, TypedText, Written},
    plan::{self, Careful},
    privacy::{
        self, own,
        ways_in::{self, AskAgain},
    },
    reminders,
    session::{self, Session, Touch},
};

impl Memory {
    /// What somebody does at home.
    pub(super) fn home_act(&mut self, act: home::Act, now: &Now) -> Then<Place, Work> {
        match act.done() {
            Then::Work(door) => self.open_door(door, now),
            Then::Go(place) => Then::Go(Place::Home(place)),
            Then::Back => Then::Back,
            _ => Then::Stay,
        }
    }

    fn open_door(&mut self, door: Door, now: &Now) -> Then<Place, Work> {
        match door {
            Door::Prepare => self.session_act(session::Act::Prepare, &TypedText::default(), now),
            Door::Talk => Then::Go(Place::Plan(plan::Place::Talk(0))),
            Door::Less => {
                self.writing.begin_less();
                Then::Go(Place::Plan(plan::Place::OnlyTonight))
            }
            Door::Calm => {
                self.act(now, Session::pause);
                Then::Stay
            }
            Door::Practice => Then::Go(Place::Plan(plan::Place::Practice)),
            Door::StepBack => Then::Go(Place::Plan(plan::Place::Earlier(0))),
            Door::Own(person) => Then::Go(Place::Privacy(privacy::Place::Own(own::Place::Of(person)))),
            Door::Plan => Then::Go(Place::PLAN),
            Door::Review => Then::Go(Place::Plan(plan::Place::Review(plan::Topic::FIRST))),
            Door::Week => Then::Go(Place::CheckIns(check_ins::Place::CheckIn(Check::Week))),
            Door::NextDay => Then::Go(Place::CheckIns(check_ins::Place::CheckIn(Check::NextDay))),
            Door::Repair => Then::Go(Place::CheckIns(check_ins::Place::Repair(0))),
            Door::Reminders => Then::Go(Place::Reminders(reminders::Place::FIRST)),
            Door::Privacy => Then::Work(Work::ReadPrivacy),
            Door::GoOn => Then::Work(Work::AcceptDoubt),
            Door::ChooseLock | Door::WithoutLock => {
                self.privacy.ways_in.ask_again.change(AskAgain::NEVER);
                match door {
                    Door::ChooseLock => {
                        let secret = privacy::Place::WaysIn(ways_in::Place::Secret);
                        Then::Go(Place::Privacy(secret))
                    }
                    _ => Then::Stay,
                }
            }
            Door::Lock => {
                // Out of sight at once, whatever the store is doing.
                self.hide();
                Then::Work(Work::Lock)
            }
        }
    }

    /// The page at `place`.
    pub(super) fn home_page(&self, place: home::Place, at: &At<'_>) -> Written<Act> {
        let home = Home {
            may_prepare: self.may_prepare() && self.session.offers().has(Touch::Prepare),
            has_plan: self.plans.in_force(),
            is_less: self
                .plans
                .current()
                .is_some_and(|plan| self.limits_tonight(plan.agreed()) != Careful::of(plan.agreed())),
            plan_waits: self.plans.waits_to_be_confirmed(),
            may_step_back: self.plans.earlier().next().is_some(),
            doubt: self
                .doubt
                .map(|doubt| at.language.say(doubt_line(doubt)))
                .unwrap_or_default(),
            aged: self.privacy.deleting.aged.said().collect(),
            asks_for_a_lock: self.privacy.ways_in.asks_for_a_lock(self.wall_ms),
            tells_of_sheet: self.privacy.ways_in.told.sheet,
            tells_of_finger: self.privacy.ways_in.told.finger,
        };
        home::write(place, &home, at).map(Act::Home)
    }
}
