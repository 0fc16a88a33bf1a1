//! What is tried while calm, and kept where it worked: of this phone, and of no other.

use super::{access::Access, memory::Memory, place::Place, work::Work};
use crate::{
    page::{Answer, Asking, DarkWay, DarkWays, Refusal, Then},
    plan,
    session::{Phase, Pulse},
};

impl Memory {
    /// Whether somebody tries here what pauses.
    pub(super) fn is_practising(&self) -> bool {
        use plan::Place::{ActionButton, Practice, PracticeDark, TryPause};
        let tries = matches!(
            self.place,
            Place::Plan(TryPause | Practice | PracticeDark | ActionButton)
        );
        tries && self.shown() == Access::Open
    }

    /// A pause came by this way: where it was being tried, it worked. Which way a pause of an evening came is kept nowhere.
    pub(super) fn pause_is_tried(&mut self, way: DarkWay) {
        // A touch anywhere is one only where all of the screen is the pause.
        let is_anywhere = !matches!(
            self.place,
            Place::Plan(plan::Place::Practice | plan::Place::ActionButton)
        );
        if self.is_practising() && self.session.phase() == Phase::Calm && (is_anywhere || way != DarkWay::Touch) {
            self.tried.change(self.tried.get().with(way));
        }
    }

    /// Slower was found: it is felt as it is together.
    pub(super) fn slower_is_tried(&mut self) {
        self.tried.change(self.tried.get().with(DarkWay::Slower));
        self.feel(Pulse::TwoShort);
    }

    /// Somebody wants a notification that pauses, or does not any more. Only now the phone is asked whether it lets one be shown.
    pub(super) fn wants_notification(&mut self, wanted: bool) -> Then<Place, Work> {
        if wanted && self.answer.is_none() {
            return Then::Ask(Asking::Remind);
        }
        if wanted && self.answer != Some(Answer::Done) {
            return Then::Refused(Refusal {
                field: String::new(),
                sentence: self.language.say("practice-notify-not-allowed"),
            });
        }
        let chosen = *self.chosen.get();
        self.chosen.change(match wanted {
            true => chosen.with(DarkWay::Notification),
            false => chosen.without(DarkWay::Notification),
        });
        Then::Stay
    }

    /// The ways that this phone has, and those of them that worked here.
    pub(super) fn ways(&self) -> (DarkWays, DarkWays) {
        let mut chosen = *self.chosen.get();
        if self.privacy.settings.get().shaking {
            chosen = chosen.with(DarkWay::Shake);
        }
        let ways = DarkWays::of(&self.phone, chosen);
        let tried = match self.shown() {
            Access::Open => self.tried.get().among(ways),
            _ => DarkWays::default(),
        };
        (ways, tried)
    }
}
