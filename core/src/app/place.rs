//! The pages of the first start, and the pages at home.

use crate::{
    error::{Field, StillpointError},
    moment::{FirstStartPage, Form, Moment, Now, SafeAnswer},
    plan::PlanDraft,
    privacy,
    schedule::ScheduleId,
    session::{Person, Phase, Session},
    words::Language,
};

use super::{
    Stillpoint,
    memory::{Access, Memory},
};

/// A page while nothing is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    First(Step),
    Home,
    Plan,
    Change(Step),
    TryPause,
    Between,
    CheckIn(Form),
    /// The words for when something went wrong, and the step, from 0.
    Repair(usize),
    Reminders,
    Reminder,
    /// Behind "Privacy"; and, while it is locked, where the sheet of paper opens it.
    Privacy(privacy::Place),
    /// What one person may read.
    Own(Person),
    /// A reminder was followed.
    Reminded(ScheduleId),
}

/// A step of the first start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Welcome,
    Safe,
    Support,
    Names,
    Signals,
    Covenant,
    Helps,
    Secret,
}

impl Place {
    /// The page that leads to all that is behind "Privacy".
    pub(super) const PRIVACY: Self = Self::Privacy(privacy::Place::Home);

    pub(super) const fn at_start(access: Access) -> Self {
        match access {
            Access::NeverSetUp => Self::First(Step::Welcome),
            _ => Self::Home,
        }
    }

    /// The way back from here.
    pub(super) const fn up(self) -> Self {
        match self {
            Self::First(step) => Self::First(step.back()),
            Self::Change(Step::Names) => Self::Plan,
            Self::Change(step) => Self::Change(step.back()),
            Self::Repair(step) if step > 0 => Self::Repair(step.saturating_sub(1)),
            Self::CheckIn(_) | Self::Repair(_) | Self::Reminders => Self::Between,
            Self::Reminder => Self::Reminders,
            Self::Own(_) => Self::PRIVACY,
            Self::Privacy(place) => match place.up() {
                Some(up) => Self::Privacy(up),
                None => Self::Home,
            },
            Self::Home | Self::Plan | Self::TryPause | Self::Between | Self::Reminded(_) => Self::Home,
        }
    }

    const fn step(self) -> Option<Step> {
        match self {
            Self::First(step) | Self::Change(step) => Some(step),
            _ => None,
        }
    }

    /// The same kind of page with another step.
    const fn at(self, step: Step) -> Self {
        match self {
            Self::Change(_) => Self::Change(step),
            _ => Self::First(step),
        }
    }
}

impl Step {
    /// What comes after it. The secret is the last step: `set_up` leaves it.
    const fn next(self) -> Self {
        match self {
            Self::Welcome => Self::Safe,
            Self::Safe | Self::Support => Self::Names,
            Self::Names => Self::Signals,
            Self::Signals => Self::Covenant,
            Self::Covenant => Self::Helps,
            Self::Helps | Self::Secret => Self::Secret,
        }
    }

    const fn back(self) -> Self {
        match self {
            Self::Welcome | Self::Safe => Self::Welcome,
            Self::Support | Self::Names => Self::Safe,
            Self::Signals => Self::Names,
            Self::Covenant => Self::Signals,
            Self::Helps => Self::Covenant,
            Self::Secret => Self::Helps,
        }
    }

    /// Whether `field` was asked up to this step.
    const fn has_asked(self, field: Field) -> bool {
        let asked_at = match field {
            Field::People | Field::Name | Field::Pronouns | Field::PaceHolder => 0,
            Field::StopWord | Field::SlowWord | Field::Gesture => 1,
            Field::Covenant | Field::Settle | Field::CheckInEvery | Field::Patience | Field::Length => 2,
            Field::Aftercare | Field::SensoryAid | Field::CardDo | Field::CardDoNot => 3,
            Field::Secret
            | Field::RecoveryKey
            | Field::Passphrase
            | Field::Answer
            | Field::ReminderName
            | Field::TimeZone => 4,
        };
        let here = match self {
            Self::Welcome | Self::Safe | Self::Support => return false,
            Self::Names => 0,
            Self::Signals => 1,
            Self::Covenant => 2,
            Self::Helps => 3,
            Self::Secret => 4,
        };
        asked_at <= here
    }

    pub(super) fn page(self, alone: bool, language: &Language) -> FirstStartPage {
        match self {
            Self::Welcome => FirstStartPage::Welcome,
            Self::Safe => FirstStartPage::Safe,
            Self::Support => FirstStartPage::Support {
                lines: crate::library::support_lines(language),
            },
            Self::Names => FirstStartPage::Names { alone },
            Self::Signals => FirstStartPage::Signals,
            Self::Covenant => FirstStartPage::Covenant,
            Self::Helps => FirstStartPage::Helps,
            Self::Secret => FirstStartPage::Secret,
        }
    }
}

impl Memory {
    /// Goes to `place`, and closes what is to be closed on leaving the place of before. The only way to another place.
    pub(super) fn turn(&mut self, place: Place) {
        let before = std::mem::replace(&mut self.place, place);
        self.leave_own(before);
        self.privacy.turned(match place {
            Place::Privacy(place) => Some(place),
            _ => None,
        });
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
        let step = super::hold(&self.memory).place.step();
        if let (Some(step), Err(error)) = (step, draft.checked())
            && matches!(error, StillpointError::Invalid { field, .. } if step.has_asked(field))
        {
            return Err(error);
        }
        let mut refused = None;
        let moment = self.acting(|memory| {
            if memory.place == Place::Change(Step::Helps) {
                memory.act(now, Session::tick);
                match memory.plans.propose(draft) {
                    Ok(()) => memory.place = Place::Plan,
                    Err(error) => refused = Some(error),
                }
            } else {
                memory.turn_at_rest(now, |page| page.step().map_or(page, |step| page.at(step.next())));
            }
        });
        refused.map_or(Ok(moment), Err)
    }

    /// "Later": the next page, whatever was typed. What is missing is filled with plain words.
    pub fn first_start_later(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.turn_at_rest(now, |page| match page {
                Place::Change(Step::Helps) => Place::Plan,
                page => page.step().map_or(page, |step| page.at(step.next())),
            });
        })
    }

    /// Is it safe to use this with someone? The answer shapes the next page and is kept nowhere.
    pub fn safe(&self, answer: SafeAnswer, now: &Now) -> Moment {
        self.acting(|memory| {
            if memory.place == Place::First(Step::Safe) {
                memory.alone = answer != SafeAnswer::Together;
            }
            memory.turn_at_rest(now, |page| match (page, answer) {
                (Place::First(Step::Safe), SafeAnswer::NotSure) => Place::First(Step::Support),
                (Place::First(Step::Safe), SafeAnswer::Together | SafeAnswer::Alone) => Place::First(Step::Names),
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
            memory.turn_at_rest(now, |page| if open { Place::Plan } else { page });
        })
    }

    /// Begins to change the plan: the same pages as at the first start. The new version waits for everyone to confirm it.
    pub fn change_plan(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.alone = memory.plans.to_read().is_some_and(|plan| plan.people().count() < 2);
            memory.turn_at_rest(now, |page| match page {
                Place::Plan => Place::Change(Step::Names),
                page => page,
            });
        })
    }

    /// `person` confirms the plan that is shown, for themselves (S9). Once everyone has, it is in force.
    pub fn confirm(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.place == Place::Plan && memory.session.phase() == Phase::Idle {
                let first = !memory.plans.in_force();
                memory.plans.confirm(person);
                memory.agree();
                memory.refresh_help();
                if first && memory.plans.in_force() {
                    memory.place = Place::TryPause;
                }
            }
        })
    }
}
