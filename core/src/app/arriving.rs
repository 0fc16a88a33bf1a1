//! What comes back with a backup: what it is, whose it is, and whether it can be.
//!
//! Whatever the file says, nothing is taken in that the app could not have kept itself: a plan, reminders, a page that
//! cannot be read later on is refused now, and then nothing has changed.
//!
//! Two people are known again by what their plan knows them by, or by their names where a phone has begun anew
//! ([`Plans::who_is_who`]); what they wrote comes back as theirs, whichever of the two they were then. Whoever is not in the
//! plan here is left out, with all that was theirs: it stays in the backup.
//!
//! How long pages stay is never taken in: nothing that deletes comes back by itself.

use crate::{
    backup::{BackupError, BackupTrouble},
    reflect::Reflection,
    session::Person,
    vault::{Kind, Name, Owner, Sort, TakeIn, Vault, can_be_a_compartment},
};

use super::{
    deleting::EXPIRY,
    keeping::PLAN,
    plans::{Plans, WhoIsWho, from_bytes, to_bytes},
    private::{owner, person_of},
    reflections::REFLECTION,
    reminders::Kept,
    separating::{KEEPSAKE, Keepsake},
    syncing::REMINDERS,
};

/// A backup that is being taken in.
pub(super) struct Arriving {
    /// The plan here; none where there is nothing yet.
    here: Option<Plans>,
    who: WhoIsWho,
    /// How much was left out.
    pub(super) left_out: u32,
}

impl Arriving {
    /// Into a vault that is there, beside what it holds.
    pub(super) fn beside(vault: &Vault) -> Self {
        let here = vault.get(PLAN).ok().flatten();
        Self {
            here: here.and_then(|here| from_bytes(&here)),
            // Before the plan has come, nobody knows whose anything is.
            who: WhoIsWho::STRANGERS,
            left_out: 0,
        }
    }

    /// Where there is nothing yet: all that it holds, as it was.
    pub(super) const fn anew() -> Self {
        Self {
            here: None,
            who: WhoIsWho::THEMSELVES,
            left_out: 0,
        }
    }

    pub(super) fn take(&mut self, sort: Sort, body: &[u8], take: &mut TakeIn<'_>) -> Result<(), BackupError> {
        match sort {
            Sort::Named(PLAN) => {
                let plans: Plans = readable(body, Plans::can_be)?;
                if let Some(here) = &self.here {
                    self.who = here.who_is_who(&plans);
                }
                Ok(take(sort, body)?)
            }
            Sort::Named(REMINDERS) => {
                readable(body, Kept::can_be)?;
                Ok(take(sort, body)?)
            }
            Sort::Named(EXPIRY) => Ok(()),
            Sort::Named(name) => self.named(name, body, take),
            Sort::Private(theirs) => match self.who.of(person_of(theirs)) {
                Some(person) => Ok(take(Sort::Private(owner(person)), body)?),
                None => self.leave_out(),
            },
            Sort::Entry(kind) => self.entry(kind, body, take),
        }
    }

    fn named(&mut self, name: Name, body: &[u8], take: &mut TakeIn<'_>) -> Result<(), BackupError> {
        let Some(theirs) = Owner::of_the_name(name) else {
            return self.leave_out();
        };
        if !can_be_a_compartment(body) {
            return Err(BackupTrouble::Changed.into());
        }
        match self.who.of(person_of(theirs)) {
            Some(person) => Ok(take(Sort::Named(owner(person).name()), body)?),
            None => self.leave_out(),
        }
    }

    fn entry(&mut self, kind: Kind, body: &[u8], take: &mut TakeIn<'_>) -> Result<(), BackupError> {
        match kind {
            REFLECTION => {
                let one: Reflection = readable(body, Reflection::can_be)?;
                match self.who.of(one.author()) {
                    Some(person) if person == one.author() => Ok(take(Sort::Entry(kind), body)?),
                    Some(person) => Ok(take(Sort::Entry(kind), &to_bytes(&one.by(person)))?),
                    None => self.leave_out(),
                }
            }
            KEEPSAKE => {
                readable(body, Keepsake::can_be)?;
                // They are the first's, to whom the phone belongs.
                if self.who.of(Person::First) == Some(Person::First) {
                    Ok(take(Sort::Entry(kind), body)?)
                } else {
                    self.leave_out()
                }
            }
            _ => self.leave_out(),
        }
    }

    const fn leave_out(&mut self) -> Result<(), BackupError> {
        self.left_out = self.left_out.saturating_add(1);
        Ok(())
    }
}

/// What was kept, if the app could have kept it.
fn readable<T: serde::de::DeserializeOwned>(body: &[u8], can_be: impl Fn(&T) -> bool) -> Result<T, BackupError> {
    let kept = from_bytes(body).filter(can_be);
    kept.ok_or(BackupTrouble::Changed.into())
}
