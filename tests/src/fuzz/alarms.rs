//! What a phone keeps of its reminders, and what it says of its clocks: any bytes, and any numbers.

use stillpoint_core::schedule::{OffsetSeconds, Pending, UtcSeconds, ZoneChange, ZoneTable};

/// The first bytes are a zone's table and the time; the rest is what a phone kept, line by line. What reads is written the same
/// again, and comes at one time at most: never before now, never what has no place.
pub(super) fn kept(bytes: &[u8]) {
    let Some((numbers, text)) = bytes.split_first_chunk::<25>() else {
        return;
    };
    let (zone, now) = numbers.split_at(17);
    let now = UtcSeconds(i64::from_le_bytes(now.try_into().unwrap_or_default()));
    let Ok(written) = std::str::from_utf8(text) else {
        return;
    };
    let zone = zone_of(zone);
    for pending in written.lines().filter_map(Pending::of_line) {
        assert_eq!(Pending::of_line(&pending.line()), Some(pending), "{written}");
        let Some(here) = &zone else { continue };
        let due = pending.due(here);
        if let Some(comes) = pending.comes(here, now) {
            assert!(comes >= now && comes.0 >= due.0.min(now.0), "{pending:?}");
        }
        // What the system no longer holds has come no later than what it still holds.
        assert!(!pending.has_come(true, here, now) || pending.has_come(false, here, now));
    }
}

/// A zone with up to two changes, from numbers of any size; none where they cannot be a clock.
fn zone_of(numbers: &[u8]) -> Option<ZoneTable> {
    let mut numbers = numbers.iter().map(|number| i64::from(*number as i8));
    let mut next = || numbers.next().unwrap_or_default();
    let mut offset = || OffsetSeconds(i32::try_from(next() * 900 + next()).unwrap_or_default());
    let first = offset();
    let changes: Vec<ZoneChange> = (0..2)
        .map(|number| ZoneChange {
            at: UtcSeconds(1_800_000_000 + number * 15_552_000),
            offset: offset(),
        })
        .collect();
    let horizon = match next() {
        i64::MIN..0 => UtcSeconds(i64::MAX),
        days => UtcSeconds(1_800_000_000 + days * 86_400),
    };
    ZoneTable::new("Here/Now".to_owned(), first, changes, horizon).ok()
}
