//! What one person takes along, in a form that any program reads: JSON Lines, in UTF-8, one object a line.
//!
//! The first line says what it is: `{"kind":"stillpoint","version":1,"name":…}`. Each further line has a `kind`, and a
//! reader passes over those it does not know; `version` changes only if a kind changes its meaning. Times are milliseconds
//! since 1970, UTC.
//!
//! - `plan`: what this person wrote into the plan (`name`, `pronouns`, `aftercare`, `sensory_aids`, `card_do`,
//!   `card_do_not`).
//! - `agreed`: what both agreed on (`stop_word`, `slow_word`, `gesture`, `covenant`, and times in seconds). Only where
//!   this person keeps a copy of what was shared.
//! - `reflection`: `own` (false: the other showed it), `name`, `about` (`evening`, `next-day`, `week`), `begun_ms`,
//!   `shown`, and `answers`, each a `question` (such as `safe`) and a `text`.
//!
//! It is in the clear. Whoever writes it into a file seals that file first.

use serde::Serialize;

use crate::{
    error::StillpointError,
    plan::{PersonDraft, PlanDraft},
    reflect::{Form, Question, Reflection},
};

/// The version of the lines.
const VERSION: u32 = 1;

/// One line.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Line<'a> {
    Stillpoint {
        version: u32,
        name: &'a str,
    },
    Plan {
        name: &'a str,
        pronouns: &'a str,
        aftercare: &'a str,
        sensory_aids: &'a [String],
        card_do: &'a str,
        card_do_not: &'a str,
    },
    Agreed {
        stop_word: &'a str,
        slow_word: &'a str,
        gesture: &'a str,
        covenant: &'a str,
        settle_s: u32,
        check_in_every_s: u32,
        patience_s: u32,
        length_s: u32,
        breathing: bool,
    },
    Reflection {
        own: bool,
        name: &'a str,
        about: &'static str,
        begun_ms: i64,
        shown: bool,
        answers: Vec<Answer<'a>>,
    },
}

#[derive(Serialize)]
struct Answer<'a> {
    question: &'static str,
    text: &'a str,
}

/// Where the lines go: called once for each, with the line break behind it.
pub type Sink<'a> = dyn FnMut(&[u8]) -> Result<(), StillpointError> + 'a;

/// Lines on their way out.
pub(super) struct Portable<'a, 'b> {
    sink: &'a mut Sink<'b>,
}

impl<'a, 'b> Portable<'a, 'b> {
    /// Begins what `name` takes along.
    pub(super) fn begin(name: &str, sink: &'a mut Sink<'b>) -> Result<Self, StillpointError> {
        let mut portable = Self { sink };
        portable.line(&Line::Stillpoint { version: VERSION, name })?;
        Ok(portable)
    }

    pub(super) fn person(&mut self, written: &PersonDraft) -> Result<(), StillpointError> {
        self.line(&Line::Plan {
            name: &written.name,
            pronouns: &written.pronouns,
            aftercare: &written.aftercare,
            sensory_aids: &written.sensory_aids,
            card_do: &written.card_do,
            card_do_not: &written.card_do_not,
        })
    }

    pub(super) fn agreed(&mut self, plan: &PlanDraft) -> Result<(), StillpointError> {
        self.line(&Line::Agreed {
            stop_word: &plan.stop_word,
            slow_word: &plan.slow_word,
            gesture: &plan.gesture,
            covenant: &plan.covenant,
            settle_s: plan.settle_s,
            check_in_every_s: plan.check_in_every_s,
            patience_s: plan.patience_s,
            length_s: plan.length_s,
            breathing: plan.breathing,
        })
    }

    pub(super) fn reflection(&mut self, reflection: &Reflection, own: bool, name: &str) -> Result<(), StillpointError> {
        let answers = reflection.said().map(|(question, text)| Answer {
            question: question_name(question),
            text,
        });
        self.line(&Line::Reflection {
            own,
            name,
            about: match reflection.form() {
                Form::Evening => "evening",
                Form::NextDay => "next-day",
                Form::Week => "week",
            },
            begun_ms: reflection.opened_wall_ms(),
            shown: reflection.is_shown(),
            answers: answers.collect(),
        })
    }

    fn line(&mut self, line: &Line<'_>) -> Result<(), StillpointError> {
        // Writing plain data into memory cannot fail.
        let mut bytes = serde_json::to_vec(line).unwrap_or_default();
        bytes.push(b'\n');
        (self.sink)(&bytes)
    }
}

/// The names stay for ever: other programs read them.
const fn question_name(question: Question) -> &'static str {
    match question {
        Question::Safe => "safe",
        Question::NotSafe => "not-safe",
        Question::Adjust => "adjust",
        Question::Good => "good",
        Question::Today => "today",
        Question::Need => "need",
        Question::Comfortable => "comfortable",
        Question::Explore => "explore",
        Question::SmallWin => "small-win",
    }
}
