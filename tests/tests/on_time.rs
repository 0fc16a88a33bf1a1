//! Reminders that come when they should: what a person asked for, and nothing else, wherever the app was meanwhile.

use std::sync::Arc;

use stillpoint_core::{Stillpoint, page::Answer, schedule::UtcSeconds};
use stillpoint_tests::{alarms::Alarms, at_home::plan_of, hand::Hand, place::Place};

const SECRET: &str = "river stone";
const HOUR_S: u64 = 3_600;
/// Friday, 15 January 2027, nine in the morning one hour east.
const BEGIN_S: i64 = 1_800_000_000;

/// So many hours after it.
fn hours(hours: i64) -> UtcSeconds {
    UtcSeconds(BEGIN_S + hours * 3_600)
}

/// 20:00 on the tenth day from there.
const EVENING: i64 = 10 * 24 + 11;
/// 10:00 on the morning after.
const MORNING_AFTER: i64 = EVENING + 14;

fn at_home(place: &Place) -> (Hand, Arc<Alarms>) {
    let alarms = Arc::new(Alarms::default());
    let mut hand = Hand::with_alarms(place.path(), alarms.clone());
    hand.answering(|_| Answer::Done);
    hand.is_set_up(&plan_of(&["Alex", "Sam"]), Some(SECRET)).unwrap();
    (hand, alarms)
}

fn to_the_reminders(hand: &mut Hand) {
    hand.touches(&["ours", "reminders"]);
}

fn asks_for(hand: &mut Hand, what: &str) {
    to_the_reminders(hand);
    hand.touches(&["add", &format!("add:{what}"), "save"]);
    assert_eq!(hand.key(), "reminders", "{}", hand.text());
    hand.touches(&["back", "back"]);
}

fn waits_until(hand: &mut Hand, hour: i64) {
    let until = hours(hour).0 - hand.now().wall_utc_ms / 1_000;
    hand.waits(u64::try_from(until).unwrap());
}

fn unlocks(hand: &mut Hand) {
    hand.types("secret", SECRET);
    hand.must_touch("open");
}

fn rings(alarms: &Alarms) -> Vec<UtcSeconds> {
    alarms.pending().into_iter().map(|(when, _)| when).collect()
}

/// Both say yes, and an evening begins.
fn begins(hand: &mut Hand) {
    hand.begins_together();
    assert_eq!(hand.key(), "together", "{}", hand.text());
}

/// Asked for on a Friday; an evening ten days later.
fn asked_for(place: &Place) -> (Hand, Arc<Alarms>) {
    let (mut hand, alarms) = at_home(place);
    asks_for(&mut hand, "next_day_check");
    waits_until(&mut hand, EVENING);
    (hand, alarms)
}

/// What somebody does.
type Act = fn(&mut Hand);

#[test]
fn without_an_evening_there_is_no_day_after_one() {
    let place = Place::new();
    let (mut hand, alarms) = asked_for(&place);
    assert!(rings(&alarms).is_empty() && alarms.shown().is_empty());
    // Nobody wanted this one.
    hand.touches(&["tonight", "prepare"]);
    hand.touches(&["body:first:skip", "body:second:skip", "yes:first"]);
    hand.touch("stop");
    hand.must_touch("finish");
    assert!(rings(&alarms).is_empty());
    waits_until(&mut hand, EVENING + 48);
    assert!(rings(&alarms).is_empty() && alarms.shown().is_empty());
}

#[test]
fn the_day_after_hangs_on_the_evening_and_not_on_a_touch() {
    let fall_asleep = |_: &mut Hand| {};
    let lock = |hand: &mut Hand| hand.must_touch("leave");
    let stop = |hand: &mut Hand| hand.touch("stop");
    let stop_and_die = |hand: &mut Hand| {
        hand.touch("stop");
        hand.dies("en");
    };
    let lose_power = |hand: &mut Hand| hand.reboots("en");
    let stop_and_lock = |hand: &mut Hand| {
        hand.touch("stop");
        hand.must_touch("leave");
    };
    let all: [(&str, Act); 6] = [
        ("asleep", fall_asleep),
        ("locked", lock),
        ("stopped", stop),
        ("ended by the system", stop_and_die),
        ("without power", lose_power),
        ("stopped and locked", stop_and_lock),
    ];
    for (how, ends) in all {
        let place = Place::new();
        let (mut hand, alarms) = asked_for(&place);
        begins(&mut hand);
        hand.waits(HOUR_S);
        ends(&mut hand);
        assert_eq!(rings(&alarms), [hours(MORNING_AFTER)], "{how}");
        // At eight in the morning somebody looks, and stops what still stands there.
        waits_until(&mut hand, EVENING + 12);
        hand.touch("stop");
        hand.touch("finish");
        if hand.key() == "locked" {
            unlocks(&mut hand);
        }
        assert_eq!(rings(&alarms), [hours(MORNING_AFTER)], "{how}, at eight");
    }
}

#[test]
fn an_evening_before_the_phone_has_said_where_it_is_has_its_day_after() {
    for dies in [false, true] {
        let place = Place::new();
        let (mut hand, alarms) = asked_for(&place);
        alarms.knows_no_zones(true);
        hand.dies("en");
        unlocks(&mut hand);
        begins(&mut hand);
        hand.touch("stop");
        if dies {
            hand.dies("en");
            unlocks(&mut hand);
        }
        assert!(rings(&alarms).is_empty());
        alarms.knows_no_zones(false);
        hand.waits(31);
        assert_eq!(rings(&alarms), [hours(MORNING_AFTER)], "dies: {dies}");
    }
}

#[test]
fn an_evening_that_did_not_begin_has_no_day_after() {
    let place = Place::new();
    let (mut hand, alarms) = asked_for(&place);
    hand.touches(&["tonight", "prepare"]);
    hand.touches(&["body:first:skip", "body:second:skip", "yes:first"]);
    hand.disk_is_full(true);
    hand.must_touch("yes:second");
    assert_ne!(hand.key(), "together");
    hand.disk_is_full(false);
    hand.touch("stop");
    hand.must_touch("finish");
    hand.waits(61);
    assert!(rings(&alarms).is_empty());
}

#[test]
fn what_quiet_hours_put_off_too_long_is_silent_and_said_so() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    to_the_reminders(&mut hand);
    hand.touches(&["quiet", "on", "back", "add", "add:appointment"]);
    hand.types("time", &(22 * 60).to_string());
    hand.must_touch("save");
    assert!(rings(&alarms).is_empty(), "eleven hours after it began");
    let said = "Every Saturday, 22:00. That is within the quiet hours. It stays silent.";
    assert!(hand.text().contains(said), "{}", hand.text());
    // Half an hour before they end, it is still worth it.
    hand.must_touch("change:1");
    hand.types("time", &(8 * 60 + 30).to_string());
    hand.must_touch("save");
    assert_eq!(rings(&alarms)[0], hours(24), "Saturday at nine");
}

/// Saturday at six in the evening, wherever the phone is, and quiet from nine to nine; then it is locked.
fn locked_with_a_reminder(place: &Place, kind: &str) -> (Hand, Arc<Alarms>) {
    let (mut hand, alarms) = at_home(place);
    to_the_reminders(&mut hand);
    hand.touches(&["quiet", "on", "back", "add", &format!("add:{kind}"), "save"]);
    hand.must_touch("leave");
    assert!(hand.app().is_locked());
    (hand, alarms)
}

/// The hour that the wall shows, so many hours east, when the first reminder comes.
fn hour_of_first(comes: &[UtcSeconds], east: i64) -> i64 {
    (comes[0].0 / 3_600 + east).rem_euclid(24)
}

#[test]
fn on_a_journey_with_the_app_locked_it_comes_at_the_hour_that_was_asked_for() {
    for east in -12..=14 {
        let place = Place::new();
        let (mut hand, alarms) = locked_with_a_reminder(&place, "weekly_check_in");
        let as_it_was_set = rings(&alarms);
        alarms.travels("Far/Away", i32::try_from(east).unwrap());
        let comes = alarms.comes(hours(0));
        assert_eq!(hour_of_first(&comes, east), 18, "{east} hours east");
        // The control: by the instant that was worked out at home it would come at some other hour, at night even.
        assert_eq!(hour_of_first(&as_it_was_set, east) == 18, east == 1);
        // And the open app says the same of it.
        unlocks(&mut hand);
        hand.call(Stillpoint::work);
        assert_eq!(rings(&alarms), comes, "{east} hours east");
    }
}

#[test]
fn a_phone_that_was_off_breaks_no_quiet_hours_and_says_nothing_of_what_is_over() {
    let place = Place::new();
    let (_hand, alarms) = locked_with_a_reminder(&place, "weekly_check_in");
    let due = alarms.comes(hours(0))[0];
    let later = |hours: i64| UtcSeconds(due.0 + hours * 3_600);
    assert_eq!(
        alarms.comes(later(2))[0],
        later(2),
        "at eight in the evening it is shown at once"
    );
    assert_eq!(
        alarms.comes(later(4))[0],
        later(15),
        "at ten it waits until nine in the morning"
    );
    let place = Place::new();
    let (_hand, alarms) = locked_with_a_reminder(&place, "appointment");
    let due = alarms.comes(hours(0))[0];
    let later = |minutes: i64| UtcSeconds(due.0 + minutes * 60);
    assert_eq!(alarms.comes(later(50))[0], later(50));
    assert!(
        alarms.comes(later(70))[0] > later(70),
        "an appointment that began long ago"
    );
}

#[test]
fn later_today_is_today_or_is_not_offered() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    to_the_reminders(&mut hand);
    hand.touches(&["quiet", "on", "back", "back", "back"]);
    asks_for(&mut hand, "weekly_check_in");
    let first = alarms.first();
    assert_eq!(first.when, hours(33), "Saturday at six");
    waits_until(&mut hand, 33);
    hand.call(|app, now| app.follow(first.id, now));
    hand.must_touch("later");
    assert_eq!(rings(&alarms)[0], hours(35), "at eight: nine would be quiet");
    waits_until(&mut hand, 35);
    hand.waits(HOUR_S / 2);
    hand.call(|app, now| app.follow(first.id, now));
    assert!(!hand.offers("later"), "nothing of today is left: {}", hand.text());
    hand.must_touch("not_today");
    assert_eq!(rings(&alarms)[0], hours(33 + 7 * 24));
}

#[test]
fn not_today_after_midnight_means_the_evening_before() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    to_the_reminders(&mut hand);
    hand.touches(&[
        "add",
        "add:own",
        "rhythm",
        "rhythm:daily",
        "back",
        "save",
        "back",
        "back",
    ]);
    // Saturday's, at seven in the evening, is answered at half past midnight.
    let first = alarms.first();
    waits_until(&mut hand, 39);
    hand.waits(HOUR_S / 2);
    hand.call(|app, now| app.follow(first.id, now));
    hand.must_touch("not_today");
    assert_eq!(rings(&alarms)[0], hours(34 + 24), "Sunday's comes");
}

#[test]
fn a_zone_that_the_phone_does_not_know_is_said_and_whose_time_it_is() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    alarms.travels("Europe/Kyiv", 2);
    hand.is_set_to(|_| {});
    to_the_reminders(&mut hand);
    hand.touches(&["add", "add:appointment", "pinned", "save"]);
    assert!(hand.text().contains("Every Saturday, 15:00 |"), "{}", hand.text());
    alarms.travels("Europe/Zurich", 1);
    hand.is_set_to(|_| {});
    assert!(rings(&alarms).is_empty());
    let said = "Every Saturday, 15:00, Kyiv time. This phone does not know that time zone. It stays silent here.";
    assert!(hand.text().contains(said), "{}", hand.text());
}

#[test]
fn a_time_that_has_passed_is_refused_beside_it() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    waits_until(&mut hand, 11);
    to_the_reminders(&mut hand);
    hand.touches(&[
        "add",
        "add:own",
        "rhythm",
        "rhythm:once",
        "back",
        "day",
        "day:earlier",
        "back",
    ]);
    hand.must_touch("save");
    assert_eq!(
        hand.blank("time").refusal,
        "That time has passed. Choose one that is still to come."
    );
    assert!(rings(&alarms).is_empty());
    hand.types("time", &(21 * 60).to_string());
    hand.must_touch("save");
    assert_eq!(rings(&alarms), [hours(12)], "an hour from now");
    // Switched on again once it is over, it says so.
    waits_until(&mut hand, 13);
    hand.touches(&["on:1", "on:1"]);
    assert!(hand.text().contains("21:00. That time has passed."), "{}", hand.text());
}

#[test]
fn a_rest_that_covers_the_only_time_is_said() {
    let place = Place::new();
    let (mut hand, _) = at_home(&place);
    to_the_reminders(&mut hand);
    hand.touches(&["add", "add:own", "rhythm", "rhythm:once", "back", "save"]);
    hand.touches(&["rest", "rest:week", "back"]);
    assert!(
        hand.text().contains("It falls into the rest, and stays silent."),
        "{}",
        hand.text()
    );
}

#[test]
fn what_the_phone_holds_speaks_the_language_of_the_app() {
    for dies in [false, true] {
        let place = Place::new();
        let (mut hand, alarms) = at_home(&place);
        asks_for(&mut hand, "weekly_check_in");
        if dies {
            hand.dies("de");
            unlocks(&mut hand);
        } else {
            hand.is_set_to(|phone| phone.language = "de".to_owned());
        }
        let texts = alarms.pending();
        assert!(!texts.is_empty());
        assert!(
            texts
                .iter()
                .all(|(_, text)| text == "Ein ruhiger Moment, wenn du magst."),
            "dies: {dies}: {texts:?}"
        );
    }
}
