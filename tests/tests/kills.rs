//! The app is killed at any moment (SIGKILL), with what it acknowledged kept outside of it. `cargo xtask crash --kills`
//! does the same as often as one likes.

use std::path::Path;

use stillpoint_tests::crash::kills::kill;

#[test]
fn a_death_takes_nothing_that_was_acknowledged() {
    let tally = kill(Path::new(env!("CARGO_BIN_EXE_crash")), 100, 1, false).unwrap();
    assert_eq!((tally.points, tally.lost), (100, 0), "{:#?}", tally.examples);
    assert!(tally.acknowledged > 100, "{}", tally.acknowledged);
}

#[test]
fn an_app_that_acknowledged_before_it_wrote_would_lose_some() {
    let tally = kill(Path::new(env!("CARGO_BIN_EXE_crash")), 60, 2, true).unwrap();
    assert!(tally.lost > 0, "{tally:#?}");
}
