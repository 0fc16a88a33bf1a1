//! What stands on a screen: people, what they wrote, and what the app has ready for them.

use std::sync::Arc;

use super::Person;
use crate::{app::PrivateState, library::Exercise, plan::PlanDraft};

/// What one person shows of a check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The chosen name.
    pub name: String,
    /// What they said.
    pub answers: Vec<Said>,
}

/// One answer, with its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What was asked.
    pub question: String,
    /// What was said.
    pub text: String,
}

/// By what the sheet of paper in force is known. Not a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetView {
    /// Six digits: a sheet that was copied right has the same.
    pub check: String,
    /// The day it was made, `2026-11-21`, UTC.
    pub made_on: String,
    /// Both in one sentence, with the day in words.
    pub said: String,
}

/// One person, and how far what they keep for themselves can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// One person on a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which person.
    pub person: Person,
    /// The chosen name, or neutral words while locked.
    pub name: String,
    /// Whether this person's answer to what is asked is there. False where nothing is asked.
    pub answered: bool,
}

/// What one person wished for afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The chosen name.
    pub name: String,
    /// In their own words.
    pub text: String,
}

/// What the pause screen can show besides "Paused.". Built beforehand, so that a pause only points to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    /// What pausing means to us, in the couple's own words; a plain sentence while locked.
    pub covenant: String,
    /// What each person wrote. Empty while locked.
    pub people: Vec<PersonHelp>,
    /// The exercises to offer, at most three.
    pub exercises: Vec<Exercise>,
}

/// What one person wrote for a pause, while calm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonHelp {
    /// Which person.
    pub person: Person,
    /// The chosen name.
    pub name: String,
    /// Their own sensory aids.
    pub aids: Vec<String>,
    /// For the partner: what to do when this person cannot speak.
    pub card_do: String,
    /// For the partner: what not to do.
    pub card_do_not: String,
}

/// A [`Help`] that is shared, not copied: showing it allocates nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedHelp(pub Arc<Help>);

/// One step of an exercise. Every step can be skipped, and the exercise left, at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseStep {
    /// Which exercise.
    pub exercise: Exercise,
    /// What this step says.
    pub text: String,
    /// A second, softer line, or nothing.
    pub hint: String,
    /// The number of the step, from 1.
    pub number: u32,
    /// How many steps there are.
    pub of: u32,
}

/// The plan as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanView {
    /// The version, from 1.
    pub version: u32,
    /// The people (`answered`: has confirmed this version).
    pub parties: Vec<Party>,
    /// What is written in it.
    pub draft: PlanDraft,
}
