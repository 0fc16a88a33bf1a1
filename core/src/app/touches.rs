//! The touches. Each is instant: no I/O, no waiting for the store. What has to be written afterwards is announced by
//! [`Effect::Work`](crate::Effect::Work).

use std::sync::Arc;

use crate::{
    moment::{Moment, Now},
    page::{Ability, DarkWay, Phone, Refusal, Typed, TypedText},
    session::Session,
    words::Language,
};

use super::{act::Act, stillpoint::Stillpoint};

impl Stillpoint {
    /// Someone asked to pause. Always allowed, from every phase, by anyone, with no reason; it takes no lock that the
    /// vault holds, does no I/O and cannot fail (law 1).
    ///
    /// Clears every yes given so far: going on takes a fresh one from each person (law 2).
    pub fn pause(&self, now: &Now) -> Moment {
        self.pause_by(None, now)
    }

    /// A pause as [`Stillpoint::pause`], by this ability of the phone; none: by a touch. It makes no difference but where it is
    /// tried: what worked there is promised on this phone from then on.
    pub fn pause_by(&self, by: Option<Ability>, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.uncover();
            memory.act(now, Session::pause);
            // Somebody is there: the question has been heard, and a pause allocates nothing.
            memory.tonight.woken = false;
            memory.pause_is_tried(DarkWay::of_a_pause(by));
        })
    }

    /// Someone stops. Always allowed; the session ends (law 1).
    pub fn stop(&self, now: &Now) -> Moment {
        self.acting(|memory| memory.act(now, Session::stop))
    }

    /// Somebody touched what has the number `choice`, and this stands in the fields. Instant, and never fails: a number that
    /// is not offered now does nothing, so a late answer counts for nothing. What cannot be taken is said on the page.
    pub fn touch(&self, choice: u64, typed: Vec<Typed>, now: &Now) -> Moment {
        self.touched(choice, typed, false, now)
    }

    /// A touch as [`Stillpoint::touch`], while a window of another app lies over this one: what somebody reads there may not be
    /// what they touch. What cannot be undone is refused, and that is said; everything else is a touch like any other.
    pub fn touch_obscured(&self, choice: u64, typed: Vec<Typed>, now: &Now) -> Moment {
        self.touched(choice, typed, true, now)
    }

    fn touched(&self, choice: u64, typed: Vec<Typed>, is_obscured: bool, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.close_if_left();
            memory.touched_at = memory.clock;
            // What is offered once the time has passed.
            let _ = memory.page();
            match memory.offered.act(choice) {
                Some(Act::Privacy(act)) if is_obscured && act.is_for_good() => {
                    memory.refusal = Some(Refusal {
                        field: String::new(),
                        sentence: memory.language.say("errors-obscured"),
                    });
                }
                Some(act) => memory.touched(act, &TypedText::of(typed), now),
                None => {}
            }
        })
    }

    /// The phone speaks another language, shows another clock, is in another zone, has learned a finger; and whenever the app
    /// comes into view, because any of it may have changed meanwhile. Over the phone's own lock the app is locked.
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
            if memory.phone.is_locked {
                memory.hide();
                memory.lock_soon();
            }
        })
    }

    /// Lets the time pass. Call it when the last moment's `wake_in_ms` has passed.
    pub fn tick(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.lock_if_unseen();
            memory.close_if_left();
        })
    }
}
