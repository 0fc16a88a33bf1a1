//! The story files are read strictly: what is misspelt is noticed, and where.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::{Value, json};
use stillpoint_core::{
    Effect,
    session::{Person, Phase, Touch},
};
use stillpoint_tests::story::{Afterwards, Happening, Story, Touched, Vault, Wanted};

fn stories() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("stories");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn every_story_can_be_read() {
    let mut titles = BTreeSet::new();
    for file in stories() {
        let name = file.file_name().unwrap().to_str().unwrap();
        let kebab = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        assert!(
            name.strip_suffix(".toml").is_some_and(|name| name.chars().all(kebab)),
            "{name}"
        );
        let story = Story::open(&file).unwrap_or_else(|error| panic!("{error}"));
        assert!(
            titles.insert(story.title.clone()),
            "{name}: a second \"{}\"",
            story.title
        );
    }
    assert!(titles.len() >= 36, "{} stories", titles.len());
}

/// A story around its steps.
fn read(steps: &str) -> Result<Story, String> {
    let written = format!("title = \"T\"\npeople = [\"Alex\", \"Sam\"]\nsteps = [\n{steps}\n]");
    Story::read("evening.toml", &written).map_err(|error| error.to_string())
}

fn happens(step: &str) -> Option<Happening> {
    let steps = format!("{{ {step} }},\n{{ expect = \"idle\" }}");
    read(&steps).unwrap().steps.remove(0).happens
}

#[test]
fn everything_that_can_happen_can_be_told() {
    let touched = |touch, who| Touched {
        touch,
        who,
        text: None,
        late: false,
        what: None,
        step: None,
    };
    let sam_is_late = Touched {
        late: true,
        ..touched(Touch::StillGood, Some(Person::Second))
    };
    let answers = Touched {
        text: Some("It was good.".to_owned()),
        ..touched(Touch::Answer, None)
    };
    for (step, told) in [
        ("do = \"prepare\"", Happening::Touch(touched(Touch::Prepare, None))),
        (
            "do = \"slower\", who = \"Sam\"",
            Happening::Touch(touched(Touch::Slower, Some(Person::Second))),
        ),
        (
            "do = \"still_good\", who = \"Sam\", late = true",
            Happening::Touch(sam_is_late),
        ),
        ("do = \"answer\", text = \"It was good.\"", Happening::Touch(answers)),
        ("wait = 600", Happening::Waits(600)),
        ("clock = -3600", Happening::ClockSet(-3_600)),
        ("die = true", Happening::Dies(Afterwards::AsBefore)),
        ("die = \"locked\"", Happening::Dies(Afterwards::Locked)),
        ("reboot = true", Happening::Reboots(Afterwards::AsBefore)),
        ("reboot = \"locked\"", Happening::Reboots(Afterwards::Locked)),
        ("lock = true", Happening::Locks),
        ("unlock = true", Happening::Unlocks),
        ("disk = \"full\"", Happening::Disk { full: true }),
        ("disk = \"ok\"", Happening::Disk { full: false }),
    ] {
        assert_eq!(happens(step), Some(told), "{step}");
    }
}

#[test]
fn everything_that_can_be_seen_can_be_asked_for() {
    let step = "expect = \"slower\", offers = [\"yes:Sam\", \"stop\"], hides = [\"go_on\"], effects = [\"pulse_two_short\"], \
                unfelt = [\"pulse_long\"], entries = 2, unsaved = 0, page = \"slower\", shows = [\"slower\"], lacks = [\"go_on\"], says = [\"Slower.\"], \
                unsaid = [\"Paused.\"]";
    let seen = read(&format!("{{ {step} }}")).unwrap().steps.remove(0);
    assert_eq!(seen.happens, None);
    assert_eq!(seen.expect, Some(Phase::Slower));
    let wanted = |touch, who| Wanted { touch, who };
    assert_eq!(
        seen.offers,
        [wanted(Touch::Yes, Some(Person::Second)), wanted(Touch::Stop, None)]
    );
    assert_eq!(seen.hides, [wanted(Touch::GoOn, None)]);
    assert_eq!(seen.effects, [Effect::PulseTwoShort]);
    assert_eq!(seen.unfelt, [Effect::PulseLong]);
    assert_eq!((seen.entries, seen.unsaved), (Some(2), Some(0)));
    assert_eq!(
        (seen.page.as_deref(), seen.shows, seen.lacks),
        (Some("slower"), vec!["slower".to_owned()], vec!["go_on".to_owned()])
    );
    assert_eq!(
        (seen.says, seen.unsaid),
        (vec!["Slower.".to_owned()], vec!["Paused.".to_owned()])
    );
}

#[test]
fn what_is_left_out_is_as_in_an_empty_plan() {
    let story = read("{ expect = \"idle\" }").unwrap();
    assert_eq!(story.vault, Vault::Open);
    let plan = story.plan;
    assert_eq!(
        (plan.settle, plan.check_in_every, plan.patience, plan.length),
        (120, 600, 60, 2_700)
    );
    assert_eq!((plan.pace_holder, plan.pace_holder_answers), (None, false));
}

#[test]
fn one_person_alone_need_not_say_whose_touch_it_is() {
    let written = "title = \"T\"\npeople = [\"Alex\"]\nsteps = [{ do = \"yes\", expect = \"idle\" }]";
    let mut story = Story::read("alone.toml", written).unwrap();
    let Some(Happening::Touch(touched)) = story.steps.remove(0).happens else {
        panic!("a touch");
    };
    assert_eq!(touched.who, Some(Person::First));
}

#[test]
fn a_mistake_in_a_step_names_the_file_and_the_step() {
    for (step, what) in [
        ("do = \"paws\"", "`paws` is not a touch"),
        (
            "do = \"yes\", who = \"Kim\"",
            "`Kim` is nobody in this story: Alex, Sam",
        ),
        ("do = \"yes\"", "`who` is missing"),
        ("do = \"pause\", text = \"no\"", "`text` belongs to an `answer`"),
        ("do = \"pause\", what = \"talk\"", "`what` belongs to a `go_on`"),
        ("do = \"go_on\", what = \"all\"", "`all` is not something to go on with"),
        ("do = \"pause\", step = \"a hand\"", "`step` belongs to a `next_step`"),
        ("do = \"pause\", touch = \"later\"", "one thing happens in a step"),
        ("type = { name = 1 }", "`type` is a text"),
        ("shows = \"later\"", "`shows` is a list"),
        ("do = \"pause\", late = 1", "`late` is true or false"),
        ("do = \"pause\", wait = 5", "one thing happens in a step"),
        ("wait = 5, die = true", "one thing happens in a step"),
        ("who = \"Sam\", expect = \"idle\"", "belong to a `do`"),
        ("wait = 0.5", "`wait` is a whole number from 0, in seconds"),
        ("wait = -5", "`wait` is a whole number from 0, in seconds"),
        ("wait = \"5\"", "`wait` is a whole number from 0, in seconds"),
        ("clock = 1.5", "`clock` is in whole seconds"),
        ("die = false", "`die` is true or \"locked\""),
        ("reboot = \"open\"", "`reboot` is true or \"locked\""),
        ("lock = false", "`lock` can only be true"),
        ("disk = \"half\"", "`half` is not a disk: full, ok"),
        ("expect = \"pausing\"", "`pausing` is not a phase"),
        ("effects = [\"pulse\"]", "`pulse` is not an effect"),
        ("offers = [\"yes:Kim\"]", "`Kim` is nobody in this story"),
        ("hides = [\"yes:\"]", "`` is nobody in this story"),
        ("hides = \"yes\"", "`hides` is a list"),
        ("entries = -1", "`entries` is a whole number from 0"),
        ("expects = \"idle\"", "`expects` is not a key"),
        ("", "the step is empty"),
    ] {
        let error = read(&format!("{{ expect = \"idle\" }},\n{{ {step} }}")).unwrap_err();
        assert!(error.starts_with("evening.toml, step 2: "), "{error}");
        assert!(error.contains(what), "{error}, where it should say: {what}");
    }
}

#[test]
fn a_mistake_around_the_steps_names_the_file() {
    let people = "people = [\"Alex\", \"Sam\"]";
    let steps = "steps = [{ expect = \"idle\" }]";
    for (written, what) in [
        (
            format!("title = \"T\"\n{people}\n{steps}\nplans = {{}}"),
            "`plans` is not a key",
        ),
        (format!("{people}\n{steps}"), "`title` is missing"),
        (format!("title = \"T\"\n{steps}"), "`people` is missing"),
        (format!("title = \"T\"\n{people}"), "`steps` is missing"),
        (
            format!("title = \"T\"\npeople = []\n{steps}"),
            "one or two different names",
        ),
        (
            format!("title = \"T\"\npeople = [\"A\", \"A\"]\n{steps}"),
            "one or two different names",
        ),
        (
            format!("title = \"T\"\npeople = [\"A\", \"B\", \"C\"]\n{steps}"),
            "one or two different names",
        ),
        (
            format!("title = \"T\"\n{people}\nvault = \"shut\"\n{steps}"),
            "`shut` is not a vault: open, locked, none",
        ),
        (
            format!("title = \"T\"\n{people}\nplan = {{ settles = 1 }}\n{steps}"),
            "`settles` is not a key",
        ),
        (
            format!("title = \"T\"\n{people}\nplan = {{ settle = 1.5 }}\n{steps}"),
            "`settle` is a whole number",
        ),
        (
            format!("title = \"T\"\n{people}\nplan = {{ pace_holder = \"Kim\" }}\n{steps}"),
            "`Kim` is nobody",
        ),
        (
            format!("title = \"T\"\n{people}\nplan = {{ pace_holder_answers = true }}\n{steps}"),
            "needs a `pace_holder`",
        ),
        (format!("title = \"T\"\n{people}\nsteps = ["), "expected"),
    ] {
        let error = Story::read("evening.toml", &written).unwrap_err().to_string();
        assert!(error.starts_with("evening.toml: "), "{error}");
        assert!(error.contains(what), "{error}, where it should say: {what}");
    }
}

#[test]
fn a_story_that_expects_nothing_is_an_error() {
    let error = read("{ do = \"prepare\" }, { wait = 5 }").unwrap_err();
    assert_eq!(error, "evening.toml: the story expects nothing");
    assert!(read("{ do = \"prepare\", hides = [\"go_on\"] }").is_ok());
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = Story::open(&PathBuf::from("stories/no-such-evening.toml"))
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("stories/no-such-evening.toml: cannot be read"),
        "{error}"
    );
}

#[test]
fn a_story_crosses_to_kotlin_and_swift_as_it_was_understood() {
    let written = r#"
        title = "T"
        people = ["Alex", "Sam"]
        vault = "locked"
        plan = { settle = 0, pace_holder = "Sam" }
        steps = [
          { do = "still_good", who = "Sam", late = true, offers = ["yes:Alex", "stop"] },
          { die = "locked", expect = "paused" },
        ]
    "#;
    let json: Value = serde_json::from_str(&Story::read("t.toml", written).unwrap().json()).unwrap();
    assert_eq!(json["vault"], "locked");
    assert_eq!(json["plan"]["settle"], 0);
    assert_eq!(json["plan"]["pace_holder"], "second");
    assert!(json["plan"]["length"].is_u64(), "what was left out is filled in");
    let [touched, dead] = json["steps"].as_array().unwrap().as_slice() else {
        panic!("two steps")
    };
    let late = json!({ "kind": "touch", "touch": "still_good", "who": "second", "text": null, "late": true, "what": null, "step": null });
    assert_eq!(touched["happens"], late);
    let offers = [
        json!({ "touch": "yes", "who": "first", "written": "yes:Alex" }),
        json!({ "touch": "stop", "who": null, "written": "stop" }),
    ];
    assert_eq!(touched["offers"], json!(offers));
    assert_eq!(
        dead["happens"],
        json!({ "kind": "dies", "reboots": false, "stays_locked": true })
    );
    assert_eq!(dead["expect"], "paused");
}
