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
    people::WhoIsWho,
    plan::Plans,
    reflect::{Form, LONGEST_ANSWER},
    text::BYTES_A_LETTER,
    vault::{Name, Owner, Sort, TakeIn, Vault, can_be_a_compartment},
};

use super::{
    kept::{
        bytes::{from_bytes, to_bytes},
        table::{ComesBack, PLAN, Unreadable, comes_back},
    },
    whose::{owner, person_of},
};

/// The longest that somebody can have closed, in bytes: an answer to every question about an evening, each as long as it may be,
/// with its seal around it. What is longer opens for nobody here, and nobody could delete it by itself.
const LONGEST_PRIVATE: usize = Form::Evening.questions().len() * LONGEST_ANSWER as usize * BYTES_A_LETTER + 4_096;

/// A backup that is being taken in.
pub(super) struct RestoreRules {
    /// The plan here; none where there is nothing yet.
    here: Option<Plans>,
    who: WhoIsWho,
    /// How much was left out.
    pub(super) left_out: u32,
}

impl RestoreRules {
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

    /// Where there is nothing yet: all that it holds, as it was, but for what was agreed, which each confirms anew.
    pub(super) const fn anew() -> Self {
        Self {
            here: None,
            who: WhoIsWho::THEMSELVES,
            left_out: 0,
        }
    }

    pub(super) fn take(&mut self, sort: Sort, body: &[u8], take: &mut TakeIn<'_>) -> Result<(), BackupError> {
        if let Sort::Private(theirs) = sort {
            if body.len() > LONGEST_PRIVATE {
                return self.leave_out();
            }
            return match self.who.of(person_of(theirs)) {
                Some(person) => Ok(take(Sort::Private(owner(person)), body)?),
                None => self.leave_out(),
            };
        }
        let returned = comes_back(sort, body, self.who).map_err(|Unreadable| BackupTrouble::Changed)?;
        if sort == Sort::Named(PLAN) {
            self.learn_who_is_who(body);
            if self.here.is_none() {
                return self.propose(body, take);
            }
        }
        match (returned, sort) {
            (Some(ComesBack::AsItWas), _) => Ok(take(sort, body)?),
            (Some(ComesBack::As(body)), _) => Ok(take(sort, &body)?),
            (Some(ComesBack::Never), _) => Ok(()),
            (None, Sort::Named(name)) => self.compartment(name, body, take),
            (Some(ComesBack::LeftOut) | None, _) => self.leave_out(),
        }
    }

    /// Nobody here has agreed on anything yet: what a file says was agreed waits for each of them to confirm it.
    fn propose(&mut self, plan: &[u8], take: &mut TakeIn<'_>) -> Result<(), BackupError> {
        let plans: Plans = from_bytes(plan).ok_or(BackupTrouble::Changed)?;
        let (proposal, leaves_out) = plans.into_proposal();
        if leaves_out {
            self.leave_out()?;
        }
        Ok(take(Sort::Named(PLAN), &to_bytes(&proposal))?)
    }

    /// The plan has come, and tells whose the rest is.
    fn learn_who_is_who(&mut self, plan: &[u8]) {
        if let (Some(here), Some(there)) = (&self.here, from_bytes::<Plans>(plan)) {
            self.who = here.who_is_who(&there);
        }
    }

    /// What somebody had closed with words of their own.
    fn compartment(&mut self, name: Name, body: &[u8], take: &mut TakeIn<'_>) -> Result<(), BackupError> {
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

    const fn leave_out(&mut self) -> Result<(), BackupError> {
        self.left_out = self.left_out.saturating_add(1);
        Ok(())
    }
}
