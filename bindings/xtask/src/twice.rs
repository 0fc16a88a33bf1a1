//! The library, built twice: whoever has the source can make the very library that is handed out, wherever they keep it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    bindings,
    tools::{Outcome, as_shipped_from, at, cargo, output, root, run},
};

/// Two folders that lie differently deep, below `target/twice`.
const FOLDERS: [&str; 2] = ["here", "somewhere/else/altogether"];

/// Whether the source can be told from what was made of it.
pub(crate) fn check() -> Outcome {
    sources().map(drop)
}

/// Copies the source into two folders, builds the library in each as it ships, and compares them.
pub(crate) fn build() -> Outcome {
    let folder = root().join("target/twice");
    // What was built before would be found, not built.
    let _ = fs::remove_dir_all(&folder);
    let mut built = Vec::new();
    for place in FOLDERS.map(|place| folder.join(place)) {
        copy_the_source(&place)?;
        run(cargo()
            .current_dir(&place)
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
            .args(["--config", &as_shipped_from(&place)]))?;
        let library = place.join("target/release").join(bindings::shared_library());
        let bytes = fs::read(&library).map_err(at(&library))?;
        println!("{}: {} bytes", library.display(), bytes.len());
        built.push(bytes);
    }
    match built.as_slice() {
        [one, other] if one == other => Ok(()),
        [one, other] => Err(difference(one, other)),
        _ => Err("it was not built twice".to_owned()),
    }
}

/// Where two libraries part.
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
