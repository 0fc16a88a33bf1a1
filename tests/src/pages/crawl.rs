//! Wherever a touch leads, from a few beginnings, each page once: by the shortest way, so that it always reads the same.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};

use stillpoint_core::{
    Person,
    page::{Ability, Answer, Asking, BlankKind, Look, Page, Part},
    plan::PlanDraft,
    session::Phase,
    vault::{DeviceKeys, doubles::WorkingKeys},
};

use super::{
    WRITTEN,
    laws::{Law, ON_EVERY_EDGE, Seen, broken, is_of_an_evening},
    plan_of_one, plan_of_two,
};
use crate::{at_home::checks_in, hand::Hand, place::Place};

/// The secret of the app, and of everybody's own words.
pub const SECRET: &str = "river stone";

/// Where a crawl begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// The app was never set up.
    New,
    /// Two people, everything written, open.
    Two,
    /// Somebody alone, who chose no secret.
    Alone,
    /// Two people, locked.
    Locked,
    /// Two people who are about to begin.
    Evening,
    /// Somebody alone who is about to begin, and chose no secret.
    EveningAlone,
    /// Two people who arrive before they begin.
    Arriving,
    /// Somebody alone after an evening, who winds down.
    WindingDown,
}

impl Beginning {
    /// All of them, with the names of their files.
    pub const ALL: [(&'static str, Self); 8] = [
        ("new", Self::New),
        ("two", Self::Two),
        ("alone", Self::Alone),
        ("locked", Self::Locked),
        ("evening", Self::Evening),
        ("evening-alone", Self::EveningAlone),
        ("arriving", Self::Arriving),
        ("winding-down", Self::WindingDown),
    ];

    fn plan(self) -> Option<PlanDraft> {
        match self {
            Self::New => None,
            Self::Two | Self::Locked | Self::Evening => Some(plan_of_two()),
            Self::Alone | Self::EveningAlone => Some(plan_of_one()),
            Self::Arriving => Some(PlanDraft {
                arriving_s: 300,
                ..plan_of_two()
            }),
            Self::WindingDown => Some(PlanDraft {
                leaving_s: 300,
                ..plan_of_one()
            }),
        }
    }

    /// Opened again and again: a finger costs less than a secret.
    const fn opens_with_a_finger(self) -> bool {
        matches!(self, Self::Two | Self::Evening)
    }

    /// Both kinds of phones are seen: one that lets the app run on out of sight, and one that soon ends it.
    const fn keeps_running(self) -> bool {
        !matches!(self, Self::Alone | Self::EveningAlone | Self::WindingDown)
    }

    const fn secret(self) -> Option<&'static str> {
        match self {
            Self::Two | Self::Locked | Self::Evening => Some(SECRET),
            Self::New | Self::Alone | Self::EveningAlone | Self::Arriving | Self::WindingDown => None,
        }
    }
}

/// A page that was found, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The way there, from the beginning.
    pub way: Vec<Step>,
    /// The page.
    pub page: Page,
    /// The laws that it breaks.
    pub broken: Vec<Law>,
}

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A touch, after the fields were filled or as they are.
    Touch {
        /// What was touched.
        name: String,
        /// With something in every field.
        filled: bool,
    },
    /// So many seconds pass.
    Wait(u64),
}

/// A phone as it was at the beginning, to begin again from.
pub(super) struct Start {
    place: Place,
    keys: WorkingKeys,
    fingers: WorkingKeys,
    beginning: Beginning,
    language: &'static str,
}

impl Start {
    pub(super) fn new(beginning: Beginning, language: &'static str) -> Self {
        let place = Place::in_memory();
        let (keys, fingers) = (Arc::new(WorkingKeys::new()), Arc::new(WorkingKeys::new()));
        if let Some(plan) = beginning.plan() {
            let mut hand = Hand::with_everything(place.path(), keys.clone(), fingers.clone(), language);
            hand.is_set_up(&plan, beginning.secret()).expect("a plan that can be");
            if beginning == Beginning::Alone {
                // So that there is something to read, and to delete.
                hand.call(|app, now| checks_in(app, Person::First, WRITTEN[0], false, now));
            }
            if beginning.opens_with_a_finger() {
                hand.touches(&["mine", "privacy", "ways", "finger"]);
                hand.types("secret_was", SECRET);
                hand.must_touch("keep");
            }
        }
        Self {
            place,
            keys: keys.copy(),
            fingers: fingers.copy(),
            beginning,
            language,
        }
    }

    /// A phone at the beginning, in a folder of its own.
    pub(super) fn again(&self) -> (Place, Hand) {
        let place = self.place.copy();
        let (keys, fingers) = (Arc::new(self.keys.copy()), Arc::new(self.fingers.copy()));
        let mut hand = Hand::with_everything(place.path(), keys, fingers.clone(), self.language);
        if !self.beginning.keeps_running() {
            let only_elsewhere = [Ability::KeepsRunning, Ability::HidesScreen];
            hand.is_set_to(|phone| phone.abilities.retain(|ability| !only_elsewhere.contains(ability)));
        }
        if self.beginning.opens_with_a_finger() {
            hand.answering(move |asking| match asking {
                Asking::Finger { wrapped } => Answer::Bytes {
                    bytes: fingers.unwrap(wrapped.clone()).expect("what it wrapped").into(),
                },
                _ => Answer::No,
            });
            hand.must_touch("finger");
        } else if !matches!(self.beginning, Beginning::New | Beginning::Locked) {
            hand.must_touch("open");
        }
        hand.answering(|asking| match asking {
            Asking::Finger { .. } | Asking::File | Asking::Scan => Answer::No,
            _ => Answer::Done,
        });
        match self.beginning {
            Beginning::New | Beginning::Two | Beginning::Alone | Beginning::Locked => {}
            Beginning::Evening | Beginning::EveningAlone | Beginning::Arriving => hand.touches(&["tonight", "prepare"]),
            Beginning::WindingDown => hand.touches(&["tonight", "prepare", "body:first:calm", "yes:first", "stop"]),
        }
        (place, hand)
    }
}

pub(super) fn go(hand: &mut Hand, step: &Step) {
    match step {
        Step::Touch { name, filled } => {
            if *filled {
                fill(hand, SECRET, "Ostrander");
            }
            hand.touch(name);
        }
        Step::Wait(seconds) => hand.waits(*seconds),
    }
}

/// Something in every field that is empty: in those for secrets `secret`, in all others a text that begins with `word`.
pub fn fill(hand: &mut Hand, secret: &str, word: &str) {
    let blanks = hand.page().blanks();
    let blanks: Vec<(String, BlankKind)> = blanks.map(|blank| (blank.name.clone(), blank.kind)).collect();
    for (name, kind) in blanks {
        if !hand.written_in(&name).is_empty() {
            continue;
        }
        let text = match kind {
            BlankKind::Secret => secret.to_owned(),
            BlankKind::Time => "480".to_owned(),
            // Two names that are the same would be refused.
            BlankKind::Line | BlankKind::Lines => format!("{word} {}", name.replace([':', '_', '.'], " ")),
        };
        hand.types(&name, &text);
    }
}

/// A page's key without the number of the question it asks, which counts what was asked before, or how often.
#[must_use]
pub fn kind_of(key: &str) -> String {
    match key.split_once('/') {
        Some(("preparing", rest)) if rest.ends_with("/next") => "preparing/next".to_owned(),
        Some((asks @ ("preparing" | "regrouping" | "checking_in" | "slower" | "next_step"), _)) => asks.to_owned(),
        Some(("reflecting", rest)) => {
            let parts: Vec<&str> = rest.split('/').take(2).collect();
            format!("reflecting/{}", parts.join("/"))
        }
        // What each writes for a pause: one page a question, whoever writes, and however much stands there already.
        Some(("plan", rest)) if let Some(rest) = rest.strip_prefix("helps/") => {
            let page = rest.split('/').nth(1).unwrap_or_default();
            format!("plan/helps/{page}")
        }
        _ => key.to_owned(),
    }
}

/// What leads on from here.
pub(crate) fn steps_from(hand: &Hand) -> Vec<Step> {
    let page = hand.page();
    let has_fields = page.blanks().next().is_some();
    let names = page.choices().filter(|choice| hand.offers(&choice.name));
    let mut steps: Vec<Step> = Vec::new();
    for choice in names {
        // Ready answers differ by their words alone: the first leads where the others do.
        if choice.name.starts_with("ready:") && !choice.name.ends_with(":1") {
            continue;
        }
        let goes_back = choice.look == Look::Back;
        let touch = |filled| Step::Touch {
            name: choice.name.clone(),
            filled,
        };
        steps.push(touch(false));
        if has_fields && !goes_back && !choice.name.starts_with("ready:") {
            steps.push(touch(true));
        }
    }
    if hand.offers("pause") && page.choice("pause").is_none() {
        steps.push(Step::Touch {
            name: "pause".to_owned(),
            filled: false,
        });
    }
    if !matches!(
        hand.moment().phase,
        Phase::Idle | Phase::Aftercare | Phase::Reflecting | Phase::Calm
    ) {
        steps.extend([Step::Wait(10), Step::Wait(120), Step::Wait(700)]);
    }
    steps
}

/// In so many states one page is looked at, and gone on from.
const MOST_STATES: usize = 10;
/// A step that led to nothing new so many times in a row, from whatever state of its page, is not tried again.
const MOST_IN_VAIN: u32 = 4;

/// Goes wherever a touch leads from where `again` begins, and sees each page, by the shortest way to it. It does not go on from
/// where `ends`. In so many states, `most`, one page is looked at, and gone on from.
pub fn wherever_it_leads(
    most: usize,
    again: impl Fn() -> (Place, Hand),
    ends: impl Fn(&Hand) -> bool,
    mut sees: impl FnMut(&[Step], &Hand),
) {
    let mut seen_here: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut in_vain: BTreeMap<(String, Step), u32> = BTreeMap::new();
    let mut ways: VecDeque<(String, Vec<Step>)> = VecDeque::from([(String::new(), Vec::new())]);
    while let Some((from, way)) = ways.pop_front() {
        let last = (from, way.last().cloned().unwrap_or(Step::Wait(0)));
        if in_vain.get(&last).is_some_and(|times| *times >= MOST_IN_VAIN) {
            continue;
        }
        let (_place, mut hand) = again();
        for step in &way {
            go(&mut hand, step);
        }
        let kind = kind_of(hand.key());
        let states = seen_here.entry(kind.clone()).or_default();
        if kind.is_empty() || states.len() >= most || !states.insert(hand.text()) {
            *in_vain.entry(last).or_default() += 1;
            continue;
        }
        in_vain.remove(&last);
        sees(&way, &hand);
        if ends(&hand) {
            continue;
        }
        for step in steps_from(&hand) {
            let mut on = way.clone();
            on.push(step);
            ways.push_back((kind.clone(), on));
        }
    }
}

/// Whether somebody was added, and the page is none of those on which that shows.
fn is_joined_and_looks_elsewhere(hand: &Hand) -> bool {
    const SHOWS: [&str; 7] = ["adding", "home", "mine", "own", "plan/join", "plan/confirm", "plan/try"];
    let plan = hand.app().plan_to_read();
    let are_two = plan.is_some_and(|(plan, _)| plan.people.len() > 1);
    are_two && !SHOWS.iter().any(|page| hand.key().starts_with(page))
}

/// The page that `hand` holds after `way`, and the laws that it breaks.
pub(super) fn found(way: &[Step], hand: &Hand) -> Found {
    let just_paused = matches!(way.last(), Some(Step::Touch { name, .. }) if name == "pause");
    let seen = Seen {
        locked: hand.app().is_locked(),
        card_is_chosen: false,
        just_paused,
        in_an_evening: is_of_an_evening(hand.moment().phase),
    };
    Found {
        way: way.to_vec(),
        page: hand.page().clone(),
        broken: broken(hand.page(), seen),
    }
}

/// Every page that can be reached from `beginning`, in `language`.
#[must_use]
pub fn crawl(beginning: Beginning, language: &'static str) -> Vec<Found> {
    let start = Start::new(beginning, language);
    let mut found: Vec<Found> = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    // After everything was deleted it is as when it was new, unlocked it is open, and of two it is as with two: those are beginnings
    // of their own.
    let begins_anew = |hand: &Hand| match beginning {
        Beginning::New => false,
        Beginning::Locked => !hand.app().is_locked(),
        // On all other pages it is as in an evening without it.
        Beginning::Arriving => hand.key() != "arriving",
        Beginning::WindingDown => hand.key() != "leaving",
        Beginning::Alone | Beginning::EveningAlone if is_joined_and_looks_elsewhere(hand) => true,
        _ => hand.key().starts_with("first_start/"),
    };
    wherever_it_leads(
        MOST_STATES,
        || start.again(),
        begins_anew,
        |way, hand| {
            let one = self::found(way, hand);
            // One of each page is reviewed; every state of it keeps the laws.
            if known.insert(kind_of(hand.key())) || !one.broken.is_empty() {
                found.push(one);
            }
        },
    );
    found
}

/// What was found, in another language: each page by its way.
#[must_use]
pub fn again_in(beginning: Beginning, language: &'static str, pages: &[Found]) -> Vec<Found> {
    let start = Start::new(beginning, language);
    let mut again = Vec::new();
    for one in pages {
        let (_place, mut hand) = start.again();
        for step in &one.way {
            go(&mut hand, step);
        }
        again.push(found(&one.way, &hand));
    }
    again
}

/// All pages as texts, to be reviewed like code: a text for each room, with its pages in the order of their keys, each as it
/// reads from each beginning. What stands on every edge is said at home alone.
#[must_use]
pub fn by_room(crawled: &[(&str, Vec<Found>)]) -> BTreeMap<&'static str, String> {
    // By room and key: each text that the page has, and from which beginnings.
    type Texts<'a> = Vec<(String, Vec<&'a str>)>;
    let mut pages: BTreeMap<(&str, String), Texts<'_>> = BTreeMap::new();
    for (beginning, found) in crawled {
        for one in found {
            let (key, text) = (kind_of(&one.page.key), as_text(&one.page));
            let same_key = pages.entry((room_of(&key), key)).or_default();
            match same_key.iter_mut().find(|(known, _)| *known == text) {
                Some((_, from)) if from.contains(beginning) => {}
                Some((_, from)) => from.push(beginning),
                None => same_key.push((text, vec![beginning])),
            }
        }
    }
    let mut rooms: BTreeMap<&str, String> = BTreeMap::new();
    for ((room, _), texts) in pages {
        let file = rooms.entry(room).or_default();
        for (text, from) in texts {
            file.push_str(&format!("== {}\n{text}\n", from.join(", ")));
        }
    }
    rooms
}

pub(super) fn as_text(page: &Page) -> String {
    let mut page = page.clone();
    // What is drawn by chance is another time after time.
    for side in &mut page.sides {
        for part in side.read.iter_mut().chain(&mut side.choose) {
            if let Part::Groups { groups } = part {
                *groups = vec!["(a key)".to_owned()];
            }
        }
    }
    if page.key != "home" {
        page.edge
            .retain(|choice| !ON_EVERY_EDGE.contains(&choice.name.as_str()));
    }
    let text = page.to_string();
    if !page.key.starts_with("ways_in/") {
        return text;
    }
    // So are the digits by which a sheet is known.
    let zero = |letter: char| if letter.is_ascii_digit() { '0' } else { letter };
    text.chars().map(zero).collect()
}

/// The room that writes the page with this key.
fn room_of(key: &str) -> &'static str {
    match key.split('/').next().unwrap_or_default() {
        "first_start" => "first_start",
        "plan" | "practice" | "talk" => "plan",
        "home" | "tonight" | "ours" | "mine" => "home",
        "reflecting" => "reflect",
        "check_in" | "repair" => "check_ins",
        "reminders" => "reminders",
        "help" => "support",
        "arriving" | "leaving" | "evening" | "preparing" | "together" | "checking_in" | "slower" | "next_step"
        | "paused" | "regrouping" | "exercise" | "calm" | "aftercare" => "session",
        _ => "privacy",
    }
}
