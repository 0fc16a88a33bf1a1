//! What is in memory after locking, and after closing a compartment, as somebody sees it who can read all of it
//! (`/proc/self/mem`, so on Linux only).
//!
//! In a process of its own: what other tests leave behind is none of its business. What is looked for is kept only with
//! every bit turned, or the search would find itself.

use std::{fs::File, io::Read, ops::Range, os::unix::fs::FileExt, path::PathBuf, process::Command};

use zeroize::Zeroizing;

use crate::{Kind, Name, Owner, Secret, Vault, doubles::WorkingKeys};

use super::place::{NOW, Place};

const PLACE: &str = "STILLPOINT_MEMORY_TEST";
const KEY: [u8; 32] = [7; 32];
const PART: usize = 16;

/// Something that is looked for, with every bit turned.
struct Wanted {
    name: &'static str,
    sealed_anew: Vec<u8>,
}

impl Wanted {
    fn of(name: &'static str, bytes: &[u8]) -> Self {
        let sealed_anew = bytes.iter().map(|byte| !byte).collect();
        Self { name, sealed_anew }
    }

    /// Words like no others, which stand nowhere in this program.
    fn words(name: &'static str, seed: u8) -> Self {
        let sealed_anew =
            (0..48_u8).map(|at| !(b'a' + at.wrapping_mul(at).wrapping_add(at ^ seed).wrapping_mul(seed) % 26));
        Self {
            name,
            sealed_anew: sealed_anew.collect(),
        }
    }

    fn plain(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.sealed_anew.iter().map(|byte| !byte).collect())
    }

    fn secret(&self) -> Secret {
        Secret::new(String::from_utf8(self.plain().to_vec()).unwrap())
            .ok()
            .unwrap()
    }
}

fn words() -> [Wanted; 5] {
    [
        Wanted::words("a note", 3),
        Wanted::words("the plan", 5),
        Wanted::words("the secret", 7),
        Wanted::words("a private note", 11),
        Wanted::words("somebody's own secret", 13),
    ]
}

#[test]
fn after_closing_and_locking_no_key_and_nothing_that_was_read_is_in_memory() {
    let place = Place::new();
    let [note, plan, secret, private, own] = words();
    let keys = WorkingKeys::with_key(&KEY);
    let mut vault = Vault::create(place.path(), Some(&secret.secret()), &keys).ok().unwrap();
    vault.append(Kind(1), &note.plain()).unwrap();
    vault.put(Name(1), &plan.plain()).unwrap();
    vault
        .set_up_compartment(Owner::SECOND, &own.secret(), &keys, &[])
        .unwrap();
    vault.append_private(Owner::SECOND, Kind(1), &private.plain()).unwrap();
    drop(vault);
    let done = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "tests::memory::what_the_other_process_does",
            "--ignored",
            "--nocapture",
        ])
        .env(PLACE, place.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    assert!(said.contains("1 passed"), "{said}");
}

#[test]
#[ignore = "the other process runs it"]
fn what_the_other_process_does() {
    let Some(place) = std::env::var_os(PLACE).map(PathBuf::from) else {
        return;
    };
    let mut wanted: Vec<Wanted> = words().into();
    let mut vault = Vault::open(&place).ok().unwrap();
    let keys = WorkingKeys::with_key(&KEY);
    vault.unlock(&wanted[2].secret(), &keys, NOW).unwrap();
    vault.append(Kind(1), &wanted[0].plain()).unwrap();
    only_of_one(&mut vault, wanted.split_off(3), &keys);
    {
        let open = vault.open.as_ref().unwrap();
        for (name, key) in [
            ("the data key", &open.keys.data),
            ("the key of the records", &open.keys.record),
            ("the key of the tokens", &open.keys.token),
            ("the key of the head", &open.keys.head),
            ("the key of the rows", &open.keys.rows),
            ("the key of the slots", &open.keys.slots),
            ("the key of the inbox", open.inbox_secret.as_ref().unwrap()),
        ] {
            wanted.push(Wanted::of(name, key.bytes()));
        }
    }
    let notes = vault.newest(Kind(1), 9).unwrap();
    let plan = vault.get(Name(1)).unwrap().unwrap();
    let held = in_memory(&wanted);
    drop((notes, plan));
    vault.lock();
    let left = in_memory(&wanted);
    assert!(left.is_empty(), "after locking there is still {left:?}");
    // The control: while it was open, all of it was there, but the secret that had been typed.
    let named: Vec<_> = wanted
        .iter()
        .map(|wanted| wanted.name)
        .filter(|name| *name != "the secret")
        .collect();
    assert_eq!(held, named);
}

/// One compartment is opened, read, written to and closed, while the vault stays open.
fn only_of_one(vault: &mut Vault, mut wanted: Vec<Wanted>, keys: &WorkingKeys) {
    vault
        .open_compartment(Owner::SECOND, &wanted[1].secret(), keys, NOW)
        .unwrap();
    vault
        .append_private(Owner::SECOND, Kind(1), &wanted[0].plain())
        .unwrap();
    let open = vault.open.as_ref().unwrap();
    let key = open.compartments.key(Owner::SECOND).unwrap();
    wanted.push(Wanted::of("the key of a compartment", key.bytes()));
    let notes = vault.newest_private(Owner::SECOND, Kind(1), 9).unwrap();
    assert_eq!(notes.len(), 2);
    let held = in_memory(&wanted);
    drop(notes);
    vault.close_compartment(Owner::SECOND);
    let left = in_memory(&wanted);
    assert!(left.is_empty(), "after closing there is still {left:?}");
    // The control: while it was open, all of it was there, but the secret that had been typed.
    assert_eq!(held, ["a private note", "the key of a compartment"]);
}

/// What of `wanted` is in the memory of this process, whole or a half of it.
fn in_memory(wanted: &[Wanted]) -> Vec<&'static str> {
    let memory = File::open("/proc/self/mem").unwrap();
    let mut buffer = vec![0; 1 << 16];
    let own = buffer.as_ptr() as u64..buffer.as_ptr() as u64 + buffer.len() as u64;
    let mut found = vec![false; wanted.len()];
    for region in writable() {
        let mut at = region.start;
        while at < region.end {
            let length = buffer.len().min((region.end - at) as usize);
            let Ok(read) = memory.read_at(&mut buffer[..length], at) else {
                break;
            };
            for (wanted, found) in wanted.iter().zip(&mut found) {
                *found |= wanted.sealed_anew.chunks_exact(PART).any(|part| {
                    let sealed_anew = |offset: usize| (0..PART).all(|byte| buffer[offset + byte] == !part[byte]);
                    (0..read.saturating_sub(PART - 1)).any(|offset| {
                        buffer[offset] == !part[0] && !own.contains(&(at + offset as u64)) && sealed_anew(offset)
                    })
                });
            }
            // The next piece begins where a match could have been cut in two.
            at += if read == length && at + (read as u64) < region.end {
                read - PART + 1
            } else {
                read.max(1)
            } as u64;
        }
    }
    wanted
        .iter()
        .zip(found)
        .filter(|(_, found)| *found)
        .map(|(wanted, _)| wanted.name)
        .collect()
}

/// The regions of this process's memory that it can write to.
fn writable() -> Vec<Range<u64>> {
    let mut maps = String::new();
    File::open("/proc/self/maps")
        .unwrap()
        .read_to_string(&mut maps)
        .unwrap();
    let region = |line: &str| {
        let (range, rest) = line.split_once(' ')?;
        let (start, end) = range.split_once('-')?;
        let number = |hex| u64::from_str_radix(hex, 16).ok();
        rest.starts_with("rw").then_some(number(start)?..number(end)?)
    };
    maps.lines().filter_map(region).collect()
}
