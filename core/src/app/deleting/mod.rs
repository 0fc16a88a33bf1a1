//! Letting go of what is kept (P6). Off the phone's main thread, please.

mod work;

pub(super) use work::sure;

use crate::{
    error::StillpointError,
    moment::{Moment, Now},
    reflect::Reflection,
    session::Person,
    vault::{Begun, Progress, RecordId, Secret, Vault},
};

use super::{
    aging,
    clock::{since_boot, today},
    kept::{bytes::from_bytes, table::REFLECTION},
    own::own_in,
    stillpoint::{Stillpoint, hold},
    store::Store,
    whose::owner,
};

/// What somebody may choose at a touch: a year.
pub(super) const OFFERED_DAYS: u16 = 365;
/// So many records are sealed anew in one step: some hundredths of a second, in which nothing else can be written.
pub(super) const STEP: u32 = 500;

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
        let vault = self.opened(&mut store)?;
        self.keep_folding(vault)?;
        let theirs = reflections(vault, |reflection| reflection.author() == person)?;
        vault.delete_all_of(owner(person), &theirs, today(now))?;
        let _ = vault.remember(&*self.ports.keys);
        let own = own_in(vault)?;
        Ok(self.acting(|memory| {
            memory.act(now, crate::session::Session::tick);
            memory.reflections.forget(person);
            memory.let_texts_go();
            memory.own_is(own);
            memory.was_deleted_of(person);
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
        let vault = self.opened(&mut store)?;
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
        let vault = self.opened(&mut store)?;
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
        let vault = self.opened(&mut store)?;
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
        let vault = self.opened(&mut store)?;
        let progress = vault.rotate_step(STEP);
        let _ = vault.remember(&*self.ports.keys);
        hold(&self.memory).renewing = vault.rotation().is_some();
        self.keep_telling_of_damage(vault);
        Ok(progress?)
    }

    /// For how many days reflections and check-ins stay, at least one; none, as at first: for as long as nobody deletes
    /// them. Older ones are looked for once a day, when the vault is opened, and from the next day on: what was chosen by
    /// mistake can be chosen otherwise. It is said before, and which clock is believed stands in `aging`. What somebody has
    /// closed with words of their own is theirs to choose: it is reached only as far as it is open now.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`].
    pub fn set_expiry(&self, days: Option<u16>, now: &Now) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let days = days.map(|days| days.max(1));
        let goes_soon = aging::choose(vault, days, now)?;
        for person in [Person::First, Person::Second] {
            if vault.is_compartment_open(owner(person)) {
                let goes_soon = aging::choose_own(vault, person, days, now)?;
                hold(&self.memory).privacy.own.of_mut(person).aged.goes_soon = goes_soon;
            }
        }
        let _ = vault.remember(&*self.ports.keys);
        hold(&self.memory).privacy.deleting.aged.goes_soon = goes_soon;
        Ok(())
    }

    /// For how many days reflections and check-ins stay; none: for as long as nobody deletes them.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::Damaged`].
    pub fn expiry(&self) -> Result<Option<u16>, StillpointError> {
        let mut store = hold(&self.store);
        Ok(aging::expiry(self.opened(&mut store)?)?.map(|expiry| expiry.days))
    }
}

/// The records of the reflections that `are_meant`, all versions of them.
fn reflections(
    vault: &Vault,
    are_meant: impl Fn(&Reflection) -> bool + Sync,
) -> Result<Vec<RecordId>, StillpointError> {
    let meant = vault.take_of(&[REFLECTION], |id, _, body| {
        from_bytes(body).is_some_and(|one| are_meant(&one)).then_some(id)
    });
    Ok(meant?)
}
