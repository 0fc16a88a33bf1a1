//! `cargo xtask doctor`: what this computer has, and the one line that installs what it lacks.

use std::{path::Path, process::Command};

use crate::tools::{Outcome, answers, asks_for_help, only, output};

const HELP: &str = "\
cargo xtask doctor

Looks whether this computer has what Stillpoint's commands need, and names what is missing with the one line that
installs it. Exits with 1 if something is missing that `cargo xtask run` needs.";

/// Something that a computer has or lacks.
struct Need {
    name: &'static str,
    what_for: &'static str,
    is_there: fn() -> bool,
    /// The Debian package that brings it.
    debian: &'static str,
    /// The Homebrew package that brings it.
    homebrew: &'static str,
    /// Whether the app itself needs it, or only some tests.
    app_needs_it: bool,
}

const NEEDS: &[Need] = &[
    Need {
        name: "a C compiler",
        what_for: "SQLite, which is compiled in",
        is_there: || answers("cc", &["--version"]),
        debian: "gcc libc6-dev",
        homebrew: "",
        app_needs_it: true,
    },
    Need {
        name: "strip",
        what_for: "the small library",
        is_there: || answers("strip", &["--version"]) || cfg!(target_os = "macos"),
        debian: "binutils",
        homebrew: "",
        app_needs_it: true,
    },
    Need {
        name: "a JDK, 17 or newer",
        what_for: "the screens on a computer",
        is_there: || java_version().is_some_and(|version| version >= 17) && answers("javac", &["-version"]),
        debian: "openjdk-17-jdk",
        homebrew: "openjdk@17",
        app_needs_it: true,
    },
    Need {
        name: "Maven",
        what_for: "building the screens",
        is_there: || answers("mvn", &["--version"]),
        debian: "maven",
        homebrew: "maven",
        app_needs_it: true,
    },
    Need {
        name: "libGL",
        what_for: "drawing",
        is_there: || has_library("libGL.so.1"),
        debian: "libgl1",
        homebrew: "",
        app_needs_it: true,
    },
    Need {
        name: "libX11",
        what_for: "drawing",
        is_there: || has_library("libX11.so.6"),
        debian: "libx11-6",
        homebrew: "",
        app_needs_it: true,
    },
    Need {
        name: "fontconfig",
        what_for: "drawing letters",
        is_there: || has_library("libfontconfig.so.1"),
        debian: "libfontconfig1",
        homebrew: "",
        app_needs_it: true,
    },
    Need {
        name: "sqlite3",
        what_for: "a test that asks it about a vault",
        is_there: has_sqlite3,
        debian: "sqlite3",
        homebrew: "sqlite",
        app_needs_it: false,
    },
    Need {
        name: "age",
        what_for: "a test that asks it about a backup",
        is_there: has_age,
        debian: "age",
        homebrew: "age",
        app_needs_it: false,
    },
    Need {
        name: "python3, aapt2 and apksigner",
        what_for: "the app for Android",
        is_there: || crate::android::check().is_ok(),
        debian: "",
        homebrew: "",
        app_needs_it: false,
    },
    Need {
        name: "mobsfscan, or python3 with venv to install it in target/scanner",
        what_for: "a scanner that looks at the apps",
        is_there: || crate::scanner::check().is_ok(),
        debian: "python3-venv",
        homebrew: "",
        app_needs_it: false,
    },
    Need {
        name: "fdroid, or python3 with venv to install it in target/fdroid",
        what_for: "F-Droid's linter",
        is_there: || crate::store::check().is_ok(),
        debian: "python3-venv",
        homebrew: "",
        app_needs_it: false,
    },
    Need {
        name: "an NDK at ANDROID_NDK_HOME, and cargo-ndk",
        what_for: "an app for Android that starts on a phone",
        is_there: crate::android::can_make_libraries,
        debian: "",
        homebrew: "",
        app_needs_it: false,
    },
    Need {
        name: "Swift 6, or the right to unpack one (root on Debian, with apt)",
        what_for: "the tests in Swift",
        is_there: crate::swift::is_to_be_had,
        debian: "",
        homebrew: "",
        app_needs_it: false,
    },
];

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    only(arguments, &[])?;
    for need in NEEDS {
        let mark = if (need.is_there)() { "ok     " } else { "missing" };
        println!("{mark}  {}  ({})", need.name, need.what_for);
    }
    if let Err(why) = crate::android::check() {
        println!("\nFor the app for Android, {why}");
    }
    if let Some(lacking) = crate::android::lacking() {
        println!("\nThe library for phones cannot be made here: {lacking}.");
    }
    check()
}

/// An error that names what the app needs and this computer lacks, with the line that installs it.
pub(crate) fn check() -> Outcome {
    let missing: Vec<&Need> = NEEDS
        .iter()
        .filter(|need| need.app_needs_it && !(need.is_there)())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|need| need.name).collect();
    let packages = |of: fn(&Need) -> &'static str| {
        let all: Vec<&str> = missing
            .iter()
            .map(|need| of(need))
            .filter(|package| !package.is_empty())
            .collect();
        all.join(" ")
    };
    let line = if cfg!(target_os = "macos") {
        match packages(|need| need.homebrew) {
            all if all.is_empty() => "xcode-select --install".to_owned(),
            all => format!("brew install {all}"),
        }
    } else {
        format!("apt-get install {}", packages(|need| need.debian))
    };
    Err(format!(
        "this computer lacks {}. This installs it:\n\n    {line}\n",
        names.join(", ")
    ))
}

/// Whether SQLite's own shell is here.
pub(crate) fn has_sqlite3() -> bool {
    answers("sqlite3", &["--version"])
}

/// Whether the stock age is here, and util-linux's `script`, which types passphrases for it.
pub(crate) fn has_age() -> bool {
    answers("age", &["--version"]) && answers("script", &["--version"])
}

fn java_version() -> Option<u32> {
    let printed = Command::new("java").arg("-version").output().ok()?;
    let printed = String::from_utf8_lossy(&printed.stderr).into_owned();
    printed.split('"').nth(1)?.split('.').next()?.parse().ok()
}

/// Whether the dynamic linker knows the library. Other systems than Linux bring their own.
fn has_library(name: &str) -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let ldconfig = ["/sbin/ldconfig", "/usr/sbin/ldconfig"]
        .into_iter()
        .find(|path| Path::new(path).exists());
    // Where nobody can tell, the app will.
    ldconfig.is_none_or(|path| output(Command::new(path).arg("-p")).is_ok_and(|known| known.contains(name)))
}
