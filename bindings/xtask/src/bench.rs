//! `cargo xtask bench`: what it costs, as ratios in one run.

use std::{
    fs,
    process::{Command, Stdio},
};

use crate::{
    android, bindings, screens, swift,
    tools::{Outcome, as_shipped, asks_for_help, at, cargo, in_release, output, root, run},
};

const HELP: &str = "\
cargo xtask bench [--json] [--only NAME…]

Measures, each against its peer in the same run: pause_rust, pause_rust_allocations, append, append_flush, unlock_50,
standing, read_own, cold_pause, search, backup, restore, append_sqlcipher, plan_64, next_occurrence, memory, library, pause_kotlin,
pause_kotlin_busy, touch_kotlin, plan_64_kotlin, pause_swift, tile_to_pause. With --json it prints one JSON object a line, and nothing
else on standard output. What cannot be measured on this computer is said on standard error, and left out. The first append_sqlcipher builds
SQLCipher and its OpenSSL, which takes minutes, a C compiler, perl and make.";

/// What a program measures.
struct Source {
    names: &'static [&'static str],
    measure: fn(&[String]) -> Outcome<String>,
}

const SOURCES: &[Source] = &[
    Source {
        names: &[
            "pause_rust",
            "pause_rust_allocations",
            "append",
            "append_flush",
            "unlock_50",
            "standing",
            "read_own",
            "cold_pause",
            "search",
            "backup",
            "restore",
            "plan_64",
            "next_occurrence",
            "memory",
        ],
        measure: in_rust,
    },
    Source {
        names: &["append_sqlcipher"],
        measure: against_sqlcipher,
    },
    Source {
        names: &["library"],
        measure: library,
    },
    Source {
        names: &["pause_kotlin", "pause_kotlin_busy", "touch_kotlin", "plan_64_kotlin"],
        measure: in_kotlin,
    },
    Source {
        names: &["pause_swift"],
        measure: |_| swift::bench(),
    },
    Source {
        names: &["tile_to_pause"],
        measure: |_| android::bench(),
    },
];

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    let json = arguments.iter().any(|argument| argument == "--json");
    let only: Vec<String> = arguments
        .iter()
        .skip_while(|argument| *argument != "--only")
        .skip(1)
        .filter(|name| *name != "--json")
        .cloned()
        .collect();
    let known = |name: &String| SOURCES.iter().any(|source| source.names.contains(&name.as_str()));
    if let Some(other) = only.iter().find(|name| !known(name)) {
        return Err(format!("there is no bench `{other}`; see --help"));
    }
    for source in SOURCES {
        let wanted = |name: &&&str| only.is_empty() || only.iter().any(|other| other == **name);
        let names: Vec<String> = source.names.iter().filter(wanted).map(ToString::to_string).collect();
        if names.is_empty() {
            continue;
        }
        match (source.measure)(&names) {
            Ok(lines) => print(&lines, &names, json),
            Err(why) => eprintln!("{} left out: {why}", names.join(", ")),
        }
    }
    Ok(())
}

fn print(lines: &str, names: &[String], json: bool) {
    for line in lines.lines() {
        let field = |name: &str| {
            let (_, rest) = line.split_once(&format!("\"{name}\":"))?;
            Some(
                rest.split([',', '}'])
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .trim_matches('"')
                    .to_owned(),
            )
        };
        let Some(name) = field("name").filter(|name| names.contains(name)) else {
            continue;
        };
        if json {
            println!("{line}");
        } else {
            let ratio = match (field("ratio"), field("against")) {
                (Some(ratio), Some(against)) => format!("{ratio} × {against}"),
                _ => String::new(),
            };
            let value = field("value").unwrap_or_default();
            println!("{name:24} {value:>12} {:8} {ratio}", field("unit").unwrap_or_default());
        }
    }
}

fn in_rust(names: &[String]) -> Outcome<String> {
    // What is said besides the lines (p99, say) is heard.
    output(in_release("bench").args(names).stderr(Stdio::inherit()))
}

/// SQLCipher is a program of its own, with a lock file of its own: two builds of SQLite cannot be linked together.
fn against_sqlcipher(names: &[String]) -> Outcome<String> {
    let target = root().join("target/sqlcipher");
    let manifest = root().join("tests/sqlcipher/Cargo.toml");
    run(cargo()
        .args(["build", "--quiet", "--release", "--locked", "--manifest-path"])
        .arg(&manifest)
        .arg("--target-dir")
        .arg(&target)
        // What SQLite is trimmed of here, SQLCipher may need.
        .env("LIBSQLITE3_FLAGS", ""))?;
    let program = target.join("release/stillpoint-sqlcipher");
    output(
        in_release("bench")
            .args(names)
            .env("STILLPOINT_SQLCIPHER", program)
            .stderr(Stdio::inherit()),
    )
}

fn in_kotlin(_: &[String]) -> Outcome<String> {
    bindings::make()?;
    let bindings = root().join("android/bindings/target");
    run(screens::maven().args(["--quiet", "-pl", "bindings", "package", "-DskipTests"]))?;
    let list = bindings.join("classpath");
    let classpath = fs::read_to_string(&list).map_err(at(&list))?;
    let classpath = format!(
        "{}:{}:{}",
        bindings.join("test-classes").display(),
        bindings.join("classes").display(),
        classpath.trim()
    );
    output(
        Command::new("java")
            .current_dir(root())
            .arg(format!(
                "-Djna.library.path={}",
                bindings::folder().join("native").display()
            ))
            .args([
                "-Djna.nosys=true",
                "-XX:+UseSerialGC",
                "-cp",
                &classpath,
                "app.stillpoint.core.BenchKt",
            ]),
    )
}

/// The shipped library, stripped, and SQLite alone, built the same way.
fn library(_: &[String]) -> Outcome<String> {
    let target = root().join("target/ship");
    let size = |package: &str, library: &str| {
        run(cargo()
            .args(["build", "--quiet", "--release", "--package", package, "--lib"])
            .arg("--target-dir")
            .arg(&target)
            .args(["--config", &as_shipped()]))?;
        let stripped = target.join(format!("stripped-{library}"));
        fs::copy(target.join("release").join(library), &stripped).map_err(at(&stripped))?;
        run(Command::new("strip").arg("--strip-all").arg(&stripped))?;
        fs::metadata(&stripped).map(|about| about.len()).map_err(at(&stripped))
    };
    let ours = size("stillpoint-ffi", bindings::shared_library())?;
    let sqlite = size("sqlite-alone", "libsqlite_alone.so")?;
    let ratio = ours as f64 / sqlite as f64;
    Ok(format!(
        "{{\"name\":\"library\",\"value\":{ours},\"unit\":\"bytes\",\"against\":\"SQLite alone\",\"ratio\":{ratio:.2}}}"
    ))
}
