//! `cargo xtask run`: the app on this computer.

use std::env;

use crate::{
    doctor, screens,
    tools::{Outcome, asks_for_help, only, root, run},
};

const HELP: &str = "\
cargo xtask run [--evening]

Opens Stillpoint in a phone-sized window, on a real encrypted vault in target/phone. Beside the phone stands a small desk
with what a phone has and a computer lacks. Builds whatever is missing first.

Without a display, or with --evening, it plays a whole evening instead, by pressing what a person presses on the same
screens, on a vault in target/evening/vault. The pictures and an index.html that shows them are in target/evening. Played
again, it opens the vault of the first evening.";

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    only(arguments, &["--evening"])?;
    doctor::check()?;
    screens::make()?;
    if arguments.is_empty() && has_display() {
        let vault = root().join("target/phone");
        return run(screens::java("app.stillpoint.desktop.MainKt")?.arg(vault));
    }
    if arguments.is_empty() {
        println!("There is no display here: an evening is played, and photographed.");
    }
    evening()
}

/// Plays the evening and leaves its pictures.
pub(crate) fn evening() -> Outcome {
    let folder = root().join("target/evening");
    run(screens::java("app.stillpoint.desktop.EveningKt")?.env_remove("DISPLAY").arg(folder))
}

/// Plays an evening on a new vault, and another one on the vault of the first.
pub(crate) fn two_evenings() -> Outcome {
    let folder = root().join("target/evening");
    let _ = std::fs::remove_dir_all(&folder);
    evening()?;
    evening()
}

fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
