//! Trying the pause, while calm: what worked on this phone is the only thing that is promised there.

use super::super::{Act, Place};
use crate::{
    page::{Ability, At, DarkWay, Ground, Layout, Leaf, Look, Part, Pictogram, Written},
    words::Word,
};

/// Right after the plan came into force: a touch anywhere is the pause, while calm.
pub(super) fn try_pause(at: &At<'_>) -> Written<Act> {
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

/// What can be tried on this phone, and what of it worked.
pub(super) fn ways(at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("practice", at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("home-practice");
    leaf.sentence(if at.people.is_alone() {
        "practice-text-alone"
    } else {
        "practice-text"
    });
    for way in DarkWay::ALL.into_iter().filter(|way| at.ways.has(*way)) {
        let state = if at.tried.has(way) {
            "practice-worked"
        } else {
            "practice-not-tried"
        };
        leaf.said(leaf.say(state), leaf.say(how(way)));
    }
    leaf.soft("practice-kept");
    if at.phone.can(Ability::Notification) {
        let is_chosen = at.ways.has(DarkWay::Notification);
        let notify = leaf.choice("notify", "practice-notify", Act::Notify(!is_chosen));
        let hint = leaf.say("practice-notify-text");
        leaf.choose(notify.on(is_chosen).hint(hint).icon(Pictogram::Pause));
    }
    if at.phone.can(Ability::Shake) {
        let is_chosen = at.ways.has(DarkWay::Shake);
        let shaking = leaf.choice("shaking", "settings-shaking", Act::Shaking(!is_chosen));
        let hint = leaf.say("settings-shaking-text");
        leaf.choose(shaking.on(is_chosen).hint(hint).icon(Pictogram::Pause));
    }
    if at.phone.can(Ability::ActionButton) {
        let button = leaf.choice("button", "practice-button", Act::Go(Place::ActionButton));
        leaf.choose(button.icon(Pictogram::Hand));
    }
    let dark = leaf.choice("dark", "practice-dark", Act::Go(Place::PracticeDark));
    leaf.choose(dark.looking(Look::Next).icon(Pictogram::Hide));
    leaf.back(Act::Back);
    leaf.done()
}

const fn how(way: DarkWay) -> &'static str {
    match way {
        DarkWay::Touch => "practice-touch",
        DarkWay::Slower => "practice-slower",
        DarkWay::VolumeKey => "practice-volume-key",
        DarkWay::Tile => "practice-tile",
        DarkWay::Shake => "practice-shake",
        DarkWay::Notification => "practice-notification",
        DarkWay::Widget => "practice-widget",
        DarkWay::Shortcut => "practice-shortcut",
        DarkWay::Button => "practice-action-button",
    }
}

/// How the phone's own button is set to the pause, in its settings. Pressed on this page it is tried.
pub(super) fn action_button(at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("practice/button", at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("practice-button");
    leaf.sentence("practice-button-open");
    let name = leaf.say("practice-button-name");
    let choose = leaf.say_with("practice-button-choose", &[("name", Word::Text(&name))]);
    leaf.sentence_saying(choose);
    leaf.sentence("practice-button-try");
    leaf.soft("practice-button-lock");
    if at.tried.has(DarkWay::Button) {
        leaf.note("practice-worked");
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// As together: black, all of it is the pause, and slower has its place at the lower edge.
pub(super) fn dark(at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("practice/dark", at.language).on(Ground::Black, Layout::Whole);
    leaf.pause_band("together-spoken");
    leaf.question("together-line");
    leaf.choose(Part::Mark);
    let back = leaf.choice("back", "common-back", Act::Back);
    leaf.choose(back.looking(Look::Dim));
    let slower = leaf.choice("slower", "together-slower", Act::TrySlower);
    leaf.way(slower.looking(Look::Dim).icon(Pictogram::Slower));
    leaf.done()
}
