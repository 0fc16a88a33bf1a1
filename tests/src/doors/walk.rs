//! Every door of a state, each opened once: the calls of the facade, and every choice of every page that can be reached without
//! leaving the state.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use stillpoint_core::{Person, Phase, PrivateState};

use super::{
    look::{Did, Lies, Turn, shown_on},
    states::{CALLS, Given, Start, State, System},
    table::Row,
};
use crate::{
    hand::Hand,
    pages::crawl::{Step, fill, kind_of, steps_from},
    place::Place,
};

/// In so many states one page is looked at, and gone on from; and in every other in which it offers what it had not offered.
const MOST_STATES: usize = 6;

/// Every door of `state`, and what came of opening it.
#[must_use]
pub fn doors_of(start: &Start, state: State) -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, call) in CALLS {
        let (place, mut hand, system) = start.in_state(state);
        let did = watched(&place, &mut hand, &system, name, call);
        rows.push(Row::of_call(state, name, did));
    }
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    let mut ways: VecDeque<Vec<(Step, Given)>> = VecDeque::from([Vec::new()]);
    while let Some(way) = ways.pop_front() {
        let (place, mut hand, system) = start.in_state(state);
        if let Some(((last, given), before)) = way.split_last() {
            for (step, given) in before {
                system.gives(*given);
                go(&mut hand, step, state);
            }
            let page = plain(hand.key());
            let (name, filled) = match last {
                Step::Touch { name, filled } => (name.clone(), *filled),
                Step::Wait(seconds) => (format!("wait:{seconds}"), false),
            };
            system.gives(*given);
            let did = watched(&place, &mut hand, &system, &name, |hand| go(hand, last, state));
            // What the system is asked for can come otherwise: each is a door of its own.
            if *given == Given::Usual && !did.asks.is_empty() {
                ways.extend(Given::OTHERS.map(|given| [before, &[(last.clone(), given)]].concat()));
            }
            let name = format!("{}{}", plain(&name), given.word());
            rows.push(Row::of_choice(state, &page, &name, filled, did));
        }
        let kind = kind_of(hand.key());
        let here = seen.entry(kind.clone()).or_default();
        if kind.is_empty() || !state.holds(&hand) || !state.looks_at(&kind) {
            continue;
        }
        let steps = steps_from(&hand);
        // Behind a file that was chosen, pages that read the same differ by what was typed before.
        let is_behind_a_file = way.iter().any(|(_, given)| *given == Given::File);
        let was_filled = matches!(way.last(), Some((Step::Touch { filled: true, .. }, _)));
        let mark = if is_behind_a_file && was_filled { "+" } else { "" };
        if !here.is_to_be_gone_on_from(hand.text() + mark, &steps) {
            continue;
        }
        for step in steps {
            let mut on = way.clone();
            on.push((step, Given::Usual));
            ways.push_back(on);
        }
    }
    rows
}

/// What was seen of a page.
#[derive(Default)]
struct Seen {
    /// What stood there.
    texts: BTreeSet<String>,
    /// What it offered.
    offered: BTreeSet<String>,
}

impl Seen {
    /// Whether what stands there and is offered now leads to doors that nobody has opened.
    fn is_to_be_gone_on_from(&mut self, text: String, steps: &[Step]) -> bool {
        let is_one_more = self.texts.len() < MOST_STATES;
        let offers = steps.iter().filter_map(|step| match step {
            Step::Touch { name, .. } => Some(plain(name)),
            Step::Wait(_) => None,
        });
        let before = self.offered.len();
        self.offered.extend(offers);
        (is_one_more || self.offered.len() > before) && self.texts.insert(text)
    }
}

/// What comes of `open`, which opens the door called `name`. Of a pause it is said also where it was paused before.
fn watched(place: &Place, hand: &mut Hand, system: &System, name: &str, open: impl FnOnce(&mut Hand)) -> Did {
    let before = (Lies::here(place), stands(hand));
    let was_alone = people(hand) == 1;
    let asked_before = system.asked().len();
    open(hand);
    let turns = stands(hand);
    Did {
        shows: shown_on(hand.page()),
        writes: Lies::here(place).since(&before.0),
        asks: system.asked().into_iter().skip(asked_before).collect(),
        turns: turns
            .into_iter()
            .filter(|turn| *turn != Turn::Adds || was_alone)
            .filter(|turn| !before.1.contains(turn) || name == "pause" && *turn == Turn::Pauses)
            .collect(),
    }
}

/// How many people the plan has that can be read.
fn people(hand: &Hand) -> usize {
    let plan = hand.app().plan_to_read();
    plan.map_or(0, |(plan, _)| plan.people.len())
}

/// How the app stands.
fn stands(hand: &Hand) -> BTreeSet<Turn> {
    let app = hand.app();
    let is_own_open = |person| app.is_open() && app.private_state(person) == PrivateState::Open;
    let own = [Person::First, Person::Second].into_iter().any(is_own_open);
    let all = [
        (Turn::Opens, app.is_open()),
        (Turn::Locks, app.is_locked()),
        (Turn::OpensOwn, own),
        (Turn::ClosesOwn, !own),
        (Turn::Adds, people(hand) > 1),
        (Turn::Pauses, matches!(hand.moment().phase, Phase::Paused | Phase::Calm)),
    ];
    all.into_iter().filter(|(_, is)| *is).map(|(turn, _)| turn).collect()
}

fn go(hand: &mut Hand, step: &Step, state: State) {
    match step {
        Step::Touch { name, filled } => {
            if *filled {
                fill(hand, state.typed(), "Something");
            }
            hand.touch(name);
        }
        Step::Wait(seconds) => hand.waits(*seconds),
    }
}

/// A key or a name without the numbers of what there may be many of.
fn plain(key: &str) -> String {
    let number = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    let kind = kind_of(key);
    let words = kind.split_inclusive(['/', ':']).map(|word| {
        let end = word.trim_end_matches(['/', ':']).len();
        let (part, mark) = word.split_at(end);
        format!("{}{mark}", if number(part) { "n" } else { part })
    });
    words.collect()
}
