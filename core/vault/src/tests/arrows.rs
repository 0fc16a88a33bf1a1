//! Arrows between the files of the vault go one way.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Each module, and the modules that its `use` lines name.
type Arrows = BTreeMap<String, BTreeSet<String>>;

/// The paths in the tree of a `use` line: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(tree: &str) -> Vec<String> {
    let Some((before, rest)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in rest.trim_end().trim_end_matches('}').chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if letter != ',' || depth > 0 {
            parts.last_mut().unwrap().push(letter);
        }
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(|part| paths(part.trim()))
        .map(|path| format!("{}{path}", before.trim()))
        .collect()
}

/// The modules that the source of one names, out of `all` there are.
fn named(source: &str, all: &BTreeSet<String>) -> BTreeSet<String> {
    let own = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let uses = own.split("\nuse crate::").skip(1);
    uses.filter_map(|line| line.split(';').next())
        .flat_map(paths)
        .map(|path| {
            let ends = path.match_indices("::").map(|(end, _)| end).chain([path.len()]);
            let known = ends.filter_map(|end| all.get(&path[..end])).last();
            known.unwrap_or_else(|| panic!("no module of {path}")).clone()
        })
        .collect()
}

fn sources(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        match (path.is_dir(), name) {
            (_, "tests" | "lib" | "mod") => {}
            (true, _) => sources(&path, &format!("{name}::"), found),
            (false, _) => {
                found.insert(format!("{prefix}{name}"), fs::read_to_string(&path).unwrap());
            }
        }
    }
}

fn arrows() -> Arrows {
    let mut found = BTreeMap::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    let mut all: BTreeSet<String> = found.keys().cloned().collect();
    let folders: Vec<_> = all.iter().filter_map(|name| name.split_once("::")).collect();
    let folders: BTreeSet<String> = folders.into_iter().map(|(folder, _)| folder.to_owned()).collect();
    all.extend(folders);
    found
        .iter()
        .map(|(name, source)| (name.clone(), named(source, &all)))
        .collect()
}

/// What is left when whatever names nothing more is taken away, again and again: circles, and what leads into them.
fn circles(mut arrows: Arrows) -> BTreeSet<String> {
    loop {
        let left: BTreeSet<String> = arrows.keys().cloned().collect();
        arrows.retain(|_, to| to.intersection(&left).next().is_some());
        if arrows.len() == left.len() {
            return left;
        }
    }
}

#[test]
fn no_two_files_know_one_another_by_whatever_way() {
    let arrows = arrows();
    assert!(arrows.len() > 40, "{}", arrows.len());
    assert_eq!(circles(arrows), BTreeSet::new());
}

#[test]
fn one_arrow_back_is_noticed() {
    let mut arrows = arrows();
    assert!(arrows["vault"].contains("sealed::keys"), "{:?}", arrows["vault"]);
    assert!(arrows["ways::unlocking"].contains("ways::slots"));
    arrows.get_mut("sealed::keys").unwrap().insert("vault".to_owned());
    let circles = circles(arrows);
    assert!(
        circles.contains("vault") && circles.contains("sealed::keys"),
        "{circles:?}"
    );
}

#[test]
fn a_file_is_named_by_its_path_and_nobody_is_named_otherwise() {
    assert_eq!(paths("{a::{b, c::{d, e}}, f}"), ["a::b", "a::c::d", "a::c::e", "f"]);
    let mut found = BTreeMap::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    for (name, source) in found {
        let own = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for line in own.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let is_use = line.starts_with("use crate::");
            assert!(
                is_use || !line.contains("crate::"),
                "{name} names past its use lines: {line}"
            );
            assert!(!line.contains("super::"), "{name}: {line}");
        }
    }
}
