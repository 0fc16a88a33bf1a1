//! What a phone does with its reminders, in memory; and a phone that can do nothing with them.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use stillpoint_core::{
    Applied, PendingReminders, PhoneZones, ReminderChanges, RemindersFailed, ZonesFailed,
    schedule::{OffsetSeconds, Pending, Phone, UtcSeconds, ZoneTable, Zones},
};

/// The alarms and the zones of a phone one hour east of Greenwich.
#[derive(Debug, Default)]
pub struct Alarms {
    pending: Mutex<Vec<(Pending, String)>>,
    shown: Mutex<Vec<String>>,
    fails: AtomicBool,
    knows_no_zones: AtomicBool,
    /// Where it is, if it has travelled: the zone's name and its offset in seconds.
    place: Mutex<Option<(String, i32)>>,
    applied: AtomicU32,
    asked: AtomicU32,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Alarms {
    /// What it holds ready: when, and what it will say; the earliest first.
    #[must_use]
    pub fn pending(&self) -> Vec<(UtcSeconds, String)> {
        let mut pending: Vec<_> = held(&self.pending)
            .iter()
            .map(|(one, text)| (one.when, text.clone()))
            .collect();
        pending.sort();
        pending
    }

    /// When what it holds comes, as the phones work that out by themselves at `now`, wherever it is; the earliest first.
    #[must_use]
    pub fn comes(&self, now: UtcSeconds) -> Vec<UtcSeconds> {
        let here = self.zones_here(now).here;
        let pending = held(&self.pending);
        let mut comes: Vec<UtcSeconds> = pending.iter().filter_map(|(one, _)| one.comes(&here, now)).collect();
        comes.sort();
        comes
    }

    fn zones_here(&self, now: UtcSeconds) -> Zones {
        let mut zones = zones(now);
        if let Some((name, offset)) = held(&self.place).clone() {
            let horizon = zones.here.horizon();
            zones.here = ZoneTable::new(name, OffsetSeconds(offset), Vec::new(), horizon).expect("a table");
        }
        zones
    }

    /// The number of the one that comes first, as somebody follows it.
    ///
    /// # Panics
    /// If it holds none.
    #[must_use]
    pub fn first(&self) -> Pending {
        let first = held(&self.pending)
            .iter()
            .map(|(one, _)| *one)
            .min_by_key(|one| one.when);
        first.expect("it holds one")
    }

    /// What it has shown at once.
    #[must_use]
    pub fn shown(&self) -> Vec<String> {
        held(&self.shown).clone()
    }

    /// From here on it cannot be reached, or can again.
    pub fn fails(&self, fails: bool) {
        self.fails.store(fails, Ordering::Relaxed);
    }

    /// From here on it cannot tell its zones, or can again.
    pub fn knows_no_zones(&self, knows_none: bool) {
        self.knows_no_zones.store(knows_none, Ordering::Relaxed);
    }

    /// It has travelled to the zone `name`, so many hours east of Greenwich.
    pub fn travels(&self, name: &str, hours_east: i32) {
        *held(&self.place) = Some((name.to_owned(), hours_east.saturating_mul(3_600)));
    }

    /// How often something was asked of it, and how often it was changed.
    #[must_use]
    pub fn calls(&self) -> (u32, u32) {
        (self.asked.load(Ordering::Relaxed), self.applied.load(Ordering::Relaxed))
    }
}

/// The tables of a phone that knows no summer time.
#[must_use]
pub fn zones(now: UtcSeconds) -> Zones {
    let horizon = UtcSeconds(now.0.saturating_add(5 * 365 * 86_400));
    Zones {
        here: ZoneTable::new("Etc/GMT-1".to_owned(), OffsetSeconds(3_600), Vec::new(), horizon).expect("a table"),
        pinned: Vec::new(),
    }
}

impl PendingReminders for Alarms {
    fn held(&self) -> Result<Phone, RemindersFailed> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        if self.fails.load(Ordering::Relaxed) {
            return Err(RemindersFailed);
        }
        Ok(Phone {
            slots: 60,
            shown: Vec::new(),
            pending: held(&self.pending).iter().map(|(pending, _)| *pending).collect(),
        })
    }

    fn apply(&self, changes: ReminderChanges) -> Result<Applied, RemindersFailed> {
        self.applied.fetch_add(1, Ordering::Relaxed);
        let mut pending = held(&self.pending);
        pending.retain(|(held, _)| !changes.cancel.contains(&held.id));
        for notice in changes.set {
            pending.retain(|(held, _)| held.id != notice.id);
            let kept = Pending {
                id: notice.id,
                when: notice.when,
                anywhere: notice.anywhere,
            };
            pending.push((kept, notice.text));
        }
        held(&self.shown).extend(changes.show.into_iter().map(|notice| notice.text));
        Ok(Applied::All)
    }
}

impl PhoneZones for Alarms {
    fn tables(&self, _needed: Vec<String>, now: UtcSeconds) -> Result<Zones, ZonesFailed> {
        if self.knows_no_zones.load(Ordering::Relaxed) {
            return Err(ZonesFailed);
        }
        Ok(self.zones_here(now))
    }
}
