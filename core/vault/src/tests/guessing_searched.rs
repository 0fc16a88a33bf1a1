//! Every order of what a partner can do about guesses, searched: with the counts as they are kept, each way of counting that
//! was wrong once is found.
//!
//! The law is the promise itself, counted apart from all counts: of wrong secrets in a row, each one after the fifth is tried no
//! sooner after the one before than it costs, by a clock that nobody sets. A search goes through all orders of some moves; what
//! is held against whom and what comes of a guess is worked out by the vault's own functions.

use std::collections::{HashSet, VecDeque};

use crate::ways::{
    attempts::{Attempts, Ended, FREE, SinceBoot, WAITS_S},
    guesses::{Guesses, LockName, THE_VAULT},
};

/// The vault; what somebody closed in it; and what a copy brings beside that: of another phone, or with words that the partner
/// knows, and four more.
const LOCKS: [LockName; 8] = [THE_VAULT, [1; 4], [2; 4], [3; 4], [4; 4], [5; 4], [6; 4], [7; 4]];
const VAULT: usize = 0;
const OWN: usize = 1;
const ELSEWHERE: usize = 2;
const KNOWN: usize = 3;
const MORE: [usize; 4] = [4, 5, 6, 7];
/// At these nobody may get a guess back.
const KEPT: [usize; 2] = [VAULT, OWN];

/// How guesses are counted: as the vault does it, or wrongly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Rule {
    AsItIs,
    /// One count for all that was brought.
    Pooled,
    /// "No secret was tried", because at one lock none could be.
    GivenBackByAnyTrouble,
    /// A right secret forgives all.
    ForgivenAll,
    /// The phone is not asked.
    InTheFileAlone,
    /// What is given up takes its count along.
    ForgottenWithTheLock,
    /// Counted when it was wrong, not before.
    CountedAfterwards,
    /// A lock that has to give its place to another one takes its count along.
    ForgottenWithItsPlace,
    /// A right secret at a lock that has no place forgives all that have none.
    RestIsForgiven,
    /// A start of the phone is as good as a wait.
    CreditedByAStart,
    /// Of counts that are the same, of two starts of the phone, the one in the file stands, whichever waits longer.
    OfTwoStartsTheFiles,
    /// A copy brings what another phone counted, and that stands.
    CopyBringsItsCount,
    /// The next vault begins with nothing.
    ForgottenByTheNext,
}

/// A phone with a vault, and what really happened.
#[derive(Clone)]
struct World {
    file: Guesses,
    phone: Guesses,
    /// The file as it was put aside.
    aside: Guesses,
    here: [bool; LOCKS.len()],
    boot: u64,
    /// Since the phone was started, and since the world began.
    up_s: u64,
    clock_s: u64,
    /// Wrong secrets in a row at what is kept, and when the last was tried.
    tried: [(u32, u64); KEPT.len()],
    /// What another phone, to which the partner took a copy, counts for what was closed.
    other_phone: Attempts,
    broken: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Guess,
    GuessUntilOneWaits,
    GuessAndDie,
    GuessAtTheVault,
    GuessOnAnotherPhone,
    /// The partner opens what their copy brought.
    OpenTheKnown,
    /// Whose it is opens it.
    OwnerOpens,
    OpenTheVault,
    GiveUp,
    BringBack(usize),
    BringMany,
    PutAside,
    PutBack,
    MakeAnewFromACopy,
    Wait(u64),
    Start,
}

use Move::{
    BringBack, BringMany, GiveUp, Guess, GuessAndDie, GuessAtTheVault, GuessOnAnotherPhone, GuessUntilOneWaits,
    MakeAnewFromACopy, OpenTheKnown, OpenTheVault, OwnerOpens, PutAside, PutBack, Start, Wait,
};

/// Each search: its moves, and how many of them in a row.
const SEARCHES: [(&[Move], usize); 4] = [
    // What is brought, given up, put back and made anew.
    (
        &[
            Guess,
            GuessUntilOneWaits,
            GuessAndDie,
            OpenTheKnown,
            OwnerOpens,
            GiveUp,
            BringBack(OWN),
            BringBack(ELSEWHERE),
            BringBack(KNOWN),
            PutAside,
            PutBack,
            MakeAnewFromACopy,
            Wait(30),
        ],
        7,
    ),
    // Waits, and starts of the phone.
    (
        &[
            GuessUntilOneWaits,
            OwnerOpens,
            PutAside,
            PutBack,
            Wait(30),
            Wait(300),
            Start,
        ],
        8,
    ),
    // More locks than the phone has places for.
    (
        &[
            Guess,
            GuessUntilOneWaits,
            OpenTheKnown,
            OwnerOpens,
            GiveUp,
            BringBack(OWN),
            BringBack(KNOWN),
            BringMany,
            PutAside,
            PutBack,
            MakeAnewFromACopy,
            Wait(30),
        ],
        7,
    ),
    // The vault's own lock, and another phone.
    (
        &[
            Guess,
            GuessAtTheVault,
            GuessOnAnotherPhone,
            OpenTheVault,
            OwnerOpens,
            GiveUp,
            BringBack(OWN),
            PutAside,
            PutBack,
            Wait(30),
            Start,
        ],
        7,
    ),
];

const START_S: u64 = 1_000;

impl World {
    fn new() -> Self {
        let mut here = [false; LOCKS.len()];
        (here[VAULT], here[OWN]) = (true, true);
        Self {
            file: Guesses::default(),
            phone: Guesses::default(),
            aside: Guesses::default(),
            here,
            boot: 1,
            up_s: START_S,
            clock_s: START_S,
            tried: [(0, 0); KEPT.len()],
            other_phone: Attempts::default(),
            broken: false,
        }
    }

    const fn now(&self) -> SinceBoot {
        SinceBoot {
            boot_id: self.boot,
            monotonic_ms: self.up_s * 1_000,
        }
    }

    fn name(lock: usize, rule: Rule) -> LockName {
        LOCKS[if rule == Rule::Pooled && lock != VAULT {
            OWN
        } else {
            lock
        }]
    }

    /// What is held against somebody at `lock`.
    fn held(&self, lock: usize, rule: Rule) -> Attempts {
        let name = Self::name(lock, rule);
        let (in_the_file, noted) = (self.file.of(name), self.phone.of(name));
        match rule {
            Rule::InTheFileAlone => in_the_file,
            Rule::OfTwoStartsTheFiles => in_the_file.or_more(noted),
            _ => in_the_file.together_with(noted, self.now()),
        }
    }

    fn waits(&self, held: Attempts, rule: Rule) -> bool {
        let is_credited = rule == Rule::CreditedByAStart && held.boot_id != self.boot;
        !is_credited && held.wait_s(self.now()) > 0
    }

    fn note(&mut self, lock: usize, attempts: Attempts, rule: Rule) {
        let (name, most) = (Self::name(lock, rule), Guesses::MOST_ON_THE_PHONE);
        let has_no_place = self.phone.listed(name).is_none();
        if rule == Rule::ForgottenWithItsPlace && has_no_place {
            let places = || LOCKS[OWN..].iter().filter(|name| self.phone.listed(**name).is_some());
            if let (true, Some(first)) = (places().count() >= most, places().next().copied()) {
                let rest = self.phone.of([9; 4]);
                self.phone.set(first, rest, most);
            }
        }
        if rule == Rule::RestIsForgiven && has_no_place && attempts.is_none() {
            let listed = LOCKS.map(|name| (name, self.phone.listed(name)));
            self.phone = Guesses::default();
            for (name, attempts) in listed {
                self.phone.set(name, attempts.unwrap_or_default(), most);
            }
        }
        self.phone.set(name, attempts, most);
    }

    /// As the vault counts before a guess.
    fn count(&mut self, lock: usize, attempts: Attempts, rule: Rule) {
        self.file
            .set(Self::name(lock, rule), attempts, Guesses::MOST_IN_THE_FILE);
        self.note(lock, attempts, rule);
    }

    /// As the vault settles afterwards: the phone first, and what it still holds against somebody the file does, too.
    fn settle(&mut self, lock: usize, attempts: Attempts, rule: Rule) {
        let name = Self::name(lock, rule);
        self.note(lock, attempts, rule);
        let attempts = match rule {
            Rule::InTheFileAlone => attempts,
            _ => attempts.or_more(self.phone.of(name)),
        };
        self.file.set(name, attempts, Guesses::MOST_IN_THE_FILE);
    }

    /// A wrong secret is tried at what is kept.
    fn is_tried_at(&mut self, kept: usize) {
        let (count, last_s) = &mut self.tried[kept];
        if let Some(beyond) = count.checked_sub(FREE) {
            let cost_s = WAITS_S[(beyond as usize).min(WAITS_S.len() - 1)];
            self.broken |= self.clock_s - *last_s < cost_s;
        }
        (*count, *last_s) = (*count + 1, self.clock_s);
    }

    /// Some words, which open `opens`, are tried at all of `locks` that are here and need not wait.
    fn guess(&mut self, locks: &[usize], opens: &[usize], dies: bool, rule: Rule) {
        let ready: Vec<_> = locks
            .iter()
            .filter(|lock| self.here[**lock])
            .map(|lock| (*lock, self.held(*lock, rule)))
            .filter(|(_, held)| !self.waits(*held, rule))
            .collect();
        let now = self.now();
        if rule != Rule::CountedAfterwards || !dies {
            for (lock, held) in &ready {
                self.count(*lock, held.and_one(now), rule);
            }
        }
        for (kept, lock) in KEPT.into_iter().enumerate() {
            match ready.iter().any(|(other, _)| *other == lock) {
                true if opens.contains(&lock) => self.tried[kept] = (0, 0),
                true => self.is_tried_at(kept),
                false => {}
            }
        }
        if dies {
            return;
        }
        let is_in_trouble = |lock: usize| lock == ELSEWHERE;
        let any_trouble = rule == Rule::GivenBackByAnyTrouble && ready.iter().any(|(lock, _)| is_in_trouble(*lock));
        for (lock, held) in &ready {
            let ended = if opens.contains(lock) {
                Ended::Opened
            } else if is_in_trouble(*lock) || any_trouble {
                Ended::NotTried
            } else {
                Ended::Wrong
            };
            if let Some(attempts) = held.settled(ended) {
                self.settle(*lock, attempts, rule);
            }
        }
        if rule == Rule::ForgivenAll && ready.iter().any(|(lock, _)| opens.contains(lock)) {
            for lock in 0..LOCKS.len() {
                self.settle(lock, Attempts::default(), rule);
            }
        }
    }

    fn after(mut self, step: Move, rule: Rule) -> Self {
        // In the order in which they are counted what is somebody's own comes last: it is the one for which there is no place.
        let closed = [ELSEWHERE, KNOWN, MORE[0], MORE[1], MORE[2], MORE[3], OWN];
        match step {
            Guess => self.guess(&closed, &[], false, rule),
            GuessUntilOneWaits => {
                let is_free = |world: &Self| world.here[OWN] && !world.waits(world.held(OWN, rule), rule);
                for _ in 0..=FREE {
                    if is_free(&self) && !self.broken {
                        self.guess(&closed, &[], false, rule);
                    }
                }
            }
            GuessAndDie => self.guess(&closed, &[], true, rule),
            GuessAtTheVault => self.guess(&[VAULT], &[], false, rule),
            OpenTheVault => self.guess(&[VAULT], &[VAULT], false, rule),
            GuessOnAnotherPhone => self.other_phone = self.other_phone.and_one(self.now()),
            OwnerOpens => self.guess(&[OWN], &[OWN], false, rule),
            OpenTheKnown => {
                let known = [KNOWN, MORE[0], MORE[1], MORE[2], MORE[3]];
                let waiting = known.map(|lock| self.waits(self.held(lock, rule), rule));
                self.guess(&closed, &known, false, rule);
                // What opened is among what one keeps from now on.
                for (lock, waits) in known.into_iter().zip(waiting) {
                    self.here[lock] &= waits;
                }
            }
            GiveUp => {
                closed.into_iter().for_each(|lock| self.here[lock] = false);
                if rule == Rule::ForgottenWithTheLock {
                    for lock in closed {
                        self.settle(lock, Attempts::default(), rule);
                    }
                }
            }
            BringBack(lock) => {
                if rule == Rule::CopyBringsItsCount && !self.here[lock] {
                    self.settle(lock, self.other_phone, rule);
                }
                self.here[lock] = true;
            }
            BringMany => MORE.into_iter().for_each(|lock| self.here[lock] = true),
            PutAside => self.aside = self.file.clone(),
            PutBack => self.file = self.aside.clone(),
            MakeAnewFromACopy => {
                let next = match rule {
                    Rule::ForgottenByTheNext => Guesses::default(),
                    _ => self.phone.for_the_next(),
                };
                (self.file, self.phone) = (Guesses::default(), next);
                self.here = Self::new().here;
                // It opens with another secret.
                self.tried[0] = (0, 0);
            }
            Wait(seconds) => {
                self.up_s += seconds;
                self.clock_s += seconds;
            }
            Start => (self.boot, self.up_s) = (self.boot + 1, 0),
        }
        self
    }

    /// What two orders that lead here have in common.
    fn seen(&self) -> Vec<u8> {
        let rest = (&self.aside, self.here, self.boot, self.up_s, self.clock_s, self.tried);
        postcard::to_allocvec(&(&self.file, &self.phone, rest, self.other_phone)).unwrap()
    }
}

/// The moves that break the law, if any of `moves` in a row do, and how many states there were.
fn broken(rule: Rule, (moves, deepest): (&[Move], usize)) -> (Option<Vec<Move>>, usize) {
    let mut seen = HashSet::from([World::new().seen()]);
    let mut waiting = VecDeque::from([(World::new(), Vec::new())]);
    while let Some((world, done)) = waiting.pop_front() {
        for step in moves {
            let next = world.clone().after(*step, rule);
            let done = [done.as_slice(), &[*step]].concat();
            if next.broken {
                return (Some(done), seen.len());
            }
            if done.len() < deepest && seen.insert(next.seen()) {
                waiting.push_back((next, done));
            }
        }
    }
    (None, seen.len())
}

#[test]
fn in_no_order_of_moves_does_anybody_get_a_guess_back() {
    for (number, search) in SEARCHES.into_iter().enumerate() {
        let (found, states) = broken(Rule::AsItIs, search);
        assert!(found.is_none(), "{number}: {found:?}");
        assert!(states > 1_000, "{number}: {states} states are no search");
    }
}

#[test]
fn each_way_of_counting_that_gives_one_back_is_found() {
    for rule in [
        Rule::GivenBackByAnyTrouble,
        Rule::ForgivenAll,
        Rule::InTheFileAlone,
        Rule::ForgottenWithTheLock,
        Rule::CountedAfterwards,
        Rule::Pooled,
        Rule::ForgottenWithItsPlace,
        Rule::RestIsForgiven,
        Rule::CreditedByAStart,
        Rule::OfTwoStartsTheFiles,
        Rule::CopyBringsItsCount,
        Rule::ForgottenByTheNext,
    ] {
        let found = SEARCHES.into_iter().find_map(|search| broken(rule, search).0);
        assert!(found.is_some(), "{rule:?}");
    }
}
