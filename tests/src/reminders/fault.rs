//! What stands in front of a core that breaks a law. Production code stays as it is.

use stillpoint_core::schedule::{Phone, PlanItem, Schedules, Sync, UtcSeconds, Zones};

/// How the core syncs, and how the phone follows.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// One sync.
    pub sync: fn(&mut Schedules, UtcSeconds, &Zones, &Phone) -> Sync,
    /// Whether the phone keeps the schedules before it does what the sync says.
    pub keeps_first: bool,
    /// What the phone writes on an alarm.
    pub label: fn(&Schedules, &PlanItem) -> String,
}

impl Fault {
    /// None: the core as it is.
    pub const NONE: Self = Self {
        sync: Schedules::sync,
        keeps_first: true,
        label: |_, item| format!("{item:?}"),
    };
}
