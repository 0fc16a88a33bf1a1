//! However much there is, a backup takes little memory: in a process of its own, in which everything that Rust asks for is
//! counted. SQLite asks elsewhere, for a cache of two megabytes.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    ops::ControlFlow,
    sync::atomic::{AtomicUsize, Ordering},
};

use stillpoint_age::{Identity, To, With};
use stillpoint_core::{
    backup::{GoOn, Restoring, Source, as_it_stands, back_up, restore_new},
    vault::{Kind, Name, Seen, Sort, VaultError, doubles::WorkingKeys},
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

/// The most that `work` has in use above what there was before.
fn most_of(work: impl FnOnce()) -> usize {
    let base = IN_USE.load(Ordering::Relaxed);
    MOST.store(base, Ordering::Relaxed);
    work();
    MOST.load(Ordering::Relaxed) - base
}

/// So many entries of a kilobyte, which lie nowhere, and a plan.
struct Many(u32);

impl Source for Many {
    fn count(&self) -> Result<Option<u32>, VaultError> {
        Ok(Some(self.0 + 1))
    }

    fn each(&self, look: &mut dyn FnMut(Sort, &[u8]) -> ControlFlow<()>) -> Result<Seen, VaultError> {
        let mut body = [7; 1_024];
        let _ = look(Sort::Named(Name(1)), b"plan");
        for number in 0..self.0 {
            body[..4].copy_from_slice(&number.to_le_bytes());
            if look(Sort::Entry(Kind(1)), &body).is_break() {
                return Ok(Seen::Enough);
            }
        }
        Ok(Seen::All)
    }
}

fn on(_: u32, _: u32) -> GoOn {
    GoOn::Yes
}

#[test]
fn a_backup_of_forty_megabytes_and_its_restore_take_less_than_eight() {
    const LIMIT: usize = 8 << 20;
    let (place, key) = (Place::new(), Identity::random().expect("a key"));
    let file = place.path().join("backup.age");
    let to = To::Recipient(&key.recipient());
    let backup = most_of(|| {
        let written = back_up(&Many(40_000), &file, &to, "2026-11-21", &mut on).expect("a backup");
        assert!(written.bytes > 40 << 20);
    });
    let restore = most_of(|| {
        let (file, with) = (file.as_path(), With::Identity(&key));
        let new = place.path().join("new");
        let made = restore_new(
            &new,
            None,
            &WorkingKeys::new(),
            Name(1),
            &Restoring { file, with },
            &mut as_it_stands,
            &mut on,
        );
        assert_eq!(made.expect("restored").1.added, 40_001);
    });
    println!("a backup takes {} KiB, a restore {} KiB", backup >> 10, restore >> 10);
    assert!(backup < LIMIT && restore < LIMIT);
    // The control: what holds all of it is seen.
    let held = most_of(|| {
        let mut all = Vec::new();
        let look = &mut |_: Sort, body: &[u8]| {
            all.push(body.to_vec());
            ControlFlow::Continue(())
        };
        Many(40_000).each(look).expect("all of them");
    });
    assert!(held > 40 << 20, "{held}");
}
