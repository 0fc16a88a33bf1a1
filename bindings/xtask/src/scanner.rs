//! A scanner for mobile code by others, mobsfscan: what it says of what ships, and whether it finds what is planted.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::{
    python::Program,
    tools::{Outcome, at, root},
};

/// The scanner.
const SCANNER: Program = Program {
    name: "scanner",
    versions: include_str!("../scanner.txt"),
};

/// What it scans, as it calls the phone; what ships to it; and where its faults are planted. From the root of the project.
const SCANS: &[(&str, &[&str], &str)] = &[
    (
        "android",
        &[
            "android/app/src/main/kotlin",
            "android/ui/src/main/kotlin",
            "android/bindings/src/main/kotlin",
            // As it ships: merged, with the versions that Maven tells.
            "android/app/target/AndroidManifest.xml",
        ],
        "tests/planted-for-scanner/android",
    ),
    (
        "ios",
        &["ios/App", "ios/Widget", "ios/StillpointKit/Sources/StillpointKit"],
        "tests/planted-for-scanner/ios",
    ),
];

/// What it misses of the whole, in no file, and why it is missing or not seen. No other may be missing, and each has to be.
const LACKS: &[(&str, &str)] = &[
    ("android_certificate_transparency", "nothing goes over a network"),
    ("android_ssl_pinning", "nothing goes over a network"),
    ("ios_cert_pinning", "nothing goes over a network"),
    ("android_root_detection", "whose phone it is decides what runs on it"),
    ("android_safetynet", "no server is asked about anybody's phone"),
    ("ios_jailbreak_detect", "whose phone it is decides what runs on it"),
    ("ios_detect_reversing", "everybody may read how this is made"),
    (
        "android_prevent_screenshot",
        "AndroidHost keeps the screen out of pictures, by the flag's short name",
    ),
    (
        "android_tapjacking",
        "the core refuses what cannot be undone while another window lies over the app",
    ),
    (
        "ios_custom_keyboard_disabled",
        "for secrets iOS shows its own; for the rest, somebody's own may be the one they can write with",
    ),
    (
        "ios_keyboard_cache",
        "FieldPart switches learning off, in SwiftUI's words",
    ),
];

/// How a line of a planted file begins that says what has to be found in it.
const SAYS: &str = "The scanner says: ";

/// Whether there is one, or what makes one: an error that says what is missing.
pub(crate) fn check() -> Outcome {
    SCANNER.check()
}

/// Scans what ships, together with what is planted: an error unless it finds all of that, and nothing else.
pub(crate) fn scan() -> Outcome {
    SCANNER.install()?;
    let scanning: Vec<_> = SCANS
        .iter()
        .map(|(phone, ships, planted)| Ok((*planted, started(phone, ships, planted)?)))
        .collect::<Outcome<_>>()?;
    let (mut problems, mut lacks) = (Vec::new(), BTreeSet::new());
    for (planted, scan) in scanning {
        // Whatever it finds, it ends with an error: what it says counts.
        let done = scan.wait_with_output().map_err(|why| why.to_string())?;
        let said = serde_json::from_slice(&done.stdout)
            .map_err(|why| format!("{why}: {}", String::from_utf8_lossy(&done.stderr)))?;
        let report = Report::of(&said);
        problems.extend(report.problems(&wanted(planted)?));
        lacks.extend(report.lacks);
    }
    problems.extend(unlike(&lacks));
    match problems.is_empty() {
        true => Ok(()),
        false => Err(problems.join("\n")),
    }
}

fn started(phone: &str, ships: &[&str], planted: &str) -> Outcome<std::process::Child> {
    if let Some(missing) = ships.iter().find(|path| !root().join(path).exists()) {
        return Err(format!("{missing} is not there to be scanned"));
    }
    // It looks for the program `semgrep`, and finds nothing wrong where there is none.
    let bin = SCANNER.programs();
    let path = std::env::var("PATH").unwrap_or_default();
    let mut scan = Command::new(bin.join("mobsfscan"));
    scan.current_dir(root())
        .env("PATH", format!("{}:{path}", bin.display()))
        .env("SEMGREP_ENABLE_VERSION_CHECK", "0")
        .args(["--json", "--type", phone])
        .args(ships)
        .arg(planted);
    let scan = scan.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    scan.map_err(|why| format!("mobsfscan could not be started: {why}"))
}

/// What it has to find: rules, by the planted file.
fn wanted(planted: &str) -> Outcome<BTreeMap<String, BTreeSet<String>>> {
    let mut wanted = BTreeMap::new();
    let folder = root().join(planted);
    for entry in fs::read_dir(&folder).map_err(at(&folder))? {
        let file = entry.map_err(at(&folder))?;
        let text = fs::read_to_string(file.path()).map_err(at(&file.path()))?;
        let rules = text
            .lines()
            .filter_map(|line| line.split_once(SAYS))
            .flat_map(|(_, rules)| {
                let rules = rules.trim_end_matches("-->").split_whitespace();
                rules.map(str::to_owned).collect::<Vec<_>>()
            });
        let name = Path::new(planted).join(file.file_name()).display().to_string();
        wanted.insert(name, rules.collect());
    }
    Ok(wanted)
}

/// What it said.
#[derive(Default)]
struct Report {
    /// What it could not read.
    unread: Vec<String>,
    /// Rules, by the file in which it found something.
    found: BTreeMap<String, BTreeSet<String>>,
    /// Rules that no file keeps.
    lacks: BTreeSet<String>,
}

impl Report {
    fn of(said: &Value) -> Self {
        let mut report = Self::default();
        let unread = said["errors"].as_array().into_iter().flatten();
        report.unread.extend(unread.map(|error| error["message"].to_string()));
        // Without it nothing was scanned.
        if said["results"].as_object().is_none() {
            report.unread.push("it says nothing at all".to_owned());
        }
        for (rule, result) in said["results"].as_object().into_iter().flatten() {
            let files = result["files"].as_array().into_iter().flatten();
            let files: Vec<&str> = files.filter_map(|file| file["file_path"].as_str()).collect();
            if files.is_empty() {
                report.lacks.insert(rule.clone());
            }
            for file in files {
                report.found.entry(file.to_owned()).or_default().insert(rule.clone());
            }
        }
        report
    }

    fn problems(&self, wanted: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
        let mut problems: Vec<String> = self
            .unread
            .iter()
            .map(|why| format!("it could not read all: {why}"))
            .collect();
        for (file, rules) in &self.found {
            let planted = wanted.get(file);
            let others = rules
                .iter()
                .filter(|rule| !planted.is_some_and(|planted| planted.contains(*rule)));
            problems.extend(others.map(|rule| format!("{file}: {rule}")));
        }
        for (file, rules) in wanted {
            if rules.is_empty() {
                problems.push(format!("{file} does not say what is planted in it"));
            }
            let found = self.found.get(file);
            let missed = rules
                .iter()
                .filter(|rule| !found.is_some_and(|found| found.contains(*rule)));
            problems.extend(missed.map(|rule| format!("{rule}, planted in {file}, is not found")));
        }
        problems
    }
}

/// What is missing and has no reason here, and what has a reason and is not missing.
fn unlike(lacks: &BTreeSet<String>) -> Vec<String> {
    let known: BTreeSet<String> = LACKS.iter().map(|(rule, _)| (*rule).to_owned()).collect();
    let unknown = lacks
        .difference(&known)
        .map(|rule| format!("there is nothing for {rule}"));
    let gone = known
        .difference(lacks)
        .map(|rule| format!("{rule} is kept now, and said not to be"));
    unknown.chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::{LACKS, Report, SCANNER, SCANS, unlike, wanted};
    use serde_json::{Value, from_str};

    fn said(results: &str) -> Value {
        from_str(&format!("{{\"errors\": [], \"results\": {results}}}")).unwrap()
    }

    #[test]
    fn what_it_finds_elsewhere_and_what_it_misses_is_told() {
        let (_, _, planted) = SCANS[0];
        let wanted = wanted(planted).unwrap();
        let manifest = format!("{planted}/AndroidManifest.xml");
        assert!(wanted[&manifest].contains("android_task_hijacking2"), "{wanted:?}");
        let mut all = Report {
            found: wanted.clone(),
            ..Report::default()
        };
        assert_eq!(all.problems(&wanted), Vec::<String>::new());
        all.found.get_mut(&manifest).unwrap().remove("android_task_hijacking2");
        assert!(all.problems(&wanted)[0].ends_with("is not found"));
        all.found.clone_from(&wanted);
        all.found
            .get_mut(&manifest)
            .unwrap()
            .insert("android_manifest_other".to_owned());
        all.found
            .entry("android/Host.kt".to_owned())
            .or_default()
            .insert("android_kotlin_md5".to_owned());
        assert_eq!(
            all.problems(&wanted),
            [
                "android/Host.kt: android_kotlin_md5".to_owned(),
                format!("{manifest}: android_manifest_other")
            ]
        );
    }

    #[test]
    fn what_is_missing_needs_a_reason_and_what_it_cannot_read_is_a_fault() {
        let report = Report::of(&said(
            "{\"ios_log\": {\"files\": [{\"file_path\": \"A.swift\"}]}, \"ios_cert_pinning\": {}}",
        ));
        assert_eq!(report.found["A.swift"].iter().collect::<Vec<_>>(), ["ios_log"]);
        assert_eq!(report.lacks.iter().collect::<Vec<_>>(), ["ios_cert_pinning"]);
        assert_eq!(unlike(&report.lacks).len(), LACKS.len() - 1);
        let other = std::iter::once("ios_other".to_owned()).chain(LACKS.iter().map(|(rule, _)| (*rule).to_owned()));
        assert_eq!(unlike(&other.collect()), ["there is nothing for ios_other"]);
        let cannot = from_str("{\"errors\": [{\"message\": \"Syntax error\"}], \"results\": {}}").unwrap();
        let nothing = Report::default();
        assert_eq!(nothing.problems(&Report::of(&cannot).found), Vec::<String>::new());
        assert_eq!(Report::of(&cannot).problems(&nothing.found).len(), 1);
        assert_eq!(
            Report::of(&Value::Null).problems(&nothing.found).len(),
            1,
            "it said nothing"
        );
    }

    #[test]
    fn each_of_its_parts_has_one_version() {
        let parts = SCANNER.parts();
        assert!(parts.iter().any(|line| line.starts_with("mobsfscan==")));
        assert!(parts.iter().any(|line| line.starts_with("semgrep==")));
    }
}
