//! What the system shows by itself, in every language: String Catalogs, written from the Fluent files of the core.

use std::{collections::BTreeMap, fs, path::Path};

use crate::tools::{Outcome, at, root};

/// The sentences of the core that the system shows, by their Fluent names, which are the keys in Swift, too.
pub(super) const SAID: &[&str] = &[
    "common-pause",
    "practice-button-name",
    "settings-recorded",
    "ways-biometrics",
];

/// A catalog: its file, from the folder of the iPhone, and what each of its keys says.
struct Catalog {
    file: &'static str,
    keys: &'static [(&'static str, Says)],
}

/// What a key says.
enum Says {
    /// The sentence of that name.
    Sentence(&'static str),
    /// The name of the app alone, which is the same in every language.
    App,
    /// The sentence of that name, and the name of the app: what somebody says to Siri.
    BeforeApp(&'static str),
}

const CATALOGS: &[Catalog] = &[
    Catalog {
        file: "App/Localizable.xcstrings",
        keys: &[
            ("common-pause", Says::Sentence("common-pause")),
            ("practice-button-name", Says::Sentence("practice-button-name")),
            ("settings-recorded", Says::Sentence("settings-recorded")),
            ("ways-biometrics", Says::Sentence("ways-biometrics")),
        ],
    },
    Catalog {
        file: "Widget/Localizable.xcstrings",
        keys: &[("common-pause", Says::Sentence("common-pause"))],
    },
    Catalog {
        file: "App/AppShortcuts.xcstrings",
        keys: &[
            ("${applicationName}", Says::App),
            ("Pause ${applicationName}", Says::BeforeApp("common-pause")),
            (
                "Pause by button ${applicationName}",
                Says::BeforeApp("practice-button-name"),
            ),
        ],
    },
    Catalog {
        file: "App/InfoPlist.xcstrings",
        keys: &[("NSFaceIDUsageDescription", Says::Sentence("ways-biometrics"))],
    },
];

/// Writes them all below `ios`.
pub(super) fn write(ios: &Path) -> Outcome {
    let said = sentences()?;
    for catalog in CATALOGS {
        let file = ios.join(catalog.file);
        let written = written(catalog, &said)?;
        if fs::read_to_string(&file).ok().as_deref() != Some(&written) {
            fs::write(&file, written).map_err(at(&file))?;
        }
    }
    Ok(())
}

/// The tags of the languages that the core speaks, in order.
pub(super) fn languages() -> Outcome<Vec<String>> {
    Ok(sentences()?.into_keys().collect())
}

/// The languages of the core, with what each says.
type Sentences = BTreeMap<String, BTreeMap<String, String>>;

fn sentences() -> Outcome<Sentences> {
    let content = root().join("core/content");
    let mut languages = Sentences::new();
    for folder in fs::read_dir(&content).map_err(at(&content))? {
        let folder = folder.map_err(at(&content))?;
        let language = folder.file_name().to_string_lossy().into_owned();
        let mut said = BTreeMap::new();
        for file in fs::read_dir(folder.path()).map_err(at(&content))? {
            let file = file.map_err(at(&content))?.path();
            if file.extension().is_some_and(|it| it == "ftl") {
                let text = fs::read_to_string(&file).map_err(at(&file))?;
                said.extend(
                    SAID.iter()
                        .filter_map(|name| Some(((*name).to_owned(), plain(&text, name)?))),
                );
            }
        }
        // `all` and the pictures need no language.
        if !said.is_empty() {
            languages.insert(language, said);
        }
    }
    Ok(languages)
}

/// The sentence `name` of a Fluent file, if it stands there as one line without anything to put in.
fn plain(fluent: &str, name: &str) -> Option<String> {
    let mut lines = fluent.lines();
    let said = lines
        .find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix('='))?
        .trim();
    let goes_on = lines.next().is_some_and(|line| line.starts_with(' '));
    (!said.is_empty() && !goes_on && !said.contains(['{', '"', '\\', '%'])).then(|| said.to_owned())
}

fn written(catalog: &Catalog, said: &Sentences) -> Outcome<String> {
    let mut keys = Vec::new();
    for (key, says) in catalog.keys {
        let mut units = Vec::new();
        for (language, sentences) in said {
            let sentence = |name: &str| {
                let missing = || format!("{name} is not one plain line in {language}");
                sentences.get(name).cloned().ok_or_else(missing)
            };
            let value = match says {
                Says::Sentence(name) => sentence(name)?,
                Says::App => "${applicationName}".to_owned(),
                Says::BeforeApp(name) => format!("{} ${{applicationName}}", sentence(name)?),
            };
            units.push(format!(
                "        \"{language}\" : {{ \"stringUnit\" : {{ \"state\" : \"translated\", \"value\" : \"{value}\" }} }}"
            ));
        }
        keys.push(format!(
            "    \"{key}\" : {{\n      \"extractionState\" : \"manual\",\n      \"localizations\" : {{\n{}\n      }}\n    }}",
            units.join(",\n")
        ));
    }
    Ok(format!(
        "{{\n  \"sourceLanguage\" : \"en\",\n  \"strings\" : {{\n{}\n  }},\n  \"version\" : \"1.0\"\n}}\n",
        keys.join(",\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_sentence_is_taken_where_it_is_one_plain_line() {
        let fluent = "a-b = Other\na = Pause\n\nc = Begins\n    and goes on\nd = With { $name }\ne =\n    below\n";
        assert_eq!(plain(fluent, "a").as_deref(), Some("Pause"));
        for none in ["b", "c", "d", "e", "a-"] {
            assert_eq!(plain(fluent, none), None, "{none}");
        }
    }
}
