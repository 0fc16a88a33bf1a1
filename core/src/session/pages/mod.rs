//! The pages of an evening.

mod after;
mod around;
mod before;
mod bodies;
mod during;
mod pause;

pub(crate) use after::aftercare;
pub(crate) use before::{preparing, regrouping};
pub(crate) use during::{checking_in, next_step, slower, together};
pub(crate) use pause::{calm, paused};

use super::{Act, Person};
use crate::page::{At, Choice, Leaf, Look, Pictogram};

/// Stop here: of the same weight as what stands beside it.
fn stop(leaf: &mut Leaf<'_, Act>, at: &At<'_>) -> Choice {
    let sentence = if at.people.is_alone() {
        "common-stop-alone"
    } else {
        "common-stop"
    };
    leaf.choice("stop", sentence, Act::Stop).icon(Pictogram::Stop)
}

/// Stop here, in the half of one of two.
fn stop_of(leaf: &mut Leaf<'_, Act>, at: &At<'_>, person: Person) -> Choice {
    let stop = stop(leaf, at);
    if at.people.is_alone() {
        return stop;
    }
    Choice {
        name: format!("stop:{}", person.tag()),
        ..stop
    }
}

/// The ways out on a page that everybody reads, before it begins.
fn ways_of_all(leaf: &mut Leaf<'_, Act>, at: &At<'_>) {
    let not_today = leaf.choice("not_today", "preparing-not-today", Act::NotToday);
    let stop = stop(leaf, at);
    leaf.way([
        not_today.looking(Look::Quiet).icon(Pictogram::NotToday),
        stop.looking(Look::Quiet),
    ]);
}
