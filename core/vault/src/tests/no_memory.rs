//! A phone that has no memory left for a guess: it is said as that, nothing is counted, and the right words open it later.
//!
//! In a process of its own, which the system gives no more than it needs: on Linux only.

use std::process::Command;

use crate::{Vault, VaultError, doubles::WorkingKeys};

use super::place::{NOW, Place, secret};

const CHILD: &str = "STILLPOINT_NO_MEMORY_TEST";
/// Addresses for the process, in KiB.
const MOST: &str = "1500000";
const MIB: usize = 1 << 20;

#[test]
fn without_the_memory_for_a_guess_that_is_what_is_said_and_the_right_words_open_it_later() {
    let done = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MOST}; exec \"$0\" \"$@\"")])
        .arg(std::env::current_exe().unwrap())
        .args(["tests::no_memory::what_the_other_process_does", "--exact", "--ignored"])
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
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let words = secret("open sesame");
    drop(Vault::create(place.path(), Some(&words), &keys).ok().unwrap());
    let mut vault = Vault::open(place.path()).ok().unwrap();
    let large = all_of(16 * MIB);
    let mut small = all_of(MIB);
    // Room for everything but a guess, which takes 19 MiB at once.
    small.truncate(small.len().saturating_sub(8));
    // More often than wrong words may be tried without a wait.
    let tried: Vec<_> = (0..7).map(|_| vault.unlock(&words, &keys, NOW).map(drop)).collect();
    drop((large, small));
    assert_eq!(tried, vec![Err(VaultError::NoMemory); 7]);
    assert!(vault.unlock(&words, &keys, NOW).is_ok());
}
