//! What it costs where a great deal was written.

use std::{hint::black_box, sync::Arc};

use stillpoint_core::{Phase, Stillpoint, plan::PlanDraft, vault::doubles::WorkingKeys};
use stillpoint_seal::{Key, OVERHEAD, Plain, open, open_into, seal};

use crate::sampling::{Place, now, quantile, tell, time};

/// A hundred a day for a year.
const ENTRIES: u32 = 36_500;
const TURNS: usize = 9;
/// What an evening in a few words is sealed as: a row of 512 bytes, less its number and its token.
const SEALED: usize = 480;

/// The open app on a vault with so many reflections, and the phone's keys for it.
fn written() -> (Place, Arc<WorkingKeys>, Stillpoint) {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = Stillpoint::start(&place.0, keys.clone(), "en", &now(0));
    app.set_up_as(&PlanDraft::default(), None, &now(0))
        .expect("a new vault");
    app.write_reflections(ENTRIES).expect("durable");
    (place, keys, app)
}

/// `read_own`: from the touch to the page on which somebody alone reads what they wrote, the latest first of 36,500
/// reflections; against opening as many sealed buffers as long, which is what no reader can do without.
pub(crate) fn read_own() {
    let (_place, _keys, app) = written();
    let key = Key::random().expect("randomness");
    let plain = Plain {
        parts: &[],
        length: SEALED - OVERHEAD,
    };
    let sealed = seal(&key, &[], plain).expect("randomness");
    let mut buffer = open(&key, &[], &sealed).expect("what was sealed");
    for name in ["mine", "own"] {
        app.touch_named(name, &now(0));
    }
    let (mut times, mut openings) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        openings.push(time(|| {
            for _ in 0..ENTRIES {
                open_into(&key, &[], &sealed, &mut buffer).expect("what was sealed");
            }
        }));
        app.touch_named("read", &now(0));
        times.push(time(|| {
            black_box(app.work(&now(0)));
        }));
        assert!(app.tick(&now(0)).page.0.choice("earlier").is_some());
        app.touch_named("back", &now(0));
    }
    let read = quantile(&mut times, 0.5);
    let against = ("opening as many", read / quantile(&mut openings, 0.5));
    tell("read_own", read / 1_000_000.0, "ms", Some(against));
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
