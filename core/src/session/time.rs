//! Durations and instants of the monotonic clock.

/// A duration in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Millis(pub u64);

impl Millis {
    /// So many seconds.
    #[must_use]
    pub const fn from_seconds(seconds: u32) -> Self {
        Self(seconds as u64 * 1_000)
    }

    /// About how many minutes it is: at least one.
    #[must_use]
    pub(crate) fn about_minutes(self) -> u32 {
        u32::try_from(self.0 / 60_000).unwrap_or(u32::MAX).max(1)
    }
}

/// An instant of the monotonic clock: milliseconds since the phone was started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Monotonic(pub u64);

impl Monotonic {
    /// This instant and a duration later. Stays at the end of time rather than wrapping.
    #[must_use]
    pub const fn after(self, duration: Millis) -> Self {
        Self(self.0.saturating_add(duration.0))
    }

    /// How long it is from `self` until `later`; zero when it is past.
    #[must_use]
    pub const fn until(self, later: Self) -> Millis {
        Millis(later.0.saturating_sub(self.0))
    }
}
