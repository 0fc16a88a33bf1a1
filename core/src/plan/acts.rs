//! What somebody can do with the plan.

use std::convert::Infallible;

use super::{
    OnlyTonight, Place, Plan, Plans, Ready, Rhythm, Step, Time, Today, Topic, Writing, helps,
    only_tonight::Less,
    writing::{refusal, step_of},
};
use crate::{
    durable::Durable,
    page::{At, Then},
    session::Person,
};

/// What a choice of the plan stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Writing: the next page, if what stands on this one can be taken.
    Next,
    /// Writing: the next page, whatever stands on this one.
    Later,
    /// The way back. What was typed stays.
    Back,
    /// Writing: a ready answer is taken, or let go again.
    Take {
        /// To what.
        ready: Ready,
        /// Which: from 0, in the order in which they are shown.
        number: usize,
    },
    /// Writing: a rhythm is agreed on, with all its times.
    Agree(Rhythm),
    /// Writing: the times, one by one.
    Times,
    /// Writing: arriving and winding down (S75).
    Around,
    /// Writing: who guides the pace (S32).
    Pace,
    /// Writing: this person guides the pace, or nobody does.
    Guides(Option<Person>),
    /// Writing: whoever guides the pace may answer for both, or may not any more.
    AnswersAlone,
    /// Writing: a time is longer, or shorter.
    Step {
        /// Which.
        time: Time,
        /// Longer.
        longer: bool,
    },
    /// Writing: breathing may be offered to this person, or not any more.
    Breathing(Person),
    /// Begin to change it.
    Change,
    /// This is still right.
    StillRight(Topic),
    /// Less of this, from now on.
    LessOf(Topic),
    /// This is to be talked about.
    Talk(Topic),
    /// It was talked about.
    Talked,
    /// To what is this person's own. The app leads there.
    Own(Person),
    /// One person says, on a page of their own, that this version is right for them. Whether it is them the app asks.
    Confirm {
        /// Who.
        person: Person,
        /// Which version.
        version: u32,
    },
    /// What waits to be confirmed is let go.
    LetGo,
    /// How it was before, from so many plans back on.
    Earlier(usize),
    /// Back to an earlier baseline (S47).
    BackTo(usize),
    /// For tonight only: this is to be less, or is not, after all.
    Less(Less),
    /// For tonight only: what was chosen holds from now on.
    Hold,
    /// The talk before has ended. The app leads back to where it began.
    EndTalk,
    /// To another of its pages that nothing has to be checked for: trying the pause, the talk before.
    Go(Place),
    /// Trying the pause: slower was found at the lower edge of the dark screen. The app keeps that it was.
    TrySlower,
    /// Trying the pause: a notification that pauses is wanted, or not any more. The app knows whether the phone lets it.
    Notify(bool),
    /// Shaking the phone pauses, or not. The app keeps it with what else is chosen for this phone.
    Shaking(bool),
    /// What somebody writes for a pause. The app knows whether they may.
    Helps(helps::Act),
}

impl Act {
    /// The rule. Pure: no vault, no clock. What is not offered does nothing.
    ///
    /// `Go(None)`: the first plan is written; whoever began with it goes on from here.
    pub(crate) fn done(
        self,
        place: Place,
        (plans, tonight): (&mut Plans, &mut Durable<OnlyTonight>),
        writing: &mut Writing,
        at: &At<'_>,
        today: Today,
    ) -> Then<Option<Place>, Infallible> {
        match (self, place) {
            (Self::Next, Place::First(step) | Place::Change(step) | Place::Join(step)) => match writing.check(step) {
                Err(error) => Then::Refused(refusal(&error, at)),
                Ok(()) => next(place, step, plans, writing, at, today),
            },
            (Self::Later, Place::Change(step)) if step.after_in_a_change(writing.alone).is_none() => {
                Then::Go(Some(Place::Read))
            }
            (Self::Later, Place::First(step) | Place::Change(step) | Place::Join(step)) => {
                next(place, step, plans, writing, at, today)
            }
            (Self::Back, _) => Then::Back,
            (Self::Take { ready, number }, _) => {
                writing.take_ready(ready, number, at.language);
                Then::Stay
            }
            (Self::Agree(rhythm), _) => {
                writing.agree(rhythm);
                Then::Stay
            }
            (Self::Step { time, longer }, _) => {
                writing.take_step(time, longer);
                Then::Stay
            }
            (Self::Times, Place::First(_)) => Then::Go(Some(Place::First(Step::Times))),
            (Self::Times, Place::Change(_)) => Then::Go(Some(Place::Change(Step::Times))),
            (Self::Around, Place::First(_)) => Then::Go(Some(Place::First(Step::Around))),
            (Self::Around, Place::Change(_)) => Then::Go(Some(Place::Change(Step::Around))),
            (Self::Pace, Place::First(_)) => Then::Go(Some(Place::First(Step::Pace))),
            (Self::Pace, Place::Change(_)) => Then::Go(Some(Place::Change(Step::Pace))),
            (Self::Guides(holder), _) => {
                writing.take_pace(holder);
                Then::Stay
            }
            (Self::AnswersAlone, _) => {
                writing.turn_answers_alone();
                Then::Stay
            }
            (Self::Breathing(person), _) => {
                writing.turn_breathing(person);
                Then::Stay
            }
            (Self::Change, _) => plans.to_read().map_or(Then::Stay, |plan| {
                writing.change(plan);
                // What somebody is called is theirs, once anything holds.
                let first = if plans.are_names_their_own() {
                    Step::Signals
                } else {
                    Step::Names
                };
                Then::Go(Some(Place::Change(first)))
            }),
            (Self::Confirm { person, version }, Place::Confirm(of))
                if of == person && plans.to_read().map(Plan::version) == Some(version) =>
            {
                Then::Go(Some(confirm(person, plans, today)))
            }
            (Self::LetGo, _) => {
                plans.let_go();
                Then::Go(Some(Place::Read))
            }
            (Self::Earlier(from), _) => Then::Go(Some(Place::Earlier(from))),
            (Self::BackTo(number), _) => {
                plans.back_to(number, today);
                Then::Go(Some(Place::Read))
            }
            (Self::StillRight(topic), _) => after_review(topic, plans),
            (Self::LessOf(topic), _) => {
                plans.lessen_by(topic, today);
                after_review(topic, plans)
            }
            (Self::Talk(topic), _) => {
                plans.talk_about(topic);
                after_review(topic, plans)
            }
            (Self::Talked, _) => {
                plans.talked();
                Then::Stay
            }
            (Self::Go(place), _) => Then::Go(Some(place)),
            (Self::TrySlower, Place::PracticeDark) => Then::Go(Some(Place::Practice)),
            (Self::Less(less), _) => {
                writing.turn_less(less);
                Then::Stay
            }
            (Self::Hold, _) => {
                let with = tonight.get().with(&std::mem::take(&mut writing.less), today);
                tonight.change(with);
                Then::Back
            }
            (
                Self::Next
                | Self::Later
                | Self::Times
                | Self::Around
                | Self::Pace
                | Self::EndTalk
                | Self::Confirm { .. }
                | Self::TrySlower
                | Self::Notify(_)
                | Self::Shaking(_)
                | Self::Own(_)
                | Self::Helps(_),
                _,
            ) => Then::Stay,
        }
    }
}

/// `person` has said that it is right for them. At the first start the other is asked next, and then the pause is tried.
fn confirm(person: Person, plans: &mut Plans, today: Today) -> Place {
    let is_first = !plans.in_force();
    plans.confirm(person, today);
    match plans.still_to_confirm() {
        Some(next) if is_first => Place::Confirm(next),
        None if is_first => Place::TryPause,
        _ => Place::Read,
    }
}

/// The page after `step`. After the last one a changed plan waits for everyone to confirm it.
fn next(
    place: Place,
    step: Step,
    plans: &mut Plans,
    writing: &mut Writing,
    at: &At<'_>,
    today: Today,
) -> Then<Option<Place>, Infallible> {
    match place {
        Place::Change(_) => match step.after_in_a_change(writing.alone) {
            Some(next) => Then::Go(Some(Place::Change(next))),
            None => propose(plans, writing, at, today),
        },
        Place::Join(_) => match step.after_in_joining() {
            Some(next) => Then::Go(Some(Place::Join(next))),
            None => answer_joining(plans, writing, at, today),
        },
        _ => Then::Go(step.after(writing.alone).map(Place::First)),
    }
}

/// Whoever was added has answered: then each says whether it is right for them, beginning with them.
fn answer_joining(
    plans: &mut Plans,
    writing: &mut Writing,
    at: &At<'_>,
    today: Today,
) -> Then<Option<Place>, Infallible> {
    if let Err(error) = plans.answer_joining(&writing.draft(), today) {
        let refusal = refusal(&error, at);
        return match step_of(&error) {
            Some(Step::Names) => Then::RefusedAt(Some(Place::Join(Step::Called(Person::Second))), refusal),
            Some(step) => Then::RefusedAt(Some(Place::Join(step)), refusal),
            None => Then::Refused(refusal),
        };
    }
    *writing = Writing::default();
    Then::Go(Some(Place::Confirm(Person::Second)))
}

/// The page after that about `topic`; after the last one the plan.
fn after_review(topic: Topic, plans: &Plans) -> Then<Option<Place>, Infallible> {
    let next = plans.current().and_then(|plan| topic.after(plan.agreed()));
    Then::Go(Some(next.map_or(Place::Read, Place::Review)))
}

fn propose(plans: &mut Plans, writing: &mut Writing, at: &At<'_>, today: Today) -> Then<Option<Place>, Infallible> {
    if let Err(error) = plans.propose(&writing.draft(), today) {
        let refusal = refusal(&error, at);
        return match step_of(&error) {
            Some(step) => Then::RefusedAt(Some(Place::Change(step)), refusal),
            None => Then::Refused(refusal),
        };
    }
    *writing = Writing::default();
    Then::Go(Some(Place::Read))
}
