//! What was typed and is not kept yet, between the rooms where it stands and what is kept of it.

use crate::plan::Writing;

use super::{access::Access, kept::begun::Begun, memory::Memory};

impl Memory {
    /// What stands in the rooms is what waits.
    pub(super) fn keep_begun(&mut self) {
        if self.shown() == Access::Open {
            self.begun.change(Begun {
                plan: self.writing.begun(),
                reminders: self.reminders.begun(),
                person: self.support.begun(),
            });
        }
    }

    /// Somebody puts the app away at once: whom one of them was about to trust, or of what to be reminded, is not left for whoever
    /// looks next. What is both's waits.
    pub(super) fn let_go_what_one_began(&mut self) {
        self.reminders.let_go();
        self.support.let_go();
    }

    /// The vault was opened: the rooms go on with what waits.
    pub(super) fn go_on_with_begun(&mut self) {
        let begun = self.begun.get().clone();
        if let Some(plan) = begun.plan {
            self.writing = Writing::going_on(plan);
        }
        self.reminders.go_on(begun.reminders);
        self.support.go_on(begun.person);
    }
}
