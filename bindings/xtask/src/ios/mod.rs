//! `cargo xtask ios`: the app for the iPhone, as far as this computer can make it.

mod catalogs;
mod files;
mod parity;
mod screens;
mod sources;
mod texts;

use std::{path::PathBuf, process::Command};

use crate::{
    framework,
    pictograms::app_icons,
    swift,
    tools::{Outcome, asks_for_help, only, root, run},
};

#[cfg(test)]
pub(crate) use parity::listed;

const HELP: &str = "\
cargo xtask ios [--framework]

On a Mac: tests the Swift package, makes the library for the iPhone and its simulators, makes the project for Xcode, and
tests the app in a simulator. Elsewhere: everything of it that needs no Mac, and a list of what was left.

With --framework: the library for the iPhone alone.";

/// What needs a Mac, each with its one command, in this order; `ios/README.md` says the same.
const LEFT: &[(&str, &str)] = &[
    (
        "the Swift package against Apple's own modules",
        "swift test --package-path ios/StillpointKit",
    ),
    (
        "the library for the iPhone and its simulators",
        "cargo xtask ios --framework",
    ),
    ("the project for Xcode", "xcodegen --spec ios/project.yml"),
    (
        "the app in a simulator",
        "xcodebuild test -project ios/Stillpoint.xcodeproj -scheme Stillpoint -destination 'platform=iOS Simulator,name=iPhone 16'",
    ),
    (
        "the app for a phone",
        "xcodebuild archive -project ios/Stillpoint.xcodeproj -scheme Stillpoint -destination generic/platform=iOS -archivePath target/Stillpoint.xcarchive -allowProvisioningUpdates",
    ),
];

/// Where the iPhone's things are.
fn folder() -> PathBuf {
    root().join("ios")
}

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    only(arguments, &["--framework"])?;
    if !arguments.is_empty() {
        return framework::make();
    }
    check()?;
    for skipped in swift::test()? {
        println!("skipped: {skipped}");
    }
    if cfg!(target_os = "macos") {
        framework::make()?;
        for (_, command) in LEFT.iter().skip(2) {
            println!("\n── {command}");
            run(Command::new("sh").current_dir(root()).args(["-c", command]))?;
        }
    } else {
        println!("\nWhat needs a Mac, in this order:");
        for (what, command) in LEFT {
            println!("  {what}\n      {command}");
        }
    }
    Ok(())
}

/// Writes the catalogs and the store's texts, and checks everything of the project that needs no Xcode.
pub(crate) fn check() -> Outcome {
    catalogs::write(&folder())?;
    app_icons::write(&folder())?;
    texts::write()?;
    parity::check()?;
    let problems = files::problems(&folder())?;
    match problems.is_empty() {
        true => Ok(()),
        false => Err(problems.join("\n")),
    }
}

#[cfg(test)]
mod tests {
    use super::{LEFT, folder};

    #[test]
    fn the_readme_says_what_needs_a_mac_with_its_commands() {
        let readme = std::fs::read_to_string(folder().join("README.md")).unwrap();
        for (what, command) in LEFT {
            assert!(readme.contains(&format!("| {what} | `{command}` |")), "{what}");
        }
    }
}
