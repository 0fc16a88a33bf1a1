//! Somebody is added to one who was alone, pressed by name: with the app's secret, behind words of their own, and nothing is shared
//! but what its author ticked.

use std::sync::Arc;

use stillpoint_core::{
    Person,
    plan::{PersonDraft, PlanDraft},
    vault::{Kind, Name, Vault, doubles::WorkingKeys},
};
use stillpoint_tests::{at_home::checks_in, hand::Hand, pages::crawl::wherever_it_leads, place::Place};

/// The secret of the app.
const PIN: &str = "2468 1357";
/// The words of whoever was alone.
const OWN: &str = "umbra keeps it";

/// What was written alone, each in a word that stands nowhere else, and the choice that would leave it open.
const PLANTED: [(&str, &str); 15] = [
    ("Quillon", "share:name"),
    ("xeverein", "share:name"),
    ("Brackwater", "share:aids"),
    ("Isolde", "share:card"),
    ("Fennimore", "share:card"),
    ("Cormorant", "share:afterwards"),
    ("Ravensmoor", "share:triggers"),
    ("Thistledown", "share:triggers"),
    ("Marrowbone", "share:topics"),
    ("Gossamer", "share:signs"),
    ("Velikoye", "share:signals"),
    ("Tamsin", "share:signals"),
    ("Halcyon", "share:covenant"),
    ("Wintergreen", "share:reminders"),
    ("Peregrine", "share:trusted"),
];
/// What was written for oneself alone: nothing leaves it open.
const FOR_ONESELF: [&str; 2] = ["Nightjar", "Saltmarsh"];
/// What was begun and not kept: nobody is asked about it, and it goes.
const BEGUN: [&str; 3] = ["Merganser", "Dunlin", "Avocet"];

fn plan() -> PlanDraft {
    let text = str::to_owned;
    PlanDraft {
        people: vec![PersonDraft {
            name: text("Quillon"),
            pronouns: text("xeverein"),
            aftercare: text("Cormorant"),
            sensory_aids: vec![text("Brackwater")],
            card_do: text("Isolde"),
            card_do_not: text("Fennimore"),
        }],
        stop_word: text("Velikoye"),
        slow_word: text("Tamsin"),
        gesture: text("An open hand"),
        covenant: text("Halcyon"),
        ..PlanDraft::default()
    }
}

/// A phone on which somebody has used the app alone, and written everywhere.
fn alone(place: &Place, keys: &Arc<WorkingKeys>, secret: Option<&str>) -> Hand {
    let mut hand = Hand::with_everything(place.path(), keys.clone(), Arc::new(WorkingKeys::new()), "en");
    hand.is_set_up(&plan(), secret).unwrap();
    hand.touches(&["mine", "own", "helps", "triggers", "add"]);
    hand.types("trigger", "Ravensmoor");
    hand.touches(&["shown", "next"]);
    hand.types("agreed", "Thistledown");
    hand.touches(&["next", "back", "topics"]);
    hand.types("topics", "Marrowbone");
    hand.touches(&["next", "signs"]);
    hand.types("signs", "Gossamer");
    hand.touches(&["next", "triggers", "add"]);
    hand.types("trigger", "Saltmarsh");
    hand.touches(&["next", "next", "back", "back", "back"]);
    assert_eq!(hand.key(), "mine");
    hand.touches(&["reminders", "add", "add:ritual"]);
    hand.types("name", "Wintergreen");
    hand.touches(&["save", "back", "help", "people", "add"]);
    hand.types("name", "Peregrine");
    hand.types("number", "+41 44 123 45 67");
    hand.touches(&["keep", "add"]);
    hand.types("name", BEGUN[0]);
    hand.touches(&["back", "back", "back", "reminders", "add", "add:own"]);
    hand.types("name", BEGUN[1]);
    hand.touches(&["back", "back", "plan", "change"]);
    hand.types("gesture", BEGUN[2]);
    hand.touches(&["back", "back"]);
    hand.call(|app, now| checks_in(app, Person::First, "Nightjar", true, now));
    if hand.key() == "mine" {
        hand.touch("back");
    }
    assert_eq!(hand.key(), "home", "{}", hand.text());
    hand
}

/// To the page on which it is asked what both may read.
fn to_what(hand: &mut Hand) {
    hand.touches(&["mine", "privacy", "adding", "together", "next"]);
}

fn sets_own_words(hand: &mut Hand) {
    assert_eq!(hand.key(), "adding/words", "{}", hand.text());
    hand.types("own", OWN);
    hand.must_touch("keep");
    assert_eq!(hand.key(), "adding/what", "{}", hand.text());
}

/// Adds somebody; both may read what the choices `shared` say.
fn adds(hand: &mut Hand, secret: Option<&str>, shared: &[&str]) {
    to_what(hand);
    sets_own_words(hand);
    hand.touches(shared);
    hand.must_touch("next");
    assert_eq!(hand.key(), "adding/sure");
    if let Some(secret) = secret {
        hand.types("secret_was", secret);
    }
    hand.must_touch("add");
    assert_eq!(hand.key(), "plan/join/called/second", "{}", hand.text());
}

/// All that lies open in the vault of `place`: what whoever opens the app could read of it with tools.
fn lies_open(place: &Place, keys: &WorkingKeys) -> Vec<u8> {
    let copy = place.copy();
    let mut vault = Vault::open(copy.path()).unwrap();
    vault.unlock_with_device(keys).unwrap();
    let names = (0..=255).filter_map(|name| vault.get(Name(name)).unwrap());
    let mut all: Vec<u8> = names.flat_map(|body| body.to_vec()).collect();
    for kind in 0..=255 {
        for record in vault.newest(Kind(kind), usize::MAX).unwrap() {
            all.extend(record.body.iter());
        }
    }
    all
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|it| it == word.as_bytes())
}

/// The words that were not left open by the choices `shared`.
fn not_shared(shared: &[&str]) -> Vec<&'static str> {
    let closed = PLANTED.into_iter().filter(|(_, choice)| !shared.contains(choice));
    closed.map(|(word, _)| word).chain(FOR_ONESELF).chain(BEGUN).collect()
}

#[test]
fn what_was_not_ticked_lies_in_no_open_record_and_what_was_is_there() {
    let choices: Vec<&str> = PLANTED.iter().map(|(_, choice)| *choice).collect();
    let mut ticked: Vec<Vec<&str>> = vec![Vec::new()];
    for choice in &choices {
        if !ticked.contains(&vec![*choice]) {
            ticked.push(vec![*choice]);
        }
    }
    let (alone_place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    drop(alone(&alone_place, &keys, None));
    let before = lies_open(&alone_place, &keys);
    for word in PLANTED.map(|(word, _)| word).into_iter().chain(BEGUN) {
        assert!(holds(&before, word), "the control: {word} is found where it lies open");
    }
    for shared in ticked {
        let (place, keys) = (alone_place.copy(), Arc::new(keys.copy()));
        let mut hand = Hand::with_everything(place.path(), keys.clone(), Arc::new(WorkingKeys::new()), "en");
        hand.must_touch("open");
        adds(&mut hand, None, &shared);
        let open = lies_open(&place, &keys);
        for word in not_shared(&shared) {
            assert!(!holds(&open, word), "{shared:?}: {word} lies open");
        }
        for (word, _) in PLANTED.into_iter().filter(|(_, choice)| shared.contains(choice)) {
            assert!(holds(&open, word), "{shared:?}: {word} was left open");
        }
    }
}

#[test]
fn what_was_not_ticked_is_on_no_page_that_whoever_was_added_reaches() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, None);
    let shared = ["share:covenant", "share:aids"];
    adds(&mut hand, None, &shared);
    drop(hand);
    let again = || {
        let (place, keys) = (place.copy(), Arc::new(keys.copy()));
        let mut hand = Hand::with_everything(place.path(), keys, Arc::new(WorkingKeys::new()), "en");
        hand.must_touch("open");
        (place, hand)
    };
    let closed = not_shared(&shared);
    let (mut pages, mut is_shown) = (0, false);
    // Whatever is typed where a secret is asked for, it is not the words of whoever was alone.
    wherever_it_leads(
        3,
        again,
        |hand| hand.key().starts_with("first_start/"),
        |way, hand| {
            let text = hand.text();
            pages += 1;
            is_shown |= text.contains("Halcyon");
            for word in &closed {
                assert!(!text.contains(word), "{word} on\n{text}\nby {way:?}");
            }
        },
    );
    assert!(
        pages > 100 && is_shown,
        "{pages} pages, and what was ticked is on one: {is_shown}"
    );
}

#[test]
fn nobody_is_added_without_the_secret_of_the_app_and_words_of_ones_own() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, Some(PIN));
    let nobody_was_added = |hand: &mut Hand| {
        hand.touches(&["leave", "open"]);
        hand.touch("open");
        hand.call(|app, now| {
            if app.is_locked() {
                app.unlock(PIN.to_owned(), now).unwrap();
            }
            app.tick(now)
        });
        assert!(hand.key() == "home" && !hand.offers("ours"), "{}", hand.text());
    };
    // Before there are words of one's own, there is nothing to tick, and no way on.
    to_what(&mut hand);
    assert_eq!(hand.key(), "adding/words");
    assert!(!hand.offers("next") && !hand.offers("share:aids") && !hand.offers("add"));
    sets_own_words(&mut hand);
    // What opens somebody's own is closed with their pages, and asked for anew.
    hand.touches(&["back", "back", "adding", "together", "next"]);
    assert_eq!(hand.key(), "adding/open");
    assert!(!hand.offers("next") && !hand.offers("share:aids"), "{}", hand.text());
    hand.types("own", PIN);
    hand.must_touch("open");
    assert_eq!(hand.key(), "adding/open");
    assert!(!hand.blank("own").refusal.is_empty());
    hand.types("own", OWN);
    hand.touches(&["open", "next"]);
    // The secret of the app, and not one's own words.
    for wrong in ["", OWN, "copper lantern field"] {
        hand.types("secret_was", wrong);
        hand.must_touch("add");
        assert_eq!(hand.key(), "adding/sure");
        assert!(!hand.blank("secret_was").refusal.is_empty(), "{}", hand.text());
    }
    nobody_was_added(&mut hand);
    to_what(&mut hand);
    hand.types("own", OWN);
    hand.touches(&["open", "next"]);
    // A pause covers it, and what it covered does not come back by itself.
    hand.touches(&["pause", "finish"]);
    assert!(!hand.offers("add"), "{}", hand.text());
    hand.types("own", OWN);
    hand.touches(&["open"]);
    hand.touch("next");
    hand.types("secret_was", PIN);
    hand.must_touch("add");
    assert_eq!(hand.key(), "plan/join/called/second");
}

#[test]
fn each_answer_to_the_question_leads_to_an_equally_ordinary_page_and_two_of_them_add_nobody() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, None);
    hand.touches(&["mine", "privacy", "adding"]);
    let mut names = Vec::new();
    for answer in ["alone", "not_sure", "together"] {
        hand.must_touch(answer);
        assert_eq!(hand.key(), "adding/heard");
        let choices: Vec<String> = hand
            .page()
            .choices()
            .map(|choice| format!("{} {}", choice.name, choice.text))
            .collect();
        names.push((choices, hand.page().parts().count()));
        if answer == "together" {
            break;
        }
        hand.must_touch("next");
        assert_eq!(hand.key(), "privacy");
        hand.must_touch("adding");
    }
    assert!(names.iter().all(|one| *one == names[0]), "{names:?}");
}

/// Brings back all that `whose` kept, piece by piece.
fn brings_everything_back(hand: &mut Hand) {
    hand.must_touch("kept");
    let mut pieces = 0;
    while hand.offers("bring:0") {
        hand.must_touch("bring:0");
        pieces += 1;
        assert!(pieces < 20, "{}", hand.text());
    }
    assert_eq!(pieces, 11, "{}", hand.text());
    hand.must_touch("back");
    assert!(!hand.offers("kept"), "{}", hand.text());
}

fn opens_own(hand: &mut Hand, choice: &str) {
    hand.touches(&["mine", choice]);
    hand.types("own", OWN);
    hand.must_touch("open");
}

#[test]
fn what_was_kept_comes_back_piece_by_piece_and_no_sooner_than_its_author_says() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, None);
    adds(&mut hand, None, &[]);
    hand.dies("en");
    hand.must_touch("open");
    opens_own(&mut hand, "whose:first");
    hand.must_touch("kept");
    for word in ["Quillon", "xeverein", "Isolde", "Fennimore"] {
        assert!(hand.text().contains(word), "{word} on\n{}", hand.text());
    }
    assert!(
        !holds(&lies_open(&place, &keys), "Isolde"),
        "it was read, and stays closed"
    );
    hand.must_touch("back");
    brings_everything_back(&mut hand);
    let open = lies_open(&place, &keys);
    for (word, _) in PLANTED {
        assert!(holds(&open, word), "{word} came back");
    }
    for word in FOR_ONESELF {
        assert!(!holds(&open, word), "{word} was never for both");
    }
    hand.touches(&["back", "back", "ours", "plan"]);
    for word in [
        "Quillon · xeverein",
        "Brackwater",
        "Isolde",
        "Fennimore",
        "Cormorant",
        "Thistledown",
        "Marrowbone",
        "Gossamer",
    ] {
        assert!(hand.text().contains(word), "{word} on\n{}", hand.text());
    }
    // What is both's is a proposal, as whatever one of two would like.
    for word in ["Velikoye", "Tamsin", "Halcyon"] {
        assert!(hand.text().contains(word), "{word} on\n{}", hand.text());
    }
    assert!(hand.offers("each:first") && hand.offers("each:second"));
}

/// Whoever leaves says so, and takes along what is theirs.
fn parts(hand: &mut Hand, leaves: &str, there: &Place) {
    hand.touches(&["mine", "privacy", "parting", leaves]);
    hand.types("own", OWN);
    hand.touches(&["open", "keep_copy:first", "keep_copy:second"]);
    hand.keeping_at(&there.path().join("taken.age"));
    hand.types("words", "walnut ferry cobalt hammock pebble orchid lantern");
    hand.touches(&["seal", "confirm", "keep", "back", "back", "back"]);
    assert!(hand.key() == "home" && !hand.offers("ours"), "{}", hand.text());
}

#[test]
fn whoever_is_alone_again_has_what_they_kept_and_can_add_somebody_anew() {
    let (place, other, keys) = (Place::in_memory(), Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, None);
    adds(&mut hand, None, &["share:aids"]);
    hand.touches(&["back", "back", "back"]);
    // What they show whoever leaves is shown to nobody else.
    hand.call(|app, now| checks_in(app, Person::First, "Kestrelway", true, now));
    hand.touch("back");
    assert!(holds(&lies_open(&place, &keys), "Kestrelway"));
    parts(&mut hand, "leaves:second", &other);
    opens_own(&mut hand, "own");
    hand.must_touch("kept");
    assert!(hand.text().contains("Isolde"), "{}", hand.text());
    hand.must_touch("bring:1");
    assert!(!hand.text().contains("Isolde"), "{}", hand.text());
    hand.touches(&["back", "back", "plan"]);
    for word in ["Isolde", "Fennimore", "Brackwater"] {
        assert!(hand.text().contains(word), "{word} on\n{}", hand.text());
    }
    hand.touches(&["each:first"]);
    hand.types("own", OWN);
    hand.touches(&[
        "open",
        "confirm:first",
        "later",
        "mine",
        "privacy",
        "adding",
        "together",
        "next",
    ]);
    hand.types("own", OWN);
    hand.must_touch("open");
    assert!(hand.offers("share:card"), "{}", hand.text());
    hand.touches(&["next", "add"]);
    let open = lies_open(&place, &keys);
    assert!(!holds(&open, "Isolde") && !holds(&open, "Kestrelway"));
}

#[test]
fn whoever_leaves_takes_along_what_they_wrote_alone_without_asking_the_other() {
    let (place, other, keys) = (Place::in_memory(), Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, None);
    adds(&mut hand, None, &[]);
    hand.touches(&["back", "back", "back", "mine", "whose:second"]);
    hand.types("own", "vesper keeps it");
    hand.touches(&["keep", "back", "privacy", "parting", "leaves:first"]);
    hand.types("own", OWN);
    hand.touches(&["open", "let_go:first"]);
    assert_eq!(hand.key(), "parting/open/second");
    hand.must_touch("alone");
    assert_eq!(hand.key(), "parting/copy", "nobody has to be asked");
    let there = other.path().join("taken.age");
    hand.keeping_at(&there);
    hand.types("words", "walnut ferry cobalt hammock pebble orchid lantern");
    hand.touches(&["seal", "confirm", "keep", "back", "back", "back"]);
    let open = lies_open(&place, &keys);
    assert!(!holds(&open, "Isolde") && !hand.offers("ours"));
    // The one who stays has what is theirs, behind their own words.
    hand.touches(&["mine", "own"]);
    hand.types("own", "vesper keeps it");
    hand.must_touch("open");
    assert!(hand.offers("read") && !hand.offers("kept"), "{}", hand.text());
    // And whoever left begins with it elsewhere.
    let (new, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = Hand::with_everything(new.path(), keys, Arc::new(WorkingKeys::new()), "en");
    let file = there.clone();
    hand.answering(move |_| stillpoint_core::page::Answer::File {
        path: file.to_string_lossy().into_owned(),
    });
    hand.touches(&["copy", "choose"]);
    hand.types("key", "walnut ferry cobalt hammock pebble orchid lantern");
    hand.touches(&["words", "without", "back"]);
    assert_eq!(hand.key(), "mine", "{}", hand.text());
    hand.must_touch("own");
    hand.types("own", OWN);
    hand.touches(&["keep", "kept"]);
    assert!(hand.text().contains("Isolde"), "{}", hand.text());
}

#[test]
fn whoever_has_no_words_of_their_own_leaves_nobody_alone_behind() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, None);
    adds(&mut hand, None, &[]);
    hand.touches(&["back", "back", "back", "mine", "privacy", "parting", "leaves:second"]);
    assert_eq!(hand.key(), "parting/open/first");
    assert!(
        !hand.offers("alone"),
        "one hand could send the other away\n{}",
        hand.text()
    );
}

#[test]
fn on_a_full_disk_nobody_is_added_and_everything_is_as_it_was() {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = alone(&place, &keys, None);
    to_what(&mut hand);
    sets_own_words(&mut hand);
    hand.must_touch("next");
    hand.disk_is_full(true);
    hand.must_touch("add");
    assert_eq!(hand.key(), "adding/sure", "{}", hand.text());
    hand.disk_is_full(false);
    let open = lies_open(&place, &keys);
    assert!(PLANTED.into_iter().all(|(word, _)| holds(&open, word)));
    hand.must_touch("add");
    assert_eq!(hand.key(), "plan/join/called/second");
}
