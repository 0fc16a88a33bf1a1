//! What is each person's own in the versions of the plan: nobody else writes it (P11).

use super::Plans;
use crate::{
    error::StillpointError,
    plan::{PersonDraft, Plan},
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
    pub(in crate::plan) fn write_own(
        &mut self,
        person: Person,
        write: impl Fn(&mut PersonDraft),
    ) -> Result<(), StillpointError> {
        let mut written = self.clone();
        for plan in written.in_force.iter_mut().chain(&mut written.proposed) {
            plan.agreed.of_mut(person).into_iter().for_each(&write);
            plan.agreed.clean_helps(person)?;
            plan.agreed.clean_afterwards(person)?;
        }
        written.unsaved |= written != *self;
        *self = written;
        Ok(())
    }
}
