//! What was typed and is not kept yet: it waits, sealed, until somebody goes on with it or lets it go. A lock and a death lose
//! nothing. What belongs to one person alone has its own way: reflections, and what each writes for a pause.

use serde::{Deserialize, Serialize};

use crate::{plan, reminders, support};

/// What was begun in each room.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::app) struct Begun {
    /// A change of the plan.
    pub(in crate::app) plan: Option<plan::Begun>,
    /// Reminders that were named.
    pub(in crate::app) reminders: Vec<reminders::Draft>,
    /// Somebody one trusts.
    pub(in crate::app) person: support::Begun,
}

impl Begun {
    /// Whether it could have been kept here.
    pub(in crate::app) fn can_be(&self) -> bool {
        self.plan.as_ref().is_none_or(plan::Begun::can_be)
            && self.reminders.len() <= reminders::MOST_BEGUN
            && self.reminders.iter().all(reminders::Draft::can_be)
            && self.person.can_be()
    }
}
