//! What a pause shows, made beforehand out of the plan; and while it is locked.

use std::sync::Arc;

use super::Memory;
use crate::{
    plan::{self, Cards, Careful, PlanDraft},
    session::{Agreement, Help, Next, PersonHelp},
    words::Language,
};

impl Memory {
    /// Builds anew what a pause shows, so that the pause itself only points to it: whenever the plan, the lock or the
    /// language has changed.
    pub(in crate::app) fn refresh_help(&mut self) {
        self.tonight.help = Arc::new(match self.plans.current() {
            Some(plan) => {
                let cards = Cards::of(plan, self.helps.kept.get());
                self.owes_cards |= cards != self.cards;
                self.cards = cards;
                let limits = self.limits_tonight(plan.agreed());
                plans_help(plan, (limits, self.helps.kept.get()), &self.language)
            }
            None => locked_help(&self.cards, &self.language),
        });
        self.make_ready();
    }
}

fn locked_help(cards: &Cards, language: &Language) -> Help {
    let shown = cards.each().map(|card| PersonHelp {
        name: card.name.clone(),
        card_do: card.card_do.clone(),
        card_do_not: card.card_do_not.clone(),
        ..PersonHelp::default()
    });
    Help {
        covenant: language.say("covenant-locked"),
        shown: shown.collect(),
        ..Help::default()
    }
}

/// What was agreed, and what troubles somebody only as far as they chose to show it.
fn agreements(own: &plan::helps::Own) -> Vec<Agreement> {
    let agreed = own.triggers.iter().filter(|one| !one.agreed.is_empty());
    agreed
        .map(|one| Agreement {
            trigger: one.shown.clone().unwrap_or_default(),
            what: one.agreed.clone(),
        })
        .collect()
}

fn plans_help(plan: &plan::Plan, (limits, helps): (Careful, &plan::Helps), language: &Language) -> Help {
    let agreed: &PlanDraft = plan.agreed();
    let covenant = match agreed.people.as_slice() {
        _ if !agreed.covenant.is_empty() => agreed.covenant.clone(),
        [_] => language.say("covenant-default-alone"),
        _ => language.say("covenant-default"),
    };
    let people = plan.people().map(|(person, written)| PersonHelp {
        name: written.name.clone(),
        aids: written.sensory_aids.clone(),
        agreed: agreements(helps.of(person)),
        topics: helps.of(person).topics.clone(),
        card_do: written.card_do.clone(),
        card_do_not: written.card_do_not.clone(),
        aftercare: written.aftercare.clone(),
    });
    Help {
        covenant,
        people: people.collect(),
        shown: Vec::new(),
        breathing: limits.breathing,
        next: Some(Next {
            stop_word: agreed.stop_word.clone(),
            slow_word: agreed.slow_word.clone(),
            gesture: agreed.gesture.clone(),
            check_every_s: limits.check_in_every_s,
        }),
    }
}
