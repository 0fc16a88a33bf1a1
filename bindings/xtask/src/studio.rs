//! The Gradle project for Android Studio, which cannot be run without Android's own site: everything that it could have
//! other than the Maven build is held equal here.

use std::{fs, path::PathBuf};

use crate::tools::root;

/// Above the catalogue, for whoever opens it.
const HEAD: &str = "\
# Made from android/pom.xml and android/androidx/pom.xml, where every version stands once:
# UPDATE=1 cargo test -p xtask studio
";

fn file(name: &str) -> PathBuf {
    root().join("android").join(name)
}

/// The files of both builds: as they are, or one of them with a difference planted.
#[derive(Default)]
struct Files {
    planted: Option<(&'static str, String)>,
}

impl Files {
    /// In the file `name` stands `other` where `this` stood.
    fn with(name: &'static str, this: &str, other: &str) -> Self {
        let whole = Self::default().read(name);
        assert!(whole.contains(this), "{name} says `{this}` nowhere");
        let planted = whole.replacen(this, other, 1);
        Self {
            planted: Some((name, planted)),
        }
    }

    fn read(&self, name: &str) -> String {
        match &self.planted {
            Some((other, text)) if *other == name => text.clone(),
            _ => fs::read_to_string(file(name)).unwrap_or_else(|why| panic!("{name}: {why}")),
        }
    }
}

/// Whether something is so; else what is wrong.
type Held = Result<(), String>;

fn held(is_so: bool, wrong: impl std::fmt::Display) -> Held {
    is_so.then_some(()).ok_or_else(|| wrong.to_string())
}

fn equal<T: PartialEq + std::fmt::Debug>(one: T, other: T, what: &str) -> Held {
    held(one == other, format!("{what}: {one:?}, and {other:?}"))
}

/// What stands between `<tag>` and `</tag>`, each time.
fn between<'a>(xml: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let ends = xml.split(&open).skip(1);
    ends.filter_map(|rest| rest.split_once(&close).map(|(inside, _)| inside.trim()))
        .collect()
}

/// What `xml` says of `tag`, which stands there once.
fn one<'a>(xml: &'a str, tag: &str) -> &'a str {
    match between(xml, tag).as_slice() {
        [one] => one,
        all => panic!("{tag} stands {} times", all.len()),
    }
}

/// A version as Maven reads it: of `said`, whose properties stand in android/pom.xml.
fn version(files: &Files, said: &str) -> String {
    let named = said.strip_prefix("${").and_then(|name| name.strip_suffix('}'));
    named.map_or_else(|| said.to_owned(), |name| one(&files.read("pom.xml"), name).to_owned())
}

/// Android's API level in a version such as `17-robolectric-16653203`: Android 17 is API 37.
fn api(robolectric: &str) -> u32 {
    let release: u32 = robolectric.split('-').next().and_then(|it| it.parse().ok()).unwrap();
    release + 20
}

/// What the Maven build puts into the app, but for JNA: group, artifact, version.
fn parts(files: &Files) -> Vec<[String; 3]> {
    let pom = files.read("androidx/pom.xml");
    let items = ["artifactItem", "dependency"].map(|tag| between(&pom, tag));
    let part = |item: &&str| {
        let version = match between(item, "version").as_slice() {
            [] => version(files, "${kotlin.version}"),
            said => version(files, said[0]),
        };
        [
            one(item, "groupId").to_owned(),
            one(item, "artifactId").to_owned(),
            version,
        ]
    };
    items.iter().flatten().map(part).collect()
}

fn catalogue(files: &Files) -> String {
    let pom = files.read("pom.xml");
    let compile = api(one(&pom, "android.compile.version"));
    let app = between(&pom, "version")[0];
    let mut lines = vec![
        HEAD.to_owned(),
        "[versions]".to_owned(),
        format!("app = \"{app}\""),
        format!("compile-sdk = \"{compile}\""),
    ];
    let properties = [
        ("min-sdk", "min.sdk"),
        ("target-sdk", "target.sdk"),
        ("java", "java.release"),
        ("jna", "jna.version"),
        ("kotlin", "kotlin.version"),
        ("agp", "agp.version"),
        ("gradle", "gradle.version"),
        ("ndk", "ndk.version"),
    ];
    lines.extend(properties.map(|(name, property)| format!("{name} = \"{}\"", one(&pom, property))));
    lines.push("\n[libraries]".to_owned());
    lines.push(
        "kotlin-gradle-plugin = { module = \"org.jetbrains.kotlin:kotlin-gradle-plugin\", version.ref = \"kotlin\" }"
            .to_owned(),
    );
    let parts = parts(files);
    lines.extend(
        parts.iter().map(|[group, name, version]| {
            format!("{name} = {{ module = \"{group}:{name}\", version = \"{version}\" }}")
        }),
    );
    lines.push("\n[bundles]\napp = [".to_owned());
    lines.extend(parts.iter().map(|[_, name, _]| format!("    \"{name}\",")));
    lines.push("]\n\n[plugins]".to_owned());
    lines.push("android-application = { id = \"com.android.application\", version.ref = \"agp\" }".to_owned());
    lines.push(
        "compose-compiler = { id = \"org.jetbrains.kotlin.plugin.compose\", version.ref = \"kotlin\" }\n".to_owned(),
    );
    lines.join("\n")
}

const CATALOGUE: &str = "gradle/libs.versions.toml";
const SCRIPT: &str = "app/build.gradle.kts";

/// The catalogue has the versions of the Maven build.
fn versions(files: &Files) -> Held {
    let wrong = format!("{CATALOGUE} is an older one:\n{HEAD}");
    held(files.read(CATALOGUE) == catalogue(files), wrong)
}

/// Every version of the Gradle project stands in the catalogue.
fn no_version_elsewhere(files: &Files) -> Held {
    for name in ["settings.gradle.kts", "build.gradle.kts", SCRIPT] {
        for line in files
            .read(name)
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            let is_version = |word: &str| word.contains('.') && word.chars().all(|it| it == '.' || it.is_ascii_digit());
            let found = line
                .split(|it: char| !(it == '.' || it.is_ascii_alphanumeric()))
                .find(|word| is_version(word) && word.len() > 1 && word.starts_with(|it: char| it.is_ascii_digit()));
            equal(found, None, &format!("{name}: {line}"))?;
        }
    }
    Ok(())
}

/// Android's tools are 23 ahead of its plugin.
fn one_release(files: &Files) -> Held {
    let pom = files.read("pom.xml");
    let release = |version: &str| version.split('.').map(|it| it.parse().unwrap()).collect::<Vec<u32>>();
    let (tools, plugin) = (
        release(one(&pom, "android.tools.version")),
        release(one(&pom, "agp.version")),
    );
    equal(
        vec![tools[0] - 23, tools[1], tools[2]],
        plugin,
        "tools and plugin are of one release",
    )
}

/// What `script` says in quotes behind `what`, each time.
fn said<'a>(script: &'a str, what: &str) -> Vec<&'a str> {
    let ends = script.split(what).skip(1);
    ends.filter_map(|rest| rest.split('"').nth(1)).collect()
}

/// The sources, the manifest and the resources are those of the Maven build.
fn sources(files: &Files) -> Held {
    let script = files.read(SCRIPT);
    // What the app's modules compile there, seen from the folder of the app.
    let drawn = one(&files.read("ui-android/pom.xml"), "sourceDirectory").replace("${project.basedir}/", "");
    let bridge = files.read("bindings-android/pom.xml");
    let shipped = one(&bridge, "bindings.shipped").replace("${project.basedir}/", "");
    let mut theirs: Vec<String> = between(&bridge, "sourceDir")
        .iter()
        .map(|folder| {
            folder
                .replace("${bindings.shipped}", &shipped)
                .replace("${project.basedir}/", "")
        })
        .collect();
    theirs.push(drawn);
    theirs.sort();
    let mut ours: Vec<String> = said(&script, "kotlin.directories +=")
        .iter()
        .map(ToString::to_string)
        .collect();
    ours.sort_unstable();
    equal(ours, theirs, "folders of sources")?;
    // Everything else is where both look for it by themselves.
    let own = files.read("pom.xml");
    equal(
        between(&own, "sourceDirectory")[0],
        "src/main/kotlin",
        "the app's own sources",
    )?;
    for elsewhere in ["manifest.srcFile", "res.directories", "srcDir"] {
        held(!script.contains(elsewhere), elsewhere)?;
    }
    for own in [
        "app/src/main/AndroidManifest.xml",
        "app/src/main/res/values/strings.xml",
    ] {
        held(file(own).is_file(), own)?;
    }
    let maven = files.read("app/pom.xml");
    held(maven.contains("--main src/main/AndroidManifest.xml"), "the manifest")?;
    held(maven.contains("${project.basedir}/src/main/res"), "the resources")
}

/// The app has one name, one number and one set of rules in both.
fn names_and_rules(files: &Files) -> Held {
    let (script, maven) = (files.read(SCRIPT), files.read("app/pom.xml"));
    equal(said(&script, "proguardFiles("), vec!["rules.pro"], "the rules of R8")?;
    held(maven.contains("--pg-conf rules.pro "), "the rules of R8 in Maven")?;
    held(script.contains("isMinifyEnabled = true"), "code is shrunk")?;
    held(script.contains("isShrinkResources = true"), "resources are shrunk")?;
    let manifest = files.read("app/src/main/AndroidManifest.xml");
    for name in [said(&script, "namespace ="), said(&script, "applicationId =")] {
        equal(name.clone(), said(&manifest, "package="), "the name in the manifest")?;
        held(maven.contains(&format!("PACKAGE={} ", name[0])), "the name in Maven")?;
    }
    held(maven.contains("VERSION_CODE=1 "), "the number in Maven")?;
    held(script.contains("versionCode = 1\n"), "the number")?;
    for (architecture, _) in crate::android::ARCHITECTURES {
        held(script.contains(&format!("\"{architecture}\"")), architecture)?;
    }
    Ok(())
}

#[test]
fn both_builds_make_the_same_app() {
    let files = Files::default();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(file(CATALOGUE), catalogue(&files)).unwrap();
    }
    for check in [versions, no_version_elsewhere, one_release, sources, names_and_rules] {
        assert_eq!(check(&files), Ok(()));
    }
}

/// A file, what stands in it, what is planted there instead, and what has to find it.
type Planted = (&'static str, &'static str, &'static str, fn(&Files) -> Held);

#[test]
fn every_difference_that_is_planted_is_found() {
    const PLANTED: &[Planted] = &[
        (CATALOGUE, "kotlin = \"2", "kotlin = \"3", versions),
        ("pom.xml", "<jna.version>5", "<jna.version>6", versions),
        ("androidx/pom.xml", "<version>1", "<version>2", versions),
        (
            SCRIPT,
            "versionCode = 1",
            "versionCode = 1 // \nndkVersion = \"28.2.1\"",
            no_version_elsewhere,
        ),
        ("pom.xml", "<agp.version>9", "<agp.version>8", one_release),
        (
            SCRIPT,
            "kotlin.directories +=",
            "kotlin.directories += \"../more\"; kotlin.directories +=",
            sources,
        ),
        (
            "ui-android/pom.xml",
            "<sourceDirectory>",
            "<sourceDirectory>more/",
            sources,
        ),
        ("bindings-android/pom.xml", "<sourceDir>", "<sourceDir>more/", sources),
        (
            "app/pom.xml",
            "--main src/main/AndroidManifest.xml",
            "--main src/other/AndroidManifest.xml",
            sources,
        ),
        (
            SCRIPT,
            "proguardFiles(\"rules.pro\"",
            "proguardFiles(\"other.pro\"",
            names_and_rules,
        ),
        (
            "app/pom.xml",
            "--pg-conf rules.pro ",
            "--pg-conf other.pro ",
            names_and_rules,
        ),
        (
            SCRIPT,
            "isShrinkResources = true",
            "isShrinkResources = false",
            names_and_rules,
        ),
        (
            "app/src/main/AndroidManifest.xml",
            "package=\"app.stillpoint\"",
            "package=\"app.other\"",
            names_and_rules,
        ),
        (SCRIPT, "versionCode = 1\n", "versionCode = 2\n", names_and_rules),
        (SCRIPT, "\"x86_64\"", "\"x86\"", names_and_rules),
    ];
    for (name, this, other, check) in PLANTED {
        let found = check(&Files::with(name, this, other));
        assert!(found.is_err(), "{name}: `{other}` in place of `{this}` is not found");
    }
}
