//! The third form: breathing and tensing were chosen for both.

use serde::{Deserialize, Serialize};

use super::{
    fifth::{Baseline, Plan},
    fourth,
};
use crate::{
    people::Pair,
    plan::{Today, Topic, versions::PersonId},
};

#[derive(Serialize, Deserialize)]
pub(in crate::plan) struct Parts {
    pub(super) in_force: Option<Plan>,
    pub(super) proposed: Option<Plan>,
    pub(super) baselines: Vec<Baseline>,
    pub(super) known: Pair<Option<PersonId>>,
    pub(super) waits: Option<Today>,
    pub(super) talk: Vec<Topic>,
}

impl From<Parts> for fourth::Parts {
    fn from(parts: Parts) -> Self {
        // Whoever chose it for both chose it for themselves.
        let mut plans = parts.in_force.iter().chain(&parts.proposed);
        let breathing = plans.any(|plan| plan.agreed.breathing);
        Self {
            in_force: parts.in_force,
            proposed: parts.proposed,
            baselines: parts.baselines,
            known: parts.known,
            waits: parts.waits,
            talk: parts.talk,
            breathes: Pair::new(breathing, breathing),
        }
    }
}
