//! The library's code for the processor of phones, made whole: a static library needs no linker. What it asks of the phone
//! (libc, SQLite, unwinding) is a list, and the list is held fixed: a call that a phone may lack is seen when it comes in.

use std::{collections::BTreeSet, fs, path::PathBuf, process::Command};

use crate::tools::{Outcome, at, cargo, output, root, run};

const TARGET: &str = "aarch64-linux-android";

/// Above the list, for whoever opens it.
const HEAD: &str = "\
# What the library's code for aarch64-linux-android asks of the phone: libc, the unwinder, SQLite (which is compiled in where
# there is an NDK). `weak` may be missing there. Made and compared by `cargo xtask test`; UPDATE=1 writes it anew.
";

fn list() -> PathBuf {
    root().join("android/symbols.txt")
}

/// Where nobody hands out a target's standard library, it is made from its source, in a folder of its own. An error where there
/// is no source either.
pub(crate) fn for_phone(command: &mut Command, target: &str) -> Outcome {
    command.args(["--target", target]).env_remove("CARGO_BUILD_TARGET");
    if rustup(["target", "add", target]) {
        return Ok(());
    }
    if !rustup(["component", "add", "rust-src"]) {
        return Err(format!(
            "rustup can bring neither {target} nor the source of the standard library"
        ));
    }
    command.args(["-Z", "build-std=std,panic_unwind"]);
    command
        .args(["--target-dir", "target/from-source"])
        .env("RUSTC_BOOTSTRAP", "1");
    Ok(())
}

fn rustup(what: [&str; 3]) -> bool {
    output(Command::new("rustup").args(what)).is_ok()
}

/// The program that reads symbols of every processor; an error where rustup cannot bring it.
pub(crate) fn reader() -> Outcome<PathBuf> {
    let sysroot = output(Command::new("rustc").current_dir(root()).args(["--print", "sysroot"]))?;
    let is_there = || {
        let rustlib = PathBuf::from(sysroot.trim()).join("lib/rustlib");
        let targets = fs::read_dir(rustlib).ok()?;
        let mut programs = targets.filter_map(|entry| Some(entry.ok()?.path().join("bin/llvm-nm")));
        programs.find(|program| program.is_file())
    };
    is_there()
        .or_else(|| {
            rustup(["component", "add", "llvm-tools"]);
            is_there()
        })
        .ok_or_else(|| "rustup cannot bring llvm-tools, which read the symbols".to_owned())
}

/// Makes the code as it ships, and compares what it asks for with the list.
pub(crate) fn check(reader: &PathBuf) -> Outcome {
    let mut command = cargo();
    command.args(["rustc", "--quiet", "--release", "-p", "stillpoint-ffi", "--lib"]);
    command.args(["--no-default-features", "--crate-type", "staticlib"]);
    for_phone(&mut command, TARGET)?;
    run(&mut command)?;
    let folder =
        ["target/from-source", "target"].map(|folder| root().join(folder).join(TARGET).join("release/libstillpoint.a"));
    let library = folder.iter().find(|file| file.is_file()).ok_or("no library was made")?;
    let printed = output(Command::new(reader).arg("--format=posix").arg(library))?;
    let asked = asked_for(&printed);
    let file = list();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, written(&asked)).map_err(at(&file))?;
    }
    compared(&asked, &fs::read_to_string(&file).map_err(at(&file))?)
}

/// What is asked for and not there, of what `nm` prints in POSIX's format: a name, and a letter.
fn asked_for(printed: &str) -> BTreeSet<String> {
    let pairs = || {
        printed.lines().filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?, words.next()?))
        })
    };
    // `llvm-nm` ends the name of each member of the archive with a colon, and no letter comes after it.
    let there: BTreeSet<&str> = pairs()
        .filter(|(_, kind)| kind.len() == 1 && !matches!(*kind, "U" | "w" | "v"))
        .map(|(name, _)| name)
        .collect();
    let asked = pairs().filter(|(name, kind)| matches!(*kind, "U" | "w" | "v") && !there.contains(name));
    asked
        .map(|(name, kind)| match kind {
            "U" => name.to_owned(),
            _ => format!("{name} weak"),
        })
        .collect()
}

fn written(asked: &BTreeSet<String>) -> String {
    let lines: Vec<&str> = asked.iter().map(String::as_str).collect();
    format!("{HEAD}{}\n", lines.join("\n"))
}

/// An error that says what is asked for and not listed, or listed and not asked for.
fn compared(asked: &BTreeSet<String>, list: &str) -> Outcome {
    let listed: BTreeSet<String> = list
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(str::to_owned)
        .collect();
    let said = |what: &str, names: Vec<&String>| {
        let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
        (!names.is_empty()).then(|| format!("{what}: {}", names.join(", ")))
    };
    let wrong: Vec<String> = [
        said(
            "asked of the phone, and not in android/symbols.txt",
            asked.difference(&listed).collect(),
        ),
        said(
            "in android/symbols.txt, and not asked for any more",
            listed.difference(asked).collect(),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n")),
    }
}

#[cfg(test)]
mod tests {
    use super::{asked_for, compared, list, written};

    const PRINTED: &str = "\
lib.a[one.o]:
ours T 0 10
read U
memfd_create w
theirs U
lib.a[other.o]:
theirs t 0 4
";

    #[test]
    fn what_one_member_has_is_not_asked_for() {
        let asked = asked_for(PRINTED);
        assert_eq!(asked.iter().collect::<Vec<_>>(), ["memfd_create weak", "read"]);
    }

    #[test]
    fn one_that_is_not_listed_and_one_that_is_not_asked_for_are_found() {
        let asked = asked_for(PRINTED);
        let list = written(&asked);
        assert_eq!(compared(&asked, &list), Ok(()));
        let less = compared(&asked, &list.replace("read\n", "")).unwrap_err();
        assert!(less.contains("not in android/symbols.txt: read"), "{less}");
        let more = compared(&asked, &format!("{list}fork\n")).unwrap_err();
        assert!(more.contains("not asked for any more: fork"), "{more}");
        let strong = compared(&asked, &list.replace("memfd_create weak", "memfd_create")).unwrap_err();
        assert!(
            strong.contains("memfd_create weak"),
            "what may be missing must not become what may not: {strong}"
        );
    }

    #[test]
    fn the_list_asks_for_no_network_and_no_other_process() {
        let list = std::fs::read_to_string(list()).unwrap();
        let names: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
        for never in [
            "socket",
            "connect",
            "getaddrinfo",
            "bind",
            "fork",
            "execve",
            "execvp",
            "posix_spawn",
            "system",
        ] {
            assert!(!names.contains(&never), "{never}");
        }
    }
}
