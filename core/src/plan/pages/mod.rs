//! The pages of the plan.

mod only_tonight;
mod practice;
mod reading;
mod review;
mod talk;
mod writing;

pub(super) use reading::EARLIER_ON_A_PAGE;

use super::{Act, HelpsRoom, OnlyTonight, Place, Plans, Today, Writing, helps};
use crate::page::{At, Written};

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
        Place::Helps(person, page) => helps::write(person, page, (own, plans), at).map(Act::Helps),
        Place::TryPause => practice::try_pause(at),
        Place::Talk(number) => talk::question(number, plans, at),
        Place::Practice => practice::ways(at),
        Place::PracticeDark => practice::dark(at),
        Place::OnlyTonight => only_tonight::only_tonight(plans, tonight, writing, at, today),
    }
}
