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

fn lacking<'a>(threats: &'a str, rust: &str) -> Vec<&'a str> {
    let is_a_test = |word: &&str| word.matches('_').count() > 2 && !word.contains([' ', '-', ':']);
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
