//! What keeps the app closed, and what becomes of what it keeps: everything behind "Privacy" at home, and the locked page.
//!
//! Each folder is a room of its own and knows no other; here stands the page that leads to them.

mod acts;
pub(crate) mod adding;
pub(crate) mod copies;
pub(crate) mod deleting;
mod drawn;
mod icon;
pub(crate) mod own;
mod pages;
pub(crate) mod parting;
pub(crate) mod settings;
pub(crate) mod ways_in;

pub(crate) use acts::Act;
pub(crate) use drawn::Drawn;
pub(crate) use pages::{Beside, outside, write};

use crate::{
    durable::Durable,
    page::{At, Leaf},
    session::Person,
};

/// A page behind "Privacy".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The ways to the others.
    Home,
    /// What opens the app.
    WaysIn(ways_in::Place),
    /// What each keeps for themselves.
    Own(own::Place),
    /// A copy kept elsewhere.
    Copies(copies::Place),
    /// Letting go of what is kept here.
    Deleting(deleting::Place),
    /// Two part.
    Parting,
    /// Somebody is added to one who was alone.
    Adding(adding::Place),
    /// What is chosen for this phone alone.
    Settings,
    /// As what this phone shows the app.
    Icon,
}

impl Place {
    /// The way back from here; none: to where what each keeps for themselves begins, or, while it is locked, to home.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Home | Self::WaysIn(ways_in::Place::OpenWithSheet) => None,
            Self::WaysIn(ways_in::Place::Ways) => Some(Self::Home),
            Self::WaysIn(place) => Some(Self::WaysIn(place.up())),
            Self::Copies(copies::Place::Begin) => None,
            Self::Copies(place) => match place.up() {
                Some(up) => Some(Self::Copies(up)),
                None => Some(Self::Home),
            },
            Self::Deleting(place) => match place.up() {
                Some(up) => Some(Self::Deleting(up)),
                None => Some(Self::Home),
            },
            Self::Parting | Self::Settings | Self::Icon => Some(Self::Home),
            Self::Adding(place) => match (place.up(), place) {
                (Some(up), _) => Some(Self::Adding(up)),
                (None, adding::Place::Kept(person, _)) => Some(Self::Own(own::Place::Of(person))),
                (None, _) => Some(Self::Home),
            },
            Self::Own(place) => match place.up() {
                Some(up) => Some(Self::Own(up)),
                None => None,
            },
        }
    }
}

impl Place {
    /// Where somebody is once something has covered this page: what was covered does not come back by itself.
    pub(crate) const fn covered(self) -> Self {
        match self {
            Self::WaysIn(place) => Self::WaysIn(place.covered()),
            Self::Own(place) => Self::Own(place.covered()),
            // Nobody finds a page open that deletes something at one touch.
            Self::Deleting(_) => Self::Deleting(deleting::Place::Deleting),
            Self::Adding(adding::Place::Kept(person, _)) => Self::Own(own::Place::Of(person)),
            Self::Home | Self::Copies(_) | Self::Adding(_) | Self::Parting | Self::Settings | Self::Icon => self,
        }
    }
}

/// What these rooms leave to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// What opens the app.
    WaysIn(ways_in::Work),
    /// What each keeps for themselves.
    Own(own::Work),
    /// A copy kept elsewhere.
    Copies(copies::Work),
    /// Letting go of what is kept here.
    Deleting(deleting::Work),
    /// Two part.
    Parting(parting::Work),
    /// Somebody is added to one who was alone.
    Adding(adding::Work),
    /// Draw words for a secret.
    Draw,
}

impl Work {
    /// Whether it takes so long that it is said how far it is.
    pub(crate) const fn takes_long(&self) -> bool {
        match self {
            Self::WaysIn(_) | Self::Own(_) | Self::Parting(_) | Self::Adding(_) | Self::Draw => false,
            Self::Deleting(work) => work.takes_long(),
            Self::Copies(work) => work.takes_long(),
        }
    }
}

/// What these rooms hold in memory.
#[derive(Default)]
pub(crate) struct Room {
    /// What opens the app.
    pub(crate) ways_in: ways_in::Room,
    /// What each keeps for themselves.
    pub(crate) own: own::Room,
    /// A copy kept elsewhere.
    pub(crate) copies: copies::Room,
    /// Letting go of what is kept here.
    pub(crate) deleting: deleting::Room,
    /// Two part.
    pub(crate) parting: parting::Room,
    /// Somebody is added to one who was alone.
    pub(crate) adding: adding::Room,
    /// What is chosen for this phone alone.
    pub(crate) settings: Durable<settings::Settings>,
    /// Words that were drawn, while the page is shown that asked for them.
    pub(crate) drawn: Option<Drawn>,
    /// What came of what was done last, in sentences. Said until something else is done.
    pub(crate) came_of: Vec<&'static str>,
}

impl Room {
    /// Somebody turned to `place`; none: to a page of another room.
    pub(crate) fn turned(&mut self, place: Option<Place>) {
        self.came_of.clear();
        self.drawn = None;
        let reader = match place {
            Some(Place::Own(own::Place::Pages(person) | own::Place::Sure(person, _))) => Some(person),
            _ => None,
        };
        for person in [Person::First, Person::Second] {
            if reader != Some(person) {
                self.own.of_mut(person).put_down();
            }
        }
        self.adding.turned(match place {
            Some(Place::Adding(place)) => Some(place),
            _ => None,
        });
        self.copies.turned(match place {
            Some(Place::Copies(place)) => Some(place),
            _ => None,
        });
        self.ways_in.turned(match place {
            Some(Place::WaysIn(place)) => Some(place),
            _ => None,
        });
    }

    /// Nobody is asked any more where to keep what was made: it goes.
    pub(crate) fn nobody_keeps(&mut self) {
        self.copies.nobody_keeps();
        let sealed = self.parting.sealed.take();
        self.copies.served.extend(sealed.map(|(path, _)| path));
    }

    /// What the ways in say to whoever deletes.
    pub(crate) const fn beside_deleting(&self) -> deleting::Beside {
        deleting::Beside {
            by_secret: self.ways_in.known.ways.by_secret,
            has_sheet: self.ways_in.known.sheet.is_some(),
        }
    }

    /// What was opened to be read is closed, and so are words that were drawn. Whether anything was opened.
    pub(crate) fn close_own(&mut self) -> bool {
        self.drawn = None;
        self.adding.put_down();
        let first = self.own.of_mut(Person::First).close();
        let second = self.own.of_mut(Person::Second).close();
        first || second
    }

    /// What people keep goes out of sight.
    pub(crate) fn out_of_sight(&mut self) {
        self.ways_in.out_of_sight();
        self.own = own::Room::default();
        self.adding = adding::Room::default();
        self.copies.turned(None);
        self.deleting = deleting::Room::default();
        self.drawn = None;
        self.came_of.clear();
    }
}

/// An empty page of these rooms: on each, pausing works at once.
fn leaf<'a, Act>(key: impl Into<String>, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf
}
