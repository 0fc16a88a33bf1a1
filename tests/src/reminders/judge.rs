//! Each law as an assertion over what a phone holds and shows after a sync.

use stillpoint_core::schedule::{
    Every, ItemId, LocalDateTime, Pending, PlanItem, Recurrence, Rest, Schedule, ScheduleId, ScheduleZone, Schedules,
    Seconds, Sync, UtcSeconds, ZoneTable, Zones,
};

use super::{
    law::{Law, Premise},
    world::World,
};

/// The laws that are broken once the phone has done what `sync` says. The first, and what of the second only time can
/// show, are the world's.
pub(super) fn judge(world: &mut World, sync: &Sync, label: fn(&Schedules, &PlanItem) -> String) -> Vec<Law> {
    premises(world, sync);
    let world = &*world;
    let laws = [
        (Law::AtMostOnce, nothing_doubled(world)),
        (Law::NoMoreThanTheSlots, slots(world)),
        (Law::TheNextOfEachComesFirst, next_of_each(world)),
        (Law::OneCatchUpEach, one_catch_up(world, sync)),
        (Law::QuietHoursAreQuiet, every_time(world, sync, is_heard)),
        (Law::RestIsQuiet, every_time(world, sync, is_awake)),
        (Law::NothingPastTheHorizon, every_time(world, sync, is_known)),
        (Law::NoWordInAnItem, no_word(world, sync, label)),
    ];
    laws.into_iter().filter(|(_, kept)| !kept).map(|(law, _)| law).collect()
}

fn premises(world: &mut World, sync: &Sync) {
    let now = world.device.clock;
    let on = world.schedules.all().iter().filter(|schedule| schedule.asked().on);
    let on: Vec<ScheduleId> = on.map(Schedule::id).collect();
    let slots = world.device.slots as usize;
    let zones = world.zones();
    let waited = world.device.pending.iter().any(|pending| {
        let own = own_instant(world, pending.id);
        own.is_some_and(|own| own < pending.when)
    });
    let snoozed = world.schedules.all().iter().filter_map(|schedule| {
        let slot = schedule.snoozed_until()?;
        let schedule = schedule.id();
        Some(ItemId { schedule, slot })
    });
    let is_pending = |id: ItemId| world.device.pending.iter().any(|pending| pending.id == id);
    // The day before had one, too, and nobody saw it.
    let lost = |item: &PlanItem| {
        let schedule = world.schedules.get(item.id.schedule);
        let before = LocalDateTime::from_seconds(item.id.slot.seconds() - 86_400);
        schedule.is_some_and(|schedule| {
            let asked = schedule.asked();
            let daily = matches!(
                asked.recurrence,
                Recurrence::Daily {
                    every: Every::ONE,
                    only: None
                }
            );
            daily && asked.start <= before && !schedule.settled().has(before)
        })
    };
    let met = [
        (world.device.pending.len() == slots, Premise::SlotsFull),
        (on.len() > slots, Premise::MoreSchedulesThanSlots),
        (!sync.show.is_empty(), Premise::CaughtUp),
        (sync.show.iter().any(lost), Premise::SeveralLost),
        (waited, Premise::WaitedForQuiet),
        (!is_awake(world, zones, None, now), Premise::Rested),
        (
            world.device.pending.len() < slots && sync.next_sync == Some(zones.here.horizon()),
            Premise::HorizonReached,
        ),
        (snoozed.into_iter().any(is_pending), Premise::Snoozed),
        (!sync.without_zone.is_empty(), Premise::WithoutZone),
    ];
    for (met, premise) in met {
        world.met.meet_if(met, premise);
    }
}

/// Law 2. Two slots of a schedule that come to lie at one instant (a skipped day, the end of quiet hours) fire once.
fn nothing_doubled(world: &World) -> bool {
    let pending = &world.device.pending;
    pending.iter().all(|one| {
        let same = |other: &&Pending| other.id.schedule == one.id.schedule && other.when == one.when;
        pending.iter().filter(same).count() == 1
    })
}

/// Law 3.
fn slots(world: &World) -> bool {
    world.device.pending.len() <= world.device.slots as usize
}

/// Law 3. A schedule that has nothing pending has nothing to come, or else no other has two.
fn next_of_each(world: &World) -> bool {
    let pending = |id: ScheduleId| {
        world
            .device
            .pending
            .iter()
            .filter(|pending| pending.id.schedule == id)
            .count()
    };
    let somebody_has_two = world.schedules.all().iter().any(|schedule| pending(schedule.id()) > 1);
    let is_starved = |schedule: &Schedule| {
        pending(schedule.id()) == 0 && schedule.asked().on && comes_within_the_horizon(world, schedule)
    };
    !(somebody_has_two && world.schedules.all().iter().any(is_starved))
}

/// Whether a schedule plainly has something to come: a slot of its own after anything that was ever settled, outside
/// rest, and with two days to spare before the horizon.
fn comes_within_the_horizon(world: &World, schedule: &Schedule) -> bool {
    let zones = world.zones();
    let Some(clock) = zones.table(&schedule.asked().zone) else {
        return false;
    };
    let settled = world.device.history.iter().map(|&(_, at)| at).max();
    let today = world.device.clock.plus(Seconds(2 * 86_400));
    let rest = match world.schedules.rest() {
        Rest::No => today,
        Rest::Open => return false,
        Rest::Until(end) => zones.here.instant(end).plus(Seconds(86_400)),
    };
    let after = [Some(today), settled.map(|at| at.plus(Seconds(3 * 86_400))), Some(rest)]
        .into_iter()
        .flatten()
        .max();
    let asked = schedule.asked();
    let next = after.and_then(|after| asked.recurrence.next_after(asked.start, clock, after));
    let known = clock.horizon().min(zones.here.horizon()).plus(Seconds(-2 * 86_400));
    next.is_some_and(|next| next.at < known && !schedule.settled().has(next.slot) && !may_be_too_late(world, schedule))
}

/// Whether quiet hours may put a schedule off for longer than its kind is worth: then it is silent, and starves nobody.
fn may_be_too_late(world: &World, schedule: &Schedule) -> bool {
    let longest = world.schedules.quiet_hours().map(|hours| {
        let (from, until) = (i64::from(hours.from().seconds()), i64::from(hours.until().seconds()));
        (until - from).rem_euclid(86_400)
    });
    longest.is_some_and(|longest| longest + 3_600 > schedule.asked().kind.caught_up_within().0)
}

/// Law 4. One at most for each schedule, and nothing older than it is to come.
fn one_catch_up(world: &World, sync: &Sync) -> bool {
    sync.show.iter().all(|shown| {
        let same = |id: &ItemId| id.schedule == shown.id.schedule;
        let pending = world.device.pending.iter().map(|pending| pending.id);
        sync.show.iter().filter(|item| same(&item.id)).count() == 1
            && pending
                .filter(same)
                .all(|id| id != shown.id && own_instant(world, id) >= own_instant(world, shown.id))
    })
}

/// Laws 5 and 6: every time that is pending, and now where something is shown.
fn every_time(world: &World, sync: &Sync, keeps: fn(&World, &Zones, Option<ScheduleId>, UtcSeconds) -> bool) -> bool {
    let (now, zones) = (world.device.clock, world.zones());
    let pending = world.device.pending.iter().map(|pending| (pending.id, pending.when));
    let shown = sync.show.iter().map(|item| (item.id, now));
    pending
        .chain(shown)
        .all(|(id, when)| keeps(world, zones, Some(id.schedule), when))
}

fn is_heard(world: &World, zones: &Zones, _: Option<ScheduleId>, when: UtcSeconds) -> bool {
    let Some(hours) = world.schedules.quiet_hours() else {
        return true;
    };
    let (from, until) = (hours.from(), hours.until());
    let time = zones.here.local(when).time();
    if from < until {
        time < from || until <= time
    } else {
        until <= time && time < from
    }
}

fn is_awake(world: &World, zones: &Zones, _: Option<ScheduleId>, when: UtcSeconds) -> bool {
    match world.schedules.rest() {
        Rest::No => true,
        Rest::Open => false,
        Rest::Until(end) => when >= zones.here.instant(end),
    }
}

fn is_known(world: &World, zones: &Zones, id: Option<ScheduleId>, when: UtcSeconds) -> bool {
    let schedule = id.and_then(|id| world.schedules.get(id));
    let own = schedule.and_then(|schedule| zones.table(&schedule.asked().zone));
    when <= zones.here.horizon() && own.is_none_or(|own| when <= own.horizon())
}

/// Law 7. The only words in a schedule are the name of its zone.
fn no_word(world: &World, sync: &Sync, label: fn(&Schedules, &PlanItem) -> String) -> bool {
    let items = sync.set.iter().chain(&sync.show);
    let labels = items.map(|item| label(&world.schedules, item));
    labels.into_iter().all(|label| !label.contains("Canary"))
}

/// The instant that a slot itself names, by the clock of its schedule.
fn own_instant(world: &World, id: ItemId) -> Option<UtcSeconds> {
    own_clock(world, id).map(|clock| clock.instant(id.slot))
}

fn own_clock(world: &World, id: ItemId) -> Option<&ZoneTable> {
    let floating = ScheduleZone::Floating;
    let zone = world
        .schedules
        .get(id.schedule)
        .map_or(&floating, |schedule| &schedule.asked().zone);
    world.zones().table(zone)
}
