//! What can go wrong with a backup.

use stillpoint_age::AgeError;

use crate::{error::StillpointError, vault::VaultError};

pub use crate::error::BackupTrouble;

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
