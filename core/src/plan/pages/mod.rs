//! The pages of the plan.

mod only_tonight;
mod reading;
mod review;
mod writing;

pub(super) use reading::EARLIER_ON_A_PAGE;

use super::{Act, HelpsRoom, OnlyTonight, Place, Plans, Today, Writing, helps};
use crate::page::{At, Ground, Layout, Leaf, Look, Part, Pictogram, Written};

/// The page at `place`.
pub(crate) fn write(
    place: Place,
    (plans, tonight, own): (&Plans, &OnlyTonight, &HelpsRoom),
    writing: &Writing,
    at: &At<'_>,
    today: Today,
) -> Written<Act> {
    match place {
        Place::Read => reading::plan(plans, own, at, today),
        Place::Earlier(from) => reading::earlier(plans, from, at),
        Place::First(step) => writing::write("first_start", step, writing, at),
        Place::Change(step) => writing::write("plan/change", step, writing, at),
        Place::Review(topic) => review::review(topic, plans, at),
        Place::TryPause => try_pause(at),
        Place::Helps(person, page) => helps::write(person, page, (own, plans), at).map(Act::Helps),
        Place::OnlyTonight => only_tonight::only_tonight(plans, tonight, writing, at, today),
    }
}

/// Right after the plan came into force: a touch anywhere is the pause, while calm.
fn try_pause(at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("plan/try", at.language).on(Ground::Page, Layout::Whole);
    leaf.pause_band("common-pause-spoken");
    leaf.read(Part::Picture {
        pictogram: Pictogram::TryThePause,
        spoken: String::new(),
    });
    leaf.title("first-start-try-title");
    leaf.sentence("first-start-try-text");
    let later = leaf.choice("later", "common-later", Act::Back).looking(Look::Back);
    leaf.way(later);
    leaf.done()
}
