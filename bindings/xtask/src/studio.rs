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

fn read(name: &str) -> String {
    fs::read_to_string(file(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
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
fn version(said: &str) -> String {
    let named = said.strip_prefix("${").and_then(|name| name.strip_suffix('}'));
    named.map_or_else(|| said.to_owned(), |name| one(&read("pom.xml"), name).to_owned())
}

/// Android's API level in a version such as `17-robolectric-16653203`: Android 17 is API 37.
fn api(robolectric: &str) -> u32 {
    let release: u32 = robolectric.split('-').next().and_then(|it| it.parse().ok()).unwrap();
    release + 20
}

/// What the Maven build puts into the app, but for JNA: group, artifact, version.
fn parts() -> Vec<[String; 3]> {
    let pom = read("androidx/pom.xml");
    let items = ["artifactItem", "dependency"].map(|tag| between(&pom, tag));
    let part = |item: &&str| {
        let version = match between(item, "version").as_slice() {
            [] => version("${kotlin.version}"),
            said => version(said[0]),
        };
        [
            one(item, "groupId").to_owned(),
            one(item, "artifactId").to_owned(),
            version,
        ]
    };
    items.iter().flatten().map(part).collect()
}

fn catalogue() -> String {
    let pom = read("pom.xml");
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
    let parts = parts();
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

#[test]
fn the_catalogue_has_the_versions_of_the_maven_build() {
    let name = "gradle/libs.versions.toml";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(file(name), catalogue()).unwrap();
    }
    assert!(read(name) == catalogue(), "{name} is an older one:\n{HEAD}");
}

#[test]
fn every_version_of_the_gradle_project_stands_in_the_catalogue() {
    for name in ["settings.gradle.kts", "build.gradle.kts", "app/build.gradle.kts"] {
        for line in read(name).lines().filter(|line| !line.trim_start().starts_with("//")) {
            let is_version = |word: &str| word.contains('.') && word.chars().all(|it| it == '.' || it.is_ascii_digit());
            let found = line
                .split(|it: char| !(it == '.' || it.is_ascii_alphanumeric()))
                .find(|word| is_version(word) && word.len() > 1 && word.starts_with(|it: char| it.is_ascii_digit()));
            assert_eq!(found, None, "{name}: {line}");
        }
    }
}

#[test]
fn the_tools_of_both_are_of_one_release() {
    let pom = read("pom.xml");
    let release = |version: &str| version.split('.').map(|it| it.parse().unwrap()).collect::<Vec<u32>>();
    let (tools, plugin) = (
        release(one(&pom, "android.tools.version")),
        release(one(&pom, "agp.version")),
    );
    assert_eq!(
        [tools[0] - 23, tools[1], tools[2]],
        plugin[..],
        "Android's tools are 23 ahead of its plugin"
    );
}

/// What `script` says in quotes behind `what`, each time.
fn said<'a>(script: &'a str, what: &str) -> Vec<&'a str> {
    let ends = script.split(what).skip(1);
    ends.filter_map(|rest| rest.split('"').nth(1)).collect()
}

#[test]
fn the_sources_are_those_of_the_maven_build() {
    let script = read("app/build.gradle.kts");
    // What the app's modules compile there, seen from the folder of the app.
    let drawn = one(&read("ui-android/pom.xml"), "sourceDirectory").replace("${project.basedir}/", "");
    let bridge = read("bindings-android/pom.xml");
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
    let mut ours = said(&script, "kotlin.directories +=");
    ours.sort_unstable();
    assert_eq!(ours, theirs);
    // Everything else is where both look for it by themselves.
    let own = read("pom.xml");
    assert_eq!(between(&own, "sourceDirectory")[0], "src/main/kotlin");
    for elsewhere in ["manifest.srcFile", "res.directories", "srcDir"] {
        assert!(!script.contains(elsewhere), "{elsewhere}");
    }
    for own in [
        "app/src/main/AndroidManifest.xml",
        "app/src/main/res/values/strings.xml",
    ] {
        assert!(file(own).is_file(), "{own}");
    }
    let maven = read("app/pom.xml");
    assert!(maven.contains("--main src/main/AndroidManifest.xml") && maven.contains("${project.basedir}/src/main/res"));
}

#[test]
fn the_app_is_the_same_by_name_and_rules() {
    let (script, maven) = (read("app/build.gradle.kts"), read("app/pom.xml"));
    assert_eq!(said(&script, "proguardFiles("), ["rules.pro"]);
    assert!(maven.contains("--pg-conf rules.pro "));
    assert!(script.contains("isMinifyEnabled = true") && script.contains("isShrinkResources = true"));
    let manifest = read("app/src/main/AndroidManifest.xml");
    for name in [said(&script, "namespace ="), said(&script, "applicationId =")] {
        assert_eq!(name, said(&manifest, "package="));
        assert!(maven.contains(&format!("PACKAGE={} ", name[0])));
    }
    assert!(maven.contains("VERSION_CODE=1 ") && script.contains("versionCode = 1\n"));
    for (architecture, _) in crate::android::ARCHITECTURES {
        assert!(script.contains(&format!("\"{architecture}\"")), "{architecture}");
    }
}
