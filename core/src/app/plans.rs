//! The plan that is in force, and the one that waits to be confirmed.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use stillpoint_seal::{SealError, fill_random};

use crate::{
    plan::{BUFFER_S, Baseline, Plan, PlanDraft},
    session::{Person, Rules},
};

/// The first byte of everything the app seals: the version of its form.
const FORM: u8 = 1;

/// By what somebody is known again, whatever they are called: in a backup, and after one of two has left. Random, given
/// once, and it opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Known([u8; 16]);

/// Whom two plans have in common: for each person of the one, who it is in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WhoIsWho([Option<Person>; 2]);

impl WhoIsWho {
    /// Everybody is who they are.
    pub(super) const THEMSELVES: Self = Self([Some(Person::First), Some(Person::Second)]);
    /// Nobody is known here.
    pub(super) const STRANGERS: Self = Self([None; 2]);

    pub(super) const fn of(self, person: Person) -> Option<Person> {
        let [first, second] = self.0;
        match person {
            Person::First => first,
            Person::Second => second,
        }
    }
}

/// Both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Plans {
    in_force: Option<Plan>,
    proposed: Option<Plan>,
    /// How careful the plans before this one were, the latest last.
    baselines: Vec<Baseline>,
    /// Who the people are. Whoever was once part of it stays known: what they wrote is still here.
    known: [Option<Known>; 2],
    #[serde(skip)]
    unsaved: bool,
}

impl Plans {
    /// The first plan, which waits for everyone to confirm it.
    pub(super) const fn first(plan: Plan) -> Self {
        Self {
            in_force: None,
            proposed: Some(plan),
            baselines: Vec::new(),
            known: [None; 2],
            unsaved: false,
        }
    }

    /// The first plan of `person` alone, who was part of `before` and is known again.
    pub(super) fn of_one_of(before: &Self, person: Person, plan: Plan) -> Self {
        let [first, second] = before.known;
        let known = match person {
            Person::First => first,
            Person::Second => second,
        };
        Self {
            known: [known, None],
            ..Self::first(plan)
        }
    }

    /// Whoever is new is known from now on.
    pub(super) fn know_everybody(&mut self) -> Result<(), SealError> {
        for person in [Person::First, Person::Second] {
            let mut plans = self.in_force.iter().chain(&self.proposed);
            if plans.any(|plan| plan.includes(person)) && self.known(person).is_none() {
                let mut fresh = [0; 16];
                fill_random(&mut fresh)?;
                let [first, second] = &mut self.known;
                *(if person == Person::First { first } else { second }) = Some(Known(fresh));
                self.unsaved = true;
            }
        }
        Ok(())
    }

    const fn known(&self, person: Person) -> Option<Known> {
        let [first, second] = self.known;
        match person {
            Person::First => first,
            Person::Second => second,
        }
    }

    /// Whether nobody but the first was ever part of it, or the other left with all that was theirs.
    pub(super) fn has_always_been_alone(&self) -> bool {
        let mut plans = self.in_force.iter().chain(&self.proposed);
        self.known(Person::Second).is_none() && !plans.any(|plan| plan.includes(Person::Second))
    }

    /// Who the people of `there` are in this plan. Whoever is known is known again, in whichever place. Where none of them
    /// is, a phone may have begun anew: then the same names are the same people, if all of them are the same.
    pub(super) fn who_is_who(&self, there: &Self) -> WhoIsWho {
        let people = [Person::First, Person::Second];
        let known = people.map(|person| {
            let theirs = there.known(person)?;
            people.into_iter().find(|&here| self.known(here) == Some(theirs))
        });
        if known.iter().any(Option::is_some) {
            return WhoIsWho(known);
        }
        let (ours, theirs) = (self.names(), there.names());
        let called = |name: &String| Some(*people.get(ours.iter().position(|other| other == name)?)?);
        let mut same = theirs.iter().map(called);
        let same = [same.next().flatten(), same.next().flatten()];
        if ours.len() == theirs.len() && same.iter().flatten().count() == ours.len() {
            WhoIsWho(same)
        } else {
            WhoIsWho::STRANGERS
        }
    }

    fn names(&self) -> Vec<String> {
        let people = self.to_read().into_iter().flat_map(Plan::people);
        people.map(|(_, one)| one.name.to_lowercase()).collect()
    }

    /// Whether all of it is what could have been written here.
    pub(super) fn can_be(&self) -> bool {
        self.to_read().is_some() && self.in_force.iter().chain(&self.proposed).all(Plan::can_be)
    }

    /// The rules before anybody has agreed on any.
    pub(super) fn default_rules() -> Rules {
        let draft = PlanDraft::default();
        let seconds = crate::session::Millis::from_seconds;
        Rules {
            alone: false,
            settle: seconds(draft.settle_s),
            check_in_every: seconds(draft.check_in_every_s),
            patience: seconds(draft.patience_s),
            length: seconds(draft.length_s),
            buffer: seconds(BUFFER_S),
            answers_alone: None,
        }
    }

    /// The plan that protects now: the one in force; before there is one, the one that was written.
    pub(super) const fn current(&self) -> Option<&Plan> {
        match &self.in_force {
            Some(plan) => Some(plan),
            None => self.proposed.as_ref(),
        }
    }

    /// The plan to read: the one that waits to be confirmed, or the one in force.
    pub(super) const fn to_read(&self) -> Option<&Plan> {
        match &self.proposed {
            Some(plan) => Some(plan),
            None => self.in_force.as_ref(),
        }
    }

    /// Whether everyone has confirmed a plan.
    pub(super) const fn in_force(&self) -> bool {
        self.in_force.is_some()
    }

    pub(super) const fn waits_to_be_confirmed(&self) -> bool {
        self.proposed.is_some()
    }

    /// A new version, to be confirmed by everyone. The old one stays in force until then.
    pub(super) fn propose(&mut self, draft: &PlanDraft) -> Result<(), crate::StillpointError> {
        let next = match self.to_read() {
            Some(plan) => plan.revise(draft)?,
            None => Plan::first(draft)?,
        };
        self.proposed = Some(next);
        self.unsaved = true;
        Ok(())
    }

    /// `person` confirms the version that waits. Once everyone has, it is in force.
    pub(super) fn confirm(&mut self, person: Person) {
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

    pub(super) fn may_step_back(&self) -> bool {
        self.back().is_some()
    }

    /// One step back, at once. A version that waits to be confirmed goes on waiting.
    pub(super) fn step_back(&mut self) {
        if let Some(back) = self.back() {
            self.in_force = Some(back);
            self.unsaved = true;
        }
    }

    pub(super) const fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// `saved` is durable now.
    pub(super) fn saved(&mut self, saved: &Self) {
        self.unsaved &= self != saved;
    }
}

/// The form in which the app seals `value`.
pub(super) fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    // Writing plain data into memory cannot fail.
    postcard::to_extend(value, vec![FORM]).unwrap_or_default()
}

/// What was sealed; none, if it has another form.
pub(super) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match bytes.split_first() {
        Some((&FORM, body)) => postcard::from_bytes(body).ok(),
        _ => None,
    }
}
