//! What the vault promises, one promise a test.

mod keeping;
mod place;
