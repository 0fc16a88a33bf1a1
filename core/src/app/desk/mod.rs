//! Never shipped: what the desk beside the computer's phone window, the stories, the tests and the benches need.

mod between_locks;
mod calls;

use crate::{
    error::StillpointError,
    moment::{Doubt, Moment, Now},
    plan::PlanDraft,
    privacy::own::Keeping,
    reflect::{Answer, Felt, Form, Question, Reflection},
    session::Person,
    vault::Kind,
};

pub use between_locks::before_each_hold;
pub(super) use between_locks::is_about_to_hold;

use super::{
    access::Access,
    kept::{bytes::to_bytes, table::REFLECTION},
    place::Place,
    stillpoint::{Stillpoint, hold},
    store::Store,
};

/// The kind of the records that a bench writes.
const BENCH: Kind = Kind(250);

/// How far what somebody keeps for themselves can be read now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrivateState {
    /// They have set no secret of their own.
    NeverSetUp,
    /// Their own secret opens it. Also while the app is locked.
    Closed,
    /// It can be read.
    Open,
}

/// What somebody may read of what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The question.
    pub question: String,
    /// The answer.
    pub text: String,
}

impl Stillpoint {
    /// How far what `person` keeps for themselves can be read.
    #[must_use]
    pub fn private_state(&self, person: Person) -> PrivateState {
        match hold(&self.memory).privacy.own.of(person).keeping {
            Keeping::NeverSetUp(_) => PrivateState::NeverSetUp,
            Keeping::Closed => PrivateState::Closed,
            Keeping::Open(_) => PrivateState::Open,
        }
    }

    /// What `person` may read, the latest first: see `readable_by`, which the pages of one's own read.
    ///
    /// # Errors
    /// [`StillpointError::Locked`] while the app is; [`StillpointError::Invalid`] for a person who is not in the plan.
    pub fn read_reflections(&self, person: Person) -> Result<Vec<ReadableReflection>, StillpointError> {
        let language = self.language();
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let readable = self.readable_by(vault, person)?;
        let memory = hold(&self.memory);
        let said = |(question, answer): (Question, Answer<'_>)| Said {
            question: language.say(question.sentence()),
            text: answer.text(&language),
        };
        let in_words = readable.into_iter().map(|one| (one.in_words(vault), one));
        Ok(in_words
            .filter_map(|(words, one)| {
                let words = words?;
                Some(ReadableReflection {
                    own: one.is_own,
                    keepsake: one.kept_of.is_some(),
                    form: words.form(),
                    begun_wall_ms: words.opened_wall_ms(),
                    shown: words.is_shown(),
                    answers: words.said().map(said).collect(),
                    name: one.kept_of.unwrap_or_else(|| memory.name(words.author())),
                })
            })
            .collect())
    }

    /// What there is to say about the age of the open vault, or about damage.
    #[must_use]
    pub fn doubt(&self) -> Option<Doubt> {
        hold(&self.memory).doubt
    }

    /// How many reflections wait in memory because they could not be saved.
    #[must_use]
    pub fn unsaved(&self) -> u32 {
        hold(&self.memory).reflections.unsaved()
    }

    /// Whether what people wrote can be shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        hold(&self.memory).shown() == Access::Open
    }

    /// Whether it is there, and cannot be shown.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(hold(&self.memory).shown(), Access::Locked(_))
    }

    /// The plan that is to be read, and whether it waits for somebody to confirm it.
    #[must_use]
    pub fn plan_to_read(&self) -> Option<(PlanDraft, bool)> {
        let memory = hold(&self.memory);
        let plan = memory.plans.to_read()?;
        Some((plan.agreed().clone(), memory.plans.waits_to_be_confirmed()))
    }

    /// Proposes another plan, such as no page makes, and shows it.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`].
    pub fn propose(&self, plan: &PlanDraft) -> Result<(), StillpointError> {
        let mut memory = hold(&self.memory);
        let today = memory.today();
        memory.plans.propose(plan, today)?;
        memory.turn(Place::PLAN);
        Ok(())
    }

    /// Deletes what `reader` reads at `place` of [`Stillpoint::read_reflections`], if it is theirs to delete. Whether it was.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`]: then it is still there.
    pub fn delete_reflection(&self, reader: Person, place: usize) -> Result<bool, StillpointError> {
        let readable = self.readable_by(self.opened(&mut hold(&self.store))?, reader)?;
        match readable.get(place) {
            Some(one) => self.delete_entry(reader, one.id()),
            None => Ok(false),
        }
    }

    /// Whether a copy brought something of `person` that words of then close.
    #[must_use]
    pub fn has_brought(&self, person: Person) -> bool {
        hold(&self.memory).privacy.own.of(person).has_brought
    }

    /// Touches what is called `name` on the page that is shown at `now`, with nothing in its fields. What is not offered does
    /// nothing.
    pub fn touch_named(&self, name: &str, now: &Now) -> Moment {
        let moment = self.tick(now);
        match moment.page.0.choice(name) {
            Some(choice) => self.touch(choice.id, Vec::new(), now),
            None => moment,
        }
    }

    /// Lets the disk play full, or not: every write to the store fails.
    pub fn pretend_disk_full(&self, full: bool) {
        if let Store::Vault(vault) = &mut *hold(&self.store) {
            vault.pretend_disk_full(full);
        }
    }

    /// Sets the app up with `plan`, which everybody in it confirms, and tries the pause, as at the first start.
    ///
    /// # Errors
    /// As [`Stillpoint::set_up`].
    pub fn set_up_as(&self, plan: &PlanDraft, secret: Option<String>, now: &Now) -> Result<(), StillpointError> {
        self.set_up(plan, secret, now)?;
        for name in ["confirm:first", "confirm:second"].into_iter().take(plan.people.len()) {
            self.touch_named(name, now);
        }
        self.pause(now);
        self.touch_named("finish", now);
        self.keep(now);
        Ok(())
    }

    /// Writes `count` entries of `bytes` bytes, each one durable.
    ///
    /// # Errors
    /// As a write of the vault.
    pub fn write_entries(&self, count: u32, bytes: u32) -> Result<(), StillpointError> {
        let body = vec![7; bytes as usize];
        for _ in 0..count {
            match &mut *hold(&self.store) {
                Store::Vault(vault) => vault.append(BENCH, &body)?,
                _ => return Err(StillpointError::Locked),
            };
        }
        Ok(())
    }

    /// Writes `count` reflections of the first person, each of a touch and four answers, each on another evening and durable.
    ///
    /// # Errors
    /// As a write of the vault.
    pub fn write_reflections(&self, count: u32) -> Result<(), StillpointError> {
        const HOUR_MS: i64 = 3_600_000;
        for number in 0..count {
            let mut one = Reflection::open(Person::First, Form::Evening, i64::from(number).saturating_mul(HOUR_MS));
            one.feel(Felt::Safe);
            for question in Form::Evening.questions() {
                one.answer(&format!(
                    "{question:?}: what somebody writes on evening {number}, and a little more."
                ))?;
            }
            match &mut *hold(&self.store) {
                Store::Vault(vault) => vault.append(REFLECTION, &to_bytes(&one))?,
                _ => return Err(StillpointError::Locked),
            };
        }
        Ok(())
    }

    /// Panics while it holds the evening, as a defect would.
    #[expect(clippy::panic, reason = "it shows that pausing works afterwards")]
    pub fn panic_in_a_touch(&self) -> Moment {
        self.acting(|_| panic!("the desk asked for it"))
    }
}
