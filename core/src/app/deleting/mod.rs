//! Letting go of what is kept (P6), and what the phone says about an older copy. Off the phone's main thread, please.

mod work;

pub(super) use work::sure;

use serde::{Deserialize, Serialize};

use crate::{
    error::StillpointError,
    moment::{Doubt, Moment, Now},
    reflect::Reflection,
    session::Person,
    vault::{Begun, Progress, RecordId, Secret, Standing, Vault},
};

use super::{
    Stillpoint, Store,
    copies::today,
    hold,
    kept::{
        bytes::{from_bytes, to_bytes},
        table::{EXPIRY, Keeps, REFLECTION},
    },
    own::{own_in, owner, since_boot},
    written::parsed_of,
};

/// What somebody may choose at a touch: a year.
pub(super) const OFFERED_DAYS: u16 = 365;
const DAY_MS: i64 = 86_400_000;
/// Old reflections are looked for once a day.
const LOOKED_FOR_EVERY_MS: i64 = DAY_MS - 4 * 3_600_000;
/// A clock that has gone further than this since it was last looked at may have been set, and nothing is deleted by it.
/// The next day it counts.
const FARTHEST_MS: i64 = 14 * DAY_MS;
/// So many records are sealed anew in one step: some hundredths of a second, in which nothing else can be written.
pub(super) const STEP: u32 = 500;

/// How long reflections stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Expiry {
    pub(super) days: u16,
    /// What the wall clock showed when old ones were last looked for.
    looked_ms: i64,
    /// What it showed when it was last believed, so that old ones could go. None since this was chosen: not yet.
    believed_ms: Option<i64>,
}

impl Expiry {
    /// What was begun before goes, at the time `at_ms`.
    fn oldest(self, at_ms: i64) -> i64 {
        at_ms.saturating_sub(i64::from(self.days).saturating_mul(DAY_MS))
    }
}

impl Stillpoint {
    /// Deletes everything that `person` wrote in reflections and check-ins, on the disk and in memory. The plan stays.
    /// Where words of their own close it and are not at hand, those words go, too: whoever has lost them chooses new ones.
    /// Their page says from then on that it was so, and on which day (`OwnView::given_up`).
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`]: then everything is still
    /// there.
    pub fn delete_reflections_of(&self, person: Person, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        self.keep_folding(vault)?;
        let theirs = reflections(vault, |reflection| reflection.author() == person)?;
        vault.delete_all_of(owner(person), &theirs, today(now))?;
        let _ = vault.remember(&*self.ports.keys);
        let own = own_in(vault)?;
        Ok(self.acting(|memory| {
            memory.act(now, crate::session::Session::tick);
            memory.reflections.forget(person);
            memory.privacy.own = own;
        }))
    }

    /// Deletes everything, also while locked or damaged: the phone's own key first, then the files. A session that was
    /// on has ended, and the app is at its first start. What the phone holds beside it goes with the effects of the moment,
    /// or of the first one after the next start: its pending reminders, and the key of its biometrics.
    ///
    /// # Errors
    /// [`StillpointError::NotSaved`] if a file could not be removed: nothing opens it any more, and asking again goes on.
    pub fn delete_everything(&self, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        // Closed before its files go.
        Self::let_unkept_copies_go(&self.place);
        *store = Store::NeverSetUp;
        if let Err(error) = Vault::wipe(&self.place, &*self.ports.keys) {
            *store = Store::found(&self.place, &*self.ports.keys);
            hold(&self.memory).begin_anew(&store, now);
            return Err(error.into());
        }
        Ok(self.acting(|memory| memory.begin_anew(&store, now)))
    }

    /// Begins to delete for ever what was deleted: all that remains moves into a new file under new keys, step by step
    /// ([`Stillpoint::delete_forever_step`]). Then the secret opens no copy of the old file any more, wherever it lies, nor
    /// does the phone. Biometrics fall, and their key goes. The recovery sheet still opens
    /// an older copy: it needs no phone. Whoever wants that closed, too, makes a new sheet and destroys the old one.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`] and [`StillpointError::TooSoon`] if it is not the secret of this vault (none is
    /// asked for where none was set), [`StillpointError::Damaged`], [`StillpointError::KeyUnavailable`],
    /// [`StillpointError::NotSaved`], [`StillpointError::Locked`]. Nothing has changed then.
    pub fn delete_forever(&self, secret: Option<String>, now: &Now) -> Result<Begun, StillpointError> {
        let secret = secret.map(Secret::new).transpose()?;
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        while vault.rotation().is_some() {
            vault.rotate_step(STEP)?;
        }
        Ok(vault.forever_begin(secret.as_ref(), &*self.ports.keys, since_boot(now))?)
    }

    /// Moves some more, and answers how far it has come. Once everything is done, the new file is in place. Locking ends
    /// it, and then it has to be begun anew.
    ///
    /// # Errors
    /// [`StillpointError::NotSaved`] if it was not begun or the disk is full; [`StillpointError::Locked`]. The old file
    /// is as it was then.
    pub fn delete_forever_step(&self) -> Result<Progress, StillpointError> {
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        let progress = vault.forever_step(STEP, &*self.ports.keys)?;
        if progress.is_done() {
            hold(&self.memory).owes_biometrics |= !vault.has_biometric_slot();
        }
        Ok(progress)
    }

    /// Begins to seal everything under new keys, in the same file. It goes on by itself with every `keep`, also after the
    /// app was closed, or faster with [`Stillpoint::renew_keys_step`].
    ///
    /// # Errors
    /// As [`Stillpoint::delete_forever`].
    pub fn renew_keys(&self, secret: Option<String>, now: &Now) -> Result<Begun, StillpointError> {
        let secret = secret.map(Secret::new).transpose()?;
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        let begun = vault.rotate_begin(secret.as_ref(), &*self.ports.keys, since_boot(now))?;
        let mut memory = hold(&self.memory);
        memory.renewing = vault.rotation().is_some();
        memory.owes_biometrics |= !vault.has_biometric_slot();
        Ok(begun)
    }

    /// Seals some more under the new keys, and answers how far it has come.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`]: it waits, and everything
    /// can be read.
    pub fn renew_keys_step(&self) -> Result<Progress, StillpointError> {
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        let progress = vault.rotate_step(STEP);
        let _ = vault.remember(&*self.ports.keys);
        hold(&self.memory).renewing = vault.rotation().is_some();
        self.keep_telling_of_damage(vault);
        Ok(progress?)
    }

    /// New keys have come for all that could be read: what could not is said.
    pub(super) fn keep_telling_of_damage(&self, vault: &Vault) {
        let is_damaged = || vault.verify().is_ok_and(|verdict| !verdict.records_are_whole());
        if vault.rotation().is_none() && is_damaged() {
            hold(&self.memory).doubt = Some(Doubt::Damaged);
        }
    }

    /// For how many days reflections and check-ins stay, at least one; none, as at first: for as long as nobody deletes
    /// them. Older ones are looked for once a day, when the vault is opened, and from the next day on: what was chosen by
    /// mistake can be chosen otherwise. A clock that jumps by more than two weeks deletes nothing on that day.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`].
    pub fn set_expiry(&self, days: Option<u16>, now: &Now) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        let expiry = days.map(|days| Expiry {
            days: days.max(1),
            looked_ms: now.wall_utc_ms,
            believed_ms: None,
        });
        vault.put(EXPIRY, &to_bytes(&expiry))?;
        let _ = vault.remember(&*self.ports.keys);
        Ok(())
    }

    /// For how many days reflections and check-ins stay; none: for as long as nobody deletes them.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::Damaged`].
    pub fn expiry(&self) -> Result<Option<u16>, StillpointError> {
        let mut store = hold(&self.store);
        Ok(expiry(store.opened()?)?.map(|expiry| expiry.days))
    }

    /// Somebody has read what there is to say ([`Doubt`]), and goes on with what is here. Of damage it is said again
    /// at the next unlock.
    ///
    /// # Errors
    /// [`StillpointError::Locked`]; [`StillpointError::NotSaved`] or [`StillpointError::Damaged`]: then it is said again.
    pub fn accept_doubt(&self, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        if let Some(Doubt::OlderCopy | Doubt::CannotTell) = hold(&self.memory).doubt {
            vault.accept_older_copy(&*self.ports.keys)?;
        }
        Ok(self.acting(|memory| {
            memory.act(now, crate::session::Session::tick);
            memory.doubt = None;
        }))
    }
}

/// The sentence that says what a doubt means and what can be done.
pub(super) const fn doubt_line(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::OlderCopy => "doubt-older-copy",
        Doubt::CannotTell => "doubt-cannot-tell",
        Doubt::Damaged => "doubt-damaged",
        Doubt::NothingCanBeWritten => "doubt-nothing-written",
    }
}

/// What is to be said about how `vault` stands.
pub(super) fn doubt(vault: &Vault) -> Option<Doubt> {
    match vault.standing() {
        Standing::Whole => None,
        Standing::CannotTell => Some(Doubt::CannotTell),
        Standing::OlderCopy => Some(Doubt::OlderCopy),
        Standing::Damaged => Some(Doubt::Damaged),
        Standing::NothingCanBeWritten => Some(Doubt::NothingCanBeWritten),
    }
}

/// Deletes what has been kept for longer than was chosen. If that fails, the next day tries again.
pub(super) fn expire(vault: &mut Vault, now: &Now) -> Result<(), StillpointError> {
    let Some(chosen) = expiry(vault)? else {
        return Ok(());
    };
    let since = now.wall_utc_ms.saturating_sub(chosen.looked_ms);
    if (0..LOOKED_FOR_EVERY_MS).contains(&since) {
        return Ok(());
    }
    let is_believed = (0..=FARTHEST_MS).contains(&since);
    if is_believed {
        vault.fold_in()?;
        let oldest = chosen.oldest(now.wall_utc_ms);
        let old = reflections(vault, |reflection| is_older(reflection, oldest))?;
        vault.delete_all(&old)?;
    }
    let looked = Some(Expiry {
        looked_ms: now.wall_utc_ms,
        believed_ms: if is_believed {
            Some(now.wall_utc_ms)
        } else {
            chosen.believed_ms
        },
        ..chosen
    });
    Ok(vault.put(EXPIRY, &to_bytes(&looked))?)
}

/// The same for what `person` keeps for themselves and has just opened: how old it is stands inside. Never by a clock
/// that [`expire`] has not believed: on the day of a jump, or of a choice, nothing goes here either.
pub(super) fn expire_private(vault: &mut Vault, person: Person, now: &Now) -> Result<(), StillpointError> {
    let Some(chosen) = expiry(vault)? else {
        return Ok(());
    };
    let Some(believed_ms) = chosen.believed_ms else {
        return Ok(());
    };
    // A clock that was set back since does not make anything older.
    let oldest = chosen.oldest(believed_ms.min(now.wall_utc_ms));
    let records = vault.newest_private(owner(person), REFLECTION, usize::MAX)?;
    let old = parsed_of(person, &records).into_iter();
    let old: Vec<RecordId> = old
        .filter(|(_, reflection)| is_older(reflection, oldest))
        .map(|(id, _)| id)
        .collect();
    vault.delete_all(&old)?;
    Ok(())
}

pub(super) fn expiry(vault: &Vault) -> Result<Option<Expiry>, StillpointError> {
    let Some(bytes) = vault.get(EXPIRY)? else {
        return Ok(None);
    };
    from_bytes::<Option<Expiry>>(&bytes).ok_or(StillpointError::Damaged { readable: 0 })
}

/// Whether `kept` ages, and was begun before `oldest_ms`.
fn is_older(kept: &impl Keeps, oldest_ms: i64) -> bool {
    kept.begun_ms().is_some_and(|begun_ms| begun_ms < oldest_ms)
}

/// The records of the reflections that `are_meant`, all versions of them.
fn reflections(vault: &Vault, are_meant: impl Fn(&Reflection) -> bool) -> Result<Vec<RecordId>, StillpointError> {
    let mut meant = Vec::new();
    vault.each_of(&[REFLECTION], &mut |id, _, body| {
        if from_bytes(body).is_some_and(|reflection| are_meant(&reflection)) {
            meant.push(id);
        }
    })?;
    Ok(meant)
}
