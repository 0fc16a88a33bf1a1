//! What the people agreed while calm: names, signals, the covenant, times, and what helps each of them.

mod acts;
mod cards;
mod careful;
mod draft;
pub(crate) mod helps;
mod only_tonight;
mod pages;
mod ready;
mod review;
mod rhythm;
mod stored;
mod times;
mod versions;
mod writing;

use serde::{Deserialize, Serialize};

use crate::{
    error::StillpointError,
    session::{Millis, Person, Rules},
};

pub(crate) use acts::Act;
pub(crate) use cards::Cards;
pub use careful::{Careful, Today};
pub(crate) use draft::unnamed;
pub use draft::{LONGEST_NAME, PersonDraft, PlanDraft};
pub(crate) use helps::{Helps, Own as OwnHelps, Page as HelpsPage, Room as HelpsRoom, TriggerTexts};
pub(crate) use only_tonight::OnlyTonight;
pub(crate) use pages::{AnswersAs, Shown, write};
pub(crate) use ready::Ready;
pub(crate) use review::Topic;
pub(crate) use rhythm::{Rhythm, Time};
pub use times::{AROUND, BUFFER, CHECK_IN_EVERY, LENGTH, PATIENCE, SETTLE, SecondsRange};
pub(crate) use versions::Plans;
pub(crate) use writing::{Begun, Step, Writing};

/// As many earlier baselines as stand on one page.
const EARLIER_ON_A_PAGE: usize = 3;

/// A page of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// To read and to confirm.
    Read,
    /// One of them alone says whether what waits is right for them (S9).
    Confirm(Person),
    /// How it was before: from so many plans back on.
    Earlier(usize),
    /// It is written for the first time: a step of the first start.
    First(Step),
    /// It is changed, in the same steps.
    Change(Step),
    /// Somebody was added, and answers for the first time, in some of the steps.
    Join(Step),
    /// Right after it came into force for the first time: trying the pause while calm.
    TryPause,
    /// The talk before (S68): one of its questions.
    Talk(usize),
    /// What can be tried on this phone, and what of it worked.
    Practice,
    /// A dark screen as together, to try it with eyes closed.
    PracticeDark,
    /// How a button of the phone is set to the pause, and trying it.
    ActionButton,
    /// What is less than in it, for tonight only (S33).
    OnlyTonight,
    /// What is less from here on, in the middle of an evening, over what goes on.
    LessNow,
    /// Whether this is still right.
    Review(Topic),
    /// What one of them writes for a pause, and nobody else can change (P11).
    Helps(Person, HelpsPage),
}

impl Place {
    /// The way back from here; none: out of the plan.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Read
            | Self::TryPause
            | Self::Practice
            | Self::OnlyTonight
            | Self::LessNow
            | Self::Review(_)
            | Self::Talk(0) => None,
            Self::Talk(number) => Some(Self::Talk(number.saturating_sub(1))),
            Self::PracticeDark | Self::ActionButton => Some(Self::Practice),
            Self::Helps(person, page) => match page.up() {
                Some(up) => Some(Self::Helps(person, up)),
                None => None,
            },
            Self::Confirm(_) | Self::Earlier(0) => Some(Self::Read),
            Self::Earlier(from) => Some(Self::Earlier(from.saturating_sub(EARLIER_ON_A_PAGE))),
            Self::First(step) => match step.before() {
                Some(before) => Some(Self::First(before)),
                None => None,
            },
            Self::Join(step) => match step.before_in_joining() {
                Some(before) => Some(Self::Join(before)),
                None => Some(Self::Read),
            },
            Self::Change(Step::Signals) => Some(Self::Read),
            Self::Change(step) => match step.before() {
                Some(before) => Some(Self::Change(before)),
                None => Some(Self::Read),
            },
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

    /// The next version of it, exactly as careful as `limits`, and in force as it is: it is for whoever may lessen alone.
    fn with(&self, limits: Careful) -> Self {
        Self {
            version: self.version.saturating_add(1),
            agreed: limits.applied_to(&self.agreed),
            confirmed: self.confirmed.clone(),
        }
    }

    /// It, with what is each person's own as it is in `there`, and confirmed by whoever had confirmed it.
    fn with_own_of(self, there: &PlanDraft) -> Self {
        Self {
            agreed: self.agreed.with_own_of(there),
            ..self
        }
    }

    /// It, confirmed by nobody yet.
    fn unconfirmed(self) -> Self {
        Self {
            confirmed: Vec::new(),
            ..self
        }
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
        self.rules_within(Careful::of(&self.agreed))
    }

    /// The rules of a session that is as careful as `limits`.
    pub(crate) fn rules_within(&self, limits: Careful) -> Rules {
        let Careful {
            settle_s,
            check_in_every_s,
            patience_s,
            length_s,
            buffer_s,
            answers_alone,
            ..
        } = limits;
        Rules {
            alone: self.agreed.people.len() < 2,
            settle: Millis::from_seconds(settle_s),
            check_in_every: Millis::from_seconds(check_in_every_s),
            check_in_while_slower: Millis::from_seconds(match check_in_every_s {
                0 => 900,
                seconds => seconds,
            }),
            patience: Millis::from_seconds(patience_s),
            length: Millis::from_seconds(length_s),
            buffer: Millis::from_seconds(buffer_s),
            after_stay: Rules::AFTER_STAY,
            after_not_today: Rules::AFTER_NOT_TODAY,
            answers_alone,
        }
    }
}
