//! `cargo xtask oracle CASES ZONES`: the schedule against cases that were worked out elsewhere.

use std::{env, path::Path, process::ExitCode};

use stillpoint_core::schedule::Recurrence;
use stillpoint_tests::oracle;

fn main() -> ExitCode {
    let files: Vec<String> = env::args().skip(1).collect();
    let verdict = match files.as_slice() {
        [cases, zones] => oracle::read_zones(Path::new(zones))
            .and_then(|zones| oracle::check(Path::new(cases), &zones, Recurrence::next_after)),
        _ => Err("which two files? CASES and ZONES".to_owned()),
    };
    match verdict {
        Ok(verdict) => {
            println!("{verdict}");
            ExitCode::from(u8::from(verdict.mismatches > 0))
        }
        Err(why) => {
            eprintln!("oracle: {why}");
            ExitCode::from(2)
        }
    }
}
