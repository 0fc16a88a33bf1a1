//! The pages of two who part: plain words, nobody to blame.

use super::{
    super::{
        drawn::{Drawn, keyed, offer},
        leaf,
    },
    Act, Step, Wish,
};
use crate::{
    page::{At, BlankKind, Leaf, Look, Part, Pictogram, Written},
    session::Person,
};

/// The page of what comes next. Pure. `drawn`: words that were drawn for the copy.
pub(crate) fn write(step: Step, drawn: Option<&Drawn>, at: &At<'_>) -> Written<Act> {
    match step {
        Step::Who => who(at),
        Step::Opens {
            person,
            leaves,
            may_be_left,
        } => opens(person, (leaves, may_be_left), at),
        Step::Wishes(person) => wishes(person, at),
        Step::Copy => copy(drawn, at),
        Step::Keep => keep(at),
    }
}

fn who(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("parting", at);
    leaf.title("apart-title");
    leaf.sentence("apart-text");
    leaf.sentence("apart-who");
    for (person, name) in at.people.iter() {
        let leaves = leaf.choice_saying(format!("leaves:{}", person.tag()), name, Act::Leaves(person));
        leaf.choose(leaves.icon(Pictogram::OnePerson));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// A page of `person`.
fn of<'a>(what: &str, person: Person, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = leaf(format!("parting/{what}/{}", person.tag()), at);
    leaf.read(Part::Title {
        text: at.people.name(person).to_owned(),
    });
    leaf
}

/// Whoever has words of their own opens what they keep, so that nobody speaks for them.
fn opens(person: Person, (leaves, may_be_left): (bool, bool), at: &At<'_>) -> Written<Act> {
    let mut leaf = of("open", person, at);
    leaf.sentence(if leaves { "apart-open-first" } else { "apart-open-own" });
    leaf.read(leaf.blank("own", "own-field", BlankKind::Secret));
    let open = leaf
        .choice("open", "own-open", Act::Open(person))
        .icon(Pictogram::Unlock);
    leaf.choose(open.looking(Look::Next).taking_secrets());
    if may_be_left {
        let alone = leaf.choice("alone", "apart-alone", Act::PartAlone);
        let hint = leaf.say("apart-alone-text");
        leaf.choose(alone.icon(Pictogram::OnePerson).hint(hint));
    }
    cancel(&mut leaf);
    leaf.done()
}

/// One of them says for themselves. Both answers are as large.
fn wishes(person: Person, at: &At<'_>) -> Written<Act> {
    let mut leaf = of("wish", person, at);
    leaf.sentence("apart-text");
    for (name, id, wish, icon) in [
        ("keep_copy", "apart-keep", Wish::KeepCopy, Pictogram::Keep),
        ("let_go", "apart-let-go", Wish::LetGo, Pictogram::Parting),
    ] {
        let choice = leaf.choice(format!("{name}:{}", person.tag()), id, Act::Wish(person, wish));
        leaf.choose(choice.over(at.people.name(person)).icon(icon));
    }
    cancel(&mut leaf);
    leaf.done()
}

fn copy(drawn: Option<&Drawn>, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(keyed("parting/copy", drawn), at);
    leaf.title("apart-title");
    offer(&mut leaf, drawn, Act::Draw, at);
    let words = leaf.blank("words", "apart-words", BlankKind::Secret);
    let words = words.hint(leaf.say("copy-field-hint"));
    leaf.read(words.may_be_seen(leaf.say("first-start-secret-show")));
    let seal = leaf.choice("seal", "apart-copy", Act::Seal).icon(Pictogram::Copies);
    leaf.choose(seal.looking(Look::Next).taking_secrets());
    say_anew(&mut leaf, at);
    cancel(&mut leaf);
    leaf.done()
}

fn keep(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("parting/keep", at);
    leaf.title("apart-title");
    leaf.sentence("apart-copied");
    let confirm = leaf.choice("confirm", "apart-confirm", Act::Confirm);
    leaf.choose(confirm.icon(Pictogram::Parting));
    say_anew(&mut leaf, at);
    cancel(&mut leaf);
    leaf.done()
}

/// What somebody said can be said anew until the last touch.
fn say_anew(leaf: &mut Leaf<'_, Act>, at: &At<'_>) {
    for (person, name) in at.people.iter() {
        let again = leaf.choice(
            format!("say_anew:{}", person.tag()),
            "apart-again",
            Act::SayAnew(person),
        );
        leaf.choose(again.over(name).icon(Pictogram::StepBack));
    }
}

/// It stays as it was; and the way back, which changes nothing.
fn cancel(leaf: &mut Leaf<'_, Act>) {
    let cancel = leaf.choice("cancel", "apart-cancel", Act::Cancel).icon(Pictogram::Both);
    leaf.choose(cancel);
    leaf.back(Act::Back);
}
