//! The Swift package: what is generated is put in place, and its tests and its bench run, on a Mac or on Linux. And the app:
//! its screens are checked on Linux against stubs of what Apple alone has.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    bindings, framework, story,
    swift_package::{BUILT, PACKAGE, place_on_linux, place_swift},
    tools::{Outcome, at, output, root, run, run_and_pick},
};

/// What people wrote, for the style check.
const WRITTEN: &[&str] = &[
    "ios/StillpointKit/Package.swift",
    "ios/StillpointKit/Sources/StillpointKit",
    "ios/StillpointKit/Sources/StillpointBench",
    "ios/StillpointKit/Tests",
    APP,
    WIDGET,
    UI_TESTS,
];

/// The screens of the iPhone, from the root of the project.
const APP: &str = "ios/App";

/// What stands outside of the app, from the root of the project.
const WIDGET: &str = "ios/Widget";

/// What runs in a simulator alone, from the root of the project.
const UI_TESTS: &str = "ios/UITests";

/// What the kit is made of, from the root of the project.
const KIT: &str = "ios/StillpointKit/Sources/StillpointKit";

/// What stands in for Apple's modules, from the root of the project: a folder for each.
const STUBS: &str = "tests/apple-stubs/Sources";

/// What is wrong on purpose, from the root of the project: a folder for each module that it stands in.
const PLANTED: &str = "tests/apple-stubs/Planted";

/// Where the stubs are built, from the root of the project.
const MODULES: &str = "target/apple-stubs";

/// The modules that are stubs, whatever one needs before it.
const STUBBED: &[&str] = &[
    "Accessibility",
    "UniformTypeIdentifiers",
    "UIKit",
    "Security",
    "LocalAuthentication",
    "UserNotifications",
    "CoreHaptics",
    "SwiftUI",
    "AppIntents",
    "WidgetKit",
    "XCTest",
];

/// Whether Swift 6 is here, or can be unpacked.
pub(crate) fn is_to_be_had() -> bool {
    toolchain().is_ok()
}

/// Makes what is generated, and puts it into the package.
pub(crate) fn place() -> Outcome {
    bindings::make()?;
    if cfg!(target_os = "macos") {
        place_swift(&bindings::folder().join("swift"))?;
        return framework::for_tests();
    }
    place_on_linux()
}

/// Every test of the package, the types of the app and of what a phone alone has, and the style of what people wrote. Hands
/// back what was skipped.
pub(crate) fn test() -> Outcome<Vec<String>> {
    let toolchain = toolchain()?;
    place()?;
    story::write_json()?;
    let lint = ["swift", "format", "lint", "--strict", "--recursive"];
    run(toolchain.command().args(lint).args(WRITTEN))?;
    let screens = if cfg!(target_os = "macos") {
        // Xcode checks them against the real ones.
        vec!["the screens are checked against stubs on Linux alone".to_owned()]
    } else {
        check_screens(&toolchain)?;
        Vec::new()
    };
    let mut tests = toolchain.swift("test");
    let skipped = run_and_pick(tests.args(STRICT), is_skip)?;
    Ok([screens, skipped].concat())
}

/// So many walks over the pages at random, through the state of the screens.
pub(crate) fn walks(walks: u32) -> Outcome {
    let toolchain = toolchain()?;
    place()?;
    let mut tests = toolchain.command();
    // Named in front of the program: a folder of its own hands on nothing else of what this one was started with.
    tests.args(["env", &format!("STILLPOINT_WALKS={walks}"), "swift", "test"]);
    tests
        .args(["--package-path", PACKAGE, "--scratch-path", BUILT])
        .args(STRICT);
    run(tests.args(["--filter", "WalkTests"]))
}

/// No warning is let through. The same for each build, or SwiftPM begins anew.
const STRICT: [&str; 2] = ["-Xswiftc", "-warnings-as-errors"];

/// Whether all of the kit, `ios/App` and `ios/Widget` agree with each other, with the core's vocabulary, and with the stubs.
fn check_screens(toolchain: &Toolchain) -> Outcome {
    run(toolchain
        .swift("build")
        .args(["--target", "StillpointKit"])
        .args(STRICT))?;
    fs::create_dir_all(root().join(MODULES)).map_err(at(Path::new(MODULES)))?;
    for module in STUBBED {
        let mut stub = toolchain.command();
        stub.args(["swiftc", "-swift-version", "6", "-parse-as-library", "-emit-module"])
            .args(["-module-name", module, "-I", MODULES])
            .args(["-o", &format!("{MODULES}/{module}.swiftmodule")]);
        run(stub.args(sources(&format!("{STUBS}/{module}"))?))?;
    }
    // The kit, with what it has on a phone alone: the app is checked against this one.
    let module = format!("{MODULES}/StillpointKit.swiftmodule");
    run(checker(toolchain, "StillpointKit", KIT)?.args(["-emit-sil", "-o", &format!("{MODULES}/StillpointKit.sil")]))?;
    run(checker(toolchain, "StillpointKit", KIT)?.args(["-emit-module", "-o", &module]))?;
    for (name, folder) in [("Widget", WIDGET), ("UITests", UI_TESTS), ("App", APP)] {
        run(checker(toolchain, name, folder)?.args(["-emit-sil", "-o", &format!("{MODULES}/{name}.sil")]))?;
    }
    for (name, folder) in [("StillpointKit", KIT), ("Widget", WIDGET), ("App", APP)] {
        finds_what_is_planted(toolchain, name, folder)?;
    }
    Ok(())
}

/// The compiler with the module `name` from `folder`, as far as it has something to say of it: what crosses from one thread
/// to another is found after the types.
fn checker(toolchain: &Toolchain, name: &str, folder: &str) -> Outcome<Command> {
    let header = format!("{PACKAGE}/Sources/StillpointCoreFFI/include/module.modulemap");
    let mut check = toolchain.command();
    check
        .args(["swiftc", "-swift-version", "6", "-parse-as-library", "-wmo"])
        .args(["-warnings-as-errors", "-module-name", name, "-I", MODULES])
        .args(["-I", &format!("{BUILT}/debug/Modules")])
        .args(["-Xcc", &format!("-fmodule-map-file={header}")])
        .args(sources(folder)?);
    Ok(check)
}

/// Whether the check of the module `name` from `folder` can fail: each planted file says in its first line what the compiler has to
/// say of it.
fn finds_what_is_planted(toolchain: &Toolchain, name: &str, folder: &str) -> Outcome {
    let planted = sources(&format!("{PLANTED}/{name}"))?;
    let mut check = checker(toolchain, name, folder)?;
    check.args(["-emit-sil", "-o", &format!("{MODULES}/Planted.sil")]);
    let done = check.args(&planted).output().map_err(|why| why.to_string())?;
    let said = String::from_utf8_lossy(&done.stderr);
    for file in planted {
        let text = fs::read_to_string(root().join(&file)).map_err(at(&file))?;
        let wanted = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("// The compiler says: "));
        let wanted = wanted.ok_or_else(|| format!("{} does not say what is wrong", file.display()))?;
        let here = format!("{}:", file.display());
        let is_wanted = |line: &&str| line.contains(&here) && line.contains("error: ") && line.contains(wanted);
        if !said.lines().any(|line| is_wanted(&line)) {
            return Err(format!("what is planted in {} is not found", file.display()));
        }
    }
    Ok(())
}

/// Every Swift file below `folder`, from the root of the project.
fn sources(folder: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).map_err(at(&folder))? {
            let path = folder.join(entry.map_err(at(&folder))?.file_name());
            if root().join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "swift") {
                found.push(path);
            }
        }
    }
    match found.is_empty() {
        true => Err(format!("there is no Swift below {folder}")),
        false => Ok(found),
    }
}

/// A line like "…/PhoneZonesTests.swift:62: PhoneZonesTests.testTheTables : Test skipped: nobody has looked".
fn is_skip(line: &str) -> bool {
    line.contains(" : Test skipped")
}

/// What the bench prints: one JSON object a line.
pub(crate) fn bench() -> Outcome<String> {
    let toolchain = toolchain()?;
    place()?;
    let release = ["--configuration", "release", "--product", "StillpointBench"];
    // What building prints belongs to nobody's output.
    output(toolchain.swift("build").args(release))?;
    let printed =
        output(
            toolchain
                .swift("run")
                .args(["--configuration", "release", "--skip-build", "StillpointBench"]),
        )?;
    let lines: Vec<&str> = printed.lines().filter(|line| line.starts_with('{')).collect();
    match lines.is_empty() {
        true => Err("StillpointBench measured nothing".to_owned()),
        false => Ok(lines.join("\n")),
    }
}

/// Where Swift comes from.
enum Toolchain {
    /// It is installed.
    Here,
    /// It lies in a folder of its own, and the script enters it; unpacked on first use.
    Unpacked,
}

impl Toolchain {
    /// Runs a program of the toolchain, in the root of the project.
    fn command(&self) -> Command {
        let mut command = match self {
            Self::Here => Command::new("env"),
            Self::Unpacked => {
                let mut script = Command::new(script());
                script.arg("in").arg(root());
                script
            }
        };
        command.current_dir(root());
        command
    }

    /// `swift VERB` on the package.
    fn swift(&self, verb: &str) -> Command {
        let mut command = self.command();
        command.args(["swift", verb, "--package-path", PACKAGE, "--scratch-path", BUILT]);
        command
    }
}

/// Swift 6, or the sentence that says why there is none.
fn toolchain() -> Outcome<Toolchain> {
    let installed = output(Command::new("swift").arg("--version")).ok();
    if installed.is_some_and(|printed| major(&printed).is_some_and(|major| major >= 6)) {
        return Ok(Toolchain::Here);
    }
    if !cfg!(target_os = "linux") {
        return Err("there is no Swift 6 here".to_owned());
    }
    match output(Command::new(script()).arg("can")) {
        Ok(_) => Ok(Toolchain::Unpacked),
        Err(why) => Err(format!("there is no Swift 6 here, and none can be unpacked: {why}")),
    }
}

fn script() -> PathBuf {
    root().join("bindings/xtask/swift-on-debian")
}

/// 6, of "Swift version 6.0.3 (…)".
fn major(printed: &str) -> Option<u32> {
    let (_, version) = printed.split_once("Swift version ")?;
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn every_way_to_say_the_version_is_read() {
        assert_eq!(major("Swift version 6.0.3 (swift-6.0.3-RELEASE)"), Some(6));
        assert_eq!(
            major("swift-driver version: 1.90 Apple Swift version 5.10 (swiftlang-5.10.0.13)"),
            Some(5)
        );
        assert_eq!(major("OpenStack swift 3"), None);
    }
}
