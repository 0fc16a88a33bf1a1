//! The phone's knowledge of the world's clocks, which Kotlin and Swift bring.

use std::sync::Arc;

use stillpoint_core::{
    ZonesFailed,
    schedule::{self, OffsetSeconds, UtcSeconds},
};

/// From `at_utc_s` on, a wall clock shows UTC and `offset_s`.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ZoneChange {
    /// The first second of the new offset, since 1970, UTC.
    pub at_utc_s: i64,
    /// The new offset in seconds; east is positive. At most 26 hours either way.
    pub offset_s: i32,
}

/// One zone's clock, as the phone knows its rules today.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ZoneTable {
    /// Its IANA name, at most 64 bytes.
    pub name: String,
    /// The offset before the first change, in seconds.
    pub first_offset_s: i32,
    /// The changes, in order, at most 1,000.
    pub changes: Vec<ZoneChange>,
    /// The table holds until then, in seconds since 1970, UTC. Nothing is planned after it.
    pub horizon_utc_s: i64,
}

/// The zones of a plan.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Zones {
    /// Where the phone is now.
    pub here: ZoneTable,
    /// Those that are needed besides, as far as the phone knows them.
    pub pinned: Vec<ZoneTable>,
}

impl ZoneTable {
    pub(crate) fn taken(self) -> Result<schedule::ZoneTable, ZonesFailed> {
        let changes = self.changes.into_iter().map(|change| schedule::ZoneChange {
            at: UtcSeconds(change.at_utc_s),
            offset: OffsetSeconds(change.offset_s),
        });
        let first = OffsetSeconds(self.first_offset_s);
        schedule::ZoneTable::new(self.name, first, changes.collect(), UtcSeconds(self.horizon_utc_s))
            .map_err(|_| ZonesFailed)
    }
}

impl Zones {
    fn taken(self) -> Result<schedule::Zones, ZonesFailed> {
        let pinned: Result<_, _> = self.pinned.into_iter().map(ZoneTable::taken).collect();
        Ok(schedule::Zones {
            here: self.here.taken()?,
            pinned: pinned?,
        })
    }
}

/// Why the phone's time zones cannot be told. Without a reason: it changes nothing of what is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ZonesError {
    /// They cannot be told.
    #[error("the phone's time zones cannot be told")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ZonesError {
    /// An exception that was not declared. Its text is a whole stack trace, and is dropped.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// The phone's own knowledge of the world's clocks. Synchronous. An implementation lets out nothing but `ZonesError`, and
/// never calls the core back.
#[uniffi::export(foreign)]
pub trait PhoneZones: Send + Sync {
    /// The tables of the zone where the phone is and of those that are `needed` besides (IANA names), as far as the phone
    /// knows them. They hold from about a year before `now_utc_s` (seconds since 1970, UTC) for as many years as the phone can
    /// tell.
    fn tables(&self, needed: Vec<String>, now_utc_s: i64) -> Result<Zones, ZonesError>;
}

/// The phone's zones as the core takes them. A host that breaks the bridge's own rules makes the bridge panic: that ends
/// here, as an answer.
pub(crate) struct ZonesOfPhone(pub(crate) Arc<dyn PhoneZones>);

impl stillpoint_core::PhoneZones for ZonesOfPhone {
    fn tables(&self, needed: Vec<String>, now: UtcSeconds) -> Result<schedule::Zones, ZonesFailed> {
        match crate::panics::caught(|| self.0.tables(needed, now.0)) {
            Some(Ok(zones)) => zones.taken(),
            _ => Err(ZonesFailed),
        }
    }
}
