//! `cargo xtask story FILE…`: plays story files.

use crate::tools::{Outcome, asks_for_help, cargo, run};

const HELP: &str = "\
cargo xtask story FILE…

Plays each story file against the core, on a real vault in a folder of its own, and prints `stories: N passed, M failed`.
A false expectation names the file and the step. Exits with 1 if one did not hold, or could not be read.";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    if arguments.is_empty() {
        return Err("which files? see --help".to_owned());
    }
    let here = std::env::current_dir().map_err(|why| why.to_string())?;
    let files = arguments.iter().map(|file| here.join(file));
    run(cargo()
        .args(["run", "--quiet", "-p", "stillpoint-tests", "--bin", "story", "--"])
        .args(files))
}
