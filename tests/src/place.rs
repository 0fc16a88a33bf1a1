//! A folder for one vault.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use crate::disk::Image;

/// A folder in the system's place for such things; gone when it is dropped.
pub struct Place(PathBuf);

impl Place {
    /// An empty folder.
    ///
    /// # Panics
    /// If the system has no room for a folder.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "making a folder is nobody's default")]
    pub fn new() -> Self {
        Self::below(&env::temp_dir())
    }

    /// An empty folder in memory, where the system has such a place: for what is written thousands of times over.
    ///
    /// # Panics
    /// If the system has no room for a folder.
    #[must_use]
    pub fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() {
            Self::below(memory)
        } else {
            Self::new()
        }
    }

    fn below(folder: &Path) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("stillpoint-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let place = folder.join(name);
        fs::create_dir_all(&place).unwrap_or_else(|why| panic!("no room for a folder: {why}"));
        Self(place)
    }

    /// Everything in it, by name.
    ///
    /// # Panics
    /// If it cannot be read.
    #[must_use]
    pub fn image(&self) -> Image {
        let read = || -> io::Result<Image> {
            let mut image = Image::new();
            for entry in fs::read_dir(&self.0)? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into();
                image.insert(name, fs::read(entry.path())?);
            }
            Ok(image)
        };
        read().unwrap_or_else(|why| panic!("a folder that cannot be read: {why}"))
    }

    /// Puts exactly `image` into it.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn hold(&self, image: &Image) {
        let write = || -> io::Result<()> {
            for entry in fs::read_dir(&self.0)? {
                let entry = entry?;
                if !image.contains_key(entry.file_name().to_string_lossy().as_ref()) {
                    fs::remove_file(entry.path())?;
                }
            }
            for (name, bytes) in image {
                fs::write(self.0.join(&**name), bytes)?;
            }
            Ok(())
        };
        write().unwrap_or_else(|why| panic!("a folder that cannot be written: {why}"));
    }

    /// A folder of its own with everything that is in this one: what a death or a thief would leave or take.
    ///
    /// # Panics
    /// If the system has no room for it.
    #[must_use]
    pub fn copy(&self) -> Self {
        let copy = Self::below(self.0.parent().unwrap_or(Path::new("/")));
        copy.hold(&self.image());
        copy
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
