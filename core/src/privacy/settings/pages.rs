//! The page about this phone.

use super::{super::leaf, Act, LocksAfter, Settings};
use crate::page::{Ability, At, Pictogram, Written};

/// The page. Pure.
pub(crate) fn write(chosen: Settings, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("settings", at);
    leaf.title("settings-title");
    if at.phone.can(Ability::KeepsRunning) {
        leaf.sentence("settings-text");
        for after in LocksAfter::ALL {
            let (name, id) = match after {
                LocksAfter::Nothing => ("locks:at_once", "settings-at-once"),
                LocksAfter::Minute => ("locks:minute", "settings-minute"),
                LocksAfter::FiveMinutes => ("locks:five_minutes", "settings-five-minutes"),
            };
            let after_this = leaf.choice(name, id, Act::LocksAfter(after));
            leaf.choose(after_this.chosen(after == chosen.locks_after));
        }
    } else {
        // The phone ends it before a minute has passed, whichever of the longer times is chosen.
        leaf.sentence("settings-text-soon");
        let is_at_once = chosen.locks_after == LocksAfter::Nothing;
        let at_once = leaf.choice(
            "locks:at_once",
            "settings-at-once",
            Act::LocksAfter(LocksAfter::Nothing),
        );
        leaf.choose(at_once.chosen(is_at_once));
        let soon = leaf.choice("locks:soon", "settings-soon", Act::LocksAfter(LocksAfter::Minute));
        leaf.choose(soon.chosen(!is_at_once));
    }
    if at.phone.can(Ability::HidesScreen) {
        let pictures = leaf.choice("pictures", "settings-pictures", Act::Pictures(!chosen.pictures));
        let hint = leaf.say("settings-pictures-text");
        leaf.choose(pictures.on(chosen.pictures).hint(hint));
    } else if at.phone.can(Ability::CoversRecordings) {
        leaf.soft("settings-not-hidden");
        leaf.soft("settings-recorded");
    }
    if at.phone.can(Ability::Shake) {
        let shaking = leaf.choice("shaking", "settings-shaking", Act::Shaking(!chosen.shaking));
        let hint = leaf.say("settings-shaking-text");
        leaf.choose(shaking.on(chosen.shaking).hint(hint).icon(Pictogram::Pause));
    }
    leaf.back(Act::Back);
    leaf.done()
}
