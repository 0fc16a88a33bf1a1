//! The facade: what one person keeps for themselves.

use crate::{
    Stillpoint, calm,
    error::StillpointError,
    model::{Moment, Now, Person, PrivateState, ReadableReflection},
};

#[uniffi::export]
impl Stillpoint {
    /// How far what `person` keeps for themselves can be read.
    pub fn private_state(&self, person: Person) -> PrivateState {
        calm::caught(|| self.core.private_state(person)).unwrap_or_default()
    }

    /// `person` sets a secret of their own, or changes the one they have, which is `was`. Off the main thread. From the first one on, what
    /// they wrote and did not show is theirs alone to read; everything that was kept before goes there at once, or nothing
    /// does. `Locked` where there is one already that has not been opened: nobody changes the secret of another. `WrongSecret`
    /// where `was` is not the one there is: whoever holds the phone may have found it open.
    pub fn set_private_secret(
        &self,
        person: Person,
        was: Option<String>,
        secret: String,
        now: Now,
    ) -> Result<Moment, StillpointError> {
        Ok(self.core.set_private_secret(person, was, secret, &now)?)
    }

    /// `person` opens what they keep for themselves, with their own secret. Off the main thread. What they left open can be
    /// taken up again. Wrong secrets cost time for this person alone.
    pub fn open_private(&self, person: Person, secret: String, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.open_private(person, secret, &now)?)
    }

    /// `person` opens what a backup brought and what is closed with their words of then: it is among what they keep for
    /// themselves from now on. Off the main thread. Errors as `open_private`, counted apart; `KeyUnavailable` where these
    /// words open it on the phone of then alone.
    pub fn open_brought(&self, person: Person, secret: String, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.open_brought(person, secret, &now)?)
    }

    /// Opens the page of what `person` may read (`Scene.Own`): see `read_reflections`. Off the main thread.
    pub fn read_own(&self, person: Person, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.read_own(person, &now)?)
    }

    /// Deletes one of the pages that are being read (`Scene.Own`), counted from 0, with all its earlier versions. Only its
    /// author can; anything else changes nothing. `NotSaved`, `Damaged`: then it is still there. Off the main thread.
    pub fn delete_page(&self, page: u32, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.delete_page(page, &now)?)
    }

    /// What `person` keeps for themselves is shown no more, at once, whatever the disk is doing: what a touch on "Close" calls
    /// first. `close_private` follows, off the main thread.
    pub fn hide_private(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.hide_private(person, &now))
    }

    /// Closes what `person` keeps for themselves; everything else stays open. Off the main thread.
    pub fn close_private(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.close_private(person, &now))
    }

    /// What `person` may read, the latest first: their own, once they have opened it (or where they are alone and never set
    /// a secret of their own), and what was shown. Of the other that is only what both showed of one round. Off the main
    /// thread.
    pub fn read_reflections(&self, person: Person) -> Result<Vec<ReadableReflection>, StillpointError> {
        Ok(self.core.read_reflections(person)?)
    }
}
