//! The plans as they are sealed. What was sealed in an earlier form is read for ever.

use serde::{Deserialize, Serialize};

use super::{
    Careful, Plan, Plans,
    versions::{Parts, PersonId},
};
use crate::people::Pair;

/// Which form it has, by its first byte. In the first form there stood whether a plan was in force: none, or one.
#[derive(Serialize, Deserialize)]
pub(super) enum Stored {
    FirstNoneInForce(Option<first::Plan>, Vec<first::Baseline>, Pair<Option<PersonId>>),
    FirstInForce(
        first::Plan,
        Option<first::Plan>,
        Vec<first::Baseline>,
        Pair<Option<PersonId>>,
    ),
    Second(second::Parts),
    Third(third::Parts),
    Fourth(fourth::Parts),
    Fifth(Parts),
}

impl From<Plans> for Stored {
    fn from(plans: Plans) -> Self {
        Self::Fifth(plans.into_parts())
    }
}

impl From<Stored> for Plans {
    fn from(stored: Stored) -> Self {
        let first =
            |in_force: Option<first::Plan>, proposed: Option<first::Plan>, baselines: Vec<_>, known| third::Parts {
                in_force: in_force.map(Plan::from),
                proposed: proposed.map(Plan::from),
                baselines: baselines.into_iter().map(Careful::from).collect(),
                known,
                waits: None,
                talk: Vec::new(),
            };
        Self::of(match stored {
            Stored::FirstNoneInForce(proposed, baselines, known) => {
                fourth::Parts::from(first(None, proposed, baselines, known)).into()
            }
            Stored::FirstInForce(plan, proposed, baselines, known) => {
                fourth::Parts::from(first(Some(plan), proposed, baselines, known)).into()
            }
            Stored::Second(parts) => fourth::Parts::from(third::Parts::from(parts)).into(),
            Stored::Third(parts) => fourth::Parts::from(parts).into(),
            Stored::Fourth(parts) => parts.into(),
            Stored::Fifth(parts) => parts,
        })
    }
}

/// The fourth form: nobody could be added.
mod fourth {
    use serde::{Deserialize, Serialize};

    use super::{Careful, PersonId, Plan};
    use crate::{
        people::Pair,
        plan::{Today, Topic},
    };

    #[derive(Serialize, Deserialize)]
    pub(in crate::plan) struct Parts {
        pub(super) in_force: Option<Plan>,
        pub(super) proposed: Option<Plan>,
        pub(super) baselines: Vec<Careful>,
        pub(super) known: Pair<Option<PersonId>>,
        pub(super) waits: Option<Today>,
        pub(super) talk: Vec<Topic>,
        pub(super) breathes: Pair<bool>,
    }

    impl From<Parts> for super::Parts {
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
}

/// The third form: breathing and tensing were chosen for both.
mod third {
    use serde::{Deserialize, Serialize};

    use super::{Careful, PersonId, Plan};
    use crate::{
        people::Pair,
        plan::{Today, Topic},
    };

    #[derive(Serialize, Deserialize)]
    pub(in crate::plan) struct Parts {
        pub(super) in_force: Option<Plan>,
        pub(super) proposed: Option<Plan>,
        pub(super) baselines: Vec<Careful>,
        pub(super) known: Pair<Option<PersonId>>,
        pub(super) waits: Option<Today>,
        pub(super) talk: Vec<Topic>,
    }

    impl From<Parts> for super::fourth::Parts {
        fn from(parts: Parts) -> Self {
            // Whoever chose it for both chose it for themselves.
            let mut plans = parts.in_force.iter().chain(&parts.proposed);
            let breathing = plans.any(|plan| plan.agreed().breathing);
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
}

/// The second form: nothing was to be talked about.
mod second {
    use serde::{Deserialize, Serialize};

    use super::{Careful, PersonId, Plan};
    use crate::{people::Pair, plan::Today};

    #[derive(Serialize, Deserialize)]
    pub(in crate::plan) struct Parts {
        in_force: Option<Plan>,
        proposed: Option<Plan>,
        baselines: Vec<Careful>,
        known: Pair<Option<PersonId>>,
        waits: Option<Today>,
    }

    impl From<Parts> for super::third::Parts {
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
}

/// The first form: the breath before a next step could not be chosen.
pub(super) mod first {
    use serde::{Deserialize, Serialize};

    use super::super::{PersonDraft, PlanDraft, rhythm::BUFFER_S};
    use crate::session::Person;

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

    impl From<Plan> for super::Plan {
        fn from(plan: Plan) -> Self {
            let Draft {
                people,
                stop_word,
                slow_word,
                gesture,
                covenant,
                settle_s,
                check_in_every_s,
                patience_s,
                length_s,
                pace_holder,
                pace_holder_answers,
                breathing,
            } = plan.agreed;
            Self {
                version: plan.version,
                agreed: PlanDraft {
                    people,
                    stop_word,
                    slow_word,
                    gesture,
                    covenant,
                    settle_s,
                    check_in_every_s,
                    patience_s,
                    length_s,
                    buffer_s: BUFFER_S,
                    pace_holder,
                    pace_holder_answers,
                    breathing,
                },
                confirmed: plan.confirmed,
            }
        }
    }

    impl From<Baseline> for super::Careful {
        fn from(baseline: Baseline) -> Self {
            Self {
                settle_s: baseline.settle_s,
                check_in_every_s: baseline.check_in_every_s,
                patience_s: baseline.patience_s,
                length_s: baseline.length_s,
                buffer_s: BUFFER_S,
                breathing: baseline.breathing,
                // Whose it was is not known any more: nobody's is the more careful.
                answers_alone: None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{PersonDraft, PlanDraft, Today},
        *,
    };
    use crate::session::Person;

    /// As it was sealed before there was a second form: a plan that waits; one in force, with a second that one of two has
    /// confirmed, and a baseline.
    const FIRST_WAITS: &str = "0001010204416c65780474686579045465612e02076120676c6173730a7468652077696e646f7705537461792e0441736b2e0353616d000000000005416d62657207466561746865720874776f20746170730857652073746f702e78d8043c8c150101010100000107070707070707070707070707070707010e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e";
    const FIRST_IN_FORCE: &str = "01020204416c65780474686579045465612e02076120676c6173730a7468652077696e646f7705537461792e0441736b2e0353616d000000000005416d62657207466561746865720874776f20746170730857652073746f702e78d8043c901c0101010102000101030204416c65780474686579045465612e02076120676c6173730a7468652077696e646f7705537461792e0441736b2e0353616d000000000005416d62657207466561746865720874776f20746170730857652073746f702e3cd8043c901c0101010101010178d8043c8c1501010107070707070707070707070707070707010e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e";

    fn read(hex: &str) -> Plans {
        let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        let bytes: Vec<u8> = (0..hex.len()).step_by(2).map(digit).collect();
        let (plans, rest) = postcard::take_from_bytes(&bytes).unwrap();
        assert!(rest.is_empty());
        plans
    }

    /// What the plan said then.
    fn written() -> PlanDraft {
        let text = str::to_owned;
        PlanDraft {
            people: vec![
                PersonDraft {
                    name: text("Alex"),
                    pronouns: text("they"),
                    aftercare: text("Tea."),
                    sensory_aids: vec![text("a glass"), text("the window")],
                    card_do: text("Stay."),
                    card_do_not: text("Ask."),
                },
                PersonDraft {
                    name: text("Sam"),
                    ..PersonDraft::default()
                },
            ],
            stop_word: text("Amber"),
            slow_word: text("Feather"),
            gesture: text("two taps"),
            covenant: text("We stop."),
            settle_s: 120,
            check_in_every_s: 600,
            patience_s: 60,
            length_s: 2_700,
            buffer_s: 10,
            pace_holder: Some(Person::Second),
            pace_holder_answers: true,
            breathing: true,
        }
    }

    #[test]
    fn what_was_sealed_in_the_first_form_is_read_with_the_times_that_it_had() {
        let plans = read(FIRST_WAITS);
        assert!(!plans.in_force() && plans.can_be());
        assert_eq!(plans.to_read().unwrap().agreed(), &written());

        let mut plans = read(FIRST_IN_FORCE);
        let longer = PlanDraft {
            length_s: 3_600,
            ..written()
        };
        assert_eq!(plans.current().unwrap().agreed(), &longer);
        let waits = plans.to_read().unwrap();
        assert_eq!((waits.agreed().settle_s, waits.version()), (60, 3));
        assert!(waits.is_confirmed_by(Person::Second) && !waits.is_confirmed_by(Person::First));
        assert!(plans.may_confirm(Today::default()) && !plans.has_always_been_alone());
        let (number, _) = plans.earlier().next().unwrap();
        plans.back_to(number, Today::default());
        assert!(
            plans.breathes(Person::First) && plans.breathes(Person::Second),
            "on for both was on for each"
        );
        let back = PlanDraft {
            pace_holder_answers: false,
            ..written()
        };
        assert_eq!(plans.current().unwrap().agreed(), &back);
    }

    /// In the fourth form nothing stood of how careful a plan began to which somebody was added.
    #[test]
    fn what_was_sealed_in_the_fourth_form_is_read() {
        let plans = read(FIRST_IN_FORCE);
        let mut bytes = postcard::to_allocvec(&plans).unwrap();
        assert_eq!((bytes[0], bytes.pop()), (5, Some(0)));
        bytes[0] = 4;
        assert_eq!(postcard::from_bytes::<Plans>(&bytes).unwrap(), plans);
    }

    #[test]
    fn what_is_sealed_now_comes_back_as_it_was() {
        let plans = read(FIRST_IN_FORCE);
        let bytes = postcard::to_allocvec(&plans).unwrap();
        assert_eq!(postcard::from_bytes::<Plans>(&bytes).unwrap(), plans);
    }
}
