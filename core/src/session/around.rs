//! The time around an evening (S75): arriving, before anything is asked, and winding down, before anything follows. It is no part of
//! the pause machine: pausing, stopping and "not today" are there in it as ever, and nothing of it is ever written down.

use super::{Millis, Monotonic, Person};
use crate::people::Pair;

/// Arriving, and winding down, while they go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Around {
    /// How long arriving is, as it was agreed. 0: it has no time of its own.
    arriving_lasts: Millis,
    /// How long winding down is.
    leaving_lasts: Millis,
    /// Until when somebody arrives.
    arriving: Option<Monotonic>,
    /// Who has said that they have arrived.
    here: Pair<bool>,
    /// Until when it winds down.
    leaving: Option<Monotonic>,
}

impl Around {
    /// How long arriving is, and how long winding down, was agreed.
    pub(crate) const fn agree(&mut self, (arriving, leaving): (Millis, Millis)) {
        (self.arriving_lasts, self.leaving_lasts) = (arriving, leaving);
    }

    /// How long arriving is.
    pub(super) const fn arriving_lasts(&self) -> Millis {
        self.arriving_lasts
    }

    /// How long winding down is.
    pub(super) const fn leaving_lasts(&self) -> Millis {
        self.leaving_lasts
    }

    /// An evening is prepared, or somebody would like to arrive for longer: it begins anew, for the agreed time.
    pub(crate) fn arrive(&mut self, now: Monotonic) {
        self.arriving = until(self.arriving_lasts, now);
        self.here = Pair::default();
    }

    /// An evening that had begun is over.
    pub(crate) fn leave(&mut self, now: Monotonic) {
        self.leaving = until(self.leaving_lasts, now);
    }

    /// `person` has arrived. Nobody is hurried: it goes on once everyone has, or when its time has passed.
    pub(super) fn has_arrived(&mut self, person: Person, alone: bool) {
        if !self.is_arriving() {
            return;
        }
        *self.here.of_mut(person) = true;
        let everyone = self.here.iter().all(|(_, here)| *here);
        if alone || everyone {
            self.end_arriving();
        }
    }

    /// Whether somebody arrives just now.
    pub(super) const fn is_arriving(&self) -> bool {
        self.arriving.is_some()
    }

    /// Whether `person` has said that they have arrived.
    pub(super) const fn is_here(&self, person: Person) -> bool {
        *self.here.of(person)
    }

    /// Whether it winds down just now.
    pub(super) const fn is_leaving(&self) -> bool {
        self.leaving.is_some()
    }

    /// Nobody arrives any more.
    pub(crate) fn end_arriving(&mut self) {
        (self.arriving, self.here) = (None, Pair::default());
    }

    /// It winds down no longer: its time has passed, or somebody has had enough of it. That hurries nobody.
    pub(crate) const fn end_leaving(&mut self) {
        self.leaving = None;
    }

    /// Neither goes on. How long they are stays agreed.
    pub(crate) fn end(&mut self) {
        self.end_arriving();
        self.end_leaving();
    }

    /// Lets the time pass until `now`.
    pub(crate) fn pass(&mut self, now: Monotonic) {
        if self.arriving.is_some_and(|until| until <= now) {
            self.end_arriving();
        }
        if self.leaving.is_some_and(|until| until <= now) {
            self.end_leaving();
        }
    }

    /// When time alone changes something; none: never.
    pub(crate) fn next_wake(&self) -> Option<Monotonic> {
        self.arriving.into_iter().chain(self.leaving).min()
    }
}

fn until(length: Millis, now: Monotonic) -> Option<Monotonic> {
    (length > Millis::default()).then(|| now.after(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Monotonic = Monotonic(1_000);

    fn around(arriving_s: u32, leaving_s: u32) -> Around {
        Around {
            arriving_lasts: Millis::from_seconds(arriving_s),
            leaving_lasts: Millis::from_seconds(leaving_s),
            ..Around::default()
        }
    }

    #[test]
    fn without_a_time_of_their_own_there_is_neither() {
        let mut around = around(0, 0);
        around.arrive(NOW);
        around.leave(NOW);
        assert!(!around.is_arriving() && !around.is_leaving());
        assert_eq!(around.next_wake(), None);
    }

    #[test]
    fn nobody_is_hurried_by_the_other_and_time_alone_goes_on() {
        let mut around = around(120, 0);
        around.arrive(NOW);
        around.has_arrived(Person::First, false);
        around.has_arrived(Person::First, false);
        assert!(around.is_arriving() && around.is_here(Person::First) && !around.is_here(Person::Second));
        around.pass(Monotonic(120_999));
        assert!(around.is_arriving());
        assert_eq!(around.next_wake(), Some(Monotonic(121_000)));
        let mut both = around;
        both.has_arrived(Person::Second, false);
        around.pass(Monotonic(121_000));
        assert!(!around.is_arriving() && !both.is_arriving() && !both.is_here(Person::First));
    }

    #[test]
    fn arriving_for_longer_begins_anew_and_what_was_said_before_is_gone() {
        let mut around = around(120, 0);
        around.arrive(NOW);
        around.has_arrived(Person::First, false);
        around.arrive(Monotonic(61_000));
        assert!(!around.is_here(Person::First));
        assert_eq!(around.next_wake(), Some(Monotonic(181_000)));
    }
}
