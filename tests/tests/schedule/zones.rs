//! Clocks that change, and tables that contradict themselves.

use stillpoint_core::schedule::{
    LocalDateTime, OffsetSeconds, Recurrence, ScheduleError, ScheduleZone, Seconds, TimeOfDay, UtcSeconds, ZoneChange,
    ZoneFault, ZoneTable, Zones,
};

const HOUR: i64 = 3_600;

fn table(first: i32, changes: &[(i64, i32)]) -> Result<ZoneTable, ScheduleError> {
    let changes = changes.iter().map(|&(at, offset)| ZoneChange {
        at: UtcSeconds(at),
        offset: OffsetSeconds(offset),
    });
    ZoneTable::new(
        "Europe/Zurich".to_owned(),
        OffsetSeconds(first),
        changes.collect(),
        UtcSeconds(i64::MAX),
    )
}

/// Zurich in 2026: forward on 29 March at 02:00, back on 25 October at 03:00.
fn zurich() -> ZoneTable {
    table(3_600, &[(1_774_746_000, 7_200), (1_792_890_000, 3_600)]).expect("a table")
}

fn local(month: u32, day: u32, hour: u32, minute: u32) -> LocalDateTime {
    let time = TimeOfDay::new(hour, minute, 0).expect("a time");
    LocalDateTime::new(2026, month, day, time).expect("a day")
}

#[test]
fn a_skipped_time_takes_the_offset_before_the_gap() {
    let at = zurich().instant(local(3, 29, 2, 30));
    assert_eq!(at, UtcSeconds(1_774_746_000 + HOUR / 2));
    // So the wall shows half past three.
    assert_eq!(zurich().local(at), local(3, 29, 3, 30));
}

#[test]
fn a_doubled_time_means_its_first_occurrence() {
    let at = zurich().instant(local(10, 25, 2, 30));
    assert_eq!(at, UtcSeconds(1_792_890_000 - HOUR / 2));
    assert_eq!(zurich().local(at.plus(Seconds(HOUR))), local(10, 25, 2, 30));
    assert_eq!(zurich().instant(local(10, 25, 3, 0)), UtcSeconds(1_792_890_000 + HOUR));
}

#[test]
fn what_comes_daily_comes_once_on_a_day_of_25_hours_and_on_one_of_23() {
    for (month, day) in [(3, 29), (10, 25)] {
        let daily = Recurrence::from_rule("FREQ=DAILY").expect("a rule");
        let (zone, start) = (zurich(), local(month, day - 2, 2, 30));
        let mut after = zone.instant(local(month, day, 0, 0)).plus(Seconds(-1));
        let mut slots = Vec::new();
        while let Some(next) = daily.next_after(start, &zone, after).filter(|_| slots.len() < 2) {
            slots.push(next.slot);
            after = next.at;
        }
        assert_eq!(slots, [local(month, day, 2, 30), local(month, day + 1, 2, 30)]);
    }
}

#[test]
fn a_table_that_contradicts_itself_is_refused() {
    let refused = |first, changes: &[(i64, i32)]| match table(first, changes) {
        Err(ScheduleError::Zone(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(26 * 3_600 + 1, &[]), ZoneFault::Offset);
    assert_eq!(refused(i32::MIN, &[(0, 0)]), ZoneFault::Offset);
    assert_eq!(refused(0, &[(0, i32::MAX)]), ZoneFault::Offset);
    assert_eq!(refused(-50_000, &[(0, 50_000)]), ZoneFault::Jump);
    assert_eq!(refused(0, &[(9, 3_600), (9, 0)]), ZoneFault::Order);
    assert_eq!(refused(0, &[(90_000, 3_600), (9, 0)]), ZoneFault::Order);
    // The doubled hours would not be over when the clock goes forward again.
    assert_eq!(refused(7_200, &[(9, 0), (10, 3_600)]), ZoneFault::Order);
    let many: Vec<(i64, i32)> = (0..1_001).map(|year| (year * 30_000_000, (year % 2) as i32)).collect();
    assert_eq!(refused(0, &many), ZoneFault::TooMany);
    let named = |name: String| ZoneTable::new(name, OffsetSeconds(0), Vec::new(), UtcSeconds(0)).is_ok();
    assert!(named("UTC".to_owned()) && !named(String::new()) && !named("x".repeat(100_000)));
}

#[test]
fn the_ends_of_time_are_no_surprise() {
    let zone = table(50_400, &[(i64::MIN, 0), (i64::MAX, 50_400)]).expect("a strange table");
    for instant in [i64::MIN, i64::MIN + 1, 0, i64::MAX - 1, i64::MAX] {
        let local = zone.local(UtcSeconds(instant));
        assert!((LocalDateTime::FIRST..=LocalDateTime::LAST).contains(&local));
        let _ = zone.instant(local);
    }
}

#[test]
fn a_pinned_zone_is_the_one_that_the_phone_brought_or_the_one_it_is_in() {
    let zones = Zones {
        here: zurich(),
        pinned: Vec::new(),
    };
    let table = |zone: ScheduleZone| zones.table(&zone).map(ZoneTable::name);
    assert_eq!(table(ScheduleZone::Floating), Some("Europe/Zurich"));
    assert_eq!(
        table(ScheduleZone::Pinned("Europe/Zurich".to_owned())),
        Some("Europe/Zurich")
    );
    assert_eq!(table(ScheduleZone::Pinned("Asia/Tokyo".to_owned())), None);
}
