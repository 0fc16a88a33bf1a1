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
    /// Something for the nerves of the one who is there for the other (S23).
    Steady,
    /// What two can do and stay connected (S74): hands, naming together, something between them.
    Connected,
}

impl Exercise {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::FiveSenses,
        Self::OwnAids,
        Self::Relaxation,
        Self::Breathing,
        Self::Steady,
        Self::Connected,
    ];
}

/// What may be offered to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chosen {
    /// They wrote down aids of their own.
    pub own_aids: bool,
    /// Breathing and tensing were chosen.
    pub breathing: bool,
    /// What comes before everything else that may be offered there.
    pub first: &'static [Exercise],
}

impl Chosen {
    /// What to offer in a pause: at most three, what one chose oneself first.
    #[must_use]
    pub fn offered(self) -> Vec<Exercise> {
        self.most(
            [
                Exercise::OwnAids,
                Exercise::FiveSenses,
                Exercise::Breathing,
                Exercise::Relaxation,
            ],
            3,
        )
    }

    /// What to offer where it is to help one of two: at most two for them, and something for the other.
    #[must_use]
    pub fn for_one(self) -> Vec<Exercise> {
        let mut offered = self.most([Exercise::OwnAids, Exercise::Breathing, Exercise::FiveSenses], 2);
        offered.push(Exercise::Steady);
        offered
    }

    /// What to offer where it is to help both: at most three.
    #[must_use]
    pub fn for_both(self) -> Vec<Exercise> {
        self.most(
            [
                Exercise::Connected,
                Exercise::OwnAids,
                Exercise::Breathing,
                Exercise::Relaxation,
            ],
            3,
        )
    }

    /// The first `most` of `exercises` that may be offered: of those that come first, and then of the others.
    fn most<const N: usize>(self, exercises: [Exercise; N], most: usize) -> Vec<Exercise> {
        let may = |exercise: &Exercise| match exercise {
            Exercise::OwnAids => self.own_aids,
            Exercise::Breathing | Exercise::Relaxation => self.breathing,
            Exercise::FiveSenses | Exercise::Steady | Exercise::Connected => true,
        };
        let first = self.first.iter().copied().filter(|one| exercises.contains(one));
        let others = exercises.into_iter().filter(|one| !self.first.contains(one));
        first.chain(others).filter(may).take(most).collect()
    }
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
        Exercise::Steady => &["steady-1", "steady-2", "steady-3"],
        Exercise::Connected => &["connected-1", "connected-2", "connected-3"],
        Exercise::OwnAids => &[],
    }
}

/// The names of the sentences for when something went wrong (S49), step by step; each has a softer one that ends in
/// `-hint`.
#[must_use]
pub const fn repair_steps() -> &'static [&'static str] {
    &["repair-1", "repair-2", "repair-3", "repair-4", "repair-5"]
}

/// The names of the kind words that close an evening (S52). None of them praises, counts or asks for anything.
#[must_use]
pub const fn closing_words() -> &'static [&'static str] {
    &[
        "aftercare-closing-1",
        "aftercare-closing-2",
        "aftercare-closing-3",
        "aftercare-closing-4",
        "aftercare-closing-5",
        "aftercare-closing-6",
        "aftercare-closing-7",
        "aftercare-closing-8",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breathing_and_tensing_are_never_offered_unless_chosen_and_never_more_than_three() {
        for (own_aids, breathing) in [(false, false), (false, true), (true, false), (true, true)] {
            let chosen = Chosen {
                own_aids,
                breathing,
                first: &[],
            };
            for offered in [chosen.offered(), chosen.for_one(), chosen.for_both()] {
                assert_eq!(offered.contains(&Exercise::Breathing), breathing, "{offered:?}");
                assert!(breathing || !offered.contains(&Exercise::Relaxation), "{offered:?}");
                assert_eq!(offered.contains(&Exercise::OwnAids), own_aids, "{offered:?}");
                assert!(offered.len() <= 3, "{offered:?}");
            }
            assert!(chosen.offered().contains(&Exercise::FiveSenses));
        }
    }

    #[test]
    fn what_comes_first_comes_first_and_nothing_is_offered_for_it_that_was_not_chosen() {
        let first: &[Exercise] = &[Exercise::FiveSenses, Exercise::Breathing];
        let chosen = Chosen {
            own_aids: true,
            breathing: false,
            first,
        };
        assert_eq!(chosen.offered(), [Exercise::FiveSenses, Exercise::OwnAids]);
        assert_eq!(chosen.for_both(), [Exercise::Connected, Exercise::OwnAids]);
        let breathing = Chosen {
            breathing: true,
            ..chosen
        };
        let one = [Exercise::FiveSenses, Exercise::Breathing, Exercise::Steady];
        assert_eq!(breathing.for_one(), one);
    }
}
