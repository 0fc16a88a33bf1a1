//! A fault for each law, in front of the core or in the way the phone follows it: the walks find it.

use std::collections::BTreeSet;

use stillpoint_core::schedule::{
    Phone, PlanItem, Rest, ScheduleZone, Schedules, Seconds, Sync, UtcSeconds, ZoneTable, Zones, plan,
};
use stillpoint_tests::reminders::{CLOCKS, Fault, Law, clock, walk};

const WALKS: u64 = 1_000;

/// The walks find that `fault` breaks `law`.
fn breaks(law: Law, fault: Fault) {
    let broken: Vec<_> = (0..WALKS).filter_map(|seed| walk(seed, fault).err()).collect();
    let laws: BTreeSet<Law> = broken.iter().flat_map(|broken| broken.laws.clone()).collect();
    let first = broken
        .iter()
        .find(|broken| broken.laws.contains(&law))
        .map(|broken| broken.seed);
    println!(
        "{law:?}: first broken in walk {first:?}; {} of {WALKS} walks break {laws:?}",
        broken.len()
    );
    assert!(first.is_some(), "nobody noticed: {laws:?}");
}

fn syncing(sync: fn(&mut Schedules, UtcSeconds, &Zones, &Phone) -> Sync) -> Fault {
    Fault { sync, ..Fault::NONE }
}

/// Syncs with a phone that says something else.
fn sync_told(
    schedules: &mut Schedules,
    now: UtcSeconds,
    zones: &Zones,
    phone: &Phone,
    change: impl FnOnce(&mut Phone),
) -> Sync {
    let mut told = phone.clone();
    change(&mut told);
    schedules.sync(now, zones, &told)
}

/// Syncs a changed copy, and takes over only what is done with.
fn sync_changed(
    schedules: &mut Schedules,
    now: UtcSeconds,
    zones: &Zones,
    phone: &Phone,
    change: impl FnOnce(&mut Schedules),
) -> Sync {
    let mut changed = schedules.clone();
    change(&mut changed);
    let sync = changed.sync(now, zones, phone);
    for id in phone.shown.iter().chain(sync.show.iter().map(|item| &item.id)) {
        schedules.shown(*id);
    }
    sync
}

#[test]
fn law_1_everything_is_set_anew_each_time() {
    breaks(
        Law::SyncingTwiceChangesNothing,
        syncing(|schedules, now, zones, phone| Sync {
            set: plan(schedules, now, zones, phone.slots).items,
            ..schedules.sync(now, zones, phone)
        }),
    );
}

#[test]
fn law_1_what_is_caught_up_with_is_not_remembered() {
    breaks(
        Law::SyncingTwiceChangesNothing,
        syncing(|schedules, now, zones, phone| schedules.clone().sync(now, zones, phone)),
    );
}

#[test]
fn law_2_what_the_phone_has_shown_is_forgotten() {
    breaks(
        Law::AtMostOnce,
        syncing(|schedules, now, zones, phone| sync_told(schedules, now, zones, phone, |told| told.shown.clear())),
    );
}

#[test]
fn law_2_a_clock_that_went_back_makes_a_slot_new() {
    // As one would first think of it: what has fired is what lies behind the clock.
    breaks(
        Law::AtMostOnce,
        syncing(|schedules, now, zones, phone| {
            let wall = zones.here.local(now);
            sync_told(schedules, now, zones, phone, |told| {
                told.shown.retain(|id| id.slot <= wall)
            })
        }),
    );
}

#[test]
fn law_2_the_phone_shows_first_and_keeps_afterwards() {
    breaks(
        Law::AtMostOnce,
        Fault {
            keeps_first: false,
            ..Fault::NONE
        },
    );
}

#[test]
fn law_3_one_alarm_more_than_there_are_slots() {
    breaks(
        Law::NoMoreThanTheSlots,
        syncing(|schedules, now, zones, phone| sync_told(schedules, now, zones, phone, |told| told.slots += 1)),
    );
}

#[test]
fn law_3_whatever_comes_first_takes_the_slots() {
    breaks(
        Law::TheNextOfEachComesFirst,
        syncing(|schedules, now, zones, phone| {
            let mut sync = schedules.sync(now, zones, phone);
            let mut items = plan(schedules, now, zones, 400).items;
            items.truncate(phone.slots as usize);
            let planned = |id| items.iter().any(|item| item.id == id);
            let pending = phone.pending.iter().map(|pending| pending.id);
            sync.cancel = pending.filter(|&id| !planned(id)).collect();
            let is_new = |item: &PlanItem| {
                !phone
                    .pending
                    .iter()
                    .any(|pending| pending.id == item.id && pending.when == item.when)
            };
            sync.set = items.into_iter().filter(is_new).collect();
            sync
        }),
    );
}

#[test]
fn law_4_older_ones_are_caught_up_with_too() {
    breaks(
        Law::OneCatchUpEach,
        syncing(|schedules, now, zones, phone| {
            let earlier = plan(schedules, now.plus(Seconds(-86_400)), zones, phone.slots).catch_up;
            let mut sync = schedules.sync(now, zones, phone);
            for item in earlier {
                if !sync.show.contains(&item) && !phone.shown.contains(&item.id) {
                    schedules.shown(item.id);
                    sync.show.push(item);
                }
            }
            sync
        }),
    );
}

#[test]
fn law_5_quiet_hours_are_passed_over() {
    breaks(
        Law::QuietHoursAreQuiet,
        syncing(|schedules, now, zones, phone| {
            sync_changed(schedules, now, zones, phone, |changed| changed.keep_quiet(None))
        }),
    );
}

#[test]
fn law_5_quiet_hours_stay_where_they_were_set() {
    // On the clock of another zone than the one that the phone is in.
    breaks(
        Law::QuietHoursAreQuiet,
        syncing(|schedules, now, zones, phone| {
            let mut pinned = zones.pinned.clone();
            pinned.push(zones.here.clone());
            let here = clock(1, zones.here.horizon());
            schedules.sync(now, &Zones { here, pinned }, phone)
        }),
    );
}

#[test]
fn law_5_rest_is_passed_over() {
    breaks(
        Law::RestIsQuiet,
        syncing(|schedules, now, zones, phone| {
            let long_ago = UtcSeconds(0);
            sync_changed(schedules, now, zones, phone, |changed| {
                changed.keep_rest(Rest::No, long_ago)
            })
        }),
    );
}

#[test]
fn law_6_rules_are_believed_in_for_ever() {
    breaks(
        Law::NothingPastTheHorizon,
        syncing(|schedules, now, zones, phone| {
            let for_ever = |table: &ZoneTable| {
                let which = CLOCKS.iter().position(|(name, ..)| *name == table.name());
                clock(which.expect("one of ours"), UtcSeconds(i64::MAX))
            };
            let here = for_ever(&zones.here);
            let pinned = zones.pinned.iter().map(for_ever).collect();
            schedules.sync(now, &Zones { here, pinned }, phone)
        }),
    );
}

#[test]
fn law_7_an_alarm_says_where_the_appointment_is() {
    breaks(
        Law::NoWordInAnItem,
        Fault {
            label: |schedules, item| {
                let zone = schedules
                    .get(item.id.schedule)
                    .map(|schedule| schedule.asked().zone.clone());
                match zone {
                    Some(ScheduleZone::Pinned(name)) => format!("{item:?} {name}"),
                    _ => format!("{item:?}"),
                }
            },
            ..Fault::NONE
        },
    );
}
