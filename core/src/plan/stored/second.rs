//! The second form: nothing was to be talked about.

use serde::{Deserialize, Serialize};

use super::{
    fifth::{Baseline, Plan},
    third,
};
use crate::{
    people::Pair,
    plan::{Today, versions::PersonId},
};

#[derive(Serialize, Deserialize)]
pub(in crate::plan) struct Parts {
    in_force: Option<Plan>,
    proposed: Option<Plan>,
    baselines: Vec<Baseline>,
    known: Pair<Option<PersonId>>,
    waits: Option<Today>,
}

impl From<Parts> for third::Parts {
    fn from(parts: Parts) -> Self {
        Self {
            in_force: parts.in_force,
            proposed: parts.proposed,
            baselines: parts.baselines,
            known: parts.known,
            waits: parts.waits,
            talk: Vec::new(),
        }
    }
}
