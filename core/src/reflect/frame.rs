//! What every page of this room has: the night, the pause, and that it can be enough.

use super::Act;
use crate::page::{At, Choice, Ground, Layout, Leaf, Pictogram};

pub(super) fn leaf<'a>(key: impl Into<String>, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Reading);
    leaf.pause_band("common-pause-spoken");
    leaf
}

/// That is enough, at any question.
pub(super) fn enough(leaf: &mut Leaf<'_, Act>) -> Choice {
    leaf.choice("finish", "common-enough", Act::Finish)
        .icon(Pictogram::Stop)
}
