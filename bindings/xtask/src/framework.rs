//! The library for the iPhone, as Xcode takes it. Only a Mac has the tools.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    bindings, pictograms, swift_package,
    tools::{Outcome, at, cargo, root, run},
};

/// A phone; and a simulator on each kind of Mac.
const PHONE: &str = "aarch64-apple-ios";
const SIMULATORS: [&str; 2] = ["aarch64-apple-ios-sim", "x86_64-apple-ios"];

/// As in Package.swift and project.yml, which the checks hold to each other.
const DEPLOYMENT_TARGET: &str = "17.0";

/// Where Package.swift looks for it.
const FRAMEWORK: &str = "ios/StillpointKit/StillpointCoreFFI.xcframework";

/// The library as it ships, without the desk, and its Swift.
pub(crate) fn make() -> Outcome {
    if !cfg!(target_os = "macos") {
        return Err("only a Mac links for an iPhone".to_owned());
    }
    let out = root().join("target/ios");
    // What ships lacks what the generator reads, so the Swift comes from the library of the `dev` profile.
    run(cargo().args(["build", "--quiet", "--package", "stillpoint-ffi", "--lib"]))?;
    let library = root().join("target/debug").join(bindings::shared_library());
    let swift = out.join("swift");
    fs::create_dir_all(&swift).map_err(at(&swift))?;
    bindings::generate("swift", &library, &swift)?;
    // Beside it, below `swift`.
    pictograms::make(&out)?;
    let phone = built(PHONE)?;
    let simulators = out.join("simulators/libstillpoint.a");
    if let Some(folder) = simulators.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let mut lipo = Command::new("lipo");
    lipo.arg("-create").arg("-output").arg(&simulators);
    for target in SIMULATORS {
        lipo.arg(built(target)?);
    }
    run(&mut lipo)?;
    swift_package::place_swift(&swift)?;
    pack(&[phone, simulators], &swift)
}

/// The library for this Mac, with the desk: what the package is tested on.
pub(crate) fn for_tests() -> Outcome {
    let folder = bindings::folder();
    pack(&[folder.join("static/libstillpoint.a")], &folder.join("swift"))
}

fn built(target: &str) -> Outcome<PathBuf> {
    run(Command::new("rustup").args(["target", "add", target]))?;
    let library = [
        "rustc",
        "--quiet",
        "--release",
        "-p",
        "stillpoint-ffi",
        "--lib",
        "--crate-type",
        "staticlib",
    ];
    run(cargo()
        .args(library)
        .args(["--target", target])
        .env("IPHONEOS_DEPLOYMENT_TARGET", DEPLOYMENT_TARGET))?;
    Ok(root().join("target").join(target).join("release/libstillpoint.a"))
}

fn pack(libraries: &[PathBuf], swift: &Path) -> Outcome {
    let headers = root().join("target/ios/headers");
    fs::create_dir_all(&headers).map_err(at(&headers))?;
    let pairs = [
        (swift.join("StillpointCoreFFI.h"), "StillpointCoreFFI.h"),
        (swift.join("StillpointCoreFFI.modulemap"), "module.modulemap"),
    ];
    for (from, to) in pairs {
        fs::copy(&from, headers.join(to)).map_err(at(&from))?;
    }
    let framework = root().join(FRAMEWORK);
    let _ = fs::remove_dir_all(&framework);
    let mut create = Command::new("xcodebuild");
    create.arg("-create-xcframework").arg("-output").arg(&framework);
    for library in libraries {
        create.arg("-library").arg(library).arg("-headers").arg(&headers);
    }
    run(&mut create)
}
