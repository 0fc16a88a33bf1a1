//! Somebody who was alone adds another person (P12).
//!
//! It takes the app's secret, where there is one, and that what its author keeps for themselves is open: behind words of their own,
//! which they choose before. Then, in one transaction, what they wrote alone and did not tick is sealed among what they keep, the
//! plan of two stands in the place of theirs, and nothing of it is anywhere else in the file. Whoever is added has answered nothing:
//! their answers begin as the most careful ones, and each of the two confirms the plan alone.

mod kept_alone;
mod work;

pub(in crate::app) use kept_alone::{has_written_alone, kept_by};

use crate::{
    plan::{PersonDraft, PlanDraft},
    privacy::{
        self,
        adding::{self, Behind, What},
        own::Keeping,
    },
    session::Person,
    words::Language,
};

use super::{kept::written_alone::WrittenAlone, memory::Memory};

/// Who is alone here.
const ALONE: Person = Person::First;

impl Memory {
    /// Whether somebody is alone here, and always was: what of another lies here is nobody's who is added.
    pub(super) fn may_add_somebody(&self) -> bool {
        self.is_resting() && self.plans.current().is_some() && self.plans.has_always_been_alone()
    }

    /// All that was written alone into what both could read.
    fn written_alone(&self) -> WrittenAlone {
        let plan = self.plans.current().map(|plan| plan.agreed().clone());
        WrittenAlone::of(
            ALONE,
            &plan.unwrap_or_default(),
            self.helps.kept.get().of(ALONE),
            self.reminders.kept.get().names(),
            self.support.people.get(),
        )
    }

    /// Each kind of what was written alone, where that is asked.
    pub(super) fn kinds_written_alone(&self, place: privacy::Place) -> Vec<What> {
        if place == privacy::Place::Adding(adding::Place::What) {
            self.written_alone().each().map(|(what, _)| what).collect()
        } else {
            Vec::new()
        }
    }

    /// What other rooms know that the pages say on which somebody is added.
    pub(super) fn beside_adding<'a>(&'a self, place: privacy::Place, written: &'a [What]) -> adding::Beside<'a> {
        let person = match place {
            privacy::Place::Adding(adding::Place::Kept(person, _)) => person,
            _ => ALONE,
        };
        let known = &self.privacy.ways_in.known;
        adding::Beside {
            written,
            by_secret: known.ways.by_secret,
            behind: match self.privacy.own.of(person).keeping {
                Keeping::NeverSetUp(_) => Behind::Nothing,
                Keeping::Closed => Behind::Closed,
                Keeping::Open(_) => Behind::Open,
            },
            without_a_key: known.without_a_key,
            drawn: self.privacy.drawn.as_ref(),
        }
    }
}

/// The plan of two, in which both read `shared`. Whoever did not say what they are called has plain words for a name.
fn plan_of_two(shared: &WrittenAlone, alone: &PlanDraft, language: &Language) -> PlanDraft {
    let mut draft = shared.draft();
    draft.people.push(PersonDraft::default());
    let with_times = PlanDraft {
        settle_s: alone.settle_s,
        check_in_every_s: alone.check_in_every_s,
        patience_s: alone.patience_s,
        length_s: alone.length_s,
        buffer_s: alone.buffer_s,
        arriving_s: alone.arriving_s,
        leaving_s: alone.leaving_s,
        ..draft
    };
    with_times.named(language)
}
