//! What can go wrong with a backup.

use stillpoint_age::AgeError;

use crate::{error::StillpointError, vault::VaultError};

/// Why a backup cannot be made or taken in. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupTrouble {
    /// The file is no backup.
    #[error("it is no backup")]
    NotABackup,
    /// It is cut short, or not what was written.
    #[error("it is cut short or changed")]
    Changed,
    /// Another sheet or another passphrase opens it.
    #[error("another key opens it")]
    WrongKey,
    /// A newer version of the app wrote it.
    #[error("a newer version wrote it")]
    TooNew,
    /// There is no room for it.
    #[error("there is no room")]
    NoRoom,
    /// The file cannot be read or written where it is.
    #[error("it cannot be reached")]
    Unreachable,
    /// There is no recovery sheet that it could be made for.
    #[error("there is no recovery sheet")]
    NoSheet,
    /// It holds no plan, so nothing can begin from it; what it holds can be taken into a vault that is there.
    #[error("there is no plan in it")]
    NoPlan,
    /// This phone has too little memory to open what this passphrase was stretched with.
    #[error("this phone has too little memory for it")]
    TooMuchWork,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// With the backup.
    #[error("backup: {0}")]
    Backup(BackupTrouble),
    /// With the vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Whoever waited said stop.
    #[error("stopped")]
    Stopped,
}

impl From<BackupTrouble> for BackupError {
    fn from(trouble: BackupTrouble) -> Self {
        Self::Backup(trouble)
    }
}

impl From<AgeError> for BackupError {
    fn from(error: AgeError) -> Self {
        Self::Backup(match error {
            AgeError::NotAge => BackupTrouble::NotABackup,
            AgeError::Newer => BackupTrouble::TooNew,
            AgeError::WrongKey => BackupTrouble::WrongKey,
            AgeError::Changed => BackupTrouble::Changed,
            AgeError::TooMuchWork => BackupTrouble::TooMuchWork,
            AgeError::NoRandomness => BackupTrouble::Unreachable,
            AgeError::Io(error) => return error.into(),
        })
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        Self::Backup(match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => BackupTrouble::NoRoom,
            _ => BackupTrouble::Unreachable,
        })
    }
}

impl From<BackupError> for StillpointError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Backup(reason) => Self::BackupRefused { reason },
            BackupError::Vault(error) => error.into(),
            BackupError::Stopped => Self::Stopped,
        }
    }
}
