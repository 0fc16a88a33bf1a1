//! The plan that is in force, and the one that waits to be confirmed.

use serde::{Deserialize, Serialize};

use super::{Baseline, Plan, PlanDraft, stored::Stored};
use crate::{
    error::StillpointError,
    people::{Pair, WhoIsWho},
    session::{Millis, Person, Rules},
    text::known_again,
};

/// By what somebody is known again, whatever they are called: in a backup, and after one of two has left. Random, given
/// once, and it opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known([u8; 16]);

/// The versions of the plan that are kept, and who its people are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", from = "Stored")]
pub(crate) struct Plans {
    in_force: Option<Plan>,
    proposed: Option<Plan>,
    /// How careful the plans before this one were, the latest last.
    baselines: Vec<Baseline>,
    /// Who the people are. Whoever was once part of it stays known: what they wrote is still here.
    known: Pair<Option<Known>>,
    unsaved: bool,
}

/// What of it is sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Parts {
    pub(super) in_force: Option<Plan>,
    pub(super) proposed: Option<Plan>,
    pub(super) baselines: Vec<Baseline>,
    pub(super) known: Pair<Option<Known>>,
}

impl Plans {
    /// As they were sealed.
    pub(super) fn of(parts: Parts) -> Self {
        Self {
            in_force: parts.in_force,
            proposed: parts.proposed,
            baselines: parts.baselines,
            known: parts.known,
            unsaved: false,
        }
    }

    /// As they are sealed.
    pub(super) fn into_parts(self) -> Parts {
        Parts {
            in_force: self.in_force,
            proposed: self.proposed,
            baselines: self.baselines,
            known: self.known,
        }
    }

    /// The first plan, which waits for everyone to confirm it.
    pub(crate) const fn first(plan: Plan) -> Self {
        Self {
            in_force: None,
            proposed: Some(plan),
            baselines: Vec::new(),
            known: Pair::new(None, None),
            unsaved: false,
        }
    }

    /// The first plan of `person` alone, who was part of `before` and is known again.
    pub(crate) fn of_one_of(before: &Self, person: Person, plan: Plan) -> Self {
        Self {
            known: Pair::new(before.known(person), None),
            ..Self::first(plan)
        }
    }

    /// Whoever is new is known from now on, by what `fresh` gives: something random each time.
    pub(crate) fn know_everybody<E>(&mut self, mut fresh: impl FnMut() -> Result<[u8; 16], E>) -> Result<(), E> {
        for person in [Person::First, Person::Second] {
            let mut plans = self.in_force.iter().chain(&self.proposed);
            if plans.any(|plan| plan.includes(person)) && self.known(person).is_none() {
                *self.known.of_mut(person) = Some(Known(fresh()?));
                self.unsaved = true;
            }
        }
        Ok(())
    }

    const fn known(&self, person: Person) -> Option<Known> {
        *self.known.of(person)
    }

    /// Whether nobody but the first was ever part of it, or the other left with all that was theirs.
    pub(crate) fn has_always_been_alone(&self) -> bool {
        let mut plans = self.in_force.iter().chain(&self.proposed);
        self.known(Person::Second).is_none() && !plans.any(|plan| plan.includes(Person::Second))
    }

    /// Who the people of `there` are in this plan. Whoever is known is known again, in whichever place. Where none of them
    /// is, a phone may have begun anew: then the same names are the same people, if all of them are the same.
    pub(crate) fn who_is_who(&self, there: &Self) -> WhoIsWho {
        let again = |person| {
            let theirs = there.known(person)?;
            let mut here = [Person::First, Person::Second].into_iter();
            here.find(|&here| self.known(here) == Some(theirs))
        };
        let known = Pair::new(again(Person::First), again(Person::Second));
        if known.iter().any(|(_, known)| known.is_some()) {
            return WhoIsWho(known);
        }
        let (ours, theirs) = (self.names(), there.names());
        let called = |name: &String| {
            let people = [Person::First, Person::Second];
            people.get(ours.iter().position(|other| other == name)?).copied()
        };
        let mut same = theirs.iter().map(called);
        let same = Pair::new(same.next().flatten(), same.next().flatten());
        if ours.len() == theirs.len() && same.iter().filter(|(_, known)| known.is_some()).count() == ours.len() {
            WhoIsWho(same)
        } else {
            WhoIsWho::STRANGERS
        }
    }

    fn names(&self) -> Vec<String> {
        let people = self.to_read().into_iter().flat_map(Plan::people);
        people.map(|(_, one)| known_again(&one.name)).collect()
    }

    /// Whether all of it is what could have been written here.
    pub(crate) fn can_be(&self) -> bool {
        self.to_read().is_some() && self.in_force.iter().chain(&self.proposed).all(Plan::can_be)
    }

    /// The rules before anybody has agreed on any.
    pub(crate) fn default_rules() -> Rules {
        let draft = PlanDraft::default();
        let seconds = Millis::from_seconds;
        Rules {
            alone: false,
            settle: seconds(draft.settle_s),
            check_in_every: seconds(draft.check_in_every_s),
            check_in_while_slower: seconds(draft.check_in_every_s),
            patience: seconds(draft.patience_s),
            length: seconds(draft.length_s),
            buffer: seconds(draft.buffer_s),
            answers_alone: None,
        }
    }

    /// The plan that protects now: the one in force; before there is one, the one that was written.
    pub(crate) const fn current(&self) -> Option<&Plan> {
        match &self.in_force {
            Some(plan) => Some(plan),
            None => self.proposed.as_ref(),
        }
    }

    /// The plan to read: the one that waits to be confirmed, or the one in force.
    pub(crate) const fn to_read(&self) -> Option<&Plan> {
        match &self.proposed {
            Some(plan) => Some(plan),
            None => self.in_force.as_ref(),
        }
    }

    /// Whether everyone has confirmed a plan.
    pub(crate) const fn in_force(&self) -> bool {
        self.in_force.is_some()
    }

    pub(crate) const fn waits_to_be_confirmed(&self) -> bool {
        self.proposed.is_some()
    }

    /// A new version, to be confirmed by everyone. The old one stays in force until then. What says the same as the latest
    /// one is none.
    pub(crate) fn propose(&mut self, draft: &PlanDraft) -> Result<(), StillpointError> {
        let next = match self.to_read() {
            Some(plan) => plan.revise(draft)?,
            None => Plan::first(draft)?,
        };
        if self.to_read().map(Plan::agreed) != Some(next.agreed()) {
            self.proposed = Some(next);
            self.unsaved = true;
        }
        Ok(())
    }

    /// `person` confirms the version that waits. Once everyone has, it is in force.
    pub(crate) fn confirm(&mut self, person: Person) {
        let Some(mut plan) = self.proposed.take() else { return };
        plan.confirm(person);
        self.unsaved = true;
        if plan.is_in_force() {
            if let Some(before) = self.in_force.replace(plan) {
                self.remember(&before);
            }
        } else {
            self.proposed = Some(plan);
        }
    }

    fn remember(&mut self, before: &Plan) {
        /// More than anybody would step back through.
        const MOST: usize = 20;
        if self.baselines.len() >= MOST {
            self.baselines.remove(0);
        }
        self.baselines.push(Baseline::of(before.agreed()));
    }

    /// The plan stepped back to the latest baseline that is more careful than it (S47), if there is one.
    fn back(&self) -> Option<Plan> {
        let plan = self.in_force.as_ref()?;
        self.baselines
            .iter()
            .rev()
            .find_map(|&baseline| plan.stepped_back(baseline))
    }

    pub(crate) fn may_step_back(&self) -> bool {
        self.back().is_some()
    }

    /// One step back, at once. A version that waits to be confirmed goes on waiting.
    pub(crate) fn step_back(&mut self) {
        if let Some(back) = self.back() {
            self.in_force = Some(back);
            self.unsaved = true;
        }
    }

    pub(crate) const fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// `saved` is durable now.
    pub(crate) fn saved(&mut self, saved: &Self) {
        self.unsaved &= self != saved;
    }
}
