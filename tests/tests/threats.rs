//! What `core/THREATS.md` promises is shown by a test that is there.

use std::{fs, path::Path};

/// All Rust in `folder`, one file after the other.
fn rust_in(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("target") {
            all.push_str(&rust_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(&path).expect("a text"));
        }
    }
    all
}

/// What stands in `code` as the name of a test: a function of three words and more.
fn is_a_test(word: &&str) -> bool {
    word.matches('_').count() > 2 && !word.contains([' ', '-', ':'])
}

fn lacking<'a>(threats: &'a str, rust: &str) -> Vec<&'a str> {
    let named = threats.split('`').skip(1).step_by(2).filter(is_a_test);
    named.filter(|name| !rust.contains(&format!("fn {name}()"))).collect()
}

#[test]
fn each_promise_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project");
    let threats = fs::read_to_string(root.join("core/THREATS.md")).expect("the threats");
    let rust: String = ["core", "bindings/src", "tests/tests"]
        .map(|folder| rust_in(&root.join(folder)))
        .concat();
    assert_eq!(lacking(&threats, &rust), Vec::<&str>::new());
    assert_eq!(
        lacking("(`this_is_not_a_test_at_all`)", &rust),
        ["this_is_not_a_test_at_all"]
    );
}

/// The promises, each one bullet, that name no test.
fn unshown(threats: &str) -> Vec<String> {
    let mut promises: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in threats.lines() {
        if let Some(promise) = line.strip_prefix("- ") {
            promises.push(promise.to_owned());
            goes_on = true;
        } else if let (true, Some(more), Some(promise)) = (goes_on, line.strip_prefix("  "), promises.last_mut()) {
            promise.push(' ');
            promise.push_str(more);
        } else {
            goes_on = false;
        }
    }
    assert!(promises.len() > 30, "{}", promises.len());
    promises.retain(|promise| !promise.split('`').skip(1).step_by(2).any(|word| is_a_test(&word)));
    promises
}

#[test]
fn each_promise_names_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project");
    let threats = fs::read_to_string(root.join("core/THREATS.md")).expect("the threats");
    assert_eq!(unshown(&threats), Vec::<String>::new());
    let with_another = format!("{threats}\n- Nobody reads\n  `anything`.\n");
    assert_eq!(unshown(&with_another), ["Nobody reads `anything`."]);
}
