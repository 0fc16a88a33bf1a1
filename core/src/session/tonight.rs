//! What belongs to this evening beside its machine. None of it is ever written down.

use std::sync::Arc;

use super::{After, Bodies, BodyState, Closing, Person, What, around::Around};
use crate::library::{AT_ONCE, Chosen, Exercise, steps};

/// What belongs to this evening, or to this pause, and is gone with it.
#[derive(Debug, Default)]
pub struct Tonight {
    /// The exercise that is open in a pause, and its step, from 0.
    pub(crate) exercise: Option<(Exercise, usize)>,
    /// Whom the pause is to help first; none: nobody has chosen.
    pub(crate) whom: Option<Whom>,
    /// How the bodies of those whom it helps are just now, once somebody likes to say so. It sets what is offered first, and
    /// nothing else; gone with whom it helps.
    pub(crate) bodies_now: Option<Bodies>,
    /// How many touches further what is shown of it is, among what is offered.
    pub(crate) further: usize,
    /// Whether the place to unlock is open, in a pause.
    pub(crate) unlocking: bool,
    /// What lies over the page of a phase.
    pub(crate) over: Over,
    /// What everyone last said yes to.
    pub(crate) agreed: Agreed,
    /// How bodies are, as it was said before it began.
    pub(crate) bodies: Bodies,
    /// The time around it: arriving, and winding down.
    pub(crate) around: Around,
    /// What belongs to the time after it.
    pub(crate) after: After,
    /// Which kind words close an evening. They outlast it, so that they are others the next time.
    pub(crate) closing: Closing,
    /// Together was shown before, in this session: its one sentence is said once.
    pub(crate) together_said: bool,
    /// The pause that is on began with a death of the phone.
    pub(crate) woken: bool,
    /// What a pause points to.
    pub(crate) help: Arc<Help>,
}

/// What lies over the page of a phase, until it is left, or the phase is another, or somebody pauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The choice with what to go on, after a pause.
    GoingOn,
    /// What can be less, from now on until the evening is over (law 8).
    Less,
}

/// Whom a pause is to help first, where there are two. Gone with the pause, and never written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whom {
    /// One of them.
    One(Person),
    /// Both.
    Both,
}

/// What everyone last said yes to, in this session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Agreed {
    /// The evening as planned.
    #[default]
    Evening,
    /// A step that somebody named aloud.
    Step,
    /// Going on with this after a pause; never as before, which is what it was.
    With(What),
}

/// What the pause screen says besides "Paused.". Built beforehand, so that a pause only points to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    /// What pausing means to us, in the couple's own words; a plain sentence while locked.
    pub covenant: String,
    /// What each person wrote. Empty while locked.
    pub people: Vec<PersonHelp>,
    /// The cards that can be read while locked, because their authors chose so. Empty while it is open.
    pub shown: Vec<PersonHelp>,
    /// Breathing and tensing were chosen.
    pub breathing: bool,
    /// What the plan says of how it goes on, for the page before. None while locked.
    pub next: Option<Next>,
}

/// What one person wrote for a pause, while calm.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonHelp {
    /// The chosen name.
    pub name: String,
    /// Their own sensory aids.
    pub aids: Vec<String>,
    /// What was agreed for what troubles them.
    pub agreed: Vec<Agreement>,
    /// What can be read aloud to them.
    pub topics: Vec<String>,
    /// For the other one: what to do when this person cannot speak.
    pub card_do: String,
    /// For the other one: what not to do.
    pub card_do_not: String,
    /// What helps them afterwards.
    pub aftercare: String,
}

/// What was agreed, while calm, for something that troubles somebody (S15).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    /// What troubles them, in their own words, if they chose to show it. Empty: they did not.
    pub trigger: String,
    /// What was agreed.
    pub what: String,
}

/// What somebody wrote themselves, as a step of an exercise.
pub(super) struct WrittenHelp<'a> {
    /// Who.
    pub(super) whose: &'a PersonHelp,
    /// What.
    pub(super) text: &'a str,
    /// What troubles them, where it was agreed for that, and they chose to show it.
    pub(super) trigger: &'a str,
}

/// What happens next, as far as the plan says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Next {
    /// The word that stops everything. Empty: none.
    pub stop_word: String,
    /// The word for slower. Empty: none.
    pub slow_word: String,
    /// The gesture that means stop. Empty: none.
    pub gesture: String,
    /// After how many seconds the phone asks. 0: never by itself.
    pub check_every_s: u32,
}

impl Help {
    /// Whether it can help one of two.
    pub(crate) const fn is_of_two(&self) -> bool {
        self.people.len() > 1
    }

    /// Whether two wished for something afterwards, and not for the same.
    pub(crate) fn wishes_differ(&self) -> bool {
        match self.people.as_slice() {
            [one, other] => {
                let wished = |person: &PersonHelp| !person.aftercare.is_empty();
                wished(one) && wished(other) && one.aftercare != other.aftercare
            }
            _ => false,
        }
    }

    /// What `person` wrote. None while locked.
    pub(crate) fn of(&self, person: Person) -> Option<&PersonHelp> {
        match person {
            Person::First => self.people.first(),
            Person::Second => self.people.get(1),
        }
    }
}

impl Tonight {
    /// It has ended: nothing of it is left but what a pause points to.
    pub(crate) fn end(&mut self) {
        self.out_of_sight();
        self.agreed = Agreed::Evening;
    }

    /// They go on with this; as before is what it was.
    pub(crate) fn go_on_with(&mut self, what: What) {
        if what != What::Before {
            self.agreed = Agreed::With(what);
        }
    }

    /// What belongs to a pause is gone with it.
    pub(crate) const fn leave_pause(&mut self) {
        (self.exercise, self.unlocking) = (None, false);
        self.help_whom(None);
    }

    /// It helps somebody else now, or nobody in particular.
    pub(super) const fn help_whom(&mut self, whom: Option<Whom>) {
        (self.whom, self.bodies_now, self.further) = (whom, None, 0);
    }

    /// Whom it helps would like to say how their body is, or not any more.
    pub(super) fn ask_bodies_now(&mut self, asks: bool) {
        self.bodies_now = self.whose_bodies().filter(|_| asks).map(|_| Bodies::default());
    }

    /// Whose bodies can be asked about in this pause: of those whom it helps, and of somebody who is alone.
    pub(super) fn whose_bodies(&self) -> Option<Whom> {
        let alone = (self.help.people.len() == 1).then_some(Whom::One(Person::First));
        self.whom.or(alone)
    }

    /// Whose bodies are asked about now, and what was said of them.
    pub(super) fn asked_bodies(&self) -> Option<(Whom, Bodies)> {
        let bodies = self.bodies_now.filter(|bodies| bodies.shared().is_none())?;
        Some((self.whose_bodies()?, bodies))
    }

    /// `person` says how their body is, in a pause that helps them; none: they would rather not.
    pub(super) fn say_body_now(&mut self, person: Person, state: Option<BodyState>) {
        let of_one = match self.asked_bodies() {
            Some((Whom::One(one), _)) if one == person => true,
            Some((Whom::Both, _)) => false,
            _ => return,
        };
        if let Some(bodies) = &mut self.bodies_now {
            bodies.say(person, BodyState::said(state), of_one);
        }
    }

    /// `person` would like to say it otherwise, in a pause that helps both.
    pub(super) fn say_body_now_again(&mut self, person: Person) {
        if let Some(bodies) = &mut self.bodies_now {
            bodies.say_again(person, false);
        }
    }

    /// What everyone's bodies are like by the most careful answer, as far as it was asked last.
    pub(crate) fn shared_body(&self) -> Option<BodyState> {
        self.after.bodies.shared().or(self.bodies.shared())
    }

    /// How the body is that what is offered has to suit, as far as anybody said so.
    fn body(&self) -> Option<BodyState> {
        let now = self.bodies_now.and_then(|bodies| bodies.shared());
        now.or(self.shared_body())
    }

    /// What people wrote goes out of sight.
    pub(crate) fn out_of_sight(&mut self) {
        self.leave_pause();
        self.over = Over::Nothing;
        (self.bodies, self.after) = (Bodies::default(), After::default());
        self.around.end();
    }

    /// Whom it is to help: one of them, or everybody where that is nobody alone.
    fn helped(&self) -> &[PersonHelp] {
        match self.whom {
            Some(Whom::One(person)) => self.help.of(person).map_or([].as_slice(), std::slice::from_ref),
            Some(Whom::Both) | None => &self.help.people,
        }
    }

    /// What those whom it is to help wrote themselves for `exercise`, one after the other. Nothing for what is given.
    pub(super) fn written(&self, exercise: Exercise) -> Vec<WrittenHelp<'_>> {
        let mut written = Vec::new();
        for whose in self.helped() {
            let mut add = |text, trigger| written.push(WrittenHelp { whose, text, trigger });
            match exercise {
                Exercise::OwnAids => whose.aids.iter().for_each(|aid| add(aid, "")),
                Exercise::Topics => whose.topics.iter().for_each(|topic| add(topic, "")),
                Exercise::Agreed => whose.agreed.iter().for_each(|one| add(&one.what, &one.trigger)),
                _ => {}
            }
        }
        written
    }

    /// What may be offered, in the order in which it is.
    fn all_offered(&self) -> Vec<Exercise> {
        let chosen = Chosen {
            own_aids: !self.written(Exercise::OwnAids).is_empty(),
            agreed: !self.written(Exercise::Agreed).is_empty(),
            topics: !self.written(Exercise::Topics).is_empty(),
            breathing: self.help.breathing,
            first: self.body().map_or(&[], BodyState::offers_first),
        };
        match self.whom {
            Some(Whom::One(_)) => chosen.for_one(),
            Some(Whom::Both) => chosen.for_both(),
            None if self.help.is_of_two() => vec![Exercise::FiveSenses],
            None => chosen.offered(),
        }
    }

    /// What to offer now: at most three; and whether there is more, one touch further.
    pub(super) fn offered(&self) -> (Vec<Exercise>, bool) {
        let all = self.all_offered();
        let mut threes = all.chunks(AT_ONCE).skip(self.further);
        let now = threes.next().unwrap_or_default().to_vec();
        (now, threes.next().is_some())
    }

    /// Whether `exercise` may be opened.
    pub(super) fn offers(&self, exercise: Exercise) -> bool {
        self.offered().0.contains(&exercise)
    }

    /// How many steps the exercise has.
    pub(super) fn steps_of(&self, exercise: Exercise) -> usize {
        self.written(exercise).len().max(steps(exercise).len())
    }

    /// The next step of the exercise; after the last one it closes.
    pub(crate) fn next_step(&mut self) {
        self.exercise = self.exercise.and_then(|(exercise, step)| {
            let next = step.saturating_add(1);
            (next < self.steps_of(exercise)).then_some((exercise, next))
        });
    }
}
