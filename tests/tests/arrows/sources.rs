//! The Rust of the project, as far as it ships.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every Rust file below `folder`, but tests.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    fn below(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && name != "tests" {
                below(&path, found);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    below(folder, &mut found);
    found.sort();
    found
}

/// What of `code` ships and is no comment.
pub(crate) fn own(code: &str) -> String {
    let ships = code.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    ships
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[test]
fn a_file_is_read_to_its_tests_wherever_those_are_named() {
    let code = "use a;\n#[cfg(test)]\nmod tests;\n\n// use b;\nuse c;\n\n#[cfg(test)]\nmod tests {\n    use d;\n}\n";
    assert_eq!(own(code), "use a;\n#[cfg(test)]\nmod tests;\n\nuse c;\n");
}
