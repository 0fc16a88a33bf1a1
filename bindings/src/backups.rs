//! The recovery sheet, backups, and taking them in.

use std::{path::Path, sync::Arc};

use stillpoint_core::{schedule::LocalDateTime, vault};

pub use stillpoint_core::backup::GoOn;

use crate::{
    calm,
    error::StillpointError,
    model::{Moment, Now},
    stillpoint::Stillpoint,
};

/// By what a recovery sheet is known without being read. Not a secret.
#[derive(Debug, Clone, uniffi::Record)]
pub struct RecoveryMark {
    /// Six digits, `042 917`, worked out from the key: a sheet that was copied right has the same.
    pub check: String,
    /// The day it was made, `2026-11-21`, UTC.
    pub made_on: String,
}

/// A recovery sheet, to be written down or printed. It opens everything: keep it nowhere on the phone.
#[derive(Clone, uniffi::Record)]
pub struct RecoverySheet {
    /// The key in groups that can be read aloud and typed: `AGE-SECRET-KEY-1`, then groups of four, the last of two.
    pub groups: Vec<String>,
    /// By what it is known.
    pub mark: RecoveryMark,
}

/// Whom a backup is for.
#[derive(Clone, uniffi::Enum)]
pub enum BackupKey {
    /// The recovery sheet.
    Recovery,
    /// Whoever knows this passphrase, of 12 to 1,024 characters.
    Passphrase {
        /// As it was typed.
        passphrase: String,
    },
}

/// What opens a backup.
#[derive(Clone, uniffi::Enum)]
pub enum RestoreKey {
    /// The key from the recovery sheet. Spaces, dashes, line breaks and small letters do not matter.
    Recovery {
        /// As it was typed.
        key: String,
    },
    /// Its passphrase.
    Passphrase {
        /// As it was typed.
        passphrase: String,
    },
}

/// What whoever waits says to the progress.
#[uniffi::remote(Enum)]
pub enum GoOn {
    /// Go on.
    Yes,
    /// Stop, and leave everything as it was.
    Stop,
}

/// Why the progress cannot be shown. It counts as "stop".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ProgressError {
    /// It cannot be shown.
    #[error("the progress cannot be shown")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ProgressError {
    /// An exception that was not declared. Its text is a whole stack trace, and is dropped.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Hears how far a backup is. Called every few hundred records, on the thread that called. An implementation lets out
/// nothing but `ProgressError`, and never calls the core back but to pause or stop.
#[uniffi::export(foreign)]
pub trait BackupProgress: Send + Sync {
    /// `done` records of `of`; 0 where nobody can know how many there are.
    fn report(&self, done: u32, of: u32) -> Result<GoOn, ProgressError>;
}

/// What was written.
#[derive(Debug, Clone, Copy, uniffi::Record)]
pub struct BackupWritten {
    /// How many records.
    pub count: u32,
    /// How long the file is, in bytes.
    pub bytes: u64,
    /// Whether that is everything. Of a damaged vault it is what could be read.
    pub is_all: bool,
}

/// What came of taking a backup in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Restored {
    /// What to show now.
    pub moment: Moment,
    /// So many are new here.
    pub added: u32,
    /// So many were here already, and were not doubled.
    pub already_here: u32,
    /// So many of those added are somebody's own, and wait for their words of then (`open_brought`).
    pub waiting: u32,
    /// So many were not taken in: there is another thing of that name, such as the plan, or nobody here whose they are.
    pub left_out: u32,
    /// What came of it, in a few sentences.
    pub said: String,
}

impl From<vault::RecoveryMark> for RecoveryMark {
    fn from(mark: vault::RecoveryMark) -> Self {
        Self {
            check: mark.digits(),
            made_on: LocalDateTime::iso_day(mark.made_on_day),
        }
    }
}

impl From<BackupKey> for stillpoint_core::BackupKey {
    fn from(key: BackupKey) -> Self {
        match key {
            BackupKey::Recovery => Self::Recovery,
            BackupKey::Passphrase { passphrase } => Self::Passphrase(passphrase.into()),
        }
    }
}

impl From<RestoreKey> for stillpoint_core::RestoreKey {
    fn from(key: RestoreKey) -> Self {
        match key {
            RestoreKey::Recovery { key } => Self::Recovery(key.into()),
            RestoreKey::Passphrase { passphrase } => Self::Passphrase(passphrase.into()),
        }
    }
}

impl From<stillpoint_core::backup::Written> for BackupWritten {
    fn from(written: stillpoint_core::backup::Written) -> Self {
        Self {
            count: written.count,
            bytes: written.bytes,
            is_all: written.is_all,
        }
    }
}

impl Stillpoint {
    fn said_of(&self, (moment, restored): (stillpoint_core::Moment, vault::Restored)) -> Restored {
        Restored {
            moment,
            added: restored.added,
            already_here: restored.already_here,
            waiting: restored.waiting,
            left_out: restored.left_out,
            said: self.core.explain_restored(&restored),
        }
    }
}

/// The host's progress as the core takes it. A host that fails or breaks the bridge's own rules says stop.
fn heard(progress: &Arc<dyn BackupProgress>) -> impl FnMut(u32, u32) -> GoOn + '_ {
    |done, of| match calm::caught(|| progress.report(done, of)) {
        Some(Ok(answer)) => answer,
        _ => GoOn::Stop,
    }
}

#[uniffi::export]
impl Stillpoint {
    /// A recovery sheet, to be written down or printed. It is not in force before `keep_recovery_sheet`.
    pub fn make_recovery_sheet(&self, now: Now) -> Result<RecoverySheet, StillpointError> {
        let sheet = self.core.make_recovery_sheet(&now)?;
        Ok(RecoverySheet {
            groups: sheet.groups.iter().map(|group| group.as_str().to_owned()).collect(),
            mark: sheet.mark.into(),
        })
    }

    /// From now on this sheet opens the vault, and backups can be made for it: `typed` is its key, joined from the sheet's
    /// groups or typed in from paper. A sheet of before opens the vault no longer. `Invalid` for what is no key; `NotSaved`:
    /// the sheet of before holds. Off the main thread.
    pub fn keep_recovery_sheet(&self, typed: String, now: Now) -> Result<RecoveryMark, StillpointError> {
        Ok(self.core.keep_recovery_sheet(typed, &now)?.into())
    }

    /// By what the sheet in force is known; none if there is none. Off the main thread.
    pub fn recovery_mark(&self) -> Result<Option<RecoveryMark>, StillpointError> {
        Ok(self.core.recovery_mark()?.map(Into::into))
    }

    /// Opens the vault with the key from the recovery sheet, however it is spaced. It needs nothing of the phone. `Invalid`
    /// for a slip of the finger, which costs no time; `WrongSecret` and `TooSoon` as for a secret. Set a new secret
    /// afterwards. Off the main thread.
    pub fn unlock_with_recovery(&self, typed: String, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.unlock_with_recovery(typed, &now)?)
    }

    /// Writes a backup of everything to the file `path`, reads it back, and only then gives it its name. Every tool for age
    /// files opens it. Where the vault is damaged, it holds what can be read, and the answer says so. `BackupRefused`, `Invalid`
    /// for the passphrase, `Stopped`: then nothing is left. Off the main thread.
    pub fn back_up(
        &self,
        path: String,
        to: BackupKey,
        progress: Arc<dyn BackupProgress>,
        now: Now,
    ) -> Result<BackupWritten, StillpointError> {
        let written = self
            .core
            .back_up(Path::new(&path), to.into(), &now, &mut heard(&progress))?;
        Ok(written.into())
    }

    /// Takes the backup in the file `path` into the open vault, beside what is there: nothing is overwritten, and nothing
    /// doubled. `BackupRefused`, `Invalid` for the key, `Stopped`, `Damaged`: the vault is as it was. Off the main thread.
    pub fn restore(
        &self,
        path: String,
        with: RestoreKey,
        progress: Arc<dyn BackupProgress>,
        now: Now,
    ) -> Result<Restored, StillpointError> {
        let restored = self
            .core
            .restore(Path::new(&path), with.into(), &now, &mut heard(&progress))?;
        Ok(self.said_of(restored))
    }

    /// Makes the vault out of the backup in the file `path`, where there is none, and opens it: the first start on another
    /// phone. Without a secret the phone's own key opens it. Errors as `restore` and `set_up`; nothing is left behind. Off
    /// the main thread.
    pub fn restore_new(
        &self,
        path: String,
        with: RestoreKey,
        secret: Option<String>,
        progress: Arc<dyn BackupProgress>,
        now: Now,
    ) -> Result<Restored, StillpointError> {
        let restored = self
            .core
            .restore_new(Path::new(&path), with.into(), secret, &now, &mut heard(&progress))?;
        Ok(self.said_of(restored))
    }
}
