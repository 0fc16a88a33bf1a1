//! Paused, and calm: the same help, with a session behind it or none.

use super::{
    super::{Act, Bodies, Over, Person, PersonHelp, Session, Tonight, Touch, Whom},
    before::{halves, of},
    stop, stop_of,
};
use crate::{
    library::{Exercise, steps},
    page::{At, BlankKind, CardLine, Choice, Ground, Layout, Leaf, Lock, Look, Part, Pictogram, Written},
    words::Word,
};

/// How many of their own aids stand below the offer.
const MOST_AIDS: usize = 3;

/// Paused. Nothing has to happen now. Going on is never first, and not offered before the pause has settled.
pub(crate) fn paused(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    if tonight.exercise.is_some() {
        return exercise(tonight, Triggers::AsChosen, at);
    }
    if tonight.unlocking && !at.is_open() {
        return unlocking(at);
    }
    if tonight.over == Over::GoingOn && at.is_open() {
        return super::before::going_on(at);
    }
    if let Some((whom, bodies)) = tonight.asked_bodies() {
        return match whom {
            Whom::One(person) => body_now(person, at),
            Whom::Both => bodies_now(bodies, at),
        };
    }
    if let Some(whom) = tonight.whom {
        let mut leaf = helping("paused", whom, tonight, at);
        let stop = stop(&mut leaf, at);
        leaf.way(stop);
        // So that what is offered suits them; nobody has to. Three ways, one below the other, are too many.
        let body = ask_body(&mut leaf, Some(whom));
        let back = leaf.choice("back", "common-back", back_from_help(tonight));
        leaf.way([back.looking(Look::Back).icon(Pictogram::Back), body]);
        return leaf.done();
    }
    if tonight.further > 0 {
        let mut leaf = further("paused", tonight, at);
        let stop = stop(&mut leaf, at);
        leaf.way(stop);
        leaf.back(back_from_help(tonight));
        return leaf.done();
    }
    let mut leaf = deep("paused", "paused-title", "paused-nothing", at);
    if tonight.woken {
        leaf.sentence("paused-woken");
    }
    help(&mut leaf, tonight, "paused-helps", at);
    let stop = stop(&mut leaf, at);
    if tonight.whose_bodies().is_some() {
        let body = ask_body(&mut leaf, None);
        leaf.way([stop, body]);
    } else {
        leaf.way(stop);
    }
    match at.lock {
        Lock::Open if session.offers().has(Touch::GoOn) => {
            let go_on = leaf.choice("go_on", "paused-go-on", Act::Choosing);
            leaf.way(go_on.icon(Pictogram::GoOn));
        }
        Lock::Locked { by_secret, .. } => {
            let act = if by_secret {
                Act::Unlocking
            } else {
                Act::UnlockWithDevice
            };
            let unlock = leaf.choice("unlock", "paused-unlock", act);
            leaf.way(unlock.icon(Pictogram::Unlock));
        }
        Lock::Open | Lock::Nothing => {}
    }
    leaf.done()
}

/// The help of a pause with nothing behind it, at any time of day.
pub(crate) fn calm(tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    if tonight.exercise.is_some() {
        return exercise(tonight, Triggers::Unsaid, at);
    }
    if let Some(whom) = tonight.whom {
        let mut leaf = helping("calm", whom, tonight, at);
        leaf.back(back_from_help(tonight));
        return leaf.done();
    }
    if tonight.further > 0 {
        let mut leaf = further("calm", tonight, at);
        leaf.back(back_from_help(tonight));
        return leaf.done();
    }
    let mut leaf = deep("calm", "calm-title", "calm-nothing", at);
    help(&mut leaf, tonight, "calm-helps", at);
    let leave = leaf.choice("finish", "calm-leave", Act::Finish).looking(Look::Back);
    leaf.way(leave.icon(Pictogram::Back));
    leaf.done()
}

/// The way to say how one's body is.
fn ask_body(leaf: &mut Leaf<'_, Act>, whom: Option<Whom>) -> Choice {
    let sentence = match whom {
        Some(Whom::Both) => "paused-bodies",
        _ => "paused-body",
    };
    let body = leaf.choice("body", sentence, Act::AskBody(true));
    body.looking(Look::Quiet).icon(Pictogram::Ask)
}

/// How whom it helps is just now: it sets what is offered first, and nothing is kept of it.
fn body_now(person: Person, at: &At<'_>) -> Written<Act> {
    let key = format!("paused/body/{}", person.tag());
    let mut leaf = Leaf::new(key, at.language).on(Ground::Deep, Layout::Reading);
    leaf.soft_saying(at.people.whose(person));
    leaf.question("body-question");
    leaf.soft(if at.people.is_alone() {
        "paused-body-text-alone"
    } else {
        "paused-body-text"
    });
    // Said whatever the answer is: what a body does is not a wish (S63).
    leaf.soft("body-no-wish");
    super::bodies::answers(&mut leaf, person);
    let stop = stop(&mut leaf, at);
    leaf.way(stop);
    leaf.back(Act::AskBody(false));
    leaf.done()
}

/// How both are just now, each in their own half. Nothing is offered by it before both have answered or passed.
fn bodies_now(bodies: Bodies, at: &At<'_>) -> Written<Act> {
    halves("paused/body/both".to_owned(), at, |leaf, person| {
        if bodies.has_said(person) {
            leaf.soft_saying(at.people.whose(person));
            super::after::heard(leaf, person);
        } else {
            super::bodies::asked(leaf, person, at);
        }
        let back = leaf.choice(of(at, "back", person), "common-back", Act::AskBody(false));
        let stop = stop_of(leaf, at, person).looking(Look::Quiet);
        leaf.way([back.looking(Look::Back).icon(Pictogram::Back), stop]);
    })
}

const fn back_from_help(tonight: &Tonight) -> Act {
    match tonight.further.checked_sub(1) {
        Some(nearer) => Act::Further(nearer),
        None => Act::HelpNobody,
    }
}

/// What is one touch further than what stands on `page`, or more.
fn further<'a>(page: &str, tonight: &Tonight, at: &At<'a>) -> Leaf<'a, Act> {
    let key = match tonight.further {
        ..=1 => format!("{page}/more"),
        touches => format!("{page}/more/{touches}"),
    };
    let mut leaf = Leaf::new(key, at.language).on(Ground::Deep, Layout::Reading);
    leaf.title("paused-more");
    let ways = ways(&mut leaf, tonight);
    offer(&mut leaf, ways, tonight);
    leaf
}

fn deep<'a>(key: &str, word: &str, nothing: &str, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language).on(Ground::Deep, Layout::Reading);
    leaf.word_on_rings(word);
    leaf.question(nothing);
    leaf
}

/// The covenant, and what may help: of two, first whom; alone, the card and the ways; while locked, the cards whose authors chose
/// so.
fn help(leaf: &mut Leaf<'_, Act>, tonight: &Tonight, heading: &str, at: &At<'_>) {
    leaf.sentence_saying(&tonight.help.covenant);
    tonight.help.shown.iter().for_each(|person| card(leaf, person));
    if tonight.help.is_of_two() {
        leaf.choose(Part::Soft {
            text: leaf.say("paused-whom"),
        });
        let each: Vec<Choice> = at
            .people
            .iter()
            .map(|(person, name)| {
                let act = Act::Help(Whom::One(person));
                let choice = leaf.choice_saying(format!("whom:{}", person.tag()), name, act);
                choice.icon(Pictogram::OnePerson)
            })
            .collect();
        leaf.choose(each);
        let both = leaf.choice("whom:both", "paused-whom-both", Act::Help(Whom::Both));
        leaf.choose(both.icon(Pictogram::Both));
    } else {
        tonight.help.people.iter().for_each(|person| card(leaf, person));
        leaf.choose(Part::Soft {
            text: leaf.say(heading),
        });
    }
    let ways = ways(leaf, tonight);
    offer(leaf, ways, tonight);
}

/// What is offered, and beside the last of it the way to what is one touch further, if there is more: what is read and chosen
/// from scrolls in the largest type, and the ways out have their places.
fn offer(leaf: &mut Leaf<'_, Act>, mut ways: Vec<Choice>, tonight: &Tonight) {
    let beside_more = if tonight.offered().1 { ways.pop() } else { None };
    for way in ways {
        leaf.choose(way);
    }
    if let Some(last) = beside_more {
        let more = leaf.choice("more", "paused-more", Act::Further(tonight.further.saturating_add(1)));
        leaf.choose([last, more.looking(Look::Quiet)]);
    }
}

/// What helps one of two, with their card, and what the other can do for themselves (S23); or what they can do together
/// (S74). At most three at once.
fn helping<'a>(key: &str, whom: Whom, tonight: &Tonight, at: &At<'a>) -> Leaf<'a, Act> {
    let (tag, person) = match whom {
        Whom::One(person) => (person.tag(), Some(person)),
        Whom::Both => ("both", None),
    };
    let key = format!("{key}/whom/{tag}");
    if tonight.further > 0 {
        return further(&key, tonight, at);
    }
    let mut leaf = Leaf::new(key, at.language).on(Ground::Deep, Layout::Reading);
    let helps = |leaf: &Leaf<'_, Act>, person| match (at.people.chosen_name(person), person) {
        (Some(name), _) => leaf.say_with("paused-for", &[("name", Word::Text(name))]),
        (None, Person::First) => leaf.say("paused-for-first"),
        (None, Person::Second) => leaf.say("paused-for-second"),
    };
    let Some(person) = person else {
        leaf.title("paused-for-both");
        let ways = ways(&mut leaf, tonight);
        offer(&mut leaf, ways, tonight);
        return leaf;
    };
    let text = helps(&leaf, person);
    leaf.read(Part::Title { text });
    if let Some(written) = tonight.help.of(person) {
        card(&mut leaf, written);
    }
    let other = helps(&leaf, person.other());
    leaf.soft_saying(&other);
    leaf.sentence("paused-not-you");
    let mut ways = ways(&mut leaf, tonight);
    let of_the_other = format!("ground:{}", tag_of(Exercise::Steady));
    for way in ways.iter_mut().filter(|way| way.name == of_the_other) {
        other.clone_into(&mut way.over);
    }
    offer(&mut leaf, ways, tonight);
    leaf
}

/// What `person` wrote for whoever is with them when they cannot speak (S16).
fn card(leaf: &mut Leaf<'_, Act>, person: &PersonHelp) {
    let lines = [
        ("paused-card-do", &person.card_do),
        ("paused-card-do-not", &person.card_do_not),
    ];
    let written = lines.into_iter().filter(|(_, text)| !text.is_empty());
    let lines: Vec<CardLine> = written
        .map(|(over, text)| CardLine::new(leaf.say(over), text))
        .collect();
    if !lines.is_empty() {
        leaf.read(Part::Card {
            title: person.name.clone(),
            lines,
        });
    }
}

/// What may help now.
fn ways(leaf: &mut Leaf<'_, Act>, tonight: &Tonight) -> Vec<Choice> {
    let offered = tonight.offered().0.into_iter().map(|exercise| {
        let name = format!("ground:{}", tag_of(exercise));
        let choice = leaf.choice(name, name_of(exercise), Act::Ground(exercise));
        let choice = choice.icon(icon_of(exercise));
        let written = tonight.written(exercise).into_iter().map(|one| one.text);
        // What was agreed can be read at once; what troubles somebody cannot.
        let some = if exercise == Exercise::OwnAids { MOST_AIDS } else { 1 };
        choice.hint(written.take(some).collect::<Vec<_>>().join(" · "))
    });
    offered.collect()
}

/// What is said of what troubles somebody, beside what was agreed for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Triggers {
    /// Their own words, where they chose to show them.
    AsChosen,
    /// Nothing: nobody paused, and whoever reads may be anybody.
    Unsaid,
}

/// One step, with as many ways out as ways on.
fn exercise(tonight: &Tonight, triggers: Triggers, at: &At<'_>) -> Written<Act> {
    let (exercise, step) = tonight.exercise.unwrap_or((Exercise::FiveSenses, 0));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let key = format!("exercise/{}/{}", tag_of(exercise), step.saturating_add(1));
    let mut leaf = Leaf::new(key, at.language).on(Ground::Deep, Layout::Reading);
    leaf.read(Part::Steps {
        text: leaf.say(name_of(exercise)),
        number: count(step).saturating_add(1),
        of: count(tonight.steps_of(exercise)),
    });
    if let Some(written) = tonight.written(exercise).get(step) {
        if tonight.help.is_of_two() {
            // “Let go of me” is somebody's.
            leaf.soft_saying(&written.whose.name);
        }
        if triggers == Triggers::AsChosen {
            leaf.soft_saying(written.trigger);
        }
        let text = written.text.to_owned();
        leaf.read(Part::Title { text });
        leaf.sentence(match exercise {
            Exercise::Agreed => "agreed-hint",
            Exercise::Topics => "topics-hint",
            _ => "own-aids-hint",
        });
    } else if let Some(sentence) = steps(exercise).get(step) {
        leaf.title(sentence);
        leaf.sentence_saying(leaf.say(&format!("{sentence}-hint")));
    }
    if !matches!(exercise, Exercise::Agreed | Exercise::Topics) {
        leaf.soft("exercise-eyes");
    }
    if exercise == Exercise::Breathing {
        leaf.read(Part::Circle {
            spoken: leaf.say("exercise-circle-spoken"),
        });
    }
    for (name, sentence, act, icon) in [
        ("ground_next", "exercise-next", Act::GroundNext, Pictogram::Next),
        ("ground_skip", "exercise-skip", Act::GroundNext, Pictogram::Skip),
        ("ground_leave", "exercise-leave", Act::GroundLeave, Pictogram::Back),
    ] {
        let choice = leaf.choice(name, sentence, act).icon(icon);
        let look = if act == Act::GroundLeave {
            Look::Back
        } else {
            Look::Plain
        };
        leaf.choose(choice.looking(look));
    }
    leaf.done()
}

/// The place to unlock from within a pause: going on needs everybody's own words.
fn unlocking(at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("paused/unlock", at.language).on(Ground::Deep, Layout::Reading);
    leaf.title("locked-title");
    leaf.read(leaf.blank("secret", "locked-field", BlankKind::Secret));
    let open = leaf.choice("open", "locked-open", Act::Unlock);
    leaf.choose(open.icon(Pictogram::Unlock).looking(Look::Next).taking_secrets());
    leaf.back(Act::NotUnlocking);
    leaf.done()
}

const fn tag_of(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::FiveSenses => "five_senses",
        Exercise::OwnAids => "own_aids",
        Exercise::Relaxation => "tensing",
        Exercise::Breathing => "breathing",
        Exercise::Steady => "steady",
        Exercise::Connected => "connected",
        Exercise::Agreed => "agreed",
        Exercise::Topics => "topics",
    }
}

const fn icon_of(exercise: Exercise) -> Pictogram {
    match exercise {
        Exercise::FiveSenses => Pictogram::FiveSenses,
        Exercise::OwnAids => Pictogram::OwnAids,
        Exercise::Relaxation => Pictogram::Tensing,
        Exercise::Breathing => Pictogram::Breathing,
        Exercise::Steady => Pictogram::Calm,
        Exercise::Connected => Pictogram::Both,
        Exercise::Agreed => Pictogram::Plan,
        Exercise::Topics => Pictogram::Talk,
    }
}

const fn name_of(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::FiveSenses => "exercise-five-senses",
        Exercise::OwnAids => "exercise-own-aids",
        Exercise::Relaxation => "exercise-relaxation",
        Exercise::Breathing => "exercise-breathing",
        Exercise::Steady => "exercise-steady",
        Exercise::Connected => "exercise-connected",
        Exercise::Agreed => "exercise-agreed",
        Exercise::Topics => "exercise-topics",
    }
}
