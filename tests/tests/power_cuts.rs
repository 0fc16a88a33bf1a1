//! The power goes at any moment: no acknowledged entry is lost. `cargo xtask crash` does the same at as many points as
//! one likes.

use stillpoint_tests::crash::{Flushes, cut_power};

#[test]
fn a_power_cut_takes_nothing_that_was_acknowledged() {
    let tally = cut_power(2_000, 1, Flushes::All).unwrap();
    assert_eq!((tally.points, tally.lost), (2_000, 0), "{:#?}", tally.examples);
    assert!(tally.acknowledged > 300, "{}", tally.acknowledged);
    assert!(tally.logs > 0, "no log was ever full");
}

#[test]
fn without_a_flush_at_each_change_it_would() {
    let tally = cut_power(300, 2, Flushes::NotAtCommit).unwrap();
    assert!(tally.lost > 0 && tally.examples.iter().any(|why| why.contains("is lost")));
    // The log itself is still good: no vault is broken by it.
    assert!(
        tally.examples.iter().all(|why| !why.contains("not whole")),
        "{:#?}",
        tally.examples
    );
}

#[test]
fn without_any_flush_vaults_would_break_and_it_would_be_noticed() {
    let tally = cut_power(300, 3, Flushes::None).unwrap();
    let broken = |why: &&String| why.contains("not whole") || why.contains("damaged");
    assert!(
        tally.lost > 0 && tally.examples.iter().find(broken).is_some(),
        "{tally:#?}"
    );
}
