//! The pages on which somebody writes: one question a page.

use super::{
    Act, Felt, Form, Question, Reflection, Reflections, Turn,
    frame::{enough, leaf},
    lines,
};
use crate::{
    page::{At, BlankKind, Leaf, Look, Pictogram, Written},
    session::Person,
};

/// One question a page, for oneself, the first with one touch; each can be left out, and all of it can be enough. Pure.
/// `is_alone`: there never was anybody to keep it from. `lies_open`: there is, and no words of the author's own close it.
pub(crate) fn reflecting<Id: Copy + Ord>(
    author: Person,
    reflections: &Reflections<Id>,
    (is_alone, lies_open): (bool, bool),
    at: &At<'_>,
) -> Written<Act> {
    let said: Vec<_> = reflections.read_again(author, is_alone).collect();
    let reading = lines::page(author, reflections.reading(author), &said, at);
    if let Some(page) = reading.filter(|_| !said.is_empty()) {
        return page;
    }
    let has_said = at.is_open() && !said.is_empty();
    let may_go_back = reflections.may_go_back(author, is_alone);
    let reflection = reflections.written_by(author);
    let number = reflection.map_or(1, Reflection::number);
    let which = match reflection.map(Reflection::form) {
        Some(Form::OneSentence) => "sentence/",
        _ => "",
    };
    // One question, one key: what is typed belongs to it. One that is asked again is another one.
    let again = match reflection.map_or(0, Reflection::asked_again) {
        0 => String::new(),
        again => format!("/{again}"),
    };
    let mut leaf = leaf(format!("reflecting/{}/{which}{number}{again}", author.tag()), at);
    leaf.soft_saying(at.people.whose(author));
    not_saved(&mut leaf, at);
    if let Some(question) = reflection.and_then(Reflection::question) {
        leaf.question(question.sentence());
        // Before anything is said.
        let says_so = lies_open && !may_go_back;
        if says_so {
            leaf.soft("reflecting-lies-open");
        }
        if question == Question::Felt {
            felt(&mut leaf, reflection.and_then(Reflection::felt_before));
            words_first(&mut leaf, says_so);
            let enough = enough(&mut leaf);
            leaf.way(enough);
            read(&mut leaf, has_said);
            return leaf.done();
        }
        let words = leaf.blank("words", "reflecting-field", BlankKind::Lines);
        // While locked, what was written stands with the phone that it is being typed on, and nowhere else.
        let typed = if at.is_open() { reflections.typed(author) } else { "" };
        leaf.read(words.value(typed));
        let keep = leaf
            .choice("answer", "reflecting-keep", Act::Answer)
            .icon(Pictogram::Keep);
        let was_asked = reflection.is_some_and(|reflection| reflection.asked_again() > 0);
        let skip = if was_asked {
            "reflecting-leave-out"
        } else {
            "common-skip"
        };
        let skip = leaf.choice("skip", skip, Act::Skip).icon(Pictogram::Skip);
        leaf.choose([keep, skip]);
        words_first(&mut leaf, says_so);
        let enough = enough(&mut leaf);
        leaf.way(enough);
        read(&mut leaf, has_said);
        back(&mut leaf, may_go_back);
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
        // Where a way back stands below, there is no room for both beside it in the largest type.
        if may_go_back {
            leaf.choose([show, keep]);
        } else {
            leaf.way([show, keep]);
        }
    } else {
        let done = leaf.choice("finish", "reflecting-done", Act::Finish);
        leaf.way(done);
    }
    read(&mut leaf, has_said);
    back(&mut leaf, may_go_back);
    leaf.done()
}

/// The way to words of one's own. Whoever would rather not touches nothing for it.
fn words_first(leaf: &mut Leaf<'_, Act>, says_so: bool) {
    if says_so {
        let words = leaf.choice("own", "reflecting-words-first", Act::ChooseWords(true));
        leaf.choose(words.icon(Pictogram::Lock).looking(Look::Quiet));
    }
}

fn read(leaf: &mut Leaf<'_, Act>, has_said: bool) {
    if has_said {
        let read = leaf.choice("read", "reflecting-read", Act::Read(Turn::Whole));
        leaf.choose(read.icon(Pictogram::Read).looking(Look::Quiet));
    }
}

/// The way back to the question before, where there is one to go back to.
fn back(leaf: &mut Leaf<'_, Act>, may: bool) {
    if may {
        leaf.back(Act::Back);
    }
}

/// What can be said with one touch, before any words; `before`: what was, where it is asked again. Not saying is as large.
fn felt(leaf: &mut Leaf<'_, Act>, before: Option<Felt>) {
    let [safe, not_quite, change] = Felt::ALL.map(|felt| {
        let (name, icon) = match felt {
            Felt::Safe => ("felt:safe", Pictogram::Calm),
            Felt::NotQuite => ("felt:not_quite", Pictogram::Stirred),
            Felt::Change => ("felt:change", Pictogram::Plan),
        };
        let choice = leaf.choice(name, felt.sentence(), Act::Felt(felt)).icon(icon);
        match before {
            Some(before) => choice.chosen(felt == before),
            None => choice,
        }
    });
    let skip = leaf.choice("skip", "reflecting-felt-skip", Act::Skip);
    leaf.choose([safe, not_quite]);
    leaf.choose([change, skip.icon(Pictogram::Skip)]);
}

/// What was written waits in memory: say so. Nothing is lost while the app stays open.
fn not_saved(leaf: &mut Leaf<'_, Act>, at: &At<'_>) {
    if at.is_unsaved {
        leaf.note("common-not-saved");
        leaf.note("common-not-saved-kept");
    }
}
