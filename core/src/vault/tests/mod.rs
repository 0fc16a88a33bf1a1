//! What the vault promises, one promise a test.

mod attacks;
mod bad_days;
mod doors;
mod keeping;
mod locked;
mod place;
mod tail;
