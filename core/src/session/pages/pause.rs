//! Paused, and calm: the same help, with a session behind it or none.

use super::{
    super::{Act, Session, Tonight, Touch},
    stop,
};
use crate::{
    library::{Exercise, steps},
    page::{At, BlankKind, CardLine, Ground, Layout, Leaf, Lock, Look, Part, Written},
};

/// How many of their own aids stand below the offer.
const MOST_AIDS: usize = 3;

/// Paused. Nothing has to happen now. Going on is never first, and not offered before the pause has settled.
pub(crate) fn paused(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    if tonight.exercise.is_some() {
        return exercise(tonight, at);
    }
    if tonight.unlocking && !at.is_open() {
        return unlocking(at);
    }
    if tonight.choosing && at.is_open() {
        return super::before::going_on(at);
    }
    let mut leaf = deep("paused", "paused-title", "paused-nothing", at);
    if tonight.woken {
        leaf.sentence("paused-woken");
    }
    help(&mut leaf, tonight, "paused-helps");
    let stop = stop(&mut leaf, at);
    leaf.way(stop);
    match at.lock {
        Lock::Open if session.offers().has(Touch::GoOn) => {
            let go_on = leaf.choice("go_on", "paused-go-on", Act::Choosing);
            leaf.way(go_on);
        }
        Lock::Locked { by_secret, .. } => {
            let act = if by_secret {
                Act::Unlocking
            } else {
                Act::UnlockWithDevice
            };
            let unlock = leaf.choice("unlock", "paused-unlock", act);
            leaf.way(unlock);
        }
        Lock::Open | Lock::Nothing => {}
    }
    leaf.done()
}

/// The same help with nothing behind it, at any time of day.
pub(crate) fn calm(tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    if tonight.exercise.is_some() {
        return exercise(tonight, at);
    }
    let mut leaf = deep("calm", "calm-title", "calm-nothing", at);
    help(&mut leaf, tonight, "calm-helps");
    let leave = leaf.choice("finish", "calm-leave", Act::Finish).looking(Look::Back);
    leaf.way(leave);
    leaf.done()
}

fn deep<'a>(key: &str, word: &str, nothing: &str, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language).on(Ground::Deep, Layout::Reading);
    leaf.word(word);
    leaf.question(nothing);
    leaf
}

/// The covenant, the cards, and what may help.
fn help(leaf: &mut Leaf<'_, Act>, tonight: &Tonight, heading: &str) {
    let help = &tonight.help;
    leaf.sentence_saying(&help.covenant);
    for person in &help.people {
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
    if !help.exercises.is_empty() {
        leaf.choose(Part::Soft {
            text: leaf.say(heading),
        });
    }
    for &exercise in &help.exercises {
        let choice = leaf.choice(
            format!("ground:{}", tag(exercise)),
            name(exercise),
            Act::Ground(exercise),
        );
        let aids: Vec<&str> = match exercise {
            Exercise::OwnAids => help.aids().take(MOST_AIDS).collect(),
            _ => Vec::new(),
        };
        leaf.choose(choice.hint(aids.join(" · ")));
    }
}

/// One step, with as many ways out as ways on.
fn exercise(tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let (exercise, step) = tonight.exercise.unwrap_or((Exercise::FiveSenses, 0));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let key = format!("exercise/{}/{}", tag(exercise), step.saturating_add(1));
    let mut leaf = Leaf::new(key, at.language).on(Ground::Deep, Layout::Reading);
    leaf.read(Part::Steps {
        text: leaf.say(name(exercise)),
        number: count(step).saturating_add(1),
        of: count(tonight.steps_of(exercise)),
    });
    if exercise == Exercise::OwnAids {
        let aid = tonight.help.aids().nth(step).unwrap_or_default().to_owned();
        leaf.read(Part::Title { text: aid });
        leaf.sentence("own-aids-hint");
    } else if let Some(sentence) = steps(exercise).get(step) {
        leaf.title(sentence);
        leaf.sentence_saying(leaf.say(&format!("{sentence}-hint")));
    }
    leaf.soft("exercise-eyes");
    if exercise == Exercise::Breathing {
        leaf.read(Part::Circle {
            spoken: leaf.say("exercise-circle-spoken"),
        });
    }
    for (name, sentence, act) in [
        ("ground_next", "exercise-next", Act::GroundNext),
        ("ground_skip", "exercise-skip", Act::GroundNext),
        ("ground_leave", "exercise-leave", Act::GroundLeave),
    ] {
        let choice = leaf.choice(name, sentence, act);
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
    leaf.choose(open.looking(Look::Next).taking_secrets());
    leaf.back(Act::NotUnlocking);
    leaf.done()
}

const fn tag(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::FiveSenses => "five_senses",
        Exercise::OwnAids => "own_aids",
        Exercise::Relaxation => "tensing",
        Exercise::Breathing => "breathing",
    }
}

const fn name(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::FiveSenses => "exercise-five-senses",
        Exercise::OwnAids => "exercise-own-aids",
        Exercise::Relaxation => "exercise-relaxation",
        Exercise::Breathing => "exercise-breathing",
    }
}
