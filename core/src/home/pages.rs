//! The pages of home: no counters, no dates of last use, and nowhere who left something open.

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
        Place::Tonight => tonight(home, at),
        Place::Ours => ours(home, at),
        Place::Mine => mine(home, at),
    }
}

fn door(leaf: &mut Leaf<'_, Act>, name: impl Into<String>, id: &str, door: Door, icon: Pictogram) -> Choice {
    leaf.choice(name, id, Act::Open(door)).icon(icon)
}

/// Nothing is going on: a greeting, the doors, and the pause.
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
    for (id, since) in [
        ("home-sheet-opens", home.tells_of_sheet),
        ("home-finger-opens", home.tells_of_finger),
    ] {
        if let Some(day) = since {
            leaf.note_saying(at.language.say_with_day(id, day, &[]));
        }
    }
    if home.asks_for_a_lock {
        leaf.note("home-no-lock");
        let choose = door(
            &mut leaf,
            "choose_lock",
            "home-choose-lock",
            Door::ChooseLock,
            Pictogram::Lock,
        );
        let without = door(
            &mut leaf,
            "without",
            "first-start-secret-without",
            Door::WithoutLock,
            Pictogram::Later,
        );
        leaf.read([choose, without]);
    }
    let (tonight, ours, mine) = ("home-tonight-text", "home-ours-text", "home-mine-text");
    let (tonight, mine) = if alone {
        ("home-tonight-text-alone", "home-mine-text-alone")
    } else {
        (tonight, mine)
    };
    let waits = |otherwise| if home.plan_waits { "home-plan-waits" } else { otherwise };
    let mut place = |name: &str, id, text: &str, place, icon| {
        let hint = leaf.say(text);
        let choice = leaf.choice(name, id, Act::Go(place)).icon(icon).hint(hint);
        leaf.choose(choice);
    };
    place("tonight", "home-tonight", tonight, Place::Tonight, Pictogram::Tonight);
    if alone {
        place("mine", "home-mine", waits(mine), Place::Mine, Pictogram::Mine);
    } else {
        place("ours", "home-ours", waits(ours), Place::Ours, Pictogram::Ours);
        place("mine", "home-mine", mine, Place::Mine, Pictogram::Mine);
    }
    leaf.done()
}

fn greeting(leaf: &mut Leaf<'_, Act>, at: &At<'_>) {
    let chosen = |person| at.people.chosen_name(person);
    let text = match (chosen(Person::First), chosen(Person::Second)) {
        (Some(first), _) if at.people.is_alone() => leaf.say_with("home-greeting-one", &[("first", Word::Text(first))]),
        (Some(first), Some(second)) => leaf.say_with(
            "home-greeting-two",
            &[("first", Word::Text(first)), ("second", Word::Text(second))],
        ),
        _ => leaf.say("home-greeting"),
    };
    leaf.read(Part::Title { text });
}

/// A page behind a door.
fn behind<'a>(key: &str, title: &str, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title(title);
    leaf
}

/// Time together, or for oneself; calm, at any hour; practice.
fn tonight(home: &Home, at: &At<'_>) -> Written<Act> {
    let mut leaf = behind("tonight", "home-tonight", at);
    let alone = at.people.is_alone();
    if home.may_prepare {
        let (id, icon) = if alone {
            ("home-prepare-alone", Pictogram::OnePerson)
        } else {
            ("home-prepare", Pictogram::Both)
        };
        let prepare = door(&mut leaf, "prepare", id, Door::Prepare, icon);
        leaf.choose(prepare);
    } else if home.has_plan {
        leaf.sentence(if alone {
            "home-not-today-alone"
        } else {
            "home-not-today"
        });
    } else {
        leaf.sentence(if alone {
            "home-plan-first-alone"
        } else {
            "home-plan-first"
        });
        let plan = plan(&mut leaf, home);
        leaf.choose(plan);
    }
    if home.has_plan {
        let less = door(&mut leaf, "less", "tonight-less", Door::Less, Pictogram::Narrower);
        let hint = if home.is_less {
            leaf.say("tonight-less-holds")
        } else {
            String::new()
        };
        let less = less.hint(hint);
        if alone {
            leaf.choose(less);
        } else {
            let talk = door(&mut leaf, "talk", "talk-title", Door::Talk, Pictogram::Talk);
            leaf.choose([talk, less]);
        }
    }
    let calm = door(&mut leaf, "calm", "home-calm", Door::Calm, Pictogram::Calm);
    leaf.choose(calm);
    let practice = door(
        &mut leaf,
        "practice",
        "home-practice",
        Door::Practice,
        Pictogram::Practice,
    );
    leaf.choose(practice);
    leaf.back(Act::Back);
    leaf.done()
}

/// What belongs to both. Nothing of it waits for anybody.
fn ours(home: &Home, at: &At<'_>) -> Written<Act> {
    let mut leaf = behind("ours", "home-ours", at);
    let plan = plan(&mut leaf, home);
    if home.has_plan {
        let review = door(&mut leaf, "review", "plan-review", Door::Review, Pictogram::Yes);
        leaf.choose([plan, review]);
    } else {
        leaf.choose(plan);
    }
    between(&mut leaf, home);
    leaf.back(Act::Back);
    leaf.done()
}

fn plan(leaf: &mut Leaf<'_, Act>, home: &Home) -> Choice {
    let plan = door(leaf, "plan", "home-plan", Door::Plan, Pictogram::Plan);
    if home.plan_waits {
        plan.looking(Look::Next)
    } else {
        plan
    }
}

/// What there is between two evenings: the check-ins, the words for when something went wrong, the reminders; how it was
/// before.
fn between(leaf: &mut Leaf<'_, Act>, home: &Home) {
    let week = door(leaf, "week", "home-week", Door::Week, Pictogram::CheckIn);
    let next_day = door(leaf, "next_day", "home-next-day", Door::NextDay, Pictogram::Aftercare);
    leaf.choose([week, next_day]);
    let repair = door(leaf, "repair", "home-repair", Door::Repair, Pictogram::Repair);
    let reminders = door(
        leaf,
        "reminders",
        "home-reminders",
        Door::Reminders,
        Pictogram::Reminders,
    );
    leaf.choose([repair, reminders]);
    if home.may_step_back {
        let back = door(leaf, "step_back", "home-step-back", Door::StepBack, Pictogram::StepBack);
        let hint = leaf.say("home-step-back-text");
        leaf.choose(back.hint(hint));
    }
}

/// What each keeps for themselves: of two, first whose. Its last line, privacy and this phone, asks for no words.
fn mine(home: &Home, at: &At<'_>) -> Written<Act> {
    let mut leaf = behind("mine", "home-mine", at);
    if at.people.is_alone() {
        let own = Door::Own(Person::First);
        let own = door(&mut leaf, "own", "own-title", own, Pictogram::Mine);
        let plan = plan(&mut leaf, home);
        leaf.choose([own, plan]);
        between(&mut leaf, home);
    } else {
        leaf.sentence("own-text");
        for (person, name) in at.people.iter() {
            let name_of_choice = format!("whose:{}", person.tag());
            let whose = leaf.choice_saying(name_of_choice, name, Act::Open(Door::Own(person)));
            leaf.choose(whose.icon(Pictogram::Mine));
        }
    }
    let privacy = door(&mut leaf, "privacy", "privacy-title", Door::Privacy, Pictogram::Privacy);
    leaf.choose(privacy.looking(Look::Quiet));
    let back = leaf.choice("back", "common-back", Act::Back).looking(Look::Back);
    let lock = door(&mut leaf, "lock", "home-lock", Door::Lock, Pictogram::Lock);
    leaf.way([back.icon(Pictogram::Back), lock.looking(Look::Quiet)]);
    leaf.done()
}
