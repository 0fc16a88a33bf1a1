//! What can go wrong, told to the person who can act on it.

use crate::model::Person;
pub use stillpoint_core::{Field, KeyTrouble, Why, backup::BackupTrouble};

/// A field that somebody fills in.
#[uniffi::remote(Enum)]
pub enum Field {
    /// The number of people.
    People,
    /// A chosen name.
    Name,
    /// Pronouns.
    Pronouns,
    /// The stop word.
    StopWord,
    /// The slow word.
    SlowWord,
    /// The gesture.
    Gesture,
    /// The covenant.
    Covenant,
    /// A wish for afterwards.
    Aftercare,
    /// A sensory aid.
    SensoryAid,
    /// The partner's card: what to do.
    CardDo,
    /// The partner's card: what not to do.
    CardDoNot,
    /// The settle time.
    Settle,
    /// The time between check-ins.
    CheckInEvery,
    /// How long a question waits.
    Patience,
    /// The agreed length.
    Length,
    /// The pace-holder.
    PaceHolder,
    /// The secret.
    Secret,
    /// The key from the recovery sheet.
    RecoveryKey,
    /// The passphrase of a backup.
    Passphrase,
    /// An answer in a reflection.
    Answer,
    /// What somebody calls a reminder.
    ReminderName,
    /// The phone's table of a time zone.
    TimeZone,
}

/// Why a field cannot be taken as it is, and what is allowed.
#[uniffi::remote(Enum)]
pub enum Why {
    /// It is needed, and empty.
    Empty,
    /// Too short.
    TooShort {
        /// The fewest characters.
        min: u32,
    },
    /// Too long.
    TooLong {
        /// The most characters.
        max: u32,
    },
    /// Too many.
    TooMany {
        /// The most items.
        max: u32,
    },
    /// Out of range, in seconds.
    OutOfRange {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
    /// Characters that nobody sees, or that turn the line around.
    Unseen,
    /// The same as another field: they must be told apart.
    Same,
    /// Names somebody who is not in the plan.
    NotInPlan,
    /// The phone handed over something that cannot be.
    Unusable,
    /// It could be guessed, and this phone has no key of its own that would stand beside it: only a secret that nobody
    /// guesses is taken here, such as five words that have nothing to do with one another.
    Guessable,
    /// Something is newer than what was written out, or nothing was written out at all.
    NotCopied,
    /// A letter or more is another one than on the sheet.
    Mistyped,
}

/// Why a backup cannot be made or taken in. Nothing was changed.
#[uniffi::remote(Enum)]
pub enum BackupTrouble {
    /// The file is no backup.
    NotABackup,
    /// It is cut short, or not what was written.
    Changed,
    /// Another sheet or another passphrase opens it.
    WrongKey,
    /// A newer version of the app wrote it.
    TooNew,
    /// There is no room for it.
    NoRoom,
    /// The file cannot be read or written where it is.
    Unreachable,
    /// There is no recovery sheet that it could be made for.
    NoSheet,
    /// It holds no plan, so nothing can begin from it; what it holds can be taken into a vault that is there.
    NoPlan,
    /// This phone has too little memory to open what this passphrase was stretched with.
    TooMuchWork,
}

/// Why the phone's own key cannot be used. Three different answers, because a person does three different things.
#[uniffi::remote(Enum)]
pub enum KeyTrouble {
    /// There is none (another phone, or it was erased).
    Absent,
    /// Not before the phone has been unlocked.
    NotYet,
    /// The phone invalidated it (a new fingerprint, say).
    Invalidated,
    /// It was the vault's own, beside the secret or alone, and the phone never gives it back. The sheet of paper opens it, or
    /// a backup.
    Lost,
    /// It was beside words of somebody's own that could be guessed. Those open what is theirs on that one phone alone.
    Elsewhere,
}

/// The one error of the facade. Its text never carries what people wrote, nor keys; `explain` says it in the language of
/// the app.
// No field may be named `message` or `cause`: Kotlin's `Throwable` has these.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum StillpointError {
    /// The secret does not open the vault.
    #[error("That did not open it.")]
    WrongSecret,
    /// After several wrong secrets the next one has to wait. Nothing is ever wiped.
    #[error("It can be tried again in {wait_s} seconds.")]
    TooSoon {
        /// For so many seconds.
        wait_s: u32,
    },
    /// The phone's own key cannot be used.
    #[error("The phone's own key is not to be had: {reason}.")]
    KeyUnavailable {
        /// Why not.
        reason: KeyTrouble,
    },
    /// The disk is full or fails. What was typed is still in memory.
    #[error("That could not be saved.")]
    NotSaved,
    /// Part of the vault is damaged; the rest can be read.
    #[error("Part of what is kept here is damaged.")]
    Damaged {
        /// How many entries still authenticate.
        readable: u32,
    },
    /// The vault was written by a newer version of the app, and was not touched.
    #[error("This was written by a newer version of the app.")]
    TooNew,
    /// Somebody else has the vault open.
    #[error("It is open in another place.")]
    InUse,
    /// The vault is locked, or was never set up.
    #[error("It is locked.")]
    Locked,
    /// There is a vault already: nothing is made over it.
    #[error("It has been set up already.")]
    AlreadySetUp,
    /// The phone's reminders cannot be reached just now. Nothing was lost: the next sync tries again.
    #[error("The phone's reminders cannot be reached just now.")]
    RemindersUnavailable,
    /// A backup cannot be made or taken in. Nothing was changed.
    #[error("The backup: {reason}.")]
    BackupRefused {
        /// Why not.
        reason: BackupTrouble,
    },
    /// Somebody stopped it while it was under way. Nothing was changed.
    #[error("It was stopped.")]
    Stopped,
    /// Something that was typed cannot be taken as it is.
    #[error("{field}: {why}.")]
    Invalid {
        /// Which field.
        field: Field,
        /// Whose, where each person has one.
        person: Option<Person>,
        /// What is allowed.
        why: Why,
    },
}

impl From<stillpoint_core::StillpointError> for StillpointError {
    fn from(error: stillpoint_core::StillpointError) -> Self {
        use stillpoint_core::StillpointError as Core;
        match error {
            Core::WrongSecret => Self::WrongSecret,
            Core::TooSoon { wait_s } => Self::TooSoon { wait_s },
            Core::KeyUnavailable { reason } => Self::KeyUnavailable { reason },
            Core::NotSaved => Self::NotSaved,
            Core::Damaged { readable } => Self::Damaged { readable },
            Core::TooNew => Self::TooNew,
            Core::InUse => Self::InUse,
            Core::Locked => Self::Locked,
            Core::AlreadySetUp => Self::AlreadySetUp,
            Core::RemindersUnavailable => Self::RemindersUnavailable,
            Core::BackupRefused { reason } => Self::BackupRefused { reason },
            Core::Stopped => Self::Stopped,
            Core::Invalid { field, person, why } => Self::Invalid { field, person, why },
        }
    }
}

impl From<StillpointError> for stillpoint_core::StillpointError {
    fn from(error: StillpointError) -> Self {
        use StillpointError as Facade;
        match error {
            Facade::WrongSecret => Self::WrongSecret,
            Facade::TooSoon { wait_s } => Self::TooSoon { wait_s },
            Facade::KeyUnavailable { reason } => Self::KeyUnavailable { reason },
            Facade::NotSaved => Self::NotSaved,
            Facade::Damaged { readable } => Self::Damaged { readable },
            Facade::TooNew => Self::TooNew,
            Facade::InUse => Self::InUse,
            Facade::Locked => Self::Locked,
            Facade::AlreadySetUp => Self::AlreadySetUp,
            Facade::RemindersUnavailable => Self::RemindersUnavailable,
            Facade::BackupRefused { reason } => Self::BackupRefused { reason },
            Facade::Stopped => Self::Stopped,
            Facade::Invalid { field, person, why } => Self::Invalid { field, person, why },
        }
    }
}
