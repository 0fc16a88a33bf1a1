//! What the phone is to hold ready, and when it stays quiet.

use stillpoint_core::schedule::{
    Anywhere, ItemId, Kind, LocalDateTime, OffsetSeconds, Pending, Phone, Plan, PlanItem, QuietHours, Recurrence, Rest,
    ScheduleDraft, ScheduleError, ScheduleId, ScheduleZone, Schedules, Seconds, Sync, TimeOfDay, UtcSeconds,
    ZoneChange, ZoneTable, Zones, plan, reconcile, shown_unseen,
};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

fn time(hour: u32, minute: u32) -> TimeOfDay {
    TimeOfDay::new(hour, minute, 0).expect("a time")
}

/// A time in November 2026. The first is a Sunday.
fn on(day: u32, hour: u32, minute: u32) -> LocalDateTime {
    LocalDateTime::new(2026, 11, day, time(hour, minute)).expect("a day")
}

fn fixed(name: &str, hours: i32) -> ZoneTable {
    let horizon = UtcSeconds(on(1, 0, 0).seconds() + 400 * DAY);
    ZoneTable::new(name.to_owned(), OffsetSeconds(hours * 3_600), Vec::new(), horizon).expect("a table")
}

/// An hour east of Greenwich.
fn home() -> Zones {
    Zones {
        here: fixed("Home", 1),
        pinned: Vec::new(),
    }
}

/// That time, at home.
fn at(day: u32, hour: u32, minute: u32) -> UtcSeconds {
    home().here.instant(on(day, hour, minute))
}

fn asked(kind: Kind, rule: &str, start: LocalDateTime) -> ScheduleDraft {
    ScheduleDraft {
        kind,
        recurrence: match rule {
            "" => Recurrence::Once,
            rule => Recurrence::from_rule(rule).expect("a rule"),
        },
        start,
        zone: ScheduleZone::Floating,
        on: true,
    }
}

/// One schedule, asked for on the first of the month at noon.
fn one(kind: Kind, rule: &str, start: LocalDateTime) -> (Schedules, ScheduleId) {
    let mut schedules = Schedules::default();
    let id = schedules.add(asked(kind, rule, start), at(1, 12, 0)).expect("room");
    (schedules, id)
}

fn times(plan: &Plan) -> Vec<UtcSeconds> {
    plan.items.iter().map(|item| item.when).collect()
}

fn sync(schedules: &mut Schedules, now: UtcSeconds) -> Sync {
    let phone = Phone {
        slots: 3,
        shown: Vec::new(),
        pending: Vec::new(),
    };
    schedules.sync(now, &home(), &phone)
}

#[test]
fn nothing_reminds_until_it_is_asked_for() {
    let none = Schedules::default();
    let plan_of = |schedules: &Schedules| plan(schedules, at(1, 12, 0), &home(), 64);
    assert_eq!((plan_of(&none).items, plan_of(&none).next_sync), (Vec::new(), None));
    let (mut off, id) = one(Kind::WeeklyCheckIn, "FREQ=DAILY", on(1, 18, 0));
    let draft = off.get(id).expect("it is there").asked().clone();
    off.change(id, ScheduleDraft { on: false, ..draft }, at(1, 12, 0))
        .expect("it is there");
    assert_eq!(plan_of(&off).items, Vec::new());
}

#[test]
fn a_weekly_check_in_comes_every_sunday() {
    let (schedules, _) = one(Kind::WeeklyCheckIn, "FREQ=WEEKLY;BYDAY=SU", on(1, 18, 0));
    let plan = plan(&schedules, at(1, 12, 0), &home(), 3);
    assert_eq!(times(&plan), [at(1, 18, 0), at(8, 18, 0), at(15, 18, 0)]);
    assert_eq!(plan.next_sync, Some(at(22, 18, 0)), "then comes what had no slot");
}

#[test]
fn an_item_holds_no_word_by_its_type() {
    // What can be copied owns no text; a name of a zone cannot slip in.
    fn is_copied<T: Copy>() {}
    is_copied::<PlanItem>();
    is_copied::<ItemId>();
}

#[test]
fn every_schedule_has_its_next_before_any_has_a_second() {
    let (mut schedules, daily) = one(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0));
    let far = schedules
        .add(asked(Kind::Appointment, "", on(28, 9, 0)), at(1, 12, 0))
        .expect("room");
    let items = plan(&schedules, at(1, 12, 0), &home(), 3).items;
    let whose: Vec<ScheduleId> = items.iter().map(|item| item.id.schedule).collect();
    assert_eq!(whose, [daily, daily, far]);
    let only = plan(&schedules, at(1, 12, 0), &home(), 1);
    assert_eq!((times(&only), only.next_sync), (vec![at(1, 18, 0)], Some(at(2, 18, 0))));
    assert_eq!(plan(&schedules, at(1, 12, 0), &home(), 0).items, []);
    assert_eq!(
        plan(&schedules, at(1, 12, 0), &home(), u32::MAX).items.len(),
        401,
        "up to the horizon"
    );
    let late = schedules.add(asked(Kind::Own, "FREQ=DAILY", on(1, 20, 0)), at(1, 12, 0));
    assert!(late.is_ok());
    assert_eq!(plan(&schedules, at(1, 12, 0), &home(), u32::MAX).items.len(), 500);
}

#[test]
fn what_falls_into_quiet_hours_waits_for_the_morning() {
    let (mut schedules, _) = one(Kind::Ritual, "FREQ=DAILY", on(1, 23, 0));
    schedules.keep_quiet(QuietHours::new(time(22, 0), time(7, 30)).ok());
    let evening = plan(&schedules, at(1, 12, 0), &home(), 2);
    assert_eq!(times(&evening), [at(2, 7, 30), at(3, 7, 30)]);
    // At night it is the same: its own time has passed, and it still comes in the morning, once.
    let night = plan(&schedules, at(2, 3, 0), &home(), 2);
    assert_eq!((night.items, night.catch_up), (evening.items, Vec::new()));
}

#[test]
fn what_waited_for_the_end_of_quiet_hours_is_not_doubled() {
    let (mut schedules, id) = one(Kind::Own, "FREQ=DAILY", on(1, 7, 0));
    schedules.keep_quiet(QuietHours::new(time(22, 0), time(7, 0)).ok());
    // Snoozed into the night: two would come at seven.
    schedules
        .snooze(id, Seconds(13 * 3_600), at(1, 12, 0), &home())
        .expect("it is there");
    assert_eq!(
        times(&plan(&schedules, at(1, 12, 0), &home(), 2)),
        [at(2, 7, 0), at(3, 7, 0)]
    );
}

#[test]
fn a_day_that_a_zone_skips_is_not_made_up_for() {
    // At the end of the second of the month the clock goes a day forward, to the fourth.
    let change = ZoneChange {
        at: UtcSeconds(on(3, 10, 0).seconds()),
        offset: OffsetSeconds(14 * 3_600),
    };
    let horizon = change.at.plus(Seconds(400 * DAY));
    let here = ZoneTable::new("Skip".to_owned(), OffsetSeconds(-10 * 3_600), vec![change], horizon).expect("a table");
    let zones = Zones {
        here,
        pinned: Vec::new(),
    };
    let (schedules, _) = one(Kind::Ritual, "FREQ=DAILY", on(2, 11, 0));
    let items = plan(&schedules, UtcSeconds(on(2, 12, 0).seconds()), &zones, 3).items;
    let slots: Vec<LocalDateTime> = items.iter().map(|item| item.id.slot).collect();
    assert_eq!(
        slots,
        [on(2, 11, 0), on(4, 11, 0), on(5, 11, 0)],
        "the third was no day there"
    );
    assert_eq!(items[1].when.since(items[0].when), Seconds(DAY));
}

#[test]
fn quiet_hours_of_a_whole_day_are_called_rest() {
    assert_eq!(QuietHours::new(time(8, 0), time(8, 0)), Err(ScheduleError::QuietHours));
}

#[test]
fn rest_is_silent_and_nothing_is_caught_up_with_afterwards() {
    let (mut schedules, _) = one(Kind::WeeklyCheckIn, "FREQ=DAILY", on(1, 18, 0));
    schedules.keep_rest(Rest::Until(on(5, 0, 0)), at(1, 12, 0));
    assert_eq!(times(&plan(&schedules, at(1, 12, 0), &home(), 1)), [at(5, 18, 0)]);
    assert_eq!(
        plan(&schedules, at(5, 8, 0), &home(), 1).catch_up,
        [],
        "the evening before was rest"
    );
    schedules.keep_rest(Rest::Open, at(5, 8, 0));
    let resting = plan(&schedules, at(9, 8, 0), &home(), 9);
    assert_eq!(
        (resting.items, resting.catch_up, resting.next_sync),
        (Vec::new(), Vec::new(), None)
    );
    schedules.keep_rest(Rest::No, at(9, 20, 0));
    let awake = plan(&schedules, at(9, 20, 0), &home(), 1);
    assert_eq!((times(&awake), awake.catch_up), (vec![at(10, 18, 0)], Vec::new()));
}

#[test]
fn what_a_phone_lost_is_caught_up_with_once_and_what_is_older_is_quiet() {
    let (mut schedules, id) = one(Kind::WeeklyCheckIn, "FREQ=DAILY", on(1, 18, 0));
    let first = sync(&mut schedules, at(4, 9, 0));
    let slots: Vec<LocalDateTime> = first.show.iter().map(|item| item.id.slot).collect();
    assert_eq!(slots, [on(3, 18, 0)]);
    assert_eq!(first.show[0].when, at(4, 9, 0));
    assert_eq!(sync(&mut schedules, at(4, 9, 1)).show, []);
    // Nothing is counted: the two older ones have left no trace.
    assert!(!schedules.get(id).expect("it is there").settled().has(on(1, 18, 0)));
}

#[test]
fn what_was_lost_long_ago_is_simply_quiet() {
    for (kind, rule, hours) in [
        (Kind::Appointment, "", 1),
        (Kind::NextDayCheck, "", 24),
        (Kind::WeeklyCheckIn, "FREQ=WEEKLY", 48),
    ] {
        let (schedules, _) = one(kind, rule, on(2, 18, 0));
        let shown = |now| plan(&schedules, now, &home(), 1).catch_up.len();
        assert_eq!(shown(at(2, 18, 0).plus(Seconds(hours * HOUR))), 1, "{kind:?}");
        assert_eq!(shown(at(2, 18, 0).plus(Seconds(hours * HOUR + 1))), 0, "{kind:?}");
    }
}

#[test]
fn what_was_lost_waits_for_the_end_of_quiet_hours() {
    let (mut schedules, _) = one(Kind::WeeklyCheckIn, "FREQ=WEEKLY", on(2, 18, 0));
    schedules.keep_quiet(QuietHours::new(time(22, 0), time(7, 0)).ok());
    let night = plan(&schedules, at(3, 2, 0), &home(), 2);
    assert_eq!(
        (times(&night), night.catch_up),
        (vec![at(3, 7, 0), at(9, 18, 0)], Vec::new())
    );
}

#[test]
fn nothing_is_caught_up_with_that_had_not_been_asked_for() {
    // Asked for at noon, beginning in the morning.
    let (schedules, _) = one(Kind::Own, "FREQ=DAILY", on(1, 8, 0));
    let plan = plan(&schedules, at(1, 12, 0), &home(), 1);
    assert_eq!((times(&plan), plan.catch_up), (vec![at(2, 8, 0)], Vec::new()));
}

#[test]
fn a_clock_that_goes_back_repeats_nothing_and_one_that_was_ahead_silences_nothing() {
    let (mut schedules, id) = one(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0));
    let shown = |day| ItemId {
        schedule: id,
        slot: on(day, 18, 0),
    };
    schedules.shown(shown(1));
    assert_eq!(
        times(&plan(&schedules, at(1, 9, 0), &home(), 1)),
        [at(2, 18, 0)],
        "back to the morning"
    );
    // The clock was three weeks ahead, and a reminder fired then.
    schedules.shown(shown(25));
    assert_eq!(times(&plan(&schedules, at(2, 9, 0), &home(), 1)), [at(2, 18, 0)]);
    let upto = plan(&schedules, at(24, 9, 0), &home(), 2);
    assert_eq!(times(&upto), [at(24, 18, 0), at(26, 18, 0)]);
}

#[test]
fn a_journey_west_repeats_nothing() {
    let (mut schedules, id) = one(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0));
    let slot = on(1, 18, 0);
    schedules.shown(ItemId { schedule: id, slot });
    let west = Zones {
        here: fixed("West", -8),
        pinned: Vec::new(),
    };
    // It is ten in the morning there, of the same day; the evening comes a second time, the reminder does not.
    let plan = plan(&schedules, at(1, 19, 0), &west, 1);
    assert_eq!(times(&plan), [west.here.instant(on(2, 18, 0))]);
}

#[test]
fn a_floating_schedule_travels_and_a_pinned_one_stays() {
    let (mut schedules, _) = one(Kind::Ritual, "FREQ=DAILY", on(2, 18, 0));
    let zone = ScheduleZone::Pinned("Home".to_owned());
    let draft = asked(Kind::Appointment, "", on(2, 18, 0));
    let pinned = schedules
        .add(ScheduleDraft { zone, ..draft }, at(1, 12, 0))
        .expect("room");
    assert_eq!(schedules.zones_needed(), ["Home"]);
    let mut east = Zones {
        here: fixed("East", 9),
        pinned: Vec::new(),
    };
    let without = plan(&schedules, at(1, 12, 0), &east, 2);
    assert_eq!(
        without.without_zone,
        [pinned],
        "silent until the phone brings the table"
    );
    east.pinned.push(fixed("Home", 1));
    let plan = plan(&schedules, at(1, 12, 0), &east, 2);
    assert_eq!(times(&plan), [at(2, 10, 0), at(2, 18, 0)]);
}

#[test]
fn not_today_is_a_full_answer() {
    let (mut schedules, id) = one(Kind::WeeklyCheckIn, "FREQ=DAILY", on(1, 18, 0));
    schedules.not_today(id, at(2, 9, 0), &home()).expect("it is there");
    let plan_at = |schedules: &Schedules, now| plan(schedules, now, &home(), 1);
    assert_eq!(times(&plan_at(&schedules, at(2, 9, 0))), [at(3, 18, 0)]);
    assert_eq!(
        plan_at(&schedules, at(2, 20, 0)).catch_up,
        [],
        "and it is not caught up with"
    );
    assert_eq!(
        schedules.not_today(ScheduleId(9), at(2, 9, 0), &home()),
        Err(ScheduleError::NoSuchSchedule)
    );
}

#[test]
fn not_today_in_the_morning_leaves_the_evening_that_comes_tomorrow_morning() {
    let (mut schedules, id) = one(Kind::Ritual, "FREQ=DAILY", on(1, 23, 0));
    schedules.keep_quiet(QuietHours::new(time(22, 0), time(7, 0)).ok());
    schedules.not_today(id, at(2, 6, 0), &home()).expect("it is there");
    assert_eq!(times(&plan(&schedules, at(2, 6, 0), &home(), 1)), [at(3, 7, 0)]);
}

#[test]
fn a_snooze_comes_once_more_and_later() {
    let (mut schedules, id) = one(Kind::WeeklyCheckIn, "FREQ=WEEKLY", on(1, 18, 0));
    let slot = on(1, 18, 0);
    schedules.shown(ItemId { schedule: id, slot });
    schedules
        .snooze(id, Seconds(3_600), at(1, 18, 5), &home())
        .expect("it is there");
    assert_eq!(
        times(&plan(&schedules, at(1, 18, 5), &home(), 2)),
        [at(1, 19, 5), at(8, 18, 0)]
    );
    let slot = schedules
        .get(id)
        .and_then(|schedule| schedule.snoozed_until())
        .expect("snoozed");
    schedules.shown(ItemId { schedule: id, slot });
    let after = plan(&schedules, at(1, 20, 0), &home(), 1);
    assert_eq!((times(&after), after.catch_up), (vec![at(8, 18, 0)], Vec::new()));
    for seconds in [i64::MIN, -3_600, 0, 59, 604_801, i64::MAX] {
        let refused = schedules
            .snooze(id, Seconds(seconds), at(1, 20, 0), &home())
            .expect_err("too short or too long");
        assert_eq!(refused.to_string(), "a snooze lasts between 60 and 604800 seconds");
    }
}

#[test]
fn the_check_comes_on_the_day_after_the_evening() {
    let (mut schedules, _) = one(Kind::NextDayCheck, "", on(1, 11, 0));
    let next = |schedules: &Schedules, now| times(&plan(schedules, now, &home(), 1));
    schedules.evening_ended(at(3, 23, 50), &home());
    assert_eq!(next(&schedules, at(3, 23, 50)), [at(4, 11, 0)]);
    // An evening that lasts beyond midnight has the same next day.
    schedules.evening_ended(at(4, 1, 30), &home());
    assert_eq!(next(&schedules, at(4, 1, 30)), [at(4, 11, 0)]);
}

#[test]
fn nothing_is_planned_past_what_the_phone_knows_of_its_clock() {
    let (schedules, _) = one(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0));
    let horizon = at(3, 17, 59);
    let here = ZoneTable::new("Home".to_owned(), OffsetSeconds(3_600), Vec::new(), horizon).expect("a table");
    let zones = Zones {
        here,
        pinned: Vec::new(),
    };
    let plan_at = |now| plan(&schedules, now, &zones, 64);
    let first = plan_at(at(1, 12, 0));
    assert_eq!(times(&first), [at(1, 18, 0), at(2, 18, 0)]);
    assert_eq!((first.horizon, first.next_sync), (horizon, Some(horizon)));
    let beyond = plan_at(at(3, 19, 0));
    assert_eq!((beyond.items, beyond.catch_up), (Vec::new(), Vec::new()));
}

#[test]
fn only_what_differs_is_changed_on_the_phone() {
    let (schedules, id) = one(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0));
    let items = plan(&schedules, at(1, 12, 0), &home(), 3).items;
    let pending = |item: &PlanItem| Pending {
        id: item.id,
        when: item.when,
        anywhere: item.anywhere,
    };
    let stale = ItemId {
        schedule: ScheduleId(77),
        slot: on(1, 8, 0),
    };
    let moved = Pending {
        when: at(2, 19, 0),
        ..pending(&items[1])
    };
    let unknown = Pending {
        id: stale,
        when: at(1, 13, 0),
        anywhere: Anywhere::default(),
    };
    let changes = reconcile(&items, &[pending(&items[0]), moved, unknown]);
    assert_eq!((changes.cancel, changes.set), (vec![stale], items[1..].to_vec()));
    let all: Vec<Pending> = items.iter().map(pending).collect();
    assert_eq!(reconcile(&items, &all), Default::default());
    // A system that shows by itself: what is no longer pending was shown.
    assert_eq!(shown_unseen(&items, &all[1..]), [items[0].id]);
    assert_eq!(id, items[0].id.schedule);
}

#[test]
fn a_number_is_never_given_twice() {
    let (mut schedules, first) = one(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0));
    schedules.remove(first);
    let second = schedules
        .add(asked(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0)), at(1, 12, 0))
        .expect("room");
    assert_ne!(first, second, "an alarm of the first means nothing");
    schedules.shown(ItemId {
        schedule: first,
        slot: on(1, 18, 0),
    });
    assert_eq!(times(&plan(&schedules, at(1, 12, 0), &home(), 1)), [at(1, 18, 0)]);
}

#[test]
fn a_hundred_schedules_are_enough() {
    let mut schedules = Schedules::default();
    let draft = asked(Kind::Own, "FREQ=DAILY", on(1, 18, 0));
    for _ in 0..100 {
        schedules.add(draft.clone(), at(1, 12, 0)).expect("room");
    }
    let refused = schedules.add(draft.clone(), at(1, 12, 0)).expect_err("no room");
    assert_eq!(refused.to_string(), "at most 100 schedules");
    let zone = ScheduleZone::Pinned("x".repeat(100_000));
    assert!(
        Schedules::default()
            .add(ScheduleDraft { zone, ..draft }, at(1, 12, 0))
            .is_err()
    );
}

#[test]
fn what_is_kept_is_read_back_and_checked() {
    let (mut schedules, id) = one(
        Kind::Appointment,
        "FREQ=MONTHLY;BYDAY=-1FR;BYMONTHDAY=25,26",
        on(1, 18, 0),
    );
    schedules.keep_quiet(QuietHours::new(time(22, 0), time(7, 0)).ok());
    schedules
        .snooze(id, Seconds(600), at(1, 12, 0), &home())
        .expect("it is there");
    let kept = postcard::to_allocvec(&schedules).expect("bytes");
    assert_eq!(postcard::from_bytes::<Schedules>(&kept), Ok(schedules));
    // Whatever else the bytes may say, it is refused or it is sound: planning it does not panic.
    for place in 0..kept.len() {
        for bit in 0..8 {
            let mut damaged = kept.clone();
            damaged[place] ^= 1 << bit;
            if let Ok(mut read) = postcard::from_bytes::<Schedules>(&damaged) {
                sync(&mut read, at(2, 12, 0));
                let _ = read.not_today(id, at(2, 12, 0), &home());
            }
        }
    }
}

/// Where somebody may be carried to.
fn elsewhere(hours: i32) -> Zones {
    Zones {
        here: fixed("Elsewhere", hours),
        pinned: vec![fixed("Home", 1)],
    }
}

#[test]
fn what_a_phone_works_out_without_the_vault_is_what_the_open_app_would_plan_there() {
    let quiet = QuietHours::new(time(21, 0), time(9, 0)).expect("hours");
    let (mut compared, mut silent) = (0, 0);
    for kind in [Kind::WeeklyCheckIn, Kind::Appointment, Kind::Ritual] {
        for zone in [ScheduleZone::Floating, ScheduleZone::Pinned("Home".to_owned())] {
            for hour in 0..24 {
                let mut schedules = Schedules::default();
                let draft = ScheduleDraft {
                    zone: zone.clone(),
                    ..asked(kind, "FREQ=WEEKLY", on(3, hour, 30))
                };
                let id = schedules.add(draft, at(1, 12, 0)).expect("room");
                schedules.keep_quiet(Some(quiet));
                let handed = plan(&schedules, at(1, 12, 0), &home(), 3).items;
                for hours in -12..=14 {
                    let (there, now) = (elsewhere(hours), at(1, 12, 0));
                    let planned = plan(&schedules, now, &there, 9).items;
                    for item in &handed {
                        let pending = Pending {
                            id: item.id,
                            when: item.when,
                            anywhere: item.anywhere,
                        };
                        let comes = pending.comes(&there.here, now);
                        let as_planned = planned.iter().find(|other| other.id == item.id).map(|other| other.when);
                        assert_eq!(comes, as_planned, "{kind:?} {zone:?} {hour}:30, {hours} hours east");
                        assert!(comes.is_none_or(|at| !quiet.has(there.here.local(at).time())));
                        assert_eq!(Pending::of_line(&pending.line()), Some(pending));
                        (compared, silent) = (compared + 1, silent + usize::from(comes.is_none()));
                    }
                    assert_eq!(schedules.get(id).map(|one| one.asked().kind), Some(kind));
                }
            }
        }
    }
    assert!(compared > 5_000 && silent > 500, "{compared} compared, {silent} silent");
}

#[test]
fn what_a_phone_keeps_of_a_reminder_is_numbers_and_what_is_broken_is_nothing() {
    let pending = Pending {
        id: ItemId {
            schedule: ScheduleId(7),
            slot: LocalDateTime::from_seconds(1),
        },
        when: UtcSeconds(60),
        anywhere: Anywhere::default(),
    };
    assert_eq!(pending.line(), "7/1 60");
    let floats = Pending {
        anywhere: Anywhere {
            floats_at: Some(LocalDateTime::from_seconds(3_660)),
            quiet: QuietHours::new(time(21, 0), time(9, 0)).ok(),
            put_off: Seconds(60),
            late: Seconds(86_400),
        },
        ..pending
    };
    assert_eq!(floats.line(), "7/1 60 3660 75600 32400 60 86400");
    for kept in [pending, floats] {
        assert_eq!(Pending::of_line(&kept.line()), Some(kept));
    }
    for broken in [
        "",
        "7/1",
        "7/1 x",
        "7 60",
        "a b c",
        "x/1 60 - - - 0 5",
        "7/1 60 -",
        "7/1 60 - - - 0 -",
    ] {
        assert_eq!(Pending::of_line(broken), None, "{broken}");
    }
}

#[test]
fn what_the_system_showed_further_east_is_not_shown_once_more() {
    let (schedules, _) = one(Kind::Ritual, "FREQ=DAILY", on(1, 18, 0));
    let item = plan(&schedules, at(1, 12, 0), &home(), 1).items[0];
    let pending = Pending {
        id: item.id,
        when: item.when,
        anywhere: item.anywhere,
    };
    let here = home().here;
    assert!(!pending.has_come(true, &here, at(1, 17, 0)), "it is still to come");
    assert!(
        pending.has_come(false, &here, at(1, 17, 0)),
        "it came where it was six already"
    );
    assert!(
        !pending.has_come(false, &here, at(1, 4, 0)),
        "it was six nowhere: the system forgot it"
    );
    assert!(pending.has_come(true, &here, at(1, 18, 0)), "its time is over");
}
