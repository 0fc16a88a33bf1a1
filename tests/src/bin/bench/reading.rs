//! What it costs where a great deal was written.

use std::sync::Arc;

use stillpoint_core::{Person, Phase, Stillpoint, plan::PlanDraft, vault::doubles::WorkingKeys};

use crate::sampling::{Place, now, quantile, tell, time};

/// A hundred a day for a year.
const ENTRIES: u32 = 36_500;
const TURNS: usize = 9;

/// The open app on a vault with so many reflections, and the phone's keys for it.
fn written() -> (Place, Arc<WorkingKeys>, Stillpoint) {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = Stillpoint::start(&place.0, keys.clone(), "en", &now(0));
    app.set_up_as(&PlanDraft::default(), None, &now(0))
        .expect("a new vault");
    app.write_reflections(ENTRIES).expect("durable");
    (place, keys, app)
}

/// `read_own`: from the open vault to all that somebody alone may read of 36,500 reflections, the latest first.
pub(crate) fn read_own() {
    let (_place, _keys, app) = written();
    let mut times = Vec::new();
    for _ in 0..TURNS {
        times.push(time(|| {
            let read = app.read_reflections(Person::First).expect("read");
            assert_eq!(read.len(), ENTRIES as usize);
        }));
    }
    tell("read_own", quantile(&mut times, 0.5) / 1_000_000.0, "ms", None);
}

/// `cold_pause`: from the start of the app, on a vault of 36,500 reflections that no secret closes, to the paused moment.
pub(crate) fn cold_pause() {
    let (place, keys, app) = written();
    drop(app);
    let mut times = Vec::new();
    for _ in 0..TURNS {
        let (keys, now) = (keys.clone(), now(0));
        times.push(time(|| {
            let app = Stillpoint::start(&place.0, keys, "en", &now);
            assert_eq!(app.pause(&now).phase, Phase::Calm);
        }));
    }
    tell("cold_pause", quantile(&mut times, 0.5) / 1_000_000.0, "ms", None);
}
