//! Recurrences: against a second reading of RFC 5545 that looks at every single day, in the standard's words, and with
//! whatever else may be written there.

use stillpoint_core::schedule::{
    DaysOfMonth, DaysOfWeek, Every, LocalDateTime, NthWeekday, NthWeekdays, OffsetSeconds, Ordinals, Recurrence,
    TimeOfDay, UtcSeconds, Weekday, Weekdays, ZoneTable,
};
use stillpoint_tests::chance::Chance;

const DAY: i64 = 86_400;

fn greenwich(horizon: UtcSeconds) -> ZoneTable {
    ZoneTable::new("UTC".to_owned(), OffsetSeconds(0), Vec::new(), horizon).expect("a table")
}

/// Some recurrence, with everything that one can have.
fn some(chance: &mut Chance) -> Recurrence {
    let every = Every::new(chance.of(&[1, 1, 2, 3, 4, 5, 7, 12, 14])).expect("an interval");
    let weekdays = |chance: &mut Chance| Weekdays::try_from(1 + chance.below(127) as u8).expect("weekdays");
    let ordinals = |chance: &mut Chance, most: i8| {
        let one = |chance: &mut Chance| (1 + chance.below(most as u64) as i8) * chance.of(&[1, -1]);
        let first = Ordinals::only(one(chance)).expect("an ordinal");
        (0..chance.below(4)).fold(first, |all, _| all.and(one(chance)).expect("an ordinal"))
    };
    let nth = |chance: &mut Chance| {
        let one = |chance: &mut Chance| NthWeekday {
            nth: chance.below(11) as i8 - 5,
            weekday: chance.of(&Weekday::ALL),
        };
        let first = NthWeekdays::only(one(chance)).expect("a weekday");
        (0..chance.below(3)).fold(first, |all, _| all.and(one(chance)).expect("a weekday"))
    };
    let chosen = chance.one_in(3).then(|| ordinals(chance, 4));
    match chance.below(8) {
        0 => Recurrence::Daily { every, only: None },
        1 => Recurrence::Daily {
            every,
            only: Some(weekdays(chance)),
        },
        2 | 3 => Recurrence::Weekly {
            every,
            week_start: chance.of(&Weekday::ALL),
            days: match chance.one_in(4) {
                true => DaysOfWeek::OfStart,
                false => DaysOfWeek::These {
                    weekdays: weekdays(chance),
                    chosen,
                },
            },
        },
        4 => Recurrence::Monthly {
            every,
            days: DaysOfMonth::OfStart,
        },
        5 => Recurrence::Monthly {
            every,
            days: DaysOfMonth::ByDate {
                dates: ordinals(chance, 31),
                chosen,
            },
        },
        6 => Recurrence::Monthly {
            every,
            days: DaysOfMonth::ByWeekday {
                weekdays: nth(chance),
                chosen,
            },
        },
        _ => Recurrence::Monthly {
            every,
            days: DaysOfMonth::ByBoth {
                dates: ordinals(chance, 31),
                weekdays: nth(chance),
                chosen,
            },
        },
    }
}

fn weekday(day: i64) -> Weekday {
    // 1970-01-01 was a Thursday.
    Weekday::ALL[(day + 3).rem_euclid(7) as usize]
}

fn calendar(day: i64) -> (i32, u32, u32) {
    LocalDateTime::from_seconds(day * DAY).year_month_day()
}

fn days_of_month(day: i64) -> Vec<i64> {
    let (year, month, _) = calendar(day);
    (day - 31..=day + 31)
        .filter(|&other| (calendar(other).0, calendar(other).1) == (year, month))
        .collect()
}

/// Whether `day`, one of `days`, is meant by `ordinals`: counted from the front or from the back.
fn is_meant(ordinals: Option<Ordinals>, days: &[i64], day: i64) -> bool {
    let place = days.iter().position(|&other| other == day).expect("one of them") as i8;
    ordinals.is_none_or(|ordinals| ordinals.has(place + 1) || ordinals.has(place - days.len() as i8))
}

fn is_nth(weekdays: NthWeekdays, month: &[i64], day: i64) -> bool {
    let same: Vec<i64> = month
        .iter()
        .copied()
        .filter(|&other| weekday(other) == weekday(day))
        .collect();
    let place = same.iter().position(|&other| other == day).expect("one of them") as i8;
    weekdays
        .iter()
        .any(|said| said.weekday == weekday(day) && [0, place + 1, place - same.len() as i8].contains(&said.nth))
}

/// Whether something that begins on the day `start` comes on `day`: RFC 5545 3.3.10, read once more, a day at a time.
fn comes_on(recurrence: &Recurrence, start: i64, day: i64) -> bool {
    let is_multiple = |count: i64, every: Every| count.rem_euclid(i64::from(every.count())) == 0;
    match *recurrence {
        Recurrence::Once => day == start,
        Recurrence::Daily { every, only } => {
            is_multiple(day - start, every) && only.is_none_or(|only| only.has(weekday(day)))
        }
        Recurrence::Weekly {
            every,
            week_start,
            days,
        } => {
            let week = |day: i64| {
                (day - 6..=day)
                    .find(|&first| weekday(first) == week_start)
                    .expect("one in seven")
            };
            let in_week = is_multiple((week(day) - week(start)) / 7, every);
            in_week
                && match days {
                    DaysOfWeek::OfStart => weekday(day) == weekday(start),
                    DaysOfWeek::These { weekdays, chosen } => {
                        let all: Vec<i64> = (week(day)..week(day) + 7)
                            .filter(|&day| weekdays.has(weekday(day)))
                            .collect();
                        weekdays.has(weekday(day)) && is_meant(chosen, &all, day)
                    }
                }
        }
        Recurrence::Monthly { every, days } => {
            let number = |day: i64| {
                let (year, month, _) = calendar(day);
                i64::from(year) * 12 + i64::from(month)
            };
            let month = days_of_month(day);
            let has = |day: i64| match days {
                DaysOfMonth::OfStart => calendar(day).2 == calendar(start).2,
                DaysOfMonth::ByDate { dates, .. } => is_meant(Some(dates), &month, day),
                DaysOfMonth::ByWeekday { weekdays, .. } => is_nth(weekdays, &month, day),
                DaysOfMonth::ByBoth { dates, weekdays, .. } => {
                    is_meant(Some(dates), &month, day) && is_nth(weekdays, &month, day)
                }
            };
            let chosen = match days {
                DaysOfMonth::OfStart => None,
                DaysOfMonth::ByDate { chosen, .. }
                | DaysOfMonth::ByWeekday { chosen, .. }
                | DaysOfMonth::ByBoth { chosen, .. } => chosen,
            };
            is_multiple(number(day) - number(start), every) && has(day) && {
                let all: Vec<i64> = month.iter().copied().filter(|&day| has(day)).collect();
                is_meant(chosen, &all, day)
            }
        }
    }
}

#[test]
fn every_recurrence_comes_on_the_days_that_the_standard_says() {
    const DAYS: i64 = 800;
    for seed in 0..1_000 {
        let mut chance = Chance(seed);
        let recurrence = some(&mut chance);
        let start = chance.below(40_000) as i64;
        let start_at = LocalDateTime::from_seconds(start * DAY + 36_000);
        let zone = greenwich(UtcSeconds((start + DAYS) * DAY));
        let mut after = UtcSeconds((start - 10) * DAY);
        let mut came = Vec::new();
        while let Some(next) = recurrence.next_after(start_at, &zone, after) {
            came.push(next.slot.seconds() / DAY);
            after = next.at;
        }
        let expected: Vec<i64> = (start..start + DAYS)
            .filter(|&day| comes_on(&recurrence, start, day))
            .collect();
        assert_eq!(came, expected, "walk {seed}: {recurrence:?} from day {start}");
    }
}

#[test]
fn what_is_written_is_read_as_the_same() {
    for seed in 0..20_000 {
        let recurrence = some(&mut Chance(seed));
        let rule = recurrence.to_rule().expect("it comes again");
        assert_eq!(Recurrence::from_rule(&rule), Ok(recurrence), "{rule}");
    }
    assert_eq!(Recurrence::Once.to_rule(), None);
}

#[test]
fn a_rule_is_written_in_the_words_of_the_standard() {
    for rule in [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=10;BYDAY=MO,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=1,-1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,-1",
        "FREQ=MONTHLY;BYDAY=1FR,-2MO",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    ] {
        assert_eq!(
            Recurrence::from_rule(rule).expect(rule).to_rule().as_deref(),
            Some(rule)
        );
    }
    let loose = Recurrence::from_rule("wkst=MO;byday=+1fr,MO,mo;interval=1;freq=monthly").expect("in any order");
    assert_eq!(loose.to_rule().as_deref(), Some("FREQ=MONTHLY;BYDAY=MO,1FR"));
}

#[test]
fn what_cannot_be_taken_is_named_with_what_is_allowed() {
    let number = "INTERVAL: a whole number from 1 to 9999";
    let frequency = "FREQ: one of DAILY, WEEKLY, MONTHLY";
    let form = "rule: parts look like NAME=VALUE, with a semicolon in between";
    let unknown = "rule: only FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS and WKST are read";
    let ordinal = "whole numbers from 1 to 31 or from -1 to -31, with commas in between";
    let weekdays = "weekdays from MO to SU, with commas in between";
    let nth = "BYDAY: 1 to 5 or -1 to -5 before a weekday, with FREQ=MONTHLY only";
    for (rule, why) in [
        ("", form),
        ("FREQ=DAILY;", form),
        ("FREQ", form),
        ("FREQ=", "FREQ: is missing"),
        ("INTERVAL=2", "FREQ: is missing"),
        ("FREQ=YEARLY", frequency),
        ("FREQ=DAILY\0", frequency),
        ("FREQ=DAILY;FREQ=DAILY", "FREQ: is there twice"),
        ("FREQ=DAILY;INTERVAL=0", number),
        ("FREQ=DAILY;INTERVAL=-1", number),
        ("FREQ=DAILY;INTERVAL=+1", number),
        ("FREQ=DAILY;INTERVAL=10000", number),
        ("FREQ=DAILY;INTERVAL=99999999999999999999", number),
        ("FREQ=DAILY;COUNT=3", unknown),
        ("FREQ=DAILY;UNTIL=20300101", unknown),
        ("FREQ=DAILY;BYMONTHDAY=1", "BYMONTHDAY: not with this FREQ"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY: not with this FREQ"),
        ("FREQ=DAILY;BYDAY=MO;BYSETPOS=1", "BYSETPOS: not with this FREQ"),
        (
            "FREQ=MONTHLY;BYSETPOS=1",
            "BYSETPOS: only together with BYDAY or BYMONTHDAY",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=32", &format!("BYMONTHDAY: {ordinal}")),
        ("FREQ=MONTHLY;BYMONTHDAY=0", &format!("BYMONTHDAY: {ordinal}")),
        ("FREQ=MONTHLY;BYMONTHDAY=1,,2", &format!("BYMONTHDAY: {ordinal}")),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-32", &format!("BYSETPOS: {ordinal}")),
        ("FREQ=WEEKLY;BYDAY=1MO", nth),
        ("FREQ=MONTHLY;BYDAY=6MO", nth),
        ("FREQ=MONTHLY;BYDAY=0MO", nth),
        ("FREQ=MONTHLY;BYDAY=999MO", nth),
        ("FREQ=WEEKLY;BYDAY=XX", &format!("BYDAY: {weekdays}")),
        ("FREQ=WEEKLY;BYDAY=é", &format!("BYDAY: {weekdays}")),
        ("FREQ=WEEKLY;WKST=1MO", &format!("WKST: {weekdays}")),
    ] {
        let refused = Recurrence::from_rule(rule).expect_err(rule);
        assert_eq!(refused.to_string(), why, "{rule}");
    }
    let long = Recurrence::from_rule(&"FREQ=DAILY;".repeat(10_000)).expect_err("100 kB");
    assert_eq!(long.to_string(), "rule: at most 1,000 characters");
}

#[test]
fn nothing_that_is_written_there_leads_to_a_panic() {
    let pieces = [
        "FREQ",
        "INTERVAL",
        "BYDAY",
        "BYMONTHDAY",
        "BYSETPOS",
        "WKST",
        "COUNT",
        "=",
        ";",
        ",",
        "DAILY",
        "WEEKLY",
        "MONTHLY",
        "YEARLY",
        "MO",
        "SU",
        "FR",
        "1",
        "5",
        "31",
        "-1",
        "-31",
        "+2",
        "0",
        "9999",
        "99999999999",
        "\0",
        "é",
        "\u{202e}",
        "🙂",
        " ",
        ";INTERVAL=",
        ";BYSETPOS=",
        ";WKST=",
    ];
    let mut read = 0;
    for seed in 0..100_000 {
        let mut chance = Chance(seed);
        let begin = [
            "",
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=",
            "FREQ=MONTHLY;BYMONTHDAY=",
            "FREQ=MONTHLY;BYDAY=",
        ];
        let mut rule = chance.of(&begin).to_owned();
        rule.extend((0..chance.below(8)).map(|_| chance.of(&pieces)));
        if let Ok(recurrence) = Recurrence::from_rule(&rule) {
            read += 1;
            let written = recurrence.to_rule().expect("it comes again");
            assert_eq!(Recurrence::from_rule(&written), Ok(recurrence), "{rule}");
            at_the_ends_of_time(&recurrence);
        }
    }
    assert!(read > 1_000, "only {read} could be read");
}

/// From the year 1 to the year 9999, with clocks that say anything.
fn at_the_ends_of_time(recurrence: &Recurrence) {
    let zone = greenwich(UtcSeconds(LocalDateTime::LAST.seconds()));
    let close = |time: LocalDateTime| LocalDateTime::from_seconds(time.seconds() - 20 * DAY);
    for start in [LocalDateTime::FIRST, close(LocalDateTime::LAST), LocalDateTime::LAST] {
        for after in [
            i64::MIN,
            start.seconds() - 1,
            start.seconds(),
            LocalDateTime::LAST.seconds(),
            i64::MAX,
        ] {
            let next = recurrence.next_after(start, &zone, UtcSeconds(after));
            assert!(next.is_none_or(|next| next.at > UtcSeconds(after) && next.slot >= start));
        }
    }
}

#[test]
fn a_leap_day_comes_in_leap_years_only() {
    let at = TimeOfDay::new(9, 0, 0).expect("a time");
    let start = LocalDateTime::new(2096, 2, 29, at).expect("a leap day");
    let yearly = Recurrence::from_rule("FREQ=MONTHLY;INTERVAL=12").expect("a rule");
    let zone = greenwich(UtcSeconds(LocalDateTime::LAST.seconds()));
    let next = yearly
        .next_after(start, &zone, UtcSeconds(start.seconds()))
        .expect("another");
    // 2100 is none.
    assert_eq!(next.slot.year_month_day(), (2104, 2, 29));
    let never = Recurrence::from_rule("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30").expect("a rule");
    assert_eq!(never.next_after(start, &zone, UtcSeconds(start.seconds())), None);
}

#[test]
fn days_and_times_that_do_not_exist_are_refused() {
    let noon = TimeOfDay::new(12, 0, 0).expect("a time");
    for (year, month, day) in [
        (2026, 2, 29),
        (2026, 13, 1),
        (2026, 0, 1),
        (2026, 4, 31),
        (0, 1, 1),
        (10_000, 1, 1),
    ] {
        assert!(
            LocalDateTime::new(year, month, day, noon).is_err(),
            "{year}-{month}-{day}"
        );
    }
    for (hour, minute, second) in [(24, 0, 0), (23, 60, 0), (23, 59, 60), (u32::MAX, u32::MAX, u32::MAX)] {
        assert!(TimeOfDay::new(hour, minute, second).is_err());
    }
    assert_eq!(
        LocalDateTime::new(9999, 12, 31, TimeOfDay::new(23, 59, 59).expect("a time")),
        Ok(LocalDateTime::LAST)
    );
    assert_eq!(
        LocalDateTime::new(1, 1, 1, TimeOfDay::MIDNIGHT),
        Ok(LocalDateTime::FIRST)
    );
}
