//! It locks by itself once nobody has seen it for as long as was chosen; and what else is chosen for this phone.

use stillpoint_core::{
    Effect, Now, Phase, Stillpoint,
    page::{Ability, Answer, AppIcon, Asking, State},
    plan::{PersonDraft, PlanDraft},
};
use stillpoint_tests::{hand::Hand, place::Place};

const SECRET: &str = "river stone";
const FIVE_MINUTES: u64 = 300;

fn at_home(place: &Place) -> Hand {
    let mut hand = Hand::on(place.path());
    hand.is_set_to(|phone| phone.abilities = vec![Ability::Shake, Ability::HidesScreen, Ability::KeepsRunning]);
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        ..PersonDraft::default()
    };
    let two = PlanDraft {
        people: vec![person("Alex"), person("Sam")],
        ..PlanDraft::default()
    };
    hand.is_set_up(&two, Some(SECRET)).expect("a plan that can be");
    hand
}

fn together(place: &Place) -> Hand {
    let mut hand = at_home(place);
    hand.begins_together();
    assert_eq!(hand.moment().phase, Phase::Together);
    hand
}

/// From home and back: this is chosen for the phone.
fn chooses(hand: &mut Hand, name: &str) {
    hand.touches(&["mine", "privacy", "settings", name, "back", "back", "back"]);
    assert_eq!(hand.key(), "home");
}

fn unlocks(hand: &mut Hand) {
    hand.types("secret", SECRET);
    hand.must_touch("open");
}

#[test]
fn it_locks_once_nobody_has_seen_it_for_five_minutes_and_not_before() {
    let place = Place::new();
    let mut hand = at_home(&place);
    hand.looks_away();
    hand.waits(FIVE_MINUTES - 1);
    hand.looks_again();
    assert!(!hand.app().is_locked(), "they came back in time");
    hand.waits(2 * FIVE_MINUTES);
    assert!(!hand.app().is_locked(), "somebody looks");
    hand.looks_away();
    hand.waits(FIVE_MINUTES);
    assert!(hand.app().is_locked());
    assert!(hand.felt().has(Effect::Forget));
    assert!(!hand.text().contains("Alex"), "{}", hand.text());
    assert!(hand.app().kept_reflections().is_err(), "the keys are gone");
}

#[test]
fn whoever_comes_back_while_it_is_still_being_locked_opens_it_with_one_touch() {
    let place = Place::new();
    let mut hand = at_home(&place);
    hand.store_is_busy(true);
    hand.looks_away();
    hand.waits(FIVE_MINUTES);
    hand.looks_again();
    assert_eq!(hand.key(), "locked");
    unlocks(&mut hand);
    hand.types("secret", "a second touch is no second guess");
    hand.touch("open");
    assert!(hand.key() == "locked" && hand.app().is_locked());
    hand.store_is_busy(false);
    hand.call(Stillpoint::tick);
    assert_eq!(hand.key(), "home", "the touch waited for the lock");
    // Whoever puts it away once more has taken the touch back.
    for left in [true, false] {
        hand.store_is_busy(true);
        hand.touches(&["mine", "lock"]);
        unlocks(&mut hand);
        if left {
            hand.must_touch("leave");
        }
        hand.store_is_busy(false);
        hand.call(Stillpoint::tick);
        assert_eq!(hand.app().is_locked(), left);
        if left {
            unlocks(&mut hand);
        }
    }
}

#[test]
fn a_phone_that_slept_meanwhile_locks_before_anything_is_seen() {
    let place = Place::new();
    let mut hand = at_home(&place);
    hand.looks_away();
    let mut woken = hand.now().clone();
    woken.monotonic_ms += 1_000 * FIVE_MINUTES;
    hand.call(|app, _| app.sight(true, Vec::new(), &woken));
    assert!(hand.app().is_locked());
    assert_eq!(hand.key(), "locked");
}

#[test]
fn what_is_chosen_holds_after_a_death_too() {
    let place = Place::new();
    let mut hand = at_home(&place);
    chooses(&mut hand, "locks:minute");
    hand.dies("en");
    unlocks(&mut hand);
    hand.looks_away();
    hand.waits(59);
    assert!(!hand.app().is_locked());
    hand.waits(1);
    assert!(hand.app().is_locked());
}

#[test]
fn what_has_begun_is_locked_at_once_or_not_at_all() {
    for (chosen, locks) in [("locks:minute", false), ("locks:at_once", true)] {
        let place = Place::new();
        let mut hand = at_home(&place);
        chooses(&mut hand, chosen);
        hand.begins_together();
        hand.looks_away();
        hand.waits(FIVE_MINUTES);
        assert_eq!(hand.app().is_locked(), locks, "{chosen}");
        hand.touch("pause");
        assert_eq!(hand.moment().phase, Phase::Paused, "pausing works all the same");
        hand.touch("stop");
        hand.waits(60);
        // Over, and nobody has looked since: now it locks in any case.
        hand.touch("finish");
        hand.waits(1);
        assert!(hand.app().is_locked(), "{chosen}");
    }
}

#[test]
fn whoever_was_sent_to_choose_a_file_comes_back_to_it() {
    let place = Place::new();
    let mut hand = at_home(&place);
    chooses(&mut hand, "locks:at_once");
    hand.touches(&["mine", "privacy", "copies"]);
    let choose = hand.choice("bring_back").expect("it is offered").id;
    // The system's own window comes over it, and asks.
    let (app, now) = (hand.app(), hand.now().clone());
    assert!(app.touch(choose, Vec::new(), &now).ask.is_some());
    app.sight(false, Vec::new(), &now);
    let after = |seconds: u64| Now {
        monotonic_ms: now.monotonic_ms + 1_000 * seconds,
        ..now.clone()
    };
    assert_eq!(app.tick(&after(FIVE_MINUTES - 1)).page.0.key, "copies");
    assert_eq!(app.tick(&after(FIVE_MINUTES)).page.0.key, "locked");
}

#[test]
fn what_was_typed_is_there_after_the_lock() {
    let place = Place::new();
    let mut hand = together(&place);
    hand.touches(&["pause", "stop", "reflect:first", "skip"]);
    hand.types("words", "The window stood open.");
    hand.looks_away();
    hand.waits(FIVE_MINUTES);
    assert!(hand.app().is_locked());
    assert!(!hand.text().contains("window"), "{}", hand.text());
    hand.looks_again();
    hand.touches(&["finish", "finish"]);
    unlocks(&mut hand);
    assert_eq!(hand.app().kept_reflections().expect("it is open"), 1, "{}", hand.text());
}

#[test]
fn pictures_are_allowed_only_where_that_was_chosen_and_never_while_locked() {
    let place = Place::new();
    let mut hand = at_home(&place);
    assert!(!hand.moment().effects.has(Effect::AllowPictures));
    chooses(&mut hand, "pictures");
    assert!(hand.moment().effects.has(Effect::AllowPictures));
    hand.touch("leave");
    assert!(!hand.moment().effects.has(Effect::AllowPictures), "it is locked");
    unlocks(&mut hand);
    assert!(hand.moment().effects.has(Effect::AllowPictures));
    chooses(&mut hand, "pictures");
    assert!(!hand.moment().effects.has(Effect::AllowPictures), "not any more");
}

#[test]
fn shaking_is_felt_only_where_that_was_chosen_and_something_has_begun_also_once_it_is_locked() {
    let place = Place::new();
    let mut hand = together(&place);
    assert!(!hand.moment().effects.has(Effect::FeelShaking));
    hand.touches(&["pause", "stop", "finish"]);
    chooses(&mut hand, "shaking");
    assert!(!hand.moment().effects.has(Effect::FeelShaking), "nothing has begun");
    hand.begins_together();
    assert!(hand.moment().effects.has(Effect::FeelShaking));
    hand.call(|app, now| app.lock(now));
    assert!(
        hand.moment().effects.has(Effect::FeelShaking),
        "a pause needs no unlock"
    );
}

#[test]
fn only_what_the_phone_can_do_is_offered() {
    let place = Place::new();
    let mut hand = at_home(&place);
    hand.is_set_to(|phone| phone.abilities = vec![Ability::KeepsRunning]);
    hand.touches(&["mine", "privacy", "settings"]);
    let names: Vec<&str> = hand.page().choices().map(|choice| choice.name.as_str()).collect();
    assert!(!names.contains(&"pictures") && !names.contains(&"shaking"), "{names:?}");
    assert!(!hand.text().contains("recorded"), "it would cover nothing");
    hand.is_set_to(|phone| phone.abilities.push(Ability::CoversRecordings));
    assert!(
        hand.text().contains("nothing is shown here. A touch pauses."),
        "{}",
        hand.text()
    );
    let chosen = hand.choice("locks:five_minutes").map(|choice| choice.state);
    assert_eq!(chosen, Some(State::Chosen), "what holds where nothing was chosen");
}

#[test]
fn a_phone_that_ends_the_app_soon_promises_no_minute_and_no_evening_that_goes_on() {
    const ENDS: &str = "for half a minute, it pauses, too";
    let place = Place::new();
    let mut hand = at_home(&place);
    for keeps_running in [true, false] {
        hand.is_set_to(|phone| phone.abilities = [Ability::KeepsRunning].repeat(keeps_running.into()));
        hand.touches(&["mine", "privacy", "settings"]);
        let offered = |name: &str| hand.choice(name).map(|choice| choice.state);
        let longer = ["locks:minute", "locks:five_minutes"].map(|name| offered(name).is_some());
        assert_eq!(longer, [keeps_running; 2]);
        let soon = (!keeps_running).then_some(State::Chosen);
        assert_eq!(offered("locks:soon"), soon, "what holds where nothing was chosen");
        assert_eq!(
            hand.text().contains("only by “at once”"),
            keeps_running,
            "{}",
            hand.text()
        );
        assert_eq!(hand.text().contains("is paused after that"), !keeps_running);
        hand.touches(&[
            "back",
            "back",
            "back",
            "tonight",
            "prepare",
            "body:first:skip",
            "body:second:skip",
        ]);
        assert_eq!(hand.text().contains(ENDS), !keeps_running, "{}", hand.text());
        hand.must_touch("not_today");
        hand.waits(3_600);
        if hand.app().is_locked() {
            unlocks(&mut hand);
        }
    }
    for (chosen, other) in [("locks:at_once", "locks:soon"), ("locks:soon", "locks:at_once")] {
        hand.touches(&["mine", "privacy", "settings", chosen]);
        let states = [chosen, other].map(|name| hand.choice(name).map(|choice| choice.state));
        assert_eq!(states, [Some(State::Chosen), Some(State::Other)]);
        hand.touches(&["back", "back", "back"]);
    }
}

#[test]
fn under_another_apps_window_nothing_is_done_that_cannot_be_undone() {
    let place = Place::new();
    let mut hand = at_home(&place);
    hand.touches(&["mine", "privacy", "deleting"]);
    let id = |hand: &Hand, name: &str| hand.choice(name).expect("it is offered").id;
    let all = id(&hand, "all");
    hand.call(|app, now| app.touch_obscured(all, Vec::new(), now));
    assert_eq!(hand.key(), "deleting/all", "turning to a page can be undone");
    let delete = id(&hand, "delete");
    hand.call(|app, now| app.touch_obscured(delete, Vec::new(), now));
    assert_eq!(hand.key(), "deleting/all");
    assert!(
        hand.text().contains("Another app lies over this one"),
        "{}",
        hand.text()
    );
    hand.call(|app, now| app.touch(delete, Vec::new(), now));
    assert_eq!(hand.key(), "first_start/welcome");
}

/// Whether the page says that the phone shows the app as `name`, and as nothing else.
fn shown_as(hand: &Hand, name: &str) -> bool {
    let names = ["icon:still_mark", "icon:stones", "icon:paper"];
    let is_chosen = |name: &str| hand.choice(name).is_some_and(|choice| choice.state == State::Chosen);
    names.into_iter().all(|other| is_chosen(other) == (other == name))
}

#[test]
fn the_phone_is_asked_to_show_the_app_otherwise_and_the_page_says_what_it_shows() {
    let place = Place::new();
    let mut hand = at_home(&place);
    hand.is_set_to(|phone| phone.abilities = vec![Ability::Icons]);
    hand.touches(&["mine", "privacy", "icon"]);
    assert!(shown_as(&hand, "icon:still_mark"));
    hand.answering(|asking| match asking {
        Asking::Icon { icon: AppIcon::Stones } => Answer::Done,
        _ => Answer::No,
    });
    hand.must_touch("icon:paper");
    assert!(shown_as(&hand, "icon:still_mark"), "the phone did not");
    assert!(hand.text().contains("did not change"), "{}", hand.text());
    hand.must_touch("icon:stones");
    assert!(shown_as(&hand, "icon:stones"));
    assert!(!hand.text().contains("did not change"), "{}", hand.text());
    // Somebody changed it elsewhere, or the app was installed anew: what the phone says holds.
    hand.is_set_to(|phone| phone.shows = AppIcon::Paper);
    assert!(shown_as(&hand, "icon:paper"));
}

#[test]
fn no_other_icon_is_offered_where_the_phone_has_none_and_no_other_name_is_promised() {
    let place = Place::new();
    let mut hand = at_home(&place);
    hand.touches(&["mine", "privacy"]);
    assert!(hand.choice("icon").is_none());
    for (abilities, moves) in [
        (vec![Ability::Icons], false),
        (vec![Ability::Icons, Ability::IconNames], true),
    ] {
        hand.is_set_to(|phone| phone.abilities = abilities);
        hand.must_touch("icon");
        assert_eq!(hand.text().contains("this name"), moves, "{}", hand.text());
        hand.must_touch("back");
    }
}

#[test]
fn over_the_phones_own_lock_nothing_is_seen_of_what_people_wrote_and_both_locks_stand_before_it() {
    let told = |hand: &Hand| ["Alex", "Sam"].iter().any(|name| hand.text().contains(name));
    for begun in [false, true] {
        let place = Place::new();
        let mut hand = if begun { together(&place) } else { at_home(&place) };
        // Somebody else takes up the phone, which has locked itself, and touches the tile.
        hand.looks_away();
        hand.call(|app, now| app.pause_by(Some(Ability::Tile), now));
        hand.is_set_to(|phone| phone.is_locked = true);
        hand.looks_again();
        let phase = if begun { Phase::Paused } else { Phase::Calm };
        assert_eq!(hand.moment().phase, phase);
        assert!(!told(&hand), "{}", hand.text());
        assert!(hand.app().is_locked(), "{begun}");
        // Wherever the pause leads, too.
        hand.touch("help");
        assert!(!hand.offers("people") && !told(&hand), "{}", hand.text());
        hand.touch("back");
        // Whoever opens the phone has not opened the app.
        hand.is_set_to(|phone| phone.is_locked = false);
        assert!(hand.app().is_locked() && !told(&hand), "{}", hand.text());
        if begun {
            hand.must_touch("unlock");
        } else {
            hand.must_touch("finish");
        }
        unlocks(&mut hand);
        assert!(!hand.app().is_locked());
        assert_eq!(hand.moment().phase, if begun { Phase::Paused } else { Phase::Idle });
    }
}
