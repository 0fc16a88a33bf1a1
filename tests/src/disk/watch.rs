//! Watching the files of one folder.

use std::{
    ffi::c_int,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{
    fault::{Fault, Io},
    vfs,
};

/// The name of a file in the folder.
pub type Name = Arc<str>;

/// What happened to a file, in the order in which it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It was made, empty.
    Made(Name),
    /// Bytes were written into it.
    Written {
        /// Which file.
        file: Name,
        /// Where the first byte went.
        offset: usize,
        /// The bytes.
        bytes: Arc<[u8]>,
    },
    /// It was cut, or grown with zeros, to a length.
    Cut {
        /// Which file.
        file: Name,
        /// Its length from then on.
        length: usize,
    },
    /// Everything that was done to it before is on the disk.
    Flushed(Name),
    /// It was removed.
    Removed(Name),
}

impl Change {
    /// Which file it happened to.
    #[must_use]
    pub const fn file(&self) -> &Name {
        match self {
            Self::Made(file)
            | Self::Written { file, .. }
            | Self::Cut { file, .. }
            | Self::Flushed(file)
            | Self::Removed(file) => file,
        }
    }
}

/// What is known of a folder that is watched.
pub(super) struct Watch {
    folder: PathBuf,
    /// What has happened; none if nobody wants to know.
    changes: Mutex<Option<Vec<Change>>>,
    armed: Mutex<Option<Armed>>,
}

/// A fault that waits for its turn.
struct Armed {
    fault: Fault,
    /// How many calls that could meet it are let through before.
    spared: u64,
    /// Whether it stays, or strikes once.
    stays: bool,
    struck: u64,
}

static WATCHES: Mutex<Vec<Arc<Watch>>> = Mutex::new(Vec::new());

impl Watch {
    /// The watch over the folder in which `file` lies.
    pub(super) fn of(file: &Path) -> Option<Arc<Self>> {
        let folder = file.parent()?;
        let watches = held(&WATCHES);
        watches.iter().find(|watch| watch.folder == folder).cloned()
    }

    pub(super) fn note(&self, change: impl FnOnce() -> Change) {
        if let Some(changes) = held(&self.changes).as_mut() {
            changes.push(change());
        }
    }

    /// The fault that strikes this call, and what SQLite is told; none if it goes through.
    pub(super) fn strikes(&self, io: Io) -> Option<(Fault, c_int)> {
        let mut armed = held(&self.armed);
        let armed = armed.as_mut()?;
        let code = armed.fault.code(io)?;
        if armed.spared > 0 {
            armed.spared -= 1;
            return None;
        }
        if armed.struck > 0 && !armed.stays {
            return None;
        }
        armed.struck += 1;
        Some((armed.fault, code))
    }
}

/// Watches what SQLite does to the files of one folder, for as long as it is kept.
pub struct Watching(Arc<Watch>);

impl Watching {
    /// Watches `folder`, which exists. Files that are opened from now on are watched.
    ///
    /// # Panics
    /// If the folder cannot be found.
    #[must_use]
    pub fn over(folder: &Path) -> Self {
        vfs::stand_between();
        let folder = fs::canonicalize(folder).unwrap_or_else(|why| panic!("no folder to watch: {why}"));
        let watch = Arc::new(Watch {
            folder,
            changes: Mutex::new(None),
            armed: Mutex::new(None),
        });
        held(&WATCHES).push(watch.clone());
        Self(watch)
    }

    /// Writes down every change from now on, beginning anew.
    pub fn record(&self) {
        *held(&self.0.changes) = Some(Vec::new());
    }

    /// How many changes have been written down.
    #[must_use]
    pub fn recorded(&self) -> usize {
        held(&self.0.changes).as_ref().map_or(0, Vec::len)
    }

    /// What was written down, and an end to it.
    #[must_use]
    pub fn stop_recording(&self) -> Vec<Change> {
        held(&self.0.changes).take().unwrap_or_default()
    }

    /// Lets `spared` calls through that could meet `fault`. Then it strikes: once, or from then on every time.
    pub fn arm(&self, fault: Fault, spared: u64, stays: bool) {
        *held(&self.0.armed) = Some(Armed {
            fault,
            spared,
            stays,
            struck: 0,
        });
    }

    /// The disk works again. Answers how often the fault struck.
    pub fn disarm(&self) -> u64 {
        held(&self.0.armed).take().map_or(0, |armed| armed.struck)
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        held(&WATCHES).retain(|watch| !Arc::ptr_eq(watch, &self.0));
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
