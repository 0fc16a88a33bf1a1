//! How many wrong secrets were tried, at each lock by itself: as it is kept in the file, and on the phone.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Key, PublicKey, keyed_digest};

use crate::ways::attempts::Attempts;

/// By what a lock is known where guesses at it are counted. Whoever does not have the vault open learns nothing from it.
pub(crate) type LockName = [u8; 4];

/// The vault itself.
pub(crate) const THE_VAULT: LockName = [0; 4];

/// The compartment with this key, by what marks what is dropped in: that stays for the life of the vault.
pub(crate) fn name_of(public: PublicKey, writer: &Key) -> LockName {
    let [a, b, c, d, ..] = keyed_digest(writer, &[b"guesses at", &public.0]);
    [a, b, c, d]
}

/// Wrong secrets, counted for each lock by itself. Bounded: compartments that find no place share one count, which no right
/// secret lowers.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Guesses {
    vault: Attempts,
    compartments: Vec<(LockName, Attempts)>,
    rest: Attempts,
    /// The file once said that there were fewer than the phone remembers: somebody had put an older one there.
    pub(crate) were_set_back: bool,
}

impl Guesses {
    /// So many compartments have a place of their own in the file.
    pub(crate) const MOST_IN_THE_FILE: usize = 32;
    /// So many have one on the phone, which keeps no more than 256 bytes: what each of two has closed, and one that a backup
    /// brought.
    pub(crate) const MOST_ON_THE_PHONE: usize = 3;

    /// What is counted for `lock` alone; none if it has no place.
    pub(crate) fn listed(&self, lock: LockName) -> Option<Attempts> {
        if lock == THE_VAULT {
            return Some(self.vault);
        }
        let found = self.compartments.iter().find(|(name, _)| *name == lock);
        found.map(|(_, attempts)| *attempts)
    }

    /// What is counted for `lock`, alone or with the rest.
    pub(crate) fn of(&self, lock: LockName) -> Attempts {
        self.listed(lock).unwrap_or(self.rest)
    }

    /// From now on `attempts` are counted for `lock`. Nothing that is counted for others gets less.
    pub(crate) fn set(&mut self, lock: LockName, attempts: Attempts, most: usize) {
        if lock == THE_VAULT {
            self.vault = attempts;
        } else if let Some((_, known)) = self.compartments.iter_mut().find(|(name, _)| *name == lock) {
            *known = attempts;
        } else if attempts != self.rest {
            self.make_room(most);
            if self.compartments.len() < most {
                self.compartments.push((lock, attempts));
            } else {
                // Of as many, of two starts of the phone: what is counted now is the later.
                self.rest = attempts.or_more(self.rest);
            }
        }
        // What says what would be said without it needs no place.
        let rest = self.rest;
        self.compartments.retain(|(_, attempts)| *attempts != rest);
    }

    /// A lock of which nothing is held against anybody gives its place to one of which something is.
    fn make_room(&mut self, most: usize) {
        if self.compartments.len() >= most
            && let Some(place) = self.compartments.iter().position(|(_, attempts)| attempts.is_none())
        {
            self.compartments.remove(place);
        }
    }

    /// What a vault begins with that takes the place of the one in which this was counted: a compartment comes into it with a
    /// backup, and with the same secret.
    pub(crate) fn for_the_next(&self) -> Self {
        let each = self.compartments.iter();
        let most = each.fold(self.rest, |most, (_, attempts)| most.or_more(*attempts));
        Self {
            rest: most,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ways::attempts::SinceBoot;

    fn wrong(count: u32) -> Attempts {
        let now = SinceBoot {
            boot_id: 1,
            monotonic_ms: 1,
        };
        (0..count).fold(Attempts::default(), |attempts, _| attempts.and_one(now))
    }

    fn lock(number: u8) -> LockName {
        [number, 1, 1, 1]
    }

    #[test]
    fn each_lock_has_a_count_of_its_own_and_a_right_secret_forgives_that_alone() {
        let mut guesses = Guesses::default();
        guesses.set(lock(1), wrong(3), 4);
        guesses.set(lock(2), wrong(4), 4);
        guesses.set(lock(1), Attempts::default(), 4);
        assert_eq!([1, 2, 3].map(|number| guesses.of(lock(number))), [0, 4, 0].map(wrong));
    }

    #[test]
    fn however_many_locks_there_are_no_count_is_lost() {
        let mut guesses = Guesses::default();
        for number in 1..=9 {
            guesses.set(lock(number), wrong(u32::from(number)), 4);
        }
        for number in 1..=9 {
            let counted = guesses.of(lock(number));
            assert!(
                counted.or_more(wrong(u32::from(number))) == counted,
                "{number}: {counted:?}"
            );
        }
        // What shares a count is forgiven by nobody, and counts for what comes.
        guesses.set(lock(9), Attempts::default(), 4);
        assert_eq!([guesses.of(lock(9)), guesses.of(lock(50))], [wrong(9), wrong(9)]);
        // A lock whose secret was right has a place as soon as there is one, and is held to nothing there.
        guesses.set(lock(1), Attempts::default(), 4);
        assert_eq!(guesses.of(lock(1)), wrong(0));
        guesses.set(lock(50), wrong(10), 4);
        assert_eq!([guesses.of(lock(50)), guesses.of(lock(1))], [wrong(10), wrong(9)]);
    }

    #[test]
    fn a_vault_that_follows_holds_what_was_guessed_at_compartments_against_all_of_them() {
        let mut guesses = Guesses::default();
        guesses.set(THE_VAULT, wrong(7), 4);
        guesses.set(lock(1), wrong(5), 4);
        guesses.set(lock(2), wrong(2), 4);
        let next = guesses.for_the_next();
        assert_eq!(
            [next.of(THE_VAULT), next.of(lock(1)), next.of(lock(9))],
            [0, 5, 5].map(wrong)
        );
    }
}
