//! Whatever somebody types or pastes into any field of any page: what cannot be taken is said beside it and stays where it was typed,
//! and nothing of it is written among what is kept.

use std::{collections::BTreeSet, thread};

use stillpoint_core::{
    page::{BlankKind, Look},
    vault::{Kind, Name, Secret, SinceBoot, Vault},
};
use stillpoint_tests::{
    hand::Hand,
    pages::crawl::{Beginning, Found, SECRET, Start, crawl, fill, go, kind_of},
    place::Place,
};

/// Half of a character, a text that is longer than any field takes, and one that nobody sees.
const BAD: [&str; 3] = ["half \u{FFFD}", "aaa", "\u{3164}"];
/// What was typed and is not kept yet waits under this name, as it was typed.
const BEGUN: Name = Name(48);

fn bad() -> [String; 3] {
    BAD.map(|bad| {
        if bad == "aaa" {
            bad.repeat(10_001)
        } else {
            bad.to_owned()
        }
    })
}

/// Types `text` into `field` of `page`, with something plain in all others, and touches `name`.
fn tries(start: &Start, page: &Found, (field, text): (&str, &str), name: &str) -> (Place, Hand) {
    let (place, mut hand) = start.again();
    for step in &page.way {
        go(&mut hand, step);
    }
    hand.types(field, text);
    fill(&mut hand, SECRET, "Ostrander");
    hand.touch(name);
    (place, hand)
}

/// Whether what stands in `field` was refused beside it; and then it still stands there.
fn is_refused(hand: &Hand, field: &str, text: &str) -> bool {
    let mut blanks = hand.page().blanks();
    let is_refused = blanks.any(|blank| blank.name == field && !blank.refusal.is_empty());
    assert!(
        !is_refused || hand.written_in(field) == text,
        "{}: what was typed into {field} is gone",
        hand.key()
    );
    is_refused
}

/// Whether anything that is kept in the vault of `place` holds one of [`BAD`].
fn is_written(place: &Place, hand: Hand) -> bool {
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
    let mut all: Vec<u8> = Vec::new();
    for name in (0..=255).map(Name).filter(|name| *name != BEGUN) {
        all.extend(
            vault
                .get(name)
                .expect("a sound vault")
                .iter()
                .flat_map(|body| body.iter()),
        );
    }
    for kind in 0..=255 {
        for record in vault.newest(Kind(kind), usize::MAX).expect("a sound vault") {
            all.extend(record.body.iter());
        }
    }
    let holds = |bad: &str| all.windows(bad.len()).any(|there| there == bad.as_bytes());
    BAD.iter().any(|bad| holds(bad))
}

/// Each field of each page that can be reached from `beginning`, by whether a touch there refuses each of [`BAD`].
fn refused_from(beginning: Beginning) -> BTreeSet<(String, String, bool)> {
    let start = Start::new(beginning, "en");
    let mut found = BTreeSet::new();
    for page in crawl(beginning, "en") {
        let fields = page.page.blanks();
        let fields = fields.filter(|blank| matches!(blank.kind, BlankKind::Line | BlankKind::Lines));
        for field in fields.map(|blank| blank.name.as_str()) {
            for bad in bad() {
                let leads_on = |look| !matches!(look, Look::Back | Look::Quiet);
                let names = page.page.choices().filter(|choice| leads_on(choice.look));
                let mut refused = false;
                for name in names.map(|choice| choice.name.as_str()) {
                    let (place, hand) = tries(&start, &page, (field, &bad), name);
                    refused |= is_refused(&hand, field, &bad);
                    let key = hand.key().to_owned();
                    assert!(!is_written(&place, hand), "{}: {field}, {name}, {key}", page.page.key);
                }
                found.insert((kind_of(&page.page.key), field.to_owned(), refused));
            }
        }
    }
    found
}

#[test]
fn whatever_is_typed_anywhere_is_taken_or_said_beside_it_and_is_never_half_written() {
    let found: BTreeSet<_> = thread::scope(|scope| {
        let all = [Beginning::New, Beginning::Two, Beginning::Alone, Beginning::WindingDown];
        let begun = all.map(|beginning| scope.spawn(move || refused_from(beginning)));
        begun
            .into_iter()
            .flat_map(|one| one.join().expect("a crawl to its end"))
            .collect()
    });
    assert!(found.len() > 20, "fields are found: {}", found.len());
    let passes: Vec<_> = found.iter().filter(|(_, _, refused)| !refused).collect();
    assert!(passes.is_empty(), "not refused: {passes:#?}");
}
