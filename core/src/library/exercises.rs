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
    /// What was agreed, while calm, for what troubles somebody (S15).
    Agreed,
    /// A safe topic, to read aloud (S17).
    Topics,
}

impl Exercise {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::FiveSenses,
        Self::OwnAids,
        Self::Relaxation,
        Self::Breathing,
        Self::Steady,
        Self::Connected,
        Self::Agreed,
        Self::Topics,
    ];
}

/// As much is offered at once to somebody who may be distressed; the rest is one touch further.
pub const AT_ONCE: usize = 3;

/// What may be offered to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chosen {
    /// They wrote down aids of their own.
    pub own_aids: bool,
    /// Something was agreed for what troubles them.
    pub agreed: bool,
    /// They wrote down something that can be read aloud.
    pub topics: bool,
    /// Breathing and tensing were chosen.
    pub breathing: bool,
    /// What comes before everything else that may be offered there.
    pub first: &'static [Exercise],
}

impl Chosen {
    /// What to offer in a pause, what one chose oneself first.
    #[must_use]
    pub fn offered(self) -> Vec<Exercise> {
        self.of([
            Exercise::Agreed,
            Exercise::OwnAids,
            Exercise::FiveSenses,
            Exercise::Breathing,
            Exercise::Relaxation,
            Exercise::Topics,
        ])
    }

    /// What to offer where it is to help one of two: of what is first, something for the other is the last.
    #[must_use]
    pub fn for_one(self) -> Vec<Exercise> {
        let mut offered = self.of([
            Exercise::Agreed,
            Exercise::OwnAids,
            Exercise::Topics,
            Exercise::FiveSenses,
            Exercise::Breathing,
            Exercise::Relaxation,
        ]);
        offered.insert(offered.len().min(AT_ONCE - 1), Exercise::Steady);
        offered
    }

    /// What to offer where it is to help both.
    #[must_use]
    pub fn for_both(self) -> Vec<Exercise> {
        self.of([
            Exercise::Connected,
            Exercise::Agreed,
            Exercise::OwnAids,
            Exercise::Topics,
            Exercise::Breathing,
            Exercise::Relaxation,
        ])
    }

    /// Those of `exercises` that may be offered: of those that come first, and then the others.
    fn of<const N: usize>(self, exercises: [Exercise; N]) -> Vec<Exercise> {
        let may = |exercise: &Exercise| match exercise {
            Exercise::OwnAids => self.own_aids,
            Exercise::Agreed => self.agreed,
            Exercise::Topics => self.topics,
            Exercise::Breathing | Exercise::Relaxation => self.breathing,
            Exercise::FiveSenses | Exercise::Steady | Exercise::Connected => true,
        };
        let first = self.first.iter().copied().filter(|one| exercises.contains(one));
        let others = exercises.into_iter().filter(|one| !self.first.contains(one));
        first.chain(others).filter(may).collect()
    }
}

/// The names of an exercise's sentences, step by step; each has a second, softer one that ends in `-hint`.
/// Empty for what people wrote themselves: their aids, what they agreed, their topics.
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
        Exercise::OwnAids | Exercise::Agreed | Exercise::Topics => &[],
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
    fn what_is_offered_was_chosen_or_written_and_outward_senses_come_before_breath_and_muscle() {
        for number in 0_u8..16 {
            let bit = |at: u8| number >> at & 1 == 1;
            let chosen = Chosen {
                own_aids: bit(0),
                agreed: bit(1),
                topics: bit(2),
                breathing: bit(3),
                first: &[],
            };
            for offered in [chosen.offered(), chosen.for_one(), chosen.for_both()] {
                assert_eq!(offered.contains(&Exercise::Breathing), bit(3), "{offered:?}");
                assert_eq!(
                    offered.contains(&Exercise::Relaxation),
                    bit(3),
                    "as breathing is: {offered:?}"
                );
                assert_eq!(offered.contains(&Exercise::OwnAids), bit(0), "{offered:?}");
                assert_eq!(offered.contains(&Exercise::Agreed), bit(1), "{offered:?}");
                assert_eq!(offered.contains(&Exercise::Topics), bit(2), "{offered:?}");
                let at = |wanted| offered.iter().position(|one| *one == wanted);
                let inward = at(Exercise::Breathing).or(at(Exercise::Relaxation));
                let outward = at(Exercise::FiveSenses).or(at(Exercise::Connected));
                assert!(
                    inward.is_none_or(|inward| outward.is_some_and(|outward| outward < inward)),
                    "outward senses first: {offered:?}"
                );
                // What is further is one touch away; but for the last of seven, where all of it was written and chosen.
                assert!(offered.len() <= 2 * AT_ONCE + 1, "{offered:?}");
            }
            assert!(
                chosen
                    .for_one()
                    .iter()
                    .take(AT_ONCE)
                    .any(|one| *one == Exercise::Steady)
            );
            assert!(chosen.offered().contains(&Exercise::FiveSenses));
        }
    }

    #[test]
    fn what_comes_first_comes_first_and_nothing_is_offered_for_it_that_was_not_chosen() {
        let first: &[Exercise] = &[Exercise::FiveSenses, Exercise::Breathing];
        let chosen = Chosen {
            own_aids: true,
            first,
            ..Chosen::default()
        };
        assert_eq!(chosen.offered(), [Exercise::FiveSenses, Exercise::OwnAids]);
        assert_eq!(chosen.for_both(), [Exercise::Connected, Exercise::OwnAids]);
        let breathing = Chosen {
            breathing: true,
            agreed: true,
            ..chosen
        };
        let one = breathing.for_one();
        assert_eq!(
            one[..AT_ONCE],
            [Exercise::FiveSenses, Exercise::Breathing, Exercise::Steady]
        );
        assert_eq!(
            one[AT_ONCE..],
            [Exercise::Agreed, Exercise::OwnAids, Exercise::Relaxation]
        );
    }
}
