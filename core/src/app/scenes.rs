//! What the screen shows, from what is in memory.

use crate::{
    library::{Exercise, steps},
    moment::{ExerciseStep, Form, Party, PlanView, Scene, Wish},
    plan,
    reflect::Reflection,
    session::{Person, Phase},
    words::{Language, Word},
};

use super::{
    memory::{Access, Memory},
    place::Place,
};

impl Memory {
    pub(super) fn scene(&self, language: &Language) -> Scene {
        let question = self.session.question();
        match self.session.phase() {
            // The pause path: nothing here allocates, unless an exercise is open.
            Phase::Paused => Scene::Paused {
                help: self.shared_help(),
                exercise: self.step(language),
                woken: self.woken_line(language),
            },
            Phase::Calm => Scene::Calm {
                help: self.shared_help(),
                exercise: self.step(language),
            },
            Phase::Idle => self.resting(language),
            Phase::Preparing => Scene::Preparing {
                question,
                parties: self.parties(language),
                body: self.body_line(language),
                next: self.what_happens_next(language),
                start_not_saved: self.session.start_failed(),
            },
            Phase::Together => Scene::Together {
                line: (!self.tonight.together_said).then(|| language.say("together-line")),
            },
            Phase::CheckingIn => Scene::CheckingIn {
                question,
                parties: self.parties(language),
                agreed_time_passed: self.session.agreed_time_passed(),
                before_next_step: self.session.is_before_next_step(),
            },
            Phase::Slower => Scene::Slower {
                question,
                parties: self.parties(language),
            },
            Phase::Regrouping => Scene::Regrouping {
                question,
                parties: self.parties(language),
                start_not_saved: self.session.start_failed(),
            },
            Phase::Aftercare => self.aftercare(language),
            Phase::Reflecting => self.reflecting(language),
        }
    }

    fn resting(&self, language: &Language) -> Scene {
        match (self.shown(), self.place) {
            (Access::NeverSetUp, place) => Scene::FirstStart {
                page: self.first_start_page(place, language),
                changing: false,
            },
            (Access::Locked(ways), _) => Scene::Locked {
                by_biometrics: ways.by_biometrics,
                by_sheet: ways.by_sheet,
            },
            (Access::Trouble(trouble), _) => Scene::Trouble { trouble },
            (Access::Open, place @ Place::Plan(plan::Place::Change(_))) => Scene::FirstStart {
                page: self.first_start_page(place, language),
                changing: true,
            },
            (Access::Open, Place::Plan(plan::Place::TryPause)) => Scene::TryPause,
            (Access::Open, Place::Plan(_)) => self.plan().unwrap_or_else(|| self.home(language)),
            (Access::Open, Place::Between) => Scene::Between {
                may_step_back: self.plans.may_step_back(),
            },
            (Access::Open, Place::CheckIns(place)) => self
                .check_ins_scene(place, language)
                .unwrap_or_else(|| self.home(language)),
            (Access::Open, Place::Privacy(_)) => self.privacy_scene(language),
            (Access::Open, Place::Own(reader)) => self.own_scene(reader, language),
            (Access::Open, Place::Reminders(place)) => self
                .scene_of_reminders(place, language)
                .unwrap_or_else(|| self.home(language)),
            (Access::Open, Place::Home | Place::FirstStart(_)) => self.home(language),
        }
    }

    fn home(&self, language: &Language) -> Scene {
        let parties = self.parties(language);
        let greeting = match parties.as_slice() {
            [first, second] => language.say_with(
                "home-greeting-two",
                &[("first", Word::Text(&first.name)), ("second", Word::Text(&second.name))],
            ),
            [first, ..] => language.say_with("home-greeting-one", &[("first", Word::Text(&first.name))]),
            [] => String::new(),
        };
        let left_open: Vec<Person> = self.reflections.open_authors().collect();
        let open_reflections: Vec<Party> = parties
            .iter()
            .filter(|party| left_open.contains(&party.person))
            .cloned()
            .collect();
        let plan_waits = self.plans.waits_to_be_confirmed();
        Scene::Home {
            greeting,
            parties,
            shows_plan: plan_waits || open_reflections.is_empty(),
            open_reflections,
            plan_waits,
        }
    }

    fn plan(&self) -> Option<Scene> {
        let plan = self.plans.to_read()?;
        let parties = plan
            .people()
            .map(|(person, written)| Party {
                person,
                name: written.name.clone(),
                answered: plan.is_confirmed_by(person),
            })
            .collect();
        Some(Scene::Plan {
            plan: PlanView {
                version: plan.version(),
                parties,
                draft: plan.agreed().clone(),
            },
            waits: self.plans.waits_to_be_confirmed(),
        })
    }

    fn aftercare(&self, language: &Language) -> Scene {
        let mut parties = self.parties(language);
        for party in &mut parties {
            party.answered = self.reflections.has_words_of(party.person);
        }
        let people = self
            .plans
            .current()
            .map(|plan| plan.agreed().people.as_slice())
            .unwrap_or_default();
        let wishes = people
            .iter()
            .filter(|person| !person.aftercare.is_empty())
            .map(|person| Wish {
                name: person.name.clone(),
                text: person.aftercare.clone(),
            })
            .collect();
        Scene::Aftercare {
            parties,
            wishes,
            closing: language.say("aftercare-closing"),
        }
    }

    fn reflecting(&self, language: &Language) -> Scene {
        let person = self.session.author().unwrap_or(Person::First);
        let reflection = self.reflections.written_by(person);
        let question = reflection.and_then(Reflection::question);
        let of = reflection
            .map_or_else(Form::default, Reflection::form)
            .questions()
            .len();
        Scene::Reflecting {
            author: Party {
                person,
                name: self.name(person, language),
                answered: false,
            },
            question: question.map(|question| language.say(question.sentence())),
            number: reflection.map_or(1, Reflection::number),
            of: u32::try_from(of).unwrap_or(u32::MAX),
            closing: question.is_none().then(|| language.say("reflecting-closing")),
            may_show: !self.session.rules().alone && reflection.is_some_and(Reflection::may_be_shown),
        }
    }

    /// The people, with what is known of their answers to what is asked.
    pub(super) fn parties(&self, language: &Language) -> Vec<Party> {
        [Person::First, Person::Second]
            .into_iter()
            .filter(|&person| self.session.rules().include(person))
            .map(|person| Party {
                person,
                name: self.name(person, language),
                answered: self.session.has_answered(person),
            })
            .collect()
    }

    /// The chosen name; neutral words while it cannot be shown.
    pub(super) fn name(&self, person: Person, language: &Language) -> String {
        let mut people = self.plans.current().into_iter().flat_map(crate::plan::Plan::people);
        people.find(|(other, _)| *other == person).map_or_else(
            || match person {
                _ if self.session.rules().alone => language.say("someone-alone"),
                Person::First => language.say("someone-first"),
                Person::Second => language.say("someone-second"),
            },
            |(_, written)| written.name.clone(),
        )
    }

    /// After a death of the phone: what is so, until somebody goes on from it. It cannot be answered, so it asks nothing.
    fn woken_line(&self, language: &Language) -> Option<String> {
        self.tonight.woken.then(|| language.say("paused-woken"))
    }

    /// The most careful answer speaks for everyone; whose it was is not shown.
    fn body_line(&self, language: &Language) -> Option<String> {
        use crate::moment::BodyState;
        let careful = self.tonight.most_careful()?;
        Some(language.say(match careful {
            BodyState::Calm => "body-line-calm",
            BodyState::Alert => "body-line-alert",
            BodyState::Numb if self.session.rules().alone => "body-line-numb-alone",
            BodyState::Numb => "body-line-numb",
            BodyState::FarAway => "body-line-far-away",
        }))
    }

    fn what_happens_next(&self, language: &Language) -> Vec<String> {
        let Some(agreed) = self.plans.current().map(crate::plan::Plan::agreed) else {
            return Vec::new();
        };
        let word = (!agreed.stop_word.is_empty())
            .then(|| language.say_with("preparing-next-word", &[("word", Word::Text(&agreed.stop_word))]));
        let check = match agreed.check_in_every_s / 60 {
            0 => language.say("preparing-next-check-often"),
            minutes => language.say_with("preparing-next-check", &[("minutes", Word::Number(minutes))]),
        };
        let yes = language.say("preparing-next-yes");
        let touch = language.say("preparing-next-touch");
        [yes, touch]
            .into_iter()
            .chain(word)
            .chain([check, language.say("preparing-next-silence")])
            .collect()
    }

    /// The step of the exercise that is open.
    fn step(&self, language: &Language) -> Option<ExerciseStep> {
        let (exercise, index) = self.tonight.exercise?;
        let (text, hint, of) = if exercise == Exercise::OwnAids {
            let aids = self.own_aids();
            let of = aids.len();
            (aids.into_iter().nth(index)?, language.say("own-aids-hint"), of)
        } else {
            let names = steps(exercise);
            let name = names.get(index)?;
            (language.say(name), language.say(&format!("{name}-hint")), names.len())
        };
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Some(ExerciseStep {
            exercise,
            text,
            hint,
            number: number(index).saturating_add(1),
            of: number(of),
        })
    }

    /// What a pause points to, as its scene says it.
    fn shared_help(&self) -> crate::moment::SharedHelp {
        let help = &self.tonight.help;
        let people = help.people.iter().zip([Person::First, Person::Second]);
        crate::moment::SharedHelp(std::sync::Arc::new(crate::moment::Help {
            covenant: help.covenant.clone(),
            exercises: help.exercises.clone(),
            people: people
                .map(|(written, person)| crate::moment::PersonHelp {
                    person,
                    name: written.name.clone(),
                    aids: written.aids.clone(),
                    card_do: written.card_do.clone(),
                    card_do_not: written.card_do_not.clone(),
                })
                .collect(),
        }))
    }

    fn own_aids(&self) -> Vec<String> {
        self.tonight.help.aids().map(str::to_owned).collect()
    }
}
