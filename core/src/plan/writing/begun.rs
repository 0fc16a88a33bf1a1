//! A change of the plan that was begun, as it is kept until somebody goes on with it.

use serde::{Deserialize, Serialize};

use super::Writing;
use crate::{plan::PlanDraft, text::so_far};

/// What was typed and chosen of a change so far. It is good for the version that it changes, and for no other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Begun {
    version: u32,
    plan: PlanDraft,
    /// How long arriving is, and how long winding down, in seconds: a plan is sealed without them.
    around: (u32, u32),
}

impl Begun {
    /// Whether it could have been kept here.
    pub(crate) fn can_be(&self) -> bool {
        let mut right = self.clone();
        right.put_right();
        right == *self
    }

    fn put_right(&mut self) {
        let plan = &mut self.plan;
        (plan.arriving_s, plan.leaving_s) = (0, 0);
        let both = [
            &mut plan.stop_word,
            &mut plan.slow_word,
            &mut plan.gesture,
            &mut plan.covenant,
        ];
        both.into_iter().for_each(so_far);
        for one in &mut plan.people {
            let own = [
                &mut one.name,
                &mut one.pronouns,
                &mut one.aftercare,
                &mut one.card_do,
                &mut one.card_do_not,
            ];
            own.into_iter().chain(&mut one.sensory_aids).for_each(so_far);
        }
    }
}

impl Writing {
    /// The change as far as it is; none: what is written is no change.
    pub(crate) fn begun(&self) -> Option<Begun> {
        let mut begun = Begun {
            version: self.changes?,
            plan: self.draft(),
            around: (self.plan.arriving_s, self.plan.leaving_s),
        };
        begun.put_right();
        Some(begun)
    }

    /// Goes on with what was begun.
    pub(crate) fn going_on(begun: Begun) -> Self {
        let (arriving_s, leaving_s) = begun.around;
        Self::of(
            begun.version,
            PlanDraft {
                arriving_s,
                leaving_s,
                ..begun.plan
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::{Typed, TypedText},
        plan::{PersonDraft, Plan, Time},
    };

    #[test]
    fn what_was_begun_goes_on_with_every_word_and_every_time() {
        let person = |name: &str| PersonDraft {
            name: name.to_owned(),
            sensory_aids: vec!["a glass".to_owned()],
            ..PersonDraft::default()
        };
        let draft = PlanDraft {
            people: vec![person("Alex"), person("Sam")],
            ..PlanDraft::default()
        };
        let mut writing = Writing::default();
        assert_eq!(
            writing.begun(),
            None,
            "the first plan is written before there is anything to keep it in"
        );
        writing.change(&Plan::first(&draft).unwrap());
        let fields = [
            "stop_word",
            "slow_word",
            "gesture",
            "covenant",
            "name:first",
            "aids:second",
        ];
        let typed = fields.map(|field| Typed {
            field: field.to_owned(),
            text: field.into(),
        });
        writing.take(&TypedText::of(typed.to_vec()));
        for time in [Time::Arriving, Time::Leaving, Time::Settle] {
            writing.take_step(time, true);
        }
        let begun = writing.begun().unwrap();
        assert!(begun.can_be());
        let sealed = postcard::to_extend(&begun, Vec::new()).unwrap();
        assert_eq!(postcard::from_bytes::<Begun>(&sealed).as_ref(), Ok(&begun));
        let again = Writing::going_on(begun);
        assert_eq!(again.draft(), writing.draft());
        for field in fields {
            assert_eq!(again.written_in(field), field);
        }
        assert_eq!(again.begun(), writing.begun());
    }
}
