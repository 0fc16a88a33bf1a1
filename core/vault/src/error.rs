//! What can go wrong in the vault.

use rusqlite::ErrorCode;
use stillpoint_seal::SealError;

use crate::ways::device::DeviceKeyError;

/// What went wrong. Never carries what people wrote, keys, or where the file lies.
///
/// Every `?` moves one of these, so it is as long as a register, and which one it is is a whole word of it: a byte by itself
/// would leave three to be moved one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[repr(u32)]
pub enum VaultError {
    /// There is no vault here.
    #[error("there is no vault here")]
    NotThere,
    /// There is one already, and nothing is made over it.
    #[error("there is a vault already")]
    AlreadyThere,
    /// Another window or process has it open.
    #[error("the vault is open in another place")]
    InUse,
    /// Written by a newer version. It was not touched.
    #[error("the vault was written by a newer version")]
    TooNew,
    /// Something in it is not what was written. `readable` records still authenticate; 0 while locked.
    #[error("the vault is damaged; {readable} records can be read")]
    Damaged {
        /// How many records still authenticate; 0 while locked, when nobody can tell.
        readable: u32,
    },
    /// The file cannot be read at all: no right to it, no disk behind it.
    #[error("the vault cannot be reached")]
    Unreachable,
    /// Nothing of this was written; everything written before is as it was.
    #[error("not saved")]
    NotSaved,
    /// With what was to be taken in there would be more than is kept. Nothing was written.
    #[error("no more than {max} records are kept")]
    TooMany {
        /// The most records.
        max: u32,
    },
    /// The phone has not the memory that a guess takes. Nothing was tried or changed.
    #[error("the phone has not enough memory free")]
    NoMemory,
    /// It needs an open vault.
    #[error("the vault is locked")]
    Locked,
    /// Too many wrong secrets: the next one has to wait.
    #[error("the next secret can be tried in {wait_s} seconds")]
    TooSoon {
        /// For so many seconds.
        wait_s: u32,
    },
    /// The secret does not open it.
    #[error("the secret does not open the vault")]
    WrongSecret,
    /// The phone's own key cannot be used.
    #[error("the phone's own key cannot be used: {0}")]
    KeyUnavailable(KeyTrouble),
    /// There is no such record, or not any more.
    #[error("there is no such record")]
    NoSuchRecord,
    /// The secret cannot be taken as it is.
    #[error("secret: {0}")]
    Secret(Refused),
    /// What was typed from the recovery sheet cannot be a key.
    #[error("recovery key: {0}")]
    RecoveryKey(Refused),
}

/// Why the phone's own key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyTrouble {
    /// There is none (another phone, or it was erased).
    #[error("it is not there")]
    Absent,
    /// Not before the phone has been unlocked.
    #[error("not yet")]
    NotYet,
    /// The phone invalidated it (a new fingerprint, say).
    #[error("the phone set it aside")]
    Invalidated,
}

/// Why a secret, or a key that was typed, cannot be taken as it is, and what would be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Too short.
    #[error("at least {min} characters")]
    TooShort {
        /// The fewest characters.
        min: u16,
    },
    /// Too long.
    #[error("at most {max} characters")]
    TooLong {
        /// The most characters.
        max: u16,
    },
    /// No secret was chosen, and what was asked for needs one.
    #[error("none was chosen")]
    NotChosen,
    /// It could be guessed, and this phone has no key of its own that would stand beside it.
    #[error("can be guessed, and this phone has no key of its own")]
    Guessable,
    /// A letter or more is another one than on the sheet.
    #[error("is not quite what stands on the sheet")]
    Mistyped,
}

const _: () = assert!(size_of::<VaultError>() == 8, "it fits into a register");

impl VaultError {
    /// Damage of which nobody has counted yet what it left.
    pub(crate) const DAMAGED: Self = Self::Damaged { readable: 0 };

    /// This trouble, when it was met while writing: what cannot be reached cannot be written either.
    pub(crate) fn while_writing(self) -> Self {
        match self {
            Self::Unreachable | Self::InUse => Self::NotSaved,
            other => other,
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            // A row that is missing, or a column of another type: not what was written.
            return Self::DAMAGED;
        };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            ErrorCode::DiskFull | ErrorCode::TooBig | ErrorCode::OutOfMemory | ErrorCode::ReadOnly => Self::NotSaved,
            ErrorCode::SystemIoFailure
            | ErrorCode::CannotOpen
            | ErrorCode::PermissionDenied
            | ErrorCode::AuthorizationForStatementDenied
            | ErrorCode::NoLargeFileSupport
            | ErrorCode::FileLockingProtocolFailed => Self::Unreachable,
            _ => Self::DAMAGED,
        }
    }
}

impl From<SealError> for VaultError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::NotAuthentic => Self::DAMAGED,
            SealError::NoRandomness | SealError::OutOfRange => Self::NotSaved,
        }
    }
}

impl From<DeviceKeyError> for VaultError {
    fn from(error: DeviceKeyError) -> Self {
        Self::KeyUnavailable(match error {
            DeviceKeyError::Absent => KeyTrouble::Absent,
            DeviceKeyError::Invalidated => KeyTrouble::Invalidated,
            // A key storage that failed for any other reason may answer the next time: the person tries again.
            DeviceKeyError::NotYet | DeviceKeyError::Failed => KeyTrouble::NotYet,
        })
    }
}
