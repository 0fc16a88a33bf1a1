//! What a choice stands for. Each act belongs to a room, whose rule decides; `outcome` says what comes of it.

use crate::{check_ins, first_start, home, plan, privacy, reflect, reminders, session, support};

/// What a choice stands for: small, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// An evening.
    Session(session::Act),
    /// The first start, around the plan that is written in it.
    FirstStart(first_start::Act),
    /// The plan.
    Plan(plan::Act),
    /// Home, and between the evenings.
    Home(home::Act),
    /// Afterwards, and writing.
    Reflect(reflect::Act),
    /// The check-ins, and the words for when something went wrong.
    CheckIns(check_ins::Act),
    /// The reminders.
    Reminders(reminders::Act),
    /// Behind "Privacy", and while it is locked.
    Privacy(privacy::Act),
    /// Help, over whatever goes on.
    Support(support::Act),
    /// Put the app away at once: keys gone, locked, nothing of it to be seen.
    Leave,
}
