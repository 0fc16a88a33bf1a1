//! Cases that were worked out elsewhere, over every zone that there is; and that they would notice.

use std::path::{Path, PathBuf};

use stillpoint_core::schedule::{
    DaysOfMonth, DaysOfWeek, Every, LocalDateTime, Occurrence, Recurrence, Seconds, UtcSeconds, Weekday, ZoneTable,
};
use stillpoint_tests::{
    oracle::{Next, Tables, Verdict, check, read_zones},
    place::Place,
};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schedule").join(name)
}

fn tables() -> Tables {
    read_zones(&data("zones.jsonl")).expect("the tables of every zone")
}

fn verdict(next: Next) -> Verdict {
    check(&data("cases.jsonl"), &tables(), next).expect("cases that can be read")
}

#[test]
fn every_case_comes_out_as_expected() {
    let verdict = verdict(Recurrence::next_after);
    assert_eq!(verdict.to_string(), "4000 cases, 0 mismatches");
}

#[test]
fn a_changed_expectation_is_noticed() {
    let place = Place::new();
    let cases = std::fs::read_to_string(data("cases.jsonl")).expect("cases");
    let changed = cases.replacen("2046-06-03T09:49:00Z", "2046-06-03T10:49:00Z", 1);
    assert_ne!(cases, changed);
    let file = place.path().join("cases.jsonl");
    std::fs::write(&file, changed).expect("a file");
    let verdict = check(&file, &tables(), Recurrence::next_after).expect("cases that can be read");
    assert_eq!((verdict.cases, verdict.mismatches), (4_000, 1));
    let [told] = verdict.told.as_slice() else {
        panic!("one mismatch is told: {verdict}");
    };
    assert!(
        told.starts_with("line 1: Europe/Dublin FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU"),
        "{told}"
    );
    assert!(told.ends_with("got 2046-06-03T09:49:00Z"), "{told}");
}

#[test]
fn a_fold_that_takes_its_second_occurrence_is_noticed() {
    is_noticed(|recurrence, start, zone, after| {
        let first = recurrence.next_after(start, zone, after)?;
        let again = [1_800, 3_600, 7_200, 10_800].map(|later| first.at.plus(Seconds(later)));
        let second = again.into_iter().find(|&at| zone.local(at) == first.slot);
        Some(Occurrence {
            at: second.unwrap_or(first.at),
            ..first
        })
    });
}

#[test]
fn a_gap_that_takes_the_offset_after_it_is_noticed() {
    is_noticed(|recurrence, start, zone, after| {
        let first = recurrence.next_after(start, zone, after)?;
        let skipped = zone.local(first.at).seconds() - first.slot.seconds();
        Some(Occurrence {
            at: first.at.plus(Seconds(-skipped)),
            ..first
        })
    });
}

#[test]
fn a_week_that_always_begins_on_monday_is_noticed() {
    is_noticed(|recurrence, start, zone, after| {
        let mut recurrence = *recurrence;
        if let Recurrence::Weekly { week_start, .. } = &mut recurrence {
            *week_start = Weekday::Monday;
        }
        recurrence.next_after(start, zone, after)
    });
}

#[test]
fn a_choice_among_days_that_is_passed_over_is_noticed() {
    is_noticed(|recurrence, start, zone, after| {
        let mut recurrence = *recurrence;
        match &mut recurrence {
            Recurrence::Weekly {
                days: DaysOfWeek::These { chosen, .. },
                ..
            }
            | Recurrence::Monthly {
                days: DaysOfMonth::ByDate { chosen, .. } | DaysOfMonth::ByWeekday { chosen, .. },
                ..
            } => *chosen = None,
            _ => {}
        }
        recurrence.next_after(start, zone, after)
    });
}

#[test]
fn an_interval_that_is_passed_over_is_noticed() {
    is_noticed(|recurrence, start, zone, after| {
        let mut recurrence = *recurrence;
        match &mut recurrence {
            Recurrence::Once => {}
            Recurrence::Daily { every, .. } | Recurrence::Weekly { every, .. } | Recurrence::Monthly { every, .. } => {
                *every = Every::ONE;
            }
        }
        recurrence.next_after(start, zone, after)
    });
}

#[test]
fn an_instant_that_counts_as_after_itself_is_noticed() {
    is_noticed(|recurrence, start, zone, after| recurrence.next_after(start, zone, after.plus(Seconds(-1))));
}

fn is_noticed(fault: fn(&Recurrence, LocalDateTime, &ZoneTable, UtcSeconds) -> Option<Occurrence>) {
    let verdict = verdict(fault);
    assert!(verdict.mismatches > 0, "{verdict}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_its_line() {
    let place = Place::new();
    let file = place.path().join("cases.jsonl");
    let refused = |text: &[u8]| {
        std::fs::write(&file, text).expect("a file");
        check(&file, &tables(), Recurrence::next_after).expect_err("it cannot be read")
    };
    assert!(refused(b"").ends_with("is empty"));
    assert!(refused(b"\n{\"tz\":").contains("cases.jsonl, line 2: "));
    assert!(refused(b"\xff\x00\xfe").contains("line 1: "));
    let case = br#"{"tz":"Nowhere","rule":"FREQ=DAILY","dtstart_local":"","after_utc":"","expected_next":[]}"#;
    assert!(refused(case).ends_with("line 1: no zone Nowhere among the tables"));
    let missing = read_zones(Path::new("nowhere.jsonl")).expect_err("there is no such file");
    assert!(missing.starts_with("nowhere.jsonl: "), "{missing}");
}

#[test]
fn a_rule_that_is_refused_is_a_mismatch_and_says_why() {
    let place = Place::new();
    let file = place.path().join("cases.jsonl");
    let case = br#"{"tz":"UTC","rule":"FREQ=YEARLY","dtstart_local":"2026-01-01T10:00:00","after_utc":"2026-01-01T00:00:00Z","expected_next":["2026-01-01T10:00:00Z"]}"#;
    std::fs::write(&file, case).expect("a file");
    let verdict = check(&file, &tables(), Recurrence::next_after).expect("a case that can be read");
    assert_eq!(verdict.mismatches, 1);
    assert!(
        verdict.told[0].ends_with("got FREQ: one of DAILY, WEEKLY, MONTHLY"),
        "{verdict}"
    );
}
