//! Tests on other machines than this one: on Miri, which looks at every access to memory, and on the processor of phones.

use std::process::Command;

use crate::tools::{Outcome, cargo, output, root, run};

/// The target that is emulated: phones have its processor, and a plain Linux runs its programs.
const ARM64: &str = "aarch64-unknown-linux-gnu";
const LINKER: &str = "aarch64-linux-gnu-gcc";
const EMULATOR: &str = "qemu-aarch64";
/// Where Debian puts the libraries that such a program is started with.
const LIBRARIES: &str = "/usr/aarch64-linux-gnu";

/// Cargo of the nightly compiler: the one that the project is pinned to has no Miri.
fn nightly() -> Command {
    let mut command = Command::new("cargo");
    command
        .current_dir(root())
        .env_remove("RUSTUP_TOOLCHAIN")
        .args(["+nightly", "miri"]);
    command
}

/// Whether Miri is here.
pub(crate) fn check_miri() -> Outcome {
    output(nightly().arg("--version")).map(drop).map_err(|_| {
        "Miri is not here; `rustup toolchain install nightly --component miri,rust-src` brings it".to_owned()
    })
}

/// Runs on it what needs neither SQLite nor Argon2: the sealing, the age format, and what the vault seals.
pub(crate) fn miri() -> Outcome {
    const WHAT: [&[&str]; 2] = [
        &["-p", "stillpoint-seal", "-p", "stillpoint-age"],
        &["-p", "stillpoint-vault", "--lib", "sealed::", "testing::"],
    ];
    WHAT.into_iter().try_for_each(|what| {
        let (packages, names) = what.split_at(what.iter().position(|word| word.ends_with("::")).unwrap_or(what.len()));
        run(nightly()
            // The corpus of the fuzzers is read from the disk.
            .env("MIRIFLAGS", "-Zmiri-disable-isolation")
            .args(["test", "--target-dir"])
            .arg(root().join("target/miri"))
            .args(packages)
            .arg("--")
            .args(names))
    })
}

/// Whether a program for phones' processor can be built and run here.
pub(crate) fn check_arm64() -> Outcome {
    let has = |program: &str| output(Command::new(program).arg("--version")).is_ok();
    let standard_library = || output(Command::new("rustup").args(["target", "list", "--installed"]));
    if !has(EMULATOR) || !has(LINKER) {
        return Err(format!(
            "no {EMULATOR} or no {LINKER} here; `apt-get install qemu-user gcc-aarch64-linux-gnu libc6-dev-arm64-cross`"
        ));
    }
    match standard_library() {
        Ok(targets) if targets.lines().any(|target| target == ARM64) => Ok(()),
        _ => Err(format!("no standard library for it here; `rustup target add {ARM64}`")),
    }
}

/// Runs on it the tests of what is kept.
pub(crate) fn arm64() -> Outcome {
    run(cargo()
        .env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER", LINKER)
        .env("CC_aarch64_unknown_linux_gnu", LINKER)
        .env(
            "CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER",
            format!("{EMULATOR} -L {LIBRARIES}"),
        )
        .args([
            "test",
            "--target",
            ARM64,
            "-p",
            "stillpoint-seal",
            "-p",
            "stillpoint-age",
            "-p",
            "stillpoint-vault",
        ]))
}
