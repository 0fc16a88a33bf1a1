//! Arriving, before anything is asked, and winding down, before anything follows (S75). Neither asks for anything.

use super::{
    super::{Act, AfterPlace, Person, Tonight},
    ways_of_all,
};
use crate::{
    page::{At, Choice, Ground, Layout, Leaf, Look, Part, Pictogram, Written},
    words::Word,
};

/// Arriving: nothing is asked, and it goes on once everyone has said that they are here, or by itself.
pub(super) fn arriving(tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let alone = at.people.is_alone();
    let mut leaf = page("arriving", Pictogram::MoonAndHorizon, at);
    leaf.title("arriving-title");
    let text = if alone { "arriving-text-alone" } else { "arriving-text" };
    about(&mut leaf, text, tonight.around.arriving_lasts().about_minutes());
    let here: Vec<Choice> = at
        .people
        .iter()
        .map(|(person, _)| here(&mut leaf, person, tonight, at))
        .collect();
    leaf.choose(here);
    let longer = leaf.choice("longer", "arriving-longer", Act::ArriveLonger);
    leaf.choose(longer.looking(Look::Quiet).icon(Pictogram::Later));
    ways_of_all(&mut leaf, at);
    leaf.done()
}

/// `person` says that they have arrived, for themselves.
fn here(leaf: &mut Leaf<'_, Act>, person: Person, tonight: &Tonight, at: &At<'_>) -> Choice {
    let name = format!("here:{}", person.tag());
    let mut here = leaf.choice(name, "arriving-here", Act::Here(person));
    if tonight.around.is_here(person) {
        here.hint = leaf.say("arriving-heard");
    }
    here.over(at.people.whose(person)).icon(Pictogram::OnePerson)
}

/// Winding down: nothing has to be said, and nothing follows before its time has passed or somebody goes on.
pub(super) fn leaving(tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let mut leaf = page("leaving", Pictogram::Afterwards, at);
    leaf.title("leaving-title");
    about(
        &mut leaf,
        "leaving-text",
        tonight.around.leaving_lasts().about_minutes(),
    );
    let on = leaf.choice("on", "leaving-on", Act::After(AfterPlace::Words));
    leaf.choose(on.icon(Pictogram::Aftercare));
    let enough = leaf.choice("finish", "common-enough", Act::Finish);
    leaf.way(enough.icon(Pictogram::Stop));
    leaf.done()
}

fn page<'a>(key: &str, pictogram: Pictogram, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Reading);
    leaf.pause_band("common-pause-spoken");
    leaf.read(Part::Picture {
        pictogram,
        spoken: String::new(),
    });
    leaf
}

/// How long it is, about. Never a clock that runs.
fn about(leaf: &mut Leaf<'_, Act>, id: &'static str, minutes: u32) {
    leaf.sentence_saying(leaf.say_with(id, &[("minutes", Word::Number(minutes))]));
}
