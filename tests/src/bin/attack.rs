//! `cargo xtask attack`: what somebody who can write to the file can do, in a table.

use std::{env, panic, process::ExitCode};

use stillpoint_tests::attack::{Outcome, all};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let seed = match arguments.as_slice() {
        [] => Ok(1),
        [name, seed] if name == "--seed" => seed.parse().map_err(|_| format!("--seed: `{seed}` is not a number")),
        other => Err(format!("{other:?}?")),
    };
    let seed = match seed {
        Ok(seed) => seed,
        Err(why) => {
            eprintln!("attack: {why}");
            return ExitCode::FAILURE;
        }
    };
    // A panic is an outcome here, and told in the table.
    panic::set_hook(Box::new(|_| {}));
    let attacks = all(seed);
    println!("{:46}  {:62}  outcome", "attack", "what was done");
    for attack in &attacks {
        println!("{attack}");
    }
    let outcomes = || attacks.iter().flat_map(|attack| &attack.outcomes);
    let count = |outcome| outcomes().filter(|one| **one == outcome).count();
    let (accepted, unsaid) = (count(Outcome::Accepted), count(Outcome::Unsaid));
    println!(
        "{} attacks in {} tries, {accepted} accepted, {unsaid} unsaid",
        attacks.len(),
        outcomes().count()
    );
    if accepted == 0 && unsaid == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
