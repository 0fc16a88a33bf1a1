//! The pages of the check-ins, and of the words for when something went wrong.

use super::{Act, Check, Place, Shown};
use crate::{
    library::repair_steps,
    page::{At, Leaf, Look, Part, Pictogram, Written},
};

/// The page at `place`. `together`: what everybody shows of this round, once each of them does. Pure.
pub(crate) fn write(place: Place, together: &[Shown], at: &At<'_>) -> Written<Act> {
    match place {
        Place::CheckIn(check) => check_in(check, together, at),
        Place::Repair(step) => repair(step, at),
    }
}

fn leaf<'a>(key: impl Into<String>, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf
}

/// A check-in: each for themselves, and then together if they like. Nobody sees who has answered. "Not today" is as large as
/// answering.
fn check_in(check: Check, together: &[Shown], at: &At<'_>) -> Written<Act> {
    let (key, title) = match check {
        Check::Week => ("check_in/week", "check-in-week"),
        Check::NextDay => ("check_in/next_day", "check-in-next-day"),
    };
    let mut leaf = leaf(key, at);
    leaf.title(title);
    leaf.sentence(if at.people.is_alone() {
        "check-in-pages-for-yourself-alone"
    } else {
        "check-in-pages-for-yourself"
    });
    if !together.is_empty() {
        leaf.question("check-in-pages-together");
    }
    for shown in together {
        leaf.soft_saying(at.people.name(shown.person));
        for line in &shown.said {
            leaf.read(Part::Said { line: line.clone() });
        }
    }
    for (person, _) in at.people.iter() {
        let name = format!("check_in:{}", person.tag());
        let begin = leaf.choice(name, "check-in-pages-begin", Act::Answer(person));
        leaf.choose(begin.over(at.people.whose(person)).icon(Pictogram::Write));
    }
    let not_today = leaf.choice("not_today", "check-in-pages-not-today", Act::Back);
    leaf.choose(not_today.icon(Pictogram::NotToday));
    leaf.back(Act::Back);
    leaf.done()
}

/// The words for when something went wrong: one step a page, on and back at one's own pace.
fn repair(step: usize, at: &At<'_>) -> Written<Act> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (number, of) = (count(step).saturating_add(1), count(repair_steps().len()));
    let mut leaf = leaf(format!("repair/{number}"), at);
    leaf.read(Part::Steps {
        text: leaf.say("home-repair"),
        number,
        of,
    });
    leaf.soft("repair-pages-speaker");
    if let Some(name) = repair_steps().get(step) {
        leaf.title(name);
        leaf.sentence_saying(leaf.say(&format!("{name}-hint")));
    }
    let (reads, icon) = if number < of {
        ("repair-pages-next", Pictogram::Next)
    } else {
        ("repair-pages-done", Pictogram::Repair)
    };
    let next = leaf.choice("next", reads, Act::Next);
    leaf.choose(next.looking(Look::Next).icon(icon));
    leaf.back(Act::Back);
    leaf.done()
}
