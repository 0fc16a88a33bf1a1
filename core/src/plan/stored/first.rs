//! The first form: the breath before a next step could not be chosen.

use serde::{Deserialize, Serialize};

use crate::{
    plan::{self, Careful, PersonDraft, PlanDraft, rhythm::BUFFER_S},
    session::Person,
};

#[derive(Serialize, Deserialize)]
pub(in crate::plan) struct Plan {
    version: u32,
    agreed: Draft,
    confirmed: Vec<Person>,
}

#[derive(Serialize, Deserialize)]
struct Draft {
    people: Vec<PersonDraft>,
    stop_word: String,
    slow_word: String,
    gesture: String,
    covenant: String,
    settle_s: u32,
    check_in_every_s: u32,
    patience_s: u32,
    length_s: u32,
    pace_holder: Option<Person>,
    pace_holder_answers: bool,
    breathing: bool,
}

#[derive(Serialize, Deserialize)]
pub(in crate::plan) struct Baseline {
    settle_s: u32,
    check_in_every_s: u32,
    patience_s: u32,
    length_s: u32,
    breathing: bool,
    pace_holder_answers: bool,
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
                buffer_s: BUFFER_S,
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
            buffer_s: BUFFER_S,
            arriving_s: 0,
            leaving_s: 0,
            breathing: baseline.breathing,
            // Whose it was is not known any more: nobody's is the more careful.
            answers_alone: None,
        }
    }
}
