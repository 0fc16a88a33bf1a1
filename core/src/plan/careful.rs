//! How careful a plan is: the one order of all its limits, in which more careful and less careful can be told.
//!
//! Less is always allowed, at once, by either alone; more waits until the next day, is asked again then, and needs everyone.

use serde::{Deserialize, Serialize};

use super::{PlanDraft, Time};
use crate::session::{Millis, Person};

/// How careful a plan is, limit by limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Careful {
    pub(super) settle_s: u32,
    pub(crate) check_in_every_s: u32,
    pub(super) patience_s: u32,
    pub(super) length_s: u32,
    pub(super) buffer_s: u32,
    /// How long arriving is. Sealed beside the plans, as how long winding down is.
    #[serde(skip)]
    pub(super) arriving_s: u32,
    #[serde(skip)]
    pub(super) leaving_s: u32,
    pub(crate) breathing: bool,
    /// Whose answer alone is enough.
    pub(super) answers_alone: Option<Person>,
}

impl Careful {
    /// How careful `agreed` is.
    #[must_use]
    pub fn of(agreed: &PlanDraft) -> Self {
        Self {
            settle_s: agreed.settle_s,
            check_in_every_s: agreed.check_in_every_s,
            patience_s: agreed.patience_s,
            length_s: agreed.length_s,
            buffer_s: agreed.buffer_s,
            arriving_s: agreed.arriving_s,
            leaving_s: agreed.leaving_s,
            breathing: agreed.breathing,
            answers_alone: agreed.pace_holder.filter(|_| agreed.pace_holder_answers),
        }
    }

    /// The more careful of two, limit by limit: a longer pause, sooner questions (never is the latest), less patience with
    /// silence, a shorter evening, a longer breath before a next step, more time to arrive and to wind down, and nothing that
    /// either left out.
    #[must_use]
    pub fn or_more_careful(self, other: Self) -> Self {
        let sooner = |one: u32, other: u32| match Time::CheckInEvery.lasts(one) <= Time::CheckInEvery.lasts(other) {
            true => one,
            false => other,
        };
        Self {
            settle_s: self.settle_s.max(other.settle_s),
            check_in_every_s: sooner(self.check_in_every_s, other.check_in_every_s),
            patience_s: self.patience_s.min(other.patience_s),
            length_s: self.length_s.min(other.length_s),
            buffer_s: self.buffer_s.max(other.buffer_s),
            arriving_s: self.arriving_s.max(other.arriving_s),
            leaving_s: self.leaving_s.max(other.leaving_s),
            breathing: self.breathing && other.breathing,
            answers_alone: self.answers_alone.filter(|_| self.answers_alone == other.answers_alone),
        }
    }

    /// How long arriving is, and how long winding down.
    pub(crate) const fn around(self) -> (Millis, Millis) {
        (
            Millis::from_seconds(self.arriving_s),
            Millis::from_seconds(self.leaving_s),
        )
    }

    /// Whether nothing in it is less careful than in `other`.
    #[must_use]
    pub fn is_as_careful_as(self, other: Self) -> bool {
        self.or_more_careful(other) == self
    }

    /// Whether a plan can be as careful as this.
    #[must_use]
    pub fn can_be(self) -> bool {
        self.applied_to(&PlanDraft::default()).check_times().is_ok()
    }

    /// `agreed`, exactly as careful as this; nobody answers alone who is not part of it any more.
    #[must_use]
    pub fn applied_to(self, agreed: &PlanDraft) -> PlanDraft {
        let is_part = |person: &Person| *person == Person::First || agreed.people.len() > 1;
        let answers_alone = self.answers_alone.filter(is_part);
        PlanDraft {
            settle_s: self.settle_s,
            check_in_every_s: self.check_in_every_s,
            patience_s: self.patience_s,
            length_s: self.length_s,
            buffer_s: self.buffer_s,
            arriving_s: self.arriving_s,
            leaving_s: self.leaving_s,
            breathing: self.breathing,
            pace_holder: answers_alone.or(agreed.pace_holder),
            pace_holder_answers: answers_alone.is_some(),
            ..agreed.clone()
        }
    }
}

/// When something was asked for that waits until the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Today {
    /// The wall clock, in milliseconds since 1970, UTC.
    pub wall_ms: i64,
    /// The monotonic clock, in milliseconds since the phone was started.
    pub monotonic_ms: u64,
    /// Which start of the phone that was.
    pub boot_id: u64,
    /// In how many milliseconds the next day begins, by the clock of where the phone is.
    pub next_day_in_ms: u64,
}

impl Today {
    /// In how many milliseconds after `now` the next day after this comes; 0: it has come. As long as the phone runs, a wall clock
    /// that is set forward brings it no sooner.
    #[must_use]
    pub fn next_day_after_ms(self, now: Self) -> u64 {
        let passed = if now.boot_id == self.boot_id {
            now.monotonic_ms.saturating_sub(self.monotonic_ms)
        } else {
            u64::try_from(now.wall_ms.saturating_sub(self.wall_ms)).unwrap_or_default()
        };
        self.next_day_in_ms.saturating_sub(passed)
    }

    /// Whether the next day after this has come, at `now`.
    #[must_use]
    pub fn is_over(self, now: Self) -> bool {
        self.next_day_after_ms(now) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: u64 = 3_600_000;

    fn evening() -> Today {
        Today {
            wall_ms: 1_800_000_000_000,
            monotonic_ms: 50,
            boot_id: 1,
            next_day_in_ms: 9 * HOUR,
        }
    }

    #[test]
    fn a_day_passes_by_the_clock_that_runs_and_by_the_one_on_the_wall_only_after_a_restart() {
        let later = |hours: u64| Today {
            monotonic_ms: 50 + hours * HOUR,
            ..evening()
        };
        assert!(!evening().is_over(evening()) && !evening().is_over(later(8)) && evening().is_over(later(9)));
        let set_forward = Today {
            wall_ms: 1_800_000_000_000 + 86_400_000,
            ..later(1)
        };
        assert!(!evening().is_over(set_forward));
        let restarted = |hours: i64| Today {
            wall_ms: 1_800_000_000_000 + hours * 3_600_000,
            boot_id: 2,
            ..Today::default()
        };
        assert!(
            !evening().is_over(restarted(8)) && evening().is_over(restarted(9)) && !evening().is_over(restarted(-99))
        );
    }

    #[test]
    fn nothing_is_more_careful_than_both_and_the_order_does_not_matter() {
        let all = some();
        for &one in &all {
            for &other in &all {
                let both = one.or_more_careful(other);
                assert_eq!(both, other.or_more_careful(one));
                assert!(both.is_as_careful_as(one) && both.is_as_careful_as(other));
                assert_eq!(both == one, one.is_as_careful_as(other));
                for &third in &all {
                    let least = third.is_as_careful_as(one) && third.is_as_careful_as(other);
                    assert!(!least || third.is_as_careful_as(both), "{third:?} {both:?}");
                }
            }
        }
    }

    /// Limits of every kind, against each other.
    fn some() -> Vec<Careful> {
        let mut all = Vec::new();
        for number in 0_u32..64 {
            let bit = |at: u32| number >> at & 1;
            all.push(Careful {
                settle_s: 60 * bit(0),
                check_in_every_s: [0, 300, 600][(bit(1) + bit(2)) as usize],
                patience_s: 60 + bit(2),
                length_s: 900 + bit(3),
                buffer_s: 10 * bit(4),
                arriving_s: 300 * bit(0),
                leaving_s: 300 * bit(3),
                breathing: bit(5) == 1,
                answers_alone: [None, Some(Person::First), Some(Person::Second)][(number % 3) as usize],
            });
        }
        all
    }
}
