//! What a page leaves to a work, called at once: for tests of what lies below the pages.

use zeroize::Zeroizing;

use std::path::Path;

use crate::{
    backup::{Report, Written as BackedUp},
    error::StillpointError,
    moment::{Doubt, Moment, Now},
    page::SecretText,
    session::{Person, Session},
    vault::{DeviceKeys, RecoveryKey, RecoveryMark, RecoverySheet, Restored},
};

use crate::app::{
    clock::today,
    copies::{BackupKey, came_of},
    standing::doubt_line,
    stillpoint::{Stillpoint, hold},
    store::Store,
    whose::owner,
    written::{Written, written},
};

impl Stillpoint {
    /// Chooses another secret as the pages do (`ways_in::Work::KeepSecret`).
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`] and [`StillpointError::TooSoon`] where `was` is not the one there is;
    /// [`StillpointError::Invalid`] for a secret that cannot be one; [`StillpointError::Locked`],
    /// [`StillpointError::KeyUnavailable`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`]: then the one there
    /// was still does.
    pub fn change_secret(&self, was: Option<String>, secret: String, now: &Now) -> Result<Moment, StillpointError> {
        let (_, outcome) = self.keep_secret(was.map(SecretText::from), secret.into(), now);
        outcome.map(|()| self.tick(now))
    }

    /// Lets fingers in as the pages do (`ways_in::Work::Fingers`): from now on the phone's biometrics open the app, too.
    /// `keys` is a key storage of its own, whose key the phone gives out for a finger or a face alone; the one that the app was
    /// started with stays what it is. `was` is the secret.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the secret) where none was chosen: biometrics never stand alone.
    /// [`StillpointError::WrongSecret`], [`StillpointError::TooSoon`], [`StillpointError::Locked`],
    /// [`StillpointError::KeyUnavailable`], [`StillpointError::NotSaved`].
    pub fn enable_biometrics_with(
        &self,
        was: &str,
        keys: &dyn DeviceKeys,
        now: &Now,
    ) -> Result<Moment, StillpointError> {
        let (_, outcome) = self.proving(was.to_owned().into(), now, |vault, proven| {
            Ok(vault.enable_biometrics(keys, proven)?)
        });
        outcome?;
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.owes_biometrics = false;
        }))
    }

    /// [`Stillpoint::enable_biometrics_with`], by somebody who does not know the secret.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`] where there is a secret; [`StillpointError::Invalid`] where there is none.
    pub fn enable_biometrics(&self, keys: &dyn DeviceKeys, now: &Now) -> Result<Moment, StillpointError> {
        self.enable_biometrics_with("", keys, now)
    }

    /// Opens the app with the phone's biometrics.
    ///
    /// # Errors
    /// [`StillpointError::KeyUnavailable`], invalidated once the phone has set the key aside, as it does when somebody
    /// enrols a new finger: then the secret opens it, and biometrics are off until somebody switches them on again. All
    /// others as [`Stillpoint::unlock`].
    pub fn unlock_with_biometrics(&self, biometrics: &dyn DeviceKeys, now: &Now) -> Result<Moment, StillpointError> {
        self.open_with_keys(biometrics, now)?;
        Ok(self.tick(now))
    }

    /// From now on biometrics open it no more. `was` is the secret.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`], [`StillpointError::TooSoon`], [`StillpointError::Locked`];
    /// [`StillpointError::NotSaved`]: then they still do.
    pub fn disable_biometrics_with(&self, was: &str, now: &Now) -> Result<Moment, StillpointError> {
        let (_, outcome) = self.proving(was.to_owned().into(), now, |vault, proven| {
            self.keep_fingers(vault, false, proven, now)
        });
        outcome.map(|()| self.tick(now))
    }

    /// A recovery sheet, to be written down or printed. It is not in force before [`Stillpoint::keep_recovery_sheet`]:
    /// until then, the one of before is.
    ///
    /// # Errors
    /// [`StillpointError::NotSaved`] where the system gives no random numbers.
    pub fn make_recovery_sheet(&self, now: &Now) -> Result<RecoverySheet, StillpointError> {
        Ok(RecoverySheet::make(today(now))?)
    }

    /// From now on this sheet opens the vault, and backups can be made for it. `typed` is its key: as the sheet was made,
    /// or typed in from paper, which shows that what stands there is right. A sheet of before opens the vault no longer. `was`
    /// is the secret, where one was chosen; else nothing.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] for what is no key; [`StillpointError::WrongSecret`], [`StillpointError::TooSoon`];
    /// [`StillpointError::Locked`]; [`StillpointError::NotSaved`]: then
    /// the sheet of before holds.
    pub fn keep_recovery_sheet_with(
        &self,
        was: &str,
        typed: String,
        now: &Now,
    ) -> Result<RecoveryMark, StillpointError> {
        let key = RecoveryKey::typed(&typed)?;
        let (_, outcome) = self.proving(was.to_owned().into(), now, |vault, proven| {
            vault.keep_recovery_key(&key, today(now), proven)?;
            Ok(vault.recovery_mark()?)
        });
        outcome?.ok_or(StillpointError::NotSaved)
    }

    /// Keeps a recovery sheet as [`Stillpoint::keep_recovery_sheet_with`] does, where no secret was chosen.
    ///
    /// # Errors
    /// As [`Stillpoint::keep_recovery_sheet_with`].
    pub fn keep_recovery_sheet(&self, typed: String, now: &Now) -> Result<RecoveryMark, StillpointError> {
        self.keep_recovery_sheet_with("", typed, now)
    }

    /// Makes a copy as [`Stillpoint::back_up_with`] does, where no secret was chosen.
    ///
    /// # Errors
    /// As [`Stillpoint::back_up_with`]; also [`StillpointError::Invalid`] where one was.
    pub fn back_up(
        &self,
        file: &Path,
        to: BackupKey,
        now: &Now,
        report: &mut Report<'_>,
    ) -> Result<BackedUp, StillpointError> {
        self.back_up_with("", file, to, now, report)
    }

    /// Makes a copy as the pages do (`copies::Work::Make`), where `was` is the secret.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`] and [`StillpointError::TooSoon`]; [`StillpointError::BackupRefused`];
    /// [`StillpointError::Invalid`] for the passphrase; [`StillpointError::Locked`]; [`StillpointError::Stopped`]. Nothing is
    /// left behind.
    pub fn back_up_with(
        &self,
        was: &str,
        file: &Path,
        to: BackupKey,
        now: &Now,
        report: &mut Report<'_>,
    ) -> Result<BackedUp, StillpointError> {
        self.back_up_proving(was.to_owned().into(), file, to, now, report).1
    }

    /// Opens the vault with the key from the recovery sheet. It needs nothing of the phone. A new secret is set afterwards.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] for what is no key; [`StillpointError::WrongSecret`] for another sheet's;
    /// [`StillpointError::Damaged`]. Nothing of it costs time: nobody guesses a key.
    pub fn unlock_with_recovery(&self, typed: String, now: &Now) -> Result<Moment, StillpointError> {
        self.open_with_sheet(&Zeroizing::new(typed), now)?;
        Ok(self.tick(now))
    }

    /// Whether biometrics open the app, as far as the phone has said. Also while it is locked.
    #[must_use]
    pub fn has_biometrics(&self) -> bool {
        matches!(&*hold(&self.store), Store::Vault(vault) if vault.has_biometric_slot())
    }

    /// `person` sets a secret of their own, or changes the one they have, which is `was`.
    ///
    /// # Errors
    /// [`StillpointError::Locked`] while the app is, and where there is one already that has not been opened: nobody
    /// changes the secret of another. [`StillpointError::WrongSecret`] and [`StillpointError::TooSoon`] where `was` is not the
    /// one there is. [`StillpointError::Invalid`] for a secret that cannot be taken, or a person who is
    /// not in the plan; [`StillpointError::NotSaved`], [`StillpointError::KeyUnavailable`]: then everything is as it was.
    pub fn set_private_secret(
        &self,
        person: Person,
        was: Option<String>,
        secret: String,
        now: &Now,
    ) -> Result<Moment, StillpointError> {
        let (_, outcome) = self.keep_words(person, was.map(Into::into), secret.into(), now);
        outcome.map(|()| self.tick(now))
    }

    /// `person` opens what they keep for themselves, with their own secret. What they left open can be taken up again.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`] (also where they never set one), [`StillpointError::TooSoon`] after several of
    /// them, which counts for this person alone; [`StillpointError::Locked`] while the app is;
    /// [`StillpointError::KeyUnavailable`], [`KeyTrouble::Elsewhere`] where these words open it on the phone alone on which they
    /// were chosen, or the phone has lost what belongs to them; [`StillpointError::Damaged`],
    /// [`StillpointError::Invalid`] for a secret that cannot be one.
    pub fn open_private(&self, person: Person, secret: String, now: &Now) -> Result<Moment, StillpointError> {
        self.open_own(person, secret.into(), now)?;
        Ok(self.tick(now))
    }

    /// The secret of `person` opens what they keep on another phone, too, or here alone.
    ///
    /// # Errors
    /// [`StillpointError::Locked`] while it is closed; [`StillpointError::Invalid`] for a secret that can be guessed; as
    /// [`Stillpoint::open_private`].
    pub fn let_private_open_elsewhere(
        &self,
        person: Person,
        on: bool,
        secret: String,
        now: &Now,
    ) -> Result<(), StillpointError> {
        self.let_open_elsewhere(person, on, secret.into(), now)
    }

    /// `person` opens what a backup brought and what is closed with their words of then.
    ///
    /// # Errors
    /// As [`Stillpoint::open_private`], and counted apart from it; [`StillpointError::KeyUnavailable`] where these words
    /// open it on the phone of then alone; [`StillpointError::NotSaved`]: then it waits as it did.
    pub fn open_brought(&self, person: Person, secret: String, now: &Now) -> Result<Moment, StillpointError> {
        self.open_what_was_brought(person, secret.into(), now)?;
        Ok(self.tick(now))
    }

    /// Closes what `person` keeps for themselves; everything else stays open. What waits to be written is written first.
    pub fn close_private(&self, person: Person, now: &Now) -> Moment {
        hold(&self.memory).privacy.own.of_mut(person).close();
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        if let Ok(vault) = self.opened(&mut store) {
            vault.close_compartment(owner(person));
        }
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.let_private_go();
        })
    }

    /// How many reflections on an evening can be counted: those in everybody's part of the open vault, and those that
    /// somebody keeps for themselves and has opened. One without a word in it is none.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], or [`StillpointError::Damaged`].
    pub fn kept_reflections(&self) -> Result<u32, StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let mut with_words = 0_usize;
        for person in [Person::First, Person::Second] {
            let Written { everybodys, own, .. } = written(vault, person)?;
            let all = everybodys.iter().chain(&own).map(|version| version.reflection.outline);
            let theirs = all.filter(|one| one.author() == person);
            let evenings = theirs.filter(|one| one.form().is_about_an_evening() && one.holds_answers());
            with_words = with_words.saturating_add(evenings.count());
        }
        Ok(u32::try_from(with_words).unwrap_or(u32::MAX))
    }

    /// Opens the vault with its secret. What was written while it was locked is folded in.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`], [`StillpointError::TooSoon`] after several of them,
    /// [`StillpointError::KeyUnavailable`], [`KeyTrouble::Lost`] where the phone has set aside or lost what belongs to the
    /// secret; [`StillpointError::Damaged`], [`StillpointError::Invalid`] for a secret that cannot be one. The session goes on
    /// as it was.
    pub fn unlock(&self, secret: String, now: &Now) -> Result<Moment, StillpointError> {
        self.open_with_secret(secret.into(), now)?;
        Ok(self.tick(now))
    }

    /// Opens the vault with the phone's own key, where no secret was chosen.
    ///
    /// # Errors
    /// As [`Stillpoint::unlock`].
    pub fn unlock_with_device(&self, now: &Now) -> Result<Moment, StillpointError> {
        self.open_with_device(now)?;
        Ok(self.tick(now))
    }

    /// What came of taking a backup in, in the language of the app.
    #[must_use]
    pub fn explain_restored(&self, restored: &Restored) -> String {
        let language = self.language();
        let said = came_of(restored).into_iter().map(|sentence| language.say(sentence));
        said.collect::<Vec<_>>().join(" ")
    }

    /// What a doubt means and what can be done, in the language of the app.
    #[must_use]
    pub fn explain_doubt(&self, doubt: Doubt) -> String {
        self.language().say(doubt_line(doubt))
    }
}
