//! The pages on which somebody writes for a pause: ready answers to touch before any field.

use super::{Act, MOST_TRIGGERS, Page, Room, TRIGGERS_ON_A_PAGE, room::field};
use crate::{
    page::{At, BlankKind, Choice, Leaf, Look, Pictogram, State, Written},
    plan::{Plans, Ready},
    session::Person,
    words::Word,
};

/// The page `page` of `person`.
pub(in crate::plan) fn write(person: Person, page: Page, (room, plans): (&Room, &Plans), at: &At<'_>) -> Written<Act> {
    let kept = (room, plans);
    let (name, title) = match page {
        Page::Home => ("home".to_owned(), "helps-title"),
        Page::Triggers(from) => (format!("triggers/{from}"), "helps-triggers"),
        Page::Trigger(number) => (format!("trigger/{number}"), "helps-trigger-title"),
        Page::Agreed(number) => (format!("agreed/{number}"), "helps-agreed-title"),
        Page::Topics => ("topics".to_owned(), "helps-topics"),
        Page::Signs => ("signs".to_owned(), "helps-signs"),
        Page::Name => ("name".to_owned(), "helps-name"),
        Page::Pronouns => ("pronouns".to_owned(), "helps-name"),
        Page::Aids => ("aids".to_owned(), "plan-aids"),
        Page::CardDo => ("card_do".to_owned(), "helps-card"),
        Page::CardDoNot => ("card_do_not".to_owned(), "helps-card"),
        Page::Afterwards => ("afterwards".to_owned(), "plan-aftercare"),
    };
    let mut leaf = Leaf::new(format!("plan/helps/{}/{name}", person.tag()), at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title(title);
    leaf.soft_saying(at.people.whose(person));
    match page {
        Page::Home => {
            leaf.sentence(of_two(at, "helps-text", "helps-text-alone"));
            home(&mut leaf);
            breathing(&mut leaf, person, plans, at);
        }
        Page::Triggers(from) => triggers(&mut leaf, person, from, room),
        Page::Trigger(number) => {
            leaf.soft("helps-trigger-text");
            let next = Page::Agreed(number);
            deck(&mut leaf, (person, page), (Ready::Trigger, BlankKind::Line), kept, at);
            shown(&mut leaf, person, page, kept, at);
            on(&mut leaf, next);
        }
        Page::Agreed(number) => {
            leaf.soft(of_two(at, "helps-agreed-text", "helps-agreed-text-alone"));
            let list = Page::Triggers(number / TRIGGERS_ON_A_PAGE * TRIGGERS_ON_A_PAGE);
            deck(&mut leaf, (person, page), (Ready::Agreed, BlankKind::Lines), kept, at);
            on(&mut leaf, list);
        }
        Page::Topics => {
            leaf.soft("helps-topics-text");
            deck(&mut leaf, (person, page), (Ready::Topics, BlankKind::Lines), kept, at);
            on(&mut leaf, Page::Home);
        }
        Page::Signs => {
            leaf.soft("helps-signs-text");
            deck(&mut leaf, (person, page), (Ready::Signs, BlankKind::Lines), kept, at);
            on(&mut leaf, Page::Home);
        }
        Page::Name => {
            let written = room.written(person, page, plans);
            let blank = leaf.blank(
                field(page).unwrap_or_default(),
                "first-start-names-name",
                BlankKind::Line,
            );
            leaf.choose(blank.value(written));
            on(&mut leaf, Page::Pronouns);
        }
        Page::Pronouns => {
            let pronouns = Ready::Pronouns(person);
            deck(&mut leaf, (person, page), (pronouns, BlankKind::Line), kept, at);
            on(&mut leaf, Page::Home);
        }
        Page::Aids => {
            leaf.soft(of_two(at, "helps-agreed-text", "helps-agreed-text-alone"));
            let aids = Ready::Aids(person);
            deck(&mut leaf, (person, page), (aids, BlankKind::Lines), kept, at);
            on(&mut leaf, Page::Home);
        }
        Page::CardDo | Page::CardDoNot => {
            leaf.soft(of_two(at, "helps-card-text", "helps-card-text-alone"));
            let (ready, next) = match page {
                Page::CardDo => (Ready::CardDo, Page::CardDoNot),
                _ => (Ready::CardDoNot, Page::Home),
            };
            deck(&mut leaf, (person, page), (ready, BlankKind::Lines), kept, at);
            if page == Page::CardDoNot {
                while_locked(&mut leaf, person, kept);
            }
            on(&mut leaf, next);
        }
        Page::Afterwards => {
            let wishes = Ready::Aftercare(person);
            deck(&mut leaf, (person, page), (wishes, BlankKind::Lines), kept, at);
            on(&mut leaf, Page::Home);
        }
    }
    leaf.back(Act::Back);
    leaf.done()
}

const fn of_two(at: &At<'_>, two: &'static str, alone: &'static str) -> &'static str {
    if at.people.is_alone() { alone } else { two }
}

/// The ways to what can be written.
fn home(leaf: &mut Leaf<'_, Act>) {
    let ways = [
        ("name", "helps-name", Page::Name, Pictogram::OnePerson),
        ("aids", "plan-aids", Page::Aids, Pictogram::OwnAids),
        ("card", "helps-card", Page::CardDo, Pictogram::Read),
        ("afterwards", "plan-aftercare", Page::Afterwards, Pictogram::Aftercare),
        ("triggers", "helps-triggers", Page::Triggers(0), Pictogram::Plan),
        ("topics", "helps-topics", Page::Topics, Pictogram::Talk),
        ("signs", "helps-signs", Page::Signs, Pictogram::Signs),
    ];
    for row in ways.chunks(2) {
        let choices = row
            .iter()
            .map(|(name, id, page, icon)| leaf.choice(*name, id, Act::Next(*page)).icon(*icon));
        let choices: Vec<Choice> = choices.collect();
        leaf.choose(choices);
    }
}

/// Whether breathing and tensing may be offered to them: their own choice, and the more careful of two counts.
fn breathing(leaf: &mut Leaf<'_, Act>, person: Person, plans: &Plans, at: &At<'_>) {
    let choice = leaf.choice("breathing", "helps-breathing", Act::Breathing);
    let hint = leaf.say(of_two(at, "helps-breathing-text", "helps-breathing-text-alone"));
    let choice = choice.on(plans.breathes(person)).hint(hint);
    leaf.choose(choice.icon(Pictogram::Breathing));
}

/// What was agreed, each below what troubles them.
fn triggers(leaf: &mut Leaf<'_, Act>, person: Person, from: usize, room: &Room) {
    let all = &room.own(person).triggers;
    if all.is_empty() {
        leaf.sentence("helps-triggers-none");
    }
    for (number, trigger) in all.iter().enumerate().skip(from).take(TRIGGERS_ON_A_PAGE) {
        let (text, agreed) = (room.text(person, number), &trigger.agreed);
        let (reads, hint) = match (text, agreed.as_str()) {
            ("", agreed) => (agreed.to_owned(), String::new()),
            (text, "") => (text.to_owned(), leaf.say("helps-agreed-none")),
            (text, agreed) => (text.to_owned(), agreed.to_owned()),
        };
        let choice = leaf.choice_saying(format!("trigger:{number}"), reads, Act::Next(Page::Trigger(number)));
        leaf.choose(choice.hint(hint).icon(Pictogram::Write));
    }
    let mut ways: Vec<Choice> = Vec::new();
    if all.len() < MOST_TRIGGERS {
        let add = leaf.choice("add", "helps-triggers-add", Act::Next(Page::Trigger(all.len())));
        ways.push(add.icon(Pictogram::Add));
    }
    let after = from.saturating_add(TRIGGERS_ON_A_PAGE);
    if all.len() > after {
        let more = leaf.choice("more", "helps-triggers-more", Act::Next(Page::Triggers(after)));
        ways.push(more.looking(Look::Quiet));
    }
    if !ways.is_empty() {
        leaf.choose(ways);
    }
}

/// Ready answers, two side by side, and a field below them; of a dozen aids three. What cannot be taken, because somebody's own
/// words stand there, cannot be touched.
fn deck(
    leaf: &mut Leaf<'_, Act>,
    (person, page): (Person, Page),
    (ready, kind): (Ready, BlankKind),
    (room, plans): (&Room, &Plans),
    at: &At<'_>,
) {
    let (alone, written) = (at.people.is_alone(), room.written(person, page, plans));
    let name = field(page).unwrap_or_default();
    let mut choices: Vec<Choice> = Vec::new();
    for (number, id) in ready.sentences(alone).iter().enumerate() {
        let sentence = leaf.say(id);
        let may = ready.touched(&sentence, &written, leaf.language(), alone).is_some();
        let is_taken = ready.is_taken(&sentence, &written);
        let name = format!("ready:{name}:{}", number.saturating_add(1));
        let choice = leaf.choice_saying(name, sentence, Act::Take { ready, number });
        choices.push(if may {
            choice.on(is_taken)
        } else {
            choice.being(State::Still)
        });
    }
    let in_a_row = match page {
        Page::Aids | Page::Pronouns => 3,
        _ => 2,
    };
    for row in choices.chunks(in_a_row) {
        leaf.choose(row.to_vec());
    }
    let label = match ready {
        Ready::Pronouns(_) => "first-start-names-pronouns",
        Ready::CardDo => "plan-card-do",
        Ready::CardDoNot => "plan-card-do-not",
        _ => "helps-own-words",
    };
    let blank = leaf.blank(name, label, kind).value(written);
    leaf.choose(match kind {
        BlankKind::Lines if ready != Ready::Agreed => blank.hint(leaf.say("helps-own-words-hint")),
        _ => blank,
    });
}

/// Whether what troubles them may be shown: not, unless they choose so.
fn shown(leaf: &mut Leaf<'_, Act>, person: Person, page: Page, (room, plans): (&Room, &Plans), at: &At<'_>) {
    let choice = leaf.choice("shown", "helps-shown", Act::Shown);
    let hint = if at.people.is_alone() {
        leaf.say("helps-shown-text-alone")
    } else {
        let other = at.people.name(person.other());
        leaf.say_with("helps-shown-text", &[("name", Word::Text(other))])
    };
    leaf.choose(choice.on(room.is_shown(person, page, plans)).hint(hint));
}

/// Whether their card can be read while the app is locked: not, unless they choose so (S16).
fn while_locked(leaf: &mut Leaf<'_, Act>, person: Person, (room, plans): (&Room, &Plans)) {
    let choice = leaf.choice("shown", "helps-card-locked", Act::Shown);
    let is_shown = room.is_shown(person, Page::CardDoNot, plans);
    leaf.choose(choice.on(is_shown).hint(leaf.say("helps-card-locked-text")));
}

fn on(leaf: &mut Leaf<'_, Act>, next: Page) {
    let next = leaf.choice("next", "common-next", Act::Next(next));
    leaf.choose(next.looking(Look::Next).icon(Pictogram::Next));
}

/// What `person` wrote for both to read, in the plan.
pub(in crate::plan) fn read<Act>(leaf: &mut Leaf<'_, Act>, person: Person, room: &Room) {
    let own = room.own(person);
    for trigger in own.triggers.iter().filter(|one| !one.agreed.is_empty()) {
        let over = match trigger.shown.as_deref() {
            None | Some("") => leaf.say("helps-agreed-over"),
            Some(shown) => shown.to_owned(),
        };
        leaf.said(over, &trigger.agreed);
    }
    for (id, lines) in [("helps-topics", &own.topics), ("helps-signs", &own.signs)] {
        if !lines.is_empty() {
            leaf.said(leaf.say(id), lines.join("\n"));
        }
    }
}
