//! What one person keeps for themselves, and what becomes of it when two part.

use super::{
    Form, OwnPage, OwnView, Party, Person, PrivateState, ReadableReflection, Said, SecretQuality, SeparationStep,
    SeparationView, SharedWish, SheetView,
};

/// How far what somebody keeps for themselves can be read now.
#[uniffi::remote(Enum)]
pub enum PrivateState {
    /// They have set no secret of their own.
    NeverSetUp,
    /// Their own secret opens it (`open_private`). Also while the app is locked.
    Closed,
    /// It can be read.
    Open,
}

/// What somebody may read of what was written.
#[uniffi::remote(Record)]
pub struct ReadableReflection {
    /// Whether the reader wrote it.
    pub own: bool,
    /// The chosen name of who wrote it.
    pub name: String,
    /// What it is about.
    pub form: Form,
    /// When it was begun, in milliseconds since 1970, UTC.
    pub begun_wall_ms: i64,
    /// Whether it was shown.
    pub shown: bool,
    /// Whether it was kept of somebody who left: it is the reader's to delete.
    pub keepsake: bool,
    /// What was said, with its questions.
    pub answers: Vec<Said>,
}

/// How hard a secret would be to guess for somebody who has the file and no phone to slow them down.
#[uniffi::remote(Enum)]
pub enum SecretQuality {
    /// Guessed in moments. Beside a phone's own key that is all right.
    Weak,
    /// Somebody who knows the two well does not guess it; a computer would, in days.
    Fair,
    /// Nobody guesses it: thousands of years for a hundred thousand guesses a second.
    Strong,
}

/// What somebody wants to become of what was shared.
#[uniffi::remote(Enum)]
pub enum SharedWish {
    /// They keep a copy: of what was agreed, and of what both had shown.
    KeepCopy,
    /// They let it go. Their own they keep in any case.
    LetGo,
}

/// What comes next when two part: one thing a page, each person for themselves.
#[uniffi::remote(Enum)]
pub enum SeparationStep {
    /// This person opens what they keep for themselves (`open_private`), so that nobody speaks for them, and what they may
    /// take along can be read.
    Opens {
        /// Whose turn it is.
        person: Person,
    },
    /// This person says what becomes of what was shared (`wish_for_shared`).
    Wishes {
        /// Whose turn it is.
        person: Person,
    },
    /// What leaves is written out.
    Copy,
    /// The one who leaves says that they have it.
    Keep,
}

/// How far two who part have come.
#[uniffi::remote(Record)]
pub struct SeparationView {
    /// Who leaves. The phone stays with the other.
    pub leaving: Person,
    /// What the first wants to become of what was shared, once they have said so.
    pub first: Option<SharedWish>,
    /// The same of the second.
    pub second: Option<SharedWish>,
    /// What comes next.
    pub next: SeparationStep,
}

/// By what the sheet of paper in force is known. Not a secret.
#[uniffi::remote(Record)]
pub struct SheetView {
    /// Six digits: a sheet that was copied right has the same.
    pub check: String,
    /// The day it was made, `2026-11-21`, UTC.
    pub made_on: String,
    /// Both in one sentence, with the day in words.
    pub said: String,
}

/// One person, and how far what they keep for themselves can be read.
#[uniffi::remote(Record)]
pub struct OwnView {
    /// Who.
    pub party: Party,
    /// How far.
    pub state: PrivateState,
    /// Whether there is something for them to read now.
    pub may_read: bool,
    /// Whether a backup brought something that their words of then open (`open_brought`).
    pub brought: bool,
    /// Something that they began to write waits to be taken up (`reflect`).
    pub left_open: bool,
    /// One sentence where what they had closed was once deleted without their words, with the day: somebody else may have
    /// done it, and chosen the words since. None where it never was.
    pub given_up: Option<String>,
}

/// Something that was written, to read.
#[uniffi::remote(Record)]
pub struct OwnPage {
    /// What it is about and of which day, in a few words.
    pub title: String,
    /// The chosen name of who wrote it; empty where the reader did.
    pub by: String,
    /// Whether it is the reader's to delete (`delete_page`).
    pub may_let_go: bool,
    /// What was said, with its questions.
    pub answers: Vec<Said>,
}
