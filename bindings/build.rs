//! Makes the library small where the system and the linker understand how: packs its relocations, leaves no room
//! between its parts, keeps one of the functions that are alike (those alone of which the compiler says that nobody
//! compares their addresses), and leaves out of what ships what only the generator of the bindings reads.

use std::{env, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=shipped.ld");
    let target = |part: &str| env::var(format!("CARGO_CFG_TARGET_{part}")).unwrap_or_default();
    let here = env::var("HOST") == env::var("TARGET");
    if target("OS") == "linux" && target("ENV") == "gnu" && here && glibc_packs() {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,pack-relative-relocs,-z,noseparate-code,--build-id=none");
        if target("ARCH") == "x86_64" && ships() && usual_linker() {
            let folder = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
            println!("cargo::rustc-cdylib-link-arg=-Wl,-T,{folder}/shipped.ld,--icf=safe");
        }
    }
    // The NDK links with LLD, too.
    if target("OS") == "android" {
        println!("cargo::rustc-cdylib-link-arg=-Wl,--icf=safe");
    }
}

/// Whether this computer's C library is 2.36 or newer: older ones would load the library and crash.
fn glibc_packs() -> bool {
    let Ok(printed) = Command::new("getconf").arg("GNU_LIBC_VERSION").output() else {
        return false;
    };
    let printed = String::from_utf8_lossy(&printed.stdout).into_owned();
    let version = printed.split_whitespace().nth(1).unwrap_or_default();
    let mut numbers = version
        .split('.')
        .map(|number| number.parse::<u32>().unwrap_or_default());
    (numbers.next(), numbers.next()) >= (Some(2), Some(36))
}

/// Whether this is the library that ships. The bindings are generated from the one with the desk, or from one of the
/// `dev` profile: these keep UniFFI's metadata. The checksums by which the two are compared when the app starts stay.
fn ships() -> bool {
    env::var("PROFILE").is_ok_and(|profile| profile == "release") && env::var_os("CARGO_FEATURE_DESK").is_none()
}

/// Whether nobody chose another linker than the one Rust brings for this target (LLD, since Rust 1.90): not every linker
/// reads `shipped.ld`.
fn usual_linker() -> bool {
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let chosen = |flag: &str| flag.trim_start_matches("-C").trim_start().starts_with("link");
    env::var_os("RUSTC_LINKER").is_none() && !flags.split('\x1f').any(chosen)
}
