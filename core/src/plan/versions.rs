//! The plan that is in force, and the one that waits to be confirmed.

use serde::{Deserialize, Serialize};

use super::{Careful, PersonDraft, Plan, PlanDraft, Today, Topic, stored::Stored};
use crate::{
    error::StillpointError,
    order,
    people::{Pair, WhoIsWho},
    session::{Millis, Person, Rules},
    text::known_again,
};

/// More than anybody would step back through.
const MOST_BASELINES: usize = 20;

/// By what somebody is known again, whatever they are called: in a backup, and after one of two has left. Random, given
/// once, and it opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PersonId([u8; 16]);

/// The versions of the plan that are kept, and who its people are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", from = "Stored")]
pub(crate) struct Plans {
    in_force: Option<Plan>,
    proposed: Option<Plan>,
    /// How careful the plans before this one were, the latest last.
    baselines: Vec<Careful>,
    /// Something in the version that waits is less careful than now: since when it waits for the next day.
    waits: Option<Today>,
    /// What is to be talked about, each once, in the order in which it is asked about: so nothing tells who wished for it when.
    talk: Vec<Topic>,
    /// Who the people are. Whoever was once part of it stays known: what they wrote is still here.
    known: Pair<Option<PersonId>>,
    unsaved: bool,
}

/// What of it is sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Parts {
    pub(super) in_force: Option<Plan>,
    pub(super) proposed: Option<Plan>,
    pub(super) baselines: Vec<Careful>,
    pub(super) known: Pair<Option<PersonId>>,
    pub(super) waits: Option<Today>,
    pub(super) talk: Vec<Topic>,
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
        }
    }

    /// The first plan, which waits for everyone to confirm it.
    pub(crate) const fn first(plan: Plan) -> Self {
        Self {
            in_force: None,
            proposed: Some(plan),
            baselines: Vec::new(),
            waits: None,
            talk: Vec::new(),
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
                *self.known.of_mut(person) = Some(PersonId(fresh()?));
                self.unsaved = true;
            }
        }
        Ok(())
    }

    const fn known(&self, person: Person) -> Option<PersonId> {
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

    /// Whether all of it is what could have been written here, and what a step back can lead to.
    pub(crate) fn can_be(&self) -> bool {
        let mut plans = self.in_force.iter().chain(&self.proposed);
        self.to_read().is_some()
            && plans.all(Plan::can_be)
            && self.in_force.as_ref().is_none_or(Plan::is_in_force)
            && self.baselines.len() <= MOST_BASELINES
            && self.baselines.iter().all(|baseline| baseline.can_be())
            && self.talk.is_sorted_by(|one, next| one < next)
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

    /// What `person` wrote that is their own.
    pub(super) fn own(&self, person: Person) -> Option<&PersonDraft> {
        let mut people = self.to_read().into_iter().flat_map(Plan::people);
        people.find(|(other, _)| *other == person).map(|(_, own)| own)
    }

    /// `person` writes what is their own: it holds at once, needs nobody, and makes no other version. The only door to it; who
    /// may come through it the app knows (P11).
    ///
    /// # Errors
    /// [`StillpointError::Invalid`]: it cannot be taken as it is, and nothing is changed.
    pub(super) fn write_own(
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

    /// A new version. What is more careful in it than now holds at once; the rest is to be confirmed by everyone, and where
    /// anything in it is less careful, not before the next day. What says the same as now is none. What is each person's own
    /// stays as it is.
    pub(crate) fn propose(&mut self, draft: &PlanDraft, today: Today) -> Result<(), StillpointError> {
        let Some(plan) = self.to_read() else {
            self.proposed = Some(Plan::first(draft)?);
            self.unsaved = true;
            return Ok(());
        };
        let next = plan.revise(&draft.with_own_of(plan.agreed()))?;
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
        let Some(plan) = &mut self.in_force else { return };
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
            now.is_some_and(|now| !Careful::of(next.agreed()).is_as_careful_as(now))
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

    /// `person` confirms the version that waits. Once everyone has, it is in force.
    pub(crate) fn confirm(&mut self, person: Person, today: Today) {
        if !self.may_confirm(today) {
            return;
        }
        let Some(mut plan) = self.proposed.take() else { return };
        plan.confirm(person);
        self.unsaved = true;
        if plan.is_in_force() {
            self.waits = None;
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
        let all = plan.with(baseline);
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

#[cfg(test)]
mod tests {
    use super::*;

    const EVENING: Today = Today {
        wall_ms: 1_800_000_000_000,
        monotonic_ms: 0,
        boot_id: 1,
        next_day_in_ms: 1_000,
    };
    const NEXT_DAY: Today = Today {
        monotonic_ms: 1_000,
        ..EVENING
    };

    /// Some plan of two, another one for each number.
    fn some(number: u64) -> PlanDraft {
        let mut chance = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut one_of = |all: &[u32]| {
            chance = chance.rotate_left(17).wrapping_mul(0xd6e8_feb8_6659_fd93);
            all[usize::try_from(chance % 97).unwrap() % all.len()]
        };
        let person = |name: &str| PersonDraft {
            name: name.to_owned(),
            ..PersonDraft::default()
        };
        PlanDraft {
            people: vec![person("Alex"), person("Sam")],
            settle_s: one_of(&[0, 120, 300]),
            check_in_every_s: one_of(&[0, 300, 900]),
            patience_s: one_of(&[60, 120]),
            length_s: one_of(&[1_200, 2_700, 3_600]),
            buffer_s: one_of(&[0, 10, 30]),
            breathing: one_of(&[0, 1]) == 1,
            pace_holder: [None, Some(Person::First), Some(Person::Second)][one_of(&[0, 1, 2]) as usize],
            pace_holder_answers: one_of(&[0, 1]) == 1,
            covenant: ["", "Stop means stop."][one_of(&[0, 1]) as usize].to_owned(),
            ..PlanDraft::default()
        }
    }

    fn in_force(draft: &PlanDraft) -> Plans {
        let mut plans = Plans::first(Plan::first(draft).unwrap());
        plans.confirm(Person::First, EVENING);
        plans.confirm(Person::Second, EVENING);
        assert!(plans.in_force());
        plans
    }

    fn limits(plans: &Plans) -> Careful {
        Careful::of(plans.current().unwrap().agreed())
    }

    #[test]
    fn less_never_waits() {
        for number in 0..2_000 {
            let (before, draft) = (some(number), some(number + 7_919));
            let both = Careful::of(&before).or_more_careful(Careful::of(&draft));
            let mut plans = in_force(&before);
            plans.propose(&draft, EVENING).unwrap();
            assert_eq!(limits(&plans), both, "at once, from either alone");
            // And so it is on the way back to an earlier baseline.
            let mut plans = in_force(&before);
            plans.baselines.push(Careful::of(&draft));
            plans.back_to(0, EVENING);
            assert_eq!(limits(&plans), both);
        }
    }

    /// Whatever of a file is taken, whatever becomes of it here can be taken again.
    #[test]
    fn what_can_be_stays_what_can_be() {
        let mut taken = 0;
        for number in 0..40_000_u64 {
            let mut plans = in_force(&some(number % 97));
            plans.propose(&some(number % 89 + 100), EVENING).unwrap();
            plans.baselines.push(Careful::of(&some(number % 83 + 200)));
            let mut bytes = postcard::to_allocvec(&plans).unwrap();
            let place = usize::try_from(number.wrapping_mul(0x9e37_79b9)).unwrap() % bytes.len();
            bytes[place] = bytes[place].wrapping_add(u8::try_from(number % 255).unwrap());
            let Ok((there, [])) = postcard::take_from_bytes::<Plans>(&bytes) else {
                continue;
            };
            if !there.can_be() {
                continue;
            }
            taken += 1;
            for numbers in 0..there.baselines.len() {
                let (mut plans, _) = there.clone().into_proposal();
                assert!(!plans.in_force() && plans.can_be());
                for person in [Person::First, Person::Second] {
                    plans.confirm(person, EVENING);
                }
                plans.back_to(numbers, EVENING);
                assert!(plans.can_be(), "{number}: {plans:?}");
            }
        }
        assert!(taken > 1_000, "{taken}");
    }

    #[test]
    fn more_never_hurries() {
        let both = [Person::First, Person::Second];
        for number in 0..2_000 {
            let (before, draft) = (some(number), some(number + 7_919));
            let mut plans = in_force(&before);
            let mut now = limits(&plans);
            // Whatever one of them does before the next day comes, again and again, only leads to less.
            for turn in 0..6 {
                match (number >> turn) % 4 {
                    0 => plans.propose(&draft, EVENING).unwrap(),
                    1 => plans.back_to(0, EVENING),
                    2 => plans.propose(&some(number + turn), EVENING).unwrap(),
                    _ => plans.let_go(),
                }
                for person in both {
                    plans.confirm(person, EVENING);
                }
                assert!(limits(&plans).is_as_careful_as(now), "{number} {turn}");
                now = limits(&plans);
            }
            // On the next day it needs everyone.
            plans.propose(&draft, EVENING).unwrap();
            now = limits(&plans);
            plans.confirm(Person::Second, NEXT_DAY);
            assert_eq!(limits(&plans), now, "one is not everyone");
            plans.confirm(Person::First, NEXT_DAY);
            assert_eq!(plans.current().unwrap().agreed(), &draft);
        }
    }

    #[test]
    fn words_alone_do_not_wait_and_a_time_beside_them_does() {
        let draft = |change: fn(&mut PlanDraft)| {
            let mut draft = some(3);
            draft.length_s = 1_200;
            change(&mut draft);
            draft
        };
        let mut plans = in_force(&draft(|_| {}));
        plans
            .propose(&draft(|draft| draft.covenant = "We stop.".to_owned()), EVENING)
            .unwrap();
        assert!(plans.may_confirm(EVENING));
        plans.propose(&draft(|draft| draft.length_s = 3_600), EVENING).unwrap();
        assert!(!plans.may_confirm(EVENING) && plans.may_confirm(NEXT_DAY));
        // Asked for anew, it waits anew; let go, nothing waits.
        plans.propose(&draft(|draft| draft.length_s = 2_700), NEXT_DAY).unwrap();
        assert!(!plans.may_confirm(NEXT_DAY));
        plans.let_go();
        assert!(!plans.waits_to_be_confirmed() && limits(&plans) == Careful::of(&draft(|_| {})));
    }

    #[test]
    fn less_of_an_agreement_holds_at_once_and_what_is_to_be_talked_about_says_nobodys_name() {
        let topics = [
            Topic::Asking,
            Topic::Length,
            Topic::Pause,
            Topic::Breathing,
            Topic::Answers,
            Topic::Covenant,
        ];
        for number in 0..500 {
            let mut plans = in_force(&some(number));
            plans.propose(&some(number + 7_919), EVENING).unwrap();
            for topic in topics {
                let before = limits(&plans);
                plans.lessen_by(topic, EVENING);
                assert!(limits(&plans).is_as_careful_as(before), "{number} {topic:?}");
                assert_eq!(limits(&plans) == before, topic.less_of(before).is_none());
            }
            // What waited is not hurried by it.
            let now = limits(&plans);
            for person in [Person::First, Person::Second] {
                plans.confirm(person, EVENING);
            }
            assert!(limits(&plans).is_as_careful_as(now));
            // In whichever order it was wished for, it reads the same.
            let mut other = plans.clone();
            for (one, two) in topics.into_iter().zip(topics.into_iter().rev()) {
                plans.talk_about(one);
                other.talk_about(two);
            }
            assert!(plans == other && plans.can_be() && plans.to_talk_about().len() == topics.len());
            plans.talked();
            assert!(plans.to_talk_about().is_empty());
        }
    }

    #[test]
    fn what_is_somebodys_own_is_changed_by_them_alone_and_at_once() {
        let own = |draft: &PlanDraft| draft.people[0].clone();
        let written = PersonDraft {
            sensory_aids: vec!["a glass".to_owned()],
            card_do: "Stay.".to_owned(),
            card_do_not: "Ask.".to_owned(),
            aftercare: "Tea.".to_owned(),
            ..own(&some(3))
        };
        let mut plans = in_force(&some(3));
        let write = |own: &mut PersonDraft| *own = written.clone();
        plans.write_own(Person::First, write).unwrap();
        assert_eq!(own(plans.current().unwrap().agreed()), written, "without anybody");
        // Whatever is proposed beside it, and whoever confirms that, it stays.
        let mut draft = some(3);
        draft.covenant = "We stop.".to_owned();
        draft.people[0].sensory_aids = vec!["nothing".to_owned()];
        draft.people[0].card_do = "Go on.".to_owned();
        plans.propose(&draft, EVENING).unwrap();
        plans.confirm(Person::Second, EVENING);
        // Less of it holds at once, in both, and what the other has confirmed stays confirmed.
        let less = |own: &mut PersonDraft| own.card_do.clear();
        plans.write_own(Person::First, less).unwrap();
        assert!(plans.is_unsaved() && plans.to_read().unwrap().is_confirmed_by(Person::Second));
        plans.confirm(Person::First, EVENING);
        let agreed = plans.current().unwrap().agreed();
        assert_eq!(agreed.covenant, "We stop.");
        let kept = PersonDraft {
            card_do: String::new(),
            ..written.clone()
        };
        assert_eq!(own(agreed), kept);
        // What cannot be taken changes nothing.
        let before = plans.clone();
        let many = |own: &mut PersonDraft| own.sensory_aids = vec!["x".to_owned(); 9];
        assert!(plans.write_own(Person::First, many).is_err() && plans == before);
    }

    #[test]
    fn what_an_earlier_version_let_somebody_propose_of_anothers_own_holds_no_more() {
        let plans = in_force(&some(3));
        let mut draft = some(3);
        draft.covenant = "We stop.".to_owned();
        draft.people[1].aftercare = "Nothing.".to_owned();
        let waits = Plan::first(&draft).unwrap();
        let parts = Parts {
            proposed: Some(waits),
            ..plans.into_parts()
        };
        let mut plans = Plans::of(parts);
        for person in [Person::First, Person::Second] {
            plans.confirm(person, EVENING);
        }
        let agreed = plans.current().unwrap().agreed();
        assert_eq!(
            (agreed.covenant.as_str(), agreed.people[1].aftercare.as_str()),
            ("We stop.", "")
        );
    }

    #[test]
    fn what_waits_is_not_hurried_by_a_limit_that_is_lowered_meanwhile() {
        let draft = PlanDraft {
            length_s: 2_700,
            ..some(3)
        };
        let mut plans = in_force(&draft);
        let words = PlanDraft {
            covenant: "We stop.".to_owned(),
            ..draft.clone()
        };
        plans.propose(&words, EVENING).unwrap();
        plans.confirm(Person::First, EVENING);
        let baseline = Careful {
            length_s: 1_200,
            ..Careful::of(&draft)
        };
        plans.baselines.push(baseline);
        plans.back_to(plans.baselines.len() - 1, EVENING);
        assert_eq!(plans.current().unwrap().agreed().length_s, 1_200);
        // What was only words is now more time than there is, and what was said to it was said to something else.
        assert!(!plans.may_confirm(EVENING));
        assert!(!plans.to_read().unwrap().is_confirmed_by(Person::First));
    }
}
