//! Where the plan meets the other rooms.

use super::{act::Act, helps::own_page, memory::Memory, place::Place, work::Work};
use crate::{
    first_start,
    page::{At, Then, TypedText, Written},
    plan,
};

impl Memory {
    /// What somebody does with the plan.
    pub(super) fn plan_act(&mut self, act: plan::Act, typed: &TypedText) -> Then<Place, Work> {
        if let plan::Act::Helps(act) = act {
            return self.helps_act(act);
        }
        if let plan::Act::Own(person) = act {
            return Then::Go(Place::Privacy(own_page(person)));
        }
        let place = match self.place {
            Place::Plan(place) => place,
            _ => plan::Place::Read,
        };
        if let (plan::Act::TrySlower, plan::Place::PracticeDark) = (act, place) {
            self.slower_is_tried();
        }
        let (people, today) = (self.people(), self.today());
        let (mut plans, mut writing) = (std::mem::take(&mut self.plans), std::mem::take(&mut self.writing));
        let mut tonight = std::mem::take(&mut self.only_tonight);
        let then = act.done(
            place,
            (&mut plans, &mut tonight),
            &mut writing,
            typed,
            &self.at(&people),
            today,
        );
        (self.plans, self.writing, self.only_tonight) = (plans, writing, tonight);
        use plan::Act;
        if let Act::Confirm { .. } | Act::BackTo(_) | Act::Next | Act::Later | Act::Hold | Act::LessOf(_) = act {
            self.agree();
            self.refresh_help();
        }
        let alone = self.writing.alone;
        let after = Place::FirstStart(first_start::Place::Secret { alone });
        then.map(|to| to.map_or(after, Place::Plan), |never| match never {})
    }

    /// The page at `place`.
    pub(super) fn plan_page(&self, place: plan::Place, at: &At<'_>) -> Written<Act> {
        plan::write(
            place,
            (&self.plans, self.only_tonight.get(), &self.helps),
            &self.writing,
            at,
            self.today(),
        )
        .map(Act::Plan)
    }
}
