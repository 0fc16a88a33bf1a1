//! `cargo xtask`: everything that is done with Stillpoint on a computer.

mod bindings;
mod tools;

use std::process::ExitCode;

use tools::Outcome;

const HELP: &str = "\
cargo xtask COMMAND

  bindings       the library, and the Kotlin and Swift that call it, under target/bindings

Each command explains itself with --help.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("--help", arguments.as_slice()),
    };
    let done: Outcome = match command {
        "bindings" => bindings::command(rest),
        "--help" | "help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
