//! What the phone is to hold ready: the next reminders of every schedule, as far as its slots reach.

use serde::{Deserialize, Serialize};

use super::{
    anywhere::Anywhere,
    kind::Kind,
    placing::{Placed, Placing, QuietRules},
    quiet::Rest,
    recurrence::Recurrence,
    schedules::{ItemId, Schedule, ScheduleId, Schedules},
    time::UtcSeconds,
    zone::Zones,
};

/// One reminder that the phone holds ready. Numbers and a kind; nothing that anybody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlanItem {
    /// Which occurrence of which schedule.
    pub id: ItemId,
    /// What it is for.
    pub kind: Kind,
    /// When it fires.
    pub when: UtcSeconds,
    /// How it is placed anew where nobody can open the vault.
    pub anywhere: Anywhere,
}

/// What the phone is to hold ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The reminders to come, by time.
    pub items: Vec<PlanItem>,
    /// What a phone that was off or lost its alarms did not show: at most one for each schedule, to be shown now.
    pub catch_up: Vec<PlanItem>,
    /// Nothing is planned after it: the zone tables end there.
    pub horizon: UtcSeconds,
    /// By when to sync again at the latest: then comes what had no slot, or the tables end. None where nothing is left.
    pub next_sync: Option<UtcSeconds>,
    /// Schedules whose zone the phone brought no table for. They are silent until it does: an appointment an hour off
    /// would be worse.
    pub without_zone: Vec<ScheduleId>,
}

/// The most reminders of a plan, whatever a phone says: Android holds 500 alarms of one app.
const MOST: usize = 500;

/// Plans the next reminders after `now`, at most `slots` of them and never more than 500: first the next of each
/// schedule, then whatever comes next.
#[must_use]
pub fn plan(schedules: &Schedules, now: UtcSeconds, zones: &Zones, slots: u32) -> Plan {
    let mut plan = Plan {
        items: Vec::with_capacity(64),
        catch_up: Vec::new(),
        horizon: zones.here.horizon(),
        next_sync: None,
        without_zone: Vec::new(),
    };
    let Some(rules) = QuietRules::awake(schedules, zones, now) else {
        return plan;
    };
    let mut rows = Vec::with_capacity(schedules.list.len());
    for schedule in schedules.list.iter().filter(|schedule| schedule.asked.on) {
        let Some(row) = Row::new(rules, schedule, now, zones) else {
            plan.without_zone.push(schedule.id);
            continue;
        };
        plan.horizon = plan.horizon.min(row.placing.horizon());
        if schedule.asked.recurrence != Recurrence::Once {
            plan.sync_by(row.placing.horizon());
        }
        plan.catch_up.extend(row.catch_up);
        rows.push(row);
    }
    plan.fill(&mut rows, usize::try_from(slots).map_or(MOST, |slots| slots.min(MOST)));
    plan
}

impl Plan {
    fn sync_by(&mut self, when: UtcSeconds) {
        self.next_sync = Some(self.next_sync.map_or(when, |earlier| earlier.min(when)));
    }

    /// Takes the reminders of `rows` by time. A second one of a schedule takes a slot only if one stays free for every
    /// first one that is still to come.
    fn fill(&mut self, rows: &mut [Row<'_>], slots: usize) {
        // The earliest last. What comes at once comes in the order of the schedules.
        let mut queue: Vec<(UtcSeconds, ScheduleId, usize)> = Vec::with_capacity(rows.len());
        let enqueue = |queue: &mut Vec<_>, row: &Row<'_>, number| {
            if let Some(item) = row.next {
                let entry = (item.when, item.id.schedule, number);
                let place = queue.partition_point(|other| *other > entry);
                queue.insert(place, entry);
            }
        };
        for (number, row) in rows.iter().enumerate() {
            enqueue(&mut queue, row, number);
        }
        let mut firsts = queue.len();
        while let Some((when, _, number)) = queue.pop() {
            let Some(row) = rows.get_mut(number) else { continue };
            let kept_free = if row.is_first { 0 } else { firsts };
            firsts -= usize::from(row.is_first);
            if self.items.len() + kept_free < slots {
                self.items.extend(row.take());
                enqueue(&mut queue, row, number);
            } else {
                self.sync_by(when);
            }
        }
    }
}

/// When a schedule that is on comes next, or why it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// Then.
    Next(UtcSeconds),
    /// On the day after an evening, once there is one.
    AfterAnEvening,
    /// The phone does not know the zone whose clock it follows.
    UnknownZone,
    /// Its only time has passed.
    Passed,
    /// It falls into the quiet hours, and would come too late after them.
    QuietHours,
    /// It falls into the rest.
    Resting,
    /// After the end of the phone's zone tables.
    TooFar,
}

impl Schedules {
    /// When `id` comes next, or why it does not; none where there is no such schedule, or it is off.
    #[must_use]
    pub fn outlook(&self, id: ScheduleId, now: UtcSeconds, zones: &Zones) -> Option<Outlook> {
        let asked = &self.get(id)?.asked;
        if !asked.on {
            return None;
        }
        if zones.table(&asked.zone).is_none() {
            return Some(Outlook::UnknownZone);
        }
        if let Some(when) = self.next_of(id, now, zones) {
            return Some(Outlook::Next(when));
        }
        let mut without = self.clone();
        let mut comes = |hinders: fn(&mut Self)| {
            hinders(&mut without);
            without.next_of(id, now, zones).is_some()
        };
        Some(if comes(|without| without.rest = Rest::No) {
            Outlook::Resting
        } else if comes(|without| without.quiet_hours = None) {
            Outlook::QuietHours
        } else if asked.kind == Kind::NextDayCheck {
            Outlook::AfterAnEvening
        } else if asked.recurrence == Recurrence::Once {
            Outlook::Passed
        } else {
            Outlook::TooFar
        })
    }

    /// When `id` comes next: now, where it is to be caught up with.
    fn next_of(&self, id: ScheduleId, now: UtcSeconds, zones: &Zones) -> Option<UtcSeconds> {
        let rules = QuietRules::awake(self, zones, now)?;
        let row = Row::new(rules, self.get(id)?, now, zones)?;
        row.catch_up.or(row.next).map(|item| item.when)
    }
}

/// One schedule's reminders, from now on.
struct Row<'a> {
    schedule: &'a Schedule,
    placing: Placing<'a>,
    /// What a phone did not show, to be shown now.
    catch_up: Option<PlanItem>,
    /// The next reminder.
    next: Option<PlanItem>,
    /// No reminder has been taken yet.
    is_first: bool,
    /// The slot after it, where it has been looked at already.
    coming: Option<Placed>,
}

impl<'a> Row<'a> {
    /// None where the phone did not bring the table of the schedule's zone.
    fn new(mut rules: QuietRules<'a>, schedule: &'a Schedule, now: UtcSeconds, zones: &'a Zones) -> Option<Self> {
        let within = schedule.asked.kind.caught_up_within();
        let mut placing = Placing::from(rules, schedule, zones, now.plus(within.back()))?;
        // The latest that is due; what is older is simply quiet, whether it fired or not.
        let mut due = None;
        let coming = loop {
            match placing.next() {
                Some(placed) if placed.place.is_none_or(|place| place <= now) => due = Some(placed),
                other => break other,
            }
        };
        let horizon = placing.horizon();
        let mut row = Self {
            schedule,
            placing,
            catch_up: None,
            next: None,
            is_first: true,
            coming,
        };
        let owed =
            due.filter(|due| due.place.is_some() && due.at >= rules.since(schedule) && !schedule.settled.has(due.slot));
        let item = owed.and_then(|due| {
            let when = rules.place(now)?;
            QuietRules::is_in_time(schedule, due.at, when).then(|| row.item(due, when))
        });
        // In quiet hours it waits for their end; if the next one comes by then, that one is enough.
        let enough = |when| {
            row.coming
                .and_then(|coming| coming.place)
                .is_some_and(|place| place <= when)
        };
        match item.filter(|item| item.when <= horizon) {
            Some(item) if item.when == now => row.catch_up = Some(item),
            Some(item) if !enough(item.when) => row.next = Some(item),
            _ => {}
        }
        if row.next.is_none() {
            row.advance();
        }
        Some(row)
    }

    fn item(&mut self, placed: Placed, when: UtcSeconds) -> PlanItem {
        let (schedule, kind) = (self.schedule.id, self.schedule.asked.kind);
        PlanItem {
            id: ItemId {
                schedule,
                slot: placed.slot,
            },
            kind,
            when,
            anywhere: self.placing.anywhere(placed, when),
        }
    }

    /// The next reminder, and on to the one after it.
    fn take(&mut self) -> Option<PlanItem> {
        let item = self.next.take();
        self.is_first = false;
        self.advance();
        item
    }

    fn advance(&mut self) {
        self.next = None;
        while let Some(placed) = self.coming.take().or_else(|| self.placing.next()) {
            if let Some(when) = placed.place.filter(|_| !self.schedule.settled.has(placed.slot)) {
                self.next = Some(self.item(placed, when));
                return;
            }
        }
    }
}
