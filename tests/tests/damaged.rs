//! A vault of which a part is damaged, as people meet it: what can be read is there, a copy of it can be made, and one
//! begins anew with that copy.

use std::sync::Arc;

use stillpoint_core::{
    BackupKey, Now, Person, Phase, RestoreKey, Stillpoint, backup::GoOn, moment::Doubt, vault::doubles::WorkingKeys,
};
use stillpoint_tests::{
    at_home::{checks_in, go, plan_of, touch},
    place::Place,
};

const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";
const PLAN: &str = "seq = 1";
const NEWEST: &str = "seq = (SELECT max(seq) FROM record)";
/// An entry that lies deeper than what an unlock reads.
const BELOW_ALL_THAT_IS_READ: &str = "seq = (SELECT max(seq) - 55 FROM record)";

fn at(minute: u32) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000 + i64::from(minute) * 60_000,
        monotonic_ms: 1_000_000 + u64::from(minute) * 60_000,
        boot_id: 1,
    }
}

/// Two on one phone, each with a check-in.
fn lived() -> (Place, Arc<WorkingKeys>, Stillpoint) {
    let (place, keys) = (Place::new(), Arc::new(WorkingKeys::new()));
    let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(0));
    let draft = plan_of(&["Alex", "Sam"]);
    app.set_up_as(&draft, None, &at(0)).unwrap();
    checks_in(&app, Person::First, "the words of alex", false, &at(1));
    checks_in(&app, Person::Second, "the words of sam", false, &at(2));
    (place, keys, app)
}

/// Puts zeros in the place of the record `whose`.
fn damage(place: &Place, whose: &str) {
    let file = rusqlite::Connection::open(place.path().join("data")).unwrap();
    file.execute_batch(&format!(
        "UPDATE record SET sealed = zeroblob(length(sealed)) WHERE {whose}"
    ))
    .unwrap();
}

/// Locks it, puts zeros in the place of the record `whose`, and starts it again.
fn restarted(place: &Place, keys: Arc<WorkingKeys>, app: Stillpoint, whose: Option<&str>) -> Stillpoint {
    app.lock(&at(3));
    drop(app);
    if let Some(whose) = whose {
        damage(place, whose);
    }
    Stillpoint::start(place.path(), keys, "en", &at(4))
}

fn damaged(whose: Option<&str>) -> (Place, Stillpoint) {
    let (place, keys, app) = lived();
    let app = restarted(&place, keys, app, whose);
    (place, app)
}

/// A copy of it, and whether that is everything.
fn copied(place: &Place, app: &Stillpoint) -> bool {
    let to = BackupKey::Passphrase(WORDS.to_owned().into());
    let written = app.back_up(&place.path().join("copy.age"), to, &at(5), &mut |_, _| GoOn::Yes);
    written.unwrap().is_all
}

#[test]
fn it_opens_with_what_can_be_read_and_says_so_once() {
    let (place, app) = damaged(Some(NEWEST));
    let moment = app.unlock_with_device(&at(4)).unwrap();
    assert_eq!(app.doubt(), Some(Doubt::Damaged));
    assert!(app.explain_doubt(Doubt::Damaged).contains("damaged"));
    let home = moment.page.0.to_string();
    assert!(home.contains("Hello, Alex and Sam."), "{home}");
    assert_eq!(app.pause(&at(4)).phase, Phase::Calm);
    touch(&app, "finish", &at(4));
    // Life goes on: what is written now is kept.
    checks_in(&app, Person::Second, "written afterwards", false, &at(5));
    app.tick(&at(5));
    assert_eq!(app.unsaved(), 0);
    app.accept_doubt(&at(5)).unwrap();
    assert_eq!(app.doubt(), None);
    assert!(!copied(&place, &app), "it says that this is not everything");
}

/// Which rows there are can be told by their tags: this leaves those, and changes what is in the row.
#[test]
fn what_no_tag_tells_is_said_as_soon_as_it_is_met_and_from_there_on() {
    // What is read at the unlock, and what is met only when all of it is looked through afterwards.
    for (row, is_read_at_once) in [(NEWEST, true), (BELOW_ALL_THAT_IS_READ, false)] {
        let (place, keys, app) = lived();
        for _ in 0..60 {
            checks_in(&app, Person::First, "and more", false, &at(3));
        }
        app.lock(&at(3));
        drop(app);
        let file = rusqlite::Connection::open(place.path().join("data")).unwrap();
        let changed = file.execute(
            &format!(
                "UPDATE record SET sealed = CAST(zeroblob(length(sealed) - 16) || substr(sealed, -16) AS BLOB) WHERE {row}"
            ),
            [],
        );
        assert_eq!(changed, Ok(1));
        drop(file);
        let app = Stillpoint::start(place.path(), keys, "en", &at(4));
        app.unlock_with_device(&at(4)).unwrap();
        assert_eq!(app.doubt().is_some(), is_read_at_once, "{row}");
        app.keep(&at(4));
        assert_eq!(app.doubt(), Some(Doubt::Damaged), "{row}");
        assert!(
            app.tick(&at(4))
                .page
                .0
                .to_string()
                .contains(&app.explain_doubt(Doubt::Damaged))
        );
        // What is sound is met afterwards: that says nothing of the rest.
        checks_in(&app, Person::Second, "written afterwards", false, &at(5));
        go(&app, &["ours", "plan"], &at(5));
        app.keep(&at(5));
        assert_eq!(app.doubt(), Some(Doubt::Damaged), "{row}");
    }
}

#[test]
fn one_begins_anew_with_a_copy_of_what_could_be_read() {
    let (place, app) = damaged(Some(NEWEST));
    app.unlock_with_device(&at(4)).unwrap();
    assert!(!copied(&place, &app));
    let copy = std::fs::read(place.path().join("copy.age")).unwrap();
    app.delete_everything(&at(6)).unwrap();
    let outside = Place::new();
    let file = outside.path().join("copy.age");
    std::fs::write(&file, copy).unwrap();
    let with = RestoreKey::Passphrase(WORDS.to_owned().into());
    let (moment, restored) = app
        .restore_new(&file, with, None, &at(7), &mut |_, _| GoOn::Yes)
        .unwrap();
    assert_eq!(app.doubt(), None);
    assert!(moment.page.0.key == "home", "{}", moment.page.0);
    assert!(restored.added >= 2, "the plan and what Alex wrote: {restored:?}");
    assert!(copied(&place, &app), "nothing of it is damaged");
}

#[test]
fn what_somebody_keeps_for_themselves_opens_as_far_as_it_can_be_read() {
    let (place, keys, app) = lived();
    app.set_private_secret(Person::First, None, "words of alex".to_owned(), &at(3))
        .unwrap();
    // Opened before: what is damaged below is the newest that was written.
    app.open_private(Person::First, "words of alex".to_owned(), &at(3))
        .unwrap();
    checks_in(&app, Person::First, "the second", false, &at(3));
    checks_in(&app, Person::First, "the third", false, &at(4));
    app.open_private(Person::First, "words of alex".to_owned(), &at(4))
        .unwrap();
    let texts = |app: &Stillpoint| {
        let read = app.read_reflections(Person::First).unwrap().into_iter();
        read.map(|one| one.answers[0].text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&app), ["the third", "the second", "the words of alex"]);
    let app = restarted(&place, keys, app, Some(NEWEST));
    app.unlock_with_device(&at(4)).unwrap();
    app.accept_doubt(&at(4)).unwrap();
    app.open_private(Person::First, "words of alex".to_owned(), &at(4))
        .unwrap();
    assert_eq!(texts(&app), ["the second", "the words of alex"]);
    let said = app.doubt();
    assert_eq!(said, Some(Doubt::Damaged), "it says that something is missing");
    // One of those that are left can go.
    assert_eq!(app.delete_reflection(Person::First, 0), Ok(true));
    assert_eq!(texts(&app), ["the words of alex"]);
}

#[test]
fn without_its_plan_it_opens_with_plain_words_and_shows_nobody_a_first_start() {
    let (place, app) = damaged(Some(PLAN));
    let moment = app.unlock_with_device(&at(4)).unwrap();
    assert_eq!(app.doubt(), Some(Doubt::Damaged));
    let first = moment.page.0.key.starts_with("first_start/");
    assert!(!first, "{}", moment.page.0);
    assert_eq!(app.pause(&at(4)).phase, Phase::Calm);
    assert!(!copied(&place, &app));
}

#[test]
fn a_plan_that_is_damaged_is_never_written_over() {
    let (place, app) = damaged(Some(PLAN));
    let row = || -> Vec<u8> {
        let copy = place.copy();
        let file = rusqlite::Connection::open(copy.path().join("data")).unwrap();
        let query = format!("SELECT sealed FROM record WHERE {PLAN}");
        file.query_row(&query, [], |row| row.get(0)).unwrap()
    };
    let before = row();
    app.unlock_with_device(&at(4)).unwrap();
    app.accept_doubt(&at(4)).unwrap();
    go(&app, &["ours", "plan"], &at(5));
    assert_eq!(app.tick(&at(5)).page.0.key, "plan");
    go(&app, &["each:first", "confirm:first"], &at(5));
    app.keep(&at(5));
    assert_eq!(app.doubt(), Some(Doubt::Damaged), "it is said again");
    assert!(row() == before, "what may be all that is left is still there");
    // It is not tried for ever.
    assert!(
        !app.keep(&at(5))
            .effects
            .iter()
            .any(|effect| effect == stillpoint_core::Effect::Work)
    );
    app.accept_doubt(&at(6)).unwrap();
    assert_eq!(app.doubt(), None);
}

#[test]
fn a_vault_that_is_whole_has_nothing_to_say() {
    let (place, app) = damaged(None);
    app.unlock_with_device(&at(4)).unwrap();
    assert_eq!(app.doubt(), None);
    assert!(copied(&place, &app));
}

#[test]
fn new_keys_come_for_all_that_can_be_read_and_what_cannot_is_said() {
    let (place, keys, app) = lived();
    app.renew_keys(None, &at(3)).unwrap();
    // A death, before any of it was sealed anew.
    drop(app);
    damage(&place, NEWEST);
    let app = Stillpoint::start(place.path(), keys, "en", &at(4));
    app.unlock_with_device(&at(4)).unwrap();
    app.accept_doubt(&at(4)).unwrap();
    let moment = app.keep(&at(4));
    assert_eq!(app.doubt(), Some(Doubt::Damaged));
    assert!(!moment.effects.has(stillpoint_core::Effect::Work), "it is done");
}
