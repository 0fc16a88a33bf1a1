//! `cargo xtask attack`: what somebody who can write to the file can do.

use crate::tools::{Outcome, asks_for_help, cargo, only_and_numbers, run};

const HELP: &str = "\
cargo xtask attack [--seed N]

Does to a vault whatever somebody can do who can write to its file and knows no key, and prints a table: the attack, what
was done, and the outcome. `refused`: it does not open. `said`: it opens, the app says on its first page that something is
not as it was, and it shows nothing that was not once written in that place. `harmless`: everything is as it was written.
`UNSAID`: the vault knows, and the app says nothing. `ACCEPTED`: it says that it is whole and it is not, or it shows what
nobody wrote, or it panics. What the vault does not promise to notice, the newest entries since the phone last remembered
them, is not in the table.

The seed (1 if nothing else is said) decides which bits are flipped. Exits with 1 if anything was accepted or
unsaid.";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    only_and_numbers(arguments, &[], &["--seed"])?;
    run(cargo()
        .args(["run", "--quiet", "-p", "stillpoint-tests", "--bin", "attack", "--"])
        .args(arguments))
}
