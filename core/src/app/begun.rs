//! What was typed and is not kept yet: it waits, sealed, until somebody goes on with it or lets it go. A lock and a death lose
//! nothing. What belongs to one person alone has its own way: reflections, and what each writes for a pause.

use serde::{Deserialize, Serialize};

use crate::{
    plan::{self, Writing},
    reminders, support,
};

use super::memory::{Access, Memory};

/// What was begun in each room.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Begun {
    /// A change of the plan.
    plan: Option<plan::Begun>,
    /// Reminders that were named.
    reminders: Vec<reminders::Draft>,
    /// Somebody one trusts.
    person: support::Begun,
}

impl Begun {
    /// Whether it could have been kept here.
    pub(super) fn can_be(&self) -> bool {
        self.plan.as_ref().is_none_or(plan::Begun::can_be)
            && self.reminders.len() <= reminders::MOST_BEGUN
            && self.reminders.iter().all(reminders::Draft::can_be)
            && self.person.can_be()
    }
}

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
