//! The plan as it is typed, and what can be taken of it.

use serde::{Deserialize, Serialize};

use super::{AROUND, BUFFER, CHECK_IN_EVERY, LENGTH, PATIENCE, SETTLE};
use crate::{
    error::{Field, StillpointError, Why},
    session::Person,
    text::{Limit, clean, known_again},
    words::Language,
};

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
    /// How long together before a check-in, 1 to 86,400 s (S27); 0: only when somebody asks (S67).
    pub check_in_every_s: u32,
    /// How long a question waits, and how long a yes holds, 1 to 86,400 s (S27).
    pub patience_s: u32,
    /// The agreed length, 1 to 86,400 s (S25).
    pub length_s: u32,
    /// How long a question before a next step stands before answers count, 0 to 86,400 s (S26).
    pub buffer_s: u32,
    /// How long arriving is, before anything is asked, 0 to 86,400 s (S75); 0: it has no time of its own. Sealed beside the plan.
    #[serde(skip)]
    pub arriving_s: u32,
    /// How long winding down is, before anything follows, 0 to 86,400 s (S75); 0: it has no time of its own. Sealed beside the plan.
    #[serde(skip)]
    pub leaving_s: u32,
    /// Who guides pace and tone, if anybody (S32).
    pub pace_holder: Option<Person>,
    /// Whether the pace-holder's "still good" alone answers a check-in.
    pub pace_holder_answers: bool,
    /// Whether breathing together may be offered: only where each of them chose it. Off until chosen: it is not neutral for many
    /// survivors (S21).
    pub breathing: bool,
}

/// What stands in the place of a name that `person` did not choose.
pub(crate) fn unnamed(language: &Language, person: Person, alone: bool) -> String {
    language.say(match person {
        _ if alone => "unnamed-alone",
        Person::First => "unnamed-first",
        Person::Second => "unnamed-second",
    })
}

impl PlanDraft {
    /// The draft with its texts trimmed, or the first field that cannot be taken as it is.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] with the field, whose it is, and what is allowed. Nothing is changed or kept.
    pub fn checked(&self) -> Result<Self, StillpointError> {
        let mut checked = self.clone();
        let count = checked.people.len();
        if count == 0 {
            return Err(invalid(Field::People, None, Why::Empty));
        }
        if count > 2 {
            return Err(invalid(Field::People, None, Why::TooMany { max: 2 }));
        }
        checked.clean_names()?;
        checked.clean_signals()?;
        checked.clean_covenant()?;
        for person in [Person::First, Person::Second] {
            checked.clean_helps(person)?;
            checked.clean_afterwards(person)?;
        }
        checked.check_times()?;
        if count == 1 && checked.pace_holder == Some(Person::Second) {
            return Err(invalid(Field::PaceHolder, Some(Person::Second), Why::NotInPlan));
        }
        Ok(checked)
    }

    /// Whether its times are such as can be agreed on.
    pub(super) fn check_times(&self) -> Result<(), StillpointError> {
        SETTLE.check(self.settle_s, Field::Settle)?;
        CHECK_IN_EVERY.check(self.check_in_every_s, Field::CheckInEvery)?;
        PATIENCE.check(self.patience_s, Field::Patience)?;
        LENGTH.check(self.length_s, Field::Length)?;
        BUFFER.check(self.buffer_s, Field::Buffer)?;
        AROUND.check(self.arriving_s, Field::Arriving)?;
        AROUND.check(self.leaving_s, Field::Leaving)
    }

    /// Whoever guides the pace, if anybody does.
    pub(super) fn holder(&self) -> Option<&PersonDraft> {
        match self.pace_holder? {
            Person::First => self.people.first(),
            Person::Second => self.people.get(1),
        }
    }

    /// The draft with plain words in the place of names that nobody typed.
    #[must_use]
    pub(crate) fn named(&self, language: &Language) -> Self {
        let mut draft = self.clone();
        let alone = draft.people.len() < 2;
        for (person, written) in draft.people_mut() {
            if written.name.trim().is_empty() {
                written.name = unnamed(language, person, alone);
            }
        }
        draft
    }

    /// The draft, with what is each person's own in the place of what it says of that: nobody else writes it (P11).
    #[must_use]
    pub(super) fn with_own_of(&self, there: &Self) -> Self {
        let mut draft = self.clone();
        for (written, own) in draft.people.iter_mut().zip(&there.people) {
            written.clone_from(own);
        }
        draft
    }

    /// The draft, with what is each person's own as it is `there`, but for their names and pronouns.
    #[must_use]
    pub(super) fn with_own_but_names_of(&self, there: &Self) -> Self {
        let mut draft = self.clone();
        for (written, own) in draft.people.iter_mut().zip(&there.people) {
            let (name, pronouns) = (written.name.clone(), written.pronouns.clone());
            *written = PersonDraft {
                name,
                pronouns,
                ..own.clone()
            };
        }
        draft
    }

    fn people_mut(&mut self) -> impl Iterator<Item = (Person, &mut PersonDraft)> {
        [Person::First, Person::Second].into_iter().zip(&mut self.people)
    }

    /// Who uses it.
    pub(super) fn clean_names(&mut self) -> Result<(), StillpointError> {
        for (person, written) in self.people_mut() {
            let whose = Some(person);
            written.name = clean(&written.name, Field::Name, whose, Limit::Line(LONGEST_NAME))?;
            if written.name.is_empty() {
                return Err(invalid(Field::Name, whose, Why::Empty));
            }
            written.pronouns = clean(&written.pronouns, Field::Pronouns, whose, Limit::Line(40))?;
        }
        if let [first, second] = self.people.as_slice()
            && known_again(&first.name) == known_again(&second.name)
        {
            return Err(invalid(Field::Name, Some(Person::Second), Why::Same));
        }
        Ok(())
    }

    /// The stop word, the slow word and a gesture.
    pub(super) fn clean_signals(&mut self) -> Result<(), StillpointError> {
        self.stop_word = clean(&self.stop_word, Field::StopWord, None, Limit::Line(40))?;
        self.slow_word = clean(&self.slow_word, Field::SlowWord, None, Limit::Line(40))?;
        if !self.stop_word.is_empty() && known_again(&self.stop_word) == known_again(&self.slow_word) {
            return Err(invalid(Field::SlowWord, None, Why::Same));
        }
        self.gesture = clean(&self.gesture, Field::Gesture, None, Limit::Line(120))?;
        Ok(())
    }

    /// What pausing means to them.
    pub(super) fn clean_covenant(&mut self) -> Result<(), StillpointError> {
        self.covenant = clean(&self.covenant, Field::Covenant, None, Limit::Text(500))?;
        Ok(())
    }

    pub(super) fn of_mut(&mut self, person: Person) -> Option<&mut PersonDraft> {
        let mut people = self.people_mut();
        people.find(|(other, _)| *other == person).map(|(_, written)| written)
    }

    /// What helps `person` in a pause.
    pub(super) fn clean_helps(&mut self, person: Person) -> Result<(), StillpointError> {
        let Some(written) = self.of_mut(person) else {
            return Ok(());
        };
        let whose = Some(person);
        if written.sensory_aids.len() > MOST_AIDS {
            return Err(invalid(Field::SensoryAid, whose, Why::TooMany { max: 8 }));
        }
        for aid in &mut written.sensory_aids {
            *aid = clean(aid, Field::SensoryAid, whose, Limit::Line(120))?;
        }
        written.sensory_aids.retain(|aid| !aid.is_empty());
        written.card_do = clean(&written.card_do, Field::CardDo, whose, Limit::Text(500))?;
        written.card_do_not = clean(&written.card_do_not, Field::CardDoNot, whose, Limit::Text(500))?;
        Ok(())
    }

    /// What helps `person` afterwards.
    pub(super) fn clean_afterwards(&mut self, person: Person) -> Result<(), StillpointError> {
        if let Some(written) = self.of_mut(person) {
            written.aftercare = clean(&written.aftercare, Field::Aftercare, Some(person), Limit::Text(2_000))?;
        }
        Ok(())
    }
}

/// As many sensory aids as one person may write.
pub(super) const MOST_AIDS: usize = 8;

const fn invalid(field: Field, person: Option<Person>, why: Why) -> StillpointError {
    StillpointError::Invalid { field, person, why }
}
