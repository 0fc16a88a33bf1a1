//! The scenes of the first start and the plan, and what is touched on them. They go with their screens.

use crate::{
    error::{Field, StillpointError},
    first_start,
    moment::{FirstStartPage, Moment, Now, SafeAnswer},
    plan::{self, PlanDraft, Step},
    session::{Person, Phase, Session},
    words::Language,
};

use super::{
    Stillpoint,
    memory::{Access, Memory},
    place::Place,
};

/// What comes after `place`. The secret is the last step: `set_up` leaves it.
const fn next(place: Place) -> Place {
    const SECRET: Place = Place::FirstStart(first_start::Place::Secret { alone: true });
    let change = matches!(place, Place::Plan(plan::Place::Change(_)));
    let step = match place {
        Place::FirstStart(first_start::Place::Welcome) => return Place::FirstStart(first_start::Place::Safe),
        Place::FirstStart(first_start::Place::Safe | first_start::Place::Support) => Step::Names,
        Place::Plan(plan::Place::First(step) | plan::Place::Change(step)) => match step {
            Step::Names => Step::Signals,
            Step::Signals => Step::Covenant,
            Step::Covenant => Step::Helps(Person::First),
            Step::Helps(_) => return SECRET,
        },
        place => return place,
    };
    Place::Plan(if change {
        plan::Place::Change(step)
    } else {
        plan::Place::First(step)
    })
}

/// Whether `field` was asked up to `place`.
const fn has_asked(place: Place, field: Field) -> bool {
    let asked_at = match field {
        Field::People | Field::Name | Field::Pronouns | Field::PaceHolder => 0,
        Field::StopWord | Field::SlowWord | Field::Gesture => 1,
        Field::Covenant | Field::Settle | Field::CheckInEvery | Field::Patience | Field::Length => 2,
        Field::Aftercare | Field::SensoryAid | Field::CardDo | Field::CardDoNot => 3,
        _ => 4,
    };
    let here = match place {
        Place::Plan(plan::Place::First(step) | plan::Place::Change(step)) => match step {
            Step::Names => 0,
            Step::Signals => 1,
            Step::Covenant => 2,
            Step::Helps(_) => 3,
        },
        Place::FirstStart(first_start::Place::Secret { .. }) => 4,
        _ => return false,
    };
    asked_at <= here
}

impl Memory {
    /// The page of the first start that `place` is; the first one where it is none.
    pub(super) fn first_start_page(&self, place: Place, language: &Language) -> FirstStartPage {
        match place {
            Place::FirstStart(first_start::Place::Safe) => FirstStartPage::Safe,
            Place::FirstStart(first_start::Place::Support) => FirstStartPage::Support {
                lines: crate::library::support_lines(language),
            },
            Place::FirstStart(first_start::Place::Secret { .. }) => FirstStartPage::Secret,
            Place::Plan(plan::Place::First(step) | plan::Place::Change(step)) => match step {
                Step::Names => FirstStartPage::Names {
                    alone: self.writing.alone,
                },
                Step::Signals => FirstStartPage::Signals,
                Step::Covenant => FirstStartPage::Covenant,
                Step::Helps(_) => FirstStartPage::Helps,
            },
            _ => FirstStartPage::Welcome,
        }
    }

    fn turn_at_rest(&mut self, now: &Now, turn: impl FnOnce(Place) -> Place) {
        self.act(now, Session::tick);
        if self.session.phase() == Phase::Idle {
            self.turn(turn(self.place));
        }
    }
}

impl Stillpoint {
    /// An empty plan with the times that the first start begins with.
    #[must_use]
    pub fn empty_draft() -> PlanDraft {
        PlanDraft::default()
    }

    /// The next page, if what was typed so far can be taken as it is. Nothing is kept before `set_up`.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] names the first field, up to this page, that cannot be taken, and what is allowed.
    pub fn first_start_next(&self, draft: &PlanDraft, now: &Now) -> Result<Moment, StillpointError> {
        let place = super::hold(&self.memory).place;
        if let Err(error) = draft.checked()
            && matches!(error, StillpointError::Invalid { field, .. } if has_asked(place, field))
        {
            return Err(error);
        }
        let mut refused = None;
        let moment = self.acting(|memory| {
            if matches!(memory.place, Place::Plan(plan::Place::Change(Step::Helps(_)))) {
                memory.act(now, Session::tick);
                match memory.plans.propose(draft) {
                    Ok(()) => memory.place = Place::PLAN,
                    Err(error) => refused = Some(error),
                }
            } else {
                memory.turn_at_rest(now, next);
            }
        });
        refused.map_or(Ok(moment), Err)
    }

    /// "Later": the next page, whatever was typed. What is missing is filled with plain words.
    pub fn first_start_later(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.turn_at_rest(now, |page| match page {
                Place::Plan(plan::Place::Change(Step::Helps(_))) => Place::PLAN,
                page => next(page),
            });
        })
    }

    /// Is it safe to use this with someone? The answer shapes the next page and is kept nowhere.
    pub fn safe(&self, answer: SafeAnswer, now: &Now) -> Moment {
        self.acting(|memory| {
            const SAFE: Place = Place::FirstStart(first_start::Place::Safe);
            if memory.place == SAFE {
                memory.writing.alone = answer != SafeAnswer::Together;
            }
            memory.turn_at_rest(now, |page| match (page, answer) {
                (SAFE, SafeAnswer::NotSure) => Place::FirstStart(first_start::Place::Support),
                (SAFE, SafeAnswer::Together | SafeAnswer::Alone) => Place::Plan(plan::Place::First(Step::Names)),
                (page, _) => page,
            });
        })
    }

    /// One page back. What was typed stays with the screen.
    pub fn back(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.turn_at_rest(now, Place::up))
    }

    /// Opens the plan, to read and to confirm.
    pub fn read_plan(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            let open = memory.shown() == Access::Open;
            memory.turn_at_rest(now, |page| if open { Place::PLAN } else { page });
        })
    }

    /// Begins to change the plan: the same pages as at the first start. The new version waits for everyone to confirm it.
    pub fn change_plan(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.writing.alone = memory.plans.to_read().is_some_and(|plan| plan.people().count() < 2);
            memory.turn_at_rest(now, |page| match page {
                Place::PLAN => Place::Plan(plan::Place::Change(Step::Names)),
                page => page,
            });
        })
    }

    /// `person` confirms the plan that is shown, for themselves (S9). Once everyone has, it is in force.
    pub fn confirm(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.place == Place::PLAN && memory.session.phase() == Phase::Idle {
                let first = !memory.plans.in_force();
                memory.plans.confirm(person);
                memory.agree();
                memory.refresh_help();
                if first && memory.plans.in_force() {
                    memory.place = Place::Plan(plan::Place::TryPause);
                }
            }
        })
    }
}
