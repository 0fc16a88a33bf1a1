//! The laws by name, and what must have happened before one can be said to hold.

/// A law of the schedule (ARCHITECTURE, "The schedule").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Law {
    /// 1. Syncing twice changes nothing.
    SyncingTwiceChangesNothing,
    /// 2. A reminder fires at most once, even when the clock goes back.
    AtMostOnce,
    /// 3. Never more than the phone's slots.
    NoMoreThanTheSlots,
    /// 3. Every schedule's next occurrence is placed before any second one.
    TheNextOfEachComesFirst,
    /// 4. At most one catch-up each, and older ones are simply quiet.
    OneCatchUpEach,
    /// 5. Nothing inside quiet hours.
    QuietHoursAreQuiet,
    /// 5. Nothing inside a rest.
    RestIsQuiet,
    /// 6. Nothing past the horizon of the zone tables.
    NothingPastTheHorizon,
    /// 7. No user text in a plan item.
    NoWordInAnItem,
}

/// Something that must have happened, or a law was never put to the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Premise {
    /// A reminder fired.
    Fired,
    /// The clock stood before a slot that had fired.
    ClockBeforeWhatFired,
    /// A slot fired, and a journey made the wall show its time again.
    WallBeforeWhatFired,
    /// The phone had no slot left.
    SlotsFull,
    /// There were more schedules than slots.
    MoreSchedulesThanSlots,
    /// Something was caught up with.
    CaughtUp,
    /// Several slots had been lost at once.
    SeveralLost,
    /// A reminder waited for the end of quiet hours.
    WaitedForQuiet,
    /// There was a rest when the phone synced.
    Rested,
    /// A schedule would have gone on past the horizon.
    HorizonReached,
    /// A snooze was planned.
    Snoozed,
    /// The phone died between keeping and doing.
    DiedAfterKeeping,
    /// The phone died before it kept what the sync said.
    DiedBeforeKeeping,
    /// A schedule had no table for its zone.
    WithoutZone,
}

/// How often each premise was met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Premises([u64; Premise::ALL.len()]);

impl Premise {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Fired,
        Self::ClockBeforeWhatFired,
        Self::WallBeforeWhatFired,
        Self::SlotsFull,
        Self::MoreSchedulesThanSlots,
        Self::CaughtUp,
        Self::SeveralLost,
        Self::WaitedForQuiet,
        Self::Rested,
        Self::HorizonReached,
        Self::Snoozed,
        Self::DiedAfterKeeping,
        Self::DiedBeforeKeeping,
        Self::WithoutZone,
    ];
}

impl Premises {
    /// `premise` was met if `met`.
    pub fn meet_if(&mut self, met: bool, premise: Premise) {
        self.0[premise as usize] += u64::from(met);
    }

    /// What was met elsewhere, too.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    /// Each premise, and how often it was met.
    pub fn iter(&self) -> impl Iterator<Item = (Premise, u64)> {
        Premise::ALL
            .into_iter()
            .map(|premise| (premise, self.0[premise as usize]))
    }
}
