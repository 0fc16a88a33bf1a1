//! What a phone has to have, and whether each of the two has it: a table from the code of the core's border.
//!
//! Compilers hold a `switch` without an `else` to all of it; this holds what they do not see: a file for each part, an answer
//! that is none, a port that nobody brings.

use std::{fs, path::Path};

use crate::tools::{Outcome, at, root};

/// A kind of thing that both phones have to have.
struct Kind {
    name: &'static str,
    /// Where the border lists them, and as what; as a `trait` each is one by itself.
    listed: (&'static [&'static str], &'static str),
    /// Where Kotlin has them, and what it says there of the one called `{}`.
    kotlin: (&'static str, &'static str),
    /// Where Swift has them, and what it says there of the one called `{}`, with a small first letter.
    swift: (&'static str, &'static str),
}

const KINDS: &[Kind] = &[
    Kind {
        name: "part",
        listed: (&["bindings/src/model/page.rs"], "pub enum Part {"),
        kotlin: (
            "android/ui/src/main/kotlin/app/stillpoint/ui/page/Parts.kt",
            "is Part.{} -> ",
        ),
        swift: ("ios/App/Page/Parts.swift", "case .{}"),
    },
    Kind {
        name: "effect",
        listed: (&["bindings/src/model/session.rs"], "pub enum Effect {"),
        kotlin: (
            "android/ui/src/main/kotlin/app/stillpoint/ui/StillpointState.kt",
            "Effect.{} -> ",
        ),
        swift: (
            "ios/StillpointKit/Sources/StillpointKit/StillpointState.swift",
            "case .{}:",
        ),
    },
    Kind {
        name: "ask",
        listed: (&["bindings/src/model/page.rs"], "pub enum Asking {"),
        kotlin: (
            "android/app/src/main/kotlin/app/stillpoint/android/Asked.kt",
            "is Asking.{}",
        ),
        swift: ("ios/App/Phone/PhoneHost.swift", ".{}"),
    },
    Kind {
        name: "port",
        listed: (
            &[
                "bindings/src/keys.rs",
                "bindings/src/reminders.rs",
                "bindings/src/zones.rs",
            ],
            "pub trait ",
        ),
        kotlin: ("android", ": {}"),
        swift: ("ios/StillpointKit/Sources", ": {}"),
    },
];

/// What one phone has of something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Has {
    It,
    /// It answers that it cannot, as long as the core asks for no such thing.
    No,
    Nothing,
}

/// Something, and what Kotlin and Swift have of it.
struct Line {
    kind: &'static str,
    name: String,
    has: [Has; 2],
}

/// Writes the table to `target/parity.md`; an error where a phone lacks something.
pub(super) fn check() -> Outcome {
    let lines = table(&root())?;
    let mut written = "| | | Kotlin | Swift |\n|---|---|---|---|\n".to_owned();
    for Line { kind, name, has } in &lines {
        let [kotlin, swift] = has.map(|has| match has {
            Has::It => "yes",
            Has::No => "not yet",
            Has::Nothing => "**no**",
        });
        written += &format!("| {kind} | {name} | {kotlin} | {swift} |\n");
    }
    let file = root().join("target/parity.md");
    fs::write(&file, written).map_err(at(&file))?;
    let lacks: Vec<String> = lacking(&lines);
    match lacks.is_empty() {
        true => Ok(()),
        false => Err(lacks.join("\n")),
    }
}

fn lacking(lines: &[Line]) -> Vec<String> {
    let mut found = Vec::new();
    for Line { kind, name, has } in lines {
        for (phone, has, other) in [("Android", has[0], has[1]), ("the iPhone", has[1], has[0])] {
            // One that the other phone has is no longer "not yet".
            if has == Has::Nothing || (has == Has::No && other == Has::It) {
                found.push(format!("{phone} lacks the {kind} {name}"));
            }
        }
    }
    found
}

fn table(root: &Path) -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    for kind in KINDS {
        let before = lines.len();
        for file in kind.listed.0 {
            let file = root.join(file);
            let border = fs::read_to_string(&file).map_err(at(&file))?;
            for name in listed(&border, kind.listed.1) {
                let has = has_both(root, kind, &name)?;
                lines.push(Line {
                    kind: kind.name,
                    name,
                    has,
                });
            }
        }
        if lines.len() == before {
            return Err(format!("the border lists no {}", kind.name));
        }
    }
    Ok(lines)
}

fn has_both(root: &Path, kind: &Kind, name: &str) -> Outcome<[Has; 2]> {
    let small = name[..1].to_lowercase() + &name[1..];
    let in_kotlin = if kind.name == "effect" {
        shouted(name)
    } else {
        name.to_owned()
    };
    let in_swift = if kind.name == "port" { name } else { &small };
    let kotlin = text(&root.join(kind.kotlin.0), "kt")?;
    let swift = text(&root.join(kind.swift.0), "swift")?;
    // What follows the last `switch` of the host is what it is asked.
    let swift = if kind.name == "ask" {
        swift.rsplit("switch what {").next().unwrap_or_default()
    } else {
        &swift
    };
    let mut kotlin = has(&kotlin, &kind.kotlin.1.replace("{}", &in_kotlin), "Answer.No");
    let mut swift = has(swift, &kind.swift.1.replace("{}", in_swift), ": .no");
    if kind.name == "part" {
        // The part `One` is a choice.
        let file = if name == "One" { "Choice" } else { name };
        let parts = "android/ui/src/main/kotlin/app/stillpoint/ui/page/parts";
        kotlin = if root.join(parts).join(format!("{file}Part.kt")).exists() {
            kotlin
        } else {
            Has::Nothing
        };
        let parts = root.join("ios/App/Page/Parts");
        swift = if parts.join(format!("{file}Part.swift")).exists() {
            swift
        } else {
            Has::Nothing
        };
    }
    Ok([kotlin, swift])
}

/// What is said of something in `text`: an arm, whose first two lines say at once whether it is a no.
fn has(text: &str, wanted: &str, no: &str) -> Has {
    let is_whole = |rest: &&str| !wanted.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric);
    let mut arms = text.match_indices(wanted).map(|(at, _)| &text[at + wanted.len()..]);
    match arms.find(is_whole) {
        Some(rest) if rest.lines().take(2).any(|line| line.contains(no)) => Has::No,
        Some(_) => Has::It,
        None => Has::Nothing,
    }
}

/// The names that `what` lists: the variants of an enum, or each trait.
pub(crate) fn listed(border: &str, what: &str) -> Vec<String> {
    let name = |text: &str| -> String { text.chars().take_while(|it| it.is_alphanumeric()).collect() };
    if what.starts_with("pub trait") {
        let traits = border.lines().filter_map(|line| line.strip_prefix(what));
        return traits.map(name).collect();
    }
    let Some((_, variants)) = border.split_once(what) else {
        return Vec::new();
    };
    let variants = variants.split("\n}").next().unwrap_or_default();
    let indented = variants.lines().filter_map(|line| line.strip_prefix("    "));
    indented
        .filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()))
        .map(name)
        .collect()
}

/// `PULSE_TWO_SHORT`, of `PulseTwoShort`.
fn shouted(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.extend(letter.to_uppercase());
    }
    text
}

/// The file, or all of this kind below the folder but those of tests.
fn text(path: &Path, ending: &str) -> Outcome<String> {
    if path.is_file() {
        return fs::read_to_string(path).map_err(at(path));
    }
    let mut all = String::new();
    for entry in fs::read_dir(path).map_err(at(path))? {
        let path = entry.map_err(at(path))?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if path.is_dir() && !["test", "target", "StillpointCore", "StillpointBench", "desktop"].contains(&name.as_str())
        {
            all += &text(&path, ending)?;
        } else if path.extension().is_some_and(|it| it == ending) {
            all += &fs::read_to_string(&path).map_err(at(&path))?;
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{Has, KINDS, Line, has, lacking, listed, shouted, table};
    use crate::tools::root;

    #[test]
    fn each_phone_has_every_part_effect_ask_and_port() {
        let lines = table(&root()).unwrap();
        assert_eq!(lacking(&lines), Vec::<String>::new());
        for (kind, least) in [("part", 25), ("effect", 9), ("ask", 7), ("port", 3)] {
            assert!(lines.iter().filter(|line| line.kind == kind).count() >= least, "{kind}");
        }
        let not_yet = |line: &&Line| line.has == [Has::No; 2];
        let not_yet: Vec<&str> = lines.iter().filter(not_yet).map(|line| line.name.as_str()).collect();
        assert_eq!(not_yet, ["Share", "Scan"], "the core asks for neither yet");
    }

    #[test]
    fn what_a_phone_lacks_is_found() {
        let lines = |has| {
            [Line {
                kind: "ask",
                name: "Scan".to_owned(),
                has,
            }]
        };
        assert!(lacking(&lines([Has::No; 2])).is_empty());
        assert_eq!(
            lacking(&lines([Has::It, Has::Nothing])),
            ["the iPhone lacks the ask Scan"]
        );
        assert_eq!(lacking(&lines([Has::No, Has::It])), ["Android lacks the ask Scan"]);
    }

    #[test]
    fn a_border_is_read_and_an_arm_is_told_from_another() {
        let border = "pub enum Part {\n    /// Of it.\n    Mark,\n    Steps {\n        /// Among What.\n        text: String,\n    },\n}\npub trait Keys: Send {\n";
        assert_eq!(listed(border, KINDS[0].listed.1), ["Mark", "Steps"]);
        assert_eq!(listed(border, "pub trait "), ["Keys"]);
        assert_eq!(shouted("PulseTwoShort"), "PULSE_TWO_SHORT");
        let swift = "switch part {\n        case .stepper(let less): less\n        case .scan: .no\n        }";
        assert!(has(swift, "case .step", ": .no") == Has::Nothing);
        assert!(has(swift, "case .stepper", ": none") == Has::It);
        assert!(has(swift, "case .scan", ": .no") == Has::No);
    }
}
