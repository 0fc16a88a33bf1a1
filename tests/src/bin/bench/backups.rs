//! What a backup, a restore and a search cost, against one pass of the AEAD over the same records.

use std::{fs::File, io::Write, path::Path};

use stillpoint_age::{Identity, To, With};
use stillpoint_core::{
    backup::{GoOn, Restoring, Whole, as_it_stands, back_up, restore_new},
    vault::{Kind, Name, Proven, Vault, doubles::WorkingKeys},
};
use stillpoint_seal::{Key, Plain, open, seal};

use crate::{
    memory::resident,
    sampling::{Place, quantile, tell, time},
};

/// A hundred a day for a year.
const ENTRIES: u32 = 36_500;
/// What people write, in bytes.
const ENTRY: usize = 400;
/// What the vault seals for it: the next of its sizes.
const PADDED: usize = 440;
const NOTE: Kind = Kind(9);
const PLAN: Name = Name(1);
const TURNS: usize = 9;
/// In one entry of a hundred, and in none.
const WORDS: [&str; 2] = ["Lighthouse", "cormorant"];

/// An entry like no other, of words.
fn entry(number: u32) -> Vec<u8> {
    let words = [
        "we", "talked", "about", "the", "evening", "and", "it", "felt", "safe", "slow", "kind", "warm",
    ];
    let mut text = format!("{number}: ");
    let mut chance = number.wrapping_mul(2_654_435_761);
    if number.is_multiple_of(100) {
        text += "the lighthouse ";
    }
    while text.len() < ENTRY {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        text += words[(chance >> 16) as usize % words.len()];
        text += " ";
    }
    text.truncate(ENTRY);
    text.into_bytes()
}

/// A vault with so many of them, in one transaction.
fn vault(place: &Place) -> Vault {
    let mut feed = |take: &mut stillpoint_core::vault::TakeIn<'_>| {
        take(stillpoint_core::vault::Sort::Named(PLAN), b"plan")?;
        (0..ENTRIES).try_for_each(|number| take(stillpoint_core::vault::Sort::Entry(NOTE), &entry(number)))
    };
    let made = Vault::create_taking_in(&place.0, None, &WorkingKeys::new(), &mut feed);
    made.expect("a vault").0
}

/// As many sealed records, in memory: the peer opens each of them once.
struct Sealed {
    key: Key,
    records: Vec<Vec<u8>>,
}

impl Sealed {
    fn new() -> Self {
        let key = Key::random().expect("random numbers");
        let one = |number| {
            let body = entry(number);
            let plain = Plain {
                parts: &[&body],
                length: PADDED,
            };
            seal(&key, &[7; 67], plain).expect("sealed")
        };
        let records = (0..ENTRIES).map(one).collect();
        Self { key, records }
    }

    fn one_pass(&self) {
        for record in &self.records {
            std::hint::black_box(open(&self.key, &[7; 67], record).expect("opened"));
        }
    }
}

/// Writes as many bytes as the file at `like` has, and flushes them.
fn flushed(at: &Path, like: &Path) {
    let mut rest = usize::try_from(like.metadata().expect("a file").len()).expect("room");
    let mut file = File::create(at).expect("a file");
    let piece = vec![7; 256 * 1024];
    while rest > 0 {
        let length = rest.min(piece.len());
        file.write_all(&piece[..length]).expect("room");
        rest -= length;
    }
    file.sync_all().expect("flushed");
}

fn on(_: u32, _: u32) -> GoOn {
    GoOn::Yes
}

const PEER: &str = "one AEAD pass and the flushes";

/// `backup`: 36,500 entries into a file, read back.
pub(crate) fn backup() {
    let (place, sealed, key) = (Place::new(), Sealed::new(), Identity::random().expect("a key"));
    let vault = vault(&place);
    let (file, raw) = (place.0.join("backup"), place.0.join("raw"));
    let to = key.recipient();
    let base = resident();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(time(|| {
            back_up(
                &Whole::of(&vault, &Proven::of_a_test()),
                &file,
                &To::Recipient(&to),
                "2026-11-21",
                &mut on,
            )
            .expect("a backup");
        }));
        theirs.push(time(|| {
            sealed.one_pass();
            flushed(&raw, &file);
        }));
    }
    if let (Some(base), Some(now)) = (base, resident()) {
        eprintln!(
            "backup: {} KiB more in memory afterwards",
            now.saturating_sub(base) / 1024
        );
    }
    told("backup", &mut ours, &mut theirs, PEER);
}

/// `restore`: 36,500 entries into a new vault.
pub(crate) fn restore() {
    let (place, sealed, key) = (Place::new(), Sealed::new(), Identity::random().expect("a key"));
    let (file, raw) = (place.0.join("backup"), place.0.join("raw"));
    let to = To::Recipient(&key.recipient());
    back_up(
        &Whole::of(&vault(&place), &Proven::of_a_test()),
        &file,
        &to,
        "2026-11-21",
        &mut on,
    )
    .expect("a backup");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let new = Place::new();
        ours.push(time(|| {
            let (file, with) = (file.as_path(), With::Identity(&key));
            let backup = Restoring { file, with };
            let made = restore_new(
                &new.0,
                None,
                &WorkingKeys::new(),
                PLAN,
                &backup,
                &mut as_it_stands,
                &mut on,
            );
            assert_eq!(made.expect("restored").1.added, ENTRIES + 1);
        }));
        theirs.push(time(|| {
            sealed.one_pass();
            flushed(&raw, &new.0.join("data"));
        }));
    }
    told("restore", &mut ours, &mut theirs, PEER);
}

/// `search`: a word in 36,500 entries. The slower of one that is in some and one that is in none.
pub(crate) fn search() {
    let (place, sealed) = (Place::new(), Sealed::new());
    let vault = vault(&place);
    let base = resident();
    let (mut some, mut none, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..3 * TURNS {
        for (word, (times, expected)) in WORDS.iter().zip([(&mut some, ENTRIES as usize / 100), (&mut none, 0)]) {
            times.push(time(|| {
                assert_eq!(vault.search(NOTE, word, usize::MAX).expect("searched").len(), expected);
            }));
        }
        theirs.push(time(|| sealed.one_pass()));
    }
    if let (Some(base), Some(now)) = (base, resident()) {
        eprintln!(
            "search: {} KiB more in memory afterwards",
            now.saturating_sub(base) / 1024
        );
    }
    let slower = if quantile(&mut some, 0.5) > quantile(&mut none, 0.5) {
        &mut some
    } else {
        &mut none
    };
    told("search", slower, &mut theirs, "one AEAD pass");
}

fn told(name: &str, ours: &mut [u64], theirs: &mut [u64], peer: &str) {
    let (ours, theirs) = (quantile(ours, 0.5), quantile(theirs, 0.5));
    tell(name, ours / 1_000_000.0, "ms", Some((peer, ours / theirs)));
}
