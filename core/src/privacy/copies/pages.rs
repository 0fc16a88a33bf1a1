//! The pages about copies.

use super::{
    super::{
        drawn::{Drawn, keyed, offer},
        leaf,
        ways_in::{Ways, proof},
    },
    Act, By, Place, Room,
};
use crate::page::{At, BlankKind, Leaf, Look, Pictogram, Written};

/// The page at `place`. Pure. `ways`: what opens the app. `drawn`: words that were drawn for a copy.
pub(crate) fn write(place: Place, room: &Room, ways: Ways, drawn: Option<&Drawn>, at: &At<'_>) -> Written<Act> {
    match place {
        Place::Words => words(ways, drawn, at),
        Place::Sheet if ways.by_sheet => sheet(ways, at),
        Place::Key if room.chosen.is_some() => key("copies/bring_back", Act::BringBack, at),
        Place::BeginKey if room.chosen.is_some() => key("copies/begin/key", Act::Key, at),
        Place::BeginSecret if room.key.is_some() => begin_secret(at),
        Place::Copies | Place::Sheet | Place::Key => copies(ways, at),
        Place::Begin | Place::BeginKey | Place::BeginSecret => begin(at),
    }
}

fn copies(ways: Ways, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("copies", at);
    leaf.title("copy-title");
    leaf.sentence("copy-text");
    leaf.soft("copy-own");
    if ways.by_sheet {
        let act = if ways.by_secret {
            Act::Go(Place::Sheet)
        } else {
            Act::Make(By::Sheet)
        };
        let sheet = leaf.choice("sheet", "copy-by-sheet", act);
        leaf.choose(sheet.icon(Pictogram::Paper));
    }
    let words = leaf.choice("words", "copy-by-words", Act::Go(Place::Words));
    leaf.choose(words.icon(Pictogram::Secret));
    let bring_back = leaf.choice("bring_back", "copy-bring-back", Act::Choose);
    leaf.choose(bring_back.icon(Pictogram::BringBack));
    leaf.back(Act::Back);
    leaf.done()
}

/// Words for a new copy. They may be seen: nobody can ask for them later.
fn words(ways: Ways, drawn: Option<&Drawn>, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(keyed("copies/words", drawn), at);
    leaf.title("copy-title");
    offer(&mut leaf, drawn, Act::Draw, at);
    let words = leaf.blank("words", "copy-field", BlankKind::Secret);
    let words = words.hint(leaf.say("copy-field-hint"));
    leaf.read(words.may_be_seen(leaf.say("first-start-secret-show")));
    proof(&mut leaf, ways.by_secret);
    let seal = leaf.choice("seal", "copy-by-words", Act::Make(By::Words));
    leaf.choose(seal.icon(Pictogram::Copies).looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// A new copy for the sheet of paper, where whoever makes it is asked who they are.
fn sheet(ways: Ways, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("copies/sheet", at);
    leaf.title("copy-title");
    proof(&mut leaf, ways.by_secret);
    let seal = leaf.choice("seal", "copy-by-sheet", Act::Make(By::Sheet));
    leaf.choose(seal.icon(Pictogram::Paper).looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// What opens the copy that was chosen: its words, or what stands on the sheet.
fn key(key: &str, act: impl Fn(By) -> Act, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(key, at);
    leaf.title("copy-bring-back");
    if at.is_open() {
        leaf.sentence("copy-bring-back-text");
    }
    let key = leaf.blank("key", "copy-bring-back-field", BlankKind::Secret);
    leaf.read(key.may_be_seen(leaf.say("first-start-secret-show")));
    let words = leaf.choice("words", "copy-bring-words", act(By::Words));
    leaf.choose(words.icon(Pictogram::Secret).taking_secrets());
    let sheet = leaf.choice("sheet", "copy-bring-sheet", act(By::Sheet));
    leaf.choose(sheet.icon(Pictogram::Paper).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// Where nothing is here yet: the app begins with what a copy holds.
fn begin(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("copies/begin", at);
    leaf.title("copy-bring-back");
    leaf.sentence("copy-begin-text");
    let choose = leaf
        .choice("choose", "copy-choose", Act::Choose)
        .icon(Pictogram::BringBack);
    leaf.choose(choose.looking(Look::Next));
    leaf.back(Act::Back);
    leaf.done()
}

/// What is to open the app that begins with a copy, as the first start asks for it.
fn begin_secret(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("copies/begin/secret", at);
    leaf.title("first-start-secret-title");
    leaf.sentence("first-start-secret-text");
    secret(&mut leaf);
    leaf.soft("first-start-secret-lost");
    let with = leaf.choice("with", "first-start-secret-with", Act::Begin { with_secret: true });
    leaf.choose(with.icon(Pictogram::Secret).looking(Look::Next).taking_secrets());
    let without = leaf.choice(
        "without",
        "first-start-secret-without",
        Act::Begin { with_secret: false },
    );
    let open = leaf.say("first-start-secret-open");
    leaf.choose(without.icon(Pictogram::Later).hint(open));
    leaf.back(Act::Back);
    leaf.done()
}

fn secret(leaf: &mut Leaf<'_, Act>) {
    let secret = leaf.blank("secret", "first-start-secret-field", BlankKind::Secret);
    leaf.read(secret.may_be_seen(leaf.say("first-start-secret-show")).judged());
}
