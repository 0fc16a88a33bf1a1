//! Before an evening, and going on after a pause: each person's own answer, in their own half of the screen.

use super::{
    super::{Act, BodyState, Person, Session, Tonight, Touch},
    stop_of,
};
use crate::{
    page::{At, Choice, Ground, Layout, Leaf, Look, Written},
    words::Word,
};

/// How each body is, what happens next, and each person's own yes.
pub(crate) fn preparing(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    halves("preparing", session, at, |leaf, person| {
        if session.has_answered(person) || *tonight.asked.of(person) {
            asked(leaf, person, session, at, "preparing-not-saved", |leaf| {
                leaf.question("preparing-question");
                if let Some(state) = tonight.most_careful() {
                    leaf.sentence(body_line(state, at.people.is_alone()));
                }
                what_happens_next(leaf, tonight, at.people.is_alone());
            });
        } else {
            body(leaf, person, at);
        }
    })
}

/// Going on after a pause: "not yet" is as large as "yes", and leads back without a word.
pub(crate) fn regrouping(session: &Session, at: &At<'_>) -> Written<Act> {
    halves("regrouping", session, at, |leaf, person| {
        asked(leaf, person, session, at, "regrouping-not-saved", |leaf| {
            leaf.question("regrouping-question");
            leaf.sentence("regrouping-text");
        });
    })
}

/// One page for somebody alone; for two, a half each, with the pause between that belongs to both.
fn halves(key: &str, session: &Session, at: &At<'_>, mut half: impl FnMut(&mut Leaf<'_, Act>, Person)) -> Written<Act> {
    let layout = if at.people.is_alone() {
        Layout::Reading
    } else {
        Layout::Halves
    };
    // One question, one key: a finger that comes late on the question before touches nothing.
    let mut leaf = Leaf::new(format!("{key}/{}", session.question()), at.language).on(Ground::Night, layout);
    leaf.pause_band("common-pause-spoken");
    for (number, (person, _)) in at.people.iter().enumerate() {
        if number > 0 {
            leaf.next_side();
        }
        half(&mut leaf, person);
    }
    leaf.done()
}

/// A question to one person, or that their answer is there.
fn asked(
    leaf: &mut Leaf<'_, Act>,
    person: Person,
    session: &Session,
    at: &At<'_>,
    not_saved: &str,
    question: impl FnOnce(&mut Leaf<'_, Act>),
) {
    leaf.soft_saying(at.people.whose(person));
    if session.start_failed() {
        leaf.note(not_saved);
    }
    if session.has_answered(person) {
        leaf.sentence(if at.people.is_alone() {
            "common-answered-alone"
        } else {
            "common-answered"
        });
    } else {
        question(leaf);
    }
    let (offers, number) = (session.offers(), session.question());
    let mut answers: Vec<Choice> = Vec::new();
    if offers.has_own(Touch::Yes, person) {
        let act = Act::Yes {
            person,
            question: number,
        };
        answers.push(leaf.choice(format!("yes:{}", person.tag()), "common-yes", act));
    }
    if offers.has_own(Touch::NotYet, person) {
        let act = Act::NotYet {
            person,
            question: number,
        };
        answers.push(leaf.choice(format!("not_yet:{}", person.tag()), "common-not-yet", act));
    }
    leaf.choose(answers);
    let stop = stop_of(leaf, at, person).looking(Look::Quiet);
    leaf.way(stop);
}

/// How is your body just now? Four answers, and none.
fn body(leaf: &mut Leaf<'_, Act>, person: Person, at: &At<'_>) {
    if at.people.is_alone() {
        leaf.title("preparing-title");
        leaf.question("preparing-body");
    } else {
        leaf.soft_saying(at.people.name(person));
        leaf.question("preparing-body");
        leaf.soft("preparing-body-private");
    }
    let mut answer = |name: &str, sentence: &str, state| {
        let act = Act::Body {
            person,
            state: Some(state),
        };
        leaf.choice(format!("body:{}:{name}", person.tag()), sentence, act)
    };
    let calm = answer("calm", "preparing-body-calm", BodyState::Calm);
    let alert = answer("alert", "preparing-body-alert", BodyState::Alert);
    let numb = answer("numb", "preparing-body-numb", BodyState::Numb);
    let far_away = answer("far_away", "preparing-body-far-away", BodyState::FarAway);
    leaf.choose([calm, alert]);
    leaf.choose([numb, far_away]);
    let skip = Act::Body { person, state: None };
    let skip = leaf.choice(format!("body:{}:skip", person.tag()), "preparing-body-skip", skip);
    let stop = stop_of(leaf, at, person);
    leaf.way([skip.looking(Look::Quiet), stop.looking(Look::Quiet)]);
}

const fn body_line(state: BodyState, alone: bool) -> &'static str {
    match state {
        BodyState::Calm => "body-line-calm",
        BodyState::Alert => "body-line-alert",
        BodyState::Numb if alone => "body-line-numb-alone",
        BodyState::Numb => "body-line-numb",
        BodyState::FarAway => "body-line-far-away",
    }
}

fn what_happens_next(leaf: &mut Leaf<'_, Act>, tonight: &Tonight, alone: bool) {
    let Some(next) = &tonight.help.next else { return };
    let check = match (next.check_every_s, next.check_every_s / 60) {
        (0, _) if alone => leaf.say("preparing-next-check-asked-alone"),
        (0, _) => leaf.say("preparing-next-check-asked"),
        (_, 0) => leaf.say("preparing-next-check-often"),
        (_, minutes) => leaf.say_with("preparing-next-check", &[("minutes", Word::Number(minutes))]),
    };
    let word = match next.stop_word.as_str() {
        "" => String::new(),
        word => leaf.say_with("preparing-next-word", &[("word", Word::Text(word))]),
    };
    leaf.soft("preparing-next");
    let (yes, touch) = (leaf.say("preparing-next-yes"), leaf.say("preparing-next-touch"));
    for text in [yes, touch, word, check, leaf.say("preparing-next-silence")] {
        leaf.sentence_saying(text);
    }
}
