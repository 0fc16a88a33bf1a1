//! The pages about what opens the app, and the pages while it is locked.

use super::{super::leaf, Act, Mark, Place, Room};
use crate::{
    error::Trouble,
    page::{Ability, At, BlankKind, Ground, Layout, Leaf, Lock, Look, Part, Pictogram, Written},
    words::Word,
};

/// The page at `place`, in the open app. Pure.
pub(crate) fn write(place: Place, room: &Room, at: &At<'_>) -> Written<Act> {
    match (place, &room.made) {
        (Place::Ways, _) => ways(room, at),
        (Place::Secret, _) => secret(room, at),
        (Place::SheetShown, Some(made)) => {
            let groups = made.groups.iter().map(|group| group.0.to_string()).collect();
            sheet_shown(groups, &made.check, at)
        }
        (Place::SheetTyped, Some(_)) => sheet_typed(room, at),
        (Place::Fingers, _) => fingers(room, at),
        (Place::Sheet | Place::SheetShown | Place::SheetTyped | Place::OpenWithSheet, _) => sheet(room, at),
    }
}

/// Locked: nothing of what people wrote is shown, and the pause needs no secret. `with_sheet`: what stands on the sheet of
/// paper is asked for.
pub(crate) fn locked(with_sheet: bool, at: &At<'_>) -> Written<Act> {
    let Lock::Locked {
        by_secret,
        by_biometrics,
        by_sheet,
    } = at.lock
    else {
        return leaf("locked", at).done();
    };
    if with_sheet && by_sheet {
        return locked_with_sheet(at);
    }
    let mut leaf = resting("locked", at);
    leaf.title("locked-title");
    leaf.sentence("locked-text");
    if by_secret {
        leaf.read(leaf.blank("secret", "locked-field", BlankKind::Secret));
        let open = leaf.choice("open", "locked-open", Act::Open).icon(Pictogram::Unlock);
        leaf.choose(open.looking(Look::Next).taking_secrets());
    } else {
        let open = leaf.choice("open", "locked-device", Act::OpenWithDevice);
        leaf.choose(open.icon(Pictogram::Unlock).looking(Look::Next));
    }
    if by_biometrics && at.phone.can(Ability::Biometrics) {
        let finger = leaf.choice("finger", "ways-biometrics", Act::OpenWithFinger);
        leaf.choose(finger.icon(Pictogram::Finger));
    }
    if by_sheet {
        let sheet = leaf.choice("sheet", "ways-lost", Act::Go(Place::OpenWithSheet));
        leaf.choose(sheet.icon(Pictogram::Paper).looking(Look::Quiet));
    }
    leaf.done()
}

/// The secret is lost, and there is a sheet of paper.
fn locked_with_sheet(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("locked/sheet", at);
    leaf.title("ways-lost");
    sheet_field(&mut leaf);
    let open = leaf.choice("open", "ways-lost-enter", Act::OpenWithSheet);
    leaf.choose(open.icon(Pictogram::Unlock).looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// The vault cannot be used as it is: what is so, and that pausing works all the same.
pub(crate) fn trouble(trouble: Trouble, at: &At<'_>) -> Written<Act> {
    let (title, text) = match trouble {
        Trouble::Damaged { .. } => ("trouble-damaged-title", "trouble-damaged-text"),
        Trouble::TooNew => ("trouble-too-new-title", "trouble-too-new-text"),
        Trouble::InUse => ("trouble-in-use-title", "trouble-in-use-text"),
        Trouble::Unreachable => ("trouble-unreachable-title", "trouble-unreachable-text"),
    };
    let mut leaf = resting("trouble", at);
    leaf.title(title);
    leaf.sentence(text);
    if let Trouble::Damaged { readable } = trouble
        && readable > 0
    {
        leaf.sentence_saying(format!("{} {readable}", leaf.say("trouble-damaged-readable")));
    }
    leaf.soft("trouble-pause");
    let again = leaf.choice("again", "trouble-again", Act::LookAgain);
    leaf.choose(again);
    leaf.done()
}

fn resting<'a>(key: &str, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = leaf(key, at).on(Ground::Page, Layout::Resting);
    leaf.mark();
    leaf
}

fn ways(room: &Room, at: &At<'_>) -> Written<Act> {
    let known = &room.known;
    let mut leaf = leaf("ways_in", at);
    leaf.title("ways-title");
    if known.opened_by_sheet {
        leaf.sentence("ways-sheet-opened");
        // Whoever opens it with the sheet is here first: what is said at every other way in is said here.
        at.doubt.into_iter().for_each(|doubt| leaf.note(doubt));
    }
    // A finger can be taken by force or in sleep: it never stands alone.
    let has_fingers = at.phone.can(Ability::Biometrics) && known.ways.by_secret;
    if has_fingers {
        leaf.soft("ways-biometrics-text");
    }
    let secret = leaf.choice("secret", choose_or_change(room), Act::Go(Place::Secret));
    leaf.choose(secret.icon(Pictogram::Secret));
    if has_fingers {
        let on = known.ways.by_biometrics;
        let finger = leaf.choice("finger", "ways-biometrics", Act::Go(Place::Fingers));
        leaf.choose(finger.icon(Pictogram::Finger).on(on));
    }
    let said = known.sheet.as_ref().map(|mark| said_of(mark, at)).unwrap_or_default();
    let sheet = leaf.choice("sheet", "ways-lost", Act::Go(Place::Sheet));
    leaf.choose(sheet.icon(Pictogram::Paper).hint(said));
    leaf.back(Act::Back);
    leaf.done()
}

const fn choose_or_change(room: &Room) -> &'static str {
    if room.known.ways.by_secret {
        "ways-change"
    } else {
        "ways-choose"
    }
}

/// By what the sheet in force is known, in one sentence.
fn said_of(mark: &Mark, at: &At<'_>) -> String {
    let check = [("check", Word::Text(&mark.check))];
    at.language.say_with_day("sheet-mark", mark.made_on_day, &check)
}

fn secret(room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("ways_in/secret", at);
    leaf.title(choose_or_change(room));
    if room.asks_for_the_secret_until_now() {
        leaf.read(leaf.blank("secret_was", "ways-field-was", BlankKind::Secret));
    }
    // Nobody can ask for it later: a slip would close it to everybody.
    let secret = leaf.blank("secret", "ways-field", BlankKind::Secret);
    leaf.read(secret.may_be_seen(leaf.say("first-start-secret-show")).judged());
    let keep = leaf.choice("keep", "ways-keep", Act::KeepSecret).icon(Pictogram::Keep);
    leaf.choose(keep.looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// A finger or a face, too, or not any more.
fn fingers(room: &Room, at: &At<'_>) -> Written<Act> {
    let on = room.known.ways.by_biometrics;
    let mut leaf = leaf("ways_in/finger", at);
    leaf.title("ways-biometrics");
    proof(&mut leaf, room.known.ways.by_secret);
    let id = if on {
        "ways-biometrics-off"
    } else {
        "ways-biometrics-on"
    };
    let keep = leaf.choice("keep", id, Act::Fingers(!on)).icon(Pictogram::Finger);
    leaf.choose(keep.looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// The secret is asked for, where there is one: whoever found the app open does not know it.
pub(crate) fn proof<A: Clone>(leaf: &mut Leaf<'_, A>, by_secret: bool) {
    if by_secret {
        leaf.soft("ways-proof-text");
        leaf.read(leaf.blank("secret_was", "ways-proof", BlankKind::Secret));
    }
}

fn sheet(room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("ways_in/sheet", at);
    leaf.title("ways-lost");
    leaf.sentence("ways-lost-text");
    if room.known.sheet.is_some() {
        leaf.soft("ways-lost-again");
    }
    let make = leaf
        .choice("make", "ways-lost-make", Act::MakeSheet)
        .icon(Pictogram::Paper);
    leaf.choose(make.looking(Look::Next));
    leaf.back(Act::Back);
    leaf.done()
}

fn sheet_shown(groups: Vec<String>, check: &str, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("ways_in/sheet/shown", at);
    leaf.title("ways-lost");
    leaf.soft("ways-lost-write");
    leaf.read(Part::Groups { groups });
    leaf.soft("ways-lost-check");
    leaf.sentence_saying(check);
    let written = leaf.choice("written", "ways-lost-written", Act::Go(Place::SheetTyped));
    leaf.choose(written.looking(Look::Next).icon(Pictogram::Write));
    leaf.back(Act::Back);
    leaf.done()
}

fn sheet_typed(room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("ways_in/sheet/typed", at);
    leaf.title("ways-lost");
    leaf.sentence("ways-lost-type");
    sheet_field(&mut leaf);
    proof(&mut leaf, room.known.ways.by_secret);
    let keep = leaf
        .choice("keep", "ways-lost-keep", Act::KeepSheet)
        .icon(Pictogram::Keep);
    leaf.choose(keep.looking(Look::Next).taking_secrets());
    let show = leaf.choice("show", "ways-lost-show", Act::Back).icon(Pictogram::Show);
    leaf.way(show.looking(Look::Back));
    leaf.done()
}

/// Where somebody types what stands on the sheet: sixty letters, so it may be seen.
fn sheet_field(leaf: &mut Leaf<'_, Act>) {
    let sheet = leaf.blank("sheet", "ways-lost-field", BlankKind::Secret);
    leaf.read(sheet.may_be_seen(leaf.say("first-start-secret-show")));
}
