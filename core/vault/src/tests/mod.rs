//! What the vault promises, one promise a test.

mod anchor;
mod arrows;
mod attacks;
mod bad_days;
mod biometrics;
mod compartments;
mod doors;
mod forensics;
mod formats;
mod guessing;
mod guessing_searched;
mod keeping;
mod leaving;
mod locked;
mod meeting;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod no_memory;
mod place;
mod recovery;
mod rotating;
mod salvaging;
mod searching;
mod standing;
mod tail;
mod taking_in;
