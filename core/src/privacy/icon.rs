//! As what the phone shows the app among its others. The phone keeps it, and nothing of it lies here: so it is of one phone,
//! goes into no copy, and is never another than what the phone really shows.

use super::{Act, leaf};
use crate::page::{Ability, AppIcon, At, Pictogram, Written};

/// The page. Pure.
pub(super) fn write(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("icon", at);
    leaf.title("icon-title");
    leaf.sentence(if at.phone.can(Ability::IconNames) {
        "icon-text-with-name"
    } else {
        "icon-text"
    });
    leaf.soft("icon-elsewhere");
    for icon in AppIcon::ALL {
        let (name, id) = match icon {
            AppIcon::StillMark => ("icon:still_mark", "icon-still-mark"),
            AppIcon::Stones => ("icon:stones", "icon-stones"),
            AppIcon::Paper => ("icon:paper", "icon-paper"),
        };
        let shown = leaf.choice(name, id, Act::Icon(icon)).icon(picture(icon));
        leaf.choose(shown.chosen(icon == at.phone.shows));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// What the phone draws of it.
pub(super) const fn picture(icon: AppIcon) -> Pictogram {
    match icon {
        AppIcon::StillMark => Pictogram::StillMark,
        AppIcon::Stones => Pictogram::Stones,
        AppIcon::Paper => Pictogram::Paper,
    }
}
