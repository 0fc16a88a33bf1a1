//! The licences of all that ships in the app for Android beside its own code: crates and libraries, each with what its
//! licence wants told. In the app as an asset, held fixed here.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::tools::{Outcome, at, cargo, output, root};

/// Where they stand, from the root of the project: the app's build takes it from there.
const FILE: &str = "android/app/src/main/assets/licences.txt";

/// The licences that may ship, the one that asks for least first: of several that are offered, the first of these is taken.
const MAY_SHIP: [&str; 6] = ["Apache-2.0", "MIT", "BSD-3-Clause", "Zlib", "Unicode-3.0", "MPL-2.0"];

/// Those whose text is the same for everybody: it stands once. Of the others each part has its own, with its authors.
const SAME_FOR_ALL: [&str; 2] = ["Apache-2.0", "MPL-2.0"];

const HEAD: &str = "\
Stillpoint is free software: its own code is under the Mozilla Public License 2.0, whose text stands below.

In the app are parts by others, each with its version and the licence under which it is used here. Their source is to be had
where each of them is published, unchanged: the crates at crates.io, the libraries in Maven's and Google's repositories.
SQLite is in the public domain.
";

/// In the native part of JNA, which tells it nowhere by itself.
const LIBFFI: &str = "\
libffi - Copyright (c) 1996-2026 Anthony Green, Red Hat, Inc and others.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the \"Software\"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify,
merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.";

/// A part by others.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: &'static str,
    /// What it wants told beside the licence's own text.
    told: Vec<String>,
}

/// An error where the file is not what ships. With `UPDATE=1` it is written. The app was packed before.
pub(crate) fn check() -> Outcome {
    let file = root().join(FILE);
    let (crates, apache) = crates()?;
    let made = text(&crates, &libraries()?, &apache)?;
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap_or(&file)).map_err(at(&file))?;
        return fs::write(&file, made).map_err(at(&file));
    }
    let kept = fs::read_to_string(&file).map_err(at(&file))?;
    match kept.lines().zip(made.lines()).find(|(kept, made)| kept != made) {
        None if kept == made => Ok(()),
        None => Err(format!("{FILE} is not what ships: it is longer or shorter")),
        Some((kept, made)) => Err(format!("{FILE} is not what ships: `{kept}` stands for `{made}`")),
    }
}

/// Of what is offered in `expression`, as SPDX or Maven's POMs say it, what asks for least.
fn choose(expression: &str) -> Outcome<&'static str> {
    let offered: Vec<&str> = expression
        .split(" OR ")
        .flat_map(|it| it.split('/'))
        .map(str::trim)
        .collect();
    MAY_SHIP
        .into_iter()
        .find(|may| offered.contains(may))
        .ok_or_else(|| format!("under `{expression}` nothing ships"))
}

/// The crates in the library for phones, and the text of the Apache License that most of them bring along.
fn crates() -> Outcome<(Vec<Part>, String)> {
    let tree = [
        "tree",
        "--offline",
        "--package",
        "stillpoint-ffi",
        "--edges",
        "normal,no-proc-macro",
    ];
    let form = [
        "--target",
        "aarch64-linux-android",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ];
    let folders = folders()?;
    let mut apache = None;
    let mut parts = BTreeSet::new();
    for line in output(cargo().args(tree).args(form))?.lines() {
        let (named, licence) = line.trim_end_matches(" (*)").split_once('|').ok_or(line)?;
        let mut words = named.split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else {
            return Err(format!("cargo tree says `{line}`"));
        };
        if name.starts_with("stillpoint-") {
            continue;
        }
        let version = version.trim_start_matches('v');
        let folder = folders
            .get(&(name.to_owned(), version.to_owned()))
            .ok_or_else(|| format!("{name} {version} lies nowhere"))?;
        let licence = choose(licence)?;
        apache = apache.or_else(|| fs::read_to_string(folder.join("LICENSE-APACHE")).ok());
        parts.insert(Part {
            name: name.to_owned(),
            version: version.to_owned(),
            licence,
            told: told(folder, licence)?,
        });
    }
    let apache = apache.ok_or("no crate brings the Apache License along")?;
    Ok((parts.into_iter().collect(), apache))
}

/// Where the source of each crate lies, by name and version.
fn folders() -> Outcome<BTreeMap<(String, String), PathBuf>> {
    let said = output(cargo().args(["metadata", "--offline", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&said).map_err(|why| format!("cargo metadata: {why}"))?;
    let packages = metadata["packages"]
        .as_array()
        .ok_or("cargo metadata names no package")?;
    let folder = |package: &Value| {
        let said = |name: &str| package[name].as_str().map(str::to_owned);
        let manifest = PathBuf::from(said("manifest_path")?);
        Some(((said("name")?, said("version")?), manifest.parent()?.to_path_buf()))
    };
    Ok(packages.iter().filter_map(folder).collect())
}

/// What lies in `folder` to be told under `licence`: its notice, and where the text names its authors, that.
fn told(folder: &Path, licence: &str) -> Outcome<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map_err(at(folder))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    let begins = |name: &&String, with: &str| name.to_uppercase().starts_with(with);
    let mut wanted: Vec<&String> = names.iter().filter(|name| begins(name, "NOTICE")).collect();
    if !SAME_FOR_ALL.contains(&licence) {
        let texts: Vec<&String> = names
            .iter()
            .filter(|name| ["LICENSE", "LICENCE", "COPYING"].iter().any(|it| begins(name, it)))
            .collect();
        let short = licence.split('-').next().unwrap_or(licence).to_uppercase();
        let own = texts.iter().find(|name| name.to_uppercase().contains(&short));
        let text = own.or_else(|| texts.first().filter(|_| texts.len() == 1));
        wanted.push(text.ok_or_else(|| format!("{} has no text of {licence}", folder.display()))?);
    }
    let read = |name: &String| {
        let file = folder.join(name);
        fs::read_to_string(&file).map_err(at(&file))
    };
    wanted.into_iter().map(read).collect()
}

/// The libraries in the app's classes: what it was shrunk from (`app/target/shipped.txt`), and what stands in
/// `androidx/pom.xml`.
fn libraries() -> Outcome<Vec<Part>> {
    let android = root().join("android");
    let list = android.join("app/target/shipped.txt");
    let shipped = fs::read_to_string(&list).map_err(at(&list))?;
    let (repository, jars) = shipped.split_once('\n').ok_or("shipped.txt says nothing")?;
    let repository = Path::new(repository.trim());
    let mut found: BTreeSet<PathBuf> = jars
        .split_whitespace()
        .filter_map(|jar| Some(Path::new(jar).strip_prefix(repository).ok()?.parent()?.to_path_buf()))
        .collect();
    let read = |name: &str| fs::read_to_string(android.join(name)).map_err(at(&android.join(name)));
    found.extend(archives(&read("pom.xml")?, &read("androidx/pom.xml")?)?);
    let part = |place: PathBuf| {
        let name = place.parent().ok_or("no artifact")?.to_string_lossy().replace('/', ".");
        Ok(Part {
            name,
            version: last(&place)?,
            licence: choose(&offered_by(repository, &place)?)?,
            told: Vec::new(),
        })
    };
    found.into_iter().map(part).collect()
}

/// The licences that the POM at `place` offers, or the one that it inherits from.
fn offered_by(repository: &Path, place: &Path) -> Outcome<String> {
    let artifact = last(place.parent().unwrap_or(place))?;
    let pom = repository.join(place).join(format!("{artifact}-{}.pom", last(place)?));
    let said = fs::read_to_string(&pom).map_err(at(&pom))?;
    match (offered(&said)?, parent(&said)?) {
        (Some(offered), _) => Ok(offered),
        (None, Some(parent)) => offered_by(repository, &parent),
        (None, None) => Err(format!("{} names no licence", pom.display())),
    }
}

/// Where in a repository the parent of a POM lies.
fn parent(pom: &str) -> Outcome<Option<PathBuf>> {
    let pom = roxmltree::Document::parse(pom).map_err(|why| why.to_string())?;
    let parent = pom
        .root_element()
        .children()
        .find(|node| node.tag_name().name() == "parent");
    let said = |tag: &str| {
        let child = parent?.children().find(|node| node.tag_name().name() == tag);
        child?.text().map(|text| text.trim().to_owned())
    };
    let place = |()| {
        Some(
            [
                said("groupId")?.replace('.', "/"),
                said("artifactId")?,
                said("version")?,
            ]
            .iter()
            .collect(),
        )
    };
    Ok(Some(()).and_then(place))
}

fn last(path: &Path) -> Outcome<String> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned)
        .ok_or_else(|| format!("{} has no name", path.display()))
}

/// Where each archive that `androidx` names lies in a repository; `versions` are the properties of `parent`.
fn archives(parent: &str, androidx: &str) -> Outcome<Vec<PathBuf>> {
    let read = |xml| roxmltree::Document::parse(xml).map_err(|why| why.to_string());
    let (parent, androidx) = (read(parent)?, read(androidx)?);
    let property = |name: &str| {
        let found = parent
            .descendants()
            .find(|node| node.has_tag_name(("http://maven.apache.org/POM/4.0.0", name)));
        found.and_then(|node| node.text())
    };
    let items = androidx
        .descendants()
        .filter(|node| node.tag_name().name() == "artifactItem");
    items
        .map(|item| {
            let said = |tag: &str| {
                let child = item.children().find(|node| node.tag_name().name() == tag);
                let said = child.and_then(|node| node.text()).unwrap_or_default();
                let named = said.strip_prefix("${").and_then(|name| name.strip_suffix('}'));
                named
                    .map_or(Some(said), property)
                    .ok_or_else(|| format!("pom.xml does not say {said}"))
            };
            let group = said("groupId")?.replace('.', "/");
            Ok([&group, said("artifactId")?, said("version")?].iter().collect())
        })
        .collect()
}

/// The licences that a POM offers by itself, as SPDX says it.
fn offered(pom: &str) -> Outcome<Option<String>> {
    let pom = roxmltree::Document::parse(pom).map_err(|why| why.to_string())?;
    let is_name = |node: &roxmltree::Node<'_, '_>| {
        node.tag_name().name() == "name" && node.parent().is_some_and(|it| it.tag_name().name() == "license")
    };
    let names: Vec<&str> = pom
        .descendants()
        .filter(is_name)
        .filter_map(|node| node.text())
        .map(|name| {
            if name.contains("Apache") {
                "Apache-2.0"
            } else {
                name.trim()
            }
        })
        .collect();
    Ok((!names.is_empty()).then(|| names.join(" OR ")))
}

fn text(crates: &[Part], libraries: &[Part], apache: &str) -> Outcome<String> {
    let own = root().join("LICENSE");
    let own = fs::read_to_string(&own).map_err(at(&own))?;
    let mut text = HEAD.to_owned();
    for (kind, parts) in [("Libraries", libraries), ("Crates", crates)] {
        text += &format!("\n{kind}\n\n");
        for part in parts {
            text += &format!("{} {}: {}\n", part.name, part.version, part.licence);
        }
    }
    // Whoever wrote several parts says the same in each: it stands once, for all of them.
    let mut told: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for part in crates {
        for own in &part.told {
            told.entry(own.trim()).or_default().push(&part.name);
        }
    }
    let mut told: Vec<(String, &str)> = told.into_iter().map(|(text, of)| (of.join(", "), text)).collect();
    told.sort_unstable();
    told.push(("libffi, in JNA".to_owned(), LIBFFI));
    told.push(("Apache License 2.0".to_owned(), apache.trim()));
    told.push(("Mozilla Public License 2.0".to_owned(), own.trim()));
    for (of, said) in told {
        let said: Vec<&str> = said.lines().map(str::trim_end).collect();
        text += &format!("\n\n──── {of}\n\n{}\n", said.join("\n").trim_matches('\n'));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{FILE, archives, choose, crates, offered, parent};
    use crate::tools::root;

    #[test]
    fn of_several_licences_the_one_that_asks_for_least_is_taken_and_no_unknown_one() {
        assert_eq!(choose("MIT OR Apache-2.0"), Ok("Apache-2.0"));
        assert_eq!(choose("Apache-2.0/MIT"), Ok("Apache-2.0"));
        assert_eq!(choose("Unlicense OR MIT"), Ok("MIT"));
        assert_eq!(choose("LGPL-2.1-or-later OR Apache-2.0"), Ok("Apache-2.0"));
        for strict in ["GPL-3.0-only", "LGPL-2.1-or-later", "Apache-2.0 AND GPL-2.0-only", ""] {
            assert!(choose(strict).unwrap_err().contains("nothing ships"), "{strict}");
        }
    }

    #[test]
    fn a_pom_says_its_licences_and_not_its_name() {
        let pom = |inside| format!("<project><name>Apache Something</name><licenses>{inside}</licenses></project>");
        let named = |name| format!("<license><name>{name}</name></license>");
        let both = named("LGPL-2.1-or-later") + &named("The Apache License, Version 2.0");
        assert_eq!(
            offered(&pom(both)),
            Ok(Some("LGPL-2.1-or-later OR Apache-2.0".to_owned()))
        );
        let silent = "<p><parent><groupId>a.b</groupId><artifactId>c</artifactId><version>1</version></parent></p>";
        assert_eq!(offered(silent), Ok(None));
        assert_eq!(parent(silent), Ok(Some("a/b/c/1".into())));
        assert_eq!(parent(&pom(String::new())), Ok(None));
    }

    #[test]
    fn an_archive_lies_where_its_name_and_version_say() {
        let parent = "<project xmlns='http://maven.apache.org/POM/4.0.0'><core.version>1.2</core.version></project>";
        let item = |version| {
            format!(
                "<p><artifactItem><groupId>a.b</groupId><artifactId>c</artifactId><version>{version}</version></artifactItem></p>"
            )
        };
        let at = |version| archives(parent, &item(version));
        assert_eq!(at("1.0"), Ok(vec!["a/b/c/1.0".into()]));
        assert_eq!(at("${core.version}"), Ok(vec!["a/b/c/1.2".into()]));
        assert!(at("${other.version}").is_err());
    }

    #[test]
    fn every_crate_that_ships_is_told_with_its_authors_where_its_licence_names_them() {
        let (crates, apache) = crates().unwrap();
        assert!(apache.contains("Version 2.0, January 2004"));
        let of = |name: &str| crates.iter().find(|part| part.name == name).unwrap();
        assert!(of("rusqlite").told.concat().contains("Copyright"));
        assert_eq!(of("chacha20poly1305").licence, "Apache-2.0");
        assert!(crates.iter().all(|part| !part.name.starts_with("stillpoint")));
        let kept = std::fs::read_to_string(root().join(FILE)).unwrap();
        for part in &crates {
            let line = format!("\n{} {}: {}\n", part.name, part.version, part.licence);
            assert!(kept.contains(&line), "{FILE} does not say `{}`", line.trim());
            for told in part.told.iter().flat_map(|told| told.lines()) {
                assert!(
                    kept.contains(told.trim()),
                    "{FILE} does not tell of {}: {told}",
                    part.name
                );
            }
        }
        assert!(
            crates.iter().all(|part| part.name != "uniffi_bindgen"),
            "what makes the bindings does not ship"
        );
    }
}
