//! A session with everything around it: its disk, its clock, the table to compare it with, and what an onlooker saw.

use std::hash::Hash;

use stillpoint_core::session::{Millis, Monotonic, Person, Phase, Pulse, Rules, Session, Start, Touch, What};

use super::{Action, Fault, Fingerprint, MORNING, Machine, Seen};
use crate::table::Table;

/// Which question a person means with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    ThisQuestion,
    TheOneBefore,
}

/// Everything that can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
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
    Yes(Person, Meant),
    StillGood(Person, Meant),
    Locked(bool),
    /// Less is chosen, where that can be read: of every limit at once.
    Less,
    /// Somebody sees it, or nobody does any more.
    Sees(bool),
    /// So much time passes, and the core is called only at its end.
    Passes(u64),
    /// The monotonic clock goes back by one.
    ClockBack,
    Wake,
    /// The disk, in the order in which its writer works: a start marker is written, reaches the disk, is reported.
    MarkerBegins,
    MarkerLands,
    MarkerReported,
    /// The write fails; a marker may be on the disk all the same.
    MarkerFails {
        left_behind: bool,
    },
    /// After a stop, the marker is taken from the disk, or cannot be.
    MarkerCleared {
        works: bool,
    },
    /// The process ends without warning and is started again.
    Dies {
        locked: bool,
    },
}

/// The start marker, as it stands on the disk, and what its writer still has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Disk {
    /// The marker is durable.
    pub marker: bool,
    writing: Option<Writing>,
    clearing: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Writing {
    start: Start,
    landed: bool,
}

/// One state of everything.
#[derive(Debug, Clone)]
pub struct World {
    pub machine: Machine,
    /// None where the laws alone shall notice a fault.
    pub table: Option<Table>,
    pub disk: Disk,
    pub seen: Seen,
    pub now: Monotonic,
    pub locked: bool,
    /// What was felt at the last input.
    pub felt: Option<Pulse>,
    /// After so many "not yet" in a row, nothing is looked at any more.
    not_yets: u8,
    /// The table's own name for the beginning that is being written.
    table_began: Option<u32>,
}

/// Less than `rules` in every limit, in the small times of a search. Less than that there is not.
#[must_use]
pub fn less_than(rules: &Rules) -> Rules {
    let asks = match rules.check_in_every.0 {
        0 => 2,
        every => every.min(2),
    };
    Rules {
        settle: rules.settle.max(Millis(3)),
        check_in_every: Millis(asks),
        check_in_while_slower: rules.check_in_while_slower.min(Millis(2)),
        patience: rules.patience.min(Millis(1)),
        length: rules.length.min(Millis(3)),
        buffer: rules.buffer.max(Millis(2)),
        answers_alone: None,
        ..*rules
    }
}

impl World {
    /// A morning on which nothing has happened yet.
    #[must_use]
    pub fn new(rules: Rules, fault: Option<Fault>, beside_the_table: bool, not_yets: u8) -> Self {
        Self {
            machine: Machine::idle(rules, MORNING, fault),
            table: beside_the_table.then(|| Table::idle(rules, MORNING)),
            disk: Disk::default(),
            seen: Seen::default(),
            now: MORNING,
            locked: false,
            felt: None,
            not_yets,
            table_began: None,
        }
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.machine.session
    }

    /// Its phase.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.machine.session.phase()
    }

    /// What was agreed.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.machine.rules
    }

    /// Whether a beginning is waiting for the marker that is being written.
    #[must_use]
    pub fn waits_for_marker(&self) -> bool {
        let writing = self.disk.writing.map(|writing| writing.start);
        writing.is_some() && writing == self.session().start()
    }

    /// Whether a marker is being written, or has not been reported yet.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.disk.writing.is_some()
    }

    /// Everything that can happen now.
    #[must_use]
    pub fn inputs(&self) -> Vec<Input> {
        use Input as I;
        let mut inputs = vec![
            I::Pause,
            I::Stop,
            I::Leave,
            I::Slower,
            I::Prepare,
            // Which of them is all the same to the rules, but for being another.
            I::GoOn(What::Before),
            I::GoOn(What::Close),
            I::Stay,
            I::NotToday,
            I::Finish,
            I::NextStep,
            I::Ask,
        ];
        for person in [Person::First, Person::Second] {
            inputs.extend([I::Reflect(person), I::TakeUp(person), I::NotYet(person)]);
            for meant in [Meant::ThisQuestion, Meant::TheOneBefore] {
                inputs.extend([I::Yes(person, meant), I::StillGood(person, meant)]);
            }
        }
        inputs.extend([I::Locked(!self.locked), I::Passes(1), I::ClockBack, I::Wake]);
        inputs.extend([true, false].map(|locked| I::Dies { locked }));
        inputs.extend([true, false].map(I::Sees));
        let may_lessen = matches!(self.phase(), Phase::Preparing | Phase::Paused | Phase::Regrouping);
        // Whoever chooses it sees it.
        if may_lessen && !self.locked && self.seen.hidden.is_none() {
            inputs.push(I::Less);
        }
        match self.disk.writing {
            None if self.disk.clearing => inputs.extend([true, false].map(|works| I::MarkerCleared { works })),
            None if self.session().start().is_some() => inputs.push(I::MarkerBegins),
            None => {}
            Some(Writing { landed: true, .. }) => inputs.push(I::MarkerReported),
            Some(Writing { landed: false, .. }) => {
                inputs.push(I::MarkerLands);
                inputs.extend([true, false].map(|left_behind| I::MarkerFails { left_behind }));
            }
        }
        inputs
    }

    /// What `input` does to the session, with the question and the beginning that it means now.
    #[must_use]
    pub fn action(&self, input: Input) -> Option<Action> {
        let question = self.session().question();
        let meant = |meant| match meant {
            Meant::ThisQuestion => question,
            Meant::TheOneBefore => question.wrapping_sub(1),
        };
        let report = |durable| {
            let writing = self.disk.writing?;
            Some(Action::Started(writing.start, durable))
        };
        Some(match input {
            Input::Pause => Action::Pause,
            Input::Stop => Action::Stop,
            Input::Leave => Action::Leave,
            Input::Slower => Action::Slower,
            Input::Prepare => Action::Prepare,
            Input::GoOn(what) => Action::GoOn(what),
            Input::Stay => Action::Stay,
            Input::NotToday => Action::NotToday,
            Input::Finish => Action::Finish,
            Input::NextStep => Action::NextStep,
            Input::Ask => Action::Ask,
            Input::Reflect(person) => Action::Reflect(person),
            Input::TakeUp(person) => Action::TakeUp(person),
            Input::NotYet(person) => Action::NotYet(person),
            Input::Yes(person, which) => Action::Yes(person, meant(which)),
            Input::StillGood(person, which) => Action::StillGood(person, meant(which)),
            Input::Locked(locked) => Action::Locked(locked),
            Input::Sees(seen) => Action::Sees(seen),
            Input::Less => Action::Agree(less_than(self.rules())),
            Input::Passes(_) | Input::ClockBack => Action::Tick,
            Input::Wake => Action::Wake,
            Input::MarkerReported => return report(true),
            Input::MarkerFails { .. } => return report(false),
            Input::Dies { .. } => Action::Awakes {
                marker: self.disk.marker,
            },
            Input::MarkerBegins | Input::MarkerLands | Input::MarkerCleared { .. } => return None,
        })
    }

    /// `input` happens.
    pub fn happens(&mut self, input: Input) {
        self.happens_as(input, self.action(input));
    }

    /// `input` happens, and was meant as `action` when it set out: something else may have come in between.
    pub fn happens_as(&mut self, input: Input, action: Option<Action>) {
        let (before, failed) = (self.phase(), self.waits_for_marker());
        match input {
            Input::Passes(units) => self.now.0 += units,
            Input::ClockBack => self.now.0 -= 1,
            _ => {}
        }
        self.felt = action.and_then(|action| self.machine.act(action, self.now));
        self.tell_table(input);
        self.disk_does(input, before);
        match input {
            Input::Locked(locked) => self.locked = locked,
            Input::Dies { locked } => {
                self.machine.act(Action::Locked(locked), self.now);
                self.locked = locked;
            }
            _ => {}
        }
        self.seen
            .touched(before, input, failed, self.locked, &self.machine.rules, self.now);
    }

    fn disk_does(&mut self, input: Input, before: Phase) {
        let disk = &mut self.disk;
        match input {
            Input::MarkerBegins => {
                disk.writing = self
                    .machine
                    .session
                    .start()
                    .map(|start| Writing { start, landed: false });
            }
            Input::MarkerLands => {
                disk.marker = true;
                if let Some(writing) = &mut disk.writing {
                    writing.landed = true;
                }
            }
            Input::MarkerReported => disk.writing = None,
            Input::MarkerFails { left_behind } => {
                disk.marker |= left_behind;
                disk.writing = None;
            }
            Input::MarkerCleared { works } => {
                disk.marker &= !works;
                disk.clearing = false;
            }
            Input::Stop if Seen::in_a_session(before) => disk.clearing = disk.marker || disk.writing.is_some(),
            Input::Dies { .. } => {
                disk.writing = None;
                disk.clearing = false;
            }
            _ => {}
        }
    }

    fn tell_table(&mut self, input: Input) {
        let Some(table) = &mut self.table else { return };
        let (now, question) = (self.now, table.question());
        let meant = |meant| match meant {
            Meant::ThisQuestion => question,
            Meant::TheOneBefore => question.wrapping_sub(1),
        };
        match input {
            Input::Pause => table.touch(Touch::Pause, now),
            Input::Stop => table.touch(Touch::Stop, now),
            Input::Leave => table.leave(now),
            Input::Slower => table.touch(Touch::Slower, now),
            Input::Prepare => table.touch(Touch::Prepare, now),
            Input::GoOn(what) => table.go_on(what, now),
            Input::Stay => table.touch(Touch::Stay, now),
            Input::NotToday => table.touch(Touch::NotToday, now),
            Input::Finish => table.touch(Touch::Finish, now),
            Input::NextStep => table.touch(Touch::NextStep, now),
            Input::Ask => table.touch(Touch::Ask, now),
            Input::Reflect(person) => table.own_touch(Touch::Reflect, person, question, now),
            Input::TakeUp(person) => table.take_up(person, now),
            Input::NotYet(person) => table.own_touch(Touch::NotYet, person, question, now),
            Input::Yes(person, which) => table.own_touch(Touch::Yes, person, meant(which), now),
            Input::StillGood(person, which) => table.own_touch(Touch::StillGood, person, meant(which), now),
            Input::Locked(locked) => table.lock(locked),
            Input::Sees(seen) => table.sight(seen, now),
            Input::Less => table.agrees(less_than(table.rules()), now),
            Input::Passes(_) | Input::ClockBack => table.passes(now),
            Input::Wake => table.wakes(now),
            Input::MarkerBegins => self.table_began = table.beginning(),
            Input::MarkerReported | Input::MarkerFails { .. } => {
                if let Some(began) = self.table_began.take() {
                    table.written(began, input == Input::MarkerReported, now);
                }
            }
            Input::Dies { locked } => {
                self.table_began = None;
                *table = if self.disk.marker {
                    Table::paused(self.machine.rules, now)
                } else {
                    Table::idle(self.machine.rules, now)
                };
                table.lock(locked);
            }
            Input::MarkerLands | Input::MarkerCleared { .. } => {}
        }
    }

    /// Longer than anything that these rules measure: from there on, an instant is simply long ago.
    #[must_use]
    pub fn horizon(&self) -> u64 {
        // What was less was more before it.
        let (rules, least) = (self.rules(), less_than(self.rules()));
        let longest = (rules.length.0 + rules.check_in_every.0)
            .max(least.buffer.0 + rules.patience.0)
            .max(least.settle.0 << self.not_yets)
            .max(rules.after_stay.0)
            .max(rules.after_not_today.0)
            .max(rules.check_in_while_slower.0);
        longest + 1
    }

    /// The fingerprint of the session alone.
    #[must_use]
    pub fn session_print(&self) -> u128 {
        self.print().with(&self.machine).value()
    }

    /// The fingerprint that `machine` would have in this world, at `now`.
    #[must_use]
    pub fn print_of(&self, machine: &Machine, now: Monotonic) -> u128 {
        Fingerprint::new(now, self.horizon())
            .asking(machine.session.question())
            .with(machine)
            .value()
    }

    /// What the session and the disk could tell about people: no times, no questions.
    #[must_use]
    pub fn timeless_print(&self) -> u128 {
        self.print()
            .timeless()
            .with(&self.machine)
            .with(&self.disk.marker)
            .value()
    }

    /// The fingerprint of everything.
    #[must_use]
    pub fn whole_print(&self) -> u128 {
        let print = self
            .print()
            .with(&self.machine)
            .with(&self.disk)
            .with(&self.seen)
            .with(&self.locked);
        match &self.table {
            None => print.value(),
            Some(table) => print
                .asking(table.question())
                .with(table)
                .with(&self.table_began)
                .value(),
        }
    }

    fn print(&self) -> Fingerprint {
        Fingerprint::new(self.now, self.horizon()).asking(self.session().question())
    }
}
