//! Whoever begins without a lock is asked once more, on the next day. Once: whoever still goes without is left in peace.

use serde::{Deserialize, Serialize};

/// From when on somebody who began without a lock is asked once more, in milliseconds since 1970, UTC; none: nobody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct AskAgain(Option<i64>);

impl AskAgain {
    /// It was answered, or never came up.
    pub(crate) const NEVER: Self = Self(None);

    /// Somebody begins without a lock at `wall_ms`, in milliseconds since 1970; the next day begins so many milliseconds later.
    pub(crate) const fn on_the_next_day(wall_ms: i64, next_day_in_ms: u64) -> Self {
        Self(Some(wall_ms.saturating_add_unsigned(next_day_in_ms)))
    }

    /// Whether it is to be asked now. A clock that was set asks earlier or later, and nothing worse.
    pub(crate) fn is_due(self, wall_ms: i64) -> bool {
        self.0.is_some_and(|due| wall_ms >= due)
    }
}

#[cfg(test)]
mod tests {
    use super::AskAgain;

    #[test]
    fn it_is_asked_from_the_next_day_on_and_never_where_nobody_began_without_a_lock() {
        let asked = AskAgain::on_the_next_day(1_000, 500);
        assert_eq!(
            [1_000, 1_499, 1_500, 9_000].map(|now| asked.is_due(now)),
            [false, false, true, true]
        );
        assert!(!AskAgain::NEVER.is_due(i64::MAX));
        assert!(!AskAgain::on_the_next_day(i64::MAX, u64::MAX).is_due(0));
    }
}
