//! What the schedule costs: a plan, and one next occurrence.

use std::hint::black_box;

use stillpoint_core::schedule::{
    Kind, LocalDateTime, OffsetSeconds, QuietHours, Recurrence, ScheduleDraft, ScheduleZone, Schedules, Seconds,
    TimeOfDay, UtcSeconds, ZoneChange, ZoneTable, Zones, plan,
};

use crate::sampling::{quantile, tell, time};

/// 2026-10-20T12:00:00Z.
const NOW: UtcSeconds = UtcSeconds(1_792_497_600);
const YEAR_S: i64 = 31_556_952;
const PLANS: usize = 20_000;
const BATCHES: usize = 20_000;
/// One occurrence is shorter than a look at the clock.
const BATCH: usize = 32;

/// Twenty schedules, as two people might have them who like being reminded.
const RULES: [&str; 20] = [
    "FREQ=WEEKLY;BYDAY=SU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA,SU;WKST=SU",
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=2",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=DAILY;INTERVAL=10",
    "FREQ=MONTHLY;BYDAY=1SU",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH",
    "FREQ=MONTHLY;BYMONTHDAY=1",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
    "FREQ=MONTHLY",
    "FREQ=WEEKLY",
];

/// A clock with summer time, fifty years of it on either side.
fn zone() -> ZoneTable {
    let changes = (-100_i64..100).map(|half| ZoneChange {
        at: UtcSeconds(NOW.0 + half * YEAR_S / 2 + 432_000),
        offset: OffsetSeconds(if half.rem_euclid(2) == 0 { 3_600 } else { 7_200 }),
    });
    let name = "Europe/Zurich".to_owned();
    ZoneTable::new(
        name,
        OffsetSeconds(7_200),
        changes.collect(),
        NOW.plus(Seconds(50 * YEAR_S)),
    )
    .expect("a zone")
}

fn begin(number: u32) -> LocalDateTime {
    let time = TimeOfDay::new(8 + number % 14, 30, 0).expect("a time");
    LocalDateTime::new(2024, 1 + number % 12, 1 + number, time).expect("a day")
}

/// `plan_64`: p50 of planning the next 64 reminders of twenty schedules with quiet hours; p99 on standard error.
pub(crate) fn plan_64() {
    let (zones, mut schedules) = (zones(), Schedules::default());
    let hour = |hour| TimeOfDay::new(hour, 0, 0).expect("an hour");
    schedules.keep_quiet(QuietHours::new(hour(21), hour(9)).ok());
    for (number, rule) in (0..).zip(RULES) {
        let asked = ScheduleDraft {
            kind: Kind::Ritual,
            recurrence: Recurrence::from_rule(rule).expect("a rule"),
            start: begin(number),
            zone: ScheduleZone::Floating,
            on: true,
        };
        schedules.add(asked, NOW).expect("room for twenty");
    }
    let mut samples = Vec::with_capacity(PLANS);
    for number in 0..PLANS {
        // Every hour of two years and a bit.
        let now = NOW.plus(Seconds(number as i64 * 3_600));
        samples.push(time(|| {
            black_box(plan(black_box(&schedules), now, &zones, 64));
        }));
    }
    let p99 = quantile(&mut samples, 0.99) / 1_000.0;
    eprintln!("plan_64: p99 {p99:.1} µs");
    tell("plan_64", quantile(&mut samples, 0.5) / 1_000.0, "µs", None);
}

fn zones() -> Zones {
    Zones {
        here: zone(),
        pinned: Vec::new(),
    }
}

/// `next_occurrence`: p50 of the next occurrence of one schedule, two to four years after its start; p99 on standard
/// error. Every sample is the mean of a few calls in a row.
pub(crate) fn next_occurrence() {
    let zone = zone();
    let recurrences = RULES.map(|rule| Recurrence::from_rule(rule).expect("a rule"));
    let mut samples = Vec::with_capacity(BATCHES);
    for number in 0..BATCHES {
        let recurrence = &recurrences[number % RULES.len()];
        let start = begin((number % RULES.len()) as u32);
        let mut after = NOW.plus(Seconds(number as i64 * 3_600));
        let took = time(|| {
            for _ in 0..BATCH {
                if let Some(next) = black_box(recurrence).next_after(start, &zone, after) {
                    after = next.at;
                }
            }
        });
        samples.push(took / BATCH as u64);
    }
    let p99 = quantile(&mut samples, 0.99);
    eprintln!("next_occurrence: p99 {p99:.0} ns");
    tell("next_occurrence", quantile(&mut samples, 0.5), "ns", None);
}
