//! What somebody can do in an evening, as a choice on a page stands for it.

use super::{
    AfterPlace, Agreed, Bodies, BodyState, Monotonic, Person, Phase, Pulse, Session, Tonight, Touch, What, Wish,
    tonight::{Over, Whom},
};
use crate::library::Exercise;

/// What a choice of an evening stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Begin to prepare an evening. Whether there is a plan for it, the app knows.
    Prepare,
    /// Stop here.
    Stop,
    /// Slow down.
    Slower,
    /// Ask everyone for a next step.
    NextStep,
    /// To a next step: it stays as it is.
    Stay {
        /// Which question it answers.
        question: u32,
    },
    /// Not today.
    NotToday,
    /// Somebody has arrived (S75).
    Here(Person),
    /// Arriving takes longer: it begins anew.
    ArriveLonger,
    /// Choose with what to go on.
    Choosing,
    /// Leave that choice.
    NotChoosing,
    /// Choose what is less, from now on until it is over (law 8).
    Less,
    /// Ask everyone about now.
    Ask,
    /// Yes, from one person, to this question.
    Yes {
        /// Whose.
        person: Person,
        /// Which question it answers.
        question: u32,
    },
    /// Not yet, from one person.
    NotYet {
        /// Whose.
        person: Person,
        /// Which question it answers.
        question: u32,
    },
    /// Still good, from one person, to this question.
    StillGood {
        /// Whose.
        person: Person,
        /// Which question it answers.
        question: u32,
    },
    /// Ask whether to go on with this.
    GoOn(What),
    /// Leave the calm page.
    Finish,
    /// How somebody's body is; none: rather not say.
    Body {
        /// Whose.
        person: Person,
        /// How.
        state: Option<BodyState>,
    },
    /// Somebody would like to say otherwise what they said last: how their body is, or what they wish for afterwards.
    SayAgain(Person),
    /// Before it begins: everybody is asked anew how their body is. Anybody's touch, and nobody's answer is left of it.
    AskBodiesAnew,
    /// In a pause: those whom it helps would like to say how their bodies are, or not any more.
    AskBody(bool),
    /// Afterwards: what somebody wishes for.
    Wish {
        /// Who.
        person: Person,
        /// What.
        wish: Wish,
    },
    /// Afterwards: to another page.
    After(AfterPlace),
    /// Afterwards: somebody writes something down. The app does it.
    Reflect(Person),
    /// Afterwards, where it was a lot: somebody writes down one sentence. The app does it.
    OneSentence(Person),
    /// Afterwards, where it was a lot: everything may be quiet for a while. The app leads there.
    Rest,
    /// Afterwards, where it was a lot: how it was before. The app leads there.
    StepBack,
    /// Whom it is to help first.
    Help(Whom),
    /// Nobody in particular.
    HelpNobody,
    /// What is as many touches further, among what is offered.
    Further(usize),
    /// Open an exercise.
    Ground(Exercise),
    /// The next step of the exercise.
    GroundNext,
    /// Leave the exercise.
    GroundLeave,
    /// Open the place to unlock, in a pause.
    Unlocking,
    /// Leave the place to unlock.
    NotUnlocking,
    /// Unlock with the secret that was typed. The app does it.
    Unlock,
    /// Unlock with the phone's own key, where no secret was chosen. The app does it.
    UnlockWithDevice,
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own, no language. What is not offered does nothing.
    pub(crate) fn done(self, session: &mut Session, tonight: &mut Tonight, now: Monotonic) -> Option<Pulse> {
        match self {
            Self::Prepare => return session.prepare(now),
            Self::Stop => return session.stop(now),
            Self::Slower => return session.slower(now),
            Self::NextStep => return session.next_step(now),
            Self::Ask => return session.ask_all(now),
            Self::Yes { person, question } => {
                let to_a_step = session.phase() == Phase::NextStep;
                let felt = session.yes(person, question, now);
                if to_a_step && session.phase() == Phase::Together {
                    tonight.agreed = Agreed::Step;
                }
                return felt;
            }
            Self::NotYet { person, question } if question == session.question() => return session.not_yet(person, now),
            Self::StillGood { person, question } => return session.still_good(person, question, now),
            Self::GoOn(what) => {
                tonight.over = Over::Nothing;
                return session.go_on(what, now);
            }
            Self::Stay { question } if question == session.question() => return session.stay(now),
            Self::NotToday => return session.not_today(now),
            Self::Here(person) => tonight.around.has_arrived(person, session.rules().alone),
            Self::ArriveLonger if tonight.around.is_arriving() => tonight.around.arrive(now),
            Self::Choosing => tonight.over = going_on(session),
            Self::NotChoosing => tonight.over = Over::Nothing,
            Self::Less if session.may_lessen() => tonight.over = Over::Less,
            Self::Finish => return session.finish(now),
            Self::Body { person, state } if session.phase() == Phase::Preparing => {
                tonight
                    .bodies
                    .say(person, BodyState::said(state), session.rules().alone);
            }
            Self::SayAgain(person) if session.phase() == Phase::Preparing => {
                tonight.bodies.say_again(person, session.rules().alone);
            }
            Self::AskBodiesAnew if session.phase() == Phase::Preparing => tonight.bodies = Bodies::default(),
            Self::Body { person, state } if session.phase() == Phase::Aftercare => {
                tonight.after.body(person, state, session.rules().alone);
            }
            Self::SayAgain(person) if session.phase() == Phase::Aftercare => {
                tonight.after.say_again(person, session.rules().alone);
            }
            Self::Wish { person, wish } if session.phase() == Phase::Aftercare => tonight.after.wish(person, wish),
            Self::After(place) if session.phase() == Phase::Aftercare => {
                tonight.around.end_leaving();
                tonight.after.go(place);
            }
            Self::Body { person, state } => tonight.say_body_now(person, state),
            Self::SayAgain(person) => tonight.say_body_now_again(person),
            Self::AskBody(asks) => tonight.ask_bodies_now(asks),
            Self::Help(whom) if tonight.help.is_of_two() => tonight.help_whom(Some(whom)),
            Self::HelpNobody => tonight.help_whom(None),
            Self::Further(touches) => tonight.further = touches,
            Self::Ground(exercise) if tonight.offers(exercise) => {
                tonight.exercise = Some((exercise, 0));
            }
            Self::GroundNext => tonight.next_step(),
            Self::GroundLeave => tonight.exercise = None,
            Self::Unlocking => tonight.unlocking = true,
            Self::NotUnlocking => tonight.unlocking = false,
            Self::NotYet { .. }
            | Self::Stay { .. }
            | Self::ArriveLonger
            | Self::AskBodiesAnew
            | Self::Wish { .. }
            | Self::After(_)
            | Self::Reflect(_)
            | Self::OneSentence(_)
            | Self::Rest
            | Self::StepBack
            | Self::Help(_)
            | Self::Less
            | Self::Ground(_)
            | Self::Unlock
            | Self::UnlockWithDevice => {}
        }
        session.tick(now)
    }
}

impl Tonight {
    /// What was less is chosen, or nothing of it: back to where that was opened from.
    pub(crate) fn close_less(&mut self, session: &Session) {
        self.over = going_on(session);
    }
}

/// The choice with what to go on, where that is offered.
fn going_on(session: &Session) -> Over {
    if session.offers().has(Touch::GoOn) {
        Over::GoingOn
    } else {
        Over::Nothing
    }
}
