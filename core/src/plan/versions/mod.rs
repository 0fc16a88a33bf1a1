//! The plan that is in force, and the one that waits to be confirmed.

mod joining;
mod known;
mod own;
#[cfg(test)]
mod tests;

pub(super) use known::PersonId;

use super::{Careful, Plan, PlanDraft, Time, Today, Topic};
use crate::{
    error::StillpointError,
    order,
    people::Pair,
    session::{Millis, Person, Rules},
};

/// More than anybody would step back through.
const MOST_BASELINES: usize = 20;

/// The versions of the plan that are kept, and who its people are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plans {
    in_force: Option<Plan>,
    proposed: Option<Plan>,
    /// How careful the plans before this one were, the latest last.
    baselines: Vec<Careful>,
    /// Something in the version that waits is less careful than now: since when it waits for the next day.
    waits: Option<Today>,
    /// What is to be talked about, each once, in the order in which it is asked about: so nothing tells who wished for it when.
    talk: Vec<Topic>,
    /// Who chose for themselves that breathing and tensing may be offered. The plan offers them where everybody did (S21, S22).
    breathes: Pair<bool>,
    /// Somebody was added: how careful the plan of two began. Until both have confirmed one, it is as if that held.
    began_with: Option<Careful>,
    /// Who the people are. Whoever was once part of it stays known: what they wrote is still here.
    known: Pair<Option<PersonId>>,
    unsaved: bool,
}

/// What of it is sealed.
pub(super) struct Parts {
    pub(super) in_force: Option<Plan>,
    pub(super) proposed: Option<Plan>,
    pub(super) baselines: Vec<Careful>,
    pub(super) known: Pair<Option<PersonId>>,
    pub(super) waits: Option<Today>,
    pub(super) talk: Vec<Topic>,
    pub(super) breathes: Pair<bool>,
    pub(super) began_with: Option<Careful>,
}

impl Plans {
    /// As they were sealed.
    ///
    /// Earlier versions let either propose what is another's own. What of that still waits holds no more than it did (P11).
    pub(super) fn of(parts: Parts) -> Self {
        let proposed = parts.proposed.map(|plan| match &parts.in_force {
            Some(now) => plan.with_own_of(now.agreed()),
            None => plan,
        });
        Self {
            in_force: parts.in_force,
            proposed,
            baselines: parts.baselines,
            waits: parts.waits,
            talk: parts.talk,
            breathes: parts.breathes,
            began_with: parts.began_with,
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
            waits: self.waits,
            talk: self.talk,
            breathes: self.breathes,
            began_with: self.began_with,
        }
    }

    /// The first plan, which waits for everyone to confirm it. What it says of breathing and tensing each has chosen.
    pub(crate) const fn first(plan: Plan) -> Self {
        let breathing = plan.agreed().breathing;
        Self {
            breathes: Pair::new(breathing, breathing),
            in_force: None,
            proposed: Some(plan),
            baselines: Vec::new(),
            waits: None,
            talk: Vec::new(),
            began_with: None,
            known: Pair::new(None, None),
            unsaved: false,
        }
    }

    /// The first plan of `person` alone, who was part of `before` and is known again.
    pub(crate) fn of_one_of(before: &Self, person: Person, plan: Plan) -> Self {
        Self {
            known: Pair::new(before.known(person), None),
            breathes: Pair::new(before.breathes(person), false),
            ..Self::first(plan)
        }
    }

    /// Whether all of it is what could have been written here, and what a step back can lead to.
    pub(crate) fn can_be(&self) -> bool {
        let mut plans = self.in_force.iter().chain(&self.proposed);
        self.to_read().is_some()
            && plans.all(Plan::can_be)
            && self.in_force.as_ref().is_none_or(Plan::is_in_force)
            && self.baselines.len() <= MOST_BASELINES
            && self.baselines.iter().all(|baseline| baseline.can_be())
            && self.talk.is_sorted_by(|one, next| one < next)
            && self.began_with.is_none_or(Careful::can_be)
            && self
                .in_force
                .iter()
                .chain(&self.proposed)
                .all(|plan| self.within_own(plan.clone()) == *plan)
    }

    /// As they come from a file to a phone on which nobody has agreed on anything: what was in force waits for everyone to
    /// confirm it. Whether something else waited already, which is left out.
    pub(crate) fn into_proposal(self) -> (Self, bool) {
        let leaves_out = self.in_force.is_some() && self.proposed.is_some();
        let plan = self.in_force.or(self.proposed).map(Plan::unconfirmed);
        let proposal = Self {
            in_force: None,
            proposed: plan,
            waits: None,
            ..self
        };
        (proposal, leaves_out)
    }

    /// The rules before anybody has agreed on any, and while a plan that is there cannot be read yet: on a phone that woke locked.
    /// Nobody knows then how long they agreed to wait, so out of sight it waits no longer than the least patient plan of the
    /// pages. That only pauses sooner; what was agreed holds from the unlock on, and nothing goes on before it.
    pub(crate) fn default_rules() -> Rules {
        let draft = PlanDraft::default();
        let seconds = Millis::from_seconds;
        Rules {
            alone: false,
            settle: seconds(draft.settle_s),
            check_in_every: seconds(draft.check_in_every_s),
            check_in_while_slower: seconds(draft.check_in_every_s),
            patience: seconds(Time::Patience.shortest()),
            length: seconds(draft.length_s),
            buffer: seconds(draft.buffer_s),
            after_stay: Rules::AFTER_STAY,
            after_not_today: Rules::AFTER_NOT_TODAY,
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

    /// A new version. What is more careful in it than now holds at once; the rest is to be confirmed by everyone, and where
    /// anything in it is less careful, not before the next day. What says the same as now is none. What is each person's own
    /// stays as it is.
    pub(crate) fn propose(&mut self, draft: &PlanDraft, today: Today) -> Result<(), StillpointError> {
        let Some(plan) = self.to_read() else {
            *self = Self {
                unsaved: true,
                ..Self::first(Plan::first(draft)?)
            };
            return Ok(());
        };
        // Before anything holds, names are still being written.
        let own = if self.are_names_their_own() {
            draft.with_own_of(plan.agreed())
        } else {
            draft.with_own_but_names_of(plan.agreed())
        };
        let next = self.within_own(plan.revise(&own)?);
        if plan.agreed() == next.agreed() {
            return Ok(());
        }
        self.unsaved = true;
        self.lessen(Careful::of(next.agreed()));
        let is_in_force = self.in_force.as_ref().map(Plan::agreed) == Some(next.agreed());
        self.wait((!is_in_force).then_some(next), today);
        Ok(())
    }

    /// What is more careful in `limits` than now holds at once, and needs nobody's confirmation.
    fn lessen(&mut self, limits: Careful) {
        let Some(plan) = &mut self.in_force else {
            self.began_with = self.began_with.map(|now| now.or_more_careful(limits));
            return;
        };
        let now = Careful::of(plan.agreed());
        let less = now.or_more_careful(limits);
        if less != now {
            *plan = plan.with(less);
            self.remember(now);
        }
    }

    /// `next` waits to be confirmed by everyone, and none has yet.
    fn wait(&mut self, next: Option<Plan>, today: Today) {
        let is_less_careful = |next: &Plan| {
            let now = self.in_force.as_ref().map(Plan::agreed).map(Careful::of);
            now.or(self.began_with)
                .is_some_and(|now| !Careful::of(next.agreed()).is_as_careful_as(now))
        };
        self.waits = next.as_ref().filter(|next| is_less_careful(next)).map(|_| today);
        self.proposed = next;
    }

    /// Whether the version that waits can be confirmed now: it is not less careful in anything, or the next day has come.
    pub(crate) fn may_confirm(&self, today: Today) -> bool {
        self.proposed.is_some() && self.waits.is_none_or(|since| since.is_over(today))
    }

    /// In how many milliseconds the version that waits can be confirmed; none: now, or there is none.
    pub(crate) fn may_confirm_in_ms(&self, today: Today) -> Option<u64> {
        self.waits
            .map(|since| since.next_day_after_ms(today))
            .filter(|&left| left > 0)
    }

    /// Who is the next to say whether the version that waits is right for them.
    pub(super) fn still_to_confirm(&self) -> Option<Person> {
        let waiting = self.proposed.as_ref()?;
        let mut people = waiting.people().map(|(person, _)| person);
        people.find(|person| !waiting.is_confirmed_by(*person))
    }

    /// `person` confirms the version that waits. Once everyone has, it is in force.
    pub(crate) fn confirm(&mut self, person: Person, today: Today) {
        if !self.may_confirm(today) {
            return;
        }
        let Some(mut plan) = self.proposed.take() else { return };
        plan.confirm(person);
        self.unsaved = true;
        if plan.is_in_force() {
            (self.waits, self.began_with) = (None, None);
            if let Some(before) = self.in_force.replace(plan) {
                self.remember(Careful::of(before.agreed()));
            }
        } else {
            self.proposed = Some(plan);
        }
    }

    /// The version that waits is let go, and it stays as it is: either can do so, at any time.
    pub(crate) fn let_go(&mut self) {
        if self.in_force.is_some() && self.proposed.take().is_some() {
            self.waits = None;
            self.unsaved = true;
        }
    }

    fn remember(&mut self, before: Careful) {
        self.baselines.retain(|other| *other != before);
        if self.baselines.len() >= MOST_BASELINES {
            self.baselines.remove(0);
        }
        self.baselines.push(before);
    }

    /// How careful the plans before this one were, where it was otherwise than now: the latest first, each with its number.
    pub(crate) fn earlier(&self) -> impl Iterator<Item = (usize, Careful)> {
        let now = self.in_force.as_ref().map(Plan::agreed).map(Careful::of);
        let all = self.baselines.iter().copied().enumerate().rev();
        all.filter(move |(_, baseline)| now.is_some_and(|now| now != *baseline))
    }

    /// Back to an earlier baseline (S47): what is more careful in it than now holds at once; the rest waits for the next day,
    /// as anything does that is less careful.
    pub(crate) fn back_to(&mut self, number: usize, today: Today) {
        let (Some(plan), Some(&baseline)) = (&self.in_force, self.baselines.get(number)) else {
            return;
        };
        let all = self.within_own(plan.with(baseline));
        self.unsaved = true;
        self.lessen(baseline);
        let rest = (self.in_force.as_ref().map(Plan::agreed) != Some(all.agreed())).then(|| all.unconfirmed());
        // What waited before waits anew, if there is nothing else: it may be more than there is now.
        let rest = rest.or_else(|| self.proposed.take().map(Plan::unconfirmed));
        self.wait(rest, today);
    }

    /// There is less of `topic` from now on. What waited before waits anew: it may be more than there is now.
    pub(super) fn lessen_by(&mut self, topic: Topic, today: Today) {
        let now = self.in_force.as_ref().map(Plan::agreed).map(Careful::of);
        if let Some((_, less)) = now.and_then(|now| topic.less_of(now)) {
            self.unsaved = true;
            self.lessen(less);
            let rest = self.proposed.take().map(Plan::unconfirmed);
            self.wait(rest, today);
        }
    }

    /// `topic` is to be talked about.
    pub(super) fn talk_about(&mut self, topic: Topic) {
        if !self.talk.contains(&topic) {
            let mut talk = std::mem::take(&mut self.talk);
            talk.push(topic);
            self.talk = order::by_key(talk, |one| *one);
            self.unsaved = true;
        }
    }

    /// What is to be talked about.
    pub(super) fn to_talk_about(&self) -> &[Topic] {
        &self.talk
    }

    /// It was talked about.
    pub(super) fn talked(&mut self) {
        self.unsaved |= !self.talk.is_empty();
        self.talk.clear();
    }

    pub(crate) const fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// `saved` is durable now.
    pub(crate) fn saved(&mut self, saved: &Self) {
        self.unsaved &= self != saved;
    }
}
