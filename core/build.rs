//! Compiles in every sentence: what stands in `content/<language>/*.ftl`, without the comments for translators; and the
//! words that are drawn for a secret (`drawn_words.txt`), one a line.
//!
//! Languages and files are found, not listed: a new language is a new folder, named by its IETF tag. Per language one
//! text of either is written beside the build, packed (`<tag>.deflate` and `<tag>.words.deflate`, RFC 1951: a third of it), and
//! the table of all of them (`content.rs`), which `words` includes.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use miniz_oxide::deflate::compress_to_vec;

/// The language that is spoken where none fits: the first one of the table.
const FIRST: &str = "en";

/// The level that packs tightest.
const SMALLEST: u8 = 10;

fn main() -> io::Result<()> {
    let content = folder("CARGO_MANIFEST_DIR").join("content");
    let out = folder("OUT_DIR");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", content.display());
    let mut tags = Vec::new();
    for language in sorted(&content)? {
        let mut said = String::new();
        for file in sorted(&language)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                said += &without_comments(&file, &fs::read_to_string(&file)?)?;
            }
        }
        // Other folders hold what needs no language: pictures, lines that help.
        if !said.is_empty() {
            let tag = name(&language);
            let drawn = fs::read_to_string(language.join("drawn_words.txt"))?;
            for (ending, text) in [("", said), (".words", drawn)] {
                let packed = compress_to_vec(text.as_bytes(), SMALLEST);
                fs::write(out.join(format!("{tag}{ending}.deflate")), packed)?;
            }
            tags.push(tag);
        }
    }
    tags.sort_by_key(|tag| tag != FIRST);
    let rows: String = tags
        .iter()
        .map(|tag| {
            let bytes = |ending| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{tag}{ending}.deflate\"))");
            format!("    Content::of({tag:?}, {}, {}),\n", bytes(""), bytes(".words"))
        })
        .collect();
    let count = tags.len();
    let table = format!(
        "/// The languages. The first one is spoken where none fits.\nstatic CONTENT: [Content; {count}] = [\n{rows}];\n"
    );
    fs::write(out.join("content.rs"), table)
}

/// The folder that Cargo names in the variable `of`.
fn folder(of: &str) -> PathBuf {
    PathBuf::from(env::var_os(of).unwrap_or_default())
}

/// What is in a folder, in the order of the names; nothing if it is no folder.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut inside: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    inside.sort();
    Ok(inside)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The messages of a file. Fluent would keep an empty line inside a sentence: there is none, because a page has parts
/// for that, and so every empty line can go.
fn without_comments(file: &Path, text: &str) -> io::Result<String> {
    let mut said = String::new();
    let mut after_a_gap = true;
    for line in text.lines() {
        let is_gap = line.is_empty() || line.starts_with('#');
        if !is_gap && after_a_gap && line.starts_with([' ', '\t']) {
            let why = format!(
                "{}: a sentence is parted by an empty line or a comment: {line}",
                file.display()
            );
            return Err(io::Error::other(why));
        }
        if !is_gap {
            said.push_str(line);
            said.push('\n');
        }
        after_a_gap = is_gap;
    }
    Ok(said)
}
