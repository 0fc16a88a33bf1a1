//! The arrows of the core: who may import whom. `core/ARCHITECTURE.md` draws them and says why.
//!
//! State knows nobody; what acts is known by nobody. A room never imports another room, the app or the vault; the app knows
//! all rooms; the border (`page`) is imported by everybody. The vault is a crate, so Cargo keeps its arrow.

mod circles;
mod sources;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// What everybody may know: who people are, what a text may be, what can go wrong, how something is said, what a page is.
const GROUND: &[&str] = &[
    "machine", "people", "text", "error", "durable", "order", "words", "library", "page",
];

/// The rooms: each one feature, one folder.
const ROOMS: &[&str] = &[
    "session",
    "first_start",
    "plan",
    "home",
    "reflect",
    "check_ins",
    "reminders",
    "support",
    "privacy",
];

/// What a module may import, beside itself.
fn allowed(module: &str) -> Option<BTreeSet<&'static str>> {
    let some = |names: &[&'static str]| Some(names.iter().copied().collect::<BTreeSet<_>>());
    match module {
        // The pause machine knows only itself. It lies in the room of the session.
        "machine" | "schedule" => some(&[]),
        "people" => some(&["machine"]),
        "error" => some(&["machine", "schedule", "vault"]),
        "text" => some(&["machine", "error"]),
        "words" => some(&["error", "people", "schedule"]),
        "library" => some(&["machine", "words"]),
        "page" => some(&["machine", "people", "text", "error", "words", "library", "schedule"]),
        "backup" => some(&["vault", "error"]),
        // A room: the ground, and the engine it uses.
        room if ROOMS.contains(&room) => {
            let mut may: BTreeSet<&str> = GROUND.iter().copied().collect();
            may.insert("schedule");
            Some(may)
        }
        // What acts is known by nobody, and knows everybody.
        "moment" => some(&["machine", "page"]),
        "app" | "lib" => None,
        _ => some(&[]),
    }
}

fn core() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../core/src")
}

/// The module that a file of the core belongs to.
fn module_of(path: &Path) -> String {
    let inside: Vec<String> = path
        .strip_prefix(core())
        .expect("a file of the core")
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    match inside.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["session", "machine", ..] | ["session", "answers.rs" | "offers.rs" | "phase.rs" | "time.rs"] => {
            "machine".to_owned()
        }
        [first, ..] => first.trim_end_matches(".rs").to_owned(),
        [] => String::new(),
    }
}

/// What `code` imports of the crate: the first name after each `crate::`, and the second after `crate::session`.
fn imports(code: &str) -> BTreeSet<String> {
    let code = sources::own(code);
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back().unwrap_or(' ');
        if before.is_alphanumeric() || before == '_' || before == '$' {
            continue;
        }
        for path in paths(&code[at + "crate::".len()..]) {
            found.insert(path);
        }
    }
    found
}

/// The first names of what stands after `crate::`: one, or those of a group.
fn paths(rest: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect()
    };
    let Some(group) = rest.strip_prefix('{') else {
        return vec![told(&name(rest), rest)];
    };
    let (mut depth, mut begin, mut names) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(&group[begin..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(&group[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    let names = names.into_iter().filter(|text| !text.trim().is_empty());
    names.map(|text| told(&name(text), text.trim_start())).collect()
}

/// What people and phases are stands in the room of the session, and belongs to its machine.
fn told(name: &str, path: &str) -> String {
    const OF_THE_MACHINE: &[&str] = &[
        "Person",
        "Phase",
        "Rules",
        "Monotonic",
        "Millis",
        "Session",
        "Pulse",
        "Start",
        "Everyone",
        "Touch",
        "Offers",
        "Offer",
    ];
    let Some(rest) = path.strip_prefix("session::").filter(|_| name == "session") else {
        return name.to_owned();
    };
    let group: String = rest.chars().take_while(|letter| *letter != ';').collect();
    let words = group.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let all = words
        .filter(|word| !word.is_empty())
        .all(|word| OF_THE_MACHINE.contains(&word));
    if all { "machine".to_owned() } else { name.to_owned() }
}

/// The arrows that may not be, as `file: module -> module`.
fn wrong_arrows(files: &[(PathBuf, String)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, code) in files {
        let module = module_of(path);
        let Some(may) = allowed(&module) else { continue };
        for other in imports(code) {
            let is_a_type = other.chars().next().is_some_and(char::is_uppercase);
            if other != module && !is_a_type && !may.contains(other.as_str()) {
                wrong.push(format!("{}: {module} -> {other}", path.display()));
            }
        }
    }
    wrong
}

fn read() -> Vec<(PathBuf, String)> {
    let code = |path: PathBuf| {
        let code = fs::read_to_string(&path).expect("a file that can be read");
        (path, code)
    };
    sources::files(&core()).into_iter().map(code).collect()
}

#[test]
fn every_arrow_points_the_right_way() {
    let wrong = wrong_arrows(&read());
    assert!(
        wrong.is_empty(),
        "core/ARCHITECTURE.md says why not:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn one_wrong_line_is_noticed() {
    for (file, line, arrow) in [
        (
            "reminders/acts.rs",
            "use crate::reflect::Reflection;",
            "reminders -> reflect",
        ),
        (
            "plan/pages.rs",
            "use crate::{\n    page::Leaf,\n    app::Memory,\n};",
            "plan -> app",
        ),
        ("session/machine/mod.rs", "use crate::page::Leaf;", "machine -> page"),
        (
            "page/leaf.rs",
            "fn a(place: crate::reminders::Place) {}",
            "page -> reminders",
        ),
        ("words/mod.rs", "use crate::vault::Vault;", "words -> vault"),
    ] {
        let wrong = wrong_arrows(&[(core().join(file), line.to_owned())]);
        assert_eq!(wrong.len(), 1, "{line}: {wrong:?}");
        assert!(wrong[0].ends_with(arrow), "{wrong:?}");
    }
}

#[test]
fn there_is_no_circle_of_modules_but_through_the_app() {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, code) in read() {
        let module = module_of(&path);
        if module == "app" || module == "lib" {
            continue;
        }
        let mut others = imports(&code);
        others.remove(&module);
        arrows.entry(module).or_default().extend(others);
    }
    // Whatever imports nothing that is left is taken away; what remains stands in a circle.
    loop {
        let known: BTreeSet<String> = arrows.keys().cloned().collect();
        let before = arrows.len();
        arrows.retain(|_, others| others.iter().any(|other| known.contains(other)));
        if arrows.len() == before {
            break;
        }
    }
    assert!(arrows.is_empty(), "in circles: {arrows:?}");
}

/// Which files make something of what is to be said about the vault, in words of their own.
fn say_how_it_stands(files: &[(PathBuf, String)]) -> Vec<String> {
    let speaks =
        |(path, code): &&(PathBuf, String)| sources::own(code).contains("Doubt::") && module_of(path) != "moment";
    let said = files.iter().filter(speaks);
    said.map(|(path, _)| path.strip_prefix(core()).unwrap_or(path).display().to_string())
        .collect()
}

#[test]
fn how_the_vault_stands_is_said_in_one_place() {
    let mut files = read();
    assert_eq!(say_how_it_stands(&files), ["app/standing.rs"]);
    // The control.
    let other = core().join("app/home.rs");
    files.push((
        other,
        "fn damaged() { memory.doubt = Some(Doubt::Damaged); }".to_owned(),
    ));
    assert_eq!(say_how_it_stands(&files).len(), 2);
}
