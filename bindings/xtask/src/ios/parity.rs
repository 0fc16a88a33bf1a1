//! What a phone has to have, and whether each of the two has it: a table from the code of the core's border.
//!
//! Compilers hold a `switch` without an `else` to all of it; this holds what they do not see: a file for each part, an answer
//! that is none, an arm that does nothing, a port that nobody brings, something that only one phone can do.

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
        name: "ability",
        listed: (&["bindings/src/model/page.rs"], "pub enum Ability {"),
        kotlin: (
            "android/app/src/main/kotlin/app/stillpoint/android/PhoneSettings.kt",
            "Ability.{}",
        ),
        swift: ("ios/App/Phone/PhoneHost.swift", ".{}"),
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

/// What is asked for and not done, or cannot be done, on one phone: of which kind, what, on Android or not, and why.
const NOT_HERE: &[(&str, &str, bool, &str)] = &[
    (
        "effect",
        "Cover",
        true,
        "its window is kept out of pictures, also of those among the apps used last",
    ),
    (
        "effect",
        "Cover",
        false,
        "it is covered whenever something lies over it, whatever it shows",
    ),
    (
        "effect",
        "AllowPictures",
        false,
        "no iPhone lets an app keep its screen out of single pictures",
    ),
    (
        "effect",
        "OfferPause",
        false,
        "no notification stays in its place there",
    ),
    (
        "effect",
        "FeelShaking",
        false,
        "what has the keyboard is told of it there, and nothing else for sure: no pause is offered that comes only sometimes",
    ),
    ("ability", "VolumeKeys", false, "they do not reach an app there"),
    (
        "ability",
        "Shake",
        false,
        "what has the keyboard is told of it there, and nothing else for sure: no pause is offered that comes only sometimes",
    ),
    (
        "ability",
        "Notification",
        false,
        "no notification stays in its place there",
    ),
    (
        "ability",
        "HidesScreen",
        false,
        "no iPhone lets an app keep its screen out of single pictures",
    ),
    (
        "ability",
        "CoversRecordings",
        true,
        "its window is kept out of all pictures, recorded ones too",
    ),
    ("ability", "IconNames", false, "the name below an icon stays there"),
    (
        "ability",
        "ActionButton",
        true,
        "no such phone tells which of its buttons somebody can set",
    ),
    (
        "ability",
        "KeepsRunning",
        false,
        "the system ends what runs on out of sight within half a minute",
    ),
];

/// What one phone has of something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Has {
    It,
    /// It answers that it cannot, as long as the core asks for no such thing.
    No,
    /// It knows of it, and does nothing.
    NotHere,
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
        let told = |on_android: bool, has| match has {
            Has::It => "yes".to_owned(),
            Has::No => "not yet".to_owned(),
            Has::NotHere => format!("not here: {}", why(kind, name, on_android).unwrap_or("?")),
            Has::Nothing => "**no**".to_owned(),
        };
        let (kotlin, swift) = (told(true, has[0]), told(false, has[1]));
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

/// Why a phone does nothing about something; none: nobody said so.
fn why(kind: &str, name: &str, on_android: bool) -> Option<&'static str> {
    let mut said = NOT_HERE.iter();
    let said = said.find(|(of, what, where_, _)| (*of, *what, *where_) == (kind, name, on_android));
    said.map(|(.., why)| *why)
}

fn lacking(lines: &[Line]) -> Vec<String> {
    let mut found = Vec::new();
    for Line { kind, name, has } in lines {
        let phones = [("Android", true, has[0], has[1]), ("the iPhone", false, has[1], has[0])];
        for (phone, on_android, has, other) in phones {
            let is_excused = why(kind, name, on_android).is_some();
            // One that the other phone has is no longer "not yet".
            if has == Has::Nothing || (has == Has::No && other == Has::It) {
                found.push(format!("{phone} lacks the {kind} {name}"));
            } else if has == Has::NotHere && !is_excused {
                found.push(format!(
                    "{phone} does nothing about the {kind} {name}, and nobody says why"
                ));
            } else if has != Has::NotHere && is_excused {
                found.push(format!("{phone} has the {kind} {name}: there is nothing to excuse"));
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
    let in_kotlin = match kind.name {
        "effect" | "ability" => shouted(name),
        _ => name.to_owned(),
    };
    let in_swift = if kind.name == "port" { name } else { &small };
    let kotlin = text(&root.join(kind.kotlin.0), "kt")?;
    let swift = text(&root.join(kind.swift.0), "swift")?;
    // What follows the last `switch` of the host is what it is asked; what is before it, what the phone can do.
    let swift = match (kind.name, swift.rsplit_once("switch what {")) {
        ("ask", Some((_, asked))) => asked,
        ("ability", Some((can, _))) => can,
        _ => &swift,
    };
    let mut both = [
        has(&kotlin, &kind.kotlin.1.replace("{}", &in_kotlin), "Answer.No"),
        has(swift, &kind.swift.1.replace("{}", in_swift), ": .no"),
    ];
    match kind.name {
        // The part `One` is a choice.
        "part" => {
            let file = if name == "One" { "Choice" } else { name };
            let files = [
                format!("android/ui/src/main/kotlin/app/stillpoint/ui/page/parts/{file}Part.kt"),
                format!("ios/App/Page/Parts/{file}Part.swift"),
            ];
            let parts = both.iter_mut().zip(files);
            for (has, _) in parts.filter(|(_, file)| !root.join(file).exists()) {
                *has = Has::Nothing;
            }
        }
        "effect" => {
            let hosts = [
                "android/app/src/main/kotlin/app/stillpoint/android/AndroidHost.kt",
                "ios/App/Phone/PhoneHost.swift",
            ];
            let said = [(kotlin.as_str(), in_kotlin.as_str()), (swift, in_swift)];
            for ((has, (state, name)), host) in both.iter_mut().zip(said).zip(hosts) {
                let host = text(&root.join(host), "")?;
                if *has == Has::It && !is_done(state, &host, name) {
                    *has = Has::NotHere;
                }
            }
        }
        "ability" => both
            .iter_mut()
            .filter(|has| **has == Has::Nothing)
            .for_each(|has| *has = Has::NotHere),
        _ => {}
    }
    Ok(both)
}

/// Whether anything is done about the effect `name`: in its arm in `state`, or where it is looked for among others; by itself, or by a
/// function of the `host` that does something.
fn is_done(state: &str, host: &str, name: &str) -> bool {
    let code = |line: &&str| !line.trim_start().starts_with("//");
    let lines: Vec<&str> = state.lines().filter(code).collect();
    let wanted = format!(".{name}");
    let is_said = |line: &str| {
        let rest = line.split_once(&wanted).map(|(_, rest)| rest);
        rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
    };
    let said = lines.iter().enumerate().filter(|(_, line)| is_said(line));
    said.flat_map(|(at, line)| {
        // An arm may go on below its `case`.
        let below = lines[at + 1..].iter().take_while(|line| {
            let line = line.trim();
            !line.starts_with("case ") && !line.starts_with('}')
        });
        let below = below.take(if line.trim_end().ends_with(':') { 8 } else { 0 });
        std::iter::once(line).chain(below).copied()
    })
    .any(|line| {
        if let Some((_, call)) = line.split_once("host.") {
            let function: String = call.chars().take_while(|it| it.is_alphanumeric()).collect();
            return does_something(host, &function);
        }
        let arm = line.split_once(&wanted).map_or(line, |(_, rest)| rest);
        !["", "break", "Unit"].contains(&arm.trim_matches([' ', ':', '-', '>', ',']))
    })
}

/// Whether the function of a host has a body.
fn does_something(host: &str, function: &str) -> bool {
    let mut lines = host.lines();
    let line =
        lines.find(|line| line.contains(&format!("fun {function}(")) || line.contains(&format!("func {function}(")));
    line.is_some_and(|line| !line.trim_end().ends_with("{}") && !line.trim_end().ends_with("= Unit"))
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
    use super::{Has, KINDS, Line, NOT_HERE, has, is_done, lacking, listed, shouted, table};
    use crate::tools::root;

    #[test]
    fn each_phone_has_every_part_effect_ability_ask_and_port_or_says_why_not() {
        let lines = table(&root()).unwrap();
        assert_eq!(lacking(&lines), Vec::<String>::new());
        for (kind, least) in [("part", 25), ("effect", 12), ("ability", 14), ("ask", 7), ("port", 3)] {
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
    fn an_arm_that_does_nothing_is_not_counted_as_one() {
        let swift = "switch effect {\n case .cover: host.cover()\n case .work: work()\n // Said elsewhere.\n case .feel: break\n \
                     case .offer: break\n case .leave:\n hasLeft = true\n host.leave()\n }\nhost.feel(effects.contains(.feel))";
        let host = "func cover() {}\nfunc leave() {}\nfunc feel(_ on: Bool) { on }";
        for (name, done) in [
            ("cover", false),
            ("work", true),
            ("feel", true),
            ("offer", false),
            ("leave", true),
        ] {
            assert_eq!(is_done(swift, host, name), done, "{name}");
        }
        // Planted: its arm is there, and empty.
        let emptied = swift.replace("work()", "break").replace("hasLeft = true", "");
        assert!(!is_done(&emptied, host, "work") && !is_done(&emptied, host, "leave"));
        let kotlin = "when (effect) {\n Effect.COVER -> host.cover()\n Effect.FEEL -> Unit\n Effect.OFFER -> Unit\n }\n\
                      host.feel(Effect.FEEL in effects)";
        let host = "override fun cover() = Unit\noverride fun feel(on: Boolean) {\n";
        for (name, done) in [("COVER", false), ("FEEL", true), ("OFFER", false)] {
            assert_eq!(is_done(kotlin, host, name), done, "{name}");
        }
    }

    #[test]
    fn what_is_not_here_needs_a_reason_and_a_reason_needs_what_is_not_here() {
        let line = |name: &str, has| {
            [Line {
                kind: "effect",
                name: name.to_owned(),
                has,
            }]
        };
        assert!(lacking(&line("OfferPause", [Has::It, Has::NotHere])).is_empty());
        assert_eq!(
            lacking(&line("Work", [Has::It, Has::NotHere])),
            ["the iPhone does nothing about the effect Work, and nobody says why"]
        );
        assert_eq!(
            lacking(&line("OfferPause", [Has::It; 2])),
            ["the iPhone has the effect OfferPause: there is nothing to excuse"]
        );
        let lines = table(&root()).unwrap();
        for (kind, name, ..) in NOT_HERE {
            assert!(
                lines.iter().any(|line| line.kind == *kind && line.name == *name),
                "{name}"
            );
        }
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
