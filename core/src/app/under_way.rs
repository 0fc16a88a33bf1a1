//! How far something is that takes its time, told without a lock, and whether it is to stop.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::{StillpointError, backup::GoOn, page::HowFar};

/// How far something is that takes its time. `work` writes it, and `tick` reads it.
#[derive(Debug, Default)]
pub(super) struct UnderWay {
    done: AtomicU32,
    of: AtomicU32,
    stops: AtomicBool,
}

impl UnderWay {
    /// So much is done of so much. Whether to go on.
    pub(super) fn report(&self, done: u32, of: u32) -> GoOn {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        if self.stops.load(Ordering::Relaxed) {
            GoOn::Stop
        } else {
            GoOn::Yes
        }
    }

    /// How far it is.
    pub(super) fn how_far(&self) -> HowFar {
        HowFar {
            done: self.done.load(Ordering::Relaxed),
            of: self.of.load(Ordering::Relaxed),
        }
    }

    /// Somebody wants it to stop.
    pub(super) fn stop(&self) {
        self.stops.store(true, Ordering::Relaxed);
    }

    /// Nothing is begun that somebody has stopped already.
    pub(super) fn may_begin(&self) -> Result<(), StillpointError> {
        match self.report(0, 0) {
            GoOn::Yes => Ok(()),
            GoOn::Stop => Err(StillpointError::Stopped),
        }
    }
}
