//! Ways to come back to the present. Outward senses first; breathing and tensing only for those who chose them.

/// A way to come back to the present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exercise {
    /// Five senses, at one's own pace (S19).
    FiveSenses,
    /// One's own sensory aids (S20).
    OwnAids,
    /// Tensing and letting go (S22). Offered as breathing is: neither is neutral for survivors.
    Relaxation,
    /// Breathing together (S21). Offered only if the plan says so.
    Breathing,
}

/// What to offer in a pause: at most three, what one chose oneself first.
#[must_use]
pub fn offered(has_own_aids: bool, breathing_chosen: bool) -> Vec<Exercise> {
    let own = has_own_aids.then_some(Exercise::OwnAids);
    let chosen = breathing_chosen.then_some([Exercise::Breathing, Exercise::Relaxation]);
    let all = own
        .into_iter()
        .chain([Exercise::FiveSenses])
        .chain(chosen.into_iter().flatten());
    all.take(3).collect()
}

/// The names of an exercise's sentences, step by step; each has a second, softer one that ends in `-hint`.
/// Empty for one's own aids: people wrote those themselves.
#[must_use]
pub const fn steps(exercise: Exercise) -> &'static [&'static str] {
    match exercise {
        Exercise::FiveSenses => &[
            "five-senses-1",
            "five-senses-2",
            "five-senses-3",
            "five-senses-4",
            "five-senses-5",
        ],
        Exercise::Relaxation => &[
            "relaxation-1",
            "relaxation-2",
            "relaxation-3",
            "relaxation-4",
            "relaxation-5",
        ],
        Exercise::Breathing => &["breathing-1"],
        Exercise::OwnAids => &[],
    }
}

/// The names of the sentences for when something went wrong (S49), step by step; each has a softer one that ends in
/// `-hint`.
#[must_use]
pub const fn repair_steps() -> &'static [&'static str] {
    &["repair-1", "repair-2", "repair-3", "repair-4", "repair-5"]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breathing_and_tensing_are_never_offered_unless_chosen_and_never_more_than_three() {
        for own in [false, true] {
            for bodily in [Exercise::Breathing, Exercise::Relaxation] {
                assert!(!offered(own, false).contains(&bodily));
            }
            assert!(offered(own, true).contains(&Exercise::Breathing));
            assert!(offered(own, true).len() <= 3 && offered(own, true).contains(&Exercise::FiveSenses));
        }
    }
}
