//! `cargo xtask bindings`: the library, and the Kotlin and Swift that call it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use crate::pictograms;
use crate::tools::{Outcome, asks_for_help, at, built, cargo, is_fresh, only, root, run};

const HELP: &str = "\
cargo xtask bindings

Builds the library for this computer, with the desk (a disk that plays full), and generates its Kotlin and Swift, the
drawings of the pictures with them:

  target/bindings/kotlin    the Kotlin sources
  target/bindings/swift     the Swift source, the C header and the module map
  target/bindings/native    the stripped shared library
  target/bindings/static    the static library";

/// What writes the Kotlin and the Swift.
const GENERATOR: &str = "uniffi-bindgen";

/// Where everything is put.
pub(crate) fn folder() -> PathBuf {
    root().join("target/bindings")
}

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    only(arguments, &[])?;
    make()?;
    println!("{}", folder().display());
    Ok(())
}

/// Makes them, if the library is newer than they are; and the drawings, if they are others.
pub(crate) fn make() -> Outcome {
    // Side by side: most of the library is compiled by one core at a time.
    let (library, generator) = thread::scope(|scope| {
        let generator = scope.spawn(|| built(GENERATOR));
        (build(), generator.join())
    });
    let built = library?;
    generator.map_err(|_| format!("{GENERATOR} could not be built"))??;
    let library = built.join(shared_library());
    let folder = folder();
    let stamp = folder.join("complete");
    if is_fresh(&stamp, std::slice::from_ref(&library)) {
        return pictograms::make(&folder);
    }
    let _ = fs::remove_dir_all(&folder);
    for language in ["kotlin", "swift"] {
        let out = folder.join(language);
        fs::create_dir_all(&out).map_err(at(&out))?;
        generate(language, &library, &out)?;
    }
    pictograms::make(&folder)?;
    let native = folder.join("native").join(shared_library());
    copy(&library, &native)?;
    // After the generation, never before: UniFFI's metadata hangs on the symbols.
    run(Command::new("strip")
        .arg(if cfg!(target_os = "macos") { "-x" } else { "--strip-all" })
        .arg(&native))?;
    copy(&built.join("libstillpoint.a"), &folder.join("static/libstillpoint.a"))?;
    fs::write(&stamp, "").map_err(at(&stamp))
}

/// Builds the library, with the desk. Answers in which folder it lies.
fn build() -> Outcome<PathBuf> {
    let target = root().join("target/desk");
    run(cargo()
        .args(["build", "--quiet", "--release", "--package", "stillpoint-ffi", "--lib"])
        .args(["--features", "desk", "--target-dir"])
        .arg(&target))?;
    Ok(target.join("release"))
}

/// Writes the `language` of `library` into `out`.
pub(crate) fn generate(language: &str, library: &Path, out: &Path) -> Outcome {
    run(built(GENERATOR)?
        .args(["generate", "--no-format", "--language", language, "--out-dir"])
        .arg(out)
        .arg(library))?;
    if language != "swift" {
        return Ok(());
    }
    let source = out.join("StillpointCore.swift");
    let written = fs::read_to_string(&source).map_err(at(&source))?;
    let quick = quickly_read(written)?;
    fs::write(&source, quick).map_err(at(&source))
}

/// The generated Swift, with numbers and texts copied from the buffer by the `copyBytes` that takes a pointer. Of the one that
/// UniFFI chooses nothing is known before it runs, and a page is read field by field: four times as long in all
/// (`pause_swift`).
fn quickly_read(mut swift: String) -> Outcome<String> {
    for (slow, quick) in [
        (
            "withUnsafeMutableBytes(of: &value, { reader.data.copyBytes(to: $0, from: range)})",
            "withUnsafeMutableBytes(of: &value) {
        guard let begin = $0.bindMemory(to: UInt8.self).baseAddress else { return }
        reader.data.copyBytes(to: begin, from: range)
    }",
        ),
        (
            "reader.data.copyBytes(to: buffer, from: range)",
            "guard let begin = buffer.baseAddress else { return }
        reader.data.copyBytes(to: begin, from: range)",
        ),
    ] {
        if !swift.contains(slow) {
            return Err(format!("UniFFI reads in another way now: no `{slow}`"));
        }
        swift = swift.replace(slow, quick);
    }
    Ok(swift)
}

/// The name of the shared library on this computer.
pub(crate) const fn shared_library() -> &'static str {
    if cfg!(target_os = "macos") {
        "libstillpoint.dylib"
    } else if cfg!(target_os = "windows") {
        "stillpoint.dll"
    } else {
        "libstillpoint.so"
    }
}

/// Copies a file into a folder that need not be there yet.
pub(crate) fn copy(from: &Path, to: &Path) -> Outcome {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    fs::copy(from, to).map(|_| ()).map_err(at(from))
}

#[cfg(test)]
mod tests {
    use super::quickly_read;

    #[test]
    fn a_reader_that_is_another_one_is_said() {
        assert!(quickly_read("reader.data.copyBytes(to: buffer, from: range)".to_owned()).is_err());
    }
}
