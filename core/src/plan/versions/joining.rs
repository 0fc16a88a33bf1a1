//! Somebody is added to the plan of one.

use super::Plans;
use crate::{
    error::StillpointError,
    people::Pair,
    plan::{Careful, Plan, PlanDraft, Rhythm, Today},
    session::Person,
};

impl Plans {
    /// Whether what somebody is called is theirs alone to change: from the first plan that held on, also that of one alone.
    pub(in crate::plan) const fn are_names_their_own(&self) -> bool {
        self.in_force.is_some() || self.began_with.is_some()
    }

    /// The plan of two after one of them was alone: `draft` says what of theirs stays open to both. The one who is added has
    /// answered nothing yet, so each of their answers counts as the most careful one. It waits for both to confirm it, and
    /// nothing of the plan of one is left in it, neither how it was before nor what was to be talked about.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`]: it cannot be taken as it is.
    pub(crate) fn joined(&self, draft: &PlanDraft) -> Result<Self, StillpointError> {
        let mut careful = PlanDraft {
            pace_holder: None,
            pace_holder_answers: false,
            breathing: false,
            ..draft.clone()
        };
        let mut most = careful.clone();
        Rhythm::OftenAndShort.agree(&mut most);
        let limits = Careful::of(&careful).or_more_careful(Careful::of(&most));
        careful = limits.applied_to(&careful);
        let plan = match self.to_read() {
            Some(before) => before.revise(&careful)?,
            None => Plan::first(&careful)?,
        };
        Ok(Self {
            known: Pair::new(self.known(Person::First), None),
            breathes: Pair::new(self.breathes(Person::First), false),
            began_with: Some(limits),
            ..Self::first(plan)
        })
    }

    /// The one who was added answers the pages of the plan for the first time: what is theirs holds at once, the rest as anything
    /// that is proposed.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`]: it cannot be taken as it is, and nothing is changed.
    pub(in crate::plan) fn answer_joining(&mut self, draft: &PlanDraft, today: Today) -> Result<(), StillpointError> {
        let mut answered = self.clone();
        if let Some(theirs) = draft.people.get(1) {
            answered.write_own(Person::Second, |own| own.clone_from(theirs))?;
        }
        answered.propose(draft, today)?;
        *self = answered;
        Ok(())
    }
}
