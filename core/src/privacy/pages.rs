//! The pages behind "Privacy": the one that leads to the others, and theirs.

use super::{Act, Place, Room, adding, copies, deleting, icon, leaf, own, parting, settings, ways_in};
use crate::page::{Ability, At, HowFar, Leaf, Look, Part, Pictogram, Written};

/// What other rooms know that these pages say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside<'a> {
    /// To what each keeps for themselves.
    pub(crate) own: own::Beside<'a>,
    /// To two who part.
    pub(crate) parting: parting::Step,
    /// To whoever adds somebody.
    pub(crate) adding: adding::Beside<'a>,
}

/// The page at `place`. Pure.
pub(crate) fn write(place: Place, room: &Room, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    if let (Some(how_far), Some(title)) = (at.under_way, takes_long(place)) {
        return working(title, how_far, at);
    }
    let ways = ways_in::Ways {
        // One that cannot be read seals nothing.
        by_sheet: room.ways_in.known.sheet.is_some(),
        ..room.ways_in.known.ways
    };
    let drawn = room.drawn.as_ref();
    let written = match place {
        Place::Deleting(place) => deleting::write(place, &room.deleting, room.beside_deleting(), at).map(Act::Deleting),
        Place::Parting => parting::write(beside.parting, drawn, at).map(Act::Parting),
        Place::Copies(place) => copies::write(place, &room.copies, ways, drawn, at).map(Act::Copies),
        Place::Adding(place) => adding::write(place, &room.adding, beside.adding, at).map(Act::Adding),
        Place::Home => home(room, beside.own.always_alone, at),
        Place::Settings => settings::write(*room.settings.get(), at).map(Act::Settings),
        Place::Icon => icon::write(at),
        Place::WaysIn(place) => ways_in::write(place, &room.ways_in, at).map(Act::WaysIn),
        Place::Own(place) => own::write(place, &room.own, beside.own, at).map(Act::Own),
    };
    let mut leaf = Leaf::going_on(written, at.language);
    for sentence in &room.came_of {
        leaf.note(sentence);
    }
    leaf.done()
}

/// The page `written` of what is damaged, and the way to deleting everything there: one can begin anew. The locked page, which
/// is seen every day and by whoever takes up the phone, offers nothing that destroys.
pub(crate) fn outside(written: Written<ways_in::Act>, at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::going_on(written.map(Act::WaysIn), at.language);
    let all = deleting::Place::Sure(deleting::What::All);
    let all = leaf.choice("delete_all", "delete-from-outside", Act::Go(Place::Deleting(all)));
    leaf.way(all.icon(Pictogram::Deleting).looking(Look::Quiet));
    leaf.done()
}

fn home(room: &Room, always_alone: bool, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("privacy", at);
    leaf.title("privacy-title");
    leaf.sentence("privacy-text");
    if room.ways_in.known.opened_by_sheet {
        leaf.sentence("ways-sheet-opened");
    }
    let ways = Act::Go(Place::WaysIn(ways_in::Place::Ways));
    let ways = leaf.choice("ways", "privacy-ways", ways).icon(Pictogram::Secret);
    leaf.choose(ways);
    let copies = leaf.choice("copies", "privacy-copy", Act::Go(Place::Copies(copies::Place::Copies)));
    leaf.choose(copies.icon(Pictogram::Copies));
    let deleting = Act::Go(Place::Deleting(deleting::Place::Deleting));
    let deleting = leaf.choice("deleting", "privacy-delete", deleting);
    leaf.choose(deleting.icon(Pictogram::Deleting));
    if !at.people.is_alone() {
        let parting = leaf.choice("parting", "privacy-apart", Act::Go(Place::Parting));
        leaf.choose(parting.icon(Pictogram::Parting));
    } else if always_alone {
        let adding = leaf.choice("adding", "add-title", Act::Go(Place::Adding(adding::Place::Safe)));
        leaf.choose(adding.icon(Pictogram::Both));
    }
    let settings = leaf.choice("settings", "settings-title", Act::Go(Place::Settings));
    leaf.choose(settings.icon(Pictogram::Lock));
    if at.phone.can(Ability::Icons) {
        let icon = leaf.choice("icon", "icon-title", Act::Go(Place::Icon));
        leaf.way(icon.icon(icon::picture(at.phone.shows)).looking(Look::Quiet));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// What is under way where somebody is who began something that takes its time.
const fn takes_long(place: Place) -> Option<&'static str> {
    match place {
        Place::Home
        | Place::WaysIn(_)
        | Place::Own(_)
        | Place::Parting
        | Place::Adding(_)
        | Place::Settings
        | Place::Icon => None,
        Place::Deleting(deleting::Place::Sure(deleting::What::Keys)) => Some("delete-keys"),
        Place::Deleting(_) => Some("delete-rest"),
        Place::Copies(copies::Place::Copies | copies::Place::Words | copies::Place::Sheet) => Some("copy-title"),
        Place::Copies(_) => Some("copy-bring-back"),
    }
}

/// What takes a while, and how far it is, once anybody knows how much there is. It goes on behind other pages.
fn working(title: &str, how_far: HowFar, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("privacy/working", at);
    leaf.title(title);
    leaf.read(Part::Progress {
        text: leaf.say("copy-working"),
        done: how_far.done,
        of: how_far.of,
    });
    let stop = leaf
        .choice("stop_this", "copy-leave", Act::StopThis)
        .icon(Pictogram::Stop);
    leaf.choose(stop);
    leaf.back(Act::Back);
    leaf.done()
}
