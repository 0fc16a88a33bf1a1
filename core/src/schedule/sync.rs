//! One sync: what was shown is done with, the plan is made anew, and the phone hears what to change.

use super::{
    anywhere::Pending,
    plan::{PlanItem, plan},
    reconcile::reconcile,
    schedules::{ItemId, ScheduleId, Schedules},
    time::UtcSeconds,
    zone::Zones,
};

/// What the phone says about its reminders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// How many reminders its system holds at once.
    pub slots: u32,
    /// What it has shown since the last sync that was kept. Telling something twice does no harm.
    pub shown: Vec<ItemId>,
    /// What its system holds now.
    pub pending: Vec<Pending>,
}

/// What the phone does, in this order, once the schedules are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sync {
    /// To be taken away.
    pub cancel: Vec<ItemId>,
    /// To be set. One that is pending under the same id is replaced.
    pub set: Vec<PlanItem>,
    /// To be shown now: at most one for each schedule, which the phone lost or slept through.
    pub show: Vec<PlanItem>,
    /// By when to sync again at the latest.
    pub next_sync: Option<UtcSeconds>,
    /// Schedules that are silent until the phone brings their zone's table.
    pub without_zone: Vec<ScheduleId>,
}

impl Schedules {
    /// Brings the phone up to date.
    ///
    /// What is to be shown now counts as shown from here on, before the phone shows it: if the phone dies in between, a
    /// reminder is lost, and not shown twice. Therefore the phone keeps the schedules first, and does what this says then.
    pub fn sync(&mut self, now: UtcSeconds, zones: &Zones, phone: &Phone) -> Sync {
        for item in &phone.shown {
            self.shown(*item);
        }
        let mut ready = plan(self, now, zones, phone.slots);
        let show = std::mem::take(&mut ready.catch_up);
        if !show.is_empty() {
            for item in &show {
                self.shown(item.id);
            }
            // What is done with may have grown by more than these: see `Settled`.
            ready = plan(self, now, zones, phone.slots);
        }
        let changes = reconcile(&ready.items, &phone.pending);
        Sync {
            cancel: changes.cancel,
            set: changes.set,
            show,
            next_sync: ready.next_sync,
            without_zone: ready.without_zone,
        }
    }
}
