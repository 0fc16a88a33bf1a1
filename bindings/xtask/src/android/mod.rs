//! `cargo xtask android`: the app for Android.

mod needs;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    bindings, doctor, licences, pictograms, screens, story,
    tools::{Outcome, as_shipped, asks_for_help, at, cargo, is_fresh, only, output, root, run, run_and_pick},
};

pub(crate) use needs::{can_make_libraries, check, lacking};

const HELP: &str = "\
cargo xtask android [--core]

With --core, only the core's Kotlin and its libraries for phones, which Android Studio builds the app from. Otherwise it
builds the app for Android into target/android/stillpoint.apk: compiled, shrunk (code and resources), aligned and signed.
What it is called by now in a stack trace stands in target/android/mapping.txt beside it.
No Android SDK and no Gradle are needed; `cargo xtask doctor` says what is.

The library for phones needs an NDK (r28 or newer) at ANDROID_NDK_HOME, cargo-ndk, and Rust's three targets. Without them
the app is built all the same and says that no library is in it: such an app starts on no phone.

It is signed with the key that these name, or with one for trying out, which is made once and is no secret:

  STILLPOINT_KEYSTORE            the file of the key store
  STILLPOINT_KEYSTORE_PASSWORD   its password
  STILLPOINT_KEY_ALIAS           the name of the key in it";

/// Every architecture that the app is built for, as Android calls it and as Rust does.
pub(crate) const ARCHITECTURES: &[(&str, &str)] = &[
    ("arm64-v8a", "aarch64-linux-android"),
    ("armeabi-v7a", "armv7-linux-androideabi"),
    ("x86_64", "x86_64-linux-android"),
];

/// Where everything is put.
fn folder() -> PathBuf {
    root().join("target/android")
}

/// What the app may weigh without native code, in bytes.
const HEAVIEST: u64 = 2_500_000;

pub(crate) fn command(arguments: &[String]) -> Outcome {
    if asks_for_help(arguments, HELP) {
        return Ok(());
    }
    only(arguments, &["--core"])?;
    if !arguments.is_empty() {
        return libraries().and_then(|()| bindings());
    }
    doctor::check()?;
    check()?;
    libraries()?;
    bindings()?;
    // The last thing that R8 writes.
    if !is_fresh(&folder().join("mapping.txt"), &sources()) {
        let without_tests = ["-Dapp.skipTests=true", "-Dmaven.test.skip=true"];
        run(maven()
            .args(["-Papk", "-pl", "app", "--quiet"])
            .args(without_tests)
            .arg("package"))?;
    }
    let apk = folder().join("stillpoint.apk");
    pack(&apk, &native())?;
    if let Some(lacking) = lacking() {
        println!("NO LIBRARY IS IN IT, so it starts on no phone: {lacking}.");
    }
    println!("{}", apk.display());
    Ok(())
}

/// What code and resources of the app are made from.
fn sources() -> Vec<PathBuf> {
    let parts = [
        "pom.xml",
        "tools",
        "androidx",
        "bindings/src/main",
        "bindings-android",
        "ui/src/main",
        "ui-android",
        "app",
    ];
    let android = root().join("android");
    let parts = parts.map(|name| android.join(name)).into_iter();
    parts.chain([folder().join("bindings")]).collect()
}

/// The tests of the app on a computer; the stories on shrunk classes; and the app packed, with native code and without.
/// Hands back where tests skipped themselves.
pub(crate) fn test() -> Outcome<Vec<String>> {
    bindings()?;
    bindings::make()?;
    story::write_json()?;
    // Lint looks on the same way, at what is compiled anyway; `lint` reads what it found.
    let with_lint = ["-Papk,lint", "-Dlint.planted=planted", "-Dlint.fails=false"];
    let skipped = run_and_pick(
        maven().args(with_lint).args(["-pl", "app,shrunk", "verify"]),
        screens::is_skip,
    )?;
    licences::check()?;
    let nothing = folder().join("no-library");
    let apk = folder().join("tried.apk");
    pack(&apk, &nothing)?;
    let weight = fs::metadata(&apk).map_err(at(&apk))?.len();
    if weight > HEAVIEST {
        return Err(format!(
            "without native code the app may weigh {HEAVIEST} bytes, and it weighs {weight}"
        ));
    }
    // A library of somebody else's in the place of ours: where it lies, and how, is looked at once it is packed.
    let stand_in = folder().join("stand-in");
    for (architecture, _) in ARCHITECTURES {
        let from = jna().join(architecture).join("libjnidispatch.so");
        let to = stand_in.join(architecture).join("libstillpoint.so");
        bindings::copy(&from, &to)?;
    }
    pack(&apk, &stand_in)?;
    Ok(skipped)
}

/// What Lint found in the app while [`test`] packed it, with `app/planted` beside it: that, and nothing else.
pub(crate) fn lint() -> Outcome {
    let report = root().join("android/app/target/lint.txt");
    let found =
        fs::read_to_string(&report).map_err(|_| "Lint has not looked: the app's own step comes first".to_owned())?;
    let _ = fs::remove_file(&report);
    let planted = fs::read_to_string(root().join("android/app/planted/Planted.kt")).map_err(at(&report))?;
    unplanned(&found, &planted)
}

/// An error that names what is in Lint's report `found` and was not `planted`, and the other way round.
fn unplanned(found: &str, planted: &str) -> Outcome {
    let is_finding = |line: &&str| {
        [": Error: ", ": Warning: ", ": Hint: "]
            .iter()
            .any(|it| line.contains(it))
    };
    let (here, elsewhere): (Vec<&str>, Vec<&str>) = found
        .lines()
        .filter(is_finding)
        .partition(|line| line.contains("planted/Planted.kt:"));
    let wanted = planted
        .split_once("Lint says of it: ")
        .and_then(|(_, said)| said.split_once('.'));
    let (wanted, _) = wanted.ok_or("Planted.kt does not say what Lint has to find")?;
    if let [other, ..] = elsewhere.as_slice() {
        return Err(format!("Lint found {}, the first: {other}", elsewhere.len()));
    }
    match here.as_slice() {
        [one] if one.contains(&format!("[{wanted} ")) || one.ends_with(&format!("[{wanted}]")) => Ok(()),
        [] => Err(format!("Lint did not find {wanted}, which is planted")),
        others => Err(format!("Lint found in what is planted: {}", others.join("\n"))),
    }
}

/// So many walks at random through the real app, and a sixth of them on the oldest phone.
pub(crate) fn walks(walks: u32) -> Outcome {
    bindings()?;
    let only = ["-Dtest=WalksTest", "-Dsurefire.failIfNoSpecifiedTests=false"];
    // They take as long as they take.
    let patience = "-Dapp.patience.seconds=0";
    run(maven()
        .args(["-pl", "app", "--batch-mode", patience, "test"])
        .args(only)
        .env("STILLPOINT_WALKS", walks.to_string()))
}

/// What the bench of the app prints: one JSON object a line.
pub(crate) fn bench() -> Outcome<String> {
    check()?;
    bindings()?;
    let only = ["-Dtest=TileToPauseBench", "-Dsurefire.failIfNoSpecifiedTests=false"];
    let printed = output(maven().args(["-pl", "app", "--batch-mode", "test"]).args(only))?;
    let lines: Vec<&str> = printed.lines().filter(|line| line.starts_with('{')).collect();
    match lines.is_empty() {
        true => Err("TileToPauseBench measured nothing".to_owned()),
        false => Ok(lines.join("\n")),
    }
}

/// Packs the app into `apk`, with the libraries that lie in `native`, and signs it.
fn pack(apk: &Path, native: &Path) -> Outcome {
    let android = root().join("android");
    let app = android.join("app/target");
    let parts = android.join("androidx/target/parts");
    let mut natives: Vec<PathBuf> = fs::read_dir(&parts)
        .map_err(at(&parts))?
        .filter_map(|entry| Some(entry.ok()?.path().join("jni")))
        .filter(|folder| folder.is_dir())
        .collect();
    natives.sort();
    run(Command::new("python3")
        .arg(android.join("tools/pack.py"))
        .args([
            app.join("shrunk.apk"),
            app.join("linked/rules.pro"),
            app.join("dex.zip"),
        ])
        .arg(apk)
        .args(natives)
        .args([jna().as_path(), native]))
}

/// JNA's native parts for phones.
fn jna() -> PathBuf {
    root().join("android/app/target/jna/jni")
}

/// Maven on the app and all that it is made of, whose own tests are run elsewhere.
fn maven() -> Command {
    let mut command = screens::maven();
    command.args(["-Pandroid", "-am", "-DskipTests"]);
    command
}

fn native() -> PathBuf {
    folder().join("native")
}

/// The library for this computer as it ships, without the desk, on which the app is tested; and its Kotlin. What ships
/// lacks what the generator reads, so that comes from the library of the `dev` profile.
fn bindings() -> Outcome {
    let build = ["build", "--quiet", "--package", "stillpoint-ffi", "--lib"];
    run(cargo().args(build))?;
    run(cargo().args(build).arg("--release"))?;
    let library = root().join("target/debug").join(bindings::shared_library());
    let folder = folder().join("bindings");
    let stamp = folder.join("complete");
    if is_fresh(&stamp, std::slice::from_ref(&library)) {
        return pictograms::make(&folder);
    }
    let _ = fs::remove_dir_all(&folder);
    let kotlin = folder.join("kotlin");
    fs::create_dir_all(&kotlin).map_err(at(&kotlin))?;
    bindings::generate("kotlin", &library, &kotlin)?;
    pictograms::make(&folder)?;
    fs::write(&stamp, "").map_err(at(&stamp))
}

/// The library for phones, where there is what makes one.
fn libraries() -> Outcome {
    if lacking().is_some() {
        let _ = fs::remove_dir_all(native());
        return Ok(());
    }
    let mut command = cargo();
    command.args(["ndk", "--platform", "29", "--output-dir"]).arg(native());
    for (architecture, target) in ARCHITECTURES {
        run(Command::new("rustup").args(["target", "add", target]))?;
        command.args(["--target", architecture]);
    }
    // cargo-ndk sets the flags of each target, which hide those of .cargo/config.toml: with these it joins its own.
    command.env("CFLAGS", env!("CFLAGS"));
    command.args(["build", "--release", "--package", "stillpoint-ffi", "--lib"]);
    // The phone looks the functions up by the names that a library exports, and needs no others.
    run(command.args(["--config", &as_shipped(), "--config", "profile.release.strip = true"]))
}

#[cfg(test)]
mod tests {
    use super::unplanned;

    #[test]
    fn what_lint_found_is_what_is_planted_or_is_told() {
        let planted = "/** Compiled into nothing. Lint says of it: UnrememberedMutableState. See there. */";
        let here = "app/planted/Planted.kt:10: Error: Creating a state [UnrememberedMutableState from androidx.compose.runtime]\n    val count = 0\n";
        let elsewhere = "app/src/main/res/values/strings.xml:4: Warning: Unused [UnusedResources]\n";
        let sum = "1 error, 0 warnings\n";
        assert_eq!(unplanned(&format!("{here}{sum}"), planted), Ok(()));
        assert!(unplanned(sum, planted).unwrap_err().contains("did not find"));
        assert!(
            unplanned(&format!("{here}{elsewhere}"), planted)
                .unwrap_err()
                .contains("UnusedResources")
        );
        assert!(unplanned(&format!("{here}{here}"), planted).is_err());
        assert!(unplanned(here, "/** Nothing. */").is_err());
        assert!(unplanned(&here.replace("Unremembered", "Other"), planted).is_err());
    }
}
