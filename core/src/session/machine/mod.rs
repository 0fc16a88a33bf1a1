//! The session as a state machine. The laws it keeps:
//!
//! 1. One `pause` from any phase reaches Paused or Calm; one `stop` from any phase ends the session.
//! 2. From Paused, Together takes a yes from everyone, each given after the latest pause and after the settle time.
//! 3. No timer moves towards more.
//! 4. A check-in not answered by everyone leads to Slower and then to Paused. A late answer counts for nothing.
//! 5. A session that had begun wakes in Paused.
//! 6. The wish to pause is idempotent and commutes with everything.
//! 7. Nothing here knows who paused, or how often.
//! 8. More is always asked for, less never. (The ladder's own law, kept here by the questions.)

mod queries;
mod waiting;

use super::{
    answers::Everyone,
    offers::{Offers, Touch},
    phase::{Person, Phase, Rules, What},
    time::{Millis, Monotonic},
};

/// What the phone lets people feel. A small language that one can learn with eyes closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pulse {
    /// One long soft pulse: paused.
    Long,
    /// One short pulse: a question of any kind.
    Short,
    /// Two short pulses: slower.
    TwoShort,
}

/// A beginning that waits for its start marker to be durable. It stands for one question: whatever changes the question
/// makes it void.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Start {
    question: u32,
}

/// What was going on before a pause without a session, and what goes on after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Rest {
    Idle,
    Aftercare,
    Reflecting { author: Person, from_home: bool },
}

/// Where a check-in came from, and goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Pace {
    Together,
    Slower { by_silence: bool },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum State {
    Resting(Rest),
    Calm(Rest),
    Preparing {
        yes: Everyone,
    },
    Together {
        since: Monotonic,
    },
    CheckingIn {
        since: Monotonic,
        from: Pace,
        good: Everyone,
        agreed_time_passed: bool,
    },
    /// A step that somebody named: more takes everyone, after a breath.
    NextStep {
        since: Monotonic,
        yes: Everyone,
    },
    Slower {
        since: Monotonic,
        by_silence: bool,
        yes: Everyone,
    },
    Paused {
        since: Monotonic,
    },
    Regrouping {
        since: Monotonic,
        yes: Everyone,
        what: What,
    },
}

/// One evening, or none. Every method first lets the time pass that has passed, then looks whether the touch is offered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Session {
    rules: Rules,
    state: State,
    clock: Monotonic,
    /// Counts the questions, so that an answer says which one it is meant for.
    question: u32,
    /// Together has been entered in this session.
    begun: bool,
    /// Everyone said yes for the first time; the start marker is being written.
    starting: bool,
    /// The start marker could not be written.
    start_failed: bool,
    /// The first time together, from which the agreed length counts.
    first_together: Option<Monotonic>,
    /// Somebody has been asked about the agreed length already.
    length_asked: bool,
    /// When somebody last said "stay", or nobody answered, to a next step: another is not offered for a while.
    stayed: Option<Monotonic>,
    /// When somebody last said "not today": preparing is not offered for a while.
    not_today: Option<Monotonic>,
    /// How often "not yet" was said, or nobody answered, since they were together last: each makes a pause twice as long.
    not_yets: u8,
    /// While locked, nothing moves towards more.
    locked: bool,
    /// Nobody has seen it since then. Outside of a session it is no longer than now.
    unseen: Option<Monotonic>,
}

impl Session {
    /// Nothing is going on.
    #[must_use]
    pub const fn idle(rules: Rules, now: Monotonic) -> Self {
        Self {
            rules,
            state: State::Resting(Rest::Idle),
            clock: now,
            question: 0,
            begun: false,
            starting: false,
            start_failed: false,
            first_together: None,
            length_asked: false,
            stayed: None,
            not_today: None,
            not_yets: 0,
            locked: false,
            unseen: None,
        }
    }

    /// The app starts and finds the start marker of a session: it wakes up paused (law 5).
    #[must_use]
    pub const fn paused(rules: Rules, now: Monotonic) -> Self {
        Self {
            state: State::Paused { since: now },
            begun: true,
            ..Self::idle(rules, now)
        }
    }

    /// What was agreed. A running session keeps what it began with; one that woke up learns it here, at the unlock.
    pub const fn agree(&mut self, rules: Rules) {
        self.rules = rules;
    }

    /// Less was chosen in the middle of an evening, and holds in it from `now` on (law 8). What has waited long enough for less
    /// patience has waited long enough; a pause that comes of it begins now, and settles from now on.
    pub fn lessen(&mut self, rules: Rules, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        self.rules = rules;
        let felt = match self.state {
            State::Regrouping { since, .. } if since.after(rules.patience) <= now => self.back_to_paused(now),
            _ => felt,
        };
        self.pass(now).or(felt)
    }

    /// What was agreed.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The vault was locked or unlocked. While locked, no yes counts; pause, stop, slower and reflecting go on.
    pub const fn set_locked(&mut self, locked: bool) {
        self.locked = locked;
    }

    /// Somebody sees it, or nobody does any more. Out of sight for `patience`, what is going on pauses: a phone in a pocket, or in
    /// the other's hand, asks nobody and stops nobody.
    pub fn set_seen(&mut self, seen: bool, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        self.unseen = if seen { None } else { self.unseen.or(Some(now)) };
        felt
    }

    /// Someone asked to pause. Always allowed, from every phase, by anyone, with no reason (law 1).
    ///
    /// Clears every yes given so far: going on takes a fresh one from each person (law 2).
    pub fn pause(&mut self, now: Monotonic) -> Option<Pulse> {
        let _ = self.pass(now);
        self.state = match self.state {
            State::Resting(rest) | State::Calm(rest) => State::Calm(rest),
            _ => State::Paused { since: now },
        };
        self.starting = false;
        self.start_failed = false;
        Some(Pulse::Long)
    }

    /// Someone stops. Always allowed; the session ends (law 1). In Calm it leads back; where nothing runs it changes
    /// nothing.
    pub fn stop(&mut self, now: Monotonic) -> Option<Pulse> {
        let _ = self.pass(now);
        match self.state {
            State::Calm(rest) => self.state = State::Resting(rest),
            State::Resting(_) => {}
            _ => {
                *self = Self {
                    state: State::Resting(Rest::Aftercare),
                    question: self.question,
                    // Only a death forgets it.
                    stayed: self.stayed,
                    locked: self.locked,
                    ..Self::idle(self.rules, now)
                }
            }
        }
        None
    }

    /// Someone puts the app away at once, whatever goes on. What had begun is paused, with nothing to be felt; what had not
    /// is over.
    pub fn leave(&mut self, now: Monotonic) -> Option<Pulse> {
        let _ = self.pass(now);
        match self.state {
            State::Resting(_) => {}
            State::Calm(rest) => self.state = State::Resting(rest),
            State::Preparing { .. } => {
                self.ask();
                self.state = State::Resting(Rest::Idle);
            }
            _ => {
                self.ask();
                self.state = State::Paused { since: now };
            }
        }
        None
    }

    /// Someone wants it slower. Never asks.
    pub fn slower(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        match self.state {
            State::Together { .. } | State::CheckingIn { .. } | State::NextStep { .. } => self.enter_slower(now, false),
            _ => felt,
        }
    }

    /// Someone wants everyone to be asked about now (S67). Offered at any moment: it can only lead to less.
    pub fn ask_all(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        match self.state {
            State::Together { .. } => self.check_in(now, Pace::Together),
            State::Slower { by_silence, .. } => self.check_in(now, Pace::Slower { by_silence }),
            _ => felt,
        }
    }

    /// Someone would like a next step, and names it, so everyone is asked first (law 8). A yes counts once the buffer has passed
    /// (S26), and everyone's is needed: nobody answers alone for more.
    pub fn next_step(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if !self.may_next_step() {
            return felt;
        }
        self.ask();
        self.state = State::NextStep {
            since: now,
            yes: Everyone::NOBODY,
        };
        Some(Pulse::Short)
    }

    /// Someone wants it to stay as it is. Never asks, and another step is not offered for a while.
    pub fn stay(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if matches!(self.state, State::NextStep { .. }) {
            self.stayed = Some(now);
            self.enter_together(now);
        }
        felt
    }

    /// Not today, from anyone: it is over before it began, nothing follows, and it is not offered again for a while.
    pub fn not_today(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if matches!(self.state, State::Preparing { .. }) {
            self.ask();
            self.state = State::Resting(Rest::Idle);
            self.not_today = Some(now);
        }
        felt
    }

    /// An evening is being prepared.
    pub fn prepare(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if self.may_prepare() {
            self.ask();
            self.state = State::Preparing { yes: Everyone::NOBODY };
        }
        felt
    }

    /// `person` says yes to `question`, for themselves. An answer to an earlier question counts for nothing (law 4).
    pub fn yes(&mut self, person: Person, question: u32, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if self.locked || question != self.question || !self.rules.include(person) {
            return felt;
        }
        let rules = self.rules;
        let has_breathed = self.has_breathed();
        let complete = match &mut self.state {
            State::NextStep { .. } if !has_breathed => return felt,
            State::Preparing { yes }
            | State::NextStep { yes, .. }
            | State::Slower { yes, .. }
            | State::Regrouping { yes, .. } => {
                yes.answer(person, now);
                yes.complete(&rules)
            }
            _ => return felt,
        };
        self.start_failed = false;
        if complete && self.begun {
            self.enter_together(now);
        } else if complete {
            self.starting = true;
        }
        felt
    }

    /// The beginning that waits for its start marker, if one does. Write the marker, then call [`Session::started`].
    #[must_use]
    pub fn start(&self) -> Option<Start> {
        self.starting.then_some(Start {
            question: self.question,
        })
    }

    /// The start marker of `start` is durable, or could not be written. Only now, and only if nobody has paused, stopped
    /// or said "not yet" in the meantime and every yes still holds, they are together (laws 2 and 5).
    pub fn started(&mut self, start: Start, durable: bool, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if !self.starting || start.question != self.question {
            return felt;
        }
        self.starting = false;
        let rules = self.rules;
        if let State::Preparing { yes } | State::Regrouping { yes, .. } = &mut self.state {
            if !durable {
                *yes = Everyone::NOBODY;
                self.start_failed = true;
            } else if yes.complete(&rules) && !self.locked {
                self.enter_together(now);
            }
        }
        felt
    }

    /// `person` says "not yet". Preparing stays and every yes is cleared; Regrouping leads back to Paused.
    pub fn not_yet(&mut self, person: Person, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if !self.rules.include(person) {
            return felt;
        }
        match self.state {
            State::Preparing { .. } => {
                self.ask();
                self.state = State::Preparing { yes: Everyone::NOBODY };
                felt
            }
            State::Regrouping { .. } => self.back_to_paused(now),
            _ => felt,
        }
    }

    /// `person` says "still good" to `question`.
    pub fn still_good(&mut self, person: Person, question: u32, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        let State::CheckingIn { from, good, .. } = &mut self.state else {
            return felt;
        };
        if self.locked || question != self.question || !self.rules.include(person) {
            return felt;
        }
        good.answer(person, now);
        if !good.complete(&self.rules) && self.rules.answers_alone != Some(person) {
            return felt;
        }
        match *from {
            Pace::Together => {
                self.enter_together(now);
                felt
            }
            Pace::Slower { .. } => self.enter_slower(now, false),
        }
    }

    /// Asks whether to go on with `what`. Offered once the pause has settled; and while it is asked, for something else: then every
    /// yes so far was to something else, and the question waits no longer for it.
    pub fn go_on(&mut self, what: What, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        let since = match self.state {
            State::Paused { .. } if self.may_go_on() => now,
            State::Regrouping { since, what: other, .. } if other != what && !self.locked => since,
            _ => return felt,
        };
        self.ask();
        self.state = State::Regrouping {
            since,
            yes: Everyone::NOBODY,
            what,
        };
        felt
    }

    /// `person` reflects on the evening that has just ended.
    pub fn reflect(&mut self, person: Person, now: Monotonic) -> Option<Pulse> {
        self.open_reflection(person, Rest::Aftercare, false, now)
    }

    /// `person` takes up, from home, what they left open.
    pub fn take_up(&mut self, person: Person, now: Monotonic) -> Option<Pulse> {
        self.open_reflection(person, Rest::Idle, true, now)
    }

    fn open_reflection(&mut self, author: Person, from: Rest, from_home: bool, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if self.state == State::Resting(from) && self.rules.include(author) {
            self.state = State::Resting(Rest::Reflecting { author, from_home });
        }
        felt
    }

    /// That is enough. Leaves a reflection, the aftercare or the calm screen.
    pub fn finish(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        self.state = match self.state {
            State::Calm(rest) => State::Resting(rest),
            State::Resting(Rest::Reflecting { from_home: false, .. }) => State::Resting(Rest::Aftercare),
            State::Resting(_) => State::Resting(Rest::Idle),
            other => other,
        };
        felt
    }

    fn ask(&mut self) {
        self.question = self.question.wrapping_add(1);
        self.starting = false;
        self.start_failed = false;
    }

    fn enter_together(&mut self, now: Monotonic) {
        self.ask();
        self.begun = true;
        self.not_yets = 0;
        self.first_together.get_or_insert(now);
        self.state = State::Together { since: now };
    }

    fn enter_slower(&mut self, now: Monotonic, by_silence: bool) -> Option<Pulse> {
        self.ask();
        self.state = State::Slower {
            since: now,
            by_silence,
            yes: Everyone::NOBODY,
        };
        Some(Pulse::TwoShort)
    }

    fn enter_paused(&mut self, now: Monotonic) -> Option<Pulse> {
        self.ask();
        self.state = State::Paused { since: now };
        Some(Pulse::Long)
    }

    /// Somebody said "not yet", or nobody answered: paused again, and for twice as long.
    fn back_to_paused(&mut self, now: Monotonic) -> Option<Pulse> {
        self.not_yets = self.not_yets.saturating_add(1);
        self.enter_paused(now)
    }

    fn check_in(&mut self, now: Monotonic, from: Pace) -> Option<Pulse> {
        self.ask();
        let agreed_time_passed = self.length_ends().is_some_and(|ends| ends <= now);
        self.length_asked |= agreed_time_passed;
        self.state = State::CheckingIn {
            since: now,
            from,
            good: Everyone::NOBODY,
            agreed_time_passed,
        };
        Some(Pulse::Short)
    }
}
