//! The touches. Each is instant: no I/O, no waiting for the store. What has to be written afterwards is announced by
//! [`Effect::Keep`](crate::Effect::Keep).

use crate::{
    moment::{BodyState, Moment, Now},
    session::{Person, Phase, Session},
};

use super::{Stillpoint, evening::Access};

impl Stillpoint {
    /// Someone asked to pause. Always allowed, from every phase, by anyone, with no reason; it takes no lock that the
    /// vault holds, does no I/O and cannot fail (law 1).
    ///
    /// Clears every yes given so far: going on takes a fresh one from each person (law 2).
    pub fn pause(&self, now: &Now) -> Moment {
        self.touch(|evening| {
            evening.exercise = None;
            evening.act(now, Session::pause);
            // Somebody is there: the question has been heard, and a pause allocates nothing.
            evening.woken = false;
        })
    }

    /// Someone stops. Always allowed; the session ends (law 1).
    pub fn stop(&self, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, Session::stop))
    }

    /// Someone wants it slower. Never asks.
    pub fn slower(&self, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, Session::slower))
    }

    /// Someone would like a next step: everyone is asked first, after a breath (S26, S28). Offered while together.
    pub fn next_step(&self, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, Session::next_step))
    }

    /// An evening is being prepared. Offered at home, once the plan is in force.
    pub fn prepare(&self, now: &Now) -> Moment {
        self.touch(|evening| {
            if evening.may_prepare() {
                evening.agree();
                evening.act(now, Session::prepare);
            } else {
                evening.act(now, Session::tick);
            }
        })
    }

    /// `person` says yes to `question`, for themselves.
    pub fn yes(&self, person: Person, question: u32, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, |session, now| session.yes(person, question, now)))
    }

    /// `person` says "not yet".
    pub fn not_yet(&self, person: Person, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, |session, now| session.not_yet(person, now)))
    }

    /// `person` says "still good" to `question`.
    pub fn still_good(&self, person: Person, question: u32, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, |session, now| session.still_good(person, question, now)))
    }

    /// Asks everyone whether to go on. Offered once the pause has settled.
    pub fn go_on(&self, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, Session::go_on))
    }

    /// `person` reflects: on the evening that has just ended, or, from home, on what they left open.
    pub fn reflect(&self, person: Person, now: &Now) -> Moment {
        self.touch(|evening| {
            if evening.session.phase() == Phase::Idle {
                let may = evening.shown() == Access::Open && evening.reflections.take_up(person);
                evening.act(now, |session, now| {
                    if may {
                        session.take_up(person, now)
                    } else {
                        session.tick(now)
                    }
                });
            } else {
                evening.act(now, |session, now| session.reflect(person, now));
                if evening.session.author() == Some(person) {
                    evening.reflections.open(person, now.wall_utc_ms);
                }
            }
        })
    }

    /// `person` answers the question of their reflection. An empty answer skips it; nothing is lost if a text cannot be
    /// taken: the error names what is allowed.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`](crate::StillpointError::Invalid) on a text that is too long or cannot be seen.
    pub fn answer(&self, person: Person, text: &str, now: &Now) -> Result<Moment, crate::StillpointError> {
        let mut refused = None;
        let moment = self.touch(|evening| {
            evening.act(now, Session::tick);
            if evening.session.phase() == Phase::Reflecting && evening.session.author() == Some(person) {
                refused = evening.reflections.answer(person, text).err();
            }
        });
        refused.map_or(Ok(moment), Err)
    }

    /// `person` skips the question of their reflection.
    pub fn skip(&self, person: Person, now: &Now) -> Moment {
        self.touch(|evening| {
            evening.act(now, Session::tick);
            if evening.session.phase() == Phase::Reflecting && evening.session.author() == Some(person) {
                evening.reflections.skip(person);
            }
        })
    }

    /// That is enough. Leaves a reflection, the aftercare or the calm screen.
    pub fn finish(&self, now: &Now) -> Moment {
        self.touch(|evening| {
            let trying = evening.page == super::pages::Page::TryPause && evening.session.phase() == Phase::Calm;
            evening.act(now, Session::finish);
            if trying {
                evening.page = super::pages::Page::Home;
            }
        })
    }

    /// Lets the time pass. Call it when the last moment's `wake_in_ms` has passed, and when the app comes back.
    pub fn tick(&self, now: &Now) -> Moment {
        self.touch(|evening| evening.act(now, Session::tick))
    }

    /// Before an evening, `person` says how their body is. Never stored.
    pub fn body(&self, person: Person, state: BodyState, now: &Now) -> Moment {
        self.touch(|evening| {
            evening.act(now, Session::tick);
            if evening.session.phase() == Phase::Preparing {
                evening.bodies.retain(|(other, _)| *other != person);
                evening.bodies.push((person, state));
            }
        })
    }

    /// Opens an exercise, in a pause or on the calm screen.
    pub fn ground(&self, exercise: crate::library::Exercise, now: &Now) -> Moment {
        self.touch(|evening| {
            evening.act(now, Session::tick);
            let resting = matches!(evening.session.phase(), Phase::Paused | Phase::Calm);
            if resting && evening.help.0.exercises.contains(&exercise) {
                evening.exercise = Some((exercise, 0));
            }
        })
    }

    /// The exercise's next step; after the last one it closes. Skipping a step is the same touch.
    pub fn ground_next(&self, now: &Now) -> Moment {
        self.touch(|evening| {
            evening.act(now, Session::tick);
            evening.next_step();
        })
    }

    /// Leaves the exercise.
    pub fn ground_leave(&self, now: &Now) -> Moment {
        self.touch(|evening| {
            evening.act(now, Session::tick);
            evening.exercise = None;
        })
    }
}
