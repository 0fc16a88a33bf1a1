//! What keeps the app closed, and what becomes of what it keeps: everything behind "Privacy" at home, and the locked page.
//!
//! Each folder is a room of its own and knows no other; here stands the page that leads to them.

mod acts;
mod pages;
pub(crate) mod ways_in;

pub(crate) use acts::Act;
pub(crate) use pages::write;

use crate::page::{At, Leaf};

/// A page behind "Privacy".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The ways to the others.
    Home,
    /// What opens the app.
    WaysIn(ways_in::Place),
}

impl Place {
    /// The way back from here; none: the app's home.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Home | Self::WaysIn(ways_in::Place::OpenWithSheet) => None,
            Self::WaysIn(ways_in::Place::Ways) => Some(Self::Home),
            Self::WaysIn(place) => Some(Self::WaysIn(place.up())),
        }
    }
}

/// What these rooms leave to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// What opens the app.
    WaysIn(ways_in::Work),
}

/// What these rooms hold in memory.
#[derive(Default)]
pub(crate) struct Room {
    /// What opens the app.
    pub(crate) ways_in: ways_in::Room,
}

impl Room {
    /// Somebody turned to `place`; none: to a page of another room.
    pub(crate) fn turned(&mut self, place: Option<Place>) {
        self.ways_in.turned(match place {
            Some(Place::WaysIn(place)) => Some(place),
            _ => None,
        });
    }

    /// Somebody paused, or something began: what was covered does not come back by itself.
    pub(crate) fn covered(&mut self) {
        self.ways_in.turned(None);
    }

    /// What people keep goes out of sight.
    pub(crate) fn out_of_sight(&mut self) {
        self.ways_in.out_of_sight();
    }
}

/// An empty page of these rooms: on each, pausing works at once.
fn leaf<'a, Act>(key: impl Into<String>, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf
}
