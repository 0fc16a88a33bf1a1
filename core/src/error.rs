//! What can go wrong, told to the person who can act on it.

use crate::{
    session::Person,
    vault::{self, Refused, VaultError},
};

/// The one error that leaves the core. Its text never carries what people wrote, nor keys.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
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
    /// The phone has not the memory that trying a secret takes. Nothing was tried or changed.
    #[error("The phone has not enough memory free.")]
    NoMemory,
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

/// Why the phone's own key cannot be used. Different answers, because a person does different things.
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
    /// It was the vault's own, beside the secret or alone, and the phone never gives it back. The sheet of paper opens it, or
    /// a backup.
    #[error("it is gone, and nothing else on this phone opens it")]
    Lost,
    /// It was beside words of somebody's own that could be guessed. Those open what is theirs on that one phone alone.
    #[error("it is another phone's, or gone")]
    Elsewhere,
}

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
    /// It holds more than can be kept here.
    #[error("more than is kept at the most")]
    TooMany,
    /// This phone has too little memory to open what this passphrase was stretched with.
    #[error("this phone has too little memory for it")]
    TooMuchWork,
}

/// Why the vault cannot be used as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Part of the file is damaged. `readable` entries can still be read.
    Damaged {
        /// How many entries authenticate; 0 while locked.
        readable: u32,
    },
    /// Written by a newer version of the app. It was not touched.
    TooNew,
    /// Another window or process has it open.
    InUse,
    /// The disk cannot be read or written at all.
    Unreachable,
}

/// A field that somebody fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Field {
    /// The number of people.
    #[error("people")]
    People,
    /// Words that close what somebody keeps for themselves.
    #[error("words of one's own")]
    OwnWords,
    /// A chosen name.
    #[error("name")]
    Name,
    /// Pronouns.
    #[error("pronouns")]
    Pronouns,
    /// The stop word.
    #[error("stop word")]
    StopWord,
    /// The slow word.
    #[error("slow word")]
    SlowWord,
    /// The gesture.
    #[error("gesture")]
    Gesture,
    /// The covenant.
    #[error("what pausing means")]
    Covenant,
    /// A wish for afterwards.
    #[error("what helps afterwards")]
    Aftercare,
    /// A sensory aid.
    #[error("what helps in a pause")]
    SensoryAid,
    /// What troubles somebody.
    #[error("what troubles somebody")]
    Trigger,
    /// What was agreed for it.
    #[error("what was agreed")]
    Agreed,
    /// What can be read aloud in a pause.
    #[error("safe topic")]
    Topic,
    /// A sign that was learned.
    #[error("sign")]
    Sign,
    /// The partner's card: what to do.
    #[error("card, what to do")]
    CardDo,
    /// The partner's card: what not to do.
    #[error("card, what not to do")]
    CardDoNot,
    /// The settle time.
    #[error("settle time")]
    Settle,
    /// The time between check-ins.
    #[error("time between check-ins")]
    CheckInEvery,
    /// How long a question before a next step stands before answers count.
    #[error("time before answers count")]
    Buffer,
    /// How long a question waits.
    #[error("patience")]
    Patience,
    /// The agreed length.
    #[error("length")]
    Length,
    /// How long arriving is.
    #[error("time to arrive")]
    Arriving,
    /// How long winding down is.
    #[error("time to wind down")]
    Leaving,
    /// The pace-holder.
    #[error("pace-holder")]
    PaceHolder,
    /// The secret.
    #[error("secret")]
    Secret,
    /// The key from the recovery sheet.
    #[error("recovery key")]
    RecoveryKey,
    /// The passphrase of a backup.
    #[error("passphrase")]
    Passphrase,
    /// An answer in a reflection.
    #[error("answer")]
    Answer,
    /// What somebody calls a reminder.
    #[error("name of a reminder")]
    ReminderName,
    /// The phone's table of a time zone.
    #[error("time zone")]
    TimeZone,
}

/// Why a field cannot be taken as it is, and what is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// It is needed, and empty.
    #[error("needs something in it")]
    Empty,
    /// Too short.
    #[error("at least {min} characters")]
    TooShort {
        /// The fewest characters.
        min: u32,
    },
    /// Too long.
    #[error("at most {max} characters")]
    TooLong {
        /// The most characters.
        max: u32,
    },
    /// Not too many letters, but too many parts of letters.
    #[error("takes too much room")]
    TooMuch,
    /// Too many.
    #[error("at most {max}")]
    TooMany {
        /// The most items.
        max: u32,
    },
    /// Out of range, in seconds.
    #[error("between {min} and {max} seconds")]
    OutOfRange {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
    /// Characters that nobody sees, or that turn the line around.
    #[error("has characters that cannot be seen")]
    Unseen,
    /// Says what another field says: they must be told apart.
    #[error("is the same as another one")]
    Same,
    /// Names somebody who is not in the plan.
    #[error("is not in the plan")]
    NotInPlan,
    /// What they had closed was deleted without their words less than two weeks ago: nobody speaks for them yet.
    #[error("had their pages deleted without their words not long ago")]
    GivenUp,
    /// The phone handed over something that cannot be.
    #[error("cannot be used")]
    Unusable,
    /// It could be guessed, and this phone has no key of its own that would stand beside it: only a secret that nobody
    /// guesses is taken here, such as seven words that have nothing to do with one another.
    #[error("can be guessed, and this phone has no key of its own")]
    Guessable,
    /// Something is newer than what was written out, or nothing was written out at all.
    #[error("is not in the copy yet")]
    NotCopied,
    /// A letter or more is another one than on the sheet.
    #[error("is not quite what stands on the sheet")]
    Mistyped,
}

impl From<crate::schedule::ScheduleError> for StillpointError {
    /// People choose among reminders that can be; what cannot be comes from the phone: a zone's table.
    fn from(_: crate::schedule::ScheduleError) -> Self {
        Self::Invalid {
            field: Field::TimeZone,
            person: None,
            why: Why::Unusable,
        }
    }
}

impl From<vault::KeyTrouble> for KeyTrouble {
    fn from(trouble: vault::KeyTrouble) -> Self {
        match trouble {
            vault::KeyTrouble::Absent => Self::Absent,
            vault::KeyTrouble::NotYet => Self::NotYet,
            vault::KeyTrouble::Invalidated => Self::Invalidated,
        }
    }
}

impl From<Refused> for Why {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::TooShort { min } => Self::TooShort { min: min.into() },
            Refused::TooLong { max } => Self::TooLong { max: max.into() },
            Refused::NotChosen => Self::Empty,
            Refused::Guessable => Self::Guessable,
            Refused::Mistyped => Self::Mistyped,
        }
    }
}

impl From<VaultError> for StillpointError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::NotThere | VaultError::Locked => Self::Locked,
            VaultError::AlreadyThere => Self::AlreadySetUp,
            VaultError::InUse => Self::InUse,
            VaultError::TooNew => Self::TooNew,
            VaultError::Damaged { readable } => Self::Damaged { readable },
            VaultError::Unreachable | VaultError::NotSaved | VaultError::NoSuchRecord => Self::NotSaved,
            VaultError::NoMemory => Self::NoMemory,
            VaultError::TooMany { .. } => Self::BackupRefused {
                reason: BackupTrouble::TooMany,
            },
            VaultError::WrongSecret => Self::WrongSecret,
            VaultError::TooSoon { wait_s } => Self::TooSoon { wait_s },
            VaultError::KeyUnavailable(reason) => Self::KeyUnavailable { reason: reason.into() },
            VaultError::Secret(why) => Self::Invalid {
                field: Field::Secret,
                person: None,
                why: why.into(),
            },
            VaultError::RecoveryKey(why) => Self::Invalid {
                field: Field::RecoveryKey,
                person: None,
                why: why.into(),
            },
        }
    }
}

impl From<VaultError> for Trouble {
    /// Why a vault that is there cannot be opened.
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::TooNew => Self::TooNew,
            VaultError::InUse => Self::InUse,
            VaultError::Damaged { readable } => Self::Damaged { readable },
            _ => Self::Unreachable,
        }
    }
}

impl From<Trouble> for StillpointError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Damaged { readable } => Self::Damaged { readable },
            Trouble::TooNew => Self::TooNew,
            Trouble::InUse => Self::InUse,
            Trouble::Unreachable => Self::NotSaved,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, KeyTrouble, Refused, StillpointError, VaultError, Why, vault};

    const fn invalid(field: Field, why: Why) -> StillpointError {
        StillpointError::Invalid {
            field,
            person: None,
            why,
        }
    }

    /// What somebody can do something about arrives as what they do something about.
    #[test]
    fn what_the_vault_answers_names_the_field_and_the_key_it_is_about() {
        for (theirs, ours) in [
            (vault::KeyTrouble::Absent, KeyTrouble::Absent),
            (vault::KeyTrouble::NotYet, KeyTrouble::NotYet),
            (vault::KeyTrouble::Invalidated, KeyTrouble::Invalidated),
        ] {
            let expected = StillpointError::KeyUnavailable { reason: ours };
            assert_eq!(StillpointError::from(VaultError::KeyUnavailable(theirs)), expected);
        }
        for (theirs, ours) in [
            (Refused::TooShort { min: 4 }, Why::TooShort { min: 4 }),
            (Refused::TooLong { max: 9 }, Why::TooLong { max: 9 }),
            (Refused::NotChosen, Why::Empty),
            (Refused::Guessable, Why::Guessable),
            (Refused::Mistyped, Why::Mistyped),
        ] {
            let secret = StillpointError::from(VaultError::Secret(theirs));
            assert_eq!(secret, invalid(Field::Secret, ours));
            let key = StillpointError::from(VaultError::RecoveryKey(theirs));
            assert_eq!(key, invalid(Field::RecoveryKey, ours));
        }
        assert_eq!(StillpointError::from(VaultError::NotSaved), StillpointError::NotSaved);
    }
}
