//! What building the app for Android takes of this computer.

use std::{env, path::Path};

use crate::tools::{Outcome, answers};

/// What building the app needs beside the screens: programs, each with an argument that it answers, and the Debian
/// package that brings it.
const PROGRAMS: &[(&str, &str, &str)] = &[
    ("python3", "--version", "python3"),
    ("aapt2", "version", "aapt"),
    ("apksigner", "--version", "apksigner"),
];

/// An error that says what building the app needs and this computer lacks.
pub(crate) fn check() -> Outcome {
    let missing: Vec<_> = PROGRAMS
        .iter()
        .filter(|(program, argument, _)| !answers(program, &[argument]))
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

/// Whether there is what makes the library for phones.
pub(crate) fn can_make_libraries() -> bool {
    lacking().is_none()
}

/// What is missing to make the library for phones, and how to get it.
pub(crate) fn lacking() -> Option<String> {
    let has_ndk = env::var_os("ANDROID_NDK_HOME").is_some_and(|ndk| Path::new(&ndk).is_dir());
    let needs = [
        (
            has_ndk,
            "no NDK at ANDROID_NDK_HOME (r28 or newer: https://developer.android.com/ndk/downloads)",
        ),
        (
            answers("cargo-ndk", &["--version"]),
            "no cargo-ndk (cargo install cargo-ndk)",
        ),
    ];
    let missing: Vec<&str> = needs.iter().filter(|(has, _)| !has).map(|(_, what)| *what).collect();
    (!missing.is_empty()).then(|| format!("there is {}", missing.join(", and ")))
}
