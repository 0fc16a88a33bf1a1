//! The app for Android: its tests on a computer.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    bindings, doctor, pictograms, screens,
    tools::{Outcome, at, cargo, is_fresh, root, run, run_and_pick},
};

/// What testing the app needs beside the screens: programs, each with an argument that it answers, and the Debian package
/// that brings it.
const PROGRAMS: &[(&str, &str, &str)] = &[("python3", "--version", "python3"), ("aapt2", "version", "aapt")];

/// Where everything is put.
fn folder() -> PathBuf {
    root().join("target/android")
}

/// The tests of the app. Hands back where tests skipped themselves.
pub(crate) fn test() -> Outcome<Vec<String>> {
    bindings()?;
    run_and_pick(maven().arg("verify"), screens::is_skip)
}

/// An error that says what testing the app needs and this computer lacks.
pub(crate) fn check() -> Outcome {
    let missing: Vec<_> = PROGRAMS
        .iter()
        .filter(|(program, argument, _)| !doctor::answers(program, &[argument]))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|(program, ..)| *program).collect();
    let packages: Vec<&str> = missing.iter().map(|(.., package)| *package).collect();
    Err(format!(
        "this computer lacks {}. This installs it:\n\n    apt-get install {}\n",
        names.join(", "),
        packages.join(" ")
    ))
}

/// Maven on the app and all that it is made of, whose own tests are run elsewhere.
fn maven() -> Command {
    let mut command = screens::maven();
    command.args(["-Pandroid", "-pl", "app", "-am", "-DskipTests"]);
    command
}

/// The library for this computer as it ships, without the desk, on which the app is tested; and its Kotlin. What ships
/// lacks what the generator reads, so that comes from the library of the `dev` profile.
fn bindings() -> Outcome {
    let build = ["build", "--quiet", "--package", "stillpoint-ffi", "--lib"];
    run(cargo().args(build))?;
    run(cargo().args(build).arg("--release"))?;
    let library = root().join("target/debug").join(bindings::shared_library());
    let folder = folder().join("bindings");
    let stamp = folder.join("complete");
    if is_fresh(&stamp, std::slice::from_ref(&library)) {
        return pictograms::make(&folder);
    }
    let _ = fs::remove_dir_all(&folder);
    let kotlin = folder.join("kotlin");
    fs::create_dir_all(&kotlin).map_err(at(&kotlin))?;
    bindings::generate("kotlin", &library, &kotlin)?;
    pictograms::make(&folder)?;
    fs::write(&stamp, "").map_err(at(&stamp))
}
