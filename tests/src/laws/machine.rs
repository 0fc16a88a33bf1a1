//! The session under test, and perhaps a fault in front of it.

use std::hash::{Hash, Hasher};

use stillpoint_core::session::{Monotonic, Person, Pulse, Rules, Session, Start, What};

/// Everything that the app does to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Pause,
    Stop,
    Leave,
    Slower,
    Prepare,
    GoOn(What),
    Stay,
    NotToday,
    Finish,
    NextStep,
    Ask,
    Reflect(Person),
    TakeUp(Person),
    NotYet(Person),
    Yes(Person, u32),
    StillGood(Person, u32),
    Tick,
    Wake,
    Locked(bool),
    /// Somebody sees it, or nobody does.
    Sees(bool),
    Started(Start, bool),
    /// Less was chosen: this holds from here on.
    Agree(Rules),
    /// The app starts, and finds a start marker or none.
    Awakes {
        marker: bool,
    },
}

/// What stands in front of a faulty session: it sees each action first. Production code stays as it is.
pub type Fault = fn(&mut Machine, Action, Monotonic) -> Option<Pulse>;

/// A session, and perhaps one fault.
#[derive(Debug, Clone)]
pub struct Machine {
    /// The session itself.
    pub session: Session,
    /// What a fault remembers. Zero without one.
    pub memory: u8,
    /// The rules of this evening.
    pub rules: Rules,
    locked: bool,
    fault: Option<Fault>,
}

impl Machine {
    /// Nothing is going on.
    #[must_use]
    pub fn idle(rules: Rules, now: Monotonic, fault: Option<Fault>) -> Self {
        Self {
            session: Session::idle(rules, now),
            memory: 0,
            rules,
            locked: false,
            fault,
        }
    }

    /// Whether the vault is locked.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.locked
    }

    /// Does `action`, through the fault if there is one.
    pub fn act(&mut self, action: Action, now: Monotonic) -> Option<Pulse> {
        match self.fault {
            Some(fault) => fault(self, action, now),
            None => self.properly(action, now),
        }
    }

    /// Does `action` as the session does it.
    pub fn properly(&mut self, action: Action, now: Monotonic) -> Option<Pulse> {
        let session = &mut self.session;
        match action {
            Action::Pause => session.pause(now),
            Action::Stop => session.stop(now),
            Action::Leave => session.leave(now),
            Action::Slower => session.slower(now),
            Action::Prepare => session.prepare(now),
            Action::GoOn(what) => session.go_on(what, now),
            Action::Stay => session.stay(now),
            Action::NotToday => session.not_today(now),
            Action::Finish => session.finish(now),
            Action::NextStep => session.next_step(now),
            Action::Ask => session.ask_all(now),
            Action::Reflect(person) => session.reflect(person, now),
            Action::TakeUp(person) => session.take_up(person, now),
            Action::NotYet(person) => session.not_yet(person, now),
            Action::Yes(person, question) => session.yes(person, question, now),
            Action::StillGood(person, question) => session.still_good(person, question, now),
            Action::Tick => session.tick(now),
            Action::Sees(seen) => session.set_seen(seen, now),
            Action::Wake => session.wake(now),
            Action::Started(start, durable) => session.started(start, durable, now),
            Action::Locked(locked) => {
                session.set_locked(locked);
                self.locked = locked;
                None
            }
            Action::Agree(rules) => {
                self.rules = rules;
                session.lessen(rules, now)
            }
            Action::Awakes { marker } => {
                let rules = self.rules;
                *session = if marker {
                    Session::paused(rules, now)
                } else {
                    Session::idle(rules, now)
                };
                None
            }
        }
    }
}

/// Two machines are equal in what their fingerprint hears.
impl PartialEq for Machine {
    fn eq(&self, other: &Self) -> bool {
        self.session == other.session && self.memory == other.memory
    }
}

impl Hash for Machine {
    fn hash<H: Hasher>(&self, hears: &mut H) {
        self.session.hash(hears);
        self.memory.hash(hears);
    }
}
