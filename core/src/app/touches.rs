//! The touches. Each is instant: no I/O, no waiting for the store. What has to be written afterwards is announced by
//! [`Effect::Keep`](crate::Effect::Keep).

use std::sync::Arc;

use crate::{
    moment::{BodyState, Moment, Now},
    page::{Phone, Typed, TypedText},
    reflect,
    session::{Person, Phase, Session},
    words::Language,
};

use super::Stillpoint;

impl Stillpoint {
    /// Someone asked to pause. Always allowed, from every phase, by anyone, with no reason; it takes no lock that the
    /// vault holds, does no I/O and cannot fail (law 1).
    ///
    /// Clears every yes given so far: going on takes a fresh one from each person (law 2).
    pub fn pause(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.tonight.leave_pause();
            memory.refusal = None;
            memory.act(now, Session::pause);
            // Somebody is there: the question has been heard, and a pause allocates nothing.
            memory.tonight.woken = false;
        })
    }

    /// Someone stops. Always allowed; the session ends (law 1).
    pub fn stop(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, Session::stop))
    }

    /// Someone wants it slower. Never asks.
    pub fn slower(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, Session::slower))
    }

    /// Someone would like a next step: everyone is asked first, after a breath (S26, S28). Offered while together.
    pub fn next_step(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, Session::next_step))
    }

    /// An evening is being prepared. Offered at home, once the plan is in force.
    pub fn prepare(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            if memory.may_prepare() {
                memory.agree();
                memory.act(now, Session::prepare);
            } else {
                memory.act(now, Session::tick);
            }
        })
    }

    /// `person` says yes to `question`, for themselves.
    pub fn yes(&self, person: Person, question: u32, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, |session, now| session.yes(person, question, now)))
    }

    /// `person` says "not yet".
    pub fn not_yet(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, |session, now| session.not_yet(person, now)))
    }

    /// `person` says "still good" to `question`.
    pub fn still_good(&self, person: Person, question: u32, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, |session, now| session.still_good(person, question, now)))
    }

    /// Asks everyone whether to go on. Offered once the pause has settled.
    pub fn go_on(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, Session::go_on))
    }

    /// `person` reflects: on the evening that has just ended, or, from home, on what they left open.
    pub fn reflect(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| {
            let act = match memory.session.phase() {
                Phase::Idle => reflect::Act::TakeUp(person),
                _ => reflect::Act::Reflect(person),
            };
            memory.reflect_act(act, &TypedText::default(), now);
        })
    }

    /// `person` answers the question of their reflection. An empty answer skips it; nothing is lost if a text cannot be
    /// taken: the error names what is allowed.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`](crate::StillpointError::Invalid) on a text that is too long or cannot be seen.
    pub fn answer(&self, person: Person, text: &str, now: &Now) -> Result<Moment, crate::StillpointError> {
        let mut refused = None;
        let moment = self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.session.phase() == Phase::Reflecting && memory.session.author() == Some(person) {
                refused = memory.reflections.answer(person, text).err();
            }
        });
        refused.map_or(Ok(moment), Err)
    }

    /// `person` skips the question of their reflection.
    pub fn skip(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.session.phase() == Phase::Reflecting && memory.session.author() == Some(person) {
                memory.reflections.skip(person);
            }
        })
    }

    /// That is enough. Leaves a reflection, the aftercare or the calm screen.
    pub fn finish(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::finish);
        })
    }

    /// Somebody touched what has the number `choice`, and this stands in the fields. Instant, and never fails: a number that
    /// is not offered now does nothing, so a late answer counts for nothing. What cannot be taken is said on the page.
    pub fn touch(&self, choice: u64, typed: Vec<Typed>, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            // What is offered once the time has passed.
            let _ = memory.page();
            if let Some(act) = memory.offered.act(choice) {
                memory.touched(act, &TypedText::of(typed), now);
            }
        })
    }

    /// The phone speaks another language, shows another clock, is in another zone, has learned a finger; and whenever the app
    /// comes into view, because any of it may have changed meanwhile.
    pub fn phone(&self, phone: Phone, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if phone.language != memory.phone.language {
                memory.language = Arc::new(Language::nearest(&phone.language));
            }
            memory.phone = phone;
            // It may be in another zone, or its clock was set.
            memory.reminders.look_again();
            memory.refresh_help();
        })
    }

    /// Lets the time pass. Call it when the last moment's `wake_in_ms` has passed, and when the app comes back.
    pub fn tick(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, Session::tick))
    }

    /// Before an evening, `person` says how their body is. Never stored.
    pub fn body(&self, person: Person, state: BodyState, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if memory.session.phase() == Phase::Preparing {
                *memory.tonight.bodies.of_mut(person) = Some(state);
            }
        })
    }

    /// Opens an exercise, in a pause or on the calm screen.
    pub fn ground(&self, exercise: crate::library::Exercise, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            let resting = matches!(memory.session.phase(), Phase::Paused | Phase::Calm);
            if resting && memory.tonight.help.exercises.contains(&exercise) {
                memory.tonight.exercise = Some((exercise, 0));
            }
        })
    }

    /// The exercise's next step; after the last one it closes. Skipping a step is the same touch.
    pub fn ground_next(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.tonight.next_step();
        })
    }

    /// Leaves the exercise.
    pub fn ground_leave(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.tonight.exercise = None;
        })
    }
}
