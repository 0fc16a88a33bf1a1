//! The pages about deleting.

use super::{super::leaf, Act, Beside, Place, Room, What};
use crate::{
    page::{At, BlankKind, Choice, Leaf, Look, Part, Pictogram, Written},
    session::Person,
};

/// The page at `place`. Pure.
pub(crate) fn write(place: Place, room: &Room, beside: Beside, at: &At<'_>) -> Written<Act> {
    match place {
        Place::Deleting => deleting(room, at),
        Place::Sure(What::Of(person)) => sure_of(person, at),
        Place::Sure(What::Rest) => sure_rest(beside, at),
        Place::Sure(What::Keys) => sure_keys(beside, at),
        Place::Sure(What::All) => sure_all(at),
    }
}

fn deleting(room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("deleting", at);
    leaf.title("delete-title");
    leaf.sentence("delete-text");
    let is_on = room.expires_days.is_some();
    let old = leaf.choice("old", "delete-old", Act::LetOldGo(!is_on));
    let hint = leaf.say("delete-old-text");
    leaf.choose(old.on(is_on).hint(hint));
    if is_on {
        room.aged.said().for_each(|sentence| leaf.note(sentence));
    }
    for (person, name) in at.people.iter() {
        let act = Act::Go(Place::Sure(What::Of(person)));
        let mine = leaf.choice(format!("mine:{}", person.tag()), "delete-mine", act);
        let over = if at.people.is_alone() { "" } else { name };
        leaf.choose(mine.icon(Pictogram::Mine).over(over));
    }
    let rest = leaf.choice("rest", "delete-rest", Act::Go(Place::Sure(What::Rest)));
    leaf.choose(rest.icon(Pictogram::Copies));
    let all = leaf.choice("all", "delete-all", Act::Go(Place::Sure(What::All)));
    leaf.choose(all.icon(Pictogram::Deleting));
    leaf.back(Act::Back);
    leaf.done()
}

fn sure_of(person: Person, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(format!("deleting/{}", person.tag()), at);
    if at.people.is_alone() {
        leaf.title("delete-mine");
    } else {
        leaf.read(Part::Title {
            text: at.people.name(person).to_owned(),
        });
    }
    leaf.sentence("delete-sure-mine");
    leaf.soft("delete-text");
    let delete = leaf.choice("delete", "delete-sure", Act::Delete(What::Of(person)));
    leaf.choose(delete.icon(Pictogram::Deleting));
    keep(&mut leaf);
    leaf.done()
}

/// Keeping it is as large.
fn keep(leaf: &mut Leaf<'_, Act>) {
    let keep = leaf.choice("keep", "delete-keep", Act::Back).icon(Pictogram::Keep);
    leaf.choose(keep);
    leaf.back(Act::Back);
}

/// `choice`, with which the secret goes, where there is one.
fn taking(choice: Choice, beside: Beside) -> Choice {
    Choice {
        takes_secrets: beside.by_secret,
        ..choice
    }
}

fn secret(leaf: &mut Leaf<'_, Act>, beside: Beside) {
    if beside.by_secret {
        leaf.read(leaf.blank("secret", "locked-field", BlankKind::Secret));
    }
}

fn sure_rest(beside: Beside, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("deleting/rest", at);
    leaf.title("delete-rest");
    leaf.sentence("delete-rest-text");
    if beside.has_sheet {
        leaf.soft("delete-rest-sheet");
        let make = leaf.choice("sheet", "ways-lost-make", Act::MakeSheet);
        leaf.read(make.icon(Pictogram::Paper).looking(Look::Quiet));
    }
    secret(&mut leaf, beside);
    let delete = leaf.choice("delete", "delete-rest", Act::Delete(What::Rest));
    leaf.choose(taking(delete.icon(Pictogram::Copies), beside));
    let keys = leaf.choice("keys", "delete-keys", Act::Go(Place::Sure(What::Keys)));
    leaf.choose(keys.icon(Pictogram::Secret));
    keep(&mut leaf);
    leaf.done()
}

fn sure_keys(beside: Beside, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("deleting/keys", at);
    leaf.title("delete-keys");
    leaf.sentence("delete-keys-text");
    secret(&mut leaf, beside);
    let renew = leaf.choice("renew", "delete-keys", Act::Delete(What::Keys));
    leaf.choose(taking(renew.icon(Pictogram::Secret), beside));
    keep(&mut leaf);
    leaf.done()
}

fn sure_all(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("deleting/all", at);
    leaf.title("delete-all");
    leaf.sentence("delete-sure-all");
    let delete = leaf.choice("delete", "delete-sure", Act::Delete(What::All));
    leaf.choose(delete.icon(Pictogram::Deleting));
    keep(&mut leaf);
    leaf.done()
}
