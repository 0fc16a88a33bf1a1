//! What the vault promises, one promise a test.

mod attacks;
mod bad_days;
mod doors;
mod keeping;
mod locked;
#[cfg(target_os = "linux")]
mod memory;
mod place;
mod recovery;
mod searching;
mod tail;
mod taking_in;
