//! What is written above an item names its subject: an editor shows it alone, in Rust, in Kotlin and in Swift.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// How a line begins that says something only to whoever has just read the one before it.
const LEANING: &[&str] = &["the same", "as there", "as above", "same as", "ditto", "see there"];

fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_none_or(|name| name != "target") {
            below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The first lines of what is documented in `code`, and those below a heading, that lean on something else.
fn leaning(code: &str) -> Vec<&str> {
    let mut begins = true;
    let mut found = Vec::new();
    for line in code.lines() {
        let text = line.trim_start().strip_prefix("///");
        let said = text.unwrap_or_default().trim();
        let is_opening = text.is_some() && begins && !said.is_empty() && !said.starts_with('#');
        if is_opening && LEANING.iter().any(|leans| said.to_lowercase().starts_with(leans)) {
            found.push(line.trim());
        }
        begins = text.is_none() || said.is_empty() || said.starts_with('#');
    }
    found
}

#[test]
fn what_is_documented_names_its_subject() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["core", "bindings", "tests/src"] {
        below(&root.join(folder), &mut files);
    }
    assert!(files.len() > 200, "{} files", files.len());
    let amiss: Vec<String> = files
        .iter()
        .flat_map(|path| {
            let code = fs::read_to_string(path).unwrap();
            let lines: Vec<String> = leaning(&code).into_iter().map(str::to_owned).collect();
            lines.into_iter().map(|line| format!("{}: {line}", path.display()))
        })
        .collect();
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

#[test]
fn a_line_that_leans_on_another_is_found() {
    let planted = "/// Reads.\nfn a() {}\n    /// The same, twice.\n/// # Errors\n/// As there.\nfn b() {}\n";
    assert_eq!(leaning(planted), ["/// The same, twice.", "/// As there."]);
    assert!(leaning("/// It is\n/// the same everywhere.\n").is_empty());
}
