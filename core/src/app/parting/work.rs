//! Two who part, as work.

use crate::{
    error::{Field, StillpointError},
    moment::Now,
    page::SecretText,
    privacy::{
        self,
        deleting::What,
        own::Keeping,
        parting::{self, Step, Wish},
    },
};

use crate::app::{
    PartingStep, SharedWish,
    clock::{date, today},
    deleting::sure,
    memory::Memory,
    place::Place,
    stillpoint::{Stillpoint, hold},
    work::Done,
};

/// What leaves lies here until the phone has copied it.
const TAKEN: &str = "taken.age";
const HERE: Place = Place::Privacy(privacy::Place::Parting);

impl Memory {
    /// What comes next for two who part.
    pub(in crate::app) fn parting_step(&self) -> Step {
        let Some(view) = self.parting_view() else {
            return Step::Who;
        };
        match view.next {
            PartingStep::Opens { person } => Step::Opens {
                person,
                leaves: person == view.leaving,
                may_be_left: person != view.leaving
                    && !matches!(self.privacy.own.of(view.leaving).keeping, Keeping::NeverSetUp(_)),
            },
            PartingStep::Wishes { person } => Step::Wishes(person),
            PartingStep::Copy => Step::Copy,
            PartingStep::Keep => Step::Keep,
        }
    }
}

impl Stillpoint {
    /// Does what this room left to the disk.
    pub(in crate::app) fn parting_done(&self, work: parting::Work, now: &Now) -> Done {
        use parting::Work;
        match work {
            Work::Begin(person) => ("", self.begin_parting(person, now).map(|_| ())),
            Work::Open { person, words } => ("own", self.open_own(person, words, now)),
            Work::Wish(person, wish) => {
                let wish = match wish {
                    Wish::KeepCopy => SharedWish::KeepCopy,
                    Wish::LetGo => SharedWish::LetGo,
                };
                ("", self.wish_for_shared(person, wish, now).map(|_| ()))
            }
            Work::PartAlone => {
                self.part_alone(now);
                ("", Ok(()))
            }
            Work::SayAnew(person) => {
                self.unsaid(self.take_back_wish(person, now));
                ("", Ok(()))
            }
            Work::Seal(words) => match self.seal_what_leaves(words, now) {
                Err(
                    error @ StillpointError::Invalid {
                        field: Field::Passphrase,
                        ..
                    },
                ) => ("words", Err(error)),
                outcome => ("", outcome),
            },
            Work::Sealed { is_kept } => {
                self.sealed_what_leaves(is_kept);
                ("", Ok(()))
            }
            Work::Confirm => ("", self.part_for_good(now)),
            Work::Cancel => {
                self.unsaid(self.cancel_parting(now));
                hold(&self.memory).turn_from(HERE, Place::PRIVACY);
                ("", Ok(()))
            }
        }
    }

    /// Writes out what leaves, and asks where to keep it. Until it is there, nothing counts as copied: nothing is deleted here
    /// for a copy that nobody has.
    fn seal_what_leaves(&self, words: SecretText, now: &Now) -> Result<(), StillpointError> {
        let file = self.place.join(TAKEN);
        self.seal_leaving_copy(&file, words.0, now)?;
        let path = file.to_string_lossy().into_owned();
        let name = format!("taken-{}.age", date(today(now)));
        let mut memory = hold(&self.memory);
        let copied = memory.parting.as_mut().and_then(|it| it.copied.take());
        if memory.hands_over(&path, name, privacy::Act::Parting(parting::Act::Kept)) {
            memory.privacy.parting.sealed = Some((path, copied));
        }
        Ok(())
    }

    /// The phone has copied what leaves, or has not: the app's own goes.
    fn sealed_what_leaves(&self, is_kept: bool) {
        let mut memory = hold(&self.memory);
        let Some((path, copied)) = memory.privacy.parting.sealed.take() else {
            return;
        };
        memory.privacy.copies.served.push(path);
        if is_kept && let Some(parting) = &mut memory.parting {
            parting.copied = copied;
        }
    }

    /// What leaves goes. Then it is asked whether older copies are to be closed, too.
    fn part_for_good(&self, now: &Now) -> Result<(), StillpointError> {
        self.unsaid(self.confirm_copy_kept(now)?);
        let mut memory = hold(&self.memory);
        if memory.is_resting() {
            memory.turn_from(HERE, sure(What::Rest));
            memory.privacy.came_of = vec!["apart-done"];
        }
        Ok(())
    }
}
