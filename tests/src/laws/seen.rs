//! What an onlooker remembers, who sees only touches, times and phases, and knows nothing of how the session keeps them.

use stillpoint_core::session::{Millis, Monotonic, Person, Phase, Rules, What};

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
    /// How often a pause became twice as long: after each "not yet", by a touch or by silence.
    pub not_yets: u8,
    /// Each person's own yes: to what is asked, after the last pause, slower or not yet, and not lapsed.
    pub yes: [Option<Monotonic>; 2],
    /// A yes has just lapsed.
    pub lapsed: bool,
    /// With what going on is asked about.
    pub about: Option<What>,
    /// Each person's own "still good" to this check-in.
    pub good: [bool; 2],
    /// How long this check-in, or a next step, has been waiting.
    pub waiting: u64,
    /// When a next step was last answered with "stay", or by nobody, until another is offered again.
    pub stayed: Option<Monotonic>,
    /// How long it has been slower because nobody answered.
    pub silent: Option<u64>,
    /// For how long nobody has seen it, while something was going on.
    pub hidden: Option<u64>,
    /// It has just been out of sight for as long as one waits.
    pub out_of_sight: bool,
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

    /// Whether this check-in has been answered: by everyone, or by the pace-holder if that is enough.
    #[must_use]
    pub fn check_in_answered(&self, rules: &Rules) -> bool {
        let alone = rules.answers_alone;
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
        let asks = matches!(
            before,
            Phase::Preparing | Phase::NextStep | Phase::Slower | Phase::Regrouping
        );
        // A step is answered only after a breath.
        let has_breathed = before != Phase::NextStep || self.waiting >= rules.buffer.0;
        (self.lapsed, self.out_of_sight) = (false, false);
        match input {
            Input::Sees(true) => self.hidden = None,
            Input::Sees(false) => self.hidden = self.hidden.or(Some(0)),
            Input::Yes(person, Meant::ThisQuestion)
                if asks && has_breathed && !locked && takes_part(person, rules) && self.settling.is_none() =>
            {
                self.yes[person as usize] = Some(now);
            }
            Input::StillGood(person, Meant::ThisQuestion) if before == Phase::CheckingIn && !locked => {
                self.good[person as usize] = true;
            }
            Input::GoOn(what) if before == Phase::Regrouping && self.about != Some(what) && !locked => {
                self.yes = [None; 2];
                self.about = Some(what);
            }
            Input::NotYet(person)
                if matches!(before, Phase::Preparing | Phase::Regrouping) && takes_part(person, rules) =>
            {
                self.yes = [None; 2];
            }
            Input::MarkerFails { .. } if failed => self.yes = [None; 2],
            Input::Less => self.lapse(rules, now),
            Input::Passes(units) => self.time_passes(before, units, rules, now),
            _ => {}
        }
    }

    fn lapse(&mut self, rules: &Rules, now: Monotonic) {
        let given = self.yes;
        self.yes = given.map(|yes| yes.filter(|given| now < given.after(rules.patience)));
        self.lapsed = given != self.yes;
    }

    fn time_passes(&mut self, before: Phase, units: u64, rules: &Rules, now: Monotonic) {
        self.lapse(rules, now);
        let settle = Millis(rules.settle.0 << self.not_yets);
        self.settling = self.settling.filter(|paused| now < paused.after(settle));
        self.stayed = self.stayed.filter(|then| now < then.after(rules.after_stay));
        if matches!(before, Phase::CheckingIn | Phase::NextStep) {
            self.waiting += units;
        }
        self.silent = self.silent.map(|silent| silent + units);
        let goes_on = Self::in_a_session(before) && before != Phase::Preparing;
        self.hidden = self.hidden.map(|hidden| if goes_on { hidden + units } else { 0 });
        if self.hidden.is_some_and(|hidden| goes_on && hidden >= rules.patience.0) {
            (self.hidden, self.out_of_sight) = (None, true);
            if before == Phase::Paused {
                self.settling = Some(now).filter(|_| rules.settle.0 > 0);
            }
        }
    }

    /// The step from `before` to `after` was judged; what it has made obsolete is forgotten.
    pub(super) fn stepped(&mut self, before: Phase, input: Input, after: Phase, rules: &Rules, now: Monotonic) {
        let restarted = matches!(input, Input::Dies { .. } | Input::ClockBack | Input::Wake);
        if restarted || input == Input::Stop && Self::in_a_session(before) {
            self.hidden = None;
        }
        let out_of_sight = std::mem::take(&mut self.out_of_sight);
        if before == after && !restarted && !matches!(input, Input::Pause | Input::Leave) {
            return;
        }
        // Whoever answered, answered what was asked then.
        *self = Self {
            begun: self.begun,
            paused: self.paused,
            slowed: self.slowed,
            settling: self.settling,
            not_yets: self.not_yets,
            stayed: self.stayed,
            hidden: self.hidden,
            ..Self::default()
        };
        if let (Phase::Regrouping, Input::GoOn(what)) = (after, input) {
            self.about = Some(what);
        }
        let nobody_answered = after == Phase::Slower && matches!(input, Input::Passes(_));
        if before == Phase::NextStep && (input == Input::Stay || nobody_answered) {
            self.stayed = Some(now);
        }
        if restarted {
            self.stayed = None;
        }
        match after {
            Phase::Together => {
                (self.begun, self.paused, self.slowed) = (true, false, false);
                self.not_yets = 0;
            }
            Phase::Slower => {
                self.slowed = true;
                let by_time =
                    matches!(before, Phase::CheckingIn | Phase::NextStep) && matches!(input, Input::Passes(_));
                self.silent = by_time.then_some(0);
            }
            Phase::Paused => {
                // A session that wakes in Paused had begun, or its marker says so.
                self.begun |= restarted;
                self.paused = true;
                let refused = before == Phase::Regrouping
                    && !out_of_sight
                    && matches!(input, Input::NotYet(_) | Input::Passes(_) | Input::Less);
                if restarted {
                    self.not_yets = 0;
                } else if refused {
                    self.not_yets += 1;
                }
                self.settling = Some(now).filter(|_| rules.settle.0 > 0);
            }
            phase if !Self::in_a_session(phase) => {
                *self = Self {
                    stayed: self.stayed,
                    hidden: self.hidden,
                    ..Self::default()
                }
            }
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
