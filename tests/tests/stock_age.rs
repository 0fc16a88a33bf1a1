//! The `age` that everybody has opens our backups, and what it writes we take in. Ignored unless asked for, because not
//! every computer has it; `cargo xtask test` asks, or says that it is missing.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use stillpoint_core::{
    BackupKey, Now, Person, RestoreKey, Stillpoint, backup::GoOn, plan::PlanDraft, vault::doubles::WorkingKeys,
};
use stillpoint_tests::{at_home::checks_in, place::Place};

const PHRASE: &str = "heron weir lantern quince marble thistle gravel";

fn now(monotonic_ms: u64) -> Now {
    Now {
        wall_utc_ms: 1_795_248_000_000,
        monotonic_ms,
        boot_id: 1,
    }
}

fn on(_: u32, _: u32) -> GoOn {
    GoOn::Yes
}

/// So many pages.
const PAGES: u32 = 12;

/// The app with a plan that is confirmed and a few pages.
fn app(place: &Place) -> Stillpoint {
    let app = Stillpoint::start(place.path(), Arc::new(WorkingKeys::new()), "en", &now(0));
    let draft = PlanDraft {
        covenant: "We stop at once.".to_owned(),
        ..PlanDraft::default()
    };
    app.set_up_as(&draft, None, &now(0)).expect("a vault");
    for week in 0..i64::from(PAGES) {
        let at = Now {
            wall_utc_ms: now(0).wall_utc_ms + week * 7 * 86_400_000,
            ..now(0)
        };
        checks_in(&app, Person::First, &"quiet words ".repeat(40), false, &at);
    }
    app
}

/// Runs `age` with a terminal of its own, on which it reads the passphrase: it takes none any other way.
fn with_terminal(line: &str) -> String {
    let mut child = Command::new("script")
        .args(["-qec", line, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("script can be started");
    // It asks twice when it encrypts.
    let mut terminal = child.stdin.take().expect("its input");
    let typed = format!("{PHRASE}\n");
    std::thread::sleep(std::time::Duration::from_millis(500));
    terminal.write_all(typed.as_bytes()).expect("typed");
    std::thread::sleep(std::time::Duration::from_millis(500));
    let _ = terminal.write_all(typed.as_bytes());
    let done = child.wait_with_output().expect("its end");
    drop(terminal);
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{line}: {said}");
    said
}

fn age(arguments: &[&str]) -> Vec<u8> {
    let done = Command::new("age")
        .args(arguments)
        .output()
        .expect("age can be started");
    assert!(
        done.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
    done.stdout
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// That the text is a whole backup of the plan and the pages, by tools that know nothing of us.
fn assert_is_whole(text: &[u8]) {
    let text = std::str::from_utf8(text).expect("text");
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let records = &lines[1..lines.len() - 1];
    assert_eq!(lines[0]["format"], "stillpoint backup");
    assert_eq!(lines[0]["count"], records.len());
    assert_eq!(lines[lines.len() - 1]["end"], records.len());
    let pages = records.iter().filter(|record| record["kind"] == 1);
    assert_eq!(pages.count(), PAGES as usize);
    assert_eq!(records.iter().filter(|record| record["name"] == 1).count(), 1);
}

#[test]
#[ignore = "needs the programs age and script"]
fn the_age_that_everybody_has_opens_our_backup_for_the_sheet_and_we_take_in_what_it_writes() {
    let (place, folder) = (Place::new(), Place::new());
    let app = app(&place);
    let sheet = app.make_recovery_sheet(&now(1)).expect("a sheet");
    let key: String = sheet.groups.iter().map(|group| group.as_str()).collect();
    let mark = app.keep_recovery_sheet(key.to_lowercase(), &now(1)).expect("kept");
    assert_eq!(mark, sheet.mark);
    let (ours, key_file) = (folder.path().join("ours.age"), folder.path().join("key.txt"));
    app.back_up(&ours, BackupKey::Recovery, &now(2), &mut on)
        .expect("a backup");
    fs::write(&key_file, format!("# from paper\n{key}\n")).expect("a file");
    let text = age(&["-d", "-i", path(&key_file), path(&ours)]);
    assert_is_whole(&text);

    // The same text, encrypted by the stock tool to the stock tool's idea of our recipient.
    let (plain, theirs) = (folder.path().join("plain"), folder.path().join("theirs.age"));
    fs::write(&plain, &text).expect("a file");
    age(&["-e", "-i", path(&key_file), "-o", path(&theirs), path(&plain)]);
    let elsewhere = Place::new();
    let other = Stillpoint::start(elsewhere.path(), Arc::new(WorkingKeys::new()), "en", &now(0));
    let with = RestoreKey::Recovery(key.into());
    let (moment, restored) = other
        .restore_new(&theirs, with, None, &now(3), &mut on)
        .expect("restored");
    assert_eq!(restored.added, PAGES + 1);
    assert!(moment.page.0.key == "home", "{}", moment.page.0);
}

#[test]
#[ignore = "needs the programs age and script"]
fn the_age_that_everybody_has_opens_our_backup_with_a_passphrase_and_we_take_in_what_it_writes() {
    let (place, folder) = (Place::new(), Place::new());
    let app = app(&place);
    let (ours, plain) = (folder.path().join("ours.age"), folder.path().join("plain"));
    let to = BackupKey::Passphrase(PHRASE.to_owned().into());
    app.back_up(&ours, to, &now(2), &mut on).expect("a backup");
    with_terminal(&format!("age -d -o '{}' '{}'", path(&plain), path(&ours)));
    assert_is_whole(&fs::read(&plain).expect("what age wrote"));

    let theirs = folder.path().join("theirs.age");
    with_terminal(&format!("age -p -o '{}' '{}'", path(&theirs), path(&plain)));
    let with = || RestoreKey::Passphrase(PHRASE.to_owned().into());
    let (_, restored) = app.restore(&theirs, with(), &now(3), &mut on).expect("restored");
    assert_eq!((restored.added, restored.already_here), (0, PAGES + 1));
    let elsewhere = Place::new();
    let other = Stillpoint::start(elsewhere.path(), Arc::new(WorkingKeys::new()), "en", &now(0));
    let (_, restored) = other
        .restore_new(&theirs, with(), None, &now(3), &mut on)
        .expect("restored");
    assert_eq!(restored.added, PAGES + 1);
}

#[test]
#[ignore = "needs the programs age and script"]
fn the_age_that_everybody_has_refuses_what_we_refuse() {
    let (place, folder) = (Place::new(), Place::new());
    let app = app(&place);
    let sheet = app.make_recovery_sheet(&now(1)).expect("a sheet");
    let key: String = sheet.groups.iter().map(|group| group.as_str()).collect();
    app.keep_recovery_sheet(key.clone(), &now(1)).expect("kept");
    let (ours, key_file) = (folder.path().join("ours.age"), folder.path().join("key.txt"));
    app.back_up(&ours, BackupKey::Recovery, &now(2), &mut on)
        .expect("a backup");
    fs::write(&key_file, &key).expect("a file");
    let whole = fs::read(&ours).expect("our file");
    for at in [10, 60, 130, 200, 5_000, whole.len() - 1] {
        let mut bent = whole.clone();
        bent[at] ^= 1;
        fs::write(&ours, &bent).expect("a file");
        let arguments = ["-d", "-i", path(&key_file), "-o", "/dev/null", path(&ours)];
        let done = Command::new("age")
            .args(arguments)
            .output()
            .expect("age can be started");
        assert!(!done.status.success(), "age takes a change at {at}");
        let with = RestoreKey::Recovery(key.clone().into());
        assert!(
            app.restore(&ours, with, &now(3), &mut on).is_err(),
            "we take a change at {at}"
        );
    }
}
