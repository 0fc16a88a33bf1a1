//! What is generated, put where the Swift package wants it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    bindings,
    tools::{Outcome, at, root},
};

/// The Swift package, from the root of the project.
pub(crate) const PACKAGE: &str = "ios/StillpointKit";

/// What `cargo xtask bindings` makes of Swift, and where the package wants it.
const SWIFT: &[(&str, &str)] = &[
    ("StillpointCore.swift", "Sources/StillpointCore/StillpointCore.swift"),
    ("Pictograms.swift", "Sources/StillpointCore/Pictograms.swift"),
];

/// What it makes besides, and where the package wants it on Linux. A Mac takes both as a framework.
const ON_LINUX: &[(&str, &str)] = &[
    ("static/libstillpoint.a", "lib/libstillpoint.a"),
    (
        "swift/StillpointCoreFFI.h",
        "Sources/StillpointCoreFFI/include/StillpointCoreFFI.h",
    ),
    (
        "swift/StillpointCoreFFI.modulemap",
        "Sources/StillpointCoreFFI/include/module.modulemap",
    ),
];

/// Where SwiftPM builds, from the root of the project.
pub(crate) const BUILT: &str = "target/swift";

/// Puts the Swift that lies in `folder` into the package.
pub(crate) fn place_swift(folder: &Path) -> Outcome {
    let swift = SWIFT.iter().map(|(from, to)| ((*from).to_owned(), *to));
    copy(folder, &swift.collect::<Vec<_>>())
}

fn copy(folder: &Path, files: &[(String, &str)]) -> Outcome {
    let pairs: Vec<(PathBuf, PathBuf)> = files
        .iter()
        .map(|(from, to)| (folder.join(from), root().join(PACKAGE).join(to)))
        .collect();
    if pairs.iter().all(|(from, to)| is_same(from, to)) {
        return Ok(());
    }
    let is_swift = |path: &Path| path.extension().is_some_and(|ending| ending == "swift");
    if pairs.iter().any(|(from, to)| is_swift(from) && !is_same(from, to)) {
        // Where a record has another field, SwiftPM compiles the kit again, and not what tests it: that would go on with fields
        // that lie elsewhere now.
        let _ = fs::remove_dir_all(root().join(BUILT));
    }
    // All of them, or none: SwiftPM does not see that the library is another one, but it does see a new source, and
    // links again.
    for (from, to) in &pairs {
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::copy(from, to).map_err(at(from))?;
    }
    Ok(())
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

/// Puts what is generated besides into the package, as Linux takes it.
pub(crate) fn place_on_linux() -> Outcome {
    let swift = SWIFT.iter().map(|(from, to)| (format!("swift/{from}"), *to));
    let rest = ON_LINUX.iter().map(|(from, to)| ((*from).to_owned(), *to));
    copy(&bindings::folder(), &swift.chain(rest).collect::<Vec<_>>())
}
