//! Where the iPhone's Swift lies.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::tools::{Outcome, at};

/// Every Swift file below the `folder`, in order.
pub(super) fn swift_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.is_dir() {
            found.extend(swift_files(&path)?);
        } else if path.extension().is_some_and(|it| it == "swift") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
