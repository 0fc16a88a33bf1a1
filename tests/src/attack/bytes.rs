//! What is done to the bytes of the file, below SQLite.

use std::fs;

use super::{
    Attack, Outcome,
    target::{Target, file},
};
use crate::{chance::Chance, place::Place};

const PAGE: usize = 4_096;
const FLIPS: usize = 2_000;
const MIXES: usize = 300;

/// The attacks, each as often as there are places for it.
///
/// # Panics
/// If the file cannot be read or written.
#[must_use]
pub fn all(target: &Target, seed: u64) -> Vec<Attack> {
    let read = |place: &Place| fs::read(file(place)).expect("the file of a vault");
    let (whole, older, foreign) = (read(&target.place), read(&target.older), read(&target.foreign));
    let judged = |bytes: &[u8]| target.attacked(|place| fs::write(file(place), bytes).expect("a file"));
    let mut chance = Chance(seed).split();
    let pages = || 0..whole.len() / PAGE;
    let with_page = |page: usize, from: &[u8]| {
        let mut bytes = whole.clone();
        let at = page * PAGE..(page + 1) * PAGE;
        if let Some(from) = from.get(at.clone()) {
            bytes[at].copy_from_slice(from);
        }
        judged(&bytes)
    };
    let row = |name: &str, done: String, outcomes: Vec<Outcome>| Attack {
        name: name.to_owned(),
        done,
        outcomes,
    };

    let flips = (0..FLIPS).map(|_| {
        let mut bytes = whole.clone();
        bytes[chance.index(whole.len())] ^= 1 << chance.below(8);
        judged(&bytes)
    });
    let flips = row(
        "a bit flipped",
        "one bit of the file, anywhere".to_owned(),
        flips.collect(),
    );
    let rubbish = pages().map(|page| {
        let rubbish: Vec<u8> = (0..whole.len()).map(|_| chance.number() as u8).collect();
        with_page(page, &rubbish)
    });
    let rubbish = row(
        "a page of rubbish",
        "each page of the file".to_owned(),
        rubbish.collect(),
    );
    let swaps = pages()
        .flat_map(|one| (0..one).map(move |other| (one, other)))
        .map(|(one, other)| {
            let mut bytes = whole.clone();
            let (front, back) = bytes.split_at_mut(one * PAGE);
            front[other * PAGE..(other + 1) * PAGE].swap_with_slice(&mut back[..PAGE]);
            judged(&bytes)
        });
    let swaps = row(
        "two pages swapped",
        "each two pages of the file".to_owned(),
        swaps.collect(),
    );
    let mixes = (0..MIXES).map(|_| {
        let mut bytes = whole.clone();
        for page in pages() {
            let at = page * PAGE..(page + 1) * PAGE;
            let from = [&whole, &older, &foreign][chance.below(3) as usize];
            if let Some(from) = from.get(at.clone()) {
                bytes[at].copy_from_slice(from);
            }
        }
        judged(&bytes)
    });
    let mixes = row(
        "pages of three files mixed",
        "each page of the file, of an older copy or of another vault".to_owned(),
        mixes.collect(),
    );
    let cuts = (0..whole.len()).step_by(512).chain([1, 99, whole.len() - 1]);
    let cuts = row(
        "the file cut short",
        "at every 512 bytes".to_owned(),
        cuts.map(|length| judged(&whole[..length])).collect(),
    );
    vec![
        flips,
        rubbish,
        swaps,
        mixes,
        cuts,
        row(
            "a page of an older copy",
            "each page by itself".to_owned(),
            pages().map(|page| with_page(page, &older)).collect(),
        ),
        row(
            "a page of another vault",
            "each page by itself".to_owned(),
            pages().map(|page| with_page(page, &foreign)).collect(),
        ),
        row(
            "another vault in its place",
            "the whole file of another vault".to_owned(),
            vec![judged(&foreign)],
        ),
        row(
            "the whole file rolled back",
            "the whole file of an older copy".to_owned(),
            vec![judged(&older)],
        ),
    ]
}
