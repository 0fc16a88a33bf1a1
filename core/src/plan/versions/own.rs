//! What is each person's own in the versions of the plan: nobody else writes it (P11).

use super::Plans;
use crate::{
    error::StillpointError,
    people::Pair,
    plan::{Careful, PersonDraft, Plan, Today},
    session::Person,
};

impl Plans {
    /// What `person` wrote that is their own.
    pub(in crate::plan) fn own(&self, person: Person) -> Option<&PersonDraft> {
        let mut people = self.to_read().into_iter().flat_map(Plan::people);
        people.find(|(other, _)| *other == person).map(|(_, own)| own)
    }

    /// `person` writes what is their own: it holds at once, needs nobody, and makes no other version. The only door to it; who
    /// may come through it the app knows (P11).
    ///
    /// # Errors
    /// [`StillpointError::Invalid`]: it cannot be taken as it is, and nothing is changed.
    pub(crate) fn write_own(
        &mut self,
        person: Person,
        write: impl Fn(&mut PersonDraft),
    ) -> Result<(), StillpointError> {
        let mut written = self.clone();
        for plan in written.in_force.iter_mut().chain(&mut written.proposed) {
            plan.agreed.of_mut(person).into_iter().for_each(&write);
            plan.agreed.clean_names()?;
            plan.agreed.clean_helps(person)?;
            plan.agreed.clean_afterwards(person)?;
        }
        written.unsaved |= written != *self;
        *self = written;
        Ok(())
    }
    /// The plans, in which each chose for themselves as `breathes` says: what the first start asked each of them.
    pub(crate) fn where_each_chose(self, breathes: Pair<bool>) -> Self {
        Self { breathes, ..self }
    }

    /// Whether `person` chose that breathing and tensing may be offered.
    pub(in crate::plan) const fn breathes(&self, person: Person) -> bool {
        *self.breathes.of(person)
    }

    /// `person` chooses for themselves. Off holds at once, and needs nobody. On counts once each of them has chosen it; then, as
    /// everything that is less careful, it waits for the next day and for everyone.
    pub(in crate::plan) fn choose_breathing(&mut self, person: Person, on: bool, today: Today) {
        if self.breathes(person) == on {
            return;
        }
        *self.breathes.of_mut(person) = on;
        self.unsaved = true;
        if !on {
            if let Some(now) = self.in_force.as_ref().map(Plan::agreed).map(Careful::of) {
                self.lessen(Careful {
                    breathing: false,
                    ..now
                });
            }
            // What waits holds no more of it, and what was said to the rest of it stays said.
            self.proposed = self.proposed.take().map(|plan| self.within_own(plan));
            let agreed = |plan: &Option<Plan>| plan.as_ref().map(|plan| plan.agreed().clone());
            if agreed(&self.proposed) == agreed(&self.in_force) {
                (self.proposed, self.waits) = (None, None);
            }
            return;
        }
        let Some(mut draft) = self.to_read().map(|plan| plan.agreed().clone()) else {
            return;
        };
        draft.breathing = true;
        // What waits now could be taken before.
        let _ = self.propose(&draft, today);
    }

    /// `plan`, with breathing and tensing only where each of its people chose that.
    pub(super) fn within_own(&self, plan: Plan) -> Plan {
        let each_chose = plan.people().all(|(person, _)| self.breathes(person));
        let mut within = plan;
        within.agreed.breathing &= each_chose;
        within
    }
}
