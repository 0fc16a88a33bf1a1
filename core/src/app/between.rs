//! At home, between the evenings.

use crate::session::Phase;

use super::{
    memory::{Access, Memory},
    place::Place,
};

impl Memory {
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
}
