//! Wrong secrets cost time. The time grows, survives a restart of the app and of the phone, and never wipes anything.
//!
//! Time is the phone's own since its start, because a wall clock can be set. After a restart of the phone the wait
//! begins anew.

use serde::{Deserialize, Serialize};

/// The phone's own time, which nobody can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SinceBoot {
    /// Any number that is another one after each start of the phone.
    pub boot_id: u64,
    /// Milliseconds since the phone was started, sleep included.
    pub monotonic_ms: u64,
}

/// So many wrong secrets cost nothing: fingers slip in the dark.
pub(crate) const FREE: u32 = 5;
/// What the sixth costs, and each one after it, in seconds; from there on, the last.
pub(crate) const WAITS_S: [u64; 5] = [30, 60, 300, 900, 3_600];

/// What a vault, or a compartment, remembers of wrong secrets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Attempts {
    pub(crate) wrong: u32,
    pub(crate) boot_id: u64,
    pub(crate) at_ms: u64,
}

/// How it ended that a secret was tried at a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// It was the right one.
    Opened,
    /// It was a wrong one.
    Wrong,
    /// None was tried after all: the phone's key could not be used.
    NotTried,
}

impl Attempts {
    /// What is counted after a try before which these were; none: what was counted for the try stands.
    pub(crate) fn settled(self, ended: Ended) -> Option<Self> {
        match ended {
            Ended::Opened => Some(Self::default()),
            Ended::Wrong => None,
            Ended::NotTried => Some(self),
        }
    }

    /// What holds of a lock of which the file says these, and the phone others: as many as the more, since the time from which
    /// one waits longer at `now`. An older file that is put back shortens no wait: not of the same count either, and not with the
    /// time of an earlier start of the phone.
    pub(crate) fn together_with(self, others: Self, now: SinceBoot) -> Self {
        let wrong = self.wrong.max(others.wrong);
        let [mine, theirs] = [self, others].map(|attempts| Self { wrong, ..attempts });
        if theirs.wait_s(now) > mine.wait_s(now) {
            theirs
        } else {
            mine
        }
    }

    /// How long the next one waits at `now`, in seconds, rounded up; 0: not at all.
    pub(crate) fn wait_s(self, now: SinceBoot) -> u32 {
        let Some(step) = self.wrong.checked_sub(FREE) else {
            return 0;
        };
        let [.., longest] = WAITS_S;
        let wait = WAITS_S
            .get(step as usize)
            .copied()
            .unwrap_or(longest)
            .saturating_mul(1_000);
        // A phone that was started anew begins to wait at its start. So does one whose clock went back, which it should
        // not: counted from where it was, the wait would grow by as much.
        let waited = if now.boot_id == self.boot_id && now.monotonic_ms >= self.at_ms {
            now.monotonic_ms.saturating_sub(self.at_ms)
        } else {
            now.monotonic_ms
        };
        u32::try_from(wait.saturating_sub(waited).div_ceil(1_000)).unwrap_or(u32::MAX)
    }

    /// These, or others that are more, or as many and later.
    pub(crate) const fn or_more(self, others: Self) -> Self {
        let are_later = others.boot_id == self.boot_id && others.at_ms > self.at_ms;
        if others.is_more_than(self) || others.wrong == self.wrong && are_later {
            others
        } else {
            self
        }
    }

    /// Whether these are more.
    pub(crate) const fn is_more_than(self, others: Self) -> bool {
        self.wrong > others.wrong
    }

    /// Whether nothing is held against anybody.
    pub(crate) const fn is_none(self) -> bool {
        self.wrong == 0
    }

    /// The most there can be, the last of them made at `now`.
    pub(crate) const fn most(now: SinceBoot) -> Self {
        Self {
            wrong: u32::MAX,
            boot_id: now.boot_id,
            at_ms: now.monotonic_ms,
        }
    }

    /// With one more, made at `now`.
    pub(crate) const fn and_one(self, now: SinceBoot) -> Self {
        Self {
            wrong: self.wrong.saturating_add(1),
            boot_id: now.boot_id,
            at_ms: now.monotonic_ms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_is_bounded_and_passes_with_the_phones_own_time_alone() {
        let now = |boot_id, seconds: u64| SinceBoot {
            boot_id,
            monotonic_ms: seconds * 1_000,
        };
        let after = |wrong| Attempts {
            wrong,
            boot_id: 1,
            at_ms: 10_000,
        };
        let waits: Vec<u32> = (0..12).map(|wrong| after(wrong).wait_s(now(1, 10))).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 300, 900, 3_600, 3_600, 3_600]);
        assert_eq!(after(5).wait_s(now(1, 39)), 1);
        assert_eq!(after(5).wait_s(now(1, 40)), 0);
        // A clock that goes back, and a phone that was started anew: the wait begins anew.
        assert_eq!(after(5).wait_s(now(1, 0)), 30);
        assert_eq!([1, 9].map(|second| after(5).wait_s(now(1, second))), [29, 21]);
        let late = Attempts {
            at_ms: 1_000_000,
            ..after(5)
        };
        assert_eq!(
            [0, 10, 29, 30, 900].map(|second| late.wait_s(now(1, second))),
            [30, 20, 1, 0, 0]
        );
        assert_eq!(after(5).wait_s(now(2, 12)), 18);
        assert_eq!(after(u32::MAX).wait_s(now(1, u64::MAX / 1_000)), 0);
    }

    #[test]
    fn of_the_file_and_the_phone_the_more_hold_and_the_longer_wait() {
        let of = |wrong, boot_id, second: u64| Attempts {
            wrong,
            boot_id,
            at_ms: second * 1_000,
        };
        let now = SinceBoot {
            boot_id: 2,
            monotonic_ms: 100_000,
        };
        for (one, other, wrong, wait_s) in [
            (of(5, 2, 90), of(5, 1, 10), 5, 20),
            (of(6, 2, 90), of(5, 1, 10), 6, 50),
            // The more are of an earlier start of the phone, whose wait has passed since.
            (of(5, 2, 90), of(6, 1, 10), 6, 50),
            (of(5, 2, 90), of(5, 2, 95), 5, 25),
            (of(0, 0, 0), of(5, 2, 90), 5, 20),
            (of(3, 2, 90), of(4, 2, 95), 4, 0),
        ] {
            for (one, other) in [(one, other), (other, one)] {
                let held = one.together_with(other, now);
                assert_eq!((held.wrong, held.wait_s(now)), (wrong, wait_s), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn of_two_counts_the_higher_stands_and_of_equal_ones_the_later() {
        let of = |wrong, boot_id, at_ms| Attempts { wrong, boot_id, at_ms };
        for (one, other, stands) in [
            (of(6, 1, 10), of(7, 1, 5), of(7, 1, 5)),
            (of(7, 1, 5), of(6, 1, 10), of(7, 1, 5)),
            (of(6, 1, 10), of(6, 1, 20), of(6, 1, 20)),
            (of(6, 1, 20), of(6, 1, 10), of(6, 1, 20)),
            // Of two starts of the phone nobody knows which was later: those that are here stand.
            (of(6, 1, 10), of(6, 2, 20), of(6, 1, 10)),
        ] {
            assert_eq!(one.or_more(other), stands, "{one:?} {other:?}");
        }
    }
}
