//! At random, by names: with typing, waiting, pausing, locking, dying.

use std::sync::Arc;

use stillpoint_core::{
    page::{BlankKind, State},
    vault::doubles::WorkingKeys,
};

use super::{
    WRITTEN,
    crawl::SECRET,
    laws::{Law, Seen, broken, is_of_an_evening},
    plan_of_one, plan_of_two,
};
use crate::{chance::Chance, hand::Hand, place::Place};

/// What a walk came to.
#[derive(Debug, Default)]
pub struct Walked {
    /// The keys of all pages that it saw.
    pub keys: Vec<String>,
    /// A page that breaks a law, as text, and the law.
    pub broken: Vec<(Law, String)>,
}

/// Walks for `steps` steps from `seed`, in `language`.
///
/// # Panics
/// If the app cannot be set up.
#[must_use]
pub fn walk(seed: u64, steps: usize, language: &'static str) -> Walked {
    let mut chance = Chance(seed);
    let place = Place::in_memory();
    let keys = || Arc::new(WorkingKeys::new());
    let mut hand = Hand::with_everything(place.path(), keys(), keys(), language);
    let is_set_up = chance.below(4) > 0;
    if is_set_up {
        let plan = if chance.below(3) == 0 {
            plan_of_one()
        } else {
            plan_of_two()
        };
        let secret = (chance.below(2) == 0).then_some(SECRET);
        hand.is_set_up(&plan, secret).expect("a plan that can be");
    }
    let mut walked = Walked::default();
    let mut card_is_chosen = false;
    for _ in 0..steps {
        let just_paused = step(&mut hand, &mut chance, language);
        let key = hand.key().to_owned();
        if key.is_empty() {
            continue;
        }
        // What is chosen on the page of a card holds until it is read while locked.
        let shown = hand.choice("shown").filter(|_| key.ends_with("/card_do_not"));
        card_is_chosen |= shown.is_some_and(|shown| shown.state == State::On);
        let seen = Seen {
            locked: hand.app().is_locked(),
            card_is_chosen,
            just_paused,
            in_an_evening: is_of_an_evening(hand.moment().phase),
        };
        for law in broken(hand.page(), seen) {
            walked.broken.push((law, hand.text()));
        }
        walked.keys.push(key);
    }
    walked
}

/// One step. Whether it was a pause.
fn step(hand: &mut Hand, chance: &mut Chance, language: &'static str) -> bool {
    match chance.below(40) {
        0 => hand.dies(language),
        1 => hand.waits(chance.below(2_000)),
        2 => hand.waits(chance.below(15)),
        3 => {
            hand.touch("pause");
            return true;
        }
        4 => hand.reboots(language),
        5..=12 => types_something(hand, chance),
        _ => touches_something(hand, chance),
    }
    false
}

fn touches_something(hand: &mut Hand, chance: &mut Chance) {
    let names = hand.page().choices().map(|choice| choice.name.clone());
    let names: Vec<String> = names.filter(|name| name != "leave" || chance.below(10) == 0).collect();
    if let Some(name) = pick(&names, chance) {
        if hand.page().blanks().any(|blank| blank.kind == BlankKind::Secret) && chance.below(2) == 0 {
            types_secrets(hand);
        }
        hand.touch(&name);
    }
}

fn types_secrets(hand: &mut Hand) {
    let secrets = hand.page().blanks().filter(|blank| blank.kind == BlankKind::Secret);
    let secrets: Vec<String> = secrets.map(|blank| blank.name.clone()).collect();
    for name in secrets {
        hand.types(&name, SECRET);
    }
}

fn types_something(hand: &mut Hand, chance: &mut Chance) {
    let blanks: Vec<String> = hand.page().blanks().map(|blank| blank.name.clone()).collect();
    let Some(name) = pick(&blanks, chance) else { return };
    let text = match chance.below(8) {
        0 => String::new(),
        1 => "x".repeat(5_000),
        2 => "\u{202e}turned\u{0} round\u{200b}".to_owned(),
        3 => "480".to_owned(),
        _ => pick(&WRITTEN.map(str::to_owned), chance).unwrap_or_default(),
    };
    hand.types(&name, &text);
}

fn pick(names: &[String], chance: &mut Chance) -> Option<String> {
    let count = u64::try_from(names.len()).unwrap_or(u64::MAX);
    let place = usize::try_from(chance.below(count.max(1))).unwrap_or(0);
    names.get(place).cloned()
}
