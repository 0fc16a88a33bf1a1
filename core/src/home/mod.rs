//! Home: where one is when nothing is going on, and its three doors: *Tonight*, *Ours*, *Mine*. Behind each are ways to other
//! rooms.

mod acts;
mod pages;

pub(crate) use acts::{Act, Door};
pub(crate) use pages::write;

/// A page of home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A greeting, and the doors.
    Home,
    /// Time together, or for oneself; calm, at any hour; practice.
    Tonight,
    /// What belongs to both: the plan, the check-ins, the reminders. Somebody alone has all of it in [`Place::Mine`].
    Ours,
    /// What each keeps for themselves; and, last, privacy and this phone.
    Mine,
}

/// What home has to know of the other rooms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Home {
    /// An evening can be prepared.
    pub(crate) may_prepare: bool,
    /// There is a plan that everybody has confirmed.
    pub(crate) has_plan: bool,
    /// Something is less than in it, for tonight.
    pub(crate) is_less: bool,
    /// A plan waits for somebody to confirm it.
    pub(crate) plan_waits: bool,
    /// The plan was otherwise once, and can be so again (S47).
    pub(crate) may_step_back: bool,
    /// What there is to say about the vault: its age, or damage. Empty: nothing.
    pub(crate) doubt: String,
    /// What there is to say about pages that have gone by their age, or will.
    pub(crate) aged: Vec<&'static str>,
    /// Nothing locks the app, and that is asked once more.
    pub(crate) asks_for_a_lock: bool,
    /// Since which day a sheet of paper opens the app, too, in days since 1970, where that is to be said.
    pub(crate) tells_of_sheet: Option<i32>,
    /// Since which day a finger or a face does.
    pub(crate) tells_of_finger: Option<i32>,
}
