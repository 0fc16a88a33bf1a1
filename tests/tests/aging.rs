//! What is deleted by its age: by evidence, said before and afterwards, and never somebody else's closed pages.

use std::sync::Arc;

use stillpoint_core::{
    BackupKey, Moment, Now, Person, PrivateState, RestoreKey, Stillpoint, backup::GoOn, vault::doubles::WorkingKeys,
};
use stillpoint_tests::{
    at_home::{checks_in, go, plan_of, touch},
    place::Place,
};

const ALEX: Person = Person::First;
const SAM: Person = Person::Second;
const PIN: &str = "2468";
const DAY: i64 = 24;

/// So many hours after the beginning, by both clocks.
fn at(hours: i64) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000 + hours * 3_600_000,
        monotonic_ms: 1_000_000 + u64::try_from(hours * 3_600_000).unwrap(),
        boot_id: 1,
    }
}

/// The same, and the phone was started anew since the last time.
fn rebooted(hours: i64) -> Now {
    Now {
        monotonic_ms: 5_000,
        boot_id: u64::try_from(hours).unwrap() + 2,
        ..at(hours)
    }
}

fn begun(people: &[&str]) -> (Place, Stillpoint) {
    let place = Place::in_memory();
    let app = Stillpoint::start(place.path(), Arc::new(WorkingKeys::new()), "en", &at(0));
    app.set_up_as(&plan_of(people), None, &at(0)).unwrap();
    (place, app)
}

fn visits(app: &Stillpoint, now: &Now) -> Moment {
    app.lock(now);
    app.unlock_with_device(now).unwrap()
}

fn pages(app: &Stillpoint) -> usize {
    app.read_reflections(ALEX).unwrap().len()
}

#[test]
fn somebody_who_looks_in_rarely_keeps_nothing_longer_than_they_chose() {
    let clocks: [fn(i64) -> Now; 2] = [at, rebooted];
    for (clock, every_days, years) in clocks
        .iter()
        .flat_map(|&clock| [(clock, 10, 2), (clock, 21, 4), (clock, 90, 4)])
    {
        let (_place, app) = begun(&["Alex"]);
        app.set_expiry(Some(365), &clock(0)).unwrap();
        checks_in(&app, ALEX, "long ago", false, &clock(1));
        for visit in 1..=years * 365 / every_days {
            visits(&app, &clock(visit * every_days * DAY));
        }
        assert_eq!(pages(&app), 0, "every {every_days} days");
    }
}

#[test]
fn what_a_wrong_clock_wrote_is_as_old_as_what_lies_around_it() {
    // The first day of all; before there was such an app; a year and a half ago; in seventy years.
    for wrong in [
        86_400_000,
        1_700_000_000_000,
        1_790_000_000_000 - 40_000_000_000,
        4_000_000_000_000,
    ] {
        let (_place, app) = begun(&["Alex"]);
        app.set_expiry(Some(365), &at(0)).unwrap();
        checks_in(&app, ALEX, "before", false, &at(1));
        // The battery was empty: until the network answers, the clock begins somewhere else, for a week.
        for day in 1..=7 {
            let wrong = Now {
                wall_utc_ms: wrong + day * 86_400_000,
                ..rebooted(day * DAY)
            };
            visits(&app, &wrong);
            checks_in(&app, ALEX, "written last night", false, &wrong);
        }
        assert_eq!(pages(&app), 8, "{wrong}: nothing goes by it");
        for day in (8..300).step_by(10) {
            visits(&app, &at(day * DAY));
        }
        assert_eq!(pages(&app), 8, "{wrong}: all of them are less than a year old");
        for day in (300..600).step_by(10) {
            visits(&app, &at(day * DAY));
        }
        assert_eq!(pages(&app), 0, "{wrong}: and then they go");
    }
}

#[test]
fn a_clock_that_was_wrong_before_anybody_chose_deletes_nothing_as_old() {
    let (_place, app) = begun(&["Alex"]);
    checks_in(&app, ALEX, "before", false, &at(1));
    let wrong = Now {
        wall_utc_ms: 1_770_000_000_000,
        ..at(2)
    };
    checks_in(&app, ALEX, "by a clock that was wrong", false, &wrong);
    app.set_expiry(Some(100), &at(3)).unwrap();
    for day in 1..=4 {
        visits(&app, &at(day * DAY + 5));
    }
    assert_eq!(pages(&app), 2, "it was written after what is an hour older");
}

#[test]
fn what_is_brought_back_on_purpose_counts_from_the_day_it_came() {
    const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";
    let elsewhere = Place::in_memory();
    let (_place, app) = begun(&["Alex"]);
    checks_in(&app, ALEX, "two years ago", false, &at(1));
    let file = elsewhere.path().join("copy.age");
    let key = BackupKey::Passphrase(WORDS.to_owned().into());
    app.back_up(&file, key, &at(2), &mut |_, _| GoOn::Yes).unwrap();
    let later = 2 * 366 * DAY;
    app.set_expiry(Some(365), &at(later)).unwrap();
    visits(&app, &at(later + 25));
    visits(&app, &at(later + 50));
    assert_eq!(pages(&app), 0, "it went, as was chosen");
    let key = RestoreKey::Passphrase(WORDS.to_owned().into());
    app.restore(&file, key, &at(later + 60), &mut |_, _| GoOn::Yes).unwrap();
    for days in 3..300 {
        visits(&app, &at(later + days * DAY));
    }
    assert_eq!(pages(&app), 1, "it was brought back on purpose");
    for days in 300..500 {
        visits(&app, &at(later + days * DAY));
    }
    assert_eq!(pages(&app), 0);
}

#[test]
fn it_is_said_before_and_once_afterwards() {
    const SOON: &str = "Some pages are nearly as old as was chosen, or older.";
    const GONE: &str = "Pages that were as old as was chosen have gone, as was said before.";
    let says = |moment: Moment, sentence| moment.page.0.to_string().contains(sentence);
    let (_place, app) = begun(&["Alex"]);
    checks_in(&app, ALEX, "the only one", false, &at(1));
    go(&app, &["mine", "privacy"], &at(2));
    app.work(&at(2));
    touch(&app, "deleting", &at(2));
    touch(&app, "old", &at(2));
    assert!(!says(app.work(&at(2)), SOON), "nothing is old yet");
    let mut said_on = Vec::new();
    let mut gone_on = Vec::new();
    for day in 1..400 {
        let moment = visits(&app, &at(day * DAY));
        if says(moment.clone(), SOON) {
            said_on.push(day);
        }
        if says(moment, GONE) {
            gone_on.push(day);
        }
        assert_eq!(pages(&app) == 0, !gone_on.is_empty(), "day {day}");
    }
    assert_eq!((said_on, gone_on), (vec![352], vec![366]));
}

#[test]
fn what_is_old_already_is_said_as_somebody_chooses() {
    let (_place, app) = begun(&["Alex"]);
    checks_in(&app, ALEX, "long ago", false, &at(1));
    let later = at(500 * DAY);
    visits(&app, &later);
    go(&app, &["mine", "privacy"], &later);
    app.work(&later);
    touch(&app, "deleting", &later);
    touch(&app, "old", &later);
    let text = app.work(&later).page.0.to_string();
    assert!(
        text.contains("Some pages are nearly as old as was chosen, or older."),
        "{text}"
    );
    assert_eq!(pages(&app), 1, "not before tomorrow");
    visits(&app, &at(501 * DAY));
    assert_eq!(pages(&app), 0);
}

#[test]
fn what_one_chose_for_all_takes_nothing_that_the_other_has_closed() {
    let (_place, app) = begun(&["Alex", "Sam"]);
    let texts = |person| -> Vec<String> {
        let read = app.read_reflections(person).unwrap();
        read.iter().map(|one| one.answers[0].text.clone()).collect()
    };
    app.set_private_secret(SAM, None, PIN.into(), &at(1)).unwrap();
    checks_in(&app, SAM, "kept by sam", false, &at(2));
    app.close_private(SAM, &at(2));
    // Alex has the open app for some minutes, and sets the phone's clock on and back again.
    visits(&app, &at(4 * DAY));
    app.set_expiry(Some(1), &at(4 * DAY)).unwrap();
    for day in 5..40 {
        visits(&app, &at(day * DAY));
    }
    app.open_private(SAM, PIN.into(), &at(40 * DAY)).unwrap();
    assert_eq!(texts(SAM), ["kept by sam"]);
    // Sam chooses for themselves, on their page, while it is open.
    go(&app, &["mine", "whose:second"], &at(40 * DAY));
    app.open_private(SAM, PIN.into(), &at(40 * DAY)).unwrap();
    let page = app.tick(&at(40 * DAY)).page.0.to_string();
    assert!(page.contains("( ) old"), "{page}");
    touch(&app, "old", &at(40 * DAY));
    let page = app.work(&at(40 * DAY)).page.0.to_string();
    assert!(page.contains("(x) old"), "{page}");
    for day in (41..500).step_by(10) {
        visits(&app, &at(day * DAY));
    }
    assert_eq!(app.private_state(SAM), PrivateState::Closed);
    let soon = "Some pages are nearly as old as was chosen, or older.";
    let gone = "Pages that were as old as was chosen have gone, as was said before.";
    let opens = |day: i64| {
        let home = visits(&app, &at(day * DAY)).page.0.to_string();
        assert!(!home.contains(soon) && !home.contains(gone), "to nobody else: {home}");
        go(&app, &["mine", "whose:second"], &at(day * DAY));
        let page = app
            .open_private(SAM, PIN.into(), &at(day * DAY))
            .unwrap()
            .page
            .0
            .to_string();
        (page.contains(soon), page.contains(gone), texts(SAM).len())
    };
    // It is said to them where they open theirs, and goes on another day, however often they open it on that one.
    assert_eq!(opens(500), (true, false, 1));
    assert_eq!(opens(500), (false, false, 1));
    assert_eq!(opens(501), (false, true, 0), "by what they chose");
    assert_eq!(opens(502), (false, false, 0));
}

#[test]
fn what_is_old_already_is_said_to_its_author_as_they_choose() {
    let (_place, app) = begun(&["Alex", "Sam"]);
    app.set_private_secret(SAM, None, PIN.into(), &at(1)).unwrap();
    checks_in(&app, SAM, "kept by sam", false, &at(2));
    visits(&app, &at(500 * DAY));
    go(&app, &["mine", "whose:second"], &at(500 * DAY));
    app.open_private(SAM, PIN.into(), &at(500 * DAY)).unwrap();
    touch(&app, "old", &at(500 * DAY));
    let page = app.work(&at(500 * DAY)).page.0.to_string();
    assert!(
        page.contains("Some pages are nearly as old as was chosen, or older."),
        "{page}"
    );
    visits(&app, &at(501 * DAY));
    app.open_private(SAM, PIN.into(), &at(501 * DAY)).unwrap();
    assert!(app.read_reflections(SAM).unwrap().is_empty());
}
