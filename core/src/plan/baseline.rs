//! Baselines: how careful the plan once was. Stepping back to one takes the more careful of now and then, figure by
//! figure, so it can only mean less; and less is always allowed, at once (S47).

use serde::{Deserialize, Serialize};

use super::{Plan, PlanDraft};

/// The figures of a plan in which more careful and less careful can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    pub(super) settle_s: u32,
    pub(super) check_in_every_s: u32,
    pub(super) patience_s: u32,
    pub(super) length_s: u32,
    pub(super) buffer_s: u32,
    pub(super) breathing: bool,
    pub(super) pace_holder_answers: bool,
}

impl Baseline {
    /// How careful `agreed` is.
    #[must_use]
    pub const fn of(agreed: &PlanDraft) -> Self {
        Self {
            settle_s: agreed.settle_s,
            check_in_every_s: agreed.check_in_every_s,
            patience_s: agreed.patience_s,
            length_s: agreed.length_s,
            buffer_s: agreed.buffer_s,
            breathing: agreed.breathing,
            pace_holder_answers: agreed.pace_holder_answers,
        }
    }

    /// A longer settle time, sooner questions (never is the latest), less patience with silence, a shorter evening, a longer
    /// breath before a next step; nothing that either left out.
    fn more_careful(self, other: Self) -> Self {
        Self {
            settle_s: self.settle_s.max(other.settle_s),
            // Zero is never.
            check_in_every_s: match (self.check_in_every_s, other.check_in_every_s) {
                (0, seconds) | (seconds, 0) => seconds,
                (one, other) => one.min(other),
            },
            patience_s: self.patience_s.min(other.patience_s),
            length_s: self.length_s.min(other.length_s),
            buffer_s: self.buffer_s.max(other.buffer_s),
            breathing: self.breathing && other.breathing,
            pace_holder_answers: self.pace_holder_answers && other.pace_holder_answers,
        }
    }
}

impl Plan {
    /// The plan stepped back to `baseline`; none if it is as careful already. It is in force at once: less needs nobody's
    /// confirmation.
    #[must_use]
    pub fn stepped_back(&self, baseline: Baseline) -> Option<Self> {
        let now = Baseline::of(&self.agreed);
        let back = now.more_careful(baseline);
        (back != now).then(|| Self {
            version: self.version.saturating_add(1),
            agreed: PlanDraft {
                settle_s: back.settle_s,
                check_in_every_s: back.check_in_every_s,
                patience_s: back.patience_s,
                length_s: back.length_s,
                buffer_s: back.buffer_s,
                breathing: back.breathing,
                pace_holder_answers: back.pace_holder_answers,
                ..self.agreed.clone()
            },
            confirmed: self.people().map(|(person, _)| person).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Person;

    fn plan(change: impl FnOnce(&mut PlanDraft)) -> Plan {
        let mut draft = PlanDraft::default();
        draft.people[0].name = "Alex".to_owned();
        change(&mut draft);
        let mut plan = Plan::first(&draft).unwrap();
        plan.confirm(Person::First);
        plan
    }

    #[test]
    fn stepping_back_can_only_mean_less_and_holds_at_once() {
        let then = Baseline::of(
            plan(|draft| {
                draft.length_s = 900;
                draft.settle_s = 30;
                draft.breathing = true;
            })
            .agreed(),
        );
        let now = plan(|draft| draft.length_s = 3_600);
        let back = now.stepped_back(then).unwrap();
        assert!(back.is_in_force() && back.version() == 2);
        assert_eq!(
            (back.agreed().length_s, back.agreed().settle_s, back.agreed().breathing),
            (900, 120, false)
        );
        assert_eq!(back.stepped_back(then), None);
    }
}
