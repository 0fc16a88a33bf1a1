//! The touches. Each is instant: no I/O, no waiting for the store. What has to be written afterwards is announced by
//! [`Effect::Work`](crate::Effect::Work).

use std::sync::Arc;

use crate::{
    moment::{Moment, Now},
    page::{Phone, Typed, TypedText},
    session::Session,
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
            memory.uncover();
            memory.act(now, Session::pause);
            // Somebody is there: the question has been heard, and a pause allocates nothing.
            memory.tonight.woken = false;
        })
    }

    /// Someone stops. Always allowed; the session ends (law 1).
    pub fn stop(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, Session::stop))
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
}
