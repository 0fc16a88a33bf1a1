//! Making a vault and opening its file.

use std::{
    fs::{self, File, TryLockError},
    io::ErrorKind,
    path::Path,
};

use stillpoint_seal::{Key, fill_random};

use crate::{
    anchor::Recalled,
    error::VaultError,
    file::{
        folder::{Unfinished, flush_directory, sweep_beside},
        names::{FILE, RESERVE, UNFINISHED},
        rows::write_new,
        wiping::cancel_pending_wipe,
    },
    records::record::Name,
    sealed::{
        head::Head,
        keys::{Identity, InboxKeys, Keys},
        slots::{Slots, Way},
    },
    vault::Vault,
    ways::{device::DeviceKeys, guesses::Guesses, secret::Secret, slots},
};

impl Vault {
    /// Whether there is a vault in the directory `place`. When nobody can tell, the answer is yes: then nothing is
    /// made over it.
    #[must_use]
    pub fn exists(place: &Path) -> bool {
        !matches!(fs::symlink_metadata(place.join(FILE)), Err(error) if error.kind() == ErrorKind::NotFound)
    }

    /// Makes an empty vault, as [`Vault::create_holding`] does.
    ///
    /// # Errors
    /// As [`Vault::create_holding`].
    pub fn create(place: &Path, secret: Option<&Secret>, keys: &dyn DeviceKeys) -> Result<Self, VaultError> {
        Self::create_holding(place, secret, keys, &[])
    }

    /// Makes a vault in the directory `place` that holds `first`, and opens it. Without a secret, the phone's own key
    /// opens it.
    ///
    /// It appears whole or not at all: it is made under another name and renamed. The phone is asked for its key
    /// before anything is written.
    ///
    /// # Errors
    /// [`VaultError::AlreadyThere`], [`VaultError::KeyUnavailable`], or [`VaultError::NotSaved`] with nothing left
    /// behind: the caller still has `first`, and can try again.
    pub fn create_holding(
        place: &Path,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        first: &[(Name, &[u8])],
    ) -> Result<Self, VaultError> {
        Self::create_filled(place, secret, keys, &mut |vault| {
            first.iter().try_for_each(|(name, body)| vault.put(*name, body))
        })
    }

    /// Makes a vault as [`Vault::create_holding`] does, with whatever `fill` puts into it. An error of `fill` leaves
    /// nothing behind.
    ///
    /// # Errors
    /// As [`Vault::create_holding`], and those of `fill`.
    pub(crate) fn create_filled(
        place: &Path,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        fill: &mut dyn FnMut(&mut Self) -> Result<(), VaultError>,
    ) -> Result<Self, VaultError> {
        if Self::exists(place) {
            return Err(VaultError::AlreadyThere);
        }
        cancel_pending_wipe(place, keys)?;
        let identity = Identity::fresh()?;
        let recalled = keys
            .recall()
            .ok()
            .map_or(Recalled::NotAsked, |bytes| Recalled::read(bytes.as_deref()));
        let own = Keys::below(Key::random()?);
        let inbox = InboxKeys::fresh(&identity, &own)?;
        let slot = slots::make(secret, &own.data, &identity, keys)?;
        let mut vault = Self::make(place, fill, (&identity, inbox, own, slot)).map_err(VaultError::while_writing)?;
        vault.recalled = recalled.for_the_next();
        // If the phone cannot remember it now, it does at the next unlock.
        let _ = vault.remember(keys);
        Ok(vault)
    }

    fn make(
        place: &Path,
        fill: &mut dyn FnMut(&mut Self) -> Result<(), VaultError>,
        (identity, mut inbox, own, slot): (&Identity, InboxKeys, Keys, (Way, Vec<u8>)),
    ) -> Result<Self, VaultError> {
        fs::create_dir_all(place).map_err(|_| VaultError::NotSaved)?;
        let _maker = only_maker(place)?;
        let unfinished = Unfinished(place.join(UNFINISHED));
        unfinished.sweep();
        let mut slots = Slots::default();
        slots.set(slot.0, slot.1);
        let mut head = Head::empty(slots.digest(&own));
        fill_random(&mut head.writer)?;
        inbox.bind(identity, &Key::from_slice(&head.writer).ok_or(VaultError::NotSaved)?);
        write_new(&unfinished.0, identity, &inbox, &own, &slots, &mut head)?;
        let mut vault = Self::open_file(&unfinished.0)?;
        // What the phone remembers of an earlier vault says nothing about this one.
        vault.recalled = Recalled::Nothing(Guesses::default());
        vault.open_with(own.data);
        fill(&mut vault)?;
        let data = vault
            .open
            .take()
            .map(|open| open.keys.data)
            .ok_or(VaultError::NotSaved)?;
        vault.close()?;
        // What a vanished vault left beside it would be taken for the log of this one.
        sweep_beside(&place.join(FILE));
        if Self::exists(place) {
            return Err(VaultError::AlreadyThere);
        }
        fs::rename(&unfinished.0, place.join(FILE)).map_err(|_| VaultError::NotSaved)?;
        let _ = flush_directory(place);
        let mut vault = Self::open(place).inspect_err(|_| {
            // Told that it was not made, the caller tries again: it must not find this one in its way.
            let _ = fs::remove_file(place.join(FILE));
            let _ = fs::remove_file(place.join(RESERVE));
            sweep_beside(&place.join(FILE));
        })?;
        vault.recalled = Recalled::Nothing(Guesses::default());
        vault.open_with(data);
        Ok(vault)
    }
}

/// Nobody else makes a vault in the folder `place` while what this answers is held: two processes at the very first start
/// would take each other's. None where the file system knows no locks.
fn only_maker(place: &Path) -> Result<Option<File>, VaultError> {
    let Ok(folder) = File::open(place) else {
        return Ok(None);
    };
    match folder.try_lock() {
        Ok(()) => Ok(Some(folder)),
        Err(TryLockError::WouldBlock) => Err(VaultError::NotSaved),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}
