//! A phone that has no memory left for the words of a copy: it is said as that, and the same words open it later.
//!
//! In a process of its own, which the system gives no more than it needs.
#![cfg(all(target_os = "linux", not(miri)))]
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

use std::{io::Read, process::Command};

use stillpoint_age::{AgeError, Reader, To, With, Writer};

const CHILD: &str = "STILLPOINT_NO_MEMORY_TEST";
/// Addresses for the process, in KiB.
const MOST: &str = "1500000";
const MIB: usize = 1 << 20;
const WORDS: &[u8] = b"sea stone";
/// 64 MiB.
const WORK: u8 = 16;

#[test]
fn without_the_memory_for_the_words_of_a_copy_that_is_what_is_said_and_they_open_it_later() {
    let done = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MOST}; exec \"$0\" \"$@\"")])
        .arg(std::env::current_exe().unwrap())
        .args(["what_the_other_process_does", "--exact", "--ignored"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    assert!(said.contains("1 passed"), "{said}");
}

/// Blocks of this size, as many as there are.
fn all_of(size: usize) -> Vec<Vec<u8>> {
    let block = || {
        let mut block = Vec::new();
        block.try_reserve_exact(size).ok().map(|()| block)
    };
    std::iter::from_fn(block).collect()
}

#[test]
#[ignore = "the other process runs it"]
fn what_the_other_process_does() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    let written = || {
        let mut file = Vec::new();
        let writer = Writer::begin_with_work(&mut file, &To::Passphrase(WORDS), WORK)?;
        writer.finish()?;
        Ok::<_, AgeError>(file)
    };
    let read = |mut file: &[u8]| {
        let mut plain = Vec::new();
        Reader::open(&mut file, &With::Passphrase(WORDS))?.read_to_end(&mut plain)?;
        Ok::<_, AgeError>(plain)
    };
    let file = written().unwrap();
    let large = all_of(16 * MIB);
    let mut small = all_of(MIB);
    // Room for everything but the words.
    small.truncate(small.len().saturating_sub(16));
    let (opened, made) = (read(&file), written());
    drop((large, small));
    assert!(matches!(opened, Err(AgeError::TooMuchWork)));
    assert!(matches!(made, Err(AgeError::TooMuchWork)));
    assert_eq!(read(&file).unwrap(), b"");
}
