//! Where the plan meets the other rooms.

use super::{access::Access, act::Act, helps::own_page, memory::Memory, place::Place, work::Work};
use crate::{
    first_start,
    moment::Now,
    page::{At, Then, Written},
    people::Pair,
    plan::{self, AnswersAs},
    privacy::{self, own, settings},
    session::{Over, Person},
};

impl Memory {
    /// What somebody does with the plan.
    pub(super) fn plan_act(&mut self, act: plan::Act, now: &Now) -> Then<Place, Work> {
        if let plan::Act::Helps(act) = act {
            return self.helps_act(act);
        }
        if act == plan::Act::EndTalk {
            return Then::Go(Place::TONIGHT);
        }
        if let plan::Act::Own(person) = act {
            return Then::Go(Place::Privacy(own_page(person)));
        }
        if let plan::Act::Confirm { person, .. } = act
            && !self.may_answer_as(person)
        {
            return Then::Stay;
        }
        let is_on = self.tonight.over == Over::Less;
        let place = match self.place {
            _ if is_on => plan::Place::LessNow,
            Place::Plan(place) => place,
            _ => plan::Place::Read,
        };
        if let (plan::Act::TrySlower, plan::Place::PracticeDark) = (act, place) {
            self.slower_is_tried();
        }
        if let (plan::Act::Notify(wanted), plan::Place::Practice) = (act, place) {
            return self.wants_notification(wanted);
        }
        if let (plan::Act::Shaking(shaking), plan::Place::Practice) = (act, place) {
            return settings::Act::Shaking(shaking).done(&mut self.privacy.settings);
        }
        let (people, today) = (self.people(), self.today());
        let (mut plans, mut writing) = (std::mem::take(&mut self.plans), std::mem::take(&mut self.writing));
        let mut tonight = std::mem::take(&mut self.only_tonight);
        let then = act.done(
            place,
            (&mut plans, &mut tonight),
            &mut writing,
            &self.at(&people),
            today,
        );
        (self.plans, self.writing, self.only_tonight) = (plans, writing, tonight);
        use plan::Act;
        match act {
            Act::Hold if is_on => self.lessen(now),
            Act::Confirm { .. } | Act::BackTo(_) | Act::Next | Act::Later | Act::Hold | Act::LessOf(_) => {
                self.agree();
                self.refresh_help();
            }
            _ => {}
        }
        if let Act::Confirm { .. } = act {
            // Whoever is asked next may be somebody else.
            self.close_own();
        }
        if is_on {
            if matches!(then, Then::Back) {
                self.tonight.close_less(&self.session);
            }
            return Then::Stay;
        }
        let alone = self.writing.alone;
        let after = Place::FirstStart(first_start::Place::Secret { alone });
        then.map(|to| to.map_or(after, Place::Plan), |never| match never {})
    }

    /// The page at `place`.
    pub(super) fn plan_page(&self, place: plan::Place, at: &At<'_>) -> Written<Act> {
        let shown = plan::Shown {
            plans: &self.plans,
            tonight: self.only_tonight.get(),
            own: &self.helps,
            answers: Pair::new(self.answers_as(Person::First), self.answers_as(Person::Second)),
        };
        plan::write(place, &shown, &self.writing, at, self.today()).map(Act::Plan)
    }

    /// The page on which `person` alone says whether the plan is right for them; before it, where they have words of their own,
    /// those open it.
    pub(super) fn confirm_page(&self, person: Person, at: &At<'_>) -> Written<Act> {
        if self.privacy.own.of(person).is_closed() {
            let words = own::to_confirm(person, at).map(privacy::Act::Own);
            return words.map(Act::Privacy);
        }
        self.plan_page(plan::Place::Confirm(person), at)
    }

    /// Whether whoever holds the phone can answer in the name of `person`.
    fn answers_as(&self, person: Person) -> AnswersAs {
        let own = self.privacy.own.of(person);
        // Before anything holds there is nothing that an answer could make less careful; and whoever comes to another phone may have
        // had to give up what their words no longer open there.
        if self.plans.in_force() && self.was_given_up_lately(person) {
            AnswersAs::Nobody
        } else if own.is_open() {
            AnswersAs::Themselves
        } else {
            AnswersAs::Anybody
        }
    }

    fn may_answer_as(&self, person: Person) -> bool {
        let is_closed = self.privacy.own.of(person).is_closed();
        self.shown() == Access::Open && !is_closed && self.answers_as(person) != AnswersAs::Nobody
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, sync::Arc};

    use super::*;
    use crate::{
        app::{clock::day_of, store::Store},
        page::TypedText,
        plan::{Careful, PersonDraft, Plan, PlanDraft, Plans},
        privacy::own::Keeping,
        words::Language,
    };

    const DAY_MS: u64 = 86_400_000;
    const BOTH: [Person; 2] = [Person::First, Person::Second];

    fn at(days: u64) -> Now {
        Now {
            wall_utc_ms: 1_800_000_000_000_i64.saturating_add_unsigned(days * DAY_MS),
            monotonic_ms: days * DAY_MS,
            boot_id: 0,
        }
    }

    fn draft(settle_s: u32) -> PlanDraft {
        let person = |name: &str| PersonDraft {
            name: name.to_owned(),
            ..PersonDraft::default()
        };
        PlanDraft {
            people: vec![person("Alex"), person("Sam")],
            settle_s,
            ..PlanDraft::default()
        }
    }

    /// Two, with a plan in force, and a less careful one that waits and whose day has come. What `words` says each keeps.
    fn open(words: impl Fn(Person) -> Keeping) -> Memory {
        let mut memory = Memory::start(&Store::NeverSetUp, Arc::new(Language::nearest("en")), &at(0));
        memory.access = Access::Open;
        memory.place = Place::PLAN;
        memory.plans = Plans::first(Plan::first(&draft(300)).unwrap());
        let today = memory.today();
        for person in BOTH {
            memory.plans.confirm(person, today);
        }
        memory.plans.propose(&draft(60), today).unwrap();
        for person in BOTH {
            memory.privacy.own.of_mut(person).keeping = words(person);
        }
        memory.act(&at(2), crate::session::Session::tick);
        memory
    }

    fn limits(memory: &Memory) -> Careful {
        Careful::of(memory.plans.current().unwrap().agreed())
    }

    /// Touches anything, anywhere, for so long; what the disk would do is left out, so words are never right. Who confirmed, each
    /// with the page on which that was.
    fn wander(memory: &mut Memory, seed: u64, touches: u32) -> Vec<(Person, String)> {
        let mut chance = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut below = |all: usize| {
            chance = chance.rotate_left(17).wrapping_mul(0xd6e8_feb8_6659_fd93) | 1;
            usize::try_from(chance >> 8).unwrap() % all
        };
        let mut said = Vec::new();
        for touch in 0..touches {
            if touch % 6 == 0 {
                memory.turn(Place::PLAN);
            }
            memory.act(&at(2), crate::session::Session::tick);
            if memory.session.phase() != crate::session::Phase::Idle {
                memory.act(&at(2), crate::session::Session::stop);
                memory.act(&at(2), crate::session::Session::finish);
            }
            let page = memory.page();
            // Half of the touches are meant to get there.
            let leads_there = |name: &str| name.starts_with("each:") || name.starts_with("confirm:");
            let meant: Vec<u64> = page
                .0
                .choices()
                .filter(|choice| leads_there(&choice.name))
                .map(|choice| choice.id)
                .collect();
            let offered: Vec<u64> = page.0.choices().map(|choice| choice.id).collect();
            let from = if meant.is_empty() || below(2) == 0 {
                offered
            } else {
                meant
            };
            let Some(act) = memory.offered.act(from[below(from.len())]) else {
                continue;
            };
            let before = memory.plans.clone();
            memory.touched(act, &TypedText::default(), &at(2));
            (memory.must_lock, memory.work) = (false, None);
            if memory.shown() != Access::Open {
                memory.unhide();
                (memory.access, memory.place) = (Access::Open, Place::PLAN);
            }
            if let Act::Plan(plan::Act::Confirm { person, .. }) = act
                && memory.plans != before
            {
                said.push((person, page.0.key.clone()));
            }
        }
        said
    }

    #[test]
    fn no_path_of_touches_makes_a_less_careful_plan_hold_without_each_persons_own_confirmation() {
        let mut held = 0;
        for seed in 0..200 {
            let mut memory = open(|_| Keeping::NeverSetUp(None));
            let before = limits(&memory);
            let said = wander(&mut memory, seed, 60);
            for (person, page) in &said {
                assert_eq!(
                    *page,
                    format!("plan/confirm/{}", person.tag()),
                    "on a page of their own"
                );
            }
            if !limits(&memory).is_as_careful_as(before) {
                held += 1;
                for person in BOTH {
                    assert!(
                        said.iter().any(|(who, _)| *who == person),
                        "{seed}: {person:?} has said nothing"
                    );
                }
            }
        }
        assert!(held > 10, "the search finds the way where there is one: {held}");
    }

    #[test]
    fn with_words_of_ones_own_nothing_less_careful_holds_without_these_words() {
        let mut said = BTreeMap::new();
        for closed in BOTH {
            for seed in 0..200 {
                let mut memory = open(|person| match person == closed {
                    true => Keeping::Closed,
                    false => Keeping::NeverSetUp(None),
                });
                let before = limits(&memory);
                for (person, _) in wander(&mut memory, seed, 60) {
                    assert_ne!(person, closed, "{seed}");
                    *said.entry(person.tag()).or_insert(0) += 1;
                }
                assert!(limits(&memory).is_as_careful_as(before), "{seed}");
            }
        }
        assert!(said.len() == 2, "each confirms where nothing is closed: {said:?}");
    }

    #[test]
    fn what_was_opened_to_confirm_is_closed_with_it_and_nobody_answers_where_it_was_given_up() {
        let confirm = |memory: &mut Memory, person: Person| {
            memory.turn(Place::Plan(plan::Place::Confirm(person)));
            let version = memory.plans.to_read().unwrap().version();
            let act = Act::Plan(plan::Act::Confirm { person, version });
            memory.touched(act, &TypedText::default(), &at(2));
            memory.plans.to_read().unwrap().is_confirmed_by(person)
        };
        let mut memory = open(|_| Keeping::Closed);
        assert!(!confirm(&mut memory, Person::Second));
        memory.privacy.own.of_mut(Person::Second).keeping = Keeping::Open(None);
        assert!(confirm(&mut memory, Person::Second));
        assert!(
            memory.privacy.own.of(Person::Second).is_closed(),
            "whoever is asked next is somebody else"
        );
        for lately in [true, false] {
            let mut memory = open(|_| Keeping::NeverSetUp(None));
            let day = day_of(at(2).wall_utc_ms) - if lately { 13 } else { 14 };
            memory.privacy.own.of_mut(Person::First).given_up_on_day = Some(day);
            let mut fresh = open(|_| Keeping::NeverSetUp(None));
            fresh.plans = Plans::first(Plan::first(&draft(300)).unwrap());
            fresh.privacy.own.of_mut(Person::First).given_up_on_day = Some(day);
            assert_eq!(confirm(&mut memory, Person::First), !lately);
            assert!(
                confirm(&mut fresh, Person::First),
                "nothing holds that it could make less careful"
            );
        }
    }
}
