//! `cargo xtask oracle CASES ZONES`: the schedule against cases that were worked out elsewhere.

use crate::tools::{Outcome, asks_for_help, in_release, run};

const HELP: &str = "\
cargo xtask oracle CASES ZONES

Works out the next occurrences of every case and prints `N cases, M mismatches`, after the first mismatches: the line, what
was expected, and what came out. Exits with 1 if there is a mismatch, or if a file cannot be read.

CASES has one JSON object a line: {\"tz\", \"rule\", \"dtstart_local\", \"after_utc\", \"expected_next\": [...]}.
ZONES has one table a line: {\"tz\", \"first\", \"changes\": [[at_utc_s, offset_s], ...]}.
Ours are tests/data/schedule/cases.jsonl and tests/data/schedule/zones.jsonl.";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    let [_, _] = arguments else {
        return Err("two files, CASES and ZONES; see --help".to_owned());
    };
    let here = std::env::current_dir().map_err(|why| why.to_string())?;
    let files = arguments.iter().map(|file| here.join(file));
    run(in_release("oracle").args(files))
}
