//! The pages behind "Privacy": the one that leads to the others, and theirs.

use super::{Act, Place, Room, leaf, own, ways_in};
use crate::{
    page::{At, Leaf, Pictogram, Written},
    session::Person,
};

/// The page at `place`. Pure.
pub(crate) fn write(place: Place, room: &Room, beside: own::Beside, at: &At<'_>) -> Written<Act> {
    let written = match place {
        Place::Home => home(room, at),
        Place::WaysIn(place) => ways_in::write(place, &room.ways_in, at).map(Act::WaysIn),
        Place::Own(place) => own::write(place, &room.own, beside, at).map(Act::Own),
    };
    let mut leaf = Leaf::going_on(written, at.language);
    for sentence in &room.came_of {
        leaf.note(sentence);
    }
    leaf.done()
}

fn home(room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("privacy", at);
    leaf.title("privacy-title");
    leaf.sentence("privacy-text");
    if room.ways_in.known.opened_by_sheet {
        leaf.sentence("ways-sheet-opened");
    }
    let ways = Act::Go(Place::WaysIn(ways_in::Place::Ways));
    let ways = leaf.choice("ways", "privacy-ways", ways).icon(Pictogram::Secret);
    leaf.choose(ways);
    let (own, place) = if at.people.is_alone() {
        ("privacy-own-alone", own::Place::Of(Person::First))
    } else {
        ("privacy-own", own::Place::Whose)
    };
    let own = leaf
        .choice("own", own, Act::Go(Place::Own(place)))
        .icon(Pictogram::Mine);
    leaf.choose(own);
    leaf.back(Act::Back);
    leaf.done()
}
