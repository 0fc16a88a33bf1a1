//! The pages on which somebody adds another person.

use super::{
    super::{
        drawn::{keyed, offer},
        leaf,
    },
    A_LEAF, Act, Behind, Beside, Leaf, Place, Room, What,
};
use crate::{
    page::{At, BlankKind, Choice, Look, Pictogram, Safe, Written},
    session::Person,
};

/// The page at `place`. Pure. What is closed is not shown, whatever page was asked for.
pub(crate) fn write(place: Place, room: &Room, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    match (place, beside.behind) {
        (Place::Safe, _) => safe(at),
        (Place::Heard(heard), _) => answered(heard, at),
        (_, Behind::Nothing) => words(beside, at),
        (_, Behind::Closed) => open(at),
        (Place::What, Behind::Open) => what(room, beside, at),
        (Place::Sure, Behind::Open) => sure(room, beside, at),
        (Place::Kept(person, from), Behind::Open) => kept(&room.read, person, from, at),
    }
}

/// Is it safe for you to use this with someone?
fn safe(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("adding/safe", at);
    leaf.asks_whether_it_is_safe(|heard| Act::Go(Place::Heard(heard)));
    leaf.back(Act::Back);
    leaf.done()
}

/// Whoever looks over a shoulder sees the same page after each answer, but for its one sentence.
fn answered(heard: Safe, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("adding/heard", at);
    leaf.title("add-title");
    leaf.sentence(match heard {
        Safe::Together => "add-heard-together",
        Safe::Alone => "add-heard-alone",
        Safe::NotSure => "add-heard-not-sure",
    });
    let on = leaf.choice("next", "common-next", Act::On(heard));
    leaf.choose(on.looking(Look::Next).icon(Pictogram::Next));
    leaf.back(Act::Back);
    leaf.done()
}

/// Before anybody is added: words of their own, behind which everything goes that was written alone.
fn words(beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(keyed("adding/words", beside.drawn), at);
    leaf.title("add-words-title");
    leaf.sentence("add-words-text");
    offer(&mut leaf, beside.drawn, Act::Draw, at);
    let own = leaf.blank("own", "own-field", BlankKind::Secret);
    leaf.read(own.may_be_seen(leaf.say("first-start-secret-show")).judged());
    leaf.soft("own-text-lost");
    if !beside.without_a_key {
        leaf.soft("own-here-alone");
    }
    let keep = leaf.choice("keep", "own-make", Act::KeepWords).icon(Pictogram::Lock);
    leaf.choose(keep.looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// What was written alone is opened by its author alone.
fn open(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("adding/open", at);
    leaf.title("add-title");
    leaf.sentence("add-open-text");
    leaf.read(leaf.blank("own", "own-field", BlankKind::Secret));
    let open = leaf.choice("open", "own-open", Act::Open).icon(Pictogram::Unlock);
    leaf.choose(open.looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// What both may read from now on, kind by kind: nothing, until it is ticked.
fn what(room: &Room, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("adding/what", at);
    leaf.title("add-what-title");
    leaf.sentence(if beside.written.is_empty() {
        "add-what-none"
    } else {
        "add-what-text"
    });
    let choices = beside.written.iter().map(|&what| {
        let choice = leaf.choice(format!("share:{}", what.tag()), what.sentence(), Act::Turn(what));
        choice.on(room.shared.contains(&what))
    });
    let choices: Vec<Choice> = choices.collect();
    for row in choices.chunks(3) {
        leaf.choose(row.to_vec());
    }
    let on = leaf.choice("next", "common-next", Act::Go(Place::Sure));
    leaf.choose(on.looking(Look::Next).icon(Pictogram::Next));
    leaf.back(Act::Back);
    leaf.done()
}

/// One more question: what both can read from then on, and what that means. With the secret of the app.
fn sure(room: &Room, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("adding/sure", at);
    leaf.title("add-title");
    let shared = What::ALL.into_iter().filter(|what| room.shared.contains(what));
    let shared: Vec<String> = shared.map(|what| leaf.say(what.sentence())).collect();
    if shared.is_empty() {
        leaf.sentence("add-sure-nothing");
    } else {
        leaf.said(leaf.say("add-sure-shared"), shared.join("\n"));
    }
    leaf.soft("add-sure-text");
    leaf.soft("add-sure-apart");
    let add = leaf.choice("add", "add-sure", Act::Add).icon(Pictogram::Both);
    if beside.by_secret {
        leaf.soft("ways-proof-text");
        leaf.read(leaf.blank("secret_was", "ways-proof", BlankKind::Secret));
        leaf.choose(add.taking_secrets());
    } else {
        leaf.choose(add);
    }
    let keep = leaf.choice("not_now", "add-not-now", Act::Back).icon(Pictogram::Back);
    leaf.choose(keep.looking(Look::Back));
    leaf.done()
}

/// What somebody wrote alone and keeps for themselves: each piece can be for both to read again.
fn kept(read: &Leaf, person: Person, from: usize, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(format!("adding/kept/{}/{from}", person.tag()), at);
    leaf.title("add-kept");
    if read.pieces.is_empty() {
        leaf.sentence("own-none");
    } else {
        leaf.sentence(if at.people.is_alone() {
            "add-kept-text-alone"
        } else {
            "add-kept-text"
        });
    }
    for ((piece, text), number) in read.pieces.iter().zip(from..) {
        leaf.said(leaf.say(piece.what.sentence()), text);
        let bring = leaf.choice(
            format!("bring:{number}"),
            "add-bring-back",
            Act::BringBack(person, *piece),
        );
        leaf.read(bring.icon(Pictogram::BringBack).looking(Look::Quiet));
    }
    if read.goes_on {
        let more = Act::Read(person, from.saturating_add(A_LEAF));
        let more = leaf.choice("more", "add-more", more);
        leaf.choose(more.looking(Look::Quiet));
    }
    leaf.back(Act::Back);
    leaf.done()
}
