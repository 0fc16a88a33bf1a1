//! When one of two leaves, or begins anew without their secret.

use crate::{
    compartments::{
        compartment::{Compartment, CompartmentRecord},
        entries::seal_inside,
        owner::Owner,
    },
    error::VaultError,
    records::{
        changes::Changes,
        record::{Kind, RecordId},
    },
    sealed::payload::Class,
    vault::Vault,
};

impl Vault {
    /// Deletes `entries`, and all that is in the compartment of `owner`. One that is closed is given up with it:
    /// whoever has lost its secret begins anew, and that it was so on `today` (days since 1970-01-01, UTC) is kept.
    ///
    /// # Errors
    /// As [`Vault::at_once`].
    pub fn delete_all_of(&mut self, owner: Owner, entries: &[RecordId], today: i32) -> Result<(), VaultError> {
        let is_open = self.is_compartment_open(owner);
        self.at_once(|changes| {
            entries.iter().try_for_each(|id| changes.delete(*id))?;
            if is_open {
                changes.delete_entries_of(owner)
            } else {
                changes.give_up(owner, today)
            }
        })
    }

    /// Gives up the compartment of `owner` with all its entries, and makes that of `staying`, if there is one, the
    /// first one's. For when one of two leaves. Neither has to be open: what is sealed inside does not say whose it is.
    ///
    /// Part of `work`, so that everything that leaves leaves at once.
    ///
    /// # Errors
    /// As [`Vault::at_once`].
    pub fn leave_to(
        &mut self,
        leaving: Owner,
        staying: Owner,
        work: impl FnOnce(&mut Changes<'_, '_>) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        self.at_once(|changes| {
            changes.delete_entries_of(leaving)?;
            changes.change_compartment_record(leaving, |record| *record = CompartmentRecord::default())?;
            if staying != Owner::FIRST {
                changes.hand_over(staying, Owner::FIRST)?;
            }
            work(changes)
        })?;
        if let Some(open) = &mut self.open {
            open.compartments.set(leaving, None);
            if staying != Owner::FIRST {
                open.compartments.hand_over(staying, Owner::FIRST);
            }
        }
        Ok(())
    }
}

impl Changes<'_, '_> {
    /// Whether `owner` has a compartment by now, inside this change.
    ///
    /// # Errors
    /// Those of [`Vault::has_compartment`].
    pub fn has_compartment(&self, owner: Owner) -> Result<bool, VaultError> {
        Ok(self.compartment(owner)?.is_some())
    }

    /// Writes a record anew, in its own place, into the compartment of `owner`, as [`Vault::replace_private`] does.
    ///
    /// # Errors
    /// Those of [`Vault::replace_private`].
    pub fn replace_private(&mut self, id: RecordId, owner: Owner, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        let compartment = self.compartment(owner)?.ok_or(VaultError::NotThere)?;
        let (class, sealed) = seal_inside(owner, compartment.public(), kind, body)?;
        self.0.rewrite(id, class, &sealed)
    }

    /// Writes a new record into the compartment of `owner`, as [`Vault::append_private`] does.
    ///
    /// # Errors
    /// Those of [`Vault::append_private`].
    pub fn append_private(&mut self, owner: Owner, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        let compartment = self.compartment(owner)?.ok_or(VaultError::NotThere)?;
        let (class, sealed) = seal_inside(owner, compartment.public(), kind, body)?;
        self.0.append(class, &sealed).map(|_| ())
    }

    fn compartment(&self, owner: Owner) -> Result<Option<Compartment>, VaultError> {
        Ok(self.compartment_record(owner)?.own)
    }

    fn delete_entries_of(&mut self, owner: Owner) -> Result<(), VaultError> {
        let entries = self.0.entries_of(owner)?;
        entries.into_iter().try_for_each(|id| self.0.delete(id))?;
        // What they were sealed to goes with what a backup brought.
        self.change_compartment_record(owner, CompartmentRecord::forget_brought)
    }

    fn give_up(&mut self, owner: Owner, today: i32) -> Result<(), VaultError> {
        self.delete_entries_of(owner)?;
        self.change_compartment_record(owner, |record| record.give_up(today))
    }

    fn hand_over(&mut self, from: Owner, to: Owner) -> Result<(), VaultError> {
        for id in self.0.entries_of(from)? {
            self.0.relabel(id, Class::Private(to))?;
        }
        let record = self.compartment_record(from)?;
        self.change_compartment_record(to, |theirs| *theirs = record)?;
        self.change_compartment_record(from, |theirs| *theirs = CompartmentRecord::default())
    }

    fn compartment_record(&self, owner: Owner) -> Result<CompartmentRecord, VaultError> {
        CompartmentRecord::read(self.0.get(owner.name())?.as_deref().map(Vec::as_slice))
    }

    /// Where nothing is kept and nothing comes, nothing is written.
    fn change_compartment_record(
        &mut self,
        owner: Owner,
        change: impl FnOnce(&mut CompartmentRecord),
    ) -> Result<(), VaultError> {
        let before = self.0.get(owner.name())?;
        let mut record = CompartmentRecord::read(before.as_deref().map(Vec::as_slice))?;
        let was = record.to_bytes()?;
        change(&mut record);
        let bytes = record.to_bytes()?;
        if bytes == was {
            return Ok(());
        }
        self.0.put(owner.name(), &bytes)
    }
}
