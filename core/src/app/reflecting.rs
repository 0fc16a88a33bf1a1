//! Where what somebody writes meets the rest: the evening it is about, home, and the check-ins that both may look at.

use super::{access::Access, act::Act, memory::Memory, place::Place, work::Work};
use crate::{
    check_ins::{self, Check, Door, Shown},
    moment::Now,
    page::{At, CardLine, Then, TypedText, Written},
    privacy::{
        self,
        own::{self, Keeping},
    },
    reflect::{self, Form, Reflection},
    session::Person,
};

impl Memory {
    /// What somebody does while they reflect, and afterwards.
    pub(super) fn reflect_act(&mut self, act: reflect::Act, typed: &TypedText, now: &Now) -> Then<Place, Work> {
        let mut then = Then::Stay;
        self.acting_at(now, &mut |memory, clock| {
            // Words are drawn for one page, and go with it.
            memory.privacy.drawn = None;
            let mut reflections = std::mem::take(&mut memory.reflections);
            let mut session = memory.session.clone();
            let people = memory.people();
            let is_alone = memory.plans.has_always_been_alone();
            let rooms = (&mut session, &mut reflections);
            let (felt, came) = act.done(rooms, typed, is_alone, &memory.at(&people), clock);
            (memory.session, memory.reflections) = (session, reflections);
            then = came.map(|nowhere| match nowhere {}, |nothing| match nothing {});
            felt
        });
        then
    }

    /// The page on which somebody writes.
    pub(super) fn reflecting_page(&self, at: &At<'_>) -> Written<Act> {
        let author = self.session.author().unwrap_or(Person::First);
        let is_alone = self.plans.has_always_been_alone();
        let lies_open = at.is_open() && !is_alone && self.has_no_words(author);
        if lies_open && self.reflections.chooses_words(author) {
            return own::first_words(author, self.beside_own(), at).map(|act| match act {
                own::Act::Back => Act::Reflect(reflect::Act::ChooseWords(false)),
                act => Act::Privacy(privacy::Act::Own(act)),
            });
        }
        reflect::reflecting(author, &self.reflections, (is_alone, lies_open), at).map(Act::Reflect)
    }

    /// Whether no words of their own close what `person` keeps for themselves.
    fn has_no_words(&self, person: Person) -> bool {
        matches!(self.privacy.own.of(person).keeping, Keeping::NeverSetUp(_))
    }

    /// What somebody does about a check-in.
    pub(super) fn check_ins_act(&mut self, act: check_ins::Act, now: &Now) -> Then<Place, Work> {
        let (Access::Open, Place::CheckIns(place)) = (self.shown(), self.place) else {
            return Then::Stay;
        };
        match act.done(place) {
            Then::Work(Door::Writing(person)) => {
                self.check_in(place, person, now);
                Then::Stay
            }
            Then::Work(Door::Ours) => Then::Go(Place::ours(self.session.rules().alone)),
            Then::Go(place) => Then::Go(Place::CheckIns(place)),
            Then::Back => Then::Back,
            _ => Then::Stay,
        }
    }

    /// `person` answers the check-in at `place`, for themselves.
    pub(super) fn check_in(&mut self, place: check_ins::Place, person: Person, now: &Now) {
        if let check_ins::Place::CheckIn(check) = place
            && self.session.rules().include(person)
        {
            self.reflections.check_in(person, form_of(check), now.wall_utc_ms);
            self.act(now, |session, clock| session.take_up(person, clock));
        }
    }

    /// The page of a check-in, or of the words for when something went wrong.
    pub(super) fn check_ins_page(&self, place: check_ins::Place, at: &At<'_>) -> Written<Act> {
        let together = match place {
            check_ins::Place::CheckIn(check) => self.together(form_of(check), at),
            check_ins::Place::Repair(_) => Vec::new(),
        };
        check_ins::write(place, &together, at).map(Act::CheckIns)
    }

    /// What everybody shows of this round, once each of them does.
    fn together(&self, form: Form, at: &At<'_>) -> Vec<Shown> {
        let shown = |(person, _)| {
            let reflection: &Reflection = self.reflections.shown_by(person, form, self.wall_ms)?;
            let said = reflection.said();
            let said = said.map(|(question, answer)| {
                CardLine::new(at.language.say(question.sentence()), answer.text(at.language))
            });
            Some(Shown {
                person,
                said: said.collect(),
            })
        };
        let everyone: Option<Vec<Shown>> = at.people.iter().map(shown).collect();
        everyone.unwrap_or_default()
    }
}

const fn form_of(check: Check) -> Form {
    match check {
        Check::Week => Form::Week,
        Check::NextDay => Form::NextDay,
    }
}
