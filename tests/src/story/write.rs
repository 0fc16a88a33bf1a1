//! From a story to JSON, for the players in Kotlin and Swift.
//!
//! Stories are read strictly once, here. What stands in the JSON has been understood: people are `first` and `second`,
//! what was left out is filled in, and every key is there. So a reader elsewhere has no rule of its own; a key that it
//! does not know is a story that it would play only in part, and that it refuses.

use serde_json::{Value, json};
use stillpoint_core::{Effect, session::Person};

use super::{
    Afterwards, Happening, Step, Story, Times, Touched, Vault, Wanted,
    words::{EFFECTS, PHASES, TOUCHES, WHATS, word},
};

pub(super) fn story(story: &Story) -> Value {
    let Story {
        title,
        people,
        vault,
        plan,
        steps,
    } = story;
    json!({
        "title": title,
        "people": people,
        "vault": match vault {
            Vault::Open => "open",
            Vault::Locked => "locked",
            Vault::None => "none",
        },
        "plan": times(plan),
        "steps": steps.iter().map(|it| step(it, people)).collect::<Vec<_>>(),
    })
}

fn times(plan: &Times) -> Value {
    let Times {
        settle,
        check_in_every,
        patience,
        length,
        buffer,
        pace_holder,
        pace_holder_answers,
    } = plan;
    json!({
        "settle": settle,
        "check_in_every": check_in_every,
        "patience": patience,
        "length": length,
        "buffer": buffer,
        "pace_holder": person(*pace_holder),
        "pace_holder_answers": pace_holder_answers,
    })
}

fn step(step: &Step, people: &[String]) -> Value {
    let Step {
        happens,
        expect,
        offers,
        hides,
        effects,
        unfelt,
        entries,
        unsaved,
        page,
        shows,
        lacks,
        says,
        unsaid,
    } = step;
    let words = |effects: &[Effect]| effects.iter().map(|&it| word(EFFECTS, it)).collect::<Vec<_>>();
    let all = |wanted: &[Wanted]| wanted.iter().map(|it| a_wanted(it, people)).collect::<Vec<_>>();
    json!({
        "happens": happens.as_ref().map(happening),
        "expect": expect.map(|it| word(PHASES, it)),
        "offers": all(offers),
        "hides": all(hides),
        "effects": words(effects),
        "unfelt": words(unfelt),
        "entries": entries,
        "unsaved": unsaved,
        "page": page,
        "shows": shows,
        "lacks": lacks,
        "says": says,
        "unsaid": unsaid,
    })
}

fn happening(happening: &Happening) -> Value {
    let dies = |then: Afterwards, reboots: bool| json!({ "kind": "dies", "reboots": reboots, "stays_locked": then == Afterwards::Locked });
    match happening {
        Happening::Touch(Touched {
            touch,
            who,
            text,
            late,
            what,
            step,
        }) => json!({
            "kind": "touch",
            "touch": word(TOUCHES, *touch),
            "who": person(*who),
            "text": text,
            "late": late,
            "what": what.and_then(|it| word(WHATS, it)),
            "step": step,
        }),
        Happening::Presses(name) => json!({ "kind": "presses", "name": name }),
        Happening::Types(fields) => json!({ "kind": "types", "fields": fields }),
        Happening::Waits(seconds) => json!({ "kind": "waits", "seconds": seconds }),
        Happening::ClockSet(seconds) => json!({ "kind": "clock_set", "seconds": seconds }),
        Happening::Dies(then) => dies(*then, false),
        Happening::Reboots(then) => dies(*then, true),
        Happening::Locks => json!({ "kind": "locks" }),
        Happening::Unlocks => json!({ "kind": "unlocks" }),
        Happening::Sight { seen } => json!({ "kind": "sight", "seen": seen }),
        Happening::Disk { full } => json!({ "kind": "disk", "full": full }),
    }
}

/// With the words that the story has for it, to say what was missing.
fn a_wanted(wanted: &Wanted, people: &[String]) -> Value {
    let Wanted { touch, who } = wanted;
    let touch = word(TOUCHES, *touch);
    let name = who.and_then(|it| people.get(usize::from(it == Person::Second)));
    let written = [touch, name.map(String::as_str)];
    json!({
        "touch": touch,
        "who": person(*who),
        "written": written.into_iter().flatten().collect::<Vec<_>>().join(":"),
    })
}

fn person(who: Option<Person>) -> Option<&'static str> {
    who.map(|it| match it {
        Person::First => "first",
        Person::Second => "second",
    })
}
