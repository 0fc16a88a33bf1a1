//! Of which ways in people were told. Somebody who found the app open, and knew the secret, may have added one: it is said, with the
//! day, until each who has words of their own has opened theirs since, and for a week to whoever has none. So whoever added it
//! cannot use up what is said by opening the app again and again, nor by setting its clock.

use serde::{Deserialize, Serialize};

use super::{Known, Mark};
use crate::{
    people::Pair,
    privacy::own::{OwnTime, Wait},
    session::Person,
};

/// So long it is said to whoever has no words of their own, by the phone's own time.
const SAID_FOR_MS: u64 = 7 * 86_400_000;
/// What is kept of one way is no longer than this, in bytes.
const LONGEST: usize = 1_024;
/// In so many visits a way was said in the first form, and then no more.
const VISITS: u8 = 2;

/// A visit to the app, or the addition of a way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Visit {
    /// The day, in days since 1970.
    pub(crate) today: i32,
    /// The phone's own time.
    pub(crate) now: OwnTime,
    /// Who has words of their own; none: there is no such person.
    pub(crate) have_words: Pair<Option<bool>>,
}

/// The ways in of which people are told, each since which day, in days since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Told {
    /// The sheet of paper.
    pub(crate) sheet: Option<i32>,
    /// A finger or a face.
    pub(crate) finger: Option<i32>,
}

/// What is known of who was told of one way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Way {
    way: Vec<u8>,
    on_day: i32,
    /// How much longer it is said to whoever has no words of their own.
    wait: Option<Wait>,
    /// Who has opened theirs since it was said.
    have_heard: Pair<bool>,
}

impl Way {
    fn is_to_be_said(&self, visit: &Visit) -> bool {
        let to = |person| match visit.have_words.of(person) {
            Some(true) => !*self.have_heard.of(person),
            Some(false) => self.wait.is_some(),
            None => false,
        };
        to(Person::First) || to(Person::Second)
    }
}

/// The ways in of which people were told. The secret is none of them: whoever opens the app with it knows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub(crate) struct Seen(Vec<Way>);

/// Which form it has, by its first byte. In the first form there stood how many ways there were, and in how many visits each was
/// said.
#[derive(Serialize, Deserialize)]
enum Stored {
    FirstOfNone,
    FirstOfOne((Vec<u8>, u8)),
    FirstOfTwo([(Vec<u8>, u8); 2]),
    Second(Vec<Way>),
}

impl From<Stored> for Seen {
    fn from(stored: Stored) -> Self {
        let of_first = |ways: &[(Vec<u8>, u8)]| {
            let were_said = ways.iter().filter(|(_, visits)| *visits >= VISITS);
            Self(
                were_said
                    .map(|(way, _)| Way {
                        way: way.clone(),
                        on_day: 0,
                        wait: None,
                        have_heard: Pair::new(true, true),
                    })
                    .collect(),
            )
        };
        match stored {
            Stored::FirstOfNone => Self::default(),
            Stored::FirstOfOne(way) => of_first(&[way]),
            Stored::FirstOfTwo(ways) => of_first(&ways),
            Stored::Second(ways) => Self(ways),
        }
    }
}

impl From<Seen> for Stored {
    fn from(seen: Seen) -> Self {
        Self::Second(seen.0)
    }
}

/// By what the sheet and the finger are known again, of what is `known`.
fn names(known: &Known) -> [Option<Vec<u8>>; 2] {
    let of_sheet = |mark: &Mark| format!("{}/{}", mark.made_on_day, mark.check).into_bytes();
    [known.sheet.as_ref().map(of_sheet), known.wrapped.clone()].map(|way| way.filter(|way| way.len() <= LONGEST))
}

impl Seen {
    /// What is kept once the ways in were looked at, which are `known` now; and of which whoever is here is told.
    pub(super) fn looked_at(&self, known: &Known, visit: &Visit) -> (Self, Told) {
        let (mut told, mut seen) = (Told::default(), Vec::new());
        let [sheet, finger] = names(known);
        for (way, is_told) in [(sheet, &mut told.sheet), (finger, &mut told.finger)] {
            if let Some(way) = way {
                let before = self.0.iter().find(|other| other.way == way).cloned();
                let mut one = before.unwrap_or(Way {
                    way,
                    on_day: visit.today,
                    wait: Some(Wait::begun(SAID_FOR_MS, visit.now)),
                    have_heard: Pair::new(false, false),
                });
                one.wait = one.wait.and_then(|wait| wait.left(visit.now));
                *is_told = one.is_to_be_said(visit).then_some(one.on_day);
                seen.push(one);
            }
        }
        (Self(seen), told)
    }

    /// `person` has opened what they keep for themselves, with their words: it was they who were `told` of what is `known`.
    pub(super) fn was_heard_by(&self, person: Person, told: Told, known: &Known) -> Self {
        let [sheet, finger] = names(known);
        let said = [
            sheet.filter(|_| told.sheet.is_some()),
            finger.filter(|_| told.finger.is_some()),
        ];
        let mut seen = self.clone();
        for one in &mut seen.0 {
            if said.iter().flatten().any(|way| *way == one.way) {
                *one.have_heard.of_mut(person) = true;
            }
        }
        seen
    }

    /// Whether the app could have kept it.
    pub(crate) fn can_be(&self) -> bool {
        self.0.len() <= 2 && self.0.iter().all(|one| one.way.len() <= LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_MS: u64 = 86_400_000;

    fn sheet(check: &str) -> Known {
        Known {
            sheet: Some(Mark {
                check: check.to_owned(),
                made_on_day: 20_000,
            }),
            ..Known::default()
        }
    }

    /// A visit so many days after the first, by the phone's own time, where these have words of their own.
    fn visit(days: u64, have_words: [Option<bool>; 2]) -> Visit {
        Visit {
            today: 20_000 + i32::try_from(days).unwrap(),
            now: OwnTime {
                monotonic_ms: days * DAY_MS,
                boot_id: 1,
            },
            have_words: Pair::new(have_words[0], have_words[1]),
        }
    }

    #[test]
    fn a_way_is_said_until_each_with_words_of_their_own_has_opened_theirs() {
        let both = [Some(true), Some(true)];
        let mut seen = Seen::default();
        let mut says = |days, known: &Known, heard: Option<Person>| {
            let (now, told) = seen.looked_at(known, &visit(days, both));
            assert!(now.can_be());
            seen = heard.map_or(now.clone(), |person| now.was_heard_by(person, told, known));
            told.sheet
        };
        // Whoever added it comes again and again, opens theirs, and lets a year pass.
        for days in [0, 0, 0, 1, 400] {
            assert_eq!(says(days, &sheet("1"), Some(Person::First)), Some(20_000), "{days}");
        }
        assert_eq!(says(400, &sheet("1"), Some(Person::Second)), Some(20_000));
        assert_eq!(says(400, &sheet("1"), None), None);
        // One in its place is another, and one that went and came again is, too.
        assert_eq!(says(401, &sheet("2"), None), Some(20_401));
        assert_eq!(says(402, &Known::default(), None), None);
        assert_eq!(says(403, &sheet("2"), None), Some(20_403));
    }

    #[test]
    fn to_whoever_has_no_words_of_their_own_it_is_said_for_a_week_of_the_phones_own_time() {
        for have_words in [
            [Some(false), None],
            [Some(false), Some(false)],
            [Some(true), Some(false)],
        ] {
            let (seen, told) = Seen::default().looked_at(&sheet("1"), &visit(0, have_words));
            assert_eq!(told.sheet, Some(20_000));
            // A clock that is set does not shorten it.
            let ahead = Visit {
                today: 30_000,
                ..visit(6, have_words)
            };
            let (seen, told) = seen.looked_at(&sheet("1"), &ahead);
            assert_eq!(told.sheet, Some(20_000));
            let seen = seen.was_heard_by(Person::First, told, &sheet("1"));
            let (_, told) = seen.looked_at(&sheet("1"), &visit(7, have_words));
            assert_eq!(told.sheet, None);
        }
    }

    #[test]
    fn a_finger_and_a_sheet_are_said_each_by_itself() {
        let both = Known {
            wrapped: Some(vec![1]),
            ..sheet("1")
        };
        let alone = [Some(true), None];
        let (seen, told) = Seen::default().looked_at(&sheet("1"), &visit(0, alone));
        // What was added since then was not said yet.
        let (seen, _) = seen.looked_at(&both, &visit(1, alone));
        let seen = seen.was_heard_by(Person::First, told, &both);
        let (_, told) = seen.looked_at(&both, &visit(2, alone));
        assert_eq!((told.sheet, told.finger), (None, Some(20_001)));
    }

    #[test]
    fn the_first_form_is_read_and_what_was_said_then_is_not_said_again() {
        let first = |ways: &[(Vec<u8>, u8)]| postcard::to_allocvec(ways).unwrap();
        let way = sheet("1");
        let name = b"20000/1".to_vec();
        for (kept, is_said) in [
            (first(&[]), true),
            (first(&[(name.clone(), 1)]), true),
            (first(&[(name.clone(), 2)]), false),
            (first(&[(vec![9], 1), (name, 2)]), false),
        ] {
            let (seen, rest): (Seen, _) = postcard::take_from_bytes(&kept).unwrap();
            assert!(rest.is_empty() && seen.can_be());
            let (seen, told) = seen.looked_at(&way, &visit(3, [Some(true), None]));
            assert_eq!(told.sheet.is_some(), is_said);
            let again = postcard::to_allocvec(&seen).unwrap();
            assert_eq!(postcard::from_bytes::<Seen>(&again).unwrap(), seen);
        }
    }
}
