//! The pages of the plan.

mod confirming;
mod only_tonight;
mod practice;
mod reading;
mod review;
mod talk;
mod writing;

pub(crate) use confirming::AnswersAs;

use super::{Act, HelpsRoom, OnlyTonight, Place, Plans, Today, Writing, helps};
use crate::{
    page::{At, Written},
    people::Pair,
};

/// What the pages of the plan show.
pub(crate) struct Shown<'a> {
    /// The versions of the plan.
    pub(crate) plans: &'a Plans,
    /// What is less, for tonight only.
    pub(crate) tonight: &'a OnlyTonight,
    /// What each writes for a pause.
    pub(crate) own: &'a HelpsRoom,
    /// Who whoever holds the phone can answer as.
    pub(crate) answers: Pair<AnswersAs>,
}

/// The page at `place`.
pub(crate) fn write(place: Place, shown: &Shown<'_>, writing: &Writing, at: &At<'_>, today: Today) -> Written<Act> {
    let Shown {
        plans,
        tonight,
        own,
        answers,
    } = *shown;
    match place {
        Place::Confirm(person) => confirming::confirm(person, plans, (own, *answers.of(person)), at, today),
        Place::Read => reading::plan(plans, own, at, today),
        Place::Earlier(from) => reading::earlier(plans, from, at),
        Place::First(step) => writing::write("first_start", step, writing, at),
        Place::Join(step) => writing::write("plan/join", step, writing, at),
        Place::Change(step) => writing::write("plan/change", step, writing, at),
        Place::Review(topic) => review::review(topic, plans, at),
        Place::Helps(person, page) => helps::write(person, page, (own, plans), at).map(Act::Helps),
        Place::TryPause => practice::try_pause(at),
        Place::Talk(number) => talk::question(number, plans, at),
        Place::Practice => practice::ways(at),
        Place::PracticeDark => practice::dark(at),
        Place::ActionButton => practice::action_button(at),
        Place::OnlyTonight | Place::LessNow => only_tonight::only_tonight(place, (plans, tonight), writing, at, today),
    }
}
