//! However much there is, the app takes little memory while it is in use, and a search leaves nothing of what it read: in a
//! process of its own, in which everything that Rust asks for is counted. SQLite asks elsewhere, for a cache of two
//! megabytes.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use stillpoint_core::{
    Now, Person, Stillpoint,
    plan::{PersonDraft, PlanDraft},
    vault::{Kind, Sort, Vault, doubles::WorkingKeys},
};
use stillpoint_tests::place::Place;

/// The system's allocator, counting what is in use and the most that was.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is the system allocator's own; counting touches no memory that it manages.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = IN_USE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Ten years of ten a day.
const MANY: u32 = 36_500;
const IN_USE_LIMIT: usize = 8 << 20;
const AFTER_A_SEARCH: usize = 64 << 10;
const REFLECTIONS: Kind = Kind(1);

/// The most that `work` has in use above what there was before, and what it leaves.
fn used_by<T>(work: impl FnOnce() -> T) -> (T, usize, usize) {
    let base = IN_USE.load(Ordering::Relaxed);
    MOST.store(base, Ordering::Relaxed);
    let value = work();
    let left = IN_USE.load(Ordering::Relaxed).saturating_sub(base);
    (value, MOST.load(Ordering::Relaxed) - base, left)
}

fn day(days: i64) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000 + days * 86_400_000,
        monotonic_ms: 1_000_000,
        boot_id: 1,
    }
}

/// A vault of the app with that many entries of a kilobyte.
fn filled() -> (Place, Arc<WorkingKeys>) {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &day(0));
    let draft = PlanDraft {
        people: vec![PersonDraft::default()],
        ..PlanDraft::default()
    };
    app.set_up(&draft, None, &day(0)).expect("a vault");
    app.lock(&day(0));
    drop(app);
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(&*keys).expect("it opens");
    let taken = vault.take_in(&mut |take| {
        let mut body = [b'x'; 1_024];
        for number in 0..MANY {
            body[..4].copy_from_slice(&number.to_le_bytes());
            take(Sort::Entry(REFLECTIONS), &body)?;
        }
        Ok(())
    });
    assert_eq!(taken.expect("all of them").added, MANY);
    vault.lock_with(&*keys);
    (place, keys)
}

#[test]
fn ten_years_take_less_than_eight_megabytes_and_a_search_leaves_nothing() {
    let (place, keys) = filled();
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &day(0));
    let mut used = Vec::new();
    let mut at_most = |what: &str, most: usize| used.push((what.to_owned(), most));
    let (_, most, _) = used_by(|| app.unlock_with_device(&day(0)).expect("it opens"));
    at_most("unlocking", most);
    app.set_expiry(Some(30), &day(0)).expect("it is kept");
    app.lock(&day(0));
    let (_, most, _) = used_by(|| app.unlock_with_device(&day(1)).expect("it opens"));
    at_most("unlocking with a look for old ones", most);
    let (_, most, _) = used_by(|| app.delete_reflections_of(Person::First, &day(1)).expect("it is done"));
    at_most("deleting what somebody wrote", most);
    app.lock(&day(1));
    drop(app);

    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(&*keys).expect("it opens");
    // Once before, so that what a first search sets up for good is not counted.
    vault.search(REFLECTIONS, "nothing of this", 50).expect("none");
    let (found, most, left) = used_by(|| vault.search(REFLECTIONS, "nothing of this", 50).expect("none"));
    assert!(found.is_empty());
    at_most("searching", most);
    for (what, most) in &used {
        println!("{what}: {} KiB", most >> 10);
        assert!(*most < IN_USE_LIMIT, "{what}: {most} bytes");
    }
    assert!(left <= AFTER_A_SEARCH, "a search leaves {left} bytes");
    // The control: what holds all of it is seen.
    let (all, most, left) = used_by(|| vault.newest(REFLECTIONS, usize::MAX).expect("all of them"));
    assert!(all.len() == MANY as usize && most > IN_USE_LIMIT && left > AFTER_A_SEARCH);
}
