//! What every room may know while it writes a page or lets something be done.

use super::{Answer, DarkWay, DarkWays, Phone};
use crate::{people::People, words::Language};

/// What every room may know: who is there, when it is, what the phone is set to. Data, and no way to anything else.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The language that is spoken.
    pub language: &'a Language,
    /// Who is there.
    pub people: &'a People,
    /// Whether what people wrote can be shown, and what opens it.
    pub lock: Lock,
    /// The wall clock, in milliseconds since 1970, UTC. It may be wrong.
    pub wall_ms: i64,
    /// What the phone is set to.
    pub phone: &'a Phone,
    /// The ways to pause, and to slower, that this phone has.
    pub ways: DarkWays,
    /// Those of them that worked here when they were tried. None while it is locked.
    pub tried: DarkWays,
    /// Whether something waits in memory because it could not be saved.
    pub is_unsaved: bool,
    /// What is to be said of the open vault, which is not as it was left: its sentence, by name. None: nothing.
    pub doubt: Option<&'static str>,
    /// How far something is that takes its time; none: nothing is under way.
    pub under_way: Option<HowFar>,
    /// What came of what the system was asked for, where that is why something is done.
    pub answer: Option<&'a Answer>,
}

/// How far something is that takes its time; 0 of 0 while nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HowFar {
    /// So many steps so far.
    pub done: u32,
    /// Of so many steps.
    pub of: u32,
}

impl At<'_> {
    /// Whether what people wrote can be shown.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.lock, Lock::Open)
    }

    /// What pauses on this phone beside a touch, a sentence each: only what worked here when it was tried. Else empty.
    #[must_use]
    pub fn pauses_too(&self) -> String {
        let ways = [
            (DarkWay::VolumeKey, "common-pauses-volume-key"),
            (DarkWay::Tile, "common-pauses-tile"),
            (DarkWay::Widget, "common-pauses-widget"),
            (DarkWay::Shortcut, "common-pauses-shortcut"),
            (DarkWay::Button, "common-pauses-button"),
            (DarkWay::Shake, "common-pauses-shake"),
            (DarkWay::Notification, "common-pauses-notification"),
        ];
        let promised = ways.into_iter().filter(|(way, _)| self.tried.has(*way));
        let said: Vec<String> = promised.map(|(_, id)| self.language.say(id)).collect();
        said.join(" ")
    }
}

/// Whether what people wrote can be shown, and what opens it where it cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// It can.
    Open,
    /// It is locked.
    Locked {
        /// A secret was chosen; without one, the phone's own key opens it.
        by_secret: bool,
        /// A finger or a face opens it, too.
        by_biometrics: bool,
        /// The key on a sheet of paper opens it, too.
        by_sheet: bool,
    },
    /// There is no vault, or none that can be opened.
    Nothing,
}
