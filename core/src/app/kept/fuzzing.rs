//! What a copy may bring, for tests and fuzzers: any record of the table, made up or bent. Never shipped.

use super::{
    bytes::{from_bytes, to_bytes},
    generated::Generated,
    table::{self, ComesBack, PLAN, SORTS, Unreadable},
};
use crate::{
    people::{Pair, WhoIsWho},
    plan::Plans,
    session::Person,
    vault::Sort,
};

/// Whom the people of a copy may be here.
const WHO: [WhoIsWho; 5] = [
    WhoIsWho::THEMSELVES,
    WhoIsWho(Pair::new(Some(Person::Second), Some(Person::First))),
    WhoIsWho(Pair::new(Some(Person::First), None)),
    WhoIsWho(Pair::new(None, Some(Person::First))),
    WhoIsWho::STRANGERS,
];

/// Every kind of record that is kept.
#[must_use]
pub fn sorts() -> &'static [Sort] {
    SORTS
}

/// A made up record of this `sort` and how many texts stand in it, out of `numbers`; one value in `hostile` is hostile (0: none),
/// and the text with that number is the one of `spoiled`. None, where its type refuses what was made up.
pub fn generated(
    sort: Sort,
    numbers: &mut dyn FnMut() -> u64,
    hostile: u64,
    spoiled: Option<(usize, &str)>,
) -> Option<(Vec<u8>, usize)> {
    let mut values = Generated::of(numbers, hostile, spoiled);
    let body = table::generated(sort, &mut values)?;
    Some((body, values.texts()))
}

/// The record `body` of this `sort` out of a copy: refused, whoever its people are here; or what is taken in can be copied and
/// taken in again, as it lies there and as the app writes it once it has read it. Answers whether it was not refused.
///
/// # Panics
/// If it cannot.
#[must_use]
pub fn taken_in(sort: Sort, body: &[u8]) -> bool {
    holds(sort, body, &table::comes_back)
}

/// What [`table::comes_back`] answers, or what stands for it in a test.
type Takes = dyn Fn(Sort, &[u8], WhoIsWho) -> Result<Option<ComesBack<Vec<u8>>>, Unreadable>;

fn holds(sort: Sort, body: &[u8], takes: &Takes) -> bool {
    let taken = WHO.map(|who| takes(sort, body, who));
    if taken.contains(&Err(Unreadable)) {
        assert!(
            taken.iter().all(Result::is_err),
            "{sort:?}: whose it is decides whether it can be"
        );
        return false;
    }
    let again = |body: &[u8], what: &str| {
        let returned = takes(sort, body, WhoIsWho::THEMSELVES);
        assert_eq!(returned, Ok(Some(ComesBack::AsItWas)), "{sort:?}: {what}: {body:?}");
    };
    for taken in taken {
        let here = match taken {
            Ok(Some(ComesBack::AsItWas)) => body.to_vec(),
            Ok(Some(ComesBack::As(other))) => other,
            _ => continue,
        };
        again(&here, "as it lies there");
        again(
            &table::written_anew(sort, &here).unwrap_or_default(),
            "as it is written anew",
        );
        if sort == Sort::Named(PLAN)
            && let Some(plans) = from_bytes::<Plans>(&here)
        {
            again(&to_bytes(&plans.into_proposal().0), "as a proposal");
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use std::{
        panic::{AssertUnwindSafe, catch_unwind},
        sync::LazyLock,
        thread,
    };

    use super::*;
    use crate::app::kept::table::{HELPS, TRUSTED};

    /// A stream of numbers that its seed decides (splitmix64).
    fn numbers(mut seed: u64) -> impl FnMut() -> u64 {
        move || {
            seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ (mixed >> 31)
        }
    }

    /// A made up record with its seed and the number of its texts.
    type Made = (u64, Vec<u8>, usize);

    /// Made up records of this `sort` that are taken in: those of the even seeds, or of the odd ones.
    fn that_are_taken(sort: Sort, odd: u64) -> impl Iterator<Item = Made> {
        (0..30_000).filter_map(move |half: u64| {
            let seed = 2 * half + odd;
            let (body, texts) = generated(sort, &mut numbers(seed), 0, None)?;
            taken_in(sort, &body).then_some((seed, body, texts))
        })
    }

    /// Two hundred of each sort. Few plans that are made up can be one: looking for them takes long, so it is done once, and by two.
    static TAKEN: LazyLock<Vec<(Sort, Vec<Made>)>> = LazyLock::new(|| {
        let half = |odd| {
            let of = move |sort: &Sort| that_are_taken(*sort, odd).take(100).collect::<Vec<_>>();
            sorts().iter().map(of).collect::<Vec<_>>()
        };
        let (even, odd) = thread::scope(|scope| {
            let even = scope.spawn(|| half(0));
            let odd = half(1);
            (even.join().expect("records"), odd)
        });
        let halves = even.into_iter().zip(odd).map(|(even, odd)| [even, odd].concat());
        sorts().iter().copied().zip(halves).collect()
    });

    #[test]
    fn whatever_is_taken_in_of_any_record_can_be_copied_and_taken_in_again() {
        for (sort, plain) in &*TAKEN {
            let (mut taken, mut refused) = (0, 0);
            for (seed, body, _) in plain {
                let mut chance = numbers(!seed);
                for _ in 0..40 {
                    let mut bent = body.clone();
                    for _ in 0..=chance() % 3 {
                        let at = usize::try_from(chance()).unwrap() % bent.len();
                        bent[at] = chance().to_le_bytes()[0];
                    }
                    *if taken_in(*sort, &bent) {
                        &mut taken
                    } else {
                        &mut refused
                    } += 1;
                }
            }
            for seed in 0..4_000 {
                if let Some((body, _)) = generated(*sort, &mut numbers(seed), 1 + seed % 40, None) {
                    *if taken_in(*sort, &body) {
                        &mut taken
                    } else {
                        &mut refused
                    } += 1;
                }
            }
            assert!(plain.len() > 20 && taken > 100 && refused > 20, "{sort:?}");
        }
    }

    #[test]
    fn no_record_with_words_that_nobody_could_have_typed_here_is_taken_in() {
        let endless = "a".repeat(30_000);
        for (sort, plain) in &*TAKEN {
            let mut spoiled = 0;
            let plain = plain.iter();
            for (seed, as_made, texts) in plain.filter(|(_, _, texts)| *texts > 0).take(40) {
                for number in 0..*texts {
                    for text in ["\0", "a\u{202e}b", endless.as_str()] {
                        let made = generated(*sort, &mut numbers(*seed), 0, Some((number, text)));
                        let (body, _) = made.unwrap_or_default();
                        if body == *as_made {
                            // Reading it left that text out: what a plan that waits said in the name of somebody (P11).
                            continue;
                        }
                        let start: String = text.chars().take(4).collect();
                        assert!(!taken_in(*sort, &body), "{sort:?}, text {number}: {start:?}");
                        spoiled += 1;
                    }
                }
            }
            let made = (0..200).filter_map(|seed| generated(*sort, &mut numbers(seed), 0, None));
            let has_texts = made.into_iter().any(|(_, texts)| texts > 0);
            assert_eq!(spoiled > 0, has_texts, "{sort:?}");
        }
    }

    #[test]
    fn a_record_that_comes_back_as_what_cannot_be_or_not_as_it_lies_there_would_be_found() {
        let helps = Sort::Named(HELPS);
        let (_, body, _) = that_are_taken(helps, 0).next().expect("one that can be");
        // It turns into what this app refuses, where the two are the other way round here.
        let turns = |sort: Sort, body: &[u8], who: WhoIsWho| match who == WHO[1] {
            true => Ok(Some(ComesBack::As(b"?".to_vec()))),
            false => table::comes_back(sort, body, who),
        };
        // It is read in a form that is never written.
        let reads = |_: Sort, read: &[u8], _: WhoIsWho| match read == b"?" {
            true => Ok(Some(ComesBack::AsItWas)),
            false => Err(Unreadable),
        };
        // Whose it is decides whether it can be at all.
        let decides = |sort: Sort, body: &[u8], who: WhoIsWho| match who == WhoIsWho::STRANGERS {
            true => Err(Unreadable),
            false => table::comes_back(sort, body, who),
        };
        let faults: [(Sort, &[u8], &Takes); 3] = [
            (helps, &body, &turns),
            (Sort::Named(TRUSTED), b"?", &reads),
            (helps, &body, &decides),
        ];
        for (number, (sort, body, takes)) in faults.into_iter().enumerate() {
            let found = catch_unwind(AssertUnwindSafe(|| holds(sort, body, takes)));
            assert!(found.is_err(), "{number}");
        }
    }
}
