//! For whom nobody speaks yet: what they had closed was deleted without their words, perhaps by somebody else.

use super::{
    clock::{day_of, today},
    memory::Memory,
};
use crate::{
    moment::Now,
    people::Pair,
    plan::Today,
    privacy::{
        own::{Keeping, OwnTime},
        ways_in::Visit,
    },
    session::Person,
};

impl Memory {
    /// The phone's own time now.
    fn own_time(&self) -> OwnTime {
        let Today {
            monotonic_ms, boot_id, ..
        } = self.today();
        OwnTime { monotonic_ms, boot_id }
    }

    /// Whether what `person` had closed was deleted lately without their words: then nobody speaks for them. By the clock that is
    /// set and by the phone's own time, whichever is longer.
    pub(super) fn was_given_up_lately(&self, person: Person) -> bool {
        self.given_up.get().is_for(person, self.own_time())
            || self.privacy.own.of(person).was_given_up_lately(day_of(self.wall_ms))
    }

    /// What `person` had written was deleted. Where it was closed, and their words were not at hand, nobody speaks for them for a
    /// while.
    pub(super) fn was_deleted_of(&mut self, person: Person) {
        if self.privacy.own.of(person).given_up_on_day == Some(day_of(self.wall_ms)) {
            let begun = self.given_up.get().begun(person, self.own_time());
            self.given_up.change(begun);
        }
    }

    /// The app is opened now, or what opens it was changed.
    pub(super) fn visit(&self, now: &Now) -> Visit {
        let alone = self.people().is_alone();
        let has_words = |person| {
            let has_words = !matches!(self.privacy.own.of(person).keeping, Keeping::NeverSetUp(_));
            (has_words || person == Person::First || !alone).then_some(has_words)
        };
        Visit {
            today: today(now),
            now: OwnTime {
                monotonic_ms: now.monotonic_ms,
                boot_id: now.boot_id,
            },
            have_words: Pair::new(has_words(Person::First), has_words(Person::Second)),
        }
    }

    /// The app was opened: so much of it has passed.
    pub(super) fn looks_how_long_it_waits(&mut self) {
        let left = self.given_up.get().left(self.own_time());
        self.given_up.change(left);
    }
}
