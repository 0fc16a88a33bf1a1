//! What it costs to open the pages that somebody wrote.

use std::sync::Arc;

use stillpoint_core::{Person, Stillpoint, plan::PlanDraft, vault::doubles::WorkingKeys};

use crate::sampling::{Place, now, quantile, tell, time};

/// A hundred a day for a year.
const ENTRIES: u32 = 36_500;
const TURNS: usize = 9;

/// `read_own`: from the open vault to all that somebody alone may read of 36,500 reflections, the latest first.
pub(crate) fn read_own() {
    let place = Place::new();
    let app = Stillpoint::start(&place.0, Arc::new(WorkingKeys::new()), "en", &now(0));
    app.set_up_as(&PlanDraft::default(), None, &now(0))
        .expect("a new vault");
    app.write_reflections(ENTRIES).expect("durable");
    let mut times = Vec::new();
    for _ in 0..TURNS {
        times.push(time(|| {
            let read = app.read_reflections(Person::First).expect("read");
            assert_eq!(read.len(), ENTRIES as usize);
        }));
    }
    tell("read_own", quantile(&mut times, 0.5) / 1_000_000.0, "ms", None);
}
