//! Pages to which touches alone do not lead: something is damaged, too new, in use elsewhere or older than it was; a copy was
//! chosen, a sheet was written, somebody is leaving, a reminder was touched. Each with what is one touch away from it.

use std::{collections::BTreeSet, fs, sync::Arc};

use rusqlite::Connection;
use stillpoint_core::{
    Person,
    page::{Answer, Asking, Part},
    plan::PlanDraft,
    vault::doubles::WorkingKeys,
};

use super::{
    WRITTEN,
    crawl::{Found, SECRET, Step, as_text, found, go, steps_from},
    plan_of_two,
};
use crate::{at_home::checks_in, hand::Hand, place::Place};

/// Seven words that seal a copy.
const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";

/// A phone on such a day, and what has to be there as long as it is.
pub struct Day {
    hand: Hand,
    _other: Option<Hand>,
    _places: Vec<Place>,
}

/// How such a day begins, in a language.
type Begins = fn(&'static str) -> Day;

/// All of them, by what is told of them.
pub const DAYS: [(&str, Begins); 15] = [
    ("a page is damaged", |language| damaged(Some("max(seq)"), language)),
    ("the plan is damaged", |language| damaged(Some("min(seq)"), language)),
    ("all of it is damaged", |language| damaged(None, language)),
    ("a newer app wrote it", too_new),
    ("it is open elsewhere", in_use),
    ("an older copy was put back", put_back),
    ("a sheet opens it", with_a_sheet),
    ("a sheet seals a copy", sealed_by_a_sheet),
    ("a copy was chosen", |language| copy_chosen(false, language)),
    ("a copy was chosen to begin with", |language| {
        copy_chosen(true, language)
    }),
    ("somebody is leaving", parting),
    ("the plan was changed", plan_changed),
    ("one may answer for both", answering),
    ("a pause is to help both", |language| helping_both(&[], language)),
    ("a pause is to help both, with all there is", |language| {
        helping_both(&["more"], language)
    }),
];

/// What is seen on a day, in `language`: its first page, and what is one touch away, each page once.
#[must_use]
pub fn look(begins: Begins, language: &'static str) -> Vec<Found> {
    let day = begins(language);
    let mut seen = vec![found(&[], &day.hand)];
    let mut keys = BTreeSet::from([day.hand.key().to_owned()]);
    for step in steps_from(&day.hand) {
        let mut day = begins(language);
        go(&mut day.hand, &step);
        if !day.hand.key().is_empty() && keys.insert(day.hand.key().to_owned()) {
            seen.push(found(&[step], &day.hand));
        }
    }
    seen
}

/// What was seen as text, to be reviewed like code. What reads `elsewhere` as it does here is reviewed there.
#[must_use]
pub fn in_words(day: &str, seen: &[Found], elsewhere: &BTreeSet<String>) -> String {
    let new = seen.iter().map(|one| (one.way.first(), as_text(&one.page)));
    let new = new.filter(|(step, text)| step.is_none() || !elsewhere.contains(text.trim_end()));
    new.map(|(step, text)| {
        let then = match step {
            None => String::new(),
            Some(Step::Touch { name, filled: false }) => format!(": {name}"),
            Some(Step::Touch { name, filled: true }) => format!(": {name}, with something typed"),
            Some(Step::Wait(seconds)) => format!(", {seconds} s later"),
        };
        format!("== {day}{then}\n{text}\n")
    })
    .collect()
}

/// Two who have lived with it, each with a page of their own; its keys, and the phone that holds it.
struct Lived {
    place: Place,
    keys: [Arc<WorkingKeys>; 2],
    hand: Hand,
}

fn lived(plan: &PlanDraft, language: &'static str) -> Lived {
    let place = Place::in_memory();
    let keys = [(); 2].map(|()| Arc::new(WorkingKeys::new()));
    let mut hand = Hand::with_everything(place.path(), keys[0].clone(), keys[1].clone(), language);
    hand.is_set_up(plan, Some(SECRET)).expect("a plan that can be");
    for person in [Person::First, Person::Second] {
        hand.call(|app, now| checks_in(app, person, WRITTEN[0], false, now));
    }
    Lived { place, keys, hand }
}

/// The phone, started again after something was done to what it keeps.
fn started_again(lived: Lived, done: impl FnOnce(&Place), language: &'static str) -> Day {
    let Lived { place, keys, hand } = lived;
    drop(hand);
    done(&place);
    let [keys, fingers] = keys;
    let hand = Hand::with_everything(place.path(), keys, fingers, language);
    day(hand, [place])
}

fn day(hand: Hand, places: impl Into<Vec<Place>>) -> Day {
    Day {
        hand,
        _other: None,
        _places: places.into(),
    }
}

fn unlocks(hand: &mut Hand) {
    hand.types("secret", SECRET);
    hand.touch("open");
}

/// The record at this place holds zeros; with none, no file is what it was.
fn damaged(record: Option<&str>, language: &'static str) -> Day {
    let done = |place: &Place| match record {
        Some(record) => {
            let zeros = format!(
                "UPDATE record SET sealed = zeroblob(length(sealed)) WHERE seq = (SELECT {record} FROM record)"
            );
            let file = Connection::open(place.path().join("data")).expect("a database");
            file.execute_batch(&zeros).expect("a record");
        }
        None => {
            for name in place.image().keys() {
                let not = [b'x'; 10_000];
                fs::write(place.path().join(&**name), not).expect("a file that can be written");
            }
        }
    };
    let mut day = started_again(lived(&plan_of_two(), language), done, language);
    unlocks_if_locked(&mut day);
    day
}

fn unlocks_if_locked(day: &mut Day) {
    if day.hand.key() == "locked" {
        unlocks(&mut day.hand);
    }
}

fn too_new(language: &'static str) -> Day {
    let newer = |place: &Place| {
        let file = Connection::open(place.path().join("data")).expect("a database");
        file.execute_batch("PRAGMA user_version = 9").expect("a version");
    };
    started_again(lived(&plan_of_two(), language), newer, language)
}

fn in_use(language: &'static str) -> Day {
    let Lived { place, keys, hand } = lived(&plan_of_two(), language);
    let [keys, fingers] = keys;
    let second = Hand::with_everything(place.path(), keys, fingers, language);
    Day {
        hand: second,
        _other: Some(hand),
        _places: vec![place],
    }
}

fn put_back(language: &'static str) -> Day {
    let mut lived = lived(&plan_of_two(), language);
    lived.hand.dies(language);
    let older = lived.place.image();
    unlocks(&mut lived.hand);
    lived
        .hand
        .call(|app, now| checks_in(app, Person::First, WRITTEN[1], false, now));
    let mut day = started_again(lived, |place| place.hold(&older), language);
    unlocks(&mut day.hand);
    day
}

/// What stands on the sheet that is shown.
fn sheet_on(hand: &Hand) -> String {
    let groups = hand.page().parts().find_map(|part| match part {
        Part::Groups { groups } => Some(groups.join(" ")),
        _ => None,
    });
    groups.expect("a sheet")
}

fn makes_a_sheet(hand: &mut Hand) {
    hand.touches(&["mine", "privacy", "ways", "sheet", "make"]);
    let sheet = sheet_on(hand);
    hand.must_touch("written");
    hand.types("sheet", &sheet);
    hand.types("secret_was", SECRET);
    hand.touches(&["keep", "back", "back", "back"]);
}

fn with_a_sheet(language: &'static str) -> Day {
    let Lived { place, mut hand, .. } = lived(&plan_of_two(), language);
    makes_a_sheet(&mut hand);
    hand.touches(&["mine", "lock"]);
    day(hand, [place])
}

fn sealed_by_a_sheet(language: &'static str) -> Day {
    let Lived { place, mut hand, .. } = lived(&plan_of_two(), language);
    makes_a_sheet(&mut hand);
    hand.touches(&["mine", "privacy", "copies"]);
    day(hand, [place])
}

/// A copy lies elsewhere, and somebody has chosen it, here or where nothing is yet.
fn copy_chosen(begins: bool, language: &'static str) -> Day {
    let (elsewhere, anew) = (Place::in_memory(), Place::in_memory());
    let Lived { place, mut hand, .. } = lived(&plan_of_two(), language);
    let copy = elsewhere.path().join("kept.age");
    hand.keeping_at(&copy);
    hand.touches(&["mine", "privacy", "copies", "words"]);
    hand.types("words", WORDS);
    hand.types("secret_was", SECRET);
    hand.must_touch("seal");
    if begins {
        let keys = || Arc::new(WorkingKeys::new());
        hand = Hand::with_everything(anew.path(), keys(), keys(), language);
        hand.touches(&["begin", "later", "back", "back"]);
    }
    let here = if begins { &anew } else { &place };
    let picked = here.path().join("picked.age");
    hand.answering(move |asking| match asking {
        Asking::File => {
            fs::copy(&copy, &picked).expect("a copy");
            Answer::File {
                path: picked.to_str().expect("a path").to_owned(),
            }
        }
        _ => Answer::No,
    });
    hand.touches(if begins { &["copy", "choose"] } else { &["bring_back"] });
    day(hand, [place, elsewhere, anew])
}

/// Somebody is leaving, has said what becomes of it, and their copy is kept elsewhere.
fn parting(language: &'static str) -> Day {
    let elsewhere = Place::in_memory();
    let Lived { place, mut hand, .. } = lived(&plan_of_two(), language);
    hand.keeping_at(&elsewhere.path().join("taken.age"));
    hand.touches(&["mine", "privacy", "parting", "leaves:second"]);
    hand.touches(&["keep_copy:first", "let_go:second"]);
    hand.types("words", WORDS);
    hand.touch("seal");
    day(hand, [place, elsewhere])
}

/// It was changed, both have said yes, and how it was before can be read.
fn plan_changed(language: &'static str) -> Day {
    let Lived { place, mut hand, .. } = lived(&plan_of_two(), language);
    hand.touches(&["ours", "review", "less", "back", "plan"]);
    day(hand, [place])
}

/// Both wrote, behind words of their own, what is to help them in a pause; and in one they chose that it is to help both.
fn helping_both(then: &[&str], language: &'static str) -> Day {
    let Lived { place, mut hand, .. } = lived(&plan_of_two(), language);
    for person in [Person::First, Person::Second] {
        hand.touches(&["mine", &format!("whose:{}", person.tag())]);
        hand.types("own", WORDS);
        hand.touches(&["keep", "helps", "topics", "ready:topics:1", "next", "triggers", "add"]);
        hand.types("trigger", WRITTEN[2]);
        hand.touches(&["shown", "next", "ready:agreed:2", "next"]);
        hand.touches(&["back", "back", "back", "back"]);
    }
    hand.touches(&["tonight", "prepare", "body:first:calm", "body:second:calm"]);
    hand.touches(&["yes:first", "yes:second", "pause", "whom:both"]);
    hand.touches(then);
    day(hand, [place])
}

/// The question whether it is still right that one of them answers for both.
fn answering(language: &'static str) -> Day {
    let plan = PlanDraft {
        pace_holder: Some(Person::First),
        pace_holder_answers: true,
        ..plan_of_two()
    };
    let Lived { place, mut hand, .. } = lived(&plan, language);
    hand.touches(&["ours", "review"]);
    while hand.key() != "plan/review/answers" && hand.offers("right") {
        hand.must_touch("right");
    }
    day(hand, [place])
}
