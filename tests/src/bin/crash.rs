//! `cargo xtask crash`: cuts the power under a real vault, or kills the process that writes to it, and counts what is
//! lost.

use std::{env, path::Path, process::ExitCode, str::FromStr};

use stillpoint_tests::crash::{
    Flushes, Tally, cut_power,
    kills::{WRITER, kill, write_until_killed},
};

/// How many losses are told one by one.
const SHOWN: usize = 8;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [command, place, seed, boasts, secrets] = arguments.as_slice()
        && command == WRITER
    {
        let seed = seed.parse().unwrap_or(0);
        let ended = write_until_killed(Path::new(place), seed, boasts == "true", secrets == "true");
        return ended.map_or_else(failed, |()| ExitCode::SUCCESS);
    }
    run(&arguments).unwrap_or_else(failed)
}

fn failed(why: String) -> ExitCode {
    eprintln!("crash: {why}");
    ExitCode::FAILURE
}

fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let control = arguments.iter().any(|argument| argument == "--control");
    let seed = number(arguments, "--seed")?.unwrap_or(1);
    let (tally, points) = if let Some(deaths) = number(arguments, "--kills")? {
        let program = env::current_exe().map_err(|why| why.to_string())?;
        (kill(&program, deaths, seed, control)?, "deaths")
    } else {
        let flushes = if control { Flushes::NotAtCommit } else { Flushes::All };
        let points = number(arguments, "--points")?.unwrap_or(100_000);
        (cut_power(points, seed, flushes)?, "points")
    };
    let Tally {
        points: count, lost, ..
    } = tally;
    for example in tally.examples.iter().take(SHOWN) {
        println!("{example}");
    }
    if lost > SHOWN {
        println!("… and {} more", lost - SHOWN);
    }
    println!("{} things were acknowledged before", tally.acknowledged);
    if tally.logs > 0 {
        println!(
            "{} times a log was full, brought into the file and begun anew",
            tally.logs
        );
    }
    println!("{count} {points}, {lost} lost");
    let as_it_must_be = count > 0 && (lost > 0) == control;
    Ok(if as_it_must_be {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn number<T: FromStr>(arguments: &[String], name: &str) -> Result<Option<T>, String> {
    let Some(at) = arguments.iter().position(|argument| argument == name) else {
        return Ok(None);
    };
    let value = arguments.get(at + 1).ok_or(format!("{name} needs a number"))?;
    let number = value
        .parse()
        .map_err(|_| format!("{name}: `{value}` is not a number"))?;
    Ok(Some(number))
}
