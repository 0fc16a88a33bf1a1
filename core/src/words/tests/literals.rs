//! The texts between quotes in the core's sources, as the compiler would see them: no comments, no tests.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A text between quotes, and the file it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Literal {
    pub(super) file: String,
    pub(super) text: String,
}

/// All of them, but those of tests and of folders in which no sentence is said.
pub(super) fn in_the_core(without: &[&str]) -> Vec<Literal> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, without, &mut found);
    found
}

fn walk(root: &Path, folder: &Path, without: &[&str], found: &mut Vec<Literal>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let texts: Vec<(PathBuf, String)> = paths
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect();
    // What one file of a folder says about the module of another.
    let tests: Vec<&str> = texts.iter().flat_map(|(_, text)| test_modules(text)).collect();
    let is_test = |path: &Path| {
        tests
            .iter()
            .any(|name| path.file_stem().is_some_and(|stem| stem == *name))
    };
    for (path, text) in texts.iter().filter(|(path, _)| !is_test(path)) {
        let file = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        found.extend(between_quotes(text).into_iter().map(|text| Literal {
            file: file.clone(),
            text,
        }));
    }
    for path in paths.iter().filter(|path| path.is_dir() && !is_test(path)) {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        if !without.contains(&name.as_str()) {
            walk(root, path, without, found);
        }
    }
}

/// The modules in files of their own that are for tests alone.
fn test_modules(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let pairs = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]");
    pairs
        .filter_map(|pair| pair[1].split("mod ").nth(1)?.strip_suffix(';'))
        .collect()
}

/// The texts between quotes, up to the tests at the end of the file.
pub(super) fn between_quotes(text: &str) -> Vec<String> {
    let tests = text.match_indices("#[cfg(test)]\n").find(|(at, mark)| {
        let rest = text[at + mark.len()..].lines().next().unwrap_or_default();
        rest.contains("mod ") && rest.ends_with('{')
    });
    let mut rest = tests.map_or(text, |(at, _)| &text[..at]);
    let mut found = Vec::new();
    while let Some(next) = rest.find(['"', '/', '\'']) {
        let before = &rest[..next];
        rest = &rest[next..];
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with('/') {
            rest = &rest[1..];
        } else if rest.starts_with('\'') {
            rest = after_a_character(rest);
        } else {
            let hashes = before.len() - before.trim_end_matches('#').len();
            let is_raw = before[..before.len() - hashes].ends_with('r');
            let (literal, after) = if is_raw { raw(rest, hashes) } else { plain(rest) };
            found.push(literal);
            rest = after;
        }
    }
    found
}

/// Past `'x'`, `'\n'` or the tick of a lifetime.
fn after_a_character(rest: &str) -> &str {
    let mut characters = rest.char_indices().skip(1);
    let Some((_, first)) = characters.next() else { return "" };
    if first == '\\' {
        characters.next();
        return rest[1..].find('\'').map_or("", |_| {
            let end = characters
                .find(|(_, one)| *one == '\'')
                .map_or(rest.len(), |(at, _)| at + 1);
            &rest[end..]
        });
    }
    match characters.next() {
        Some((at, '\'')) => &rest[at + 1..],
        _ => &rest[1..],
    }
}

fn plain(rest: &str) -> (String, &str) {
    let mut literal = String::new();
    let mut characters = rest.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (literal, &rest[at + 1..]),
            '\\' => literal.extend(characters.next().map(|(_, next)| next)),
            other => literal.push(other),
        }
    }
    (literal, "")
}

fn raw(rest: &str, hashes: usize) -> (String, &str) {
    let end = format!("\"{}", "#".repeat(hashes));
    let rest = &rest[1..];
    rest.find(&end).map_or((rest.to_owned(), ""), |at| {
        (rest[..at].to_owned(), &rest[at + end.len()..])
    })
}

#[test]
fn what_stands_between_quotes_is_read_as_the_compiler_reads_it() {
    let source = r##"// say("in-a-comment")
/// `"in-a-docstring"`
fn quote<'a>(is: &'a char) { if is == '"' || is == '\'' || is == '\\' { say("after-a-quote") } }
fn more() { say("with \"quotes\" inside"); say(r#"raw "quotes" inside"#); 4 / 2; say("the-last"); }

#[cfg(test)]
mod tests {
    fn it() { say("in-a-test") }
}
"##;
    let expected = [
        "after-a-quote",
        "with \"quotes\" inside",
        "raw \"quotes\" inside",
        "the-last",
    ];
    assert_eq!(between_quotes(source), expected);
    assert_eq!(
        test_modules("#[cfg(test)]\nmod lint;\n#[cfg(test)]\npub(crate) mod fakes;\nmod real;"),
        ["lint", "fakes"]
    );
}
