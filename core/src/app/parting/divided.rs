//! What leaves with the one who goes, and what stays with the other.

use stillpoint_seal::{Digest, checksum};

use crate::{
    error::StillpointError,
    moment::Now,
    order,
    plan::{Helps, PersonDraft, Plan, PlanDraft, Plans, TriggerTexts},
    reflect::{Reflection, Rounds, Version, furthest},
    session::Person,
    vault::{Changes, Record, RecordId, Vault, VaultError},
};

use crate::app::{
    adding::kept_by,
    clock::{date, today},
    export::{Export, Sink},
    helps::texts_of,
    kept::{
        ages::{Ages, OwnSaid},
        begun::Begun,
        bytes::{from_bytes, to_bytes},
        keepsake::Keepsake,
        table::{AGES, BEGUN, HELPS, KEEPSAKE, Keeps, OWN_SAID, PLAN, Parts, REFLECTION, TRIGGER_TEXTS},
        written_alone::WrittenAlone,
    },
    parting::steps::{SharedWish, waits_for},
    stillpoint::{Stillpoint, hold},
    whose::owner,
    written::{Found, Written, parsed, written},
};

/// What leaves, and what stays.
pub(super) struct Divided {
    pub(super) leaving: Person,
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
    pub(super) fn written_into(&self, sink: &mut Sink<'_>, now: &Now) -> Result<Digest, StillpointError> {
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
    pub(super) fn leave(&self, vault: &mut Vault) -> Result<(), StillpointError> {
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

impl Stillpoint {
    /// What leaves and what stays, if both have said what they want.
    pub(super) fn divided(&self, vault: &Vault) -> Result<Divided, StillpointError> {
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
