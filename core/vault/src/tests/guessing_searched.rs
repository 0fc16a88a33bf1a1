//! Every order of what a partner can do about guesses, searched: with the counts as they are kept, each way of counting that
//! was wrong once is found.

use std::collections::{BTreeSet, VecDeque};

use crate::ways::{
    attempts::{Attempts, SinceBoot},
    guesses::{Guesses, LockName},
};

/// What somebody closed, and what a copy brings beside it: of another phone, or with words that the partner knows.
const LOCKS: [LockName; 3] = [[1; 4], [2; 4], [3; 4]];
const OWN: usize = 0;
const ELSEWHERE: usize = 1;
const KNOWN: usize = 2;

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
}

#[derive(Clone)]
struct World {
    file: Guesses,
    phone: Guesses,
    /// The file as it was put aside.
    aside: Guesses,
    here: [bool; 3],
    clock_s: u64,
    /// How many wrong secrets were tried at what somebody closed.
    tried: u32,
}

#[derive(Clone, Copy, Debug)]
enum Move {
    Guess,
    GuessAndDie,
    OpenTheKnown,
    GiveUp,
    BringBack(usize),
    PutAside,
    PutBack,
    MakeAnewFromACopy,
    Wait,
}

const MOVES: [Move; 11] = [
    Move::Guess,
    Move::GuessAndDie,
    Move::OpenTheKnown,
    Move::GiveUp,
    Move::BringBack(OWN),
    Move::BringBack(ELSEWHERE),
    Move::BringBack(KNOWN),
    Move::PutAside,
    Move::PutBack,
    Move::MakeAnewFromACopy,
    Move::Wait,
];

impl World {
    fn new() -> Self {
        Self {
            file: Guesses::default(),
            phone: Guesses::default(),
            aside: Guesses::default(),
            here: [true, false, false],
            clock_s: 1_000,
            tried: 0,
        }
    }

    fn now(&self) -> SinceBoot {
        SinceBoot {
            boot_id: 1,
            monotonic_ms: self.clock_s * 1_000,
        }
    }

    fn name(lock: usize, rule: Rule) -> LockName {
        LOCKS[if rule == Rule::Pooled { OWN } else { lock }]
    }

    fn held(&self, lock: usize, rule: Rule) -> Attempts {
        let name = Self::name(lock, rule);
        let in_the_file = self.file.of(name);
        match rule {
            Rule::InTheFileAlone => in_the_file,
            _ => in_the_file.or_more(self.phone.of(name)),
        }
    }

    fn set(&mut self, lock: usize, attempts: Attempts, rule: Rule) {
        let name = Self::name(lock, rule);
        self.file.set(name, attempts, Guesses::MOST_IN_THE_FILE);
        self.phone.set(name, attempts, Guesses::MOST_ON_THE_PHONE);
    }

    /// Some words are tried at all that is here and need not wait.
    fn guess(&mut self, opens_the_known: bool, dies: bool, rule: Rule) {
        let now = self.now();
        let ready: Vec<_> = (0..LOCKS.len())
            .filter(|lock| self.here[*lock])
            .map(|lock| (lock, self.held(lock, rule)))
            .filter(|(_, held)| held.wait_s(now) == 0)
            .collect();
        if rule != Rule::CountedAfterwards || !dies {
            for (lock, held) in &ready {
                self.set(*lock, held.and_one(now), rule);
            }
        }
        self.tried += u32::from(ready.iter().any(|(lock, _)| *lock == OWN));
        if dies {
            return;
        }
        let is_in_trouble = |lock: usize| lock == ELSEWHERE;
        let opens = |lock: usize| lock == KNOWN && opens_the_known;
        for (lock, held) in &ready {
            if opens(*lock) {
                self.set(*lock, Attempts::default(), rule);
            } else if is_in_trouble(*lock)
                || rule == Rule::GivenBackByAnyTrouble && ready.iter().any(|(lock, _)| is_in_trouble(*lock))
            {
                self.set(*lock, *held, rule);
            }
        }
        if rule == Rule::ForgivenAll && ready.iter().any(|(lock, _)| opens(*lock)) {
            for lock in 0..LOCKS.len() {
                self.set(lock, Attempts::default(), rule);
            }
        }
    }

    fn after(mut self, step: Move, rule: Rule) -> Self {
        match step {
            Move::Guess => self.guess(false, false, rule),
            Move::GuessAndDie => self.guess(false, true, rule),
            Move::OpenTheKnown => {
                if self.here[KNOWN] {
                    self.guess(true, false, rule);
                    self.here[KNOWN] = self.held(KNOWN, rule).wait_s(self.now()) > 0;
                }
            }
            Move::GiveUp => {
                self.here = [false; 3];
                if rule == Rule::ForgottenWithTheLock {
                    (0..LOCKS.len()).for_each(|lock| self.set(lock, Attempts::default(), rule));
                }
            }
            Move::BringBack(lock) => self.here[lock] = true,
            Move::PutAside => self.aside = self.file.clone(),
            Move::PutBack => self.file = self.aside.clone(),
            Move::MakeAnewFromACopy => {
                let next = self.phone.for_the_next();
                (self.file, self.phone) = (Guesses::default(), next);
                self.here = [true, false, false];
            }
            Move::Wait => self.clock_s += 30,
        }
        self
    }

    /// What two orders that lead here have in common.
    fn seen(&self) -> Vec<u8> {
        let rest = (&self.aside, self.here, self.clock_s, self.tried);
        postcard::to_allocvec(&(&self.file, &self.phone, rest)).unwrap()
    }
}

/// At what somebody closed, no more than five wrong secrets are tried at one moment, and one more each time that one waited.
/// The moves that break this, if any do.
fn broken(rule: Rule) -> Option<Vec<Move>> {
    const DEEPEST: usize = 11;
    let mut seen = BTreeSet::from([World::new().seen()]);
    let mut waiting = VecDeque::from([(World::new(), Vec::new())]);
    while let Some((world, moves)) = waiting.pop_front() {
        for step in MOVES {
            let next = world.clone().after(step, rule);
            let waited = u32::try_from((next.clock_s - 1_000) / 30).unwrap();
            let moves = [moves.as_slice(), &[step]].concat();
            if next.tried > 5 + waited {
                return Some(moves);
            }
            if moves.len() < DEEPEST && waited <= 1 && seen.insert(next.seen()) {
                waiting.push_back((next, moves));
            }
        }
    }
    assert!(seen.len() > 1_000, "{} states are no search", seen.len());
    None
}

#[test]
fn in_no_order_of_moves_does_anybody_get_a_guess_back() {
    assert!(broken(Rule::AsItIs).is_none(), "{:?}", broken(Rule::AsItIs));
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
    ] {
        assert!(broken(rule).is_some(), "{rule:?}");
    }
}
