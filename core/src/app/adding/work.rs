//! Somebody is added, and what was written alone comes back, as work.

use crate::{
    error::{Field, StillpointError, Why},
    moment::Now,
    page::SecretText,
    plan::{self, Step},
    privacy::{
        self,
        adding::{self, Leaf, Piece, What, Work},
    },
    reflect::Reflections,
    session::{Person, Session},
    vault::{Vault, VaultError},
};

use crate::app::{
    adding::{ALONE, kept_alone::kept_of, plan_of_two},
    kept::{
        begun::Begun,
        bytes::{fresh, to_bytes},
        table::{BEGUN, HELPS, PLAN, REFLECTION, REMINDERS, TRUSTED, WRITTEN_ALONE},
        written_alone::WrittenAlone,
    },
    place::Place,
    put_away::lies_open,
    reading::read,
    stillpoint::{Stillpoint, hold},
    whose::owner,
    work::Done,
    written::parsed,
};

/// The page `place` of this room.
const fn at(place: adding::Place) -> Place {
    Place::Privacy(privacy::Place::Adding(place))
}

impl Stillpoint {
    /// Does what this room left to the disk.
    pub(in crate::app) fn adding_done(&self, work: Work, now: &Now) -> Done {
        match work {
            Work::KeepWords(words) => self.keep_words(ALONE, None, words, now),
            Work::Open(words) => ("own", self.open_own(ALONE, words, now)),
            Work::Add { secret, shared } => self.add_somebody(secret, &shared, now),
            Work::Read(person, from) => ("", self.read_written_alone(person, from)),
            Work::BringBack(person, piece) => ("", self.bring_back(person, piece, now)),
        }
    }

    /// Somebody is added. What was written alone and is not in `shared` is its author's alone from here on.
    fn add_somebody(&self, secret: SecretText, shared: &[What], now: &Now) -> Done {
        // What waits in memory is written before.
        self.unsaid(self.keep(now));
        self.proving(secret, now, |vault, _| self.added(vault, shared, now))
    }

    fn added(&self, vault: &mut Vault, shared: &[What], now: &Now) -> Result<(), StillpointError> {
        self.keep_folding(vault)?;
        let (all, plans, helps, reminders) = {
            let memory = hold(&self.memory);
            if !memory.may_add_somebody() || !vault.is_compartment_open(owner(ALONE)) {
                return Err(StillpointError::Locked);
            }
            if memory.was_given_up_lately(ALONE) {
                return Err(StillpointError::Invalid {
                    field: Field::People,
                    person: Some(ALONE),
                    why: Why::GivenUp,
                });
            }
            if memory.reflections.is_unsaved() {
                return Err(StillpointError::NotSaved);
            }
            let (helps, reminders) = (memory.helps.kept.get(), memory.reminders.kept.get());
            (
                memory.written_alone(),
                memory.plans.clone(),
                helps.clone(),
                reminders.clone(),
            )
        };
        let theirs = all.only(|what| shared.contains(&what));
        let kept = all.only(|what| !shared.contains(&what));
        let alone = plans.current().map(|plan| plan.agreed().clone()).unwrap_or_default();
        let mut plans = plans.joined(&plan_of_two(&theirs, &alone, &self.language()))?;
        plans.know_everybody(fresh).map_err(VaultError::from)?;
        let helps = helps.with(ALONE, theirs.helps.clone());
        let reminders = reminders.called(&theirs.reminders);
        // What they showed, when there was somebody else here, too: nobody who is added was shown it.
        let records = parsed(&vault.newest(REFLECTION, usize::MAX)?).into_iter();
        let shown = records.filter(|(_, one)| one.author() == ALONE && one.is_shown());
        let shown: Vec<_> = shown.map(|(id, one)| (id, to_bytes(&one.unshown()))).collect();
        let open = lies_open(vault, ALONE)?;
        vault.at_once(|changes| {
            for (id, kind, body) in &open {
                changes.replace_private(*id, owner(ALONE), *kind, body)?;
            }
            for (id, body) in &shown {
                changes.replace_private(*id, owner(ALONE), REFLECTION, body)?;
            }
            if kept.each().next().is_some() {
                changes.append_private(owner(ALONE), WRITTEN_ALONE, &to_bytes(&kept))?;
            }
            changes.put(HELPS, &to_bytes(&helps))?;
            changes.put(REMINDERS, &to_bytes(&reminders))?;
            changes.put(TRUSTED, &to_bytes(&theirs.trusted))?;
            // What one had begun alone is not for two to read.
            changes.put(BEGUN, &to_bytes(&Begun::default()))?;
            changes.put(PLAN, &to_bytes(&plans))
        })?;
        let _ = vault.remember(&*self.ports.keys);
        let found = read(vault, 0);
        let moment = self.acting(|memory| {
            memory.act(now, Session::tick);
            match found {
                Ok(found) => {
                    memory.reflections = Reflections::default();
                    memory.let_texts_go();
                    memory.take(found);
                    if let Some(plan) = memory.plans.to_read() {
                        memory.writing.join(plan);
                    }
                    memory.turn_from(
                        at(adding::Place::Sure),
                        Place::Plan(plan::Place::Join(Step::Called(ALONE.other()))),
                    );
                }
                Err(_) => {
                    // It is done, and a disk that does not answer now is read at the next unlock.
                    memory.hide();
                    memory.lock_soon();
                }
            }
        });
        self.unsaid(moment);
        Ok(())
    }

    /// `person` reads what they wrote alone and keep for themselves, from the piece with the number `from` on.
    fn read_written_alone(&self, person: Person, from: usize) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let kept = kept_of(vault, person)?;
        let pieces: Vec<(Piece, String)> = kept
            .iter()
            .flat_map(|(id, kept)| {
                let record = id.number();
                kept.each().map(move |(what, text)| (Piece { record, what }, text))
            })
            .collect();
        let from = from.min(pieces.len().saturating_sub(1) / adding::A_LEAF * adding::A_LEAF);
        let until = from.saturating_add(adding::A_LEAF);
        let leaf = Leaf {
            goes_on: until < pieces.len(),
            pieces: pieces.into_iter().skip(from).take(adding::A_LEAF).collect(),
        };
        let mut memory = hold(&self.memory);
        if !memory.privacy.own.of(person).is_open() {
            return Ok(());
        }
        memory.privacy.own.of_mut(person).has_written_alone = !kept.is_empty();
        let here = memory.place;
        let is_there = matches!(
            here,
            Place::Privacy(
                privacy::Place::Own(privacy::own::Place::Of(of))
                    | privacy::Place::Adding(adding::Place::Kept(of, _))
            ) if of == person
        );
        if is_there {
            memory.turn(at(adding::Place::Kept(person, from)));
            memory.privacy.adding.read = leaf;
        }
        Ok(())
    }

    /// A piece of what `person` wrote alone is for both to read again: what is their own at once, what is both's as a proposal.
    /// It leaves what they keep once it stands there on the disk; a death in between leaves it in both places.
    fn bring_back(&self, person: Person, piece: Piece, now: &Now) -> Result<(), StillpointError> {
        let kept = {
            let mut store = hold(&self.store);
            let vault = self.opened(&mut store)?;
            kept_of(vault, person)?
        };
        let Some((id, all)) = kept.into_iter().find(|(id, _)| id.number() == piece.record) else {
            return Ok(());
        };
        let one = all.only(|what| what == piece.what);
        let rest = all.only(|what| what != piece.what);
        self.join(person, &one)?;
        self.unsaid(self.keep(now));
        {
            let mut store = hold(&self.store);
            let vault = self.opened(&mut store)?;
            if hold(&self.memory).must_keep_what_came_back() {
                return Err(StillpointError::NotSaved);
            }
            if rest.each().next().is_some() {
                vault.replace_private(id, owner(person), WRITTEN_ALONE, &to_bytes(&rest))?;
            } else {
                vault.delete(id)?;
            }
            let _ = vault.remember(&*self.ports.keys);
        }
        let from = match hold(&self.memory).place {
            Place::Privacy(privacy::Place::Adding(adding::Place::Kept(_, from))) => from,
            _ => 0,
        };
        self.read_written_alone(person, from)
    }

    /// `one` stands where both read it. On an error nothing is changed.
    fn join(&self, person: Person, one: &WrittenAlone) -> Result<(), StillpointError> {
        let mut memory = hold(&self.memory);
        if !memory.is_surely(person) {
            return Err(StillpointError::Locked);
        }
        let (mut plans, today) = (memory.plans.clone(), memory.today());
        plans.write_own(person, |own| one.join_own(own))?;
        if let Some(mut draft) = plans.to_read().map(|plan| plan.agreed().clone()) {
            one.join_shared(&mut draft);
            plans.propose(&draft, today)?;
        }
        let helps = memory.helps.kept.get();
        let own = helps.of(person).joined(&one.helps);
        if !own.can_be() {
            return Err(StillpointError::Invalid {
                field: Field::Trigger,
                person: None,
                why: Why::TooMany { max: 8 },
            });
        }
        let helps = helps.with(person, own);
        let trusted = one.join_trusted(memory.support.people.get())?;
        let reminders = memory.reminders.kept.get();
        let mut names = reminders.names().to_vec();
        let new = one
            .reminders
            .iter()
            .filter(|(id, _)| names.iter().all(|(other, _)| other != id));
        let new: Vec<_> = new.cloned().collect();
        names.extend(new);
        let reminders = reminders.called(&names);
        memory.plans = plans;
        memory.helps.kept.change(helps);
        memory.support.people.change(trusted);
        memory.reminders.kept.change(reminders);
        memory.refresh_help();
        Ok(())
    }
}

impl crate::app::memory::Memory {
    /// Whether what came back is not on the disk yet.
    fn must_keep_what_came_back(&self) -> bool {
        self.plans.is_unsaved()
            || self.helps.kept.is_unsaved()
            || self.support.people.is_unsaved()
            || self.reminders.is_unsaved()
    }
}
