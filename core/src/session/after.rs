//! The time after an evening. None of it is ever written down, and it is gone once nobody is there any more.

use super::{Bodies, BodyState, Person, Wish, Wishes};
use crate::library::closing_words;

/// Where somebody is afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum AfterPlace {
    /// Kind words, and what each wished for.
    #[default]
    Words,
    /// How each body is just now.
    Bodies,
    /// Where two wishes differ.
    Wishes,
    /// A gentle path, where it was a lot (S81).
    Gentle,
}

/// What belongs to the time after one evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct After {
    pub(super) place: AfterPlace,
    pub(super) bodies: Bodies,
    pub(super) wishes: Wishes,
}

impl After {
    /// To another page. What was said of bodies and wishes is asked anew there.
    pub(super) fn go(&mut self, place: AfterPlace) {
        match place {
            AfterPlace::Bodies => self.bodies = Bodies::default(),
            AfterPlace::Wishes => self.wishes = Wishes::default(),
            AfterPlace::Words | AfterPlace::Gentle => {
                // What only one of them said is nobody's to find.
                self.bodies.forget_who_has_said();
                if self.wishes.asked().is_some() {
                    self.wishes = Wishes::default();
                }
            }
        }
        self.place = place;
    }

    /// `person` says how their body is, or passes. Once everyone has, one sentence stands above the wishes.
    pub(super) fn body(&mut self, person: Person, state: Option<BodyState>, alone: bool) {
        if self.place == AfterPlace::Bodies {
            self.bodies.say(person, BodyState::said(state), alone);
            if self.bodies.shared().is_some() {
                self.place = AfterPlace::Words;
            }
        }
    }

    /// `person` says what they wish for. Once all of it is said, it stands above the wishes.
    pub(super) fn wish(&mut self, person: Person, wish: Wish) {
        if self.place == AfterPlace::Wishes {
            self.wishes.say(person, wish);
            if self.wishes.asked().is_none() {
                self.place = AfterPlace::Words;
            }
        }
    }

    /// `person` would like to say otherwise what they said on the page that is open.
    pub(super) fn say_again(&mut self, person: Person, alone: bool) {
        match self.place {
            AfterPlace::Bodies => self.bodies.say_again(person, alone),
            AfterPlace::Wishes => self.wishes.say_again(person),
            AfterPlace::Words | AfterPlace::Gentle => {}
        }
    }
}

/// Which of the kind words (S52) close an evening. Chosen by the day and by what was said last, never by how an evening went;
/// the same for everyone, and never the same twice in a row while the app runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Closing(Option<usize>);

impl Closing {
    /// Another evening is over; `wall_ms` is the wall clock, in milliseconds since 1970.
    pub(crate) fn next(&mut self, wall_ms: i64) {
        const DAY_MS: i64 = 86_400_000;
        let count = closing_words().len();
        let by_day = || usize::try_from(wall_ms.div_euclid(DAY_MS).unsigned_abs()).unwrap_or(0);
        let next = self.0.map_or_else(by_day, |last| last.saturating_add(1));
        self.0 = next.checked_rem(count);
    }

    /// The name of the sentence.
    pub(super) fn sentence(self) -> Option<&'static str> {
        closing_words().get(self.0.unwrap_or_default()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_words_come_twice_in_a_row_and_all_of_them_come() {
        for day in [i64::MIN, -1, 0, 1_800_000_000_000, i64::MAX] {
            let mut closing = Closing::default();
            let mut said = Vec::new();
            for _ in 0..closing_words().len() * 2 {
                // The clock stays where it is, as in one evening after another.
                closing.next(day);
                said.push(closing.sentence().unwrap());
            }
            assert!(said.windows(2).all(|two| two[0] != two[1]), "{said:?}");
            said.sort_unstable();
            said.dedup();
            assert_eq!(said.len(), closing_words().len());
        }
    }

    #[test]
    fn what_only_one_has_said_is_gone_once_they_turn_the_page() {
        let mut after = After::default();
        after.go(AfterPlace::Wishes);
        after.wish(Person::First, Wish::Distance(super::super::Distance::Apart));
        after.go(AfterPlace::Words);
        assert_eq!(after, After::default());
        after.go(AfterPlace::Bodies);
        after.body(Person::Second, Some(BodyState::Numb), false);
        after.go(AfterPlace::Words);
        assert_eq!(after, After::default());
    }
}
