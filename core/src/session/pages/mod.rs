//! The pages of an evening.

mod before;
mod during;
mod pause;

pub(crate) use before::{preparing, regrouping};
pub(crate) use during::{checking_in, slower, together};
pub(crate) use pause::{calm, paused};

use super::Act;
use crate::page::{At, Choice, Leaf};

/// Stop here: of the same weight as what stands beside it.
fn stop(leaf: &mut Leaf<'_, Act>, at: &At<'_>) -> Choice {
    let sentence = if at.people.is_alone() {
        "common-stop-alone"
    } else {
        "common-stop"
    };
    leaf.choice("stop", sentence, Act::Stop)
}
