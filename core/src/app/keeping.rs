//! What takes its time: writing, unlocking, locking, setting up. Off the phone's main thread, please. Each takes the
//! store's lock first and the evening's only for a moment, so that a pause never waits for it.

use crate::{
    error::StillpointError,
    moment::{Moment, Now},
    plan::{Plan, PlanDraft},
    reflect::{Form, Reflection},
    session::Person,
    vault::{Name, Secret, SinceBoot, Vault, VaultError},
    words::Language,
};

use super::{
    Stillpoint, Store,
    evening::Access,
    hold,
    pages::Page,
    plans::{Plans, from_bytes, to_bytes},
    reflections::{REFLECTION, sort_out},
    reminders::Kept,
    syncing::REMINDERS,
};

/// Where the plan is kept.
pub(super) const PLAN: Name = Name(1);

impl Stillpoint {
    /// Writes what waits to be written: the start marker of a session, the plan, the reflections. Call it whenever a
    /// moment carries [`Effect::Keep`](crate::Effect::Keep), off the main thread, and show the moment it returns.
    ///
    /// Never fails: what cannot be written stays in memory, the moment says how much, and the next touch tries again.
    pub fn keep(&self, now: &Now) -> Moment {
        let mut store = hold(&self.store);
        if let Store::Vault(vault) = &mut *store {
            self.keep_mark(vault, now);
            self.keep_plan(vault);
            self.keep_reminders(vault);
            self.keep_reflections(vault);
        }
        let moment = self.touch(|_| {});
        // What could not be written now would not be written by calling again at once.
        Moment {
            effects: moment.effects.without(crate::Effect::Keep),
            ..moment
        }
    }

    /// Together is entered only when the start marker is durable; it goes when the session has ended (law 5).
    fn keep_mark(&self, vault: &mut Vault, now: &Now) {
        let (start, begun, marked) = {
            let evening = hold(&self.evening);
            (evening.session.start(), evening.session.has_begun(), evening.marked)
        };
        if let Some(start) = start {
            let durable = marked || vault.set_mark().is_ok();
            let mut evening = hold(&self.evening);
            evening.marked |= durable;
            evening.act(now, |session, now| session.started(start, durable, now));
        } else if marked && !begun && vault.clear_mark().is_ok() {
            hold(&self.evening).marked = false;
        }
    }

    fn keep_plan(&self, vault: &mut Vault) {
        let plans = hold(&self.evening).plans.clone();
        if vault.is_open() && plans.is_unsaved() && vault.put(PLAN, &to_bytes(&plans)).is_ok() {
            hold(&self.evening).plans.saved(&plans);
        }
    }

    fn keep_reminders(&self, vault: &mut Vault) {
        let (kept, unsaved) = {
            let reminders = &hold(&self.evening).reminders;
            (reminders.kept.clone(), reminders.is_unsaved())
        };
        if vault.is_open() && unsaved && vault.put(REMINDERS, &to_bytes(&kept)).is_ok() {
            hold(&self.evening).reminders.saved(&kept);
        }
    }

    fn keep_reflections(&self, vault: &mut Vault) {
        let waiting = hold(&self.evening).reflections.waiting();
        for version in waiting {
            let kept = match version.kept {
                _ if !vault.is_open() => vault.drop_in(REFLECTION, &version.bytes).map(|()| None),
                Some(id) => vault.replace(id, REFLECTION, &version.bytes).map(|()| Some(id)),
                None => vault.append(REFLECTION, &version.bytes).map(Some),
            };
            if let Ok(kept) = kept {
                hold(&self.evening).reflections.saved(&version, kept);
            }
        }
    }

    /// Makes the vault and writes the first version of the plan into it. Without a secret the phone's own key opens it.
    /// On an error nothing is left behind: the next call begins anew.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] names the field; [`StillpointError::AlreadySetUp`] where there is a vault;
    /// [`StillpointError::NotSaved`] where it cannot be written; [`StillpointError::KeyUnavailable`] where the phone's
    /// own key cannot be used.
    pub fn set_up(&self, draft: &PlanDraft, secret: Option<String>, now: &Now) -> Result<Moment, StillpointError> {
        let plan = Plan::first(&with_names(draft, &self.language))?;
        let secret = secret.map(Secret::new).transpose()?;
        let mut store = hold(&self.store);
        match &*store {
            Store::NeverSetUp => {}
            Store::Vault(_) => return Err(StillpointError::AlreadySetUp),
            Store::Trouble(trouble) => return Err((*trouble).into()),
        }
        let plans = Plans::first(plan);
        let first = [(PLAN, to_bytes(&plans))];
        let first = first.each_ref().map(|(name, body)| (*name, body.as_slice()));
        let vault = Vault::create_holding(&self.place, secret.as_ref(), &*self.keys, &first)?;
        *store = Store::Vault(Box::new(vault));
        Ok(self.touch(|evening| {
            evening.act(now, crate::session::Session::tick);
            evening.page = Page::Plan;
            evening.opened(plans, &self.language);
        }))
    }

    /// Opens the vault with its secret. What was written while it was locked is folded in.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`], [`StillpointError::TooSoon`] after several of them,
    /// [`StillpointError::KeyUnavailable`], [`StillpointError::Damaged`],
    /// [`StillpointError::Invalid`] for a secret that cannot be one. The session goes on as it was.
    pub fn unlock(&self, secret: String, now: &Now) -> Result<Moment, StillpointError> {
        let secret = Secret::new(secret)?;
        self.open(now, |vault| {
            let since_boot = SinceBoot {
                boot_id: now.boot_id,
                monotonic_ms: now.monotonic_ms,
            };
            vault.unlock(&secret, &*self.keys, since_boot)
        })
    }

    /// Opens the vault with the phone's own key, where no secret was chosen.
    ///
    /// # Errors
    /// As [`Stillpoint::unlock`].
    pub fn unlock_with_device(&self, now: &Now) -> Result<Moment, StillpointError> {
        self.open(now, |vault| vault.unlock_with_device(&*self.keys))
    }

    pub(super) fn open(
        &self,
        now: &Now,
        unlock: impl FnOnce(&mut Vault) -> Result<(), VaultError>,
    ) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        let vault = match &mut *store {
            Store::Vault(vault) => vault,
            Store::NeverSetUp => return Err(StillpointError::Locked),
            Store::Trouble(trouble) => return Err((*trouble).into()),
        };
        unlock(vault)?;
        let (plans, reflections, reminders) = match read(vault) {
            Ok(found) => found,
            Err(error) => {
                vault.lock();
                return Err(error);
            }
        };
        Ok(self.touch(|evening| {
            evening.act(now, crate::session::Session::tick);
            evening.reflections.opened(reflections);
            evening.reminders.opened(reminders);
            evening.opened(plans, &self.language);
        }))
    }

    /// Locks the app: what waits is written, the keys go, and what people wrote is shown no more. A session goes on:
    /// pause and stop work as always, and every yes waits for the unlock.
    pub fn lock(&self, now: &Now) -> Moment {
        {
            // Out of sight at once, whatever the store is doing.
            let mut evening = hold(&self.evening);
            if evening.access == Access::Open {
                evening.session.set_locked(true);
            }
        }
        let _ = self.keep(now);
        let mut store = hold(&self.store);
        if let Store::Vault(vault) = &mut *store {
            vault.lock();
            let access = Access::locked(vault);
            return self.touch(|evening| {
                evening.act(now, crate::session::Session::tick);
                let writing = evening.session.author();
                evening.reflections.close(writing);
                evening.close(access, &self.language);
            });
        }
        self.touch(|evening| evening.act(now, crate::session::Session::tick))
    }

    /// How many reflections on an evening the open vault holds. One without a word in it is none.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], or [`StillpointError::Damaged`].
    pub fn kept_reflections(&self) -> Result<u32, StillpointError> {
        match &*hold(&self.store) {
            Store::Vault(vault) if vault.is_open() => {
                let (kept, _) = sort_out(&vault.newest(REFLECTION, usize::MAX)?);
                let about_an_evening = |one: &Reflection| one.form() == Form::Evening && one.holds_words();
                let with_words = kept.iter().filter(|(_, one)| about_an_evening(one)).count();
                Ok(u32::try_from(with_words).unwrap_or(u32::MAX))
            }
            Store::Vault(_) | Store::NeverSetUp => Err(StillpointError::Locked),
            Store::Trouble(trouble) => Err((*trouble).into()),
        }
    }

    /// Looks once more whether a vault that could not be used can be used now: the other window may be closed, the disk
    /// back. Changes nothing where there is no trouble.
    pub fn look_again(&self, now: &Now) -> Moment {
        let mut store = hold(&self.store);
        if matches!(*store, Store::Trouble(_)) {
            *store = Store::found(&self.place);
            return self.touch(|evening| {
                evening.act(now, crate::session::Session::tick);
                evening.found(&store);
            });
        }
        self.touch(|evening| evening.act(now, crate::session::Session::tick))
    }
}

pub(super) type Found = (Plans, Vec<(crate::vault::RecordId, Reflection)>, Kept);

/// What the open vault holds of the plan, the reflections and the reminders.
pub(super) fn read(vault: &mut Vault) -> Result<Found, StillpointError> {
    /// Reflections are looked through at the unlock for those left open: this many, the newest.
    const NEWEST: usize = 50;
    let damaged = StillpointError::Damaged { readable: 0 };
    let plan = vault.get(PLAN)?.ok_or_else(|| damaged.clone())?;
    let plans: Plans = from_bytes(&plan).ok_or_else(|| damaged.clone())?;
    let reminders = match vault.get(REMINDERS)? {
        Some(reminders) => from_bytes(&reminders).ok_or(damaged)?,
        None => Kept::default(),
    };
    let (reflections, left_behind) = sort_out(&vault.newest(REFLECTION, NEWEST)?);
    for earlier in left_behind {
        // Not important: the next unlock tries again.
        let _ = vault.delete(earlier);
    }
    Ok((plans, reflections, reminders))
}

/// Plain words in the place of names that nobody typed.
fn with_names(draft: &PlanDraft, language: &Language) -> PlanDraft {
    let mut draft = draft.clone();
    let alone = draft.people.len() < 2;
    for (person, written) in [Person::First, Person::Second].into_iter().zip(&mut draft.people) {
        if written.name.trim().is_empty() {
            written.name = language.say(match person {
                _ if alone => "unnamed-alone",
                Person::First => "unnamed-first",
                Person::Second => "unnamed-second",
            });
        }
    }
    draft
}
