//! Where somebody is while nothing is going on: one value, and one way to another.

use crate::{
    check_ins, first_start, home,
    plan::{self, Step},
    privacy::{self, copies, own},
    reminders,
};

use super::memory::{Access, Memory};

/// A page while nothing is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// What stands round the plan at the first start.
    FirstStart(first_start::Place),
    Home,
    /// The plan, also while it is written for the first time.
    Plan(plan::Place),
    /// What there is between the evenings.
    Between,
    /// A check-in, or the words for when something went wrong.
    CheckIns(check_ins::Place),
    Reminders(reminders::Place),
    /// Behind "Privacy"; and, while it is locked, where the sheet of paper opens it.
    Privacy(privacy::Place),
}

impl Place {
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
            _ => Self::Home,
        }
    }

    /// The way back from here.
    pub(super) const fn up(self) -> Self {
        match self {
            Self::FirstStart(place) => match (place.up(), place) {
                (Some(up), _) => Self::FirstStart(up),
                (None, first_start::Place::Secret { alone }) => Self::Plan(plan::Place::First(Step::last(alone))),
                (None, _) => Self::WELCOME,
            },
            Self::Plan(place) => match (place.up(), place) {
                (Some(up), _) => Self::Plan(up),
                (None, plan::Place::First(_)) => Self::FirstStart(first_start::Place::Safe),
                (None, _) => Self::Home,
            },
            Self::CheckIns(place) => match place.up() {
                Some(up) => Self::CheckIns(up),
                None => Self::Between,
            },
            Self::Reminders(place) => match (place.up(), place) {
                (Some(up), _) => Self::Reminders(up),
                (None, reminders::Place::Reminded(_)) => Self::Home,
                (None, _) => Self::Between,
            },
            Self::Privacy(place) => match (place.up(), place) {
                (Some(up), _) => Self::Privacy(up),
                (None, privacy::Place::Copies(_)) => Self::WELCOME,
                (None, _) => Self::Home,
            },
            Self::Home | Self::Between => Self::Home,
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

impl From<home::Place> for Place {
    fn from(place: home::Place) -> Self {
        match place {
            home::Place::Home => Self::Home,
            home::Place::Between => Self::Between,
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
        self.reminders.turned(match place {
            Place::Reminders(place) => Some(place),
            _ => None,
        });
    }

    /// The way back from here.
    pub(super) fn up(&self) -> Place {
        match self.place.up() {
            // Of what is damaged, one page is there, and it leads back to where that is said.
            Place::Privacy(privacy::Place::Deleting(_)) if self.shown() != Access::Open => Place::Home,
            // Somebody alone is not asked whose something is.
            Place::Privacy(privacy::Place::Own(own::Place::Whose)) if self.session.rules().alone => Place::PRIVACY,
            up => up,
        }
    }
}
