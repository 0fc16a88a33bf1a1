//! Somebody who can write to the file, and knows no key: what they can do, and what comes of it.
//!
//! [`tables`] changes rows through SQLite, [`bytes`] the file below it, [`mixed`] puts older states together, [`deaths`] what a
//! death left, [`secrets`] what opens the vault, [`papers`] the sheet and the card, [`counts`] what was guessed, [`compartments`]
//! what only one of two can read, and [`beside`] puts other files there. What is done is judged against what people really wrote,
//! and by what the app says to whoever opens it ([`target`]).

pub mod beside;
pub mod bytes;
pub mod compartments;
pub mod counts;
pub mod deaths;
pub mod mixed;
pub mod papers;
pub mod secrets;
pub mod tables;
pub mod target;

use std::fmt;

/// What comes of an attack, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything is as it was written, and the vault says that it is whole, which is true.
    Harmless,
    /// The vault does not open.
    Refused,
    /// It opens, the app says that something is not as it was, and it shows nothing that was not once written in that place.
    Reported {
        /// Whether the head alone knows: every record by itself is authentic.
        by_the_head_alone: bool,
    },
    /// The vault knows that it is not whole, and the app says nothing.
    Unsaid,
    /// It says that it is whole, and it is not what was written; or it shows what nobody wrote; or it panics.
    Accepted,
}

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Attack {
    /// Its name.
    pub name: String,
    /// What was done.
    pub done: String,
    /// What came of it, each time that it was tried.
    pub outcomes: Vec<Outcome>,
}

impl Attack {
    /// The worst that came of it.
    #[must_use]
    pub fn worst(&self) -> Outcome {
        self.outcomes.iter().copied().max().unwrap_or(Outcome::Accepted)
    }
}

/// All attacks, with the chance that `seed` decides.
#[must_use]
pub fn all(seed: u64) -> Vec<Attack> {
    let target = target::Target::new();
    let mut attacks = tables::all(&target);
    attacks.extend(bytes::all(&target, seed));
    attacks.extend(mixed::all(seed));
    attacks.extend(secrets::all());
    attacks.extend(papers::all());
    attacks.extend(counts::all());
    attacks.extend(compartments::all());
    attacks.extend(deaths::all());
    attacks.extend(beside::all(&target));
    attacks
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Harmless => "harmless",
            Self::Refused => "refused",
            Self::Reported { .. } => "said",
            Self::Unsaid => "UNSAID",
            Self::Accepted => "ACCEPTED",
        })
    }
}

impl fmt::Display for Attack {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut outcome = self.worst().to_string();
        if self.outcomes.len() > 1 {
            outcome = ["ACCEPTED", "UNSAID", "said", "refused", "harmless"]
                .into_iter()
                .map(|word| (self.outcomes.iter().filter(|one| one.to_string() == word).count(), word))
                .filter(|(count, _)| *count > 0)
                .map(|(count, word)| format!("{count} {word}"))
                .collect::<Vec<_>>()
                .join(", ");
        }
        write!(out, "{:46}  {:62}  {outcome}", self.name, self.done)
    }
}
