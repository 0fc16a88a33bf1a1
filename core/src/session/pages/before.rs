//! Before an evening, and going on after a pause: each person's own answer, in their own half of the screen.

use super::{
    super::{Act, Agreed, BodyState, Over, Person, Session, Tonight, Touch, What},
    stop_of, ways_of_all,
};
use crate::{
    page::{Ability, At, Choice, Ground, Layout, Leaf, Look, Part, Pictogram, StripStep, Written},
    words::Word,
};

/// Arriving, where it was agreed. Then how each body is, each in their own half; once everybody has said or passed, what happens
/// next, and each person's own yes.
pub(crate) fn preparing(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    if tonight.around.is_arriving() {
        return super::around::arriving(tonight, at);
    }
    let waits = |person| !session.has_answered(person) && !tonight.bodies.has_said(person);
    if at.people.iter().all(|(person, _)| !waits(person)) {
        return what_happens_next(session, tonight, at);
    }
    halves(of_question("preparing", session), at, |leaf, person| {
        if waits(person) {
            body(leaf, person, at);
        } else {
            // Nothing speaks before everybody has answered.
            leaf.soft_saying(at.people.name(person));
            leaf.sentence("preparing-body-heard");
            let again = say_again(leaf, person);
            leaf.choose(again);
            ways(leaf, person, at);
        }
    })
}

/// What happens next, in pictures (S59), and whether to begin: each person's own answer, on one page that both read.
fn what_happens_next(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let alone = at.people.is_alone();
    let key = format!("preparing/{}/next", session.question());
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Reading);
    leaf.pause_band("common-pause-spoken");
    leaf.title("preparing-next");
    if session.start_failed() {
        leaf.note("preparing-not-saved");
    }
    if let Some(state) = tonight.bodies.shared() {
        leaf.sentence(body_line(state, alone));
    }
    let steps = steps(&leaf, tonight, at);
    if !steps.is_empty() {
        leaf.read(Part::Strip { steps });
    }
    // Little is enough, and less than planned can be chosen here (law 8). A finger that slipped can be put right; of two both are
    // asked anew, because what is left is of both.
    let less = less(&mut leaf);
    let again = leaf.choice("again", "body-again", Act::AskBodiesAnew);
    let otherwise = [less, again.looking(Look::Quiet).icon(Pictogram::StepBack)];
    let is_less_first = tonight.bodies.shared() >= Some(BodyState::CAREFUL);
    if is_less_first {
        leaf.choose(otherwise.clone());
    }
    let text = leaf.say("preparing-question");
    leaf.choose(Part::Question { text });
    let text = leaf.say("body-no-wish");
    leaf.choose(Part::Soft { text });
    for (person, _) in at.people.iter() {
        let mut answers = answers(&mut leaf, session, person);
        if let Some(yes) = answers.first_mut().filter(|_| session.has_answered(person)) {
            yes.hint = leaf.say("check-in-answered");
        }
        if is_less_first {
            answers.reverse();
        }
        let whose = at.people.whose(person);
        leaf.choose(answers.into_iter().map(|answer| answer.over(whose)).collect::<Vec<_>>());
    }
    if !is_less_first {
        leaf.choose(otherwise);
    }
    ways_of_all(&mut leaf, at);
    leaf.done()
}

/// Going on after a pause, with something that is named: "not yet" is as large as "yes", and leads back without a word.
pub(crate) fn regrouping(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    if tonight.over == Over::GoingOn {
        return going_on(at);
    }
    let alone = at.people.is_alone();
    halves(of_question("regrouping", session), at, |leaf, person| {
        leaf.soft_saying(at.people.whose(person));
        if session.start_failed() {
            leaf.note("regrouping-not-saved");
        }
        if session.has_answered(person) {
            leaf.sentence(if alone {
                "common-answered-alone"
            } else {
                "common-answered"
            });
        } else {
            let what = session.what().unwrap_or(What::Before);
            leaf.question(regrouping_question(what, tonight.agreed, alone));
            leaf.sentence("regrouping-text");
        }
        let answers = answers(leaf, session, person);
        leaf.choose(answers);
        let mut ways = vec![stop_of(leaf, at, person).looking(Look::Quiet)];
        if session.offers().has(Touch::GoOn) {
            let other = leaf.choice(of(at, "go_on", person), "regrouping-other", Act::Choosing);
            ways.push(other.looking(Look::Quiet).icon(Pictogram::StepBack));
        }
        leaf.way(ways);
    })
}

/// As before the pause means what everyone last said yes to.
const fn regrouping_question(what: What, agreed: Agreed, alone: bool) -> &'static str {
    let named = match (what, agreed) {
        (What::Before, Agreed::Step) => return "regrouping-step",
        // What was less than before is not made less once more.
        (What::Before, Agreed::Evening | Agreed::With(What::Narrower)) => What::Before,
        (What::Before, Agreed::With(last)) => last,
        (what, _) => what,
    };
    match named {
        What::Before => "regrouping-question",
        What::Narrower => "regrouping-narrower",
        What::Close if alone => "regrouping-close-alone",
        What::Close => "regrouping-close",
        What::Talk if alone => "regrouping-talk-alone",
        What::Talk => "regrouping-talk",
    }
}

/// With what to go on: each is asked for that. The least first, and as before never first.
pub(super) fn going_on(at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("paused/what", at.language).on(Ground::Deep, Layout::Reading);
    leaf.pause_band("common-pause-spoken");
    leaf.title("going-on-title");
    let alone = at.people.is_alone();
    leaf.sentence(if alone { "going-on-text-alone" } else { "going-on-text" });
    let [talk, close, narrower, before] = What::ALL.map(|what| {
        let (name, id, icon) = match what {
            What::Talk if alone => ("talk", "going-on-talk-alone", Pictogram::Talk),
            What::Talk => ("talk", "going-on-talk", Pictogram::Talk),
            What::Close if alone => ("close", "going-on-close-alone", Pictogram::LieClose),
            What::Close => ("close", "going-on-close", Pictogram::LieClose),
            What::Narrower => ("narrower", "going-on-narrower", Pictogram::Narrower),
            What::Before => ("before", "going-on-before", Pictogram::GoOn),
        };
        leaf.choice(format!("go_on:{name}"), id, Act::GoOn(what)).icon(icon)
    });
    leaf.choose([talk, close]);
    leaf.choose([narrower, before]);
    let less = less(&mut leaf);
    leaf.choose(less);
    leaf.back(Act::NotChoosing);
    leaf.done()
}

/// The way to what can be less, from now on until it is over.
fn less(leaf: &mut Leaf<'_, Act>) -> Choice {
    let less = leaf.choice("less", "less-now", Act::Less);
    less.looking(Look::Quiet).icon(Pictogram::Narrower)
}

/// What is called `name`, in the half of one of two.
pub(super) fn of(at: &At<'_>, name: &str, person: Person) -> String {
    if at.people.is_alone() {
        name.to_owned()
    } else {
        format!("{name}:{}", person.tag())
    }
}

/// Not today: a full answer, before it begins.
fn not_today(leaf: &mut Leaf<'_, Act>, person: Person, at: &At<'_>) -> Choice {
    let choice = leaf.choice(of(at, "not_today", person), "preparing-not-today", Act::NotToday);
    choice.looking(Look::Quiet).icon(Pictogram::NotToday)
}

/// One question, one key: a finger that comes late on the question before touches nothing.
fn of_question(key: &str, session: &Session) -> String {
    format!("{key}/{}", session.question())
}

/// One page for somebody alone; for two, a half each, with the pause between that belongs to both.
pub(super) fn halves(key: String, at: &At<'_>, mut half: impl FnMut(&mut Leaf<'_, Act>, Person)) -> Written<Act> {
    in_halves(key, at, &mut half)
}

/// As [`halves`], once for all pages that have them: the library stays smaller.
fn in_halves(key: String, at: &At<'_>, half: &mut dyn FnMut(&mut Leaf<'_, Act>, Person)) -> Written<Act> {
    let layout = if at.people.is_alone() {
        Layout::Reading
    } else {
        Layout::Halves
    };
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, layout);
    leaf.pause_band("common-pause-spoken");
    for (number, (person, _)) in at.people.iter().enumerate() {
        if number > 0 {
            leaf.next_side();
        }
        half(&mut leaf, person);
    }
    leaf.done()
}

/// Yes, and not yet, as far as they are offered to `person`.
fn answers(leaf: &mut Leaf<'_, Act>, session: &Session, person: Person) -> Vec<Choice> {
    let (offers, number) = (session.offers(), session.question());
    let mut answers: Vec<Choice> = Vec::new();
    if offers.has_own(Touch::Yes, person) {
        let act = Act::Yes {
            person,
            question: number,
        };
        let yes = leaf.choice(format!("yes:{}", person.tag()), "common-yes", act);
        answers.push(yes.icon(Pictogram::Yes));
    }
    if offers.has_own(Touch::NotYet, person) {
        let act = Act::NotYet {
            person,
            question: number,
        };
        let not_yet = leaf.choice(format!("not_yet:{}", person.tag()), "common-not-yet", act);
        answers.push(not_yet.icon(Pictogram::NotYet));
    }
    answers
}

/// How is your body just now? Five answers, and none; none of them goes with a different weight.
fn body(leaf: &mut Leaf<'_, Act>, person: Person, at: &At<'_>) {
    if at.people.is_alone() {
        leaf.title("preparing-title");
    }
    super::bodies::asked(leaf, person, at);
    ways(leaf, person, at);
}

/// Somebody may say it otherwise, until what is read is of both.
pub(super) fn say_again(leaf: &mut Leaf<'_, Act>, person: Person) -> Choice {
    let name = format!("again:{}", person.tag());
    let again = leaf.choice(name, "body-again", Act::SayAgain(person));
    again.looking(Look::Quiet).icon(Pictogram::StepBack)
}

/// The ways out of one's own half, before it begins.
fn ways(leaf: &mut Leaf<'_, Act>, person: Person, at: &At<'_>) {
    let not_today = not_today(leaf, person, at);
    let stop = stop_of(leaf, at, person).looking(Look::Quiet);
    leaf.way([not_today, stop]);
}

const fn body_line(state: BodyState, alone: bool) -> &'static str {
    match state {
        BodyState::Calm => "body-line-calm",
        BodyState::Alert => "body-line-alert",
        BodyState::Stirred => "body-line-stirred",
        BodyState::Numb if alone => "body-line-numb-alone",
        BodyState::Numb => "body-line-numb",
        BodyState::FarAway => "body-line-far-away",
    }
}

/// What will happen, step by step; none while nobody knows what was agreed.
fn steps(leaf: &Leaf<'_, Act>, tonight: &Tonight, at: &At<'_>) -> Vec<StripStep> {
    let alone = at.people.is_alone();
    let Some(next) = &tonight.help.next else {
        return Vec::new();
    };
    let asks = match (next.check_every_s, next.check_every_s / 60) {
        (0, _) if alone => leaf.say("preparing-next-check-asked-alone"),
        (0, _) => leaf.say("preparing-next-check-asked"),
        (_, 0) => leaf.say("preparing-next-check-often"),
        (_, minutes) => leaf.say_with("preparing-next-check", &[("minutes", Word::Number(minutes))]),
    };
    let signs = [
        ("preparing-next-word", &next.stop_word),
        ("preparing-next-slow-word", &next.slow_word),
        ("preparing-next-gesture", &next.gesture),
    ];
    let signs = signs.into_iter().filter(|(_, sign)| !sign.is_empty());
    let signs = signs.map(|(id, sign)| leaf.say_with(id, &[("word", Word::Text(sign))]));
    let touch = [
        leaf.say("preparing-next-touch"),
        leaf.say("preparing-next-slower"),
        at.pauses_too(),
    ];
    let mut silence = leaf.say("preparing-next-silence");
    if !at.phone.can(Ability::KeepsRunning) {
        silence = [silence, leaf.say("preparing-next-unseen")].join(" ");
    }
    let steps = [
        (
            Pictogram::ScreenTurnsDark,
            leaf.say(if alone {
                "preparing-next-yes-alone"
            } else {
                "preparing-next-yes"
            }),
        ),
        (Pictogram::TouchPauses, touch.join(" ").trim_end().to_owned()),
        (Pictogram::Signals, signs.collect::<Vec<_>>().join(" ")),
        (Pictogram::ItAsks, asks),
        (Pictogram::SilenceSlows, silence),
    ];
    let said = steps.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(pictogram, text)| StripStep { pictogram, text }).collect()
}
