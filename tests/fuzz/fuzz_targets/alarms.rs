//! See `stillpoint_tests::fuzz`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| stillpoint_tests::fuzz::run("alarms", bytes));
