//! The fifth form: arriving and winding down had no time of their own. The forms before it say of a plan what it does.

use serde::{Deserialize, Serialize};

use crate::{
    people::Pair,
    plan::{self, Careful, PersonDraft, PlanDraft, Today, Topic, versions::PersonId},
    session::Person,
};

#[derive(Serialize, Deserialize)]
pub(in crate::plan) struct Parts {
    pub(super) in_force: Option<Plan>,
    pub(super) proposed: Option<Plan>,
    pub(super) baselines: Vec<Baseline>,
    pub(super) known: Pair<Option<PersonId>>,
    pub(super) waits: Option<Today>,
    pub(super) talk: Vec<Topic>,
    pub(super) breathes: Pair<bool>,
    pub(super) began_with: Option<Baseline>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Plan {
    pub(super) version: u32,
    pub(super) agreed: Draft,
    pub(super) confirmed: Vec<Person>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) people: Vec<PersonDraft>,
    pub(super) stop_word: String,
    pub(super) slow_word: String,
    pub(super) gesture: String,
    pub(super) covenant: String,
    pub(super) settle_s: u32,
    pub(super) check_in_every_s: u32,
    pub(super) patience_s: u32,
    pub(super) length_s: u32,
    pub(super) buffer_s: u32,
    pub(super) pace_holder: Option<Person>,
    pub(super) pace_holder_answers: bool,
    pub(super) breathing: bool,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Baseline {
    pub(super) settle_s: u32,
    pub(super) check_in_every_s: u32,
    pub(super) patience_s: u32,
    pub(super) length_s: u32,
    pub(super) buffer_s: u32,
    pub(super) breathing: bool,
    pub(super) answers_alone: Option<Person>,
}

impl From<Parts> for super::Parts {
    fn from(parts: Parts) -> Self {
        Self {
            in_force: parts.in_force.map(plan::Plan::from),
            proposed: parts.proposed.map(plan::Plan::from),
            baselines: parts.baselines.into_iter().map(Careful::from).collect(),
            known: parts.known,
            waits: parts.waits,
            talk: parts.talk,
            breathes: parts.breathes,
            began_with: parts.began_with.map(Careful::from),
        }
    }
}

impl From<Plan> for plan::Plan {
    fn from(plan: Plan) -> Self {
        let agreed = plan.agreed;
        Self {
            version: plan.version,
            agreed: PlanDraft {
                people: agreed.people,
                stop_word: agreed.stop_word,
                slow_word: agreed.slow_word,
                gesture: agreed.gesture,
                covenant: agreed.covenant,
                settle_s: agreed.settle_s,
                check_in_every_s: agreed.check_in_every_s,
                patience_s: agreed.patience_s,
                length_s: agreed.length_s,
                buffer_s: agreed.buffer_s,
                arriving_s: 0,
                leaving_s: 0,
                pace_holder: agreed.pace_holder,
                pace_holder_answers: agreed.pace_holder_answers,
                breathing: agreed.breathing,
            },
            confirmed: plan.confirmed,
        }
    }
}

impl From<Baseline> for Careful {
    fn from(baseline: Baseline) -> Self {
        Self {
            settle_s: baseline.settle_s,
            check_in_every_s: baseline.check_in_every_s,
            patience_s: baseline.patience_s,
            length_s: baseline.length_s,
            buffer_s: baseline.buffer_s,
            arriving_s: 0,
            leaving_s: 0,
            breathing: baseline.breathing,
            answers_alone: baseline.answers_alone,
        }
    }
}
