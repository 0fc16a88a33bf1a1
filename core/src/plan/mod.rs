//! What the people agreed while calm: names, signals, the covenant, times, and what helps each of them.

mod baseline;
mod times;
mod versions;

use serde::{Deserialize, Serialize};

use crate::{
    error::{Field, StillpointError, Why},
    session::{Millis, Person, Rules},
    text::{Limit, clean},
};

pub use baseline::Baseline;
pub use times::{BUFFER_S, CHECK_IN_EVERY, LENGTH, PATIENCE, SETTLE, SecondsRange};
pub(crate) use versions::Plans;

/// The longest chosen name, in characters.
pub const LONGEST_NAME: u32 = 40;

/// What one person writes into the plan. Everything but the name may stay empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PersonDraft {
    /// The chosen name, 1 to 40 characters.
    pub name: String,
    /// Pronouns, at most 40 characters.
    pub pronouns: String,
    /// What helps afterwards, at most 2,000 characters (S42).
    pub aftercare: String,
    /// What brings this person back to the present: at most 8 aids of 120 characters (S20).
    pub sensory_aids: Vec<String>,
    /// The partner's card: what to do when this person cannot speak, at most 500 characters (S16).
    pub card_do: String,
    /// The partner's card: what not to do, at most 500 characters.
    pub card_do_not: String,
}

/// The plan as it is typed, before it is checked. Times are in seconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDraft {
    /// One or two people.
    pub people: Vec<PersonDraft>,
    /// The word that stops everything at once, at most 40 characters (S11).
    pub stop_word: String,
    /// The word for "slower", at most 40 characters (S12).
    pub slow_word: String,
    /// A gesture that means stop, at most 120 characters (S5).
    pub gesture: String,
    /// What pausing means to us, at most 500 characters (S10).
    pub covenant: String,
    /// How long a pause lasts at least before going on can be asked, 0 to 86,400 s.
    pub settle_s: u32,
    /// How long together before a check-in, 1 to 86,400 s (S27).
    pub check_in_every_s: u32,
    /// How long a question waits, and how long a yes holds, 1 to 86,400 s (S27).
    pub patience_s: u32,
    /// The agreed length, 1 to 86,400 s (S25).
    pub length_s: u32,
    /// Who guides pace and tone, if anybody (S32).
    pub pace_holder: Option<Person>,
    /// Whether the pace-holder's "still good" alone answers a check-in.
    pub pace_holder_answers: bool,
    /// Whether breathing together may be offered. Off until chosen: it is not neutral for many survivors (S21).
    pub breathing: bool,
}

impl Default for PlanDraft {
    /// One person, no words yet, and times that leave room.
    fn default() -> Self {
        Self {
            people: vec![PersonDraft::default()],
            stop_word: String::new(),
            slow_word: String::new(),
            gesture: String::new(),
            covenant: String::new(),
            settle_s: 120,
            check_in_every_s: 600,
            patience_s: 60,
            length_s: 2_700,
            pace_holder: None,
            pace_holder_answers: false,
            breathing: false,
        }
    }
}

/// A version of the plan that was checked. It is in force once each person has confirmed it (S9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    version: u32,
    agreed: PlanDraft,
    confirmed: Vec<Person>,
}

impl Plan {
    /// Checks `draft` and makes it the first version, confirmed by nobody.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] names the first field that cannot be taken as it is.
    pub fn first(draft: &PlanDraft) -> Result<Self, StillpointError> {
        Ok(Self {
            version: 1,
            agreed: draft.checked()?,
            confirmed: Vec::new(),
        })
    }

    /// Checks `draft` and makes it the next version, confirmed by nobody.
    ///
    /// # Errors
    /// As [`Plan::first`].
    pub fn revise(&self, draft: &PlanDraft) -> Result<Self, StillpointError> {
        Ok(Self {
            version: self.version.saturating_add(1),
            ..Self::first(draft)?
        })
    }

    /// Whether it is one that could have been written and confirmed here: what comes from elsewhere may be anything.
    #[must_use]
    pub fn can_be(&self) -> bool {
        self.agreed.checked().as_ref() == Ok(&self.agreed)
            && self.confirmed.iter().all(|person| self.includes(*person))
            && self.confirmed.len() <= self.agreed.people.len()
    }

    /// `person` confirms this version, for themselves. Twice is once.
    pub fn confirm(&mut self, person: Person) {
        if self.includes(person) && !self.confirmed.contains(&person) {
            self.confirmed.push(person);
        }
    }

    /// Whether `person` has confirmed this version.
    #[must_use]
    pub fn is_confirmed_by(&self, person: Person) -> bool {
        self.confirmed.contains(&person)
    }

    /// Whether everyone has.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.people().all(|(person, _)| self.is_confirmed_by(person))
    }

    /// The version, from 1.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// What is written in it.
    #[must_use]
    pub const fn agreed(&self) -> &PlanDraft {
        &self.agreed
    }

    /// The people, in order.
    pub fn people(&self) -> impl Iterator<Item = (Person, &PersonDraft)> {
        [Person::First, Person::Second].into_iter().zip(&self.agreed.people)
    }

    /// Whether `person` is in the plan.
    #[must_use]
    pub fn includes(&self, person: Person) -> bool {
        self.people().any(|(other, _)| other == person)
    }

    /// The rules of a session.
    #[must_use]
    pub fn rules(&self) -> Rules {
        let PlanDraft {
            settle_s,
            check_in_every_s,
            patience_s,
            length_s,
            ..
        } = self.agreed;
        Rules {
            alone: self.agreed.people.len() < 2,
            settle: Millis::from_seconds(settle_s),
            check_in_every: Millis::from_seconds(check_in_every_s),
            patience: Millis::from_seconds(patience_s),
            length: Millis::from_seconds(length_s),
            buffer: Millis::from_seconds(BUFFER_S),
            answers_alone: self.agreed.pace_holder.filter(|_| self.agreed.pace_holder_answers),
        }
    }
}

impl PlanDraft {
    /// The draft with its texts trimmed, or the first field that cannot be taken as it is.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] with the field, whose it is, and what is allowed. Nothing is changed or kept.
    pub fn checked(&self) -> Result<Self, StillpointError> {
        let count = self.people.len();
        if count == 0 {
            return Err(invalid(Field::People, None, Why::Empty));
        }
        if count > 2 {
            return Err(invalid(Field::People, None, Why::TooMany { max: 2 }));
        }
        let mut people = Vec::with_capacity(count);
        for (person, draft) in [Person::First, Person::Second].into_iter().zip(&self.people) {
            people.push(draft.checked(person)?);
        }
        if let [first, second] = people.as_slice()
            && first.name.to_lowercase() == second.name.to_lowercase()
        {
            return Err(invalid(Field::Name, Some(Person::Second), Why::Same));
        }
        let stop_word = clean(&self.stop_word, Field::StopWord, None, Limit::Line(40))?;
        let slow_word = clean(&self.slow_word, Field::SlowWord, None, Limit::Line(40))?;
        if !stop_word.is_empty() && stop_word.to_lowercase() == slow_word.to_lowercase() {
            return Err(invalid(Field::SlowWord, None, Why::Same));
        }
        SETTLE.check(self.settle_s, Field::Settle)?;
        CHECK_IN_EVERY.check(self.check_in_every_s, Field::CheckInEvery)?;
        PATIENCE.check(self.patience_s, Field::Patience)?;
        LENGTH.check(self.length_s, Field::Length)?;
        if count == 1 && self.pace_holder == Some(Person::Second) {
            return Err(invalid(Field::PaceHolder, Some(Person::Second), Why::NotInPlan));
        }
        Ok(Self {
            people,
            stop_word,
            slow_word,
            gesture: clean(&self.gesture, Field::Gesture, None, Limit::Line(120))?,
            covenant: clean(&self.covenant, Field::Covenant, None, Limit::Text(500))?,
            ..self.clone()
        })
    }
}

impl PersonDraft {
    fn checked(&self, person: Person) -> Result<Self, StillpointError> {
        let whose = Some(person);
        let name = clean(&self.name, Field::Name, whose, Limit::Line(LONGEST_NAME))?;
        if name.is_empty() {
            return Err(invalid(Field::Name, whose, Why::Empty));
        }
        if self.sensory_aids.len() > 8 {
            return Err(invalid(Field::SensoryAid, whose, Why::TooMany { max: 8 }));
        }
        let mut sensory_aids = Vec::with_capacity(self.sensory_aids.len());
        for aid in &self.sensory_aids {
            sensory_aids.push(clean(aid, Field::SensoryAid, whose, Limit::Line(120))?);
        }
        sensory_aids.retain(|aid| !aid.is_empty());
        Ok(Self {
            name,
            pronouns: clean(&self.pronouns, Field::Pronouns, whose, Limit::Line(40))?,
            aftercare: clean(&self.aftercare, Field::Aftercare, whose, Limit::Text(2_000))?,
            sensory_aids,
            card_do: clean(&self.card_do, Field::CardDo, whose, Limit::Text(500))?,
            card_do_not: clean(&self.card_do_not, Field::CardDoNot, whose, Limit::Text(500))?,
        })
    }
}

const fn invalid(field: Field, person: Option<Person>, why: Why) -> StillpointError {
    StillpointError::Invalid { field, person, why }
}
