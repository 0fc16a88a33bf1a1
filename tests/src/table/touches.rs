//! What each touch does, row by row.

use stillpoint_core::session::{Monotonic, Person, Phase, Pulse, Touch, What};

use super::Table;

impl Table {
    /// The vault is locked, or opened again.
    pub fn lock(&mut self, locked: bool) {
        self.locked = locked;
    }

    /// A touch that is nobody's in particular.
    pub fn touch(&mut self, touch: Touch, now: Monotonic) {
        self.passes(now);
        if !self.offers(touch, None) {
            return;
        }
        match touch {
            Touch::Pause => self.pause(now),
            Touch::Stop => self.stop(now),
            Touch::Prepare => self.enter(Phase::Preparing, now),
            Touch::Slower => self.enter(Phase::Slower, now),
            Touch::Finish => self.finish(now),
            Touch::Ask => {
                let in_silence = self.by_silence;
                self.check_in(now);
                self.asked_in_silence = in_silence;
            }
            Touch::NextStep => self.enter(Phase::NextStep, now),
            Touch::Stay => {
                self.enter(Phase::Together, now);
                self.stayed = Some(now);
            }
            Touch::NotToday => {
                self.enter(Phase::Idle, now);
                self.not_today = Some(now);
            }
            _ => {}
        }
    }

    /// A touch of one person for themselves, meant for `question`.
    pub fn own_touch(&mut self, touch: Touch, person: Person, question: u32, now: Monotonic) {
        self.passes(now);
        // "An answer to an earlier check-in counts for nothing."
        let late = matches!(touch, Touch::Yes | Touch::StillGood) && question != self.question;
        if late || !self.offers(touch, Some(person)) {
            return;
        }
        match touch {
            Touch::Yes => self.yes(person, now),
            Touch::StillGood => self.still_good(person, now),
            Touch::NotYet if self.phase == Phase::Preparing => self.ask_anew(),
            Touch::NotYet => self.not_yet(now),
            Touch::Reflect => self.reflects(person, false, now),
            _ => {}
        }
    }

    /// "`go_on` with `what`", and "`go_on` with another `what`".
    pub fn go_on(&mut self, what: What, now: Monotonic) {
        self.passes(now);
        if !self.offers(Touch::GoOn, None) || self.about == Some(what) {
            return;
        }
        let since = if self.phase == Phase::Regrouping {
            self.since
        } else {
            now
        };
        self.enter(Phase::Regrouping, since);
        self.about = Some(what);
    }

    /// "`not_yet` of a person, or silence": paused, and the settle time is twice as long.
    pub(super) fn not_yet(&mut self, at: Monotonic) {
        self.enter(Phase::Paused, at);
        self.not_yets += 1;
    }

    /// "Whatever is open can be taken up later from home."
    pub fn take_up(&mut self, person: Person, now: Monotonic) {
        self.passes(now);
        if self.phase == Phase::Idle && self.takes_part(person) {
            self.reflects(person, true, now);
        }
    }

    /// The start marker for the beginning of `question` was written, or could not be.
    pub fn written(&mut self, question: u32, durable: bool, now: Monotonic) {
        self.passes(now);
        if self.beginning != Some(question) {
            return;
        }
        self.beginning = None;
        if !durable {
            // "Stays, says so, all yeses cleared."
            self.said = [None; 2];
            self.not_saved = true;
        } else if self.everyone_said() && !self.locked {
            self.together(now);
        }
    }

    fn pause(&mut self, now: Monotonic) {
        match self.phase {
            Phase::Calm => self.felt = Some(Pulse::Long),
            from @ (Phase::Idle | Phase::Aftercare | Phase::Reflecting) => {
                self.enter(Phase::Calm, now);
                self.came_from = Some(from);
            }
            _ => self.enter(Phase::Paused, now),
        }
    }

    fn stop(&mut self, now: Monotonic) {
        match self.phase {
            Phase::Calm => self.leave_calm(now),
            Phase::Idle | Phase::Aftercare | Phase::Reflecting => {}
            _ => {
                self.enter(Phase::Aftercare, now);
                self.entered = false;
                self.first_together = None;
                self.length_told = false;
                self.hidden = None;
            }
        }
        self.felt = None;
    }

    /// "`leave`: paused, `settle` anew, without a pulse; preparing: idle."
    pub fn leave(&mut self, now: Monotonic) {
        self.passes(now);
        match self.phase {
            Phase::Idle | Phase::Aftercare | Phase::Reflecting => {}
            Phase::Calm => self.leave_calm(now),
            Phase::Preparing => self.enter(Phase::Idle, now),
            _ => self.enter(Phase::Paused, now),
        }
        self.felt = None;
    }

    fn finish(&mut self, now: Monotonic) {
        match (self.phase, self.author) {
            (Phase::Calm, _) => self.leave_calm(now),
            (Phase::Reflecting, Some((_, false))) => {
                self.enter(Phase::Aftercare, now);
                self.author = None;
            }
            _ => {
                self.enter(Phase::Idle, now);
                self.author = None;
            }
        }
    }

    fn leave_calm(&mut self, now: Monotonic) {
        if let Some(from) = self.came_from {
            self.enter(from, now);
        }
    }

    fn yes(&mut self, person: Person, now: Monotonic) {
        // "The same person's second yes is still one."
        self.said[person as usize] = Some(now);
        self.not_saved = false;
        if !self.everyone_said() {
            return;
        }
        if self.entered {
            self.together(now);
        } else {
            self.beginning = Some(self.question);
        }
    }

    fn still_good(&mut self, person: Person, now: Monotonic) {
        self.said[person as usize] = Some(now);
        // For more, nobody answers alone.
        let alone = self.rules.answers_alone == Some(person);
        if self.everyone_said() || alone {
            match self.came_from {
                Some(Phase::Slower) => self.enter(Phase::Slower, now),
                _ => self.together(now),
            }
        }
    }

    fn together(&mut self, now: Monotonic) {
        self.enter(Phase::Together, now);
        self.entered = true;
        if self.first_together.is_none() {
            self.first_together = Some(now);
        }
    }

    fn reflects(&mut self, person: Person, from_home: bool, now: Monotonic) {
        self.enter(Phase::Reflecting, now);
        self.author = Some((person, from_home));
    }
}
