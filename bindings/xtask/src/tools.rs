//! Running other programs, and finding one's way in the project.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

/// What a command comes to: nothing, or one sentence that says what is wrong.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .map(Path::to_path_buf)
        .unwrap_or_default()
}

/// Cargo, in the root of the project.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// `program` of the workspace, built as the tests are: beside one of them, a small one. Otherwise cargo would compile whatever both
/// stand on a second time, without the features that only tests ask for.
pub(crate) fn built(program: &str) -> Outcome<Command> {
    let target = root().join("target");
    run(cargo()
        .args(["build", "--quiet", "--workspace", "--features", "desk"])
        .args(["--test", "testkit", "--bin", program, "--target-dir"])
        .arg(&target))?;
    let mut command = Command::new(
        target
            .join("debug")
            .join(program)
            .with_extension(env::consts::EXE_EXTENSION),
    );
    command.current_dir(root());
    Ok(command)
}

/// The setting, for `--config`, of a library that ships: it names no folder of the computer that built it, and says of which
/// functions the address matters, so that the linker keeps one of those that are alike. It is joined with the flags of
/// `.cargo/config.toml`; the variable RUSTFLAGS would take their place.
pub(crate) fn as_shipped() -> String {
    as_shipped_from(&root())
}

/// The setting of [`as_shipped`] for a copy of the project in the folder `source`.
pub(crate) fn as_shipped_from(source: &Path) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    format!(
        "target.'cfg(all())'.rustflags = ['--remap-path-prefix={}=stillpoint', '--remap-path-prefix={}=cargo', \
         '-Cllvm-args=-addrsig']",
        source.display(),
        home.join("registry/src").display()
    )
}

/// `program` of the tests, compiled as it ships.
pub(crate) fn in_release(program: &str) -> Command {
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--release",
        "-p",
        "stillpoint-tests",
        "--bin",
        program,
        "--",
    ]);
    command
}

/// Runs `command` to its end.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}")),
        Err(why) => Err(format!("{name} could not be started: {why}")),
    }
}

/// As [`run`], and hands back those of the printed lines that are `wanted`. If it fails, the first lines that say what failed stand
/// in the error: whoever reads no more than the end of a long record finds them there.
pub(crate) fn run_and_pick(command: &mut Command, wanted: impl Fn(&str) -> bool) -> Outcome<Vec<String>> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|why| format!("{name} could not be started: {why}"))?;
    let (mut picked, mut failed) = (Vec::new(), Vec::new());
    if let Some(printed) = child.stdout.take() {
        // Bytes, not text: what a program prints need not be UTF-8.
        for line in BufReader::new(printed).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            if wanted(&line) {
                picked.push(line.trim().to_owned());
            }
            if failed.len() < FAILURES_TOLD && says_what_failed(&line) {
                failed.push(line.chars().take(WIDEST_FAILURE).collect());
            }
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(picked),
        Ok(status) => {
            failed.insert(0, format!("{name} ended with {status}"));
            Err(failed.join("\n      "))
        }
        Err(why) => Err(format!("{name} was lost: {why}")),
    }
}

/// So many lines of what failed, each with so many characters.
const FAILURES_TOLD: usize = 8;
const WIDEST_FAILURE: usize = 300;

/// Whether a line is one on which cargo's tests, Maven or Swift's tests name what failed; Maven's advice names nothing.
fn says_what_failed(line: &str) -> bool {
    const ADVICE: [&str; 7] = [
        "Tests run:",
        "-> [Help",
        "[Help",
        "To see the full",
        "Re-run Maven",
        "For more information",
        // Of a program whose end is looked at elsewhere.
        "[java] Java Result",
    ];
    let is_advice = |said: &str| said.is_empty() || ADVICE.iter().any(|it| said.starts_with(it));
    (line.starts_with("test ") && line.ends_with("... FAILED"))
        || line
            .strip_prefix("[ERROR] ")
            .is_some_and(|said| !is_advice(said.trim()))
        || line.contains(": error: ")
}

/// What `command` prints on its standard output.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(done) if done.status.success() => Ok(String::from_utf8_lossy(&done.stdout).into_owned()),
        Ok(done) => Err(format!(
            "{name} ended with {}: {}",
            done.status,
            String::from_utf8_lossy(&done.stderr).trim()
        )),
        Err(why) => Err(format!("{name} could not be started: {why}")),
    }
}

/// Prints `help` and is true, if one of the arguments asks for it.
pub(crate) fn asks_for_help(arguments: &[String], help: &str) -> bool {
    let asked = arguments
        .iter()
        .any(|argument| argument == "--help" || argument == "-h");
    if asked {
        println!("{help}");
    }
    asked
}

/// Refuses every argument that is not among `known`.
pub(crate) fn only(arguments: &[String], known: &[&str]) -> Outcome {
    match arguments.iter().find(|argument| !known.contains(&argument.as_str())) {
        Some(other) => Err(format!("`{other}` is not known here; see --help")),
        None => Ok(()),
    }
}

/// Refuses every argument that [`only`] does, where each of `numbered` is followed by a number, and no number stands by itself.
pub(crate) fn only_and_numbers(arguments: &[String], known: &[&str], numbered: &[&str]) -> Outcome {
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if numbered.contains(&argument.as_str()) {
            if rest.next().is_none_or(|number| number.parse::<u64>().is_err()) {
                return Err(format!("`{argument}` needs a number behind it; see --help"));
            }
        } else {
            only(std::slice::from_ref(argument), known)?;
        }
    }
    Ok(())
}

/// The time of the youngest file at or below `path`; none where nothing is there.
pub(crate) fn youngest(path: &Path) -> Option<SystemTime> {
    let about = fs::metadata(path).ok()?;
    if about.is_file() {
        return about.modified().ok();
    }
    let entries = fs::read_dir(path).ok()?.filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_name() != "target")
        .filter_map(|entry| youngest(&entry.path()))
        .max()
}

/// Whether `made` is there and younger than all of `from`.
pub(crate) fn is_fresh(made: &Path, from: &[PathBuf]) -> bool {
    let sources = from.iter().filter_map(|path| youngest(path)).max();
    matches!((youngest(made), sources), (Some(made), Some(sources)) if made >= sources)
}

/// A sentence about a file that could not be read, made or copied.
pub(crate) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> String + '_ {
    move |why| format!("{}: {why}", path.display())
}

/// Whether there is such a program, and it answers.
pub(crate) fn answers(program: &str, arguments: &[&str]) -> bool {
    output(Command::new(program).args(arguments)).is_ok()
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{FAILURES_TOLD, WIDEST_FAILURE, only_and_numbers, run_and_pick};

    #[cfg(unix)]
    #[test]
    fn what_failed_is_named_in_the_error_and_no_more_of_it_than_a_screen_shows() {
        let run = |script: &str| run_and_pick(Command::new("sh").args(["-c", script]), |line| line == "wanted");
        assert_eq!(run("echo wanted; echo other"), Ok(vec!["wanted".to_owned()]));

        for told in [
            "test laws::one ... FAILED",
            "[ERROR]   OneTest.it_holds:12 expected:<1> but was:<2>",
            "/it/OneTests.swift:12: error: -[OneTests testIt] : XCTAssertEqual failed",
        ] {
            let error = run(&format!("echo wanted; echo '{told}'; exit 1")).unwrap_err();
            let lines: Vec<&str> = error.lines().map(str::trim).collect();
            assert_eq!(lines, ["sh ended with exit status: 1", told]);
        }
        let untold = "test laws::one ... ok\n[ERROR] Tests run: 3, Failures: 1\n[ERROR] \n[ERROR] -> [Help 1]\n[ERROR]      [java] Java Result: 1";
        let error = run(&format!("echo '{untold}'; exit 1")).unwrap_err();
        assert_eq!(error, "sh ended with exit status: 1");

        let many = "for each in $(seq 99); do printf '[ERROR] %0999d\n' $each; done; exit 1";
        let error = run(many).unwrap_err();
        assert_eq!(error.lines().count(), 1 + FAILURES_TOLD);
        assert!(error.lines().all(|line| line.trim().len() <= WIDEST_FAILURE));
    }

    #[test]
    fn a_number_stands_behind_its_name_or_is_refused() {
        let takes = |line: &str| {
            let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            only_and_numbers(&arguments, &["--control"], &["--points", "--seed"]).is_ok()
        };
        for right in ["", "--control", "--points 5 --seed 7", "--seed 7 --control"] {
            assert!(takes(right), "{right}");
        }
        for wrong in [
            "5000",
            "--points",
            "--points many",
            "--control 5",
            "--seed 7 5000",
            "--other",
        ] {
            assert!(!takes(wrong), "{wrong}");
        }
    }
}
