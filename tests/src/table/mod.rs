//! "What each touch and each silence does", written down a second time and straight from the table, so that the session
//! has something to be compared with.
//!
//! Here what is offered decides what is accepted, and a yes is looked at when it is needed instead of being forgotten
//! when it lapses: two ways of saying the same rules, which have to agree at every step.

mod silence;
mod touches;

use stillpoint_core::session::{Millis, Monotonic, Person, Phase, Pulse, Rules, Touch, What};

/// An evening, as the table tells it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Table {
    rules: Rules,
    phase: Phase,
    /// When the phase was entered.
    since: Monotonic,
    /// How far the time has come.
    clock: Monotonic,
    /// Slower: entered by silence.
    by_silence: bool,
    /// This check-in was asked for while it was slower by silence.
    asked_in_silence: bool,
    /// Where a check-in or a calm screen came from.
    came_from: Option<Phase>,
    /// Each person's own yes or still good since the phase was entered, and when.
    said: [Option<Monotonic>; 2],
    /// Which question is asked.
    question: u32,
    /// Together has been entered in this session.
    entered: bool,
    /// The first time together.
    first_together: Option<Monotonic>,
    /// The agreed length has been spoken of.
    length_told: bool,
    /// This check-in speaks of it.
    tells_length: bool,
    /// With what going on is being asked about.
    about: Option<What>,
    /// How often "not yet" was said, or nobody answered, since they were together last.
    not_yets: u32,
    /// A next step was last answered with "stay", or by nobody.
    stayed: Option<Monotonic>,
    /// Somebody last said "not today".
    not_today: Option<Monotonic>,
    /// The question that everyone has said yes to for the first time, while its start marker is being written.
    beginning: Option<u32>,
    /// The beginning could not be written.
    not_saved: bool,
    /// Who reflects, and whether from home.
    author: Option<(Person, bool)>,
    locked: bool,
    /// Nobody has seen it since then; outside of a session, since now.
    hidden: Option<Monotonic>,
    felt: Option<Pulse>,
}

impl Table {
    /// Idle.
    #[must_use]
    pub fn idle(rules: Rules, now: Monotonic) -> Self {
        Self {
            rules,
            phase: Phase::Idle,
            since: now,
            clock: now,
            by_silence: false,
            asked_in_silence: false,
            came_from: None,
            said: [None; 2],
            question: 0,
            entered: false,
            first_together: None,
            length_told: false,
            tells_length: false,
            about: None,
            not_yets: 0,
            stayed: None,
            not_today: None,
            beginning: None,
            not_saved: false,
            author: None,
            locked: false,
            hidden: None,
            felt: None,
        }
    }

    /// "Together … regrouping, once together has been entered: the app dies": paused, settle anew.
    #[must_use]
    pub fn paused(rules: Rules, now: Monotonic) -> Self {
        Self {
            phase: Phase::Paused,
            entered: true,
            ..Self::idle(rules, now)
        }
    }

    /// The phase now.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Which question is asked, in this table's own count.
    #[must_use]
    pub fn question(&self) -> u32 {
        self.question
    }

    /// What was felt at the last input: the pulse of what was entered last.
    pub fn take_felt(&mut self) -> Option<Pulse> {
        self.felt.take()
    }

    /// The beginning that waits for its start marker.
    #[must_use]
    pub fn beginning(&self) -> Option<u32> {
        self.beginning
    }

    /// Whether the beginning could not be written, and the screen says so.
    #[must_use]
    pub fn not_saved(&self) -> bool {
        self.not_saved
    }

    /// Whether this check-in says that the agreed length has passed.
    #[must_use]
    pub fn tells_length(&self) -> bool {
        self.tells_length
    }

    /// Whether together has been entered in this session.
    #[must_use]
    pub fn entered(&self) -> bool {
        self.entered
    }

    /// With what going on is being asked about.
    #[must_use]
    pub fn about(&self) -> Option<What> {
        self.about
    }

    /// Who reflects, also behind a calm screen.
    #[must_use]
    pub fn author(&self) -> Option<Person> {
        self.author.map(|(person, _)| person)
    }

    /// What was agreed.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// "Less than now, chosen during a session (law 8), holds in it at once; more never does."
    pub fn agrees(&mut self, rules: Rules, now: Monotonic) {
        self.passes(now);
        self.rules = rules;
        if self.phase == Phase::Regrouping && self.has_lasted(rules.patience) {
            self.not_yet(now);
        }
    }

    /// Whether `touch` is offered, of `person` where it is a person's own.
    #[must_use]
    pub fn offers(&self, touch: Touch, person: Option<Person>) -> bool {
        let own = person.is_some_and(|person| self.takes_part(person));
        match touch {
            // "`pause` and `stop` are offered always."
            Touch::Pause | Touch::Stop => person.is_none(),
            // "`prepare`, `go_on` and every yes wait for the unlock."
            // "Not offered for an hour after `not_today`."
            Touch::Prepare => {
                let rests = self.is_recent(self.not_today, self.rules.after_not_today);
                person.is_none() && !self.locked && self.phase == Phase::Idle && !rests
            }
            Touch::GoOn => {
                let asks = self.phase == Phase::Regrouping || self.phase == Phase::Paused && self.settled();
                person.is_none() && !self.locked && asks
            }
            Touch::Yes => own && !self.locked && self.waits_for_yes() && self.has_breathed(),
            Touch::StillGood => own && !self.locked && self.phase == Phase::CheckingIn,
            // "Not offered for ten minutes after a `stay`, or after nobody answered one."
            Touch::NextStep => {
                let rests = self.is_recent(self.stayed, self.rules.after_stay);
                person.is_none() && !self.locked && self.phase == Phase::Together && !rests
            }
            Touch::Stay => person.is_none() && self.phase == Phase::NextStep,
            Touch::NotToday => person.is_none() && self.phase == Phase::Preparing,
            Touch::Ask => person.is_none() && matches!(self.phase, Phase::Together | Phase::Slower),
            Touch::NotYet => own && matches!(self.phase, Phase::Preparing | Phase::Regrouping),
            Touch::Slower => {
                person.is_none() && matches!(self.phase, Phase::Together | Phase::CheckingIn | Phase::NextStep)
            }
            Touch::Reflect => own && self.phase == Phase::Aftercare,
            Touch::Answer | Touch::Skip => self.phase == Phase::Reflecting && own && person == self.author(),
            Touch::Finish => {
                person.is_none() && matches!(self.phase, Phase::Aftercare | Phase::Reflecting | Phase::Calm)
            }
        }
    }

    /// Whether `person`'s yes or still good is there.
    #[must_use]
    pub fn has_said(&self, person: Person) -> bool {
        // "A yes lapses `patience` after it was given."
        self.said[person as usize].is_some_and(|given| self.clock < given.after(self.rules.patience))
    }

    /// *Everyone* is every person of the session (one, when alone).
    fn everyone_said(&self) -> bool {
        [Person::First, Person::Second]
            .into_iter()
            .all(|person| !self.takes_part(person) || self.has_said(person))
    }

    fn takes_part(&self, person: Person) -> bool {
        person == Person::First || !self.rules.alone
    }

    fn waits_for_yes(&self) -> bool {
        matches!(
            self.phase,
            Phase::Preparing | Phase::NextStep | Phase::Slower | Phase::Regrouping
        )
    }

    fn settled(&self) -> bool {
        self.has_lasted(self.settle())
    }

    /// "Each time twice as long as the time before, until together is entered or it ends."
    fn settle(&self) -> Millis {
        Millis((0..self.not_yets).fold(self.rules.settle.0, |settle, _| settle.saturating_mul(2)))
    }

    fn is_recent(&self, then: Option<Monotonic>, long: Millis) -> bool {
        then.is_some_and(|then| self.clock < then.after(long))
    }

    /// "`yes` of everyone to that step, offered once `buffer` has passed."
    fn has_breathed(&self) -> bool {
        self.phase != Phase::NextStep || self.has_lasted(self.rules.buffer)
    }

    fn has_lasted(&self, duration: Millis) -> bool {
        self.clock >= self.since.after(duration)
    }

    /// A phase is entered: what was said before counts for nothing, and people feel it.
    fn enter(&mut self, phase: Phase, at: Monotonic) {
        self.phase = phase;
        self.since = at;
        self.by_silence = false;
        self.asked_in_silence = false;
        self.came_from = None;
        self.tells_length = false;
        self.about = None;
        if phase == Phase::Together || matches!(phase, Phase::Idle | Phase::Aftercare) {
            self.not_yets = 0;
        }
        self.ask_anew();
        self.felt = match phase {
            Phase::Paused | Phase::Calm => Some(Pulse::Long),
            Phase::CheckingIn | Phase::NextStep => Some(Pulse::Short),
            Phase::Slower => Some(Pulse::TwoShort),
            _ => self.felt,
        };
    }

    fn ask_anew(&mut self) {
        self.said = [None; 2];
        self.question += 1;
        self.beginning = None;
        self.not_saved = false;
    }
}
