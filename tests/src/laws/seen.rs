//! What an onlooker remembers, who sees only touches, times and phases, and knows nothing of how the session keeps them.

use stillpoint_core::session::{Monotonic, Person, Phase, Rules};

use super::{Input, Meant};

/// What was seen so far, as far as a law depends on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Seen {
    /// Together has been entered in this session.
    pub begun: bool,
    /// There was a pause since they were together last.
    pub paused: bool,
    /// It became slower since they were together last.
    pub slowed: bool,
    /// The last pause, until it has settled.
    settling: Option<Monotonic>,
    /// Each person's own yes: to what is asked, after the last pause, slower or not yet, and not lapsed.
    pub yes: [Option<Monotonic>; 2],
    /// A yes has just lapsed.
    pub lapsed: bool,
    /// Each person's own "still good" to this check-in.
    pub good: [bool; 2],
    /// This check-in was asked for, before a next step.
    pub next_step: bool,
    /// How long this check-in has been waiting.
    pub waiting: u64,
    /// How long it has been slower because nobody answered.
    pub silent: Option<u64>,
}

impl Seen {
    /// Preparing … regrouping.
    #[must_use]
    pub fn in_a_session(phase: Phase) -> bool {
        !matches!(phase, Phase::Idle | Phase::Aftercare | Phase::Reflecting | Phase::Calm)
    }

    /// Whether everyone's own yes is there.
    #[must_use]
    pub fn everyone_said_yes(&self, rules: &Rules) -> bool {
        people(rules).all(|person| self.yes[person as usize].is_some())
    }

    /// Whether this check-in has been answered: by everyone, or by the pace-holder if that is enough. For a next step it
    /// never is.
    #[must_use]
    pub fn check_in_answered(&self, rules: &Rules) -> bool {
        let alone = rules.answers_alone.filter(|_| !self.next_step);
        people(rules).all(|person| self.good[person as usize]) || alone.is_some_and(|person| self.good[person as usize])
    }

    /// A person, or time, did `input`. `failed`: a beginning was waiting for the marker whose failure this may report.
    pub(super) fn touched(
        &mut self,
        before: Phase,
        input: Input,
        failed: bool,
        locked: bool,
        rules: &Rules,
        now: Monotonic,
    ) {
        let asks = matches!(before, Phase::Preparing | Phase::Slower | Phase::Regrouping);
        self.lapsed = false;
        match input {
            Input::Yes(person, Meant::ThisQuestion)
                if asks && !locked && takes_part(person, rules) && self.settling.is_none() =>
            {
                self.yes[person as usize] = Some(now);
            }
            // Before a next step, only after a breath.
            Input::StillGood(person, Meant::ThisQuestion)
                if before == Phase::CheckingIn && !locked && self.waiting >= self.breath(rules) =>
            {
                self.good[person as usize] = true;
            }
            Input::NotYet(person) if asks && before != Phase::Slower && takes_part(person, rules) => {
                self.yes = [None; 2];
            }
            Input::MarkerFails { .. } if failed => self.yes = [None; 2],
            Input::Passes(units) => self.time_passes(before, units, rules, now),
            _ => {}
        }
    }

    /// How long a question stands before answers count.
    pub(super) fn breath(&self, rules: &Rules) -> u64 {
        if self.next_step { rules.buffer.0 } else { 0 }
    }

    fn time_passes(&mut self, before: Phase, units: u64, rules: &Rules, now: Monotonic) {
        let given = self.yes;
        self.yes = given.map(|yes| yes.filter(|given| now < given.after(rules.patience)));
        self.lapsed = given != self.yes;
        self.settling = self.settling.filter(|paused| now < paused.after(rules.settle));
        if before == Phase::CheckingIn {
            self.waiting += units;
        }
        self.silent = self.silent.map(|silent| silent + units);
    }

    /// The step from `before` to `after` was judged; what it has made obsolete is forgotten.
    pub(super) fn stepped(&mut self, before: Phase, input: Input, after: Phase, rules: &Rules, now: Monotonic) {
        let restarted = matches!(input, Input::Dies { .. } | Input::ClockBack | Input::Wake);
        if before == after && !restarted && !matches!(input, Input::Pause | Input::Leave) {
            return;
        }
        // Whoever answered, answered what was asked then.
        *self = Self {
            begun: self.begun,
            paused: self.paused,
            slowed: self.slowed,
            settling: self.settling,
            ..Self::default()
        };
        self.next_step = after == Phase::CheckingIn && input == Input::NextStep;
        match after {
            Phase::Together => {
                (self.begun, self.paused, self.slowed) = (true, false, false);
            }
            Phase::Slower => {
                self.slowed = true;
                let by_time = before == Phase::CheckingIn && matches!(input, Input::Passes(_));
                self.silent = by_time.then_some(0);
            }
            Phase::Paused => {
                // A session that wakes in Paused had begun, or its marker says so.
                self.begun |= restarted;
                self.paused = true;
                self.settling = Some(now).filter(|_| rules.settle.0 > 0);
            }
            phase if !Self::in_a_session(phase) => *self = Self::default(),
            _ => {}
        }
    }
}

/// Everyone of the session.
pub(super) fn people(rules: &Rules) -> impl Iterator<Item = Person> + use<> {
    let alone = rules.alone;
    [Person::First, Person::Second]
        .into_iter()
        .take(if alone { 1 } else { 2 })
}

fn takes_part(person: Person, rules: &Rules) -> bool {
    !(rules.alone && person == Person::Second)
}
