//! Where the first start meets the other rooms.

use super::{
    memory::Memory,
    place::Place,
    stillpoint::{Stillpoint, hold},
    work::{Done, Work},
};
use crate::{
    error::{Field, StillpointError},
    first_start::{self, Act},
    moment::Now,
    page::{Then, TypedText},
    plan::{self, Step},
};

impl Memory {
    /// What somebody does at the first start.
    pub(super) fn first_start_act(&mut self, act: Act, typed: &TypedText) -> Then<Place, Work> {
        let Place::FirstStart(place) = self.place else {
            return Then::Stay;
        };
        if act == Act::BeginWithCopy {
            return Then::Go(Place::BEGIN_WITH_COPY);
        }
        if let Act::SetUp { .. } = act
            && let Some((step, refusal)) = self.refused_plan()
        {
            return Then::RefusedAt(Place::Plan(plan::Place::First(step)), refusal);
        }
        let then = act.done(place, &mut self.writing.alone, typed);
        let after = Place::Plan(plan::Place::First(Step::Names));
        then.map(|to| to.map_or(after, Place::FirstStart), Work::FirstStart)
    }

    /// Why the first plan cannot be made of what was written, if it cannot.
    fn refused_plan(&self) -> Option<(Step, crate::page::Refusal)> {
        let people = self.people();
        self.writing.refused(&self.at(&people))
    }
}

impl Stillpoint {
    /// Does what the first start left to the disk.
    pub(super) fn first_start_done(&self, work: first_start::Work, now: &Now) -> Done {
        let first_start::Work::SetUp(secret) = work;
        let (draft, breathes) = {
            let memory = hold(&self.memory);
            (memory.writing.draft(), memory.writing.breathes())
        };
        let secret = secret.map(|secret| secret.0.to_string());
        let done = self.set_up_with(&draft, Some(breathes), secret, now);
        let field = match &done {
            Err(StillpointError::Invalid {
                field: Field::Secret, ..
            }) => "secret",
            _ => "",
        };
        (field, done.map(|moment| self.unsaid(moment)))
    }
}
