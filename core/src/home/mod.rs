//! Home: where one is when nothing is going on, and what there is between the evenings. Both are ways to other rooms.

mod acts;
mod pages;

pub(crate) use acts::{Act, Door};
pub(crate) use pages::write;

use crate::people::Pair;

/// A page of home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A greeting, and what can be done now.
    Home,
    /// What there is between the evenings.
    Between,
}

/// What home has to know of the other rooms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Home {
    /// An evening can be prepared.
    pub(crate) may_prepare: bool,
    /// Who left a reflection open.
    pub(crate) left_open: Pair<bool>,
    /// A plan waits for somebody to confirm it.
    pub(crate) plan_waits: bool,
    /// The plan was otherwise once, and can be so again (S47).
    pub(crate) may_step_back: bool,
    /// What there is to say about the vault: its age, or damage. Empty: nothing.
    pub(crate) doubt: String,
    /// What there is to say about pages that have gone by their age, or will.
    pub(crate) aged: Vec<&'static str>,
    /// A sheet of paper opens the app, too, and that is to be said.
    pub(crate) tells_of_sheet: bool,
    /// A finger or a face does.
    pub(crate) tells_of_finger: bool,
}
