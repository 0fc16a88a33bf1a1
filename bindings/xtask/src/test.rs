//! `cargo xtask test`: every test that can run on this computer.

use std::{process::Command, time::Instant};

use crate::{
    android, bindings, doctor,
    end::{End, of, of_all, word},
    ios, long, run, scanner, screens, store, swift, symbols,
    tools::{Outcome, asks_for_help, cargo, only, output, root, run_and_pick},
};

const HELP: &str = "\
cargo xtask test [--nothing-skipped] [--only BEGINNING…]
cargo xtask test --long [--nothing-skipped] [--briefly] [--only NAME…]

Runs every test that can run on this computer, says plainly what it skipped and why, and exits with 1 if anything failed.
With --nothing-skipped, something skipped is something failed. With --only, no step is run but those whose names begin so,
like `cargo xtask test --only Swift`.

With --long, what takes hours besides, to be run once before an issue is closed:

  age          the source of an age file fails at every single byte, in every way
  walks        1,000 walks over the pages, with typing, waiting, locking and dying; walks-android: 500 through the real
               activity; walks-swift: 1,000 through the iPhone's state
  fitting      every page on every size of screen
  attack       whoever can write to the file (cargo xtask attack)
  crash        the power cut at 1,000,000 points (cargo xtask crash)
  twice        the library, built in two folders, is the same to the byte; apk-twice: the app for Android, but for its signature
  miri         Miri looks at the memory of seal, age and what the vault seals; where it is too slow, with fewer figures
  arm64        the tests of vault, seal and age on the processor that phones have, emulated
  fuzz-TARGET  fifteen minutes of the processor's time of libFuzzer for each target (cargo xtask fuzz); `fuzz` is all of them.
               What they found lies under target/fuzz

With --long, --only runs none but the long steps that are named. --briefly runs each with figures that show no more than that it works,
and says so.";

/// A step and what it comes to.
type Step = (&'static str, fn() -> End);

const STEPS: &[Step] = &[
    ("Rust is formatted", || cargo_step(&["fmt", "--all", "--check"])),
    ("Rust has no lint", || {
        cargo_step(&[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--features",
            "desk",
            "--",
            "-D",
            "warnings",
        ])
    }),
    ("Rust: rooms, laws, stories", || {
        cargo_step(&["test", "--workspace", "--features", "desk", "--no-fail-fast"])
    }),
    ("the sqlite3 that everybody has finds nothing wrong", || {
        if doctor::has_sqlite3() {
            ignored("stock_sqlite")
        } else {
            End::Skipped("there is no program sqlite3 here".to_owned())
        }
    }),
    ("the age that everybody has opens a backup, and writes one", || {
        if doctor::has_age() {
            ignored("stock_age")
        } else {
            End::Skipped("there is no program age here, or no script to type for it".to_owned())
        }
    }),
    ("Rust: what is written about the code", || {
        let mut command = cargo();
        command.env("RUSTDOCFLAGS", "-D warnings");
        of(run_step(command.args([
            "doc",
            "--quiet",
            "--no-deps",
            "-p",
            "stillpoint-vault",
            "-p",
            "stillpoint-core",
            "-p",
            "stillpoint-ffi",
        ])))
    }),
    ("Android's and the iPhone's compiler accept the core", phones),
    (
        "the code for Android's processor is whole, and asks of the phone what is listed",
        || symbols::reader().map_or_else(End::Skipped, |reader| of(symbols::check(&reader))),
    ),
    ("the bindings are generated", || of(bindings::make())),
    ("Kotlin is in style", || {
        of(needs_screens().and_then(|()| run_step(screens::maven().args(["-N", "-Pktlint", "validate"]))))
    }),
    ("Kotlin has no smell", || {
        of(needs_screens().and_then(|()| run_step(screens::maven().args(["-N", "-Pdetekt", "validate"]))))
    }),
    ("Kotlin: bridge, stories, screens, pictures", || {
        of_all(needs_screens().and_then(|()| screens::test()))
    }),
    (
        "Android: the real app on the real core, and packed",
        || match android::check() {
            Ok(()) => of_all(needs_screens().and_then(|()| android::test())),
            Err(why) => End::Skipped(why),
        },
    ),
    ("Android Lint finds what is planted, and nothing else", || {
        android::check().map_or_else(End::Skipped, |()| of(android::lint()))
    }),
    (
        "a scanner for mobile code finds what is planted in both apps, and nothing else",
        || scanner::check().map_or_else(End::Skipped, |()| of(scanner::scan())),
    ),
    ("F-Droid's linter finds what is planted, and nothing else", || {
        store::check().map_or_else(End::Skipped, |()| of(store::lint()))
    }),
    ("an evening is played on the screens, and a second one", || {
        of(needs_screens()
            .and_then(|()| screens::make())
            .and_then(|()| run::two_evenings()))
    }),
    (
        "the iPhone's project is whole, and lacks nothing that the other phone has",
        || of(ios::check()),
    ),
    (
        "Swift: bridge, stories, screens, and the app against stubs",
        || match swift::is_to_be_had() {
            true => of_all(swift::test()),
            false => End::Skipped("there is no Swift 6 here, and no way to unpack one".to_owned()),
        },
    ),
];

/// What was asked for.
struct Asked {
    strict: bool,
    /// The long steps, too, and with which figures.
    long: Option<long::Figures>,
    /// None but these steps: long ones by their names, short ones by how those begin.
    only: Vec<String>,
}

impl Asked {
    fn of(arguments: &[String]) -> Outcome<Self> {
        let mut parts = arguments.splitn(2, |argument| argument == "--only");
        let flags = parts.next().unwrap_or_default();
        let behind = parts.next();
        only(flags, &["--nothing-skipped", "--long", "--briefly"])?;
        let has = |flag: &str| flags.iter().any(|argument| argument == flag);
        if !has("--long") && has("--briefly") {
            return Err("--briefly is for --long; see --help".to_owned());
        }
        let names = behind.unwrap_or_default().to_vec();
        match names.iter().find(|name| name.starts_with('-')) {
            Some(flag) => Err(format!("`{flag}` comes before --only; see --help")),
            None if behind.is_some() && names.is_empty() => Err("--only needs a name behind it; see --help".to_owned()),
            None => Ok(Self {
                strict: has("--nothing-skipped"),
                long: has("--long").then_some(match has("--briefly") {
                    true => long::Figures::BRIEF,
                    false => long::Figures::WHOLE,
                }),
                only: names,
            }),
        }
    }
}

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    let Asked { strict, long, only } = Asked::of(arguments)?;
    let is_brief = arguments.iter().any(|argument| argument == "--briefly");
    let mut steps: Vec<(String, Box<dyn Fn() -> End>)> = Vec::new();
    if only.is_empty() || long.is_none() {
        let short = short(&only)?.into_iter();
        steps.extend(short.map(|&(name, step)| (name.to_owned(), Box::new(step) as _)));
    }
    if let Some(figures) = long {
        let long = long::steps(figures, &only)?;
        println!("What takes long, {} steps:", long.len());
        for step in &long {
            println!("  {:18}{}", step.name, step.says);
        }
        if is_brief {
            println!("Briefly: this shows that each works, and nothing else.");
        }
        let said = |step: long::Long| (format!("{}: {}", step.name, step.says), step.run);
        steps.extend(long.into_iter().map(said));
    }
    let mut ends = Vec::new();
    for (name, step) in steps {
        println!("\n── {name}");
        let begun = Instant::now();
        let end = step();
        let seconds = begun.elapsed().as_secs();
        println!("   {} in {seconds} s", word(&end));
        ends.push((name, end, seconds));
    }
    println!("\nAll of it:");
    for (name, end, seconds) in &ends {
        match end {
            End::Passed => println!("  passed   {seconds:5} s  {name}"),
            End::Failed(why) => println!("  FAILED   {seconds:5} s  {name}: {why}"),
            End::Skipped(why) => println!("  skipped  {seconds:5} s  {name}: {why}"),
        }
    }
    let count = |wanted: &str| ends.iter().filter(|(_, end, _)| word(end) == wanted).count();
    let (passed, failed, skipped) = (count("passed"), count("failed"), count("skipped"));
    if let Some(left) = left_on_disk() {
        println!("\nleft on the disk: {left}");
    }
    println!("\nsteps: {passed} passed, {failed} failed, {skipped} skipped");
    match (failed, skipped) {
        (0, 0) => Ok(()),
        (0, _) if !strict => Ok(()),
        (0, _) => Err("something was skipped".to_owned()),
        _ => Err("something failed".to_owned()),
    }
}

/// What is free where everything is built: a full disk fails a step with whatever its program makes of that.
fn left_on_disk() -> Option<String> {
    let said = output(Command::new("df").arg("-Ph").arg(root())).ok()?;
    said.lines().nth(1)?.split_whitespace().nth(3).map(str::to_owned)
}

/// The short steps, or those that begin as one of `only` says, in whatever case.
fn short(only: &[String]) -> Outcome<Vec<&'static Step>> {
    let begins = |step: &Step, wanted: &String| step.0.to_lowercase().starts_with(&wanted.to_lowercase());
    match only
        .iter()
        .find(|wanted| !STEPS.iter().any(|step| begins(step, wanted)))
    {
        Some(other) => Err(format!("no step begins with `{other}`")),
        None => Ok(STEPS
            .iter()
            .filter(|step| only.is_empty() || only.iter().any(|wanted| begins(step, wanted)))
            .collect()),
    }
}

/// The ignored tests of `file`, which ask for a program that not everybody has.
fn ignored(file: &str) -> End {
    // Built as all of them are: by itself, cargo would compile it with other features, and everything below it once more.
    cargo_step(&[
        "test",
        "--workspace",
        "--features",
        "desk",
        "--test",
        file,
        "--",
        "--ignored",
    ])
}

fn cargo_step(arguments: &[&str]) -> End {
    of(run_step(cargo().args(arguments)))
}

fn run_step(command: &mut Command) -> Outcome {
    run_and_pick(command, |_| false).map(drop)
}

fn needs_screens() -> Outcome {
    doctor::check()
}

/// The core and the facade, checked for a phone without its C compiler: nothing is linked.
fn phones() -> End {
    const TARGETS: [&str; 3] = ["aarch64-linux-android", "aarch64-apple-ios", "aarch64-apple-ios-sim"];
    for target in TARGETS {
        let mut check = cargo();
        check.args(["check", "--quiet", "--no-default-features", "-p", "stillpoint-ffi"]);
        if let Err(why) = symbols::for_phone(&mut check, target) {
            return End::Skipped(why);
        }
        if let Err(why) = run_step(&mut check) {
            return End::Failed(why);
        }
    }
    End::Passed
}

#[cfg(test)]
mod tests {
    use super::{STEPS, short};

    #[test]
    fn a_step_is_named_by_how_it_begins_and_what_begins_nothing_is_refused() {
        let names = |wanted: &[&str]| {
            let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
            short(&wanted).map(|steps| steps.into_iter().map(|step| step.0).collect::<Vec<_>>())
        };
        assert_eq!(
            names(&["android: ", "Rust is"]),
            Ok(vec![
                "Rust is formatted",
                "Android: the real app on the real core, and packed"
            ])
        );
        assert_eq!(names(&[]).map(|steps| steps.len()), Ok(STEPS.len()));
        assert!(names(&["Rust is", "nothing"]).is_err());
    }
}
