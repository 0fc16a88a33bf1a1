//! An evening as a story: touches, waits, and what a person must see (STORIES.md).
//!
//! Reading is strict. A story with a misspelt word would test nothing and look as if it did, so every key, verb, name,
//! phase, effect and offer that is not known is an error that names the file and the step.

mod read;
mod words;
mod write;

use std::{collections::BTreeMap, fmt, fs, path::Path};

use stillpoint_core::{
    Effect,
    session::{Person, Phase, Touch, What},
};

/// A story file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// What it promises.
    pub title: String,
    /// One or two names.
    pub people: Vec<String>,
    /// The vault at the beginning.
    pub vault: Vault,
    /// What the people agreed on.
    pub plan: Times,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

/// The vault at the beginning of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vault {
    /// Set up, and open.
    Open,
    /// Set up, and locked.
    Locked,
    /// Never set up.
    None,
}

/// The plan of a story, as far as a story depends on it. In seconds; what is left out is as in STORIES.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    pub settle: u32,
    pub check_in_every: u32,
    pub patience: u32,
    pub length: u32,
    pub buffer: u32,
    pub pace_holder: Option<Person>,
    pub pace_holder_answers: bool,
}

/// One line of a story: something happens or nothing does, and then something can be seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// What happens; none for a second look.
    pub happens: Option<Happening>,
    /// The phase now.
    pub expect: Option<Phase>,
    /// What the scene must offer.
    pub offers: Vec<Wanted>,
    /// What the scene must not offer.
    pub hides: Vec<Wanted>,
    /// What this step's Moment must carry.
    pub effects: Vec<Effect>,
    /// What it must not.
    pub unfelt: Vec<Effect>,
    /// How many reflections the open vault holds.
    pub entries: Option<u32>,
    /// How many reflections wait in memory.
    pub unsaved: Option<u32>,
    /// The page's key, or how it begins.
    pub page: Option<String>,
    /// Names of choices and fields that must stand on the page.
    pub shows: Vec<String>,
    /// Names that must not.
    pub lacks: Vec<String>,
    /// Texts that must be read on the page.
    pub says: Vec<String>,
    /// Texts that must not.
    pub unsaid: Vec<String>,
}

/// What happens in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// A person touches.
    Touch(Touched),
    /// A person touches what has this name, if it is offered.
    Presses(String),
    /// A person types: each field, and what stands in it then.
    Types(BTreeMap<String, String>),
    /// So many seconds pass, on both clocks.
    Waits(u32),
    /// The wall clock alone is set forward or back by so many seconds.
    ClockSet(i64),
    /// The process ends without warning and is started again.
    Dies(Afterwards),
    /// The phone starts anew: the process ended without warning, and the monotonic clock begins again.
    Reboots(Afterwards),
    /// The vault is locked.
    Locks,
    /// The vault is opened with its secret.
    Unlocks,
    /// The app comes into view, or goes out of sight.
    Sight {
        /// Somebody sees it.
        seen: bool,
    },
    /// From here on, every write to the store fails, or works again.
    Disk {
        /// Full.
        full: bool,
    },
}

/// The vault after a death.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afterwards {
    /// If it was open, it is opened again.
    AsBefore,
    /// It is left locked.
    Locked,
}

/// A touch of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Which.
    pub touch: Touch,
    /// Whose, where the story says so. A touch that is anybody's is nobody's in the core.
    pub who: Option<Person>,
    /// What was typed.
    pub text: Option<String>,
    /// Meant for an earlier question.
    pub late: bool,
    /// Of `go_on`: with what.
    pub what: Option<What>,
    /// Of `next_step`: the words that somebody says aloud.
    pub step: Option<String>,
}

/// A touch that must or must not be offered: to this person, or to anybody at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Which.
    pub touch: Touch,
    /// To whom; none for anybody.
    pub who: Option<Person>,
}

impl Step {
    /// Whether it looks at anything.
    #[must_use]
    pub fn expects(&self) -> bool {
        self.expect.is_some()
            || self.entries.is_some()
            || self.unsaved.is_some()
            || self.page.is_some()
            || !(self.offers.is_empty() && self.hides.is_empty())
            || !(self.effects.is_empty() && self.unfelt.is_empty())
            || !(self.shows.is_empty() && self.lacks.is_empty())
            || !(self.says.is_empty() && self.unsaid.is_empty())
    }
}

/// What is wrong with a story file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryError {
    /// The file.
    pub file: String,
    /// The step, from 1.
    pub step: Option<usize>,
    /// One sentence.
    pub what: String,
}

impl fmt::Display for StoryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Some(step) => write!(out, "{}, step {step}: {}", self.file, self.what),
            None => write!(out, "{}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for StoryError {}

impl Story {
    /// Reads a story from what is written in `file`.
    ///
    /// # Errors
    /// The first thing that cannot be understood, or that the story expects nothing.
    pub fn read(file: &str, written: &str) -> Result<Self, StoryError> {
        read::story(written).map_err(|read::Wrong { step, what }| StoryError {
            file: file.to_owned(),
            step,
            what,
        })
    }

    /// Reads a story file.
    ///
    /// # Errors
    /// As [`Story::read`], or that the file cannot be read.
    pub fn open(path: &Path) -> Result<Self, StoryError> {
        let file = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(written) => Self::read(&file, &written),
            Err(error) => Err(StoryError {
                file,
                step: None,
                what: format!("cannot be read: {error}"),
            }),
        }
    }

    /// The story as JSON, for the players in Kotlin and Swift.
    #[must_use]
    pub fn json(&self) -> String {
        write::story(self).to_string()
    }
}
