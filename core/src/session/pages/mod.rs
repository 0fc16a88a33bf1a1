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
use crate::page::{At, Choice, Leaf, Pictogram};

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
