//! The facade: what a person, the phone or the clock did comes in, a `Moment` goes out. Each method delegates to the core.

use std::{path::Path, sync::Arc};

use stillpoint_core::schedule::ItemId;

use crate::{
    model::{Ability, Answer, Moment, Now, Phone, Typed},
    panics,
    ports::Ports,
};

/// The app's core: one for each process. Every answer is a `Moment`: the page to draw, the effects to perform, and when to
/// call again.
#[derive(uniffi::Object)]
pub struct Stillpoint {
    pub(crate) core: stillpoint_core::Stillpoint,
}

impl Stillpoint {
    /// What `act` answers. A defect in the core answers with a pause instead, which is the calmer mistake: a method
    /// without an error that panics would end the whole app in Swift.
    ///
    /// `dyn` and never inlined: one such net for all touches, not one for each.
    #[inline(never)]
    pub(crate) fn or_pause(&self, now: &Now, act: &dyn Fn(&stillpoint_core::Stillpoint) -> Moment) -> Moment {
        panics::caught(|| act(&self.core))
            .or_else(|| panics::caught(|| self.core.pause(now)))
            .unwrap_or_else(|| self.core.bare_pause())
    }
}

#[uniffi::export]
impl Stillpoint {
    /// Starts the app on the vault in the folder `place`, or on none. Never fails: whatever is wrong with the vault,
    /// pausing works. A session that had begun wakes up paused.
    #[uniffi::constructor]
    pub fn start(place: String, phone: Phone, ports: Ports, now: Now) -> Arc<Self> {
        panics::say_nothing_in_a_panic();
        let (place, ports) = (Path::new(&place), ports.taken());
        let start = || stillpoint_core::Stillpoint::start_with(place, phone.clone(), ports.clone(), &now);
        let core = panics::caught(start).unwrap_or_else(|| {
            stillpoint_core::Stillpoint::start_without_vault(place, phone.clone(), ports.clone(), &now)
        });
        Arc::new(Self { core })
    }

    /// Someone asked to pause. Always allowed, from every phase, by anyone, with no reason. Instant: it waits for nothing
    /// and cannot fail. Clears every yes given so far. The first three are a `Now`, one by one: as a record they would cost
    /// a call of their own through the bridge. `by`: the ability of the phone by which it came; none: a touch. It makes no
    /// difference but where pausing is tried.
    #[uniffi::method(default(by = None))]
    pub fn pause(&self, wall_utc_ms: i64, monotonic_ms: u64, boot_id: u64, by: Option<Ability>) -> Moment {
        let now = Now {
            wall_utc_ms,
            monotonic_ms,
            boot_id,
        };
        self.or_pause(&now, &|core| core.pause_by(by, &now))
    }

    /// Someone stops. Always allowed; the session ends.
    pub fn stop(&self, now: Now) -> Moment {
        self.or_pause(&now, &|core| core.stop(&now))
    }

    /// Lets the time pass. Call it when the last moment's `wake_in_ms` has passed.
    pub fn tick(&self, now: Now) -> Moment {
        self.or_pause(&now, &|core| core.tick(&now))
    }

    /// Whether somebody sees the app: call it whenever it comes into view, before anything of it is drawn, and when the phone
    /// shows something else, or nothing. If nobody had seen it for as long as was chosen, it is locked. `typed` stands in its
    /// fields, without secrets.
    pub fn sight(&self, is_seen: bool, typed: Vec<Typed>, now: Now) -> Moment {
        self.or_pause(&now, &|core| core.sight(is_seen, typed.clone(), &now))
    }

    /// Somebody touched what has the number `choice`; `typed` stands in the fields. Instant, and never fails: a number that
    /// is not offered now does nothing, so a late answer counts for nothing. What cannot be taken is said on the page. While a
    /// window of another app lies over this one (`is_obscured`), what cannot be undone is refused, and that is said.
    #[uniffi::method(default(is_obscured = false))]
    pub fn touch(&self, choice: u64, typed: Vec<Typed>, now: Now, is_obscured: bool) -> Moment {
        self.or_pause(&now, &|core| {
            if is_obscured {
                core.touch_obscured(choice, typed.clone(), &now)
            } else {
                core.touch(choice, typed.clone(), &now)
            }
        })
    }

    /// Does what takes its time. Off the main thread, one at a time, whenever a moment carries `Work`. Never fails.
    pub fn work(&self, now: Now) -> Moment {
        self.or_pause(&now, &|core| core.work(&now))
    }

    /// What came of an `Ask`. An answer to another one counts for nothing.
    pub fn answered(&self, ask: u64, answer: Answer, now: Now) -> Moment {
        self.or_pause(&now, &|core| core.answered(ask, &answer, &now))
    }

    /// Somebody followed the reminder of this name, which the phone showed. While locked, it waits for the unlock.
    pub fn follow(&self, reminder: String, now: Now) -> Moment {
        let item = ItemId::named(&reminder);
        self.or_pause(&now, &|core| {
            item.map_or_else(|| core.tick(&now), |item| core.follow(item, &now))
        })
    }

    /// The phone speaks another language, shows another clock, has learned a finger, was carried to another zone.
    pub fn phone(&self, phone: Phone, now: Now) -> Moment {
        self.or_pause(&now, &|core| core.phone(phone.clone(), &now))
    }

    /// What there is to say about what is being typed into `field`, where a blank is judged; empty: nothing. Pure, kept
    /// nowhere.
    pub fn hint_on(&self, field: String, text: String) -> String {
        panics::caught(|| self.core.hint_on(&field, text)).unwrap_or_default()
    }
}
