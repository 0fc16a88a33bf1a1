//! How far something is that takes its time, told without a lock, and whether it is to stop.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::{StillpointError, backup::GoOn, page::HowFar};

/// In so many steps it is told how far something is.
const STEPS: u32 = 20;

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

    /// How far it is, in steps: how many records there are is nobody's to count. What somebody keeps for themselves is among them,
    /// and of two copies on two days the difference would say how much they wrote.
    pub(super) fn how_far(&self) -> HowFar {
        let (done, of) = (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed));
        let steps = u64::from(done.min(of))
            .saturating_mul(u64::from(STEPS))
            .checked_div(of.into());
        match steps.and_then(|steps| u32::try_from(steps).ok()) {
            Some(done) => HowFar { done, of: STEPS },
            None => HowFar::default(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_it_is_tells_nobody_how_much_there_is() {
        let told = |done, of| {
            let under_way = UnderWay::default();
            let _ = under_way.report(done, of);
            let HowFar { done, of } = under_way.how_far();
            (done, of)
        };
        assert_eq!(told(0, 0), (0, 0), "nobody knows yet");
        assert_eq!(told(7, 0), (0, 0), "nobody can know");
        // Whether somebody wrote one page more, or a hundred.
        assert_eq!([told(512, 2_000), told(512, 2_001), told(512, 2_048)], [(5, 20); 3]);
        assert_eq!([told(0, 3), told(3, 3), told(9, 3)], [(0, 20), (20, 20), (20, 20)]);
        assert_eq!(told(u32::MAX, u32::MAX), (20, 20));
    }
}
