//! Parting (P8, the separation kit): two who shared a phone part, and each keeps their own.
//!
//! The phone stays with one of them. Both say for themselves what becomes of what they shared, each with their own touch:
//! a copy is kept as long as one of them wants one. What the other takes along is written out (`export`), and only when
//! they have said that it is kept somewhere, all of it leaves this vault in one transaction, which goes on as one person's
//! alone. Until then nothing is changed, and cancelling, locking or a death of the phone ends it without a trace: it is
//! kept in memory alone.
//!
//! What each of them wrote is theirs and never asked about. What the other keeps of it is what both had shown each other.
//!
//! Whoever has words of their own says what they want with them: both are closed when it begins, and a wish counts only
//! while what its person keeps for themselves is open. Without such words a touch is all there is, and nobody can tell whose
//! it was: of two who never set any, one who has the open app can carry all of this out alone, and of two of whom one has,
//! everything but that one's wish.
//!
//! Whoever has such words and leaves needs nobody for it: where the other is not here, or does not open what they keep, nothing is
//! said for them. They keep a copy of what was shared, and everything that is theirs, closed as it was.

mod work;

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Digest, checksum};

use crate::{
    error::{Field, StillpointError, Why},
    moment::{Moment, Now},
    order,
    plan::{Helps, LONGEST_NAME, PersonDraft, Plan, PlanDraft, Plans, TriggerTexts},
    privacy::own::{self, Keeping},
    reflect::{Reflection, Reflections, Rounds, Version, furthest},
    session::{Person, Session},
    text::{Limit, clean},
    vault::{Changes, Record, RecordId, Vault, VaultError},
};

use super::{
    Stillpoint,
    adding::{WrittenAlone, kept_by},
    aging::{Ages, OwnSaid},
    begun::Begun,
    copies::{date, today},
    export::{Export, Sink},
    helps::texts_of,
    hold,
    kept::{
        bytes::{from_bytes, to_bytes},
        table::{AGES, BEGUN, HELPS, KEEPSAKE, Keeps, OWN_SAID, PLAN, Parts, REFLECTION, TRIGGER_TEXTS},
    },
    memory::Memory,
    own::{not_in_the_plan, own_in, owner},
    written::{Found, Written, parsed, written},
};

/// What somebody wants to become of what was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedWish {
    /// They keep a copy: of what was agreed, and of what both had shown.
    KeepCopy,
    /// They let it go. Their own they keep in any case.
    LetGo,
}

/// What comes next when two part: one thing a page, each person for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartingStep {
    /// This person opens what they keep for themselves (`open_private`), so that nobody speaks for them, and what they may
    /// take along can be read.
    Opens {
        /// Whose turn it is.
        person: Person,
    },
    /// This person says what becomes of what was shared (`wish_for_shared`).
    Wishes {
        /// Whose turn it is.
        person: Person,
    },
    /// What leaves is written out.
    Copy,
    /// The one who leaves says that they have it.
    Keep,
}

/// How far two who part have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartingView {
    /// Who leaves. The phone stays with the other.
    pub leaving: Person,
    /// What the first wants to become of what was shared, once they have said so.
    pub first: Option<SharedWish>,
    /// What the second wants to become of what was shared, once they have said so.
    pub second: Option<SharedWish>,
    /// What comes next.
    pub next: PartingStep,
}

/// A parting that is under way.
pub(super) struct Parting {
    leaving: Person,
    wishes: [Option<SharedWish>; 2],
    /// The one who stays is not here, and nobody says anything for them: they keep all that they could.
    without_the_other: bool,
    /// What was written out, as a fingerprint: what is written afterwards must not be deleted with it.
    pub(super) copied: Option<Digest>,
}

impl Parting {
    const fn wish(&self, person: Person) -> Option<SharedWish> {
        let [first, second] = self.wishes;
        match person {
            Person::First => first,
            Person::Second => second,
        }
    }

    const fn staying(&self) -> Person {
        self.leaving.other()
    }

    /// Both wishes, the leaving person's first.
    fn said(&self) -> Result<(SharedWish, SharedWish), StillpointError> {
        let said = |person| self.wish(person).ok_or_else(|| waits_for(Some(person)));
        Ok((said(self.leaving)?, said(self.staying())?))
    }

    const fn set(&mut self, person: Person, wish: Option<SharedWish>) {
        let [first, second] = &mut self.wishes;
        match person {
            Person::First => *first = wish,
            Person::Second => *second = wish,
        }
        self.copied = None;
    }

    fn next(&self, own: &own::Room) -> PartingStep {
        for person in [Person::First, Person::Second] {
            if self.without_the_other && person == self.staying() {
                continue;
            }
            if own.of(person).is_closed() {
                return PartingStep::Opens { person };
            }
            if self.wish(person).is_none() {
                return PartingStep::Wishes { person };
            }
        }
        match self.copied {
            None => PartingStep::Copy,
            Some(_) => PartingStep::Keep,
        }
    }

    fn view(&self, own: &own::Room) -> PartingView {
        PartingView {
            leaving: self.leaving,
            first: self.wish(Person::First),
            second: self.wish(Person::Second),
            next: self.next(own),
        }
    }
}

/// Something that somebody who left had shown, kept by the one who stayed, under the name of then.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Keepsake {
    pub(super) name: String,
    pub(super) reflection: Reflection,
}

impl Keepsake {
    /// Whether it is one that could have been kept here.
    pub(super) fn can_be(&self) -> bool {
        let name = clean(&self.name, Field::Name, None, Limit::Line(LONGEST_NAME));
        name.is_ok_and(|name| name == self.name) && self.reflection.can_be() && self.reflection.is_shown()
    }
}

impl Stillpoint {
    /// Two who share this phone begin to part: `leaving` leaves, and the phone stays with the other. At home only. One that
    /// was under way begins anew. What each keeps for themselves is closed. Nothing is changed before [`Stillpoint::confirm_copy_kept`].
    ///
    /// # Errors
    /// [`StillpointError::Locked`] while the app is, or an evening goes on; [`StillpointError::Invalid`] where there are
    /// not two.
    pub fn begin_parting(&self, leaving: Person, now: &Now) -> Result<PartingView, StillpointError> {
        // What is closed leaves the memory: before, it is written.
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        {
            let mut memory = hold(&self.memory);
            memory.act(now, Session::tick);
            if !memory.plans.current().is_some_and(|plan| plan.includes(Person::Second)) {
                return Err(not_in_the_plan(Person::Second));
            }
            if !memory.is_resting() {
                return Err(StillpointError::Locked);
            }
        }
        vault.close_compartment(owner(Person::First));
        vault.close_compartment(owner(Person::Second));
        let own = own_in(vault)?;
        let mut memory = hold(&self.memory);
        memory.own_is(own);
        memory.let_private_go();
        memory.parting = Some(Parting {
            leaving,
            wishes: [None; 2],
            without_the_other: false,
            copied: None,
        });
        memory.parting_view().ok_or(StillpointError::Locked)
    }

    /// `person` says for themselves what becomes of what was shared. It can be said anew until the end; what was written
    /// out by then has to be written out again.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the people) where nobody has begun to part; [`StillpointError::Locked`] while what they
    /// keep for themselves is closed: nobody else speaks for them. [`Why::GivenUp`] for two weeks after it was deleted without
    /// their words: whoever did that may not be them.
    pub fn wish_for_shared(&self, person: Person, wish: SharedWish, now: &Now) -> Result<PartingView, StillpointError> {
        let mut memory = hold(&self.memory);
        memory.act(now, Session::tick);
        let is_closed = memory.privacy.own.of(person).is_closed();
        let given_up = memory.was_given_up_lately(person);
        let parting = memory.parting.as_mut().ok_or(waits_for(None))?;
        if is_closed {
            return Err(StillpointError::Locked);
        }
        if given_up {
            return Err(StillpointError::Invalid {
                field: Field::People,
                person: Some(person),
                why: Why::GivenUp,
            });
        }
        parting.set(person, Some(wish));
        memory.parting_view().ok_or(waits_for(None))
    }

    /// The one who leaves does so alone: the other is not here, or does not open what they keep. They keep a copy of what was
    /// shared, and everything that is theirs. Only whoever has words of their own leaves so: nobody sends another away.
    pub(super) fn part_alone(&self, now: &Now) {
        let mut memory = hold(&self.memory);
        memory.act(now, Session::tick);
        let has_words =
            |memory: &Memory, person| !matches!(memory.privacy.own.of(person).keeping, Keeping::NeverSetUp(_));
        let leaving = memory.parting.as_ref().map(|parting| parting.leaving);
        let Some(leaving) = leaving.filter(|leaving| has_words(&memory, *leaving)) else {
            return;
        };
        if let Some(parting) = &mut memory.parting {
            parting.without_the_other = true;
            parting.set(leaving.other(), Some(SharedWish::KeepCopy));
        }
    }

    /// `person` takes back what they said, to say it anew. Changes nothing where nobody parts.
    pub fn take_back_wish(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if let Some(parting) = &mut memory.parting {
                parting.without_the_other &= person == parting.leaving;
                parting.set(person, None);
            }
        })
    }

    /// It stays as it was. Nothing was changed.
    pub fn cancel_parting(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.parting = None;
        })
    }

    /// How far the two have come; none where nobody parts.
    #[must_use]
    pub fn parting(&self) -> Option<PartingView> {
        hold(&self.memory).parting_view()
    }

    /// Writes out what leaves: all that the leaving person wrote, and, if they keep a copy, what was agreed and shown. Line
    /// by line into `sink`, in the clear: a backup for one, see `export` in the sources.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the people) names whose wish is missing; [`StillpointError::Locked`] while the app is,
    /// or while one of them keeps something for themselves that they have not opened; what `sink` answers.
    pub fn write_leaving_copy(&self, sink: &mut Sink<'_>, now: &Now) -> Result<PartingView, StillpointError> {
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        self.keep_folding(vault)?;
        let parting = self.divided(vault)?;
        // What is begun anew and breaks off may have been written over the one before.
        self.copied(None);
        let copied = parting.written_into(sink, now)?;
        self.copied(Some(copied));
        self.parting().ok_or(waits_for(None))
    }

    /// The leaving person has what was written out: it leaves this vault at once, with what both let go, and the vault goes
    /// on as the other's alone. Their plan waits for them to confirm it.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the people) names whose wish is missing, or the leaving person where nothing was
    /// written out, or something was written since ([`Why::NotCopied`]): then it has to be written out again.
    /// [`StillpointError::Locked`]; [`StillpointError::NotSaved`] and
    /// [`StillpointError::Damaged`]. In each case nothing was deleted.
    pub fn confirm_copy_kept(&self, now: &Now) -> Result<Moment, StillpointError> {
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        self.keep_folding(vault)?;
        if hold(&self.memory).reflections.is_unsaved() {
            return Err(StillpointError::NotSaved);
        }
        let parting = self.divided(vault)?;
        let as_it_is = parting.written_into(&mut |_| Ok(()), now)?;
        let copied = hold(&self.memory).parting.as_ref().and_then(|it| it.copied);
        if copied != Some(as_it_is) {
            self.copied(None);
            return Err(StillpointError::Invalid {
                field: Field::People,
                person: Some(parting.leaving),
                why: Why::NotCopied,
            });
        }
        parting.leave(vault)?;
        let Ok(found) = super::keeping::read(vault, 0) else {
            // It is done, and a disk that does not answer now is read at the next unlock.
            drop(store);
            return Ok(self.lock(now));
        };
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.parting = None;
            memory.reflections = Reflections::default();
            memory.let_texts_go();
            memory.take(found);
        }))
    }

    fn copied(&self, fingerprint: Option<Digest>) {
        if let Some(parting) = &mut hold(&self.memory).parting {
            parting.copied = fingerprint;
        }
    }

    /// What leaves and what stays, if both have said what they want.
    fn divided(&self, vault: &Vault) -> Result<Divided, StillpointError> {
        let (leaving, staying, alone, wishes, plan, plans, helps) = {
            let memory = hold(&self.memory);
            let parting = memory.parting.as_ref().ok_or(waits_for(None))?;
            let plans = memory.plans.clone();
            let plan = plans.current().ok_or(waits_for(None))?.clone();
            let helps = memory.helps.kept.get().clone();
            let alone = parting.without_the_other;
            (
                parting.leaving,
                parting.staying(),
                alone,
                parting.said()?,
                plan,
                plans,
                helps,
            )
        };
        for person in [leaving, staying] {
            let owner = owner(person);
            if alone && person == staying {
                continue;
            }
            if vault.has_compartment(owner)? && !vault.is_compartment_open(owner) {
                return Err(StillpointError::Locked);
            }
        }
        let mut written = written(vault, leaving)?;
        if !written.is_all {
            // Whoever leaves takes everything along, or knows that it is not.
            return Err(StillpointError::Damaged { readable: 0 });
        }
        let keepsakes = match leaving {
            Person::First => written
                .keepsakes(vault, true)?
                .into_iter()
                .map(|(_, one)| one)
                .collect(),
            Person::Second => Vec::new(),
        };
        let Written {
            everybodys,
            own: private,
            ..
        } = written;
        Ok(Divided {
            leaving,
            staying,
            takes_a_copy: wishes.0 == SharedWish::KeepCopy,
            keeps_a_copy: wishes.1 == SharedWish::KeepCopy,
            plan,
            plans,
            texts: texts_of(vault, leaving, &helps)?.1,
            alone: kept_by(vault, leaving)?,
            helps,
            everybodys: in_words(&everybodys, vault)?,
            private: in_words(&private, vault)?,
            keepsakes,
        })
    }
}

/// All of it. Whoever leaves takes everything along, or knows that it is not.
fn in_words(found: &[Version<RecordId, Found>], vault: &Vault) -> Result<Vec<Reflection>, StillpointError> {
    let all: Option<Vec<Reflection>> = found.iter().map(|one| one.reflection.in_words(one.id, vault)).collect();
    all.ok_or(StillpointError::Damaged { readable: 0 })
}

/// Whose turn it is.
const fn waits_for(person: Option<Person>) -> StillpointError {
    StillpointError::Invalid {
        field: Field::People,
        person,
        why: Why::Empty,
    }
}

impl Memory {
    pub(super) fn parting_view(&self) -> Option<PartingView> {
        let parting = self.parting.as_ref()?;
        Some(parting.view(&self.privacy.own))
    }
}

/// What leaves, and what stays.
struct Divided {
    leaving: Person,
    staying: Person,
    takes_a_copy: bool,
    keeps_a_copy: bool,
    plan: Plan,
    plans: Plans,
    /// What each wrote for a pause.
    helps: Helps,
    /// What troubles the one who leaves, in their own words.
    texts: TriggerTexts,
    /// What they wrote while they were alone, and kept for themselves.
    alone: Vec<WrittenAlone>,
    everybodys: Vec<Reflection>,
    /// What the leaving person kept for themselves.
    private: Vec<Reflection>,
    keepsakes: Vec<Keepsake>,
}

impl Divided {
    fn written_by(&self, person: Person) -> Vec<&Reflection> {
        let by = |one: &&Reflection| one.author() == person;
        self.everybodys.iter().filter(by).collect()
    }

    fn draft_of(&self, person: Person) -> PersonDraft {
        let mut people = self.plan.people();
        let found = people.find(|(other, _)| *other == person);
        found.map(|(_, written)| written.clone()).unwrap_or_default()
    }

    /// Writes out what leaves, and answers with its fingerprint.
    fn written_into(&self, sink: &mut Sink<'_>, now: &Now) -> Result<Digest, StillpointError> {
        let (mine, own) = (self.written_by(self.leaving), self.draft_of(self.leaving));
        let mut leaving = Export::default();
        let agreed = self.takes_a_copy.then(|| self.plan.agreed());
        let plan = self.plan_for_one(self.leaving, self.takes_a_copy)?;
        leaving.plan(&Plans::of_one_of(&self.plans, self.leaving, plan), &own, agreed);
        let helps = self.helps.of_one(self.leaving);
        if helps != Helps::default() {
            leaving.helps(&helps);
        }
        if self.texts.each().next().is_some() {
            leaving.trigger_texts(&self.texts);
        }
        for one in &self.alone {
            leaving.written_alone(one);
        }
        for one in mine
            .iter()
            .copied()
            .chain(&self.private)
            .filter(|one| one.holds_answers())
        {
            leaving.reflection(one, &own.name);
        }
        if self.takes_a_copy {
            let name = self.draft_of(self.staying).name;
            let rounds = Rounds::shown(mine.iter().map(|one| one.outline()));
            for one in self.written_by(self.staying) {
                if one.is_shown() && rounds.have_the_round_of(&one.outline()) {
                    leaving.keepsake(&Keepsake {
                        name: name.clone(),
                        reflection: one.clone(),
                    });
                }
            }
        }
        for keepsake in &self.keepsakes {
            leaving.keepsake(keepsake);
        }
        // The day stands in the first line alone, and makes nothing newer.
        let lines: Vec<&[u8]> = leaving.lines().iter().map(|line| line.as_slice()).collect();
        leaving.write_into(&date(today(now)), sink)?;
        Ok(checksum(&lines))
    }

    /// The plan of `person` alone: with what was agreed, if they keep a copy of it.
    fn plan_for_one(&self, person: Person, keeps_a_copy: bool) -> Result<Plan, StillpointError> {
        let agreed = if keeps_a_copy {
            PlanDraft {
                pace_holder: None,
                pace_holder_answers: false,
                ..self.plan.agreed().clone()
            }
        } else {
            PlanDraft::default()
        };
        Plan::first(&PlanDraft {
            people: vec![self.draft_of(person)],
            ..agreed
        })
    }

    /// Takes everything out of the vault that leaves, in one transaction.
    fn leave(&self, vault: &mut Vault) -> Result<(), StillpointError> {
        let plan = to_bytes(&Plans::of_one_of(
            &self.plans,
            self.staying,
            self.plan_for_one(self.staying, self.keeps_a_copy)?,
        ));
        let ages = to_bytes(&Ages::of_one(vault, self.staying)?);
        let helps = to_bytes(&self.helps.of_one(self.staying));
        let texts = vault.newest(TRIGGER_TEXTS, usize::MAX)?;
        let records = parsed(&vault.newest(REFLECTION, usize::MAX)?);
        let keepsakes = vault.newest(KEEPSAKE, usize::MAX)?;
        let leaves = |record: &&Record| {
            let keepsake = from_bytes::<Keepsake>(&record.body);
            // One that cannot be read is the first's like all others.
            keepsake.map_or(self.leaving == Person::First, |keepsake| {
                keepsake.parts(self.leaving) == Parts::Leaves
            })
        };
        let keepsakes: Vec<RecordId> = keepsakes.iter().filter(leaves).map(|record| record.id).collect();
        let latest = furthest(records.clone()).iter().map(|version| version.id).collect();
        let latest = order::by_key(latest, |id: &RecordId| *id);
        let (name, rounds) = (
            self.draft_of(self.leaving).name,
            Rounds::shown(self.written_by(self.staying).into_iter().map(Reflection::outline)),
        );
        let is_shown_by_both = |one: &Reflection| one.is_shown() && rounds.have_the_round_of(&one.outline());
        vault.leave_to(owner(self.leaving), owner(self.staying), |changes| {
            changes.put(PLAN, &plan)?;
            changes.put(AGES, &ages)?;
            // To the one who stays it is said anew.
            changes.put(OWN_SAID, &to_bytes(&OwnSaid::default()))?;
            // What two had begun is nobody's.
            changes.put(BEGUN, &to_bytes(&Begun::default()))?;
            changes.put(HELPS, &helps)?;
            for record in &texts {
                self.part_with_texts(changes, record)?;
            }
            for id in &keepsakes {
                changes.delete(*id)?;
            }
            for (id, one) in &records {
                let keepsake = self.keeps_a_copy && latest.binary_search(id).is_ok() && is_shown_by_both(one);
                self.part_with(changes, *id, one, keepsake.then_some(&name))?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Own words that lie in everybody's part go with their author, or stay as the first's.
    fn part_with_texts(&self, changes: &mut Changes<'_, '_>, record: &Record) -> Result<(), VaultError> {
        match from_bytes::<TriggerTexts>(&record.body) {
            Some(texts) if texts.parts(self.leaving) == Parts::Stays => {
                changes.replace(record.id, TRIGGER_TEXTS, &to_bytes(&texts.by(Person::First)))
            }
            _ => changes.delete(record.id),
        }
    }

    fn part_with(
        &self,
        changes: &mut Changes<'_, '_>,
        id: RecordId,
        one: &Reflection,
        kept_under: Option<&String>,
    ) -> Result<(), VaultError> {
        if one.parts(self.leaving) == Parts::Stays {
            // The one who stays is the first from now on.
            return changes.replace(id, REFLECTION, &to_bytes(&one.clone().by(Person::First)));
        }
        let Some(name) = kept_under else {
            return changes.delete(id);
        };
        let keepsake = to_bytes(&Keepsake {
            name: name.clone(),
            reflection: one.clone(),
        });
        // By now what the one who stays keeps for themselves is the first's.
        if changes.has_compartment(owner(Person::First))? {
            changes.replace_private(id, owner(Person::First), KEEPSAKE, &keepsake)
        } else {
            changes.replace(id, KEEPSAKE, &keepsake)
        }
    }
}
