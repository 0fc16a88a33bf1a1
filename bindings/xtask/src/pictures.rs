//! `cargo xtask pictures DIR`: every screen in every look, and every pictogram on every ground.

use crate::{
    bindings, doctor, screens,
    tools::{Outcome, asks_for_help, run},
};

const HELP: &str = "\
cargo xtask pictures DIR

Draws every screen into DIR, in each look: night, day, large type, right to left, German; and every pictogram on each
ground. No display is needed.";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    let [folder] = arguments else {
        return Err("which folder? see --help".to_owned());
    };
    let here = std::env::current_dir().map_err(|why| why.to_string())?;
    doctor::check()?;
    bindings::make()?;
    let pictures = here.join(folder);
    run(screens::maven()
        .args([
            "--quiet",
            "test",
            "-pl",
            "desktop",
            "-am",
            "-Dtest=PicturesTest,PictogramsTest",
        ])
        .arg("-Dsurefire.failIfNoSpecifiedTests=false")
        .arg(format!("-Dpictures.dir={}", pictures.display())))?;
    println!("{}", pictures.display());
    Ok(())
}
