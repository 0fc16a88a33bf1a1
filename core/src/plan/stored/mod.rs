//! The plans as they are sealed. What was sealed in an earlier form is read for ever.

mod first;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{
    Careful, Plan, Plans, Today, Topic,
    versions::{Parts, PersonId},
};
use crate::people::Pair;

/// Which form it has, by its first byte. In the first form there stood whether a plan was in force: none, or one.
#[derive(Serialize, Deserialize)]
enum Stored {
    FirstNoneInForce(Option<first::Plan>, Vec<first::Baseline>, Pair<Option<PersonId>>),
    FirstInForce(
        first::Plan,
        Option<first::Plan>,
        Vec<first::Baseline>,
        Pair<Option<PersonId>>,
    ),
    Second(Second),
    Third(Third),
    Fourth(Fourth),
    Fifth(Fifth),
    Sixth(Sixth),
}

/// The second form: nothing was to be talked about. Each form since then is the one before and what came to it, and is read by
/// the same code.
#[derive(Serialize, Deserialize)]
struct Second {
    in_force: Option<Plan>,
    proposed: Option<Plan>,
    baselines: Vec<Careful>,
    known: Pair<Option<PersonId>>,
    waits: Option<Today>,
}

/// The third form: breathing and tensing were chosen for both.
#[derive(Serialize, Deserialize)]
struct Third {
    second: Second,
    talk: Vec<Topic>,
}

/// The fourth form: nobody could be added.
#[derive(Serialize, Deserialize)]
struct Fourth {
    third: Third,
    breathes: Pair<bool>,
}

/// The fifth form: arriving and winding down had no time of their own.
#[derive(Serialize, Deserialize)]
struct Fifth {
    fourth: Fourth,
    began_with: Option<Careful>,
}

/// The form of today. Arriving and winding down stand beside the plans ([`around`]), which skip them: so each form is read by the
/// code of the one before.
#[derive(Serialize, Deserialize)]
struct Sixth {
    fifth: Fifth,
    around: Vec<(u32, u32)>,
}

impl Serialize for Plans {
    /// In the form of today.
    fn serialize<S: Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        Stored::from(self.clone()).serialize(into)
    }
}

impl<'de> Deserialize<'de> for Plans {
    /// In whichever form it was sealed.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::try_from(Stored::deserialize(from)?).map_err(D::Error::custom)
    }
}

impl From<Plans> for Stored {
    fn from(plans: Plans) -> Self {
        let mut parts = plans.into_parts();
        let around = around(&mut parts);
        let around = around.into_iter().map(|times| (*times.0, *times.1)).collect();
        let second = Second {
            in_force: parts.in_force,
            proposed: parts.proposed,
            baselines: parts.baselines,
            known: parts.known,
            waits: parts.waits,
        };
        let third = Third {
            second,
            talk: parts.talk,
        };
        let fourth = Fourth {
            third,
            breathes: parts.breathes,
        };
        let fifth = Fifth {
            fourth,
            began_with: parts.began_with,
        };
        Self::Sixth(Sixth { fifth, around })
    }
}

impl TryFrom<Stored> for Plans {
    type Error = &'static str;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        let (fifth, times) = match stored {
            Stored::FirstNoneInForce(proposed, baselines, known) => {
                (Second::first(None, proposed, baselines, known).into(), None)
            }
            Stored::FirstInForce(plan, proposed, baselines, known) => {
                (Second::first(Some(plan), proposed, baselines, known).into(), None)
            }
            Stored::Second(second) => (second.into(), None),
            Stored::Third(third) => (third.into(), None),
            Stored::Fourth(fourth) => (fourth.into(), None),
            Stored::Fifth(fifth) => (fifth, None),
            Stored::Sixth(Sixth { fifth, around }) => (fifth, Some(around)),
        };
        let mut parts = Parts::from(fifth);
        if let Some(times) = times {
            let around = around(&mut parts);
            if around.len() != times.len() {
                return Err("a time for each plan and each baseline");
            }
            for ((arriving, leaving), times) in around.into_iter().zip(times) {
                (*arriving, *leaving) = times;
            }
        }
        Ok(Self::of(parts))
    }
}

/// How long arriving is, and how long winding down, of each plan and then of each baseline: what came in the sixth form.
fn around(parts: &mut Parts) -> Vec<(&mut u32, &mut u32)> {
    let plans = parts.in_force.iter_mut().chain(&mut parts.proposed);
    let plans = plans.map(|plan| (&mut plan.agreed.arriving_s, &mut plan.agreed.leaving_s));
    let baselines = parts.baselines.iter_mut().chain(&mut parts.began_with);
    plans
        .chain(baselines.map(|baseline| (&mut baseline.arriving_s, &mut baseline.leaving_s)))
        .collect()
}

impl Second {
    /// What stood in the first form.
    fn first(
        in_force: Option<first::Plan>,
        proposed: Option<first::Plan>,
        baselines: Vec<first::Baseline>,
        known: Pair<Option<PersonId>>,
    ) -> Self {
        Self {
            in_force: in_force.map(Plan::from),
            proposed: proposed.map(Plan::from),
            baselines: baselines.into_iter().map(Careful::from).collect(),
            known,
            waits: None,
        }
    }
}

impl From<Second> for Fifth {
    fn from(second: Second) -> Self {
        let talk = Vec::new();
        Third { second, talk }.into()
    }
}

impl From<Third> for Fifth {
    fn from(third: Third) -> Self {
        // Whoever chose it for both chose it for themselves.
        let mut plans = third.second.in_force.iter().chain(&third.second.proposed);
        let breathing = plans.any(|plan| plan.agreed().breathing);
        let breathes = Pair::new(breathing, breathing);
        Fourth { third, breathes }.into()
    }
}

impl From<Fourth> for Fifth {
    fn from(fourth: Fourth) -> Self {
        Self {
            fourth,
            began_with: None,
        }
    }
}

impl From<Fifth> for Parts {
    fn from(Fifth { fourth, began_with }: Fifth) -> Self {
        let Fourth { third, breathes } = fourth;
        let Third { second, talk } = third;
        Self {
            in_force: second.in_force,
            proposed: second.proposed,
            baselines: second.baselines,
            known: second.known,
            waits: second.waits,
            talk,
            breathes,
            began_with,
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

    /// What FIRST_IN_FORCE holds, as it was sealed in the fifth form.
    const FIFTH: &str = "0501020204416c65780474686579045465612e02076120676c6173730a7468652077696e646f7705537461792e0441736b2e0353616d000000000005416d62657207466561746865720874776f20746170730857652073746f702e78d8043c901c0a0101010102000101030204416c65780474686579045465612e02076120676c6173730a7468652077696e646f7705537461792e0441736b2e0353616d000000000005416d62657207466561746865720874776f20746170730857652073746f702e3cd8043c901c0a0101010101010178d8043c8c150a01000107070707070707070707070707070707010e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0000010100";

    fn bytes_of(hex: &str) -> Vec<u8> {
        let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..hex.len()).step_by(2).map(digit).collect()
    }

    fn read(hex: &str) -> Plans {
        let bytes = bytes_of(hex);
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
        let mut plans = read(FIRST_IN_FORCE);
        let with_times = |arriving_s, leaving_s| PlanDraft {
            arriving_s,
            leaving_s,
            ..written()
        };
        plans.let_go();
        for (arriving_s, leaving_s) in [(60, 0), (120, 300), (60, 600)] {
            plans
                .propose(&with_times(arriving_s, leaving_s), Today::default())
                .unwrap();
        }
        let bytes = postcard::to_allocvec(&plans).unwrap();
        // In force, what waits, and four baselines: 300 and 600 take two bytes.
        let around = [6, 120, 216, 4, 60, 216, 4, 0, 0, 0, 0, 60, 0, 120, 172, 2];
        assert!(bytes[0] == 6 && bytes.ends_with(&around), "{bytes:?}");
        plans.saved(&plans.clone());
        assert_eq!(postcard::from_bytes::<Plans>(&bytes).unwrap(), plans);
    }

    #[test]
    fn a_time_too_many_or_one_that_lacks_is_refused() {
        let fifth = FIFTH.strip_prefix("05").unwrap();
        let sixth = |times: &str| postcard::from_bytes::<Plans>(&bytes_of(&format!("06{fifth}{times}")));
        assert_eq!(sixth("03000000000000"), Ok(read(FIFTH)));
        for wrong in ["00", "0200000000", "040000000000000000"] {
            assert!(sixth(wrong).is_err(), "{wrong}");
        }
    }
}
