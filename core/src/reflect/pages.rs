//! The pages afterwards: kind words, and one question a page.

use super::{Act, Felt, Question, Reflection, Reflections};
use crate::{
    page::{At, BlankKind, Choice, Ground, Layout, Leaf, Pictogram, Written},
    session::{Person, Session, Touch},
};

/// Afterwards: kind words, what each wished for (by whom, and what), and nothing that must be done. Pure.
pub(crate) fn aftercare<'w>(
    session: &Session,
    wishes: impl Iterator<Item = (&'w str, &'w str)>,
    at: &At<'_>,
) -> Written<Act> {
    let mut leaf = leaf("aftercare", at);
    let alone = at.people.is_alone();
    leaf.title(if alone {
        "aftercare-title-alone"
    } else {
        "aftercare-title"
    });
    leaf.sentence("aftercare-closing");
    not_saved(&mut leaf, at);
    let mut wishes = wishes.filter(|(_, text)| !text.is_empty()).peekable();
    if wishes.peek().is_some() {
        leaf.soft("aftercare-wishes");
    }
    for (name, text) in wishes {
        leaf.said(if alone { "" } else { name }, text);
    }
    for (person, _) in at.people.iter() {
        if session.offers().has_own(Touch::Reflect, person) {
            let name = format!("reflect:{}", person.tag());
            let reflect = leaf.choice(name, "aftercare-reflect", Act::Reflect(person));
            leaf.choose(reflect.over(at.people.whose(person)).icon(Pictogram::Reflect));
        }
    }
    let enough = enough(&mut leaf);
    leaf.way(enough);
    leaf.done()
}

/// One question a page, for oneself, the first with one touch; each can be left out, and all of it can be enough. Pure.
pub(crate) fn reflecting<Id: Copy + Ord>(author: Person, reflections: &Reflections<Id>, at: &At<'_>) -> Written<Act> {
    let reflection = reflections.written_by(author);
    let number = reflection.map_or(1, Reflection::number);
    // One question, one key: what is typed belongs to it.
    let mut leaf = leaf(format!("reflecting/{}/{number}", author.tag()), at);
    leaf.soft_saying(at.people.whose(author));
    not_saved(&mut leaf, at);
    if let Some(question) = reflection.and_then(Reflection::question) {
        leaf.question(question.sentence());
        if question == Question::Felt {
            felt(&mut leaf);
            let enough = enough(&mut leaf);
            leaf.way(enough);
            return leaf.done();
        }
        let words = leaf.blank("words", "reflecting-field", BlankKind::Lines);
        // While locked, what was written stands with the phone that it is being typed on, and nowhere else.
        let typed = if at.is_open() { reflections.typed(author) } else { "" };
        leaf.read(words.value(typed));
        let keep = leaf
            .choice("answer", "reflecting-keep", Act::Answer)
            .icon(Pictogram::Keep);
        let skip = leaf.choice("skip", "common-skip", Act::Skip).icon(Pictogram::Skip);
        leaf.choose([keep, skip]);
        let enough = enough(&mut leaf);
        leaf.way(enough);
        return leaf.done();
    }
    leaf.title("reflecting-closing");
    if !at.people.is_alone() && reflection.is_some_and(Reflection::may_be_shown) {
        // Keeping it is just as good: both look the same.
        leaf.sentence("check-in-pages-show-text");
        let show = leaf
            .choice("show", "check-in-pages-show", Act::Show)
            .icon(Pictogram::Show);
        let keep = leaf
            .choice("finish", "check-in-pages-keep", Act::Finish)
            .icon(Pictogram::Mine);
        leaf.way([show, keep]);
    } else {
        let done = leaf.choice("finish", "reflecting-done", Act::Finish);
        leaf.way(done);
    }
    leaf.done()
}

/// What can be said with one touch, before any words. Not saying is as large.
fn felt(leaf: &mut Leaf<'_, Act>) {
    let [safe, not_quite, change] = Felt::ALL.map(|felt| {
        let (name, icon) = match felt {
            Felt::Safe => ("felt:safe", Pictogram::Calm),
            Felt::NotQuite => ("felt:not_quite", Pictogram::Stirred),
            Felt::Change => ("felt:change", Pictogram::Plan),
        };
        leaf.choice(name, felt.sentence(), Act::Felt(felt)).icon(icon)
    });
    let skip = leaf.choice("skip", "reflecting-felt-skip", Act::Skip);
    leaf.choose([safe, not_quite]);
    leaf.choose([change, skip.icon(Pictogram::Skip)]);
}

fn leaf<'a>(key: impl Into<String>, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Reading);
    leaf.pause_band("common-pause-spoken");
    leaf
}

/// What was written waits in memory: say so. Nothing is lost while the app stays open.
fn not_saved(leaf: &mut Leaf<'_, Act>, at: &At<'_>) {
    if at.is_unsaved {
        leaf.note("common-not-saved");
        leaf.note("common-not-saved-kept");
    }
}

fn enough(leaf: &mut Leaf<'_, Act>) -> Choice {
    leaf.choice("finish", "common-enough", Act::Finish)
}
