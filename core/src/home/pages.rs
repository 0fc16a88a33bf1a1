//! The pages of home: no counters, no dates of last use, no names beside what is left open.

use super::{Act, Door, Home, Place};
use crate::{
    page::{At, Choice, Ground, Layout, Leaf, Look, Part, Pictogram, Written},
    session::Person,
    words::Word,
};

/// The page at `place`.
pub(crate) fn write(place: Place, home: &Home, at: &At<'_>) -> Written<Act> {
    match place {
        Place::Home => at_home(home, at),
        Place::Between => between(home, at),
    }
}

fn door(leaf: &mut Leaf<'_, Act>, name: impl Into<String>, id: &str, door: Door, icon: Pictogram) -> Choice {
    leaf.choice(name, id, Act::Open(door)).icon(icon)
}

/// Nothing is going on: a greeting, what can be done now, and the pause.
fn at_home(home: &Home, at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("home", at.language).on(Ground::Page, Layout::Resting);
    leaf.pause_band("common-pause-spoken");
    let alone = at.people.is_alone();
    leaf.read(Part::Picture {
        pictogram: if alone {
            Pictogram::OneStone
        } else {
            Pictogram::TwoStones
        },
        spoken: String::new(),
    });
    greeting(&mut leaf, at);
    if at.is_unsaved {
        leaf.note("common-not-saved");
        leaf.note("common-not-saved-kept");
    }
    if !home.doubt.is_empty() {
        leaf.note_saying(&home.doubt);
        let go_on = door(&mut leaf, "go_on", "home-go-on", Door::GoOn, Pictogram::GoOn);
        leaf.read(go_on.looking(Look::Quiet));
    }
    home.aged.iter().for_each(|sentence| leaf.note(sentence));
    if home.tells_of_sheet {
        leaf.note("home-sheet-opens");
    }
    if home.tells_of_finger {
        leaf.note("home-finger-opens");
    }
    if home.may_prepare {
        let id = if alone { "home-prepare-alone" } else { "home-prepare" };
        let prepare = door(&mut leaf, "prepare", id, Door::Prepare, Pictogram::Tonight);
        leaf.choose(prepare);
    }
    left_open(&mut leaf, home);
    let any_left_open = home.left_open.iter().any(|(_, is_open)| *is_open);
    if home.plan_waits || !any_left_open {
        let plan = door(&mut leaf, "plan", "home-plan", Door::Plan, Pictogram::Plan);
        leaf.choose(if home.plan_waits {
            plan.looking(Look::Next)
        } else {
            plan
        });
    }
    let between = leaf.choice("between", "home-between", Act::Between);
    leaf.choose(between.icon(Pictogram::Rest));
    let lock = door(&mut leaf, "lock", "home-lock", Door::Lock, Pictogram::Lock);
    let privacy = door(&mut leaf, "privacy", "home-privacy", Door::Privacy, Pictogram::Privacy);
    leaf.way([lock.looking(Look::Quiet), privacy.looking(Look::Quiet)]);
    leaf.done()
}

fn greeting(leaf: &mut Leaf<'_, Act>, at: &At<'_>) {
    let first = at.people.name(Person::First);
    let text = if at.people.is_alone() {
        leaf.say_with("home-greeting-one", &[("first", Word::Text(first))])
    } else {
        let second = at.people.name(Person::Second);
        leaf.say_with(
            "home-greeting-two",
            &[("first", Word::Text(first)), ("second", Word::Text(second))],
        )
    };
    leaf.read(Part::Title { text });
}

/// Whose it is stands nowhere: both may be looking. Whoever opens one sees whether it is theirs.
fn left_open(leaf: &mut Leaf<'_, Act>, home: &Home) {
    let authors = home.left_open.iter().filter(|(_, is_open)| **is_open);
    let mut choices: Vec<Choice> = Vec::new();
    for (person, _) in authors {
        let id = if choices.is_empty() {
            "home-reflect"
        } else {
            "home-reflect-other"
        };
        let name = format!("reflect:{}", person.tag());
        choices.push(door(leaf, name, id, Door::TakeUp(person), Pictogram::Reflect));
    }
    match choices.len() {
        0 => {}
        1 => choices.into_iter().for_each(|choice| leaf.choose(choice)),
        _ => leaf.choose(choices),
    }
}

/// What there is between the evenings. Nothing of it waits for anybody.
fn between(home: &Home, at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new("between", at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("between-title");
    let plan = door(&mut leaf, "plan", "between-plan", Door::Plan, Pictogram::Plan);
    leaf.choose(plan);
    let week = door(&mut leaf, "week", "between-week", Door::Week, Pictogram::CheckIn);
    let next_day = door(
        &mut leaf,
        "next_day",
        "between-next-day",
        Door::NextDay,
        Pictogram::Aftercare,
    );
    leaf.choose([week, next_day]);
    let repair = door(&mut leaf, "repair", "between-repair", Door::Repair, Pictogram::Repair);
    leaf.choose(repair);
    let reminders = door(
        &mut leaf,
        "reminders",
        "between-reminders",
        Door::Reminders,
        Pictogram::Reminders,
    );
    leaf.choose(reminders);
    if home.may_step_back {
        let back = door(
            &mut leaf,
            "step_back",
            "between-step-back",
            Door::StepBack,
            Pictogram::StepBack,
        );
        let hint = leaf.say("between-step-back-text");
        leaf.choose(back.hint(hint));
    }
    leaf.back(Act::Back);
    leaf.done()
}
