//! What people do at home, between the evenings.

use stillpoint_core::{
    Effect, Moment, Now, Person, Stillpoint,
    page::Typed,
    plan::{PersonDraft, PlanDraft},
    reflect::Form,
};

/// A plan of people with these names, who have written nothing else.
#[must_use]
pub fn plan_of(names: &[&str]) -> PlanDraft {
    let person = |name: &&str| PersonDraft {
        name: (*name).to_owned(),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: names.iter().map(person).collect(),
        ..PlanDraft::default()
    }
}

/// Touches what is called `name` on the page that is shown at `now`.
///
/// # Panics
/// If it is not offered.
pub fn touch(app: &Stillpoint, name: &str, now: &Now) -> Moment {
    let moment = app.tick(now);
    let choice = moment.page.0.choice(name);
    let choice = choice.unwrap_or_else(|| panic!("`{name}` is not offered on\n{}", moment.page.0));
    app.touch(choice.id, Vec::new(), now)
}

/// Touches `names` one after the other, and lets what takes its time be done.
///
/// # Panics
/// If one is not offered.
pub fn go(app: &Stillpoint, names: &[&str], now: &Now) -> Moment {
    let mut moment = app.tick(now);
    for name in names {
        moment = touch(app, name, now);
        if moment.effects.has(Effect::Work) {
            moment = app.work(now);
        }
    }
    moment
}

/// Whoever prepares does not say how they are, and says yes; the start is written, and they are together.
pub fn everyone_says_yes(app: &Stillpoint, now: &Now) -> Moment {
    for name in ["body:first:skip", "body:second:skip", "yes:first", "yes:second"] {
        // Somebody alone is asked alone.
        if app.tick(now).page.0.choice(name).is_some() {
            touch(app, name, now);
        }
    }
    app.keep(now)
}

/// Touches `name` with `text` in the field `field`.
///
/// # Panics
/// If it is not offered.
pub fn touch_with(app: &Stillpoint, name: &str, (field, text): (&str, &str), now: &Now) -> Moment {
    let moment = app.tick(now);
    let choice = moment.page.0.choice(name);
    let choice = choice.unwrap_or_else(|| panic!("`{name}` is not offered on\n{}", moment.page.0));
    let typed = Typed {
        field: field.to_owned(),
        text: text.to_owned().into(),
    };
    app.touch(choice.id, vec![typed], now)
}

/// `person` answers each question of the weekly check-in with `words`, shows it or keeps it, and goes home again.
pub fn checks_in(app: &Stillpoint, person: Person, words: &str, shows: bool, now: &Now) -> Moment {
    // Somebody alone has it among what is theirs.
    for name in ["ours", "mine"] {
        app.touch_named(name, now);
    }
    for name in ["week", &format!("check_in:{}", person.tag())] {
        touch(app, name, now);
    }
    for _ in Form::Week.questions() {
        touch_with(app, "answer", ("words", words), now);
    }
    if shows && app.tick(now).page.0.choice("show").is_some() {
        touch(app, "show", now);
    }
    for name in ["finish", "back", "back"] {
        app.touch_named(name, now);
    }
    app.keep(now)
}
