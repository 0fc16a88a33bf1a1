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

    /// Somebody puts the app away at once: what they were about to write is not left for whoever looks next.
    pub(super) fn let_go_what_was_begun(&mut self) {
        self.writing = Writing::default();
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
