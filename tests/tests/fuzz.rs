//! What the fuzzers kept is replayed, with many neighbours of each: what was once mended stays mended.

use std::{
    fs,
    panic::catch_unwind,
    path::{Path, PathBuf},
};

use stillpoint_tests::{
    chance::Chance,
    fuzz::{TARGETS, run},
};

#[test]
fn nothing_that_was_kept_and_nothing_near_it_does_any_harm() {
    let mut chance = Chance(1);
    for (target, _) in TARGETS {
        let folder = corpus().join(target);
        let kept: Vec<Vec<u8>> = fs::read_dir(&folder)
            .unwrap_or_else(|why| panic!("{}: {why}", folder.display()))
            .map(|entry| fs::read(entry.unwrap().path()).unwrap())
            .collect();
        assert!(!kept.is_empty(), "{target} has a corpus");
        let runs = match target {
            // A phone of its own each time, and a secret that is stretched.
            "calls" => 30,
            "vault_file" | "touches" | "texts" => 120,
            // What reads well is taken into two vaults.
            "backup" => 1_200,
            _ => 6_000,
        };
        let neighbours = runs / kept.len();
        for bytes in &kept {
            run(target, bytes);
            for _ in 0..neighbours {
                run(target, &near(bytes, &mut chance));
            }
        }
        println!("{target}: {} kept, {neighbours} neighbours of each", kept.len());
    }
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

/// `bytes` with a few changes: flipped, taken away, doubled.
fn near(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut near = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let at = usize::try_from(chance.below(near.len() as u64 + 1)).unwrap();
        let any = chance.number().to_le_bytes();
        match chance.below(4) {
            0 if at < near.len() => near[at] ^= 1 << (any[0] % 8),
            1 if at < near.len() => near.truncate(at),
            2 => near.splice(at..at, any).for_each(drop),
            _ if at < near.len() => near[at] = any[0],
            _ => near.extend_from_within(..near.len().min(40)),
        }
    }
    near
}

#[test]
fn a_reader_that_trusts_what_it_reads_would_be_found() {
    // The control: a target with a defect, and the same neighbours.
    let trusting = |bytes: &[u8]| {
        let length = usize::from(bytes[3]);
        bytes[7..7 + length].to_vec()
    };
    let kept = fs::read(corpus().join("record/entry")).unwrap();
    let mut chance = Chance(1);
    let mut neighbours = (0..1_000).map(|_| near(&kept, &mut chance));
    let found = neighbours.any(|bytes| catch_unwind(|| trusting(&bytes)).is_err());
    assert!(trusting(&kept) == b"words" && found);
}
