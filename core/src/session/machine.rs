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

use super::{
    answers::Everyone,
    offers::{Offers, Touch},
    phase::{Person, Phase, Rules},
    time::Monotonic,
};

/// What the phone lets people feel. A small language that one can learn with eyes closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pulse {
    /// One long soft pulse: paused.
    Long,
    /// One short pulse: a check-in.
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
    Slower,
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
        /// Asked for by a touch, before a next step: more takes everyone, after a breath.
        before_next_step: bool,
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
    /// While locked, nothing moves towards more.
    locked: bool,
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
            locked: false,
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

    /// What was agreed.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The vault was locked or unlocked. While locked, no yes counts; pause, stop, slower and reflecting go on.
    pub const fn set_locked(&mut self, locked: bool) {
        self.locked = locked;
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
                    locked: self.locked,
                    ..Self::idle(self.rules, now)
                }
            }
        }
        None
    }

    /// Someone wants it slower. Never asks.
    pub fn slower(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        match self.state {
            State::Together { .. } | State::CheckingIn { .. } => self.enter_slower(now, false),
            _ => felt,
        }
    }

    /// Someone would like a next step, so everyone is asked first (law 8). Answers count once the buffer has passed (S26),
    /// and everyone's is needed: nobody answers alone for more.
    pub fn next_step(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        match self.state {
            State::Together { .. } if !self.locked => self.check_in(now, Pace::Together, true),
            _ => felt,
        }
    }

    /// An evening is being prepared.
    pub fn prepare(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if self.state == State::Resting(Rest::Idle) && !self.locked {
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
        let complete = match &mut self.state {
            State::Preparing { yes } | State::Slower { yes, .. } | State::Regrouping { yes, .. } => {
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
            State::Regrouping { .. } => self.enter_paused(now),
            _ => felt,
        }
    }

    /// `person` says "still good" to `question`.
    pub fn still_good(&mut self, person: Person, question: u32, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        let may = self.may_say_good();
        let State::CheckingIn {
            from,
            good,
            before_next_step,
            ..
        } = &mut self.state
        else {
            return felt;
        };
        if !may || question != self.question || !self.rules.include(person) {
            return felt;
        }
        good.answer(person, now);
        let answers_alone = self.rules.answers_alone == Some(person) && !*before_next_step;
        if !good.complete(&self.rules) && !answers_alone {
            return felt;
        }
        match *from {
            Pace::Together => {
                self.enter_together(now);
                felt
            }
            Pace::Slower => self.enter_slower(now, false),
        }
    }

    /// Asks whether to go on. Offered once the pause has settled.
    pub fn go_on(&mut self, now: Monotonic) -> Option<Pulse> {
        let felt = self.pass(now);
        if self.may_go_on() {
            self.ask();
            self.state = State::Regrouping {
                since: now,
                yes: Everyone::NOBODY,
            };
        }
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

    /// Lets the time pass. Time alone never moves towards more (law 3).
    pub fn tick(&mut self, now: Monotonic) -> Option<Pulse> {
        self.pass(now)
    }

    /// The phone was started anew, or its monotonic clock cannot be trusted: what had begun wakes in Paused (law 5).
    pub fn wake(&mut self, now: Monotonic) -> Option<Pulse> {
        let woken = if self.begun {
            Self::paused(self.rules, now)
        } else {
            Self::idle(self.rules, now)
        };
        *self = Self {
            question: self.question,
            locked: self.locked,
            ..woken
        };
        self.ask();
        self.begun.then_some(Pulse::Long)
    }

    /// Where the session is.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        match self.state {
            State::Resting(Rest::Idle) => Phase::Idle,
            State::Resting(Rest::Aftercare) => Phase::Aftercare,
            State::Resting(Rest::Reflecting { .. }) => Phase::Reflecting,
            State::Calm(_) => Phase::Calm,
            State::Preparing { .. } => Phase::Preparing,
            State::Together { .. } => Phase::Together,
            State::CheckingIn { .. } => Phase::CheckingIn,
            State::Slower { .. } => Phase::Slower,
            State::Paused { .. } => Phase::Paused,
            State::Regrouping { .. } => Phase::Regrouping,
        }
    }

    /// Which question is asked. Answers carry it back.
    #[must_use]
    pub const fn question(&self) -> u32 {
        self.question
    }

    /// Whether `person` has answered what is asked.
    #[must_use]
    pub const fn has_answered(&self, person: Person) -> bool {
        match &self.state {
            State::Preparing { yes } | State::Slower { yes, .. } | State::Regrouping { yes, .. } => {
                yes.of(person).is_some()
            }
            State::CheckingIn { good, .. } => good.of(person).is_some(),
            _ => false,
        }
    }

    /// Whether this check-in was asked for, before a next step.
    #[must_use]
    pub const fn is_before_next_step(&self) -> bool {
        matches!(
            self.state,
            State::CheckingIn {
                before_next_step: true,
                ..
            }
        )
    }

    /// Whether this check-in says that the agreed time has passed.
    #[must_use]
    pub const fn agreed_time_passed(&self) -> bool {
        matches!(
            self.state,
            State::CheckingIn {
                agreed_time_passed: true,
                ..
            }
        )
    }

    /// Whether the beginning could not be written down.
    #[must_use]
    pub const fn start_failed(&self) -> bool {
        self.start_failed
    }

    /// Whether together has been entered in this session: then its start marker stands, and a death wakes in Paused.
    #[must_use]
    pub const fn has_begun(&self) -> bool {
        self.begun
    }

    /// Who is reflecting, also behind a calm screen.
    #[must_use]
    pub const fn author(&self) -> Option<Person> {
        match self.state {
            State::Resting(Rest::Reflecting { author, .. }) | State::Calm(Rest::Reflecting { author, .. }) => {
                Some(author)
            }
            _ => None,
        }
    }

    /// The touches that do something now.
    #[must_use]
    pub fn offers(&self) -> Offers {
        let offers = Offers::default().with(Touch::Pause).with(Touch::Stop);
        let yes = if self.locked {
            offers
        } else {
            self.each(offers, Touch::Yes)
        };
        match self.state {
            State::Resting(Rest::Idle) if self.locked => offers,
            State::Resting(Rest::Idle) => offers.with(Touch::Prepare),
            State::Resting(Rest::Aftercare) => self.each(offers, Touch::Reflect).with(Touch::Finish),
            State::Resting(Rest::Reflecting { author, .. }) => offers
                .with_own(Touch::Answer, author)
                .with_own(Touch::Skip, author)
                .with(Touch::Finish),
            State::Calm(_) => offers.with(Touch::Finish),
            State::Preparing { .. } | State::Regrouping { .. } => self.each(yes, Touch::NotYet),
            State::Together { .. } if self.locked => offers.with(Touch::Slower),
            State::Together { .. } => offers.with(Touch::Slower).with(Touch::NextStep),
            State::CheckingIn { .. } if self.may_say_good() => self.each(offers, Touch::StillGood).with(Touch::Slower),
            State::CheckingIn { .. } => offers.with(Touch::Slower),
            State::Slower { .. } => yes,
            State::Paused { .. } if self.may_go_on() => offers.with(Touch::GoOn),
            State::Paused { .. } => offers,
        }
    }

    fn each(&self, offers: Offers, touch: Touch) -> Offers {
        let offers = offers.with_own(touch, Person::First);
        if self.rules.alone {
            offers
        } else {
            offers.with_own(touch, Person::Second)
        }
    }

    fn may_go_on(&self) -> bool {
        matches!(self.state, State::Paused { since } if !self.locked && self.clock >= since.after(self.rules.settle))
    }

    fn may_say_good(&self) -> bool {
        !self.locked && self.buffer_ends().is_none_or(|ends| self.clock >= ends)
    }

    /// When answers begin to count, where they do not at once.
    const fn buffer_ends(&self) -> Option<Monotonic> {
        match self.state {
            State::CheckingIn {
                since,
                before_next_step: true,
                ..
            } => Some(since.after(self.rules.buffer)),
            _ => None,
        }
    }

    /// When time alone changes something: call `tick` then.
    #[must_use]
    pub fn next_wake(&self) -> Option<Monotonic> {
        let lapse = match &self.state {
            State::Preparing { yes } | State::Slower { yes, .. } | State::Regrouping { yes, .. } => {
                yes.next_lapse(self.rules.patience)
            }
            State::Paused { since } => Some(since.after(self.rules.settle)).filter(|&settled| settled > self.clock),
            State::CheckingIn { .. } => self.buffer_ends().filter(|&ends| ends > self.clock),
            _ => None,
        };
        [self.due(), lapse].into_iter().flatten().min()
    }

    /// When the silence or the time of this phase is over. Every way leads towards less.
    fn due(&self) -> Option<Monotonic> {
        let Rules {
            check_in_every,
            patience,
            ..
        } = self.rules;
        match self.state {
            State::Together { since } => {
                let length = self.length_ends().filter(|&ends| ends > since);
                Some(since.after(check_in_every)).into_iter().chain(length).min()
            }
            State::Slower {
                since,
                by_silence: false,
                ..
            } => Some(since.after(check_in_every)),
            // Silence is counted from when there is something to say.
            State::CheckingIn { since, .. } => Some(self.buffer_ends().unwrap_or(since).after(patience)),
            State::Slower {
                since,
                by_silence: true,
                ..
            }
            | State::Regrouping { since, .. } => Some(since.after(patience)),
            State::Resting(_) | State::Calm(_) | State::Preparing { .. } | State::Paused { .. } => None,
        }
    }

    /// When the agreed length is over, unless somebody was asked already.
    fn length_ends(&self) -> Option<Monotonic> {
        if self.length_asked {
            return None;
        }
        self.first_together.map(|first| first.after(self.rules.length))
    }

    /// Lets the time pass until `now`, one silence after the other: a phone that slept wakes where the silence led.
    fn pass(&mut self, now: Monotonic) -> Option<Pulse> {
        if now < self.clock {
            return self.wake(now);
        }
        let mut felt = None;
        while let Some(at) = self.due().filter(|&at| at <= now) {
            felt = match self.state {
                State::Together { .. } => self.check_in(at, Pace::Together, false),
                State::Slower { by_silence: false, .. } => self.check_in(at, Pace::Slower, false),
                State::CheckingIn { .. } => self.enter_slower(at, true),
                _ => self.enter_paused(at),
            };
        }
        self.clock = now;
        let patience = self.rules.patience;
        if let State::Preparing { yes } | State::Slower { yes, .. } | State::Regrouping { yes, .. } = &mut self.state {
            yes.lapse(patience, now);
        }
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

    fn check_in(&mut self, now: Monotonic, from: Pace, before_next_step: bool) -> Option<Pulse> {
        self.ask();
        let agreed_time_passed = self.length_ends().is_some_and(|ends| ends <= now);
        self.length_asked |= agreed_time_passed;
        self.state = State::CheckingIn {
            since: now,
            from,
            good: Everyone::NOBODY,
            agreed_time_passed,
            before_next_step,
        };
        Some(Pulse::Short)
    }
}
