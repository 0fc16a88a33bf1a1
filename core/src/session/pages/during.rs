//! Together, the question in between, slower.

use super::{
    super::{Act, Session, Tonight, Touch},
    stop,
};
use crate::page::{At, Choice, Ground, Layout, Leaf, Look, Part, State, Written};

/// Together: black, and all of it is the pause.
pub(crate) fn together(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("together", at.language).on(Ground::Black, Layout::Whole);
    leaf.pause_band("together-spoken");
    if !tonight.together_said {
        leaf.question("together-line");
    }
    leaf.choose(Part::Mark);
    if session.offers().has(Touch::Ask) {
        let ask = leaf.choice("ask", "together-ask", Act::Ask);
        leaf.choose(ask.looking(Look::Dim));
    }
    if session.offers().has(Touch::NextStep) {
        let next_step = leaf.choice("next_step", "together-next-step", Act::NextStep);
        leaf.choose(next_step.looking(Look::Dim));
    }
    if session.offers().has(Touch::Slower) {
        let slower = leaf.choice("slower", "together-slower-spoken", Act::Slower);
        leaf.way(slower.looking(Look::Unseen));
    }
    leaf.done()
}

/// The question in between: three equal bands over the whole screen. No countdown.
pub(crate) fn checking_in(session: &Session, at: &At<'_>) -> Written<Act> {
    let key = format!("checking_in/{}", session.question());
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Bands);
    if session.agreed_time_passed() {
        leaf.note("check-in-time-passed");
    }
    let offers = session.offers();
    let is_offered = |person| offers.has_own(Touch::StillGood, person);
    if session.is_before_next_step() {
        leaf.question(if at.people.is_alone() {
            "check-in-next-step-alone"
        } else {
            "check-in-next-step"
        });
        let nobody = !at
            .people
            .iter()
            .any(|(person, _)| session.has_answered(person) || is_offered(person));
        let text = leaf.say("check-in-breath");
        // It keeps its room: the bands below stay where a hand has learned them.
        leaf.read(if nobody && at.is_open() {
            Part::Soft { text }
        } else {
            Part::Held { text }
        });
    }
    // A yes to a step is a yes to that step; "still good" is about now.
    let sentence = if session.is_before_next_step() {
        "check-in-yes-that"
    } else {
        "check-in-still-good"
    };
    let question = session.question();
    let mut good: Vec<Choice> = Vec::new();
    for (person, _) in at.people.iter() {
        let act = Act::StillGood { person, question };
        let choice = leaf.choice(format!("still_good:{}", person.tag()), sentence, act);
        let choice = choice.over(at.people.whose(person));
        let choice = choice.being(if is_offered(person) { State::Plain } else { State::Still });
        // A yes can be renewed, so what was answered can still be touched.
        good.push(if session.has_answered(person) {
            choice.hint(leaf.say("check-in-answered"))
        } else {
            choice
        });
    }
    leaf.choose(good);
    let slower = leaf.choice("slower", "check-in-slower", Act::Slower);
    leaf.choose(slower);
    leaf.pause_band("common-pause-spoken");
    leaf.done()
}

/// Slower: less is enough. Whatever is not an answer here is the pause.
pub(crate) fn slower(session: &Session, at: &At<'_>) -> Written<Act> {
    let key = format!("slower/{}", session.question());
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Whole);
    leaf.pause_band("common-pause-spoken");
    leaf.mark();
    leaf.word("slower-title");
    leaf.sentence("slower-text");
    leaf.soft("slower-touch");
    let question = session.question();
    let mut answers: Vec<Choice> = Vec::new();
    for (person, _) in at.people.iter() {
        if session.offers().has_own(Touch::Yes, person) {
            let choice = leaf.choice(
                format!("yes:{}", person.tag()),
                "slower-yes",
                Act::Yes { person, question },
            );
            let choice = choice.over(at.people.whose(person));
            answers.push(if session.has_answered(person) {
                choice.hint(leaf.say("check-in-answered"))
            } else {
                choice
            });
        }
    }
    if !answers.is_empty() {
        leaf.choose(answers);
    }
    let ask = leaf.choice("ask", "together-ask", Act::Ask);
    leaf.choose(ask.looking(Look::Quiet));
    let stop = stop(&mut leaf, at);
    leaf.choose(stop);
    leaf.done()
}
