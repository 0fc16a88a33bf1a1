//! Making a compartment, opening it, changing its secret, and opening what a backup brought beside it.

use stillpoint_seal::{Key, public_of};

use crate::{
    compartments::{
        compartment::{Compartment, CompartmentRecord, purpose},
        entries::seal_inside,
        owner::Owner,
    },
    error::{KeyTrouble, VaultError},
    records::record::{Kind, Name, RecordId},
    vault::Vault,
    ways::{
        attempts::{Attempts, SinceBoot},
        device::DeviceKeys,
        guessing::Lock,
        secret::Secret,
        slots,
    },
};

impl Vault {
    /// Whether `owner` has a compartment.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`] if nobody can tell.
    pub fn has_compartment(&self, owner: Owner) -> Result<bool, VaultError> {
        Ok(self.compartment(owner)?.is_some())
    }

    /// Whether the compartment of `owner` is open.
    #[must_use]
    pub fn is_compartment_open(&self, owner: Owner) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.compartments.key(owner).is_some())
    }

    /// Makes a compartment for `owner` that `secret` opens, opens it, and moves the entries in `moving` into it, all in
    /// one transaction: killed at any moment, everything is done or nothing is.
    ///
    /// The log is emptied afterwards, so that nothing that was moved lies about in it.
    ///
    /// # Errors
    /// [`VaultError::AlreadyThere`]; [`VaultError::Secret`] for a secret that can be guessed on a phone without a key
    /// storage; as [`Vault::append`] and [`Vault::replace`]. Then everything is as it was.
    pub fn set_up_compartment(
        &mut self,
        owner: Owner,
        secret: &Secret,
        keys: &dyn DeviceKeys,
        moving: &[(RecordId, Kind, &[u8])],
    ) -> Result<(), VaultError> {
        let mut record = self.compartment_record(owner)?;
        if record.own.is_some() {
            return Err(VaultError::AlreadyThere);
        }
        self.writable()?;
        let data = Key::random()?;
        let made = Compartment {
            public: public_of(&data).0,
            slot: slots::by_secret(&purpose(public_of(&data)), secret, &data, keys)?,
            portable: None,
            attempts: Attempts::default(),
        };
        let public = made.public();
        record.own = Some(made);
        let bytes = record.to_bytes()?;
        self.change(|draft| {
            draft.put(owner.name(), &bytes)?;
            for (id, kind, body) in moving {
                let (class, sealed) = seal_inside(owner, public, *kind, body)?;
                draft.rewrite(*id, class, &sealed)?;
            }
            Ok(())
        })?;
        if let Some(open) = &mut self.open {
            open.compartments.set(owner, Some(data));
        }
        self.empty_the_log();
        Ok(())
    }

    /// Opens the compartment of `owner` with their own secret. A wrong one costs time for this compartment alone, as a
    /// wrong one costs time for the vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`] while the vault is; [`VaultError::WrongSecret`] (also where there is no compartment),
    /// [`VaultError::TooSoon`] after several of them, [`VaultError::KeyUnavailable`], [`VaultError::Damaged`].
    pub fn open_compartment(
        &mut self,
        owner: Owner,
        secret: &Secret,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<(), VaultError> {
        let mut found = self.compartment(owner)?.ok_or(VaultError::WrongSecret)?;
        let (lock, before) = (Lock::of(owner, &found, Attempts::default()), found.clone());
        let opened = self.guess(&[lock], keys, now, |_| found.open(secret, keys));
        let opened = opened.map_err(|error| self.counted(error))?;
        if found != before {
            // Not important: the next time does it.
            let _ = self.put_compartment(owner, &found);
        }
        if let Some(open) = &mut self.open {
            for (_, data) in opened {
                open.compartments.set(owner, Some(data));
            }
        }
        Ok(())
    }

    /// Opens what backups brought for `owner` with the secret of then: what is in it is sealed anew to the compartment
    /// of `owner`, open or not. Where there is none, what was brought is theirs from now on, and open. Wrong secrets
    /// cost time, as they do for a compartment.
    ///
    /// # Errors
    /// [`VaultError::WrongSecret`] (also where nothing was brought), [`VaultError::TooSoon`];
    /// [`VaultError::KeyUnavailable`] where the secret is one that opens it on the phone of then alone;
    /// [`VaultError::Locked`]; [`VaultError::NotSaved`], [`VaultError::Damaged`]: then it is as it was.
    pub fn open_brought(
        &mut self,
        owner: Owner,
        secret: &Secret,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<(), VaultError> {
        let mut record = self.compartment_record(owner)?;
        if !record.has_brought() {
            return Err(VaultError::WrongSecret);
        }
        let mut brought = std::mem::take(&mut record.brought);
        let locks: Vec<_> = brought
            .iter()
            .map(|one| Lock::of(owner, one, record.brought_attempts))
            .collect();
        let opened = self.guess(&locks, keys, now, |place| {
            let one = brought.get_mut(place).ok_or(VaultError::NotThere)?;
            one.open(secret, keys)
        });
        let mut opened = opened.map_err(|error| self.counted(error))?.into_iter().peekable();
        let mut keys = Vec::new();
        let mut theirs = Vec::new();
        for (place, one) in brought.into_iter().enumerate() {
            match opened.next_if(|(opened, _)| *opened == place) {
                Some((_, key)) => {
                    keys.push(key);
                    theirs.push(one);
                }
                None => record.brought.push(one),
            }
        }
        let becomes_theirs = record.own.is_none();
        record.own = record.own.or_else(|| theirs.into_iter().next());
        let public = record.own.as_ref().ok_or(VaultError::NotThere)?.public();
        let bytes = record.to_bytes()?;
        // Its own first one opens them as they are.
        let sealed_otherwise = keys.get(usize::from(becomes_theirs)..).unwrap_or_default();
        self.change(|draft| {
            draft.put(owner.name(), &bytes)?;
            draft.seal_anew_inside(owner, public, sealed_otherwise)
        })?;
        if becomes_theirs && let Some(open) = &mut self.open {
            open.compartments.set(owner, keys.into_iter().next());
        }
        self.empty_the_log();
        Ok(())
    }

    /// Takes the key of one compartment out of memory. The vault stays as it is; locking it closes both.
    pub fn close_compartment(&mut self, owner: Owner) {
        if let Some(open) = &mut self.open {
            open.compartments.set(owner, None);
        }
    }

    /// Whether the words of `owner` open their compartment on another phone, too: in a copy, or once this phone has lost its
    /// key. On a phone without a key storage they do in any case.
    ///
    /// # Errors
    /// As [`Vault::has_compartment`].
    pub fn opens_elsewhere(&self, owner: Owner) -> Result<bool, VaultError> {
        Ok(self.compartment(owner)?.is_some_and(|found| found.opens_elsewhere()))
    }

    /// From now on `secret`, which opens the compartment of `owner` here, opens it on another phone, too, or here alone: their
    /// own choice, because whoever takes a copy home guesses at it for as long as they like. A wrong one costs time.
    ///
    /// # Errors
    /// [`VaultError::Secret`] for one that can be guessed; [`VaultError::KeyUnavailable`] where there is no phone's key that it
    /// could need; as [`Vault::open_compartment`]. Then it is as it was.
    pub fn let_open_elsewhere(
        &mut self,
        owner: Owner,
        on: bool,
        secret: &Secret,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<(), VaultError> {
        self.open_compartment(owner, secret, keys, now)?;
        let mut found = self.compartment(owner)?.ok_or(VaultError::Locked)?;
        let data = self.open_parts()?.compartments.key(owner).ok_or(VaultError::Locked)?;
        self.writable()?;
        if !on && found.needs_no_phone() {
            return Err(VaultError::KeyUnavailable(KeyTrouble::Absent));
        }
        let alone = || slots::by_secret_alone(&purpose(found.public()), secret, data);
        found.portable = on.then(alone).transpose()?;
        self.put_compartment(owner, &found)?;
        self.empty_the_log();
        Ok(())
    }

    /// Changes the secret of a compartment that is open. Its entries stay as they are: one slot is wrapped anew, and the one
    /// that opens elsewhere, where its owner chose that, unless the new secret can be guessed: then it opens here alone.
    ///
    /// # Errors
    /// [`VaultError::Locked`] while it is closed; as [`Vault::change_secret`]. Then the old secret holds.
    pub fn change_compartment_secret(
        &mut self,
        owner: Owner,
        new: &Secret,
        keys: &dyn DeviceKeys,
    ) -> Result<(), VaultError> {
        let mut found = self.compartment(owner)?.ok_or(VaultError::Locked)?;
        let data = self.open_parts()?.compartments.key(owner).ok_or(VaultError::Locked)?;
        self.writable()?;
        let purpose = purpose(found.public());
        found.slot = slots::by_secret(&purpose, new, data, keys)?;
        let opens_elsewhere = found.portable.is_some() && new.stands_alone();
        let alone = || slots::by_secret_alone(&purpose, new, data);
        found.portable = opens_elsewhere.then(alone).transpose()?;
        found.attempts = Attempts::default();
        self.put_compartment(owner, &found)?;
        self.forgive(Lock::of(owner, &found, Attempts::default()), keys);
        self.empty_the_log();
        Ok(())
    }

    /// Every compartment as it is kept under the phone's newest key: the earlier ones are about to be destroyed.
    pub(crate) fn compartments_under_the_newest_key(
        &self,
        keys: &dyn DeviceKeys,
    ) -> Result<Vec<(Name, Vec<u8>)>, VaultError> {
        let mut renewed = Vec::new();
        for owner in [Owner::FIRST, Owner::SECOND] {
            let mut record = self.compartment_record(owner)?;
            let mut all = record.own.iter_mut().chain(&mut record.brought).peekable();
            if all.peek().is_some() {
                all.try_for_each(|one| one.put_under_the_newest_key(keys))?;
                renewed.push((owner.name(), record.to_bytes()?));
            }
        }
        Ok(renewed)
    }

    /// The day on which what `owner` had closed was given up without its secret, in days since 1970-01-01, UTC.
    ///
    /// # Errors
    /// As [`Vault::has_compartment`].
    pub fn given_up_on_day(&self, owner: Owner) -> Result<Option<i32>, VaultError> {
        Ok(self.compartment_record(owner)?.given_up_on_day)
    }

    /// Whether something of `owner` lies closed here that a backup brought.
    ///
    /// # Errors
    /// As [`Vault::has_compartment`].
    pub fn has_brought(&self, owner: Owner) -> Result<bool, VaultError> {
        Ok(self.compartment_record(owner)?.has_brought())
    }

    pub(crate) fn compartment(&self, owner: Owner) -> Result<Option<Compartment>, VaultError> {
        Ok(self.compartment_record(owner)?.own)
    }

    pub(crate) fn compartment_record(&self, owner: Owner) -> Result<CompartmentRecord, VaultError> {
        CompartmentRecord::read(self.get(owner.name())?.as_deref().map(Vec::as_slice))
    }

    fn put_compartment_record(&mut self, owner: Owner, record: &CompartmentRecord) -> Result<(), VaultError> {
        self.put(owner.name(), &record.to_bytes()?)
    }

    fn put_compartment(&mut self, owner: Owner, compartment: &Compartment) -> Result<(), VaultError> {
        let mut record = self.compartment_record(owner)?;
        record.own = Some(compartment.clone());
        self.put_compartment_record(owner, &record)
    }
}
