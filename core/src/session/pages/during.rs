//! Together, the question in between, slower.

use super::{
    super::{Act, Person, Session, Tonight, Touch},
    stop,
};
use crate::page::{At, Choice, Ground, Layout, Leaf, Look, Part, Pictogram, State, Written};

/// Together: black, and all of it is the pause.
pub(crate) fn together(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("together", at.language).on(Ground::Black, Layout::Whole);
    leaf.pause_band("together-spoken");
    if !tonight.together_said {
        leaf.question("together-line");
    }
    leaf.choose(Part::Mark);
    let ask = leaf.choice("ask", "together-ask", Act::Ask);
    leaf.choose(ask.looking(Look::Dim));
    if session.offers().has(Touch::NextStep) {
        let next_step = leaf.choice("next_step", "together-next-step", Act::NextStep);
        leaf.choose(next_step.looking(Look::Dim));
    }
    // Slower has a place of its own, at the lower edge: with its picture, what is dim is large (S12).
    let slower = leaf.choice("slower", "together-slower", Act::Slower);
    leaf.way(slower.looking(Look::Dim).icon(Pictogram::Slower));
    leaf.done()
}

/// The question in between: three equal bands over the whole screen. No countdown.
pub(crate) fn checking_in(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let key = format!("checking_in/{}", session.question());
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Bands);
    if session.agreed_time_passed() {
        leaf.note("check-in-time-passed");
    }
    let question = session.question();
    each(&mut leaf, session, at, Touch::StillGood, |leaf, person| {
        let act = Act::StillGood { person, question };
        leaf.choice(format!("still_good:{}", person.tag()), "check-in-still-good", act)
            .icon(Pictogram::StillGood)
    });
    let slower = leaf.choice("slower", "check-in-slower", Act::Slower);
    // As a word it can be said without the phone.
    let word = tonight.help.next.iter().map(|next| next.slow_word.as_str());
    leaf.choose(slower.icon(Pictogram::Slower).hint(word.collect::<String>()));
    leaf.pause_band("common-pause-spoken");
    leaf.done()
}

/// A next step that somebody named aloud: yes to that alone, as it is, slower, or the pause. Less can be said from the first
/// moment; a yes counts after a breath.
pub(crate) fn next_step(session: &Session, at: &At<'_>) -> Written<Act> {
    let key = format!("next_step/{}", session.question());
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Bands);
    leaf.question(if at.people.is_alone() {
        "next-step-question-alone"
    } else {
        "next-step-question"
    });
    let offers = session.offers();
    let answers = |(person, _)| session.has_answered(person) || offers.has_own(Touch::Yes, person);
    let text = leaf.say("next-step-breath");
    // It keeps its room: the bands below stay where a hand has learned them.
    leaf.read(if at.is_open() && !at.people.iter().any(answers) {
        Part::Soft { text }
    } else {
        Part::Held { text }
    });
    let question = session.question();
    each(&mut leaf, session, at, Touch::Yes, |leaf, person| {
        let act = Act::Yes { person, question };
        leaf.choice(format!("yes:{}", person.tag()), "next-step-yes", act)
            .icon(Pictogram::Yes)
    });
    let stay = leaf.choice("stay", "next-step-stay", Act::Stay { question });
    leaf.choose(stay.icon(Pictogram::StillGood));
    let slower = leaf.choice("slower", "check-in-slower", Act::Slower);
    leaf.choose(slower.icon(Pictogram::Slower));
    leaf.pause_band("common-pause-spoken");
    leaf.done()
}

/// Each person's own answer, side by side. Until it counts it stays in its place and cannot be touched.
fn each(
    leaf: &mut Leaf<'_, Act>,
    session: &Session,
    at: &At<'_>,
    touch: Touch,
    choice: impl Fn(&mut Leaf<'_, Act>, Person) -> Choice,
) {
    let mut answers: Vec<Choice> = Vec::new();
    for (person, _) in at.people.iter() {
        let is_offered = session.offers().has_own(touch, person);
        let choice = choice(leaf, person).over(at.people.whose(person));
        let choice = choice.being(if is_offered { State::Plain } else { State::Still });
        // A yes can be renewed, so what was answered can still be touched.
        answers.push(if session.has_answered(person) {
            choice.hint(leaf.say("check-in-answered"))
        } else {
            choice
        });
    }
    leaf.choose(answers);
}

/// Slower: less is enough. Whatever is not an answer here is the pause.
pub(crate) fn slower(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let key = format!("slower/{}", session.question());
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Whole);
    leaf.pause_band("common-pause-spoken");
    leaf.mark();
    leaf.word("slower-title");
    leaf.sentence("slower-text");
    leaf.soft("slower-touch");
    if let Some(next) = &tonight.help.next {
        // What stops it without the phone.
        let signs = [next.stop_word.as_str(), &next.gesture];
        let signs: Vec<&str> = signs.into_iter().filter(|sign| !sign.is_empty()).collect();
        if !signs.is_empty() {
            leaf.said(leaf.say("slower-stops"), signs.join(" · "));
        }
    }
    let question = session.question();
    let mut answers: Vec<Choice> = Vec::new();
    for (person, _) in at.people.iter() {
        if session.offers().has_own(Touch::Yes, person) {
            // A yes can be renewed, so what was answered can still be touched.
            let id = if session.has_answered(person) {
                "check-in-answered"
            } else {
                "slower-yes"
            };
            let yes = leaf.choice(format!("yes:{}", person.tag()), id, Act::Yes { person, question });
            answers.push(yes.over(at.people.whose(person)).icon(Pictogram::Yes));
        }
    }
    if !answers.is_empty() {
        leaf.choose(answers);
    }
    let ask = leaf.choice("ask", "together-ask", Act::Ask);
    let stop = stop(&mut leaf, at);
    leaf.choose([ask, stop]);
    leaf.done()
}
