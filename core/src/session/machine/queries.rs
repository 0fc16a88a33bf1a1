//! What a screen is told of the session.

use super::{Millis, Offers, Person, Phase, Rest, Session, State, Touch, What};

impl Session {
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
            State::NextStep { .. } => Phase::NextStep,
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
            State::Preparing { yes }
            | State::NextStep { yes, .. }
            | State::Slower { yes, .. }
            | State::Regrouping { yes, .. } => yes.of(person).is_some(),
            State::CheckingIn { good, .. } => good.of(person).is_some(),
            _ => false,
        }
    }

    /// With what going on is being asked about.
    #[must_use]
    pub const fn what(&self) -> Option<What> {
        match self.state {
            State::Regrouping { what, .. } => Some(what),
            _ => None,
        }
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

    /// Whether somebody can read, and choose, what is to be less from here on: where an evening neither goes on nor is over.
    pub(crate) const fn may_lessen(&self) -> bool {
        matches!(self.phase(), Phase::Preparing | Phase::Paused | Phase::Regrouping)
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
            State::Resting(Rest::Idle) if self.may_prepare() => offers.with(Touch::Prepare),
            State::Resting(Rest::Idle) => offers,
            State::Resting(Rest::Aftercare) => self.each(offers, Touch::Reflect).with(Touch::Finish),
            State::Resting(Rest::Reflecting { author, .. }) => offers
                .with_own(Touch::Answer, author)
                .with_own(Touch::Skip, author)
                .with(Touch::Finish),
            State::Calm(_) => offers.with(Touch::Finish),
            State::Preparing { .. } => self.each(yes, Touch::NotYet).with(Touch::NotToday),
            State::Regrouping { .. } if self.locked => self.each(yes, Touch::NotYet),
            State::Regrouping { .. } => self.each(yes, Touch::NotYet).with(Touch::GoOn),
            State::Together { .. } if self.may_next_step() => {
                offers.with(Touch::Slower).with(Touch::Ask).with(Touch::NextStep)
            }
            State::Together { .. } => offers.with(Touch::Slower).with(Touch::Ask),
            State::CheckingIn { .. } if self.locked => offers.with(Touch::Slower),
            State::CheckingIn { .. } => self.each(offers, Touch::StillGood).with(Touch::Slower),
            State::NextStep { .. } => {
                let answers = if self.has_breathed() { yes } else { offers };
                answers.with(Touch::Stay).with(Touch::Slower)
            }
            State::Slower { .. } => yes.with(Touch::Ask),
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

    /// Whether going on can be asked about: the pause has settled, and nothing is locked.
    #[must_use]
    pub fn may_go_on(&self) -> bool {
        matches!(self.state, State::Paused { since } if !self.locked && self.clock >= since.after(self.settle()))
    }

    /// How long a pause settles now.
    pub(super) fn settle(&self) -> Millis {
        let twice_each = 2_u64.saturating_pow(u32::from(self.not_yets));
        Millis(self.rules.settle.0.saturating_mul(twice_each))
    }

    /// Whether an evening can be prepared: nothing is going on, and nobody said "not today" a while ago.
    pub(super) fn may_prepare(&self) -> bool {
        self.state == State::Resting(Rest::Idle) && !self.locked && self.not_today.is_none()
    }

    /// Whether somebody can ask for a next step: they are together, and nobody said "stay" a while ago.
    pub(super) fn may_next_step(&self) -> bool {
        matches!(self.state, State::Together { .. }) && !self.locked && self.stayed.is_none()
    }

    /// Whether a yes counts already.
    pub(super) fn has_breathed(&self) -> bool {
        self.buffer_ends().is_none_or(|ends| self.clock >= ends)
    }
}
