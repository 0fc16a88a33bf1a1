//! What comes of something that was done.

use super::Asking;

/// What comes of an act, as its room says it: `Place` is where the room may lead, `Work` what it leaves to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then<Place, Work> {
    /// The page stays; what stands on it may be another.
    Stay,
    /// Another page of the room.
    Go(Place),
    /// The way back from here.
    Back,
    /// Something waits for the disk. It is done by `work`, one at a time.
    Work(Work),
    /// Somebody is asked by the system, and the same act is done again with their answer in [`At`](super::At).
    Ask(Asking),
    /// Something that was typed cannot be taken as it is. It stays in its field, and a sentence says what is allowed.
    Refused(Refusal),
    /// Something that was typed on another page cannot be taken as it is: that page, and the sentence there.
    RefusedAt(Place, Refusal),
}

/// Why something that was typed cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusal {
    /// The name of the field it stands beside. Empty: it is about the whole page.
    pub field: String,
    /// One sentence: what is so, and what is allowed.
    pub sentence: String,
}

impl<Place, Work> Then<Place, Work> {
    /// What an act led to, with places and works as the app knows them.
    pub fn map<P, W>(self, place: impl FnOnce(Place) -> P, work: impl FnOnce(Work) -> W) -> Then<P, W> {
        match self {
            Self::Stay => Then::Stay,
            Self::Go(to) => Then::Go(place(to)),
            Self::Back => Then::Back,
            Self::Work(what) => Then::Work(work(what)),
            Self::Ask(what) => Then::Ask(what),
            Self::Refused(why) => Then::Refused(why),
            Self::RefusedAt(to, why) => Then::RefusedAt(place(to), why),
        }
    }
}
