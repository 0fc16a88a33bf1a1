//! `cargo xtask fuzz`: lets libFuzzer look for bytes that do harm.

use std::{fs, process::Command};

use crate::tools::{Outcome, asks_for_help, at, output, root, run};

const HELP: &str = "\
cargo xtask fuzz TARGET [--seconds N]

Lets libFuzzer look for bytes that make TARGET panic, for N seconds (60 unless told), beginning with tests/fuzz/corpus/TARGET.
What it finds lies under target/fuzz, and is to be kept in the corpus once the defect is mended. The targets:

  record, head, slot   what stands behind the vault's seals
  compartment          and behind those of what one person keeps for themselves
  vault_file           a vault's file, bent at any place
  backup, age          the lines of a backup, and the file around them
  story, rule          stories, and recurrence rules
  texts                every field that takes text
  touches              touches, silences and clocks in any order

Needs a nightly compiler and cargo fuzz:
  rustup toolchain install nightly && cargo install cargo-fuzz@0.13.2";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    let (target, seconds) = match arguments {
        [target] => (target, "60"),
        [target, flag, seconds] if flag == "--seconds" => (target, seconds.as_str()),
        _ => return Err("which target? see --help".to_owned()),
    };
    let seconds: u32 = seconds
        .parse()
        .map_err(|_| format!("`{seconds}` is no number of seconds"))?;
    check()?;
    look(target, seconds)
}

/// What there is to look at, by name.
pub(crate) fn targets() -> Outcome<Vec<String>> {
    let folder = root().join("tests/fuzz/fuzz_targets");
    let files = fs::read_dir(&folder).map_err(at(&folder))?.filter_map(Result::ok);
    let name = |file: fs::DirEntry| Some(file.path().file_stem()?.to_str()?.to_owned());
    let mut names: Vec<String> = files.filter_map(name).collect();
    names.sort();
    Ok(names)
}

/// Whether what it needs is here.
pub(crate) fn check() -> Outcome {
    output(
        Command::new("cargo")
            .env_remove("RUSTUP_TOOLCHAIN")
            .args(["+nightly", "fuzz", "--version"]),
    )
    .map(drop)
    .map_err(|_| {
        "cargo fuzz is not here, or no nightly compiler; `cargo xtask fuzz --help` has the line for it".to_owned()
    })
}

/// Looks at `target` for so many seconds.
pub(crate) fn look(target: &str, seconds: u32) -> Outcome {
    let found = root().join("target/fuzz");
    let corpus = found.join("corpus").join(target);
    for folder in [&corpus, &found.join("artifacts").join(target)] {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    run(Command::new("cargo")
        .current_dir(root().join("tests/fuzz"))
        // The compiler that the project is pinned to is not the one that is wanted here.
        .env_remove("RUSTUP_TOOLCHAIN")
        .args(["+nightly", "fuzz", "run", "--fuzz-dir", ".", "--target-dir"])
        .arg(found.join("build"))
        .arg(target)
        .arg(&corpus)
        .arg(root().join("tests/fuzz/corpus").join(target))
        .arg("--")
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!(
            "-artifact_prefix={}/",
            found.join("artifacts").join(target).display()
        )))
}
