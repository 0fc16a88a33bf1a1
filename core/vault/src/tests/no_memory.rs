//! A phone that has no memory left for a guess, or for the words of a copy: it is said as that, nothing is counted, and the right
//! words open it later.
//!
//! In a process of its own, which the system gives no more than it needs: on Linux only.

use std::{io::Read, process::Command};

use stillpoint_age::{AgeError, Reader, To, With, Writer};

use crate::{Vault, VaultError, doubles::WorkingKeys};

use super::place::{NOW, Place, secret};

const CHILD: &str = "STILLPOINT_NO_MEMORY_TEST";
/// Addresses for the process, in KiB.
const MOST: &str = "1500000";
const MIB: usize = 1 << 20;

/// Runs the test called `name` in a process that is given little memory.
fn with_little_memory(name: &str) {
    let done = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MOST}; exec \"$0\" \"$@\"")])
        .arg(std::env::current_exe().unwrap())
        .args([&format!("tests::no_memory::{name}"), "--exact", "--ignored"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    assert!(said.contains("1 passed"), "{said}");
}

/// What `does` answers where no more than so many MiB are left at once.
fn where_little_is_left<T>(mib: usize, does: impl FnOnce() -> T) -> T {
    let all_of = |size: usize| -> Vec<Vec<u8>> {
        let block = || {
            let mut block = Vec::new();
            block.try_reserve_exact(size).ok().map(|()| block)
        };
        std::iter::from_fn(block).collect()
    };
    let large = all_of(16 * MIB);
    let mut small = all_of(MIB);
    small.truncate(small.len().saturating_sub(mib));
    let done = does();
    drop((large, small));
    done
}

#[test]
fn without_the_memory_for_a_guess_that_is_what_is_said_and_the_right_words_open_it_later() {
    with_little_memory("guesses_in_the_other_process");
}

#[test]
#[ignore = "the other process runs it"]
fn guesses_in_the_other_process() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let words = secret("open sesame");
    drop(Vault::create(place.path(), Some(&words), &keys).ok().unwrap());
    let mut vault = Vault::open(place.path()).ok().unwrap();
    // Room for everything but a guess, which takes 19 MiB at once. More often than wrong words may be tried without a wait.
    let tried: Vec<_> = where_little_is_left(8, || {
        (0..7).map(|_| vault.unlock(&words, &keys, NOW).map(drop)).collect()
    });
    assert_eq!(tried, vec![Err(VaultError::NoMemory); 7]);
    assert!(vault.unlock(&words, &keys, NOW).is_ok());
}

#[test]
fn without_the_memory_for_the_words_of_a_copy_that_is_what_is_said_and_they_open_it_later() {
    with_little_memory("a_copy_in_the_other_process");
}

#[test]
#[ignore = "the other process runs it"]
fn a_copy_in_the_other_process() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    /// They are stretched over 64 MiB.
    const WORK: u8 = 16;
    let words = b"sea stone";
    let written = || {
        let mut file = Vec::new();
        let writer = Writer::begin_with_work(&mut file, &To::Passphrase(words), WORK)?;
        writer.finish()?;
        Ok::<_, AgeError>(file)
    };
    let read = |mut file: &[u8]| {
        let mut plain = Vec::new();
        Reader::open(&mut file, &With::Passphrase(words))?.read_to_end(&mut plain)?;
        Ok::<_, AgeError>(plain)
    };
    let file = written().unwrap();
    let (opened, made) = where_little_is_left(16, || (read(&file), written()));
    assert!(matches!(opened, Err(AgeError::TooMuchWork)));
    assert!(matches!(made, Err(AgeError::TooMuchWork)));
    assert_eq!(read(&file).unwrap(), b"");
}
