//! The pages on which a plan is written, at the first start and when it is changed: each one idea, and "later" on each.

use super::{
    super::{Act, Ready, Rhythm, Step, Time, Writing},
    reading::{how_long, label, rhythm_name},
};
use crate::{
    page::{At, Blank, BlankKind, Choice, Leaf, Look, Part, Pictogram, State, Written},
    session::Person,
    words::Word,
};

/// The page `step`, under a key that begins with `key`.
pub(super) fn write(key: &str, step: Step, writing: &Writing, at: &At<'_>) -> Written<Act> {
    let (page, pictogram) = match step {
        Step::Names => ("names".to_owned(), Some(Pictogram::Names)),
        Step::Called(person) => (format!("called/{}", person.tag()), Some(Pictogram::Names)),
        Step::Signals => ("signals".to_owned(), Some(Pictogram::Signals)),
        // Its pictures stand beside what they mean.
        Step::Rhythm => ("rhythm".to_owned(), None),
        Step::Times => ("times".to_owned(), None),
        Step::Around => ("around".to_owned(), Some(Pictogram::MoonAndHorizon)),
        Step::Pace => ("pace".to_owned(), Some(Pictogram::SteppingStones)),
        Step::Covenant => ("covenant".to_owned(), Some(Pictogram::WhatPausingMeans)),
        Step::Helps(person) => (format!("helps/{}", person.tag()), Some(Pictogram::Helps)),
        Step::Afterwards(person) => (format!("afterwards/{}", person.tag()), Some(Pictogram::Afterwards)),
    };
    let mut leaf = Leaf::new(format!("{key}/{page}"), at.language);
    leaf.pause_band("common-pause-spoken");
    if let Some(pictogram) = pictogram {
        leaf.read(Part::Picture {
            pictogram,
            spoken: String::new(),
        });
    }
    match step {
        Step::Names => names(&mut leaf, writing),
        Step::Called(person) => called(&mut leaf, person, writing),
        Step::Signals => signals(&mut leaf, writing),
        Step::Rhythm => rhythm(&mut leaf, writing),
        Step::Times => times(&mut leaf, "first-start-times-title", &Time::OF_A_RHYTHM, writing),
        Step::Around => around(&mut leaf, writing),
        Step::Pace => pace(&mut leaf, writing),
        Step::Covenant => covenant(&mut leaf, writing),
        Step::Helps(person) => helps(&mut leaf, person, writing),
        Step::Afterwards(person) => afterwards(&mut leaf, person, writing),
    }
    let next = leaf.choice("next", "common-next", Act::Next);
    leaf.choose(next.looking(Look::Next).icon(Pictogram::Next));
    let back = leaf.choice("back", "common-back", Act::Back).looking(Look::Back);
    let later = leaf.choice("later", "common-later", Act::Later).looking(Look::Quiet);
    leaf.way([back.icon(Pictogram::Back), later.icon(Pictogram::Later)]);
    leaf.done()
}

/// The ready answers to one question. What cannot be taken, because somebody's own words stand there, cannot be touched.
fn ready(leaf: &mut Leaf<'_, Act>, ready: Ready, writing: &Writing) -> Vec<Choice> {
    let field = ready.field();
    let written = writing.written_in(&field);
    let mut choices: Vec<Choice> = Vec::new();
    for (number, id) in ready.sentences(writing.alone).iter().enumerate() {
        let sentence = leaf.say(id);
        let name = format!("ready:{field}:{}", number.saturating_add(1));
        let may = ready
            .touched(&sentence, written, leaf.language(), writing.alone)
            .is_some();
        let taken = ready.is_taken(&sentence, written);
        let choice = leaf.choice_saying(name, sentence, Act::Take { ready, number });
        choices.push(if may {
            choice.on(taken)
        } else {
            choice.being(State::Still)
        });
    }
    choices
}

/// The ready answers, as many side by side as have room.
fn ready_rows(leaf: &mut Leaf<'_, Act>, what: Ready, in_a_row: usize, writing: &Writing) {
    let choices = ready(leaf, what, writing);
    for row in choices.chunks(in_a_row) {
        leaf.choose(row.to_vec());
    }
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
        called_by_oneself(leaf, Person::First, writing);
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
            leaf.choose(Leaf::<Act>::blank_saying(name, label, BlankKind::Line).value(written));
        }
        ready_rows(leaf, Ready::Pronouns(person), 3, writing);
    }
}

/// What `person`, who was added, is called: the phone is theirs now, for these pages.
fn called(leaf: &mut Leaf<'_, Act>, person: Person, writing: &Writing) {
    leaf.title("first-start-names-title-alone");
    leaf.sentence("plan-join-text");
    leaf.soft("plan-join-careful");
    called_by_oneself(leaf, person, writing);
}

/// What somebody is called, as they say it themselves.
fn called_by_oneself(leaf: &mut Leaf<'_, Act>, person: Person, writing: &Writing) {
    for (name, id) in [
        ("name", "first-start-names-name"),
        ("pronouns", "first-start-names-pronouns"),
    ] {
        let name = format!("{name}:{}", person.tag());
        leaf.choose(field(leaf, name, id, BlankKind::Line, writing));
    }
    ready_rows(leaf, Ready::Pronouns(person), 3, writing);
}

/// The stop word, the slow word and a gesture.
fn signals(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    leaf.title("first-start-signals-title");
    leaf.soft("first-start-signals-text");
    let line = |leaf: &Leaf<'_, Act>, name: &str, id| field(leaf, name.to_owned(), id, BlankKind::Line, writing);
    ready_rows(leaf, Ready::StopWord, 3, writing);
    leaf.choose(line(leaf, "stop_word", "first-start-signals-stop"));
    ready_rows(leaf, Ready::SlowWord, 3, writing);
    leaf.choose(line(leaf, "slow_word", "first-start-signals-slow"));
    ready_rows(leaf, Ready::Gesture, 3, writing);
    leaf.choose(line(leaf, "gesture", "first-start-signals-gesture"));
}

/// How often the phone asks, and how long an evening is: three rhythms, each with its picture.
fn rhythm(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    leaf.title("first-start-rhythm-title");
    leaf.soft("first-start-rhythm-text");
    let agreed = Rhythm::of(writing.plan());
    for rhythm in Rhythm::ALL {
        let (name, icon, text) = match rhythm {
            Rhythm::OftenAndShort => ("rhythm:often", Pictogram::OftenAndShort, "rhythm-often-text"),
            Rhythm::SeldomAndSoft => ("rhythm:seldom", Pictogram::SeldomAndSoft, "rhythm-seldom-text"),
            Rhythm::OnlyWhenAsked if writing.alone => ("rhythm:asked", Pictogram::Ask, "rhythm-asked-text-alone"),
            Rhythm::OnlyWhenAsked => ("rhythm:asked", Pictogram::Ask, "rhythm-asked-text"),
        };
        let choice = leaf.choice(name, rhythm_name(rhythm, writing.alone), Act::Agree(rhythm));
        let text = leaf.say(text);
        leaf.choose(choice.hint(text).icon(icon).chosen(agreed == Some(rhythm)));
    }
    let times = leaf.choice("times", "first-start-rhythm-times", Act::Times);
    let around = leaf.choice("around", "plan-around", Act::Around);
    let mut more = vec![
        times.looking(Look::Quiet).icon(Pictogram::Write),
        around.looking(Look::Quiet).icon(Pictogram::Later),
    ];
    if !writing.alone {
        let pace = leaf.choice("pace", "plan-pace-holder", Act::Pace);
        more.push(pace.looking(Look::Quiet).icon(Pictogram::NextStep));
    }
    leaf.choose(more);
}

/// Who guides the pace: nobody, or one of them; and whether their answer in between is enough, which is less careful than each
/// answering for themselves.
fn pace(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    leaf.title("plan-pace-holder");
    leaf.sentence("plan-pace-text");
    let plan = writing.draft().named(leaf.language());
    let nobody = leaf.choice("pace:nobody", "plan-pace-nobody", Act::Guides(None));
    leaf.choose(nobody.chosen(plan.pace_holder.is_none()));
    let mut each: Vec<Choice> = Vec::new();
    for (person, written) in [Person::First, Person::Second].into_iter().zip(&plan.people) {
        let guides = Act::Guides(Some(person));
        let choice = leaf.choice_saying(format!("pace:{}", person.tag()), &written.name, guides);
        each.push(choice.chosen(plan.pace_holder == Some(person)));
    }
    leaf.choose(each);
    if plan.pace_holder.is_some() {
        let answers = leaf.choice("answers_alone", "plan-pace-answers", Act::AnswersAlone);
        let hint = leaf.say("plan-pace-answers-hint");
        leaf.choose(answers.on(plan.pace_holder_answers).hint(hint));
    }
}

/// Arriving and winding down, each with a time of its own for those who want it.
fn around(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    times(leaf, "plan-around", &Time::AROUND, writing);
    leaf.soft("plan-around-text");
}

/// Each of these times by itself.
fn times(leaf: &mut Leaf<'_, Act>, title: &str, times: &[Time], writing: &Writing) {
    leaf.title(title);
    for &time in times {
        let name = match time {
            Time::CheckInEvery => "every",
            Time::Patience => "patience",
            Time::Length => "length",
            Time::Settle => "settle",
            Time::Buffer => "buffer",
            Time::Arriving => "arriving",
            Time::Leaving => "leaving",
        };
        let mut step = |way: &str, id: &str, longer: bool| -> Choice {
            let choice = leaf.choice(format!("{name}_{way}"), id, Act::Step { time, longer });
            if time.step(writing.plan(), longer).is_some() {
                choice
            } else {
                choice.being(State::Still)
            }
        };
        let less = step("less", "common-less", false);
        let more = step("more", "common-more", true);
        leaf.choose(Part::Stepper {
            label: leaf.say(label(time)),
            value: how_long(leaf, time, time.of(writing.plan())),
            less,
            more,
        });
    }
}

/// What pausing means to them.
fn covenant(leaf: &mut Leaf<'_, Act>, writing: &Writing) {
    leaf.title(if writing.alone {
        "first-start-covenant-title-alone"
    } else {
        "first-start-covenant-title"
    });
    leaf.soft("first-start-covenant-text");
    for choice in ready(leaf, Ready::Covenant, writing) {
        leaf.choose(choice);
    }
    let name = "covenant".to_owned();
    let blank = field(leaf, name, "first-start-covenant-field", BlankKind::Lines, writing);
    leaf.choose(blank);
}

/// Whether breathing and tensing may be offered to `person`.
fn breathing(leaf: &mut Leaf<'_, Act>, person: Person, writing: &Writing) {
    let breathing = leaf.choice("breathing", "helps-breathing", Act::Breathing(person));
    let hint = leaf.say(if writing.alone {
        "first-start-helps-breathing-hint-alone"
    } else {
        "first-start-helps-breathing-hint"
    });
    leaf.choose(
        breathing
            .on(*writing.breathes().of(person))
            .hint(hint)
            .icon(Pictogram::Breathing),
    );
}

/// Whose page it is.
fn own(leaf: &mut Leaf<'_, Act>, person: Person, title: &str, writing: &Writing) {
    leaf.title(title);
    if writing.alone {
        leaf.soft("first-start-helps-text-alone");
    } else {
        leaf.sentence_saying(&writing.person(person).name);
        leaf.soft("first-start-helps-text");
    }
}

/// Several lines that belong to `person`.
fn lines(leaf: &Leaf<'_, Act>, name: &str, person: Person, id: &str, writing: &Writing) -> Blank {
    field(leaf, format!("{name}:{}", person.tag()), id, BlankKind::Lines, writing)
}

/// What helps one person in a pause. Each has pages of their own.
fn helps(leaf: &mut Leaf<'_, Act>, person: Person, writing: &Writing) {
    own(leaf, person, "first-start-helps-title", writing);
    ready_rows(leaf, Ready::Aids(person), 3, writing);
    let aids = lines(leaf, "aids", person, "first-start-helps-aids", writing);
    leaf.choose(aids.hint(leaf.say("first-start-helps-aids-hint")));
    leaf.choose(lines(leaf, "card_do", person, "first-start-helps-card-do", writing));
    leaf.choose(lines(
        leaf,
        "card_do_not",
        person,
        "first-start-helps-card-do-not",
        writing,
    ));
}

/// What helps one person afterwards, and whether breathing may be offered.
fn afterwards(leaf: &mut Leaf<'_, Act>, person: Person, writing: &Writing) {
    own(leaf, person, "first-start-afterwards-title", writing);
    ready_rows(leaf, Ready::Aftercare(person), 2, writing);
    leaf.choose(lines(leaf, "aftercare", person, "first-start-helps-aftercare", writing));
    if !writing.is_a_change() {
        breathing(leaf, person, writing);
    }
}
