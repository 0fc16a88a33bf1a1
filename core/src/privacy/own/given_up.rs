//! How long nobody speaks for whoever lost what they had closed. Somebody else may have deleted it without their words, so it
//! counts by the phone's own time: a clock can be set by anybody.

use serde::{Deserialize, Serialize};

use crate::{people::Pair, session::Person};

/// Two weeks.
const WAITS_MS: u64 = 14 * 86_400_000;

/// The phone's own time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OwnTime {
    /// Since it was started, in milliseconds.
    pub(crate) monotonic_ms: u64,
    /// Which start that was.
    pub(crate) boot_id: u64,
}

impl OwnTime {
    /// How many milliseconds have passed since `before`, at the least: of what passed before the phone was started anew, nothing
    /// is known.
    const fn since(self, before: Self) -> u64 {
        if self.boot_id == before.boot_id {
            self.monotonic_ms.saturating_sub(before.monotonic_ms)
        } else {
            self.monotonic_ms
        }
    }
}

/// How long something still lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wait {
    left_ms: u64,
    /// When that was left.
    at: OwnTime,
}

impl Wait {
    /// It lasts so long from `now` on.
    pub(crate) const fn begun(lasts_ms: u64, now: OwnTime) -> Self {
        Self {
            left_ms: lasts_ms,
            at: now,
        }
    }

    /// What is left of it at `now`; none: it is over.
    pub(crate) fn left(self, now: OwnTime) -> Option<Self> {
        let left_ms = self.left_ms(now);
        (left_ms > 0).then_some(Self { left_ms, at: now })
    }

    fn left_ms(self, now: OwnTime) -> u64 {
        self.left_ms.saturating_sub(now.since(self.at))
    }
}

/// For whom nobody speaks, and how much longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct GivenUp(Pair<Option<Wait>>);

impl GivenUp {
    /// What `person` had closed was deleted just now without their words.
    #[must_use]
    pub(crate) fn begun(mut self, person: Person, now: OwnTime) -> Self {
        *self.0.of_mut(person) = Some(Wait::begun(WAITS_MS, now));
        self
    }

    /// What is left of it at `now`: to be written at every visit, or a phone that is started anew would begin it again.
    #[must_use]
    pub(crate) fn left(self, now: OwnTime) -> Self {
        let left = |person| (*self.0.of(person))?.left(now);
        Self(Pair::new(left(Person::First), left(Person::Second)))
    }

    /// Whether nobody speaks for `person` yet.
    pub(crate) fn is_for(self, person: Person, now: OwnTime) -> bool {
        self.0.of(person).is_some_and(|wait| wait.left_ms(now) > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_MS: u64 = 86_400_000;

    fn at(boot_id: u64, days: u64) -> OwnTime {
        OwnTime {
            monotonic_ms: days * DAY_MS,
            boot_id,
        }
    }

    #[test]
    fn it_lasts_two_weeks_of_the_phones_own_time_for_the_one_whom_it_is_about() {
        let given_up = GivenUp::default().begun(Person::Second, at(1, 3));
        for (days, waits) in [(3, true), (16, true), (17, false), (90, false)] {
            assert_eq!(given_up.is_for(Person::Second, at(1, days)), waits, "{days}");
            assert_eq!(given_up.left(at(1, days)) == GivenUp::default(), !waits, "{days}");
            assert!(!given_up.is_for(Person::First, at(1, days)));
        }
    }

    #[test]
    fn a_phone_that_is_started_anew_goes_on_with_what_was_left_and_makes_it_no_shorter() {
        let mut given_up = GivenUp::default().begun(Person::First, at(1, 100));
        for boot in 2..9 {
            // Two days each time, seen at their end.
            assert!(given_up.is_for(Person::First, at(boot, 0)), "{boot}");
            given_up = given_up.left(at(boot, 2));
        }
        assert_eq!(given_up, GivenUp::default());
    }
}
