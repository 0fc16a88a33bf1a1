//! Between the files of the core arrows go one way: within a room, within the app, and altogether. So do those of the bindings and
//! of the build's own commands.
//!
//! An arrow is what a file names of another: in a `use` line, by a path from `crate` or `super`, or by one into a module below it.
//! What a `mod.rs` passes on of what lies below it is no arrow of its own: the name leads to the file that has it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use crate::sources::{files, own};

/// Each module of a crate by its path, and its code.
type Tree = BTreeMap<String, String>;
/// Each module, the modules that it names, and what it names of them.
type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

const TREES: [&str; 3] = ["core/src", "bindings/src", "bindings/xtask/src"];

fn tree(of: &str) -> Tree {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(of);
    let module = |path: &Path| {
        let inside = path
            .strip_prefix(&folder)
            .expect("a file of the tree")
            .with_extension("");
        let parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
        let parts: Vec<String> = parts
            .filter(|part| !["mod", "lib", "main"].contains(&part.as_str()))
            .collect();
        parts.join("::")
    };
    let code = |path: &PathBuf| std::fs::read_to_string(path).expect("a file that can be read");
    files(&folder)
        .iter()
        .map(|path| (module(path), own(&code(path))))
        .collect()
}

/// The paths in what a `use` line says: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(used: &str) -> Vec<String> {
    let Some((before, rest)) = used.split_once('{') else {
        return vec![used.trim().to_owned()];
    };
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in rest.trim_end().strip_suffix('}').unwrap_or(rest).chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        match parts.last_mut() {
            Some(part) if letter != ',' || depth > 0 => part.push(letter),
            _ => parts.push(String::new()),
        }
    }
    let parts = parts.iter().map(|part| part.trim());
    parts
        .filter(|part| !part.is_empty())
        .flat_map(paths)
        .map(|path| format!("{}{path}", before.trim()))
        .collect()
}

/// What a file says: the paths of its `use` lines, those that it passes on with `pub use`, and the rest of its code.
#[derive(Default)]
struct Said {
    uses: Vec<String>,
    passes_on: Vec<String>,
    rest: String,
}

impl Said {
    fn by(code: &str) -> Self {
        let mut said = Self::default();
        let mut lines = outside_of_modules(code).into_iter();
        while let Some(line) = lines.next() {
            let is_public = line.trim_start().starts_with("pub");
            let begins = line.trim_start().strip_prefix("use ");
            let begins = begins.or_else(|| line.split_once(" use ").filter(|_| is_public).map(|(_, used)| used));
            let Some(used) = begins else {
                // Who may see something is no arrow.
                let line = line.replace("pub(in crate::", "pub(in ");
                said.rest.extend([line.as_str(), "\n"]);
                continue;
            };
            let mut used = used.to_owned();
            while !used.contains(';') {
                let Some(line) = lines.next() else { break };
                used += line.trim();
            }
            let used = paths(used.split(';').next().unwrap_or_default());
            if is_public { &mut said.passes_on } else { &mut said.uses }.extend(used);
        }
        said
    }
}

/// The lines of `code`. What stands in a module within the file is of the file: `super` is one less there.
fn outside_of_modules(code: &str) -> Vec<String> {
    let mut is_inside = false;
    let line = |line: &str| {
        is_inside = match line {
            "}" => false,
            _ => is_inside || line.starts_with("mod ") && line.ends_with('{'),
        };
        match is_inside {
            true => line.replace("super::", "self::").replace("self::self::", "super::"),
            false => line.to_owned(),
        }
    };
    code.lines().map(line).collect()
}

/// The paths in the `code` of what is no `use` line.
fn in_passing(code: &str) -> impl Iterator<Item = &str> {
    let is_of_a_path = |letter: char| letter.is_alphanumeric() || "_:$".contains(letter);
    let words = code.split(move |letter| !is_of_a_path(letter));
    words
        .map(|word| word.trim_matches(':'))
        .filter(|word| word.contains("::"))
}

/// Of which file what the file `module` calls `path` is, and what it is; none: it is of no file of this tree.
fn target(tree: &BTreeMap<String, Said>, module: &str, path: &str) -> Option<(String, String)> {
    let below = |base: &str, name: &str| match base {
        "" => name.to_owned(),
        base => format!("{base}::{name}"),
    };
    let path = path.split(" as ").next().unwrap_or_default();
    let mut names = path.split("::").filter(|name| !name.is_empty()).peekable();
    let mut base = module;
    match names.peek()? {
        &"crate" => base = "",
        &"self" | &"super" => {}
        name if tree.contains_key(&below(base, name)) => {}
        _ => return None,
    }
    while let Some(name) = names.next_if(|name| ["crate", "self", "super"].contains(name)) {
        if name == "super" {
            base = base.rsplit_once("::").map_or("", |(above, _)| above);
        }
    }
    let mut base = base.to_owned();
    while let Some(name) = names.next_if(|name| tree.contains_key(&below(&base, name))) {
        base = below(&base, name);
    }
    let name = names.next().unwrap_or("self");
    let called = |path: &&String| path.rsplit([':', ' ']).next() == Some(name);
    match tree.get(&base)?.passes_on.iter().find(called) {
        Some(path) => target(tree, &base, path),
        None => Some((base, name.to_owned())),
    }
}

fn arrows(tree: &Tree) -> Arrows {
    let said: BTreeMap<String, Said> = tree
        .iter()
        .map(|(module, code)| (module.clone(), Said::by(code)))
        .collect();
    let mut arrows = Arrows::new();
    for (module, it) in &said {
        let passed_on = it.passes_on.iter().map(String::as_str);
        let from_elsewhere = passed_on.filter(|path| ["crate", "super"].iter().any(|far| path.starts_with(far)));
        let named = it
            .uses
            .iter()
            .map(String::as_str)
            .chain(from_elsewhere)
            .chain(in_passing(&it.rest));
        for (other, name) in named.filter_map(|path| target(&said, module, path)) {
            if other != *module {
                let to = arrows.entry(module.clone()).or_default();
                to.entry(other).or_default().insert(name);
            }
        }
    }
    arrows
}

/// What is left when whatever names nothing more, and whatever nothing more names, is taken away again and again: circles, and
/// what lies between two of them. As `module -> module: names`.
fn circles(mut arrows: Arrows) -> Vec<String> {
    loop {
        let from: BTreeSet<String> = arrows.keys().cloned().collect();
        let to: BTreeSet<String> = arrows.values().flat_map(BTreeMap::keys).cloned().collect();
        let before = arrows.values().map(BTreeMap::len).sum::<usize>();
        arrows
            .values_mut()
            .for_each(|others| others.retain(|other, _| from.contains(other)));
        arrows.retain(|module, others| to.contains(module) && !others.is_empty());
        if arrows.values().map(BTreeMap::len).sum::<usize>() == before {
            break;
        }
    }
    let each = arrows
        .iter()
        .flat_map(|(module, others)| others.iter().map(move |other| (module, other)));
    each.map(|(module, (other, names))| format!("{module} -> {other}: {names:?}"))
        .collect()
}

#[test]
fn no_two_files_know_one_another_by_whatever_way() {
    for of in TREES {
        let circles = circles(arrows(&tree(of)));
        assert!(
            circles.is_empty(),
            "{of}, core/ARCHITECTURE.md says why not:\n{}",
            circles.join("\n")
        );
    }
}

#[test]
fn each_way_to_name_a_file_is_an_arrow_and_closes_a_circle() {
    for (of, module, line, circle) in [
        // What state is knows nothing of what is done with it.
        (
            "core/src",
            "app::place",
            "use super::memory::Memory;",
            ["app::memory", "app::place"],
        ),
        (
            "core/src",
            "app::kept::bytes",
            "fn a() {\n    crate::app::kept::table::can_be_read(b, c);\n}",
            ["app::kept::bytes", "app::kept::table"],
        ),
        // By what another file passes on.
        (
            "core/src",
            "app::reading",
            "use super::{\n    a::B,\n    parting::{PartingView as P, c},\n    copies::BackupKey,\n};",
            ["app::copies", "app::reading"],
        ),
        (
            "core/src",
            "plan::versions",
            "use super::stored::A;",
            ["plan::stored", "plan::versions"],
        ),
        // A folder by what lies in it.
        (
            "core/src",
            "plan",
            "const A: usize = pages::B;",
            ["plan", "plan::pages"],
        ),
        (
            "core/src",
            "schedule::time",
            "pub use super::zone::A;",
            ["schedule::time", "schedule::zone"],
        ),
        // From a module within a file.
        (
            "core/src",
            "people",
            "mod inside {\n    use super::super::page::At;\n}",
            ["page::at", "people"],
        ),
        ("bindings/xtask/src", "end", "use crate::test::short;", ["end", "test"]),
    ] {
        let mut tree = tree(of);
        tree.get_mut(module).expect(module).insert_str(0, &format!("{line}\n"));
        let circles = circles(arrows(&tree));
        for (from, to) in [(circle[0], circle[1]), (circle[1], circle[0])] {
            let arrow = format!("{from} -> {to}: ");
            assert!(
                circles.iter().any(|found| found.starts_with(&arrow)),
                "{line}: {circles:?}"
            );
        }
    }
}

#[test]
fn what_is_no_name_of_another_file_is_no_arrow() {
    let code = "use std::fmt;\npub(in crate::app) struct A;\n// use super::memory::Memory;\nmod inside {\n    use super::A;\n}\n";
    let mut tree = tree("core/src");
    tree.insert("app::place".to_owned(), own(code));
    assert_eq!(arrows(&tree).get("app::place"), None);
}
