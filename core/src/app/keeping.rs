//! What takes its time: writing, unlocking, locking, setting up. Off the phone's main thread, please. Each takes the
//! store's lock first and the evening's only for a moment, so that a pause never waits for it.

use crate::{
    error::{KeyTrouble, StillpointError},
    moment::{Moment, Now},
    people::Pair,
    plan::{self, Plan, PlanDraft, Plans, Writing},
    privacy::own::Keeping,
    reflect::Waiting,
    session::Person,
    vault::{Name, RecordId, Secret, Vault, VaultError},
};

use super::{
    access::{Access, known},
    aging::expire,
    clock::seconds,
    deleting::STEP,
    kept::{
        bytes::{fresh, to_bytes},
        once::KeptOnce,
        table::{Keeps, PLAN, REFLECTION},
    },
    place::Place,
    reading::{read, readable},
    refusals::{lost_with_its_key, without_a_secret},
    standing::doubt,
    stillpoint::{Stillpoint, hold},
    store::Store,
    whose::owner,
};

impl Stillpoint {
    /// Writes what waits to be written: the start marker of a session, the plan, the reflections. Call it whenever a
    /// moment carries [`Effect::Work`](crate::Effect::Work), off the main thread, and show the moment it returns.
    ///
    /// Never fails: what cannot be written stays in memory, the moment says how much, and the next touch tries again.
    pub fn keep(&self, now: &Now) -> Moment {
        let mut store = hold(&self.store);
        self.let_fingers_go(&store);
        if let Store::Vault(vault) = &mut *store {
            self.close_what_was_left(vault);
            self.keep_mark(vault, now);
            // What could not be folded in waits for the next time.
            let _ = self.keep_folding(vault);
            self.keep_plan(vault);
            // Before what says that it is shown.
            self.keep_texts(vault);
            self.keep_once(vault);
            self.keep_cards(vault);
            self.keep_reflections(vault);
            self.keep_renewing(vault);
            // Not important: then the phone remembers it the next time.
            let _ = vault.remember(&*self.ports.keys);
            self.keep_doubting(vault);
        }
        let mut goes_on = false;
        let moment = self.acting(|memory| goes_on = memory.has_work());
        // What could not be written now would not be written by calling again at once.
        let effects = moment.effects.without(crate::Effect::Work);
        Moment {
            effects: if goes_on {
                effects.with(crate::Effect::Work)
            } else {
                effects
            },
            ..moment
        }
    }

    /// Together is entered only when the start marker is durable; it goes when the session has ended (law 5).
    fn keep_mark(&self, vault: &mut Vault, now: &Now) {
        let (start, begun, marked) = {
            let memory = hold(&self.memory);
            (memory.session.start(), memory.session.has_begun(), memory.marked)
        };
        if let Some(start) = start {
            let before = {
                let mut memory = hold(&self.memory);
                let before = (memory.reminders.kept.get().clone(), *memory.evening.get());
                memory.evening_begins(seconds(now));
                before
            };
            // Before the mark: a question too much is better than none, should the phone die in between.
            self.keep_once(vault);
            let durable = marked || vault.set_mark().is_ok();
            let mut memory = hold(&self.memory);
            memory.marked |= durable;
            memory.act(now, |session, now| session.started(start, durable, now));
            if !memory.session.has_begun() {
                let (reminders, evening) = before;
                memory.reminders.kept.change(reminders);
                memory.evening.change(evening);
            }
        } else if marked && !begun && vault.clear_mark().is_ok() {
            hold(&self.memory).marked = false;
        }
    }

    /// What was written while it was locked, and could not be folded in at the unlock, is folded in now. Nothing is deleted
    /// before that: it would come back.
    pub(super) fn keep_folding(&self, vault: &mut Vault) -> Result<(), StillpointError> {
        if !vault.is_open() {
            return Ok(());
        }
        let folded = vault.fold_in()?;
        hold(&self.memory).unfolded = false;
        if folded > 0
            && let Ok(found) = read(vault, folded)
        {
            let mut memory = hold(&self.memory);
            memory.reflections.opened(found.reflections);
            memory.let_private_go();
        }
        Ok(())
    }

    /// Whether what was put need not be put again: it is on the disk, or what is there is damaged and never written over,
    /// which is said.
    fn is_settled(&self, vault: &mut Vault, put: &Result<(), VaultError>) -> bool {
        if matches!(put, Err(VaultError::Damaged { .. })) {
            self.found_damage(vault);
            return true;
        }
        put.is_ok()
    }

    fn keep_plan(&self, vault: &mut Vault) {
        let plans = {
            let mut memory = hold(&self.memory);
            let plans = memory.plans_to_keep();
            if plans.is_unsaved() && plans.know_everybody(fresh).is_err() {
                return;
            }
            plans.clone()
        };
        if vault.is_open() && plans.is_unsaved() {
            let put = vault.put(PLAN, &to_bytes(&plans));
            if self.is_settled(vault, &put) {
                hold(&self.memory).plans_to_keep().saved(&plans);
            }
        }
    }

    /// What rooms keep once each.
    fn keep_once(&self, vault: &mut Vault) {
        if !vault.is_open() {
            return;
        }
        let waits = |(name, room): (Name, &mut dyn KeptOnce)| room.is_unsaved().then(|| (name, room.body()));
        let waiting: Vec<_> = hold(&self.memory).kept_once().into_iter().filter_map(waits).collect();
        for (name, body) in waiting {
            let put = vault.put(name, &body);
            if self.is_settled(vault, &put) {
                let mut memory = hold(&self.memory);
                let mut rooms = memory.kept_once().into_iter();
                if let Some((_, room)) = rooms.find(|(other, _)| *other == name) {
                    room.saved(&body);
                }
            }
        }
    }

    /// What can be read while it is locked is what its authors chose, and what was chosen first is on the disk.
    fn keep_cards(&self, vault: &mut Vault) {
        let (cards, is_owed) = {
            let memory = hold(&self.memory);
            (memory.cards.clone(), memory.owes_cards)
        };
        // New keys leave what was shown behind.
        let is_other = vault.shows_while_locked() == cards.is_empty();
        if !vault.is_open() || !(is_owed || is_other) {
            return;
        }
        let words = (!cards.is_empty()).then(|| to_bytes(&cards));
        let there = vault.shown_while_locked(&*self.ports.keys);
        let is_so = !is_other && there.as_ref().map(|there| there.as_slice()) == words.as_deref();
        let shown = if is_so {
            Ok(())
        } else {
            vault.show_while_locked(words.as_deref(), &*self.ports.keys)
        };
        // Where the phone has nothing to keep it with, memory shows it until the app ends; where the vault is damaged, nothing
        // is written.
        if !matches!(shown, Err(VaultError::NotSaved)) {
            let mut memory = hold(&self.memory);
            memory.owes_cards &= memory.cards != cards;
        }
    }

    fn keep_reflections(&self, vault: &mut Vault) {
        let waiting = hold(&self.memory).reflections.waiting();
        for version in waiting {
            if let Ok(kept) = write_reflection(vault, &version) {
                hold(&self.memory).reflections.saved(&version, kept);
            }
        }
        hold(&self.memory).let_private_go();
    }

    /// New keys come step by step.
    fn keep_renewing(&self, vault: &mut Vault) {
        if vault.rotation().is_some() {
            // A full disk waits.
            let going_on = vault.rotate_step(STEP).is_ok_and(|progress| !progress.is_done());
            hold(&self.memory).renewing = going_on;
            self.keep_telling_of_damage(vault);
        }
    }

    /// Makes the vault and writes the first version of the plan into it. Without a secret the phone's own key opens it.
    /// On an error nothing is left behind: the next call begins anew.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] names the field; [`StillpointError::AlreadySetUp`] where there is a vault;
    /// [`StillpointError::NotSaved`] where it cannot be written; [`StillpointError::KeyUnavailable`] where the phone's
    /// own key cannot be used. Where the phone has none, it does not work without a secret that nobody guesses:
    /// [`StillpointError::Invalid`].
    pub fn set_up(&self, draft: &PlanDraft, secret: Option<String>, now: &Now) -> Result<Moment, StillpointError> {
        self.set_up_with(draft, None, secret, now)
    }

    /// Makes the vault as [`Stillpoint::set_up`] does, where each chose of breathing and tensing as `breathes` says; none: as the
    /// draft says for all.
    pub(super) fn set_up_with(
        &self,
        draft: &PlanDraft,
        breathes: Option<Pair<bool>>,
        secret: Option<String>,
        now: &Now,
    ) -> Result<Moment, StillpointError> {
        // First, so that it is overwritten whatever is refused.
        let secret = secret.map(Secret::typed);
        let plan = Plan::first(&draft.named(&self.language()))?;
        let secret = secret.transpose()?;
        let mut store = hold(&self.store);
        match &*store {
            Store::NeverSetUp => {}
            Store::Vault(_) => return Err(StillpointError::AlreadySetUp),
            Store::Trouble(trouble) => return Err((*trouble).into()),
        }
        let mut plans = Plans::first(plan);
        if let Some(breathes) = breathes {
            plans = plans.where_each_chose(breathes);
        }
        plans.know_everybody(fresh).map_err(VaultError::from)?;
        plans.saved(&plans.clone());
        let first = [(PLAN, to_bytes(&plans))];
        let first = first.each_ref().map(|(name, body)| (*name, body.as_slice()));
        let vault = Vault::create_holding(&self.place, secret.as_ref(), &*self.ports.keys, &first)
            .map_err(|error| without_a_secret(error, secret.as_ref()))?;
        let known = known(&vault);
        *store = Store::Vault(Box::new(vault));
        Ok(self.acting(|memory| {
            memory.act(now, crate::session::Session::tick);
            memory.privacy.ways_in.known = known;
            memory.began(secret.is_some());
            memory.turn(Place::Plan(plan::Place::Confirm(Person::First)));
            memory.writing = Writing::default();
            for person in [Person::First, Person::Second] {
                memory.privacy.own.of_mut(person).keeping = Keeping::NeverSetUp(None);
            }
            memory.opened(plans);
        }))
    }

    /// Opens the vault by `unlock`, and shows what it holds. `lost` is what it means where the phone no longer has its key.
    pub(super) fn open(
        &self,
        now: &Now,
        lost: KeyTrouble,
        unlock: impl FnOnce(&mut Vault) -> Result<(), VaultError>,
    ) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = match &mut *store {
            Store::Vault(vault) => vault,
            Store::NeverSetUp => return Err(StillpointError::Locked),
            Store::Trouble(trouble) => return Err((*trouble).into()),
        };
        let waiting = vault.waiting().unwrap_or(0);
        unlock(vault).map_err(|error| {
            // A finger may have fallen just now, and is not offered any more.
            let mut memory = hold(&self.memory);
            if let Access::Locked(_) = memory.access {
                memory.access = Access::locked(vault);
                memory.privacy.ways_in.known = known(vault);
            }
            lost_with_its_key(error, lost)
        })?;
        let no_biometrics = !vault.has_biometric_slot() && !vault.is_read_only();
        // Not important: the next unlock tries again.
        let aged = expire(vault, now).unwrap_or_default();
        let (mut is_said, renewing) = (doubt(vault), vault.rotation().is_some());
        let known = known(vault);
        let unfolded = !vault.is_read_only() && vault.fold_in().is_err();
        let found = read(vault, waiting).or_else(|error| match error {
            StillpointError::Damaged { .. } => {
                vault.note_damage();
                is_said = doubt(vault);
                readable(vault, &self.language())
            }
            other => Err(other),
        });
        let found = found.inspect_err(|_| vault.lock())?;
        let mut memory = hold(&self.memory);
        (memory.doubt, memory.renewing, memory.unfolded) = (is_said, renewing, unfolded);
        (memory.unread, memory.owes_cards) = (true, true);
        memory.owes_biometrics |= no_biometrics;
        memory.privacy.ways_in.known = known;
        memory.unhide();
        memory.take(found);
        memory.privacy.deleting.aged = aged;
        if !vault.is_read_only() {
            let visit = memory.visit(now);
            memory.privacy.ways_in.visited(&visit);
        }
        if memory.must_lock {
            // Somebody put the app away meanwhile.
            memory.hide();
        }
        Ok(())
    }

    /// What people wrote is shown no more, at once and whatever the store is doing: what a touch on "Lock" calls, with
    /// [`Stillpoint::lock`] to follow off the main thread. Until then nothing is lost, and what ends meanwhile shows nothing.
    pub fn hide(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, crate::session::Session::tick);
            memory.hide();
        })
    }

    /// Locks the app: what waits is written, the keys go, and what people wrote is shown no more. A session goes on:
    /// pause and stop work as always, and every yes waits for the unlock.
    pub fn lock(&self, now: &Now) -> Moment {
        // Out of sight at once, whatever the store is doing.
        hold(&self.memory).hide();
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        if let Store::Vault(vault) = &mut *store {
            vault.lock_with(&*self.ports.keys);
            let (access, known) = (Access::locked(vault), known(vault));
            return self.acting(|memory| {
                memory.act(now, crate::session::Session::tick);
                memory.privacy.ways_in.known = known;
                let writing = memory.session.author();
                memory.reflections.close(writing);
                memory.close(access);
            });
        }
        self.acting(|memory| memory.act(now, crate::session::Session::tick))
    }

    /// Looks for the vault once more where it could not be opened: the disk or the phone may have recovered.
    pub(super) fn look_for_the_vault(&self) {
        let mut store = hold(&self.store);
        if matches!(*store, Store::Trouble(_)) {
            *store = Store::found(&self.place, &*self.ports.keys);
            let mut memory = hold(&self.memory);
            memory.found(&store);
            memory.read_cards(&store, &*self.ports.keys);
        }
    }
}

/// Writes a reflection where it belongs: what is private to somebody who has a compartment goes there, open or not.
fn write_reflection(vault: &mut Vault, version: &Waiting<RecordId>) -> Result<Option<RecordId>, VaultError> {
    let bytes = &to_bytes(&version.version);
    if !vault.is_open() {
        // It is put away at the next unlock.
        return vault.drop_in(REFLECTION, bytes).map(|()| None);
    }
    let private = match version.version.owner().map(owner) {
        Some(owner) if vault.has_compartment(owner)? => Some(owner),
        _ => None,
    };
    match (version.kept, private) {
        (Some(id), Some(owner)) => vault.replace_private(id, owner, REFLECTION, bytes).map(|()| Some(id)),
        (None, Some(owner)) => vault.append_private(owner, REFLECTION, bytes).map(Some),
        (Some(id), None) => vault.replace(id, REFLECTION, bytes).map(|()| Some(id)),
        (None, None) => vault.append(REFLECTION, bytes).map(Some),
    }
}
