//! `cargo xtask`: everything that is done with Stillpoint on a computer.

mod android;
mod attack;
mod bench;
mod bindings;
mod crash;
mod doctor;
mod elsewhere;
mod end;
mod framework;
mod fuzz;
mod ios;
mod licences;
mod long;
mod oracle;
mod pictograms;
mod pictures;
mod python;
mod run;
mod scanner;
mod screens;
mod store;
mod story;
#[cfg(test)]
mod studio;
mod swift;
mod swift_package;
mod symbols;
mod test;
mod tools;
mod twice;

use std::process::ExitCode;

use tools::Outcome;

const HELP: &str = "\
cargo xtask COMMAND

  run            the app, in a phone-sized window; without a display, an evening played and photographed
  test           every test that can run here; with --long, what takes hours besides
  story FILE…    plays story files
  oracle CASES ZONES
                 the schedule against cases that were worked out elsewhere
  bench          what it costs, as ratios in one run
  android        the app for Android, under target/android
  crash          power cuts and deaths, against the real vault
  attack         what somebody who can write to the file can do
  pictures DIR   every screen in every look
  bindings       the library, and the Kotlin and Swift that call it, under target/bindings
  ios            the app for the iPhone, as far as this computer can make it
  fuzz TARGET    lets libFuzzer look for bytes that do harm
  doctor         what this computer has, and what it lacks

Each command explains itself with --help.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("--help", arguments.as_slice()),
    };
    let done: Outcome = match command {
        "run" => run::command(rest),
        "test" => test::command(rest),
        "story" => story::command(rest),
        "oracle" => oracle::command(rest),
        "bench" => bench::command(rest),
        "android" => android::command(rest),
        "attack" => attack::command(rest),
        "crash" => crash::command(rest),
        "bindings" => bindings::command(rest),
        "pictures" => pictures::command(rest),
        "fuzz" => fuzz::command(rest),
        "ios" => ios::command(rest),
        "doctor" => doctor::command(rest),
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
