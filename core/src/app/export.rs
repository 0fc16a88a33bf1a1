//! What one person takes along: a backup like every other (`backup`), for one, so that Stillpoint begins with it on another
//! phone; and in it, what any program reads.
//!
//! Each record has, beside its `body`, a field `reads` that says the same in words. Stillpoint leaves it unread. Times are
//! milliseconds since 1970, UTC. `reads` has a `kind`:
//! - `plan`: what this person wrote into the plan (`name`, `pronouns`, `aftercare`, `sensory_aids`, `card_do`,
//!   `card_do_not`), and where they keep a copy of it `agreed`: what both agreed on (`stop_word`, `slow_word`, `gesture`,
//!   `covenant`, and times in seconds).
//! - `reflection`: `own` (false: the other showed it), `name`, `about` (`evening`, `next-day`, `week`), `begun_ms`,
//!   `shown`, and `answers`, each a `question` (such as `safe`) and a `text`; of the question `felt` the text is `safe`,
//!   `not-quite` or `change`.
//!
//! - `helps`: what this person wrote for a pause: `agreed`, each `what` was agreed and, where they chose to show it, what
//!   troubles them (`shown`); `topics` and `signs`.
//! - `triggers`: what troubles them, in their own `words`.
//! - `alone`: what they wrote into the plan while they were alone and did not leave open afterwards, in `words`.
//!
//! It is in the clear. Whoever writes it into a file seals that file first.

use serde::Serialize;
use zeroize::Zeroizing;

use crate::{
    backup::lines,
    error::StillpointError,
    plan::{Helps, PersonDraft, PlanDraft, Plans, TriggerTexts},
    reflect::{self, Felt, Form, Question, Reflection},
    session::Person,
    vault::Sort,
};

use super::kept::{
    bytes::to_bytes,
    keepsake::Keepsake,
    table::{HELPS, KEEPSAKE, PLAN, REFLECTION, TRIGGER_TEXTS, WRITTEN_ALONE},
    written_alone::WrittenAlone,
};

/// What a record says, in words.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Reads<'a> {
    Plan {
        name: &'a str,
        pronouns: &'a str,
        aftercare: &'a str,
        sensory_aids: &'a [String],
        card_do: &'a str,
        card_do_not: &'a str,
        agreed: Option<Agreed<'a>>,
    },
    Helps {
        agreed: Vec<ForATrigger<'a>>,
        topics: &'a [String],
        signs: &'a [String],
    },
    Triggers {
        words: Vec<&'a str>,
    },
    Alone {
        words: Vec<String>,
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
struct Agreed<'a> {
    stop_word: &'a str,
    slow_word: &'a str,
    gesture: &'a str,
    covenant: &'a str,
    settle_s: u32,
    check_in_every_s: u32,
    patience_s: u32,
    length_s: u32,
    arriving_s: u32,
    leaving_s: u32,
    breathing: bool,
}

#[derive(Serialize)]
struct ForATrigger<'a> {
    shown: Option<&'a str>,
    what: &'a str,
}

#[derive(Serialize)]
struct Answer<'a> {
    question: &'static str,
    text: &'a str,
}

/// Where the lines go: called once for each, with the line break behind it.
pub type Sink<'a> = dyn FnMut(&[u8]) -> Result<(), StillpointError> + 'a;

/// What leaves, line by line.
#[derive(Default)]
pub(super) struct Export(Vec<Zeroizing<Vec<u8>>>);

impl Export {
    pub(super) fn plan(&mut self, plans: &Plans, written: &PersonDraft, agreed: Option<&PlanDraft>) {
        let reads = Reads::Plan {
            name: &written.name,
            pronouns: &written.pronouns,
            aftercare: &written.aftercare,
            sensory_aids: &written.sensory_aids,
            card_do: &written.card_do,
            card_do_not: &written.card_do_not,
            agreed: agreed.map(|plan| Agreed {
                stop_word: &plan.stop_word,
                slow_word: &plan.slow_word,
                gesture: &plan.gesture,
                covenant: &plan.covenant,
                settle_s: plan.settle_s,
                check_in_every_s: plan.check_in_every_s,
                patience_s: plan.patience_s,
                length_s: plan.length_s,
                arriving_s: plan.arriving_s,
                leaving_s: plan.leaving_s,
                breathing: plan.breathing,
            }),
        };
        self.line(Sort::Named(PLAN), to_bytes(plans), &reads);
    }

    /// What the one who leaves wrote for a pause. On their own phone they are the first.
    pub(super) fn helps(&mut self, theirs: &Helps) {
        let own = theirs.of(Person::First);
        let agreed = own.triggers.iter().map(|one| ForATrigger {
            shown: one.shown.as_deref(),
            what: &one.agreed,
        });
        let reads = Reads::Helps {
            agreed: agreed.collect(),
            topics: &own.topics,
            signs: &own.signs,
        };
        self.line(Sort::Named(HELPS), to_bytes(theirs), &reads);
    }

    /// What troubles them, in their own words.
    pub(super) fn trigger_texts(&mut self, texts: &TriggerTexts) {
        let theirs = texts.clone().by(Person::First);
        let words = texts.each().collect();
        self.line(
            Sort::Entry(TRIGGER_TEXTS),
            to_bytes(&theirs),
            &Reads::Triggers { words },
        );
    }

    /// What they wrote while they were alone, and kept for themselves.
    pub(super) fn written_alone(&mut self, one: &WrittenAlone) {
        let theirs = one.clone().by(Person::First);
        let words = one.each().map(|(_, text)| text).collect();
        self.line(Sort::Entry(WRITTEN_ALONE), to_bytes(&theirs), &Reads::Alone { words });
    }

    /// Something that the one who leaves wrote. On their own phone they are the first.
    pub(super) fn reflection(&mut self, one: &Reflection, name: &str) {
        let theirs = one.clone().by(Person::First);
        self.line(Sort::Entry(REFLECTION), to_bytes(&theirs), &reads(one, true, name));
    }

    /// Something that the other showed.
    pub(super) fn keepsake(&mut self, keepsake: &Keepsake) {
        let reads = reads(&keepsake.reflection, false, &keepsake.name);
        self.line(Sort::Entry(KEEPSAKE), to_bytes(keepsake), &reads);
    }

    fn line(&mut self, sort: Sort, body: Vec<u8>, reads: &Reads<'_>) {
        // Writing plain data into memory cannot fail.
        let reads = Zeroizing::new(serde_json::to_vec(reads).unwrap_or_default());
        self.0.push(lines::record(sort, &Zeroizing::new(body), &reads));
    }

    /// The records alone.
    pub(super) fn lines(&self) -> &[Zeroizing<Vec<u8>>] {
        &self.0
    }

    /// All of it, as of the day `made_on`.
    pub(super) fn write_into(&self, made_on: &str, sink: &mut Sink<'_>) -> Result<(), StillpointError> {
        let count = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        let first = lines::first(made_on, count);
        let length = self.0.iter().map(|line| line.len()).sum::<usize>() + first.len();
        sink(&first)?;
        self.0.iter().try_for_each(|line| sink(line))?;
        sink(&lines::end(count, length as u64))
    }
}

fn reads<'a>(reflection: &'a Reflection, own: bool, name: &'a str) -> Reads<'a> {
    let answers = reflection.said().map(|(question, answer)| Answer {
        question: question_name(question),
        text: match answer {
            reflect::Answer::Felt(felt) => felt_name(felt),
            reflect::Answer::Words(words) => words,
        },
    });
    Reads::Reflection {
        own,
        name,
        about: match reflection.form() {
            Form::Evening | Form::EveningInWords | Form::OneSentence => "evening",
            Form::NextDay => "next-day",
            Form::Week => "week",
        },
        begun_ms: reflection.opened_wall_ms(),
        shown: reflection.is_shown(),
        answers: answers.collect(),
    }
}

/// The names stay for ever: other programs read them.
const fn question_name(question: Question) -> &'static str {
    match question {
        Question::Felt => "felt",
        Question::Safe => "safe",
        Question::NotSafe => "not-safe",
        Question::Adjust => "adjust",
        Question::Good => "good",
        Question::Today => "today",
        Question::Need => "need",
        Question::Comfortable => "comfortable",
        Question::Explore => "explore",
        Question::SmallWin => "small-win",
        Question::Sentence => "sentence",
    }
}

const fn felt_name(felt: Felt) -> &'static str {
    match felt {
        Felt::Safe => "safe",
        Felt::NotQuite => "not-quite",
        Felt::Change => "change",
    }
}
