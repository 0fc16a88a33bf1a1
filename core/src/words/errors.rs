//! What went wrong, as one sentence for the person who can act on it.

use super::{Language, Word};
use crate::error::BackupTrouble;
use crate::error::{Field, KeyTrouble, StillpointError, Why};

impl Language {
    /// What `error` means, and what can be done.
    #[must_use]
    pub fn explain(&self, error: &StillpointError) -> String {
        match error {
            StillpointError::Invalid { field, why, .. } => self.explain_why(*field, *why),
            StillpointError::KeyUnavailable { reason } => self.say(match reason {
                KeyTrouble::Absent => "errors-key-absent",
                KeyTrouble::NotYet => "errors-key-not-yet",
                KeyTrouble::Invalidated => "errors-key-invalidated",
                KeyTrouble::Lost => "errors-key-lost",
                KeyTrouble::Elsewhere => "errors-key-elsewhere",
            }),
            StillpointError::TooSoon { wait_s } => {
                self.say_with("errors-too-soon", &[("minutes", Word::Number(wait_s.div_ceil(60)))])
            }
            StillpointError::WrongSecret => self.say("errors-wrong-secret"),
            StillpointError::NoMemory => self.say("errors-no-memory"),
            StillpointError::NotSaved => self.say("errors-not-saved"),
            StillpointError::Damaged { .. } => self.say("errors-damaged"),
            StillpointError::TooNew => self.say("errors-too-new"),
            StillpointError::InUse => self.say("errors-in-use"),
            StillpointError::Locked => self.say("errors-locked"),
            StillpointError::RemindersUnavailable => self.say("errors-reminders-unavailable"),
            StillpointError::BackupRefused { reason } => self.say(match reason {
                BackupTrouble::NotABackup => "errors-backup-none",
                BackupTrouble::Changed => "errors-backup-changed",
                BackupTrouble::WrongKey => "errors-backup-wrong-key",
                BackupTrouble::TooNew => "errors-backup-too-new",
                BackupTrouble::NoRoom => "errors-backup-no-room",
                BackupTrouble::Unreachable => "errors-backup-unreachable",
                BackupTrouble::NoSheet => "errors-backup-no-sheet",
                BackupTrouble::NoPlan => "errors-backup-no-plan",
                BackupTrouble::TooMany => "errors-backup-too-many",
                BackupTrouble::TooMuchWork => "errors-backup-too-much-work",
            }),
            StillpointError::Stopped => self.say("errors-stopped"),
            StillpointError::AlreadySetUp => self.say("errors-already-set-up"),
        }
    }

    fn explain_why(&self, field: Field, why: Why) -> String {
        match (why, field) {
            (Why::Empty, Field::Name) => self.say("errors-empty-name"),
            (Why::Empty, _) => self.say("errors-empty"),
            (Why::TooShort { min }, _) => self.say_with("errors-too-short", &[("min", Word::Number(min))]),
            (Why::TooLong { max }, _) => self.say_with("errors-too-long", &[("max", Word::Number(max))]),
            (Why::TooMuch, _) => self.say("errors-too-much"),
            (Why::TooMany { max }, _) => self.say_with("errors-too-many", &[("max", Word::Number(max))]),
            (Why::OutOfRange { min, max }, _) => self.say_with(
                "errors-out-of-range",
                &[("min", Word::Number(min)), ("max", Word::Number(max))],
            ),
            (Why::Unseen, _) => self.say("errors-unseen"),
            (Why::Same, Field::Name) => self.say("errors-same-name"),
            (Why::Same, Field::SlowWord) => self.say("errors-same-word"),
            (Why::Same, _) => self.say("errors-same"),
            (Why::NotInPlan, _) => self.say("errors-not-in-plan"),
            (Why::GivenUp, _) => self.say("errors-given-up"),
            (Why::NotCopied, _) => self.say("errors-not-copied"),
            (Why::Mistyped, _) => self.say("errors-mistyped"),
            (Why::Unusable, _) => self.say("errors-unexpected"),
            (Why::Guessable, Field::OwnWords) => self.say("errors-guessable-own"),
            (Why::Guessable, Field::Passphrase) => self.say("errors-guessable-copy"),
            (Why::Guessable, _) => self.say("errors-guessable"),
        }
    }
}
