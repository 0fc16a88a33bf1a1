//! What can be known without Xcode of the project's files: description, plists, manifests, catalogs, and what the sources say.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;
use yaml_rust2::{Yaml, YamlLoader};

use super::{
    catalogs::{self, SAID},
    screens,
    sources::swift_files,
};
use crate::tools::{Outcome, at};

/// What may stand in an `Info.plist`, and what in the sources it is there for; empty: for the system alone. Nothing else may.
const INFO: &[(&str, &str)] = &[
    ("CFBundleDisplayName", ""),
    ("CFBundleLocalizations", ""),
    ("CFBundleShortVersionString", ""),
    ("CFBundleVersion", ""),
    ("CFBundleURLTypes", ".onOpenURL"),
    ("LSApplicationQueriesSchemes", "canOpenURL"),
    ("NSExtension", ""),
    ("NSFaceIDUsageDescription", "Biometrics.ask"),
    ("UIApplicationSceneManifest", ""),
    ("UILaunchScreen", ""),
];

/// Every entitlement there may be. None for a network, a group of apps, a group of keys.
const ENTITLEMENTS: &[&str] = &["com.apple.developer.default-data-protection"];

/// What a privacy manifest names ("required reason" API), the reasons that Apple knows, what in the sources is one, and whether
/// the library asks for it, too.
const REASONS: &[(&str, &[&str], &[&str], bool)] = &[
    // The library calls `stat`.
    (
        "FileTimestamp",
        &["DDA9.1", "C617.1", "3B52.1", "0A2A.1"],
        &[
            "creationDate",
            "modificationDate",
            "attributesOfItem",
            "ModificationDateKey",
        ],
        true,
    ),
    (
        "UserDefaults",
        &["CA92.1", "1C8F.1", "C56D.1", "AC6B.1"],
        &["UserDefaults", "@AppStorage"],
        false,
    ),
    (
        "SystemBootTime",
        &["35F9.1", "8FFB.1", "3D61.1"],
        &["systemUptime", "mach_absolute_time"],
        false,
    ),
    // On Apple's systems its SQLite calls `statfs` and `fstatfs`.
    (
        "DiskSpace",
        &["85F4.1", "E174.1", "7D9E.1", "B728.1"],
        &["volumeAvailableCapacity", "systemFreeSize"],
        true,
    ),
    ("ActiveKeyboards", &["3EC4.1", "54BD.1"], &["activeInputModes"], false),
];

/// What no source says, and why.
const NEVER: &[(&str, &str)] = &[
    ("URLSession", "nothing leaves the phone"),
    ("NWConnection", "nothing leaves the phone"),
    ("WKWebView", "nothing comes from elsewhere"),
    ("http:", "nothing comes from elsewhere"),
    ("https:", "nothing comes from elsewhere"),
    ("UIPasteboard", "other apps read it"),
    ("UserDefaults", "it lies open, and is in backups"),
    ("@AppStorage", "it lies open, and is in backups"),
    ("@SceneStorage", "it lies open, and is in backups"),
    ("NSUserActivity", "the system learns from it"),
    ("donate(", "the system learns from it"),
    ("print(", "logs are read by others"),
    ("NSLog", "logs are read by others"),
    ("os_log", "logs are read by others"),
    ("Logger(", "logs are read by others"),
    (
        "kSecAttrAccessibleAlways",
        "a key would be given out while the phone is locked",
    ),
    (
        "kSecAttrAccessibleAfterFirstUnlock",
        "a key would be given out while the phone is locked",
    ),
    ("kSecAttrAccessGroup", "another app would have the key"),
    ("kSecAttrSynchronizable", "the key would leave the phone"),
    (".none]", "a file would lie open while the phone is locked"),
    (
        ".appearance()",
        "a field that does not take what was set so ends the app when it is shown",
    ),
    ("try!", "whatever fails would end the app"),
    ("fatalError", "whatever fails would end the app"),
];

/// Lines of the kit and of the app, without tests and the bench.
const MOST_LINES: usize = 3_000;

/// Everything that is wrong below `ios`.
pub(super) fn problems(ios: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let app = sources(ios, &["App", "StillpointKit/Sources/StillpointKit"])?;
    let widget = sources(ios, &["Widget"])?;
    let targets = project(ios, &mut found)?;
    let languages = catalogs::languages()?;
    for (name, target) in &targets {
        let told = target["info"]["properties"]["CFBundleLocalizations"].as_vec();
        let told = told.map(|told| told.iter().filter_map(Yaml::as_str).collect::<Vec<_>>());
        if told.is_some_and(|told| told != languages) {
            found.push(format!(
                "{name}: CFBundleLocalizations are not the languages that the core speaks"
            ));
        }
        let source = if name == "Widget" { &widget } else { &app };
        info(name, target, source, &mut found);
    }
    for (folder, source, has_library) in [("App", &app, true), ("Widget", &widget, false)] {
        manifest(
            &ios.join(folder).join("PrivacyInfo.xcprivacy"),
            source,
            has_library,
            &mut found,
        )?;
    }
    for file in [
        "App/Localizable",
        "App/AppShortcuts",
        "App/InfoPlist",
        "Widget/Localizable",
    ] {
        catalog(&ios.join(format!("{file}.xcstrings")), &languages, &mut found)?;
    }
    said(ios, &mut found)?;
    found.extend(screens::problems(ios)?);
    addresses(&app, &widget, &mut found);
    let lines = app.lines().count();
    if lines > MOST_LINES {
        found.push(format!(
            "the kit and the app have {lines} lines, more than {MOST_LINES}"
        ));
    }
    Ok(found)
}

/// Whether the app knows each address that the widgets open, and no two of them are the same to it.
fn addresses(app: &str, widget: &str, found: &mut Vec<String>) {
    let in_source = |source: &str| -> Vec<String> {
        let parts = source.split("\"stillpoint:").skip(1);
        parts
            .filter_map(|part| Some(part.split_once('"')?.0.to_owned()))
            .collect()
    };
    let (known, opened) = (in_source(app), in_source(widget));
    for (at, address) in opened.iter().enumerate() {
        if !known.contains(address) {
            found.push(format!("the app does not know the address {address}"));
        }
        if opened[..at].contains(address) {
            found.push(format!("two of the widgets open {address}"));
        }
    }
    if opened.is_empty() || known.len() != opened.len() {
        found.push("the app knows other addresses than the widgets open".to_owned());
    }
}

/// All Swift below the `folders` of `ios`, one after the other.
fn sources(ios: &Path, folders: &[&str]) -> Outcome<String> {
    let mut text = String::new();
    for folder in folders {
        for file in swift_files(&ios.join(folder))? {
            text.push_str(&fs::read_to_string(&file).map_err(at(&file))?);
        }
    }
    Ok(text)
}

fn yaml(file: &Path) -> Outcome<Yaml> {
    let text = fs::read_to_string(file).map_err(at(file))?;
    let read = YamlLoader::load_from_str(&text).map_err(|why| format!("{}: {why}", file.display()))?;
    read.into_iter()
        .next()
        .ok_or_else(|| format!("{} is empty", file.display()))
}

/// The targets by name, if the description of the project says what Xcode would do.
fn project(ios: &Path, found: &mut Vec<String>) -> Outcome<BTreeMap<String, Yaml>> {
    let project = yaml(&ios.join("project.yml"))?;
    let mut targets = BTreeMap::new();
    for file in project["include"]
        .as_vec()
        .into_iter()
        .flatten()
        .filter_map(Yaml::as_str)
    {
        let Ok(read) = yaml(&ios.join(file)) else {
            found.push(format!("project.yml includes {file}, which cannot be read"));
            continue;
        };
        for (name, target) in read["targets"].as_hash().into_iter().flatten() {
            let name = name.as_str().unwrap_or_default().to_owned();
            let folder = Path::new(file).parent().unwrap_or(Path::new(""));
            for source in target["sources"].as_vec().into_iter().flatten() {
                let path = source["path"].as_str().or(source.as_str()).unwrap_or_default();
                if path.is_empty() || !ios.join(folder).join(path).exists() {
                    found.push(format!("{name}: there is no source {path}"));
                }
            }
            targets.insert(name, target.clone());
        }
    }
    let packages = &project["packages"];
    for (name, package) in packages.as_hash().into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        let has = package["path"]
            .as_str()
            .is_some_and(|path| ios.join(path).join("Package.swift").exists());
        if !has {
            found.push(format!("the package {name} is not here"));
        }
    }
    for (name, target) in &targets {
        for needed in target["dependencies"].as_vec().into_iter().flatten() {
            let is_there = match (needed["target"].as_str(), needed["package"].as_str()) {
                (Some(other), _) => targets.contains_key(other),
                (_, Some(package)) => !packages[package].is_badvalue(),
                _ => false,
            };
            if !is_there {
                found.push(format!("{name} depends on what is not there"));
            }
        }
        if target["type"].as_str().is_none() || target["platform"].as_str() != Some("iOS") {
            found.push(format!("{name} has no type, or is not for iOS"));
        }
    }
    for (_, scheme) in project["schemes"].as_hash().into_iter().flatten() {
        let built = scheme["build"]["targets"]
            .as_hash()
            .into_iter()
            .flatten()
            .map(|(name, _)| name);
        for name in built.chain(scheme["test"]["targets"].as_vec().into_iter().flatten()) {
            if !name.as_str().is_some_and(|name| targets.contains_key(name)) {
                found.push("a scheme names a target that is not there".to_owned());
            }
        }
    }
    if project["settings"]["base"]["SWIFT_VERSION"].as_str() != Some("6.0") {
        found.push("SWIFT_VERSION is not 6.0".to_owned());
    }
    let package = fs::read_to_string(ios.join("StillpointKit/Package.swift")).unwrap_or_default();
    let least = project["options"]["deploymentTarget"]["iOS"]
        .as_str()
        .unwrap_or_default();
    let major = least.split('.').next().unwrap_or_default();
    if !package.contains(&format!(".iOS(.v{major})")) {
        found.push(format!("the project is for iOS {least}, and the package for another"));
    }
    Ok(targets)
}

fn info(name: &str, target: &Yaml, source: &str, found: &mut Vec<String>) {
    let keys = |yaml: &Yaml| -> Vec<String> {
        let keys = yaml.as_hash().into_iter().flatten();
        keys.filter_map(|(key, _)| key.as_str().map(str::to_owned)).collect()
    };
    for key in keys(&target["info"]["properties"]) {
        match INFO.iter().find(|(known, _)| *known == key) {
            None => found.push(format!("{name}: {key} is not needed")),
            Some((_, for_what)) if !source.contains(for_what) => found.push(format!("{name}: nothing here uses {key}")),
            Some(_) => {}
        }
    }
    for (key, for_what) in INFO.iter().filter(|(_, for_what)| !for_what.is_empty()) {
        let is_app = target["type"].as_str() == Some("application");
        if is_app && source.contains(for_what) && target["info"]["properties"][*key].is_badvalue() {
            found.push(format!("{name}: {key} is missing"));
        }
    }
    for key in keys(&target["entitlements"]["properties"]) {
        if !ENTITLEMENTS.contains(&key.as_str()) {
            found.push(format!("{name}: the entitlement {key} is not needed"));
        }
    }
}

/// Whether the manifest says what the sources and the library ask for, and nothing else.
fn manifest(file: &Path, source: &str, has_library: bool, found: &mut Vec<String>) -> Outcome {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(at(file))?;
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    let Ok(read) = roxmltree::Document::parse_with_options(&text, options) else {
        found.push(format!("{name} is no plist"));
        return Ok(());
    };
    let entries = |dict: Option<roxmltree::Node<'_, '_>>| -> BTreeMap<String, String> {
        let nodes: Vec<_> = dict
            .into_iter()
            .flat_map(|it| it.children())
            .filter(|it| it.is_element())
            .collect();
        let pairs = nodes.chunks(2).filter(|pair| pair.len() == 2);
        let text = |node: &roxmltree::Node<'_, '_>| -> String {
            node.descendants()
                .filter(roxmltree::Node::is_text)
                .filter_map(|it| it.text())
                .map(str::trim)
                .collect::<Vec<_>>()
                .join(" ")
                .trim()
                .to_owned()
        };
        let value = |node: &roxmltree::Node<'_, '_>| match node.tag_name().name() {
            flag @ ("true" | "false") => flag.to_owned(),
            _ => text(node),
        };
        pairs.map(|pair| (text(&pair[0]), value(&pair[1]))).collect()
    };
    let root = read.root_element().children().find(|it| it.has_tag_name("dict"));
    let said = entries(root);
    let wanted = [
        "NSPrivacyTracking",
        "NSPrivacyTrackingDomains",
        "NSPrivacyCollectedDataTypes",
        "NSPrivacyAccessedAPITypes",
    ];
    if said.len() != wanted.len() || !wanted.iter().all(|key| said.contains_key(*key)) {
        found.push(format!("{name} does not say what it has to, or more"));
    }
    let is_empty = |key: &str| said.get(key).is_some_and(String::is_empty);
    let tracks = said.get("NSPrivacyTracking").map(String::as_str) != Some("false");
    if tracks || !is_empty("NSPrivacyTrackingDomains") || !is_empty("NSPrivacyCollectedDataTypes") {
        found.push(format!("{name} says that something is collected"));
    }
    let dicts = root
        .into_iter()
        .flat_map(|it| it.descendants())
        .filter(|it| it.has_tag_name("dict"));
    let named: BTreeMap<String, String> = dicts
        .map(|dict| entries(Some(dict)))
        .filter_map(|said| {
            let named = said
                .get("NSPrivacyAccessedAPIType")?
                .strip_prefix("NSPrivacyAccessedAPICategory")?
                .to_owned();
            Some((named, said.get("NSPrivacyAccessedAPITypeReasons")?.clone()))
        })
        .collect();
    for unknown in named
        .keys()
        .filter(|named| !REASONS.iter().any(|(known, ..)| known == named))
    {
        found.push(format!("{name}: nobody knows {unknown}"));
    }
    for (category, reasons, uses, by_library) in REASONS {
        let is_used = (*by_library && has_library) || uses.iter().any(|used| source.contains(used));
        match named.get(*category) {
            Some(_) if !is_used => found.push(format!("{name}: {category} is named, and not used")),
            None if is_used => found.push(format!("{name}: {category} is used, and not named")),
            Some(given) if given.is_empty() || !given.split_whitespace().all(|reason| reasons.contains(&reason)) => {
                found.push(format!("{name}: {category} has no reason that Apple knows"));
            }
            _ => {}
        }
    }
    Ok(())
}

fn catalog(file: &Path, languages: &[String], found: &mut Vec<String>) -> Outcome {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(at(file))?;
    let read: Value = match serde_json::from_str(&text) {
        Ok(read) => read,
        Err(why) => {
            found.push(format!("{name}: {why}"));
            return Ok(());
        }
    };
    if read["version"] != "1.0" || read["sourceLanguage"] != "en" {
        found.push(format!("{name} is of another version, or from another language"));
    }
    let placeholders = |text: &str| text.matches("${applicationName}").count();
    for (key, entry) in read["strings"].as_object().into_iter().flatten() {
        for language in languages {
            let unit = &entry["localizations"][language]["stringUnit"];
            let value = unit["value"].as_str().unwrap_or_default();
            if unit["state"] != "translated" || value.is_empty() {
                found.push(format!("{name}: {key} is not said in {language}"));
            } else if placeholders(key) != placeholders(value) {
                found.push(format!("{name}: {key} names the app in another way in {language}"));
            }
        }
    }
    Ok(())
}

/// Whether the sources say nothing that they must not, and every key for the system is one that there is.
fn said(ios: &Path, found: &mut Vec<String>) -> Outcome {
    for folder in ["App", "Widget", "StillpointKit/Sources/StillpointKit"] {
        for file in swift_files(&ios.join(folder))? {
            let text = fs::read_to_string(&file).map_err(at(&file))?;
            let code: Vec<&str> = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            for (never, why) in NEVER {
                if code.iter().any(|line| line.contains(never)) {
                    found.push(format!("{} says {never}: {why}", file.display()));
                }
            }
            let places = [
                "LocalizedStringResource = \"",
                "localized: \"",
                "isplayName(\"",
                "accessibilityLabel(\"",
                "Label(\"",
                "Text(\"",
                "Button(\"",
                "shortTitle: \"",
            ];
            for (line, place) in code
                .iter()
                .flat_map(|line| places.iter().map(move |place| (line, place)))
            {
                let key = line
                    .split_once(place)
                    .and_then(|(_, rest)| rest.split_once('"'))
                    .map(|(key, _)| key);
                if let Some(key) = key.filter(|key| !SAID.contains(key)) {
                    found.push(format!("{}: {key:?} is said in no language", file.display()));
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    use super::{super::catalogs, problems};
    use crate::tools::root;

    /// A copy of `ios`, gone afterwards.
    struct Copy(PathBuf);

    impl Copy {
        fn new(name: &str) -> Self {
            let copy = Self(std::env::temp_dir().join(format!("stillpoint-ios-{}-{name}", std::process::id())));
            for folder in ["App", "Widget", "UITests", "StillpointKit/Sources/StillpointKit"] {
                take(&root().join("ios").join(folder), &copy.0.join(folder));
            }
            for file in ["project.yml", "StillpointKit/Package.swift"] {
                fs::copy(root().join("ios").join(file), copy.0.join(file)).unwrap();
            }
            catalogs::write(&copy.0).unwrap();
            copy
        }
    }

    impl Drop for Copy {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn take(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let to = to.join(path.file_name().unwrap());
            if path.is_dir() {
                take(&path, &to)
            } else {
                fs::copy(&path, &to).map(|_| ()).unwrap()
            }
        }
    }

    #[test]
    fn nothing_is_wrong_with_the_project() {
        let copy = Copy::new("right");
        assert_eq!(problems(&copy.0).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn every_kind_of_fault_is_found() {
        // A file, what stands in it, what is planted there, and what is said of it.
        let planted = [
            (
                "project.yml",
                "Widget/target.yml",
                "Widget/nowhere.yml",
                "which cannot be read",
            ),
            ("project.yml", "\"6.0\"", "\"5\"", "SWIFT_VERSION"),
            ("project.yml", "\"17.0\"", "\"16.0\"", "the package for another"),
            (
                "project.yml",
                "targets: [UITests]",
                "targets: [Tests]",
                "a scheme names a target",
            ),
            (
                "project.yml",
                "path: StillpointKit",
                "path: Kit",
                "the package StillpointKit is not here",
            ),
            ("App/target.yml", "[de, en]", "[en]", "not the languages"),
            (
                "App/target.yml",
                "package: StillpointKit",
                "package: Kit",
                "depends on what is not there",
            ),
            ("App/target.yml", "- path: .", "- path: Sources", "there is no source"),
            ("App/target.yml", "platform: iOS", "platform: macOS", "is not for iOS"),
            (
                "App/target.yml",
                "UILaunchScreen: {}",
                "NSCameraUsageDescription: Codes",
                "is not needed",
            ),
            (
                "App/target.yml",
                "UILaunchScreen: {}",
                "NSAppTransportSecurity: {}",
                "is not needed",
            ),
            (
                "App/target.yml",
                "        NSFaceIDUsageDescription: Open with a finger or face\n",
                "",
                "is missing",
            ),
            (
                "App/Phone/PhoneHost.swift",
                "canOpenURL",
                "open",
                "nothing here uses LSApplicationQueriesSchemes",
            ),
            (
                "App/target.yml",
                "com.apple.developer.default-data-protection: NSFileProtectionCompleteUnlessOpen",
                "com.apple.security.application-groups: [group.stillpoint]",
                "the entitlement",
            ),
            (
                "App/PrivacyInfo.xcprivacy",
                "<false/>",
                "<true/>",
                "something is collected",
            ),
            ("App/PrivacyInfo.xcprivacy", "</plist>", "", "is no plist"),
            (
                "App/PrivacyInfo.xcprivacy",
                "C617.1",
                "CA92.1",
                "no reason that Apple knows",
            ),
            (
                "App/PrivacyInfo.xcprivacy",
                "CategoryFileTimestamp",
                "CategoryDiskSpace",
                "used, and not named",
            ),
            (
                "App/PrivacyInfo.xcprivacy",
                "CategoryDiskSpace",
                "CategoryFileTimestamp",
                "DiskSpace is used, and not named",
            ),
            (
                "Widget/PrivacyInfo.xcprivacy",
                "NSPrivacyTrackingDomains",
                "NSPrivacyDomains",
                "does not say what it has to",
            ),
            (
                "App/Localizable.xcstrings",
                "\"translated\"",
                "\"new\"",
                "is not said in",
            ),
            (
                "App/AppShortcuts.xcstrings",
                "\"value\" : \"Pause ${applicationName}\"",
                "\"value\" : \"Pause\"",
                "names the app",
            ),
            ("App/InfoPlist.xcstrings", "\"1.0\"", "\"1.0", "control character"),
            (
                "Widget/PauseWidget.swift",
                "\"common-pause\"",
                "\"Pause now\"",
                "is said in no language",
            ),
            (
                "App/StillpointApp.swift",
                "import UIKit",
                "import UIKit\nlet seen = UserDefaults.standard",
                "lies open",
            ),
            (
                "App/StillpointApp.swift",
                "import UIKit",
                "import UIKit\nlet page = URLSession.shared",
                "leaves the phone",
            ),
            (
                "StillpointKit/Sources/StillpointKit/Apple/Enclave.swift",
                "kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly",
                "kSecAttrAccessibleAlways",
                "while the phone is locked",
            ),
            (
                "App/Design/Grounded.swift",
                "\\.colorSchemeContrast)",
                "\\.colorScheme)",
                "does not heed colorSchemeContrast",
            ),
            (
                "App/Page/Bands.swift",
                "SideBySide(",
                "HStack(",
                "whether there is room or not",
            ),
            (
                "App/Page/Edge.swift",
                "ViewThatFits(in: .horizontal)",
                "Group",
                "whether there is room or not",
            ),
            (
                "App/Design/SideBySide.swift",
                "ViewThatFits(in: .horizontal)",
                "Group",
                "whether there is room or not",
            ),
            (
                "App/Page/Bands.swift",
                "FittedType(axes: .vertical)",
                "Group",
                "neither scrolls nor becomes smaller",
            ),
            (
                "App/Page/Whole.swift",
                "FittedType(axes: .vertical) { Parts(parts: side.read, hand: hand) }",
                "Parts(parts: side.read, hand: hand)",
                "neither scrolls nor becomes smaller",
            ),
            (
                "App/Page/Parts/FieldPart.swift",
                "secret.textContentType(.oneTimeCode)",
                "secret.textContentType(.password)",
                "may learn or change what is written: .textContentType",
            ),
            (
                "App/Page/Parts/FieldPart.swift",
                ".autocorrectionDisabled()",
                "",
                "may learn or change what is written: .autocorrectionDisabled",
            ),
            (
                "App/Page/Parts/FieldPart.swift",
                "lines.smartDashesType, ",
                "",
                "may learn or change what is written: .smartDashesType",
            ),
            (
                "Widget/Widgets.swift",
                "stillpoint:widget",
                "stillpoint:pause",
                "does not know the address pause",
            ),
            (
                "Widget/Widgets.swift",
                "stillpoint:widget",
                "stillpoint:control",
                "two of the widgets open control",
            ),
        ];
        for (number, (file, from, to, said)) in planted.into_iter().enumerate() {
            let copy = Copy::new(&number.to_string());
            let path = copy.0.join(file);
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(from), "{file} does not hold {from}");
            fs::write(&path, text.replace(from, to)).unwrap();
            let found = problems(&copy.0).unwrap_or_else(|why| vec![why]);
            assert!(found.iter().any(|it| it.contains(said)), "{file}: {to}: {found:?}");
        }
    }

    #[test]
    fn more_lines_than_there_may_be_are_found() {
        let copy = Copy::new("long");
        fs::write(
            copy.0.join("App/Long.swift"),
            "// One more.\n".repeat(super::MOST_LINES),
        )
        .unwrap();
        assert!(
            problems(&copy.0)
                .unwrap()
                .iter()
                .any(|it| it.contains("more than 3000"))
        );
    }
}
