//! What the app asks for of memory: by counting what its allocator gives out, and as the system sees the process.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    fs,
    sync::atomic::{AtomicU64, Ordering},
};

use crate::sampling::{Place, tell, together};

/// The system's allocator, counting.
pub(crate) struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

/// How often memory was asked for.
pub(crate) fn allocations() -> u64 {
    ALLOCATIONS.load(Ordering::Relaxed)
}

// SAFETY: every call is the system allocator's own; counting touches no memory that it manages.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.realloc(at, layout, size) }
    }
}

/// The bytes that the process holds, as Linux counts them; none elsewhere.
pub(crate) fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// `memory`: the app in use on an open vault, above a process that has done nothing yet.
pub(crate) fn in_use() {
    let Some(base) = resident() else {
        return eprintln!("memory left out: this system does not tell");
    };
    let place = Place::new();
    let app = together(&place);
    app.write_entries(1_000, 400).expect("durable writes");
    app.pause(&crate::sampling::now(1));
    let used = resident().unwrap_or(base).saturating_sub(base);
    tell("memory", used as f64, "bytes", None);
}
