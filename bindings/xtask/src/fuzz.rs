//! `cargo xtask fuzz`: lets libFuzzer look for bytes that do harm.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use crate::tools::{Outcome, asks_for_help, at, output, root, run};

const HELP: &str = "\
cargo xtask fuzz TARGET [--seconds N]

Lets libFuzzer look for bytes that make TARGET panic, for N seconds of the processor's time (60 unless told), beginning with
tests/fuzz/corpus/TARGET. What it finds lies under target/fuzz, and is to be kept in the corpus once the defect is mended. The
targets:

  record, head, slot   what stands behind the vault's seals
  compartment          and behind those of what one person keeps for themselves
  vault_file           a vault's file, bent at any place
  backup, age          the lines of a backup, and the file around them
  kept                 every record of the table of what is kept, as a copy may bring it
  story, rule          stories, and recurrence rules
  texts                every field that takes text
  touches              touches, silences and clocks in any order
  calls                every call of the facade, and whatever the system may answer, from every state of the table of doors
  alarms               what a phone keeps of its reminders, and says of its clocks

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

/// Looks at `target` for so many seconds of the processor's time: a machine that does other things besides looks no less closely.
pub(crate) fn look(target: &str, seconds: u32) -> Outcome {
    let found = root().join("target/fuzz");
    let (corpus, artifacts) = (found.join("corpus").join(target), found.join("artifacts").join(target));
    for folder in [&corpus, &artifacts] {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let fuzzer = built(&found.join("build"), target)?;
    let (wanted, begun) = (f64::from(seconds), Instant::now());
    let mut looked = 0.0;
    while looked < wanted {
        // What the processor gave to others is looked for again. Rounded up: libFuzzer takes 0 as "for ever".
        let rest = (wanted - looked).ceil();
        let mut command = timed(&fuzzer);
        command
            .current_dir(root().join("tests/fuzz"))
            .env("ASAN_OPTIONS", "detect_odr_violation=0")
            .arg(&corpus)
            .arg(root().join("tests/fuzz/corpus").join(target))
            .arg(format!("-max_total_time={rest}"))
            .arg(format!("-artifact_prefix={}/", artifacts.display()));
        looked += processor_s(&mut command)?;
    }
    let took = begun.elapsed().as_secs_f64();
    println!("{target}: nothing found in {looked:.0} s of the processor's time ({took:.0} s on the clock)");
    Ok(())
}

/// The fuzzer of `target`, built in the folder `build`.
fn built(build: &Path, target: &str) -> Outcome<PathBuf> {
    run(Command::new("cargo")
        .current_dir(root().join("tests/fuzz"))
        // The compiler that the project is pinned to is not the one that is wanted here.
        .env_remove("RUSTUP_TOOLCHAIN")
        .args(["+nightly", "fuzz", "build", "--fuzz-dir", ".", "--target-dir"])
        .arg(build)
        .arg(target))?;
    let kinds = fs::read_dir(build).map_err(at(build))?.filter_map(Result::ok);
    let mut built = kinds.map(|kind| kind.path().join("release").join(target));
    built
        .find(|program| program.is_file())
        .ok_or_else(|| format!("cargo fuzz built no `{target}`"))
}

/// `program` with whatever arguments follow, which says behind what it printed how much of the processor's time it took.
fn timed(program: &Path) -> Command {
    let mut shell = Command::new("sh");
    // `times` says it of the shell, and then of what it has run (POSIX).
    shell
        .args(["-c", "\"$@\" >&2; ended=$?; times; exit $ended", "sh"])
        .arg(program);
    shell
}

/// Runs what [`timed`] made. How many seconds of the processor's time it took.
fn processor_s(command: &mut Command) -> Outcome<f64> {
    let shell = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn();
    let done = shell.and_then(std::process::Child::wait_with_output);
    let done = done.map_err(|why| format!("no shell could be started: {why}"))?;
    if !done.status.success() {
        return Err(format!("the fuzzer ended with {}", done.status));
    }
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let children = said.lines().last().and_then(seconds_of);
    children
        .filter(|seconds| *seconds > 0.0)
        .ok_or_else(|| format!("the shell says no time: {said}"))
}

/// The seconds in a line such as `0m1.250000s 1m0.750000s`, together.
fn seconds_of(line: &str) -> Option<f64> {
    line.split_whitespace()
        .map(|time| {
            let (minutes, seconds) = time.strip_suffix('s')?.split_once('m')?;
            // Some shells write the comma of the language they are set to.
            let seconds: f64 = seconds.replace(',', ".").parse().ok()?;
            Some(minutes.parse::<f64>().ok()?.mul_add(60.0, seconds))
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use std::{path::Path, time::Instant};

    use super::{processor_s, seconds_of, timed};

    #[test]
    fn what_a_shell_says_of_times_is_read() {
        assert_eq!(seconds_of("0m1.250000s 1m0.750000s"), Some(62.0));
        assert_eq!(seconds_of("0m1,500s 0m0,500s"), Some(2.0));
        assert_eq!(seconds_of("nothing"), None);
    }

    #[test]
    fn what_only_waits_takes_no_time_of_the_processor_and_what_fails_is_told() {
        let begun = Instant::now();
        let mut waits = timed(Path::new("sh"));
        // A hundredth of a second is the least that a shell tells.
        waits.args(["-c", "sleep 0.3; i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); done"]);
        let took = processor_s(&mut waits).unwrap();
        assert!(took < begun.elapsed().as_secs_f64() - 0.2, "{took}");
        let mut fails = timed(Path::new("sh"));
        assert!(processor_s(fails.args(["-c", "exit 77"])).is_err());
    }
}
