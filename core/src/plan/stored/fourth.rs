//! The fourth form: nobody could be added.

use serde::{Deserialize, Serialize};

use super::fifth::{self, Baseline, Plan};
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
    pub(super) breathes: Pair<bool>,
}

impl From<Parts> for fifth::Parts {
    fn from(parts: Parts) -> Self {
        Self {
            in_force: parts.in_force,
            proposed: parts.proposed,
            baselines: parts.baselines,
            known: parts.known,
            waits: parts.waits,
            talk: parts.talk,
            breathes: parts.breathes,
            began_with: None,
        }
    }
}
