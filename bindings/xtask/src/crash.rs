//! `cargo xtask crash`: power cuts and deaths, against the real vault.

use crate::tools::{Outcome, asks_for_help, cargo, only_and_numbers, run};

const HELP: &str = "\
cargo xtask crash [--points N] [--seed N] [--control]
cargo xtask crash --kills N [--seed N] [--control]

Lets real vaults live, writes down every write, truncation, flush and removal of their files, and cuts the power at N
points (100,000 if nothing else is said): what was flushed is there, of what was written after it any part, in sectors of
512 bytes, some of them torn. From 20,000 points on, that is done after each change, several times. Each time the vault is
opened again from what is left, and something may be dropped in before it is unlocked. A point is lost if an acknowledged
entry, thing or mark is not there, if something is there by halves, or if the vault is not whole. The last line is
`N points, L lost`.

With --kills, a process that writes is killed (SIGKILL) N times at moments it does not know, and what it acknowledged
until then is kept by another. The last line is `N deaths, L lost`.

Exits with 1 if anything was lost. The same seed (1 if nothing else is said) makes the same lives and the same cuts.

--control takes the safety away, and exits with 1 if nothing was lost. For power cuts, the log is no longer flushed when
a change is acknowledged, only before it is brought into the file and when it begins anew: what SQLite does with
synchronous=NORMAL. For deaths, the process acknowledges before it writes.";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    only_and_numbers(arguments, &["--control"], &["--points", "--seed", "--kills"])?;
    // Optimised: everything is opened a hundred thousand times.
    let program = [
        "run",
        "--quiet",
        "--release",
        "-p",
        "stillpoint-tests",
        "--bin",
        "crash",
        "--",
    ];
    run(cargo().args(program).args(arguments))
}
