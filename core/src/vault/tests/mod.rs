//! What the vault promises, one promise a test.

mod attacks;
mod bad_days;
mod biometrics;
mod compartments;
mod doors;
mod keeping;
mod locked;
#[cfg(target_os = "linux")]
mod memory;
mod place;
mod tail;
