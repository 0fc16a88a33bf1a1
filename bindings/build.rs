//! Packs the library's relocations and leaves no room between its parts, where the system that loads it understands
//! that: a twentieth of its size.

use std::{env, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |part: &str| env::var(format!("CARGO_CFG_TARGET_{part}")).unwrap_or_default();
    let here = env::var("HOST") == env::var("TARGET");
    if target("OS") == "linux" && target("ENV") == "gnu" && here && glibc_packs() {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,pack-relative-relocs,-z,noseparate-code,--build-id=none");
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
