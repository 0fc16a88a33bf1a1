//! The screens on a computer: building them, and starting programs among them.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    bindings, story,
    tools::{Outcome, at, is_fresh, root, run, run_and_pick},
};

/// Maven, in the folder of the screens. Quiet, and without colour where nobody looks.
pub(crate) fn maven() -> Command {
    let mut command = Command::new(if cfg!(windows) { "mvn.cmd" } else { "mvn" });
    command
        .current_dir(root().join("android"))
        .args(["--batch-mode", "--no-transfer-progress"]);
    command
}

fn desktop() -> PathBuf {
    root().join("android/desktop")
}

/// Builds the library and the screens, if something changed since.
pub(crate) fn make() -> Outcome {
    bindings::make()?;
    let stamp = root().join("target/screens-complete");
    let android = root().join("android");
    let sources = ["bindings", "ui", "desktop", "pom.xml"]
        .map(|name| android.join(name))
        .into_iter()
        .chain([bindings::folder()]);
    if is_fresh(&stamp, &sources.collect::<Vec<_>>()) && desktop().join("target/classpath").exists() {
        return Ok(());
    }
    // Without compiling the tests: whoever only looks at the app does not wait for them.
    run(maven().args(["--quiet", "package", "-Dmaven.test.skip"]))?;
    fs::write(&stamp, "").map_err(at(&stamp))
}

/// Every Kotlin test. Hands back where tests skipped themselves.
pub(crate) fn test() -> Outcome<Vec<String>> {
    story::write_json()?;
    run_and_pick(maven().arg("verify"), is_skip)
}

/// Every page on every size of screen, where [`test`] measures the larger and the wider ones for what is needed at once.
pub(crate) fn fitting() -> Outcome {
    let only = ["-Dtest=FittingTest", "-Dsurefire.failIfNoSpecifiedTests=false"];
    run(maven()
        .args(["-pl", "desktop", "-am", "verify"])
        .args(only)
        .env("STILLPOINT_FITTING", "everything"))
}

/// A line like "Tests run: 5, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 3.2 s -- in app.stillpoint.ZonesTest".
pub(crate) fn is_skip(line: &str) -> bool {
    let skipped = line
        .split_once(", Skipped: ")
        .and_then(|(_, rest)| rest.split_once(", "));
    skipped.is_some_and(|(number, _)| number != "0")
}

/// Java with the screens on its class path, to start `main` of.
pub(crate) fn java(main: &str) -> Outcome<Command> {
    let target = desktop().join("target");
    let list = target.join("classpath");
    let classpath = fs::read_to_string(&list).map_err(at(&list))?;
    let separator = if cfg!(windows) { ';' } else { ':' };
    let mut command = Command::new("java");
    command
        .current_dir(root())
        .arg(format!(
            "-Djna.library.path={}",
            bindings::folder().join("native").display()
        ))
        .arg("-Djna.nosys=true")
        .arg(format!("-Dskiko.data.path={}", root().join("target/skiko").display()))
        .arg("-cp")
        .arg(format!(
            "{}{separator}{}",
            target.join("classes").display(),
            classpath.trim()
        ))
        .arg(main);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::is_skip;

    #[test]
    fn a_class_with_a_skipped_test_is_seen_and_no_other() {
        let line = |skipped| {
            format!("[WARNING] Tests run: 5, Failures: 0, Errors: 0, Skipped: {skipped}, Time elapsed: 3 s -- in A")
        };
        assert!(is_skip(&line(1)));
        assert!(!is_skip(&line(0)));
        assert!(
            !is_skip("[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1"),
            "the sum says where nothing was skipped"
        );
        assert!(!is_skip("Skipped: 1"));
    }
}
