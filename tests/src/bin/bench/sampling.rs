//! Taking times, and telling them.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Instant,
};

use stillpoint_core::{Now, Stillpoint, plan::PlanDraft, vault::doubles::WorkingKeys};

/// The nanoseconds that `work` takes.
pub(crate) fn time(work: impl FnOnce()) -> u64 {
    let begun = Instant::now();
    work();
    u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX)
}

/// The value below which `share` of the samples lie.
pub(crate) fn quantile(samples: &mut [u64], share: f64) -> f64 {
    samples.sort_unstable();
    let last = samples.len().saturating_sub(1) as f64;
    samples.get((last * share) as usize).copied().unwrap_or_default() as f64
}

/// One line, as QUALITY asks for.
pub(crate) fn tell(name: &str, value: f64, unit: &str, against: Option<(&str, f64)>) {
    let peer = against.map_or_else(String::new, |(peer, ratio)| {
        format!(",\"against\":\"{peer}\",\"ratio\":{ratio:.3}")
    });
    println!("{{\"name\":\"{name}\",\"value\":{value:.3},\"unit\":\"{unit}\"{peer}}}");
}

/// A folder on this computer's disk, below the build folder; gone at the end.
pub(crate) struct Place(pub(crate) PathBuf);

impl Place {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
        let name = format!("bench-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let place = root.join("target").join(name);
        fs::create_dir_all(&place).expect("a folder under target");
        Self(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn now(monotonic_ms: u64) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000,
        monotonic_ms,
        boot_id: 1,
    }
}

/// The app, set up for two, and together.
pub(crate) fn together(place: &Place) -> Stillpoint {
    let app = Stillpoint::start(&place.0, Arc::new(WorkingKeys::new()), "en", &now(0));
    let mut draft = PlanDraft::default();
    draft.people.push(draft.people[0].clone());
    draft.covenant = "We stop at once. Nobody has to explain.".to_owned();
    app.set_up_as(&draft, None, &now(0)).expect("a new vault");
    for name in ["tonight", "prepare"] {
        app.touch_named(name, &now(0));
    }
    let moment = stillpoint_tests::at_home::everyone_says_yes(&app, &now(0));
    assert_eq!(moment.phase, stillpoint_core::Phase::Together);
    app
}
