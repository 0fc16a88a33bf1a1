//! What is typed into any field of any page. What cannot be taken is said beside it and stays where it was typed, and nothing of it
//! is written among what is kept; and whoever looks for help in the middle finds it again.

use std::collections::BTreeSet;

use stillpoint_core::{
    kept_fuzzing::{sorts, taken_in},
    page::{Blank, BlankKind, Look},
    vault::{Name, Secret, SinceBoot, Sort, Vault},
};

use super::crawl::{Beginning, Found, SECRET, Start, fill, go, kind_of};
use crate::{hand::Hand, place::Place};

/// Half of a character, more than any field takes, and what nobody sees; and by what each would be known on the disk.
fn bad() -> [(String, &'static str); 3] {
    [
        ("half \u{FFFD}".to_owned(), "half \u{FFFD}"),
        ("a".repeat(30_001), "aaaaaaaaaa"),
        ("\u{3164}".to_owned(), "\u{3164}"),
    ]
}

/// What was typed and is not kept yet waits under this name, as it was typed.
const BEGUN: Name = Name(48);

/// A field on a page, and whether what is bad is refused beside it.
pub type Field = (String, String, bool);

/// Each field of each of `pages`, which can be reached from `beginning`, and whether a touch there refuses whatever cannot be taken.
///
/// # Panics
/// If something that was refused is gone from its field, or anything of it is on the disk.
#[must_use]
pub fn refused_on(pages: &[Found], beginning: Beginning) -> BTreeSet<Field> {
    let start = Start::new(beginning, "en");
    let mut found = BTreeSet::new();
    for page in pages {
        for field in written(page) {
            for (text, known) in bad() {
                let refused = is_refused(&start, page, (&field.name, &text), known);
                found.insert((kind_of(&page.page.key), field.name.clone(), refused));
            }
        }
    }
    found
}

/// The fields of `page` into which words are written.
fn written(page: &Found) -> impl Iterator<Item = &Blank> {
    let blanks = page.page.blanks();
    blanks.filter(|blank| matches!(blank.kind, BlankKind::Line | BlankKind::Lines))
}

/// The phone at `page`.
fn at(start: &Start, page: &Found) -> (Place, Hand) {
    let (place, mut hand) = start.again();
    for step in &page.way {
        go(&mut hand, step);
    }
    (place, hand)
}

/// Fields of `pages`, which can be reached from `beginning`, in which it does not stand any more what was typed once somebody has
/// looked for help. On the pages of help itself nobody looks for it: what was begun there waits there.
#[must_use]
pub fn lost_by_help(pages: &[Found], beginning: Beginning) -> BTreeSet<(String, String)> {
    let start = Start::new(beginning, "en");
    let mut lost = BTreeSet::new();
    let pages = pages.iter().filter(|page| !page.page.key.starts_with("help/"));
    for page in pages.filter(|page| page.page.choice("help").is_some()) {
        for field in written(page) {
            let (_place, mut hand) = at(&start, page);
            let text = format!("{} so far", hand.written_in(&field.name));
            hand.types(&field.name, &text);
            hand.touches(&["help", "back"]);
            let blank = hand.page().blanks().find(|blank| blank.name == field.name);
            if blank.is_none() || hand.written_in(&field.name) != text {
                lost.insert((kind_of(&page.page.key), field.name.clone()));
            }
        }
    }
    lost
}

/// Whether any touch that leads on from `page` refuses `text` in `field`; the likeliest is tried first.
fn is_refused(start: &Start, page: &Found, (field, text): (&str, &str), known: &str) -> bool {
    let choices = page.page.choices();
    let mut choices: Vec<_> = choices
        .filter(|choice| !matches!(choice.look, Look::Back | Look::Quiet) && !choice.name.starts_with("ready:"))
        .collect();
    choices.sort_by_key(|choice| choice.look != Look::Next);
    choices.iter().any(|choice| {
        let (place, mut hand) = at(start, page);
        hand.types(field, text);
        fill(&mut hand, SECRET, "Ostrander");
        hand.touch(&choice.name);
        let is_refused = (hand.page().blanks()).any(|blank| blank.name == field && !blank.refusal.is_empty());
        let (here, name) = (&page.page.key, &choice.name);
        assert!(
            !is_refused || hand.written_in(field) == text,
            "{here}: {field} is empty after {name}"
        );
        assert!(!is_written(&place, hand, known), "{here}: {field} is kept by {name}");
        is_refused
    })
}

/// Whether anything that is kept in the vault of `place` holds `known`.
///
/// # Panics
/// If something is kept that could not be read again.
fn is_written(place: &Place, hand: Hand, known: &str) -> bool {
    let (keys, now) = (hand.keys().clone(), hand.now().clone());
    drop(hand);
    let Ok(mut vault) = Vault::open(place.path()) else {
        return false;
    };
    if vault.unlock_with_device(&*keys).is_err() {
        let secret = Secret::typed(SECRET.to_owned()).expect("a secret that can be");
        let now = SinceBoot {
            boot_id: now.boot_id,
            monotonic_ms: now.monotonic_ms,
        };
        vault.unlock(&secret, &*keys, now).expect("a vault as it was");
    }
    let holds = |body: &[u8]| body.windows(known.len()).any(|there| there == known.as_bytes());
    sorts().iter().any(|sort| {
        let bodies: Vec<_> = match *sort {
            Sort::Named(name) => vault.get(name).expect("a sound vault").into_iter().collect(),
            Sort::Entry(kind) => {
                let records = vault.newest(kind, usize::MAX).expect("a sound vault");
                records.into_iter().map(|record| record.body).collect()
            }
            Sort::Private(_) => Vec::new(),
        };
        assert!(bodies.iter().all(|body| taken_in(*sort, body)), "{sort:?} is damaged");
        *sort != Sort::Named(BEGUN) && bodies.iter().any(|body| holds(body))
    })
}
