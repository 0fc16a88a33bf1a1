//! A phone: its clock, its alarms, what it shows, and what it remembers of that.

use stillpoint_core::schedule::{ItemId, Pending, PlanItem, Sync, UtcSeconds, shown_unseen};

/// A phone, and everything that it ever showed.
#[derive(Debug, Clone)]
pub struct Device {
    /// What its clock says.
    pub clock: UtcSeconds,
    /// How many alarms it holds.
    pub slots: u32,
    /// Whether its system shows reminders without waking the app (iPhone), or the app itself does (Android).
    pub unseen: bool,
    /// What its system holds.
    pub pending: Vec<Pending>,
    /// Every reminder that a person saw, with the time on the phone's clock.
    pub history: Vec<(ItemId, UtcSeconds)>,
    /// What the app was told to hold ready, as it wrote it down.
    handed: Vec<PlanItem>,
    /// What its alarms have shown, as the app wrote it down before.
    log: Vec<ItemId>,
}

impl Device {
    /// A new phone.
    #[must_use]
    pub fn new(clock: UtcSeconds, slots: u32, unseen: bool) -> Self {
        Self {
            clock,
            slots,
            unseen,
            pending: Vec::new(),
            history: Vec::new(),
            handed: Vec::new(),
            log: Vec::new(),
        }
    }

    /// What has been shown since the last sync that was kept.
    #[must_use]
    pub fn shown(&self) -> Vec<ItemId> {
        let mut shown = self.log.clone();
        if self.unseen {
            shown.extend(shown_unseen(&self.handed, &self.pending));
        }
        shown
    }

    /// The schedules are kept, with everything in them that `shown` told.
    pub fn kept(&mut self, shown: &[ItemId]) {
        self.log.retain(|id| !shown.contains(id));
        self.handed.retain(|item| !shown.contains(&item.id));
    }

    /// Does what a sync says, up to `steps` single things.
    pub fn obey(&mut self, sync: &Sync, steps: usize) {
        let (cancels, sets) = (sync.cancel.len(), sync.set.len());
        for id in sync.cancel.iter().take(steps) {
            self.pending.retain(|pending| pending.id != *id);
            self.handed.retain(|item| item.id != *id);
        }
        for item in sync.set.iter().take(steps.saturating_sub(cancels)) {
            // Written down first: an alarm that nobody knows of would be set again.
            self.handed.retain(|handed| handed.id != item.id);
            self.handed.push(*item);
            self.pending.retain(|pending| pending.id != item.id);
            self.pending.push(Pending {
                id: item.id,
                when: item.when,
                anywhere: item.anywhere,
            });
        }
        for item in sync.show.iter().take(steps.saturating_sub(cancels + sets)) {
            // It counts as shown already: the schedules were kept before.
            self.history.push((item.id, self.clock));
        }
    }

    /// The system shows what is due, except what `is_late` holds back.
    pub fn fire(&mut self, mut is_late: impl FnMut() -> bool) {
        let due: Vec<ItemId> = self
            .pending
            .iter()
            .filter(|pending| pending.when <= self.clock)
            .map(|pending| pending.id)
            .collect();
        for id in due {
            if !is_late() {
                self.pending.retain(|pending| pending.id != id);
                // Written down first, then shown, where the app does it.
                self.log.extend((!self.unseen).then_some(id));
                self.history.push((id, self.clock));
            }
        }
    }

    /// All alarms are lost, as Android does when it starts or stops an app by force.
    pub fn loses_alarms(&mut self) {
        if !self.unseen {
            self.pending.clear();
        }
    }
}
