//! What a clock that comes in says in other words: seconds, a day, a date, the phone's own time since it was started.

use crate::{
    moment::Now,
    schedule::{LocalDateTime, UtcSeconds},
    vault::SinceBoot,
};

const DAY_MS: i64 = 86_400_000;

/// The wall clock in whole seconds.
pub(super) const fn seconds(now: &Now) -> UtcSeconds {
    UtcSeconds(now.wall_utc_ms.div_euclid(1_000))
}

/// The phone's own time since it was started.
pub(super) const fn since_boot(now: &Now) -> SinceBoot {
    SinceBoot {
        boot_id: now.boot_id,
        monotonic_ms: now.monotonic_ms,
    }
}

/// The day, in days since 1970-01-01, UTC.
pub(super) fn today(now: &Now) -> i32 {
    day_of(now.wall_utc_ms)
}

/// The day of a wall clock that shows so many milliseconds since 1970-01-01, UTC: in days since then.
pub(super) fn day_of(wall_ms: i64) -> i32 {
    i32::try_from(wall_ms.div_euclid(DAY_MS)).unwrap_or(0)
}

/// A day as `2026-11-21`.
pub(super) fn date(day: i32) -> String {
    LocalDateTime::iso_day(day)
}
