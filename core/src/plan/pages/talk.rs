//! The talk before (S68): what, where, signals, afterwards. Read aloud, each can be left out, and nothing of it is kept.

use super::super::{Act, Place, Plan, Plans};
use crate::page::{At, Leaf, Look, Pictogram, Written};

/// The questions, each with what may help to answer it.
const QUESTIONS: [(&str, &str); 4] = [
    ("talk-what", "talk-what-text"),
    ("talk-where", "talk-where-text"),
    ("talk-signals", "talk-signals-text"),
    ("talk-afterwards", "talk-afterwards-text"),
];
const SIGNALS: usize = 2;
const AFTERWARDS: usize = 3;

/// One of the questions, with what the plan says of it already.
pub(super) fn question(number: usize, plans: &Plans, at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new(format!("talk/{number}"), at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("talk-title");
    if number == 0 {
        leaf.soft("talk-text");
    }
    if let Some((question, text)) = QUESTIONS.get(number) {
        leaf.question(question);
        leaf.sentence(text);
    }
    if let Some(plan) = plans.current() {
        for (over, text) in planned(number, plan, &leaf) {
            leaf.said(over, text);
        }
    }
    let last = number.saturating_add(1) >= QUESTIONS.len();
    if last {
        let less = leaf.choice("less", "tonight-less", Act::Go(Place::OnlyTonight));
        leaf.choose(less.icon(Pictogram::Narrower));
        let done = leaf.choice("done", "talk-done", Act::EndTalk);
        leaf.choose(done.looking(Look::Next).icon(Pictogram::Next));
    } else {
        let next = leaf.choice("next", "common-next", Act::Go(Place::Talk(number.saturating_add(1))));
        leaf.choose(next.looking(Look::Next).icon(Pictogram::Next));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// What was agreed: the signals, and what each wished for afterwards.
fn planned(number: usize, plan: &Plan, leaf: &Leaf<'_, Act>) -> Vec<(String, String)> {
    let agreed = plan.agreed();
    let said = match number {
        SIGNALS => vec![
            (leaf.say("plan-stop-word"), agreed.stop_word.clone()),
            (leaf.say("plan-slow-word"), agreed.slow_word.clone()),
            (leaf.say("plan-gesture"), agreed.gesture.clone()),
        ],
        AFTERWARDS => {
            let each = plan
                .people()
                .map(|(_, person)| (person.name.clone(), person.aftercare.clone()));
            each.collect()
        }
        _ => Vec::new(),
    };
    said.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}
