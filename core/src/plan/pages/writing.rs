//! The pages on which a plan is written, at the first start and when it is changed: each one idea, and "later" on each.

use super::{
    super::{Act, Step, Writing},
    reading::lasting,
};
use crate::{
    page::{At, Blank, BlankKind, Choice, Leaf, Look, Part, Pictogram, State, Written},
    session::Person,
    words::Word,
};

/// The page `step`, under a key that begins with `key`.
pub(super) fn write(key: &str, step: Step, writing: &Writing, at: &At<'_>) -> Written<Act> {
    let (page, pictogram) = match step {
        Step::Names => ("names".to_owned(), Pictogram::Names),
        Step::Signals => ("signals".to_owned(), Pictogram::Signals),
        Step::Covenant => ("covenant".to_owned(), Pictogram::WhatPausingMeans),
        Step::Helps(person) => (format!("helps/{}", person.tag()), Pictogram::Helps),
    };
    let mut leaf = Leaf::new(format!("{key}/{page}"), at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.read(Part::Picture {
        pictogram,
        spoken: String::new(),
    });
    match step {
        Step::Names => names(&mut leaf, writing),
        Step::Signals => signals(&mut leaf, writing),
        Step::Covenant => covenant(&mut leaf, writing),
        Step::Helps(person) => helps(&mut leaf, person, writing),
    }
    let next = leaf.choice("next", "common-next", Act::Next);
    leaf.choose(next.looking(Look::Next).icon(Pictogram::Next));
    let back = leaf.choice("back", "common-back", Act::Back).looking(Look::Back);
    let later = leaf.choice("later", "common-later", Act::Later).looking(Look::Quiet);
    leaf.way([back.icon(Pictogram::Back), later.icon(Pictogram::Later)]);
    leaf.done()
}

/// The field `name`, with what stands in it.
fn field(leaf: &Leaf<'_, Act>, name: String, id: &str, kind: BlankKind, writing: &Writing) -> Blank {
    let written = writing.written_in(&name).to_owned();
    leaf.blank(name, id, kind).value(written)
}

/// Who uses it.
fn names(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    if writing.alone {
        leaf.title("first-start-names-title-alone");
        leaf.soft("first-start-names-text");
        for (name, id) in [
            ("name:first", "first-start-names-name"),
            ("pronouns:first", "first-start-names-pronouns"),
        ] {
            leaf.read(field(leaf, name.to_owned(), id, BlankKind::Line, writing));
        }
        return;
    }
    leaf.title("first-start-names-title");
    leaf.soft("first-start-names-text");
    for (person, whose) in [
        (Person::First, "first-start-names-first"),
        (Person::Second, "first-start-names-second"),
    ] {
        let whose = leaf.say(whose);
        for (name, id) in [
            ("name", "first-start-names-name-of"),
            ("pronouns", "first-start-names-pronouns-of"),
        ] {
            let name = format!("{name}:{}", person.tag());
            let written = writing.written_in(&name).to_owned();
            let label = leaf.say_with(id, &[("whose", Word::Text(&whose))]);
            leaf.read(Leaf::<Act>::blank_saying(name, label, BlankKind::Line).value(written));
        }
    }
}

/// The stop word, the slow word and a gesture.
fn signals(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    leaf.title("first-start-signals-title");
    leaf.soft("first-start-signals-text");
    let line = |leaf: &Leaf<'_, Act>, name: &str, id| field(leaf, name.to_owned(), id, BlankKind::Line, writing);
    leaf.read(line(leaf, "stop_word", "first-start-signals-stop"));
    leaf.read(line(leaf, "slow_word", "first-start-signals-slow"));
    let gesture = line(leaf, "gesture", "first-start-signals-gesture");
    leaf.read(gesture.hint(leaf.say("first-start-signals-gesture-hint")));
}

/// What pausing means to them, and how long a pause lasts at least.
fn covenant(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    leaf.title(if writing.alone {
        "first-start-covenant-title-alone"
    } else {
        "first-start-covenant-title"
    });
    leaf.soft("first-start-covenant-text");
    let name = "covenant".to_owned();
    let blank = field(leaf, name, "first-start-covenant-field", BlankKind::Lines, writing);
    leaf.read(blank.hint(leaf.say(writing.example())));
    settle(leaf, writing);
    if writing.plan().covenant.is_empty() {
        let example = leaf.choice("use_example", "first-start-covenant-use-example", Act::UseExample);
        leaf.choose(example.looking(Look::Quiet).icon(Pictogram::Words));
    }
}

fn settle(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    let mut step = |name: &str, id: &str, longer: bool| -> Choice {
        let choice = leaf.choice(name, id, Act::Settle { longer });
        if writing.settle(longer).is_some() {
            choice
        } else {
            choice.being(State::Still)
        }
    };
    let less = step("settle_less", "common-less", false);
    let more = step("settle_more", "common-more", true);
    leaf.choose(Part::Stepper {
        label: leaf.say("first-start-covenant-settle"),
        value: lasting(leaf, writing.plan().settle_s),
        less,
        more,
    });
}

/// What helps one person, in a pause and afterwards. Each has a page of their own.
fn helps(leaf: &mut Leaf<'_, Act>, person: Person, writing: &Writing) {
    leaf.title("first-start-helps-title");
    if writing.alone {
        leaf.soft("first-start-helps-text-alone");
    } else {
        leaf.sentence_saying(&writing.person(person).name);
        leaf.soft("first-start-helps-text");
    }
    let lines = |leaf: &Leaf<'_, Act>, name: &str, id| {
        let name = format!("{name}:{}", person.tag());
        field(leaf, name, id, BlankKind::Lines, writing)
    };
    let aids = lines(leaf, "aids", "first-start-helps-aids");
    leaf.read(aids.hint(leaf.say("first-start-helps-aids-hint")));
    leaf.read(lines(leaf, "card_do", "first-start-helps-card-do"));
    leaf.read(lines(leaf, "card_do_not", "first-start-helps-card-do-not"));
    leaf.read(lines(leaf, "aftercare", "first-start-helps-aftercare"));
    let breathing = leaf.choice("breathing", "first-start-helps-breathing", Act::Breathing);
    let hint = leaf.say("first-start-helps-breathing-hint");
    leaf.choose(
        breathing
            .on(writing.plan().breathing)
            .hint(hint)
            .icon(Pictogram::Breathing),
    );
}
