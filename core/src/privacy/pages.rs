//! The pages behind "Privacy": the one that leads to the others, and theirs.

use super::{Act, Place, Room, leaf, ways_in};
use crate::page::{At, Look, Pictogram, Written};

/// The page at `place`. Pure.
pub(crate) fn write(place: Place, room: &Room, at: &At<'_>) -> Written<Act> {
    match place {
        Place::Home => home(room, at),
        Place::WaysIn(place) => ways_in::write(place, &room.ways_in, at).map(Act::WaysIn),
    }
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
    leaf.choose(ways.looking(Look::Plain));
    leaf.back(Act::Back);
    leaf.done()
}
