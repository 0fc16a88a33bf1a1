//! What a screen is told of the session.

use super::{Offers, Person, Phase, Rest, Session, State, Touch};

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
            State::Together { .. } if self.locked => offers.with(Touch::Slower).with(Touch::Ask),
            State::Together { .. } => offers.with(Touch::Slower).with(Touch::Ask).with(Touch::NextStep),
            State::CheckingIn { .. } if self.may_say_good() => self.each(offers, Touch::StillGood).with(Touch::Slower),
            State::CheckingIn { .. } => offers.with(Touch::Slower),
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
        matches!(self.state, State::Paused { since } if !self.locked && self.clock >= since.after(self.rules.settle))
    }

    pub(super) fn may_say_good(&self) -> bool {
        !self.locked && self.buffer_ends().is_none_or(|ends| self.clock >= ends)
    }
}
