//! What is to be said about how the vault stands: damaged, older than what was here, or closed to writing.

use crate::{
    error::StillpointError,
    moment::{Doubt, Moment, Now},
    vault::{Age, Standing, Vault},
};

use super::stillpoint::{Stillpoint, hold};

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

/// The sentence that says what a doubt means and what can be done.
pub(super) const fn doubt_line(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::OlderCopy => "doubt-older-copy",
        Doubt::CannotTell => "doubt-cannot-tell",
        Doubt::Damaged => "doubt-damaged",
        Doubt::NothingCanBeWritten => "doubt-nothing-written",
    }
}

impl Stillpoint {
    /// What the phone said only now about the age is to be said, and, once after each opening, what no way in can know: that
    /// a record is not what was written in its place.
    pub(super) fn keep_doubting(&self, vault: &mut Vault) {
        let (doubted, unread) = {
            let mut memory = hold(&self.memory);
            (memory.doubt.is_some(), std::mem::take(&mut memory.unread))
        };
        if doubted || !vault.is_open() {
            return;
        }
        let is_looked_through = unread && vault.age() == Age::Newest && vault.look_through().is_ok();
        if (is_looked_through || vault.age() != Age::Newest)
            && let Some(found) = doubt(vault)
        {
            hold(&self.memory).doubt = Some(found);
        }
    }

    /// Something in `vault` is not what was written there: how it stands is said.
    pub(super) fn found_damage(&self, vault: &mut Vault) {
        vault.note_damage();
        let found = doubt(vault);
        hold(&self.memory).doubt = found;
    }

    /// New keys have come for all that could be read: what could not is said.
    pub(super) fn keep_telling_of_damage(&self, vault: &mut Vault) {
        let is_damaged = |vault: &Vault| vault.verify().is_ok_and(|verdict| !verdict.records_are_whole());
        if vault.rotation().is_none() && is_damaged(vault) {
            self.found_damage(vault);
        }
    }

    /// Somebody has read what there is to say ([`Doubt`]), and goes on with what is here. Of damage it is said again
    /// at the next unlock.
    ///
    /// # Errors
    /// [`StillpointError::Locked`]; [`StillpointError::NotSaved`] or [`StillpointError::Damaged`]: then it is said again.
    pub fn accept_doubt(&self, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        if let Some(Doubt::OlderCopy | Doubt::CannotTell) = hold(&self.memory).doubt {
            vault.accept_older_copy(&*self.ports.keys)?;
        }
        Ok(self.acting(|memory| {
            memory.act(now, crate::session::Session::tick);
            memory.doubt = None;
        }))
    }
}
