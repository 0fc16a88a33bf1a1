//! One walk: wherever chance leads.

use stillpoint_core::schedule::{
    DaysOfMonth, DaysOfWeek, Every, Kind, LocalDateTime, NthWeekday, NthWeekdays, Ordinals, QuietHours, Recurrence,
    Rest, ScheduleDraft, ScheduleId, ScheduleZone, Seconds, TimeOfDay, Weekday, Weekdays,
};

use super::{
    clocks::{BEGINS, CLOCKS},
    fault::Fault,
    law::{Law, Premises},
    phone::Device,
    world::{Input, World},
};
use crate::chance::Chance;

const STEPS: usize = 12;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// A law that was broken, and how it came to it.
#[derive(Debug)]
pub struct Broken {
    /// The walk.
    pub seed: u64,
    /// The laws.
    pub laws: Vec<Law>,
    /// What happened.
    pub way: Vec<Input>,
}

/// The walk number `seed`.
///
/// # Errors
/// The first step that breaks a law.
pub fn walk(seed: u64, fault: Fault) -> Result<Premises, Box<Broken>> {
    let mut chance = Chance(seed);
    let slots = chance.of(&[1, 2, 3, 5, 8, 60]);
    let device = Device::new(
        BEGINS.plus(Seconds(chance.below(48) as i64 * 900)),
        slots,
        chance.one_in(3),
    );
    let mut world = World::new(device, chance.below(CLOCKS.len() as u64) as usize, fault);
    let mut way = Vec::new();
    for _ in 0..1 + chance.below(4) {
        let asked = Input::Asks(draft(&world, &mut chance));
        world.happens(&asked);
        way.push(asked);
    }
    for _ in 0..STEPS {
        let happened = what_happens(&world, &mut chance);
        let sync = Input::Syncs {
            dies_after: chance.one_in(6).then(|| chance.below(5) as usize),
        };
        // A phone does not sync at once, each time.
        let inputs = if chance.one_in(4) {
            vec![happened]
        } else {
            vec![happened, sync]
        };
        for input in inputs {
            let laws = world.happens(&input);
            way.push(input);
            if !laws.is_empty() {
                return Err(Box::new(Broken { seed, laws, way }));
            }
        }
    }
    Ok(world.met)
}

fn what_happens(world: &World, chance: &mut Chance) -> Input {
    let late = chance.of(&[0, 0, 2, 5]);
    match chance.below(24) {
        0..7 => Input::Passes {
            seconds: a_while(world, chance),
            late,
        },
        7..9 => Input::Off(a_while(world, chance)),
        9..12 => Input::Turned(chance.of(&[-400 * DAY, -8 * DAY, -DAY, -HOUR, -60, 60, HOUR, 2 * DAY, 400 * DAY])),
        12..14 => Input::Travels(chance.below(CLOCKS.len() as u64) as usize),
        14 => Input::Knows(chance.of(&[0, 2, 9, 40, 500])),
        15 => Input::Brings(chance.one_in(2)),
        16 => Input::Asks(draft(world, chance)),
        17 => Input::Changes(some_id(world, chance), draft(world, chance)),
        18 => Input::Snoozes(
            some_id(world, chance),
            Seconds(chance.of(&[60, 600, 3_600, 86_400, 604_800])),
        ),
        19 => Input::NotToday(some_id(world, chance)),
        20 => Input::Quiet(quiet_hours(chance)),
        21 => Input::Rests(rest(world, chance)),
        22 if chance.one_in(2) => Input::Removes(some_id(world, chance)),
        22 => Input::EveningEnds,
        _ => Input::Dies,
    }
}

/// Just to the next alarm, a moment before or after it, or anything up to weeks.
fn a_while(world: &World, chance: &mut Chance) -> i64 {
    let next = world.device.pending.iter().map(|pending| pending.when).min();
    let next = next.map_or(HOUR, |when| when.since(world.device.clock).0.max(0));
    match chance.below(8) {
        0..3 => next,
        3 => next + 1,
        4 => (next - 1).max(0),
        5 => chance.below(2 * 86_400) as i64,
        6 => next + chance.below(4) as i64 * DAY,
        _ => chance.below(30 * 86_400) as i64,
    }
}

fn some_id(world: &World, chance: &mut Chance) -> ScheduleId {
    let all = world.schedules.all();
    let count = all.len().max(1) as u64;
    let chosen = all.get(chance.below(count) as usize);
    chosen.map_or(ScheduleId(99), |schedule| schedule.id())
}

fn time(chance: &mut Chance) -> TimeOfDay {
    let minutes = chance.of(&[0, 1, 30, 59]);
    TimeOfDay::new(chance.below(24) as u32, minutes, 0).expect("a time of day")
}

fn draft(world: &World, chance: &mut Chance) -> ScheduleDraft {
    let kinds = [
        Kind::WeeklyCheckIn,
        Kind::NextDayCheck,
        Kind::ListReview,
        Kind::AgreementReview,
        Kind::Appointment,
        Kind::Ritual,
        Kind::Own,
    ];
    let begins = world.device.clock.plus(Seconds((chance.below(12) as i64 - 8) * DAY));
    let (year, month, day) = world.zones().here.local(begins).year_month_day();
    let zone = match chance.below(8) {
        0 => ScheduleZone::Pinned(CLOCKS[1].0.to_owned()),
        1 => ScheduleZone::Pinned(CLOCKS[3].0.to_owned()),
        _ => ScheduleZone::Floating,
    };
    ScheduleDraft {
        kind: chance.of(&kinds),
        recurrence: recurrence(chance),
        start: LocalDateTime::new(year, month, day, time(chance)).expect("a day that there is"),
        zone,
        on: !chance.one_in(12),
    }
}

fn recurrence(chance: &mut Chance) -> Recurrence {
    let every = Every::new(chance.of(&[1, 1, 1, 2, 3])).expect("an interval");
    let weekday = chance.of(&Weekday::ALL);
    match chance.below(8) {
        0 => Recurrence::Once,
        1..4 => Recurrence::Daily { every, only: None },
        4 => Recurrence::Daily {
            every,
            only: Some(Weekdays::only(weekday).and(Weekday::Friday)),
        },
        5 => Recurrence::Weekly {
            every,
            week_start: chance.of(&Weekday::ALL),
            days: DaysOfWeek::These {
                weekdays: Weekdays::only(weekday).and(Weekday::Sunday),
                chosen: None,
            },
        },
        6 => Recurrence::Monthly {
            every,
            days: DaysOfMonth::ByDate {
                dates: Ordinals::only(chance.of(&[1, 25, 31, -1])).expect("a date"),
                chosen: None,
            },
        },
        _ => Recurrence::Monthly {
            every,
            days: DaysOfMonth::ByWeekday {
                weekdays: NthWeekdays::only(NthWeekday {
                    nth: chance.of(&[0, 1, 4, -1]),
                    weekday,
                })
                .expect("a weekday"),
                chosen: None,
            },
        },
    }
}

fn quiet_hours(chance: &mut Chance) -> Option<QuietHours> {
    let (from, until) = (time(chance), time(chance));
    QuietHours::new(from, until).ok().filter(|_| !chance.one_in(5))
}

fn rest(world: &World, chance: &mut Chance) -> Rest {
    match chance.below(4) {
        0 => Rest::Open,
        1 => {
            let end = world.device.clock.plus(Seconds(chance.below(20) as i64 * DAY));
            Rest::Until(world.zones().here.local(end))
        }
        _ => Rest::No,
    }
}
