//! Help (S58): lines that listen, first those of the country where the phone is at home. It stands over whatever goes
//! on, one touch away from every page, locked or not.

mod pages;

use crate::{
    library::{HelpLine, Way, help_countries, help_lines},
    page::{Asking, At, Then},
};

pub(crate) use pages::write;

/// A page of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The lines, from this one on.
    Lines(usize),
    /// The countries to choose from, from this one on.
    Countries(usize),
}

/// What a choice stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// To a page of it, or back to one.
    Go(Place),
    /// The way back to what goes on.
    Close,
    /// The lines of this country, by its place among [`help_countries`].
    Choose(usize),
    /// Call the line at this place.
    Call(usize),
}

/// Help, in memory.
#[derive(Default)]
pub(crate) struct Room {
    /// The page that is shown over what goes on; none: nothing of it is.
    pub(crate) shown: Option<Place>,
    /// The country that somebody chose; none: where the phone is at home.
    country: Option<&'static str>,
}

impl Room {
    /// Nothing of it is shown any more.
    pub(crate) const fn close(&mut self) {
        self.shown = None;
    }

    /// The country whose lines are shown.
    fn country<'a>(&self, at: &At<'a>) -> &'a str {
        self.country.unwrap_or(&at.phone.region)
    }

    fn lines(&self, at: &At<'_>) -> Vec<HelpLine> {
        help_lines(self.country(at))
    }
}

/// The first way to reach a line by calling.
fn number_of(line: &HelpLine) -> Option<&'static str> {
    line.ways.iter().find_map(|way| match way {
        Way::Call(number) => Some(*number),
        _ => None,
    })
}

impl Act {
    /// The rule.
    pub(crate) fn done<P, W>(self, room: &mut Room, at: &At<'_>) -> Then<P, W> {
        let call = |number: Option<String>| match number {
            // Once the system was asked, it has been: the same act comes again with the answer.
            Some(number) if at.answer.is_none() => Then::Ask(Asking::Call { number }),
            _ => Then::Stay,
        };
        match self {
            Self::Go(place) => room.shown = Some(place),
            Self::Close => room.close(),
            Self::Choose(place) => {
                room.country = help_countries().get(place).copied();
                room.shown = Some(Place::Lines(0));
            }
            Self::Call(place) => return call(room.lines(at).get(place).and_then(number_of).map(str::to_owned)),
        }
        Then::Stay
    }
}
