//! Handing the reminders to the phone, and hearing from it what it has shown.

use crate::{
    error::StillpointError,
    moment::Now,
    reminders::Kept,
    schedule::{Kind, PlanItem, UtcSeconds, Zones},
    words::Language,
};

use super::{
    access::Access,
    clock::seconds,
    kept::{bytes::to_bytes, table::REMINDERS},
    memory::Memory,
    ports::{Notice, PendingReminders, ReminderChanges, RemindersFailed, ZonesFailed},
    stillpoint::{Stillpoint, hold},
    store::Store,
};

impl Memory {
    /// Whether the phone's reminders are to be brought up to date now.
    pub(super) fn must_sync(&self) -> bool {
        let now = UtcSeconds(self.wall_ms.div_euclid(1_000));
        match self.access {
            // Without its zones nothing can be chosen.
            Access::Open => self.reminders.is_due(now) || self.reminders.zones.is_none(),
            Access::NeverSetUp => self.reminders.is_due(now),
            Access::Locked(_) | Access::Trouble(_) => false,
        }
    }

    /// In how many milliseconds they are to be, at the latest; none: nothing is planned.
    pub(super) fn sync_in_ms(&self) -> Option<u64> {
        let next = self.reminders.next_sync().filter(|_| self.syncs_by_work)?;
        let wait = next.0.saturating_mul(1_000).saturating_sub(self.wall_ms);
        Some(u64::try_from(wait).unwrap_or_default())
    }
}

impl Stillpoint {
    /// Brings the phone's reminders up to date, through its ports, where that is due. What cannot be done now is said on the
    /// page, and tried again.
    pub(super) fn sync_by_ports(&self, now: &Now) {
        let (Some(alarms), Some(zones)) = (&self.ports.reminders, &self.ports.zones) else {
            return;
        };
        if !hold(&self.memory).must_sync() {
            return;
        }
        let tables = zones.tables(self.zones_needed(), seconds(now));
        let synced = match tables {
            Ok(tables) => self.sync_reminders(tables, &**alarms, now),
            Err(ZonesFailed) => Err(StillpointError::RemindersUnavailable),
        };
        if synced == Err(StillpointError::RemindersUnavailable) {
            hold(&self.memory).reminders.not_reached();
        }
    }

    /// Brings the phone's reminders up to date. What `work` does through its ports
    /// whenever that is due.
    ///
    /// Answers by when to sync again at the latest; none where nothing is planned. The order is a law of the schedule:
    /// what was and will be shown is kept first, so that a reminder may rather be lost than shown twice.
    ///
    /// Where there is no vault, whatever the phone still holds is taken away.
    ///
    /// # Errors
    /// [`StillpointError::Locked`]: nothing was touched, what is set stays set. [`StillpointError::NotSaved`]: the same.
    /// [`StillpointError::RemindersUnavailable`] where the phone cannot say or do it.
    pub fn sync_reminders(
        &self,
        zones: Zones,
        phone: &dyn PendingReminders,
        now: &Now,
    ) -> Result<Option<UtcSeconds>, StillpointError> {
        let mut store = hold(&self.store);
        let unreachable = |RemindersFailed| StillpointError::RemindersUnavailable;
        let language = self.language();
        if matches!(*store, Store::NeverSetUp) {
            // What an earlier vault left: it was deleted, and the phone died or failed before it heard.
            let pending = phone.held().map_err(unreachable)?.pending;
            if !pending.is_empty() {
                let changes = ReminderChanges {
                    cancel: pending.into_iter().map(|item| item.id).collect(),
                    ..ReminderChanges::default()
                };
                phone.apply(changes).map_err(unreachable)?;
            }
            hold(&self.memory)
                .reminders
                .synced(&Kept::default(), None, language.tag());
            return Ok(None);
        }
        let vault = self.opened(&mut store)?;
        // A reminder can be chosen on a phone that cannot set it just now.
        hold(&self.memory).knows_zones(zones.clone());
        let held = phone.held().map_err(unreachable)?;
        let (sync, kept, unsaved) = {
            let reminders = &mut hold(&self.memory).reminders;
            let sync = reminders.sync(zones, held, seconds(now), language.tag());
            (sync, reminders.kept.get().clone(), reminders.is_unsaved())
        };
        if unsaved {
            vault.put(REMINDERS, &to_bytes(&kept))?;
            hold(&self.memory).reminders.saved(&kept);
        }
        let notices = |items: &[PlanItem]| items.iter().map(|item| notice(item, &language)).collect();
        let changes = ReminderChanges {
            cancel: sync.cancel,
            set: notices(&sync.set),
            show: notices(&sync.show),
        };
        phone.apply(changes).map_err(unreachable)?;
        hold(&self.memory)
            .reminders
            .synced(&kept, sync.next_sync, language.tag());
        Ok(sync.next_sync)
    }

    /// The IANA names of the zones that the phone brings tables for, besides its own.
    #[must_use]
    pub fn zones_needed(&self) -> Vec<String> {
        hold(&self.memory).reminders.kept.get().schedules.zones_needed()
    }
}

fn notice(item: &PlanItem, language: &Language) -> Notice {
    Notice {
        id: item.id,
        when: item.when,
        anywhere: item.anywhere,
        text: language.say(match item.kind {
            Kind::Appointment => "notice-appointment",
            Kind::NextDayCheck => "notice-next-day",
            _ => "notice-quiet",
        }),
    }
}
