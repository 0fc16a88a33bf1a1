//! The plans as they are sealed. What was sealed in an earlier form is read for ever.

mod fifth;
mod first;
mod fourth;
mod second;
mod third;

use serde::{Deserialize, Serialize};

use super::{
    Plans,
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
    Fifth(fifth::Parts),
    Sixth(Parts),
}

impl From<Plans> for Stored {
    fn from(plans: Plans) -> Self {
        Self::Sixth(plans.into_parts())
    }
}

impl From<Stored> for Plans {
    fn from(stored: Stored) -> Self {
        let first = |in_force: Option<first::Plan>, proposed: Option<first::Plan>, baselines: Vec<_>, known| {
            let parts = third::Parts {
                in_force: in_force.map(fifth::Plan::from),
                proposed: proposed.map(fifth::Plan::from),
                baselines: baselines.into_iter().map(fifth::Baseline::from).collect(),
                known,
                waits: None,
                talk: Vec::new(),
            };
            fourth::Parts::from(parts)
        };
        let fourth = |parts: fourth::Parts| Parts::from(fifth::Parts::from(parts));
        Self::of(match stored {
            Stored::FirstNoneInForce(proposed, baselines, known) => fourth(first(None, proposed, baselines, known)),
            Stored::FirstInForce(plan, proposed, baselines, known) => {
                fourth(first(Some(plan), proposed, baselines, known))
            }
            Stored::Second(parts) => fourth(third::Parts::from(parts).into()),
            Stored::Third(parts) => fourth(parts.into()),
            Stored::Fourth(parts) => fourth(parts),
            Stored::Fifth(parts) => parts.into(),
            Stored::Sixth(parts) => parts,
        })
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

    /// What FIRST_IN_FORCE holds, as it was sealed in the fifth form.
    const FIFTH: &str = "0501020204416c65780474686579045465612e02076120676c6173730a7468652077696e646f7705537461792e0441736b2e0353616d000000000005416d62657207466561746865720874776f20746170730857652073746f702e78d8043c901c0a0101010102000101030204416c65780474686579045465612e02076120676c6173730a7468652077696e646f7705537461792e0441736b2e0353616d000000000005416d62657207466561746865720874776f20746170730857652073746f702e3cd8043c901c0a0101010101010178d8043c8c150a01000107070707070707070707070707070707010e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0000010100";

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
            arriving_s: 0,
            leaving_s: 0,
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

    /// In the fifth form nothing stood of arriving and of winding down.
    #[test]
    fn what_was_sealed_in_the_fifth_form_is_read() {
        assert_eq!(read(FIFTH), read(FIRST_IN_FORCE));
    }

    /// In the fourth form nothing stood of how careful a plan began to which somebody was added.
    #[test]
    fn what_was_sealed_in_the_fourth_form_is_read() {
        let (fifth, none) = FIFTH.strip_prefix("05").unwrap().split_at(FIFTH.len() - 4);
        assert_eq!(none, "00");
        assert_eq!(read(&format!("04{fifth}")), read(FIFTH));
    }

    #[test]
    fn what_is_sealed_now_comes_back_as_it_was() {
        let plans = read(FIRST_IN_FORCE);
        let bytes = postcard::to_allocvec(&plans).unwrap();
        assert_eq!(postcard::from_bytes::<Plans>(&bytes).unwrap(), plans);
    }
}
