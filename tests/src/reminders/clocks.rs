//! Clocks of zones that do not exist, with every kind of change that does.

use stillpoint_core::schedule::{OffsetSeconds, Seconds, UtcSeconds, ZoneChange, ZoneTable};

/// When the walks begin: 2026-10-20T12:00:00Z.
pub const BEGINS: UtcSeconds = UtcSeconds(1_792_497_600);

/// A clock: its name, its first offset, and after how many hours it changes to which offset.
type Clock = (&'static str, i32, &'static [(i64, i32)]);

/// The names carry a canary: none of it may ever be read from an alarm.
pub const CLOCKS: [Clock; 6] = [
    // Back by an hour, and forward again in spring.
    ("Canary/Fold", 7_200, &[(109, 3_600), (3_973, 7_200)]),
    // Forward by an hour, and back.
    ("Canary/Gap", -18_000, &[(62, -14_400), (2_000, -18_000)]),
    // A whole day is skipped.
    ("Canary/Skip", -36_000, &[(94, 50_400)]),
    // Half an hour back.
    ("Canary/Half", 39_600, &[(51, 37_800), (4_000, 39_600)]),
    ("Canary/East", 50_400, &[]),
    ("Canary/West", -43_200, &[]),
];

/// The clock number `which`, as a phone hands it in that knows its rules until `horizon`.
#[must_use]
pub fn clock(which: usize, horizon: UtcSeconds) -> ZoneTable {
    let (name, first, changes) = CLOCKS[which];
    let changes = changes.iter().map(|&(hours, offset)| ZoneChange {
        at: BEGINS.plus(Seconds(hours * 3_600)),
        offset: OffsetSeconds(offset),
    });
    let table = ZoneTable::new(name.to_owned(), OffsetSeconds(first), changes.collect(), horizon);
    table.expect("a table that holds together")
}
