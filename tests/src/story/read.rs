//! From TOML to a story, strictly.

use stillpoint_core::{
    Effect,
    session::{Person, Touch, What},
};
use toml::{Table, Value};

use super::{
    Afterwards, Happening, Step, Story, Times, Touched, Vault, Wanted,
    words::{EFFECTS, PHASES, TOUCHES, WHATS, Words, is_own, look_up},
};

/// What is wrong, and in which step.
pub(super) struct Wrong {
    pub(super) step: Option<usize>,
    pub(super) what: String,
}

impl From<String> for Wrong {
    fn from(what: String) -> Self {
        Self { step: None, what }
    }
}

pub(super) fn story(written: &str) -> Result<Story, Wrong> {
    let mut file: Table = written.parse().map_err(|error: toml::de::Error| error.to_string())?;
    let title = file
        .remove("title")
        .ok_or("`title` is missing".to_owned())
        .and_then(|it| text("title", it))?;
    let people = file
        .remove("people")
        .ok_or("`people` is missing".to_owned())
        .and_then(people)?;
    let vault = file.remove("vault").map_or(Ok(Vault::Open), vault)?;
    let plan = times(file.remove("plan"), &people)?;
    let steps = file.remove("steps").ok_or("`steps` is missing".to_owned())?;
    none_left(&file, "title, people, vault, plan, steps")?;
    let steps = list("steps", steps)?
        .into_iter()
        .enumerate()
        .map(|(index, step)| {
            table("a step", step)
                .and_then(|step| read_step(step, &people))
                .map_err(|what| Wrong {
                    step: Some(index + 1),
                    what,
                })
        })
        .collect::<Result<Vec<Step>, Wrong>>()?;
    if !steps.iter().any(Step::expects) {
        return Err("the story expects nothing".to_owned().into());
    }
    Ok(Story {
        title,
        people,
        vault,
        plan,
        steps,
    })
}

fn people(value: Value) -> Result<Vec<String>, String> {
    let names = texts("people", value)?;
    let different = names.first() != names.get(1);
    if !(1..=2).contains(&names.len()) || !different || names.iter().any(String::is_empty) {
        return Err("`people` are one or two different names".to_owned());
    }
    Ok(names)
}

fn vault(value: Value) -> Result<Vault, String> {
    let words: Words<Vault> = &[("open", Vault::Open), ("locked", Vault::Locked), ("none", Vault::None)];
    look_up(words, &text("vault", value)?, "a vault")
}

fn times(value: Option<Value>, people: &[String]) -> Result<Times, String> {
    let mut plan = value.map_or(Ok(Table::new()), |plan| table("plan", plan))?;
    let mut seconds = |key: &str, otherwise| plan.remove(key).map_or(Ok(otherwise), |it| whole_seconds(key, &it));
    let times = Times {
        settle: seconds("settle", 120)?,
        check_in_every: seconds("check_in_every", 600)?,
        patience: seconds("patience", 60)?,
        length: seconds("length", 2_700)?,
        buffer: seconds("buffer", 10)?,
        pace_holder: None,
        pace_holder_answers: false,
    };
    let pace_holder = plan
        .remove("pace_holder")
        .map(|it| person(&text("pace_holder", it)?, people))
        .transpose()?;
    let answers = plan
        .remove("pace_holder_answers")
        .map(|it| truth("pace_holder_answers", &it))
        .transpose()?;
    none_left(
        &plan,
        "settle, check_in_every, patience, length, buffer, pace_holder, pace_holder_answers",
    )?;
    if answers.is_some() && pace_holder.is_none() {
        return Err("`pace_holder_answers` needs a `pace_holder`".to_owned());
    }
    Ok(Times {
        pace_holder,
        pace_holder_answers: answers.unwrap_or(false),
        ..times
    })
}

const STEP_KEYS: &str = "do, who, text, late, what, step, wait, clock, die, reboot, lock, unlock, hide, show, disk, expect, offers, hides, effects, \
                         unfelt, entries, unsaved, touch, type, page, shows, lacks, says, unsaid";

fn read_step(mut step: Table, people: &[String]) -> Result<Step, String> {
    if step.is_empty() {
        return Err("the step is empty".to_owned());
    }
    let happens = happens(&mut step, people)?;
    let wanted = |step: &mut Table, key: &str| match step.remove(key) {
        None => Ok(Vec::new()),
        Some(value) => texts(key, value)?
            .iter()
            .map(|it| read_wanted(it, people))
            .collect::<Result<_, String>>(),
    };
    let read = Step {
        happens,
        offers: wanted(&mut step, "offers")?,
        hides: wanted(&mut step, "hides")?,
        expect: step
            .remove("expect")
            .map(|it| look_up(PHASES, &text("expect", it)?, "a phase"))
            .transpose()?,
        effects: effects(&mut step, "effects")?,
        unfelt: effects(&mut step, "unfelt")?,
        entries: step
            .remove("entries")
            .map(|it| whole_number("entries", &it))
            .transpose()?,
        unsaved: step
            .remove("unsaved")
            .map(|it| whole_number("unsaved", &it))
            .transpose()?,
        page: step.remove("page").map(|it| text("page", it)).transpose()?,
        shows: names(&mut step, "shows")?,
        lacks: names(&mut step, "lacks")?,
        says: names(&mut step, "says")?,
        unsaid: names(&mut step, "unsaid")?,
    };
    none_left(&step, STEP_KEYS)?;
    Ok(read)
}

fn names(step: &mut Table, key: &str) -> Result<Vec<String>, String> {
    step.remove(key).map_or(Ok(Vec::new()), |it| texts(key, it))
}

fn effects(step: &mut Table, key: &str) -> Result<Vec<Effect>, String> {
    let words = names(step, key)?;
    words.iter().map(|it| look_up(EFFECTS, it, "an effect")).collect()
}

/// One thing happens in a step, or nothing.
fn happens(step: &mut Table, people: &[String]) -> Result<Option<Happening>, String> {
    let mut happening = read_touch(step, people)?.map(Happening::Touch);
    for key in [
        "wait", "clock", "die", "reboot", "lock", "unlock", "hide", "show", "disk", "touch", "type",
    ] {
        let Some(value) = step.remove(key) else { continue };
        if happening.is_some() {
            return Err(format!("`{key}` and something else: one thing happens in a step"));
        }
        happening = Some(match key {
            "wait" => Happening::Waits(whole_seconds(key, &value)?),
            "clock" => Happening::ClockSet(value.as_integer().ok_or("`clock` is in whole seconds".to_owned())?),
            "die" => Happening::Dies(afterwards(key, &value)?),
            "reboot" => Happening::Reboots(afterwards(key, &value)?),
            "lock" => only_true(key, &value, Happening::Locks)?,
            "unlock" => only_true(key, &value, Happening::Unlocks)?,
            "hide" => only_true(key, &value, Happening::Sight { seen: false })?,
            "show" => only_true(key, &value, Happening::Sight { seen: true })?,
            "touch" => Happening::Presses(text(key, value)?),
            "type" => Happening::Types(
                table("`type`", value)?
                    .into_iter()
                    .map(|(field, typed)| Ok((field, text(key, typed)?)))
                    .collect::<Result<_, String>>()?,
            ),
            _ => Happening::Disk {
                full: look_up(&[("full", true), ("ok", false)], &text(key, value)?, "a disk")?,
            },
        });
    }
    Ok(happening)
}

fn read_touch(step: &mut Table, people: &[String]) -> Result<Option<Touched>, String> {
    let [who, typed, late, what, said] = ["who", "text", "late", "what", "step"].map(|key| step.remove(key));
    let Some(verb) = step.remove("do") else {
        return match (who, typed, late, what, said) {
            (None, None, None, None, None) => Ok(None),
            _ => Err("`who`, `text`, `late`, `what` and `step` belong to a `do`".to_owned()),
        };
    };
    let touch = look_up(TOUCHES, &text("do", verb)?, "a touch")?;
    let who = who.map(|it| person(&text("who", it)?, people)).transpose()?;
    let typed = typed.map(|it| text("text", it)).transpose()?;
    if who.is_none() && is_own(touch) && people.len() > 1 {
        return Err("`who` is missing: this touch is each person's own".to_owned());
    }
    let what = what
        .map(|it| look_up(WHATS, &text("what", it)?, "something to go on with"))
        .transpose()?;
    if what.is_some() && touch != Touch::GoOn {
        return Err("`what` belongs to a `go_on`".to_owned());
    }
    let said = said.map(|it| text("step", it)).transpose()?;
    if said.is_some() && touch != Touch::NextStep {
        return Err("`step` belongs to a `next_step`".to_owned());
    }
    if typed.is_some() && touch != Touch::Answer {
        return Err("`text` belongs to an `answer`".to_owned());
    }
    Ok(Some(Touched {
        touch,
        who: who.or((people.len() == 1 && is_own(touch)).then_some(Person::First)),
        text: typed,
        late: late.map_or(Ok(false), |it| truth("late", &it))?,
        what: what.or((touch == Touch::GoOn).then_some(What::Before)),
        step: said,
    }))
}

/// `yes:Sam`, or `slower`.
fn read_wanted(written: &str, people: &[String]) -> Result<Wanted, String> {
    let (touch, who) = match written.split_once(':') {
        Some((touch, name)) => (touch, Some(person(name, people)?)),
        None => (written, None),
    };
    Ok(Wanted {
        touch: look_up(TOUCHES, touch, "a touch")?,
        who,
    })
}

fn person(name: &str, people: &[String]) -> Result<Person, String> {
    match people.iter().position(|known| known == name) {
        Some(0) => Ok(Person::First),
        Some(_) => Ok(Person::Second),
        None => Err(format!("`{name}` is nobody in this story: {}", people.join(", "))),
    }
}

fn afterwards(key: &str, value: &Value) -> Result<Afterwards, String> {
    match (value.as_bool(), value.as_str()) {
        (Some(true), _) => Ok(Afterwards::AsBefore),
        (_, Some("locked")) => Ok(Afterwards::Locked),
        _ => Err(format!("`{key}` is true or \"locked\"")),
    }
}

fn only_true(key: &str, value: &Value, happening: Happening) -> Result<Happening, String> {
    if truth(key, value)? {
        Ok(happening)
    } else {
        Err(format!("`{key}` can only be true"))
    }
}

fn whole_seconds(key: &str, value: &Value) -> Result<u32, String> {
    whole_number(key, value).map_err(|what| format!("{what}, in seconds"))
}

fn whole_number(key: &str, value: &Value) -> Result<u32, String> {
    let number = value.as_integer().and_then(|number| u32::try_from(number).ok());
    number.ok_or(format!("`{key}` is a whole number from 0"))
}

fn truth(key: &str, value: &Value) -> Result<bool, String> {
    value.as_bool().ok_or(format!("`{key}` is true or false"))
}

fn text(key: &str, value: Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text),
        _ => Err(format!("`{key}` is a text")),
    }
}

fn texts(key: &str, value: Value) -> Result<Vec<String>, String> {
    list(key, value)?.into_iter().map(|it| text(key, it)).collect()
}

fn list(key: &str, value: Value) -> Result<Vec<Value>, String> {
    match value {
        Value::Array(list) => Ok(list),
        _ => Err(format!("`{key}` is a list")),
    }
}

fn table(what: &str, value: Value) -> Result<Table, String> {
    match value {
        Value::Table(table) => Ok(table),
        _ => Err(format!("{what} is a table of keys and values")),
    }
}

fn none_left(table: &Table, known: &str) -> Result<(), String> {
    match table.keys().next() {
        Some(key) => Err(format!("`{key}` is not a key: {known}")),
        None => Ok(()),
    }
}
