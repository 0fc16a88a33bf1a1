//! The one way to another place, and what is closed on leaving the one of before.

use crate::{plan, privacy, session::Phase};

use super::{access::Access, memory::Memory, place::Place};

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
        match self.place.up(self.session.rules().alone) {
            // Of what is damaged, one page is there, and it leads back to where that is said.
            Place::Privacy(privacy::Place::Deleting(_)) if self.shown() != Access::Open => Place::HOME,
            up => up,
        }
    }

    /// At home, with the vault open.
    pub(super) fn is_resting(&self) -> bool {
        self.shown() == Access::Open && self.session.phase() == Phase::Idle
    }

    /// Turns to `place`, where somebody is at home.
    pub(super) fn turn_to(&mut self, place: Place) {
        if self.is_resting() && !self.place.is_first_start() {
            self.turn(place);
        }
    }

    /// Once the pages of one's own are left, what was opened there is closed: whoever holds the phone next reads none of it.
    fn leave_own(&mut self, before: Place) {
        let is_own = |place| {
            matches!(
                place,
                Place::Privacy(privacy::Place::Own(_) | privacy::Place::Parting | privacy::Place::Adding(_))
                    | Place::Plan(plan::Place::Helps(..) | plan::Place::Confirm(_))
            )
        };
        let leaves = is_own(before) && !is_own(self.place);
        if leaves {
            self.close_own();
        }
    }
}
