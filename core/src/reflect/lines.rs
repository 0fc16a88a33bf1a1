//! What was said, read again at once by its author, and shown to the other line by line (S43): its author looks at every line
//! alone first, and what they keep leaves no trace on the page that the other sees.

use super::{Act, Answer, Question, Reading, Turn, frame};
use crate::{
    page::{At, Choice, Leaf, Look, Pictogram, Written},
    session::Person,
};

/// The page of what is looked at; none where that is nothing.
pub(super) fn page(
    author: Person,
    reading: &Reading,
    said: &[(Question, Answer<'_>)],
    at: &At<'_>,
) -> Option<Written<Act>> {
    match reading {
        Reading::Nothing => None,
        Reading::Whole => Some(whole(author, said, at)),
        Reading::Choosing(chosen) => Some(match said.get(chosen.len()) {
            Some(line) => choosing(author, chosen.len(), line, at),
            None => handing_over(author, chosen.contains(&true), at),
        }),
        Reading::Shown(chosen) => Some(shown(author, said, chosen, at)),
    }
}

/// All of it. One touch leads here, and none comes by itself.
fn whole(author: Person, said: &[(Question, Answer<'_>)], at: &At<'_>) -> Written<Act> {
    let mut leaf = begun(author, "read", at);
    for line in said {
        says(&mut leaf, line, at);
    }
    if !at.people.is_alone() {
        let lines = turn(&mut leaf, "lines", "reflecting-lines", Turn::Lines);
        leaf.choose(lines.icon(Pictogram::Show).looking(Look::Quiet));
    }
    ended(leaf)
}

/// One line, for its author alone. Keeping it is just as good: both look the same.
fn choosing(author: Person, before: usize, line: &(Question, Answer<'_>), at: &At<'_>) -> Written<Act> {
    let mut leaf = begun(author, &format!("line/{}", before.saturating_add(1)), at);
    if before == 0 {
        leaf.soft("reflecting-lines-alone");
    }
    says(&mut leaf, line, at);
    let show = turn(&mut leaf, "line:show", "reflecting-line-show", Turn::Line(true));
    let keep = turn(&mut leaf, "line:keep", "check-in-pages-keep", Turn::Line(false));
    leaf.choose([show.icon(Pictogram::Show), keep.icon(Pictogram::Mine)]);
    ended(leaf)
}

/// Between its author and the other: nothing of it is seen here.
fn handing_over(author: Person, shows_any: bool, at: &At<'_>) -> Written<Act> {
    let mut leaf = begun(author, "lines", at);
    if shows_any {
        leaf.sentence("reflecting-lines-over");
        let over = turn(&mut leaf, "hand_over", "reflecting-lines-hand-over", Turn::HandOver);
        leaf.choose(over.icon(Pictogram::Show));
    } else {
        leaf.sentence("reflecting-lines-none");
    }
    ended(leaf)
}

/// What its author chose to show, and no way back to the rest.
fn shown(author: Person, said: &[(Question, Answer<'_>)], chosen: &[bool], at: &At<'_>) -> Written<Act> {
    let mut leaf = begun(author, "shown", at);
    for (line, _) in said.iter().zip(chosen).filter(|(_, shows)| **shows) {
        says(&mut leaf, line, at);
    }
    let enough = frame::enough(&mut leaf);
    leaf.way(enough);
    leaf.done()
}

fn begun<'a>(author: Person, page: &str, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = frame::leaf(format!("reflecting/{}/{page}", author.tag()), at);
    leaf.soft_saying(at.people.whose(author));
    leaf
}

fn says(leaf: &mut Leaf<'_, Act>, (question, answer): &(Question, Answer<'_>), at: &At<'_>) {
    leaf.said(leaf.say(question.sentence()), answer.text(at.language));
}

fn turn(leaf: &mut Leaf<'_, Act>, name: &str, text: &str, turn: Turn) -> Choice {
    leaf.choice(name, text, Act::Read(turn))
}

fn ended(mut leaf: Leaf<'_, Act>) -> Written<Act> {
    let enough = frame::enough(&mut leaf);
    leaf.way(enough);
    leaf.back(Act::Read(Turn::Back));
    leaf.done()
}
