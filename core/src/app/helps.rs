//! Where what somebody writes for a pause meets what they keep for themselves: nobody but its author opens or changes it (P11).
//!
//! What was agreed, the topics and the signs are for both to read. What troubles somebody, in their own words, goes where all
//! they keep for themselves goes, and is in memory only while that is open.

use crate::{
    durable::Durable,
    error::StillpointError,
    page::{At, Then, TypedText, Written},
    plan::{self, Helps, HelpsPage, TriggerTexts, helps},
    privacy::{
        self,
        own::{self, Keeping},
    },
    session::Person,
    vault::{RecordId, Vault, VaultError},
};

use super::{
    access::Access,
    act::Act,
    kept::{
        bytes::{fresh, from_bytes, to_bytes},
        table::TRIGGER_TEXTS,
    },
    memory::Memory,
    place::Place,
    stillpoint::{Stillpoint, hold},
    whose::owner,
    work::Work,
};

/// What `person` keeps for themselves, and where what they write for a pause begins.
pub(super) const fn own_page(person: Person) -> privacy::Place {
    privacy::Place::Own(own::Place::Of(person))
}

impl Memory {
    /// Whether whoever holds the phone is `person`, as far as anybody can tell: what they keep for themselves is open, or there
    /// never was anybody else.
    pub(super) fn is_surely(&self, person: Person) -> bool {
        let keeping = &self.privacy.own.of(person).keeping;
        let alone = person == Person::First && self.plans.has_always_been_alone();
        self.shown() == Access::Open
            && match keeping {
                Keeping::Open(_) => true,
                Keeping::NeverSetUp(_) => alone,
                Keeping::Closed => false,
            }
    }

    /// Somebody opens what they write for a pause.
    pub(super) fn open_helps(&self, person: Person) -> Then<Place, Work> {
        if self.is_surely(person) {
            Then::Work(Work::ReadHelps(person))
        } else {
            Then::Stay
        }
    }

    /// What somebody does on those pages.
    pub(super) fn helps_act(&mut self, act: helps::Act) -> Then<Place, Work> {
        let Place::Plan(plan::Place::Helps(person, page)) = self.place else {
            return Then::Stay;
        };
        let Ok(fresh) = fresh() else { return Then::Stay };
        if !self.is_surely(person) {
            return Then::Stay;
        }
        let (mut room, mut plans) = (std::mem::take(&mut self.helps), std::mem::take(&mut self.plans));
        let (people, today) = (self.people(), self.today());
        let came = act.done(
            (person, page),
            (&mut room, &mut plans),
            (&self.at(&people), today),
            fresh,
        );
        (self.helps, self.plans) = (room, plans);
        self.refresh_help();
        match came {
            helps::Came::Stay => Then::Stay,
            helps::Came::Go(page) => Then::Go(Place::Plan(plan::Place::Helps(person, page))),
            helps::Came::Back => Then::Back,
            helps::Came::Refused(refusal) => Then::Refused(refusal),
        }
    }

    /// What stands in a field of those pages is kept at every touch.
    pub(super) fn take_over_helps(&mut self, person: Person, page: HelpsPage, typed: &TypedText) {
        if let (true, Ok(fresh)) = (self.is_surely(person), fresh()) {
            // What cannot be kept stays where it was typed, and is said at "Next".
            let _ = self.helps.take((person, page), &mut self.plans, typed, fresh);
            self.refresh_help();
        }
    }

    /// The page on which `person` writes for a pause; what they keep for themselves, where that is closed.
    pub(super) fn helps_page(&self, person: Person, place: plan::Place, at: &At<'_>) -> Written<Act> {
        if self.is_surely(person) {
            self.plan_page(place, at)
        } else {
            self.privacy_page(own_page(person), at)
        }
    }

    /// Whoever left what they keep for themselves leaves these pages, too. Their own words stay in memory until they are saved.
    pub(super) fn let_helps_go(&mut self) {
        let author = self.helps.texts.as_ref().map(|texts| texts.get().author());
        if author.is_some_and(|author| !self.is_surely(author)) {
            self.helps.out_of_sight();
            if self.helps.texts.as_ref().is_some_and(|texts| !texts.is_unsaved()) {
                self.let_texts_go();
            }
        }
    }

    /// Own words leave the memory.
    pub(super) fn let_texts_go(&mut self) {
        (self.helps.texts, self.texts_kept_as) = (None, Vec::new());
    }

    /// Whether own words wait to be written.
    pub(super) fn must_keep_texts(&self) -> bool {
        self.helps.texts.as_ref().is_some_and(Durable::is_unsaved)
    }
}

impl Stillpoint {
    /// `person` opens what they write for a pause.
    pub(super) fn read_helps(&self, person: Person) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        self.keep_texts(vault);
        let helps = {
            let memory = hold(&self.memory);
            if !memory.is_surely(person) {
                return Ok(());
            }
            memory.helps.kept.get().clone()
        };
        let (ids, texts) = texts_of(vault, person, &helps)?;
        let mut memory = hold(&self.memory);
        memory.helps.opened(texts);
        memory.texts_kept_as = ids;
        let place = plan::Place::Helps(person, HelpsPage::Home);
        memory.turn_from(Place::Privacy(own_page(person)), Place::Plan(place));
        Ok(())
    }

    /// What troubles somebody, in their own words, is written where it belongs.
    pub(super) fn keep_texts(&self, vault: &mut Vault) {
        let waiting = {
            let memory = hold(&self.memory);
            let texts = memory.helps.texts.as_ref().filter(|texts| texts.is_unsaved());
            texts.map(|texts| (texts.get().clone(), memory.texts_kept_as.clone()))
        };
        if let Some((texts, ids)) = waiting
            && vault.is_open()
            && let Ok(id) = write_texts(vault, &ids, &texts)
        {
            let mut memory = hold(&self.memory);
            memory.texts_kept_as = vec![id];
            if let Some(kept) = &mut memory.helps.texts {
                kept.saved(&texts);
            }
        }
        hold(&self.memory).let_helps_go();
    }
}

/// What troubles `person`, in their own words, and under which numbers it lies: in their compartment, or, where they have none,
/// in everybody's part. A copy may have brought what was written on another day beside what is here.
pub(super) fn texts_of(
    vault: &Vault,
    person: Person,
    helps: &Helps,
) -> Result<(Vec<RecordId>, TriggerTexts), StillpointError> {
    let is_private = vault.has_compartment(owner(person))?;
    let records = if is_private {
        vault.newest_private(owner(person), TRIGGER_TEXTS, usize::MAX)?
    } else {
        vault.newest(TRIGGER_TEXTS, usize::MAX)?
    };
    let texts = records.iter().filter_map(|record| {
        let texts: TriggerTexts = from_bytes(&record.body)?;
        // Whose compartment it is decides who wrote them.
        (is_private || texts.author() == person).then_some((record.id, texts))
    });
    let (ids, texts): (Vec<_>, Vec<_>) = texts.unzip();
    Ok((ids, TriggerTexts::joined(person, texts, helps.of(person))))
}

/// One record holds all of them; what others held is in it.
fn write_texts(vault: &mut Vault, ids: &[RecordId], texts: &TriggerTexts) -> Result<RecordId, VaultError> {
    let (owner, bytes) = (owner(texts.author()), to_bytes(texts));
    let (first, others) = match ids.split_first() {
        Some((first, others)) => (Some(*first), others),
        None => (None, [].as_slice()),
    };
    let kept = match (first, vault.has_compartment(owner)?) {
        (Some(id), true) => vault.replace_private(id, owner, TRIGGER_TEXTS, &bytes).map(|()| id),
        (None, true) => vault.append_private(owner, TRIGGER_TEXTS, &bytes),
        (Some(id), false) => vault.replace(id, TRIGGER_TEXTS, &bytes).map(|()| id),
        (None, false) => vault.append(TRIGGER_TEXTS, &bytes),
    }?;
    vault.delete_all(others)?;
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        app::store::Store,
        moment::Now,
        plan::{Plan, PlanDraft, Plans},
        words::Language,
    };

    fn open(people: usize) -> Memory {
        let now = Now {
            wall_utc_ms: 0,
            monotonic_ms: 0,
            boot_id: 0,
        };
        let mut memory = Memory::start(&Store::NeverSetUp, Arc::new(Language::nearest("en")), &now);
        let mut draft = PlanDraft::default();
        draft.people.clear();
        for name in ["Alex", "Sam"].into_iter().take(people) {
            draft.people.push(crate::plan::PersonDraft {
                name: name.to_owned(),
                ..Default::default()
            });
        }
        memory.access = Access::Open;
        memory.plans = Plans::first(Plan::first(&draft).unwrap());
        for person in [Person::First, Person::Second] {
            memory.privacy.own.of_mut(person).keeping = Keeping::NeverSetUp(None);
        }
        memory
    }

    #[test]
    fn of_two_nobody_is_surely_anybody_before_they_have_words_of_their_own() {
        let mut two = open(2);
        for person in [Person::First, Person::Second] {
            assert!(!two.is_surely(person));
            assert!(
                matches!(two.open_helps(person), Then::Stay),
                "the page offers no way in, and none leads there"
            );
        }
        two.privacy.own.of_mut(Person::Second).keeping = Keeping::Open(None);
        assert!(two.is_surely(Person::Second) && !two.is_surely(Person::First));
        two.privacy.own.of_mut(Person::Second).keeping = Keeping::Closed;
        assert!(!two.is_surely(Person::Second));
    }

    #[test]
    fn whoever_was_always_alone_needs_no_words_for_it() {
        let mut alone = open(1);
        assert!(alone.is_surely(Person::First) && !alone.is_surely(Person::Second));
        alone.access = Access::NeverSetUp;
        assert!(!alone.is_surely(Person::First), "nothing is open");
    }
}
