//! Between the evenings: check-ins, the words for when something went wrong, stepping back.

use crate::{
    check_ins::{self, Check},
    library::repair_steps,
    moment::{Form, Moment, Now, Said, Scene, Shown},
    reflect::{Question, Reflection},
    schedule::UtcSeconds,
    session::{Person, Phase, Session},
    words::Language,
};

use super::{
    Stillpoint,
    memory::{Access, Memory},
    place::Place,
    reflecting::check_of,
};

impl Stillpoint {
    /// Opens what there is between the evenings.
    pub fn between(&self, now: &Now) -> Moment {
        self.turn_to(now, |_| Some(Place::Between))
    }

    /// Opens a check-in.
    pub fn read_check_in(&self, form: Form, now: &Now) -> Moment {
        self.turn_to(now, |_| {
            let check = check_of(form)?;
            Some(Place::CheckIns(check_ins::Place::CheckIn(check)))
        })
    }

    /// `person` answers the check-in that is shown, for themselves.
    pub fn check_in(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if let Place::CheckIns(place) = memory.place
                && memory.is_resting()
            {
                memory.check_in(place, person, now);
            }
        })
    }

    /// The author of the check-in that has been answered shows it to the other. What everyone shows is seen together.
    pub fn show_mine(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if let Some(author) = memory.session.author() {
                memory.reflections.show(author);
            }
        })
    }

    /// One step back, to the latest baseline at which the plan was more careful (S47). Less is allowed at once: nobody has
    /// to confirm it.
    pub fn step_back(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.is_resting() && memory.place == Place::Between {
                memory.plans.step_back();
                memory.agree();
                memory.refresh_help();
                memory.place = Place::PLAN;
            }
        })
    }

    /// Opens the words for when something went wrong (S49).
    pub fn repair(&self, now: &Now) -> Moment {
        self.turn_to(now, |_| Some(Place::CheckIns(check_ins::Place::Repair(0))))
    }

    /// Their next step; after the last one they close.
    pub fn repair_next(&self, now: &Now) -> Moment {
        self.turn_to(now, |page| match page {
            Place::CheckIns(place @ check_ins::Place::Repair(_)) => {
                Some(place.next().map_or(Place::Between, Place::CheckIns))
            }
            _ => None,
        })
    }

    fn turn_to(&self, now: &Now, page: impl FnOnce(Place) -> Option<Place>) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if let Some(page) = page(memory.place) {
                memory.turn_to(page);
            }
        })
    }
}

pub(super) const fn seconds(now: &Now) -> UtcSeconds {
    UtcSeconds(now.wall_utc_ms.div_euclid(1_000))
}

impl Memory {
    /// At home, with the vault open.
    pub(super) fn is_resting(&self) -> bool {
        self.shown() == Access::Open && self.session.phase() == Phase::Idle
    }

    pub(super) fn turn_to(&mut self, page: Place) {
        if self.is_resting() && !self.place.is_first_start() {
            self.turn(page);
        }
    }

    pub(super) fn check_ins_scene(&self, place: check_ins::Place, language: &Language) -> Option<Scene> {
        Some(match place {
            check_ins::Place::CheckIn(Check::Week) => self.check_in_scene(Form::Week, language),
            check_ins::Place::CheckIn(Check::NextDay) => self.check_in_scene(Form::NextDay, language),
            check_ins::Place::Repair(step) => return repair_scene(step, language),
        })
    }

    fn check_in_scene(&self, form: Form, language: &Language) -> Scene {
        let parties = self.parties(language);
        let shown = |person| self.reflections.shown_by(person, form, self.wall_ms);
        let everyone: Option<Vec<&Reflection>> = parties.iter().map(|party| shown(party.person)).collect();
        let together = parties.iter().zip(everyone.unwrap_or_default());
        Scene::CheckIn {
            form,
            title: language.say(match form {
                Form::NextDay => "check-in-next-day",
                Form::Week | Form::Evening => "check-in-week",
            }),
            together: together
                .map(|(party, reflection)| Shown {
                    name: party.name.clone(),
                    answers: reflection
                        .said()
                        .map(|(question, text)| said(question, text, language))
                        .collect(),
                })
                .collect(),
            parties,
        }
    }
}

/// The step of the words for when something went wrong.
fn repair_scene(step: usize, language: &Language) -> Option<Scene> {
    let name = repair_steps().get(step)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Some(Scene::Repair {
        text: language.say(name),
        hint: language.say(&format!("{name}-hint")),
        number: count(step).saturating_add(1),
        of: count(repair_steps().len()),
    })
}

pub(super) fn said(question: Question, text: &str, language: &Language) -> Said {
    Said {
        question: language.say(question.sentence()),
        text: text.to_owned(),
    }
}
