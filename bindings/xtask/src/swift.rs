//! The Swift package: what is generated is put in place, and its tests and its bench run, on a Mac or on Linux.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    bindings,
    tools::{Outcome, at, output, root, run, run_and_pick},
};

/// What `cargo xtask bindings` makes, and where the package wants it.
const GENERATED: &[(&str, &str)] = &[
    ("static/libstillpoint.a", "lib/libstillpoint.a"),
    (
        "swift/StillpointCoreFFI.h",
        "Sources/StillpointCoreFFI/include/StillpointCoreFFI.h",
    ),
    (
        "swift/StillpointCoreFFI.modulemap",
        "Sources/StillpointCoreFFI/include/module.modulemap",
    ),
    (
        "swift/StillpointCore.swift",
        "Sources/StillpointCore/StillpointCore.swift",
    ),
    ("swift/Pictograms.swift", "Sources/StillpointCore/Pictograms.swift"),
];

/// What people wrote, for the style check.
const WRITTEN: &[&str] = &[
    "Package.swift",
    "Sources/StillpointKit",
    "Sources/StillpointBench",
    "Tests",
];

/// The Swift package, from the root of the project.
const PACKAGE: &str = "ios/StillpointKit";

/// Whether Swift 6 is here, or can be unpacked.
pub(crate) fn is_to_be_had() -> bool {
    toolchain().is_ok()
}

/// Makes what is generated, and puts it into the package.
pub(crate) fn place() -> Outcome {
    bindings::make()?;
    let pairs: Vec<(PathBuf, PathBuf)> = GENERATED
        .iter()
        .map(|(from, to)| (bindings::folder().join(from), root().join(PACKAGE).join(to)))
        .collect();
    if pairs.iter().all(|(from, to)| is_same(from, to)) {
        return Ok(());
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

/// The stories as JSON, for a language without a reader of TOML: `target/stories-json/*.json`.
pub(crate) fn stories_json() -> Outcome {
    let from = root().join("tests/stories");
    let to = root().join("target/stories-json");
    // A story that is gone must not be played on.
    let _ = fs::remove_dir_all(&to);
    fs::create_dir_all(&to).map_err(at(&to))?;
    for entry in fs::read_dir(&from).map_err(at(&from))? {
        let story = entry.map_err(at(&from))?.path();
        let Some(name) = story
            .file_stem()
            .filter(|_| story.extension().is_some_and(|it| it == "toml"))
        else {
            continue;
        };
        let written = fs::read_to_string(&story).map_err(at(&story))?;
        let json = as_json(&written).map_err(|why| format!("{}: {why}", story.display()))?;
        let json_file = to.join(name).with_extension("json");
        fs::write(&json_file, json).map_err(at(&json_file))?;
    }
    Ok(())
}

fn as_json(written: &str) -> Outcome<String> {
    let table: toml::Table = written.parse().map_err(|why: toml::de::Error| why.to_string())?;
    convert(toml::Value::Table(table)).map(|json| json.to_string())
}

/// Strictly what a story is made of. A fraction would cross as a whole number (JSON does not tell 5.0 from 5), and a date
/// as a text.
fn convert(value: toml::Value) -> Outcome<serde_json::Value> {
    use serde_json::Value as Json;
    use toml::Value as Toml;
    Ok(match value {
        Toml::String(text) => text.into(),
        Toml::Integer(number) => number.into(),
        Toml::Boolean(truth) => truth.into(),
        Toml::Array(list) => {
            let items = list
                .into_iter()
                .enumerate()
                .map(|(index, item)| convert(item).map_err(|why| format!("{}: {why}", index.saturating_add(1))));
            Json::Array(items.collect::<Outcome<_>>()?)
        }
        Toml::Table(table) => {
            let keys = table
                .into_iter()
                .map(|(key, value)| Ok((key.clone(), convert(value).map_err(|why| format!("{key} {why}"))?)));
            Json::Object(keys.collect::<Outcome<_>>()?)
        }
        other @ (Toml::Float(_) | Toml::Datetime(_)) => {
            return Err(format!("holds {other}, and a story has no fractions and no dates"));
        }
    })
}

/// Every test of the package, and the style of what people wrote in it. Hands back which tests skipped themselves.
pub(crate) fn test() -> Outcome<Vec<String>> {
    let toolchain = toolchain()?;
    place()?;
    stories_json()?;
    let lint = ["swift", "format", "lint", "--strict", "--recursive"].map(str::to_owned);
    let written = WRITTEN.iter().map(|path| format!("{PACKAGE}/{path}"));
    run(toolchain.command().args(lint).args(written))?;
    let mut tests = toolchain.swift("test");
    run_and_pick(tests.args(["-Xswiftc", "-warnings-as-errors"]), is_skip)
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
        command.args([
            "swift",
            verb,
            "--package-path",
            PACKAGE,
            "--scratch-path",
            "target/swift",
        ]);
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
    use super::{as_json, major};

    #[test]
    fn a_story_crosses_as_it_is_written() {
        let written = "title = \"T\"\nplan = { settle = 0 }\nsteps = [{ die = true, clock = -3 }, { do = \"pause\" }]";
        let json = r#"{"plan":{"settle":0},"steps":[{"clock":-3,"die":true},{"do":"pause"}],"title":"T"}"#;
        assert_eq!(as_json(written).as_deref(), Ok(json));
    }

    #[test]
    fn what_would_not_cross_is_refused_and_named() {
        for (step, named) in [
            ("wait = 0.5", "steps 2: wait holds 0.5"),
            ("clock = 2026-01-01", "steps 2: clock holds"),
        ] {
            let why = as_json(&format!("steps = [{{ do = \"pause\" }}, {{ {step} }}]")).unwrap_err();
            assert!(why.starts_with(named), "{why}");
        }
        assert!(as_json("steps = [").is_err());
        assert!(as_json("title = \"a\"\ntitle = \"b\"").is_err());
    }

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
