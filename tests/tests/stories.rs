//! Every evening of `tests/stories` ends as it is told, on a real vault.

use std::{fs, path::PathBuf};

use stillpoint_tests::{player, story::Story};

fn files() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/stories");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

#[test]
fn every_evening_ends_as_it_is_told() {
    let files = files();
    assert!(files.len() >= 30, "only {} stories were found", files.len());
    let wrong: Vec<String> = files
        .iter()
        .filter_map(|path| {
            let story = Story::open(path).unwrap_or_else(|why| panic!("{why}"));
            player::play(&story)
                .err()
                .map(|why| format!("{}, {why}", path.display()))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_false_expectation_names_its_step() {
    let told = r#"
        title = "Nobody said yes, and yet"
        people = ["Alex", "Sam"]
        steps = [
          { do = "prepare", expect = "preparing" },
          { do = "yes", who = "Alex", expect = "together" },
        ]
    "#;
    let story = Story::read("false.toml", told).unwrap();
    let why = player::play(&story).unwrap_err();
    assert_eq!(why, "step 2: expected Together, and it is Preparing");
}

#[test]
fn what_is_not_there_or_is_there_names_its_step() {
    for (expects, told) in [
        (
            "do = \"pause\", unfelt = [\"pulse_long\"]",
            "step 1: the effect PulseLong is there",
        ),
        (
            "do = \"pause\", effects = [\"pulse_short\"]",
            "step 1: the effect PulseShort is missing",
        ),
        ("says = [\"Paused.\"]", "step 1: “Paused.” cannot be read on"),
        ("unsaid = [\"Hello, Alex\"]", "step 1: “Hello, Alex” can be read on"),
    ] {
        let story = format!("title = \"T\"\npeople = [\"Alex\", \"Sam\"]\nsteps = [{{ {expects} }}]");
        let why = player::play(&Story::read("false.toml", &story).unwrap()).unwrap_err();
        assert!(why.starts_with(told), "{why}");
    }
}
