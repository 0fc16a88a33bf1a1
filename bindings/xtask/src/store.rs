//! What stores for Android are told: the texts in `android/metadata`, and for F-Droid how the app is built.

use std::{fs, path::Path, process::Command};

use crate::{
    python::Program,
    tools::{Outcome, at, root},
};

/// F-Droid's own tools, `fdroid lint` among them.
const FDROID: Program = Program {
    name: "fdroid",
    versions: include_str!("../fdroid.txt"),
};

/// What F-Droid is told, from the root of the project.
const TOLD: &str = ".github/fdroid";
const APP: &str = "metadata/app.stillpoint.yml";

/// Whether there is `fdroid lint`, or what installs it: an error that says what is missing.
pub(crate) fn check() -> Outcome {
    FDROID.check()
}

/// An error unless `fdroid lint` finds nothing in what F-Droid is told, and a licence that there is not, once that is planted.
pub(crate) fn lint() -> Outcome {
    FDROID.install()?;
    let told = root().join(TOLD).join(APP);
    let app = fs::read_to_string(&told).map_err(at(&told))?;
    let said = linted(&app)?;
    if let Some(found) = said {
        return Err(format!("fdroid lint finds: {found}"));
    }
    match linted(&app.replace("MPL-2.0", "MPL-9.0"))? {
        Some(found) if found.contains("MPL-9.0") => Ok(()),
        other => Err(format!(
            "fdroid lint does not find the licence that is planted, and says {other:?}"
        )),
    }
}

/// What `fdroid lint` finds in `app`. It leaves folders of its own where it is started.
fn linted(app: &str) -> Outcome<Option<String>> {
    let folder = root().join("target/fdroid-lint");
    let _ = fs::remove_dir_all(&folder);
    let put = |name: &str, text: &str| {
        let file = folder.join(name);
        let parent = file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&file, text))
            .map_err(at(&file))
    };
    let categories = root().join(TOLD).join("config/categories.yml");
    put(
        "config/categories.yml",
        &fs::read_to_string(&categories).map_err(at(&categories))?,
    )?;
    put(APP, app)?;
    let done = Command::new(FDROID.programs().join("fdroid"))
        .current_dir(&folder)
        .args(["lint", "app.stillpoint"])
        .output()
        .map_err(|why| format!("fdroid could not be started: {why}"))?;
    let said = [done.stdout, done.stderr]
        .map(|it| String::from_utf8_lossy(&it).trim().to_owned())
        .join("\n");
    Ok((!done.status.success()).then_some(said))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use yaml_rust2::YamlLoader;

    use super::{APP, FDROID, TOLD};
    use crate::tools::root;

    /// The files that stores read, and how many characters of each.
    const LONGEST: [(&str, usize); 3] = [
        ("title.txt", 30),
        ("short_description.txt", 80),
        ("full_description.txt", 4_000),
    ];

    /// What is wrong with `text` for a store that takes `most` characters of it.
    fn wrong(text: &str, most: usize) -> Option<String> {
        let length = text.trim().chars().count();
        (length == 0 || length > most).then(|| format!("{length} characters of at most {most}"))
    }

    #[test]
    fn every_language_has_texts_that_a_store_takes_whole() {
        let languages = fs::read_dir(root().join("core/content")).unwrap().filter_map(|entry| {
            let folder = entry.unwrap();
            let speaks = folder.path().join("home.ftl").exists();
            speaks.then(|| folder.file_name().into_string().unwrap())
        });
        for language in languages {
            let all = fs::read_dir(root().join("android/metadata")).unwrap();
            let mut theirs = all.map(|entry| entry.unwrap().path()).filter(|folder| {
                let name = folder.file_name().unwrap().to_str().unwrap();
                name.split('-').next() == Some(&language)
            });
            let folder = theirs.next().unwrap_or_else(|| panic!("{language} has no texts"));
            for (name, most) in LONGEST {
                let text = fs::read_to_string(folder.join(name)).unwrap();
                assert_eq!(wrong(&text, most), None, "{language}/{name}");
            }
        }
        assert!(wrong(&"x".repeat(81), 80).is_some() && wrong(" \n", 80).is_some());
    }

    #[test]
    fn f_droid_is_told_the_version_that_is_built_and_the_ndk_it_is_built_with() {
        let read = |name: &str| fs::read_to_string(root().join(name)).unwrap();
        let app = YamlLoader::load_from_str(&read(&format!("{TOLD}/{APP}"))).unwrap();
        let (app, build) = (&app[0], &app[0]["Builds"][0]);
        let pom = read("android/pom.xml");
        for version in [&app["CurrentVersion"], &build["versionName"]] {
            assert!(pom.contains(&format!("<version>{}</version>", version.as_str().unwrap())));
        }
        assert!(pom.contains(&format!(
            "<ndk.version>{}</ndk.version>",
            build["ndk"].as_str().unwrap()
        )));
        assert_eq!(app["CurrentVersionCode"], build["versionCode"]);
        let code = build["versionCode"].as_i64().unwrap();
        assert!(read("android/app/pom.xml").contains(&format!("VERSION_CODE={code} ")));
        let changes = read(".github/CHANGELOG.md");
        assert!(changes.contains(&format!("\n## {}\n", app["CurrentVersion"].as_str().unwrap())));
    }

    #[test]
    fn each_of_its_parts_has_one_version() {
        assert!(FDROID.parts().iter().any(|line| line.starts_with("fdroidserver==")));
    }
}
