//! The library and the app for Android, built twice: whoever has the source can make the very ones that are handed out, wherever
//! they keep it.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
    time::Instant,
};

use crate::{
    bindings,
    tools::{Outcome, as_shipped_from, at, cargo, output, root},
};

/// Two folders that lie differently deep.
const FOLDERS: [&str; 2] = ["here", "somewhere/else/altogether"];

/// Whether the source can be told from what was made of it.
pub(crate) fn check() -> Outcome {
    sources().map(drop)
}

/// Builds the library in two folders as it ships, and compares them.
pub(crate) fn library() -> Outcome {
    build("twice", &format!("release/{}", bindings::shared_library()), |place| {
        cargo()
            .current_dir(place)
            .args([
                "build",
                "--quiet",
                "--release",
                "--locked",
                "--package",
                "stillpoint-ffi",
                "--lib",
            ])
            .arg("--target-dir")
            .arg(place.join("target"))
            .args(["--config", &as_shipped_from(place)])
            .status()
    })
}

/// Builds the app for Android in two folders, and compares them, without their signatures: no two of those are alike.
pub(crate) fn app() -> Outcome {
    build("twice-app", "android/stillpoint.unsigned", |place| {
        cargo()
            .current_dir(place)
            .env("CARGO_TARGET_DIR", place.join("target"))
            .args(["xtask", "android"])
            .status()
    })
}

/// Copies the source into two folders below `target/{name}`, lets `make` build in each, and compares what lies in their `target`.
fn build(name: &str, built: &str, make: impl Fn(&Path) -> io::Result<ExitStatus>) -> Outcome {
    let folder = root().join("target").join(name);
    // What was built before would be found, not built.
    let _ = fs::remove_dir_all(&folder);
    let mut both = Vec::new();
    for place in FOLDERS.map(|place| folder.join(place)) {
        copy_the_source(&place)?;
        let begun = Instant::now();
        let made = make(&place).map_err(|why| format!("nothing could be built: {why}"))?;
        if !made.success() {
            return Err(format!("it was not built in {}: {made}", place.display()));
        }
        let file = place.join("target").join(built);
        let bytes = fs::read(&file).map_err(at(&file))?;
        println!(
            "{}: {} bytes in {} s",
            file.display(),
            bytes.len(),
            begun.elapsed().as_secs()
        );
        both.push(bytes);
    }
    match both.as_slice() {
        [one, other] if one == other => Ok(()),
        [one, other] => Err(difference(one, other)),
        _ => Err("it was not built twice".to_owned()),
    }
}

/// Where two files part.
fn difference(one: &[u8], other: &[u8]) -> String {
    let first = one.iter().zip(other).position(|(one, other)| one != other);
    let count = one.iter().zip(other).filter(|(one, other)| one != other).count();
    format!(
        "they are {} and {} bytes, and {count} of them differ, the first at {}",
        one.len(),
        other.len(),
        first.unwrap_or_else(|| one.len().min(other.len()))
    )
}

/// Every file of the source, below the root.
fn sources() -> Outcome<Vec<PathBuf>> {
    let listed = output(Command::new("git").current_dir(root()).args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]));
    let listed = listed.map_err(|_| "no git here tells the source from what was made of it".to_owned())?;
    let files = listed.split('\0').filter(|file| !file.is_empty()).map(PathBuf::from);
    Ok(files.filter(|file| root().join(file).is_file()).collect())
}

fn copy_the_source(into: &Path) -> Outcome {
    for file in sources()? {
        bindings::copy(&root().join(&file), &into.join(&file))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn where_two_libraries_part_is_told() {
        let told = difference(b"stillpoint", b"stillPoinT");
        assert_eq!(told, "they are 10 and 10 bytes, and 2 of them differ, the first at 5");
        assert!(difference(b"still", b"stillpoint").ends_with("the first at 5"));
    }
}
