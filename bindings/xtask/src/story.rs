//! `cargo xtask story FILE…`: plays story files, or writes them for the players in Kotlin and Swift.

use std::{fs, path::PathBuf};

use crate::tools::{Outcome, asks_for_help, at, built, root, run};

const HELP: &str = "\
cargo xtask story FILE…

Plays each story file against the core, on a real vault in a folder of its own, and prints `stories: N passed, M failed`.
A false expectation names the file and the step. Exits with 1 if one did not hold, or could not be read.

cargo xtask story --json

Reads every story of tests/stories, strictly, and writes it to target/stories as JSON: the tests in Kotlin and in Swift
play these. `cargo xtask test` does so by itself.";

/// What reads and plays stories.
const PLAYER: &str = "story";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    if arguments.is_empty() {
        return Err("which files? see --help".to_owned());
    }
    if arguments == ["--json"] {
        return write_json();
    }
    let here = std::env::current_dir().map_err(|why| why.to_string())?;
    let files = arguments.iter().map(|file| here.join(file));
    run(built(PLAYER)?.args(files))
}

/// Every story as JSON: `target/stories/*.json`.
pub(crate) fn write_json() -> Outcome {
    let from = root().join("tests/stories");
    let to = root().join("target/stories");
    // A story that is gone must not be played on.
    let _ = fs::remove_dir_all(&to);
    fs::create_dir_all(&to).map_err(at(&to))?;
    let stories: Vec<PathBuf> = fs::read_dir(&from)
        .map_err(at(&from))?
        .map(|entry| entry.map(|it| it.path()).map_err(at(&from)))
        .collect::<Outcome<_>>()?;
    let is_story = |path: &&PathBuf| path.extension().is_some_and(|it| it == "toml");
    run(built(PLAYER)?
        .arg("--json")
        .arg(&to)
        .args(stories.iter().filter(is_story)))
}
