//! Who the people of the plan are, whatever they are called.

use serde::{Deserialize, Serialize};

use super::Plans;
use crate::{
    people::{Pair, WhoIsWho},
    plan::Plan,
    session::Person,
    text::known_again,
};

/// By what somebody is known again, whatever they are called: in a backup, and after one of two has left. Random, given
/// once, and it opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::plan) struct PersonId([u8; 16]);

impl Plans {
    /// Whoever is new is known from now on, by what `fresh` gives: something random each time.
    pub(crate) fn know_everybody<E>(&mut self, mut fresh: impl FnMut() -> Result<[u8; 16], E>) -> Result<(), E> {
        for person in [Person::First, Person::Second] {
            let mut plans = self.in_force.iter().chain(&self.proposed);
            if plans.any(|plan| plan.includes(person)) && self.known(person).is_none() {
                *self.known.of_mut(person) = Some(PersonId(fresh()?));
                self.unsaved = true;
            }
        }
        Ok(())
    }

    pub(super) const fn known(&self, person: Person) -> Option<PersonId> {
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
}
