//! `cargo xtask story FILE…`: plays story files, and says which one does not hold, and at which step.

use std::{env, path::Path, process::ExitCode};

use stillpoint_tests::{player, story::Story};

fn main() -> ExitCode {
    let (mut passed, mut failed) = (0_u32, 0_u32);
    for file in env::args().skip(1) {
        let path = Path::new(&file);
        let played = Story::open(path).map_err(|why| why.to_string()).and_then(|story| {
            player::play(&story)
                .map_err(|why| format!("{file}, {why}"))
                .map(|()| story.title)
        });
        match played {
            Ok(title) => {
                passed = passed.saturating_add(1);
                println!("passed  {file}: {title}");
            }
            Err(why) => {
                failed = failed.saturating_add(1);
                println!("FAILED  {why}");
            }
        }
    }
    println!("stories: {passed} passed, {failed} failed");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
