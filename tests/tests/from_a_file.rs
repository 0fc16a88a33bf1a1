//! What a copy may bring: nothing that could not have been kept here, nothing that fills a disk, and no agreement that nobody
//! made.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    slice,
    sync::Arc,
};

use serde::Serialize;
use stillpoint_age::{Reader, To, With, Writer, decode_base64, encode_base64};
use stillpoint_core::{
    BackupKey, Now, Person, RestoreKey, Stillpoint, StillpointError,
    backup::{BackupTrouble, GoOn},
    vault::{MOST_RECORDS, Restored, Vault, doubles::WorkingKeys},
};
use stillpoint_tests::{
    at_home::{checks_in, go, plan_of, touch},
    place::Place,
};

const ALEX: Person = Person::First;
const SAM: Person = Person::Second;
const PIN: &str = "2468";
const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";

fn at(minutes: u32) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000 + i64::from(minutes) * 60_000,
        monotonic_ms: 1_000_000 + u64::from(minutes) * 60_000,
        boot_id: 1,
    }
}

fn started() -> (Place, Stillpoint) {
    let place = Place::in_memory();
    let app = Stillpoint::start(place.path(), Arc::new(WorkingKeys::new()), "en", &at(0));
    (place, app)
}

fn for_two() -> (Place, Stillpoint) {
    let (place, app) = started();
    app.set_up_as(&plan_of(&["Alex", "Sam"]), None, &at(0)).unwrap();
    (place, app)
}

fn line_of(sort: &str, body: &[u8]) -> String {
    let mut text = Vec::new();
    encode_base64(body, &mut text);
    format!("{{{sort},\"body\":\"{}\"}}", String::from_utf8(text).unwrap())
}

/// The records of a copy, line by line: whoever chose its words can take it apart and put it together.
fn records_of(copy: &Path) -> Vec<String> {
    let mut file = File::open(copy).unwrap();
    let with = With::Passphrase(WORDS.as_bytes());
    let mut reader = Reader::open(&mut file, &with).ok().unwrap();
    let mut text = Vec::new();
    while let Some(piece) = reader.next_piece().ok().unwrap() {
        text.extend_from_slice(piece);
    }
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<String> = text
        .lines()
        .map(str::to_owned)
        .filter(|line| line.contains("\"body\""))
        .collect();
    lines
}

/// A copy in which these records stand.
fn made_of(place: &Place, name: &str, records: &[String]) -> PathBuf {
    made_with(place, name, records, true)
}

/// One that says beforehand how many there are, or does not.
fn made_with(place: &Place, name: &str, records: &[String], says_how_many: bool) -> PathBuf {
    let count = records.len();
    let said = if says_how_many {
        count.to_string()
    } else {
        "null".to_owned()
    };
    let mut text =
        format!("{{\"format\":\"stillpoint backup\",\"version\":1,\"made_on\":\"2026-11-21\",\"count\":{said}}}\n");
    for record in records {
        text += record;
        text.push('\n');
    }
    text += &format!("{{\"end\":{count}}}\n");
    let path = place.path().join(name);
    let mut file = File::create(&path).unwrap();
    let mut writer = Writer::begin(&mut file, &To::Passphrase(WORDS.as_bytes()))
        .ok()
        .unwrap();
    writer.write_all(text.as_bytes()).unwrap();
    writer.finish().ok().unwrap();
    path
}

fn copy(app: &Stillpoint, place: &Place, name: &str) -> PathBuf {
    let file = place.path().join(name);
    let to = BackupKey::Passphrase(WORDS.to_owned().into());
    app.back_up(&file, to, &at(3), &mut |_, _| GoOn::Yes).unwrap();
    file
}

fn with() -> RestoreKey {
    RestoreKey::Passphrase(WORDS.to_owned().into())
}

fn bring(app: &Stillpoint, file: &Path) -> Result<Restored, StillpointError> {
    let brought = app.restore(file, with(), &at(5), &mut |_, _| GoOn::Yes);
    brought.map(|(_, restored)| restored)
}

fn begin_with(app: &Stillpoint, file: &Path) -> Result<(), StillpointError> {
    let begun = app.restore_new(file, with(), None, &at(1), &mut |_, _| GoOn::Yes);
    begun.map(drop)
}

// The first form of the plan, as a file may hold it.
#[derive(Serialize, Clone)]
struct DraftThere {
    people: Vec<stillpoint_core::plan::PersonDraft>,
    words: [String; 4],
    times: [u32; 4],
    pace_holder: Option<Person>,
    pace_holder_answers: bool,
    breathing: bool,
}
#[derive(Serialize, Clone)]
struct PlanThere {
    version: u32,
    agreed: DraftThere,
    confirmed: Vec<Person>,
}
#[derive(Serialize)]
struct PlansThere {
    in_force: Option<PlanThere>,
    proposed: Option<PlanThere>,
    baselines: Vec<(u32, u32, u32, u32, bool, bool)>,
    known: [Option<[u8; 16]>; 2],
}

fn plan_there(times: [u32; 4]) -> PlanThere {
    PlanThere {
        version: 7,
        agreed: DraftThere {
            people: plan_of(&["Alex", "Sam"]).people,
            words: std::array::from_fn(|_| String::new()),
            times,
            pace_holder: Some(ALEX),
            pace_holder_answers: true,
            breathing: false,
        },
        // Nobody ever did.
        confirmed: vec![ALEX, SAM],
    }
}

fn file_of(place: &Place, in_force: PlanThere, baselines: Vec<(u32, u32, u32, u32, bool, bool)>) -> PathBuf {
    let plans = PlansThere {
        in_force: Some(in_force),
        proposed: None,
        baselines,
        known: [Some([1; 16]), Some([2; 16])],
    };
    let body = postcard::to_extend(&plans, vec![1_u8]).unwrap();
    made_of(place, "made.age", &[line_of("\"name\":1", &body)])
}

#[test]
fn nothing_that_comes_from_a_file_is_agreed_before_each_has_confirmed_it() {
    let elsewhere = Place::in_memory();
    // No settle time, one question a day, and one answers for both.
    let file = file_of(&elsewhere, plan_there([0, 3_600, 600, 7_200]), Vec::new());
    let (_place, app) = started();
    begin_with(&app, &file).unwrap();
    let page = touch(&app, "tonight", &at(2)).page.0;
    assert!(page.choice("prepare").is_none(), "{page}");
    touch(&app, "plan", &at(2));
    go(&app, &["each:first", "confirm:first"], &at(2));
    assert!(
        app.tick(&at(2)).page.0.choice("confirm:second").is_some(),
        "one is not both"
    );
    // It came into force here just now: the pause is tried first, as with every first plan.
    go(&app, &["confirm:second", "later"], &at(2));
    let page = touch(&app, "tonight", &at(3)).page.0;
    assert!(page.choice("prepare").is_some(), "{page}");
}

#[test]
fn a_plan_is_a_proposal_too_where_the_one_here_was_lost() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    drop(Vault::create(place.path(), None, &*keys).unwrap());
    let app = Stillpoint::start(place.path(), keys, "en", &at(0));
    app.unlock_with_device(&at(1)).unwrap();
    let elsewhere = Place::in_memory();
    let file = file_of(&elsewhere, plan_there([0, 3_600, 600, 7_200]), Vec::new());
    bring(&app, &file).unwrap();
    let (plan, waits) = app.plan_to_read().unwrap();
    assert_eq!(plan.people.len(), 2, "it is the one from the file");
    assert!(waits && touch(&app, "tonight", &at(6)).page.0.choice("prepare").is_none());
}

#[test]
fn an_own_copy_brings_the_plan_as_a_proposal_and_all_of_it() {
    let (place, app) = for_two();
    checks_in(&app, ALEX, "mine", true, &at(1));
    let file = copy(&app, &place, "copy.age");
    let (_there, other) = started();
    begin_with(&other, &file).unwrap();
    assert!(touch(&other, "tonight", &at(2)).page.0.choice("prepare").is_none());
    // And what came can be copied and taken in again.
    let again = copy(&other, &place, "again.age");
    let (_third, third) = started();
    begin_with(&third, &again).unwrap();
    let mut records = [records_of(&again), records_of(&copy(&third, &place, "third.age"))];
    records.iter_mut().for_each(|records| records.sort());
    assert_eq!(records[0], records[1]);
}

#[test]
fn a_copy_brings_no_plan_of_before_that_could_not_have_been_one() {
    let elsewhere = Place::in_memory();
    let plan = plan_there([120, 300, 60, 1_200]);
    // Settle, check-in, patience, length: none of these can be typed.
    for baseline in [(4_000_000_000, 300, 60, 1_200), (120, 300, 0, 1_200), (120, 300, 60, 0)] {
        let (settle, every, patience, length) = baseline;
        let file = file_of(
            &elsewhere,
            plan.clone(),
            vec![(settle, every, patience, length, false, false)],
        );
        assert!(begin_with(&started().1, &file).is_err(), "{baseline:?}");
    }
    let many = vec![(120, 300, 60, 1_200, false, false); 21];
    assert!(begin_with(&started().1, &file_of(&elsewhere, plan.clone(), many)).is_err());
    let one = vec![(120, 600, 60, 1_200, false, false)];
    assert_eq!(begin_with(&started().1, &file_of(&elsewhere, plan, one)), Ok(()));
}

#[test]
fn a_copy_that_is_refused_leaves_no_more_on_the_disk_than_there_was() {
    let (place, app) = for_two();
    app.set_private_secret(SAM, None, PIN.into(), &at(2)).unwrap();
    let mut records = records_of(&copy(&app, &place, "copy.age"));
    records.retain(|line| line.starts_with("{\"name\":1,"));
    records.extend((0..30).map(|_| line_of("\"private\":1", &vec![7; 600_000])));
    records.push("{\"kind\":1,\"body\":\"AAAA\"}".to_owned());
    let file = made_of(&place, "made.age", &records);
    let log = || std::fs::metadata(place.path().join("data-wal")).map_or(0, |log| log.len());
    let before = log();
    assert!(bring(&app, &file).is_err());
    assert!(log() < before + 1_000_000, "it grew from {before} to {}", log());
}

#[test]
fn what_is_longer_than_anybody_can_have_closed_is_left_out_and_said() {
    let (place, app) = for_two();
    app.set_private_secret(SAM, None, PIN.into(), &at(2)).unwrap();
    let mut records = records_of(&copy(&app, &place, "copy.age"));
    records.retain(|line| line.starts_with("{\"name\":1,"));
    records.extend((0..3).map(|number| line_of("\"private\":1", &vec![number; 1_000_000])));
    let restored = bring(&app, &made_of(&place, "made.age", &records)).unwrap();
    assert_eq!((restored.added, restored.left_out), (0, 3));
}

/// However little each of them is: whoever makes a copy does not fill a phone with what nobody opens, nor with what everybody does.
#[test]
fn a_copy_of_more_than_is_kept_is_refused_by_name_and_nothing_of_it_is_there() {
    let (place, app) = for_two();
    app.set_private_secret(SAM, None, PIN.into(), &at(2)).unwrap();
    checks_in(&app, ALEX, "said", true, &at(2));
    let mut records = records_of(&copy(&app, &place, "copy.age"));
    let said = records
        .iter()
        .find(|line| line.starts_with("{\"kind\":"))
        .unwrap()
        .clone();
    records.retain(|line| line.starts_with("{\"name\":1,"));
    let too_many = usize::try_from(MOST_RECORDS).unwrap();
    let private: Vec<_> = (0..too_many)
        .map(|number| line_of("\"private\":1", &number.to_le_bytes()))
        .collect();
    let entries = vec![said; too_many];
    let (folder, home) = (
        || place.image().values().map(Vec::len).sum::<usize>(),
        app.tick(&at(4)).page,
    );
    let before = folder();
    let refused = StillpointError::BackupRefused {
        reason: BackupTrouble::TooMany,
    };
    // It says how many there are, or it does not.
    for (name, more, says_how_many) in [("private.age", private, false), ("entries.age", entries, true)] {
        let file = made_with(&place, name, &[records.as_slice(), &more].concat(), says_how_many);
        let length = usize::try_from(file.metadata().unwrap().len()).unwrap();
        assert_eq!(bring(&app, &file).as_ref(), Err(&refused), "{name}");
        let now = folder() - length;
        assert!(now < before + 100_000, "{name}: from {before} to {now}");
        let (there, elsewhere) = started();
        assert_eq!(begin_with(&elsewhere, &file).as_ref(), Err(&refused), "{name}");
        assert!(!Vault::exists(there.path()), "{name}");
        std::fs::remove_file(file).unwrap();
    }
    assert_eq!(app.tick(&at(4)).page.0.to_string(), home.0.to_string());
    let (text, why) = (app.explain(&refused), "more pages in this copy");
    assert!(text.contains(why), "{text}");
}

#[test]
fn what_follows_a_record_is_no_part_of_it() {
    let (place, app) = for_two();
    let file = copy(&app, &place, "copy.age");
    let plan = records_of(&file)
        .into_iter()
        .find(|line| line.starts_with("{\"name\":1,"))
        .unwrap();
    let body = plan.split("\"body\":\"").nth(1).unwrap().trim_end_matches("\"}");
    let mut body_there = Vec::new();
    assert!(decode_base64(body.as_bytes(), &mut body_there));
    assert_eq!(
        begin_with(&started().1, &made_of(&place, "made.age", slice::from_ref(&plan))),
        Ok(())
    );
    body_there.push(0);
    let longer = line_of("\"name\":1", &body_there);
    assert!(begin_with(&started().1, &made_of(&place, "longer.age", &[longer])).is_err());
}

#[test]
fn a_copy_does_not_tell_how_much_somebody_writes_for_themselves() {
    let (place, app) = for_two();
    app.set_private_secret(SAM, None, PIN.into(), &at(2)).unwrap();
    app.close_private(SAM, &at(2));
    let length = |name: &str| copy(&app, &place, name).metadata().unwrap().len();
    let before = length("one.age");
    checks_in(&app, SAM, "kept by sam", false, &at(4));
    assert_eq!(
        length("two.age"),
        before,
        "Alex sees that Sam wrote something, and how much"
    );
}
