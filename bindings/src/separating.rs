//! The facade: two part, and each keeps their own.

use std::path::Path;

use crate::{
    Stillpoint, calm,
    error::StillpointError,
    model::{Moment, Now, Person, SeparationView, SharedWish},
};

#[uniffi::export]
impl Stillpoint {
    /// Two who share this phone begin to part: `leaving` leaves, and the phone stays with the other. At home only. What each
    /// keeps for themselves is closed, and a wish counts only while it is open again. Off the main thread. Nothing is
    /// changed before `confirm_copy_kept`; locking the app ends it, too.
    pub fn begin_separation(&self, leaving: Person, now: Now) -> Result<SeparationView, StillpointError> {
        Ok(self.core.begin_separation(leaving, &now)?)
    }

    /// `person` says for themselves, with their own touch, what becomes of what was shared. It can be said anew until the
    /// end; what was written out by then has to be written out again.
    pub fn wish_for_shared(
        &self,
        person: Person,
        wish: SharedWish,
        now: Now,
    ) -> Result<SeparationView, StillpointError> {
        Ok(self.core.wish_for_shared(person, wish, &now)?)
    }

    /// `person` takes back what they said, to say it anew. Changes nothing where nobody parts.
    pub fn take_back_wish(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.take_back_wish(person, &now))
    }

    /// It stays as it was. Nothing was changed.
    pub fn cancel_separation(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.cancel_separation(&now))
    }

    /// How far the two have come; none where nobody parts.
    pub fn separation(&self) -> Option<SeparationView> {
        calm::caught(|| self.core.separation()).flatten()
    }

    /// Writes what leaves to the file `path`, sealed with a passphrase of 12 to 1,024 characters, and reads it back. Every
    /// tool for age files opens it; inside is a backup for one, which `restore_new` takes on another phone. Off the main thread. `Invalid` names the passphrase, or the people
    /// whose wish is missing; `Locked` while one of them keeps something for themselves that they have not opened;
    /// `BackupRefused`.
    pub fn seal_leaving_copy(
        &self,
        path: String,
        passphrase: String,
        now: Now,
    ) -> Result<SeparationView, StillpointError> {
        Ok(self.core.seal_leaving_copy(Path::new(&path), passphrase.into(), &now)?)
    }

    /// The leaving person has their copy: it leaves this phone at once, with what both let go, and the phone goes on as the
    /// other's alone. Off the main thread. `Invalid` (the people) names whose turn it is; on any error nothing was deleted.
    pub fn confirm_copy_kept(&self, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.confirm_copy_kept(&now)?)
    }
}
