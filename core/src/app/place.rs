//! Where somebody is while nothing is going on: one value. `turning` has the one way to another.

use super::access::Access;
use crate::{
    check_ins, first_start, home,
    plan::{self, Step},
    privacy::{self, copies, own},
    reminders,
};

/// A page while nothing is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// What stands round the plan at the first start.
    FirstStart(first_start::Place),
    /// Home, or behind one of its doors.
    Home(home::Place),
    /// The plan, also while it is written for the first time.
    Plan(plan::Place),
    /// A check-in, or the words for when something went wrong.
    CheckIns(check_ins::Place),
    Reminders(reminders::Place),
    /// Behind "Privacy"; and, while it is locked, where the sheet of paper opens it.
    Privacy(privacy::Place),
}

impl Place {
    /// A greeting, and the doors.
    pub(super) const HOME: Self = Self::Home(home::Place::Home);
    /// Where an evening begins.
    pub(super) const TONIGHT: Self = Self::Home(home::Place::Tonight);
    /// The page that leads to all that is behind "Privacy".
    pub(super) const PRIVACY: Self = Self::Privacy(privacy::Place::Home);
    /// The plan, to read and to confirm.
    pub(super) const PLAN: Self = Self::Plan(plan::Place::Read);
    /// Where nothing is here yet: to begin with a copy.
    pub(super) const BEGIN_WITH_COPY: Self = Self::Privacy(privacy::Place::Copies(copies::Place::Begin));
    /// Where the first start begins.
    pub(super) const WELCOME: Self = Self::FirstStart(first_start::Place::Welcome);

    pub(super) const fn at_start(access: Access) -> Self {
        match access {
            Access::NeverSetUp => Self::WELCOME,
            _ => Self::HOME,
        }
    }

    /// What belongs to both; somebody alone has it among what is theirs.
    pub(super) const fn ours(alone: bool) -> Self {
        Self::Home(if alone { home::Place::Mine } else { home::Place::Ours })
    }

    /// The way back from here.
    pub(super) const fn up(self, alone: bool) -> Self {
        match self {
            Self::FirstStart(place) => match (place.up(), place) {
                (Some(up), _) => Self::FirstStart(up),
                (None, first_start::Place::Secret { alone }) => Self::Plan(plan::Place::First(Step::last(alone))),
                (None, _) => Self::WELCOME,
            },
            Self::Plan(place) => match (place.up(), place) {
                (Some(up), _) => Self::Plan(up),
                (None, plan::Place::First(_)) => Self::FirstStart(first_start::Place::Safe),
                (None, plan::Place::TryPause) => Self::HOME,
                (None, plan::Place::OnlyTonight | plan::Place::Practice | plan::Place::Talk(_)) => Self::TONIGHT,
                (None, plan::Place::Helps(person, _)) => Self::Privacy(privacy::Place::Own(own::Place::Of(person))),
                (None, _) => Self::ours(alone),
            },
            Self::CheckIns(place) => match place.up() {
                Some(up) => Self::CheckIns(up),
                None => Self::ours(alone),
            },
            Self::Reminders(place) => match (place.up(), place) {
                (Some(up), _) => Self::Reminders(up),
                (None, reminders::Place::Reminded(_)) => Self::HOME,
                (None, _) => Self::ours(alone),
            },
            Self::Privacy(place) => match (place.up(), place) {
                (Some(up), _) => Self::Privacy(up),
                (None, privacy::Place::Copies(_)) => Self::WELCOME,
                (None, privacy::Place::WaysIn(_)) => Self::HOME,
                (None, _) => Self::Home(home::Place::Mine),
            },
            Self::Home(_) => Self::HOME,
        }
    }

    /// Whether the app is being set up here: nothing else leads away from it.
    pub(super) const fn is_first_start(self) -> bool {
        match self {
            Self::FirstStart(_) | Self::Plan(plan::Place::First(_) | plan::Place::TryPause) => true,
            Self::Privacy(privacy::Place::Copies(place)) => place.begins(),
            _ => false,
        }
    }
}
