//! Reminders by names: off until asked for, said in neutral words, handed to the phone by the core's own work.

use std::sync::Arc;

use stillpoint_core::{
    Moment, Person,
    page::{Answer, Asking, State},
    plan::PlanDraft,
    schedule::{ItemId, UtcSeconds},
};
use stillpoint_tests::{alarms::Alarms, at_home::plan_of, hand::Hand, place::Place};

const SECRET: &str = "river stone";
const DAY_S: u64 = 86_400;
/// Friday, 15 January 2027, nine in the morning one hour east.
const BEGIN_S: i64 = 1_800_000_000;

fn plan() -> PlanDraft {
    plan_of(&["Alex", "Sam"])
}

fn at_home(place: &Place) -> (Hand, Arc<Alarms>) {
    let alarms = Arc::new(Alarms::default());
    let mut hand = Hand::with_alarms(place.path(), alarms.clone());
    hand.answering(|_| Answer::Done);
    hand.is_set_up(&plan(), Some(SECRET)).unwrap();
    (hand, alarms)
}

fn to_the_reminders(hand: &mut Hand) {
    hand.must_touch("ours");
    hand.must_touch("reminders");
    assert_eq!(hand.key(), "reminders");
}

fn asks_for(hand: &mut Hand, what: &str) {
    to_the_reminders(hand);
    hand.touches(&["add", &format!("add:{what}"), "save"]);
    assert_eq!(hand.key(), "reminders");
}

fn unlocks(hand: &mut Hand) {
    hand.types("secret", SECRET);
    hand.must_touch("open");
}

fn leaves(hand: &mut Hand) {
    hand.must_touch("leave");
    assert_eq!(hand.key(), "locked");
}

fn follows(hand: &mut Hand, item: ItemId) {
    hand.call(|app, now| app.follow(item, now));
}

fn says(moment: &Moment) -> String {
    moment.page.0.to_string()
}

#[test]
fn everything_is_off_until_asked_for_and_then_set_once_with_neutral_words() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    assert!(alarms.pending().is_empty(), "nothing reminds by itself");
    to_the_reminders(&mut hand);
    assert_eq!(
        hand.text(),
        "reminders (Page, Reading)
    ## Reminders
    (Everything is off until you ask for it. What a reminder says is neutral, whatever it is for.)
    There are no reminders.
  - [add | Ask for one | {Add}]
  - [quiet | Quiet hours No quiet hours | {Quiet}]  [rest | Rest | {Rest}]
  < [back | Back | ← {Back}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
"
    );
    hand.must_touch("add");
    let offered: Vec<_> = hand
        .page()
        .choices()
        .filter(|one| one.name.starts_with("add:"))
        .collect();
    assert_eq!(offered.len(), 7);
    hand.must_touch("add:ritual");
    assert_eq!(
        hand.text(),
        "reminders/new/ritual (Page, Reading)
    ## A ritual
    name What you call it: __ (It is seen only here, in the open app. A reminder never says it.)
    time At what time: 1140__
  - [rhythm | How often Every week |]
  - [day | Which day Saturday |]
  - [( ) pinned | Keep to this time zone when travelling |]
  - [save | Remind me | → {Reminders}]
  < [back | Back | ← {Back}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
"
    );
    hand.types("name", "Tea on the balcony");
    hand.types("time", "1110");
    hand.touches(&["day", "day:later", "back"]);
    assert_eq!(
        hand.written_in("name"),
        "Tea on the balcony",
        "going back loses nothing"
    );
    hand.must_touch("save");
    assert!(
        hand.text()
            .contains("[(x) on:1 | Tea on the balcony Every Sunday, 18:30 |]"),
        "{}",
        hand.text()
    );
    let pending = alarms.pending();
    // Sunday, 17 January 2027, 18:30 one hour east.
    assert_eq!(pending[0].0, UtcSeconds(1_800_207_000));
    assert!(
        pending.iter().all(|(_, text)| text == "A quiet moment, if you like."),
        "no word of theirs"
    );
    let calls = alarms.calls();
    hand.waits(60);
    assert_eq!(alarms.calls(), calls, "what is up to date is left alone");
    hand.must_touch("on:1");
    assert_eq!(hand.choice("on:1").unwrap().state, State::Off);
    assert!(alarms.pending().is_empty());
    hand.must_touch("change:1");
    assert_eq!(hand.written_in("name"), "Tea on the balcony");
    hand.must_touch("remove");
    assert!(hand.text().contains("There are no reminders."));
}

#[test]
fn the_system_is_asked_whether_the_app_may_remind_only_once_somebody_asked_for_it() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = asked.clone();
    hand.answering(move |asking| {
        seen.lock().unwrap().push(asking.clone());
        Answer::No
    });
    to_the_reminders(&mut hand);
    hand.touches(&["add", "add:weekly_check_in"]);
    assert!(asked.lock().unwrap().is_empty());
    hand.must_touch("save");
    assert_eq!(*asked.lock().unwrap(), [Asking::Remind]);
    assert!(
        hand.text().contains("This phone does not let the app remind you."),
        "{}",
        hand.text()
    );
    assert!(
        !alarms.pending().is_empty(),
        "what was chosen is kept, whatever the answer is"
    );
    hand.answering(|_| Answer::Done);
    hand.touches(&["on:1", "on:1"]);
    assert!(!hand.text().contains("This phone does not let"), "{}", hand.text());
}

#[test]
fn a_name_that_cannot_be_taken_stays_in_its_field_and_nothing_is_half_kept() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    to_the_reminders(&mut hand);
    hand.touches(&["add", "add:own"]);
    for name in ["x".repeat(100_000), "half a \u{FFFD}".to_owned()] {
        hand.types("name", &name);
        hand.must_touch("save");
        assert_eq!(hand.key(), "reminders/new/own");
        assert!(!hand.blank("name").refusal.is_empty());
        assert_eq!(hand.written_in("name"), name);
        assert!(alarms.pending().is_empty());
    }
    hand.types("name", "Swimming");
    hand.types("time", "25 o'clock");
    hand.must_touch("save");
    assert!(
        hand.text().contains("Swimming Every Saturday, 19:00"),
        "a time that is none changes nothing"
    );
}

#[test]
fn rest_and_quiet_hours_are_a_touch_each_and_say_what_they_mean() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    to_the_reminders(&mut hand);
    hand.touches(&["add", "add:weekly_check_in", "rhythm", "rhythm:daily"]);
    assert_eq!(hand.choice("rhythm:daily").unwrap().state, State::Chosen);
    hand.must_touch("back");
    assert!(!hand.offers("day"), "every day needs no day");
    hand.types("time", &(22 * 60).to_string());
    hand.touches(&["save", "quiet", "on"]);
    assert_eq!(
        (hand.written_in("from"), hand.written_in("until")),
        ("1260".to_owned(), "540".to_owned())
    );
    hand.types("from", "540");
    hand.must_touch("keep");
    assert!(
        !hand.blank("until").refusal.is_empty(),
        "a whole day of quiet is a rest"
    );
    hand.types("from", "1230");
    hand.must_touch("keep");
    assert!(hand.text().contains("Quiet hours 20:30 – 09:00"), "{}", hand.text());
    // Tomorrow's 22:00 waits for the morning after: Sunday, 9:00 one hour east.
    assert_eq!(alarms.pending()[0].0, UtcSeconds(BEGIN_S + 2 * 86_400));
    hand.touches(&["rest", "rest:week"]);
    assert!(
        hand.text().contains("All is quiet until Friday, 22 January."),
        "{}",
        hand.text()
    );
    assert!(
        alarms
            .pending()
            .iter()
            .all(|(when, _)| *when >= UtcSeconds(BEGIN_S + 7 * 86_400))
    );
    hand.touches(&["rest:end", "rest:open"]);
    assert!(alarms.pending().is_empty());
    hand.touches(&["rest:end", "back", "quiet", "off"]);
    assert_eq!(alarms.pending()[0].0, UtcSeconds(BEGIN_S + 86_400 + 13 * 3_600));
}

#[test]
fn many_reminders_go_over_several_pages_with_the_same_few_choices() {
    let place = Place::new();
    let (mut hand, _) = at_home(&place);
    to_the_reminders(&mut hand);
    for number in 0..7 {
        hand.touches(&["add", "add:own"]);
        hand.types("name", &format!("Number {number}"));
        hand.must_touch("save");
    }
    let mut seen = Vec::new();
    loop {
        let names = hand.page().choices().map(|one| one.name.clone());
        seen.extend(names.filter(|name| name.starts_with("change:")));
        if !hand.offers("more") {
            break;
        }
        hand.must_touch("more");
    }
    assert_eq!(hand.key(), "reminders/list/3");
    assert_eq!(seen.len(), 7);
    hand.touches(&["back", "back"]);
    assert_eq!(hand.key(), "reminders");
}

#[test]
fn a_reminder_leads_to_where_it_belongs_and_not_today_is_a_full_answer() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    asks_for(&mut hand, "weekly_check_in");
    let first = alarms.first();
    // Locked when it is followed: it waits for the unlock.
    leaves(&mut hand);
    hand.waits(33 * 3_600);
    follows(&mut hand, first.id);
    assert_eq!(hand.key(), "locked");
    unlocks(&mut hand);
    assert_eq!(
        hand.text(),
        "reminders/reminded/1 (Page, Reading)
    ## A weekly check-in
    Only if you like.
    (Not today is a full answer.)
  - [now | Now | {Next}]
  - [later | Later today | {Later}]
  - [not_today | Not today | {NotToday}]
  < [back | Back | ← {Back}]
  = [pause | Pause “Pause. Works at once.” | {Pause}]
  ^ [help | Help “Help. People who listen.” | {Help}]
  ^ [leave | Leave “Leave. Everything closes at once.” | {Leave}]
"
    );
    hand.must_touch("now");
    assert_eq!(hand.key(), "check_in/week");
    follows(&mut hand, first.id);
    hand.must_touch("later");
    assert_eq!(alarms.pending()[0].0, UtcSeconds(BEGIN_S + (33 + 3) * 3_600));
    follows(&mut hand, first.id);
    hand.must_touch("not_today");
    assert_eq!(alarms.pending()[0].0, UtcSeconds(first.when.0 + 7 * 86_400));
    // One that is gone leads nowhere.
    to_the_reminders(&mut hand);
    hand.touches(&["change:1", "remove"]);
    follows(&mut hand, first.id);
    assert_eq!(hand.key(), "reminders");
}

/// Whoever holds the phone next reads none of it.
#[test]
fn following_a_reminder_closes_what_somebody_had_opened_for_themselves() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    asks_for(&mut hand, "own");
    hand.touches(&["back", "back", "mine", "whose:first"]);
    hand.types("own", "words of mine");
    hand.touches(&["keep", "read"]);
    follows(&mut hand, alarms.first().id);
    hand.must_touch("not_today");
    assert_eq!(
        hand.app().private_state(Person::First),
        stillpoint_core::PrivateState::Closed
    );
}

#[test]
fn the_day_after_an_evening_comes_when_it_was_asked_for() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    asks_for(&mut hand, "next_day_check");
    assert!(!says(hand.moment()).contains("Saturday"), "it comes when it comes");
    hand.touches(&["back", "back"]);
    // An evening ten days later, from eight o'clock on.
    hand.waits(10 * DAY_S + 11 * 3_600);
    hand.begins_together();
    hand.touch("stop");
    hand.must_touch("finish");
    // Ten o'clock on the next day, one hour east.
    let pending = alarms.pending();
    assert_eq!(pending.len(), 1);
    assert_eq!(pending[0].0, UtcSeconds(BEGIN_S + 11 * 86_400 + 3_600));
}

#[test]
fn a_phone_that_fails_is_asked_again_and_the_page_says_so_meanwhile() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    alarms.fails(true);
    asks_for(&mut hand, "own");
    let sentence = "The phone’s reminders cannot be reached just now. Nothing is lost.";
    assert!(hand.text().contains(sentence), "{}", hand.text());
    let (asked, applied) = alarms.calls();
    hand.waits(29);
    assert_eq!(alarms.calls(), (asked, applied), "it is not asked over and over");
    alarms.fails(false);
    hand.waits(2);
    assert!(!hand.text().contains(sentence), "{}", hand.text());
    assert!(!alarms.pending().is_empty());
    alarms.knows_no_zones(true);
    hand.must_touch("on:1");
    assert!(hand.text().contains(sentence), "{}", hand.text());
    assert!(!alarms.pending().is_empty(), "what is set stays set");
    alarms.knows_no_zones(false);
    hand.waits(31);
    assert!(alarms.pending().is_empty());
}

#[test]
fn what_is_to_be_kept_is_kept_before_the_phone_does_anything() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    let (_, applied) = alarms.calls();
    hand.disk_is_full(true);
    to_the_reminders(&mut hand);
    hand.touches(&["add", "add:own", "save"]);
    assert_eq!(alarms.calls().1, applied, "kept first, then set");
    hand.disk_is_full(false);
    hand.waits(31);
    assert!(!alarms.pending().is_empty());
    // Locked, what is set stays set.
    let calls = alarms.calls();
    leaves(&mut hand);
    hand.waits(30 * DAY_S);
    assert_eq!(alarms.calls(), calls);
    assert!(!alarms.pending().is_empty());
}

#[test]
fn the_core_asks_to_be_called_when_the_next_sync_is_due() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    to_the_reminders(&mut hand);
    hand.touches(&["add", "add:own", "rhythm", "rhythm:daily", "back", "save"]);
    let (asked, _) = alarms.calls();
    let held = alarms.pending().len();
    hand.waits(200 * DAY_S);
    assert!(alarms.calls().0 > asked, "it was called by itself");
    assert!(alarms.calls().0 < asked + 20, "and seldom");
    assert_eq!(alarms.pending().len(), held, "as many as before lie ahead");
    let last = alarms.pending().pop().map(|(when, _)| when);
    assert!(last > Some(UtcSeconds(BEGIN_S + 210 * 86_400)), "{last:?}");
}

#[test]
fn what_a_phone_still_holds_of_a_vault_that_is_gone_is_taken_away() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    asks_for(&mut hand, "own");
    alarms.fails(true);
    hand.call(|app, now| app.delete_everything(now).unwrap());
    assert!(!alarms.pending().is_empty());
    hand.dies("en");
    assert!(!alarms.pending().is_empty());
    alarms.fails(false);
    hand.waits(31);
    assert!(alarms.pending().is_empty());
}

#[test]
fn in_the_language_and_on_the_clock_of_the_phone() {
    let place = Place::new();
    let (mut hand, alarms) = at_home(&place);
    asks_for(&mut hand, "weekly_check_in");
    hand.is_set_to(|phone| {
        phone.language = "de-CH".to_owned();
        phone.has_24_hours = false;
    });
    assert!(hand.text().contains("Jeden Samstag, 6:00 PM"), "{}", hand.text());
    hand.waits(2 * DAY_S);
    hand.must_touch("on:1");
    hand.must_touch("on:1");
    assert!(
        alarms
            .pending()
            .iter()
            .all(|(_, text)| text == "Ein ruhiger Moment, wenn du magst.")
    );
}

#[test]
fn a_reminder_lies_over_what_is_shown_only_where_nothing_is_going_on() {
    let place = Place::in_memory();
    let (mut hand, _) = at_home(&place);
    let lies_over = |hand: &Hand| hand.moment().phase.lets_a_reminder_lie_over_it();
    assert!(lies_over(&hand));
    hand.must_touch("pause");
    assert!(!lies_over(&hand), "in calm");
    hand.touches(&["finish", "tonight", "prepare"]);
    assert!(!lies_over(&hand), "before an evening");
    hand.touches(&["body:first:skip", "body:second:skip", "yes:first", "yes:second"]);
    assert!(!lies_over(&hand), "together");
    hand.must_touch("pause");
    assert!(!lies_over(&hand), "in a pause");
    hand.must_touch("stop");
    assert!(!lies_over(&hand), "afterwards");
    hand.must_touch("finish");
    assert!(lies_over(&hand));
}
