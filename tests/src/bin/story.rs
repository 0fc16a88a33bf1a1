//! `cargo xtask story FILE…`: plays story files, and says which one does not hold, and at which step. With `--json
//! FOLDER` before them it plays nothing, and writes each of them there as JSON.

use std::{
    env, fs,
    path::Path,
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use stillpoint_tests::{player, story::Story};

fn main() -> ExitCode {
    let files: Vec<String> = env::args().skip(1).collect();
    match files.as_slice() {
        [flag, folder, files @ ..] if flag == "--json" => write(files, Path::new(folder)),
        files => play(files),
    }
}

/// Writes each of `files` into `folder` as JSON.
fn write(files: &[String], folder: &Path) -> ExitCode {
    let written = |file: &String| -> Result<(), String> {
        let story = Story::open(Path::new(file)).map_err(|why| why.to_string())?;
        let name = Path::new(file).file_stem().ok_or(format!("{file} has no name"))?;
        let to = folder.join(name).with_extension("json");
        fs::write(&to, story.json()).map_err(|why| format!("{}: {why}", to.display()))
    };
    let wrong: Vec<String> = files.iter().filter_map(|file| written(file).err()).collect();
    for why in &wrong {
        eprintln!("{why}");
    }
    if wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn play(files: &[String]) -> ExitCode {
    let (next, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    // Each story waits for its own vault most of the time.
    let hands = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match played(file) {
                        Ok(title) => println!("passed  {file}: {title}"),
                        Err(why) => {
                            failed.fetch_add(1, Ordering::Relaxed);
                            println!("FAILED  {why}");
                        }
                    }
                }
            });
        }
    });
    let failed = failed.into_inner();
    let passed = files.len().saturating_sub(failed);
    println!("stories: {passed} passed, {failed} failed");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The title of the story that held, or what did not.
fn played(file: &str) -> Result<String, String> {
    let story = Story::open(Path::new(file)).map_err(|why| why.to_string())?;
    player::play(&story).map_err(|why| format!("{file}, {why}"))?;
    Ok(story.title)
}
